// The module `math`: CPython 3.11's functions with its domain and range errors.

enum MathModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let constants: [(String, Double)] = [
      ("pi", Double.pi), ("e", 2.718281828459045), ("tau", 2 * Double.pi), ("inf", .infinity),
      ("nan", .nan),
    ]
    for (name, value) in constants { context.setGlobal(module, name, consuming: .float(value)) }
    context.define(in: module, unary + binary + MathIntegers.all + MathSums.all)
  }

  // MARK: One number

  private static let unary: [Builtin] =
    CMath.unary.map { row in
      Builtin(row.name, "(x, /)", row.summary) {
        (a: borrowing Arguments) throws(Raised) -> Value in
        if row.name == "log2" || row.name == "log10" {
          return .float(try logarithm(a[0], a.context, row.function))
        }
        let x = try a.double(0)
        return .float(
          try checked(
            row.function(x), a.context, isFinite: x.isFinite, isNaN: x.isNaN, row.canOverflow))
      }
    } + [
      Builtin("log", "(x, base=..., /)", "The logarithm, natural or to a base.", body: log),
      Builtin("isfinite", "(x, /)", "Whether x is neither infinite nor nan.") {
        (a: borrowing Arguments) throws(Raised) -> Value in .bool(try a.double(0).isFinite)
      },
      Builtin("isinf", "(x, /)", "Whether x is infinite.") {
        (a: borrowing Arguments) throws(Raised) -> Value in .bool(try a.double(0).isInfinite)
      },
      Builtin("isnan", "(x, /)", "Whether x is nan.") {
        (a: borrowing Arguments) throws(Raised) -> Value in .bool(try a.double(0).isNaN)
      },
      Builtin("ulp", "(x, /)", "The value of the last bit of x.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        let x = try a.double(0).magnitude
        return .float(x.isNaN || x.isInfinite ? x : x.ulp)
      },
      Builtin("modf", "(x, /)", "The fractional and the whole part.", body: modf),
      Builtin("frexp", "(x, /)", "m and e with x == m * 2 ** e.", body: frexp),
      Builtin("floor", "(x, /)", "The largest int that is at most x.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        try whole(a, .floor, .down)
      },
      Builtin("ceil", "(x, /)", "The smallest int that is at least x.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        try whole(a, .ceil, .up)
      },
      Builtin("trunc", "(x, /)", "x without its fraction.", body: trunc),
    ]

  /// The result, or the error `math` raises for it.
  private static func checked(
    _ result: Double, _ context: Context, isFinite: Bool, isNaN: Bool, _ canOverflow: Bool
  ) throws(Raised) -> Double {
    if result.isNaN, !isNaN { throw domainError(context) }
    if result.isInfinite, isFinite {
      throw canOverflow ? rangeError(context) : domainError(context)
    }
    return result
  }

  static func domainError(_ context: Context) -> Raised { context.valueError("math domain error") }
  static func rangeError(_ context: Context) -> Raised {
    context.error(.overflowError, "math range error")
  }

  static func log(_ a: borrowing Arguments) throws(Raised) -> Value {
    let numerator = try logarithm(a, 0)
    if a[1].isUndefined { return .float(numerator) }
    let denominator = try logarithm(a, 1)
    if denominator == 0 { throw a.context.error(.zeroDivisionError, "float division by zero") }
    return .float(numerator / denominator)
  }

  private static func logarithm(_ a: borrowing Arguments, _ index: Int) throws(Raised) -> Double {
    try logarithm(a[index], a.context) { CMath.log($0) }
  }

  /// A logarithm of any number, also of an `int` that no double can hold.
  private static func logarithm(
    _ value: Value, _ context: Context, _ function: (Double) -> Double
  ) throws(Raised) -> Double {
    if value.isBigInteger, value.bigInteger.double == nil {
      let number = value.bigInteger
      if number.isNegative { throw domainError(context) }
      // The number as a fraction from 1/2 to 1 and a power of two.
      let bits = number.bitCount
      let top = number.shiftedRight(by: bits - 64)
      return function(CMath.scaled(Double(top.low | 1), -64)) + function(2) * Double(bits)
    }
    let x = try context.double(value)
    if x <= 0 { throw domainError(context) }
    return function(x)
  }

  static func modf(_ a: borrowing Arguments) throws(Raised) -> Value {
    let x = try a.double(0)
    let whole = x.rounded(.towardZero)
    let fraction = x.isInfinite ? 0 : x - whole
    return a.context.tuple(consuming: [
      .float(x.isNaN ? x : Double(signOf: x, magnitudeOf: fraction)), .float(whole),
    ])
  }

  static func frexp(_ a: borrowing Arguments) throws(Raised) -> Value {
    let x = try a.double(0)
    guard x.isFinite, x != 0 else { return a.context.tuple(consuming: [.float(x), .int(0)]) }
    let mantissa = Double(signOf: x, magnitudeOf: x.significand / 2)
    return a.context.tuple(consuming: [.float(mantissa), .int(Int(x.exponent) + 1)])
  }

  private static func whole(
    _ a: borrowing Arguments, _ special: Special, _ rule: FloatingPointRoundingRule
  ) throws(Raised) -> Value {
    let value = a[0]
    if value.isInteger { return try a.context.integer(value) }
    if a.context.special(a.context.typeOf(value), special).isObject {
      return try a.context.callSpecial(value, special)
    }
    return try a.context.wholeNumber(try a.double(0).rounded(rule))
  }

  static func trunc(_ a: borrowing Arguments) throws(Raised) -> Value {
    let isOwn = a.context.special(a.context.typeOf(a[0]), .trunc).isObject
    let value = isOwn ? a[0] : a.context.nativeValue(a[0])
    if value.isInteger { return try a.context.integer(value) }
    if value.isFloat { return try a.context.wholeNumber(value.asFloat.rounded(.towardZero)) }
    guard a.context.special(a.context.typeOf(value), .trunc).isObject else {
      throw a.context.typeError("type \(a.context.typeName(value)) doesn't define __trunc__ method")
    }
    return try a.context.callSpecial(value, .trunc)
  }

  // MARK: Two numbers

  private static let binary: [Builtin] = [
    Builtin("pow", "(x, y, /)", "x ** y as a float.", body: pow),
    Builtin("atan2", "(y, x, /)", "The angle of the point (x, y).") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(CMath.arcTangent(try a.double(0), try a.double(1)))
    },
    Builtin("copysign", "(x, y, /)", "The magnitude of x with the sign of y.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(Double(signOf: try a.double(1), magnitudeOf: try a.double(0)))
    },
    Builtin("fmod", "(x, y, /)", "The remainder with the sign of x.", body: fmod),
    Builtin("remainder", "(x, y, /)", "x minus the nearest multiple of y.", body: remainder),
    Builtin("nextafter", "(x, y, /)", "The next float from x towards y.", body: nextAfter),
    Builtin("ldexp", "(x, i, /)", "x * 2 ** i.", body: ldexp),
    Builtin(
      "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are nearly equal.",
      body: isClose),
  ]

  static func pow(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (x, y) = (try a.double(0), try a.double(1))
    let result = CMath.raise(x, y)
    guard x.isFinite, y.isFinite else { return .float(result) }
    if result.isNaN { throw domainError(a.context) }
    if result.isInfinite { throw x == 0 ? domainError(a.context) : rangeError(a.context) }
    return .float(result)
  }

  static func fmod(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (x, y) = (try a.double(0), try a.double(1))
    if y.isInfinite, x.isFinite { return .float(x) }
    let result = CMath.modulo(x, y)
    if result.isNaN, !x.isNaN, !y.isNaN { throw domainError(a.context) }
    return .float(result)
  }

  static func remainder(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (x, y) = (try a.double(0), try a.double(1))
    if y.isInfinite, x.isFinite { return .float(x) }
    let result = x.remainder(dividingBy: y)
    if result.isNaN, !x.isNaN, !y.isNaN { throw domainError(a.context) }
    return .float(result)
  }

  static func nextAfter(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (x, y) = (try a.double(0), try a.double(1))
    if x.isNaN || y.isNaN { return .float(.nan) }
    return .float(x == y ? y : y > x ? x.nextUp : x.nextDown)
  }

  static func ldexp(_ a: borrowing Arguments) throws(Raised) -> Value {
    let x = try a.double(0)
    guard a[1].isInteger, let exponent = try a.context.wordIfPossible(a[1], .clamp) else {
      throw a.context.typeError("Expected an int as second argument to ldexp.")
    }
    let result = CMath.scaled(x, exponent)
    if result.isInfinite, x.isFinite { throw rangeError(a.context) }
    return .float(result)
  }

  static func isClose(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (x, y) = (try a.double(0), try a.double(1))
    let (relative, absolute) = (try a.double(2), try a.double(3))
    if relative < 0 || absolute < 0 {
      throw a.context.valueError("tolerances must be non-negative")
    }
    if x == y { return .bool(true) }
    if x.isInfinite || y.isInfinite { return .bool(false) }
    let difference = (y - x).magnitude
    return .bool(
      difference <= (relative * y).magnitude || difference <= (relative * x).magnitude
        || difference <= absolute)
  }
}
