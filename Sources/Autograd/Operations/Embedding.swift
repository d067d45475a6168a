// Rows of a learned table: embedding.

public import Tensors

extension Operation {
  static let embedding = Operation(
    "embedding",
    "(input: Tensor, weight: Tensor, padding_idx: int | None = None, "
      + "max_norm: float | None = None, norm_type: float = 2.0, scale_grad_by_freq: bool = False, "
      + "sparse: bool = False) -> Tensor", .functional, "Looks up rows of a table.",
    formula: "y[i] = W[input[i]]",
    gradients: ["weight": "ȳ added at the rows read; 0 at padding_idx"],
    nodes: [Operations.embeddingRule],
    shape: ShapeRule("(…), (n, d) → (…, d)") { a throws(TensorError) in
      var shape = try a.tensor(0).shape
      try shape.append(try a.tensor(1).shape[1])
      return [shape]
    },
    examples: [
      Example(.integers([0, 2, 2], [3]), .floats([3, 2])),
      Example(.integers([0, 2, 1, 1], [2, 2]), .floats([3, 2])),
    ]
  ) { a throws(TensorError) in
    if try a.bool(6) {
      throw TensorError(.refused, "embedding(sparse=True) is not in Glia; leave sparse out")
    }
    let (indices, weight) = (try a.tensor(0), try a.tensor(1))
    var padding = try a.optionalInt(2)
    if let given = padding {
      guard given >= -weight.shape[0], given < weight.shape[0] else {
        throw TensorError(.assertion, "Padding_idx must be within num_embeddings")
      }
      if given < 0 { padding = given + weight.shape[0] }
    }
    if let limit = try a.optionalDouble(3) {
      try Operations.limitRows(weight, at: indices, limit, p: try a.double(4, default: 2))
    }
    return .tensor(
      try Operations.embedding(
        indices, weight, paddingIndex: padding, scalesByFrequency: try a.bool(5)))
  }
}

extension Operations {
  static let embeddingRule = GradientRule("EmbeddingBackward0")
  private static let embeddingGradientRule = GradientRule("EmbeddingDenseBackwardBackward0")

  /// Rows of `weight`; the gradient at `paddingIndex` is left out.
  public static func embedding(
    _ indices: Tensor, _ weight: Tensor, paddingIndex: Int? = nil, scalesByFrequency: Bool = false
  ) throws(TensorError) -> Tensor {
    guard weight.rank == 2 else {
      throw TensorError(.runtime, "'weight' must be 2-D", facts: .init(shapes: [weight.shape]))
    }
    guard indices.dtype == .int64 || indices.dtype == .int32 else {
      throw TensorError(
        .runtime,
        "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, "
          + "Int; but got torch.\(indices.dtype.scalarTypeName)Tensor instead (while checking "
          + "arguments for embedding)")
    }
    var shape = indices.shape
    try shape.append(weight.shape[1])
    let places = try Raw.clone(try Raw.cast(indices, to: .int64))
    let y = try Raw.reshape(try Raw.rows(of: weight, at: places), shape)
    let result = y.isView ? y.detached() : y
    if isRecorded(weight) {
      let table = weight.shape
      let node = attach(embeddingRule, to: result, weight)
      node.save(indices)
      node.closure = { (g, node) throws(TensorError) in
        _ = try node.saved(0)
        let rows = try reshape(g, Shape(places.count, table[1]))
        return Gradients(
          try added(rows, places, table[0], paddingIndex, scales: scalesByFrequency))
      }
    }
    return result
  }

  /// Gradients added at the rows they came from.
  private static func added(
    _ g: Tensor, _ places: Tensor, _ count: Int, _ padding: Int?, scales: Bool
  ) throws(TensorError) -> Tensor {
    try linear(
      embeddingGradientRule, embeddingGradientRule, g,
      forward: { g throws(TensorError) in
        try Raw.addRows(g, at: places, rows: count, padding: padding, scales: scales)
      },
      adjoint: { v throws(TensorError) in
        let rows = try Raw.rows(of: v, at: places)
        guard let padding else { return rows }
        let isPadding = try Raw.compare(
          .equal, try Raw.reshape(places, Shape(places.count, 1)), .int(padding))
        return try Raw.maskedFill(rows, isPadding, .int(0))
      })
  }

  /// Scales the rows read whose norm is above the limit down to it, in place and unrecorded.
  static func limitRows(_ weight: Tensor, at indices: Tensor, _ limit: Double, p: Double)
    throws(TensorError)
  {
    try GradientMode.with(false) { () throws(TensorError) in
      for place in Set(try indices.toInts()).sorted() {
        guard place >= 0, place < weight.shape[0] else { continue }
        let row = try Raw.select(weight, 0, place)
        let norm = try vectorNorm(row, p, [0]).item().double
        if norm > limit {
          try Raw.copy(from: row * (limit / (norm + 1e-7)), to: row)
        }
      }
    }
  }
}
