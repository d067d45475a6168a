// `|`, `&`, `-` and `^` of sets and of views of dicts, in place and not, each built in the order in which
// CPython 3.11 builds it (`setobject.c`, `dictobject.c`): the order of a set of numbers is visible.

import Syntax

extension Context {
  /// `left op right` for sets and views; nil where the operands are something else; owned.
  func combineSets(
    _ op: BinaryOperator, _ left: Value, _ right: Value, _ inPlace: Bool
  ) throws(Raised) -> Value? {
    if isSet(left), isSet(right) {
      guard inPlace, left.kind == .set else { return try combine(op, left, right) }
      try combineInPlace(op, left, right)
      return left.retained
    }
    guard isSetView(left) || isSetView(right) else { return nil }
    return try combineViews(op, left, right)
  }

  /// Whether a value is a `set` or `frozenset`.
  func isSet(_ value: Value) -> Bool { value.kind == .set || value.kind == .frozenset }

  private func isSetView(_ value: Value) -> Bool {
    value.kind == .dictView && value.dictView.pointee.part != .values
  }

  // MARK: New sets

  /// A new set of the kind of `left`; `right` is anything iterable; owned.
  func combine(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Raised) -> Value {
    switch op {
    case .bitAnd: return try intersection(left, right)
    case .subtract: return try difference(left, right)
    case .bitXor:
      return try building(set(from: right, frozen: left.kind == .frozenset)) {
        (result) throws(Raised) in
        try exchangeMembers(of: result, with: left)
      }
    default:
      return try building(set(from: left, frozen: left.kind == .frozenset)) {
        (result) throws(Raised) in
        try update(set: result, from: right)
      }
    }
  }

  /// Runs `body` on a set under construction, which is released where it throws; owned.
  private func building(
    _ result: Value, _ body: (Value) throws(Raised) -> Void
  ) throws(Raised) -> Value {
    do throws(Raised) {
      try body(result)
      return result
    } catch {
      result.release()
      throw error
    }
  }

  private func intersection(_ left: Value, _ right: Value) throws(Raised) -> Value {
    // The larger set is asked, the smaller walked; anything but a set is walked.
    let swaps = isSet(right) && right.set.pointee.table.used > left.set.pointee.table.used
    let (asked, walked) = swaps ? (right, left) : (left, right)
    return try building(emptySet(frozen: left.kind == .frozenset)) { (result) throws(Raised) in
      try forEach(walked) { (item) throws(Raised) in
        let hash = try hash(item)
        if try findSlot(asked, item, hash) >= 0 { try add(item, hash: hash, to: result) }
      }
    }
  }

  private func difference(_ left: Value, _ right: Value) throws(Raised) -> Value {
    let count =
      isSet(right)
      ? right.set.pointee.table.used : right.isDict ? right.dict.pointee.table.used : nil
    guard let count, left.set.pointee.table.used >> 2 <= count else {
      return try building(set(from: left, frozen: left.kind == .frozenset)) {
        (result) throws(Raised) in
        try subtract(right, from: result)
      }
    }
    return try building(emptySet(frozen: left.kind == .frozenset)) { (result) throws(Raised) in
      try forEach(left) { (item) throws(Raised) in
        if !(try contains(item, in: right)) { try add(item, to: result) }
      }
    }
  }

  // MARK: In place

  private func combineInPlace(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) {
    switch op {
    case .bitOr: try update(set: left, from: right)
    case .subtract: try subtract(right, from: left)
    case .bitXor: try exchangeMembers(of: left, with: right)
    default: replaceMembers(of: left, byThoseOf: try intersection(left, right))
    }
  }

  /// Gives a set the keys of a new one, which is taken over.
  func replaceMembers(of set: Value, byThoseOf fresh: Value) {
    let old = set.set.pointee.table
    set.set.pointee.table = fresh.set.pointee.table
    fresh.set.pointee.table = old
    fresh.release()
  }

  /// Adds the items of anything iterable to a set; sets and dicts make room first, as in CPython.
  func update(set target: Value, from other: Value) throws(Raised) {
    let table = target.set
    if other.isIdentical(to: target) { return }
    let isSet = isSet(other)
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
    if other.isIdentical(to: target) { return replaceMembers(of: target, byThoseOf: emptySet()) }
    try forEach(other) { (item) throws(Raised) in _ = try remove(item, from: target) }
    let table = target.set.pointee.table
    // Too many places of removed keys are cleared away.
    if table.fill - table.used > table.mask / 4 {
      target.set.pointee.table.resize(minimum: table.used > 50000 ? table.used * 2 : table.used * 4)
    }
  }

  /// Removes from a set what is in `other` too, and adds what is only there.
  func exchangeMembers(of target: Value, with other: Value) throws(Raised) {
    if other.isIdentical(to: target) { return replaceMembers(of: target, byThoseOf: emptySet()) }
    let source = isSet(other) || other.isDict ? other.retained : try set(from: other)
    defer { source.release() }
    try forEach(source) { (item) throws(Raised) in
      if !(try remove(item, from: target)) { try add(item, to: target) }
    }
  }

  // MARK: Views

  private func combineViews(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    if op == .bitAnd { return try viewIntersection(left, right) }
    if op == .bitXor && isItems(left) && isItems(right) { return try itemsApart(left, right) }
    let isKeys = left.kind == .dictView && left.dictView.pointee.part == .keys
    let source = isKeys ? left.dictView.pointee.dict : left
    return try building(emptySet()) { (result) throws(Raised) in
      try update(set: result, from: source)
      switch op {
      case .subtract: try subtract(right, from: result)
      case .bitXor: try exchangeMembers(of: result, with: right)
      default: try update(set: result, from: right)
      }
    }
  }

  private func isItems(_ value: Value) -> Bool {
    value.kind == .dictView && value.dictView.pointee.part == .items
  }

  /// The pairs of only one of two dicts: first those of the right one, as in CPython.
  private func itemsApart(_ left: Value, _ right: Value) throws(Raised) -> Value {
    try building(emptySet()) { (result) throws(Raised) in
      for (walked, asked) in [(right, left), (left, right)] {
        try forEach(walked) { (pair) throws(Raised) in
          if !(try contains(pair, in: asked)) { try add(pair, to: result) }
        }
      }
    }
  }

  private func viewIntersection(_ left: Value, _ right: Value) throws(Raised) -> Value {
    var (view, other) = isSetView(left) ? (left, right) : (right, left)
    let size = try length(view)
    if other.kind == .set, size <= other.set.pointee.table.used {
      return try intersection(other, view)
    }
    if isSetView(other), try length(other) > size { swap(&view, &other) }
    let asked = view
    return try building(emptySet()) { (result) throws(Raised) in
      try forEach(other) { (item) throws(Raised) in
        if try contains(item, in: asked) { try add(item, to: result) }
      }
    }
  }
}
