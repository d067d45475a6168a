// The gamma function and its logarithm as CPython computes them: Lanczos' approximation with N = 13 and
// g = 6.02468… (`mathmodule.c`), so that the last digit is the same.

enum GammaFunction {
  private static let g = 6.024680040776729583740234375
  private static let gMinusHalf = 5.524680040776729583740234375
  private static let logPi = 1.144729885849400174143427351353058711647

  private static let numerator: [Double] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558,
    357_423, 32670, 1925, 66, 1,
  ]

  private static func lanczosSum(_ x: Double) -> Double {
    var top = 0.0
    var bottom = 0.0
    if x < 5 {
      for index in numerator.indices.reversed() {
        top = top * x + numerator[index]
        bottom = bottom * x + denominator[index]
      }
    } else {
      for index in numerator.indices {
        top = top / x + numerator[index]
        bottom = bottom / x + denominator[index]
      }
    }
    return top / bottom
  }

  /// sin(pi x), exact at the integers.
  private static func sinPi(_ x: Double) -> Double {
    let y = CMath.modulo(x.magnitude, 2)
    let result =
      switch Int((2 * y).rounded()) {
      case 0: CMath.sine(Double.pi * y)
      case 1: CMath.cosine(Double.pi * (y - 0.5))
      case 2: CMath.sine(Double.pi * (1 - y))
      case 3: -CMath.cosine(Double.pi * (y - 1.5))
      default: CMath.sine(Double.pi * (y - 2))
      }
    return x.sign == .minus ? -result : result
  }

  /// The gamma function; nan outside the domain, infinity where it overflows.
  static func gamma(_ x: Double) -> Double {
    guard x.isFinite else { return x > 0 || x.isNaN ? x : .nan }
    if x == 0 { return .nan }
    if x == x.rounded(.down) {
      if x < 0 { return .nan }
      if x <= 23 { return (1..<Swift.max(1, Int(x))).reduce(1.0) { $0 * Double($1) } }
    }
    let size = x.magnitude
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = size + gMinusHalf
    let error = size > gMinusHalf ? (y - size) - gMinusHalf : (y - gMinusHalf) - size
    let z = error * g / y
    if x < 0 {
      var result = -Double.pi / sinPi(size) / size * CMath.exponential(y) / lanczosSum(size)
      result -= z * result
      if size < 140 { return result / CMath.raise(y, size - 0.5) }
      let root = CMath.raise(y, size / 2 - 0.25)
      return result / root / root
    }
    var result = lanczosSum(size) / CMath.exponential(y)
    result += z * result
    if size < 140 { return result * CMath.raise(y, size - 0.5) }
    let root = CMath.raise(y, size / 2 - 0.25)
    return result * root * root
  }

  /// The logarithm of the gamma function's magnitude; nan outside the domain.
  static func logGamma(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? x : .infinity }
    if x == x.rounded(.down), x <= 2 { return x <= 0 ? .nan : 0 }
    let size = x.magnitude
    if size < 1e-20 { return -CMath.log(size) }
    var result = CMath.log(lanczosSum(size)) - g
    result += (size - 0.5) * (CMath.log(size + g - 0.5) - 1)
    if x < 0 {
      result = logPi - CMath.log(sinPi(size).magnitude) - CMath.log(size) - result
    }
    return result
  }
}
