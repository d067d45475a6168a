// Writing along a dimension by an index of the tensor's rank: scatter and scatter_reduce.
//
// scatter_add stands beside gather, whose adjoint it is, in Indexing.swift.

import Tensors

extension Operations {
  static let scatterRule = GradientRule("ScatterBackward0")
  static let scatterValueRule = GradientRule("ScatterBackward1")
  static let scatterReduceRule = GradientRule("ScatterReduceBackward0")

  /// A copy of x with the elements of `source` at the positions `index` names along `dim`.
  static func scatter(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    try derived(scatterRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      try Raw.scatter(y, dim, index, source, accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      return Gradients(
        node.needs(0) ? try scatter(g, dim, index, .int(0)) : nil,
        node.needs(1) ? try gather(g, dim, index) : nil)
    }
  }

  /// A copy of x with a number at the positions `index` names along `dim`.
  static func scatter(_ x: Tensor, _ dim: Int, _ index: Tensor, _ value: Scalar)
    throws(TensorError) -> Tensor
  {
    try derived(scatterValueRule, [x], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      let number = try Raw.scalar(value, x.dtype)
      try Raw.scatter(
        y, dim, index, x.rank == 0 ? number : try Raw.expand(number, index.shape),
        accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      Gradients(try scatter(g, dim, try node.saved(0), .int(0)))
    }
  }

  /// The elements of `source` combined with those of x at the positions `index` names along `dim`.
  static func scatterReduce(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ reduction: ScatterReduction,
    includesSelf: Bool
  ) throws(TensorError) -> Tensor {
    try derived(
      scatterReduceRule, [x, source], saving: [x, index, source], savesOutput: true
    ) { () throws(TensorError) in
      try Raw.scatterReduce(x, dim, index, source, reduction, includesSelf: includesSelf)
    } _: { (g, node) throws(TensorError) in
      let (x, index) = (try node.saved(0), try node.saved(1))
      let (source, y) = (try node.saved(2), try node.saved(3))
      return try reducedGradients(
        g, x, dim, index, source, y, reduction, includesSelf: includesSelf)
    }
  }

  /// The reductions scatter has under names of its own.
  fileprivate static let scatterKinds = ["add": ScatterReduction.sum, "multiply": .prod]

  /// The reduction of a name.
  fileprivate static func scatterReduction(_ name: String) throws(TensorError) -> ScatterReduction {
    // PyTorch takes reduce's own names of the extremes, too.
    if let reduction = ScatterReduction(rawValue: ["max": "amax", "min": "amin"][name] ?? name) {
      return reduction
    }
    throw TensorError(
      .runtime, "reduce argument must be either sum, prod, mean, amax or amin, got \(name)")
  }

  private static func reducedGradients(
    _ g: Tensor, _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ y: Tensor,
    _ reduction: ScatterReduction, includesSelf: Bool
  ) throws(TensorError) -> Gradients {
    var (first, second): (Tensor, Tensor)
    switch reduction {
    case .sum: (first, second) = (g, try gather(g, dim, index))
    case .prod:
      (first, second) = try productGradients(
        g, x, dim, index, source, y, includesSelf: includesSelf)
    case .mean:
      let ones = try Raw.ones(source.shape, g.dtype)
      var count = try Raw.scatterReduce(
        includesSelf ? try Raw.ones(x.shape, g.dtype) : try Raw.zeros(x.shape, g.dtype), dim, index,
        ones, .sum, includesSelf: true)
      count = try Raw.clamp(count, .int(1), nil)
      first = try g / count
      second = try gather(first, dim, index)
    case .amax, .amin:
      let wins = try Raw.cast(try Raw.compare(.equal, x, y), to: g.dtype)
      let chosen = try Raw.cast(
        try Raw.compare(.equal, source, try Raw.gather(y, dim, index)), to: g.dtype)
      let start = includesSelf ? wins : try Raw.zeros(x.shape, g.dtype)
      let ties = try Raw.clamp(
        try Raw.scatterReduce(start, dim, index, chosen, .sum, includesSelf: true), .int(1), nil)
      first = try g * (wins / ties)
      second = try gather(g / ties, dim, index) * chosen
    }
    if !includesSelf { first = try scatter(first, dim, index, .int(0)) }
    return Gradients(first, second)
  }

  /// The products of all but one factor, also where one factor is zero.
  private static func productGradients(
    _ g: Tensor, _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ y: Tensor,
    includesSelf: Bool
  ) throws(TensorError) -> (Tensor, Tensor) {
    func reduced(_ x: Tensor, _ source: Tensor) throws(TensorError) -> Tensor {
      try scatterReduce(x, dim, index, source, .prod, includesSelf: includesSelf)
    }
    let others = try maskedFill(x, try Raw.compare(.equal, x, .int(0)), .int(1))
    let first = try g * (reduced(others, source) / others)
    let isZero = try Raw.compare(.equal, source, .int(0))
    let zeros = try Raw.scatterReduce(
      try Raw.zeros(x.shape, g.dtype), dim, index, try Raw.cast(isZero, to: g.dtype), .sum,
      includesSelf: true)
    let isOnlyZero = try Raw.logical(
      .and, isZero, try Raw.compare(.equal, try Raw.gather(zeros, dim, index), .int(1)))
    let whole = try gather(g * y, dim, index) / maskedFill(source, isZero, .int(1))
    let rest = try g * reduced(x, maskedFill(source, isOnlyZero, .int(1)))
    return (first, try `where`(isOnlyZero, gather(rest, dim, index), whole))
  }
}

extension Operation {
  static let scatter = Operation(
    "scatter",
    "(input: Tensor, dim: int, index: Tensor, src: Tensor | Number | None = None, "
      + "value: Number | None = None, *, reduce: str | None = None) -> Tensor", .pointwise,
    "Writes elements of `src`, or a number, along `dim` at the positions `index` names.",
    formula: "y[index[i][j]][j] = src[i][j] for dim = 0",
    gradients: ["input": "ȳ, 0 at the positions", "src": "ȳ gathered at the positions"],
    nodes: [
      Operations.scatterRule, Operations.scatterValueRule, Operations.scatterReduceRule,
    ], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 1, 1], [2, 2]), .floats([2, 2])),
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 1, 1], [2, 2]), .none, .double(5)),
    ], memory: .scattered
  ) { a throws(TensorError) in
    let (x, dim, index) = (try a.tensor(0), try a.int(1), try a.tensor(2))
    let value = a.scalar(4) ?? a.scalar(3)
    if !a.isNone(3), !a.isNone(4) {
      throw TensorError(.type, "scatter() takes `src` or `value`, not both")
    }
    if case .string(let reduction) = a[5] {
      guard let kind = Operations.scatterKinds[reduction] else {
        throw TensorError(.runtime, "reduce argument must be either add or multiply.")
      }
      let source =
        if let value { try Raw.full(index.shape, value, x.dtype) } else { try a.tensor(3) }
      return .tensor(
        try Operations.scatterReduce(x, dim, index, source, kind, includesSelf: true))
    }
    if let value { return .tensor(try Operations.scatter(x, dim, index, value)) }
    return .tensor(try Operations.scatter(x, dim, index, try a.tensor(3)))
  }

  static let scatterReduce = Operation(
    "scatter_reduce",
    "(input: Tensor, dim: int, index: Tensor, src: Tensor, reduce: str, *, "
      + "include_self: bool = True) -> Tensor", .pointwise,
    "Combines elements of `src` along `dim` at the positions `index` names: sum, prod, mean, amax, amin.",
    formula: "y[index[i][j]][j] = reduce(y[…], src[i][j]) for dim = 0",
    gradients: ["input": "of the reduction", "src": "of the reduction, gathered"],
    nodes: [Operations.scatterReduceRule], shape: .same,
    examples: [
      Example(
        .floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]), .string("sum")),
      Example(
        .floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]), .string("mean"),
        .bool(false)),
      Example(
        .floats([3], 0.5...2), .int(0), .integers([0, 2, 0, 1], [4]), .floats([4], 0.5...2),
        .string("prod"), secondOrder: false),
      Example(
        .floats([3]), .int(0), .integers([0, 2, 0, 1], [4]), .floats([4]), .string("amax")),
    ], memory: .scattered
  ) { a throws(TensorError) in
    .tensor(
      try Operations.scatterReduce(
        try a.tensor(0), try a.int(1), try a.tensor(2), try a.tensor(3),
        try Operations.scatterReduction(try a.string(4)),
        includesSelf: try a.bool(5, default: true)))
  }
}
