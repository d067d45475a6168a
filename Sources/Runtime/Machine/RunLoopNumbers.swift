// The fast paths of the run loop for numbers: arithmetic, comparisons with a jump, and what they share.
//
// Each is inlined into the run loop wherever an opcode uses it, so that every opcode has its own jumps to
// predict. The closures capture nothing.

import Syntax

extension Context {
  /// An arithmetic instruction with the second operand `y`; whether a frame was pushed to compute it.
  ///
  /// `ints` says whether the result overflows.
  @inline(__always)
  func arithmetic(
    _ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value,
    _ ints: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ doubles: (Double, Double) -> Double
  ) throws(Raised) -> Bool {
    let x = r[Int(i.b)]
    if x.isFloat && y.isFloat {
      r.setNumber(i.a, .float(doubles(x.asFloat, y.asFloat)))
      return false
    }
    if x.isInt && y.isInt {
      let (result, overflow) = ints(x.asInt, y.asInt)
      if !overflow {
        r.setNumber(i.a, .int(result))
        return false
      }
    } else if let mixed = mixedFloats(x, y) {
      r.setNumber(i.a, .float(doubles(mixed.0, mixed.1)))
      return false
    }
    state.pointee.current.pointee.pc = i + 1
    return try slowBinary(i)
  }

  /// The same where the second operand is the small number in the instruction, and the first most
  /// likely an int.
  @inline(__always)
  func arithmetic(
    _ r: Registers, _ i: UnsafeMutablePointer<Instruction>,
    ints: (Int, Int) -> (partialValue: Int, overflow: Bool),
    doubles: (Double, Double) -> Double
  ) throws(Raised) -> Bool {
    let x = r[Int(i.b)]
    if _fastPath(x.isInt) {
      let (result, overflow) = ints(x.asInt, Int(i.c))
      if _fastPath(!overflow) {
        r.setNumber(i.a, .int(result))
        return false
      }
    } else if x.isFloat {
      r.setNumber(i.a, .float(doubles(x.asFloat, Double(i.c))))
      return false
    }
    state.pointee.current.pointee.pc = i + 1
    return try slowBinary(i)
  }

  @inline(__always)
  func add(_ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value)
    throws(Raised) -> Bool
  {
    try arithmetic(r, i, y, { $0.addingReportingOverflow($1) }, { $0 + $1 })
  }

  @inline(__always)
  func subtract(_ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value)
    throws(Raised) -> Bool
  {
    try arithmetic(r, i, y, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
  }

  @inline(__always)
  func multiply(_ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value)
    throws(Raised) -> Bool
  {
    try arithmetic(r, i, y, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
  }

  @inline(__always)
  func divide(_ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value)
    throws(Raised) -> Bool
  {
    let x = r[Int(i.b)]
    if let (dividend, divisor) = exactDoubles(x, y), divisor != 0 {
      r.setNumber(i.a, .float(dividend / divisor))
      return false
    }
    state.pointee.current.pointee.pc = i + 1
    return try slowBinary(i)
  }

  /// The sum of a number and of the product that the next instruction computes, with its second factor
  /// `y`; the instruction done last.
  ///
  /// That is the sum's, two further on, where all are numbers; else this one, and the two do it.
  @inline(__always)
  func multiplyAdd(
    _ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value,
    _ ints: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ doubles: (Double, Double) -> Double
  ) -> UnsafeMutablePointer<Instruction> {
    let x = r[Int((i + 1).b)]
    let z = r[Int(i.b)]
    if z.isFloat {
      if x.isFloat && y.isFloat {
        r.setNumber(i.a, .float(doubles(x.asFloat * y.asFloat, z.asFloat)))
        return i + 2
      }
      if let mixed = mixedFloats(x, y) {
        r.setNumber(i.a, .float(doubles(mixed.0 * mixed.1, z.asFloat)))
        return i + 2
      }
    } else if z.isInt && x.isInt && y.isInt {
      let product = x.asInt.multipliedReportingOverflow(by: y.asInt)
      let sum = ints(product.partialValue, z.asInt)
      if !product.overflow && !sum.overflow {
        r.setNumber(i.a, .int(sum.partialValue))
        return i + 2
      }
    }
    return i
  }

  /// A comparison with the second operand `y`: the word before the next instruction.
  @inline(__always)
  func branch(
    _ r: Registers, _ i: UnsafeMutablePointer<Instruction>, _ y: Value,
    _ ints: (Int, Int) -> Bool,
    _ doubles: (Double, Double) -> Bool
  ) throws(Raised) -> UnsafeMutablePointer<Instruction> {
    let x = r[Int(i.b)]
    let truth: Bool
    if _fastPath(x.isInt && y.isInt) {
      truth = ints(x.asInt, y.asInt)
    } else if x.isFloat && y.isFloat {
      truth = doubles(x.asFloat, y.asFloat)
    } else if let mixed = mixedFloats(x, y), mixed.1.magnitude < 0x1p53 {
      truth = doubles(mixed.0, mixed.1)
    } else {
      state.pointee.current.pointee.pc = i + 1
      truth = try slowBranch(i)
    }
    return (truth ? 1 : 0) == i.a ? i + 1 + i[1].wide : i + 1
  }
}

/// The operands of a division as doubles, where rounding its result once is right.
@inline(__always)
private func exactDoubles(_ x: Value, _ y: Value) -> (Double, Double)? {
  if x.isFloat && y.isFloat { return (x.asFloat, y.asFloat) }
  if x.isInt && y.isInt {
    // Integers of at most 32 bits are exact as doubles.
    guard Int(Int32(truncatingIfNeeded: x.asInt)) == x.asInt,
      Int(Int32(truncatingIfNeeded: y.asInt)) == y.asInt
    else { return nil }
    return (Double(x.asInt), Double(y.asInt))
  }
  return mixedFloats(x, y)
}

/// The operands as doubles, where one is a float and the other an int.
@inline(__always)
private func mixedFloats(_ x: Value, _ y: Value) -> (Double, Double)? {
  if x.isFloat && y.isInt { return (x.asFloat, Double(y.asInt)) }
  if x.isInt && y.isFloat { return (Double(x.asInt), y.asFloat) }
  return nil
}

/// A comparison of two ints, or of two doubles.
@inline(__always)
func ordered<Number: Comparable>(_ op: Opcode, _ x: Number, _ y: Number) -> Bool {
  switch op {
  case .equal: x == y
  case .notEqual: x != y
  case .less: x < y
  case .lessOrEqual: x <= y
  case .greater: x > y
  default: x >= y
  }
}

/// The operator of a comparing opcode.
@inline(__always)
func comparison(_ opcode: Opcode) -> ComparisonOperator {
  unsafeBitCast(opcode.rawValue &- Opcode.equal.rawValue, to: ComparisonOperator.self)
}
