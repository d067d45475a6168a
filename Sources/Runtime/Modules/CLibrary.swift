// What the modules need of the C library: its mathematical functions, clocks and sleep.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The C library's functions of doubles, under their own names.
enum CMath {
  /// A function of one number.
  struct Unary: Sendable {
    let name: String
    let summary: String
    /// Whether an infinite result of a finite number is an overflow, not a point outside the domain.
    let canOverflow: Bool
    let function: @Sendable (Double) -> Double
  }

  /// The functions of one number, with the domain and range errors of `math`.
  static let unary: [Unary] = [
    Unary(name: "sqrt", summary: "The square root.", canOverflow: false) { $0.squareRoot() },
    Unary(name: "cbrt", summary: "The cube root.", canOverflow: false) { cbrt($0) },
    Unary(name: "exp", summary: "e ** x.", canOverflow: true) { exp($0) },
    Unary(name: "exp2", summary: "2 ** x.", canOverflow: true) { exp2($0) },
    Unary(name: "expm1", summary: "e ** x - 1.", canOverflow: true) { expm1($0) },
    Unary(name: "log2", summary: "The logarithm to base 2.", canOverflow: false) { log2($0) },
    Unary(name: "log10", summary: "The logarithm to base 10.", canOverflow: false) { log10($0) },
    Unary(name: "log1p", summary: "The logarithm of 1 + x.", canOverflow: false) { log1p($0) },
    Unary(name: "sin", summary: "The sine.", canOverflow: false) { sin($0) },
    Unary(name: "cos", summary: "The cosine.", canOverflow: false) { cos($0) },
    Unary(name: "tan", summary: "The tangent.", canOverflow: false) { tan($0) },
    Unary(name: "asin", summary: "The arc sine.", canOverflow: false) { asin($0) },
    Unary(name: "acos", summary: "The arc cosine.", canOverflow: false) { acos($0) },
    Unary(name: "atan", summary: "The arc tangent.", canOverflow: false) { atan($0) },
    Unary(name: "sinh", summary: "The hyperbolic sine.", canOverflow: true) { sinh($0) },
    Unary(name: "cosh", summary: "The hyperbolic cosine.", canOverflow: true) { cosh($0) },
    Unary(name: "tanh", summary: "The hyperbolic tangent.", canOverflow: false) { tanh($0) },
    Unary(name: "asinh", summary: "The inverse hyperbolic sine.", canOverflow: false) { asinh($0) },
    Unary(name: "acosh", summary: "The inverse hyperbolic cosine.", canOverflow: false) {
      acosh($0)
    },
    Unary(name: "atanh", summary: "The inverse hyperbolic tangent.", canOverflow: false) {
      atanh($0)
    },
    Unary(name: "erf", summary: "The error function.", canOverflow: false) { erf($0) },
    Unary(name: "erfc", summary: "1 minus the error function.", canOverflow: false) { erfc($0) },
    Unary(name: "gamma", summary: "The gamma function.", canOverflow: true) {
      GammaFunction.gamma($0)
    },
    Unary(name: "lgamma", summary: "The logarithm of the gamma function.", canOverflow: true) {
      GammaFunction.logGamma($0)
    },
    Unary(name: "fabs", summary: "The absolute value as a float.", canOverflow: false) {
      $0.magnitude
    },
    Unary(name: "degrees", summary: "An angle in degrees.", canOverflow: false) {
      $0 * (180.0 / Double.pi)
    },
    Unary(name: "radians", summary: "An angle in radians.", canOverflow: false) {
      $0 * (Double.pi / 180.0)
    },
  ]

  static func log(_ x: Double) -> Double { logarithm(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func raise(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  static func sine(_ x: Double) -> Double { sin(x) }
  static func cosine(_ x: Double) -> Double { cos(x) }
  static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
  static func arcCosine(_ x: Double) -> Double { acos(x) }
  static func modulo(_ x: Double, _ y: Double) -> Double { fmod(x, y) }
  static func scaled(_ x: Double, _ exponent: Int) -> Double {
    scalbn(x, Int(Int32(clamping: exponent)))
  }
}

private func logarithm(_ x: Double) -> Double { log(x) }

/// The clocks behind `time`.
enum Clock {
  /// Seconds since 1970.
  static func now() -> Double { seconds(CLOCK_REALTIME) }
  /// Seconds of a clock that never goes back.
  static func monotonic() -> Double { seconds(CLOCK_MONOTONIC) }
  /// Seconds of processor time the process used.
  static func process() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Sleeps for less than a second.
  static func sleep(seconds: Double) {
    var time = timespec()
    time.tv_nsec = Int(Swift.min(Swift.max(seconds, 0), 0.999) * 1e9)
    nanosleep(&time, nil)
  }
}

/// Writes bytes to the standard error stream, unbuffered.
func writeStandardError(_ bytes: UnsafeBufferPointer<UInt8>) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = write(2, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
    if written <= 0 { return }
    rest = rest.dropFirst(written)
  }
}
