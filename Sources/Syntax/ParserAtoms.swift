// Atoms: names, constants, literals and everything in brackets.

import Diagnostics

extension Parser {
  mutating func atom() throws(Diagnostic) -> ExpressionID {
    let span = token.span
    switch kind {
    case .name:
      let name = mangled(token.value)
      advance()
      return try addName(name, span)
    case .number: return try number()
    case .string: return try strings()
    case .leftParenthesis: return try parenthesized()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braces()
    case .keywordNone: return try constant(.none)
    case .keywordTrue: return try constant(.true)
    case .keywordFalse: return try constant(.false)
    case .ellipsis: return try constant(.ellipsis)
    case .keywordAwait: throw Refusal.awaitExpression.diagnostic(in: source, at: span)
    default: throw unexpected()
    }
  }

  private mutating func constant(_ kind: Expression.Kind) throws(Diagnostic) -> ExpressionID {
    let span = token.span
    advance()
    return try add(kind, span)
  }

  // MARK: - Round brackets

  /// `()`, `(value)`, `(a, b)`, `(x for x in y)` or `(yield)`.
  private mutating func parenthesized() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    advance()
    if accept(.rightParenthesis) { return try add(.tuple(List()), span(from: start)) }
    let value = try groupBody(start, close: .rightParenthesis)
    return value
  }

  /// What stands in round brackets, the closing one included; also a field of an f-string, which
  /// CPython reads as if it had brackets around it.
  mutating func groupBody(
    _ start: UInt32, close: TokenKind
  ) throws(Diagnostic) -> ExpressionID {
    if kind == .keywordYield {
      let value = try yieldExpression()
      try expect(close)
      return value
    }
    if kind == .doubleStar {
      let operatorSpan = token.span
      advance()
      _ = try expression()
      guard kind == close else { throw unexpected() }
      throw failure("cannot use double starred expression here", operatorSpan)
    }
    let first = try element()
    if kind == .keywordFor {
      try refuseStarred(first)
      return try comprehension(.generator, first, nil, start, end: close)
    }
    if kind != .comma {
      guard kind == close else { throw unexpected() }
      if case .starred = kind(of: first) {
        throw failure("cannot use starred expression here", span(of: first))
      }
      advance()
      return first
    }
    let mark = expressionStack.count
    expressionStack.append(first)
    try elements(until: close)
    let elements = expressions(from: mark)
    try expect(close)
    return try add(.tuple(elements), span(from: start), over: height(elements))
  }

  /// `, b, c` onto the stack, up to the closing bracket.
  private mutating func elements(until close: TokenKind) throws(Diagnostic) {
    while accept(.comma), kind != close {
      expressionStack.append(try element())
    }
  }

  private mutating func refuseStarred(_ element: ExpressionID) throws(Diagnostic) {
    guard case .starred = kind(of: element) else { return }
    throw failure("iterable unpacking cannot be used in comprehension", span(of: element))
  }

  // MARK: - Square brackets

  private mutating func listDisplay() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    advance()
    let mark = expressionStack.count
    if kind != .rightBracket {
      let first = try element()
      if kind == .keywordFor {
        try refuseStarred(first)
        return try comprehension(.list, first, nil, start, end: .rightBracket)
      }
      expressionStack.append(first)
      try elements(until: .rightBracket)
      try refuseUnparenthesizedTarget(mark)
    }
    let elements = expressions(from: mark)
    try expect(.rightBracket)
    return try add(.list(elements), span(from: start), over: height(elements))
  }

  /// Refuses `[x, y for x, y in z]`.
  private mutating func refuseUnparenthesizedTarget(_ mark: Int) throws(Diagnostic) {
    guard kind == .keywordFor else { return }
    let first = expressionStack[mark]
    let last = expressionStack[expressionStack.count - 1]
    let isClause =
      probe { (parser) throws(Diagnostic) in _ = try parser.comprehensionClauses() } != nil
    guard isClause else { throw unexpected() }
    throw failure(
      "did you forget parentheses around the comprehension target?",
      span(of: first).joined(span(of: last)))
  }

  // MARK: - Braces

  private mutating func braces() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    advance()
    if accept(.rightBrace) { return try add(.dictionary(List()), span(from: start)) }
    if kind == .doubleStar { return try dictionary(start, key: nil) }
    let first = try element()
    if kind == .colon { return try dictionary(start, key: first) }
    if kind == .keywordFor {
      try refuseStarred(first)
      return try comprehension(.set, first, nil, start, end: .rightBrace)
    }
    let mark = expressionStack.count
    expressionStack.append(first)
    try elements(until: .rightBrace)
    try refuseUnparenthesizedTarget(mark)
    let elements = expressions(from: mark)
    try expect(.rightBrace)
    return try add(.set(elements), span(from: start), over: height(elements))
  }

  /// A dict display or comprehension, at the colon after its first key or at its first `**`.
  private mutating func dictionary(
    _ start: UInt32, key firstKey: ExpressionID?
  ) throws(Diagnostic) -> ExpressionID {
    var items: [DictionaryItem] = []
    var highest: UInt16 = 0
    var key = firstKey
    var starSpan = token.span
    while true {
      let value: ExpressionID
      if key != nil {
        value = try dictionaryValue()
      } else {
        starSpan = token.span
        try expect(.doubleStar)
        value = try operators(.bitOr)
      }
      if kind == .keywordFor, items.isEmpty {
        guard let key else {
          throw failure("dict unpacking cannot be used in dict comprehension", starSpan)
        }
        return try comprehension(.dictionary, key, value, start, end: .rightBrace)
      }
      highest = Swift.max(highest, height(key), height(value))
      items.append(DictionaryItem(key: key, value: value))
      guard accept(.comma), kind != .rightBrace else { break }
      key = kind == .doubleStar ? nil : try dictionaryKey()
    }
    try expect(.rightBrace)
    let list = Self.append(items, to: &tree.dictionaryItems)
    return try add(.dictionary(list), span(from: start), over: highest)
  }

  /// A key that is not the first, up to its colon.
  private mutating func dictionaryKey() throws(Diagnostic) -> ExpressionID {
    let key = try expression()
    guard kind != .colon else { return key }
    let isTwo = lastOperand.next == position && startsExpression(kind)
    if kind == .error || atOpenEnd || isTwo { throw unexpected() }
    throw failure("':' expected after dictionary key", stream.tokens[position - 1].span)
  }

  /// The colon after a key, and the value.
  private mutating func dictionaryValue() throws(Diagnostic) -> ExpressionID {
    let colon = token.span
    advance()
    switch kind {
    case .rightBrace, .comma:
      throw failure("expression expected after dictionary key and ':'", colon)
    case .star:
      let star = token.span
      throw failure("cannot use a starred expression in a dictionary value", star)
    default: return try expression()
    }
  }

  // MARK: - Comprehensions

  /// The clauses of a comprehension and, where there is one, its closing bracket.
  mutating func comprehension(
    _ form: Comprehension.Form, _ element: ExpressionID, _ value: ExpressionID?, _ start: UInt32,
    end: TokenKind?
  ) throws(Diagnostic) -> ExpressionID {
    let (clauses, highest) = try comprehensionClauses()
    if let end { try expect(end) }
    let whole = span(from: start)
    tree.comprehensions.append(
      Comprehension(form: form, element: element, value: value, clauses: clauses, span: whole))
    let id = ComprehensionID(index: UInt32(tree.comprehensions.count - 1))
    return try add(
      .comprehension(id), whole, over: Swift.max(height(element), height(value), highest))
  }

  mutating func comprehensionClauses() throws(Diagnostic) -> (List<ComprehensionClause>, UInt16) {
    var clauses: [ComprehensionClause] = []
    var highest: UInt16 = 0
    while true {
      if kind == .keywordAsync {
        throw Refusal.asyncDefinition.diagnostic(in: source, at: token.span)
      }
      guard accept(.keywordFor) else { break }
      let target = try loopTarget()
      try expect(.keywordIn)
      let first = position
      let iterable = try operators(.or)
      lastOperand = (first, position)
      let mark = expressionStack.count
      while accept(.keywordIf) {
        let first = position
        expressionStack.append(try operators(.or))
        lastOperand = (first, position)
      }
      let conditions = expressions(from: mark)
      highest = Swift.max(highest, height(target), height(iterable), height(conditions))
      clauses.append(
        ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
    }
    return (Self.append(clauses, to: &tree.clauses), highest)
  }

  /// The targets between `for` and `in`.
  mutating func loopTarget() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    let mark = expressionStack.count
    var isTuple = false
    repeat {
      if kind == .keywordIn, isTuple { break }
      expressionStack.append(try loopTargetElement())
      if kind == .comma { isTuple = true }
    } while accept(.comma)
    let target: ExpressionID
    if isTuple {
      let elements = expressions(from: mark)
      target = try add(.tuple(elements), span(from: start), over: height(elements))
    } else {
      target = expressionStack.removeLast()
      if case .starred = kind(of: target), kind == .keywordIn {
        throw failure("starred assignment target must be in a list or tuple", span(of: target))
      }
    }
    try checkTarget(target, for: .loop)
    return target
  }

  private mutating func loopTargetElement() throws(Diagnostic) -> ExpressionID {
    let first = position
    guard kind == .star else {
      let value = try operators(.bitOr)
      lastOperand = (first, position)
      return value
    }
    let start = token.span.start
    advance()
    let value = try operators(.bitOr)
    return try add(.starred(value), span(from: start), over: height(value))
  }
}
