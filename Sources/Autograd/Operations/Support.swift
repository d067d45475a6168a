// Differentiable pieces the engine itself needs: the adjoint of broadcasting, casts and copies.

import CKernels
public import Tensors

extension Operations {
  static let castRule = GradientRule("ToCopyBackward0") { (g, _) throws(TensorError) in
    Gradients(g)
  }
  static let copiedRule = GradientRule("CopyBackwards") { (g, _) throws(TensorError) in
    Gradients(g)
  }
  static let cloneRule = GradientRule("CloneBackward0") { (g, _) throws(TensorError) in
    Gradients(g)
  }
  static let expandRule = GradientRule("ExpandBackward0") { (g, _) throws(TensorError) in
    Gradients(g)
  }
  private static let sumToRule = GradientRule("SumBackward1")

  /// Sums a broadcast tensor down to `shape`, the adjoint of expanding it.
  static func sumTo(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    let lead = x.rank - shape.rank
    if x.rank == 2, shape.rank == 1, x.isContiguous, x.dtype == .float32, shape[0] == x.shape[1],
      x.shape[0] > 0, shape[0] > 1, !isRecorded(x)
    {
      // A bias under a batch, in every step of every net.
      let y = try Tensor(uninitialized: shape, .float32)
      glia_sum_columns_f32(y.floats, x.floats, x.shape[0], x.shape[1], x.shape[1])
      return y
    }
    var axes: [Int] = []
    for axis in x.shape.axes where axis < lead || (shape[axis - lead] == 1 && x.shape[axis] != 1) {
      axes.append(axis)
    }
    guard lead >= 0, !axes.isEmpty else { return x }
    let kept = try Raw.sum(x, try AxisSet(axes, of: x.shape), keepDimensions: true)
    let y = lead == 0 ? kept : try Raw.reshape(kept, shape)
    if isRecorded(x) {
      let full = x.shape
      attach(sumToRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try expand(g, full))
      }
    }
    return y
  }

  /// A view of `x` as the larger `shape`: `x.expand(...)`.
  public static func expand(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    let y = try Raw.expand(x, shape)
    if isRecorded(x) { attach(expandRule, to: y, x) } else { noteUnrecordedView(y, of: x) }
    return y
  }

  /// Marks a view made while nothing is recorded.
  @inline(__always)
  static func noteUnrecordedView(_ view: Tensor, of x: Tensor) {
    if x.isTracked && view !== x { view.viewOrigin = .withoutGraph }
  }

  /// `x` with elements of another type; itself when it has it already.
  public static func cast(_ x: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    if x.dtype == dtype { return x }
    let y = try Raw.cast(x, to: dtype)
    if isRecorded(x), dtype.isFloatingPoint { attach(castRule, to: y, x) }
    return y
  }

  /// The copy that becomes a leaf's first gradient while a graph is being made: PyTorch calls its node so.
  static func copied(_ x: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.clone(x)
    if isRecorded(x) { attach(copiedRule, to: y, x) }
    return y
  }

  /// A copy with its own memory.
  public static func clone(_ x: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.clone(x)
    if isRecorded(x) { attach(cloneRule, to: y, x) }
    return y
  }

  /// - Throws: PyTorch's RuntimeError for an argument that asks for a gradient `function` does not have.
  static func requireConstant(_ x: Tensor?, _ argument: String, of function: String)
    throws(TensorError)
  {
    guard let x, isRecorded(x) else { return }
    throw TensorError(
      .runtime,
      "The function '\(function)' is not differentiable with respect to argument '\(argument)'. This "
        + "input cannot have requires_grad True.")
  }

  /// What `compute` gives, computed without recording, with `backward` as its gradient where an input
  /// asks for one.
  ///
  /// `backward` finds the tensors of `saved` in the node in their order, then the result if it is kept.
  static func derived(
    _ rule: GradientRule, _ inputs: [Tensor], saving saved: [Tensor] = [],
    savesOutput: Bool = false, _ compute: () throws(TensorError) -> Tensor,
    _ backward: @escaping VectorJacobian
  ) throws(TensorError) -> Tensor {
    var y = try GradientMode.with(false, compute)
    guard isRecorded(inputs), y.dtype.isFloatingPoint else { return y }
    if inputs.contains(where: { $0 === y }) { y = try Raw.clone(y) }
    let node = attach(rule, to: y, inputs.map { Optional($0) })
    for tensor in saved { node.save(tensor) }
    if savesOutput { node.save(output: y) }
    node.closure = backward
    return y
  }
}

extension OperationArguments {
  /// The two operands at `first` and after it as tensors; a number takes the type it has beside the other.
  func pair(_ first: Int = 0) throws(TensorError) -> (Tensor, Tensor) {
    switch (try operand(first), try operand(first + 1)) {
    case (.tensor(let a), .tensor(let b)): return (a, b)
    case (.tensor(let a), .scalar(let b)): return (a, try Raw.scalar(b, Raw.resultType(a, b)))
    case (.scalar(let a), .tensor(let b)): return (try Raw.scalar(a, Raw.resultType(b, a)), b)
    case (.scalar(let a), .scalar(let b)): return (try Raw.scalar(a), try Raw.scalar(b))
    }
  }
}
