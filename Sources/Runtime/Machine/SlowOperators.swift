// Operators off the fast path: those with methods of a class, and comparisons in conditions.

import Syntax

extension Context {
  /// The operator of an arithmetic instruction, and whether it works in place.
  func arithmetic(_ instruction: UnsafeMutablePointer<Instruction>) -> (BinaryOperator, Bool) {
    let opcode = instruction.pointee.opcode
    if opcode == .inPlace { return (operatorAt(instruction[1].a), true) }
    // The rows of operators, each by its first.
    let first: Opcode =
      switch opcode.rawValue {
      case Opcode.inPlaceAddImmediate.rawValue...: .inPlaceAddImmediate
      case Opcode.inPlaceAddConstant.rawValue...: .inPlaceAddConstant
      case Opcode.inPlaceAdd.rawValue...: .inPlaceAdd
      case Opcode.addImmediate.rawValue...: .addImmediate
      case Opcode.addConstant.rawValue...: .addConstant
      default: .add
      }
    let isInPlace = opcode.rawValue >= Opcode.inPlaceAdd.rawValue
    return (operatorAt(UInt16(opcode.rawValue - first.rawValue)), isInPlace)
  }

  private func operatorAt(_ raw: UInt16) -> BinaryOperator {
    unsafeBitCast(UInt8(truncatingIfNeeded: raw), to: BinaryOperator.self)
  }

  /// The right operand of an operator or comparison of the innermost frame; borrowed.
  func rightOperand(_ i: Instruction) -> Value {
    let frame = state.pointee.current
    switch i.opcode.rightOperand {
    case .register: return frame.pointee.base[Int(i.c)]
    case .constant: return frame.pointee.code.pointee.constants[Int(i.c)]
    case .immediate: return .int(Int(i.c))
    }
  }

  /// An arithmetic instruction of the innermost frame on anything; whether a frame was pushed to compute it.
  @inline(never)
  func slowBinary(_ instruction: UnsafeMutablePointer<Instruction>) throws(Raised) -> Bool {
    let frame = state.pointee.current
    let i = instruction.pointee
    let r = frame.pointee.base
    let x = r[Int(i.b)]
    let y = rightOperand(i)
    if x.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.b)) }
    if y.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.c)) }
    let (op, isInPlace) = arithmetic(instruction)
    if i.marks.contains(.exchanged) {
      store(try binary(op, y, x), i, frame)
      return false
    }
    if x.kind == .instance, y.kind != .native, try pushOperator(op, isInPlace, x, y) { return true }
    if op == .add, isInPlace || i.a == i.b, x.isString, y.isString,
      appendInPlace(r + Int(i.b), y, target: Int(i.a), source: Int(i.b))
    {
      consumeRight(i, frame)
      return false
    }
    store(isInPlace ? try inPlace(op, x, y) : try binary(op, x, y), i, frame)
    return false
  }

  /// Stores an operator's result and consumes the operands.
  func store(_ value: Value, _ i: Instruction, _ frame: UnsafeMutablePointer<Activation>) {
    let r = frame.pointee.base
    if Int(i.b) >= frame.pointee.code.pointee.localCount { (r + Int(i.b)).take().release() }
    if i.c != i.b { consumeRight(i, frame) }
    (r + Int(i.a)).replace(consuming: value)
  }

  /// Empties the register of a right operand that has been read, if it is a temporary.
  private func consumeRight(_ i: Instruction, _ frame: UnsafeMutablePointer<Activation>) {
    guard i.opcode.rightOperand == .register, Int(i.c) >= frame.pointee.code.pointee.localCount
    else { return }
    (frame.pointee.base + Int(i.c)).take().release()
  }

  /// `s += piece` where the register holds the only reference: grows the string where it stands.
  private func appendInPlace(
    _ place: UnsafeMutablePointer<Value>, _ piece: Value, target: Int, source: Int
  ) -> Bool {
    let string = place.pointee.string
    guard target == source, string.pointee.header.count == 1,
      !string.pointee.header.flags.contains(.interned), !place.pointee.isIdentical(to: piece)
    else { return false }
    let old = string.pointee.byteCount
    let count = old + piece.string.pointee.byteCount
    if count > string.pointee.capacity {
      let grown = uninitializedString(byteCount: count, capacity: count + count / 2 + 32)
      grown.string.utf8.update(from: string.utf8, count: old)
      grown.string.pointee.scalarCount = string.pointee.scalarCount
      if string.isASCII { grown.string.pointee.header.flags.insert(.ascii) }
      place.replace(consuming: grown)
    }
    let result = place.pointee.string
    (result.utf8 + old).update(from: piece.string.utf8, count: piece.string.pointee.byteCount)
    result.pointee.byteCount = count
    result.pointee.hash = 0
    result.pointee.scalarCount += piece.string.pointee.scalarCount
    if !piece.string.isASCII { result.pointee.header.flags.remove(.ascii) }
    return true
  }

  /// Pushes the frame of an instance's operator method, where it is a plain function.
  private func pushOperator(_ op: BinaryOperator, _ isInPlace: Bool, _ x: Value, _ y: Value)
    throws(Raised) -> Bool
  {
    // Before the operands stand above the frame, which what a poll runs would overwrite, and before the
    // method is looked up, which it might replace.
    state.pointee.budget &-= 1
    if state.pointee.budget < 0 { try pollSlowly() }
    let type = x.objectType
    var method = isInPlace ? special(type, op.inPlace) : .undefined
    if !method.isObject { method = special(type, op.special) }
    // A frame of a closure needs its cells to live as long as it runs, and nothing here keeps the method.
    guard method.kind == .function, method.function.pointee.captures == nil else { return false }
    if y.kind == .instance, y.objectType != type, isSubtype(y.objectType, of: type) { return false }
    let base = top
    guard base + 4 < state.pointee.stackEnd else { throw stackOverflow() }
    base[0] = x.retained
    base[1] = y.retained
    let function = method.function
    if function.pointee.directCount == 2,
      let frame = pushSimple(function, nil, base, 2)
    {
      frame.pointee.completion = .binary
      return true
    }
    if try push(method.function, base, 2, .undefined, completion: .binary) {
      return true
    }
    base.take().release()
    return false
  }

  /// The comparison of a comparison and branch of the innermost frame on anything.
  @inline(never)
  func slowBranch(_ instruction: UnsafeMutablePointer<Instruction>) throws(Raised) -> Bool {
    let i = instruction.pointee
    let frame = state.pointee.current
    let row = Opcode.branchEqualConstant.rawValue - Opcode.branchEqual.rawValue
    let op = unsafeBitCast(
      (i.opcode.rawValue - Opcode.branchEqual.rawValue) % row, to: ComparisonOperator.self)
    let x = frame.pointee.base[Int(i.b)]
    let y = rightOperand(i)
    if x.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.b)) }
    if y.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.c)) }
    let result = try compare(op, x, y)
    defer { result.release() }
    let truth = try isTrue(result)
    if Int(i.b) >= frame.pointee.code.pointee.localCount {
      (frame.pointee.base + Int(i.b)).take().release()
    }
    consumeRight(i, frame)
    return truth
  }
}
