// The module `_itertools`: the iterators of itertools that loops are made of.

enum ItertoolsModule {
  /// What makes an iterator of the arguments of its type.
  private typealias Make = @Sendable (borrowing Arguments) throws(Raised) -> NativeIterator

  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let rows: [(String, String, String, Make)] = endless + selecting + combining
    for (name, signature, summary, make) in rows {
      let type = define(context, module, name, signature, summary, make)
      if name == "chain" { defineFromIterable(context, type) }
      if name == "count" || name == "repeat" { type.pointee.slots.repr = describe }
    }
  }

  /// Makes an iterator type whose constructor knows it, and puts it into the module.
  private static func define(
    _ context: Context, _ module: Value, _ name: String, _ signature: String, _ summary: String,
    _ make: @escaping Make
  ) -> TypePointer {
    let type = context.makeType(name, module: "itertools")
    type.pointee.instanceKind = .iterator
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let constructor = Builtin(name, signature, summary) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.iterator(try make(a), type: captured)
    }
    context.define(on: type, constructor: constructor, [])
    type.pointee.isNamedInFull = true
    context.setGlobal(module, name, consuming: context.value(of: type).retained)
    return type
  }

  /// `count(3)`, `repeat('a', 2)`: these two say what they hold.
  private static func describe(_ context: Context, _ value: Value) throws(Raised) -> Value {
    let native = value.iterator.pointee.native?.takeUnretainedValue() as? HoldingIterator
    let parts = try native?.shown(context).joined(separator: ", ") ?? ""
    return context.string("\(context.name(of: value.objectType))(\(parts))")
  }

  private static func defineFromIterable(_ context: Context, _ type: TypePointer) {
    nonisolated(unsafe) let captured = type
    let method = Builtin(
      "from_iterable", "(iterable, /)", "The items of every item.", binding: .staticMethod
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let iterator = ChainIterator(consuming: try a.context.iterate(a[0]))
      return a.context.iterator(iterator, type: captured)
    }
    context.define(on: type, [method])
  }

  private static let endless: [(String, String, String, Make)] = [
    (
      "count", "(start=0, step=1)", "start, start + step, and so on without end.",
      { (a) throws(Raised) in
        for index in 0..<2 where try a.context.doubleIfPossible(a[index]) == nil {
          throw a.context.typeError("a number is required")
        }
        return CountIterator(start: a[0], step: a[1])
      }
    ),
    (
      "cycle", "(iterable, /)", "The items again and again.",
      { (a) throws(Raised) in CycleIterator(consuming: try a.context.iterate(a[0])) }
    ),
    (
      "repeat", "(object, times=...)", "One object again and again, or times times.",
      { (a) throws(Raised) in
        RepeatIterator(a[0], times: a.isGiven(1) ? Swift.max(0, try a.int(1)) : nil)
      }
    ),
  ]

  private static let selecting: [(String, String, String, Make)] = [
    (
      "chain", "(*iterables)", "The items of one iterable after the other.",
      { (a) throws(Raised) in ChainIterator(consuming: try a.context.iterate(a[0])) }
    ),
    (
      "islice", "(iterable, *bounds)", "The items at the places a slice would take.",
      { (a) throws(Raised) in try sliced(a) }
    ),
    (
      "accumulate", "(iterable, func=None, *, initial=None)", "Running sums, or results of func.",
      { (a) throws(Raised) in
        AccumulateIterator(
          consuming: try a.context.iterate(a[0]), function: a[1], initial: a[2])
      }
    ),
  ]

  private static let combining: [(String, String, String, Make)] = [
    (
      "product", "(*iterables, repeat=1)", "Tuples with an item of every iterable.",
      { (a) throws(Raised) in
        let times = try a.int(1)
        if times < 0 { throw a.context.valueError("repeat argument cannot be negative") }
        var pools: [[Value]] = []
        for iterable in a.rest(0) { pools.append(try pool(iterable, a.context)) }
        defer { for pool in pools { for item in pool { item.release() } } }
        let size = pools.reduce(pools.count) { $0 + $1.count }
        let (total, overflow) = size.multipliedReportingOverflow(by: times)
        try a.context.checkElements(overflow ? Int.max : total)
        var all: [[Value]] = []
        for _ in 0..<(pools.isEmpty ? 0 : times) {
          all += pools.map { $0.map(\.retained) }
        }
        return ProductIterator(consuming: all)
      }
    ),
    (
      "permutations", "(iterable, r=None)", "Tuples of r items in every order.",
      { (a) throws(Raised) in
        if !a.isNothing(1), !a[1].isInt {
          throw a.context.typeError("Expected int as r")
        }
        let r = try a.optionalInt(1)
        if let r, r < 0 { throw a.context.valueError("r must be non-negative") }
        try a.context.checkElements(r ?? 0)
        let items = try pool(a[0], a.context)
        return PermutationIterator(consuming: items, r ?? items.count)
      }
    ),
    (
      "combinations", "(iterable, r)", "Tuples of r items, each set of places once.",
      { (a) throws(Raised) in try combination(a, repeats: false) }
    ),
    (
      "combinations_with_replacement", "(iterable, r)", "Tuples of r items that may repeat.",
      { (a) throws(Raised) in try combination(a, repeats: true) }
    ),
  ]

  private static func combination(
    _ a: borrowing Arguments, repeats: Bool
  ) throws(Raised) -> NativeIterator {
    let r = try a.int(1)
    if r < 0 { throw a.context.valueError("r must be non-negative") }
    try a.context.checkElements(r)
    return CombinationIterator(consuming: try pool(a[0], a.context), r, repeats: repeats)
  }

  /// The items of an iterable, owned.
  private static func pool(_ iterable: Value, _ context: Context) throws(Raised) -> [Value] {
    let items = try context.list(from: iterable)
    defer { items.release() }
    return items.items.map(\.retained)
  }

  /// `islice(iterable, stop)` and `islice(iterable, start, stop, step)`.
  private static func sliced(_ a: borrowing Arguments) throws(Raised) -> NativeIterator {
    let context = a.context
    let bounds = a.rest(1)
    guard (1...3).contains(bounds.count) else {
      throw context.typeError(
        bounds.isEmpty
          ? "islice expected at least 2 arguments, got 1"
          : "islice expected at most 4 arguments, got \(bounds.count + 1)")
    }
    func bound(_ value: Value, _ message: String) throws(Raised) -> Int? {
      if value.isNone { return nil }
      var number: Int?
      if value.isInt || value.isBool { number = value.asInt }
      if value.kind == .instance { number = try context.indexIfPossible(value) }
      guard let number, number >= 0 else { throw context.valueError(message) }
      return number
    }
    let tail = " must be None or an integer: 0 <= x <= sys.maxsize."
    let isShort = bounds.count == 1
    let stop = try bound(
      bounds[isShort ? 0 : 1],
      isShort ? "Stop argument for islice()" + tail : "Stop argument for islice()" + tail)
    let start = isShort ? nil : try bound(bounds[0], "Indices for islice()" + tail)
    var step = 1
    if bounds.count == 3 {
      let message = "Step for islice() must be a positive integer or None."
      step = try bound(bounds[2], message) ?? 1
      if step == 0 { throw context.valueError(message) }
    }
    return SliceIterator(
      consuming: try context.iterate(a[0]), start: start ?? 0, stop: stop, step: step)
  }
}
