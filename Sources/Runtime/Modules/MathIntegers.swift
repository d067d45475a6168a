// The functions of `math` about integers of any size: factorial, comb, perm, gcd, lcm, isqrt.

import CIntegers

enum MathIntegers {
  static let all: [Builtin] = [
    Builtin("factorial", "(n, /)", "The product of 1 to n.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try factorial(a[0], a.context)
    },
    Builtin("comb", "(n, k, /)", "In how many ways k of n things can be chosen.", body: comb),
    Builtin(
      "perm", "(n, k=None, /)", "In how many ways k of n things can be chosen in order.", body: perm
    ),
    Builtin("gcd", "(*integers)", "The greatest common divisor.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try fold(a, from: 0) { integer_gcd($0, $1, $2) }
    },
    Builtin("lcm", "(*integers)", "The least common multiple.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try fold(a, from: 1) { integer_lcm($0, $1, $2) }
    },
    Builtin("isqrt", "(n, /)", "The whole part of the square root.", body: isqrt),
  ]

  /// The largest factorial that is computed: it has 127 million bits.
  private static let largestFactorial = 6_000_000

  private static func fold(
    _ a: borrowing Arguments, from start: Int,
    by function: (UnsafeMutablePointer<integer_t>, integer_t, integer_t) -> Void
  ) throws(Raised) -> Value {
    var result = BigInteger(start)
    for item in a.rest(0) {
      let value = try a.context.integer(item)
      defer { value.release() }
      try a.context.checkBitCount(result.bitCount + value.bigInteger.bitCount)
      result = result.combined(with: value.bigInteger, by: function)
    }
    return a.context.integer(result)
  }

  private static func factorial(_ n: Value, _ context: Context) throws(Raised) -> Value {
    let value = try context.integer(n)
    defer { value.release() }
    let number = value.bigInteger
    if number.isNegative {
      throw context.valueError("factorial() not defined for negative values")
    }
    guard let word = number.word else {
      throw context.error(
        .overflowError, "factorial() argument should not exceed 9223372036854775807")
    }
    guard word <= largestFactorial else { throw context.integerTooLarge() }
    return context.integer(BigInteger { integer_factorial($0, UInt64(word)) })
  }

  /// The arguments n and k of `comb` and `perm`, checked; owned.
  private static func choice(_ a: borrowing Arguments) throws(Raised) -> (n: Value, k: Value) {
    let n = try a.context.integer(a[0])
    let k: Value
    do throws(Raised) {
      k = try a.context.integer(a[1])
    } catch {
      n.release()
      throw error
    }
    for (value, name) in [(n, "n"), (k, "k")] where value.bigInteger.isNegative {
      n.release()
      k.release()
      throw a.context.valueError("\(name) must be a non-negative integer")
    }
    return (n, k)
  }

  static func comb(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let (first, second) = try choice(a)
    defer {
      first.release()
      second.release()
    }
    let n = first.bigInteger
    let k = second.bigInteger
    let rest = n.subtracting(k)
    if rest.isNegative { return .int(0) }
    guard let steps = k.compare(rest) < 0 ? k.word : rest.word else {
      throw context.error(
        .overflowError, "min(n - k, k) must not exceed 9223372036854775807")
    }
    let (bits, overflow) = steps.multipliedReportingOverflow(by: n.bitCount)
    // n over k is at most 2**n, and at most n**k.
    try context.checkBitCount(Swift.min(overflow ? Int.max : bits, n.word ?? Int.max))
    let number = n.number
    return context.integer(BigInteger { integer_combinations($0, number, UInt64(steps)) })
  }

  static func perm(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    if a.isNothing(1) { return try factorial(a[0], context) }
    let (first, second) = try choice(a)
    defer {
      first.release()
      second.release()
    }
    let n = first.bigInteger
    let k = second.bigInteger
    if k.compare(n) > 0 { return .int(0) }
    guard let steps = k.word else {
      throw context.error(.overflowError, "k must not exceed 9223372036854775807")
    }
    let (bits, overflow) = steps.multipliedReportingOverflow(by: Swift.max(n.bitCount - 8, 1))
    try context.checkBitCount(overflow ? Int.max : bits)
    var result = BigInteger(1)
    var factor = n.subtracting(BigInteger(0))
    for _ in 0..<steps {
      result = result.multiplied(by: factor)
      factor = factor.subtracting(BigInteger(1))
      try context.checkBitCount(result.bitCount)
      try context.poll()
    }
    return context.integer(result)
  }

  static func isqrt(_ a: borrowing Arguments) throws(Raised) -> Value {
    let n = try a.context.integer(a[0])
    defer { n.release() }
    if n.bigInteger.isNegative {
      throw a.context.valueError("isqrt() argument must be nonnegative")
    }
    return a.context.integer(n.bigInteger.squareRoot)
  }
}
