// Statistics beyond sum and mean: var and std in all their forms, counts, nan-aware sums, distinct elements.

import Tensors

private let momentSignature =
  "(input: Tensor, dim: int | int[] | bool | None = None, unbiased: bool | None = None, "
  + "keepdim: bool = False, *, correction: Number | None = None) -> "

/// The arguments of var, std and their kin: `unbiased` may stand in the place of `dim`.
private struct MomentArguments {
  let x: Tensor
  let dims: [Int]?
  let correction: Double
  let keepDim: Bool

  init(_ a: OperationArguments) throws(TensorError) {
    x = try a.tensor(0)
    keepDim = try a.bool(3)
    var unbiased: Bool? = a.isNone(2) ? nil : try a.bool(2)
    if case .bool(let flag) = a[1] {
      (dims, unbiased) = (nil, flag)
    } else {
      let given = try a.optionalInts(1)
      dims = given?.isEmpty ?? true ? nil : given
    }
    if let unbiased {
      correction = unbiased ? 1 : 0
    } else {
      correction = try a.double(4, default: 1)
    }
  }
}

extension Operation {
  static let variance = Operation(
    "var", momentSignature + "Tensor", .everywhere,
    "The mean squared distance from the mean, divided by n - correction.",
    formula: "y = Σ (x - mean)² / (n - c)", gradients: ["input": "ȳ·2(x - mean)/(n - c)"],
    nodes: [Operations.varRule], shape: .reduced(keepDim: 3),
    examples: [
      Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1)),
      Example(.floats([2, 3]), .int(0), .bool(false), .bool(true)),
    ]
  ) { a throws(TensorError) in
    let m = try MomentArguments(a)
    return .tensor(
      try Operations.variance(m.x, m.dims, correction: m.correction, keepDim: m.keepDim))
  }

  static let std = Operation(
    "std", momentSignature + "Tensor", .everywhere, "The square root of the variance.",
    formula: "y = √(Σ (x - mean)² / (n - c))", gradients: ["input": "ȳ·(x - mean)/((n - c)·y)"],
    nodes: [Operations.stdRule], shape: .reduced(keepDim: 3),
    examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    let m = try MomentArguments(a)
    return .tensor(try Operations.std(m.x, m.dims, correction: m.correction, keepDim: m.keepDim))
  }

  static let varMean = withMean("var_mean", "variance", Operations.varRule, Operations.variance)
  static let stdMean = withMean(
    "std_mean", "standard deviation", Operations.stdRule, Operations.std)

  private static func withMean(
    _ name: String, _ what: String, _ rule: GradientRule,
    _ function: @escaping @Sendable (Tensor, [Int]?, Double, Bool) throws(TensorError) -> Tensor
  ) -> Operation {
    Operation(
      name, momentSignature + "Tensor[]", [.torch], "The \(what) and the mean.",
      formula: "y = (\(name.prefix(3)) x, mean x)",
      gradients: ["input": "those of both"],
      nodes: [rule, Operations.meanAllRule, Operations.meanRule],
      shape: .ofValues("(…) → (… without dim) twice"),
      examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1))]
    ) { a throws(TensorError) in
      let m = try MomentArguments(a)
      return .tensors([
        try function(m.x, m.dims, m.correction, m.keepDim),
        try Operations.mean(m.x, m.dims, keepDim: m.keepDim),
      ])
    }
  }

  static let aminmax = Operation(
    "aminmax",
    "(input: Tensor, *, dim: int | None = None, keepdim: bool = False) -> "
      + "(min: Tensor, max: Tensor)", .everywhere, "The smallest and the largest element.",
    formula: "y = (min x, max x)", gradients: ["input": "ȳ at both, shared by equals"],
    nodes: [Operations.aminmaxRule], shape: .ofValues("(…) → (… without dim) twice"),
    examples: [Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    let (x, keepDim, rule) = (try a.tensor(0), try a.bool(2), Operations.aminmaxRule)
    let dims = try a.optionalInts(1) ?? []
    if dims.isEmpty, x.count == 0 {
      throw TensorError(
        .runtime,
        "aminmax(): cannot compute aminmax over an empty dimension as the operation has no identity."
      )
    }
    if let axis = try dims.first.map({ dim throws(TensorError) in try x.shape.axis(dim) }),
      axis < x.rank, x.shape[axis] == 0
    {
      throw TensorError(
        .index, "aminmax: Expected reduction dim \(axis) to have non-zero size.",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    return .named(
      type: "torch.return_types.aminmax",
      fields: [
        ("min", Operations.named(rule, try Operations.extreme(.min, x, dims, keepDim: keepDim))),
        ("max", Operations.named(rule, try Operations.extreme(.max, x, dims, keepDim: keepDim))),
      ])
  }

  static let countNonzero = Operation(
    "count_nonzero", "(input: Tensor, dim: int | int[] | None = None) -> Tensor", .everywhere,
    "How many elements are not zero.", formula: "y = |{ x ≠ 0 }|", shape: .reduced(keepDim: 9),
    examples: [Example(.bools([true, false], [2])), Example(.integers([0, 2], [1, 2]), .int(1))]
  ) { a throws(TensorError) in
    let x = try Raw.cast(try a.tensor(0), to: .bool)
    return .tensor(try Raw.sum(x, try axisSet(try a.optionalInts(1), x)))
  }

  static let nansum = Operation(
    "nansum",
    "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False, *, "
      + "dtype: dtype | None = None) -> Tensor", .everywhere,
    "Adds the elements that are not nan.", formula: "y = Σ x, without nan",
    gradients: ["input": "ȳ where x is not nan"], nodes: [Operations.nansumRule],
    shape: .reduced(), examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.typed(a, 3) { x throws(TensorError) in
        try Operations.nansum(x, try a.optionalInts(1) ?? [], try a.bool(2))
      })
  }

  static let nanmean = Operation(
    "nanmean",
    "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False, *, "
      + "dtype: dtype | None = None) -> Tensor", .everywhere,
    "The average of the elements that are not nan.", formula: "y = Σ x / n, without nan",
    gradients: ["input": "ȳ / n where x is not nan"],
    nodes: [Operations.divRule, Operations.nansumRule],
    shape: .reduced(), examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    var x = try a.tensor(0)
    if let dtype = try a.dtype(3) { x = try Operations.cast(x, dtype) }
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "nanmean(): expected input to have floating point or complex dtype but got "
          + x.dtype.scalarTypeName)
    }
    let dims = try a.optionalInts(1) ?? []
    let keepDim = try a.bool(2)
    let valid = try Raw.logicalNot(try Raw.classify(x, .nan))
    let count = try Raw.sum(valid, try axisSet(dims, x), keepDimensions: keepDim)
    return .tensor(try Operations.nansum(x, dims, keepDim) / count)
  }

  static let bincount = Operation(
    "bincount", "(input: Tensor, weights: Tensor | None = None, minlength: int = 0) -> Tensor",
    .everywhere, "How often each of 0, 1, … occurs, or the sum of its weights.",
    formula: "yᵢ = |{ x = i }|", shape: .ofValues("(n) → (max + 1)"),
    examples: [Example(.integers([1, 2, 2], [3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Raw.bincount(
        try a.tensor(0), weights: try a.optionalTensor(1), minimum: try a.int(2, default: 0)))
  }

  static let histc = Operation(
    "histc", "(input: Tensor, bins: int = 100, min: Number = 0, max: Number = 0) -> Tensor",
    .everywhere, "How many elements fall into each of `bins` equal parts from `min` to `max`.",
    formula: "yᵢ = |{ x in bin i }|", shape: .ofValues("(…) → (bins)"),
    examples: [Example(.constant([5]), .int(4))]
  ) { a throws(TensorError) in
    .tensor(
      try Raw.histc(
        try a.tensor(0), bins: try a.int(1, default: 100), try a.double(2, default: 0),
        try a.double(3, default: 0)))
  }

  static let unique = Operation(
    "unique",
    "(input: Tensor, sorted: bool = True, return_inverse: bool = False, "
      + "return_counts: bool = False, dim: int | None = None) -> Tensor | Tensor[]", .everywhere,
    "The distinct elements, or the distinct slices of `dim`, in order.", formula: "y = { x }",
    shape: .ofValues("(…) → (count)"), examples: [Example(.integers([2, 1, 2], [3]))]
  ) { a throws(TensorError) in try distinct(a, 2, consecutive: false) }

  static let uniqueConsecutive = Operation(
    "unique_consecutive",
    "(input: Tensor, return_inverse: bool = False, "
      + "return_counts: bool = False, dim: int | None = None) -> Tensor | Tensor[]", .everywhere,
    "The first of each run of equal elements.", formula: "y = x without repetitions in a row",
    shape: .ofValues("(…) → (count)"), examples: [Example(.integers([2, 2, 1, 2], [4]))]
  ) { a throws(TensorError) in try distinct(a, 1, consecutive: true) }

  /// The distinct elements; the two flags and the dimension stand from `position` on.
  private static func distinct(_ a: OperationArguments, _ position: Int, consecutive: Bool)
    throws(TensorError) -> Outputs
  {
    let x = try a.tensor(0)
    let result =
      if let dim = try a.optionalInt(position + 2) {
        try Raw.distinctSlices(x, dim, consecutive: consecutive)
      } else {
        try Raw.distinct(x, consecutive: consecutive)
      }
    let (inverse, counts) = (try a.bool(position), try a.bool(position + 1))
    if !inverse, !counts { return .tensor(result.values) }
    return .tensors(
      [result.values] + (inverse ? [result.inverse] : []) + (counts ? [result.counts] : []))
  }

  static let cov = Operation(
    "cov",
    "(input: Tensor, *, correction: int = 1, fweights: Tensor | None = None, "
      + "aweights: Tensor | None = None) -> Tensor", .everywhere,
    "The covariances of the rows: variables in rows, observations in columns.",
    formula: "y = (x - mean)·(x - mean)ᵀ / (n - c)", gradients: ["input": "of its parts"],
    nodes: [Operations.divRule, Operations.squeezeRule],
    shape: .ofValues("(v, n) → (v, v)"), examples: [Example(.floats([2, 4]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.covariance(
        try a.tensor(0), try a.int(1, default: 1), try a.optionalTensor(2),
        try a.optionalTensor(3)))
  }

  static let corrcoef = Operation(
    "corrcoef", "(input: Tensor) -> Tensor", .everywhere, "The correlations of the rows.",
    formula: "yᵢⱼ = cᵢⱼ / √(cᵢᵢ·cⱼⱼ)", gradients: ["input": "of its parts"],
    nodes: [Operations.divRule], shape: .ofValues("(v, n) → (v, v)"),
    examples: [Example(.floats([2, 4]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.rank <= 2 else {
      throw TensorError(
        .runtime,
        "corrcoef(): expected input to have two or fewer dimensions but got an input with "
          + "\(x.rank) dimensions", facts: .init(shapes: [x.shape]))
    }
    let c = try Operations.covariance(x, 1, nil, nil)
    if c.rank == 0 { return .tensor(try c / c) }
    let deviation = try Operations.sqrt(Operations.diagonal(c))
    return .tensor(
      try c / Operations.unsqueeze(deviation, 1) / Operations.unsqueeze(deviation, 0))
  }
}

extension Operations {
  static let aminmaxRule = GradientRule("AminmaxBackward0")
  static let nansumRule = GradientRule("NansumBackward0")

  /// The sum over `dims` (empty: all) without nans.
  static func nansum(_ x: Tensor, _ dims: [Int], _ keepDim: Bool) throws(TensorError) -> Tensor {
    if !x.dtype.isFloatingPoint { return try sum(x, dims, keepDim: keepDim) }
    let axes = try AxisSet(dims.isEmpty ? Array(x.shape.axes) : dims, of: x.shape)
    return try derived(nansumRule, [x], saving: [x]) { () throws(TensorError) in
      let clean = try Raw.maskedFill(x, try Raw.classify(x, .nan), .int(0))
      return try Raw.sum(clean, dims.isEmpty ? nil : axes, keepDimensions: keepDim)
    } _: { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      return Gradients(
        try maskedFill(
          expand(restored(g, axes, x.shape), x.shape), try Raw.classify(x, .nan), .int(0)))
    }
  }

  /// - Throws: PyTorch's RuntimeErrors for weights that are no vector of numbers of their kind.
  private static func checkWeights(_ weights: Tensor, _ name: String, _ rows: Tensor)
    throws(TensorError)
  {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, "cov(): " + message, facts: .init(shapes: [rows.shape, weights.shape]))
    }
    guard weights.rank <= 1 else {
      throw refuse(
        "expected \(name) to have one or fewer dimensions but got \(name) with \(weights.rank) "
          + "dimensions")
    }
    let isCount = name == "fweights"
    guard isCount ? weights.dtype.isIntegral : weights.dtype.isFloatingPoint else {
      throw refuse(
        "expected \(name) to have \(isCount ? "integral" : "floating point") dtype but got \(name) "
          + "with \(weights.dtype.scalarTypeName) dtype")
    }
    guard weights.count == rows.shape[1] else {
      throw refuse(
        "expected \(name) to have the same numel as there are observations in the input but got "
          + "\(weights.count) != \(rows.shape[1])")
    }
    guard try weights.toDoubles().allSatisfy({ $0 >= 0 }) else {
      throw refuse("\(name) cannot be negative")
    }
  }

  /// The covariances of the rows, weighted by how often (`counts`) and how much (`weights`) columns count.
  static func covariance(_ x: Tensor, _ correction: Int, _ counts: Tensor?, _ weights: Tensor?)
    throws(TensorError) -> Tensor
  {
    guard x.rank <= 2 else {
      throw TensorError(
        .runtime,
        "cov(): expected input to have two or fewer dimensions but got an input with \(x.rank) "
          + "dimensions", facts: .init(shapes: [x.shape]))
    }
    guard x.dtype != .bool else {
      throw TensorError(.runtime, "cov(): bool dtype is not supported for input")
    }
    var rows = x.rank < 2 ? try reshape(x, Shape(1, x.count)) : x
    if !rows.dtype.isFloatingPoint { rows = try cast(rows, .float32) }
    var weight: Tensor?
    for (factor, name) in [(counts, "fweights"), (weights, "aweights")] {
      guard let factor else { continue }
      try checkWeights(factor, name, rows)
      weight = try weight.map { old throws(TensorError) in try old * factor } ?? factor
    }
    let size = try Raw.scalar(.int(rows.shape[1]), rows.dtype)
    let total = try weight.map { w throws(TensorError) in try sum(w) } ?? size
    let average: Tensor
    if let weight {
      average = try sum(rows * weight, [1], keepDim: true) / total
    } else {
      average = try mean(rows, [1], keepDim: true)
    }
    let centred = try rows - average
    let scaled = try weight.map { w throws(TensorError) in try centred * w } ?? centred
    var divisor = try total + -Double(correction)
    if let weights, let weight, correction != 0 {
      let spread = try sum(weight * weights) / total
      divisor = try total - spread * Double(correction)
    }
    if try divisor.item().double < 0 { divisor = try divisor.zeros() }
    return try squeeze(mm(centred, t(scaled)) / divisor)
  }
}
