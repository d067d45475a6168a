// Methods of `Random` that draw integers: getrandbits, randrange, randint.

enum RandomIntegers {
  static let methods: [Builtin] = [
    Builtin("getrandbits", "(self, k, /)", "An int of k random bits.", body: bits),
    Builtin("randrange", "(self, start, stop=None, step=...)", "A number of a range.", body: range),
    Builtin("randint", "(self, a, b)", "A number from a to b, both included.", body: integer),
    Builtin("_randbelow", "(self, n, /)", "A number from 0 to before n.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      if !a[1].isBigInteger { return .int(a.generator.below(try a.int(1))) }
      return a.context.integer(a.generator.below(a[1].bigInteger))
    },
  ]

  static func bits(_ a: borrowing Arguments) throws(Raised) -> Value {
    let count = a[1].isBigInteger ? Int.max : try a.int(1)
    if count < 0 { throw a.context.valueError("number of bits must be non-negative") }
    if count < 64 { return .int(Int(a.generator.bits(count))) }
    guard Int32(exactly: count) != nil else {
      throw a.context.error(.overflowError, "Python int too large to convert to C int")
    }
    try a.context.checkBitCount(count)
    return a.context.integer(a.generator.manyBits(count))
  }

  /// An argument that should be an integer; a float that is whole will do.
  ///
  /// Owned.
  private static func whole(
    _ value: Value, _ name: String, _ context: Context
  ) throws(Raised) -> Value {
    if let number = try context.integerIfPossible(value) { return number }
    if value.isString {
      let number = try Constructors.int(text: value, base: 10, context)
      number.release()
      throw context.valueError("non-integer \(name) for randrange()")
    }
    guard value.isFloat else {
      throw context.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '\(context.typeName(value))'"
      )
    }
    let number = try context.wholeNumber(value.asFloat.rounded(.towardZero))
    guard value.asFloat == value.asFloat.rounded() else {
      number.release()
      throw context.valueError("non-integer \(name) for randrange()")
    }
    return number
  }

  static func range(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let start = try whole(a[1], "arg 1", context)
    defer { start.release() }
    guard !a.isNothing(2) else {
      if !a[3].isUndefined { throw context.typeError("Missing a non-None stop argument") }
      if start.bigInteger.signum <= 0 { throw context.valueError("empty range for randrange()") }
      return context.integer(a.generator.below(start.bigInteger))
    }
    let stop = try whole(a[2], "stop", context)
    defer { stop.release() }
    let step = a[3].isUndefined ? .int(1) : try whole(a[3], "step", context)
    defer { step.release() }
    return try draw(a.generator, start, stop, step, context)
  }

  /// A number of `range(start, stop, step)`; the three are integers of any size.
  private static func draw(
    _ generator: MersenneTwister, _ start: Value, _ stop: Value, _ step: Value, _ context: Context
  ) throws(Raised) -> Value {
    if start.isInt, stop.isInt, step.isInt, step.asInt == 1 {
      let (width, overflow) = stop.asInt.subtractingReportingOverflow(start.asInt)
      if !overflow, width > 0 { return .int(start.asInt + generator.below(width)) }
    }
    let first = start.bigInteger
    let stride = step.bigInteger
    let width = stop.bigInteger.subtracting(first)
    if stride.word == 1 {
      if width.signum > 0 { return context.integer(first.adding(generator.below(width))) }
      let text = context.integer(width)
      defer { text.release() }
      throw context.valueError(
        "empty range for randrange() (\(try context.reprText(start)), "
          + "\(try context.reprText(stop)), \(try context.reprText(text)))")
    }
    if stride.isZero { throw context.valueError("zero step for randrange()") }
    let count = width.adding(stride).adding(BigInteger(-stride.signum)).floorDivided(by: stride)
    if count.signum <= 0 { throw context.valueError("empty range for randrange()") }
    return context.integer(first.adding(stride.multiplied(by: generator.below(count))))
  }

  static func integer(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let start = try whole(a[1], "arg 1", context)
    defer { start.release() }
    let last = try whole(a[2], "stop", context)
    defer { last.release() }
    let stop = context.integer(last.bigInteger.adding(BigInteger(1)))
    defer { stop.release() }
    return try draw(a.generator, start, stop, .int(1), context)
  }
}

extension MersenneTwister {
  /// `count` random bits, any number of them: the lowest 32 are drawn first.
  func manyBits(_ count: Int) -> BigInteger {
    var words: [UInt32] = []
    var rest = count
    while rest > 0 {
      words.append(rest < 32 ? next() >> UInt32(32 - rest) : next())
      rest -= 32
    }
    return BigInteger(words: words)
  }

  /// A number in [0, limit), every one as likely; 0 for a limit of 0.
  func below(_ limit: borrowing BigInteger) -> BigInteger {
    if let word = limit.word { return BigInteger(below(word)) }
    while true {
      let drawn = manyBits(limit.bitCount)
      if drawn.compare(limit) < 0 { return drawn }
    }
  }
}
