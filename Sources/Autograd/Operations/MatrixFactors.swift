// Factors of matrices and what follows from them: Cholesky, QR, triangular systems, eigenvalues of
// symmetric matrices, pseudo-inverse, rank and least squares.

import Tensors

extension Operation {
  static let cholesky = cholesky("cholesky")
  static let linalgCholesky = cholesky("linalg.cholesky")

  private static func cholesky(_ name: String) -> Operation {
    let isOld = name == "cholesky"
    return Operation(
      name,
      isOld
        ? "(input: Tensor, upper: bool = False) -> Tensor"
        : "(A: Tensor, *, upper: bool = False) -> Tensor",
      isOld ? .everywhere : .qualified,
      "The lower triangles that give symmetric positive definite matrices.", formula: "y·yᵀ = A",
      gradients: [
        isOld ? "input" : "A": "½·y⁻ᵀ·(Φ + Φᵀ)·y⁻¹, Φ = tril(yᵀ·ȳ), half of its diagonal"
      ],
      nodes: [
        isOld ? Operations.choleskyRule : Operations.choleskyExRule, Operations.transposeRule,
      ], shape: .same,
      examples: [Example(.floats([1, 1], 0.5...2))],
      manual: """
        A = torch.tensor([[4.0, 2.0], [2.0, 3.0]])
        torch.\(name)(A)
        """
    ) { a throws(TensorError) in
      let y = try Operations.cholesky(
        try a.tensor(0), name, isOld ? Operations.choleskyRule : Operations.choleskyExRule)
      guard try a.bool(1) else { return .tensor(y) }
      return .tensor(
        Operations.named(
          isOld ? Operations.choleskyRule : Operations.choleskyExRule,
          try Operations.transpose(y, -2, -1)))
    }
  }

  static let qr = Operation(
    "linalg.qr", "(A: Tensor, mode: str = 'reduced') -> (Q: Tensor, R: Tensor)", .qualified,
    "Matrices with orthogonal columns and upper triangles whose products are the matrices.",
    formula: "Q·R = A, QᵀQ = I",
    gradients: ["A": "(Q̄ + Q·(M + Mᵀ - diag M))·R⁻ᵀ, M = triu(R̄·Rᵀ - Qᵀ·Q̄)"],
    nodes: [Operations.qrRule], shape: .ofValues("(…, m, n) → (…, m, k), (…, k, n)"),
    examples: [Example(.distinct([3, 2])), Example(.distinct([2, 2]))]
  ) { a throws(TensorError) in
    let (q, r) = try Operations.orthogonalFactors(
      try a.tensor(0), try a.string(1, default: "reduced"))
    return .named(type: "torch.return_types.linalg_qr", fields: [("Q", q), ("R", r)])
  }

  static let solveTriangular = Operation(
    "linalg.solve_triangular",
    "(A: Tensor, B: Tensor, *, upper: bool, left: bool = True, unitriangular: bool = False) -> Tensor",
    .qualified, "The solutions of systems of equations whose matrix is a triangle.",
    formula: "A·y = B", gradients: ["A": "-(A⁻ᵀ·ȳ)·yᵀ in the triangle", "B": "A⁻ᵀ·ȳ"],
    nodes: [Operations.solveTriangularRule],
    shape: .ofValues("(…, n, n), (…, n, k) → (…, n, k)"),
    examples: [
      Example(.distinct([2, 2]), .floats([2, 3]), .bool(true)),
      Example(.distinct([2, 2]), .floats([3, 2]), .bool(false), .bool(false), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.solveTriangular(
        try a.tensor(0), try a.tensor(1), isUpper: try a.bool(2),
        left: try a.bool(3, default: true), hasUnitDiagonal: try a.bool(4)))
  }

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

  static let vecdot = Operation(
    "linalg.vecdot", "(x: Tensor, y: Tensor, *, dim: int = -1) -> Tensor", .qualified,
    "The scalar products of vectors along a dimension.", formula: "y = Σ aᵢ·bᵢ",
    gradients: ["x": "ȳ·b", "y": "ȳ·a"], nodes: [Operations.sumRule],
    shape: .ofValues("(…, n), (…, n) → (…)"),
    examples: [Example(.floats([2, 3]), .floats([3]))]
  ) { a throws(TensorError) in
    let product = try a.tensor(0) * a.tensor(1)
    return .tensor(try Operations.sum(product, [try a.int(2, default: -1)]))
  }

  static let linalgDiagonal = Operation(
    "linalg.diagonal", "(A: Tensor, *, offset: int = 0, dim1: int = -2, dim2: int = -1) -> Tensor",
    .qualified, "The elements on a diagonal of matrices, as a view.",
    formula: "y[i] = A[i, i + offset]",
    gradients: ["A": "ȳ on the diagonal"], nodes: [Operations.diagonalRule],
    shape: .ofValues("(…, m, n) → (…, k)"), examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.diagonal(
        try a.tensor(0), try a.int(1, default: 0), try a.int(2, default: -2),
        try a.int(3, default: -1)))
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
  static let choleskyRule = GradientRule("CholeskyBackward0")
  static let choleskyExRule = GradientRule("LinalgCholeskyExBackward0")
  static let qrRule = GradientRule("LinalgQrBackward0")
  static let solveTriangularRule = GradientRule("LinalgSolveTriangularBackward0")
  static let eighRule = GradientRule("LinalgEighBackward0")
  static let pinvRule = GradientRule("LinalgPinvBackward0")
  static let lstsqRule = GradientRule("LinalgLstsqBackward0")
  private static let eighGradientRule = GradientRule("LinalgEighBackwardBackward0") {
    (_, _) throws(TensorError) in
    throw TensorError(.refused, "Glia has no second derivative of eigenvalues")
  }

  private static func transposed(_ x: Tensor) throws(TensorError) -> Tensor {
    try transpose(x, -2, -1)
  }

  /// Cholesky's triangles; the derivative is Murray's (Differentiation of the Cholesky decomposition, 2016).
  static func cholesky(_ x: Tensor, _ name: String, _ rule: GradientRule) throws(TensorError)
    -> Tensor
  {
    try requireSquare(x, name)
    return try derived(rule, [x], savesOutput: true) { () throws(TensorError) in
      try Raw.cholesky(x) { (element, order) in
        TensorError(
          .linearAlgebra,
          "\(name): \(place(x, element))The factorization could not be completed because the input is "
            + "not positive-definite (the leading minor of order \(order) is not positive-definite).",
          facts: .init(shapes: [x.shape]))
      }
    } _: { (g, node) throws(TensorError) in
      let l = try node.saved(0)
      let product = try triangle(matmul(transposed(l), g), 0, isLower: true)
      let half = try product + triangle(product, -1, isLower: true)
      let both = try (half + transposed(half)) * 0.25
      let left = try solve(transposed(l), both)
      return Gradients(try transposed(solve(transposed(l), transposed(left))))
    }
  }

  static func orthogonalFactors(_ x: Tensor, _ mode: String) throws(TensorError) -> (
    Tensor, Tensor
  ) {
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime, "linalg.qr: The input tensor A must have at least 2 dimensions.",
        facts: .init(shapes: [x.shape]))
    }
    guard ["reduced", "complete", "r"].contains(mode) else {
      throw TensorError(
        .runtime,
        "qr received unrecognized mode '\(mode)' but expected one of 'reduced' (default), 'r', or "
          + "'complete'")
    }
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "linalg.qr: Expected a floating point or complex tensor as input. Got "
          + x.dtype.scalarTypeName)
    }
    let parts = try Raw.orthogonalFactors(x, isComplete: mode == "complete")
    let hasGradient = mode == "reduced" && x.shape[x.rank - 2] >= x.shape.last
    func factor(
      _ value: Tensor, _ part: @escaping (Tensor) -> (Tensor?, Tensor?)
    ) throws(TensorError) -> Tensor {
      try derived(qrRule, [x], saving: [x]) { () throws(TensorError) in
        value
      } _: { (g, node) throws(TensorError) in
        guard hasGradient else {
          throw TensorError(
            .refused,
            "linalg.qr() has a gradient in Glia only in mode 'reduced' and of matrices that are not wide"
          )
        }
        let (q, r) = part(g)
        return Gradients(try factorGradient(try node.saved(0), q, r))
      }
    }
    let q = try factor(mode == "r" ? try Raw.empty(Shape(0), x.dtype) : parts.q) { ($0, nil) }
    return (q, try factor(parts.r) { (nil, $0) })
  }

  /// The gradient of A for those of its factors.
  private static func factorGradient(_ x: Tensor, _ gq: Tensor?, _ gr: Tensor?)
    throws(TensorError) -> Tensor
  {
    let (q, r) = try orthogonalFactors(x, "reduced")
    var middle = try Raw.zeros(r.shape, r.dtype)
    if let gr { middle = try middle + matmul(gr, transposed(r)) }
    if let gq { middle = try middle - matmul(transposed(q), gq) }
    let upper = try triangle(middle, 0, isLower: false)
    let symmetric = try upper + transposed(triangle(middle, 1, isLower: false))
    var full = try matmul(q, symmetric)
    if let gq { full = try full + gq }
    return try transposed(solve(r, transposed(full)))
  }

  static func solveTriangular(
    _ a: Tensor, _ b: Tensor, isUpper: Bool, left: Bool, hasUnitDiagonal: Bool
  ) throws(TensorError) -> Tensor {
    try requireSquare(a, "linalg.solve_triangular")
    guard b.rank >= 2 else {
      throw TensorError(
        .runtime,
        "linalg.solve_triangular: The input tensor B must have at least 2 dimensions.",
        facts: .init(shapes: [b.shape]))
    }
    let (n, rows, columns) = (a.shape.last, b.shape[b.rank - 2], b.shape.last)
    guard (left ? rows : columns) == n else {
      throw TensorError(
        .runtime,
        "linalg.solve_triangular: Incompatible shapes of A and B for the equation "
          + "\(left ? "AX" : "XA") = B (\(n)x\(n) and \(rows)x\(columns))",
        facts: .init(shapes: [a.shape, b.shape]))
    }
    var part = try triangle(
      a, hasUnitDiagonal ? (isUpper ? 1 : -1) : 0, isLower: !isUpper)
    if hasUnitDiagonal { part = try part + Raw.eye(n, nil, a.dtype) }
    let wide = try Shape.broadcast(
      a.shape.slice(0..<(a.rank - 2)), b.shape.slice(0..<(b.rank - 2)))
    let right = try expand(b, Shape(wide.array + [rows, columns]))
    let matrices = try expand(part, Shape(wide.array + [n, n]))
    guard left else {
      let x = try solvedTriangle(transposed(matrices), transposed(right), isUpper: !isUpper)
      return named(solveTriangularRule, try transposed(x))
    }
    return try solvedTriangle(matrices, right, isUpper: isUpper)
  }

  private static func solvedTriangle(_ a: Tensor, _ b: Tensor, isUpper: Bool) throws(TensorError)
    -> Tensor
  {
    try derived(solveTriangularRule, [a, b], saving: [a], savesOutput: true) {
      () throws(TensorError) in
      try Raw.solveTriangular(a, b, isUpper: isUpper)
    } _: { (g, node) throws(TensorError) in
      let (a, x) = (try node.saved(0), try node.saved(1))
      let second = try solvedTriangle(transposed(a), g, isUpper: !isUpper)
      return Gradients(try neg(matmul(second, transposed(x))), second)
    }
  }

  static func symmetricEigenvalues(_ x: Tensor, _ half: String) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.eigh")
    guard ["L", "U", "l", "u"].contains(half) else {
      throw TensorError(
        .runtime, "Expected UPLO argument to be 'L' or 'U', but got \(half)")
    }
    let lower = half.lowercased() == "l" ? x.detached() : try Raw.transpose(x.detached(), -2, -1)
    let parts = try Raw.symmetricEigenvalues(lower)
    let vectors = try Raw.cast(parts.vectors, to: x.dtype)
    return try derived(eighRule, [x]) { () throws(TensorError) in
      try Raw.cast(parts.values, to: x.dtype)
    } _: { (g, _) throws(TensorError) in
      let slope = try GradientMode.with(false) { () throws(TensorError) in
        try matmul(vectors * unsqueeze(g, -2), transposed(vectors))
      }
      // The vectors depend on x too, which a second derivative would have to follow.
      if isRecorded(g, x) { attach(eighGradientRule, to: slope, g, x) }
      return Gradients(slope)
    }
  }

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
