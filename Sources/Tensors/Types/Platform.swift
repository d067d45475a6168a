// The one door to the C library of the platform.

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

enum Platform {
  /// The machine's memory in bytes; 4 GiB when the system does not say.
  static var physicalMemory: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, pageSize > 0 else { return 4 << 30 }
    return pages * pageSize
  }
}

extension Platform {
  /// The size of the huge pages of x86-64, and of arm64 with small pages of 4 KiB.
  private static let hugePage = 1 << 21

  /// Aligned memory from the system, nil when there is none.
  ///
  /// A large block begins at a huge page and asks for them: a pass over it waits for one address
  /// translation in 2 MiB, not for 512.
  static func allocate(_ byteCount: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    var block: UnsafeMutableRawPointer?
    #if os(Linux)
    if byteCount >= hugePage {
      guard posix_memalign(&block, hugePage, byteCount) == 0 else { return nil }
      madvise(block, byteCount & ~(hugePage - 1), Int32(MADV_HUGEPAGE))
      return block
    }
    #endif
    return posix_memalign(&block, alignment, byteCount) == 0 ? block : nil
  }

  /// Returns memory of `allocate`.
  static func free(_ block: UnsafeMutableRawPointer) {
    #if canImport(Darwin)
    Darwin.free(block)
    #elseif canImport(Musl)
    Musl.free(block)
    #else
    Glibc.free(block)
    #endif
  }
}

/// The C library's functions of one and two doubles, correctly rounded enough to be cut to float32.
enum LibM {
  @inline(__always) static func exp(_ x: Double) -> Double { cExp(x) }
  @inline(__always) static func exp2(_ x: Double) -> Double { cExp2(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { cExpm1(x) }
  @inline(__always) static func log(_ x: Double) -> Double { cLog(x) }
  @inline(__always) static func log1p(_ x: Double) -> Double { cLog1p(x) }
  @inline(__always) static func log2(_ x: Double) -> Double { cLog2(x) }
  @inline(__always) static func log10(_ x: Double) -> Double { cLog10(x) }
  @inline(__always) static func sin(_ x: Double) -> Double { cSin(x) }
  @inline(__always) static func cos(_ x: Double) -> Double { cCos(x) }
  @inline(__always) static func tan(_ x: Double) -> Double { cTan(x) }
  @inline(__always) static func asin(_ x: Double) -> Double { cAsin(x) }
  @inline(__always) static func acos(_ x: Double) -> Double { cAcos(x) }
  @inline(__always) static func atan(_ x: Double) -> Double { cAtan(x) }
  @inline(__always) static func sinh(_ x: Double) -> Double { cSinh(x) }
  @inline(__always) static func cosh(_ x: Double) -> Double { cCosh(x) }
  @inline(__always) static func tanh(_ x: Double) -> Double { cTanh(x) }
  @inline(__always) static func erf(_ x: Double) -> Double { cErf(x) }
  @inline(__always) static func erfc(_ x: Double) -> Double { cErfc(x) }
  @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  @inline(__always) static func fmod(_ x: Double, _ y: Double) -> Double { cFmod(x, y) }
  @inline(__always) static func asinh(_ x: Double) -> Double { cAsinh(x) }
  @inline(__always) static func acosh(_ x: Double) -> Double { cAcosh(x) }
  @inline(__always) static func atanh(_ x: Double) -> Double { cAtanh(x) }
  @inline(__always) static func lgamma(_ x: Double) -> Double { cLgamma(x) }
  @inline(__always) static func hypot(_ x: Double, _ y: Double) -> Double { cHypot(x, y) }
  @inline(__always) static func atan2(_ y: Double, _ x: Double) -> Double { cAtan2(y, x) }
}

// Global functions under names that LibM's members do not shadow.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cExp2(_ x: Double) -> Double { exp2(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cLog2(_ x: Double) -> Double { log2(x) }
private func cLog10(_ x: Double) -> Double { log10(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cTan(_ x: Double) -> Double { tan(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cTanh(_ x: Double) -> Double { tanh(x) }
private func cErf(_ x: Double) -> Double { erf(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cAsinh(_ x: Double) -> Double { asinh(x) }
private func cAcosh(_ x: Double) -> Double { acosh(x) }
private func cAtanh(_ x: Double) -> Double { atanh(x) }
private func cHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
/// The logarithm of the size of the gamma function; the poles are infinite.
private func cLgamma(_ x: Double) -> Double { lgamma(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func cFmod(_ x: Double, _ y: Double) -> Double { fmod(x, y) }
private func cAtan2(_ x: Double, _ y: Double) -> Double { atan2(x, y) }
