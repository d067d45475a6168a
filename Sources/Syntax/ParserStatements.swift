// Statements: simple ones, one function each, and the line they stand on.

import Diagnostics

extension Parser {
  /// One compound statement, or a line of simple ones.
  mutating func statement() throws(Diagnostic) {
    lastOperand = (0, -1)
    switch kind {
    case .keywordIf: try ifStatement()
    case .keywordWhile: try whileStatement()
    case .keywordFor: try forStatement()
    case .keywordTry: try tryStatement()
    case .keywordWith: try withStatement()
    case .keywordDef, .keywordClass, .at: try definition()
    case .keywordAsync: throw Refusal.asyncDefinition.diagnostic(in: source, at: token.span)
    default: try simpleLine()
    }
  }

  /// `a = 1; b = 2` and its newline.
  mutating func simpleLine() throws(Diagnostic) {
    repeat {
      if kind == .newline { break }
      lastOperand = (0, -1)
      try simpleStatement()
    } while accept(.semicolon)
    try expect(.newline)
  }

  private mutating func simpleStatement() throws(Diagnostic) {
    let start = token.span.start
    switch kind {
    case .keywordPass: addWord(.pass, start)
    case .keywordBreak: addWord(.break, start)
    case .keywordContinue: addWord(.continue, start)
    case .keywordReturn: try returnStatement()
    case .keywordRaise: try raiseStatement()
    case .keywordAssert: try assertStatement()
    case .keywordDel: try deleteStatement()
    case .keywordGlobal:
      let names = try declaredNames()
      add(.global(names), from: start)
    case .keywordNonlocal:
      let names = try declaredNames()
      add(.nonlocal(names), from: start)
    case .keywordImport: try importStatement()
    case .keywordFrom: try fromImportStatement()
    default: try expressionStatement()
    }
  }

  private mutating func addWord(_ kind: Statement.Kind, _ start: UInt32) {
    advance()
    add(kind, from: start)
  }

  // MARK: - Expressions and assignments

  private mutating func expressionStatement() throws(Diagnostic) {
    let start = token.span.start
    let first = position
    try refuseSoftKeyword()
    let value = try assignedValue()
    if kind == .equal { return try assignment(value, first, start) }
    if let op = augmentedOperators[kind] { return try augmented(op, value, start) }
    if kind == .colon { return try annotated(value, first, start) }
    if kind == .walrus { throw walrusFailure(value, first) }
    add(.expression(value), from: start)
  }

  /// `x := 1` alone: no statement; but `f() := 1` is told apart.
  private mutating func walrusFailure(_ value: ExpressionID, _ first: Int) -> Diagnostic {
    if case .name = kind(of: value), position == first + 1 { return unexpected() }
    if case .tuple = kind(of: value), stream.tokens[first].span.start == start(of: value) {
      return unexpected()
    }
    return misusedWalrus(value)
  }

  private mutating func assignment(
    _ value: ExpressionID, _ first: Int, _ start: UInt32
  ) throws(Diagnostic) {
    var targets = [value]
    var value = value
    while kind == .equal {
      try checkAssigned(value, isFirst: targets.count == 1, first)
      advance()
      value = try assignedValue()
      targets.append(value)
    }
    if augmentedOperators[kind] != nil { throw unexpected() }
    targets.removeLast()
    let list = Self.append(targets, to: &tree.expressionLists)
    add(.assign(targets: list, value: value), from: start)
  }

  private mutating func checkAssigned(
    _ target: ExpressionID, isFirst: Bool, _ first: Int
  ) throws(Diagnostic) {
    switch kind(of: target) {
    case .yield, .yieldFrom:
      if isFirst, stream.tokens[first].span.start < start(of: target) { break }
      throw failure("assignment to yield expression not possible", span(of: target))
    case .starred:
      throw failure("starred assignment target must be in a list or tuple", span(of: target))
    default: break
    }
    guard let wrong = misfit(target, for: .assign) else { return }
    if isFirst, wrong == target, let found = confusedAssignment(target, first) { throw found }
    if isFirst, case .tuple(let elements) = kind(of: target), let last = tree[elements].last,
      stream.tokens[first].span.start == start(of: tree[elements].first ?? last),
      let place = stream.tokens[..<position].lastIndex(where: { $0.span.start == start(of: last) }),
      let found = confusedAssignment(last, place)
    {
      throw found
    }
    throw failure("cannot assign to \(description(wrong))", span(of: wrong))
  }

  private mutating func augmented(
    _ op: BinaryOperator, _ target: ExpressionID, _ start: UInt32
  ) throws(Diagnostic) {
    switch kind(of: target) {
    case .name, .attribute, .subscript: break
    default:
      throw failure(
        "'\(description(target))' is an illegal expression for augmented assignment",
        span(of: target))
    }
    advance()
    let value = try assignedValue()
    add(.augmented(op, target: target, value: value), from: start)
  }

  private mutating func annotated(
    _ target: ExpressionID, _ first: Int, _ start: UInt32
  ) throws(Diagnostic) {
    switch kind(of: target) {
    case .name, .attribute, .subscript: break
    case .list, .tuple:
      let form = description(target)
      throw failure("only single target (not \(form)) can be annotated", span(of: target))
    default:
      if probe({ (parser) throws(Diagnostic) in
        parser.advance()
        _ = try parser.expression()
      }) == nil {
        throw unexpected()
      }
      throw failure("illegal target for annotation", span(of: target))
    }
    advance()
    let annotation = try expression()
    let value = accept(.equal) ? try assignedValue() : nil
    add(.annotated(target: target, annotation: annotation, value: value), from: start)
  }

  /// `match x:` and `type X = …` begin with words that are names elsewhere.
  private mutating func refuseSoftKeyword() throws(Diagnostic) {
    guard kind == .name, isProbing == false else { return }
    let next = peek().kind
    if isName(token, "type"), next == .name, [.equal, .leftBracket].contains(peek(2).kind) {
      throw Refusal.typeStatement.diagnostic(in: source, at: token.span)
    }
    guard isName(token, "match"), startsExpression(next), isMatchLine() else { return }
    throw Refusal.match.diagnostic(in: source, at: token.span)
  }

  /// Whether this line ends in `:` and the next one is indented and starts with `case`.
  private func isMatchLine() -> Bool {
    guard let end = stream.tokens[position...].firstIndex(where: { $0.kind == .newline }),
      end + 2 < stream.tokens.count
    else { return false }
    return stream.tokens[end - 1].kind == .colon && stream.tokens[end + 1].kind == .indent
      && isName(stream.tokens[end + 2], "case")
  }

  // MARK: - One word and its operands

  private mutating func returnStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    let value = startsExpression(kind) ? try expressionList() : nil
    add(.return(value), from: start)
  }

  private mutating func raiseStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    guard startsExpression(kind) else { return add(.raise(nil, cause: nil), from: start) }
    let exception = try expression()
    let cause = accept(.keywordFrom) ? try expression() : nil
    add(.raise(exception, cause: cause), from: start)
  }

  private mutating func assertStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    let test = try expression()
    let message = accept(.comma) ? try expression() : nil
    add(.assert(test, message: message), from: start)
  }

  private mutating func deleteStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    let first = try expressionList()
    try checkTarget(first, for: .delete)
    guard kind == .newline || kind == .semicolon else { throw unexpected() }
    // `del a, b` deletes two things; `del (a, b)` is the same by way of a tuple.
    let isBareTuple =
      start < span(of: first).start && source.bytes[Int(span(of: first).start)] != 0x28
    if case .tuple(let elements) = kind(of: first), isBareTuple {
      add(.delete(elements), from: start)
    } else {
      let list = Self.append([first], to: &tree.expressionLists)
      add(.delete(list), from: start)
    }
  }

  private mutating func declaredNames() throws(Diagnostic) -> List<NameUse> {
    advance()
    var uses: [NameUse] = []
    repeat { uses.append(try name()) } while accept(.comma)
    return Self.append(uses, to: &tree.nameUses)
  }

  // MARK: - Imports

  /// A dotted path, as one name.
  private mutating func dottedName() throws(Diagnostic) -> (path: NameUse, root: NameUse) {
    guard kind == .name else { throw unexpected() }
    let root = NameUse(name: Name(index: token.value), span: token.span)
    var bytes = Array(names.spelling(token.value))
    advance()
    while accept(.dot) {
      guard kind == .name else { throw unexpected() }
      bytes.append(UInt8(ascii: "."))
      bytes += names.spelling(token.value)
      advance()
    }
    let path = bytes.withUnsafeBufferPointer { names.intern($0) }
    return (NameUse(name: Name(index: path), span: span(from: root.span.start)), root)
  }

  private mutating func importStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    var found: [ImportedName] = []
    repeat {
      let (path, root) = try dottedName()
      let hasAlias = accept(.keywordAs)
      let bound = hasAlias ? try name() : NameUse(name: mangled(root.name.index), span: root.span)
      let binding = try addName(bound.name, bound.span)
      found.append(
        ImportedName(
          path: path.name, binding: binding, hasAlias: hasAlias, span: span(from: path.span.start)))
    } while accept(.comma)
    let list = Self.append(found, to: &tree.imports)
    add(.import(list), from: start)
  }

  private mutating func fromImportStatement() throws(Diagnostic) {
    let start = token.span.start
    advance()
    var level = 0
    let moduleStart = token.span.start
    while kind == .dot || kind == .ellipsis {
      level += kind == .dot ? 1 : 3
      advance()
    }
    let module = level > 0 && kind == .keywordImport ? nil : try dottedName().path.name
    var from = FromImport(
      module: module, level: level, names: List(), isStar: false,
      moduleSpan: span(from: moduleStart))
    try expect(.keywordImport)
    if accept(.star) {
      from.isStar = true
    } else {
      let hasParentheses = accept(.leftParenthesis)
      from.names = try importedNames(hasParentheses)
      if hasParentheses { try expect(.rightParenthesis) }
    }
    tree.fromImports.append(from)
    add(.fromImport(FromImportID(index: UInt32(tree.fromImports.count - 1))), from: start)
  }

  private mutating func importedNames(
    _ hasParentheses: Bool
  ) throws(Diagnostic) -> List<ImportedName> {
    var found: [ImportedName] = []
    while true {
      guard kind == .name else { throw unexpected() }
      let path = NameUse(name: Name(index: token.value), span: token.span)
      let unaliased = NameUse(name: mangled(token.value), span: token.span)
      advance()
      let hasAlias = accept(.keywordAs)
      let bound = hasAlias ? try name() : unaliased
      let binding = try addName(bound.name, bound.span)
      found.append(
        ImportedName(
          path: path.name, binding: binding, hasAlias: hasAlias, span: span(from: path.span.start)))
      guard accept(.comma) else { break }
      if hasParentheses, kind == .rightParenthesis { break }
      if !hasParentheses, kind == .newline {
        throw failure(
          "trailing comma not allowed without surrounding parentheses",
          stream.tokens[position - 1].span)
      }
    }
    return Self.append(found, to: &tree.imports)
  }
}
