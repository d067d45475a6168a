// `collections.deque`: a ring of values that grows and shrinks at both ends in constant time.

import Syntax

/// The values of a deque.
final class Deque: ValueHolder {
  private var ring: [Value] = []
  private var head = 0
  private(set) var count = 0
  /// The most values it keeps; nil for no limit.
  let limit: Int?
  /// Grows with every change, so that iterators notice.
  private(set) var changes = 0

  init(limit: Int?) { self.limit = limit }

  deinit { for index in 0..<count { self[index].release() } }

  @inline(__always)
  private func place(_ index: Int) -> Int { (head &+ index) & (ring.count &- 1) }

  /// A value, borrowed; the index is in range.
  subscript(index: Int) -> Value {
    get { ring[place(index)] }
    set { ring[place(index)] = newValue }
  }

  private func grow() {
    guard count == ring.count else { return }
    var larger = [Value](repeating: .undefined, count: Swift.max(8, ring.count * 2))
    for index in 0..<count { larger[index] = self[index] }
    ring = larger
    head = 0
  }

  /// Adds a value, taken over, at the right end.
  func append(consuming value: Value) {
    changes &+= 1
    if let limit, count >= limit {
      if limit == 0 { return value.release() }
      popFirst()?.release()
    }
    grow()
    count += 1
    self[count - 1] = value
  }

  /// Adds a value, taken over, at the left end.
  func prepend(consuming value: Value) {
    changes &+= 1
    if let limit, count >= limit {
      if limit == 0 { return value.release() }
      popLast()?.release()
    }
    grow()
    head = (head &- 1) & (ring.count &- 1)
    count += 1
    ring[head] = value
  }

  /// Takes the first value out, owned.
  func popFirst() -> Value? {
    guard count > 0 else { return nil }
    changes &+= 1
    let value = ring[head]
    ring[head] = .undefined
    head = place(1)
    count -= 1
    return value
  }

  /// Takes the last value out, owned.
  func popLast() -> Value? {
    guard count > 0 else { return nil }
    changes &+= 1
    let index = place(count - 1)
    let value = ring[index]
    ring[index] = .undefined
    count -= 1
    return value
  }

  /// Takes a value out of the middle, owned; the index is in range.
  func remove(at index: Int) -> Value {
    changes &+= 1
    let value = self[index]
    for later in index..<(count - 1) { self[later] = self[later + 1] }
    self[count - 1] = .undefined
    count -= 1
    return value
  }

  /// Puts a value, taken over, before the one at `index`.
  func insert(consuming value: Value, at index: Int) {
    append(consuming: value)
    var place = count - 1
    while place > index {
      self[place] = self[place - 1]
      place -= 1
    }
    self[index] = value
  }

  /// Moves every value by some steps to the right.
  func rotate(_ steps: Int) {
    guard count > 1 else { return }
    changes &+= 1
    let offset = floorModulo(steps, count)
    let old = (0..<count).map { self[$0] }
    for (index, value) in old.enumerated() {
      let moved = index + offset
      self[moved >= count ? moved - count : moved] = value
    }
  }

  /// Releases all values.
  func clear() {
    let old = (0..<count).map { self[$0] }
    changes &+= 1
    ring = []
    head = 0
    count = 0
    for value in old { value.release() }
  }

  var held: [Value] { values }
  func releaseHeld() { clear() }

  /// All values, borrowed.
  var values: [Value] { (0..<count).map { self[$0] } }
}

/// Walks over a deque from either end.
final class DequeIterator: NativeIterator {
  private var source: Value
  private var index = 0
  private let changes: Int
  private let isReversed: Bool

  init(_ source: Value, isReversed: Bool) {
    self.source = source.retained
    self.isReversed = isReversed
    changes = source.uncheckedPayload(as: Deque.self).changes
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard source.kind == .native else { return .undefined }
    let deque = source.uncheckedPayload(as: Deque.self)
    guard deque.changes == changes else {
      throw context.runtimeError("deque mutated during iteration")
    }
    guard index < deque.count else { return .undefined }
    index += 1
    return deque[isReversed ? deque.count - index : index - 1].retained
  }

  override var held: [Value] { [source] }
  override func releaseHeld() {
    let old = source
    source = .undefined
    old.release()
  }
}
