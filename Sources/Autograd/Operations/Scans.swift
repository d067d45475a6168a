// Along one dimension: cumprod, logcumsumexp, diff, trapezoid.

public import Tensors

extension Operations {
  static let cumprodRule = GradientRule("CumprodBackward0")
  static let logcumsumexpRule = GradientRule("LogcumsumexpBackward0")

  /// The products so far along `dim`.
  public static func cumprod(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    try derived(cumprodRule, [x], saving: [x], savesOutput: true) { () throws(TensorError) in
      try Raw.cumulativeProduct(x, dim)
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      if x.count < 2 || x.rank == 0 { return Gradients(g) }
      let isExact = try Raw.any(try Raw.compare(.equal, x.detached(), .int(0))).truth()
      if !isExact && !GradientMode.isEnabled {
        // dL/dxⱼ = (Σᵢ≥ⱼ gᵢ·yᵢ) / xⱼ
        return Gradients(try flip(cumsum(flip(g * y, [dim]), dim), [dim]) / x)
      }
      return Gradients(try productGradient(x, g, try x.shape.axis(dim)))
    }
  }

  /// Also where elements are zero: one pass of products for each place.
  private static func productGradient(_ x: Tensor, _ g: Tensor, _ axis: Int) throws(TensorError)
    -> Tensor
  {
    let size = x.shape[axis]
    var parts: [Tensor] = []
    for place in 0..<size {
      // The products from `place` on with x[place] itself left out.
      var factors: [Tensor] = []
      if place > 0 {
        factors.append(
          try prod(narrow(x, axis, 0, place), axis, keepDim: true))
      } else {
        factors.append(try Raw.ones(x.shape.replacing(axis, with: 1), x.dtype))
      }
      if place + 1 < size { factors.append(try narrow(x, axis, place + 1, size - place - 1)) }
      let products = try cumprod(cat(factors, axis), axis)
      parts.append(
        try sum(products * narrow(g, axis, place, size - place), [axis], keepDim: true))
    }
    return try cat(parts, axis)
  }

  /// The logarithm of the sum of exponentials so far along `dim`.
  static func logcumsumexp(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else {
      throw .notImplemented("logcumsumexp_out_cpu", x.dtype)
    }
    return try derived(logcumsumexpRule, [x], saving: [x], savesOutput: true) {
      () throws(TensorError) in
      try Raw.cumulativeLogSumExp(x, dim)
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      if x.rank == 0 { return Gradients(g) }
      // Σᵢ≥ⱼ gᵢ·e^(xⱼ - yᵢ), the positive and the negative gᵢ apart so that logarithms exist.
      func part(_ gradient: Tensor) throws(TensorError) -> Tensor {
        let weights = try log(gradient) - y
        return try exp(flip(logcumsumexp(flip(weights, [dim]), dim), [dim]) + x)
      }
      return Gradients(try part(clamp(g, .int(0), nil)) - part(clamp(-g, .int(0), nil)))
    }
  }

  /// The differences of neighbours along `dim`, `n` times.
  static func diff(_ x: Tensor, _ n: Int, _ dim: Int) throws(TensorError) -> Tensor {
    var y = x
    for _ in 0..<Swift.min(n, x.shape[dim]) {
      let size = y.shape[dim]
      let (low, high) = (try narrow(y, dim, 0, size - 1), try narrow(y, dim, 1, size - 1))
      if y.dtype == .bool { y = try Raw.logical(.xor, high, low) } else { y = try high - low }
    }
    return y === x ? try clone(x) : y
  }
}

extension Operation {
  static let cumprod = Operation(
    "cumprod", "(input: Tensor, dim: int, *, dtype: dtype | None = None) -> Tensor", .pointwise,
    "The products of the elements so far along `dim`.", formula: "yᵢ = Πⱼ≤ᵢ xⱼ",
    gradients: ["input": "Σᵢ≥ⱼ ȳᵢ·(the product of the others up to i)"],
    nodes: [Operations.cumprodRule], shape: .same,
    examples: [
      Example(.floats([2, 3], 0.5...2), .int(1)), Example(.floats([3, 2], 0.5...2), .int(0)),
    ]
  ) { a throws(TensorError) in
    if try a.dtype(2) == .bool { throw .notImplemented("cumprod_out_cpu", .bool) }
    return .tensor(
      try Operations.typed(a, 2) { x throws(TensorError) in
        try Operations.cumprod(x, try a.int(1))
      })
  }

  static let logcumsumexp = Operation(
    "logcumsumexp", "(input: Tensor, dim: int) -> Tensor", .everywhere,
    "The logarithm of the sum of exponentials so far along `dim`.",
    formula: "yᵢ = ln Σⱼ≤ᵢ e^xⱼ", gradients: ["input": "Σᵢ≥ⱼ ȳᵢ·e^(xⱼ - yᵢ)"],
    nodes: [Operations.logcumsumexpRule], shape: .same,
    examples: [Example(.floats([2, 3]), .int(1), secondOrder: false)]
  ) { a throws(TensorError) in
    .tensor(try Operations.logcumsumexp(try a.tensor(0), try a.int(1)))
  }

  static let diff = Operation(
    "diff",
    "(input: Tensor, n: int = 1, dim: int = -1, prepend: Tensor | None = None, "
      + "append: Tensor | None = None) -> Tensor", .everywhere,
    "The differences of neighbours along `dim`, `n` times.", formula: "yᵢ = xᵢ₊₁ - xᵢ",
    gradients: ["input": "ȳ of the place before less ȳ of the place"],
    nodes: [Operations.subRule], shape: .ofValues("(…, k) → (…, k - n)"),
    examples: [Example(.floats([2, 4])), Example(.floats([4, 2]), .int(2), .int(0))]
  ) { a throws(TensorError) in
    let (x, n, dim) = (try a.tensor(0), try a.int(1, default: 1), try a.int(2, default: -1))
    guard x.rank > 0 else {
      throw TensorError(.runtime, "diff expects input to be at least one-dimensional")
    }
    guard n >= 0 else { throw TensorError(.runtime, "order must be non-negative but got \(n)") }
    if n == 0 { return .tensor(try Operations.clone(x)) }
    let parts = [try a.optionalTensor(3), x, try a.optionalTensor(4)].compactMap { $0 }
    let joined = parts.count == 1 ? x : try Operations.cat(parts, dim)
    return .tensor(try Operations.diff(joined, n, try joined.shape.axis(dim)))
  }

  static let trapezoid = Operation(
    "trapezoid", "(y: Tensor, x: Tensor | None = None, *, dx: Number = 1, dim: int = -1) -> Tensor",
    [.torch], aliases: ["trapz"], "The integral along `dim` by the trapezoidal rule.",
    formula: "Σ (yᵢ + yᵢ₊₁)/2·(xᵢ₊₁ - xᵢ)", gradients: ["y": "half the widths at both sides"],
    nodes: [Operations.divRule, Operations.mulRule, Operations.sumRule],
    shape: .ofValues("(…, n) → (…)"),
    examples: [Example(.floats([2, 4])), Example(.floats([4]), .constant([4]))]
  ) { a throws(TensorError) in
    let (areas, dim) = try trapezoids(a)
    return .tensor(try Operations.sum(areas, [dim]))
  }

  static let cumulativeTrapezoid = Operation(
    "cumulative_trapezoid",
    "(y: Tensor, x: Tensor | None = None, *, dx: Number = 1, dim: int = -1) -> Tensor", [.torch],
    "The integrals so far along `dim` by the trapezoidal rule.",
    formula: "Σⱼ≤ᵢ (yⱼ + yⱼ₊₁)/2·(xⱼ₊₁ - xⱼ)", gradients: ["y": "as cumsum's"],
    nodes: [Operations.cumsumRule], shape: .ofValues("(…, n) → (…, n - 1)"),
    examples: [Example(.floats([2, 4]))]
  ) { a throws(TensorError) in
    let (areas, dim) = try trapezoids(a)
    return .tensor(try Operations.cumsum(areas, dim))
  }

  /// The area between each pair of neighbours, and the dimension.
  private static func trapezoids(_ a: OperationArguments) throws(TensorError) -> (Tensor, Int) {
    let y = try a.tensor(0)
    let dim = try y.shape.axis(try a.int(3, default: -1))
    let size = y.rank == 0 ? 1 : y.shape[dim]
    if size == 0 { return (y, dim) }
    let pairs =
      try Operations.narrow(y, dim, 0, size - 1)
      + Operations.narrow(y, dim, 1, size - 1)
    guard let x = try a.optionalTensor(1) else {
      return (try pairs * (try a.double(2, default: 1) / 2), dim)
    }
    guard x.rank > 0, x.shape[x.rank == 1 ? 0 : dim] == size else {
      throw TensorError(
        .runtime,
        "trapezoid: There must be one `x` value for each sample point",
        facts: .init(shapes: [y.shape, x.shape]))
    }
    var places = x
    if x.rank == 1, y.rank > 1 {
      var shape = Shape(repeating: 1, rank: y.rank)
      shape[dim] = size
      places = try Operations.reshape(x, shape)
    }
    let widths = try Operations.diff(places, 1, x.rank == 1 && y.rank == 1 ? 0 : dim)
    return (try pairs * widths / 2, dim)
  }
}
