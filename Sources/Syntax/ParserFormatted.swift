// f-strings: text and fields in turn, read as CPython 3.11 reads them.
//
// The end of a field's expression is found by a scan over its characters (a backslash or a `#` may not
// occur in it); the expression is then read by the same lexer and parser, over that stretch of the
// same source, so that every place in it is right.

import Diagnostics

extension Parser {
  /// Reads one f-string token.
  mutating func formatted(
    _ literal: StringLiteral, _ span: Span, into parts: inout [FormattedPart], text: inout String
  ) throws(Diagnostic) {
    var index = literal.body.lowerBound
    let context = FormattedContext(literal: literal, span: span, level: 0)
    try formattedParts(context, &index, into: &parts, text: &text)
  }

  /// What a stretch of an f-string is part of.
  struct FormattedContext {
    var literal: StringLiteral
    var span: Span
    /// 0 in the string itself, 1 in a field's specification.
    var level: Int
    var end: Int { literal.body.upperBound }
  }

  /// Text and fields up to the end, or up to the `}` that ends a specification.
  private mutating func formattedParts(
    _ context: FormattedContext, _ index: inout Int, into parts: inout [FormattedPart],
    text: inout String
  ) throws(Diagnostic) {
    let bytes = source.bytes
    while index < context.end {
      let start = index
      while index < context.end, bytes[index] != UInt8(ascii: "{"),
        bytes[index] != UInt8(ascii: "}")
      {
        let isEscape = bytes[index] == UInt8(ascii: "\\") && !context.literal.isRaw
        if isEscape, index + 1 < context.end, bytes[index + 1] == UInt8(ascii: "N") {
          throw Refusal.namedCharacter.diagnostic(in: source, at: Span(index, index + 2))
        }
        // An escaped character is part of the text, but for a brace: `\{` starts a field.
        let next = index + 1 < context.end ? bytes[index + 1] : 0
        index += isEscape && next != UInt8(ascii: "{") && next != UInt8(ascii: "}") ? 2 : 1
      }
      index = Swift.min(index, context.end)
      try appendText(start..<index, isRaw: context.literal.isRaw, to: &text)
      guard index < context.end else { return }
      let brace = bytes[index]
      if context.level == 0 {
        if index + 1 < context.end, bytes[index + 1] == brace {
          text.append(Character(Unicode.Scalar(brace)))
          index += 2
          continue
        }
        if brace == UInt8(ascii: "}") {
          throw fieldFailure("single '}' is not allowed", index)
        }
      } else if brace == UInt8(ascii: "}") {
        return
      }
      try field(context, &index, into: &parts, text: &text)
    }
  }

  /// One `{…}`, at its opening brace.
  private mutating func field(
    _ context: FormattedContext, _ index: inout Int, into parts: inout [FormattedPart],
    text: inout String
  ) throws(Diagnostic) {
    let bytes = source.bytes
    let open = index
    guard context.level < 2 else { throw fieldFailure("expressions nested too deeply", open) }
    index += 1
    let expressionStart = index
    try scanField(context, &index)
    let range = expressionStart..<index
    guard index < context.end else { throw fieldFailure("expecting '}'", open) }
    let value = try fieldExpression(range)
    var hasText = false
    if bytes[index] == UInt8(ascii: "=") {
      index += 1
      while index < context.end, isBlank(bytes[index]) { index += 1 }
      try appendText(expressionStart..<index, isRaw: true, to: &text)
      hasText = true
    }
    var conversion = try conversion(context, &index, open)
    var specification: List<FormattedPart>?
    guard index < context.end else { throw fieldFailure("expecting '}'", open) }
    if bytes[index] == UInt8(ascii: ":") {
      index += 1
      specification = try self.specification(context, &index, open)
    }
    guard index < context.end, bytes[index] == UInt8(ascii: "}") else {
      throw fieldFailure("expecting '}'", open)
    }
    index += 1
    if hasText, conversion == .none, specification == nil { conversion = .repr }
    flush(&text, into: &parts)
    parts.append(
      .field(value: value, conversion: conversion, specification: specification ?? List()))
  }

  private mutating func conversion(
    _ context: FormattedContext, _ index: inout Int, _ open: Int
  ) throws(Diagnostic) -> FormattedPart.Conversion {
    guard index < context.end, source.bytes[index] == UInt8(ascii: "!") else { return .none }
    guard index + 1 < context.end else { throw fieldFailure("expecting '}'", open) }
    let letter = source.bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "r"): return .repr
    case UInt8(ascii: "s"): return .str
    case UInt8(ascii: "a"): return .ascii
    default:
      throw fieldFailure("invalid conversion character: expected 's', 'r', or 'a'", index - 1)
    }
  }

  private mutating func specification(
    _ context: FormattedContext, _ index: inout Int, _ open: Int
  ) throws(Diagnostic) -> List<FormattedPart> {
    guard index < context.end else { throw fieldFailure("expecting '}'", open) }
    var inner = context
    inner.level += 1
    var parts: [FormattedPart] = []
    var text = ""
    try formattedParts(inner, &index, into: &parts, text: &text)
    flush(&text, into: &parts)
    return Self.append(parts, to: &tree.formattedParts)
  }

  /// Moves to the end of a field's expression: `!`, `:`, `=` or `}` outside brackets and quotes.
  private mutating func scanField(
    _ context: FormattedContext, _ index: inout Int
  ) throws(Diagnostic) {
    let bytes = source.bytes
    var open: [UInt8] = []
    while index < context.end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"):
        throw fieldFailure("expression part cannot include a backslash", index, colon: false)
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        try scanQuoted(byte, context, &index)
        continue
      case UInt8(ascii: "#"):
        throw fieldFailure("expression part cannot include '#'", index, colon: false)
      case _ where open.isEmpty && endsExpression(byte):
        let next = index + 1 < context.end ? bytes[index + 1] : 0
        let pairs =
          next == UInt8(ascii: "=") && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "}")
        if pairs {
          index += 1
        } else if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") {
          return
        }
      default: try trackBracket(byte, &open, index)
      }
      index += 1
    }
    if let last = open.last {
      throw fieldFailure("unmatched '\(Character(Unicode.Scalar(last)))'", index)
    }
  }

  /// Moves past a string inside a field.
  private mutating func scanQuoted(
    _ quote: UInt8, _ context: FormattedContext, _ index: inout Int
  ) throws(Diagnostic) {
    let count = isRun(quote, 3, index, context.end) ? 3 : 1
    index += count
    while index < context.end {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\\") {
        throw fieldFailure("expression part cannot include a backslash", index, colon: false)
      }
      if byte == quote, isRun(quote, count, index, context.end) {
        index += count
        return
      }
      index += 1
    }
    throw fieldFailure("unterminated string", index)
  }

  private func endsExpression(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// Opens or closes a bracket inside a field.
  private mutating func trackBracket(
    _ byte: UInt8, _ open: inout [UInt8], _ index: Int
  ) throws(Diagnostic) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      guard open.count < Lexer.maximumBrackets else {
        throw fieldFailure("too many nested parenthesis", index)
      }
      open.append(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      let shown = Character(Unicode.Scalar(byte))
      guard let opening = open.popLast() else { throw fieldFailure("unmatched '\(shown)'", index) }
      guard byte == opening + 1 || byte == opening + 2 else {
        throw fieldFailure(
          "closing parenthesis '\(shown)' does not match opening parenthesis "
            + "'\(Character(Unicode.Scalar(opening)))'", index)
      }
    default: break
    }
  }

  private func isRun(_ byte: UInt8, _ count: Int, _ index: Int, _ end: Int) -> Bool {
    guard index + count <= end else { return false }
    return source.bytes[index..<index + count].allSatisfy { $0 == byte }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Reads the expression in `range`, with tokens of its own.
  private mutating func fieldExpression(_ range: Range<Int>) throws(Diagnostic) -> ExpressionID {
    if source.bytes[range].allSatisfy({ isBlank($0) }) {
      let next = source.bytes[range.upperBound]
      if next != UInt8(ascii: "}") {
        throw fieldFailure(
          "expression required before '\(Character(Unicode.Scalar(next)))'", range.lowerBound - 1)
      }
      throw fieldFailure("empty expression not allowed", range.lowerBound - 1)
    }
    try enter()
    let outer = (stream, position, lastEnd, lastOperand)
    stream = Lexer.tokenize(source, range, isField: true, names: &names)
    position = 0
    lastOperand = (0, -1)
    fieldDepth += 1
    defer {
      fieldDepth -= 1
      (stream, position, lastEnd, lastOperand) = outer
      nesting -= 1
    }
    return try groupBody(UInt32(range.lowerBound), close: .endOfFile)
  }

  /// An error of the f-string itself.
  private mutating func fieldFailure(
    _ message: String, _ index: Int, colon: Bool = true
  ) -> Diagnostic {
    let text = colon ? "f-string: \(message)" : "f-string \(message)"
    return Diagnostic("SyntaxError", text, in: source, at: Span(index, index + 1))
  }
}
