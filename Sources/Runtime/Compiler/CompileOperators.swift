// Operators into registers: arithmetic, comparisons, and, or, not, conditional expressions.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func unary(
    _ op: UnaryOperator, _ inner: ExpressionID, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    if op == .negate {
      if case .integer(let number) = tree[inner].kind, number != Int64.min {
        return load(constant: .int(-Int(number)), into: target)
      }
      if case .float(let number) = tree[inner].kind {
        return load(constant: .float(-number), into: target)
      }
    }
    let register = try operand(inner)
    builder.span = span
    let opcode: Opcode =
      switch op {
      case .negate: .negate
      case .plus: .plus
      case .invert: .invert
      case .not: .not
      }
    builder.emit(opcode, target, register)
  }

  mutating func binary(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ span: Span,
    into target: Int
  ) throws(Diagnostic) {
    if op == .add || op == .subtract {
      if let z = settledOperand(right), case .binary(.multiply, let x, let y) = tree[left].kind {
        let product = try product(
          x, y, op == .add ? .multiplyAdd : .multiplySubtract, z, tree[left].span, into: target)
        builder.span = span
        builder.emit(opcode(.add, op.rawValue), target, product, z)
        return
      }
      if case .binary(.multiply, let x, let y) = tree[right].kind {
        let z = try operand(left)
        let product = try product(
          x, y, op == .add ? .multiplyAdd : .subtractProduct, z, tree[right].span, into: target)
        builder.span = span
        builder.emit(opcode(.add, op.rawValue), target, z, product)
        return
      }
    }
    let instruction = try operation(op, left, right)
    builder.span = span
    builder.emit(instruction, into: target)
  }

  /// Compiles the operands of an operator: the instruction, which has no target yet.
  private mutating func operation(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID
  ) throws(Diagnostic) -> Instruction {
    if op == .add || op == .multiply, let instruction = try exchanged(op, left, right) {
      return instruction
    }
    let x = try operand(left)
    if op.rawValue <= BinaryOperator.subtract.rawValue, let number = immediateOperand(right) {
      return Instruction(opcode(.addImmediate, op.rawValue), 0, x, number)
    }
    if op.rawValue <= BinaryOperator.power.rawValue, let constant = constantOperand(right) {
      return Instruction(opcode(.addConstant, op.rawValue), 0, x, constant)
    }
    return Instruction(opcode(.add, op.rawValue), 0, x, try operand(right))
  }

  /// `2 * x`: the constant goes to the right, where numbers do not notice; nil where left is no number or
  /// right is one.
  private mutating func exchanged(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID
  ) throws(Diagnostic) -> Instruction? {
    switch tree[left].kind {
    case .integer, .float: break
    default: return nil
    }
    guard let constant = constantOperand(left), constantOperand(right) == nil else { return nil }
    let x = try operand(right)
    var instruction = Instruction(opcode(.addConstant, op.rawValue), 0, x, constant)
    instruction.marks = .exchanged
    return instruction
  }

  /// The register of a local that is certainly bound, so that reading it takes no instruction.
  private func settledOperand(_ id: ExpressionID) -> Int? {
    guard case .name = tree[id].kind, !unit.hasWalrus, case .local(let index) = unit.scopes[id]
    else { return nil }
    let register = localBase + Int(index)
    return bound.contains(register) && !unbindable.contains(register) ? register : nil
  }

  /// `x * y` to a new temporary, after the instruction that computes the sum with `z` at once where all three
  /// are numbers: it then goes on behind the product and the sum, which the caller emits next.
  private mutating func product(
    _ x: ExpressionID, _ y: ExpressionID, _ fused: Opcode, _ z: Int, _ span: Span,
    into target: Int
  ) throws(Diagnostic) -> Int {
    let place = builder.temporary()
    let instruction = try operation(.multiply, x, y)
    builder.top = place + 1
    builder.span = span
    let isConstant = instruction.opcode == .multiplyConstant
    builder.emit(isConstant ? opcode(fused, 1) : fused, target, z)
    builder.emit(instruction, into: place)
    return place
  }

  /// The opcode that stands `offset` rows after another.
  func opcode(_ first: Opcode, _ offset: UInt8) -> Opcode {
    Opcode(rawValue: first.rawValue + offset) ?? first
  }

  /// `target op= value` into a register.
  mutating func augmented(
    _ op: BinaryOperator, _ x: Int, _ right: ExpressionID, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    let isFast = op.rawValue <= BinaryOperator.divide.rawValue
    if op == .add || op == .subtract, case .binary(.multiply, let l, let r) = tree[right].kind {
      let product = try product(
        l, r, op == .add ? .multiplyAdd : .subtractProduct, x, tree[right].span, into: target)
      builder.span = span
      builder.emit(opcode(.inPlaceAdd, op.rawValue), target, x, product)
      return
    }
    if op.rawValue <= BinaryOperator.subtract.rawValue, let number = immediateOperand(right) {
      builder.span = span
      builder.emit(opcode(.inPlaceAddImmediate, op.rawValue), target, x, number)
      return
    }
    if isFast, let constant = constantOperand(right) {
      builder.span = span
      builder.emit(opcode(.inPlaceAddConstant, op.rawValue), target, x, constant)
      return
    }
    let y = try operand(right)
    builder.span = span
    if isFast {
      builder.emit(opcode(.inPlaceAdd, op.rawValue), target, x, y)
    } else {
      builder.emit(.inPlace, target, x, y)
      builder.emitOperator(op)
    }
  }

  mutating func boolean(
    _ op: BooleanOperator, _ operands: List<ExpressionID>, into target: Int
  ) throws(Diagnostic) {
    try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
      let exits = try compiler.boolean(op, operands, at: place)
      compiler.builder.patchHere(exits)
    }
  }

  /// Compiles operands into `place`; the jumps taken as soon as one decides, to be patched.
  ///
  /// An operand that is such a chain itself is asked for its truth once: what decides it either
  /// decides this one too, or leads to the next operand.
  mutating func boolean(
    _ op: BooleanOperator, _ operands: List<ExpressionID>, at place: Int
  ) throws(Diagnostic) -> [Int] {
    var exits: [Int] = []
    let items = Array(tree[operands])
    var before = bound
    for (index, item) in items.enumerated() {
      var next: [Int] = []
      if case .boolean(let inner, let parts) = tree[item].kind, index < items.count - 1 {
        let decided = try boolean(inner, parts, at: place)
        if inner == op { exits += decided } else { next = decided }
      } else {
        try expression(item, into: place)
      }
      if index == 0 { before = bound }
      if index < items.count - 1 {
        exits.append(builder.emit(op == .and ? .branchFalseKeep : .branchTrueKeep, place))
      }
      builder.patchHere(next)
    }
    bound = before
    return exits
  }

  mutating func comparison(
    _ first: ExpressionID, _ rest: List<Comparison>, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    let links = Array(tree[rest])
    if links.count == 1 {
      let x = try operand(first)
      let y = try operand(links[0].operand)
      builder.span = span
      builder.emit(opcode(.equal, links[0].op.rawValue), target, x, y)
      return
    }
    try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
      var exits: [Int] = []
      var x = try compiler.value(first)
      let before = compiler.bound
      for (index, link) in links.enumerated() {
        let y = try compiler.value(link.operand)
        compiler.builder.span = span
        let opcode = compiler.opcode(.equal, link.op.rawValue)
        if index == links.count - 1 {
          compiler.builder.emit(opcode, place, x, y)
        } else {
          // The right operand is read again by the next link.
          let copy = compiler.builder.temporary()
          compiler.builder.emit(.copy, copy, y)
          compiler.builder.emit(opcode, place, x, y)
          compiler.builder.emit(.take, x, copy)
          compiler.builder.top = x + 1
          exits.append(compiler.builder.emit(.branchFalseKeep, place))
        }
      }
      let end = compiler.builder.emit(.jump)
      compiler.builder.patchHere(exits)
      compiler.builder.emit(.clear, x)
      compiler.builder.patch(end, to: compiler.builder.position)
      compiler.bound = before
      x = 0
    }
  }

  mutating func conditional(
    _ test: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID, into target: Int
  ) throws(Diagnostic) {
    try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
      let skip = try compiler.condition(test, jumpIf: false)
      let before = compiler.bound
      try compiler.expression(then, into: place)
      let end = compiler.builder.emit(.jump)
      compiler.builder.patchHere(skip)
      compiler.bound = before
      try compiler.expression(otherwise, into: place)
      compiler.builder.patch(end, to: compiler.builder.position)
      compiler.bound = before
    }
  }
}
