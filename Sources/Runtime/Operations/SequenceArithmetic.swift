// `+` and `*` of strings, lists and tuples, and `|` of dicts.

import Syntax

extension Context {
  /// The plain `tuple` an operator made of `operand`, as a value of its type where that type wants it so.
  ///
  /// Owned.
  func remade(consuming plain: Value, like operand: Value) throws(Raised) -> Value {
    guard let remake = operand.objectType.pointee.slots.remake else { return plain }
    return try remake(self, plain)
  }

  /// The result for sequences and sets; nil where the operands are something else.
  ///
  /// `shown` are the operands that an error names.
  func sequences(
    _ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool, shown: (Value, Value)
  ) throws(Raised) -> Value? {
    switch op {
    case .add: return try concatenate(left, right, inPlace: inPlace, shown: shown.1)
    case .multiply: return try multiplySequence(left, right, inPlace: inPlace, shown: shown)
    case .modulo where left.isString:
      if let format = state.pointee.formatPercent { return try format(self, left, right) }
      return nil
    case .bitOr where left.isDict && right.isDict:
      return try unite(left, right, inPlace: inPlace)
    case .bitOr where left.isDict && inPlace:
      try update(dict: left, from: right)
      return left.retained
    case .subtract, .bitAnd, .bitOr, .bitXor: return try combineSets(op, left, right, inPlace)
    default: return nil
    }
  }

  // MARK: Concatenation

  private func concatenate(
    _ left: Value, _ right: Value, inPlace: Bool, shown: Value
  ) throws(Raised) -> Value? {
    switch left.kind {
    case .string:
      guard right.isString else {
        throw typeError("can only concatenate str (not \"\(typeName(shown))\") to str")
      }
      return concatenateStrings(left, right)
    case .list where inPlace:
      try extend(left, with: right)
      return left.retained
    case .list:
      guard right.isList else {
        throw typeError("can only concatenate list (not \"\(typeName(shown))\") to list")
      }
      let result = emptyList(capacity: left.items.count + right.items.count)
      for item in left.items { append(item.retained, to: result) }
      for item in right.items { append(item.retained, to: result) }
      return result
    case .tuple:
      guard right.isTuple else {
        throw typeError("can only concatenate tuple (not \"\(typeName(shown))\") to tuple")
      }
      let count = left.items.count
      let result = uninitializedTuple(count: count + right.items.count)
      for (index, item) in left.items.enumerated() { result.tuple.items[index] = item.retained }
      for (index, item) in right.items.enumerated() {
        result.tuple.items[count + index] = item.retained
      }
      let isLeft = left.objectType.pointee.slots.remake != nil
      return try remade(consuming: result, like: isLeft ? left : right)
    default: return nil
    }
  }

  func concatenateStrings(_ left: Value, _ right: Value) -> Value {
    let x = left.string
    let y = right.string
    let result = uninitializedString(byteCount: x.pointee.byteCount + y.pointee.byteCount)
    let bytes = result.string.utf8
    bytes.update(from: x.utf8, count: x.pointee.byteCount)
    (bytes + x.pointee.byteCount).update(from: y.utf8, count: y.pointee.byteCount)
    result.string.pointee.scalarCount = x.pointee.scalarCount + y.pointee.scalarCount
    if x.isASCII && y.isASCII { result.string.pointee.header.flags.insert(.ascii) }
    return result
  }

  /// `list.extend(iterable)`.
  public func extend(_ list: Value, with iterable: Value) throws(Raised) {
    if iterable.isList || iterable.isTuple {
      // The count is read once, so that a list may extend itself.
      let count = iterable.items.count
      reserve(list, list.items.count + count)
      for index in 0..<count { append(iterable.items[index].retained, to: list) }
      return
    }
    try forEach(iterable) { (item) throws(Raised) in append(item.retained, to: list) }
  }

  // MARK: Repetition

  private func multiplySequence(
    _ left: Value, _ right: Value, inPlace: Bool, shown: (Value, Value)
  ) throws(Raised) -> Value? {
    if isSequence(left) {
      return try repeatSequence(left, by: right, inPlace: inPlace, shown: shown.1)
    }
    guard isSequence(right) else { return nil }
    // `x *= [1]` asks the list only where x is no container and of no class of the program's.
    let isAlone = [.instance, .dict, .set, .frozenset, .range].contains(shown.0.kind)
    if inPlace && isAlone { return nil }
    return try repeatSequence(right, by: left, inPlace: false, shown: shown.0)
  }

  private func isSequence(_ value: Value) -> Bool {
    value.isString || value.isList || value.isTuple
  }

  private func repeatSequence(
    _ sequence: Value, by factor: Value, inPlace: Bool, shown: Value
  ) throws(Raised) -> Value {
    guard let factor = try wordIfPossible(factor, .overflow) else {
      throw typeError("can't multiply sequence by non-int of type '\(typeName(shown))'")
    }
    let times = Swift.max(factor, 0)
    let size = sequence.isString ? sequence.string.pointee.byteCount : sequence.items.count
    let (total, overflow) = size.multipliedReportingOverflow(by: times)
    try checkElements(overflow ? Int.max : total)
    switch sequence.kind {
    case .string:
      let result = uninitializedString(byteCount: total)
      for round in 0..<times {
        (result.string.utf8 + round * size).update(from: sequence.string.utf8, count: size)
      }
      finishString(result)
      return result
    case .list where inPlace:
      if times == 0 {
        clear(list: sequence)
        return sequence.retained
      }
      for _ in 0..<(times - 1) {
        for index in 0..<size { append(sequence.items[index].retained, to: sequence) }
      }
      return sequence.retained
    case .list:
      let result = emptyList(capacity: total)
      for _ in 0..<times { for item in sequence.items { append(item.retained, to: result) } }
      return result
    default:
      let result = uninitializedTuple(count: total)
      for index in 0..<total { result.tuple.items[index] = sequence.items[index % size].retained }
      return try remade(consuming: result, like: sequence)
    }
  }

  /// Throws MemoryError before a list, string or tensor of `count` elements is made, where that is too many.
  public func checkElements(_ count: Int) throws(Raised) {
    let limit = state.pointee.limits.elements ?? 1 << 31
    if count > limit { throw memoryError() }
  }

  /// Removes all items of a list.
  public func clear(list: Value) {
    let count = list.list.pointee.count
    list.list.pointee.count = 0
    let items = list.list.pointee.items
    // Nothing the destruction of an item runs can reach the list's old items.
    let old = Array(UnsafeBufferPointer(start: items, count: count))
    for item in old { item.release() }
  }

  // MARK: Dicts

  private func unite(_ left: Value, _ right: Value, inPlace: Bool) throws(Raised) -> Value {
    let result = inPlace ? left.retained : copyDict(left)
    do throws(Raised) {
      try merge(right, into: result)
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// A copy of a dict.
  ///
  /// Owned.
  public func copyDict(_ dict: Value) -> Value {
    let result = emptyDict()
    result.dict.pointee.table.deallocate()
    result.dict.pointee.table = dict.dict.pointee.table.copy()
    return result
  }

  /// A copy of a dict that is of its class and has its attributes.
  ///
  /// Owned.
  func copyKeepingType(_ dict: Value) -> Value {
    let result = emptyDict(type: dict.objectType)
    result.dict.pointee.table.deallocate()
    result.dict.pointee.table = dict.dict.pointee.table.copy()
    if dict.dict.pointee.attributes.isDict {
      result.dict.pointee.attributes = copyDict(dict.dict.pointee.attributes)
    }
    return result
  }
}
