// The form of a pointwise operation of one tensor: a kernel, and a gradient made of its input or result.

public import Tensors

/// The functions of the engine for Swift code; each records the graph when its inputs ask for it.
public enum Operations {}

/// A pointwise operation of one tensor.
public struct Unary: Sendable {
  /// What the gradient is made of.
  enum Saves: Sendable { case nothing, input, output }

  /// What the language sees.
  public let operation: Operation
  private let kernel: UnaryOperation
  let rule: GradientRule
  private let saves: Saves

  /// Declares the operation.
  ///
  /// `kernel` is the function without the graph; `gradient` the formula of the local gradient with ȳ for
  /// the gradient of the result; `node` the name `grad_fn` prints; `domain` where the gradient check takes
  /// its inputs from; `manual` the manual's example where those do not show much; `hasInPlaceGradient` is
  /// false where PyTorch has no derivative of the in-place form; `vectorJacobian` makes the input's
  /// gradient from ȳ and what was saved (ȳ again for nothing).
  init(
    _ name: String, _ kernel: UnaryOperation, in surfaces: Surface = .pointwise,
    aliases: [String] = [], operators: [String] = [], functional: String? = nil, _ summary: String,
    formula: String,
    gradient: String, node: String, saves: Saves, on domain: ClosedRange<Double> = -2...2,
    manual: String? = nil, hasInPlaceGradient: Bool = true,
    vectorJacobian: @escaping @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
  ) {
    let rule = GradientRule(node) { (gradient: Tensor, node: Node) throws(TensorError) in
      Gradients(
        try vectorJacobian(gradient, saves == .nothing ? gradient : try node.saved(0)))
    }
    self.rule = rule
    self.kernel = kernel
    self.saves = saves
    operation = Operation(
      name, "(input: Tensor) -> Tensor", surfaces, aliases: aliases, operators: operators,
      functional: functional, summary, formula: formula, gradients: ["input": gradient],
      nodes: [rule], shape: .same,
      examples: [Example(.floats([2, 3], domain)), Example(.floats([], domain))], manual: manual,
      inPlace: hasInPlaceGradient ? nil : Unary.inPlaceWithoutGradient(name, node, kernel),
      hasInPlaceGradient: hasInPlaceGradient
    ) { (arguments: OperationArguments) throws(TensorError) in
      .tensor(try Unary.apply(kernel, rule, saves, try arguments.tensor(0)))
    }
  }

  /// The in-place form of a function whose backward pass then refuses, as PyTorch's does.
  private static func inPlaceWithoutGradient(
    _ name: String, _ node: String, _ kernel: UnaryOperation
  ) -> Operation.Body {
    let rule = GradientRule(node.dropLast() + "1") { (_, _) throws(TensorError) in
      throw TensorError(
        .notImplemented,
        "the derivative for 'inplace version of \(name)' is not implemented.")
    }
    return { arguments throws(TensorError) in
      let target = try arguments.tensor(0)
      try InPlace.replace(target) { (old: Tensor) throws(TensorError) -> Tensor in
        let y = try Raw.unary(kernel, old)
        if isRecorded(old), y.dtype.isFloatingPoint { attach(rule, to: y, old) }
        return y
      }
      return .tensor(target)
    }
  }

  /// Applies the operation.
  @inline(__always)
  public func callAsFunction(_ x: Tensor) throws(TensorError) -> Tensor {
    try Unary.apply(kernel, rule, saves, x)
  }

  private static func apply(
    _ kernel: UnaryOperation, _ rule: GradientRule, _ saves: Saves, _ x: Tensor
  ) throws(TensorError) -> Tensor {
    let y = try Raw.unary(kernel, x)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(rule, to: y, x)
      switch saves {
      case .nothing: break
      case .input: node.save(x)
      case .output: node.save(output: y)
      }
    }
    return y
  }
}
