// Expressions: into registers.

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

  // MARK: Operators

  private mutating func unary(
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

  private mutating func binary(
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

  private mutating func boolean(
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
  private mutating func boolean(
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

  private mutating func comparison(
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

  private mutating func conditional(
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

  // MARK: Conditions

  /// Compiles a test and a jump where its truth is `sense`; the jumps to patch.
  mutating func condition(_ id: ExpressionID, jumpIf sense: Bool) throws(Diagnostic) -> [Int] {
    let mark = builder.top
    defer { builder.top = mark }
    switch tree[id].kind {
    case .true, .false:
      if case .true = tree[id].kind { return sense ? [builder.emit(.jump)] : [] }
      return sense ? [] : [builder.emit(.jump)]
    case .unary(.not, let inner): return try condition(inner, jumpIf: !sense)
    case .boolean(let op, let operands):
      return try booleanCondition(op, Array(tree[operands]), sense)
    case .comparison(let first, let rest):
      let links = Array(tree[rest])
      if links.count == 1, let jump = try comparisonBranch(first, links[0], tree[id].span, sense) {
        return [jump]
      }
    default: break
    }
    let register = try operand(id)
    builder.span = tree[id].span
    return [builder.emit(sense ? .branchTrue : .branchFalse, register)]
  }

  private mutating func booleanCondition(
    _ op: BooleanOperator, _ operands: [ExpressionID], _ sense: Bool
  ) throws(Diagnostic) -> [Int] {
    var jumps: [Int] = []
    // `a and b` is false as soon as one is; `a or b` is true as soon as one is.
    let decides = op == .or
    var skips: [Int] = []
    var before = bound
    for (index, item) in operands.enumerated() {
      let isLast = index == operands.count - 1
      if isLast || decides == sense {
        jumps += try condition(item, jumpIf: sense)
      } else {
        skips += try condition(item, jumpIf: decides)
      }
      if index == 0 { before = bound }
    }
    builder.patchHere(skips)
    bound = before
    return jumps
  }

  private mutating func comparisonBranch(
    _ first: ExpressionID, _ link: Comparison, _ span: Span, _ sense: Bool
  ) throws(Diagnostic) -> Int? {
    let flag = sense ? 1 : 0
    if link.op == .is || link.op == .isNot {
      guard case .none = tree[link.operand].kind else { return nil }
      let x = try operand(first)
      let constant = builder.constant(consuming: .none)
      guard constant < 65536 else { return nil }
      let jump = builder.emit(.branchIsConstant, link.op == .is ? flag : 1 - flag, x, constant)
      builder.emitWord()
      return jump
    }
    guard link.op.rawValue <= ComparisonOperator.greaterOrEqual.rawValue else { return nil }
    let x = try operand(first)
    let jump: Int
    if let number = immediateOperand(link.operand) {
      builder.span = span
      jump = builder.emit(opcode(.branchEqualImmediate, link.op.rawValue), flag, x, number)
    } else if let constant = constantOperand(link.operand) {
      builder.span = span
      jump = builder.emit(
        opcode(.branchEqualConstant, link.op.rawValue), flag, x, constant)
    } else {
      let y = try operand(link.operand)
      builder.span = span
      jump = builder.emit(opcode(.branchEqual, link.op.rawValue), flag, x, y)
    }
    builder.emitWord()
    return jump
  }

  // MARK: Subscripts

  private mutating func subscripted(
    _ base: ExpressionID, _ index: ExpressionID, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    let container = try operand(base)
    if let constant = constantOperand(index) {
      builder.span = span
      builder.emit(.getItemConstant, target, container, constant)
      return
    }
    let key = try operand(index)
    builder.span = span
    builder.emit(.getItem, target, container, key)
  }

  private mutating func slice(_ parts: [ExpressionID?], into target: Int) throws(Diagnostic) {
    let first = builder.top
    for part in parts {
      if let part {
        _ = try value(part)
      } else {
        load(constant: .none, into: builder.temporary())
      }
    }
    builder.emit(.buildSlice, target, first)
  }

  // MARK: Displays

  private mutating func display(_ op: Opcode, _ items: List<ExpressionID>, into target: Int)
    throws(Diagnostic)
  {
    let ids = Array(tree[items])
    if op == .buildSet, let constants = constantSet(ids) {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        compiler.builder.emit(.buildSet, place, place, 0)
        let register = compiler.builder.temporary()
        compiler.load(constant: constants, into: register)
        compiler.builder.emit(.extend, place, register)
      }
      return
    }
    let hasStar = ids.contains { if case .starred = tree[$0].kind { true } else { false } }
    // A long display is built piece by piece, so that it needs few registers.
    if hasStar || ids.count > 64 {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        try compiler.gradually(op, ids, into: place)
      }
      return
    }
    let first = builder.top
    for id in ids { _ = try value(id) }
    builder.emit(op, target, first, ids.count)
  }

  private mutating func gradually(_ op: Opcode, _ ids: [ExpressionID], into place: Int)
    throws(Diagnostic)
  {
    builder.emit(op == .buildSet ? .buildSet : .buildList, place, place, 0)
    for id in ids {
      if case .starred(let inner) = tree[id].kind {
        let register = try value(inner)
        builder.span = tree[id].span
        builder.emit(.extend, place, register)
      } else {
        let register = try value(id)
        builder.emit(op == .buildSet ? .addToSet : .append, place, register)
      }
      builder.top = Swift.max(place + 1, localCount)
    }
    if op == .buildTuple { builder.emit(.toTuple, place) }
  }

  private mutating func dictionary(_ items: List<DictionaryItem>, into target: Int)
    throws(Diagnostic)
  {
    let pairs = Array(tree[items])
    if pairs.count > 32 || pairs.contains(where: { $0.key == nil }) {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        compiler.builder.emit(.buildDict, place, place, 0)
        for pair in pairs {
          if let key = pair.key {
            let k = try compiler.value(key)
            let v = try compiler.value(pair.value)
            compiler.builder.emit(.setEntry, place, k, v)
          } else {
            compiler.builder.emit(.merge, place, try compiler.value(pair.value))
          }
          compiler.builder.top = place + 1
        }
      }
      return
    }
    let first = builder.top
    for pair in pairs {
      if let key = pair.key { _ = try value(key) }
      _ = try value(pair.value)
    }
    builder.emit(.buildDict, target, first, pairs.count)
  }

  private mutating func formatted(_ parts: List<FormattedPart>, into target: Int)
    throws(Diagnostic)
  {
    let items = Array(tree[parts])
    let first = builder.top
    for part in items {
      switch part {
      case .text(let text): load(text: tree[text], into: builder.temporary())
      case .field(let value, let conversion, let specification):
        try field(value, conversion, specification)
      }
    }
    if items.isEmpty { return load(text: "", into: target) }
    builder.emit(.buildString, target, first, items.count)
  }

  private mutating func field(
    _ value: ExpressionID, _ conversion: FormattedPart.Conversion,
    _ specification: List<FormattedPart>
  ) throws(Diagnostic) {
    let place = builder.temporary()
    let register = try operand(value)
    builder.span = tree[value].span
    var source = register
    if conversion != .none {
      let number = conversion == .repr ? 1 : conversion == .str ? 2 : 3
      builder.emit(.convert, place, register, number)
      source = place
    }
    if specification.isEmpty {
      if conversion == .none { builder.emit(.convert, place, source, 0) }
    } else {
      if source == place { builder.top = place + 1 }
      let text = builder.temporary()
      try formatted(specification, into: text)
      builder.span = tree[value].span
      builder.emit(.format, place, source, text)
    }
    builder.top = place + 1
  }
}
