// Methods of `set` and `frozenset`.

import Syntax

enum SetMethods {
  /// What both have.
  static let common: [Builtin] = [
    Builtin("copy", "(self, /)", "A set of the same items.", body: copy),
    Builtin("union", "(self, /, *others)", "The items that are in any of the sets.", body: union),
    Builtin(
      "intersection", "(self, /, *others)", "The items that are in all of the sets.",
      body: intersection),
    Builtin(
      "difference", "(self, /, *others)", "The items that are in none of the others.",
      body: difference),
    Builtin(
      "symmetric_difference", "(self, other, /)", "The items that are in exactly one of both.",
      body: symmetricDifference),
    Builtin("issubset", "(self, other, /)", "Whether other has all items.", body: isSubset),
    Builtin(
      "issuperset", "(self, other, /)", "Whether the set has all items of other.", body: isSuperset),
    Builtin("isdisjoint", "(self, other, /)", "Whether nothing is in both.", body: isDisjoint),
  ]

  /// What changes a `set`.
  static let mutating: [Builtin] = [
    Builtin("add", "(self, object, /)", "Adds an item.", body: add),
    Builtin("discard", "(self, object, /)", "Removes an item, if it is there.", body: discard),
    Builtin("remove", "(self, object, /)", "Removes an item; KeyError without it.", body: remove),
    Builtin("pop", "(self, /)", "Takes any item out and returns it.", body: pop),
    Builtin("clear", "(self, /)", "Removes all items.", body: clear),
    Builtin("update", "(self, /, *others)", "Adds the items of the others.", body: update),
    Builtin(
      "intersection_update", "(self, /, *others)", "Keeps the items that are in all others.",
      body: intersectionUpdate),
    Builtin(
      "difference_update", "(self, /, *others)", "Removes the items of the others.",
      body: differenceUpdate),
    Builtin(
      "symmetric_difference_update", "(self, other, /)", "Keeps the items that are in one of both.",
      body: symmetricDifferenceUpdate),
  ]

  // MARK: New sets

  static func copy(_ a: borrowing Arguments) throws(Raised) -> Value {
    a[0].kind == .frozenset ? a[0].retained : try a.context.set(from: a[0])
  }

  static func union(_ a: borrowing Arguments) throws(Raised) -> Value {
    let result = try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
    do throws(Raised) {
      for other in a.rest(1) { try a.context.update(set: result, from: other) }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  static func intersection(_ a: borrowing Arguments) throws(Raised) -> Value {
    var result = try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
    for other in a.rest(1) {
      let before = result
      defer { before.release() }
      result = try intersect(before, other, a.context)
    }
    return result
  }

  private static func intersect(
    _ set: Value, _ other: Value, _ context: Context
  ) throws(Raised) -> Value {
    if isSet(other) { return try context.combine(.bitAnd, set, other) }
    let result = context.emptySet(frozen: set.kind == .frozenset)
    do throws(Raised) {
      try context.forEach(other) { (item) throws(Raised) in
        let hash = try context.hash(item)
        if try context.findSlot(set, item, hash) >= 0 {
          try context.add(item, hash: hash, to: result)
        }
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  static func difference(_ a: borrowing Arguments) throws(Raised) -> Value {
    let others = a.rest(1)
    guard let first = others.first else {
      return try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
    }
    let startsAsCopy = !isSet(first) && !first.isDict
    let result =
      startsAsCopy
      ? try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
      : try a.context.combine(.subtract, a[0], first)
    do throws(Raised) {
      for other in others.dropFirst(startsAsCopy ? 0 : 1) {
        try a.context.subtract(other, from: result)
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  static func symmetricDifference(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.combine(.bitXor, a[0], a[1])
  }

  static func isSet(_ value: Value) -> Bool { value.kind == .set || value.kind == .frozenset }

  // MARK: Questions

  static func isSubset(_ a: borrowing Arguments) throws(Raised) -> Value {
    let other = isSet(a[1]) ? a[1].retained : try a.context.set(from: a[1])
    defer { other.release() }
    let result = try a.context.compare(.lessOrEqual, a[0], other)
    return result
  }

  static func isSuperset(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let set = a[0]
    var holds = true
    try context.forEachUntil(a[1]) { (item) throws(Raised) in
      holds = try context.contains(set, key: item)
      return !holds
    }
    return .bool(holds)
  }

  static func isDisjoint(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let set = a[0]
    var isShared = false
    try context.forEachUntil(a[1]) { (item) throws(Raised) in
      isShared = try context.contains(item, in: set)
      return isShared
    }
    return .bool(!isShared)
  }

  // MARK: Change

  static func add(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.add(a[1], to: a[0])
    return .none
  }

  static func discard(_ a: borrowing Arguments) throws(Raised) -> Value {
    _ = try a.context.remove(a[1], from: a[0])
    return .none
  }

  static func remove(_ a: borrowing Arguments) throws(Raised) -> Value {
    if try a.context.remove(a[1], from: a[0]) { return .none }
    throw a.context.keyError(a[1])
  }

  static func pop(_ a: borrowing Arguments) throws(Raised) -> Value {
    let set = a[0].set
    guard set.pointee.table.used > 0 else {
      throw a.context.error(.keyError, "pop from an empty set")
    }
    let start = set.pointee.table.finger & set.pointee.table.mask
    guard let slot = set.pointee.table.next(from: start) ?? set.pointee.table.next(from: 0) else {
      throw a.context.error(.keyError, "pop from an empty set")
    }
    let key = set.pointee.table.remove(at: slot)
    set.pointee.table.finger = slot + 1
    return key
  }

  static func clear(_ a: borrowing Arguments) throws(Raised) -> Value {
    var old = a[0].set.pointee.table
    a[0].set.pointee.table = SetTable()
    old.destroy()
    return .none
  }

  static func update(_ a: borrowing Arguments) throws(Raised) -> Value {
    for other in a.rest(1) { try a.context.update(set: a[0], from: other) }
    return .none
  }

  static func intersectionUpdate(_ a: borrowing Arguments) throws(Raised) -> Value {
    let result = try intersection(a)
    exchangeTables(a[0], result)
    return .none
  }

  static func differenceUpdate(_ a: borrowing Arguments) throws(Raised) -> Value {
    for other in a.rest(1) { try a.context.subtract(other, from: a[0]) }
    return .none
  }

  static func symmetricDifferenceUpdate(_ a: borrowing Arguments) throws(Raised) -> Value {
    let result = try a.context.combine(.bitXor, a[0], a[1])
    exchangeTables(a[0], result)
    return .none
  }

  /// Gives a set the keys of a new one, which is released.
  private static func exchangeTables(_ set: Value, _ fresh: Value) {
    let old = set.set.pointee.table
    set.set.pointee.table = fresh.set.pointee.table
    fresh.set.pointee.table = old
    fresh.release()
  }
}

extension Context {
  /// Adds the items of anything iterable to a set; sets and dicts make room first, as in CPython.
  func update(set target: Value, from other: Value) throws(Raised) {
    let table = target.set
    if other.isIdentical(to: target) { return }
    let isSet = SetMethods.isSet(other)
    let count =
      isSet ? other.set.pointee.table.used : other.isDict ? other.dict.pointee.table.used : 0
    if count > 0, (table.pointee.table.fill + count) * 5 >= table.pointee.table.mask * 3 {
      table.pointee.table.resize(minimum: (table.pointee.table.used + count) * 2)
    }
    if isSet, table.pointee.table.fill == 0 {
      return table.pointee.table.merge(other.set.pointee.table)
    }
    try forEach(other) { (item) throws(Raised) in try add(item, to: target) }
  }

  /// Removes the items of anything iterable from a set.
  func subtract(_ other: Value, from target: Value) throws(Raised) {
    if other.isIdentical(to: target) {
      for key in keys(target) { _ = try remove(key, from: target) }
      return
    }
    try forEach(other) { (item) throws(Raised) in _ = try remove(item, from: target) }
  }
}
