// Assignments: to names, attributes, places and several targets at once; `del`.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func assign(_ targets: [ExpressionID], _ value: ExpressionID) throws(Diagnostic) {
    if targets.count == 1 {
      let target = targets[0]
      if let register = localRegister(target) {
        try expression(value, into: register)
        bound.insert(register)
        return
      }
      if try assignPairwise(target, value) { return }
      if case .attribute = tree[target].kind { return try store(operand(value), to: target) }
      if case .subscript = tree[target].kind { return try store(operand(value), to: target) }
    }
    let register = try self.value(value)
    for (index, target) in targets.enumerated() {
      if index == targets.count - 1 {
        try store(register, to: target)
      } else {
        let copy = builder.temporary()
        builder.emit(.copy, copy, register)
        try store(copy, to: target)
        builder.top = copy
      }
    }
  }

  /// The register of a target that is a local variable.
  func localRegister(_ target: ExpressionID) -> Int? {
    guard case .name = tree[target].kind, case .local(let index) = unit.scopes[target] else {
      return nil
    }
    return localBase + Int(index)
  }

  /// `a, b = x, y` without a tuple, where the targets are distinct local variables.
  private mutating func assignPairwise(_ target: ExpressionID, _ value: ExpressionID)
    throws(Diagnostic) -> Bool
  {
    guard case .tuple(let targetList) = tree[target].kind,
      case .tuple(let valueList) = tree[value].kind
    else { return false }
    let targets = Array(tree[targetList])
    let values = Array(tree[valueList])
    guard targets.count == values.count, targets.count >= 2, targets.count <= 8, !unit.hasWalrus
    else { return false }
    let registers = targets.compactMap { localRegister($0) }
    guard registers.count == targets.count, Set(registers).count == registers.count else {
      return false
    }
    for item in values { if case .starred = tree[item].kind { return false } }
    let first = builder.top
    for item in values.dropLast() { _ = try self.value(item) }
    if let last = values.last, let register = registers.last {
      try expression(last, into: register)
      bound.insert(register)
    }
    for (index, register) in registers.dropLast().enumerated() {
      builder.emit(.take, register, first + index)
      bound.insert(register)
    }
    return true
  }

  /// Stores a register in a target, which consumes a temporary; attributes and items may be given a local.
  mutating func store(_ register: Int, to target: ExpressionID) throws(Diagnostic) {
    let mark = builder.top
    defer { builder.top = mark }
    let node = tree[target]
    builder.span = node.span
    switch node.kind {
    case .name(let name): storeName(target, name, register)
    case .attribute(let base, let name):
      let object = try operand(base)
      builder.span = node.span
      builder.emit(.setAttribute, object, register, try nameNumber(name, node.span))
      builder.emitWord()
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      builder.span = node.span
      builder.emit(.setItem, container, key, register)
    case .tuple(let items), .list(let items): try unpack(register, Array(tree[items]))
    case .starred(let inner): try store(register, to: inner)
    default:
      throw Diagnostic("SyntaxError", "cannot assign here", in: tree.source, at: node.span)
    }
  }

  private mutating func storeName(_ target: ExpressionID, _ name: Name, _ register: Int) {
    switch unit.scopes[target] {
    case .local(let index):
      builder.emit(.take, localBase + Int(index), register)
      bound.insert(localBase + Int(index))
    case .cell(let index): builder.emit(.storeCell, register, self.register(ofCell: index))
    case .free(let index), .freeValue(let index):
      builder.emit(.storeFree, register, wide: Int(index))
    case .global, .unresolved: storeGlobal(tree[name], register)
    case .classNamespace, .classNamespaceOrFree:
      builder.emit(.storeName, register, wide: builder.name(tree[name]))
    }
  }

  private mutating func unpack(_ register: Int, _ targets: [ExpressionID]) throws(Diagnostic) {
    let star = targets.firstIndex { if case .starred = tree[$0].kind { true } else { false } }
    let first = builder.top
    builder.reserve(targets.count)
    if let star {
      builder.emit(.unpackStar, first, register, star)
      builder.emitWord(targets.count - star - 1)
    } else {
      builder.emit(.unpack, first, register, targets.count)
    }
    for (index, target) in targets.enumerated() { try store(first + index, to: target) }
  }

  mutating func augment(
    _ op: BinaryOperator, _ target: ExpressionID, _ value: ExpressionID, _ span: Span
  ) throws(Diagnostic) {
    switch tree[target].kind {
    case .name:
      if let register = localRegister(target) {
        let x = try operand(target)
        try augmented(op, x, value, span, into: register)
        return
      }
      let register = try self.value(target)
      try augmented(op, register, value, span, into: register)
      builder.top = register + 1
      try store(register, to: target)
    case .attribute(let base, let name):
      let object = try operand(base)
      let number = try nameNumber(name, span)
      let current = builder.temporary()
      builder.span = tree[target].span
      builder.keepOperands(of: builder.emit(.getAttribute, current, object, number))
      builder.emitWord()
      try augmented(op, current, value, span, into: current)
      builder.emit(.setAttribute, object, current, number)
      builder.emitWord()
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      let current = builder.temporary()
      builder.span = tree[target].span
      builder.keepOperands(of: builder.emit(.getItem, current, container, key))
      try augmented(op, current, value, span, into: current)
      builder.emit(.setItem, container, key, current)
    default: break
    }
  }

  mutating func delete(_ target: ExpressionID) throws(Diagnostic) {
    let mark = builder.top
    defer { builder.top = mark }
    let node = tree[target]
    builder.span = node.span
    switch node.kind {
    case .name(let name):
      switch unit.scopes[target] {
      case .local(let index): builder.emit(.deleteLocal, localBase + Int(index))
      case .cell(let index): builder.emit(.deleteCell, register(ofCell: index))
      case .free(let index), .freeValue(let index):
        builder.emit(.deleteFree, 0, wide: Int(index))
      case .global, .unresolved: builder.emit(.deleteGlobal, 0, wide: globalSlot(tree[name]))
      case .classNamespace, .classNamespaceOrFree:
        builder.emit(.deleteName, 0, wide: builder.name(tree[name]))
      }
    case .attribute(let base, let name):
      let object = try operand(base)
      builder.span = node.span
      builder.emit(.deleteAttribute, object, 0, try nameNumber(name, node.span))
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      builder.span = node.span
      builder.emit(.deleteItem, container, key)
    case .tuple(let items), .list(let items): for item in tree[items] { try delete(item) }
    default: break
    }
  }
}
