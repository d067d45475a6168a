// Compound statements: their headers, and the blocks under them.

import Diagnostics

extension Parser {
  /// `: statements` on the same line, or a newline and an indented block.
  ///
  /// `owner` names what the block belongs to in "expected an indented block after …".
  mutating func block(after owner: String, at line: UInt32) throws(Diagnostic) -> Block {
    let mark = statementStack.count
    guard kind == .newline else {
      try simpleLine()
      return statements(from: mark)
    }
    advance()
    guard kind == .indent else {
      if kind == .error { throw unexpected() }
      let number = source.line(at: line)
      throw failure(
        "expected an indented block after \(owner) on line \(number)", token.span,
        type: "IndentationError")
    }
    advance()
    try enter()
    defer { nesting -= 1 }
    while kind != .dedent, kind != .endOfFile { try statement() }
    _ = accept(.dedent)
    return statements(from: mark)
  }

  /// The colon of a header: "expected ':'" where the line ends instead.
  private mutating func headerColon() throws(Diagnostic) {
    if accept(.colon) { return }
    if kind == .newline { throw failure("expected ':'", token.span) }
    throw unexpected()
  }

  /// A block under a keyword that was just read.
  private mutating func keywordBlock(_ word: String, _ start: UInt32) throws(Diagnostic) -> Block {
    try block(after: "'\(word)' statement", at: start)
  }

  // MARK: - if, while, for

  mutating func ifStatement() throws(Diagnostic) {
    let start = token.span.start
    var branches: [Branch] = []
    var otherwise = Block()
    var word = "if"
    var wordStart = start
    advance()
    while true {
      let test = try namedExpression()
      try headerColon()
      let body = try keywordBlock(word, wordStart)
      branches.append(Branch(test: test, body: body))
      lastOperand = (0, -1)
      wordStart = token.span.start
      guard accept(.keywordElif) else { break }
      word = "elif"
    }
    otherwise = try elseBlock()
    let list = Self.append(branches, to: &tree.branches)
    add(.if(list, otherwise: otherwise), from: start)
  }

  /// `else: …`, or nothing.
  private mutating func elseBlock() throws(Diagnostic) -> Block {
    let start = token.span.start
    guard accept(.keywordElse) else { return Block() }
    try force(.colon, ":")
    return try keywordBlock("else", start)
  }

  mutating func whileStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    let test = try namedExpression()
    try headerColon()
    let body = try keywordBlock("while", start)
    let otherwise = try elseBlock()
    add(.while(test, body: body, otherwise: otherwise), from: start)
  }

  mutating func forStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    let target = try loopTarget()
    try expect(.keywordIn)
    let iterable = try expressionList()
    try headerColon()
    let body = try keywordBlock("for", start)
    let otherwise = try elseBlock()
    add(.for(target: target, iterable: iterable, body: body, otherwise: otherwise), from: start)
  }

  // MARK: - with

  mutating func withStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    var items: [WithItem] = []
    let hasParentheses = kind == .leftParenthesis && isItemList()
    if hasParentheses { advance() }
    repeat {
      if hasParentheses, kind == .rightParenthesis { break }
      items.append(try withItem())
    } while accept(.comma)
    if hasParentheses { try expect(.rightParenthesis) }
    try headerColon()
    let body = try keywordBlock("with", start)
    let list = Self.append(items, to: &tree.withItems)
    add(.with(list, body: body), from: start)
  }

  private mutating func withItem() throws(Diagnostic) -> WithItem {
    let manager = try expression()
    guard accept(.keywordAs) else { return WithItem(manager: manager, target: nil) }
    let target = try expression()
    if kind == .comma || kind == .rightParenthesis || kind == .colon {
      try checkTarget(target, for: .assign)
    }
    return WithItem(manager: manager, target: target)
  }

  /// Whether the parentheses after `with` hold managers, not an expression: they end right before the
  /// colon (or where it is missing), and between them stand commas or `as` but nothing that only an expression has.
  private func isItemList() -> Bool {
    var depth = 0
    var isList = false
    for index in position..<stream.tokens.count {
      switch stream.tokens[index].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        depth -= 1
        if depth == 0 {
          let next = stream.tokens[Swift.min(index + 1, stream.tokens.count - 1)].kind
          return isList && (next == .colon || next == .newline)
        }
      case .keywordAs, .comma: if depth == 1 { isList = true }
      case .keywordFor, .keywordYield, .walrus: if depth == 1 { return false }
      case .star: if depth == 1, stream.tokens[index - 1].kind == .comma { return false }
      case .newline, .endOfFile, .error: return false
      default: break
      }
    }
    return false
  }

  // MARK: - try

  mutating func tryStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    try force(.colon, ":")
    let body = try keywordBlock("try", start)
    var handlers: [ExceptHandler] = []
    while kind == .keywordExcept { handlers.append(try exceptHandler(handlers)) }
    var otherwise = Block()
    if !handlers.isEmpty { otherwise = try elseBlock() }
    var finally = Block()
    let finallyStart = token.span.start
    if accept(.keywordFinally) {
      try force(.colon, ":")
      finally = try keywordBlock("finally", finallyStart)
    } else if handlers.isEmpty {
      if kind == .error { throw unexpected() }
      throw failure("expected 'except' or 'finally' block", token.span)
    }
    let list = Self.append(handlers, to: &tree.handlers)
    tree.tries.append(Try(body: body, handlers: list, otherwise: otherwise, finally: finally))
    add(.try(TryID(index: UInt32(tree.tries.count - 1))), from: start)
  }

  private mutating func exceptHandler(_ earlier: [ExceptHandler]) throws(Diagnostic)
    -> ExceptHandler
  {
    let word = token.span
    advance()
    if kind == .star {
      throw Refusal.exceptStar.diagnostic(in: source, at: word.joined(token.span))
    }
    lastOperand = (0, -1)
    var handler = ExceptHandler(type: nil, target: nil, body: Block(), span: word)
    if kind != .colon {
      if kind == .newline { throw failure("expected ':'", token.span) }
      let type = try expression()
      handler.type = type
      if kind == .comma { try refuseBareTuple(type) }
      if accept(.keywordAs) {
        let use = try name()
        handler.target = try addName(use.name, use.span)
      }
    }
    try headerColon()
    handler.span = span(from: word.start)
    handler.body = try keywordBlock("except", word.start)
    return handler
  }

  /// Refuses `except A, B:`.
  private mutating func refuseBareTuple(_ first: ExpressionID) throws(Diagnostic) {
    let last = probe { (parser) throws(Diagnostic) in
      parser.advance()
      _ = try parser.expressionList()
      if parser.accept(.keywordAs) { _ = try parser.name() }
      try parser.expect(.colon)
    }
    guard last != nil else { throw unexpected() }
    throw failure("multiple exception types must be parenthesized", span(of: first))
  }

  // MARK: - def and class

  /// Decorators, if any, and the function or class under them.
  mutating func definition() throws(Diagnostic) {
    let start = token.span.start
    let mark = expressionStack.count
    while accept(.at) {
      expressionStack.append(try namedExpression())
      try expect(.newline)
    }
    let decorators = expressions(from: mark)
    switch kind {
    case .keywordDef: try functionDefinition(decorators, start)
    case .keywordClass: try classDefinition(decorators, start)
    case .keywordAsync: throw Refusal.asyncDefinition.diagnostic(in: source, at: token.span)
    default: throw unexpected()
    }
  }

  private mutating func functionDefinition(
    _ decorators: List<ExpressionID>, _ start: UInt32
  ) throws(Diagnostic) {
    let word = token.span.start
    advance()
    let use = try name()
    let binding = try addName(use.name, use.span)
    try force(.leftParenthesis, "(")
    let parameters = try parameterList(isLambda: false, until: .rightParenthesis)
    try expect(.rightParenthesis)
    let returns = accept(.arrow) ? try expression() : nil
    try force(.colon, ":")
    let outer = yields
    yields = false
    let body = try block(after: "function definition", at: word)
    // Ids follow the order in which functions end; the name table needs none.
    tree.functions.append(
      Function(
        name: use.name, nameSpan: use.span, binding: binding, decorators: decorators,
        parameters: parameters, returns: returns, body: body, value: nil,
        docstring: docstring(of: body), isGenerator: yields, span: span(from: start)))
    yields = outer
    add(.function(FunctionID(index: UInt32(tree.functions.count - 1))), from: start)
  }

  private mutating func classDefinition(
    _ decorators: List<ExpressionID>, _ start: UInt32
  ) throws(Diagnostic) {
    let word = token.span.start
    advance()
    guard kind == .name else { throw unexpected() }
    let plainName = token.value
    let use = try name()
    let binding = try addName(use.name, use.span)
    var arguments = List<Argument>()
    if kind == .leftParenthesis { arguments = try callArguments(isClass: true).0 }
    try refuse(classArguments: arguments)
    try headerColon()
    let outer = (className, yields)
    className = plainName
    let body = try block(after: "class definition", at: word)
    (className, yields) = outer
    try refuse(methodsOf: body)
    tree.classes.append(
      Class(
        name: use.name, nameSpan: use.span, binding: binding, decorators: decorators,
        arguments: arguments, body: body, docstring: docstring(of: body), span: span(from: start)))
    add(.class(ClassID(index: UInt32(tree.classes.count - 1))), from: start)
  }

  private func spelling(_ name: Name) -> String {
    String(decoding: names.spelling(name.index), as: UTF8.self)
  }

  /// Refuses metaclasses and starred bases.
  private func refuse(classArguments arguments: List<Argument>) throws(Diagnostic) {
    for argument in tree[arguments] {
      switch argument.form {
      case .positional: break
      case .star, .doubleStar: throw Refusal.starredBase.diagnostic(in: source, at: argument.span)
      case .keyword:
        guard let name = argument.name, spelling(name) == "metaclass" else { break }
        // `metaclass=ABCMeta` says no more than deriving from ABC.
        if isNamed("ABCMeta", argument.value) { break }
        throw Refusal.metaclass.diagnostic(in: source, at: argument.span)
      }
    }
  }

  /// Whether an expression is a name, or an attribute with that name.
  private func isNamed(_ name: String, _ expression: ExpressionID) -> Bool {
    switch tree[expression].kind {
    case .name(let found), .attribute(_, let found): spelling(found) == name
    default: false
    }
  }

  /// Refuses the special methods that a class may not define.
  private func refuse(methodsOf body: Block) throws(Diagnostic) {
    for statement in tree[body] {
      guard case .function(let id) = tree[statement].kind else { continue }
      let function = tree[id]
      guard names.spelling(function.name.index).starts(with: [0x5F, 0x5F]) else { continue }
      if let refusal = Refusal.methods[spelling(function.name)] {
        throw refusal.diagnostic(in: source, at: function.nameSpan)
      }
    }
  }

  /// The string that a body starts with.
  func docstring(of body: Block) -> StringID? {
    guard let first = tree[body].first, case .expression(let value) = tree[first].kind,
      case .string(let text) = kind(of: value)
    else { return nil }
    return text
  }
}
