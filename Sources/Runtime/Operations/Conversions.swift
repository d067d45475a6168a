// Values as Swift numbers and truths: what `bool()`, `__index__` and `__float__` say.

extension Context {
  /// Whether a value is true: `bool(value)`.
  @inline(__always)
  public func isTrue(_ value: Value) throws(Raised) -> Bool {
    if value.tag <= UInt64(Kind.int.rawValue) {
      return value.bits != 0 && value.tag >= UInt64(Kind.bool.rawValue)
    }
    return try isTrueSlow(value)
  }

  @inline(never)
  func isTrueSlow(_ value: Value) throws(Raised) -> Bool {
    switch value.kind {
    case .float: return value.asFloat != 0
    case .string: return value.string.pointee.byteCount != 0
    case .list: return value.list.pointee.count != 0
    case .tuple: return value.tuple.pointee.count != 0
    case .dict: return value.dict.pointee.table.used != 0
    case .set, .frozenset: return value.set.pointee.table.used != 0
    case .range: return value.range.pointee.count != 0
    case .dictView: return value.dictView.pointee.dict.dict.pointee.table.used != 0
    case .instance: return try isTrue(instance: value)
    case .native, .iterator:
      let slots = value.objectType
      if let isTrue = slots.pointee.slots.isTrue { return try isTrue(self, value) }
      if let length = slots.pointee.slots.length { return try length(self, value) != 0 }
      return true
    default: return true
    }
  }

  private func isTrue(instance value: Value) throws(Raised) -> Bool {
    let type = value.objectType
    if special(type, .bool).isObject {
      let result = try callSpecial(value, .bool)
      if result.isBool { return result.asBool }
      defer { result.release() }
      throw typeError("__bool__ should return bool, returned \(typeName(result))")
    }
    if special(type, .length).isObject { return try length(value) != 0 }
    return true
  }

  /// A value as an exact integer: an `int`, a `bool`, or what `__index__` says; TypeError for others.
  public func index(_ value: Value) throws(Raised) -> Int {
    if let number = try indexIfPossible(value) { return number }
    throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
  }

  /// A value as an exact integer, or nil where it has no `__index__`.
  ///
  /// OverflowError where it does not fit a word.
  public func indexIfPossible(_ value: Value) throws(Raised) -> Int? {
    try wordIfPossible(value, .tooLargeForWord)
  }

  /// What to do with an integer that does not fit a word.
  enum Oversize {
    /// The OverflowError of CPython's argument conversions.
    case tooLargeForWord
    /// The OverflowError or IndexError of CPython's `PyNumber_AsSsize_t`.
    case overflow, index
    /// Take the nearest number of 63 bits, as slices do.
    case clamp
  }

  /// A value as a word, or nil where it has no `__index__`.
  func wordIfPossible(_ value: Value, _ oversize: Oversize) throws(Raised) -> Int? {
    switch value.kind {
    case .int, .bool: return value.asInt
    case .bigInteger:
      return try word(ofLarge: value, oversize, name: "int")
    case .native:
      guard let index = value.objectType.pointee.slots.index else { return nil }
      return try index(self, value)
    case .instance where special(value.objectType, .index).isObject:
      let result = try callSpecial(value, .index)
      if result.isInt || result.isBool { return result.asInt }
      defer { result.release() }
      if result.isBigInteger {
        return try word(ofLarge: result, oversize, name: typeName(value))
      }
      throw typeError("__index__ returned non-int (type \(typeName(result)))")
    default: return nil
    }
  }

  private func word(
    ofLarge value: Value, _ oversize: Oversize, name: String
  ) throws(Raised) -> Int {
    switch oversize {
    case .tooLargeForWord:
      throw error(.overflowError, "Python int too large to convert to C ssize_t")
    case .overflow:
      throw error(.overflowError, "cannot fit '\(name)' into an index-sized integer")
    case .index: throw indexError("cannot fit '\(name)' into an index-sized integer")
    case .clamp: return value.bigInteger.isNegative ? -(1 << 62) : 1 << 62
    }
  }

  /// A value as a double: a number, or what `__float__` or `__index__` says; TypeError for others.
  public func double(_ value: Value) throws(Raised) -> Double {
    if let number = try doubleIfPossible(value) { return number }
    throw typeError("must be real number, not \(typeName(value))")
  }

  /// A value as a double, or nil where it is not a number.
  public func doubleIfPossible(_ value: Value) throws(Raised) -> Double? {
    switch value.kind {
    case .float: return value.asFloat
    case .int, .bool: return Double(value.asInt)
    case .bigInteger:
      guard let number = value.bigInteger.double else {
        throw error(.overflowError, "int too large to convert to float")
      }
      return number
    case .native:
      if let toFloat = value.objectType.pointee.slots.toFloat { return try toFloat(self, value) }
      return try indexIfPossible(value).map(Double.init)
    case .instance where special(value.objectType, .toFloat).isObject:
      let result = try callSpecial(value, .toFloat)
      if result.isFloat { return result.asFloat }
      defer { result.release() }
      throw typeError(
        "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
    default: return try indexIfPossible(value).map(Double.init)
    }
  }

  /// `len(value)`.
  public func length(_ value: Value) throws(Raised) -> Int {
    switch value.kind {
    case .string: return value.string.pointee.scalarCount
    case .list: return value.list.pointee.count
    case .tuple: return value.tuple.pointee.count
    case .dict: return value.dict.pointee.table.used
    case .set, .frozenset: return value.set.pointee.table.used
    case .range: return value.range.pointee.count
    case .dictView: return value.dictView.pointee.dict.dict.pointee.table.used
    case .native:
      if let length = value.objectType.pointee.slots.length { return try length(self, value) }
    case .instance where special(value.objectType, .length).isObject:
      let result = try callSpecial(value, .length)
      defer { result.release() }
      guard let length = try wordIfPossible(result, .overflow) else {
        throw typeError("'\(typeName(result))' object cannot be interpreted as an integer")
      }
      guard length >= 0 else { throw valueError("__len__() should return >= 0") }
      return length
    case .type:
      let count = try askClass(value, "__class_len__")
      if count.isInt { return count.asInt }
    default: break
    }
    throw typeError("object of type '\(typeName(value))' has no len()")
  }
}
