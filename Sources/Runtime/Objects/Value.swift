// A value: the 16-byte word pair every register, list element and dict entry holds.
//
// The tag says what kind of thing it is, so that a kind test never touches memory. Numbers, `None`
// and the like live in the word pair itself; everything else is an object on the heap whose
// reference count is kept by hand. `Value` is trivially copyable: copying one moves two words and
// counts nothing.
//
// Ownership, everywhere in this module: **arguments are borrowed, results are owned**. A function
// that returns a `Value` returns one reference the caller must store or `release()`; a function that
// takes one leaves the caller's reference alone. Where a function takes a reference over, its label
// says `consuming`.

/// What a value is.
///
/// Kinds from `string` on are objects on the heap and are counted.
@frozen
public enum Kind: UInt8, Sendable, CaseIterable {
  /// No value: an unbound name, the end of an iterator, an argument not given. Never seen by a program.
  case undefined
  case none, bool, int, float, ellipsis, notImplemented
  /// A number of the collector's own; keeps the counted kinds starting at 8.
  case reserved

  case string, list, tuple, dict, set, frozenset, range, slice
  case function, builtin, boundMethod, type, instance, module, cell
  case generator, iterator, dictView, native, descriptor, bigInteger
}

/// A value of the language: a tag and 64 bits.
@frozen
public struct Value {
  /// The kind, in the low byte.
  public var tag: UInt64
  /// The number, or the address of the object.
  public var bits: UInt64

  /// A value from its two words.
  @inlinable @inline(__always)
  public init(tag: UInt64, bits: UInt64) {
    self.tag = tag
    self.bits = bits
  }

  /// A value of `kind` with these bits.
  @inlinable @inline(__always)
  public init(_ kind: Kind, bits: UInt64 = 0) {
    self.init(tag: UInt64(kind.rawValue), bits: bits)
  }

  /// No value.
  @inlinable @inline(__always)
  public static var undefined: Value { Value(.undefined) }
  /// `None`.
  @inlinable @inline(__always)
  public static var none: Value { Value(.none) }
  /// `NotImplemented`.
  @inlinable @inline(__always)
  public static var notImplemented: Value { Value(.notImplemented) }
  /// `...`.
  @inlinable @inline(__always)
  public static var ellipsis: Value { Value(.ellipsis) }
  /// `True` or `False`.
  @inlinable @inline(__always)
  public static func bool(_ value: Bool) -> Value { Value(.bool, bits: value ? 1 : 0) }
  /// An `int`.
  @inlinable @inline(__always)
  public static func int(_ value: Int) -> Value {
    Value(.int, bits: UInt64(bitPattern: Int64(value)))
  }
  /// A `float`.
  @inlinable @inline(__always)
  public static func float(_ value: Double) -> Value { Value(.float, bits: value.bitPattern) }

  /// What the value is.
  @inlinable @inline(__always)
  public var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: tag), to: Kind.self) }

  /// Whether this is a value at all.
  @inlinable @inline(__always)
  public var isUndefined: Bool { tag == 0 }
  /// Whether this is `None`.
  @inlinable @inline(__always)
  public var isNone: Bool { tag == UInt64(Kind.none.rawValue) }
  /// Whether this is a `bool`.
  @inlinable @inline(__always)
  public var isBool: Bool { tag == UInt64(Kind.bool.rawValue) }
  /// Whether this is an `int` (and not a `bool`).
  @inlinable @inline(__always)
  public var isInt: Bool { tag == UInt64(Kind.int.rawValue) }
  /// Whether this is a `float`.
  @inlinable @inline(__always)
  public var isFloat: Bool { tag == UInt64(Kind.float.rawValue) }
  /// Whether this is a `str`.
  @inlinable @inline(__always)
  public var isString: Bool { tag == UInt64(Kind.string.rawValue) }
  /// Whether this is a `list`.
  @inlinable @inline(__always)
  public var isList: Bool { tag == UInt64(Kind.list.rawValue) }
  /// Whether this is a `tuple`.
  @inlinable @inline(__always)
  public var isTuple: Bool { tag == UInt64(Kind.tuple.rawValue) }
  /// Whether this is a `dict`.
  @inlinable @inline(__always)
  public var isDict: Bool { tag == UInt64(Kind.dict.rawValue) }
  /// Whether this is `NotImplemented`.
  @inlinable @inline(__always)
  public var isNotImplemented: Bool { tag == UInt64(Kind.notImplemented.rawValue) }
  /// Whether this is an object on the heap, whose references are counted.
  @inlinable @inline(__always)
  public var isObject: Bool { tag >= UInt64(Kind.string.rawValue) }

  /// The number of an `int` or `bool`; meaningless for any other kind.
  @inlinable @inline(__always)
  public var asInt: Int { Int(truncatingIfNeeded: Int64(bitPattern: bits)) }
  /// The number of a `float`; meaningless for any other kind.
  @inlinable @inline(__always)
  public var asFloat: Double { Double(bitPattern: bits) }
  /// The truth of a `bool`; meaningless for any other kind.
  @inlinable @inline(__always)
  public var asBool: Bool { bits != 0 }

  /// Whether both are the same object or the same immediate: `is`.
  @inlinable @inline(__always)
  public func isIdentical(to other: Value) -> Bool { tag == other.tag && bits == other.bits }
}

extension Value {
  /// A value over an object of `kind`; takes over the caller's reference.
  @inline(__always)
  init(_ kind: Kind, consuming pointer: UnsafeMutableRawPointer) {
    self.init(kind, bits: UInt64(UInt(bitPattern: pointer)))
  }

  /// The address of an object's memory; only for counted kinds.
  @inline(__always)
  var address: UnsafeMutableRawPointer {
    // A counted kind always carries a non-null address.
    UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
  }

  /// The object's header; only for counted kinds.
  @inline(__always)
  var object: Object { address.assumingMemoryBound(to: Header.self) }

  @inline(__always)
  var string: UnsafeMutablePointer<StringObject> {
    address.assumingMemoryBound(to: StringObject.self)
  }
  @inline(__always)
  var list: UnsafeMutablePointer<ListObject> { address.assumingMemoryBound(to: ListObject.self) }
  @inline(__always)
  var tuple: UnsafeMutablePointer<TupleObject> { address.assumingMemoryBound(to: TupleObject.self) }
  @inline(__always)
  var dict: UnsafeMutablePointer<DictObject> { address.assumingMemoryBound(to: DictObject.self) }
  @inline(__always)
  var set: UnsafeMutablePointer<SetObject> { address.assumingMemoryBound(to: SetObject.self) }
  @inline(__always)
  var range: UnsafeMutablePointer<RangeObject> { address.assumingMemoryBound(to: RangeObject.self) }
  @inline(__always)
  var slice: UnsafeMutablePointer<SliceObject> { address.assumingMemoryBound(to: SliceObject.self) }
  @inline(__always)
  var function: UnsafeMutablePointer<FunctionObject> {
    address.assumingMemoryBound(to: FunctionObject.self)
  }
  @inline(__always)
  var builtin: UnsafeMutablePointer<BuiltinObject> {
    address.assumingMemoryBound(to: BuiltinObject.self)
  }
  @inline(__always)
  var boundMethod: UnsafeMutablePointer<BoundMethodObject> {
    address.assumingMemoryBound(to: BoundMethodObject.self)
  }
  @inline(__always)
  var type: TypePointer { address.assumingMemoryBound(to: TypeObject.self) }
  @inline(__always)
  var instance: UnsafeMutablePointer<InstanceObject> {
    address.assumingMemoryBound(to: InstanceObject.self)
  }
  @inline(__always)
  var module: UnsafeMutablePointer<ModuleObject> {
    address.assumingMemoryBound(to: ModuleObject.self)
  }
  @inline(__always)
  var cell: UnsafeMutablePointer<CellObject> { address.assumingMemoryBound(to: CellObject.self) }
  @inline(__always)
  var generator: UnsafeMutablePointer<GeneratorObject> {
    address.assumingMemoryBound(to: GeneratorObject.self)
  }
  @inline(__always)
  var iterator: UnsafeMutablePointer<IteratorObject> {
    address.assumingMemoryBound(to: IteratorObject.self)
  }
  @inline(__always)
  var dictView: UnsafeMutablePointer<DictViewObject> {
    address.assumingMemoryBound(to: DictViewObject.self)
  }
  @inline(__always)
  var native: UnsafeMutablePointer<NativeObject> {
    address.assumingMemoryBound(to: NativeObject.self)
  }
  @inline(__always)
  var descriptor: UnsafeMutablePointer<DescriptorObject> {
    address.assumingMemoryBound(to: DescriptorObject.self)
  }
}
