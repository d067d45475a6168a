// The module `random`: the class Random, and its methods on one shared generator as functions.

enum RandomModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let type = context.makeType("Random", module: "random")
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let constructor = Builtin("Random", "(x=None)", "A generator of random numbers of its own.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let generator = MersenneTwister()
      try RandomSeeding.seed(generator, a[0], a.context)
      return a.context.native(generator, type: captured)
    }
    context.define(on: type, constructor: constructor, methods)
    context.setGlobal(module, "Random", consuming: context.value(of: type).retained)
    let generator = MersenneTwister()
    try RandomSeeding.seed(generator, .none, context)
    let shared = context.native(generator, type: type)
    defer { shared.release() }
    for method in methods {
      let function = context.lookup(type, context.intern(method.name))
      context.setGlobal(module, method.name, consuming: context.boundMethod(function, shared))
    }
  }

  private static let methods =
    RandomSeeding.methods + RandomIntegers.methods + RandomChoices.methods
    + RandomDistributions.methods
}

extension Arguments {
  /// The generator a method of `Random` is called on.
  var generator: MersenneTwister { self[0].uncheckedPayload(as: MersenneTwister.self) }
}

/// Methods of `Random` about its state.
enum RandomSeeding {
  static let methods: [Builtin] = [
    Builtin("seed", "(self, a=None, version=2)", "Starts the sequence that belongs to a seed.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try seed(a.generator, a[1], a.context)
      return .none
    },
    Builtin("getstate", "(self)", "The state, for setstate.", body: getState),
    Builtin("setstate", "(self, state)", "Goes back to a state of getstate.", body: setState),
  ]

  /// Seeds from a value as CPython does; None takes the system's own randomness.
  static func seed(_ generator: MersenneTwister, _ value: Value, _ context: Context) throws(Raised)
  {
    switch value.kind {
    case .none:
      var system = SystemRandomNumberGenerator()
      generator.seed(key: (0..<8).map { _ in UInt32(truncatingIfNeeded: system.next() as UInt64) })
    case .int, .bool: generator.seed(UInt64(value.asInt.magnitude))
    case .bigInteger: generator.seed(key: value.bigInteger.words)
    case .float: generator.seed(UInt64(bitPattern: Int64(try context.hash(value))))
    case .string:
      generator.seed(key: SHA512.seedKey(Array(value.string.buffer)))
    default:
      throw context.typeError(
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
    }
  }

  static func getState(_ a: borrowing Arguments) throws(Raised) -> Value {
    let words = a.context.tuple(consuming: a.generator.state.map { .int(Int($0)) })
    let spare = a.generator.spareGauss.map { Value.float($0) } ?? .none
    return a.context.tuple(consuming: [.int(3), words, spare])
  }

  static func setState(_ a: borrowing Arguments) throws(Raised) -> Value {
    let parts = a[1].items
    guard parts.count == 3, parts[1].items.count == 625 else {
      throw a.context.valueError("state vector is the wrong size")
    }
    a.generator.state = parts[1].items.map { UInt32(truncatingIfNeeded: $0.asInt) }
    a.generator.spareGauss = parts[2].isFloat ? parts[2].asFloat : nil
    return .none
  }
}
