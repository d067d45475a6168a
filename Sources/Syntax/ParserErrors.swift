// What the parser says when it cannot go on: CPython 3.11's messages, found as CPython finds them.
//
// CPython parses a failing source a second time with rules that recognise common mistakes, and then
// lets a problem of the tokenizer anywhere after the place overrule what it found. Here the mistakes
// are looked for at the failing token, and `failure` applies the same precedence.

import Diagnostics

extension Parser {
  /// Whether the current token is the end of the source inside an open bracket.
  var atOpenEnd: Bool { kind == .endOfFile && stream.openBracket != nil }

  /// Whether nothing but the ends of blocks is left.
  var atEnd: Bool {
    stream.tokens[position...].allSatisfy { $0.kind == .endOfFile || $0.kind == .dedent }
  }

  /// The error for the current token, which nothing in the grammar expects.
  mutating func unexpected() -> Diagnostic {
    if kind == .error {
      failedAtEnd = stream.endsInside
      return stream.problem ?? failure("invalid syntax", token.span)
    }
    if atOpenEnd, let open = stream.openBracket { return neverClosed(open) }
    if let guess = mistake() { return guess }
    switch kind {
    case .indent, .dedent:
      // The one generic error that a later problem does not overrule.
      failedAtEnd = atEnd
      let message = kind == .indent ? "unexpected indent" : "unexpected unindent"
      return Diagnostic("IndentationError", message, in: source, at: token.span)
    default: return failure("invalid syntax", token.span)
    }
  }

  /// A syntax error, unless the lexer has something that explains more.
  mutating func failure(
    _ message: String, _ span: Span, type: String = "SyntaxError"
  ) -> Diagnostic {
    if fieldDepth > 0 {
      return Diagnostic("SyntaxError", "f-string: \(message)", in: source, at: span)
    }
    if stream.outranks, let problem = stream.problem {
      failedAtEnd = stream.endsInside
      return problem
    }
    if let open = stream.openBracket,
      source.line(at: token.span.start) > source.line(at: open.start) || kind == .endOfFile
    {
      let found = neverClosed(open)
      failedAtEnd = kind == .endOfFile
      return found
    }
    failedAtEnd = atEnd
    var found = Diagnostic(type, message, in: source, at: span)
    found.help = advice() ?? (message == "invalid syntax" ? keywordMeant() : nil)
    return found
  }

  private mutating func neverClosed(_ open: Span) -> Diagnostic {
    failedAtEnd = true
    let bracket = source.text(open)
    return Diagnostic("SyntaxError", "'\(bracket)' was never closed", in: source, at: open)
  }

  /// CPython's guesses for a token that does not fit.
  private mutating func mistake() -> Diagnostic? {
    guard !isProbing, lastOperand.next == position else { return nil }
    let first = lastOperand.first
    let firstToken = stream.tokens[first]
    // print "text", exec "code"
    if position == first + 1, kind != .leftParenthesis,
      isName(firstToken, "print") || isName(firstToken, "exec"),
      let last = probe({ (parser) throws(Diagnostic) in _ = try parser.expressionList() })
    {
      let word = source.text(firstToken.span)
      return failure(
        "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?",
        Span(firstToken.span.start, stream.tokens[last].span.end))
    }
    let isSoftKeyword = ["match", "case", "_"].contains { isName(firstToken, $0) }
    let isNameThenText = firstToken.kind == .name && stream.tokens[first + 1].kind == .string
    if !isSoftKeyword, !isNameThenText, let found = missingComma(firstToken.span) { return found }
    guard position == first + 1, firstToken.kind == .name, kind != .leftParenthesis else {
      return nil
    }
    return mistakeAfterName()
  }

  /// Two expressions in brackets with nothing between them, or a mistake inside the second.
  private mutating func missingComma(_ first: Span) -> Diagnostic? {
    let (end, found) = guess { (parser) throws(Diagnostic) in
      _ = try parser.kind == .keywordLambda ? parser.expression() : parser.operators(.or)
    }
    if let found { return found }
    guard
      let last = end ?? probe({ (parser) throws(Diagnostic) in _ = try parser.operators(.sign) })
    else { return nil }
    if reachesOpenEnd(last), let open = stream.openBracket { return neverClosed(open) }
    guard bracketDepth(at: last) > 0 else { return nil }
    return failure(
      "invalid syntax. Perhaps you forgot a comma?",
      Span(first.start, stream.tokens[last].span.end))
  }

  /// CPython reads what follows a name as the operands of an old statement (`print x, y`), and so may
  /// find a mistake inside them.
  private mutating func mistakeAfterName() -> Diagnostic? {
    var followed: Diagnostic?
    let (_, found) = guess { (parser) throws(Diagnostic) in
      _ = try parser.expressionList()
      followed = parser.mistake()
    }
    return found ?? followed
  }

  /// Reads on from here, to find out more about a token that does not fit: the index of the last token
  /// where that works, else the error where that is a telling one.
  private mutating func guess(
    _ body: (inout Parser) throws(Diagnostic) -> Void
  ) -> (last: Int?, found: Diagnostic?) {
    guard guesses < Self.maximumGuesses else { return (nil, nil) }
    var trial = self
    trial.guesses += 1
    trial.lastOperand = (0, -1)
    do throws(Diagnostic) {
      try body(&trial)
      return (trial.position > position ? trial.position - 1 : nil, nil)
    } catch {
      if trial.atOpenEnd, let open = stream.openBracket { return (nil, neverClosed(open)) }
      let isTelling = error.type == "SyntaxError" && !error.message.hasSuffix("invalid syntax")
      failedAtEnd = isTelling && trial.failedAtEnd
      return (nil, isTelling ? error : nil)
    }
  }

  /// `a[]`: in brackets CPython takes it for two expressions.
  mutating func emptySubscript() -> Diagnostic {
    guard bracketDepth(at: position - 1) > 1, stream.openBracket == nil else { return unexpected() }
    let open = stream.tokens[position - 1].span
    return failure(
      "invalid syntax. Perhaps you forgot a comma?", Span(open.start, token.span.end))
  }

  /// Tries to read something from here; the index of its last token where that works.
  mutating func probe(_ body: (inout Parser) throws(Diagnostic) -> Void) -> Int? {
    var trial = self
    trial.isProbing = true
    do throws(Diagnostic) {
      try body(&trial)
    } catch {
      return nil
    }
    return trial.position > position ? trial.position - 1 : nil
  }

  /// Tries to read an expression from here, or at least its first operand.
  ///
  /// CPython's grammar takes what fits and leaves the rest. The index of its last token where that works.
  mutating func probeOperand(
    _ whole: (inout Parser) throws(Diagnostic) -> ExpressionID
  ) -> Int? {
    let last = probe { (parser) throws(Diagnostic) in _ = try whole(&parser) }
    return last ?? probe { (parser) throws(Diagnostic) in _ = try parser.operators(.sign) }
  }

  /// Whether reading on after the token at `index` meets the end inside a bracket.
  private func reachesOpenEnd(_ index: Int) -> Bool {
    stream.openBracket != nil && index + 2 >= stream.tokens.count
  }

  /// How many brackets are open after the token at `index`.
  private func bracketDepth(at index: Int) -> Int {
    stream.tokens[...index].reduce(fieldDepth > 0 ? 1 : 0) { depth, token in
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: depth + 1
      case .rightParenthesis, .rightBracket, .rightBrace: depth - 1
      default: depth
      }
    }
  }

  /// The one likely fix for habits of other languages.
  private func advice() -> String? {
    let previous = position > 0 ? stream.tokens[position - 1] : token
    switch (previous.kind, kind) {
    case (.keywordElse, .keywordIf): return "write 'elif'"
    case (.plus, .plus),
      (.plus, .newline) where position > 1 && peek(-2).kind == .plus:
      return "Python has no '++': write '+= 1'"
    case (.minus, .newline) where position > 1 && peek(-2).kind == .minus:
      return "Python has no '--': write '-= 1'"
    case (.ampersand, .ampersand): return "write 'and'"
    case (.pipe, .pipe): return "write 'or'"
    case (_, .stray) where source.text(token.span) == "!": return "write 'not'"
    case (.equal, .greater): return "write '>='"
    case (.equal, .less),
      (_, .equal) where peek().kind == .less:
      return "write '<='"
    case (_, .stray) where source.text(token.span) == "<>": return "write '!='"
    default: return nil
    }
  }

  /// For `whlie x:` and `improt a`: the keyword that the statement's first word is close to.
  private func keywordMeant() -> String? {
    // `esle:` alone reads as an annotation without a type.
    let isAnnotation =
      kind == .newline && position > 0 && stream.tokens[position - 1].kind == .colon
    let first = position - (isAnnotation ? 2 : 1)
    guard first >= 0, stream.tokens[first].kind == .name else { return nil }
    if first > 0 {
      switch stream.tokens[first - 1].kind {
      case .newline, .indent, .dedent, .semicolon: break
      default: return nil
      }
    }
    let word = source.text(stream.tokens[first].span)
    return Suggestion.closest(to: word, among: keywords).map { "did you mean '\($0)'?" }
  }

  // MARK: - What cannot be assigned to

  /// What a target is for.
  enum TargetUse {
    case assign, delete, loop
  }

  /// The first part of `id` that cannot be a target, if any.
  func misfit(_ id: ExpressionID, for use: TargetUse) -> ExpressionID? {
    switch kind(of: id) {
    case .name, .attribute, .subscript: return nil
    case .tuple(let elements), .list(let elements):
      for element in tree[elements] {
        if let found = misfit(element, for: use) { return found }
      }
      return nil
    case .starred(let value): return use == .delete ? id : misfit(value, for: use)
    case .comparison(let first, let rest) where use == .loop:
      // `for f() in x`: the grammar reads the comparison, the left side is what is meant.
      return tree[rest].first?.op == .in ? misfit(first, for: use) : id
    default: return id
    }
  }

  /// CPython's name for an expression in "cannot assign to …".
  func description(_ id: ExpressionID) -> String {
    switch kind(of: id) {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "ellipsis"
    case .integer, .bigInteger, .float, .string: "literal"
    case .formatted: "f-string expression"
    case .name: "name"
    case .attribute: "attribute"
    case .subscript, .slice: "subscript"
    case .call: "function call"
    case .unary, .binary, .boolean: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .lambda: "lambda"
    case .walrus: "named expression"
    case .tuple: "tuple"
    case .list: "list"
    case .set: "set display"
    case .dictionary: "dict literal"
    case .starred: "starred"
    case .yield, .yieldFrom: "yield expression"
    case .comprehension(let comprehension):
      switch tree[comprehension].form {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dictionary: "dict comprehension"
      case .generator: "generator expression"
      }
    }
  }

  /// Fails where `id` is not something that can be assigned to, deleted or looped with.
  mutating func checkTarget(_ id: ExpressionID, for use: TargetUse) throws(Diagnostic) {
    guard let wrong = misfit(id, for: use) else { return }
    let verb = use == .delete ? "delete" : "assign to"
    throw failure("cannot \(verb) \(description(wrong))", span(of: wrong))
  }
}
