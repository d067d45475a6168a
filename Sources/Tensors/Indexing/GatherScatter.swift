// Indexing along one dimension: index_select, gather, scatter, scatter_add, masked_select.

extension Raw {
  /// The slices of dimension `axis` at the places `index` names.
  ///
  /// - Throws: PyTorch's errors for an axis, an index type or a place that does not fit.
  public static func indexSelect(_ x: Tensor, _ axis: Int, _ index: Tensor) throws(TensorError)
    -> Tensor
  {
    let axis = try x.shape.axis(axis)
    guard index.rank <= 1 else {
      throw TensorError(.index, "index_select(): Index is supposed to be a vector")
    }
    guard index.dtype == .int64 || index.dtype == .int32 else {
      throw TensorError(.runtime, "index_select(): Expected dtype int32 or int64 for index")
    }
    if x.rank == 0, index.count != 1 {
      throw TensorError(
        .runtime,
        "index_select(): Index to scalar can have only 1 value, got \(index.count) value(s)")
    }
    let places = try contiguous(try cast(index, to: .int64))
    let size = x.rank == 0 ? 1 : x.shape[axis]
    guard firstPlace(places.ints, places.count, outside: 0, size) == nil else {
      throw TensorError(
        .index, "index out of range in self", facts: .init(shapes: [x.shape], axis: axis))
    }
    if x.rank == 0 { return try clone(x) }
    var indices = [Tensor?](repeating: nil, count: x.rank)
    indices[axis] = try reshape(places, Shape(places.count))
    return try gather(x, by: indices)
  }

  /// out[i][j] = x[index[i][j]][j] for axis 0, and so on: `torch.gather`.
  ///
  /// - Throws: PyTorch's errors for an axis, shapes, an index type or a place that does not fit.
  public static func gather(_ x: Tensor, _ axis: Int, _ index: Tensor) throws(TensorError) -> Tensor
  {
    let axis = try x.shape.axis(axis)
    guard index.dtype == .int64 || index.dtype == .int32 || index.count == 0 else {
      throw TensorError(.runtime, "gather(): Expected dtype int32/int64 for index")
    }
    if index.count == 0 { return try empty(index.shape, x.dtype) }
    guard index.rank == x.rank || x.rank == 0 && index.rank == 1 else {
      throw TensorError(
        .runtime, "Index tensor must have the same number of dimensions as input tensor",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    for other in index.shape.axes where other != axis && index.shape[other] > x.shape[other] {
      throw TensorError(
        .runtime,
        "Size does not match at dimension \(other) expected index \(index.shape) to be no larger than "
          + "self \(x.shape) apart from dimension \(axis)",
        facts: .init(shapes: [x.shape, index.shape], axis: other))
    }
    let out = try Tensor(uninitialized: index.shape, x.dtype)
    let plan = try AxisPlan(x, axis, index, beside: out.strides)
    switch x.dtype.size {
    case 1: plan.read(x.pointer(to: UInt8.self), out.pointer())
    case 2: plan.read(x.pointer(to: Int16.self), out.pointer())
    case 4: plan.read(x.pointer(to: Int32.self), out.pointer())
    default: plan.read(x.pointer(to: Int.self), out.pointer())
    }
    return out
  }

  /// x[index[i][j]][j] = source[i][j] for axis 0, and so on; with `accumulate` it adds.
  ///
  /// In place: `scatter_` and `scatter_add_`.
  /// - Throws: PyTorch's errors for an axis, shapes, an index type or a place that does not fit.
  public static func scatter(
    _ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, accumulate: Bool
  ) throws(TensorError) {
    try scatter(x, axis, index, source, accumulate ? .sum : .replacement)
  }

  /// `scatter` with any combination of the elements of `source` and `x`.
  static func scatter(
    _ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, _ combination: Combination
  ) throws(TensorError) {
    let axis = try x.shape.axis(axis)
    guard index.dtype == .int64 || index.dtype == .int32 || index.count == 0 else {
      throw TensorError(.runtime, "scatter(): Expected dtype int32/int64 for index")
    }
    guard source.dtype == x.dtype else {
      throw TensorError(.runtime, "scatter(): Expected self.dtype to be equal to src.dtype")
    }
    guard index.rank == x.rank, source.rank == x.rank || source.rank == 0 else {
      let which = index.rank == x.rank ? "src" : "self"
      throw TensorError(
        .runtime, "Index tensor must have the same number of dimensions as \(which) tensor",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    for other in index.shape.axes {
      let fits = other == axis || index.shape[other] <= x.shape[other]
      guard fits, source.rank == 0 || index.shape[other] <= source.shape[other] else {
        throw TensorError(
          .runtime,
          "Expected index \(index.shape) to be no larger than self \(x.shape) apart from dimension "
            + "\(axis) and to be no larger size than src \(source.shape)",
          facts: .init(shapes: [x.shape, index.shape, source.shape], axis: other))
      }
    }
    // What is to be read must not be what is written.
    let values = source.storage.sharesMemory(with: x.storage) ? try clone(source) : source
    let places = index.storage.sharesMemory(with: x.storage) ? try clone(index) : index
    let strides = values.rank == 0 ? Shape(repeating: 0, rank: x.rank) : values.strides
    let plan = try AxisPlan(x, axis, places, beside: strides)
    try requireWritable(x)
    x.bumpVersion()
    write(values, to: x, .axis(plan), combination)
  }

  /// The elements where `mask` holds, in row-major order, after both are broadcast.
  ///
  /// - Throws: PyTorch's errors for a mask that is no bool tensor or does not broadcast.
  public static func maskedSelect(_ x: Tensor, _ mask: Tensor) throws(TensorError) -> Tensor {
    guard mask.dtype == .bool else {
      throw TensorError(.runtime, "masked_select: expected BoolTensor for mask")
    }
    let shape = try Shape.broadcast(x.shape, mask.shape)
    let full = try expand(x, shape)
    if shape.rank == 0 {
      return try index(try reshape(x, Shape(1)), [.tensor(try reshape(mask, Shape(1)))])
    }
    return try index(full, [.tensor(try expand(mask, shape))])
  }
}
