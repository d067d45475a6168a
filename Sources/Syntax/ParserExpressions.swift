// Expressions above the operators: lists of them, conditionals, `:=`, lambda and yield.

import Diagnostics

extension Parser {
  /// `star_expressions`: one expression, or a tuple without parentheses.
  mutating func expressionList() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    let first = try starred(orElse: { (parser) throws(Diagnostic) in try parser.expression() })
    guard kind == .comma else { return first }
    let mark = expressionStack.count
    expressionStack.append(first)
    while accept(.comma), startsExpression(kind) {
      expressionStack.append(
        try starred(orElse: { (parser) throws(Diagnostic) in try parser.expression() }))
    }
    let elements = expressions(from: mark)
    return try add(.tuple(elements), span(from: start), over: height(elements))
  }

  /// `*value`, or what `other` reads.
  private mutating func starred(
    orElse other: (inout Parser) throws(Diagnostic) -> ExpressionID
  ) throws(Diagnostic) -> ExpressionID {
    guard kind == .star else { return try other(&self) }
    let start = token.span.start
    advance()
    let first = position
    let value = try operators(.bitOr)
    lastOperand = (first, position)
    return try add(.starred(value), span(from: start), over: height(value))
  }

  /// An element of a display or a group: an expression, `name := value` or `*value`.
  mutating func element() throws(Diagnostic) -> ExpressionID {
    try starred(orElse: { (parser) throws(Diagnostic) in try parser.namedExpression() })
  }

  /// Whether a token can begin an expression.
  func startsExpression(_ kind: TokenKind) -> Bool {
    switch kind {
    case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .minus, .plus, .tilde,
      .star, .ellipsis, .keywordNot, .keywordLambda, .keywordNone, .keywordTrue, .keywordFalse,
      .keywordAwait, .error:
      true
    default: false
    }
  }

  /// `name := value` or an expression.
  mutating func namedExpression() throws(Diagnostic) -> ExpressionID {
    let first = position
    let start = token.span.start
    let target = try expression()
    if kind == .walrus {
      guard position == first + 1, case .name = kind(of: target) else {
        throw misusedWalrus(target)
      }
      advance()
      let value = try expression()
      return try add(.walrus(target: target, value: value), span(from: start), over: height(value))
    }
    if kind == .equal, let found = confusedAssignment(target, first) { throw found }
    return target
  }

  /// `f() := 1`, where the target is no name; without a value after it, just unexpected.
  mutating func misusedWalrus(_ target: ExpressionID) -> Diagnostic {
    let hasValue = probe { (parser) throws(Diagnostic) in
      parser.advance()
      _ = try parser.expression()
    }
    guard hasValue != nil else { return unexpected() }
    return failure(
      "cannot use assignment expressions with \(description(target))", span(of: target))
  }

  /// For `target = …` where only an expression may stand: what CPython guesses was meant.
  ///
  /// Nil where it does not guess: `=` is then simply unexpected.
  mutating func confusedAssignment(_ target: ExpressionID, _ first: Int) -> Diagnostic? {
    guard !isProbing, isOperand(target, first) else { return nil }
    advance()
    guard let last = probeOperand({ (parser) throws(Diagnostic) in try parser.operators(.bitOr) }),
      ![.equal, .walrus].contains(stream.tokens[last + 1].kind)
    else {
      position -= 1
      return nil
    }
    let whole = Span(span(of: target).start, stream.tokens[last].span.end)
    if position == first + 2, case .name = kind(of: target) {
      return failure("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", whole)
    }
    return failure(
      "cannot assign to \(description(target)) here. Maybe you meant '==' instead of '='?",
      span(of: target))
  }

  /// Whether `target`, whose first token is at `first`, is an operand of `|` or tighter, and not one
  /// of those that CPython leaves out of its guess.
  private func isOperand(_ target: ExpressionID, _ first: Int) -> Bool {
    let hasParentheses = stream.tokens[first].span.start < span(of: target).start
    switch kind(of: target) {
    case .list, .tuple, .true, .false, .none: return false
    case .comprehension(let id): return tree[id].form != .generator
    case .boolean, .comparison, .conditional, .lambda, .unary(.not, _), .walrus, .starred:
      return hasParentheses
    default: return true
    }
  }

  /// A conditional, a lambda or an operand; a chain of conditionals is read by a loop.
  mutating func expression() throws(Diagnostic) -> ExpressionID {
    try enter()
    defer { nesting -= 1 }
    let start = token.span.start
    var value = try expressionPart()
    guard kind == .keywordIf else { return value }
    var pending: [(then: ExpressionID, test: ExpressionID, start: UInt32)] = []
    var partStart = start
    while accept(.keywordIf) {
      let test = try operators(.or)
      guard kind == .keywordElse else {
        if kind == .colon || kind == .error || atOpenEnd { throw unexpected() }
        throw failure(
          "expected 'else' after 'if' expression", Span(start, span(of: test).end))
      }
      advance()
      pending.append((value, test, partStart))
      partStart = token.span.start
      value = try expressionPart()
    }
    for (then, test, start) in pending.reversed() {
      value = try add(
        .conditional(test: test, then: then, otherwise: value), span(from: start),
        over: Swift.max(height(test), height(then), height(value)))
    }
    return value
  }

  private mutating func expressionPart() throws(Diagnostic) -> ExpressionID {
    if kind == .keywordLambda { return try lambda() }
    let first = position
    let value = try operators(.or)
    lastOperand = (first, position)
    return value
  }

  /// `lambda parameters: value`.
  private mutating func lambda() throws(Diagnostic) -> ExpressionID {
    let word = token.span
    advance()
    let parameters = try parameterList(isLambda: true, until: .colon)
    try expect(.colon)
    let outer = yields
    yields = false
    let value = try expression()
    let whole = span(from: word.start)
    tree.functions.append(
      Function(
        name: .lambda, nameSpan: word, binding: nil, decorators: List(), parameters: parameters,
        returns: nil, body: Block(), value: value, docstring: nil, isGenerator: yields, span: whole)
    )
    yields = outer
    let id = FunctionID(index: UInt32(tree.functions.count - 1))
    return try add(.lambda(id), whole, over: height(value))
  }

  /// `yield`, `yield values` or `yield from value`.
  mutating func yieldExpression() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    advance()
    yields = true
    if accept(.keywordFrom) {
      let value = try expression()
      return try add(.yieldFrom(value), span(from: start), over: height(value))
    }
    guard startsExpression(kind) else { return try add(.yield(nil), span(from: start)) }
    let value = try expressionList()
    return try add(.yield(value), span(from: start), over: height(value))
  }

  /// The right side of an assignment: a yield, or expressions.
  mutating func assignedValue() throws(Diagnostic) -> ExpressionID {
    kind == .keywordYield ? try yieldExpression() : try expressionList()
  }
}
