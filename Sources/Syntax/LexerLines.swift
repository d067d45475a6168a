// The lexer's lines: indentation, blank lines, continuation and comments.

import Diagnostics

extension Lexer {
  mutating func run(_ names: inout Interner) throws(Diagnostic) {
    if isField {
      try line(&names)
      add(.endOfFile, from: position)
      return
    }
    if end - position >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB,
      bytes[position + 2] == 0xBF
    {
      position += 3
    }
    while position < end {
      if try startLine() { try line(&names) }
    }
    if let bracket = brackets.last {
      stream.openBracket = Span(bracket, bracket + 1)
    } else {
      for _ in indentations.dropFirst() { addAtEnd(.dedent) }
    }
    addAtEnd(.endOfFile)
  }

  /// Adds a token at the end, on the last line that has something on it, as CPython counts.
  private mutating func addAtEnd(_ kind: TokenKind) {
    var place = end
    if place > 0, bytes[place - 1] == UInt8(ascii: "\n") { place -= 1 }
    add(kind, from: place, to: place)
  }

  /// Measures the indentation; false for a line with nothing on it.
  private mutating func startLine() throws(Diagnostic) -> Bool {
    var start = position
    var column = 0
    var alternative = 0
    var continued: (Int, Int)?
    scan: while position < end {
      switch bytes[position] {
      case UInt8(ascii: " "):
        column += 1
        alternative += 1
      case UInt8(ascii: "\t"):
        column = (column / 8 + 1) * 8
        alternative += 1
      case 0x0C:
        column = 0
        alternative = 0
      case UInt8(ascii: "\\") where lineEnd(at: position + 1) > 0:
        continued = continued ?? (column, alternative)
        position += lineEnd(at: position + 1)
        start = position + 1
      default: break scan
      }
      position += 1
    }
    if let continued { (column, alternative) = continued }
    guard position < end else { return false }
    let first = bytes[position]
    if first == UInt8(ascii: "#") { skipComment() }
    let width = lineEnd(at: position)
    if width > 0 {
      position += width
      return false
    }
    guard position < end else { return false }
    try indent(column, alternative, from: start)
    return true
  }

  /// Compares the indentation with those that are open, and adds the tokens that follow from it.
  private mutating func indent(
    _ column: Int, _ alternative: Int, from start: Int
  ) throws(Diagnostic) {
    guard let top = indentations.last else { return }
    if column == top.column {
      if alternative != top.alternative { throw tabError(start) }
      return
    }
    if column > top.column {
      guard indentations.count < Self.maximumIndentation else {
        throw problem("IndentationError", "too many levels of indentation", start, position)
      }
      if alternative <= top.alternative { throw tabError(start) }
      indentations.append((column, alternative))
      add(.indent, from: start)
      return
    }
    while let open = indentations.last, column < open.column {
      indentations.removeLast()
      add(.dedent, from: position)
    }
    guard let now = indentations.last, now.column == column else {
      throw problem(
        "IndentationError", "unindent does not match any outer indentation level", start, position)
    }
    if now.alternative != alternative { throw tabError(start) }
  }

  /// The tokens of one logical line, its newline included.
  private mutating func line(_ names: inout Interner) throws(Diagnostic) {
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let start = position
        position += Swift.max(1, lineEnd(at: position))
        if brackets.isEmpty, !isField {
          add(.newline, from: start, to: start + 1)
          return
        }
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\\"): try continueLine()
      default: try token(byte, &names)
      }
    }
    if brackets.isEmpty, !isField { add(.newline, from: position) }
  }

  private mutating func continueLine() throws(Diagnostic) {
    let width = lineEnd(at: position + 1)
    if width > 0, position + 1 + width < end {
      position += 1 + width
      return
    }
    if position + 1 + width >= end {
      stream.endsInside = true
      let start = position
      position = end
      if !brackets.isEmpty { return }
      throw problem("SyntaxError", "unexpected EOF while parsing", start, end)
    }
    throw problem(
      "SyntaxError", "unexpected character after line continuation character", position,
      position + 1)
  }

  private mutating func skipComment() {
    while position < end, bytes[position] != UInt8(ascii: "\n"),
      bytes[position] != UInt8(ascii: "\r")
    {
      position += 1
    }
  }

  private func tabError(_ start: Int) -> Diagnostic {
    problem("TabError", "inconsistent use of tabs and spaces in indentation", start, position)
  }
}
