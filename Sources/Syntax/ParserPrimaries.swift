// Primaries: an atom and what follows it directly: attributes, calls and subscripts.

import Diagnostics

extension Parser {
  /// An atom with its trailers, read by a loop.
  mutating func primary() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    var value = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let use = try name()
        value = try add(.attribute(value, use.name), span(from: start), over: height(value))
      case .leftParenthesis:
        let (arguments, highest) = try callArguments()
        value = try add(
          .call(value, arguments), span(from: start), over: Swift.max(height(value), highest))
      case .leftBracket:
        advance()
        if kind == .rightBracket { throw emptySubscript() }
        let index = try subscriptIndex()
        try expect(.rightBracket)
        value = try add(
          .subscript(value, index), span(from: start), over: Swift.max(height(value), height(index))
        )
      default: return value
      }
    }
  }

  // MARK: - Subscripts

  /// What stands between the brackets: one index or slice, or a tuple of them.
  private mutating func subscriptIndex() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    let isStarred = kind == .star
    let first = try slice()
    guard kind == .comma || isStarred else { return first }
    let mark = expressionStack.count
    expressionStack.append(first)
    while accept(.comma), kind != .rightBracket { expressionStack.append(try slice()) }
    let elements = expressions(from: mark)
    return try add(.tuple(elements), span(from: start), over: height(elements))
  }

  private mutating func slice() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    if kind == .star { return try element() }
    let lower = kind == .colon ? nil : try namedExpression()
    guard kind == .colon else {
      if let lower { return lower }
      throw unexpected()
    }
    advance()
    let upper = endsSlicePart ? nil : try expression()
    var step: ExpressionID?
    if accept(.colon), !endsSlicePart { step = try expression() }
    return try add(
      .slice(lower, upper, step), span(from: start),
      over: Swift.max(height(lower), height(upper), height(step)))
  }

  private var endsSlicePart: Bool { kind == .colon || kind == .comma || kind == .rightBracket }

  // MARK: - Calls

  /// `(arguments)`; also the height of the highest of them.
  mutating func callArguments(
    isClass: Bool = false
  ) throws(Diagnostic) -> (List<Argument>, UInt16) {
    advance()
    var found: [Argument] = []
    var highest: UInt16 = 0
    while kind != .rightParenthesis {
      let argument = try argument(after: found, isClass)
      highest = Swift.max(highest, height(argument.value))
      found.append(argument)
      guard kind == .comma else { break }
      advance()
    }
    try expect(.rightParenthesis)
    return (Self.append(found, to: &tree.arguments), highest)
  }

  /// One argument, in its order among those before it.
  private mutating func argument(
    after found: [Argument], _ isClass: Bool
  ) throws(Diagnostic) -> Argument {
    let start = token.span.start
    switch kind {
    case .star:
      if found.contains(where: { $0.form == .doubleStar }) {
        throw failure(
          "iterable argument unpacking follows keyword argument unpacking", token.span)
      }
      advance()
      let value = try expression()
      return Argument(form: .star, name: nil, value: value, span: span(from: start))
    case .doubleStar:
      advance()
      let value = try expression()
      return Argument(form: .doubleStar, name: nil, value: value, span: span(from: start))
    case .name where peek().kind == .equal: return try keywordArgument(start)
    case .keywordTrue, .keywordFalse, .keywordNone:
      if peek().kind == .equal {
        throw failure("cannot assign to \(source.text(token.span))", token.span)
      }
    default: break
    }
    return try positionalArgument(start, after: found, isClass)
  }

  private mutating func keywordArgument(
    _ start: UInt32
  ) throws(Diagnostic) -> Argument {
    let name = Name(index: token.value)
    advance()
    advance()
    if kind == .comma || kind == .rightParenthesis { throw unexpected() }
    let value = try expression()
    if kind == .keywordFor {
      throw failure(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        Span(start, stream.tokens[position - 1].span.end))
    }
    return Argument(form: .keyword, name: name, value: value, span: span(from: start))
  }

  private mutating func positionalArgument(
    _ start: UInt32, after found: [Argument], _ isClass: Bool
  ) throws(Diagnostic) -> Argument {
    let first = position
    var value = try expression()
    if kind == .walrus {
      guard position == first + 1, case .name = kind(of: value) else {
        throw misusedWalrus(value)
      }
      advance()
      let assigned = try expression()
      value = try add(
        .walrus(target: value, value: assigned), span(from: start), over: height(assigned))
    }
    if kind == .equal {
      throw failure(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        Span(start, token.span.end))
    }
    if kind == .keywordFor, isClass { throw unexpected() }
    if kind == .keywordFor { value = try argumentGenerator(value, start, isOnly: found.isEmpty) }
    if let last = found.last(where: { $0.form == .doubleStar || $0.form == .keyword }) {
      try refusePositional(after: last, found)
    }
    return Argument(form: .positional, name: nil, value: value, span: span(from: start))
  }

  private mutating func refusePositional(
    after last: Argument, _ found: [Argument]
  ) throws(Diagnostic) {
    // CPython says this where the whole list has been read.
    let isUnpacking = found.last?.form == .doubleStar
    let suffix = isUnpacking ? " unpacking" : ""
    throw failure("positional argument follows keyword argument\(suffix)", Span(lastEnd, lastEnd))
  }

  /// `f(x for x in y)`: a generator needs its own parentheses beside other arguments.
  private mutating func argumentGenerator(
    _ element: ExpressionID, _ start: UInt32, isOnly: Bool
  ) throws(Diagnostic) -> ExpressionID {
    let value = try comprehension(.generator, element, nil, start, end: nil)
    if !isOnly || (kind == .comma && peek().kind != .rightParenthesis) {
      throw failure("Generator expression must be parenthesized", span(from: start))
    }
    if kind == .comma {
      throw failure("Generator expression must be parenthesized", span(from: start))
    }
    return value
  }
}
