// The cycle collector: trial deletion over the containers the heap watches.
//
// Counting alone frees everything but cycles. A collection takes the young containers (or all of them), counts for
// each how many of its references come from inside that group, and looks for those with more: they are
// held from outside. Whatever these reach lives; the rest is only held by itself, and goes.
// References from registers, globals and Swift code all count as outside, so nothing is scanned for roots.

extension Context {
  /// Collects if enough containers are young.
  @inline(__always)
  func collectIfDue() {
    let count = heap.pointee.trackedCount
    // What has gone since the last collection makes room for as many new ones.
    if count < heap.pointee.keptCount { heap.pointee.keptCount = count }
    if count - heap.pointee.keptCount > heap.pointee.youngLimit { collectYoung() }
  }

  @inline(never)
  private func collectYoung() {
    // All are looked at once there are twice as many old ones as after the last full collection.
    let isFull = heap.pointee.oldCount > 2 * heap.pointee.oldAtFullCollection + 20_000
    if isFull {
      collect()
    } else {
      let old = heap.pointee.oldCount
      let young = heap.pointee.trackedCount - old
      collect(from: old)
      // Where most survive, the program builds something that lasts. Where few do, these are likely what
      // one round of a loop has built so far and will drop at its end: they stay young.
      let survivors = heap.pointee.trackedCount - old
      if survivors * 2 > young { heap.pointee.oldCount = heap.pointee.trackedCount }
    }
  }

  /// Frees all cycles nothing holds; how many containers went.
  @discardableResult
  public func collect() -> Int {
    let count = collect(from: 0)
    heap.pointee.oldCount = heap.pointee.trackedCount
    heap.pointee.oldAtFullCollection = heap.pointee.trackedCount
    return count
  }

  @discardableResult
  private func collect(from start: Int) -> Int {
    guard !heap.pointee.isCollecting else { return 0 }
    heap.pointee.isCollecting = true
    defer { heap.pointee.isCollecting = false }
    let count = heap.pointee.trackedCount - start
    guard count > 0 else { return 0 }
    let tracked = heap.pointee.tracked + start
    let external = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    defer { external.deallocate() }
    for index in 0..<count { external[index] = Int32(clamping: tracked[index].pointee.count) }
    for index in 0..<count {
      forEachReference(of: tracked[index]) { value in
        if let place = self.place(value, start) { external[place] -= 1 }
      }
    }
    let gone = destroyCycles(markReachable(tracked, count, start, external))
    heap.pointee.keptCount = heap.pointee.trackedCount
    return gone
  }

  /// Where a value stands in the group being collected; nil where it does not.
  @inline(__always)
  private func place(_ value: Value, _ start: Int) -> Int? {
    // Strings, the most frequent objects, are told by the tag: nothing of theirs need be read.
    guard value.tag > UInt64(Kind.string.rawValue), value.object.pointee.flags.contains(.tracked)
    else { return nil }
    let container = value.address.assumingMemoryBound(to: ContainerHeader.self)
    let index = Int(container.pointee.trackIndex)
    return index >= start ? index - start : nil
  }

  /// Follows the references of all containers held from outside; those that are not reached.
  private func markReachable(
    _ tracked: UnsafeMutablePointer<Object>, _ count: Int, _ start: Int,
    _ external: UnsafeMutablePointer<Int32>
  ) -> [Object] {
    let reached: Int32 = -1_000_000
    // Each container is noted once at most.
    let pending = UnsafeMutablePointer<Int>.allocate(capacity: count)
    defer { pending.deallocate() }
    var pendingCount = 0
    for index in 0..<count where external[index] > 0 {
      external[index] = reached
      pending[pendingCount] = index
      pendingCount &+= 1
    }
    while pendingCount > 0 {
      pendingCount &-= 1
      forEachReference(of: tracked[pending[pendingCount]]) { value in
        if let place = self.place(value, start), external[place] != reached {
          external[place] = reached
          pending[pendingCount] = place
          pendingCount &+= 1
        }
      }
    }
    return (0..<count).lazy.filter { external[$0] != reached }.map { tracked[$0] }
  }

  /// Breaks unreachable cycles: each container is held, emptied, and let go.
  private func destroyCycles(_ doomed: [Object]) -> Int {
    for object in doomed { object.pointee.count += 1 }
    for object in doomed { breakReferences(of: object) }
    for object in doomed { Value(object.pointee.kind, consuming: object).releaseObject() }
    return doomed.count
  }

  /// Empties a container in a way that leaves it valid.
  private func breakReferences(of object: Object) {
    let value = Value(object.pointee.kind, consuming: object)
    switch object.pointee.kind {
    case .list: clear(list: value)
    case .dict:
      var old = value.dict.pointee.table
      value.dict.pointee.table = Table()
      drop(&value.dict.pointee.attributes)
      old.destroy()
    case .set, .frozenset:
      var old = value.set.pointee.table
      value.set.pointee.table = SetTable()
      old.destroy()
    case .cell: drop(&value.cell.pointee.value)
    case .instance:
      let instance = value.instance
      for index in 0..<instance.pointee.shape.pointee.count {
        drop(&instance.pointee.slots[index])
      }
    case .generator where value.generator.pointee.status != .running:
      let generator = value.generator
      for index in 0..<generator.pointee.code.pointee.registerCount {
        drop(&generator.pointee.registers[index])
      }
      generator.pointee.status = .finished
    case .type:
      var old = value.type.pointee.namespace
      value.type.pointee.namespace = Table()
      typeChanged(value.type)
      old.destroy()
    case .boundMethod: drop(&value.boundMethod.pointee.receiver)
    case .descriptor:
      drop(&value.descriptor.pointee.first)
      drop(&value.descriptor.pointee.second)
      drop(&value.descriptor.pointee.third)
    case .iterator:
      drop(&value.iterator.pointee.source)
      value.iterator.pointee.native?.takeUnretainedValue().releaseHeld()
    case .native:
      (value.native.pointee.payload.takeUnretainedValue() as? any ValueHolder)?.releaseHeld()
    case .function:
      if let details = value.function.pointee.details { drop(&details.pointee.attributes) }
    default: break
    }
  }

  private func drop(_ place: inout Value) {
    let old = place
    place = .undefined
    old.release()
  }
}
