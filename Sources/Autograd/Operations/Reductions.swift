// Reductions: sum, mean, variance, extremes and scans, over all dimensions or some.

public import Tensors

private let reduction =
  "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False) -> Tensor"
private let typedReduction =
  "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False, *, "
  + "dtype: dtype | None = None) -> Tensor"

/// Over everything, over one dimension, over two with size 1 kept.
private let reductionExamples = [
  Example(.floats([2, 3], 0.5...2)), Example(.floats([2, 3], 0.5...2), .int(0)),
  Example(.floats([2, 3, 2], 0.5...2), .ints([0, -1]), .bool(true)),
]

extension Operation {
  static let sum = Operation(
    "sum", typedReduction, .everywhere, "Adds the elements.", formula: "y = Σ x",
    gradients: ["input": "ȳ, repeated"], nodes: [Operations.sumAllRule, Operations.sumRule],
    shape: .reduced(), examples: reductionExamples + [Example(.floats([]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.sum(try converted(a, 3), try dims(a), keepDim: try a.bool(2)))
  }

  static let mean = Operation(
    "mean", typedReduction, .everywhere, "The average of the elements.", formula: "y = Σ x / n",
    gradients: ["input": "ȳ / n, repeated"], nodes: [Operations.meanAllRule, Operations.meanRule],
    shape: .reduced(), examples: reductionExamples
  ) { a throws(TensorError) in
    .tensor(try Operations.mean(try converted(a, 3), try dims(a), keepDim: try a.bool(2)))
  }

  static let prod = Operation(
    "prod",
    "(input: Tensor, dim: int | None = None, keepdim: bool = False, *, dtype: dtype | None = None)"
      + " -> Tensor",
    .everywhere, "Multiplies the elements.", formula: "y = Π x",
    gradients: ["input": "ȳ·(product of the others)"],
    nodes: [Operations.prodAllRule, Operations.prodRule], shape: .reduced(),
    examples: [
      Example(.floats([2, 3], 0.5...2)), Example(.floats([2, 3], 0.5...2), .int(1)),
      Example(.floats([2, 3], 0.5...2), .int(0), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.prod(try converted(a, 3), try a.optionalInt(1), keepDim: try a.bool(2)))
  }

  static let variance = Operation(
    "var",
    "(input: Tensor, dim: int | int[] | None = None, *, correction: Number = 1, "
      + "keepdim: bool = False) -> Tensor", .everywhere,
    "The mean squared distance from the mean, divided by n - correction.",
    formula: "y = Σ (x - mean)² / (n - c)", gradients: ["input": "ȳ·2(x - mean)/(n - c)"],
    nodes: [Operations.varRule], shape: .reduced(keepDim: 3),
    examples: [
      Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1)),
      Example(.floats([2, 3]), .int(0), .int(0), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.variance(
        try a.tensor(0), try dims(a), correction: try a.double(2, default: 1),
        keepDim: try a.bool(3)))
  }

  static let std = Operation(
    "std",
    "(input: Tensor, dim: int | int[] | None = None, *, correction: Number = 1, "
      + "keepdim: bool = False) -> Tensor", .everywhere,
    "The square root of the variance.", formula: "y = √(Σ (x - mean)² / (n - c))",
    gradients: ["input": "ȳ·(x - mean)/((n - c)·y)"], nodes: [Operations.stdRule],
    shape: .reduced(keepDim: 3),
    examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.std(
        try a.tensor(0), try dims(a), correction: try a.double(2, default: 1),
        keepDim: try a.bool(3)))
  }

  static let max = extreme(
    "max", .max, "largest", [Operations.maxAllRule, Operations.maxRule, Operations.maximumRule])
  static let min = extreme(
    "min", .min, "smallest", [Operations.minAllRule, Operations.minRule, Operations.minimumRule])

  private static func extreme(
    _ name: String, _ which: Extreme, _ word: String, _ rules: [GradientRule]
  ) -> Operation {
    Operation(
      name,
      "(input: Tensor, dim: int | Tensor | None = None, keepdim: bool = False) -> "
        + "Tensor | (values: Tensor, indices: Tensor)", .everywhere,
      "The \(word) element; along `dim`, with its index; of two tensors, the \(word) of each pair.",
      formula: "y = \(name) x",
      gradients: ["input": "ȳ at the \(word), shared by equals without dim"],
      nodes: rules,
      shape: ShapeRule("(…) → (), or (… without dim) twice") { a throws(TensorError) in
        let shape = try a.tensor(0).shape
        if case .tensor(let other) = a[1] { return [try Shape.broadcast(shape, other.shape)] }
        guard let dim = try a.optionalInt(1) else { return [Shape()] }
        let axis = try shape.axis(dim)
        let reduced = try a.bool(2) ? shape.replacing(axis, with: 1) : shape.removing(axis)
        return [reduced, reduced]
      },
      examples: [
        Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1)),
        Example(.distinct([2, 3]), .int(0), .bool(true)),
        Example(.floats([2, 3]), .floats([3], -1...3)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      if case .tensor(let other) = a[1] {
        return .tensor(
          which == .max ? try Operations.maximum(x, other) : try Operations.minimum(x, other))
      }
      guard let dim = try a.optionalInt(1) else {
        return .tensor(try Operations.extreme(which, x))
      }
      let (values, indices) = try Operations.extreme(which, x, dim, keepDim: try a.bool(2))
      return .named(
        type: "torch.return_types.\(name)", fields: [("values", values), ("indices", indices)])
    }
  }

  static let amax = valuesOnly("amax", .max, "largest", Operations.amaxRule)
  static let amin = valuesOnly("amin", .min, "smallest", Operations.aminRule)

  private static func valuesOnly(
    _ name: String, _ which: Extreme, _ word: String, _ rule: GradientRule
  ) -> Operation {
    Operation(
      name, reduction, .everywhere, "The \(word) element over several dimensions, without indices.",
      formula: "y = \(name) x", gradients: ["input": "ȳ at the \(word), shared by equals"],
      nodes: [rule], shape: .reduced(),
      examples: [
        Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1)),
        Example(.distinct([2, 3, 2]), .ints([0, 2]), .bool(true)),
      ]
    ) { a throws(TensorError) in
      .tensor(
        try Operations.extreme(
          which, try a.tensor(0), try dims(a) ?? [], keepDim: try a.bool(2)))
    }
  }

  static let argmax = position("argmax", .max, "largest")
  static let argmin = position("argmin", .min, "smallest")

  private static func position(_ name: String, _ which: Extreme, _ word: String) -> Operation {
    Operation(
      name, "(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor",
      .everywhere, "Where the \(word) element stands, the first of equals.",
      formula: "y = \(name) x", shape: .reduced(),
      examples: [Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1), .bool(true))]
    ) { a throws(TensorError) in
      .tensor(
        try Raw.argument(
          which, try a.tensor(0), try a.optionalInt(1), keepDimensions: try a.bool(2)))
    }
  }

  static let all = truth("all", "Whether no element is zero.", Raw.all)
  static let any = truth("any", "Whether some element is not zero.", Raw.any)

  private static func truth(
    _ name: String, _ summary: String,
    _ raw: @escaping @Sendable (Tensor, AxisSet?, Bool) throws(TensorError) -> Tensor
  ) -> Operation {
    Operation(
      name, reduction, .everywhere, summary, formula: "y = \(name) x", shape: .reduced(),
      examples: [
        Example(.bools([true, false], [2])), Example(.bools([true, false], [1, 2]), .int(0)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      return .tensor(try raw(x, try axisSet(try dims(a), x), try a.bool(2)))
    }
  }

  static let cumsum = Operation(
    "cumsum", "(input: Tensor, dim: int, *, dtype: dtype | None = None) -> Tensor", .everywhere,
    "The sums of the elements so far along `dim`.", formula: "yᵢ = Σⱼ≤ᵢ xⱼ",
    gradients: ["input": "Σⱼ≥ᵢ ȳⱼ"], nodes: [Operations.cumsumRule], shape: .same,
    examples: [Example(.floats([2, 3]), .int(1)), Example(.floats([3, 2]), .int(0))]
  ) { a throws(TensorError) in
    .tensor(try Operations.cumsum(try converted(a, 2), try a.int(1)))
  }

  static let logsumexp = Operation(
    "logsumexp", "(input: Tensor, dim: int | int[], keepdim: bool = False) -> Tensor", .everywhere,
    "The logarithm of the sum of exponentials, without overflow.", formula: "y = ln Σ eˣ",
    gradients: ["input": "ȳ·e^(x - y)"], nodes: [Operations.logsumexpRule], shape: .reduced(),
    examples: [
      Example(.floats([2, 3]), .int(1)), Example(.floats([2, 3]), .ints([0, 1]), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.logsumexp(try a.tensor(0), try a.ints(1), keepDim: try a.bool(2)))
  }

  /// The dims at position 1, nil for all.
  private static func dims(_ a: OperationArguments) throws(TensorError) -> [Int]? {
    guard let dims = try a.optionalInts(1), !dims.isEmpty else { return nil }
    return dims
  }

  /// The input, converted when a dtype is given.
  private static func converted(_ a: OperationArguments, _ position: Int) throws(TensorError)
    -> Tensor
  {
    let x = try a.tensor(0)
    return if let dtype = try a.dtype(position) { try Operations.cast(x, dtype) } else { x }
  }
}

/// The axes named by `dims`, nil for all.
func axisSet(_ dims: [Int]?, _ x: Tensor) throws(TensorError) -> AxisSet? {
  guard let dims, !dims.isEmpty else { return nil }
  return try AxisSet(dims, of: x.shape)
}

extension Operations {
  static let sumAllRule = GradientRule("SumBackward0") { (g, _) throws(TensorError) in
    Gradients(g)  // the engine repeats a gradient that is smaller than the input
  }
  static let sumRule = GradientRule("SumBackward1")
  static let meanAllRule = GradientRule("MeanBackward0") { (g, node) throws(TensorError) in
    Gradients(try g / node.number)
  }
  static let meanRule = GradientRule("MeanBackward1")
  static let prodAllRule = GradientRule("ProdBackward0")
  static let prodRule = GradientRule("ProdBackward1")
  static let varRule = GradientRule("VarBackward0")
  static let stdRule = GradientRule("StdBackward0")
  static let maxAllRule = GradientRule("MaxBackward1")
  static let maxRule = GradientRule("MaxBackward0")
  static let minAllRule = GradientRule("MinBackward1")
  static let minRule = GradientRule("MinBackward0")
  static let amaxRule = GradientRule("AmaxBackward0")
  static let aminRule = GradientRule("AminBackward0")
  static let cumsumRule = GradientRule("CumsumBackward0")
  static let logsumexpRule = GradientRule("LogsumexpBackward0")

  /// The sum over `dims`, nil for all.
  public static func sum(_ x: Tensor, _ dims: [Int]? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard let dims, !dims.isEmpty else {
      let y = try Raw.sum(x, nil, keepDimensions: keepDim)
      if isRecorded(x) { attach(sumAllRule, to: y, x) }
      return y
    }
    let axes = try AxisSet(dims, of: x.shape)
    let y = try Raw.sum(x, axes, keepDimensions: keepDim)
    if isRecorded(x) {
      let shape = x.shape
      attach(sumRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try expand(try restored(g, axes, shape), shape))
      }
    }
    return y
  }

  /// The average over `dims`, nil for all.
  public static func mean(_ x: Tensor, _ dims: [Int]? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard let dims, !dims.isEmpty else {
      let y = try Raw.mean(x, nil, keepDimensions: keepDim)
      if isRecorded(x) { attach(meanAllRule, to: y, x).number = Double(x.count) }
      return y
    }
    let axes = try AxisSet(dims, of: x.shape)
    let y = try Raw.mean(x, axes, keepDimensions: keepDim)
    if isRecorded(x) {
      let shape = x.shape
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      attach(meanRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try expand(try restored(g, axes, shape), shape) / count)
      }
    }
    return y
  }

  /// `g` with the reduced dimensions back as size 1.
  static func restored(_ g: Tensor, _ axes: AxisSet, _ shape: Shape) throws(TensorError) -> Tensor {
    if g.rank == shape.rank { return g }
    var result = shape
    for axis in shape.axes where axes.contains(axis) { result[axis] = 1 }
    return try reshape(g, result)
  }

  /// The product over one dimension, nil for all.
  public static func prod(_ x: Tensor, _ dim: Int? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    let axes = try axisSet(dim.map { [$0] }, x)
    let y = try Raw.product(x, axes, keepDimensions: keepDim)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let axis = try dim.map { dim throws(TensorError) in try x.shape.axis(dim) }
    let node = attach(dim == nil ? prodAllRule : prodRule, to: y, x)
    node.save(x)
    node.closure = { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      guard let axis, x.rank > 0 else {
        let flat = try reshape(x, Shape(x.count))
        return Gradients(try reshape(g * productOfOthers(flat, 0), x.shape))
      }
      let wide = try restored(g, try AxisSet([axis], of: x.shape), x.shape)
      return Gradients(try wide * productOfOthers(x, axis))
    }
    return y
  }

  /// For every element, the product of the others along `axis`: exact also where one is zero.
  private static func productOfOthers(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    var before: [Tensor] = []
    var after: [Tensor] = []
    let size = x.shape[axis]
    if size == 0 { return x }
    let one = try Raw.ones(x.shape.replacing(axis, with: 1), x.dtype)
    var (left, right) = (one, one)
    for index in 0..<size {
      before.append(left)
      after.append(right)
      left = try left * narrow(x, axis, index, 1)
      right = try right * narrow(x, axis, size - 1 - index, 1)
    }
    return try cat(before, axis) * cat(after.reversed(), axis)
  }

  /// The variance over `dims`, nil for all.
  public static func variance(
    _ x: Tensor, _ dims: [Int]? = nil, correction: Double = 1, keepDim: Bool = false
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.variance(x, axes, correction: correction, keepDimensions: keepDim)
    if isRecorded(x) {
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      let node = attach(varRule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        let wide = try axes.map { a throws(TensorError) in try restored(g, a, x.shape) } ?? g
        return Gradients(
          try wide * (2 / (count - correction)) * (x - mean(x, dims, keepDim: true)))
      }
    }
    return y
  }

  /// The standard deviation over `dims`, nil for all; its gradient is 0 where it is 0.
  public static func std(
    _ x: Tensor, _ dims: [Int]? = nil, correction: Double = 1, keepDim: Bool = false
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.standardDeviation(x, axes, correction: correction, keepDimensions: keepDim)
    if isRecorded(x) {
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      let node = attach(stdRule, to: y, x)
      node.save(x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        let isZero = try Raw.compare(.equal, y, .int(0))
        let scaled = try maskedFill(g / (y * 2), isZero, .int(0))
        let wide =
          try axes.map { a throws(TensorError) in try restored(scaled, a, x.shape) } ?? scaled
        return Gradients(
          try wide * (2 / (count - correction)) * (x - mean(x, dims, keepDim: true)))
      }
    }
    return y
  }

  /// The largest or smallest element of all; equals share its gradient.
  public static func extreme(_ which: Extreme, _ x: Tensor) throws(TensorError) -> Tensor {
    try extreme(which, x, nil, false, which == .max ? maxAllRule : minAllRule)
  }

  /// The largest or smallest element over `dims`; equals share its gradient.
  public static func extreme(_ which: Extreme, _ x: Tensor, _ dims: [Int], keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    try extreme(which, x, dims, keepDim, which == .max ? amaxRule : aminRule)
  }

  private static func extreme(
    _ which: Extreme, _ x: Tensor, _ dims: [Int]?, _ keepDim: Bool, _ rule: GradientRule
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.extreme(which, x, axes, keepDimensions: keepDim)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(rule, to: y, x)
      node.save(x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        let (wide, best) =
          try axes.map { a throws(TensorError) in
            (try restored(g, a, x.shape), try restored(y, a, x.shape))
          } ?? (g, y)
        let mask = try Raw.cast(try Raw.compare(.equal, x, best), to: x.dtype)
        let ties = try Raw.sum(mask, axes, keepDimensions: true)
        return Gradients(try wide * (mask / ties))
      }
    }
    return y
  }

  /// The largest or smallest element along `dim` and its index.
  public static func extreme(_ which: Extreme, _ x: Tensor, _ dim: Int, keepDim: Bool = false)
    throws(TensorError) -> (values: Tensor, indices: Tensor)
  {
    let result = try Raw.extremeWithIndices(which, x, dim, keepDimensions: keepDim)
    if isRecorded(x), x.dtype.isFloatingPoint {
      let axis = try x.shape.axis(dim)
      let shape = x.shape
      let node = attach(which == .max ? maxRule : minRule, to: result.values, x)
      node.save(result.indices)
      node.closure = { (g, node) throws(TensorError) in
        let indices = try node.saved(0)
        if shape.rank == 0 { return Gradients(g) }
        let wide = shape.replacing(axis, with: 1)
        return Gradients(
          try scatterAlong(
            try reshape(g, wide), axis, try Raw.reshape(indices, wide), into: shape))
      }
    }
    return result
  }

  /// The sums so far along `dim`.
  public static func cumsum(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let y = try Raw.cumulativeSum(x, dim)
    if isRecorded(x), y.dtype.isFloatingPoint {
      attach(cumsumRule, to: y, x).closure = { (g, _) throws(TensorError) in
        if g.rank == 0 { return Gradients(g) }
        // The sums from here on: the total, less the sums before.
        return Gradients(try flip(cumsum(flip(g, [dim]), dim), [dim]))
      }
    }
    return y
  }

  /// The logarithm of the sum of exponentials over `dims`.
  public static func logsumexp(_ x: Tensor, _ dims: [Int], keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    let axes = try AxisSet(dims.isEmpty ? Array(x.shape.axes) : dims, of: x.shape)
    let y = try GradientMode.with(false) { () throws(TensorError) in
      var largest = try Raw.extreme(.max, x, axes, keepDimensions: true)
      largest = try Raw.where(
        try Raw.classify(largest, .finite), largest, try Raw.fullLike(largest, .int(0)))
      let total = try log(sum(exp(x - largest), dims, keepDim: true)) + largest
      return keepDim ? total : try Raw.squeeze(total, dims.isEmpty ? Array(x.shape.axes) : dims)
    }
    let result = y.isView ? try Raw.clone(y) : y
    if isRecorded(x) {
      let node = attach(logsumexpRule, to: result, x)
      node.save(x)
      node.save(output: result)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        return Gradients(
          try restored(g, axes, x.shape) * exp(x - restored(y, axes, x.shape)))
      }
    }
    return result
  }
}
