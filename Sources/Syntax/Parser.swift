// The parser: tokens to a tree, by recursive descent. This file holds its state and the ways to move
// through the tokens and to add nodes; the grammar is in the files named after its parts.
//
// Chains (a + b + c, a.b.c, x if p else y if q else z, elif) are loops, so only true nesting recurses;
// `enter` counts that recursion, and every node knows its depth, so that later passes may recurse over
// the tree without a check of their own.

import Diagnostics

struct Parser {
  /// How deep expressions, blocks and f-string fields may nest.
  static let maximumNesting = 600

  let source: Source
  var tree: Tree
  var names = Interner()
  var stream: TokenStream
  /// The index of the current token.
  var position = 0
  /// The end of the last token that was consumed.
  var lastEnd: UInt32 = 0
  var nesting = 0
  /// The height of every expression, by id.
  var heights: [UInt16] = []

  /// The last operand-level expression that was read whole, as indices of its first token and the
  /// token after it: what "Perhaps you forgot a comma?" looks at.
  var lastOperand = (first: 0, next: -1)
  /// Whether errors are only looked for, not told: then no further guesses are made.
  var isProbing = false
  /// How many guesses about names are around, each of which looks one name further.
  var guesses = 0
  static let maximumGuesses = 3
  /// How many f-strings are around: the prefix of messages and the limit on nesting follow from it.
  var fieldDepth = 0
  /// Whether the error that was thrown is at the end of the source: more text could cure it.
  var failedAtEnd = false

  /// The class whose body is being read, for names such as `__private`.
  var className: UInt32?
  /// Whether the innermost function yields.
  var yields = false

  // Stacks for the lists being built; a list is the part above a mark.
  var expressionStack: [ExpressionID] = []
  var statementStack: [StatementID] = []

  init(_ source: Source) {
    self.source = source
    tree = Tree(source: source)
    stream = TokenStream()
  }

  mutating func parseModule() throws(Diagnostic) -> Tree {
    try Encoding.check(source)
    stream = Lexer.tokenize(source, 0..<source.bytes.count, names: &names)
    tree.expressions.reserveCapacity(stream.tokens.count / 2)
    heights.reserveCapacity(stream.tokens.count / 2)
    let mark = statementStack.count
    while kind != .endOfFile { try statement() }
    tree.body = statements(from: mark)
    tree.docstring = docstring(of: tree.body)
    tree.endsWithSemicolon = endsWithSemicolon()
    tree.names = names.spellings
    return tree
  }

  private func endsWithSemicolon() -> Bool {
    let last = stream.tokens.last { $0.kind != .endOfFile && $0.kind != .newline }
    return last?.kind == .semicolon
  }

  // MARK: - Tokens

  var token: Token { stream.tokens[position] }
  var kind: TokenKind { stream.tokens[position].kind }

  /// The token `count` places ahead; the last one where there are fewer.
  func peek(_ count: Int = 1) -> Token {
    stream.tokens[Swift.min(position + count, stream.tokens.count - 1)]
  }

  /// Moves past the current token; the last one is never passed.
  mutating func advance() {
    let token = stream.tokens[position]
    switch token.kind {
    case .newline, .indent, .dedent: break
    default: lastEnd = token.span.end
    }
    if position + 1 < stream.tokens.count { position += 1 }
  }

  /// Moves past the current token if it is of this kind.
  mutating func accept(_ expected: TokenKind) -> Bool {
    guard kind == expected else { return false }
    advance()
    return true
  }

  /// Moves past a token of this kind, or fails as CPython does on any unexpected token.
  mutating func expect(_ expected: TokenKind) throws(Diagnostic) {
    guard kind == expected else { throw unexpected() }
    advance()
  }

  /// Moves past a token that CPython's grammar forces: `expected ':'`.
  mutating func force(_ expected: TokenKind, _ spelling: String) throws(Diagnostic) {
    guard kind == expected else {
      if kind == .error || atOpenEnd { throw unexpected() }
      throw failure("expected '\(spelling)'", token.span)
    }
    advance()
  }

  /// Goes one level of nesting deeper; whoever calls it counts `nesting` down again.
  mutating func enter() throws(Diagnostic) {
    nesting += 1
    guard nesting <= Self.maximumNesting else { throw tooDeep(token.span) }
  }

  func tooDeep(_ span: Span) -> Diagnostic {
    Diagnostic(
      "RecursionError", "maximum recursion depth exceeded during compilation", in: source, at: span)
  }

  // MARK: - Nodes

  func span(from start: UInt32) -> Span { Span(start, Swift.max(start, lastEnd)) }
  func span(of id: ExpressionID) -> Span { tree.expressions[Int(id.index)].span }
  func kind(of id: ExpressionID) -> Expression.Kind { tree.expressions[Int(id.index)].kind }
  func start(of id: ExpressionID) -> UInt32 { span(of: id).start }
  func height(_ id: ExpressionID) -> UInt16 { heights[Int(id.index)] }
  func height(_ id: ExpressionID?) -> UInt16 { id.map { heights[Int($0.index)] } ?? 0 }
  func height(_ list: List<ExpressionID>) -> UInt16 {
    tree[list].reduce(0) { Swift.max($0, height($1)) }
  }

  /// Adds an expression whose highest child has this height.
  mutating func add(
    _ kind: Expression.Kind, _ span: Span, over height: UInt16 = 0
  ) throws(Diagnostic) -> ExpressionID {
    guard height < Tree.maximumDepth else { throw tooDeep(span) }
    tree.expressions.append(Expression(kind: kind, span: span))
    heights.append(height + 1)
    return ExpressionID(index: UInt32(tree.expressions.count - 1))
  }

  mutating func addName(_ name: Name, _ span: Span) throws(Diagnostic) -> ExpressionID {
    try add(.name(name), span)
  }

  mutating func add(_ kind: Statement.Kind, from start: UInt32) {
    tree.statements.append(Statement(kind: kind, span: span(from: start)))
    statementStack.append(StatementID(index: UInt32(tree.statements.count - 1)))
  }

  mutating func addString(_ text: String) -> StringID {
    tree.strings.append(text)
    return StringID(index: UInt32(tree.strings.count - 1))
  }

  /// Takes the expressions above `mark` off the stack, as a list of the tree.
  mutating func expressions(from mark: Int) -> List<ExpressionID> {
    let list = Self.append(expressionStack[mark...], to: &tree.expressionLists)
    expressionStack.removeSubrange(mark...)
    return list
  }

  /// Takes the statements above `mark` off the stack, as a block of the tree.
  mutating func statements(from mark: Int) -> Block {
    let list = Self.append(statementStack[mark...], to: &tree.statementLists)
    statementStack.removeSubrange(mark...)
    return list
  }

  /// Adds elements to one of the tree's tables, as a list.
  static func append<Element>(
    _ elements: some Collection<Element>, to table: inout [Element]
  ) -> List<Element> {
    let start = table.count
    table.append(contentsOf: elements)
    return List(start: UInt32(start), count: UInt32(elements.count))
  }

  // MARK: - Names

  /// Reads a name, mangled where it is private to a class.
  mutating func name() throws(Diagnostic) -> NameUse {
    guard kind == .name else { throw unexpected() }
    let use = NameUse(name: mangled(token.value), span: token.span)
    advance()
    return use
  }

  /// `__spam` inside class `Ham` is `_Ham__spam`; dunders and dotted paths are as written.
  mutating func mangled(_ index: UInt32) -> Name {
    guard let className else { return Name(index: index) }
    let spelling = names.spelling(index)
    let underscore = UInt8(ascii: "_")
    guard spelling.starts(with: [underscore, underscore]),
      !(spelling.suffix(2).allSatisfy { $0 == underscore })
    else { return Name(index: index) }
    let stem = names.spelling(className).drop { $0 == underscore }
    guard !stem.isEmpty else { return Name(index: index) }
    let bytes = [underscore] + stem + spelling
    return Name(index: bytes.withUnsafeBufferPointer { names.intern($0) })
  }

  /// Whether the current token is this plain name (a soft keyword, say).
  func isName(_ token: Token, _ spelling: String) -> Bool {
    token.kind == .name && names.spelling(token.value).elementsEqual(spelling.utf8)
  }
}

extension Tree {
  /// The greatest height of an expression: how deep a pass that follows operands may have to recurse.
  public static let maximumDepth: UInt16 = 12_000
}
