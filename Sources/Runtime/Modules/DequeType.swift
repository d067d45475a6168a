// What the language sees of a deque: its constructor, methods and operators.

import Syntax

/// The type `collections.deque`.
enum DequeType {
  /// Declares the type in a module.
  static func define(_ context: Context, _ module: Value) {
    let type = context.makeType("deque", module: "collections")
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let constructor = Builtin(
      "deque", "(iterable=(), maxlen=None)", "A sequence that grows and shrinks at both ends."
    ) { (a: borrowing Arguments) throws(Raised) -> Value in
      let limit = try limit(a)
      let result = a.context.native(holding: Deque(limit: limit), type: captured)
      do throws(Raised) {
        try extend(result, a[0], a.context)
      } catch {
        result.release()
        throw error
      }
      return result
    }
    context.define(on: type, constructor: constructor, ends + middle + copies)
    fillSlots(type)
    type.pointee.isNamedInFull = true
    context.setGlobal(module, "deque", consuming: context.value(of: type).retained)
  }

  private static func limit(_ a: borrowing Arguments) throws(Raised) -> Int? {
    guard let value = a.optional(1) else { return nil }
    guard value.isInt || value.isBool else {
      throw a.context.typeError("an integer is required")
    }
    guard value.asInt >= 0 else { throw a.context.valueError("maxlen must be non-negative") }
    return value.asInt
  }

  private static func deque(_ value: Value) -> Deque { value.uncheckedPayload(as: Deque.self) }

  /// Adds all items; a deque may be extended by itself.
  private static func extend(_ value: Value, _ items: Value, _ context: Context) throws(Raised) {
    let deque = deque(value)
    if items.isIdentical(to: value) {
      for item in deque.values { deque.append(consuming: item.retained) }
      return
    }
    try context.forEach(items) { (item) throws(Raised) in deque.append(consuming: item.retained) }
  }

  // MARK: Methods

  private static let ends: [Builtin] = [
    Builtin("append", "(self, x, /)", "Adds an item at the right end.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      deque(a[0]).append(consuming: a[1].retained)
      return .none
    },
    Builtin("appendleft", "(self, x, /)", "Adds an item at the left end.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      deque(a[0]).prepend(consuming: a[1].retained)
      return .none
    },
    Builtin("pop", "(self, /)", "Takes the rightmost item out.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard let value = deque(a[0]).popLast() else { throw empty(a.context) }
      return value
    },
    Builtin("popleft", "(self, /)", "Takes the leftmost item out.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard let value = deque(a[0]).popFirst() else { throw empty(a.context) }
      return value
    },
    Builtin("extend", "(self, iterable, /)", "Adds items at the right end.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try extend(a[0], a[1], a.context)
      return .none
    },
    Builtin("extendleft", "(self, iterable, /)", "Adds items at the left end, one by one.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      let items = try a.context.list(from: a[1])
      defer { items.release() }
      for item in items.items { target.prepend(consuming: item.retained) }
      return .none
    },
  ]

  private static func empty(_ context: Context) -> Raised {
    context.indexError("pop from an empty deque")
  }

  private static let middle: [Builtin] = [
    Builtin("rotate", "(self, n=1, /)", "Moves every item n steps to the right.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      deque(a[0]).rotate(try a.int(1))
      return .none
    },
    Builtin("insert", "(self, index, value, /)", "Puts a value before the one at index.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      let index = try a.int(1)
      if let limit = target.limit, target.count >= limit {
        throw a.context.indexError("deque already at its maximum size")
      }
      let place = index < 0 ? Swift.max(0, index + target.count) : Swift.min(index, target.count)
      target.insert(consuming: a[2].retained, at: place)
      return .none
    },
    Builtin("remove", "(self, value, /)", "Removes the first item equal to value.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      let changes = target.changes
      var place = 0
      while place < target.count {
        let item = target[place].retained
        defer { item.release() }
        let matches = try a.context.same(item, a[1])
        // Unlike the other searches CPython's raises an IndexError here, before it looks at the answer.
        if target.changes != changes { throw a.context.indexError(mutated) }
        if matches {
          target.remove(at: place).release()
          return .none
        }
        place += 1
      }
      throw a.context.valueError("\(try a.context.reprText(a[1])) is not in deque")
    },
    Builtin("index", "(self, value, start=..., stop=..., /)", "The first place of value.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      func bound(_ index: Int, _ missing: Int) throws(Raised) -> Int {
        guard a.isGiven(index) else { return missing }
        let given = try a.int(index)
        return Swift.min(given < 0 ? Swift.max(0, given + target.count) : given, target.count)
      }
      let start = try bound(2, 0)
      let stop = try bound(3, target.count)
      guard let place = try find(a[1], in: target, from: start, to: stop, a.context) else {
        throw a.context.valueError("\(try a.context.reprText(a[1])) is not in deque")
      }
      return .int(place)
    },
    Builtin("count", "(self, value, /)", "How many items equal value.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      var count = 0
      var index = 0
      let changes = target.changes
      while index < target.count {
        let item = target[index].retained
        defer { item.release() }
        if try a.context.same(item, a[1]) { count += 1 }
        if target.changes != changes { throw a.context.runtimeError(mutated) }
        index += 1
      }
      return .int(count)
    },
    Builtin("reverse", "(self, /)", "Turns the order round.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let target = deque(a[0])
      let values = target.values
      for (index, value) in values.reversed().enumerated() { target[index] = value }
      return .none
    },
    Builtin("clear", "(self, /)", "Removes all items.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      deque(a[0]).clear()
      return .none
    },
    Builtin("maxlen", "(self)", "The most items it keeps, or None.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      deque(a[0]).limit.map { .int($0) } ?? .none
    },
  ]

  private static let copies: [Builtin] =
    ["copy", "__copy__"].map { name in
      Builtin(name, "(self, /)", "A new deque of the same items.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        let old = deque(a[0])
        return make(old.values, old.limit, like: a[0], a.context)
      }
    } + [
      Builtin("__reversed__", "(self, /)", "An iterator from the right end to the left.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        a.context.iterator(DequeIterator(a[0], isReversed: true))
      }
    ]

  /// A deque of the type of another; the values are borrowed.
  private static func make(
    _ values: [Value], _ limit: Int?, like value: Value, _ context: Context
  ) -> Value {
    let result = Deque(limit: limit)
    for item in values { result.append(consuming: item.retained) }
    return context.native(holding: result, type: value.objectType)
  }

  private static func find(
    _ value: Value, in deque: Deque, from start: Int, to stop: Int, _ context: Context
  ) throws(Raised) -> Int? {
    let changes = deque.changes
    var index = start
    while index < stop {
      let item = deque[index].retained
      defer { item.release() }
      if try context.same(item, value) { return index }
      if deque.changes != changes { throw context.runtimeError(mutated) }
      index += 1
    }
    return nil
  }

  private static let mutated = "deque mutated during iteration"

  // MARK: Operators

  private static func fillSlots(_ type: TypePointer) {
    type.pointee.slots.length = { (_, value) throws(Raised) in deque(value).count }
    type.pointee.slots.iterate = { (context, value) throws(Raised) in
      context.iterator(DequeIterator(value, isReversed: false))
    }
    type.pointee.slots.getItem = { (context, value, key) throws(Raised) in
      deque(value)[try place(value, key, context)].retained
    }
    type.pointee.slots.setItem = { (context, value, key, new) throws(Raised) in
      let index = try place(value, key, context)
      if new.isUndefined { return deque(value).remove(at: index).release() }
      let old = deque(value)[index]
      deque(value)[index] = new.retained
      old.release()
    }
    type.pointee.slots.contains = { (context, value, item) throws(Raised) in
      let target = deque(value)
      return try find(item, in: target, from: 0, to: target.count, context) != nil
    }
    type.pointee.slots.hash = { (context, _) throws(Raised) in
      throw context.typeError("unhashable type: 'collections.deque'")
    }
    type.pointee.slots.repr = { (context, value) throws(Raised) in try repr(value, context) }
    type.pointee.slots.compare = { (context, op, left, right) throws(Raised) in
      guard let x = left.payload(as: Deque.self), let y = right.payload(as: Deque.self) else {
        return .notImplemented
      }
      let a = context.list(consuming: x.values.map(\.retained))
      let b = context.list(consuming: y.values.map(\.retained))
      defer {
        a.release()
        b.release()
      }
      return try context.compare(op, a, b)
    }
    type.pointee.slots.binary = { (context, op, left, right) throws(Raised) in
      try binary(op, left, right, context)
    }
    type.pointee.slots.inPlace = { (context, op, left, right) throws(Raised) in
      guard op == .add, left.payload(as: Deque.self) != nil else { return .notImplemented }
      try extend(left, right, context)
      return left.retained
    }
  }

  private static func place(_ value: Value, _ key: Value, _ context: Context) throws(Raised) -> Int
  {
    guard let index = try context.indexIfPossible(key) else {
      throw context.typeError(
        "sequence index must be integer, not '\(context.typeName(key))'")
    }
    let count = deque(value).count
    let place = index < 0 ? index + count : index
    guard place >= 0, place < count else { throw context.indexError("deque index out of range") }
    return place
  }

  private static func repr(_ value: Value, _ context: Context) throws(Raised) -> Value {
    if value.object.pointee.flags.contains(.printing) { return context.string("[...]") }
    try context.enterNative(" while getting the repr of an object")
    value.object.pointee.flags.insert(.printing)
    defer {
      value.object.pointee.flags.remove(.printing)
      context.leaveNative()
    }
    let items = context.list(consuming: deque(value).values.map(\.retained))
    defer { items.release() }
    let limit = deque(value).limit.map { ", maxlen=\($0)" } ?? ""
    return context.string("deque(\(try context.reprText(items))\(limit))")
  }

  /// A deque with the items of another `times` times; no more rounds than its limit has room for.
  private static func repeated(
    _ value: Value, _ times: Int, _ context: Context
  ) throws(Raised) -> Value {
    let limit = deque(value).limit
    let items = context.list(consuming: deque(value).values.map(\.retained))
    defer { items.release() }
    let count = items.items.count
    var rounds = count == 0 ? 0 : Swift.max(times, 0)
    if let limit, count > 0 { rounds = Swift.min(rounds, limit / count + 1) }
    let (total, overflow) = count.multipliedReportingOverflow(by: rounds)
    try context.checkElements(overflow ? Int.max : total)
    let result = Deque(limit: limit)
    for _ in 0..<rounds {
      try context.poll()
      for item in items.items { result.append(consuming: item.retained) }
    }
    return context.native(holding: result, type: value.objectType)
  }

  private static func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, _ context: Context
  ) throws(Raised) -> Value {
    switch op {
    case .add:
      guard let x = left.payload(as: Deque.self) else { return .notImplemented }
      guard let y = right.payload(as: Deque.self) else {
        throw context.typeError(
          "can only concatenate deque (not \"\(context.typeName(right))\") to deque")
      }
      return make(x.values + y.values, x.limit, like: left, context)
    case .multiply:
      let (value, factor) = left.payload(as: Deque.self) != nil ? (left, right) : (right, left)
      guard let times = try context.indexIfPossible(factor) else { return .notImplemented }
      return try repeated(value, times, context)
    default: return .notImplemented
    }
  }
}
