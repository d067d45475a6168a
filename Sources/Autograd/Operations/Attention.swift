// Attention: scaled_dot_product_attention.

import Tensors

extension Operation {
  static let scaledDotProductAttention = Operation(
    "scaled_dot_product_attention",
    "(query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor | None = None, "
      + "dropout_p: float = 0.0, is_causal: bool = False, *, scale: float | None = None, "
      + "enable_gqa: bool = False) -> Tensor", .functional,
    "The values, averaged with the weights that queries give keys.",
    formula: "y = softmax(q·kᵀ/√d + mask)·v",
    gradients: [
      "query": "the products' and softmax's gradients",
      "key": "the products' and softmax's gradients",
      "value": "softmaxᵀ·ȳ",
    ],
    nodes: [
      Operations.flashAttentionRule, Operations.mmRule, Operations.unsafeViewRule,
      Operations.bmmRule, Operations.viewRule,
    ], shape: .ofValues("(…, L, E), (…, S, E), (…, S, V) → (…, L, V)"),
    examples: [
      Example(
        .floats([1, 2, 3, 4]), .floats([1, 2, 3, 4]), .floats([1, 2, 3, 4]), secondOrder: false),
      Example(
        .floats([2, 3, 4]), .floats([2, 3, 4]), .floats([2, 3, 4]), .none, .double(0), .bool(true)),
      Example(
        .floats([3, 2]), .floats([2, 2]), .floats([2, 3]),
        .bools([true, true, false, true, true, false], [3, 2])),
    ]
  ) { a throws(TensorError) in
    if try a.bool(7) {
      throw TensorError(
        .refused, "scaled_dot_product_attention(enable_gqa=True) is not in Glia")
    }
    return .tensor(
      try Operations.attention(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), mask: try a.optionalTensor(3),
        dropout: try a.double(4, default: 0), isCausal: try a.bool(5),
        scale: try a.optionalDouble(6)))
  }
}

extension Operations {
  static let flashAttentionRule = GradientRule("ScaledDotProductFlashAttentionForCpuBackward0")
  private static let flashAttentionGradientRule = GradientRule("NotImplemented") {
    (_, _) throws(TensorError) in
    throw TensorError(
      .runtime,
      "derivative for aten::_scaled_dot_product_flash_attention_for_cpu_backward is not implemented"
    )
  }

  static func attention(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor?, dropout p: Double,
    isCausal: Bool, scale: Double?
  ) throws(TensorError) -> Tensor {
    try requireAttention(query, key, value, mask)
    let factor = scale ?? 1 / Double(query.shape.last).squareRoot()
    // Both sides are scaled by the root, as PyTorch does it.
    let root = factor.magnitude.squareRoot()
    let scaled = try query * (factor < 0 ? -root : root)
    var scores = try matmul(scaled, transpose(key, -2, -1) * root)
    if isCausal {
      let (rows, columns) = (query.shape[query.rank - 2], key.shape[key.rank - 2])
      scores = try maskedFill(scores, try isAbove(rows, columns), .float(-.infinity))
    }
    if let mask {
      scores =
        try mask.dtype == .bool
        ? `where`(mask, scores, Raw.scalar(.float(-.infinity), scores.dtype)) : scores + mask
    }
    var weights = try softmax(scores, -1)
    if isCausal || mask != nil {
      // A query that may look nowhere gets zeros, not nan.
      let lost = try Raw.all(
        try Raw.compare(.equal, scores, .float(-.infinity)), try AxisSet([-1], of: scores.shape),
        keepDimensions: true)
      weights = try maskedFill(weights, try Raw.expand(lost, weights.shape), .int(0))
    }
    weights = try dropout(weights, p, training: true, .standard)
    let y = try matmul(weights, value)
    let isFlash =
      query.rank == 4 && p == 0 && query.shape.slice(0..<2) == key.shape.slice(0..<2)
      && query.shape.slice(0..<2) == value.shape.slice(0..<2)
      && query.shape.last == value.shape.last && key.shape.last == query.shape.last
      && !(mask?.isTracked ?? false)
    if isFlash { return once(y, [query, key, value]) }
    return named(y.rank == 2 ? mmRule : unsafeViewRule, y)
  }

  /// The result of PyTorch's fused attention, whose gradient has no gradient of its own.
  private static func once(_ y: Tensor, _ inputs: [Tensor]) -> Tensor {
    guard isRecorded(y) else { return y }
    let result = y.detached()
    attach(flashAttentionRule, to: result, y).closure = { (g, _) throws(TensorError) in
      guard GradientMode.isEnabled else { return Gradients(g) }
      let slope = g.detached()
      attach(flashAttentionGradientRule, to: slope, [g] + inputs)
      return Gradients(slope)
    }
    return result
  }

  /// Whether a column lies right of its row.
  private static func isAbove(_ rows: Int, _ columns: Int) throws(TensorError) -> Tensor {
    var values: [Bool] = []
    values.reserveCapacity(rows &* columns)
    for row in 0..<rows { for column in 0..<columns { values.append(column > row) } }
    return try Raw.tensor(values, Shape(rows, columns))
  }

  private static func requireAttention(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, _ mask: Tensor?
  ) throws(TensorError) {
    let facts = TensorError.Facts(
      operation: "scaled_dot_product_attention", shapes: [query.shape, key.shape, value.shape])
    let names: [DType: String] = [
      .float32: "float", .float64: "double", .int64: "long int", .int32: "int", .bool: "bool",
    ]
    func name(_ x: Tensor) -> String { names[x.dtype] ?? x.dtype.shortName }
    guard query.dtype == key.dtype, query.dtype == value.dtype else {
      throw TensorError(
        .runtime,
        "Expected query, key, and value to have the same dtype, but got query.dtype: \(name(query)) "
          + "key.dtype: \(name(key)) and value.dtype: \(name(value)) instead.", facts: facts)
    }
    guard query.rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw TensorError(
        .runtime,
        "Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: "
          + "\(query.rank) key.dim: \(key.rank) and value.dim: \(value.rank) instead.", facts: facts
      )
    }
    if let mask, mask.dtype != .bool, mask.dtype != .float32, mask.dtype != query.dtype {
      throw TensorError(
        .runtime,
        "Expected attn_mask dtype to be bool or float or to match query dtype, but got "
          + "attn_mask.dtype: \(name(mask)) and  query.dtype: \(name(query)) instead.", facts: facts
      )
    }
  }
}
