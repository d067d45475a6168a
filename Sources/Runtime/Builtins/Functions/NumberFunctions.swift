// Builtins about single numbers: abs, round, pow, divmod, hex, bin, oct, chr, ord.

import Syntax
import Text

enum NumberFunctions {
  static let all: [Builtin] = [
    Builtin("abs", "(x, /)", "The absolute value of a number.", body: abs),
    Builtin(
      "round", "(number, ndigits=None)",
      "A number rounded half to even, to ndigits after the point.",
      body: round),
    Builtin("pow", "(base, exp, mod=None)", "base ** exp, or that modulo mod.", body: pow),
    Builtin("divmod", "(x, y, /)", "The pair (x // y, x % y).", body: divmod),
    Builtin("hex", "(number, /)", "An integer as hexadecimal text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try inBase(a, 16, "0x")
    },
    Builtin("bin", "(number, /)", "An integer as binary text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try inBase(a, 2, "0b")
    },
    Builtin("oct", "(number, /)", "An integer as octal text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try inBase(a, 8, "0o")
    },
    Builtin("chr", "(i, /)", "The character with a code point.", body: chr),
    Builtin("ord", "(c, /)", "The code point of a character.", body: ord),
  ]

  static func abs(_ a: borrowing Arguments) throws(Raised) -> Value {
    let value = a[0]
    switch value.kind {
    case .int, .bool:
      if value.asInt == Int.min { throw a.context.integerOverflow() }
      return .int(Swift.abs(value.asInt))
    case .float: return .float(value.asFloat.magnitude)
    default: break
    }
    if a.context.special(a.context.typeOf(value), .abs).isObject {
      return try a.context.callSpecial(value, .abs)
    }
    throw a.context.typeError("bad operand type for abs(): '\(a.context.typeName(value))'")
  }

  // MARK: round

  static func round(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let number = a[0]
    switch number.kind {
    case .float:
      guard let digits = try a.optionalInt(1) else {
        return .int(try context.wholeNumber(number.asFloat.rounded(.toNearestOrEven)))
      }
      return .float(try rounded(number.asFloat, digits, context))
    case .int, .bool:
      guard let digits = try a.optionalInt(1), digits < 0 else { return .int(number.asInt) }
      return .int(try rounded(number.asInt, -digits, context))
    default: break
    }
    guard context.special(context.typeOf(number), .round).isObject else {
      throw context.typeError("type \(context.typeName(number)) doesn't define __round__ method")
    }
    return a.isNothing(1)
      ? try context.callSpecial(number, .round) : try context.callSpecial(number, .round, a[1])
  }

  /// A float rounded at `digits` after the point, correctly, as CPython's `double_round`.
  static func rounded(_ value: Double, _ digits: Int, _ context: Context) throws(Raised) -> Double {
    guard value.isFinite, value != 0, digits <= 323 else { return value }
    if let quick = FloatDigits.rounded(value, places: digits) { return quick }
    if digits < -308 { return value.sign == .minus ? -0.0 : 0.0 }
    if digits >= 0 {
      return FloatText.parse(FloatText.fixed(value, precision: digits)) ?? value
    }
    let exponent = FloatText.significantDigits(value, count: 17).exponent
    let kept = exponent + 1 + digits
    if kept > 0 {
      let result = FloatText.parse(FloatText.scientific(value, precision: kept - 1)) ?? value
      guard result.isFinite else {
        throw context.error(.overflowError, "rounded value too large to represent")
      }
      return result
    }
    // Less than half of the last place kept, or its half: to even, which is zero.
    let unit = FloatText.parse("1e\(-digits)") ?? .infinity
    let isAbove = kept == 0 && value.magnitude > unit / 2
    return Double(signOf: value, magnitudeOf: isAbove ? unit : 0)
  }

  /// An integer rounded half to even at the `places`th digit before the point.
  private static func rounded(
    _ value: Int, _ places: Int, _ context: Context
  ) throws(Raised) -> Int {
    if places > 19 { return 0 }
    // In 128 bits: 10**19 does not fit a word.
    var unit = Int128(1)
    for _ in 0..<places { unit *= 10 }
    let wide = Int128(value)
    var rest = wide % unit
    if rest < 0 { rest += unit }
    let low = wide - rest
    let isOdd = (low / unit) % 2 != 0
    let up = rest * 2 > unit || (rest * 2 == unit && isOdd)
    guard let result = Int(exactly: up ? low + unit : low) else { throw context.integerOverflow() }
    return result
  }

  // MARK: pow and divmod

  static func pow(_ a: borrowing Arguments) throws(Raised) -> Value {
    if a.isNothing(2) { return try a.context.binary(.power, a[0], a[1]) }
    guard let base = integer(a[0]), let exponent = integer(a[1]), let modulus = integer(a[2]) else {
      throw a.context.typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    if modulus == 0 { throw a.context.valueError("pow() 3rd argument cannot be 0") }
    var factor = Int128(base)
    let limit = Int128(modulus.magnitude)
    if exponent < 0 {
      guard let inverse = inverse(of: factor, modulo: limit) else {
        throw a.context.valueError("base is not invertible for the given modulus")
      }
      factor = inverse
    }
    var result = 1 % limit
    factor = ((factor % limit) + limit) % limit
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { result = Int128(product(result, factor, modulo: limit)) }
      factor = product(factor, factor, modulo: limit)
      remaining >>= 1
    }
    if modulus < 0, result != 0 { result -= limit }
    return .int(Int(result))
  }

  private static func integer(_ value: Value) -> Int? {
    value.isInt || value.isBool ? value.asInt : nil
  }

  /// `a * b % limit` for factors below a limit of 63 bits.
  private static func product(_ a: Int128, _ b: Int128, modulo limit: Int128) -> Int128 {
    a * b % limit
  }

  private static func inverse(of value: Int128, modulo limit: Int128) -> Int128? {
    var (old, rest) = (((value % limit) + limit) % limit, limit)
    var (coefficient, next): (Int128, Int128) = (1, 0)
    while rest != 0 {
      let quotient = old / rest
      (old, rest) = (rest, old - quotient * rest)
      (coefficient, next) = (next, coefficient - quotient * next)
    }
    return old == 1 ? ((coefficient % limit) + limit) % limit : nil
  }

  static func divmod(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let (x, y) = (a[0], a[1])
    for (value, special, other) in [(x, Special.divmod, y), (y, .reflectedDivmod, x)]
    where context.special(context.typeOf(value), special).isObject {
      let result = try context.callSpecial(value, special, other)
      if !result.isNotImplemented { return result }
    }
    let isNumeric = [x, y].allSatisfy { $0.isInt || $0.isBool || $0.isFloat }
    guard isNumeric || x.kind == .native || y.kind == .native else {
      throw context.typeError(
        "unsupported operand type(s) for divmod(): '\(context.typeName(x))' and '\(context.typeName(y))'"
      )
    }
    if isNumeric, x.isFloat || y.isFloat, try context.double(y) == 0 {
      throw context.error(.zeroDivisionError, "float divmod()")
    }
    let quotient = try context.binary(.floorDivide, x, y)
    do throws(Raised) {
      return context.tuple(consuming: [quotient, try context.binary(.modulo, x, y)])
    } catch {
      quotient.release()
      throw error
    }
  }

  // MARK: Text of integers

  private static func inBase(
    _ a: borrowing Arguments, _ radix: UInt64, _ prefix: StaticString
  ) throws(Raised) -> Value {
    let number = try a.int(0)
    var result = TextBuffer(capacity: 72)
    if number < 0 { result.append(UInt8(ascii: "-")) }
    result.append(prefix)
    FormatValue.appendDigits(UInt64(number.magnitude), radix: radix, to: &result)
    return a.context.string(result)
  }

  static func chr(_ a: borrowing Arguments) throws(Raised) -> Value {
    let number = try a.int(0)
    guard number >= 0, number <= 0x10FFFF else {
      throw a.context.valueError("chr() arg not in range(0x110000)")
    }
    guard let scalar = Unicode.Scalar(UInt32(number)) else {
      throw a.context.valueError("lone surrogates in a str are not supported")
    }
    return a.context.string(scalar)
  }

  static func ord(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard a[0].isString else {
      throw a.context.typeError(
        "ord() expected string of length 1, but \(a.context.typeName(a[0])) found")
    }
    guard a[0].scalarCount == 1 else {
      throw a.context.typeError(
        "ord() expected a character, but string of length \(a[0].scalarCount) found")
    }
    return .int(Int(scalar(at: 0, in: a[0].string.buffer).scalar.value))
  }
}

extension Context {
  /// A whole double as an `int`, with CPython's errors for nan and infinity.
  func wholeNumber(_ value: Double) throws(Raised) -> Int {
    if value.isNaN { throw valueError("cannot convert float NaN to integer") }
    if value.isInfinite { throw error(.overflowError, "cannot convert float infinity to integer") }
    guard let number = Int(exactly: value) else { throw integerOverflow() }
    return number
  }
}
