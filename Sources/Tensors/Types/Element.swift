// What an element type must offer for a loop to be written once for all of them.

/// A value as it lies in a storage.
protocol Element: BitwiseCopyable, Comparable {
  /// Whether values convert through a double rather than an integer.
  static var isFloat: Bool { get }
  /// Converts an integer; narrower integers wrap.
  init(int: Int)
  /// Converts a double; integers cut towards zero, then wrap.
  init(double: Double)
  var asInt: Int { get }
  var asDouble: Double { get }
}

extension Element {
  /// The value converted as PyTorch's `to(dtype)` does.
  @inline(__always)
  init<Source: Element>(casting source: Source) {
    self = Source.isFloat ? Self(double: source.asDouble) : Self(int: source.asInt)
  }

  /// The number `scalar` as this type.
  @inline(__always)
  init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self.init(int: value ? 1 : 0)
    case .int(let value): self.init(int: value)
    case .float(let value): self.init(double: value)
    }
  }
}

/// The types loops compute in; bool and the narrow integers are computed as int64 and cut back.
protocol Number: Element, SignedNumeric {
  static func add(_ a: Self, _ b: Self) -> Self
  static func subtract(_ a: Self, _ b: Self) -> Self
  static func multiply(_ a: Self, _ b: Self) -> Self
}

extension Float: Number {
  static var isFloat: Bool { true }
  @inline(__always) init(int: Int) { self.init(int) }
  @inline(__always) init(double: Double) { self.init(double) }
  var asInt: Int { @inline(__always) get { Int(truncating: Double(self)) } }
  var asDouble: Double { @inline(__always) get { Double(self) } }
  @inline(__always) static func add(_ a: Float, _ b: Float) -> Float { a + b }
  @inline(__always) static func subtract(_ a: Float, _ b: Float) -> Float { a - b }
  @inline(__always) static func multiply(_ a: Float, _ b: Float) -> Float { a * b }
}

extension Double: Number {
  static var isFloat: Bool { true }
  @inline(__always) init(int: Int) { self.init(int) }
  @inline(__always) init(double: Double) { self = double }
  var asInt: Int { @inline(__always) get { Int(truncating: self) } }
  var asDouble: Double { @inline(__always) get { self } }
  @inline(__always) static func add(_ a: Double, _ b: Double) -> Double { a + b }
  @inline(__always) static func subtract(_ a: Double, _ b: Double) -> Double { a - b }
  @inline(__always) static func multiply(_ a: Double, _ b: Double) -> Double { a * b }
}

extension Int: Number {
  static var isFloat: Bool { false }
  @inline(__always) init(int: Int) { self = int }
  @inline(__always) init(double: Double) { self.init(truncating: double) }
  var asInt: Int { @inline(__always) get { self } }
  var asDouble: Double { @inline(__always) get { Double(self) } }
  @inline(__always) static func add(_ a: Int, _ b: Int) -> Int { a &+ b }
  @inline(__always) static func subtract(_ a: Int, _ b: Int) -> Int { a &- b }
  @inline(__always) static func multiply(_ a: Int, _ b: Int) -> Int { a &* b }
}

extension Element where Self: FixedWidthInteger {
  static var isFloat: Bool { false }
  @inline(__always) init(int: Int) { self.init(truncatingIfNeeded: int) }
  @inline(__always) init(double: Double) {
    let wide = Int(truncating: double)
    let isOutside = Self.bitWidth == 32 && Int(Int32(truncatingIfNeeded: wide)) != wide
    // The processor's conversion to 32 bits gives the least number for what does not fit.
    self = isOutside ? .min : Self(truncatingIfNeeded: wide)
  }
  var asInt: Int { @inline(__always) get { Int(truncatingIfNeeded: self) } }
  var asDouble: Double { @inline(__always) get { Double(Int(truncatingIfNeeded: self)) } }
}

extension UInt8: Element {}
extension Int8: Element {}
extension Int16: Element {}
extension Int32: Element {}

/// A bool as it is stored: a byte 0 or 1.
struct Truth: Element {
  var byte: UInt8

  static var isFloat: Bool { false }
  @inline(__always) init(_ value: Bool) { byte = value ? 1 : 0 }
  @inline(__always) init(int: Int) { byte = int != 0 ? 1 : 0 }
  @inline(__always) init(double: Double) { byte = double != 0 ? 1 : 0 }
  var asInt: Int { @inline(__always) get { Int(byte) } }
  var asDouble: Double { @inline(__always) get { Double(byte) } }
  @inline(__always) static func < (a: Truth, b: Truth) -> Bool { a.byte < b.byte }
}

extension DType {
  /// The type whose arithmetic serves this one: int64 for bool and the narrow integers.
  @inline(__always) var computeType: DType { isFloatingPoint ? self : .int64 }
}
