// Hashing and equality, with CPython's numbers, so that sets of numbers and tuples keep its order.

import Syntax

extension Context {
  /// `hash(value)`; TypeError for what cannot be hashed.
  @inline(__always)
  public func hash(_ value: Value) throws(Raised) -> Int {
    if value.isString { return stringHash(value) }
    if value.isInt { return hashInt(value.asInt) }
    return try hashSlow(value)
  }

  @inline(never)
  func hashSlow(_ value: Value) throws(Raised) -> Int {
    switch value.kind {
    case .bool: return value.asInt
    case .int: return hashInt(value.asInt)
    case .bigInteger: return value.bigInteger.hash
    case .float: return hashDouble(value)
    case .string: return stringHash(value)
    case .none: return 0xFCA8_6420
    case .ellipsis, .notImplemented, .undefined, .reserved: return Int(value.tag) + 271_828
    case .tuple: return try hashTuple(value)
    case .frozenset: return hashFrozenSet(value)
    case .range:
      let range = value.range.pointee
      let parts: [Value] = [
        .int(range.count), range.count == 0 ? .none : .int(range.start),
        range.count <= 1 ? .none : .int(range.step),
      ]
      let key = tuple(consuming: parts)
      defer { key.release() }
      return try hashTuple(key)
    case .dictView where value.objectType == type(.dictValues): return identityHash(value)
    case .list, .dict, .set, .dictView, .slice:
      throw typeError("unhashable type: '\(typeName(value))'")
    case .instance: return try hashInstance(value)
    case .boundMethod:
      let method = value.boundMethod.pointee
      return identityHash(method.function) ^ identityHash(method.receiver)
    case .native:
      if let hash = value.objectType.pointee.slots.hash { return try hash(self, value) }
      return identityHash(value)
    default: return identityHash(value)
    }
  }

  /// The hash of what is only equal to itself: its address, turned so that the low bits vary.
  func identityHash(_ value: Value) -> Int {
    let address = value.bits
    return Int(truncatingIfNeeded: address >> 4 | address << 60)
  }

  private func hashInstance(_ value: Value) throws(Raised) -> Int {
    let type = value.objectType
    let method = special(type, .hash)
    if method.isNone { throw typeError("unhashable type: '\(typeName(value))'") }
    if method.isObject {
      let given = try callSpecial(value, .hash)
      defer { given.release() }
      let result = nativeValue(given)
      // A hash beyond a word is hashed itself.
      if result.isInt || result.isBool { return result.asInt == -1 ? -2 : result.asInt }
      if result.isBigInteger { return result.bigInteger.hash }
      throw typeError("__hash__ method should return an integer")
    }
    guard !value.instance.pointee.base.isUndefined else { return identityHash(value) }
    switch value.instance.pointee.base.kind {
    case .list, .dict, .set: throw typeError("unhashable type: '\(typeName(value))'")
    default: return try hash(value.instance.pointee.base)
    }
  }

  private func hashTuple(_ value: Value) throws(Raised) -> Int {
    let cached = value.tuple.pointee.hash
    if cached != 0 { return cached }
    // xxHash as in CPython's tuplehash.
    var sum: UInt64 = 2_870_177_450_012_600_261
    for item in value.items {
      sum = sum &+ UInt64(bitPattern: Int64(try hash(item))) &* 14_029_467_366_897_019_727
      sum = (sum << 31) | (sum >> 33)
      sum = sum &* 11_400_714_785_074_694_791
    }
    sum = sum &+ (UInt64(value.items.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    if sum == UInt64.max { sum = 1_546_275_796 }
    let result = Int(truncatingIfNeeded: sum)
    value.tuple.pointee.hash = result
    return result
  }

  private func hashFrozenSet(_ value: Value) -> Int {
    let table = value.set.pointee.table
    var hash: UInt64 = 0
    for index in 0...table.mask where table.isKey(index) {
      let part = UInt64(bitPattern: Int64(table.entries[index].hash))
      hash ^= ((part ^ 89_869_747) ^ (part << 16)) &* 3_644_798_167
    }
    hash ^= (UInt64(table.used) &+ 1) &* 1_927_868_237
    hash ^= (hash >> 11) ^ (hash >> 25)
    hash = hash &* 69069 &+ 907_133_923
    if hash == UInt64.max { hash = 590_923_713 }
    return Int(truncatingIfNeeded: hash)
  }

  /// The hash of a double: that of the equal integer, where there is one.
  private func hashDouble(_ value: Value) -> Int {
    let number = value.asFloat
    if number.isNaN { return Int(truncatingIfNeeded: value.bits >> 4) & 0xFFFF_FFFF }
    if number.isInfinite { return number > 0 ? 314159 : -314159 }
    let modulus: UInt64 = (1 << 61) - 1
    var fraction = number.magnitude
    var exponent = fraction == 0 ? 0 : Int(fraction.exponent) + 1
    fraction = fraction == 0 ? 0 : fraction.significand / 2
    var hash: UInt64 = 0
    while fraction != 0 {
      hash = ((hash << 28) & modulus) | (hash >> (61 - 28))
      fraction *= 268_435_456
      exponent -= 28
      let digit = UInt64(fraction)
      fraction -= Double(digit)
      hash += digit
      if hash >= modulus { hash -= modulus }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    hash = ((hash << UInt64(shift)) & modulus) | (hash >> UInt64(61 - shift))
    let result = number < 0 ? -Int(hash) : Int(hash)
    return result == -1 ? -2 : result
  }

  // MARK: Equality

  /// `a == b` as a truth.
  @inline(__always)
  public func equal(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isInt && b.isInt { return a.bits == b.bits }
    if a.isString && b.isString { return stringsEqual(a, b) }
    return try equalSlow(a, b)
  }

  /// `a is b or a == b`: how containers compare their items.
  @inline(__always)
  public func same(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isIdentical(to: b) { return true }
    return try equal(a, b)
  }

  @inline(never)
  func equalSlow(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if !comparesItself(a), !comparesItself(b), let answer = try equalBuiltin(a, b) { return answer }
    let result = try compare(.equal, a, b)
    defer { result.release() }
    return try isTrue(result)
  }

  /// Equality of values whose types the machine knows; nil where a method must be asked.
  func equalBuiltin(_ a: Value, _ b: Value) throws(Raised) -> Bool? {
    if let order = numericEqual(a, b) { return order }
    switch (a.kind, b.kind) {
    case (.instance, _), (_, .instance), (.native, _), (_, .native): return nil
    case (.string, .string): return stringsEqual(a, b)
    case (.list, .list), (.tuple, .tuple): return try itemsEqual(a, b)
    case (.dict, .dict): return try dictsEqual(a, b)
    case (.set, .set), (.set, .frozenset), (.frozenset, .set), (.frozenset, .frozenset):
      return try setsEqual(a, b)
    case (.range, .range):
      let x = a.range.pointee
      let y = b.range.pointee
      return x.count == y.count
        && (x.count == 0 || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (.slice, .slice):
      let (x, y) = (a.slice.pointee, b.slice.pointee)
      if !(try same(x.start, y.start)) { return false }
      if !(try same(x.stop, y.stop)) { return false }
      return try same(x.step, y.step)
    case (.boundMethod, .boundMethod):
      return a.boundMethod.pointee.function.isIdentical(to: b.boundMethod.pointee.function)
        && a.boundMethod.pointee.receiver.isIdentical(to: b.boundMethod.pointee.receiver)
    case (.dictView, _), (_, .dictView): return try viewsEqual(a, b)
    default: return a.isIdentical(to: b)
    }
  }

  @inline(__always)
  func numericEqual(_ a: Value, _ b: Value) -> Bool? {
    switch (a.kind, b.kind) {
    case (.int, .int), (.bool, .bool), (.int, .bool), (.bool, .int): a.bits == b.bits
    case (.float, .float): a.asFloat == b.asFloat
    case (.int, .float), (.bool, .float): equalExactly(a.asInt, b.asFloat)
    case (.float, .int), (.float, .bool): equalExactly(b.asInt, a.asFloat)
    case (.bigInteger, _), (_, .bigInteger): bigEqual(a, b)
    default: nil
    }
  }

  private func itemsEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    guard a.items.count == b.items.count else { return false }
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
      if !(try same(x, y)) { return false }
      index += 1
    }
    return a.items.count == b.items.count
  }

  private func dictsEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    guard a.dict.pointee.table.used == b.dict.pointee.table.used else { return false }
    try enterNative(" in comparison")
    defer { leaveNative() }
    var index = 0
    while let entry = a.dict.pointee.table.next(from: index) {
      // Comparing may run the program, which may empty either dict.
      let found = a.dict.pointee.table.entries[entry]
      let (key, value) = (found.key.retained, found.value.retained)
      defer {
        key.release()
        value.release()
      }
      let place = try find(b, key, found.hash)
      guard place >= 0 else { return false }
      let other = b.dict.pointee.table.entries[place].value.retained
      defer { other.release() }
      if !(try same(value, other)) { return false }
      index = entry + 1
    }
    return true
  }

  private func setsEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    guard a.set.pointee.table.used == b.set.pointee.table.used else { return false }
    return try isSubset(a, b)
  }

  /// Whether every key of one set is in another; asking may run the program, which may change either.
  func isSubset(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    var index = 0
    while let slot = a.set.pointee.table.next(from: index) {
      let entry = a.set.pointee.table.entries[slot]
      let key = entry.key.retained
      defer { key.release() }
      if try findSlot(b, key, entry.hash) < 0 { return false }
      index = slot + 1
    }
    return true
  }

  private func viewsEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isIdentical(to: b) { return true }
    let isValues =
      (a.kind == .dictView && a.dictView.pointee.part == .values)
      || (b.kind == .dictView && b.dictView.pointee.part == .values)
    let comparable: Set<Kind> = [.set, .frozenset, .dictView]
    guard !isValues, comparable.contains(a.kind), comparable.contains(b.kind) else { return false }
    let x = try set(from: a)
    defer { x.release() }
    let y = try set(from: b)
    defer { y.release() }
    return try setsEqual(x, y)
  }
}

/// The hash of an integer: modulo 2**61 - 1, and never -1.
@inline(__always)
func hashInt(_ value: Int) -> Int {
  let modulus = (1 << 61) - 1
  if value >= 0 && value < modulus { return value }
  let hash = value % modulus
  return hash == -1 ? -2 : hash
}

/// Whether an integer and a double are the same number.
func equalExactly(_ integer: Int, _ double: Double) -> Bool {
  guard let exact = Int(exactly: double) else { return false }
  return exact == integer
}
