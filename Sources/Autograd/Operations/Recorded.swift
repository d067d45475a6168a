// Two ways to record an operation with its gradient: pointwise functions, and linear maps.

public import Tensors

extension Operations {
  /// A function of each element of a float tensor, computed without the graph, and its gradient.
  ///
  /// `gradient` makes the input's gradient from ȳ and x, with differentiable operations; `kernel` is the
  /// name in PyTorch's refusal of integers.
  static func pointwise(
    _ rule: GradientRule, _ x: Tensor, kernel: String,
    _ value: (Tensor) throws(TensorError) -> Tensor,
    gradient: @escaping (Tensor, Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else { throw .notImplemented(kernel, x.dtype) }
    let y = try GradientMode.with(false) { () throws(TensorError) in try value(x) }
    if isRecorded(x) {
      let node = attach(rule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        return Gradients(tied(try gradient(g, x), to: x, rule))
      }
    }
    return y
  }

  /// A gradient that does not change with x, as part of a graph: asked for its own gradient, it is zero.
  static func tied(_ gradient: Tensor, to x: Tensor, _ rule: GradientRule) -> Tensor {
    guard GradientMode.isEnabled, x.isTracked, !gradient.isTracked else { return gradient }
    let (result, shape) = (gradient.detached(), x.shape)
    attach(GradientRule(rule.shortName + "BackwardBackward0"), to: result, x).closure = {
      (g, _) throws(TensorError) in Gradients(try Raw.zeros(shape, g.dtype))
    }
    return result
  }

  /// A linear map of a tensor: its gradient is the adjoint map, and that one's gradient the map again.
  ///
  /// `savesInput` is for those whose gradient PyTorch computes with the input at hand: it may not change
  /// in place, and its own gradient is zero.
  static func linear(
    _ rule: GradientRule, _ adjointRule: GradientRule, _ x: Tensor, savesInput: Bool = false,
    forward: @escaping (Tensor) throws(TensorError) -> Tensor,
    adjoint: @escaping (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let y = try forward(x)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(rule, to: y, x)
      if savesInput { node.save(x) }
      node.closure = { (g, node) throws(TensorError) in
        let back = try linear(adjointRule, adjointRule, g, forward: adjoint, adjoint: forward)
        return Gradients(savesInput ? tied(back, to: try node.saved(0), rule) : back)
      }
    }
    return y
  }

  /// `x` where the mask is true, else 0.
  static func masked(_ x: Tensor, by mask: Tensor) throws(TensorError) -> Tensor {
    try `where`(mask, x, try Raw.scalar(.int(0), x.dtype))
  }
}

extension Operations {
  /// `y` under the name PyTorch gives a computation it does in one step; gradients pass through.
  ///
  /// `saved` are the tensors that step keeps, which may not change before its gradient is made.
  static func named(_ rule: GradientRule, _ y: Tensor, saving saved: [Tensor] = []) -> Tensor {
    guard y.isTracked, GradientMode.isEnabled else { return y }
    let result = y.detached()
    let node = attach(rule, to: result, y)
    for tensor in saved { node.save(tensor) }
    let count = saved.count
    node.closure = { (g, node) throws(TensorError) in
      for position in 0..<count { _ = try node.saved(position) }
      return Gradients(g)
    }
    return result
  }

  /// `y` with the name PyTorch gives the node of a computation written in the language.
  public static func named(_ name: String, _ y: Tensor) -> Tensor { named(GradientRule(name), y) }

  /// A tensor of one number of x's type, to be broadcast.
  static func constant(_ value: Double, like x: Tensor) throws(TensorError) -> Tensor {
    try Raw.scalar(.float(value), x.dtype.isFloatingPoint ? x.dtype : .float32)
  }
}

extension Operations {
  static let clampMinRule = GradientRule("ClampMinBackward0")

  /// x, at least `low`; the gradient passes at the bound itself.
  static func clampMin(_ x: Tensor, _ low: Double = 0) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else { return try Raw.clamp(x, .int(Int(low)), nil) }
    return try pointwise(
      clampMinRule, x, kernel: "clamp_min_scalar_cpu",
      { x throws(TensorError) in try Raw.clamp(x, .float(low), nil) },
      gradient: { (g, x) throws(TensorError) in
        try masked(g, by: try Raw.compare(.greaterOrEqual, x, .float(low)))
      })
  }
}
