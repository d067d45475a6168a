// String literals: prefixes, escapes and implicit concatenation.

import Diagnostics

/// The parts of a string token.
struct StringLiteral {
  /// The bytes between the quotes.
  var body: Range<Int>
  var isRaw = false
  var isFormatted = false
  var isBytes = false

  /// Reads prefix and quotes of the token at `span`.
  init(_ span: Span, in bytes: [UInt8]) {
    var start = Int(span.start)
    let end = Int(span.end)
    while start < end, bytes[start] != UInt8(ascii: "'"), bytes[start] != UInt8(ascii: "\"") {
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "f"): isFormatted = true
      case UInt8(ascii: "b"): isBytes = true
      default: break
      }
      start += 1
    }
    let isTriple =
      end - start >= 6 && bytes[start + 1] == bytes[start] && bytes[start + 2] == bytes[start]
    let quotes = isTriple ? 3 : 1
    body = start + quotes..<Swift.max(start + quotes, end - quotes)
  }
}

extension Parser {
  /// A run of string tokens: one literal, or an f-string where one of them is.
  mutating func strings() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    var parts: [FormattedPart] = []
    var text = ""
    var isFormatted = false
    while kind == .string {
      let span = token.span
      let literal = StringLiteral(span, in: source.bytes)
      if literal.isBytes { throw Refusal.bytesLiteral.diagnostic(in: source, at: span) }
      advance()
      if literal.isFormatted {
        isFormatted = true
        try formatted(literal, span, into: &parts, text: &text)
      } else {
        try appendText(literal.body, isRaw: literal.isRaw, to: &text)
      }
    }
    guard isFormatted else { return try add(.string(addString(text)), span(from: start)) }
    flush(&text, into: &parts)
    let list = Self.append(parts, to: &tree.formattedParts)
    return try add(.formatted(list), span(from: start), over: height(list))
  }

  /// Turns the text read so far into a part.
  mutating func flush(_ text: inout String, into parts: inout [FormattedPart]) {
    guard !text.isEmpty else { return }
    parts.append(.text(addString(text)))
    text = ""
  }

  func height(_ parts: List<FormattedPart>) -> UInt16 {
    tree[parts].reduce(0) { highest, part in
      guard case .field(let value, _, let specification) = part else { return highest }
      return Swift.max(highest, height(value), height(specification))
    }
  }

  /// Decodes the bytes in `range` onto `text`: line ends become LF, escapes their characters.
  mutating func appendText(
    _ range: Range<Int>, isRaw: Bool, to text: inout String
  ) throws(Diagnostic) {
    let bytes = source.bytes
    let isPlain = !bytes[range].contains { byte in
      byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\\") && !isRaw)
    }
    if isPlain {
      text += String(decoding: bytes[range], as: UTF8.self)
      return
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), !isRaw {
        try escape(at: &index, until: range, to: &decoded)
      } else if byte == UInt8(ascii: "\r") {
        decoded.append(UInt8(ascii: "\n"))
        index += 1
        if index < range.upperBound, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    text += String(decoding: decoded, as: UTF8.self)
  }

  /// One escape sequence, at its backslash.
  private mutating func escape(
    at index: inout Int, until range: Range<Int>, to decoded: inout [UInt8]
  ) throws(Diagnostic) {
    let start = index
    let bytes = source.bytes
    let end = range.upperBound
    let letter = index + 1 < end ? bytes[index + 1] : UInt8(ascii: "\\")
    index += 2
    switch letter {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\r"): if index < end, bytes[index] == UInt8(ascii: "\n") { index += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = UInt32(letter - UInt8(ascii: "0"))
      for _ in 0..<2
      where index < end && (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[index]) {
        value = value * 8 + UInt32(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      append(value, to: &decoded)
    case UInt8(ascii: "x"): try hexEscape(start, &index, range, digits: 2, "\\xXX", &decoded)
    case UInt8(ascii: "u"): try hexEscape(start, &index, range, digits: 4, "\\uXXXX", &decoded)
    case UInt8(ascii: "U"): try hexEscape(start, &index, range, digits: 8, "\\UXXXXXXXX", &decoded)
    case UInt8(ascii: "N"):
      throw Refusal.namedCharacter.diagnostic(in: source, at: Span(start, index))
    default:
      if let plain = Self.plainEscapes[letter] {
        decoded.append(plain)
      } else {
        // Not an escape: the backslash stays, and what follows it is read as it is.
        decoded.append(UInt8(ascii: "\\"))
        index = start + 1
        if letter == UInt8(ascii: "\\") { index += 1 }
      }
    }
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9,
    UInt8(ascii: "r"): 13, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    UInt8(ascii: "v"): 11,
  ]

  private mutating func hexEscape(
    _ start: Int, _ index: inout Int, _ range: Range<Int>, digits: Int, _ form: String,
    _ decoded: inout [UInt8]
  ) throws(Diagnostic) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, index < range.upperBound,
      let digit = Character(Unicode.Scalar(source.bytes[index])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      index += 1
      count += 1
    }
    let span = Span(start, index)
    let place = "position \(start - range.lowerBound)-\(index - 1 - range.lowerBound)"
    let codec = "(unicode error) 'unicodeescape' codec can't decode bytes in \(place)"
    guard count == digits else { throw failure("\(codec): truncated \(form) escape", span) }
    guard value <= 0x10FFFF else { throw failure("\(codec): illegal Unicode character", span) }
    guard !(0xD800...0xDFFF).contains(value) else {
      throw Refusal.loneSurrogate.diagnostic(in: source, at: span)
    }
    append(value, to: &decoded)
  }

  private func append(_ value: UInt32, to decoded: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    decoded.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }
}
