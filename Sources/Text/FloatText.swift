// Floating-point numbers as text, by CPython's rules: repr, the three printf styles, and back.
//
// Swift's `description` gives the shortest digits that read back as the same number, as does CPython's
// repr; where they differ is only when an exponent is used, so repr here takes the digits and lays
// them out again. Everything with a given precision goes through the C library.

/// Python's texts of floating-point numbers.
public enum FloatText {
  /// `repr(value)`: the shortest digits that read back the same, as in `0.1`, `1e+16`, `-0.0`, `nan`.
  ///
  /// An exponent is used below 1e-4 and from 1e16 on (CPython, `float_repr_style` short).
  public static func repr(_ value: Double) -> String {
    let magnitude = value.magnitude
    // Between these Swift's description and Python's repr are the same text.
    if magnitude >= 1e-4 && magnitude < 1e15 || magnitude == 0 { return value.description }
    guard value.isFinite else { return nonFinite(value) }
    let (digits, point) = shortestDigits(magnitude.description)
    return (value.sign == .minus ? "-" : "") + layOut(digits, point: point, exponentFrom: 16)
  }

  /// `repr(numpy.float32(value))` without the type's name: the shortest digits for 32 bits.
  public static func repr(_ value: Float) -> String {
    guard value.isFinite else { return nonFinite(Double(value)) }
    let (digits, point) = shortestDigits(value.magnitude.description)
    return (value.sign == .minus ? "-" : "") + layOut(digits, point: point, exponentFrom: 16)
  }

  /// `'%.*f' % (precision, value)`: digits after the point, correctly rounded.
  public static func fixed(_ value: Double, precision: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    return printf(value, .fixed, precision: clamped(precision))
  }

  /// `'%.*e' % (precision, value)`: one digit before the point, an exponent of two digits or more.
  public static func scientific(_ value: Double, precision: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    return printf(value, .scientific, precision: clamped(precision))
  }

  /// `'%.*g' % (precision, value)`: significant digits, trailing zeros dropped.
  ///
  /// With `keepsZeros` they are kept, as by `#` in a format; a point is then always there.
  public static func general(_ value: Double, precision: Int, keepsZeros: Bool = false) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let significant = Swift.max(1, clamped(precision))
    guard keepsZeros else { return printf(value, .general, precision: significant) }
    let (negative, digits, exponent) = significantDigits(value, count: significant)
    let body =
      exponent < -4 || exponent >= significant
      ? String(decoding: digits[0..<1] + [dot] + digits[1...], as: UTF8.self)
        + exponentText(exponent)
      : positional(digits, point: exponent + 1, keepsPoint: true)
    return (negative ? "-" : "") + body
  }

  /// The decimal digits of `value` rounded to `count` significant ones, and its decimal exponent.
  ///
  /// `1234.5` with three is `("123", 3)`: 1.23e3. The value must be finite; zero has exponent 0.
  public static func significantDigits(
    _ value: Double, count: Int
  ) -> (isNegative: Bool, digits: [UInt8], exponent: Int) {
    let text = printf(value.magnitude, .scientific, precision: clamped(count - 1))
    var digits: [UInt8] = []
    var exponent = 0
    var sign = 1
    var seenExponent = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "e"): seenExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if seenExponent { exponent = exponent * 10 + Int(byte - 48) } else { digits.append(byte) }
      default: break
      }
    }
    return (value.sign == .minus, digits, sign * exponent)
  }

  /// What `float(text)` reads, or nil where it raises ValueError.
  ///
  /// Blanks around, a sign, digits with single underscores between them, an exponent, `inf`,
  /// `infinity` and `nan` in any case; hexadecimal and everything else is refused.
  public static func parse(_ text: some StringProtocol) -> Double? {
    var bytes = Array(text.utf8)[...]
    bytes = trimmed(bytes)
    var body = bytes
    var negative = false
    if let first = body.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      body = body.dropFirst()
    }
    switch String(decoding: body, as: UTF8.self).lowercased() {
    case "inf", "infinity": return negative ? -Double.infinity : Double.infinity
    case "nan": return Double(signOf: negative ? -1.0 : 1.0, magnitudeOf: Double.nan)
    default: break
    }
    guard let digits = plainDecimal(body), let value = strtodWhole(digits) else { return nil }
    return negative ? -value : value
  }

  private static let dot = UInt8(ascii: ".")
  private static let zero = UInt8(ascii: "0")

  /// No double has more than 1,074 digits after the point; more precision only adds zeros, up to a
  /// bound that keeps a learner's slip from filling memory.
  private static func clamped(_ precision: Int) -> Int {
    Swift.min(Swift.max(0, precision), 100_000)
  }

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  /// The digits of Swift's shortest description without leading and trailing zeros, and where the
  /// decimal point stands: `0.00125` is `("125", -2)`, `12.5` is `("125", 2)`, zero is `("0", 1)`.
  private static func shortestDigits(_ text: String) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var exponentSign = 0
    for byte in text.utf8 {
      switch byte {
      case dot: point = digits.count
      case UInt8(ascii: "e"): exponentSign = 1
      case UInt8(ascii: "-"): exponentSign = -1
      case zero...UInt8(ascii: "9"):
        if exponentSign == 0 {
          digits.append(byte)
        } else {
          exponent = exponent * 10 + Int(byte - 48)
        }
      default: break
      }
    }
    var place = (point ?? digits.count) + exponentSign * exponent
    let leading = digits.prefix { $0 == zero }.count
    guard leading < digits.count else { return ([zero], 1) }
    digits.removeFirst(leading)
    place -= leading
    while digits.last == zero { digits.removeLast() }
    return (digits, place)
  }

  /// The digits with their point, or with an exponent outside `-4 < point <= exponentFrom`.
  private static func layOut(_ digits: [UInt8], point: Int, exponentFrom limit: Int) -> String {
    guard point <= -4 || point > limit else { return positional(digits, point: point) }
    var bytes = [digits[0]]
    if digits.count > 1 { bytes += [dot] + digits[1...] }
    return String(decoding: bytes, as: UTF8.self) + exponentText(point - 1)
  }

  /// The digits in plain notation, with at least one digit on each side of the point.
  private static func positional(
    _ digits: [UInt8], point: Int, keepsPoint: Bool = false
  ) -> String {
    var bytes: [UInt8] = []
    if point <= 0 {
      bytes = [zero, dot] + Array(repeating: zero, count: -point) + digits
    } else if point >= digits.count {
      bytes = digits + Array(repeating: zero, count: point - digits.count) + [dot]
      if !keepsPoint { bytes.append(zero) }
    } else {
      bytes = digits[..<point] + [dot] + digits[point...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func exponentText(_ exponent: Int) -> String {
    let digits = String(exponent.magnitude)
    return "e" + (exponent < 0 ? "-" : "+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    var rest = bytes.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  /// The number without its underscores where it is Python's decimal grammar, else nil.
  private static func plainDecimal(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    /// Copies digits, with single underscores between them; false where there is no digit.
    func digits() -> Bool? {
      var count = 0
      while index < bytes.endIndex {
        let byte = bytes[index]
        if byte == UInt8(ascii: "_") {
          let next = index + 1
          guard count > 0, next < bytes.endIndex, (48...57).contains(bytes[next]) else {
            return nil
          }
        } else if (48...57).contains(byte) {
          result.append(byte)
          count += 1
        } else {
          break
        }
        index += 1
      }
      return count > 0
    }
    guard let whole = digits() else { return nil }
    var hasDigits = whole
    if index < bytes.endIndex, bytes[index] == dot {
      result.append(dot)
      index += 1
      guard let fraction = digits() else { return nil }
      hasDigits = hasDigits || fraction
    }
    guard hasDigits else { return nil }
    if index < bytes.endIndex, bytes[index] | 32 == UInt8(ascii: "e") {
      result.append(UInt8(ascii: "e"))
      index += 1
      if index < bytes.endIndex,
        bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
      {
        result.append(bytes[index])
        index += 1
      }
      guard digits() == true else { return nil }
    }
    return index == bytes.endIndex ? String(decoding: result, as: UTF8.self) : nil
  }
}
