// The lexer's literals: where a number and a string end, and what is wrong with them.

import Diagnostics

extension Lexer {
  /// Delimits a string whose prefix starts at `start` and whose quote is the current byte.
  mutating func string(from start: Int, hasPrefix: Bool) throws(Diagnostic) {
    let quote = bytes[position]
    let quoteStart = position
    let isTriple = byte(at: position + 1) == quote && byte(at: position + 2) == quote
    position += isTriple ? 3 : 1
    while true {
      guard position < end else { throw unterminated(start, isTriple: isTriple, quoteStart) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        position += 1 + Swift.max(1, lineEnd(at: position + 1))
        if position >= end {
          position = end
          throw unterminated(start, isTriple: isTriple, quoteStart)
        }
      } else if byte == quote {
        if !isTriple {
          position += 1
          break
        }
        if self.byte(at: position + 1) == quote, self.byte(at: position + 2) == quote {
          position += 3
          break
        }
        position += 1
      } else if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        throw unterminated(start, isTriple: false, quoteStart)
      } else {
        position += 1
      }
    }
    let span = Span(start, position)
    stream.tokens.append(Token(kind: .string, value: hasPrefix ? 1 : 0, span: span))
  }

  private mutating func unterminated(
    _ start: Int, isTriple: Bool, _ quote: Int
  ) -> Diagnostic {
    var last = source.line(at: UInt32(position))
    // The empty line after the last line end is not one that CPython has read.
    if isTriple, position > start, source.lineStarts.last == UInt32(position) { last -= 1 }
    stream.endsInside = isTriple
    let kind = isTriple ? "triple-quoted string" : "string"
    return syntaxProblem(
      "unterminated \(kind) literal (detected at line \(last))", start, quote + 1)
  }

  /// Delimits a number: decimal, hexadecimal, octal, binary or float.
  mutating func number() throws(Diagnostic) {
    let start = position
    if bytes[position] == UInt8(ascii: "0") {
      switch byte(at: position + 1) | 0x20 {
      case UInt8(ascii: "x"): return try radixNumber(start, 16, "hexadecimal")
      case UInt8(ascii: "o"): return try radixNumber(start, 8, "octal")
      case UInt8(ascii: "b"): return try radixNumber(start, 2, "binary")
      default: break
      }
    }
    var isFloat = false
    if bytes[position] != UInt8(ascii: ".") { try decimalDigits() }
    let wholeEnd = position
    if byte(at: position) == UInt8(ascii: ".") {
      isFloat = true
      position += 1
      if isDigit(at: position) { try decimalDigits() }
    }
    if byte(at: position) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at: position + 1)
      let hasSign = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      if isDigit(at: position + (hasSign ? 2 : 1)) {
        isFloat = true
        position += hasSign ? 2 : 1
        try decimalDigits()
      } else if hasSign {
        position += 1
        throw syntaxProblem("invalid decimal literal", start, position)
      }
    }
    if byte(at: position) | 0x20 == UInt8(ascii: "j") {
      throw Refusal.complexNumber.diagnostic(in: source, at: Span(start, position + 1))
    }
    if !isFloat { try checkLeadingZeros(start, wholeEnd) }
    try endNumber(start, "decimal")
  }

  private mutating func checkLeadingZeros(_ start: Int, _ stop: Int) throws(Diagnostic) {
    guard stop - start > 1, bytes[start] == UInt8(ascii: "0") else { return }
    let isZero = bytes[start..<stop].allSatisfy {
      $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_")
    }
    guard !isZero else { return }
    throw syntaxProblem(
      "leading zeros in decimal integer literals are not permitted; "
        + "use an 0o prefix for octal integers", start, stop)
  }

  /// Digits with single underscores between them.
  private mutating func decimalDigits() throws(Diagnostic) {
    let start = position
    while position < end {
      if isDigit(at: position) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "_") {
        guard isDigit(at: position + 1) else {
          position += 1
          throw syntaxProblem("invalid decimal literal", start, position)
        }
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func radixNumber(
    _ start: Int, _ radix: Int, _ name: String
  ) throws(Diagnostic) {
    position += 2
    var digits = 0
    while position < end {
      if bytes[position] == UInt8(ascii: "_") {
        position += 1
        guard value(at: position) < radix else { break }
      }
      let value = value(at: position)
      guard value < radix else { break }
      digits += 1
      position += 1
    }
    let value = value(at: position)
    if value < 10, radix < 10 {
      throw syntaxProblem(
        "invalid digit '\(value)' in \(name) literal", position, position + 1)
    }
    guard digits > 0, bytes[position - 1] != UInt8(ascii: "_") else {
      throw syntaxProblem("invalid \(name) literal", start, position)
    }
    try endNumber(start, name)
  }

  /// The value of the digit or letter at `index`; 99 where it is neither.
  private func value(at index: Int) -> Int {
    let byte = byte(at: index)
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return Int(byte - UInt8(ascii: "A")) + 10
    default: return 99
    }
  }

  /// A number may touch a keyword (`1if x else y`) but no other word (`1st`).
  private mutating func endNumber(_ start: Int, _ name: String) throws(Diagnostic) {
    if position < end, bytes[position] < 0x80, isWordByte(bytes[position]), !touchesKeyword() {
      throw syntaxProblem("invalid \(name) literal", start, position)
    }
    add(.number, from: start)
  }

  /// Whether one of the words that CPython lets follow a number directly starts here.
  private func touchesKeyword() -> Bool {
    for word in ["and", "else", "for", "if", "in", "is", "not", "or"] {
      let letters = Array(word.utf8)
      guard position + letters.count <= end else { continue }
      if (0..<letters.count).allSatisfy({ bytes[position + $0] == letters[$0] }) { return true }
    }
    return false
  }
}
