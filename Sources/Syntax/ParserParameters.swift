// Parameter lists of functions and lambdas, with CPython's messages for what is out of order.

import Diagnostics

extension Parser {
  /// How far a parameter list has come.
  private struct ParameterState {
    var found: [Parameter] = []
    var form = Parameter.Form.ordinary
    var hasSlash = false
    var hasStar = false
    var hasDefault = false
    /// A bare `*` was read and no name after it yet.
    var awaitsName = false
  }

  /// Reads parameters up to the token `end`, which stays.
  mutating func parameterList(
    isLambda: Bool, until end: TokenKind
  ) throws(Diagnostic) -> List<Parameter> {
    var state = ParameterState()
    while kind != end {
      switch kind {
      case .slash: try slashMarker(&state, end)
      case .star: try starParameter(&state, isLambda, end)
      case .doubleStar: try keywordsParameter(&state, isLambda, end)
      case .leftParenthesis: throw parenthesizedParameters(isLambda)
      default: try plainParameter(&state, isLambda, end)
      }
      guard kind == .comma else { break }
      advance()
    }
    if state.awaitsName {
      throw failure("named arguments must follow bare *", stream.tokens[position - 1].span)
    }
    return Self.append(state.found, to: &tree.parameters)
  }

  private mutating func slashMarker(
    _ state: inout ParameterState, _ end: TokenKind
  ) throws(Diagnostic) {
    let span = token.span
    if state.hasSlash { throw failure("/ may appear only once", span) }
    if state.hasStar { throw failure("/ must be ahead of *", span) }
    if state.found.isEmpty, peek().kind != .comma { throw unexpected() }
    if state.found.isEmpty { throw failure("at least one argument must precede /", span) }
    state.hasSlash = true
    for index in state.found.indices { state.found[index].form = .positionalOnly }
    advance()
    if kind == .star { throw failure("expected comma between / and *", token.span) }
    guard kind == .comma || kind == end else { throw unexpected() }
  }

  private mutating func starParameter(
    _ state: inout ParameterState, _ isLambda: Bool, _ end: TokenKind
  ) throws(Diagnostic) {
    let span = token.span
    if state.hasStar { throw failure("* argument may appear only once", span) }
    advance()
    state.hasStar = true
    state.form = .keywordOnly
    if kind == .comma {
      state.awaitsName = true
      if peek().kind == .doubleStar || peek().kind == end {
        throw failure("named arguments must follow bare *", span)
      }
      return
    }
    if kind == end { throw failure("named arguments must follow bare *", span) }
    try addParameter(&state, .star, isLambda)
    if kind == .equal {
      throw failure("var-positional argument cannot have default value", token.span)
    }
  }

  private mutating func keywordsParameter(
    _ state: inout ParameterState, _ isLambda: Bool, _ end: TokenKind
  ) throws(Diagnostic) {
    advance()
    try addParameter(&state, .doubleStar, isLambda)
    if kind == .equal {
      throw failure("var-keyword argument cannot have default value", token.span)
    }
    if kind == .comma {
      switch peek().kind {
      case .name, .star, .doubleStar, .slash:
        throw failure("arguments cannot follow var-keyword argument", peek().span)
      default: break
      }
    }
  }

  private mutating func plainParameter(
    _ state: inout ParameterState, _ isLambda: Bool, _ end: TokenKind
  ) throws(Diagnostic) {
    let start = token.span
    try addParameter(&state, state.form, isLambda)
    let index = state.found.count - 1
    if kind == .equal {
      let equal = token.span
      advance()
      if kind == .comma || kind == end {
        throw failure("expected default value expression", equal)
      }
      state.found[index].defaultValue = try expression()
      state.hasDefault = true
    } else if state.hasDefault, state.form != .keywordOnly, kind == .comma || kind == end {
      throw failure("non-default argument follows default argument", start)
    }
    state.awaitsName = false
  }

  private mutating func addParameter(
    _ state: inout ParameterState, _ form: Parameter.Form, _ isLambda: Bool
  ) throws(Diagnostic) {
    let use = try name()
    var parameter = Parameter(
      name: use.name, form: form, defaultValue: nil, annotation: nil, span: use.span)
    if !isLambda, accept(.colon) {
      if form == .star, kind == .star {
        parameter.annotation = try element()
      } else {
        parameter.annotation = try expression()
      }
    }
    state.found.append(parameter)
  }

  /// `def f((a, b)):` as in Python 2.
  private mutating func parenthesizedParameters(_ isLambda: Bool) -> Diagnostic {
    let open = token.span
    let last = probe { (parser) throws(Diagnostic) in
      parser.advance()
      repeat { _ = try parser.name() } while parser.accept(.comma) && parser.kind == .name
      try parser.expect(.rightParenthesis)
    }
    guard let last else { return unexpected() }
    let subject = isLambda ? "Lambda expression" : "Function"
    return failure(
      "\(subject) parameters cannot be parenthesized", open.joined(stream.tokens[last].span))
  }
}
