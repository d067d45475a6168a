// Lists, tuples, ranges and slices: their memory, and the doors through which it is reached.

/// A `list`.
struct ListObject {
  var container: ContainerHeader
  var items: UnsafeMutablePointer<Value>
  var count: Int
  var capacity: Int
}

/// A `tuple`; the items follow the struct.
struct TupleObject {
  var container: ContainerHeader
  var count: Int
  /// The hash, or 0 where it has not been computed.
  var hash: Int

  static var headerSize: Int { MemoryLayout<TupleObject>.size }
}

/// A `range`.
struct RangeObject {
  var header: Header
  var start: Int
  var stop: Int
  var step: Int
  var count: Int
}

/// A `slice`; what was left out is `None`.
struct SliceObject {
  var container: ContainerHeader
  var start: Value
  var stop: Value
  var step: Value
}

extension UnsafeMutablePointer<TupleObject> {
  /// The items.
  @inline(__always)
  var items: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + TupleObject.headerSize).assumingMemoryBound(to: Value.self)
  }
}

extension Value {
  /// The items of a `list` or `tuple`, borrowed; empty for any other kind.
  ///
  /// Valid until the program runs again: a list may change under a call-back.
  @inline(__always)
  public var items: UnsafeMutableBufferPointer<Value> {
    if isList {
      return UnsafeMutableBufferPointer(start: list.pointee.items, count: list.pointee.count)
    }
    if isTuple { return UnsafeMutableBufferPointer(start: tuple.items, count: tuple.pointee.count) }
    return UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// The start, stop and step of a `slice`, borrowed; `None` where they were left out.
  public var sliceParts: (start: Value, stop: Value, step: Value) {
    guard kind == .slice else { return (.none, .none, .none) }
    return (slice.pointee.start, slice.pointee.stop, slice.pointee.step)
  }

  /// The start, stop, step and length of a `range`.
  public var rangeParts: (start: Int, stop: Int, step: Int, count: Int) {
    guard kind == .range else { return (0, 0, 1, 0) }
    let range = self.range.pointee
    return (range.start, range.stop, range.step, range.count)
  }
}

extension Context {
  /// A new `list` that takes the given references over.
  ///
  /// Owned.
  public func list(consuming items: [Value]) -> Value {
    let value = emptyList(capacity: items.count)
    let list = value.list
    for (index, item) in items.enumerated() { list.pointee.items[index] = item }
    list.pointee.count = items.count
    return value
  }

  /// A new empty `list` with room for `capacity` items.
  ///
  /// Owned.
  public func emptyList(capacity: Int = 0) -> Value {
    let block = heap.pointee.object(.list, type(.list), size: MemoryLayout<ListObject>.size)
    let list = block.assumingMemoryBound(to: ListObject.self)
    list.pointee.items = allocateValues(capacity)
    list.pointee.count = 0
    list.pointee.capacity = capacity
    track(block)
    return Value(.list, consuming: block)
  }

  /// Adds an owned value at the end of a list.
  @inline(__always)
  public func append(_ item: consuming Value, to list: Value) {
    let object = list.list
    let count = object.pointee.count
    if count == object.pointee.capacity { reserve(list, count + 1) }
    object.pointee.items[count] = item
    object.pointee.count = count &+ 1
  }

  /// Makes room for `count` items in a list, growing by half.
  @inline(never)
  func reserve(_ list: Value, _ count: Int) {
    let object = list.list
    let old = object.pointee.capacity
    guard count > old else { return }
    let capacity = Swift.max(4, Swift.max(count, old + old >> 1))
    let stride = MemoryLayout<Value>.stride
    object.pointee.items = heap.pointee.resize(
      object.pointee.items, from: Swift.max(old, 1) * stride, to: capacity * stride
    ).assumingMemoryBound(to: Value.self)
    object.pointee.capacity = capacity
  }

  /// A new `tuple` that takes the given references over.
  ///
  /// Owned.
  public func tuple(consuming items: [Value]) -> Value {
    let value = uninitializedTuple(count: items.count)
    for (index, item) in items.enumerated() { value.tuple.items[index] = item }
    return value
  }

  /// A new instance of a native type that derives from `tuple`; takes the references over.
  ///
  /// Owned.
  public func tuple(consuming items: [Value], type: TypePointer) -> Value {
    let value = freshTuple(count: items.count)
    value.tuple.pointee.container.header.type = type
    if type.pointee.container.header.flags.contains(.userDefined) {
      type.pointee.container.header.count &+= 1
    }
    for (index, item) in items.enumerated() { value.tuple.items[index] = item }
    return value
  }

  /// A new `tuple` of borrowed values, each retained.
  ///
  /// Owned.
  func tuple(copying items: UnsafeMutablePointer<Value>, count: Int) -> Value {
    let value = uninitializedTuple(count: count)
    let target = value.tuple.items
    for index in 0..<count { target[index] = items[index].retained }
    return value
  }

  /// A `tuple` whose `count` items the caller stores at once, before anything else runs.
  ///
  /// Owned.
  func uninitializedTuple(count: Int) -> Value {
    if count == 0 { return state.pointee.emptyTuple.retained }
    return freshTuple(count: count)
  }

  func freshTuple(count: Int) -> Value {
    let size = TupleObject.headerSize + count * MemoryLayout<Value>.stride
    let block = heap.pointee.object(.tuple, type(.tuple), size: size)
    let tuple = block.assumingMemoryBound(to: TupleObject.self)
    tuple.pointee.count = count
    tuple.pointee.hash = 0
    track(block)
    return Value(.tuple, consuming: block)
  }

  /// A new `range`; `step` is not zero.
  ///
  /// Owned.
  public func range(start: Int, stop: Int, step: Int) -> Value {
    let block = heap.pointee.object(.range, type(.range), size: MemoryLayout<RangeObject>.size)
    let range = block.assumingMemoryBound(to: RangeObject.self)
    range.pointee.start = start
    range.pointee.stop = stop
    range.pointee.step = step
    range.pointee.count = Context.rangeCount(start, stop, step)
    return Value(.range, consuming: block)
  }

  /// How many numbers `range(start, stop, step)` has; clamped where it exceeds a word.
  static func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    let (span, overflow) =
      step > 0
      ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
    if overflow { return (step > 0) == (stop > start) ? Int.max : 0 }
    if span <= 0 { return 0 }
    return (span - 1) / (step == Int.min ? Int.max : abs(step)) + 1
  }

  /// A new `slice` that takes its three parts over.
  ///
  /// Owned.
  func slice(consuming start: Value, _ stop: Value, _ step: Value) -> Value {
    let block = heap.pointee.object(.slice, type(.slice), size: MemoryLayout<SliceObject>.size)
    let slice = block.assumingMemoryBound(to: SliceObject.self)
    slice.pointee.start = start
    slice.pointee.stop = stop
    slice.pointee.step = step
    track(block)
    return Value(.slice, consuming: block)
  }

  // MARK: Memory for values

  /// Uninitialised room for values.
  func allocateValues(_ capacity: Int) -> UnsafeMutablePointer<Value> {
    heap.pointee.allocate(Swift.max(capacity, 1) * MemoryLayout<Value>.stride)
      .assumingMemoryBound(to: Value.self)
  }

  func freeValues(_ values: UnsafeMutablePointer<Value>, _ capacity: Int) {
    heap.pointee.free(values, Swift.max(capacity, 1) * MemoryLayout<Value>.stride)
  }

  /// Lets the collector watch a container just made.
  @inline(__always)
  func track(_ block: UnsafeMutableRawPointer) {
    heap.pointee.track(block)
  }
}
