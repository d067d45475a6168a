// The types that walk over iterables lazily: enumerate, zip, map, filter, reversed.

/// A pair that is used again where nobody else holds it any more, as `for` loops make it.
struct SparePair {
  private var pair = Value.undefined

  /// A tuple of two owned values, owned.
  @inline(__always)
  mutating func make(_ context: Context, consuming first: Value, _ second: Value) -> Value {
    if pair.isObject, pair.object.pointee.count == 1 {
      let items = pair.tuple.items
      let old = (items[0], items[1])
      items[0] = first
      items[1] = second
      pair.tuple.pointee.hash = 0
      let result = pair.retained
      old.0.release()
      old.1.release()
      return result
    }
    let fresh = context.uninitializedTuple(count: 2)
    fresh.tuple.items[0] = first
    fresh.tuple.items[1] = second
    if pair.isUndefined { pair = fresh.retained }
    return fresh
  }

  /// The pair kept, for the collector.
  var held: Value { pair }

  /// Takes the pair out; the caller releases it.
  mutating func take() -> Value {
    let old = pair
    pair = .undefined
    return old
  }
}

/// `enumerate(iterable, start)`.
final class EnumerateIterator: NativeIterator {
  @exclusivity(unchecked) private var source: Value
  @exclusivity(unchecked) private var number: Int
  @exclusivity(unchecked) private var spare = SparePair()

  /// Takes the iterator over.
  init(consuming source: Value, start: Int) {
    self.source = source
    number = start
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    let item = try context.next(source)
    if item.isUndefined { return item }
    let index = number
    if index == Int.max {
      item.release()
      throw Self.beyondWords(context)
    }
    number = index &+ 1
    return spare.make(context, consuming: .int(index), item)
  }

  /// The refusal to count further.
  static func beyondWords(_ context: Context) -> Raised {
    context.refusal("enumerate() beyond 64 bits is not supported: count from a smaller number")
  }

  override var held: [Value] { [source, spare.held] }
  override func releaseHeld() {
    let old = (source, spare.take())
    source = .undefined
    old.0.release()
    old.1.release()
  }
}

/// Several iterators walked together: `zip` and `map` derive from it.
class ParallelIterator: NativeIterator {
  /// The first iterator and the second, undefined where there is none, and all.
  @exclusivity(unchecked) fileprivate final var first: Value
  @exclusivity(unchecked) fileprivate final var second: Value
  fileprivate final var sources: [Value]

  /// Takes the iterators over.
  init(consuming sources: [Value]) {
    self.sources = sources
    first = sources.first ?? .undefined
    second = sources.count > 1 ? sources[1] : .undefined
  }

  override var held: [Value] { sources }
  override func releaseHeld() {
    let old = sources
    sources = []
    first = .undefined
    second = .undefined
    for source in old { source.release() }
  }
}

/// `zip(first, second)`, the pairs that loops walk over.
final class PairIterator: ParallelIterator {
  @exclusivity(unchecked) private var spare = SparePair()

  override func next(_ context: Context) throws(Raised) -> Value {
    if first.isUndefined { return .undefined }
    let left = try context.next(first)
    if left.isUndefined { return left }
    let right: Value
    do throws(Raised) {
      right = try context.next(second)
    } catch {
      left.release()
      throw error
    }
    if right.isUndefined {
      left.release()
      return right
    }
    return spare.make(context, consuming: left, right)
  }

  override var held: [Value] { sources + [spare.held] }
  override func releaseHeld() {
    let old = spare.take()
    super.releaseHeld()
    old.release()
  }
}

/// `zip(*iterables, strict)`.
final class ZipIterator: ParallelIterator {
  private let isStrict: Bool

  init(consuming sources: [Value], isStrict: Bool) {
    self.isStrict = isStrict
    super.init(consuming: sources)
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    let count = sources.count
    if count == 0 { return .undefined }
    var items: [Value] = []
    items.reserveCapacity(count)
    do throws(Raised) {
      for index in 0..<count {
        let item = try context.next(sources[index])
        if item.isUndefined {
          try checkLengths(index, context)
          for item in items { item.release() }
          return .undefined
        }
        items.append(item)
      }
    } catch {
      for item in items { item.release() }
      throw error
    }
    return context.tuple(consuming: items)
  }

  /// Throws where `strict` was asked for and iterator `ended` is not as long as the others.
  private func checkLengths(_ ended: Int, _ context: Context) throws(Raised) {
    guard isStrict else { return }
    func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    if ended > 0 {
      throw context.valueError("zip() argument \(ended + 1) is shorter than \(others(ended))")
    }
    for index in 1..<sources.count {
      let item = try context.next(sources[index])
      if item.isUndefined { continue }
      item.release()
      throw context.valueError("zip() argument \(index + 1) is longer than \(others(index))")
    }
  }
}

/// `map(function, *iterables)`.
final class MapIterator: ParallelIterator {
  @exclusivity(unchecked) private var function: Value

  init(function: Value, consuming sources: [Value]) {
    self.function = function.retained
    super.init(consuming: sources)
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    if first.isUndefined { return .undefined }
    if second.isUndefined {
      let item = try context.next(first)
      if item.isUndefined { return item }
      defer { item.release() }
      return try context.call(function, item)
    }
    var items: [Value] = []
    defer { for item in items { item.release() } }
    for source in sources {
      let item = try context.next(source)
      if item.isUndefined { return item }
      items.append(item)
    }
    return try context.call(function, items)
  }

  override var held: [Value] { sources + [function] }
  override func releaseHeld() {
    super.releaseHeld()
    let old = function
    function = .undefined
    old.release()
  }
}

/// `filter(function, iterable)`.
final class FilterIterator: NativeIterator {
  @exclusivity(unchecked) private var function: Value
  @exclusivity(unchecked) private var source: Value

  /// Takes the iterator over.
  init(function: Value, consuming source: Value) {
    self.function = function.retained
    self.source = source
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    while true {
      let item = try context.next(source)
      if item.isUndefined { return item }
      do throws(Raised) {
        if try accepts(item, context) { return item }
        try context.poll()
      } catch {
        item.release()
        throw error
      }
      item.release()
    }
  }

  private func accepts(_ item: Value, _ context: Context) throws(Raised) -> Bool {
    if function.isNone { return try context.isTrue(item) }
    let answer = try context.call(function, item)
    defer { answer.release() }
    return try context.isTrue(answer)
  }

  override var held: [Value] { [function, source] }
  override func releaseHeld() {
    let old = (function, source)
    (function, source) = (.undefined, .undefined)
    old.0.release()
    old.1.release()
  }
}

/// `reversed(sequence)` for what has a length and numbered items.
final class ReversedIterator: NativeIterator {
  private var source: Value
  private var index: Int

  init(_ source: Value, count: Int) {
    self.source = source.retained
    index = count - 1
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard index >= 0, !source.isUndefined else { return .undefined }
    do throws(Raised) {
      let item = try context.getItem(source, .int(index))
      index -= 1
      return item
    } catch {
      guard context.pendingMatches(.indexError) || context.pendingMatches(.stopIteration) else {
        throw error
      }
      context.clearException()
      index = -1
      return .undefined
    }
  }

  override var held: [Value] { [source] }
  override func releaseHeld() {
    let old = source
    source = .undefined
    old.release()
  }
}

/// The keys, values or items of a dict from the last to the first.
final class ReversedDictIterator: NativeIterator {
  private var dict: Value
  private let part: DictViewObject.Part
  private let used: Int
  private var index: Int

  init(_ dict: Value, _ part: DictViewObject.Part) {
    self.dict = dict.retained
    self.part = part
    used = dict.dict.pointee.table.used
    index = dict.dict.pointee.table.count - 1
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard dict.isDict else { return .undefined }
    let table = dict.dict.pointee.table
    guard table.used == used else {
      throw context.runtimeError("dictionary changed size during iteration")
    }
    // A dict that was rebuilt in between may have fewer entries than it had.
    index = Swift.min(index, table.count - 1)
    while index >= 0, table.entries[index].key.isUndefined { index -= 1 }
    guard index >= 0 else { return .undefined }
    let entry = table.entries[index]
    index -= 1
    switch part {
    case .keys: return entry.key.retained
    case .values: return entry.value.retained
    case .items: return context.tuple(consuming: [entry.key.retained, entry.value.retained])
    }
  }

  override var held: [Value] { [dict] }
  override func releaseHeld() {
    let old = dict
    dict = .undefined
    old.release()
  }
}
