// `try`, `with`, and the ways out of them.
//
// A `finally` body is compiled once for every way through it: the normal one, the exception's, and one for
// each `return`, `break` and `continue` that passes. While such a way out is compiled, the stretch
// the block protects is interrupted, so that an exception on the way is not caught by what has been left.

import Diagnostics
import Syntax

extension FrameCompiler {
  // MARK: Protected stretches

  /// Opens a block whose instructions are protected from here on.
  private mutating func open(_ kind: ControlBlock.Kind) {
    blocks.append(ControlBlock(kind: kind, openedAt: builder.position))
  }

  /// Closes the innermost block; the stretches it protected.
  private mutating func close() -> [Range<Int>] {
    guard var block = blocks.popLast() else { return [] }
    if let start = block.openedAt, start < builder.position {
      block.ranges.append(start..<builder.position)
    }
    return block.ranges
  }

  /// Sends exceptions of some stretches to the next instruction, where registers from `depth` on are empty
  /// but for the exception in `depth`.
  private mutating func handle(_ ranges: [Range<Int>], depth: Int, catches: Bool = false) {
    for range in ranges where !range.isEmpty {
      builder.handlers.append(
        Handler(
          start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
          target: UInt32(clamping: builder.position), depth: UInt32(clamping: depth),
          catches: catches))
    }
  }

  // MARK: Ways out

  /// Compiles what leaving the blocks from the innermost down to `depth` requires.
  ///
  /// Each block stops protecting before what leaves it is compiled; those further out still protect that.
  private mutating func unwindBlocks(to depth: Int, isReturn: Bool) throws(Diagnostic) {
    let saved = blocks
    var interrupted = blocks
    for index in (depth..<saved.count).reversed() {
      var block = blocks[index]
      if let start = block.openedAt, start < builder.position {
        block.ranges.append(start..<builder.position)
      }
      block.openedAt = nil
      interrupted[index] = block
      blocks.removeLast(blocks.count - index)
      try leave(block.kind, isReturn: isReturn)
    }
    for index in 0..<depth { interrupted[index] = blocks[index] }
    blocks = interrupted
    for index in depth..<saved.count where saved[index].openedAt != nil {
      blocks[index].openedAt = builder.position
    }
  }

  private mutating func leave(_ kind: ControlBlock.Kind, isReturn: Bool) throws(Diagnostic) {
    switch kind {
    case .loop(let base):
      if isReturn, let base { builder.emit(.clear, base) }
    case .finally(let body): try compile(body)
    case .with(let exit):
      callExit(exit)
      builder.emit(.clear, exit)
      builder.emit(.clear, exit - 1)
    case .handler(let base, let target):
      try unbind(target)
      builder.emit(.leaveHandler, base)
    case .plain: break
    }
  }

  mutating func compileReturn(_ expression: ExpressionID?, _ span: Span) throws(Diagnostic) {
    let needsUnwinding = blocks.contains {
      if case .plain = $0.kind { return false }
      return true
    }
    guard needsUnwinding else {
      guard let expression else { return returnNone() }
      if let constant = constantOperand(expression) {
        builder.emit(.returnConstant, localCount, wide: constant)
        return
      }
      let register = try operand(expression)
      builder.span = span
      emitReturn(register)
      return
    }
    let register = builder.temporary()
    if let expression {
      try self.expression(expression, into: register)
    } else {
      load(constant: .none, into: register)
    }
    let saved = bound
    try unwindBlocks(to: 0, isReturn: true)
    builder.span = span
    emitReturn(register)
    bound = saved
  }

  mutating func leaveLoop(isBreak: Bool) throws(Diagnostic) {
    guard
      let loop = blocks.lastIndex(where: {
        if case .loop = $0.kind { return true }
        return false
      })
    else { return }
    let saved = bound
    try unwindBlocks(to: loop + 1, isReturn: false)
    if isBreak {
      if case .loop(let base?) = blocks[loop].kind { builder.emit(.clear, base) }
      blocks[loop].breaks.append(builder.emit(.jump))
    } else {
      blocks[loop].continues.append(builder.emit(.jump))
    }
    bound = saved
  }

  // MARK: try

  mutating func compileTry(_ statement: Try) throws(Diagnostic) {
    guard !statement.finally.isEmpty else { return try compileExcept(statement) }
    let depth = builder.top
    let before = bound
    open(.finally(statement.finally))
    if statement.handlers.isEmpty {
      try compile(statement.body)
    } else {
      try compileExcept(statement)
    }
    let ranges = close()
    let after = bound
    try compile(statement.finally)
    let finallyBound = bound
    let end = builder.emit(.jump)

    bound = before
    builder.top = depth
    handle(ranges, depth: depth)
    builder.reserve(2)
    builder.emit(.enterHandler, depth)
    open(.handler(base: depth, target: nil))
    try compile(statement.finally)
    rethrow(depth)
    try closeHandler(depth, target: nil)
    builder.patch(end, to: builder.position)
    builder.top = depth
    bound = after.union(finallyBound)
  }

  /// Raises the exception in `base` again, unhandled and unchanged.
  private mutating func rethrow(_ base: Int) {
    let copy = builder.temporary()
    builder.emit(.copy, copy, base)
    builder.emit(.leaveHandler, base)
    builder.emit(.reraise, copy, 0, 1)
    builder.top = copy
  }

  /// Ends a stretch in which the exception in `base` is handled: one raised there leaves it.
  private mutating func closeHandler(_ base: Int, target: ExpressionID?) throws(Diagnostic) {
    let ranges = close()
    builder.top = base + 2
    handle(ranges, depth: base + 2)
    builder.reserve(1)
    try unbind(target)
    builder.emit(.leaveHandler, base)
    builder.emit(.reraise, base + 2, 0, 1)
    builder.top = base
  }

  private mutating func compileExcept(_ statement: Try) throws(Diagnostic) {
    let depth = builder.top
    let before = bound
    open(.plain)
    try compile(statement.body)
    let ranges = close()
    try compile(statement.otherwise)
    var outcome = bound
    var ends = [builder.emit(.jump)]

    bound = before
    builder.top = depth
    handle(ranges, depth: depth, catches: true)
    builder.reserve(2)
    builder.emit(.enterHandler, depth)
    for handler in tree[statement.handlers] {
      bound = before
      open(.handler(base: depth, target: nil))
      var next: Int?
      builder.span = handler.span
      if let type = handler.type {
        let wanted = try value(type)
        builder.span = tree[type].span
        builder.emit(.matchException, wanted, depth, wanted)
        next = builder.emit(.branchFalse, wanted)
        builder.top = depth + 2
      }
      try clause(handler, depth)
      ends.append(builder.emit(.jump))
      try closeHandler(depth, target: handler.target)
      builder.top = depth + 2
      outcome.formIntersection(bound)
      if let next { builder.patch(next, to: builder.position) }
      if handler.type == nil { break }
    }
    if statement.handlers.isEmpty || tree[statement.handlers].last?.type != nil { rethrow(depth) }
    builder.patchHere(ends)
    builder.top = depth
    bound = outcome
  }

  /// The body of an `except` clause, its name bound before and unbound after.
  private mutating func clause(_ handler: ExceptHandler, _ depth: Int) throws(Diagnostic) {
    if let target = handler.target {
      let copy = builder.temporary()
      builder.emit(.copy, copy, depth)
      try store(copy, to: target)
      builder.top = copy
      blocks[blocks.count - 1].kind = .handler(base: depth, target: target)
    }
    try compile(handler.body)
    // From here on nothing is protected: the name goes, and the handler is left.
    let position = builder.position
    if let start = blocks[blocks.count - 1].openedAt, start < position {
      blocks[blocks.count - 1].ranges.append(start..<position)
    }
    blocks[blocks.count - 1].openedAt = nil
    try unbind(handler.target)
    builder.emit(.leaveHandler, depth)
  }

  /// `name = None; del name`, as at the end of an `except` clause.
  private mutating func unbind(_ target: ExpressionID?) throws(Diagnostic) {
    guard let target, case .name(let name) = tree[target].kind else { return }
    switch unit.scopes[target] {
    case .local(let index): builder.emit(.clear, localBase + Int(index))
    case .global, .unresolved:
      let empty = builder.temporary()
      builder.emit(.clear, empty)
      storeGlobal(tree[name], empty)
      builder.top = empty
    case .cell(let index):
      let empty = builder.temporary()
      builder.emit(.clear, empty)
      builder.emit(.storeCell, empty, register(ofCell: index))
      builder.top = empty
    case .free(let index), .freeValue(let index):
      let empty = builder.temporary()
      builder.emit(.clear, empty)
      builder.emit(.storeFree, empty, wide: Int(index))
      builder.top = empty
    case .classNamespace, .classNamespaceOrFree:
      let empty = builder.temporary()
      load(constant: .none, into: empty)
      builder.emit(.storeName, empty, wide: builder.name(tree[name]))
      builder.emit(.deleteName, 0, wide: builder.name(tree[name]))
      builder.top = empty
    }
  }

  // MARK: with

  mutating func compileWith(_ items: ArraySlice<WithItem>, _ body: Block) throws(Diagnostic) {
    guard let item = items.first else { return try compile(body) }
    let mark = builder.top
    let manager = try value(item.manager)
    let exit = builder.temporary()
    builder.span = tree[item.manager].span
    builder.emit(.loadSpecial, exit, manager, 1)
    let entered = builder.temporary()
    builder.emit(.loadSpecial, entered, manager, 0)
    builder.emit(.call, entered, 0)
    builder.ensure(2)
    if let target = item.target {
      // The manager is left when the assignment of its value fails.
      open(.with(exit: exit))
      try store(entered, to: target)
    } else {
      builder.emit(.clear, entered)
      open(.with(exit: exit))
    }
    builder.top = entered
    let before = bound
    try compileWith(items.dropFirst(), body)
    let ranges = close()
    builder.span = tree[item.manager].span
    callExit(exit)
    let end = builder.emit(.jump)
    try exceptionalExit(ranges, exit: exit, depth: entered)
    builder.patch(end, to: builder.position)
    builder.emit(.clear, exit)
    builder.emit(.clear, manager)
    builder.top = mark
    bound = bound.intersection(before)
  }

  /// Calls `__exit__(None, None, None)`.
  private mutating func callExit(_ exit: Int) {
    let base = builder.temporary()
    builder.emit(.copy, base, exit)
    for _ in 0..<3 { load(constant: .none, into: builder.temporary()) }
    builder.emit(.call, base, 3)
    builder.emit(.clear, base)
    builder.top = base
  }

  /// The way of an exception through a `with`: `__exit__` may swallow it.
  private mutating func exceptionalExit(_ ranges: [Range<Int>], exit: Int, depth: Int)
    throws(Diagnostic)
  {
    builder.top = depth
    handle(ranges, depth: depth)
    builder.reserve(2)
    builder.emit(.enterHandler, depth)
    open(.handler(base: depth, target: nil))
    let base = builder.temporary()
    builder.emit(.copy, base, exit)
    builder.reserve(3)
    builder.emit(.exitArguments, base + 1, depth)
    builder.emit(.call, base, 3)
    let swallowed = builder.emit(.branchTrue, base)
    builder.top = base
    rethrow(depth)
    builder.patch(swallowed, to: builder.position)
    let position = builder.position
    if let start = blocks[blocks.count - 1].openedAt {
      blocks[blocks.count - 1].ranges.append(start..<position)
      blocks[blocks.count - 1].openedAt = nil
    }
    builder.emit(.leaveHandler, depth)
    let end = builder.emit(.jump)
    try closeHandler(depth, target: nil)
    builder.patch(end, to: builder.position)
  }
}
