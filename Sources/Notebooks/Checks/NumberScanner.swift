// The number scanner: cuts a line into numbers and the text between them.

import Text

/// Finds the numbers of a line.
enum NumberScanner {
  /// A number, or a stretch of text between numbers.
  struct Token {
    let text: String
    /// The number's value; nil for text.
    let value: Double?
    /// One unit of the last written place of a float; nil for text and whole numbers.
    let unit: Double?
  }

  /// The tokens of a line; a number is not part of a word: `float32` holds none.
  static func tokens(of line: String) -> [Token] {
    let bytes = Array(line.utf8)
    var tokens: [Token] = []
    var textStart = 0
    var index = 0
    while index < bytes.count {
      let end = index > 0 && isWord(bytes[index - 1]) ? index : numberEnd(bytes, index)
      guard end > index else {
        index += 1
        continue
      }
      if textStart < index { tokens.append(text(bytes[textStart..<index])) }
      tokens.append(number(bytes[index..<end]))
      index = end
      textStart = end
    }
    if textStart < bytes.count { tokens.append(text(bytes[textStart...])) }
    return tokens
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> Token {
    Token(text: String(decoding: bytes, as: UTF8.self), value: nil, unit: nil)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Token {
    let text = String(decoding: bytes, as: UTF8.self)
    let isFloat = text.contains(".") || text.contains("e")
    return Token(
      text: text, value: FloatText.parse(text), unit: isFloat ? unit(ofFloat: text) : nil)
  }

  /// 10 to the power of the exponent less the digits after the point: 0.0001 for "1.2345".
  private static func unit(ofFloat text: String) -> Double? {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = parts[0].firstIndex(of: ".")
    let decimals = point.map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
    return FloatText.parse("1e\(exponent - decimals)")
  }

  /// The end of `-?digits(.digits?)?(e[+-]?digits)?` or `-?.digits` at `start`; `start` if none.
  private static func numberEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = digits(bytes, &index)
    var fraction = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      fraction = digits(bytes, &index)
      if whole == 0, fraction == 0 { return start }
    }
    guard whole + fraction > 0 else { return start }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") {
      var end = index + 1
      if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
        end += 1
      }
      if digits(bytes, &end) > 0 { index = end }
    }
    return index < bytes.count && isWord(bytes[index]) ? start : index
  }

  private static func digits(_ bytes: [UInt8], _ index: inout Int) -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- 48 < 10 { index += 1 }
    return index - start
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte | 0x20 &- 97 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
