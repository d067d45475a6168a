// A number of the language beside a tensor: a Python bool, int or float.

/// A Python number; its category, not its width, takes part in promotion.
public enum Scalar: Sendable, Equatable {
  case bool(Bool)
  case int(Int)
  case float(Double)

  /// The category that decides promotion.
  @inlinable public var category: DType.Category {
    switch self {
    case .bool: .bool
    case .int: .integer
    case .float: .float
    }
  }

  /// The type a tensor made of this number gets: bool, int64 or float32.
  @inlinable public var defaultDType: DType {
    switch self {
    case .bool: .bool
    case .int: .int64
    case .float: .float32
    }
  }

  /// The value as a double.
  @inlinable public var double: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .float(let value): value
    }
  }

  /// The value as an integer; a float is truncated as C++ does on x86 (out of range: Int.min).
  @inlinable public var int: Int {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): value
    case .float(let value): Int(truncating: value)
    }
  }
}

extension Int {
  /// The integer part of `value`; nan and values out of range give Int.min, as on x86.
  @inlinable
  init(truncating value: Double) {
    self = value > -9.3e18 && value < 9.2233720368547748e18 ? Int(value) : Int.min
  }
}
