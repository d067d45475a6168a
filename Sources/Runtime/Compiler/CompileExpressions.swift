// Expressions into registers: where each kind goes, constants and names.

import Diagnostics
import Syntax

extension FrameCompiler {
  // MARK: Entry points

  /// Compiles an expression to an operand: the register of a local variable, or a new temporary.
  mutating func operand(_ id: ExpressionID) throws(Diagnostic) -> Int {
    if case .name = tree[id].kind, !unit.hasWalrus, case .local(let index) = unit.scopes[id] {
      let register = localBase + Int(index)
      check(register, tree[id].span)
      return register
    }
    return try value(id)
  }

  /// Compiles an expression to a new temporary at the top.
  mutating func value(_ id: ExpressionID) throws(Diagnostic) -> Int {
    let target = builder.temporary()
    try expression(id, into: target)
    builder.top = target + 1
    return target
  }

  /// Emits the check that a local is bound, where that is not certain.
  private mutating func check(_ register: Int, _ span: Span) {
    guard !bound.contains(register) || unbindable.contains(register) else { return }
    builder.span = span
    // To CPython a comprehension is a function: what is around it is free there.
    let isFree = comprehensionLocals.map { !$0.contains(register) } ?? false
    builder.emit(.checkLocal, register, isFree ? 1 : 0)
    bound.insert(register)
  }

  /// Compiles an expression into a register; a local is written by the very last instruction only.
  mutating func expression(_ id: ExpressionID, into target: Int) throws(Diagnostic) {
    let node = tree[id]
    let mark = builder.top
    defer { builder.top = mark }
    builder.span = node.span
    guard builder.top < 60000 else { throw limitReached("nested values", at: node.span) }
    switch node.kind {
    case .none: load(constant: .none, into: target)
    case .true: load(constant: .bool(true), into: target)
    case .false: load(constant: .bool(false), into: target)
    case .ellipsis: load(constant: .ellipsis, into: target)
    case .integer(let number): load(constant: .int(Int(number)), into: target)
    case .float(let number): load(constant: .float(number), into: target)
    case .bigInteger(let digits):
      load(constant: context.bigInteger(literal: tree[digits]), into: target)
    case .string(let text): load(text: tree[text], into: target)
    case .formatted(let parts): try formatted(parts, into: target)
    case .name: loadName(id, into: target)
    case .attribute(let base, let name):
      let register = try operand(base)
      builder.span = node.span
      builder.emit(.getAttribute, target, register, try nameNumber(name, node.span))
      builder.emitWord()
    case .subscript(let base, let index): try subscripted(base, index, node.span, into: target)
    case .slice(let lower, let upper, let step): try slice([lower, upper, step], into: target)
    case .call(let function, let arguments):
      try call(function, arguments, node.span, into: target)
    case .unary(let op, let operand): try unary(op, operand, node.span, into: target)
    case .binary(let op, let left, let right):
      try binary(op, left, right, node.span, into: target)
    case .boolean(let op, let operands): try boolean(op, operands, into: target)
    case .comparison(let first, let rest): try comparison(first, rest, node.span, into: target)
    case .conditional(let test, let then, let otherwise):
      try conditional(test, then, otherwise, into: target)
    case .lambda(let function): try function_(function, into: target)
    case .walrus(let name, let value):
      let register = try self.value(value)
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        compiler.builder.emit(.copy, place, register)
        try compiler.store(register, to: name)
      }
    case .tuple(let items): try display(.buildTuple, items, into: target)
    case .list(let items): try display(.buildList, items, into: target)
    case .set(let items): try display(.buildSet, items, into: target)
    case .dictionary(let items): try dictionary(items, into: target)
    case .starred(let inner):
      throw Diagnostic(
        "SyntaxError", "can't use starred expression here", in: tree.source, at: tree[inner].span)
    case .comprehension(let comprehension): try self.comprehension(comprehension, into: target)
    case .yield(let value):
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        if let value {
          try compiler.expression(value, into: place)
        } else {
          compiler.load(constant: .none, into: place)
        }
        compiler.builder.span = node.span
        compiler.builder.emit(.yield, place)
      }
    case .yieldFrom(let value): try yieldFrom(value, node.span, into: target)
    }
  }

  /// Lets `body` fill a temporary, and moves it to `target` at the end: for expressions that write more
  /// than once while they still read.
  mutating func viaTemporary(
    _ target: Int, _ body: (inout FrameCompiler, Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if target >= localCount && target == builder.top - 1 {
      return try body(&self, target)
    }
    let place = builder.temporary()
    try body(&self, place)
    builder.top = place + 1
    builder.emit(.take, target, place)
  }

  // MARK: Constants and names

  mutating func load(constant value: Value, into target: Int) {
    builder.emit(.loadConstant, target, wide: builder.constant(consuming: value))
  }

  mutating func load(text: String, into target: Int) {
    // Short texts are interned, so that equal constants and keys are identical.
    let value = text.utf8.count <= 64 ? context.intern(text).retained : context.string(text)
    load(constant: value, into: target)
  }

  /// The number of a name among the constants.
  mutating func nameNumber(_ name: Name, _ span: Span) throws(Diagnostic) -> Int {
    let number = builder.name(tree[name])
    guard number < 65536 else { throw limitReached("names and constants", at: span) }
    return number
  }

  /// The slot of a global name.
  mutating func globalSlot(_ name: String) -> Int {
    context.slot(ofGlobal: context.intern(name), in: unit.module) ?? 0
  }

  mutating func storeGlobal(_ name: String, _ register: Int) {
    builder.emit(.storeGlobal, register, wide: globalSlot(name))
  }

  private mutating func loadName(_ id: ExpressionID, into target: Int) {
    guard case .name(let name) = tree[id].kind else { return }
    switch unit.scopes[id] {
    case .local(let index):
      let register = localBase + Int(index)
      check(register, tree[id].span)
      builder.emit(.copy, target, register)
    case .cell(let index): builder.emit(.loadCell, target, register(ofCell: index))
    case .free(let index): builder.emit(.loadFree, target, wide: Int(index))
    case .freeValue(let index): builder.emit(.loadFreeValue, target, wide: Int(index))
    case .global, .unresolved:
      builder.emit(.loadGlobal, target, wide: globalSlot(tree[name]))
      builder.emitWord()
    case .classNamespace: builder.emit(.loadName, target, wide: builder.name(tree[name]))
    case .classNamespaceOrFree(let index):
      builder.emit(.loadNameOrFree, target, Int(index), builder.name(tree[name]))
    }
  }

  /// A number or text as a constant operand; nil where the expression is no such literal.
  mutating func constantOperand(_ id: ExpressionID) -> Int? {
    let value: Value
    switch tree[id].kind {
    case .integer(let number): value = .int(Int(number))
    case .float(let number): value = .float(number)
    case .none: value = .none
    case .true: value = .bool(true)
    case .false: value = .bool(false)
    case .string(let text): value = context.intern(tree[text]).retained
    case .unary(.negate, let inner):
      switch tree[inner].kind {
      case .integer(let number) where number != Int64.min: value = .int(-Int(number))
      case .float(let number): value = .float(-number)
      default: return nil
      }
    default: return nil
    }
    let number = builder.constant(consuming: value)
    return number < 65536 ? number : nil
  }

  /// A small natural number, which the instruction holds itself; nil where the expression is no such
  /// literal.
  func immediateOperand(_ id: ExpressionID) -> Int? {
    guard case .integer(let number) = tree[id].kind, number >= 0, number <= Int64(UInt16.max)
    else { return nil }
    return Int(number)
  }
}
