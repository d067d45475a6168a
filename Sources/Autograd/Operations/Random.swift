// Random tensors, in PyTorch's own stream, and dropout.

public import Tensors

private let options =
  "dtype: dtype | None = None, device: str | None = None, "
  + "requires_grad: bool = False, generator: Generator | None = None, "
  + "layout: layout | None = None) -> Tensor"
private let likeOptions =
  options.dropLast(") -> Tensor".count) + ", memory_format: memory_format | None = None) -> Tensor"

extension Operation {
  static let rand = Operation(
    "rand", "(*size: int, " + options, .torch, "Random numbers, even over [0, 1).",
    formula: "y ~ U(0, 1)", shape: .given, examples: [Example(.ints([2, 3]))]
  ) { a throws(TensorError) in
    let y = try Raw.empty(try a.shape(0), try floating(a.dtype(1), "rand"))
    try a.generator(4).fillUniform(y)
    return try finished(a, 1, y)
  }

  static let randn = Operation(
    "randn", "(*size: int, " + options, .torch,
    "Random numbers of the standard normal distribution.",
    formula: "y ~ N(0, 1)", shape: .given, examples: [Example(.ints([2, 3]))]
  ) { a throws(TensorError) in
    let y = try Raw.empty(try a.shape(0), try floating(a.dtype(1), "randn"))
    try a.generator(4).fillNormal(y)
    return try finished(a, 1, y)
  }

  static let randLike = like("rand_like", "Random numbers, even over [0, 1),", "y ~ U(0, 1)") {
    (generator, y) throws(TensorError) in try generator.fillUniform(y)
  }
  static let randnLike = like("randn_like", "Standard normal numbers", "y ~ N(0, 1)") {
    (generator, y) throws(TensorError) in try generator.fillNormal(y)
  }

  private static func like(
    _ name: String, _ what: String, _ formula: String,
    _ fill: @escaping @Sendable (Generator, Tensor) throws(TensorError) -> Void
  ) -> Operation {
    Operation(
      name, "(input: Tensor, *, " + likeOptions, .torch,
      "\(what) in the shape and type of another tensor.", formula: formula, shape: .same,
      examples: [Example(.constant([2, 3]))]
    ) { a throws(TensorError) in
      let x = try arranged(a, 6, try a.tensor(0))
      let y = try Raw.emptyInOrder(of: x, try floating(try a.dtype(1) ?? x.dtype, name))
      try fill(try a.generator(4), y)
      return try finished(a, 1, y)
    }
  }

  static let randint = Operation(
    "randint",
    "(low: int | None = None, high: int | int[] | None = None, size: int[] | None = None, *, "
      + options, .torch,
    "Random integers from `low` to before `high`; with two arguments from 0.",
    formula: "y ~ U{low … high - 1}", shape: .ofValues("size → size"),
    examples: [Example(.int(0), .int(10), .ints([3])), Example(.int(10), .ints([3]))]
  ) { a throws(TensorError) in
    // (high, size) by position, or low and high as far as they are given.
    let isShort = a.isNone(2)
    guard case .ints(let sizes) = a[isShort ? 1 : 2] else {
      throw .unexpectedArgument(2, "a tuple of ints")
    }
    let hasHigh = !isShort && !a.isNone(1)
    let high = try a.int(hasHigh ? 1 : 0)
    let low = hasHigh ? try a.int(0, default: 0) : 0
    guard low < high else {
      throw TensorError(
        .runtime, "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
    }
    let y = try Raw.empty(try Shape(sizes), try a.dtype(3) ?? .int64)
    try a.generator(6).fillIntegers(y, low, high)
    return try finished(a, 3, y)
  }

  static let randintLike = Operation(
    "randint_like", "(input: Tensor, low: int, high: int | None = None, *, " + likeOptions, .torch,
    "Random integers in the shape and type of another tensor.", formula: "y ~ U{low … high - 1}",
    shape: .same, examples: [Example(.constant([2, 3]), .int(10))]
  ) { a throws(TensorError) in
    let (x, first) = (try arranged(a, 8, try a.tensor(0)), try a.int(1))
    let (low, high) = try a.optionalInt(2).map { (first, $0) } ?? (0, first)
    guard low < high else {
      throw TensorError(
        .runtime, "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
    }
    let y = try Raw.emptyInOrder(of: x, try a.dtype(3) ?? x.dtype)
    try a.generator(6).fillIntegers(y, low, high)
    return try finished(a, 3, y)
  }

  static let randperm = Operation(
    "randperm", "(n: int, *, " + options, .torch, "The numbers 0 to n - 1 in random order.",
    formula: "y = a permutation of 0 … n - 1",
    shape: ShapeRule("n → (n)") { a throws(TensorError) in [Shape(try a.int(0))] },
    examples: [Example(.int(4))]
  ) { a throws(TensorError) in
    let (n, dtype) = (try a.int(0), try a.dtype(1) ?? .int64)
    guard dtype != .bool else { throw .notImplemented("randperm", .bool) }
    try Raw.requireConvertible(.int(n), dtype)
    let y = try a.generator(4).permutation(n)
    return try finished(a, 1, try Raw.cast(y, to: dtype))
  }

  static let bernoulli = Operation(
    "bernoulli",
    "(input: Tensor, p: float | None = None, *, generator: Generator | None = None) -> Tensor",
    .everywhere, "1 with the probability each element gives (or `p`), else 0.",
    formula: "y ~ Bernoulli(x)", gradients: ["input": "0"], nodes: [Operations.bernoulliRule],
    shape: .same, examples: [Example(.constant([2, 3], 0...1))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let generator = try a.generator(2)
    let p = try a.optionalDouble(1)
    return .tensor(
      try Operations.derived(Operations.bernoulliRule, [x]) { () throws(TensorError) in
        guard let p else { return try generator.bernoulli(x) }
        let y = try Raw.empty(x.shape, x.dtype)
        try generator.fillBernoulli(y, p)
        return y
      } _: { (g, _) throws(TensorError) in
        Gradients(try g.zeros())
      })
  }

  static let multinomial = Operation(
    "multinomial",
    "(input: Tensor, num_samples: int, replacement: bool = False, *, "
      + "generator: Generator | None = None) -> Tensor", .everywhere,
    "Draws positions with the probabilities the elements are proportional to.",
    formula: "y ~ Multinomial(x)", shape: .ofValues("(…, n) → (…, num_samples)"),
    examples: [Example(.constant([4], 0.1...1), .int(2))]
  ) { a throws(TensorError) in
    .tensor(
      try a.generator(3).multinomial(
        try a.tensor(0), try a.int(1), replacement: try a.bool(2)))
  }

  static let normal = Operation(
    "normal",
    "(mean: Tensor | float, std: Tensor | float = 1.0, size: int[] | None = None, *, "
      + options, .torch,
    "Normal numbers with a mean and a standard deviation, each a number or a tensor.",
    formula: "y ~ N(mean, std²)", gradients: ["mean": "0", "std": "0"],
    nodes: [Operations.normalMeanRule, Operations.normalSpreadRule, Operations.normalOfRule],
    shape: .ofValues("mean, std → broadcast, or size"),
    examples: [Example(.double(0), .double(1), .ints([3])), Example(.constant([3]), .double(2))]
  ) { a throws(TensorError) in
    let generator = try a.generator(6)
    if let mean = a.scalar(0), let std = a.scalar(1) {
      let y = try Raw.empty(try a.shape(2), try floating(a.dtype(3), "normal"))
      try generator.fillNormal(y, mean.double, std.double)
      return try finished(a, 3, y)
    }
    let inputs = [a[0], a[1]].compactMap { argument -> Tensor? in
      if case .tensor(let x) = argument { x } else { nil }
    }
    // PyTorch's overloads: a tensor and a number, a number and a tensor, two tensors.
    let rule =
      a.scalar(1) != nil
      ? Operations.normalMeanRule
      : a.scalar(0) != nil ? Operations.normalSpreadRule : Operations.normalOfRule
    return .tensor(
      try Operations.derived(rule, inputs) { () throws(TensorError) in
        switch (try a.operand(0), try a.operand(1)) {
        case (.tensor(let mean), .scalar(let std)):
          return try generator.normal(mean: mean, std: std.double)
        case (.scalar(let mean), .tensor(let std)):
          return try generator.normal(mean: try Raw.fullLike(std, mean), std: std)
        default: return try generator.normal(mean: try a.tensor(0), std: try a.tensor(1))
        }
      } _: { (g, _) throws(TensorError) in
        Gradients(try g.zeros(), try g.zeros())
      })
  }

  static let dropout = Operation(
    "dropout", "(input: Tensor, p: float, train: bool) -> Tensor", [.torch, .functional],
    functional:
      "(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor",
    "Makes elements zero with probability `p` and scales the others by 1/(1 - p).",
    formula: "y = x·m/(1 - p), m ~ Bernoulli(1 - p)", gradients: ["input": "ȳ·m/(1 - p)"],
    nodes: [Operations.mulRule], shape: .same,
    examples: [Example(.floats([2, 3]), .double(0.5), .bool(false))],
    manual: """
      torch.manual_seed(0)
      x = torch.ones(2, 4)
      F.dropout(x, 0.5)
      """
  ) { a throws(TensorError) in
    .tensor(
      try Operations.dropout(
        try a.tensor(0), try a.double(1, default: 0.5), training: try a.bool(2, default: true),
        .standard))
  }

  /// The dtype, which must be a float.
  private static func floating(_ dtype: DType?, _ name: String) throws(TensorError) -> DType {
    let dtype = dtype ?? .float32
    guard dtype.isFloatingPoint else {
      throw .notImplemented(
        name.hasPrefix("randn") ? "normal_kernel_cpu" : "check_uniform_bounds", dtype)
    }
    return dtype
  }
}

extension Operations {
  static let normalMeanRule = GradientRule("NormalBackward1")
  static let normalSpreadRule = GradientRule("NormalBackward2")
  static let normalOfRule = GradientRule("NormalBackward3")
  static let bernoulliRule = GradientRule("BernoulliBackward0") { (g, _) throws(TensorError) in
    Gradients(try g.zeros())
  }

  /// x with elements made zero with probability `p` while training.
  public static func dropout(
    _ x: Tensor, _ p: Double, training: Bool, _ generator: Generator
  ) throws(TensorError) -> Tensor {
    try requireProbability(p)
    if !training || p == 0 || x.count == 0 { return x }
    if p == 1 { return try mul(x, try Raw.fullLike(x, .int(0))) }
    return try mul(x, try generator.dropoutMask(like: x, p))
  }
}
