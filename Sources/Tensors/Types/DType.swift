// Element types: their names, sizes, categories and PyTorch's promotion between them.

/// The type of a tensor's elements; raw values order the types within a category by width.
public enum DType: UInt8, Sendable, CaseIterable {
  case bool, uint8, int8, int16, int32, int64, float32, float64

  /// Promotion never leaves a category downwards: bool < integer < float.
  public enum Category: UInt8, Sendable, Comparable {
    case bool, integer, float

    /// Orders the categories as promotion does.
    @inlinable
    public static func < (a: Category, b: Category) -> Bool { a.rawValue < b.rawValue }
  }

  /// The name without its module: "float32".
  public var shortName: String { Self.rows[Int(rawValue)].name }

  /// The name as Python prints it: "torch.float32".
  public var name: String { "torch." + shortName }

  /// The name C++ code and many of PyTorch's messages use: "Float", "Long".
  public var scalarTypeName: String { Self.rows[Int(rawValue)].scalarType }

  /// The method that converts to this type: "float", "long".
  public var methodName: String { Self.rows[Int(rawValue)].method }

  /// The size of one element in bytes.
  @inlinable public var size: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16: 2
    case .int32, .float32: 4
    case .int64, .float64: 8
    }
  }

  /// The category that decides promotion.
  @inlinable public var category: Category {
    switch self {
    case .bool: .bool
    case .float32, .float64: .float
    default: .integer
    }
  }

  /// Whether the type is float32 or float64.
  @inlinable public var isFloatingPoint: Bool { rawValue >= DType.float32.rawValue }

  /// Whether the type is an integer; bool counts, as in `torch.is_integral(include_bool=True)`.
  @inlinable public var isIntegral: Bool { !isFloatingPoint }

  /// The type that holds both `a` and `b` when neither is a scalar.
  @inlinable
  public static func promotion(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    let (low, high) = a.rawValue < b.rawValue ? (a, b) : (b, a)
    // Declaration order is promotion order but for uint8 with int8, which needs a wider signed type.
    return low == .uint8 && high == .int8 ? .int16 : high
  }

  /// The type of the name ("float32"), or nil.
  public init?(shortName: String) {
    guard let index = Self.rows.firstIndex(where: { $0.name == shortName }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let rows: [(name: String, scalarType: String, method: String)] = [
    ("bool", "Bool", "bool"), ("uint8", "Byte", "byte"), ("int8", "Char", "char"),
    ("int16", "Short", "short"), ("int32", "Int", "int"), ("int64", "Long", "long"),
    ("float32", "Float", "float"), ("float64", "Double", "double"),
  ]
}
