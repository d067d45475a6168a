// Methods of `dict` and of its views.

enum DictMethods {
  static let dict: [Builtin] = [
    Builtin(
      "get", "(self, key, default=None, /)", "The value of key, or default without one.", body: get),
    Builtin(
      "setdefault", "(self, key, default=None, /)",
      "The value of key, which is set to default where it has none.", body: setDefault),
    Builtin(
      "pop", "(self, key, default=..., /)", "Removes key and returns its value.", body: pop),
    Builtin(
      "popitem", "(self, /)", "Removes the last key and returns it with its value.", body: popItem),
    Builtin("keys", "(self, /)", "A view of the keys.") {
      (a: borrowing Arguments) throws(Raised) -> Value in a.context.dictView(a[0], .keys)
    },
    Builtin("values", "(self, /)", "A view of the values.") {
      (a: borrowing Arguments) throws(Raised) -> Value in a.context.dictView(a[0], .values)
    },
    Builtin("items", "(self, /)", "A view of the pairs of keys and values.") {
      (a: borrowing Arguments) throws(Raised) -> Value in a.context.dictView(a[0], .items)
    },
    Builtin(
      "update", "(self, other=..., /, **kwargs)", "Sets the keys of another dict or of pairs.",
      body: update),
    Builtin("clear", "(self, /)", "Removes all keys.", body: clear),
    Builtin("copy", "(self, /)", "A dict of the same keys and values.") {
      (a: borrowing Arguments) throws(Raised) -> Value in a.context.copyDict(a[0])
    },
    Builtin(
      "fromkeys", "(type, iterable, value=None, /)", "A dict whose keys all have one value.",
      binding: .classMethod, body: fromKeys),
  ]

  static let keysView: [Builtin] = [
    Builtin(
      "isdisjoint", "(self, other, /)", "Whether nothing is in both.", body: SetMethods.isDisjoint)
  ]

  static func get(_ a: borrowing Arguments) throws(Raised) -> Value {
    let found = try a.context.get(a[0], key: a[1])
    return found.isUndefined ? a[2].retained : found.retained
  }

  static func setDefault(_ a: borrowing Arguments) throws(Raised) -> Value {
    let found = try a.context.get(a[0], key: a[1])
    if !found.isUndefined { return found.retained }
    try a.context.set(a[0], key: a[1], consuming: a[2].retained)
    return a[2].retained
  }

  static func pop(_ a: borrowing Arguments) throws(Raised) -> Value {
    let value = try a.context.remove(a[0], key: a[1])
    if !value.isUndefined { return value }
    if a[2].isUndefined { throw a.context.keyError(a[1]) }
    return a[2].retained
  }

  static func popItem(_ a: borrowing Arguments) throws(Raised) -> Value {
    let dict = a[0].dict
    guard dict.pointee.table.used > 0 else {
      throw a.context.error(.keyError, "popitem(): dictionary is empty")
    }
    var last = dict.pointee.table.count - 1
    while dict.pointee.table.entries[last].key.isUndefined { last -= 1 }
    let (key, value) = dict.pointee.table.remove(at: last)
    return a.context.tuple(consuming: [key, value])
  }

  static func update(_ a: borrowing Arguments) throws(Raised) -> Value {
    if !a[1].isUndefined { try a.context.update(dict: a[0], from: a[1]) }
    for (key, value) in a.context.entries(a[2]) {
      try a.context.set(a[0], key: key, consuming: value.retained)
    }
    return .none
  }

  static func clear(_ a: borrowing Arguments) throws(Raised) -> Value {
    // The old table goes only after the dict has its new one: releasing may run anything.
    var old = a[0].dict.pointee.table
    a[0].dict.pointee.table = Table()
    old.destroy()
    return .none
  }

  static func fromKeys(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let isDerived = a[0].kind == .type && a[0].type != context.type(.dict)
    let result = isDerived ? try context.call(a[0], []) : context.emptyDict()
    let value = a[2]
    do throws(Raised) {
      try context.forEach(a[1]) { (key) throws(Raised) in
        if result.isDict, !isDerived {
          try context.set(result, key: key, consuming: value.retained)
        } else {
          try context.setItem(result, key, value)
        }
      }
    } catch {
      result.release()
      throw error
    }
    return result
  }
}

extension Context {
  /// Sets the keys of `source` in a dict: another dict, something with `keys()`, or an iterable of pairs.
  func update(dict: Value, from source: Value) throws(Raised) {
    if source.isDict {
      return try merge(source, into: dict)
    }
    let keys = try attributeIfPresent(source, intern("keys"))
    if !keys.isUndefined {
      defer { keys.release() }
      let names = try call(keys, [])
      defer { names.release() }
      return try forEach(names) { (key) throws(Raised) in
        try set(dict, key: key, consuming: try getItem(source, key))
      }
    }
    var index = 0
    try forEach(source) { (pair) throws(Raised) in
      try set(dict, pair, index)
      index += 1
    }
  }

  /// Sets the pair that stands at `index` of an iterable of pairs.
  private func set(_ dict: Value, _ pair: Value, _ index: Int) throws(Raised) {
    guard isIterable(pair) else {
      throw typeError("cannot convert dictionary update sequence element #\(index) to a sequence")
    }
    let items = try tuple(from: pair)
    defer { items.release() }
    guard items.items.count == 2 else {
      throw valueError(
        "dictionary update sequence element #\(index) has length \(items.items.count); 2 is required"
      )
    }
    try set(dict, key: items.items[0], consuming: items.items[1].retained)
  }
}
