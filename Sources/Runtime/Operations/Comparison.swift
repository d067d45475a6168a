// `a < b` and kin, `is`, `in`.

public import Syntax

extension Context {
  /// `left op right` for any comparison; mostly a `bool`, for tensors a tensor.
  ///
  /// Owned.
  @inline(never)
  public func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws(Raised)
    -> Value
  {
    switch op {
    case .is: return .bool(left.isIdentical(to: right))
    case .isNot: return .bool(!left.isIdentical(to: right))
    case .in: return .bool(try contains(left, in: right))
    case .notIn: return .bool(!(try contains(left, in: right)))
    default: return try order(op, left, right)
    }
  }

  private func order(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws(Raised)
    -> Value
  {
    if comparesItself(left) || comparesItself(right),
      let result = try orderByType(op, left, right)
    {
      return result
    }
    if let result = try orderBuiltin(op, left, right) { return .bool(result) }
    if let result = try orderByType(op, left, right) { return result }
    if hasNativeValue(left) || hasNativeValue(right),
      let result = try orderBuiltin(op, nativeValue(left), nativeValue(right))
    {
      return .bool(result)
    }
    switch op {
    case .equal: return .bool(left.isIdentical(to: right))
    case .notEqual: return .bool(!left.isIdentical(to: right))
    default:
      throw typeError(
        "'\(op.spelling)' not supported between instances of '\(typeName(left))' and '\(typeName(right))'"
      )
    }
  }

  /// Whether a dict or tuple is of a derived class that has comparisons of its own.
  @inline(__always)
  func comparesItself(_ value: Value) -> Bool {
    (value.isDict || value.isTuple) && value.objectType.pointee.slots.compare != nil
  }

  /// The answer of the operands' own types, or of the classes the program made.
  private func orderByType(_ op: ComparisonOperator, _ left: Value, _ right: Value) throws(Raised)
    -> Value?
  {
    let leftType = typeOf(left)
    let rightType = typeOf(right)
    if let slot = leftType.pointee.slots.compare {
      let result = try slot(self, op, left, right)
      if !result.isNotImplemented { return result }
    }
    if leftType != rightType, let slot = rightType.pointee.slots.compare {
      let result = try slot(self, op, left, right)
      if !result.isNotImplemented { return result }
    }
    let reflected = op.reflected
    let rightFirst =
      right.kind == .instance && leftType != rightType && isSubtype(rightType, of: leftType)
    if rightFirst, let result = try method(reflected, right, left) { return result }
    if let result = try method(op, left, right) { return result }
    if !rightFirst, let result = try method(reflected, right, left) { return result }
    return nil
  }

  /// What `value.__op__(other)` says; nil where it does not exist or does not know.
  private func method(_ op: ComparisonOperator, _ value: Value, _ other: Value) throws(Raised)
    -> Value?
  {
    guard value.kind == .instance else { return nil }
    if special(value.objectType, op.special).isObject {
      let result = try callSpecial(value, op.special, other)
      return result.isNotImplemented ? nil : result
    }
    // `!=` is by default the opposite of `==`.
    guard op == .notEqual, special(value.objectType, .equal).isObject else { return nil }
    let result = try callSpecial(value, .equal, other)
    if result.isNotImplemented { return nil }
    defer { result.release() }
    return .bool(!(try isTrue(result)))
  }

  /// The answer for types the machine knows; nil where it must be asked for elsewhere.
  private func orderBuiltin(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised)
    -> Bool?
  {
    if op == .equal { return try equalBuiltin(a, b) }
    if op == .notEqual { return try equalBuiltin(a, b).map { !$0 } }
    switch (a.kind, b.kind) {
    case (.int, .int), (.bool, .bool), (.int, .bool), (.bool, .int):
      return ordered(op, a.asInt, b.asInt)
    case (.float, .float): return ordered(op, a.asFloat, b.asFloat)
    case (.int, .float), (.bool, .float): return ordered(op, a.asInt, b.asFloat)
    case (.float, .int), (.float, .bool): return ordered(op.reflected, b.asInt, a.asFloat)
    case (.string, .string): return ordered(op, compareStrings(a, b), 0)
    case (.list, .list), (.tuple, .tuple): return try orderItems(op, a, b)
    case (.set, .set), (.set, .frozenset), (.frozenset, .set), (.frozenset, .frozenset):
      return try orderSets(op, a, b)
    case (.bigInteger, _), (_, .bigInteger): return bigOrdered(op, a, b)
    case (.dictView, _), (_, .dictView): return try orderViews(op, a, b)
    default: return nil
    }
  }

  private func ordered<T: Comparable>(_ op: ComparisonOperator, _ a: T, _ b: T) -> Bool {
    switch op {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    default: a >= b
    }
  }

  /// An integer against a double, without rounding the integer.
  private func ordered(_ op: ComparisonOperator, _ a: Int, _ b: Double) -> Bool {
    if a.magnitude <= 1 << 53 { return ordered(op, Double(a), b) }
    if b.isNaN { return false }
    if b >= 0x1p63 { return op == .less || op == .lessOrEqual }
    if b < -0x1p63 { return op == .greater || op == .greaterOrEqual }
    let whole = b.rounded(.down)
    let integer = Int(whole)
    if a != integer { return ordered(op, a, integer) }
    return ordered(op, 0.0, b - whole)
  }

  /// Negative, zero or positive: the order of two strings by code point, which is that of their bytes.
  func compareStrings(_ a: Value, _ b: Value) -> Int {
    let x = a.string
    let y = b.string
    let count = Swift.min(x.pointee.byteCount, y.pointee.byteCount)
    var index = 0
    let (first, second) = (UnsafeRawPointer(x.utf8), UnsafeRawPointer(y.utf8))
    while index &+ 8 <= count {
      let a = first.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      let b = second.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      if a != b { return a < b ? -1 : 1 }
      index &+= 8
    }
    while index < count {
      let difference = Int(x.utf8[index]) - Int(y.utf8[index])
      if difference != 0 { return difference }
      index += 1
    }
    return x.pointee.byteCount - y.pointee.byteCount
  }

  private func orderItems(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Bool {
    try enterNative(" in comparison")
    defer { leaveNative() }
    var index = 0
    while index < a.items.count && index < b.items.count {
      let x = a.items[index].retained
      let y = b.items[index].retained
      defer {
        x.release()
        y.release()
      }
      if !(try same(x, y)) {
        let result = try compare(op, x, y)
        defer { result.release() }
        return try isTrue(result)
      }
      index += 1
    }
    return ordered(op, a.items.count, b.items.count)
  }

  /// The order of a dict's keys or items and a set or another view; nil for anything else.
  private func orderViews(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raised) -> Bool? {
    for side in [a, b] {
      let isView = side.kind == .dictView && side.dictView.pointee.part != .values
      guard isView || isSet(side) else { return nil }
    }
    let x = try set(from: a)
    defer { x.release() }
    let y = try set(from: b)
    defer { y.release() }
    return try orderSets(op, x, y)
  }

  private func orderSets(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Bool {
    let (small, large) = op == .less || op == .lessOrEqual ? (a, b) : (b, a)
    let isStrict = op == .less || op == .greater
    guard
      isStrict
        ? small.set.pointee.table.used < large.set.pointee.table.used
        : small.set.pointee.table.used <= large.set.pointee.table.used
    else { return false }
    return try isSubset(small, large)
  }

  // MARK: Membership

  /// `item in container`.
  public func contains(_ item: Value, in container: Value) throws(Raised) -> Bool {
    switch container.kind {
    case .list, .tuple:
      var index = 0
      while index < container.items.count {
        let candidate = container.items[index].retained
        defer { candidate.release() }
        if try same(candidate, item) { return true }
        index += 1
      }
      return false
    case .dict: return try find(container, item, try hash(item)) >= 0
    case .set, .frozenset: return try contains(container, key: item)
    case .string:
      let item = nativeValue(item)
      guard item.isString else {
        throw typeError("'in <string>' requires string as left operand, not \(typeName(item))")
      }
      return findBytes(item.string.buffer, in: container.string.buffer, from: 0) >= 0
    case .range where item.isInt || item.isBool:
      let range = container.range.pointee
      let (offset, overflow) = item.asInt.subtractingReportingOverflow(range.start)
      // The smallest word over -1 does not fit a word.
      let (rest, isLarge) = offset.remainderReportingOverflow(dividingBy: range.step)
      guard !overflow, !isLarge, range.count > 0, rest == 0 else { return false }
      let index = offset / range.step
      return index >= 0 && index < range.count
    case .dictView where container.dictView.pointee.part == .keys:
      return try find(container.dictView.pointee.dict, item, try hash(item)) >= 0
    default: break
    }
    let type = typeOf(container)
    if let slot = type.pointee.slots.contains { return try slot(self, container, item) }
    if container.kind == .instance {
      let method = special(type, .contains)
      if method.isNone {
        throw typeError("'\(typeName(container))' object is not a container")
      }
      if method.isObject {
        let result = try callSpecial(container, .contains, item)
        defer { result.release() }
        return try isTrue(result)
      }
    }
    if container.kind == .type {
      let answer = try askClass(container, "__class_contains__", [item])
      if answer.isBool { return answer.asBool }
    }
    guard isIterable(container) else {
      throw typeError("argument of type '\(typeName(container))' is not iterable")
    }
    var found = false
    try forEachUntil(container) { (candidate) throws(Raised) in
      found = try same(candidate, item)
      return found
    }
    return found
  }
}

/// The first place of `needle` in `haystack` at or after `start`, in bytes; -1 where there is none.
func findBytes(
  _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int {
  if needle.count == 0 { return start <= haystack.count ? start : -1 }
  var index = start
  let first = needle[0]
  let last = haystack.count - needle.count
  while index <= last {
    if haystack[index] == first {
      var step = 1
      while step < needle.count && haystack[index + step] == needle[step] { step += 1 }
      if step == needle.count { return index }
    }
    index += 1
  }
  return -1
}
