// Square matrices: inverse, determinant, solutions of equations, powers.

public import Tensors

extension ShapeRule {
  fileprivate static let perMatrix = ShapeRule("(…, n, n) → (…)") { a throws(TensorError) in
    let shape = try a.tensor(0).shape
    return [shape.slice(0..<Swift.max(shape.rank - 2, 0))]
  }
}

extension Operation {
  static let inverse = Operation(
    "inverse", "(input: Tensor) -> Tensor", .everywhere, aliases: ["linalg.inv"],
    "The inverses of square matrices.", formula: "y·x = I", gradients: ["input": "-yᵀ·ȳ·yᵀ"],
    nodes: [Operations.inverseRule], shape: .same,
    examples: [Example(.distinct([2, 2])), Example(.distinct([2, 2, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.inverse(try a.tensor(0))) }

  static let det = Operation(
    "det", "(input: Tensor) -> Tensor", .everywhere, aliases: ["linalg.det"],
    "The determinants of square matrices.", formula: "y = det x",
    gradients: ["input": "ȳ·y·(x⁻¹)ᵀ"], nodes: [Operations.detRule], shape: .perMatrix,
    examples: [Example(.distinct([2, 2])), Example(.distinct([2, 2, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.det(try a.tensor(0))) }

  static let slogdet = slogdet("slogdet")
  static let linalgSlogdet = slogdet("linalg.slogdet")

  private static func slogdet(_ name: String) -> Operation {
    Operation(
      name, "(input: Tensor) -> (sign: Tensor, logabsdet: Tensor)",
      name == "slogdet" ? .everywhere : .qualified,
      "The signs of determinants and the logarithms of their sizes.",
      formula: "y = (sgn det x, ln |det x|)", gradients: ["input": "ȳ·(x⁻¹)ᵀ of the logarithm"],
      nodes: [Operations.slogdetRule],
      shape: .ofValues("(…, n, n) → (…) twice"), examples: [Example(.distinct([2, 2]))]
    ) { a throws(TensorError) in
      let (sign, logarithm) = try Operations.slogdet(try a.tensor(0), "linalg.slogdet")
      return .named(
        type: "torch.return_types." + (name == "slogdet" ? name : "linalg_slogdet"),
        fields: [("sign", sign), ("logabsdet", logarithm)])
    }
  }

  static let logdet = Operation(
    "logdet", "(input: Tensor) -> Tensor", .everywhere,
    "The logarithms of determinants, nan for negative ones.", formula: "y = ln det x",
    gradients: ["input": "ȳ·(x⁻¹)ᵀ"], nodes: [Operations.whereRule], shape: .perMatrix,
    examples: [Example(.floats([1, 1], 0.5...2))]
  ) { a throws(TensorError) in
    let (sign, logarithm) = try Operations.slogdet(try a.tensor(0), "logdet")
    let isNegative = try Raw.compare(.equal, sign, .int(-1))
    return .tensor(
      try Operations.where(isNegative, try Raw.scalar(.float(.nan), logarithm.dtype), logarithm))
  }

  static let solve = Operation(
    "linalg.solve", "(A: Tensor, B: Tensor, *, left: bool = True) -> Tensor", .qualified,
    "The solutions of systems of equations.", formula: "A·y = B",
    gradients: ["A": "-(A⁻ᵀ·ȳ)·yᵀ", "B": "A⁻ᵀ·ȳ"],
    nodes: [Operations.solveRule, Operations.squeezeDimRule, Operations.transposeRule],
    shape: .ofValues("(…, n, n), (…, n, k) → (…, n, k)"),
    examples: [
      Example(.distinct([2, 2]), .floats([2])), Example(.distinct([2, 2]), .floats([2, 3])),
      Example(.distinct([2, 2]), .floats([3, 2]), .bool(false)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.solve(try a.tensor(0), try a.tensor(1), left: try a.bool(2, default: true)))
  }

  static let matrixPower = Operation(
    "matrix_power", "(input: Tensor, n: int) -> Tensor", .everywhere,
    aliases: ["linalg.matrix_power"], "Products of square matrices with themselves.",
    formula: "y = x·x·…·x", gradients: ["input": "of its products"],
    nodes: [
      Operations.mmRule, Operations.bmmRule, Operations.cloneRule, Operations.inverseRule,
      Operations.copiedRule, Operations.unsafeViewRule,
    ], shape: .same,
    examples: [
      Example(.distinct([2, 2]), .int(3)), Example(.distinct([2, 2]), .int(-2)),
      Example(.distinct([2, 2, 2]), .int(5)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.matrixPower(try a.tensor(0), try a.int(1)))
  }
}

extension Operations {
  static let inverseRule = GradientRule("LinalgInvExBackward0")
  static let detRule = GradientRule("LinalgDetBackward0")
  static let slogdetRule = GradientRule("LinalgSlogdetBackward0")
  static let solveRule = GradientRule("LinalgSolveExBackward0")

  static func requireSquare(_ x: Tensor, _ name: String) throws(TensorError) {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, "\(name): \(message)", facts: .init(shapes: [x.shape]))
    }
    guard x.rank >= 2 else { throw refuse("The input tensor A must have at least 2 dimensions.") }
    let (rows, columns) = (x.shape[x.rank - 2], x.shape.last)
    guard rows == columns else {
      throw refuse(
        "A must be batches of square matrices, but they are \(rows) by \(columns) matrices")
    }
    guard x.dtype.isFloatingPoint else {
      throw refuse(
        "Expected a floating point or complex tensor as input. Got \(x.dtype.scalarTypeName)")
    }
  }

  /// Which matrix of a stack an error is about; nothing for one alone.
  static func place(_ x: Tensor, _ element: Int) -> String {
    x.rank > 2 ? "(Batch element \(element)): " : ""
  }

  /// The inverses of square matrices.
  public static func inverse(_ x: Tensor) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.inv")
    return try derived(inverseRule, [x], savesOutput: true) { () throws(TensorError) in
      let identity = try Raw.expand(try Raw.eye(x.shape.last, nil, x.dtype), x.shape)
      return try Raw.solveSystems(x, identity) { (element, row) in
        TensorError(
          .linearAlgebra,
          "linalg.inv: \(place(x, element))The diagonal element \(row + 1) is zero, the inversion could "
            + "not be completed because the input matrix is singular.",
          facts: .init(shapes: [x.shape]))
      }
    } _: { (g, node) throws(TensorError) in
      let yt = try transposed(try node.saved(0))
      return Gradients(try neg(matmul(matmul(yt, g), yt)))
    }
  }

  /// The determinants of square matrices; the gradient at zero is zero, as PyTorch's.
  public static func det(_ x: Tensor) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.det")
    return try derived(detRule, [x], saving: [x], savesOutput: true) { () throws(TensorError) in
      try Raw.determinants(x)
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      let factor = try unsqueeze(unsqueeze(g * y, -1), -1)
      let isSingular = try Raw.unsqueeze(
        Raw.unsqueeze(Raw.compare(.equal, y.detached(), .int(0)), -1), -1)
      let identity = try Raw.expand(try Raw.eye(x.shape.last, nil, x.dtype), x.shape)
      let safe = try `where`(isSingular, identity, x)
      return Gradients(try factor * transposed(inverse(safe)))
    }
  }

  /// The signs of determinants and the logarithms of their sizes.
  static func slogdet(_ x: Tensor, _ name: String) throws(TensorError) -> (Tensor, Tensor) {
    try requireSquare(x, name)
    let parts = try Raw.logDeterminants(x)
    let logarithm = try derived(slogdetRule, [x], saving: [x]) { () throws(TensorError) in
      parts.logarithm
    } _: { (g, node) throws(TensorError) in
      let slope = try transposed(inverse(try node.saved(0)))
      return Gradients(try unsqueeze(unsqueeze(g, -1), -1) * slope)
    }
    let shape = x.shape
    let sign = try derived(slogdetRule, [x]) { () throws(TensorError) in
      parts.sign
    } _: { (g, _) throws(TensorError) in
      Gradients(try Raw.zeros(shape, g.dtype))
    }
    return (sign, logarithm)
  }

  /// X with A·X = B, or X·A = B.
  public static func solve(_ a: Tensor, _ b: Tensor, left: Bool = true) throws(TensorError)
    -> Tensor
  {
    try requireSquare(a, "linalg.solve")
    guard a.dtype == b.dtype else {
      throw TensorError(
        .runtime,
        "linalg.solve: Expected A and B to have the same dtype, but found A of type "
          + "\(a.dtype.scalarTypeName) and B of type \(b.dtype.scalarTypeName) instead")
    }
    let isVector = b.rank == 1 || a.rank - 1 == b.rank && b.shape == a.shape.removing(a.rank - 1)
    let right = isVector ? try unsqueeze(b, -1) : b
    let (rows, columns) = (right.shape[right.rank - 2], right.shape.last)
    guard (left ? rows : columns) == a.shape.last else {
      throw TensorError(
        .runtime,
        "linalg.solve: Incompatible shapes of A and B for the equation \(left ? "AX" : "XA") = B "
          + "(\(a.shape.last)x\(a.shape.last) and \(rows)x\(columns))",
        facts: .init(shapes: [a.shape, b.shape]))
    }
    if !left {
      return try transposed(solved(transposed(a), transposed(right)))
    }
    let x = try solved(a, right)
    return isVector ? named(solveRule, try squeeze(x, [-1])) : x
  }

  private static func solved(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let stack = try Shape.broadcast(
      a.shape.slice(0..<(a.rank - 2)), b.shape.slice(0..<(b.rank - 2)))
    func wide(_ x: Tensor) throws(TensorError) -> Tensor {
      try expand(x, Shape(stack.array + x.shape.slice((x.rank - 2)..<x.rank).array))
    }
    let (a, b) = (try wide(a), try wide(b))
    return try derived(solveRule, [a, b], saving: [a], savesOutput: true) {
      () throws(TensorError) in
      try Raw.solveSystems(a, b) { (element, _) in
        TensorError(
          .linearAlgebra,
          "torch.linalg.solve: \(place(a, element))The solver failed because the input matrix is "
            + "singular.", facts: .init(shapes: [a.shape]))
      }
    } _: { (g, node) throws(TensorError) in
      let (a, x) = (try node.saved(0), try node.saved(1))
      let second = try solved(transposed(a), g)
      return Gradients(try neg(matmul(second, transposed(x))), second)
    }
  }

  /// The product of `n` times the same square matrix, or of its inverse for a negative n.
  static func matrixPower(_ x: Tensor, _ n: Int) throws(TensorError) -> Tensor {
    try requireSquare(x, "linalg.matrix_power")
    guard n.magnitude < 1 << 62 else {
      throw TensorError(.runtime, "linalg.matrix_power: the exponent \(n) is out of range")
    }
    if n == 0 {
      let shape = x.shape
      return try derived(copiedRule, [x]) { () throws(TensorError) in
        try Raw.clone(try Raw.expand(try Raw.eye(x.shape.last, nil, x.dtype), x.shape))
      } _: { (g, _) throws(TensorError) in
        Gradients(try Raw.zeros(shape, g.dtype))
      }
    }
    if n == 1 { return try clone(x) }
    var base = n < 0 ? try inverse(x) : x
    if n == 3 { return try matmul(matmul(base, base), base) }
    var (rest, result): (UInt, Tensor?) = (n.magnitude, nil)
    while true {
      if rest & 1 == 1 {
        result = try result.map { y throws(TensorError) in try matmul(y, base) } ?? base
      }
      rest >>= 1
      if rest == 0 { return result ?? base }
      base = try matmul(base, base)
    }
  }
}
