// The lexer: bytes to tokens, with Python's rules for lines, indentation and brackets.
//
// It runs over the whole source at once. Where it meets something that is no token it stops with an
// `error` token and keeps the problem: the parser reports it when it gets there, and also when it
// fails earlier, as CPython does (a later unterminated string explains an earlier "invalid syntax").
// Strings and numbers are only delimited and checked here; the parser reads their values.

import Diagnostics

/// What the lexer hands to the parser.
struct TokenStream {
  var tokens: [Token] = []
  /// Why the last token is an `error`.
  var problem: Diagnostic?
  /// Whether the problem outranks an error the parser found earlier (CPython's E_… codes do not).
  var outranks = false
  /// The innermost bracket that is still open at the end.
  var openBracket: Span?
  /// Whether the source ended inside a triple-quoted string or right after a backslash.
  var endsInside = false
}

/// Turns a stretch of a source into tokens.
struct Lexer {
  /// CPython's MAXLEVEL and MAXINDENT.
  static let maximumBrackets = 200
  static let maximumIndentation = 100

  let source: Source
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var position: Int
  var stream = TokenStream()
  var brackets: [UInt32] = []
  /// Whether newlines are blanks from the start: in a field of an f-string.
  let isField: Bool
  var indentations: [(column: Int, alternative: Int)] = [(0, 0)]

  private init(
    _ source: Source, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isField: Bool
  ) {
    self.source = source
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
    self.isField = isField
  }

  /// The tokens of `range` of `source`; names are numbered by `names`.
  static func tokenize(
    _ source: Source, _ range: Range<Int>, isField: Bool = false, names: inout Interner
  ) -> TokenStream {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(source, bytes, range, isField: isField)
      lexer.stream.tokens.reserveCapacity(range.count / 3 + 8)
      do throws(Diagnostic) {
        try lexer.run(&names)
      } catch {
        lexer.add(.error, from: lexer.position)
        lexer.stream.problem = error
      }
      return lexer.stream
    }
  }

  // MARK: - Tokens

  mutating func token(_ byte: UInt8, _ names: inout Interner) throws(Diagnostic) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      try word(&names)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: ".") where isDigit(at: position + 1): try number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try string(from: position, hasPrefix: false)
    default: try punctuation(byte)
    }
  }

  private mutating func word(_ names: inout Interner) throws(Diagnostic) {
    let start = position
    var isASCII = true
    while position < end {
      let byte = bytes[position]
      if byte >= 0x80 {
        isASCII = false
      } else if !isWordByte(byte) {
        break
      }
      position += 1
    }
    if !isASCII { try checkIdentifier(start) }
    let length = position - start
    if length <= 2, position < end,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'"),
      isStringPrefix(start, length)
    {
      return try string(from: start, hasPrefix: true)
    }
    let index = names.intern(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    if Int(index) < keywords.count,
      let kind = TokenKind(rawValue: TokenKind.keywordFalse.rawValue + UInt8(index))
    {
      add(kind, from: start)
    } else {
      stream.tokens.append(Token(kind: .name, value: index, span: Span(start, position)))
    }
  }

  private mutating func punctuation(_ byte: UInt8) throws(Diagnostic) {
    let start = position
    guard byte >= 0x20, byte != 0x7F else {
      let digits = hexadecimal(UInt32(byte), width: 4)
      throw syntaxProblem("invalid non-printable character U+\(digits)", start, start + 1)
    }
    for (rest, kind) in operatorsByFirstByte[Int(byte)] {
      guard position + rest.count < end, matches(rest, at: position + 1) else { continue }
      position += 1 + rest.count
      try trackBrackets(byte, kind, start)
      add(kind, from: start)
      return
    }
    position += 1
    add(.stray, from: start)
  }

  /// Opens or closes a bracket.
  private mutating func trackBrackets(
    _ byte: UInt8, _ kind: TokenKind, _ start: Int
  ) throws(Diagnostic) {
    switch kind {
    case .leftParenthesis, .leftBracket, .leftBrace:
      guard brackets.count < Self.maximumBrackets else {
        throw syntaxProblem("too many nested parentheses", start, start + 1)
      }
      brackets.append(UInt32(start))
    case .rightParenthesis, .rightBracket, .rightBrace:
      let shown = Character(Unicode.Scalar(byte))
      guard let open = brackets.popLast() else {
        throw syntaxProblem("unmatched '\(shown)'", start, start + 1)
      }
      let opening = bytes[Int(open)]
      // The three pairs are one or two apart in ASCII.
      guard byte == opening + 1 || byte == opening + 2 else {
        var message = "closing parenthesis '\(shown)' does not match opening parenthesis "
        message += "'\(Character(Unicode.Scalar(opening)))'"
        let openingLine = source.line(at: open)
        if openingLine != source.line(at: UInt32(start)) { message += " on line \(openingLine)" }
        var found = syntaxProblem(message, start, start + 1)
        found.labels = [Diagnostic.Label(Span(open, open + 1), "opened here")]
        throw found
      }
    default: break
    }
  }

  // MARK: - Helpers

  mutating func add(_ kind: TokenKind, from start: Int, to stop: Int? = nil) {
    stream.tokens.append(Token(kind: kind, span: Span(start, stop ?? position)))
  }

  func problem(_ type: String, _ message: String, _ start: Int, _ stop: Int) -> Diagnostic {
    Diagnostic(type, message, in: source, at: Span(start, stop))
  }

  /// A SyntaxError that outranks an earlier one of the parser.
  mutating func syntaxProblem(_ message: String, _ start: Int, _ stop: Int) -> Diagnostic {
    stream.outranks = true
    return problem("SyntaxError", message, start, stop)
  }

  /// How many bytes the line end at `index` has: 0 where there is none.
  func lineEnd(at index: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: "\n") { return 1 }
    guard bytes[index] == UInt8(ascii: "\r") else { return 0 }
    return index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
  }

  func byte(at index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  func isDigit(at index: Int) -> Bool {
    index < end && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private func matches(_ expected: [UInt8], at index: Int) -> Bool {
    for offset in expected.indices where bytes[index + offset] != expected[offset] { return false }
    return true
  }

  /// Whether these one or two letters may stand before a quote: r, f, b, u and their pairs.
  private func isStringPrefix(_ start: Int, _ length: Int) -> Bool {
    let first = bytes[start] | 0x20
    if length == 1 { return [UInt8]("rfbu".utf8).contains(first) }
    let second = bytes[start + 1] | 0x20
    let other = first == UInt8(ascii: "r") ? second : first
    guard first == UInt8(ascii: "r") || second == UInt8(ascii: "r") else { return false }
    return other == UInt8(ascii: "f") || other == UInt8(ascii: "b")
  }

  func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  /// Refuses a name with a character that may not stand there, as CPython's tokenizer does.
  private mutating func checkIdentifier(_ start: Int) throws(Diagnostic) {
    var offset = start
    for scalar in String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars {
      let isFirst = offset == start
      let width = UTF8.width(scalar)
      let properties = scalar.properties
      let fits =
        scalar == "_" || (isFirst ? properties.isXIDStart : properties.isXIDContinue)
      if !fits {
        position = offset
        let digits = hexadecimal(scalar.value, width: 4)
        let message =
          isPrintable(scalar)
          ? "invalid character '\(Character(scalar))' (U+\(digits))"
          : "invalid non-printable character U+\(digits)"
        throw syntaxProblem(message, offset, offset + width)
      }
      offset += width
    }
  }

  /// `str.isprintable` of one character.
  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}
