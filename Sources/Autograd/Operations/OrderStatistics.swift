// Statistics by order: median, mode, kthvalue, quantiles, sorting, topk, running extremes.

public import Tensors

extension Operations {
  static let medianAllRule = GradientRule("MedianBackward0")
  static let medianRule = GradientRule("MedianBackward1")
  static let nanmedianAllRule = GradientRule("NanmedianBackward0")
  static let nanmedianRule = GradientRule("NanmedianBackward1")
  static let modeRule = GradientRule("ModeBackward0")
  static let kthvalueRule = GradientRule("KthvalueBackward0")
  static let sortRule = GradientRule("SortBackward0")
  static let topkRule = GradientRule("TopkBackward0")
  static let cummaxRule = GradientRule("CummaxBackward0")
  static let cumminRule = GradientRule("CumminBackward0")

  /// Records that `values` are elements of `x` at `indices` along `dim`, which was dropped unless `keepDim`.
  static func recordPicked(
    _ rule: GradientRule, _ x: Tensor, _ dim: Int, _ values: Tensor, _ indices: Tensor,
    keepDim: Bool = true
  ) throws(TensorError) {
    guard isRecorded(x), values.dtype.isFloatingPoint else { return }
    let (shape, axis) = (x.shape, try x.shape.axis(dim))
    let node = attach(rule, to: values, x)
    node.save(indices)
    node.closure = { (g, node) throws(TensorError) in
      let indices = try node.saved(0)
      if shape.rank == 0 { return Gradients(try reshape(g, shape)) }
      if keepDim { return Gradients(try scatterAlong(g, axis, indices, into: shape)) }
      return Gradients(
        try scatterAlong(
          unsqueeze(g, axis), axis, try Raw.unsqueeze(indices, axis), into: shape))
    }
  }

  /// The picked element along `dim` and its index.
  static func orderStatistic(
    _ statistic: OrderStatistic, _ rule: GradientRule, _ x: Tensor, _ dim: Int, _ keepDim: Bool
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let result = try Raw.orderStatistic(statistic, x, dim, keepDimensions: keepDim)
    try recordPicked(rule, x, dim, result.values, result.indices, keepDim: keepDim)
    return result
  }

  /// The median of all elements; equals share its gradient.
  static func median(_ x: Tensor, ignoringNaN: Bool) throws(TensorError) -> Tensor {
    let rule = ignoringNaN ? nanmedianAllRule : medianAllRule
    return try derived(rule, [x], saving: [x], savesOutput: true) { () throws(TensorError) in
      if x.count == 0 {
        guard x.dtype.isFloatingPoint else {
          throw TensorError(
            .runtime, "median() operation does not have an identity for empty input.")
        }
        return try Raw.scalar(.float(.nan), x.dtype)
      }
      let flat = try Raw.reshape(x, Shape(x.count))
      return try Raw.orderStatistic(
        .median(ignoringNaN: ignoringNaN), flat, 0, keepDimensions: false
      ).values
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      var mask = try Raw.compare(.equal, x, y)
      if x.dtype.isFloatingPoint, try Raw.classify(y, .nan).truth() {
        mask = try Raw.classify(x, .nan)
      }
      let share = try Raw.cast(mask, to: g.dtype)
      return Gradients(try g * (share / (try Raw.sum(share))))
    }
  }

  /// The elements along `dim` in order, and where each stood.
  public static func sort(
    _ x: Tensor, _ dim: Int = -1, descending: Bool = false, stable: Bool = false
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let result = try Raw.sort(x, dim, descending: descending, stable: stable)
    try recordPicked(sortRule, x, dim, result.values, result.indices)
    return result
  }

  /// The `q`-quantiles along `dim` (nil: of all elements), nans left out where asked.
  static func quantile(
    _ x: Tensor, _ q: Tensor, _ dim: Int?, keepDim: Bool, _ method: String, ignoringNaN: Bool
  ) throws(TensorError) -> Tensor {
    try checkQuantile(x, q, method, ignoringNaN)
    let wide = dim == nil ? try reshape(x, Shape(x.count)) : x
    let axis = dim == nil ? 0 : try x.shape.axis(dim ?? 0)
    guard wide.count > 0 else {
      throw TensorError(
        .runtime, "\(ignoringNaN ? "nanquantile" : "quantile")() input tensor must be non-empty")
    }
    // The order stands last; q's places are taken from it.
    let moved = wide.rank == 0 ? try reshape(wide, Shape(1)) : try movedim(wide, [axis], [-1])
    let sorted = try sort(moved).values
    let invalid = try GradientMode.with(false) { () throws(TensorError) in
      try Raw.cast(
        try Raw.sum(
          try Raw.classify(sorted.detached(), .nan), try AxisSet([-1], of: sorted.shape),
          keepDimensions: true), to: x.dtype)
    }
    let flatQ = try reshape(q, Shape(q.count))
    let last = try Raw.binary(.subtract, .float(Double(sorted.shape.last - 1)), invalid)
    var ranks = ignoringNaN ? try flatQ * last : try flatQ * Double(sorted.shape.last - 1)
    if ignoringNaN {
      // A row of nans only has no rank of its own: its first nan stands for it.
      ranks = try maskedFill(ranks, try Raw.compare(.less, ranks, .int(0)), .int(0))
    } else {
      // One nan makes the whole row nan: it stands last.
      let bad = try Raw.compare(.greater, invalid, .int(0))
      let end = try Raw.fullLike(invalid, .float(Double(sorted.shape.last - 1)))
      let spread = try Shape.broadcast(bad.shape, flatQ.shape)
      ranks = try `where`(
        try Raw.expand(bad, spread), end, expand(ranks, spread))
    }
    var shape = sorted.shape
    shape[shape.rank - 1] = flatQ.count
    if ranks.shape != shape { ranks = try expand(ranks, shape) }
    let y = try interpolated(sorted, ranks, method)
    return try arranged(y, x, q, dim, keepDim)
  }

  private static func checkQuantile(_ x: Tensor, _ q: Tensor, _ method: String, _ ignoringNaN: Bool)
    throws(TensorError)
  {
    let name = ignoringNaN ? "nanquantile" : "quantile"
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime, "\(name)() input tensor must be either float or double dtype")
    }
    guard q.rank <= 1 else {
      throw TensorError(.runtime, "\(name)() q must be a scalar or 1D tensor")
    }
    guard q.dtype == x.dtype else {
      throw TensorError(.runtime, "\(name)() q tensor must be same dtype as the input tensor")
    }
    guard ["linear", "lower", "higher", "midpoint", "nearest"].contains(method) else {
      throw TensorError(
        .runtime,
        "\(name)() interpolation must be one of linear, lower, higher, midpoint or nearest, but got "
          + method)
    }
    for value in try q.toDoubles() where !(value >= 0 && value <= 1) {
      throw TensorError(.runtime, "\(name)() q values must be in the range [0, 1]")
    }
  }

  /// The elements of sorted rows at ranks that may lie between two places.
  private static func interpolated(_ sorted: Tensor, _ ranks: Tensor, _ method: String)
    throws(TensorError) -> Tensor
  {
    let exact = try Raw.contiguous(ranks.detached())
    func at(_ op: UnaryOperation) throws(TensorError) -> Tensor {
      try gather(sorted, -1, try Raw.cast(try Raw.unary(op, exact), to: .int64))
    }
    switch method {
    case "lower": return try at(.floor)
    case "higher": return try at(.ceil)
    case "nearest": return try at(.round)
    default: break
    }
    let (low, high) = (try at(.floor), try at(.ceil))
    if method == "midpoint" { return try low + (high - low) * 0.5 }
    let weight = ranks.requiresGrad ? try ranks - Raw.unary(.floor, exact) : try frac(exact)
    return try lerp(low, high, weight)
  }

  /// The quantiles with q's dimension first and the reduced one as it was asked for.
  private static func arranged(
    _ y: Tensor, _ x: Tensor, _ q: Tensor, _ dim: Int?, _ keepDim: Bool
  ) throws(TensorError) -> Tensor {
    var shape = Shape()
    let axis = try dim.map { dim throws(TensorError) in try x.shape.axis(dim) }
    for position in x.shape.axes {
      let isReduced = axis.map { $0 == position } ?? true
      if !isReduced { try shape.append(x.shape[position]) } else if keepDim { try shape.append(1) }
    }
    // (kept…, q) → (q, kept…)
    let moved = try movedim(y, [-1], [0])
    if q.rank > 0 {
      var full = Shape(q.count)
      for size in shape.array { try full.append(size) }
      return try reshape(moved, full)
    }
    return try reshape(moved, shape)
  }
}

extension Operation {
  static let median = median("median", ignoringNaN: false)
  static let nanmedian = median("nanmedian", ignoringNaN: true)

  private static func median(_ name: String, ignoringNaN: Bool) -> Operation {
    let rules =
      ignoringNaN
      ? (Operations.nanmedianAllRule, Operations.nanmedianRule)
      : (Operations.medianAllRule, Operations.medianRule)
    return Operation(
      name,
      "(input: Tensor, dim: int | None = None, keepdim: bool = False) -> "
        + "Tensor | (values: Tensor, indices: Tensor)", .everywhere,
      "The middle element, the lower of two; along `dim`, with its index"
        + (ignoringNaN ? "; nans are left out." : "."),
      formula: "y = \(name) x",
      gradients: ["input": "ȳ at the median, shared by equals without dim"],
      nodes: [rules.0, rules.1],
      shape: .picked,
      examples: [
        Example(.distinct([5])), Example(.distinct([2, 3]), .int(1)),
        Example(.distinct([2, 3]), .int(0), .bool(true)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      guard let dim = try a.optionalInt(1) else {
        if x.dtype == .bool, x.count > 0 { throw .notImplemented("median_cpu", .bool) }
        return .tensor(try Operations.median(x, ignoringNaN: ignoringNaN))
      }
      let (values, indices) = try Operations.orderStatistic(
        .median(ignoringNaN: ignoringNaN), rules.1, x, dim, try a.bool(2))
      return .named(
        type: "torch.return_types.\(name)", fields: [("values", values), ("indices", indices)])
    }
  }

  static let mode = Operation(
    "mode",
    "(input: Tensor, dim: int = -1, keepdim: bool = False) -> "
      + "(values: Tensor, indices: Tensor)", .everywhere,
    "The most frequent element along `dim`, the smallest of several, and an index of it.",
    formula: "y = mode x", gradients: ["input": "ȳ at the index"], nodes: [Operations.modeRule],
    shape: .ofValues("(…, n) → (…) twice"), examples: [Example(.distinct([2, 3]))]
  ) { a throws(TensorError) in
    let (values, indices) = try Operations.orderStatistic(
      .mode, Operations.modeRule, try a.tensor(0), try a.int(1, default: -1), try a.bool(2))
    return .named(
      type: "torch.return_types.mode", fields: [("values", values), ("indices", indices)])
  }

  static let kthvalue = Operation(
    "kthvalue",
    "(input: Tensor, k: int, dim: int = -1, keepdim: bool = False) -> "
      + "(values: Tensor, indices: Tensor)", .everywhere,
    "The k-th smallest element along `dim`, counted from 1, and its index.",
    formula: "y = the k-th of sorted x", gradients: ["input": "ȳ at the index"],
    nodes: [Operations.kthvalueRule], shape: .ofValues("(…, n) → (…) twice"),
    examples: [Example(.distinct([2, 3]), .int(2)), Example(.distinct([3, 2]), .int(1), .int(0))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.dtype != .bool else { throw .notImplemented("kthvalue_cpu", .bool) }
    let (values, indices) = try Operations.orderStatistic(
      .kth(try a.int(1)), Operations.kthvalueRule, x, try a.int(2, default: -1),
      try a.bool(3))
    return .named(
      type: "torch.return_types.kthvalue", fields: [("values", values), ("indices", indices)])
  }

  static let sort = Operation(
    "sort",
    "(input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> "
      + "(values: Tensor, indices: Tensor)", .everywhere,
    "The elements along `dim` in order, and where each stood; equals keep their order if `stable`.",
    formula: "y = x sorted", gradients: ["input": "ȳ, back at the indices"],
    nodes: [Operations.sortRule],
    shape: ShapeRule("(…) → (…) twice") { a throws(TensorError) in
      [try a.tensor(0).shape, try a.tensor(0).shape]
    },
    examples: [
      Example(.distinct([2, 3])), Example(.distinct([3, 2]), .int(0), .bool(true)),
    ]
  ) { a throws(TensorError) in
    let (values, indices) = try Operations.sort(
      try a.tensor(0), try a.int(1, default: -1), descending: try a.bool(2), stable: try a.bool(3))
    return .named(
      type: "torch.return_types.sort", fields: [("values", values), ("indices", indices)])
  }

  static let msort = Operation(
    "msort", "(input: Tensor) -> Tensor", .everywhere,
    "The elements along the first dimension in order.", formula: "y = x sorted",
    gradients: ["input": "ȳ, back at the indices"], nodes: [Operations.sortRule], shape: .same,
    examples: [Example(.distinct([3, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.sort(try a.tensor(0), 0).values) }

  static let argsort = Operation(
    "argsort",
    "(input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False)"
      + " -> Tensor", .everywhere,
    "Where the elements along `dim` stand that sorting would put in order.",
    formula: "x[y] = x sorted", shape: .same, examples: [Example(.distinct([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Raw.sort(
        try a.tensor(0), try a.int(1, default: -1), descending: try a.bool(2),
        stable: try a.bool(3)
      ).indices)
  }

  static let topk = Operation(
    "topk",
    "(input: Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> "
      + "(values: Tensor, indices: Tensor)", .everywhere,
    "The k largest (or smallest) elements along `dim` and where they stood.",
    formula: "y = the first k of sorted x", gradients: ["input": "ȳ, back at the indices"],
    nodes: [Operations.topkRule], shape: .ofValues("(…, n) → (…, k) twice"),
    examples: [
      Example(.distinct([2, 3]), .int(2)),
      Example(.distinct([3, 2]), .int(1), .int(0), .bool(false)),
    ]
  ) { a throws(TensorError) in
    let (x, dim) = (try a.tensor(0), try a.int(2, default: -1))
    let (values, indices) = try Raw.topk(
      x, try a.int(1), dim, largest: try a.bool(3, default: true),
      sorted: try a.bool(4, default: true))
    try Operations.recordPicked(Operations.topkRule, x, dim, values, indices)
    return .named(
      type: "torch.return_types.topk", fields: [("values", values), ("indices", indices)])
  }

  static let cummax = running("cummax", .max, "largest", Operations.cummaxRule)
  static let cummin = running("cummin", .min, "smallest", Operations.cumminRule)

  private static func running(
    _ name: String, _ which: Extreme, _ word: String, _ rule: GradientRule
  ) -> Operation {
    Operation(
      name, "(input: Tensor, dim: int) -> (values: Tensor, indices: Tensor)", .everywhere,
      "The \(word) element so far along `dim` and where it stood.",
      formula: "yᵢ = \(word) of xⱼ, j ≤ i",
      gradients: ["input": "ȳ added at the indices"], nodes: [rule],
      shape: ShapeRule("(…) → (…) twice") { a throws(TensorError) in
        [try a.tensor(0).shape, try a.tensor(0).shape]
      }, examples: [Example(.distinct([2, 3]), .int(1))]
    ) { a throws(TensorError) in
      let (x, dim) = (try a.tensor(0), try a.int(1))
      let (values, indices) = try Raw.cumulativeExtreme(which, x, dim)
      try Operations.recordPicked(rule, x, dim, values, indices)
      return .named(
        type: "torch.return_types.\(name)", fields: [("values", values), ("indices", indices)])
    }
  }

  static let quantile = quantile("quantile", ignoringNaN: false)
  static let nanquantile = quantile("nanquantile", ignoringNaN: true)

  private static func quantile(_ name: String, ignoringNaN: Bool) -> Operation {
    Operation(
      name,
      "(input: Tensor, q: Tensor | float, dim: int | None = None, keepdim: bool = False, *, "
        + "interpolation: str = 'linear') -> Tensor", .everywhere,
      "The element below which a share q of the others lies, along `dim` or of all"
        + (ignoringNaN ? "; nans are left out." : "."),
      formula: "y = sorted x at q·(n - 1)",
      gradients: ["input": "ȳ at the neighbours, by nearness"],
      nodes: [
        Operations.viewRule, Operations.unsafeViewRule, Operations.permuteRule,
        Operations.lerpTensorRule, Operations.gatherRule,
      ], shape: .ofValues("(…, n), (q) → (q, …)"),
      examples: [
        Example(.distinct([5]), .double(0.3)), Example(.distinct([2, 3]), .double(0.5), .int(1)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      let q =
        switch try a.operand(1) {
        case .tensor(let q): q
        case .scalar(let q): try Raw.scalar(.float(q.double), x.dtype)
        }
      if let number = a.scalar(1)?.double, !(number >= 0 && number <= 1) {
        throw TensorError(.runtime, "\(name)() q must be in the range [0, 1] but got \(number)")
      }
      return .tensor(
        try Operations.quantile(
          x, q, try a.optionalInt(2), keepDim: try a.bool(3), try a.string(4, default: "linear"),
          ignoringNaN: ignoringNaN))
    }
  }
}

extension ShapeRule {
  /// One number, or values and indices without the dimension `dim`.
  static let picked = ShapeRule("(…) → (), or (… without dim) twice") { a throws(TensorError) in
    let shape = try a.tensor(0).shape
    guard let dim = try a.optionalInt(1) else { return [Shape()] }
    let axis = try shape.axis(dim)
    let reduced = try a.bool(2) ? shape.replacing(axis, with: 1) : shape.removing(axis)
    return [reduced, reduced]
  }
}
