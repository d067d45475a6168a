// Factors of matrices and what they solve: Cholesky, QR, triangular systems.

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
}

extension Operations {
  static let choleskyRule = GradientRule("CholeskyBackward0")
  static let choleskyExRule = GradientRule("LinalgCholeskyExBackward0")
  static let qrRule = GradientRule("LinalgQrBackward0")
  static let solveTriangularRule = GradientRule("LinalgSolveTriangularBackward0")

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
}
