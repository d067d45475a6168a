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
    case .int, .bool, .bigInteger:
      if value.asInt != Int.min, !value.isBigInteger { return .int(Swift.abs(value.asInt)) }
      return a.context.integer(value.bigInteger.magnitude)
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
    let hasOwn = context.special(context.typeOf(a[0]), .round).isObject
    let number = hasOwn ? a[0] : context.nativeValue(a[0])
    switch number.kind {
    case .float:
      guard let digits = try roundingDigits(a) else {
        return try context.wholeNumber(number.asFloat.rounded(.toNearestOrEven))
      }
      return .float(try rounded(number.asFloat, digits, context))
    case .int, .bool, .bigInteger:
      guard let digits = try roundingDigits(a), digits < 0 else {
        return try context.integer(number)
      }
      return rounded(number.bigInteger, digits == Int.min ? Int.max : -digits, context)
    default: break
    }
    guard context.special(context.typeOf(number), .round).isObject else {
      throw context.typeError("type \(context.typeName(number)) doesn't define __round__ method")
    }
    return a.isNothing(1)
      ? try context.callSpecial(number, .round) : try context.callSpecial(number, .round, a[1])
  }

  /// How many digits after the point are kept; nil for `None` or no argument.
  private static func roundingDigits(_ a: borrowing Arguments) throws(Raised) -> Int? {
    if a.isNothing(1) { return nil }
    if let digits = try a.context.wordIfPossible(a[1], .clamp) { return digits }
    throw a.context.typeError(
      "'\(a.context.typeName(a[1]))' object cannot be interpreted as an integer")
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
    _ value: borrowing BigInteger, _ places: Int, _ context: Context
  ) -> Value {
    // 10**places has more than three bits for each place.
    if places > value.bitCount / 3 + 2 { return .int(0) }
    let unit = BigInteger(10).raised(to: places)
    let rest = value.floorModulo(unit)
    let low = value.subtracting(rest)
    let order = rest.shiftedLeft(by: 1).compare(unit)
    let isUp = order > 0 || (order == 0 && value.floorDivided(by: unit).isOdd)
    return context.integer(isUp ? low.adding(unit) : low.adding(BigInteger(0)))
  }

  // MARK: pow and divmod

  static func pow(_ a: borrowing Arguments) throws(Raised) -> Value {
    if a.isNothing(2) { return try a.context.binary(.power, a[0], a[1]) }
    guard a[0].isInteger, a[1].isInteger, a[2].isInteger else {
      guard (0..<3).contains(where: { a[$0].isFloat }) else {
        let names = (0..<3).map { "'\(a.context.typeName(a[$0]))'" }.joined(separator: ", ")
        throw a.context.typeError("unsupported operand type(s) for ** or pow(): \(names)")
      }
      throw a.context.typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    return try a.context.power(a[0].bigInteger, a[1].bigInteger, modulo: a[2].bigInteger)
  }

  static func divmod(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    var (x, y) = (a[0], a[1])
    for (value, special, other) in [(x, Special.divmod, y), (y, .reflectedDivmod, x)]
    where context.special(context.typeOf(value), special).isObject {
      let result = try context.callSpecial(value, special, other)
      if !result.isNotImplemented { return result }
    }
    (x, y) = (context.nativeValue(x), context.nativeValue(y))
    let isNumeric = [x, y].allSatisfy { $0.isInteger || $0.isFloat }
    guard isNumeric || x.kind == .native || y.kind == .native else {
      throw context.typeError(
        "unsupported operand type(s) for divmod(): '\(context.typeName(a[0]))' and '\(context.typeName(a[1]))'"
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
    let value = try a.context.integer(a[0])
    defer { value.release() }
    var digits = TextBuffer(capacity: 72)
    let isNegative = value.isBigInteger ? value.bigInteger.isNegative : value.asInt < 0
    if isNegative { digits.append(UInt8(ascii: "-")) }
    digits.append(prefix)
    if value.isBigInteger {
      value.bigInteger.magnitude.append(base: Int(radix), to: &digits)
    } else {
      FormatValue.appendDigits(UInt64(value.asInt.magnitude), radix: radix, to: &digits)
    }
    return a.context.string(digits)
  }

  static func chr(_ a: borrowing Arguments) throws(Raised) -> Value {
    let number = a[0].isBigInteger ? Int.max : try a.int(0)
    if Int32(exactly: number) == nil {
      throw a.context.error(.overflowError, "Python int too large to convert to C int")
    }
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
