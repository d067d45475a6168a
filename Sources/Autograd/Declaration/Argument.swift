// What crosses the border between the language and an operation.

public import Tensors

/// One argument of a call, already bound to its parameter and converted to its type.
public enum Argument {
  /// Python's None, also an optional parameter that was left out.
  case none
  case tensor(Tensor)
  case tensors([Tensor])
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// A list or tuple of ints, such as a shape or several dimensions.
  case ints([Int])
  /// Several lists of ints.
  case intLists([[Int]])
  case doubles([Double])
  case string(String)
  case dtype(DType)
  case generator(Generator)
  /// What stands between the brackets of `x[...]`, one entry per position.
  case indices([Index])
}

/// The arguments of one call, one for each parameter, in the order of the signature.
public struct OperationArguments {
  /// The values; the parameters not given hold their defaults.
  public var values: [Argument]

  /// Arguments in the order of the parameters.
  public init(_ values: [Argument]) {
    self.values = values
  }

  /// The argument at `position`, none beyond the last.
  public subscript(position: Int) -> Argument {
    position >= 0 && position < values.count ? values[position] : .none
  }
}

extension OperationArguments {
  /// The tensors among the arguments.
  public var tensors: [Tensor] {
    values.flatMap { argument -> [Tensor] in
      switch argument {
      case .tensor(let x): [x]
      case .tensors(let list): list
      default: []
      }
    }
  }

  /// What was written while new memory came to its values is no change of it: its version starts at 0.
  func startVersions(of outputs: Outputs) {
    if case .tensor(let output) = outputs, output.version == 0 { return }
    for output in outputs.all where output.version != 0 {
      if tensors.allSatisfy({ !$0.storage.sharesMemory(with: output.storage) }) {
        output.startVersion()
      }
    }
  }

  /// Whether the argument at `position` is None.
  public func isNone(_ position: Int) -> Bool {
    if case .none = self[position] { true } else { false }
  }

  /// The tensor at `position`; a number becomes a 0-dimensional tensor.
  public func tensor(_ position: Int) throws(TensorError) -> Tensor {
    if case .tensor(let tensor) = self[position] { return tensor }
    if let scalar = scalar(position) { return try Raw.scalar(scalar) }
    throw .unexpectedArgument(position, "a Tensor")
  }

  /// The tensor at `position`, nil for None.
  public func optionalTensor(_ position: Int) throws(TensorError) -> Tensor? {
    isNone(position) ? nil : try tensor(position)
  }

  /// The list of tensors at `position`.
  public func tensors(_ position: Int) throws(TensorError) -> [Tensor] {
    switch self[position] {
    case .tensors(let tensors): return tensors
    case .tensor(let tensor): return [tensor]
    default: throw .unexpectedArgument(position, "a tuple of Tensors")
    }
  }

  /// The number at `position`, nil when it is something else.
  public func scalar(_ position: Int) -> Scalar? {
    switch self[position] {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .double(let value): .float(value)
    default: nil
    }
  }

  /// The tensor or number at `position`.
  public func operand(_ position: Int) throws(TensorError) -> Operand {
    if case .tensor(let tensor) = self[position] { return .tensor(tensor) }
    if let scalar = scalar(position) { return .scalar(scalar) }
    throw .unexpectedArgument(position, "a Tensor or a number")
  }

  /// The integer at `position`, `fallback` for None.
  public func int(_ position: Int, default fallback: Int? = nil) throws(TensorError) -> Int {
    switch self[position] {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    case .none: if let fallback { return fallback }
    default: break
    }
    throw .unexpectedArgument(position, "an int")
  }

  /// The integer at `position`, nil for None.
  public func optionalInt(_ position: Int) throws(TensorError) -> Int? {
    isNone(position) ? nil : try int(position)
  }

  /// The number at `position` as a double, `fallback` for None.
  public func double(_ position: Int, default fallback: Double? = nil) throws(TensorError)
    -> Double
  {
    if let scalar = scalar(position) { return scalar.double }
    if let fallback, isNone(position) { return fallback }
    throw .unexpectedArgument(position, "a float")
  }

  /// The number at `position` as a double, nil for None.
  public func optionalDouble(_ position: Int) throws(TensorError) -> Double? {
    isNone(position) ? nil : try double(position)
  }

  /// The bool at `position`, `fallback` for None.
  public func bool(_ position: Int, default fallback: Bool = false) throws(TensorError) -> Bool {
    switch self[position] {
    case .bool(let value): return value
    case .int(let value): return value != 0
    case .none: return fallback
    default: throw .unexpectedArgument(position, "a bool")
    }
  }

  /// The integers at `position`; a single int is a list of one.
  public func ints(_ position: Int) throws(TensorError) -> [Int] {
    switch self[position] {
    case .ints(let values): return values
    case .int(let value): return [value]
    default: throw .unexpectedArgument(position, "a tuple of ints")
    }
  }

  /// The integers at `position`, nil for None.
  public func optionalInts(_ position: Int) throws(TensorError) -> [Int]? {
    isNone(position) ? nil : try ints(position)
  }

  /// The integers at `position` as a shape.
  public func shape(_ position: Int) throws(TensorError) -> Shape {
    try Shape(try ints(position))
  }

  /// The text at `position`, `fallback` for None.
  public func string(_ position: Int, default fallback: String? = nil) throws(TensorError)
    -> String
  {
    switch self[position] {
    case .string(let value): return value
    case .none: if let fallback { return fallback }
    default: break
    }
    throw .unexpectedArgument(position, "a str")
  }

  /// The dtype at `position`, nil for None.
  public func dtype(_ position: Int) throws(TensorError) -> DType? {
    switch self[position] {
    case .dtype(let value): return value
    case .none: return nil
    default: throw .unexpectedArgument(position, "a torch.dtype")
    }
  }

  /// The generator at `position`; the default one for None.
  public func generator(_ position: Int) throws(TensorError) -> Generator {
    switch self[position] {
    case .generator(let value): return value
    case .none: return .standard
    default: throw .unexpectedArgument(position, "a torch.Generator")
    }
  }

  /// The index expression at `position`.
  public func indices(_ position: Int) throws(TensorError) -> [Index] {
    if case .indices(let values) = self[position] { return values }
    throw .unexpectedArgument(position, "an index")
  }
}

/// The right-hand side of arithmetic: a tensor, or a number whose type gives way to a tensor's.
public enum Operand {
  case tensor(Tensor)
  case scalar(Scalar)
}

extension TensorError {
  /// A binding that hands over the wrong type: the message says which parameter and what it takes.
  static func unexpectedArgument(_ position: Int, _ expected: String) -> TensorError {
    TensorError(.type, "argument \(position + 1) must be \(expected)")
  }
}
