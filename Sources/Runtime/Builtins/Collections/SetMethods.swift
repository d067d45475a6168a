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
      result = try a.context.combine(.bitAnd, before, other)
    }
    return result
  }

  static func difference(_ a: borrowing Arguments) throws(Raised) -> Value {
    let others = a.rest(1)
    guard let first = others.first else {
      return try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
    }
    let result = try a.context.combine(.subtract, a[0], first)
    do throws(Raised) {
      for other in others.dropFirst() { try a.context.subtract(other, from: result) }
    } catch {
      result.release()
      throw error
    }
    return result
  }

  static func symmetricDifference(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.combine(.bitXor, a[0], a[1])
  }

  // MARK: Questions

  static func isSubset(_ a: borrowing Arguments) throws(Raised) -> Value {
    let other = a.context.isSet(a[1]) ? a[1].retained : try a.context.set(from: a[1])
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
    a.context.replaceMembers(of: a[0], byThoseOf: try intersection(a))
    return .none
  }

  static func differenceUpdate(_ a: borrowing Arguments) throws(Raised) -> Value {
    for other in a.rest(1) { try a.context.subtract(other, from: a[0]) }
    return .none
  }

  static func symmetricDifferenceUpdate(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.exchangeMembers(of: a[0], with: a[1])
    return .none
  }
}
