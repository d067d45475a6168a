// Methods of `Random` that draw from sequences: choice, choices, shuffle, sample.

enum RandomChoices {
  static let methods: [Builtin] = [
    Builtin("choice", "(self, seq)", "An item of a sequence.", body: choice),
    Builtin(
      "choices", "(self, population, weights=None, *, cum_weights=None, k=1)",
      "A list of k items, each drawn anew.", body: choices),
    Builtin("shuffle", "(self, x)", "Puts a list in random order.", body: shuffle),
    Builtin(
      "sample", "(self, population, k, *, counts=None)", "A list of k different items.",
      body: sample),
  ]

  static func choice(_ a: borrowing Arguments) throws(Raised) -> Value {
    let count = try a.context.length(a[1])
    if count == 0 { throw a.context.indexError("Cannot choose from an empty sequence") }
    return try a.context.getItem(a[1], .int(a.generator.below(count)))
  }

  static func shuffle(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let count = try context.length(a[1])
    var index = count - 1
    while index > 0 {
      let other = a.generator.below(index + 1)
      if a[1].isList {
        a[1].items.swapAt(index, other)
      } else {
        try exchange(a[1], index, other, context)
      }
      index -= 1
    }
    return .none
  }

  private static func exchange(
    _ sequence: Value, _ i: Int, _ j: Int, _ context: Context
  ) throws(Raised) {
    let x = try context.getItem(sequence, .int(i))
    defer { x.release() }
    let y = try context.getItem(sequence, .int(j))
    defer { y.release() }
    try context.setItem(sequence, .int(i), y)
    try context.setItem(sequence, .int(j), x)
  }

  // MARK: choices

  static func choices(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let count = try context.length(a[1])
    let wanted = try a.int(4)
    let sums = try cumulativeWeights(a, count)
    let result = context.emptyList()
    let generator = a.generator
    do throws(Raised) {
      for _ in 0..<Swift.max(0, wanted) {
        let index =
          sums.map { place(generator.random() * ($0.last ?? 0), in: $0) }
          ?? Int((generator.random() * Double(count)).rounded(.down))
        context.append(try context.getItem(a[1], .int(index)), to: result)
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// The running sums of the weights; nil where all items are as likely.
  private static func cumulativeWeights(
    _ a: borrowing Arguments, _ count: Int
  ) throws(Raised) -> [Double]? {
    let context = a.context
    var sums: [Double] = []
    if a.isNothing(3) {
      if a.isNothing(2) { return nil }
      guard !a[2].isInt else {
        throw context.typeError(
          "The number of choices must be a keyword argument: k=\(a[2].asInt)")
      }
      try context.forEach(a[2]) { (item) throws(Raised) in
        sums.append((sums.last ?? 0) + (try context.double(item)))
      }
    } else {
      if !a.isNothing(2) {
        throw context.typeError("Cannot specify both weights and cumulative weights")
      }
      try context.forEach(a[3]) { (item) throws(Raised) in sums.append(try context.double(item)) }
    }
    guard sums.count == count else {
      throw context.valueError("The number of weights does not match the population")
    }
    guard let total = sums.last else { throw context.indexError("list index out of range") }
    if total <= 0 { throw context.valueError("Total of weights must be greater than zero") }
    if !total.isFinite { throw context.valueError("Total of weights must be finite") }
    return sums
  }

  /// `bisect_right(sums, x, 0, len(sums) - 1)`.
  private static func place(_ x: Double, in sums: [Double]) -> Int {
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if x < sums[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: sample

  static func sample(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let population = a[1]
    let isSequence =
      population.isList || population.isTuple || population.isString || population.kind == .range
    guard isSequence else {
      throw context.typeError(
        "Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let count = try context.length(population)
    let wanted = try a.int(2)
    guard let counts = a.optional(3) else {
      let places = try draw(a.generator, wanted, of: count, context)
      return try items(population, places, context)
    }
    var sums: [Int] = []
    try context.forEach(counts) { (item) throws(Raised) in
      guard item.isInt else { throw context.typeError("Counts must be integers") }
      sums.append((sums.last ?? 0) &+ item.asInt)
    }
    guard sums.count == count else {
      throw context.valueError("The number of counts does not match the population")
    }
    guard let total = sums.last, total > 0 else {
      throw context.valueError("Total of counts must be greater than zero")
    }
    let selections = try draw(a.generator, wanted, of: total, context)
    let places = selections.map { selected in sums.firstIndex { selected < $0 } ?? 0 }
    return try items(population, places, context)
  }

  private static func items(
    _ population: Value, _ places: [Int], _ context: Context
  ) throws(Raised) -> Value {
    let result = context.emptyList(capacity: places.count)
    do throws(Raised) {
      for place in places {
        context.append(try context.getItem(population, .int(place)), to: result)
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// `wanted` different numbers below `count`, by the method CPython chooses for these sizes.
  private static func draw(
    _ generator: MersenneTwister, _ wanted: Int, of count: Int, _ context: Context
  ) throws(Raised) -> [Int] {
    guard wanted >= 0, wanted <= count else {
      throw context.valueError("Sample larger than population or is negative")
    }
    var setSize = 21
    if wanted > 5 {
      let power = (CMath.log(Double(wanted) * 3) / CMath.log(4)).rounded(.up)
      setSize += Int(CMath.raise(4, power))
    }
    if count <= setSize {
      var pool = Array(0..<count)
      return (0..<wanted).map { index in
        let place = generator.below(count - index)
        let drawn = pool[place]
        pool[place] = pool[count - index - 1]
        return drawn
      }
    }
    var selected: Set<Int> = []
    return (0..<wanted).map { _ in
      var drawn = generator.below(count)
      while !selected.insert(drawn).inserted { drawn = generator.below(count) }
      return drawn
    }
  }
}
