// Shape rules: what shape a result has, as text for a reader and as a function for a check.

public import Tensors

/// The shape of a result from the arguments of the call.
public struct ShapeRule: Sendable {
  /// The rule as text: "(m, k), (k, n) → (m, n)".
  public let text: String
  /// The shapes of the results; nil when they depend on the values.
  public let shapes: @Sendable (OperationArguments) throws(TensorError) -> [Shape]?

  /// A rule that computes.
  init(
    _ text: String,
    _ shapes: @escaping @Sendable (OperationArguments) throws(TensorError) -> [Shape]?
  ) {
    self.text = text
    self.shapes = shapes
  }

  /// The shape of the first argument.
  static let same = ShapeRule("(…) → (…)") { (arguments: OperationArguments) throws(TensorError) in
    [try arguments.tensor(0).shape]
  }

  /// The shape the first `count` arguments broadcast to.
  static func broadcast(_ count: Int = 2) -> ShapeRule {
    ShapeRule(Array(repeating: "(…)", count: count).joined(separator: ", ") + " → broadcast") {
      (arguments: OperationArguments) throws(TensorError) in
      var shape = Shape()
      for position in 0..<count {
        if case .tensor(let tensor) = arguments[position] {
          shape = try Shape.broadcast(shape, tensor.shape)
        }
      }
      return [shape]
    }
  }

  /// One number.
  static let scalar = ShapeRule("(…) → ()") {
    (_: OperationArguments) throws(TensorError) in [Shape()]
  }

  /// Known only when the values are.
  static func ofValues(_ text: String) -> ShapeRule {
    ShapeRule(text) { (_: OperationArguments) throws(TensorError) in nil }
  }

  /// The first argument's shape without the dimensions `dim`, or with size 1 there.
  static func reduced(dim: Int = 1, keepDim: Int = 2) -> ShapeRule {
    ShapeRule("(…) → (… without dim), or size 1 there with keepdim") {
      (arguments: OperationArguments) throws(TensorError) in
      let shape = try arguments.tensor(0).shape
      var dims: [Int] = []
      if !arguments.isNone(dim) { dims = try arguments.ints(dim) }
      let keeps = try arguments.bool(keepDim)
      let all = dims.isEmpty
      var result: [Int] = []
      for axis in shape.axes {
        let isReduced = all || dims.contains(axis) || dims.contains(axis - shape.rank)
        if !isReduced { result.append(shape[axis]) } else if keeps { result.append(1) }
      }
      return [try Shape(result)]
    }
  }
}
