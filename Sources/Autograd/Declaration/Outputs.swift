// What an operation gives back to the language.

public import Tensors

/// The result of a call.
public enum Outputs {
  /// Python's None.
  case none
  case tensor(Tensor)
  /// A tuple of tensors, as `torch.split` returns.
  case tensors([Tensor])
  /// A named tuple such as `torch.return_types.max(values=..., indices=...)`.
  case named(type: String, fields: [(name: String, value: Tensor)])
  case bool(Bool)
  case int(Int)
  case double(Double)
  case dtype(DType)

  /// The first tensor, nil when there is none.
  public var first: Tensor? { all.first }

  /// Every tensor of the result, in order.
  public var all: [Tensor] {
    switch self {
    case .tensor(let tensor): [tensor]
    case .tensors(let tensors): tensors
    case .named(_, let fields): fields.map(\.value)
    case .none, .bool, .int, .double, .dtype: []
    }
  }
}
