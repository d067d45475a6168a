// The one place where this module calls the C library: printf of doubles and strtod.
//
// glibc, musl and Darwin round both correctly (half to even on the exact binary value), as CPython's
// own routines do; so CPython's number texts follow from these two calls.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The printf conversions used here.
enum PrintfConversion {
  case fixed, scientific, general
}

/// `value` through `printf` with this conversion and precision; finite values only.
///
/// Called through `vsnprintf`, as Swift does not import variadic functions.
func printf(_ value: Double, _ conversion: PrintfConversion, precision: Int) -> String {
  let format =
    switch conversion {
    case .fixed: "%.*f"
    case .scientific: "%.*e"
    case .general: "%.*g"
    }
  return withVaList([Int32(clamping: precision), value]) { arguments in
    // 309 digits before the point at most, then sign, point, exponent and the end.
    let capacity = 330 + Swift.max(0, precision)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = buffer.withMemoryRebound(to: CChar.self) {
        vsnprintf($0.baseAddress, capacity, format, arguments)
      }
      count = Swift.min(Swift.max(0, Int(written)), capacity - 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What `strtod` reads from the whole of `text`, or nil where it does not read all of it.
func strtodWhole(_ text: String) -> Double? {
  text.withCString { start in
    var end: UnsafeMutablePointer<CChar>?
    let value = strtod(start, &end)
    guard let end, UnsafePointer(end) != start, end.pointee == 0 else { return nil }
    return value
  }
}
