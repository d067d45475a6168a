// `a op b`: numbers first, then sequences, then what the operands' types say.

public import Syntax

extension Context {
  /// `left op right`.
  ///
  /// Owned.
  @inline(never)
  public func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Raised) -> Value {
    try binary(op, left, right, inPlace: false)
  }

  /// `left op= right`: the new value of the left side.
  ///
  /// Owned.
  @inline(never)
  public func inPlace(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Raised) -> Value {
    try binary(op, left, right, inPlace: true)
  }

  /// The rest of `left op right` once the first method of the left side has returned NotImplemented.
  ///
  /// Owned.
  func binary(_ op: BinaryOperator, afterMethodOf left: Value, _ right: Value, inPlace: Bool)
    throws(Raised) -> Value
  {
    let wasInPlace = inPlace && special(typeOf(left), op.inPlace).isObject
    return try binary(op, left, right, inPlace: inPlace, tried: wasInPlace ? .inPlace : .direct)
  }

  /// `shown` are the operands that an error names, where they are not `left` and `right` themselves.
  func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool, shown: (Value, Value)
  ) throws(Raised) -> Value {
    try binary(op, left, right, inPlace: inPlace, tried: .none, shown: shown)
  }

  private func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool, tried: TriedMethod = .none,
    shown: (Value, Value)? = nil
  ) throws(Raised) -> Value {
    if let result = try numeric(op, left, right) { return result }
    if let result = try native(op, left, right, inPlace: inPlace) { return result }
    if let result = try instances(op, left, right, inPlace: inPlace, tried: tried) { return result }
    // A list that grows asks the other side for its iterator, a template for its text or items.
    let isAsked = inPlace && left.isList || op == .modulo && left.isString
    if !isAsked, let result = try nativeValues(op, left, right, inPlace: inPlace) {
      return result
    }
    if let result = try sequences(op, left, right, inPlace: inPlace, shown: shown ?? (left, right))
    {
      return result
    }
    if op == .bitOr {
      let union = try typeUnion(left, right)
      if !union.isUndefined { return union }
    }
    throw unsupported(op, shown?.0 ?? left, shown?.1 ?? right, inPlace: inPlace)
  }

  /// The TypeError for operands that do not go together.
  func unsupported(_ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool) -> Raised {
    let symbol = op == .power && !inPlace ? "** or pow()" : op.spelling + (inPlace ? "=" : "")
    return typeError(
      "unsupported operand type(s) for \(symbol): '\(typeName(left))' and '\(typeName(right))'")
  }

  // MARK: Numbers

  /// The result for two numbers; nil where one operand is not a number.
  private func numeric(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Raised) -> Value?
  {
    let isLeftInt = left.isInt || left.isBool
    let isRightInt = right.isInt || right.isBool
    if isLeftInt && isRightInt {
      if left.isBool && right.isBool, let truth = logic(op, left.asBool, right.asBool) {
        return .bool(truth)
      }
      return try integers(op, left.asInt, right.asInt)
    }
    if left.isBigInteger || right.isBigInteger { return try bigNumeric(op, left, right) }
    guard left.isFloat || isLeftInt, right.isFloat || isRightInt else { return nil }
    let x = left.isFloat ? left.asFloat : Double(left.asInt)
    let y = right.isFloat ? right.asFloat : Double(right.asInt)
    return try doubles(op, x, y)
  }

  private func logic(_ op: BinaryOperator, _ a: Bool, _ b: Bool) -> Bool? {
    switch op {
    case .bitAnd: a && b
    case .bitOr: a || b
    case .bitXor: a != b
    default: nil
    }
  }

  func integers(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Raised) -> Value? {
    let (value, overflow): (Int, Bool)
    switch op {
    case .add: (value, overflow) = a.addingReportingOverflow(b)
    case .subtract: (value, overflow) = a.subtractingReportingOverflow(b)
    case .multiply: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "division by zero") }
      return .float(try divideExactly(a, b))
    case .floorDivide:
      if b == 0 { throw error(.zeroDivisionError, "integer division or modulo by zero") }
      if b == -1 { return try integers(.subtract, 0, a) }
      return .int(floorDivide(a, b))
    case .modulo:
      if b == 0 { throw error(.zeroDivisionError, "integer modulo by zero") }
      return .int(b == -1 ? 0 : floorModulo(a, b))
    case .power:
      if b < 0 { return try doubles(.power, Double(a), Double(b)) }
      (value, overflow) = power(a, b)
    case .shiftLeft:
      if b < 0 { throw valueError("negative shift count") }
      value = b < 64 ? a << b : 0
      overflow = a != 0 && (b >= 64 || value >> b != a)
    case .shiftRight:
      if b < 0 { throw valueError("negative shift count") }
      return .int(a >> Swift.min(b, 63))
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .matrixMultiply: return nil
    }
    if overflow { return try bigIntegers(op, BigInteger(a), BigInteger(b)) }
    return .int(value)
  }

  private func power(_ base: Int, _ exponent: Int) -> (Int, Bool) {
    var result = 1
    var factor = base
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return (0, true) }
        result = product
      }
      remaining >>= 1
      if remaining > 0 {
        let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
        if overflow { return (0, true) }
        factor = square
      }
    }
    return (result, false)
  }

  /// `a / b` rounded once, as Python rounds it.
  func divideExactly(_ a: Int, _ b: Int) throws(Raised) -> Double {
    let limit: UInt = 1 << 53
    if a.magnitude <= limit && b.magnitude <= limit { return Double(a) / Double(b) }
    return try trueDivide(BigInteger(a), BigInteger(b))
  }

  func doubles(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(Raised) -> Value? {
    switch op {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .divide:
      if y == 0 { throw error(.zeroDivisionError, "float division by zero") }
      return .float(x / y)
    case .floorDivide:
      if y == 0 { throw error(.zeroDivisionError, "float floor division by zero") }
      return .float(floorDivide(x, y))
    case .modulo:
      if y == 0 { throw error(.zeroDivisionError, "float modulo") }
      return .float(floorModulo(x, y))
    case .power: return .float(try power(x, y))
    default: return nil
    }
  }

  private func power(_ x: Double, _ y: Double) throws(Raised) -> Double {
    if x == 0 && y < 0 && y.isFinite {
      throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if x < 0 && x.isFinite && y.isFinite && y != y.rounded() {
      throw refusal(
        "a negative number to a fractional power is not supported: it is complex",
        type: .valueError)
    }
    let result = Runtime.power(x, y)
    if result.isInfinite && x.isFinite && y.isFinite {
      throw error(
        type(.overflowError), consuming: [.int(34), string("Numerical result out of range")])
    }
    return result
  }

  // MARK: Methods

  private func native(_ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool)
    throws(Raised) -> Value?
  {
    let leftType = typeOf(left)
    let rightType = typeOf(right)
    if inPlace, let slot = leftType.pointee.slots.inPlace {
      let result = try slot(self, op, left, right)
      if !result.isNotImplemented { return result }
    }
    if let slot = leftType.pointee.slots.binary {
      let result = try slot(self, op, left, right)
      if !result.isNotImplemented { return result }
    }
    if rightType != leftType, let slot = rightType.pointee.slots.binary {
      let result = try slot(self, op, left, right)
      if !result.isNotImplemented { return result }
    }
    return nil
  }

  /// The methods of the left side that have been called already.
  private enum TriedMethod: Int {
    case none, inPlace, direct
  }

  private func instances(
    _ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool, tried: TriedMethod
  ) throws(Raised) -> Value? {
    let leftType = typeOf(left)
    let rightType = typeOf(right)
    if inPlace, tried == .none, left.kind == .instance, special(leftType, op.inPlace).isObject {
      let result = try callSpecial(left, op.inPlace, right)
      if hasNativeValue(left), result.isIdentical(to: nativeValue(left)), result.isObject {
        result.release()
        return left.retained
      }
      if !result.isNotImplemented { return result }
    }
    // A subclass on the right goes first, if it says something of its own.
    let isOverride =
      right.kind == .instance && leftType != rightType && isSubtype(rightType, of: leftType)
      && hasOwn(op.reflected, rightType)
      && !special(rightType, op.reflected).isIdentical(to: special(leftType, op.reflected))
    if isOverride {
      let result = try callSpecial(right, op.reflected, left)
      if !result.isNotImplemented { return result }
    }
    // What a class inherits from a builtin type is left to the values inside, unless the right side
    // would come before them.
    let isRightOwn =
      right.kind == .instance && leftType != rightType && hasOwn(op.reflected, rightType)
    let isLeftOwn =
      hasOwn(op.special, leftType) || isRightOwn && special(leftType, op.special).isObject
    if tried != .direct, left.kind == .instance, isLeftOwn {
      let result = try callSpecial(left, op.special, right)
      if !result.isNotImplemented { return result }
    }
    if !isOverride, isRightOwn {
      let result = try callSpecial(right, op.reflected, left)
      if !result.isNotImplemented { return result }
    }
    return nil
  }

  /// Whether a class has a special method that is not the builtin type's it derives from.
  private func hasOwn(_ method: Special, _ type: TypePointer) -> Bool {
    let found = special(type, method)
    guard found.isObject, let native = type.pointee.nativeBase else { return found.isObject }
    return !found.isIdentical(to: special(native, method))
  }

  // MARK: Unary

  /// `op value`, for `-`, `+` and `~`.
  ///
  /// Owned.
  public func unary(_ op: UnaryOperator, _ value: Value) throws(Raised) -> Value {
    switch value.kind {
    case .int, .bool:
      let number = value.asInt
      switch op {
      case .negate:
        let (result, overflow) = 0.subtractingReportingOverflow(number)
        return overflow ? integer(BigInteger(number).negated) : .int(result)
      case .plus: return .int(number)
      case .invert: return .int(~number)
      case .not: return .bool(number == 0)
      }
    case .bigInteger: return bigUnary(op, value)
    case .float where op == .negate: return .float(-value.asFloat)
    case .float where op == .plus: return value
    case .native, .dict, .tuple:
      if let unary = value.objectType.pointee.slots.unary {
        let result = try unary(self, op, value)
        if !result.isNotImplemented { return result }
      }
    case .instance where special(value.objectType, op.special).isObject:
      return try callSpecial(value, op.special)
    default: break
    }
    if op == .not { return .bool(!(try isTrue(value))) }
    throw typeError("bad operand type for unary \(op.spelling): '\(typeName(value))'")
  }
}

/// `a // b` for integers; `b` is neither 0 nor -1.
@inline(__always)
func floorDivide(_ a: Int, _ b: Int) -> Int {
  let (quotient, remainder) = (a / b, a % b)
  return remainder != 0 && (remainder < 0) != (b < 0) ? quotient - 1 : quotient
}

/// `a % b` for integers: the sign is that of `b`, which is neither 0 nor -1.
@inline(__always)
func floorModulo(_ a: Int, _ b: Int) -> Int {
  let remainder = a % b
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder
}

/// `x % y` for floats: the sign is that of `y`.
func floorModulo(_ x: Double, _ y: Double) -> Double {
  var result = remainder(x, y)
  if result != 0 {
    if (y < 0) != (result < 0) { result += y }
  } else {
    result = y < 0 ? -0.0 : 0.0
  }
  return result
}

/// `x // y` for floats, as CPython computes it: from the remainder, then snapped to a whole number.
func floorDivide(_ x: Double, _ y: Double) -> Double {
  let modulo = remainder(x, y)
  var quotient = (x - modulo) / y
  if modulo != 0 && (y < 0) != (modulo < 0) { quotient -= 1 }
  if quotient == 0 { return (x / y).sign == .minus ? -0.0 : 0.0 }
  let floor = quotient.rounded(.down)
  return quotient - floor > 0.5 ? floor + 1 : floor
}
