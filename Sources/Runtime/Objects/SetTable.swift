// The hash table behind sets: CPython's own, so that a set of numbers iterates in CPython's order.
//
// The order of a Python set of ints is a function of the table: its size, the probing (nine linear steps, then a
// jump) and when it grows. Programs print such sets, so the table is CPython 3.11's `setobject.c`, step
// for step. Strings hash as with `PYTHONHASHSEED=0`.

/// A hash table of keys.
struct SetTable {
  struct Entry {
    var hash: Int
    /// Undefined where nothing was ever; `NotImplemented` where a key was deleted.
    var key: Value
  }

  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var mask = 7
  /// How many slots hold a key or did.
  private(set) var fill = 0
  /// How many keys there are.
  private(set) var used = 0
  /// Where `pop()` searches next.
  var finger = 0

  static let linearProbes = 9

  init() {
    entries = SetTable.allocate(8)
  }

  private static func allocate(_ size: Int) -> UnsafeMutablePointer<Entry> {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: size)
    entries.initialize(repeating: Entry(hash: 0, key: .undefined), count: size)
    return entries
  }

  mutating func deallocate() { entries.deallocate() }

  /// Whether slot `index` holds a key.
  @inline(__always)
  func isKey(_ index: Int) -> Bool {
    !entries[index].key.isUndefined && !entries[index].key.isNotImplemented
  }

  /// Writes a key known to be absent into the free slot `index`; takes it over; grows where due.
  mutating func fillSlot(_ index: Int, key: Value, hash: Int) {
    entries[index] = Entry(hash: hash, key: key)
    fill += 1
    used += 1
    if fill * 5 >= mask * 3 { resize(minimum: used > 50000 ? used * 2 : used * 4) }
  }

  /// Writes a key known to be absent into the slot of a deleted one; takes it over.
  mutating func refillSlot(_ index: Int, key: Value, hash: Int) {
    entries[index] = Entry(hash: hash, key: key)
    used += 1
  }

  /// Takes the key out of slot `index` and hands it to the caller.
  mutating func remove(at index: Int) -> Value {
    let key = entries[index].key
    entries[index] = Entry(hash: -1, key: .notImplemented)
    used -= 1
    return key
  }

  /// Rebuilds the table with more than `minimum` slots.
  mutating func resize(minimum: Int) {
    var size = 8
    while size <= minimum { size *= 2 }
    let old = entries
    let oldCount = mask + 1
    entries = SetTable.allocate(size)
    mask = size - 1
    for index in 0..<oldCount {
      let entry = old[index]
      if !entry.key.isUndefined && !entry.key.isNotImplemented { insertClean(entry) }
    }
    fill = used
    old.deallocate()
  }

  /// Puts a key known to be absent into a table without deleted slots.
  mutating func insertClean(_ entry: Entry) {
    var perturb = UInt(bitPattern: entry.hash)
    var slot = entry.hash & mask
    while true {
      if entries[slot].key.isUndefined {
        entries[slot] = entry
        return
      }
      if slot + SetTable.linearProbes <= mask {
        for step in 1...SetTable.linearProbes where entries[slot + step].key.isUndefined {
          entries[slot + step] = entry
          return
        }
      }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & mask
    }
  }

  /// The first slot at or after `index` that holds a key; nil at the end.
  @inline(__always)
  func next(from index: Int) -> Int? {
    var index = index
    while index <= mask {
      if isKey(index) { return index }
      index &+= 1
    }
    return nil
  }

  /// A copy as `set(other)` makes it, every key retained.
  func copy() -> SetTable {
    var result = SetTable()
    result.merge(self)
    return result
  }

  /// Takes all keys of `other` into an empty table, as `set_merge` does.
  mutating func merge(_ other: SetTable) {
    guard other.used > 0 else { return }
    if (fill + other.used) * 5 >= mask * 3 { resize(minimum: (used + other.used) * 2) }
    if mask == other.mask, other.fill == other.used {
      for index in 0...mask {
        entries[index] = other.entries[index]
        entries[index].key.retain()
      }
    } else {
      for index in 0...other.mask where other.isKey(index) {
        let entry = other.entries[index]
        entry.key.retain()
        insertClean(entry)
      }
    }
    fill = other.used
    used = other.used
  }

  mutating func destroy() {
    for index in 0...mask where isKey(index) { entries[index].key.release() }
    entries.deallocate()
  }
}

/// A `set` or `frozenset`.
struct SetObject {
  var container: ContainerHeader
  var table: SetTable
}

extension Context {
  /// A new empty `set`, or `frozenset`.
  ///
  /// Owned.
  public func emptySet(frozen: Bool = false) -> Value {
    let kind: Kind = frozen ? .frozenset : .set
    let block = heap.pointee.object(
      kind, type(frozen ? .frozenset : .set), size: MemoryLayout<SetObject>.size)
    (block + MemoryLayout<ContainerHeader>.size).bindMemory(to: SetTable.self, capacity: 1)
      .initialize(to: SetTable())
    track(block)
    return Value(kind, consuming: block)
  }
}
