// A float as text by presentation type (`e f g r`), CPython's `PyOS_double_to_string` on bytes.

import Text

/// How a float is to be written.
struct FloatStyle {
  /// `e`, `f`, `g` or `r` (repr).
  var type: UInt8
  var precision: Int
  /// `#`: the point and trailing zeros stay.
  var isAlternate = false
  /// `.0` is added where nothing shows that the number is a float.
  var addsPointZero = false
  /// `z`.
  var dropsNegativeZero = false
  /// `INF`, `NAN` and `E` instead of `inf`, `nan` and `e`.
  var isUpper = false
}

enum FloatDigits {
  /// Appends `value`, with `-` in front where it is negative.
  static func append(_ value: Double, _ style: FloatStyle, to buffer: inout TextBuffer) {
    let start = buffer.count
    guard value.isFinite else {
      if value.isNaN { return buffer.append(style.isUpper ? "NAN" : "nan") }
      if value < 0 { buffer.append(UInt8(ascii: "-")) }
      return buffer.append(style.isUpper ? "INF" : "inf")
    }
    switch style.type {
    case UInt8(ascii: "f"): appendFixed(value, style, to: &buffer)
    case UInt8(ascii: "r"): appendRepr(value, isAlternate: style.isAlternate, to: &buffer)
    default: appendDigits(value, style, to: &buffer)
    }
    if style.dropsNegativeZero, value.sign == .minus { dropZeroSign(start, &buffer) }
    if style.isUpper, style.type != UInt8(ascii: "f") {
      for index in start..<buffer.count where buffer.bytes[index] == UInt8(ascii: "e") {
        buffer.set(index, to: UInt8(ascii: "E"))
      }
    }
  }

  /// Appends `repr(value)`.
  static func appendRepr(_ value: Double, isAlternate: Bool = false, to buffer: inout TextBuffer) {
    let magnitude = value.magnitude
    if magnitude < 1e9, magnitude.rounded(.towardZero) == magnitude {
      if value.sign == .minus { buffer.append(UInt8(ascii: "-")) }
      buffer.append(decimal: UInt64(magnitude))
      return buffer.append(".0")
    }
    guard isAlternate else { return buffer.append(FloatText.repr(value)) }
    let start = buffer.count
    buffer.append(FloatText.repr(value))
    let written = Array(buffer.written[start...])
    guard !written.contains(UInt8(ascii: ".")),
      let exponent = written.firstIndex(of: UInt8(ascii: "e"))
    else { return }
    buffer.truncate(to: start + exponent)
    buffer.append(UInt8(ascii: "."))
    buffer.append(Array(written[exponent...]))
  }

  /// Digits after the point, rounded half to even on the exact value.
  ///
  /// Up to 19 places the number is scaled exactly in 128 bits; beyond, printf does it.
  private static func appendFixed(
    _ value: Double, _ style: FloatStyle, to buffer: inout TextBuffer
  ) {
    let precision = style.precision
    if precision < powersOfTen.count,
      let scaled = scaled(value.magnitude, by: powersOfTen[precision])
    {
      if value.sign == .minus { buffer.append(UInt8(ascii: "-")) }
      let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: powersOfTen[precision])
      buffer.append(decimal: whole)
      if precision > 0 {
        buffer.append(UInt8(ascii: "."))
        buffer.append(decimal: fraction, length: precision)
      } else if style.isAlternate {
        buffer.append(UInt8(ascii: "."))
      }
      return
    }
    buffer.append(FloatText.fixed(value, precision: precision))
    if style.isAlternate, precision == 0 { buffer.append(UInt8(ascii: ".")) }
  }

  private static let powersOfTen: InlineArray<20, UInt64> = [
    1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// A float rounded at `places` after the point, where the exact way in 128 bits can do it; else nil.
  static func rounded(_ value: Double, places: Int) -> Double? {
    guard places >= 0, places < powersOfTen.count,
      let scaled = scaled(value.magnitude, by: powersOfTen[places]), scaled <= 1 << 53
    else { return nil }
    // Both are exact, so the quotient is the double nearest to the decimal.
    return Double(signOf: value, magnitudeOf: Double(scaled) / Double(powersOfTen[places]))
  }

  /// `magnitude * factor` rounded half to even; nil where that exceeds 64 bits.
  private static func scaled(_ magnitude: Double, by factor: UInt64) -> UInt64? {
    if magnitude == 0 { return 0 }
    let isNormal = magnitude.exponentBitPattern != 0
    let mantissa = magnitude.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let exponent = (isNormal ? Int(magnitude.exponentBitPattern) : 1) - 1075
    let (high, low) = mantissa.multipliedFullWidth(by: factor)
    if exponent >= 0 {
      guard high == 0, exponent < 64, low.leadingZeroBitCount > exponent else { return nil }
      return low << UInt64(exponent)
    }
    let shift = -exponent
    // The product has at most 117 bits: what is shifted further is less than half.
    if shift > 118 { return 0 }
    let product = UInt128(_low: low, _high: high)
    let quotient = product >> UInt128(shift)
    guard quotient < UInt128(UInt64.max) else { return nil }
    let rest = product - (quotient << UInt128(shift))
    let half = UInt128(1) << UInt128(shift - 1)
    let whole = UInt64(quotient)
    return rest > half || (rest == half && whole & 1 == 1) ? whole + 1 : whole
  }

  /// The forms with significant digits: `e` and `g`.
  private static func appendDigits(
    _ value: Double, _ style: FloatStyle, to buffer: inout TextBuffer
  ) {
    let isScientific = style.type == UInt8(ascii: "e")
    let precision = isScientific ? style.precision : Swift.max(1, style.precision)
    var (negative, digits, exponent) = FloatText.significantDigits(
      value, count: isScientific ? precision + 1 : precision)
    if negative { buffer.append(UInt8(ascii: "-")) }
    if !isScientific, !style.isAlternate {
      while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }
    let point = exponent + 1
    let limit = precision - (style.addsPointZero ? 1 : 0)
    if isScientific || point <= -4 || point > limit {
      buffer.append(digits[0])
      if digits.count > 1 || style.isAlternate { buffer.append(UInt8(ascii: ".")) }
      buffer.append(Array(digits.dropFirst()))
      return appendExponent(exponent, to: &buffer)
    }
    appendPositional(digits, point: point, style, to: &buffer)
  }

  private static func appendPositional(
    _ digits: [UInt8], point: Int, _ style: FloatStyle, to buffer: inout TextBuffer
  ) {
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      buffer.append("0.")
      buffer.append(zero, times: -point)
      return buffer.append(digits)
    }
    buffer.append(Array(digits.prefix(point)))
    buffer.append(zero, times: point - digits.count)
    if digits.count > point {
      buffer.append(UInt8(ascii: "."))
      buffer.append(Array(digits.dropFirst(point)))
    } else if style.addsPointZero {
      buffer.append(".0")
    } else if style.isAlternate {
      buffer.append(UInt8(ascii: "."))
    }
  }

  private static func appendExponent(_ exponent: Int, to buffer: inout TextBuffer) {
    buffer.append(UInt8(ascii: "e"))
    buffer.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    if exponent.magnitude < 10 { buffer.append(UInt8(ascii: "0")) }
    buffer.append(decimal: UInt64(exponent.magnitude))
  }

  /// Drops the sign written at `start` where all digits after it are zero.
  private static func dropZeroSign(_ start: Int, _ buffer: inout TextBuffer) {
    for index in (start + 1)..<buffer.count {
      let byte = buffer.bytes[index]
      if byte == UInt8(ascii: "e") { break }
      if byte > 48, byte <= 57 { return }
    }
    let rest = Array(buffer.written[(start + 1)...])
    buffer.truncate(to: start)
    buffer.append(rest)
  }
}
