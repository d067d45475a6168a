// The assembler: instructions with their spans, constants, jumps and handlers of one code.

import Diagnostics
import Syntax

/// Builds the code of one frame.
struct CodeBuilder {
  let context: Context
  private(set) var instructions: [Instruction] = []
  private(set) var spans: [Span] = []
  private(set) var constants: [Value] = []
  private var constantNumbers: [ConstantKey: Int] = [:]
  var handlers: [Handler] = []
  /// The stretch of source the next instructions come from.
  var span = Span(0, 0)
  /// The first register above the locals that is free.
  var top = 0
  private(set) var registerCount = 0
  private let localCount: Int

  private struct ConstantKey: Hashable {
    let tag: UInt64
    let bits: UInt64
  }

  init(context: Context, localCount: Int) {
    self.context = context
    self.localCount = localCount
    top = localCount
    registerCount = localCount
  }

  /// The number of the next instruction.
  var position: Int { instructions.count }

  // MARK: Instructions

  @discardableResult
  mutating func emit(_ op: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) -> Int {
    append(marked(Instruction(op, a, b, c)))
  }

  @discardableResult
  mutating func emit(_ op: Opcode, _ a: Int, wide: Int) -> Int {
    append(marked(Instruction(op, a, wide: wide)))
  }

  /// An instruction whose operands have been compiled, with the register its result goes to.
  mutating func emit(_ instruction: Instruction, into target: Int) {
    let index = emit(instruction.opcode, target, Int(instruction.b), Int(instruction.c))
    instructions[index].marks.formUnion(instruction.marks)
  }

  /// An instruction that knows which of its registers are temporaries; of operands that are no registers
  /// nothing asks.
  private func marked(_ instruction: Instruction) -> Instruction {
    var result = instruction
    if Int(instruction.a) >= localCount { result.marks.insert(.takesA) }
    if Int(instruction.b) >= localCount { result.marks.insert(.takesB) }
    if Int(instruction.c) >= localCount { result.marks.insert(.takesC) }
    return result
  }

  /// Makes the instruction at `index` leave what it reads: it is read again.
  mutating func keepOperands(of index: Int) { instructions[index].marks = [] }

  @discardableResult
  private mutating func append(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    spans.append(span)
    return instructions.count - 1
  }

  /// A word that is no instruction: a cache, a slot or a number.
  mutating func emitWord(_ a: Int = 0, wide: Int = 0) {
    append(Instruction(.copy, a, wide: wide))
  }

  /// The second word of `inPlace`: which operator.
  mutating func emitOperator(_ op: BinaryOperator) {
    var word = Instruction(.inPlace, Int(op.rawValue))
    word.marks = .second
    append(word)
  }

  /// A word with the address of a global.
  mutating func emitWord(_ global: UnsafeMutablePointer<Value>) {
    append(unsafeBitCast(global, to: Instruction.self))
  }

  /// Makes the jump (or the branch whose distance is in the next word) at `index` go to `target`.
  mutating func patch(_ index: Int, to target: Int) {
    let place = instructions[index].opcode.extraWords == 1 ? index + 1 : index
    let distance = target - (place + 1)
    instructions[place].b = UInt16(truncatingIfNeeded: distance)
    instructions[place].c = UInt16(truncatingIfNeeded: distance >> 16)
  }

  mutating func patchHere(_ indices: [Int]) {
    for index in indices { patch(index, to: position) }
  }

  // MARK: Registers

  /// The next free temporary.
  mutating func temporary() -> Int {
    let register = top
    reserve(1)
    return register
  }

  mutating func reserve(_ count: Int) {
    top += count
    registerCount = Swift.max(registerCount, top)
  }

  /// Makes sure registers above `top` exist for an instruction that uses more than it names.
  mutating func ensure(_ count: Int) {
    registerCount = Swift.max(registerCount, top + count)
  }

  // MARK: Constants

  /// The number of a constant; takes the value over.
  mutating func constant(consuming value: Value) -> Int {
    let key = ConstantKey(tag: value.tag, bits: value.bits)
    if let number = constantNumbers[key] {
      value.release()
      return number
    }
    constantNumbers[key] = constants.count
    constants.append(value)
    return constants.count - 1
  }

  /// The number of a name, an interned string.
  mutating func name(_ text: String) -> Int { constant(consuming: context.intern(text).retained) }
}
