// view and reshape: the same elements under another shape, without copying where strides allow.

extension Raw {
  /// The same elements under another shape, as a view; one size may be -1.
  ///
  /// - Throws: PyTorch's RuntimeErrors for a shape of another size and for strides that need a copy.
  public static func view(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    let shape = try inferredShape(shape, count: x.count)
    guard let strides = viewStrides(x, shape) else {
      throw TensorError(
        .runtime,
        "view size is not compatible with input tensor's size and stride (at least one dimension "
          + "spans across two contiguous subspaces). Use .reshape(...) instead.",
        facts: .init(shapes: [x.shape, shape]))
    }
    return x.view(shape, strides: strides, offset: x.offset)
  }

  /// The same elements under another shape: a view where strides allow, else a copy.
  ///
  /// - Throws: PyTorch's RuntimeErrors for a shape of another size.
  public static func reshape(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    let shape = try inferredShape(shape, count: x.count)
    if let strides = viewStrides(x, shape) {
      return x.view(shape, strides: strides, offset: x.offset)
    }
    let copy = try contiguous(x)
    return copy.view(shape, strides: shape.contiguousStrides, offset: 0).detached()
  }

  /// The dimensions `start ... end` merged into one.
  ///
  /// - Throws: PyTorch's errors for axes outside or in the wrong order.
  public static func flatten(_ x: Tensor, _ start: Int = 0, _ end: Int = -1) throws(TensorError)
    -> Tensor
  {
    let (first, last) = (try x.shape.axis(start), try x.shape.axis(end))
    guard first <= last else {
      throw TensorError(
        .runtime, "flatten() has invalid args: start_dim cannot come after end_dim",
        facts: .init(shapes: [x.shape]))
    }
    if x.rank == 0 { return try reshape(x, Shape(1)) }
    if first == last { return x }
    var shape = x.shape.slice(0..<first)
    shape.extend(x.shape.slice(first..<(last + 1)).count)
    for axis in (last + 1)..<max(x.rank, last + 1) { shape.extend(x.shape[axis]) }
    return try reshape(x, shape)
  }

  /// Dimension `axis` split into the given sizes, one of which may be -1.
  ///
  /// - Throws: PyTorch's RuntimeError when the sizes do not multiply up to the dimension.
  public static func unflatten(_ x: Tensor, _ axis: Int, _ sizes: Shape) throws(TensorError)
    -> Tensor
  {
    let axis = try x.shape.axis(axis)
    let inner: Shape
    do {
      inner = try inferredShape(sizes, count: x.shape[axis])
    } catch {
      throw TensorError(
        .runtime,
        "unflatten: Provided sizes \(sizes) don't multiply up to the size of dim \(axis) "
          + "(\(x.shape[axis])) in the input tensor", facts: .init(shapes: [x.shape], axis: axis))
    }
    var shape = x.shape.slice(0..<axis)
    for position in inner.axes { try shape.append(inner[position]) }
    for position in (axis + 1)..<max(x.rank, axis + 1) { try shape.append(x.shape[position]) }
    return try view(x, shape)
  }

  /// The shape with its -1 replaced by what the element count leaves for it.
  ///
  /// - Throws: PyTorch's RuntimeErrors for a shape that does not hold `count` elements.
  public static func inferredShape(_ shape: Shape, count: Int) throws(TensorError) -> Shape {
    var unknown: Int?
    var known = Shape()
    for axis in shape.axes {
      let size = shape[axis]
      if size == -1 {
        guard unknown == nil else {
          throw TensorError(.runtime, "only one dimension can be inferred")
        }
        unknown = axis
      } else if size < 0 {
        throw TensorError(
          .runtime, "invalid shape dimension \(size) at index \(axis) of shape \(shape)")
      } else {
        known.extend(size)
      }
    }
    guard let product = known.checkedCount else { throw .invalidView(shape, count: count) }
    guard let unknown else {
      guard product == count else { throw .invalidView(shape, count: count) }
      return shape
    }
    guard product != 0 else {
      guard count == 0 else { throw .invalidView(shape, count: count) }
      throw TensorError(
        .runtime,
        "cannot reshape tensor of 0 elements into shape \(shape) because the unspecified dimension "
          + "size -1 can be any value and is ambiguous")
    }
    guard count % product == 0 else { throw .invalidView(shape, count: count) }
    return shape.replacing(unknown, with: count / product)
  }

  /// The strides under which `x`'s elements have the new shape, nil when only a copy can have it.
  ///
  /// Runs of old dimensions that lie evenly in memory are split and merged freely; a new dimension may
  /// not span two runs (the algorithm of `torch::computeStride`).
  static func viewStrides(_ x: Tensor, _ shape: Shape) -> Shape? {
    if x.isContiguous || x.count == 0 { return shape.contiguousStrides }
    if x.rank == 0 { return Shape(repeating: 1, rank: shape.rank) }
    var strides = shape
    var newAxis = shape.rank - 1
    var base = x.strides.last
    var (oldCount, newCount) = (1, 1)
    for axis in x.shape.axes.reversed() {
      oldCount &*= x.shape[axis]
      let endsRun =
        axis == 0
        || (x.shape[axis - 1] != 1 && x.strides[axis - 1] != oldCount &* base)
      guard endsRun else { continue }
      while newAxis >= 0, newCount < oldCount || shape[newAxis] == 1 {
        strides[newAxis] = newCount &* base
        newCount &*= shape[newAxis]
        newAxis -= 1
      }
      if newCount != oldCount { return nil }
      if axis > 0 {
        base = x.strides[axis - 1]
        (oldCount, newCount) = (1, 1)
      }
    }
    return newAxis == -1 ? strides : nil
  }
}

extension TensorError {
  static func invalidView(_ shape: Shape, count: Int) -> TensorError {
    TensorError(
      .runtime, "shape '\(shape)' is invalid for input of size \(count)",
      facts: Facts(shapes: [shape]))
  }
}
