// Distances between all rows: cdist between two lists of points, pdist within one.

public import Tensors

extension Operation {
  static let cdist = Operation(
    "cdist",
    "(x1: Tensor, x2: Tensor, p: float = 2.0, "
      + "compute_mode: str | None = None) -> Tensor", .torch,
    "The distance of every row of `x1` from every row of `x2`.", formula: "y[i, j] = ‖aᵢ - bⱼ‖ₚ",
    gradients: ["x1": "Σⱼ ȳ·(aᵢ - bⱼ)/y for p = 2", "x2": "-Σᵢ ȳ·(aᵢ - bⱼ)/y for p = 2"],
    nodes: [Operations.cdistRule], shape: .ofValues("(…, P, M), (…, R, M) → (…, P, R)"),
    examples: [
      Example(.floats([3, 2]), .floats([2, 2])),
      Example(.floats([2, 2, 3]), .floats([2, 3]), .double(3)),
      Example(.floats([2, 2]), .floats([3, 2]), .double(1)),
      Example(.distinct([2, 3]), .floats([1, 3], 0.1...0.3), .double(.infinity)),
    ]
  ) { a throws(TensorError) in
    let modes = [
      "use_mm_for_euclid_dist_if_necessary", "use_mm_for_euclid_dist",
      "donot_use_mm_for_euclid_dist",
    ]
    let mode = try a.string(3, default: modes[0])
    guard modes.contains(mode) else {
      throw TensorError(.value, "\(mode) is not a valid value for compute_mode")
    }
    return .tensor(
      try Operations.cdist(try a.tensor(0), try a.tensor(1), p: try a.double(2, default: 2)))
  }

  static let pdist = Operation(
    "pdist", "(input: Tensor, p: float = 2.0) -> Tensor", [.torch, .functional],
    "The distances between all pairs of rows, each pair once.", formula: "y = ‖xᵢ - xⱼ‖ₚ, i < j",
    gradients: ["input": "ȳ·(xᵢ - xⱼ)/y for p = 2, added for each pair"],
    nodes: [Operations.pdistRule], shape: .ofValues("(n, m) → (n·(n - 1)/2)"),
    examples: [Example(.floats([4, 2])), Example(.floats([3, 2]), .double(1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.pdist(try a.tensor(0), p: try a.double(1, default: 2)))
  }
}

extension Operations {
  static let cdistRule = GradientRule("CdistBackward0")
  static let pdistRule = GradientRule("PdistBackward0")

  /// ‖aᵢ - bⱼ‖ₚ for all rows.
  public static func cdist(_ a: Tensor, _ b: Tensor, p: Double = 2) throws(TensorError) -> Tensor {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(shapes: [a.shape, b.shape]))
    }
    for (x, name) in [(a, "X1"), (b, "X2")] where x.rank < 2 {
      throw refuse("cdist only supports at least 2D tensors, \(name) got: \(x.rank)D")
    }
    guard a.shape.last == b.shape.last else {
      throw refuse(
        "X1 and X2 must have the same number of columns. X1: \(a.shape.last) X2: \(b.shape.last)")
    }
    for (x, name) in [(a, "X1"), (b, "X2")] where !x.dtype.isFloatingPoint {
      throw refuse(
        "cdist only supports floating-point dtypes, \(name) got: \(x.dtype.scalarTypeName)")
    }
    guard p >= 0 else { throw refuse("cdist only supports non-negative p values") }
    guard a.dtype == b.dtype else {
      throw refuse(
        "expected scalar type \(a.dtype.scalarTypeName) but found \(b.dtype.scalarTypeName)")
    }
    let difference = try unsqueeze(a, -2) - unsqueeze(b, -3)
    return named(cdistRule, try lengths(difference, p), saving: [a, b])
  }

  /// ‖xᵢ - xⱼ‖ₚ for i < j.
  public static func pdist(_ x: Tensor, p: Double = 2) throws(TensorError) -> Tensor {
    guard x.rank == 2 else {
      throw TensorError(
        .runtime, "pdist only supports 2D tensors, got: \(x.rank)D",
        facts: .init(shapes: [x.shape]))
    }
    guard x.dtype.isFloatingPoint else {
      throw TensorError(.runtime, "pdist only supports floating-point dtypes")
    }
    guard p >= 0 else {
      throw TensorError(.runtime, "pdist only supports non-negative p values")
    }
    let rows = Array(0..<x.shape[0])
    let pairs = rows.flatMap { i in rows[(i + 1)...].map { (i, $0) } }
    let firsts = try Raw.tensor(pairs.map { $0.0 })
    let seconds = try Raw.tensor(pairs.map { $0.1 })
    let difference = try indexSelect(x, 0, firsts) - indexSelect(x, 0, seconds)
    return named(pdistRule, try lengths(difference, p), saving: [x])
  }

  /// ‖d‖ₚ over the last dimension; the gradient of a vector of zeros is zero.
  private static func lengths(_ d: Tensor, _ p: Double) throws(TensorError) -> Tensor {
    if d.shape.last == 0 { return try sum(d, [-1]) }
    return try derived(pdistRule, [d], saving: [d], savesOutput: true) { () throws(TensorError) in
      try vectorNorm(d, p, [-1], false)
    } _: { (g, node) throws(TensorError) in
      let (d, y) = (try node.saved(0), try unsqueeze(try node.saved(1), -1))
      return Gradients(try unsqueeze(g, -1) * slope(d, y, p))
    }
  }

  /// How the p-norm `y` of `d` changes with its elements; all of the largest count for p = ∞.
  private static func slope(_ d: Tensor, _ y: Tensor, _ p: Double) throws(TensorError) -> Tensor {
    switch p {
    case 0: return try d.zeros()
    case 1: return try sign(d)
    case .infinity:
      let isLargest = try Raw.compare(.equal, try Raw.unary(.absolute, d), y)
      return try masked(sign(d), by: isLargest)
    default:
      let product = try p < 2 ? d * y : y
      let isNothing = try Raw.compare(.equal, product, .int(0))
      let length = try maskedFill(y, try Raw.compare(.equal, y, .int(0)), .int(1))
      let size = try maskedFill(abs(d), try Raw.compare(.equal, d, .int(0)), .int(1))
      let ratio = try d * pow(size, .float(p - 2)) / pow(length, .float(p - 1))
      return try maskedFill(ratio, try Raw.expand(isNothing, d.shape), .int(0))
    }
  }
}
