// Methods of `Random` that draw integers: getrandbits, randrange, randint.

enum RandomIntegers {
  static let methods: [Builtin] = [
    Builtin("getrandbits", "(self, k, /)", "An int of k random bits.", body: bits),
    Builtin("randrange", "(self, start, stop=None, step=...)", "A number of a range.", body: range),
    Builtin("randint", "(self, a, b)", "A number from a to b, both included.", body: integer),
    Builtin("_randbelow", "(self, n, /)", "A number from 0 to before n.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(a.generator.below(try a.int(1)))
    },
  ]

  static func bits(_ a: borrowing Arguments) throws(Raised) -> Value {
    let count = try a.int(1)
    if count < 0 { throw a.context.valueError("number of bits must be non-negative") }
    guard count <= 64, let number = Int(exactly: a.generator.bits(count)) else {
      throw a.context.integerOverflow()
    }
    return .int(number)
  }

  /// An argument that should be an integer; a float that is whole will do.
  private static func whole(
    _ value: Value, _ name: String, _ context: Context
  ) throws(Raised) -> Int {
    if let number = try context.indexIfPossible(value) { return number }
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
    guard value.asFloat == value.asFloat.rounded() else {
      throw context.valueError("non-integer \(name) for randrange()")
    }
    return try context.wholeNumber(value.asFloat)
  }

  static func range(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let start = try whole(a[1], "arg 1", context)
    guard !a.isNothing(2) else {
      if !a[3].isUndefined { throw context.typeError("Missing a non-None stop argument") }
      if start <= 0 { throw context.valueError("empty range for randrange()") }
      return .int(a.generator.below(start))
    }
    let stop = try whole(a[2], "stop", context)
    let step = a[3].isUndefined ? 1 : try whole(a[3], "step", context)
    return .int(try draw(a.generator, start, stop, step, context))
  }

  private static func draw(
    _ generator: MersenneTwister, _ start: Int, _ stop: Int, _ step: Int, _ context: Context
  ) throws(Raised) -> Int {
    let (width, overflow) = stop.subtractingReportingOverflow(start)
    if overflow { throw context.integerOverflow() }
    if step == 1 {
      guard width > 0 else {
        throw context.valueError("empty range for randrange() (\(start), \(stop), \(width))")
      }
      return start + generator.below(width)
    }
    if step == 0 { throw context.valueError("zero step for randrange()") }
    let count = Context.rangeCount(start, stop, step)
    if count <= 0 { throw context.valueError("empty range for randrange()") }
    return start + step * generator.below(count)
  }

  static func integer(_ a: borrowing Arguments) throws(Raised) -> Value {
    let start = try whole(a[1], "arg 1", a.context)
    let (stop, overflow) = try whole(a[2], "stop", a.context).addingReportingOverflow(1)
    if overflow { throw a.context.integerOverflow() }
    return .int(try draw(a.generator, start, stop, 1, a.context))
  }
}
