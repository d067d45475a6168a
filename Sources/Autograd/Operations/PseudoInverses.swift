// Matrices without an inverse: pseudo-inverse, rank and least squares, by singular values.

import Tensors

extension Operation {
  static let pinv = Operation(
    "linalg.pinv",
    "(input: Tensor, rcond: Tensor | float | None = None, hermitian: bool = False, *, "
      + "atol: Tensor | float | None = None, rtol: Tensor | float | None = None) -> Tensor",
    .qualified,
    "The inverses of matrices as far as there are such: singular values up to the limit are left out.",
    formula: "y = V·diag(1/σ)·Uᵀ", gradients: ["input": "-yᵀ·ȳ·yᵀ and what leaves the spaces"],
    nodes: [Operations.pinvRule], shape: .ofValues("(…, m, n) → (…, n, m)"),
    examples: [
      Example(.distinct([3, 2])), Example(.distinct([2, 3])), Example(.distinct([2, 2])),
    ]
  ) { a throws(TensorError) in
    let limits = try SingularLimits(a, relative: a.isNone(1) ? 4 : 1, absolute: 3)
    return .tensor(
      try Operations.pseudoInverse(try a.tensor(0), limits, isSymmetric: try a.bool(2)))
  }

  static let pinverse = Operation(
    "pinverse", "(input: Tensor, rcond: float = 1e-15) -> Tensor", .everywhere,
    "The inverses of matrices as far as there are such.", formula: "y = V·diag(1/σ)·Uᵀ",
    gradients: ["input": "-yᵀ·ȳ·yᵀ and what leaves the spaces"], nodes: [Operations.pinvRule],
    shape: .ofValues("(…, m, n) → (…, n, m)"), examples: [Example(.distinct([3, 2]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.pseudoInverse(try a.tensor(0), try SingularLimits(a, relative: 1, absolute: 2))
    )
  }

  static let matrixRank = Operation(
    "linalg.matrix_rank",
    "(input: Tensor, tol: Tensor | float | None = None, hermitian: bool = False, *, "
      + "atol: Tensor | float | None = None, rtol: Tensor | float | None = None) -> Tensor",
    .qualified, "How many singular values of matrices are above the limit.",
    formula: "y = #{σ > max(atol, rtol·σ₁)}", shape: .ofValues("(…, m, n) → (…)"),
    examples: [Example(.distinct([3, 2]))]
  ) { a throws(TensorError) in
    var limits = try SingularLimits(a, relative: 4, absolute: 3)
    if !a.isNone(1) {
      limits = SingularLimits(relative: .scalar(.int(0)), absolute: try a.operand(1))
    }
    return .tensor(
      try Operations.matrixRank(try a.tensor(0), limits, isSymmetric: try a.bool(2)))
  }

  static let lstsq = Operation(
    "linalg.lstsq",
    "(input: Tensor, b: Tensor, rcond: float | None = None, *, driver: str | None = None) -> "
      + "(solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor)", .qualified,
    "The solutions of systems of equations with the least sum of squared errors.",
    formula: "y = argmin ‖A·y - b‖²", gradients: ["input": "of A⁺·b", "b": "(A⁺)ᵀ·ȳ"],
    nodes: [Operations.lstsqRule],
    shape: .ofValues("(…, m, n), (…, m, k) → (…, n, k), residuals, rank, singular values"),
    examples: [Example(.distinct([3, 2]), .floats([3, 1]))]
  ) { a throws(TensorError) in
    let driver = try a.string(3, default: "gelsy")
    guard ["gels", "gelsy", "gelsd", "gelss"].contains(driver) else {
      throw TensorError(
        .runtime,
        "torch.linalg.lstsq: parameter `driver` should be one of (gels, gelsy, gelsd, gelss)")
    }
    let limits = try SingularLimits(a, relative: 2, absolute: 4)
    return try Operations.leastSquares(try a.tensor(0), try a.tensor(1), limits, driver)
  }
}

/// Up to where a singular value counts as zero: max(absolute, relative · the largest).
struct SingularLimits {
  /// nil for the dtype's precision times the larger side.
  var relative: Operand?
  var absolute: Operand?

  init(relative: Operand?, absolute: Operand?) {
    self.relative = relative
    self.absolute = absolute
  }

  /// The arguments at these positions; an absolute limit alone takes the relative one's place.
  init(_ a: OperationArguments, relative: Int, absolute: Int) throws(TensorError) {
    self.relative = a.isNone(relative) ? nil : try a.operand(relative)
    self.absolute = a.isNone(absolute) ? nil : try a.operand(absolute)
    guard self.relative == nil, let limit = self.absolute else { return }
    if case .scalar(let number) = limit, number.double <= 0 { return }
    self.relative = .scalar(.int(0))
  }

  /// Which of the singular values (…, k) of `x` are above the limit.
  func isAbove(_ values: Tensor, of x: Tensor) throws(TensorError) -> Tensor {
    guard values.shape.last > 0 else { return try Raw.zeros(values.shape, .bool) }
    let largest = try Raw.narrow(values, -1, 0, 1)
    let precision = x.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let fallback = precision * Double(Swift.max(x.shape[x.rank - 2], x.shape.last))
    let share = try wide(relative ?? .scalar(.float(fallback)))
    let limit = try Raw.binary(
      .maximum, try Raw.binary(.multiply, largest, share), try wide(absolute ?? .scalar(.int(0))))
    return try Raw.compare(.greater, values, limit)
  }

  private func wide(_ operand: Operand) throws(TensorError) -> Tensor {
    switch operand {
    case .scalar(let number): try Raw.scalar(.float(number.double), .float64)
    case .tensor(let tensor): try Raw.unsqueeze(Raw.cast(tensor.detached(), to: .float64), -1)
    }
  }
}

extension Operations {
  static let pinvRule = GradientRule("LinalgPinvBackward0")
  static let lstsqRule = GradientRule("LinalgLstsqBackward0")

  /// Pseudo-inverses; the derivative is Golub and Pereyra's (1973), for a rank that stays.
  static func pseudoInverse(_ x: Tensor, _ limits: SingularLimits, isSymmetric: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard x.rank >= 2, x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "linalg.pinv(\(x.dtype.scalarTypeName){\(x.shape)}): expected a tensor with 2 or more "
          + "dimensions of float, double, cfloat or cdouble types", facts: .init(shapes: [x.shape]))
    }
    return try derived(pinvRule, [x], saving: [x], savesOutput: true) { () throws(TensorError) in
      let source = isSymmetric ? try mirrored(x) : x
      let parts = try Raw.singularValues(source)
      let isKept = try limits.isAbove(parts.values, of: x)
      let inverse = try masked(reciprocal(parts.values), by: isKept)
      let scaled = try parts.right * unsqueeze(inverse, -2)
      return try Raw.cast(try matmul(scaled, transposed(parts.left)), to: x.dtype)
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      let (gt, yt) = (try transposed(g), try transposed(y))
      let (m, n) = (x.shape[x.rank - 2], x.shape.last)
      if m <= n {
        let k = try matmul(gt, y)
        let part = try matmul(k, yt)
        let inside = try part - transposed(matmul(y, k)) - matmul(matmul(x, y), part)
        return Gradients(try inside + matmul(matmul(yt, y), gt - matmul(k, x)))
      }
      let k = try matmul(y, gt)
      let part = try matmul(yt, k)
      let inside = try part - transposed(matmul(k, y)) - matmul(matmul(part, y), x)
      return Gradients(try inside + matmul(gt - matmul(x, k), matmul(y, yt)))
    }
  }

  /// The symmetric matrices whose lower halves `x` has.
  private static func mirrored(_ x: Tensor) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.eigh")
    return try triangle(x, 0, isLower: true) + transposed(triangle(x, -1, isLower: true))
  }

  static func matrixRank(_ x: Tensor, _ limits: SingularLimits, isSymmetric: Bool)
    throws(TensorError) -> Tensor
  {
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime,
        "torch.linalg.matrix_rank: The input tensor input must have at least 2 dimensions.",
        facts: .init(shapes: [x.shape]))
    }
    return try GradientMode.with(false) { () throws(TensorError) in
      let parts = try Raw.singularValues(isSymmetric ? try mirrored(x) : x)
      return try sum(limits.isAbove(parts.values, of: x), [-1])
    }
  }

  /// `driver` decides what comes beside the solution, as LAPACK's routines of these names do.
  static func leastSquares(
    _ a: Tensor, _ b: Tensor, _ limits: SingularLimits, _ driver: String
  ) throws(TensorError) -> Outputs {
    guard a.rank >= 2 else {
      throw TensorError(.runtime, "torch.linalg.lstsq: input must have at least 2 dimensions.")
    }
    let isVector = b.rank == 1 || b.rank == a.rank - 1 && b.shape == a.shape.removing(a.rank - 1)
    let right = isVector ? try unsqueeze(b, -1) : b
    guard right.rank >= 2, right.shape[right.rank - 2] == a.shape[a.rank - 2] else {
      throw TensorError(
        .runtime,
        isVector || b.rank < a.rank
          ? "torch.linalg.lstsq: input.size(-2) should match other.size(-1)"
          : "torch.linalg.lstsq: input.size(-2) should match other.size(-2)",
        facts: .init(shapes: [a.shape, b.shape]))
    }
    let solution = try matmul(pseudoInverse(a, limits), right)
    let rank = try matrixRank(a, limits, isSymmetric: false)
    let isFull = try Raw.compare(.equal, rank, .int(a.shape.last)).toDoubles().allSatisfy {
      $0 == 1
    }
    var residuals = try derived(lstsqRule, [a, right]) { () throws(TensorError) in
      try Raw.empty(Shape(0), a.dtype)
    } _: { (_, _) throws(TensorError) in
      Gradients(nil, nil)
    }
    if driver != "gelsy", isFull, a.shape[a.rank - 2] > a.shape.last {
      let errors = try matmul(a, solution) - right
      residuals = named(lstsqRule, try sum(errors * errors, [-2]))
    }
    let hasValues = driver == "gelsd" || driver == "gelss"
    return .named(
      type: "torch.return_types.linalg_lstsq",
      fields: [
        ("solution", named(lstsqRule, isVector ? try squeeze(solution, [-1]) : solution)),
        ("residuals", residuals),
        ("rank", driver == "gels" ? try Raw.empty(Shape(0), .int64) : rank),
        (
          "singular_values",
          hasValues
            ? try Raw.cast(Raw.singularValues(a.detached()).values, to: a.dtype)
            : try Raw.empty(Shape(0), a.dtype)
        ),
      ])
  }
}
