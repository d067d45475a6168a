// Lengths and angles of vectors: normalize, cosine_similarity, pairwise_distance.

public import Tensors

extension Operation {
  static let normalize = Operation(
    "normalize",
    "(input: Tensor, p: float = 2.0, dim: int | int[] = 1, eps: float = 1e-12) -> Tensor",
    .functional, "Scales the vectors along `dim` to length 1.", formula: "y = x / max(‖x‖ₚ, ε)",
    gradients: ["input": "(ȳ - y·(ȳ·y)) / ‖x‖ for p = 2"], nodes: [Operations.divRule],
    shape: .same,
    examples: [
      Example(.floats([2, 3])), Example(.floats([3]), .double(1), .int(0)),
      Example(.floats([2, 3]), .double(3), .int(0)),
    ]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
          + x.dtype.scalarTypeName)
    }
    let dims = a.isNone(2) ? [1] : try a.ints(2)
    let length = try Operations.vectorNorm(x, try a.double(1, default: 2), dims)
    let floor = try Operations.clamp(length, .float(try a.double(3, default: 1e-12)), nil)
    return .tensor(try x / Operations.expand(floor, x.shape))
  }

  static let cosineSimilarity = Operation(
    "cosine_similarity",
    "(x1: Tensor, x2: Tensor, dim: int = 1, eps: float = 1e-08) -> Tensor", [.torch, .functional],
    "The cosine of the angle between vectors along `dim`.",
    formula: "y = x₁·x₂ / (max(‖x₁‖, ε)·max(‖x₂‖, ε))",
    gradients: [
      "x1": "ȳ·(x₂/‖x₂‖ - y·x₁/‖x₁‖) / ‖x₁‖", "x2": "ȳ·(x₁/‖x₁‖ - y·x₂/‖x₂‖) / ‖x₂‖",
    ], nodes: [Operations.sumRule], shape: .ofValues("(…, D, …), (…, D, …) → (…, …)"),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])), Example(.floats([3]), .floats([2, 3]), .int(-1)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.cosineSimilarity(
        try a.tensor(0), try a.tensor(1), try a.int(2, default: 1),
        eps: try a.double(3, default: 1e-8)))
  }

  static let pairwiseDistance = Operation(
    "pairwise_distance",
    "(x1: Tensor, x2: Tensor, p: float = 2.0, eps: float = 1e-06, keepdim: bool = False) -> Tensor",
    [.torch, .functional], "The distance between vectors in the last dimension.",
    formula: "y = ‖x₁ - x₂ + ε‖ₚ",
    gradients: ["x1": "ȳ·(x₁ - x₂ + ε)/y for p = 2", "x2": "-ȳ·(x₁ - x₂ + ε)/y for p = 2"],
    nodes: [Operations.normRule], shape: .ofValues("(…, D), (…, D) → (…)"),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])),
      Example(.floats([2, 3]), .floats([3]), .double(3), .double(1e-6), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.pairwiseDistance(
        try a.tensor(0), try a.tensor(1), p: try a.double(2, default: 2),
        eps: try a.double(3, default: 1e-6), keepDim: try a.bool(4)))
  }
}

extension Operations {
  static let normRule = GradientRule("NormBackward1")

  /// The p-norm over `dims`, which stay with size 1; the gradient of a zero vector is zero.
  static func vectorNorm(_ x: Tensor, _ p: Double, _ dims: [Int]) throws(TensorError) -> Tensor {
    switch p {
    case 0:
      return try vectorNorm(x, 0, dims, true)
    case 1: return try sum(abs(x), dims, keepDim: true)
    case .infinity: return try extreme(.max, abs(x), dims, keepDim: true)
    case -.infinity: return try extreme(.min, abs(x), dims, keepDim: true)
    default: break
    }
    let power =
      try p == 2
      ? sum(x * x, dims, keepDim: true) : sum(pow(abs(x), .float(p)), dims, keepDim: true)
    // The root's slope at zero is infinite; the norm's is taken as zero.
    let isZero = try Raw.compare(.equal, power, .int(0))
    let safe = try maskedFill(power, isZero, .int(1))
    let root = try p == 2 ? sqrt(safe) : pow(safe, .float(1 / p))
    return try maskedFill(root, isZero, .int(0))
  }

  /// ‖x - y + eps‖ₚ over the last dimension.
  public static func pairwiseDistance(
    _ x: Tensor, _ y: Tensor, p: Double = 2, eps: Double = 1e-6, keepDim: Bool = false
  ) throws(TensorError) -> Tensor {
    let rank = Swift.max(x.rank, y.rank)
    let longer = x.rank >= y.rank ? x : y
    let dim = rank == longer.rank ? -1 : rank - 1
    let length = try vectorNorm(x - y + eps, p, rank == 0 ? [] : [dim])
    let y = keepDim || rank == 0 ? length : try squeeze(length, [dim])
    return named(normRule, y)
  }

  /// The cosine of the angle between vectors along `dim`.
  public static func cosineSimilarity(_ x: Tensor, _ y: Tensor, _ dim: Int = 1, eps: Double = 1e-8)
    throws(TensorError) -> Tensor
  {
    let common = try Shape.broadcast(x.shape, y.shape)
    guard x.dtype.isFloatingPoint || y.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "expected common dtype to be floating point, yet common dtype is \(x.dtype.scalarTypeName)")
    }
    let (a, b) = (try expand(x, common), try expand(y, common))
    let axis = try common.axis(dim)
    // The lengths are kept away from zero without a gradient of their own there.
    func unit(_ v: Tensor) throws(TensorError) -> Tensor {
      let length = try vectorNorm(v, 2, [axis])
      return try v / clamp(length, .float(eps), nil)
    }
    return try sum(unit(a) * unit(b), [axis])
  }
}
