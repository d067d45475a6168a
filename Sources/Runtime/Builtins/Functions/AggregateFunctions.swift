// Builtins that walk over an iterable to one value: sum, min, max, any, all, sorted, len.

import Syntax

enum AggregateFunctions {
  static let all: [Builtin] = [
    Builtin("len", "(obj, /)", "The number of items.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(try a.context.length(a[0]))
    },
    Builtin("sum", "(iterable, /, start=0)", "start plus all items.", body: sum),
    Builtin(
      "min", "(*args, key=None, default=...)", "The smallest item, or the smallest argument."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in try extreme(a, "min", .less)
    },
    Builtin("max", "(*args, key=None, default=...)", "The largest item, or the largest argument.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try extreme(a, "max", .greater)
    },
    Builtin("any", "(iterable, /)", "Whether any item is true.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .bool(try holds(a, until: true))
    },
    Builtin("all", "(iterable, /)", "Whether all items are true.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .bool(try !holds(a, until: false))
    },
    Builtin(
      "sorted", "(*iterable, key=None, reverse=False)", "A sorted list of the items.",
      body: sorted),
  ]

  static func sorted(_ a: borrowing Arguments) throws(Raised) -> Value {
    let iterable = try a.only(0, of: "sorted")
    let reversed = a[2].isBool ? a[2].asBool : try a.int(2) != 0
    let result = try a.context.list(from: iterable)
    do throws(Raised) {
      try a.context.sort(result, key: a[1], reversed: reversed)
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// Whether an item with this truth turns up.
  private static func holds(_ a: borrowing Arguments, until truth: Bool) throws(Raised) -> Bool {
    let context = a.context
    var found = false
    try context.forEachUntil(a[0]) { (item) throws(Raised) in
      found = try context.isTrue(item) == truth
      return found
    }
    return found
  }

  // MARK: sum

  static func sum(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    if a[1].isString {
      throw context.typeError("sum() can't sum strings [use ''.join(seq) instead]")
    }
    if let total = try sumNumbers(a[0], a[1], context) { return total }
    let iterator = try context.iterate(a[0])
    defer { iterator.release() }
    var total = a[1].retained
    do throws(Raised) {
      while true {
        let item = try context.next(iterator)
        if item.isUndefined { return total }
        if let quick = add(total, item) {
          total = quick
          continue
        }
        defer { item.release() }
        let sum = try context.binary(.add, total, item)
        total.release()
        total = sum
        try context.poll()
      }
    } catch {
      total.release()
      throw error
    }
  }

  /// The sum of two plain numbers where it needs no more than one instruction; nil otherwise.
  @inline(__always)
  private static func add(_ total: Value, _ item: Value) -> Value? {
    if total.isInt, item.isInt {
      let (sum, overflow) = total.asInt.addingReportingOverflow(item.asInt)
      return overflow ? nil : .int(sum)
    }
    if total.isFloat {
      if item.isFloat { return .float(total.asFloat + item.asFloat) }
      if item.isInt { return .float(total.asFloat + Double(item.asInt)) }
    } else if total.isInt, item.isFloat {
      return .float(Double(total.asInt) + item.asFloat)
    }
    return nil
  }

  /// The sum of a list or tuple of plain numbers; nil where anything else turns up.
  private static func sumNumbers(
    _ sequence: Value, _ start: Value, _ context: Context
  ) throws(Raised) -> Value? {
    guard sequence.isList || sequence.isTuple else { return nil }
    var total = start
    guard total.isInt || total.isFloat else { return nil }
    // The index stays valid where a poll runs the program, and the program changes the list.
    var index = 0
    while index < sequence.items.count {
      try context.poll()
      guard index < sequence.items.count else { break }
      let item = sequence.items[index]
      index += 1
      guard let sum = add(total, item) else { return nil }
      total = sum
    }
    return total
  }

  // MARK: min and max

  private static func extreme(
    _ a: borrowing Arguments, _ name: String, _ op: ComparisonOperator
  ) throws(Raised) -> Value {
    let context = a.context
    let arguments = a.rest(0)
    if arguments.isEmpty {
      throw context.typeError("\(name) expected at least 1 argument, got 0")
    }
    if arguments.count > 1, !a[2].isUndefined {
      throw context.typeError(
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    let source = arguments.count > 1 ? a[0] : arguments[0]
    if let quick = extremeNumber(source, a[1], op) { return quick }
    var search = ExtremeSearch(context: context, op: op, key: a[1])
    defer { search.release() }
    let iterator = try context.iterate(source)
    defer { iterator.release() }
    while true {
      let item = try context.next(iterator)
      if item.isUndefined { break }
      try search.offer(consuming: item)
      try context.poll()
    }
    if !search.best.isUndefined { return search.best.retained }
    if !a[2].isUndefined { return a[2].retained }
    throw context.valueError("\(name)() arg is an empty sequence")
  }

  /// The extreme of a list or tuple of ints, or of floats; nil where there is a key or anything else.
  private static func extremeNumber(
    _ source: Value, _ key: Value, _ op: ComparisonOperator
  ) -> Value? {
    guard key.isNone, source.isList || source.isTuple, let first = source.items.first else {
      return nil
    }
    guard first.isInt || first.isFloat else { return nil }
    var best = first
    for item in source.items {
      guard item.tag == first.tag else { return nil }
      let isBetter =
        first.isInt
        ? (op == .less ? item.asInt < best.asInt : item.asInt > best.asInt)
        : (op == .less ? item.asFloat < best.asFloat : item.asFloat > best.asFloat)
      if isBetter { best = item }
    }
    return best
  }
}

/// The best item so far, with its key.
private struct ExtremeSearch {
  let context: Context
  let op: ComparisonOperator
  let key: Value
  var best = Value.undefined
  var bestKey = Value.undefined

  init(context: Context, op: ComparisonOperator, key: Value) {
    self.context = context
    self.op = op
    self.key = key
  }

  /// Takes an item over and keeps it where it is better.
  mutating func offer(consuming item: Value) throws(Raised) {
    let itemKey: Value
    do throws(Raised) {
      itemKey = key.isNone ? item.retained : try context.call(key, item)
    } catch {
      item.release()
      throw error
    }
    let isBetter: Bool
    do throws(Raised) {
      isBetter = bestKey.isUndefined ? true : try isOrdered(itemKey, bestKey)
    } catch {
      item.release()
      itemKey.release()
      throw error
    }
    if isBetter { swap(&best, item, &bestKey, itemKey) } else { drop(item, itemKey) }
  }

  private func drop(_ item: Value, _ itemKey: Value) {
    item.release()
    itemKey.release()
  }

  private func swap(
    _ best: inout Value, _ item: Value, _ bestKey: inout Value, _ itemKey: Value
  ) {
    drop(best, bestKey)
    best = item
    bestKey = itemKey
  }

  private func isOrdered(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let result = try context.compare(op, a, b)
    defer { result.release() }
    return try context.isTrue(result)
  }

  func release() { drop(best, bestKey) }
}

extension Arguments {
  /// The one item of `*args`, borrowed; for the few functions whose error counts like a tuple's unpacking.
  func only(_ index: Int, of name: String) throws(Raised) -> Value {
    let items = rest(index)
    guard items.count == 1 else {
      throw context.typeError("\(name) expected 1 argument, got \(items.count)")
    }
    return items[0]
  }
}

extension Context {
  /// Calls anything callable with one argument, borrowed, without making an array; owned.
  func call(_ callee: Value, _ argument: Value) throws(Raised) -> Value {
    let base = top
    guard base + 16 < state.pointee.stackEnd else { throw stackOverflow() }
    base[0] = argument.retained
    let floor = state.pointee.floor
    state.pointee.floor = base + 1
    defer { state.pointee.floor = floor }
    return try invoke(callee, base, 1, keywords: .undefined)
  }
}
