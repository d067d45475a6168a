// Methods of `list` and `tuple`.

enum ListMethods {
  static let list: [Builtin] = [
    Builtin("append", "(self, object, /)", "Adds an item at the end.", body: append),
    Builtin(
      "extend", "(self, iterable, /)", "Adds all items of an iterable at the end.", body: extend),
    Builtin("insert", "(self, index, object, /)", "Puts an item before index.", body: insert),
    Builtin(
      "remove", "(self, value, /)", "Removes the first item that equals value.", body: remove),
    Builtin("pop", "(self, index=-1, /)", "Takes the item at index out and returns it.", body: pop),
    Builtin("clear", "(self, /)", "Removes all items.", body: clear),
    Builtin(
      "index", "(self, value, start=0, stop=9223372036854775807, /)",
      "The place of the first item that equals value.", body: index),
    Builtin("count", "(self, value, /)", "How many items equal value.", body: count),
    Builtin(
      "sort", "(self, /, *, key=None, reverse=False)",
      "Sorts the list in place; equal items keep their order.", body: sort),
    Builtin("reverse", "(self, /)", "Reverses the list in place.", body: reverse),
    Builtin("copy", "(self, /)", "A list of the same items.", body: copy),
  ]

  static let tuple: [Builtin] = [
    Builtin(
      "index", "(self, value, start=0, stop=9223372036854775807, /)",
      "The place of the first item that equals value.", body: tupleIndex),
    Builtin("count", "(self, value, /)", "How many items equal value.", body: count),
  ]

  static func append(_ a: borrowing Arguments) throws(Raised) -> Value {
    a.context.append(a[1].retained, to: a[0])
    return .none
  }

  static func extend(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.extend(a[0], with: a[1])
    return .none
  }

  static func insert(_ a: borrowing Arguments) throws(Raised) -> Value {
    let count = a[0].list.pointee.count
    var place = try a.int(1)
    if place < 0 { place = Swift.max(0, place + count) }
    a.context.insertItem(consuming: a[2].retained, into: a[0], at: Swift.min(place, count))
    return .none
  }

  static func remove(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard let place = try find(a[1], in: a[0], 0..<Int.max, a.context) else {
      throw a.context.valueError("list.remove(x): x not in list")
    }
    if place < a[0].list.pointee.count { a.context.removeItem(a[0], at: place).release() }
    return .none
  }

  static func pop(_ a: borrowing Arguments) throws(Raised) -> Value {
    var place = try a.int(1)
    let count = a[0].list.pointee.count
    if count == 0 { throw a.context.indexError("pop from empty list") }
    if place < 0 { place += count }
    guard place >= 0, place < count else { throw a.context.indexError("pop index out of range") }
    return a.context.removeItem(a[0], at: place)
  }

  static func clear(_ a: borrowing Arguments) throws(Raised) -> Value {
    a.context.clear(list: a[0])
    return .none
  }

  static func index(_ a: borrowing Arguments) throws(Raised) -> Value {
    if let place = try find(a[1], in: a[0], try range(a), a.context) { return .int(place) }
    let text = try a.context.reprText(a[1])
    throw a.context.valueError("\(text) is not in list")
  }

  static func tupleIndex(_ a: borrowing Arguments) throws(Raised) -> Value {
    if let place = try find(a[1], in: a[0], try range(a), a.context) { return .int(place) }
    throw a.context.valueError("tuple.index(x): x not in tuple")
  }

  /// The start and stop of `index`, negative ones counted from the end.
  private static func range(_ a: borrowing Arguments) throws(Raised) -> Range<Int> {
    let count = a[0].items.count
    func bound(_ value: Value) throws(Raised) -> Int {
      guard let number = try a.context.wordIfPossible(value, .clamp) else {
        throw a.context.typeError("slice indices must be integers or have an __index__ method")
      }
      return number < 0 ? Swift.max(0, number + count) : number
    }
    let start = try bound(a[2])
    return start..<Swift.max(start, try bound(a[3]))
  }

  /// The first place in the range whose item equals `value`.
  private static func find(
    _ value: Value, in sequence: Value, _ range: Range<Int>, _ context: Context
  ) throws(Raised) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound, place < sequence.items.count {
      let item = sequence.items[place].retained
      defer { item.release() }
      if try context.same(item, value) { return place }
      place += 1
    }
    return nil
  }

  static func count(_ a: borrowing Arguments) throws(Raised) -> Value {
    var place = 0
    var count = 0
    while place < a[0].items.count {
      let item = a[0].items[place].retained
      defer { item.release() }
      if try a.context.same(item, a[1]) { count += 1 }
      place += 1
    }
    return .int(count)
  }

  static func sort(_ a: borrowing Arguments) throws(Raised) -> Value {
    let reversed = a[2].isBool ? a[2].asBool : try a.int(2) != 0
    try a.context.sort(a[0], key: a[1], reversed: reversed)
    return .none
  }

  static func reverse(_ a: borrowing Arguments) throws(Raised) -> Value {
    var items = a[0].items
    items.reverse()
    return .none
  }

  static func copy(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.list(from: a[0])
  }
}
