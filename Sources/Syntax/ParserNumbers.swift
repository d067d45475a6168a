// Number literals: their value, once the lexer has said where they end.

import Diagnostics
import Text

extension Parser {
  /// CPython's limit on the digits of a decimal literal (`sys.int_info.default_max_str_digits`).
  private static let maximumDigits = 4300

  mutating func number() throws(Diagnostic) -> ExpressionID {
    let span = token.span
    advance()
    let bytes = source.bytes[span.range]
    if let value = smallInteger(bytes) { return try add(.integer(value), span) }
    let digits = bytes.filter { $0 != UInt8(ascii: "_") }
    let text = String(decoding: digits, as: UTF8.self).lowercased()
    if text.hasPrefix("0x") || text.hasPrefix("0o") || text.hasPrefix("0b") {
      let radix = text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : 2
      if let value = Int64(text.dropFirst(2), radix: radix) {
        return try add(.integer(value), span)
      }
      return try add(.bigInteger(addString(text)), span)
    }
    if text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }) {
      guard let value = FloatText.parse(text) else {
        throw failure("invalid decimal literal", span)
      }
      return try add(.float(value), span)
    }
    if let value = Int64(text) { return try add(.integer(value), span) }
    guard digits.count <= Self.maximumDigits else {
      throw failure(
        "Exceeds the limit (\(Self.maximumDigits) digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit"
          + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
        span)
    }
    let significant = text.drop { $0 == "0" }
    return try add(.bigInteger(addString(String(significant))), span)
  }

  /// The value of up to 18 plain digits: the literals there are most of.
  private func smallInteger(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard bytes.count <= 18 else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
