// Dicts and sets by any key: lookups that may have to ask the program's own `__eq__`.

extension Context {
  /// The entry of a key in a dict; -1 where there is none.
  @inline(__always)
  func find(_ dict: Value, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    if key.isString {
      let found = dict.dict.pointee.table.findString(key, hash)
      if found != Table.needsProgram { return found }
    }
    if key.isInt {
      let found = dict.dict.pointee.table.findInt(key, hash)
      if found != Table.needsProgram { return found }
    }
    return try findSlow(dict, key, hash)
  }

  /// The general lookup: equality may run the program, which may change the dict; then it starts again.
  @inline(never)
  private func findSlow(_ dict: Value, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    restart: while true {
      let table = dict.dict.pointee.table
      var slot = hash & table.mask
      var perturb = UInt(bitPattern: hash)
      while true {
        let index = table.indices[slot]
        if index == Table.empty { return -1 }
        if index >= 0, table.entries[Int(index)].hash == hash {
          let other = table.entries[Int(index)].key
          if other.isIdentical(to: key) { return Int(index) }
          let candidate = other.retained
          defer { candidate.release() }
          let matches = try equal(candidate, key)
          let now = dict.dict.pointee.table
          guard now.entries == table.entries, Int(index) < now.count,
            now.entries[Int(index)].key.isIdentical(to: candidate)
          else { continue restart }
          if matches { return Int(index) }
        }
        perturb >>= 5
        slot = (slot &* 5 &+ Int(truncatingIfNeeded: perturb) &+ 1) & table.mask
      }
    }
  }

  /// `dict.get(key)`: undefined where the key is not there.
  ///
  /// Borrowed.
  public func get(_ dict: Value, key: Value) throws(Raised) -> Value {
    let found = try find(dict, key, try hash(key))
    return found >= 0 ? dict.dict.pointee.table.entries[found].value : .undefined
  }

  /// `dict[key] = value`; borrows the key, takes the value over.
  @inline(__always)
  public func set(_ dict: Value, key: Value, consuming value: Value) throws(Raised) {
    do throws(Raised) {
      let hash = try hash(key)
      let found = try find(dict, key, hash)
      if found >= 0 {
        dict.dict.pointee.table.exchange(at: found, consuming: value).release()
      } else {
        dict.dict.pointee.table.append(key: key.retained, hash: hash, value: value)
      }
    } catch {
      value.release()
      throw error
    }
  }

  /// Sets every key of one dict in another, with the hashes that are known.
  ///
  /// - Throws: RuntimeError where comparing keys changed the source.
  func merge(_ source: Value, into dict: Value) throws(Raised) {
    if source.isIdentical(to: dict) { return }
    let used = source.dict.pointee.table.used
    var index = 0
    while let place = source.dict.pointee.table.next(from: index) {
      let entry = source.dict.pointee.table.entries[place]
      let (key, value) = (entry.key.retained, entry.value.retained)
      defer {
        key.release()
        value.release()
      }
      let found = try find(dict, key, entry.hash)
      if found >= 0 {
        dict.dict.pointee.table.exchange(at: found, consuming: value.retained).release()
      } else {
        dict.dict.pointee.table.append(
          key: key.retained, hash: entry.hash, value: value.retained)
      }
      guard source.dict.pointee.table.used == used else {
        throw runtimeError("dict mutated during update")
      }
      index = place + 1
    }
  }

  /// Removes a key of a dict; its value, owned, or undefined where it was not there.
  public func remove(_ dict: Value, key: Value) throws(Raised) -> Value {
    let found = try find(dict, key, try hash(key))
    guard found >= 0 else { return .undefined }
    let (oldKey, value) = dict.dict.pointee.table.remove(at: found)
    oldKey.release()
    return value
  }

  /// The keys and values of a dict in order, borrowed; valid until it changes.
  public func entries(_ dict: Value) -> [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    let table = dict.dict.pointee.table
    result.reserveCapacity(table.used)
    var index = 0
    while let entry = table.next(from: index) {
      result.append((table.entries[entry].key, table.entries[entry].value))
      index = entry + 1
    }
    return result
  }

  // MARK: Sets

  /// The slot of a key in a set; -1 where there is none.
  func findSlot(_ set: Value, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    restart: while true {
      let table = set.set.pointee.table
      var perturb = UInt(bitPattern: hash)
      var slot = hash & table.mask
      while true {
        let last = slot + SetTable.linearProbes <= table.mask ? slot + SetTable.linearProbes : slot
        for index in slot...last {
          let entry = table.entries[index]
          if entry.key.isUndefined { return -1 }
          guard entry.hash == hash, !entry.key.isNotImplemented else { continue }
          if entry.key.isIdentical(to: key) { return index }
          let candidate = entry.key.retained
          defer { candidate.release() }
          let matches = try equal(candidate, key)
          let now = set.set.pointee.table
          guard now.entries == table.entries, now.entries[index].key.isIdentical(to: candidate)
          else { continue restart }
          if matches { return index }
        }
        perturb >>= 5
        slot = (slot &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & table.mask
      }
    }
  }

  /// Whether a set holds a key.
  public func contains(_ set: Value, key: Value) throws(Raised) -> Bool {
    let frozen = try frozenKey(key)
    defer { frozen.release() }
    let key = frozen.isUndefined ? key : frozen
    return try findSlot(set, key, try hash(key)) >= 0
  }

  /// A frozenset for a set that is looked for in a set, owned; undefined for any other key.
  private func frozenKey(_ key: Value) throws(Raised) -> Value {
    let inner = nativeValue(key)
    guard inner.kind == .set, !special(typeOf(key), .hash).isObject else { return .undefined }
    return try set(from: inner, frozen: true)
  }

  /// Adds a key, borrowed, to a set; whether it was new.
  @discardableResult
  public func add(_ key: Value, to set: Value) throws(Raised) -> Bool {
    try add(key, hash: try hash(key), to: set)
  }

  @discardableResult
  func add(_ key: Value, hash: Int, to set: Value) throws(Raised) -> Bool {
    if try findSlot(set, key, hash) >= 0 { return false }
    let table = set.set.pointee.table
    var perturb = UInt(bitPattern: hash)
    var slot = hash & table.mask
    // The last slot of a deleted key on the way is used again, as `set_add_entry` does.
    var deleted: Int?
    while true {
      let last = slot + SetTable.linearProbes <= table.mask ? slot + SetTable.linearProbes : slot
      for index in slot...last {
        if table.entries[index].key.isUndefined {
          if let deleted {
            set.set.pointee.table.refillSlot(deleted, key: key.retained, hash: hash)
          } else {
            set.set.pointee.table.fillSlot(index, key: key.retained, hash: hash)
          }
          return true
        }
        if table.entries[index].key.isNotImplemented { deleted = index }
      }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(truncatingIfNeeded: perturb)) & table.mask
    }
  }

  /// Removes a key from a set; whether it was there.
  public func remove(_ key: Value, from set: Value) throws(Raised) -> Bool {
    let frozen = try frozenKey(key)
    defer { frozen.release() }
    let key = frozen.isUndefined ? key : frozen
    let slot = try findSlot(set, key, try hash(key))
    guard slot >= 0 else { return false }
    set.set.pointee.table.remove(at: slot).release()
    return true
  }

  /// A new set of the items of anything iterable.
  ///
  /// Owned.
  public func set(from iterable: Value, frozen: Bool = false) throws(Raised) -> Value {
    let result = emptySet(frozen: frozen)
    do throws(Raised) {
      if iterable.kind == .set || iterable.kind == .frozenset {
        result.set.pointee.table.merge(iterable.set.pointee.table)
      } else {
        try forEach(iterable) { (item) throws(Raised) in try add(item, to: result) }
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// The keys of a set in iteration order, borrowed; valid until it changes.
  public func keys(_ set: Value) -> [Value] {
    let table = set.set.pointee.table
    return (0...table.mask).lazy.filter { table.isKey($0) }.map { table.entries[$0].key }
  }
}
