// One value by one `%` directive: the digits, then sign, prefix and padding.

/// The text of one value before padding, as a directive makes it.
enum PercentValue {
  /// Pads `body` to the directive's width: CPython's `unicode_format_arg_output`.
  ///
  /// `length` is the length of `body` in code points. A number's sign is taken off it and put where
  /// it belongs.
  static func append(
    _ body: UnsafeBufferPointer<UInt8>, length: Int, isNumber: Bool, prefix: StaticString = "",
    width: Int, isLeft: Bool, _ directive: PercentDirective, to buffer: inout TextBuffer
  ) {
    var body = body
    var length = length
    var sign: UInt8 = 0
    if isNumber {
      if let first = body.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        sign = first
        body = UnsafeBufferPointer(rebasing: body[1...])
        length -= 1
      } else if directive.hasSign {
        sign = UInt8(ascii: "+")
      } else if directive.hasBlank {
        sign = UInt8(ascii: " ")
      }
    }
    let taken = length + (sign == 0 ? 0 : 1) + prefix.utf8CodeUnitCount
    let padding = Swift.max(0, width - taken)
    let zeros = isNumber && directive.fillsZeros
    if !zeros, !isLeft { buffer.append(UInt8(ascii: " "), times: padding) }
    if sign != 0 { buffer.append(sign) }
    buffer.append(prefix)
    if zeros, !isLeft { buffer.append(UInt8(ascii: "0"), times: padding) }
    buffer.append(body)
    if isLeft { buffer.append(UInt8(ascii: " "), times: padding) }
  }

  /// Appends the digits of an integer with at least `precision` of them, `-` in front.
  static func appendDigits(
    _ value: Int, _ type: Unicode.Scalar, precision: Int, to buffer: inout TextBuffer
  ) {
    var digits = TextBuffer(capacity: 72)
    let magnitude = UInt64(value.magnitude)
    switch type {
    case "o": FormatValue.appendDigits(magnitude, radix: 8, to: &digits)
    case "x": FormatValue.appendDigits(magnitude, radix: 16, to: &digits)
    case "X": FormatValue.appendDigits(magnitude, radix: 16, isUpper: true, to: &digits)
    default: digits.append(decimal: magnitude)
    }
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    buffer.append(UInt8(ascii: "0"), times: precision - digits.count)
    buffer.append(digits.written)
  }

  /// What `#` puts before the digits.
  static func prefix(_ type: Unicode.Scalar) -> StaticString {
    switch type {
    case "o": "0o"
    case "x": "0x"
    case "X": "0X"
    default: ""
    }
  }
}
