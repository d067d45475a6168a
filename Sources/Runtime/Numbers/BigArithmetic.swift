// Operators on integers of any size: where a word does not hold the operands or the result.

internal import CIntegers
import Syntax

extension Context {
  /// `left op right` where one is an integer too large for a word; nil where the other is no number.
  func bigNumeric(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Raised) -> Value? {
    if left.isInteger, right.isInteger {
      return try bigIntegers(op, left.bigInteger, right.bigInteger)
    }
    guard left.isInteger || left.isFloat, right.isInteger || right.isFloat else { return nil }
    // `float` has no bit operators, and asks for no conversion.
    guard op.rawValue <= BinaryOperator.power.rawValue else { return nil }
    return try doubles(op, try double(left), try double(right))
  }

  /// The result for two integers of any size; nil where integers have no such operator.
  ///
  /// Owned.
  func bigIntegers(
    _ op: BinaryOperator, _ a: borrowing BigInteger, _ b: borrowing BigInteger
  ) throws(Raised) -> Value? {
    switch op {
    case .add: return integer(try checked(a.adding(b)))
    case .subtract: return integer(try checked(a.subtracting(b)))
    case .multiply:
      try checkBitCount(a.bitCount + b.bitCount)
      return integer(a.multiplied(by: b))
    case .divide: return .float(try trueDivide(a, b))
    case .floorDivide:
      if b.isZero { throw error(.zeroDivisionError, "integer division or modulo by zero") }
      return integer(a.floorDivided(by: b))
    case .modulo:
      if b.isZero { throw error(.zeroDivisionError, "integer modulo by zero") }
      return integer(a.floorModulo(b))
    case .power: return try bigPower(a, b)
    case .shiftLeft: return try bigShiftLeft(a, b)
    case .shiftRight:
      if b.isNegative { throw valueError("negative shift count") }
      guard let bits = b.word else { return .int(a.isNegative ? -1 : 0) }
      return integer(a.shiftedRight(by: bits))
    case .bitAnd: return integer(a.combined(with: b) { integer_and($0, $1, $2) })
    case .bitOr: return integer(a.combined(with: b) { integer_or($0, $1, $2) })
    case .bitXor: return integer(a.combined(with: b) { integer_xor($0, $1, $2) })
    case .matrixMultiply: return nil
    }
  }

  private func checked(_ result: consuming BigInteger) throws(Raised) -> BigInteger {
    try checkBitCount(result.bitCount)
    return result
  }

  private func bigShiftLeft(
    _ a: borrowing BigInteger, _ b: borrowing BigInteger
  ) throws(Raised) -> Value {
    if b.isNegative { throw valueError("negative shift count") }
    if a.isZero { return .int(0) }
    guard let bits = b.word else { throw error(.overflowError, "too many digits in integer") }
    try checkBitCount(bits.addingReportingOverflow(a.bitCount).partialValue.magnitude.clamped)
    return integer(a.shiftedLeft(by: bits))
  }

  private func bigPower(
    _ base: borrowing BigInteger, _ exponent: borrowing BigInteger
  ) throws(Raised) -> Value {
    if exponent.isNegative {
      guard let x = base.double, let y = exponent.double else {
        throw error(.overflowError, "int too large to convert to float")
      }
      return try doubles(.power, x, y) ?? .notImplemented
    }
    if let word = base.word, word.magnitude <= 1 {
      if exponent.isZero || word == 1 { return .int(1) }
      return .int(word == 0 ? 0 : exponent.isOdd ? -1 : 1)
    }
    guard let times = exponent.word else { throw integerTooLarge() }
    // The result has at least this many bits, and at most one per factor more.
    let (bits, overflow) = (base.bitCount - 1).multipliedReportingOverflow(by: times)
    try checkBitCount(overflow ? Int.max : bits)
    return integer(try checked(base.raised(to: times)))
  }

  // MARK: True division

  /// `a / b` rounded once, half to even: CPython's `long_true_divide`.
  func trueDivide(_ a: borrowing BigInteger, _ b: borrowing BigInteger) throws(Raised) -> Double {
    if b.isZero { throw error(.zeroDivisionError, "division by zero") }
    let isNegative = a.isNegative != b.isNegative
    if a.isZero { return isNegative ? -0.0 : 0.0 }
    let difference = a.bitCount - b.bitCount
    if difference > 1024 { throw quotientTooLarge() }
    if difference < -1021 - 53 - 1 { return isNegative ? -0.0 : 0.0 }
    // The quotient in units of 2**shift has 55 or 56 bits, fewer where the result is subnormal.
    let shift = Swift.max(difference, -1021) - 53 - 2
    let x = a.magnitude
    let y = b.magnitude
    let numerator = shift <= 0 ? x.shiftedLeft(by: -shift) : x.shiftedLeft(by: 0)
    let denominator = shift > 0 ? y.shiftedLeft(by: shift) : y.shiftedLeft(by: 0)
    let quotient = numerator.floorDivided(by: denominator)
    let isExact = numerator.floorModulo(denominator).isZero
    let value = Context.rounded(quotient.low, bits: quotient.bitCount, isExact, shift)
    if value.isInfinite { throw quotientTooLarge() }
    return isNegative ? -value : value
  }

  /// `quotient * 2**shift` rounded half to even at the last bit a double has there.
  private static func rounded(
    _ quotient: UInt64, bits: Int, _ isExact: Bool, _ shift: Int
  ) -> Double {
    let extra = Swift.max(bits, -1021 - shift) - 53
    let half = UInt64(1) << UInt64(extra - 1)
    var result = quotient
    let low = quotient | (isExact ? 0 : 1)
    if low & half != 0, low & (3 &* half &- 1) != 0 { result += half }
    result &= ~(2 &* half &- 1)
    return CMath.scaled(Double(result), shift)
  }

  private func quotientTooLarge() -> Raised {
    error(.overflowError, "integer division result too large for a float")
  }

  // MARK: Unary and comparison

  /// `op value` for an integer too large for a word.
  ///
  /// Owned.
  func bigUnary(_ op: UnaryOperator, _ value: Value) -> Value {
    switch op {
    case .negate: integer(value.bigInteger.negated)
    case .plus: value.retained
    case .invert: integer(value.bigInteger.inverted)
    case .not: .bool(false)
    }
  }

  /// Whether two numbers are equal, one of them too large for a word; nil where one is no number.
  func bigEqual(_ a: Value, _ b: Value) -> Bool? {
    if a.isBigInteger && b.isBigInteger { return a.bigInteger.compare(b.bigInteger) == 0 }
    if a.isFloat { return b.bigInteger.compare(a.asFloat) == 0 }
    if b.isFloat { return a.bigInteger.compare(b.asFloat) == 0 }
    return a.isInteger && b.isInteger ? false : nil
  }

  /// `a op b` where one is too large for a word; nil where one is no number.
  func bigOrdered(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
    let order: Int?
    if a.isInteger, b.isInteger {
      order = a.bigInteger.compare(b.bigInteger)
    } else if a.isInteger, b.isFloat {
      order = a.bigInteger.compare(b.asFloat)
    } else if a.isFloat, b.isInteger {
      order = b.bigInteger.compare(a.asFloat).map { -$0 }
    } else {
      return nil
    }
    guard let order else { return false }
    switch op {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    default: return order >= 0
    }
  }

  // MARK: pow with a modulus

  /// `pow(base, exponent, modulus)` for integers of any size.
  ///
  /// Owned.
  func power(
    _ base: borrowing BigInteger, _ exponent: borrowing BigInteger,
    modulo modulus: borrowing BigInteger
  ) throws(Raised) -> Value {
    if modulus.isZero { throw valueError("pow() 3rd argument cannot be 0") }
    let limit = modulus.magnitude
    var factor = base.floorModulo(limit)
    if exponent.isNegative {
      let (x, m) = (factor.number, limit.number)
      var exists = limit.word == 1
      factor = BigInteger { if integer_inverse($0, x, m) != 0 { exists = true } }
      if !exists { throw valueError("base is not invertible for the given modulus") }
    }
    var result = try powerModulo(factor, exponent.magnitude, limit)
    if modulus.isNegative, !result.isZero { result = result.adding(modulus) }
    return integer(result)
  }

  /// What takes long is done bit by bit here, so that it can be interrupted.
  private func powerModulo(
    _ factor: borrowing BigInteger, _ exponent: borrowing BigInteger, _ limit: borrowing BigInteger
  ) throws(Raised) -> BigInteger {
    let bits = exponent.bitCount
    if bits.multipliedReportingOverflow(by: limit.bitCount).partialValue < 1 << 24 {
      let (x, e, m) = (factor.number, exponent.number, limit.number)
      return BigInteger { integer_power_modulo($0, x, e, m) }
    }
    var result = BigInteger(1).floorModulo(limit)
    for index in stride(from: bits - 1, through: 0, by: -1) {
      result = result.multiplied(by: result).floorModulo(limit)
      if exponent.bit(index) { result = result.multiplied(by: factor).floorModulo(limit) }
      try pollSlowly()
    }
    return result
  }
}

extension UInt {
  fileprivate var clamped: Int { Int(clamping: self) }
}
