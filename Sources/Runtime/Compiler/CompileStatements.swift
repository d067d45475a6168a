// Statements: where each kind goes, plain control flow, raise and assert.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func compile(_ block: Block) throws(Diagnostic) {
    for statement in tree[block] { try compile(statement) }
  }

  /// Python nests no more than twenty blocks in a function.
  private func checkNesting(_ statement: Statement) throws(Diagnostic) {
    guard blocks.count >= 20 else { return }
    switch statement.kind {
    case .for, .while, .with, .try:
      throw Diagnostic(
        "SyntaxError", "too many statically nested blocks", in: tree.source, at: statement.span)
    default: return
    }
  }

  /// An expression statement whose value is shown, as at CPython's prompt.
  private mutating func display(_ expression: ExpressionID) throws(Diagnostic) {
    let place = builder.temporary()
    load(constant: unit.display.retained, into: place)
    builder.reserve(1)
    try self.expression(expression, into: place + 1)
    builder.emit(.call, place, 1)
    builder.emit(.clear, place)
    builder.top = place
  }

  mutating func compile(_ id: StatementID) throws(Diagnostic) {
    let node = tree[id]
    let mark = builder.top
    defer { builder.top = mark }
    builder.span = node.span
    try checkNesting(node)
    switch node.kind {
    case .expression(let expression) where unit.display.isObject && frame.kind == .module:
      try display(expression)
    case .expression(let expression):
      if case .string = tree[expression].kind { return }
      let register = try value(expression)
      builder.emit(.clear, register)
    case .assign(let targets, let value): try assign(Array(tree[targets]), value)
    case .augmented(let op, let target, let value): try augment(op, target, value, node.span)
    case .annotated(let target, let annotation, let value):
      if let value { try assign([target], value) }
      builder.top = mark
      try keepAnnotation(target, annotation)
    case .pass, .global, .nonlocal: break
    case .break: try leaveLoop(isBreak: true)
    case .continue: try leaveLoop(isBreak: false)
    case .return(let value): try compileReturn(value, node.span)
    case .raise(let exception, let cause): try compileRaise(exception, cause, node.span)
    case .assert(let test, let message): try compileAssert(test, message, node.span)
    case .delete(let targets): for target in tree[targets] { try delete(target) }
    case .import(let names): for name in tree[names] { try compileImport(name) }
    case .fromImport(let id): try compileFromImport(tree[id])
    case .if(let branches, let otherwise): try compileIf(Array(tree[branches]), otherwise)
    case .while(let test, let body, let otherwise): try compileWhile(test, body, otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      try compileFor(target, iterable, body, otherwise)
    case .with(let items, let body): try compileWith(Array(tree[items])[...], body)
    case .try(let id): try compileTry(tree[id])
    case .function(let id): try compileDefinition(id)
    case .class(let id): try compileClassStatement(tree[id], id)
    }
  }

  // MARK: Control flow

  private mutating func compileIf(_ branches: [Branch], _ otherwise: Block) throws(Diagnostic) {
    var ends: [Int] = []
    var outcomes: [Set<Int>] = []
    let start = bound
    for (index, branch) in branches.enumerated() {
      let skip = try condition(branch.test, jumpIf: false)
      let afterTest = bound
      try compile(branch.body)
      outcomes.append(bound)
      if index < branches.count - 1 || !otherwise.isEmpty { ends.append(builder.emit(.jump)) }
      builder.patchHere(skip)
      bound = index == 0 ? afterTest : start.union(afterTest).intersection(afterTest)
    }
    try compile(otherwise)
    outcomes.append(bound)
    builder.patchHere(ends)
    bound = outcomes.dropFirst().reduce(outcomes[0]) { $0.intersection($1) }
  }

  private mutating func compileWhile(_ test: ExpressionID, _ body: Block, _ otherwise: Block)
    throws(Diagnostic)
  {
    let before = bound
    blocks.append(ControlBlock(kind: .loop(base: nil)))
    let exits = try condition(test, jumpIf: false)
    let start = builder.position
    try compile(body)
    guard let block = blocks.popLast() else { return }
    for jump in block.continues { builder.patch(jump, to: builder.position) }
    // The test stands again at the end, so that a round takes one jump. It polls first.
    builder.span = tree[test].span
    bound = before
    builder.patch(builder.emit(.jumpBack), to: builder.position)
    for jump in try condition(test, jumpIf: true) { builder.patch(jump, to: start) }
    bound = before
    builder.patchHere(exits)
    try compile(otherwise)
    builder.patchHere(block.breaks)
    bound = before
  }

  private mutating func compileFor(
    _ target: ExpressionID, _ iterable: ExpressionID, _ body: Block, _ otherwise: Block
  ) throws(Diagnostic) {
    let loop = builder.temporary()
    try expression(iterable, into: loop)
    builder.reserve(2)
    let before = bound
    builder.span = tree[iterable].span
    builder.emit(.forPrepare, loop)
    blocks.append(ControlBlock(kind: .loop(base: loop)))
    let head = try beginRound(target)
    try compile(body)
    guard let block = blocks.popLast() else { return }
    builder.patchHere(block.continues)
    builder.span = tree[iterable].span
    endRound(loop, head)
    bound = before
    try compile(otherwise)
    builder.patchHere(block.breaks)
    bound = before
  }

  // MARK: Simple statements

  private mutating func compileRaise(
    _ exception: ExpressionID?, _ cause: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    guard let exception else {
      builder.emit(.reraise)
      return
    }
    let register = try value(exception)
    let reason = builder.temporary()
    if let cause { try expression(cause, into: reason) } else { builder.emit(.clear, reason) }
    builder.span = span
    builder.emit(.raise, register, reason)
  }

  private mutating func compileAssert(
    _ test: ExpressionID, _ message: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    let passes = try condition(test, jumpIf: true)
    let before = bound
    let base = builder.temporary()
    let type = context.value(of: context.type(.assertionError))
    load(constant: type.retained, into: base)
    if let message { _ = try value(message) }
    builder.span = tree[test].span
    builder.emit(.call, base, message == nil ? 0 : 1)
    let cause = base + 1
    builder.ensure(2)
    builder.emit(.clear, cause)
    builder.emit(.raise, base, cause)
    builder.patchHere(passes)
    bound = before
  }
}
