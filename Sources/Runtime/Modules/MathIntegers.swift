// The functions of `math` about integers: factorial, comb, perm, gcd, lcm, isqrt.

enum MathIntegers {
  static let all: [Builtin] = [
    Builtin("factorial", "(n, /)", "The product of 1 to n.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(try factorial(try a.int(0), a.context))
    },
    Builtin("comb", "(n, k, /)", "In how many ways k of n things can be chosen.", body: comb),
    Builtin(
      "perm", "(n, k=None, /)", "In how many ways k of n things can be chosen in order.", body: perm
    ),
    Builtin("gcd", "(*integers)", "The greatest common divisor.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      var result: UInt = 0
      for item in a.rest(0) { result = gcd(result, try a.context.index(item).magnitude) }
      return .int(try narrowed(result, a.context))
    },
    Builtin("lcm", "(*integers)", "The least common multiple.", body: lcm),
    Builtin("isqrt", "(n, /)", "The whole part of the square root.", body: isqrt),
  ]

  private static func narrowed(_ value: UInt, _ context: Context) throws(Raised) -> Int {
    guard let result = Int(exactly: value) else { throw context.integerOverflow() }
    return result
  }

  private static func factorial(_ n: Int, _ context: Context) throws(Raised) -> Int {
    if n < 0 { throw context.valueError("factorial() not defined for negative values") }
    if n > 20 { throw context.integerOverflow() }
    return n < 2 ? 1 : (2...n).reduce(1, *)
  }

  static func comb(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (n, k) = (try a.int(0), try a.int(1))
    if n < 0 { throw a.context.valueError("n must be a non-negative integer") }
    if k < 0 { throw a.context.valueError("k must be a non-negative integer") }
    if k > n { return .int(0) }
    let steps = Swift.min(k, n - k)
    var result: Int128 = 1
    for step in 0..<steps {
      // Each partial product is itself a number of combinations, so the division is exact.
      result = result * Int128(n - step) / Int128(step + 1)
      if result > Int128(Int.max) { throw a.context.integerOverflow() }
    }
    return .int(Int(result))
  }

  static func perm(_ a: borrowing Arguments) throws(Raised) -> Value {
    let n = try a.int(0)
    guard let k = try a.optionalInt(1) else { return .int(try factorial(n, a.context)) }
    if n < 0 { throw a.context.valueError("n must be a non-negative integer") }
    if k < 0 { throw a.context.valueError("k must be a non-negative integer") }
    if k > n { return .int(0) }
    var result = 1
    for step in 0..<k {
      let (product, overflow) = result.multipliedReportingOverflow(by: n - step)
      if overflow { throw a.context.integerOverflow() }
      result = product
    }
    return .int(result)
  }

  private static func gcd(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  static func lcm(_ a: borrowing Arguments) throws(Raised) -> Value {
    var result: UInt = 1
    for item in a.rest(0) {
      let number = try a.context.index(item).magnitude
      if number == 0 || result == 0 {
        result = 0
        continue
      }
      let (product, overflow) = (result / gcd(result, number)).multipliedReportingOverflow(
        by: number)
      if overflow { throw a.context.integerOverflow() }
      result = product
    }
    return .int(try narrowed(result, a.context))
  }

  static func isqrt(_ a: borrowing Arguments) throws(Raised) -> Value {
    let n = try a.int(0)
    if n < 0 { throw a.context.valueError("isqrt() argument must be nonnegative") }
    var root = Int(Double(n).squareRoot())
    while root > 0, root > n / root { root -= 1 }
    while root + 1 <= n / (root + 1) { root += 1 }
    return .int(root)
  }
}
