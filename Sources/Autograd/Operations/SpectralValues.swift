// What a matrix stretches by: the eigenvalues of symmetric matrices, and singular values.

public import Tensors

extension Operation {
  static let eigvalsh = Operation(
    "linalg.eigvalsh", "(A: Tensor, UPLO: str = 'L') -> Tensor", .qualified,
    "The eigenvalues of symmetric matrices in rising order, of which one half is read.",
    formula: "A·v = y·v", gradients: ["A": "V·diag(ȳ)·Vᵀ"], nodes: [Operations.eighRule],
    shape: .ofValues("(…, n, n) → (…, n)"),
    examples: [Example(.distinct([1, 1]), secondOrder: false)],
    manual: """
      A = torch.tensor([[4.0, 2.0], [2.0, 3.0]])
      torch.linalg.eigvalsh(A)
      """
  ) { a throws(TensorError) in
    .tensor(
      try Operations.symmetricEigenvalues(try a.tensor(0), try a.string(1, default: "L")))
  }

  static let svdvals = Operation(
    "linalg.svdvals", "(A: Tensor, *, driver: str | None = None) -> Tensor", .qualified,
    "The singular values of matrices, in falling order.", formula: "A = U·diag(y)·Vᵀ",
    gradients: ["A": "U·diag(ȳ)·Vᵀ"], nodes: [Operations.svdRule],
    shape: .ofValues("(…, m, n) → (…, min(m, n))"),
    examples: [
      Example(.distinct([2, 3]), secondOrder: false),
      Example(.distinct([2, 3, 2]), secondOrder: false),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.singularValues(try a.tensor(0))) }
}

extension Operations {
  static let eighRule = GradientRule("LinalgEighBackward0")
  private static let eighGradientRule = unknownSecondDerivative(
    "LinalgEighBackwardBackward0", of: "eigenvalues")
  static let svdRule = GradientRule("LinalgSvdBackward0")
  private static let svdGradientRule = unknownSecondDerivative(
    "LinalgSvdBackwardBackward0", of: "singular values")

  /// The vectors depend on the matrix too, which a second derivative would have to follow.
  private static func unknownSecondDerivative(_ name: String, of values: String) -> GradientRule {
    GradientRule(name) { (_, _) throws(TensorError) in
      throw TensorError(.refused, "Glia has no second derivative of \(values)")
    }
  }

  /// The eigenvalues of symmetric matrices in rising order; `half` is the one that is read, L or U.
  static func symmetricEigenvalues(_ x: Tensor, _ half: String) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.eigh")
    guard ["L", "U", "l", "u"].contains(half) else {
      throw TensorError(
        .runtime, "Expected UPLO argument to be 'L' or 'U', but got \(half)")
    }
    let lower = half.lowercased() == "l" ? x.detached() : try Raw.transpose(x.detached(), -2, -1)
    let parts = try Raw.symmetricEigenvalues(lower)
    return try stretches(
      of: x, parts.values, parts.vectors, parts.vectors, eighRule, eighGradientRule)
  }

  /// The singular values of the matrices in the last two dimensions, in falling order.
  public static func singularValues(_ x: Tensor) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "linalg.svd: Expected a floating point or complex tensor as input. Got "
          + x.dtype.scalarTypeName)
    }
    let parts = try Raw.singularValues(x)
    return try stretches(of: x, parts.values, parts.left, parts.right, svdRule, svdGradientRule)
  }

  /// The values y of x = L·diag(y)·Rᵀ, whose gradient is L·diag(ȳ)·Rᵀ.
  private static func stretches(
    of x: Tensor, _ values: Tensor, _ left: Tensor, _ right: Tensor, _ rule: GradientRule,
    _ gradientRule: GradientRule
  ) throws(TensorError) -> Tensor {
    let (left, right) = (try Raw.cast(left, to: x.dtype), try Raw.cast(right, to: x.dtype))
    return try derived(rule, [x]) { () throws(TensorError) in
      try Raw.cast(values, to: x.dtype)
    } _: { (g, _) throws(TensorError) in
      let slope = try GradientMode.with(false) { () throws(TensorError) in
        try matmul(left * unsqueeze(g, -2), transposed(right))
      }
      if isRecorded(g, x) { attach(gradientRule, to: slope, g, x) }
      return Gradients(slope)
    }
  }
}
