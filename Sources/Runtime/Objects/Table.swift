// The hash table behind dicts and namespaces: entries in insertion order, and an index beside them.
//
// The index is an open-addressing table of 32-bit entry numbers probed as CPython does. Deleting leaves a hole
// among the entries; rebuilding closes the holes. Lookups that need no call-back into the program (strings, and
// keys identical to the one sought) live here; the rest is in `Hashing.swift`.

/// An insertion-ordered hash table of values.
struct Table {
  struct Entry {
    var hash: Int
    /// Undefined where the entry was deleted.
    var key: Value
    var value: Value
  }

  /// The entries; `count` of them are in use or deleted.
  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var indices: UnsafeMutablePointer<Int32>
  private(set) var mask = 0
  /// How many entries there are, deleted ones included.
  private(set) var count = 0
  /// How many keys there are.
  private(set) var used = 0
  private var capacity = 0
  /// How many index slots are not empty: those of deleted keys stay until the next rebuilding, and a probe
  /// ends only at an empty one.
  private var filled = 0

  static let empty: Int32 = -1
  static let deleted: Int32 = -2

  /// A table with no keys and no memory worth speaking of.
  init() {
    entries = .allocate(capacity: 1)
    indices = .allocate(capacity: 1)
    indices[0] = Table.empty
  }

  /// Gives the table's memory back, without releasing what it holds.
  mutating func deallocate() {
    entries.deallocate()
    indices.deallocate()
  }

  // MARK: Lookup

  /// The entry whose key is identical to `key`, or a string equal to it; negative where there is none.
  @inline(__always)
  func findString(_ key: Value, _ hash: Int) -> Int {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let index = indices[slot]
      if index >= 0 {
        let entry = entries + Int(index)
        if entry.pointee.key.bits == key.bits && entry.pointee.key.tag == key.tag {
          return Int(index)
        }
        if entry.pointee.hash == hash {
          if entry.pointee.key.isString {
            if stringsEqual(entry.pointee.key, key) { return Int(index) }
          } else if entry.pointee.key.kind == .instance {
            return Table.needsProgram
          }
        }
      } else if index == Table.empty {
        return -1
      }
      perturb >>= 5
      slot = (slot &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
  }

  /// The entry with this `int` key; keys of other kinds that equal it (`True`, `2.0`) count too.
  @inline(__always)
  func findInt(_ key: Value, _ hash: Int) -> Int {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let index = indices[slot]
      if index >= 0 {
        let entry = entries + Int(index)
        if entry.pointee.hash == hash {
          let other = entry.pointee.key
          if other.bits == key.bits && other.tag == key.tag { return Int(index) }
          if other.isBool && other.asInt == key.asInt { return Int(index) }
          if other.isFloat && other.asFloat == Double(key.asInt) { return Int(index) }
          if other.kind == .instance { return Table.needsProgram }
        }
      } else if index == Table.empty {
        return -1
      }
      perturb >>= 5
      slot = (slot &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
  }

  /// What a fast lookup answers where only the program's own `__eq__` can tell.
  static let needsProgram = -2

  // MARK: Change

  /// Adds a key that is not there; takes the references over.
  @inline(__always)
  mutating func append(key: Value, hash: Int, value: Value) {
    if count == capacity || filled >= capacity { grow() }
    insertIndex(Int32(truncatingIfNeeded: count), hash)
    (entries + count).initialize(to: Entry(hash: hash, key: key, value: value))
    count &+= 1
    used &+= 1
  }

  @inline(__always)
  private mutating func insertIndex(_ index: Int32, _ hash: Int) {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while indices[slot] >= 0 {
      perturb >>= 5
      slot = (slot &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
    if indices[slot] == Table.empty { filled &+= 1 }
    indices[slot] = index
  }

  /// Removes an entry and hands its key and value over to the caller.
  mutating func remove(at index: Int) -> (key: Value, value: Value) {
    let entry = entries + index
    var slot = entry.pointee.hash & mask
    var perturb = UInt(bitPattern: entry.pointee.hash)
    while indices[slot] != Int32(truncatingIfNeeded: index) {
      perturb >>= 5
      slot = (slot &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & mask
    }
    indices[slot] = Table.deleted
    let result = (entry.pointee.key, entry.pointee.value)
    entry.pointee.key = .undefined
    entry.pointee.value = .undefined
    used -= 1
    if index == count - 1 { trimEnd() }
    return result
  }

  /// Drops deleted entries at the end, so that popping from the end stays cheap.
  private mutating func trimEnd() {
    while count > 0, entries[count - 1].key.isUndefined { count -= 1 }
  }

  /// Makes room: closes the holes, or doubles.
  @inline(never)
  private mutating func grow() {
    let wanted = used * 3 / 2 + 6
    var size = 8
    while size * 2 / 3 < wanted { size *= 2 }
    rebuild(indexSize: size)
  }

  /// Makes room for `count` keys in all.
  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    var size = 8
    while size * 2 / 3 < count { size *= 2 }
    rebuild(indexSize: size)
  }

  private mutating func rebuild(indexSize size: Int) {
    let newCapacity = size * 2 / 3
    let fresh = UnsafeMutablePointer<Entry>.allocate(capacity: newCapacity)
    var kept = 0
    for index in 0..<count where !entries[index].key.isUndefined {
      fresh[kept] = entries[index]
      kept += 1
    }
    deallocate()
    entries = fresh
    indices = .allocate(capacity: size)
    indices.initialize(repeating: Table.empty, count: size)
    mask = size - 1
    capacity = newCapacity
    count = kept
    filled = 0
    for index in 0..<kept { insertIndex(Int32(truncatingIfNeeded: index), fresh[index].hash) }
  }

  /// Sets the value of an entry; the caller owns the old one.
  @inline(__always)
  mutating func exchange(at index: Int, consuming value: Value) -> Value {
    let old = entries[index].value
    entries[index].value = value
    return old
  }

  /// The first entry at or after `index` that is in use; nil at the end.
  @inline(__always)
  func next(from index: Int) -> Int? {
    var index = index
    while index < count {
      if !entries[index].key.isUndefined { return index }
      index &+= 1
    }
    return nil
  }

  /// A table with the same entries in the same order, every reference retained.
  func copy() -> Table {
    var result = Table()
    result.reserve(used)
    for index in 0..<count where !entries[index].key.isUndefined {
      let entry = entries[index]
      result.append(key: entry.key.retained, hash: entry.hash, value: entry.value.retained)
    }
    return result
  }

  /// Releases everything the table holds and its memory; the table must not be used again.
  mutating func destroy() {
    for index in 0..<count {
      entries[index].key.release()
      entries[index].value.release()
    }
    deallocate()
  }
}

/// A `dict`, or an instance of a class that derives from it.
struct DictObject {
  var container: ContainerHeader
  var table: Table
  /// The attributes of a derived class's instance: a dict, or undefined.
  var attributes: Value
}

/// `dict.keys()`, `.values()` and `.items()`.
struct DictViewObject {
  enum Part: UInt8 { case keys, values, items }

  var container: ContainerHeader
  var dict: Value
  var part: Part
}

extension Context {
  /// A new empty `dict`.
  ///
  /// Owned.
  public func emptyDict() -> Value { emptyDict(type: type(.dict)) }

  /// A new empty instance of `dict` or of a class that derives from it.
  ///
  /// Owned.
  func emptyDict(type: TypePointer) -> Value {
    let block = heap.pointee.object(.dict, type, size: MemoryLayout<DictObject>.size)
    (block + MemoryLayout<ContainerHeader>.size).bindMemory(to: Table.self, capacity: 1)
      .initialize(to: Table())
    block.assumingMemoryBound(to: DictObject.self).pointee.attributes = .undefined
    if type.pointee.container.header.flags.contains(.userDefined) {
      type.pointee.container.header.count &+= 1
    }
    track(block)
    return Value(.dict, consuming: block)
  }

  /// A view of a dict.
  ///
  /// Owned.
  func dictView(_ dict: Value, _ part: DictViewObject.Part) -> Value {
    let types: [BuiltinType] =
      isOrderedDict(dict)
      ? [.odictKeys, .odictValues, .odictItems] : [.dictKeys, .dictValues, .dictItems]
    let block = heap.pointee.object(
      .dictView, type(types[Int(part.rawValue)]), size: MemoryLayout<DictViewObject>.size)
    let view = block.assumingMemoryBound(to: DictViewObject.self)
    view.pointee.dict = dict.retained
    view.pointee.part = part
    track(block)
    return Value(.dictView, consuming: block)
  }

  /// Whether a dict is a `collections.OrderedDict`: its views have types of their own.
  private func isOrderedDict(_ dict: Value) -> Bool {
    let type = typeOf(dict)
    if type == self.type(.dict) { return false }
    return type.pointee.order.contains {
      $0.pointee.name.text == "OrderedDict" && $0.pointee.moduleName.text == "collections"
    }
  }

  /// The value under a text key of a dict; undefined where there is none.
  ///
  /// Borrowed.
  public func get(_ dict: Value, _ name: Value) -> Value {
    let index = dict.dict.pointee.table.findString(name, stringHash(name))
    return index >= 0 ? dict.dict.pointee.table.entries[index].value : .undefined
  }

  /// Sets the value under a text key of a dict; takes the value over.
  public func set(_ dict: Value, _ name: Value, consuming value: Value) {
    let hash = stringHash(name)
    let index = dict.dict.pointee.table.findString(name, hash)
    if index >= 0 {
      dict.dict.pointee.table.exchange(at: index, consuming: value).release()
    } else {
      dict.dict.pointee.table.append(key: name.retained, hash: hash, value: value)
    }
  }
}
