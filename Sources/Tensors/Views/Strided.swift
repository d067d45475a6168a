// Views made by arithmetic on strides: diagonals, and any window a user describes.

extension Raw {
  /// The diagonal of the dimensions `first` and `second`, as a last dimension.
  ///
  /// - Throws: PyTorch's errors for axes outside or equal.
  public static func diagonal(_ x: Tensor, offset: Int = 0, _ first: Int = 0, _ second: Int = 1)
    throws(TensorError) -> Tensor
  {
    let (a, b) = (try x.shape.axis(first), try x.shape.axis(second))
    guard a != b else {
      throw TensorError(.runtime, "diagonal dimensions cannot be identical \(first), \(second)")
    }
    let (rows, columns) = (x.shape[a], x.shape[b])
    let offset = min(max(offset, -rows), columns)
    let length = max(offset >= 0 ? min(rows, columns - offset) : min(rows + offset, columns), 0)
    let shift = offset >= 0 ? offset * x.strides[b] : -offset * x.strides[a]
    var shape = x.shape.removing(max(a, b)).removing(min(a, b))
    var strides = x.strides.removing(max(a, b)).removing(min(a, b))
    shape.extend(length)
    strides.extend(x.strides[a] + x.strides[b])
    return x.view(shape, strides: strides, offset: length == 0 ? x.offset : x.offset + shift)
  }

  /// A tensor of zeros with the given strides, which may leave gaps or overlap.
  ///
  /// - Throws: PyTorch's RuntimeErrors for negative sizes and strides, and for too many elements.
  public static func emptyStrided(_ shape: Shape, _ strides: Shape, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    guard shape.checkedCount != nil else { throw .invalidSizes(shape) }
    var (needed, overflowed) = (1, false)
    for axis in shape.axes where shape.axes.allSatisfy({ shape[$0] > 0 }) {
      let (reach, a) = strides[axis].multipliedReportingOverflow(by: shape[axis] - 1)
      let (sum, b) = needed.addingReportingOverflow(reach)
      (needed, overflowed) = (sum, overflowed || a || b)
    }
    guard !overflowed, needed >= 0 else { throw .invalidSizes(shape) }
    let memory = try zeros(Shape(shape.checkedCount == 0 ? 0 : needed), dtype)
    if strides == shape.contiguousStrides { return try view(memory, shape).detached() }
    return try asStrided(memory, shape, strides, offset: 0).detached()
  }

  /// Any window on the storage.
  ///
  /// - Throws: PyTorch's RuntimeErrors for negative strides and windows that reach outside.
  public static func asStrided(_ x: Tensor, _ shape: Shape, _ strides: Shape, offset: Int? = nil)
    throws(TensorError) -> Tensor
  {
    guard strides.rank == shape.rank else {
      throw TensorError(.runtime, "mismatch in length of strides and shape")
    }
    for axis in strides.axes where strides[axis] < 0 {
      throw TensorError(
        .runtime,
        "as_strided: Negative strides are not supported at the moment, got strides: \(strides)")
    }
    guard let count = shape.checkedCount else { throw .invalidSizes(shape) }
    let offset = offset ?? x.offset
    guard offset >= 0 else { throw .outOfStorage(x, shape, strides, offset, needed: nil) }
    var (last, overflowed) = (offset, false)
    for axis in shape.axes where count > 0 {
      let (reach, a) = strides[axis].multipliedReportingOverflow(by: shape[axis] - 1)
      let (sum, b) = last.addingReportingOverflow(reach)
      (last, overflowed) = (sum, overflowed || a || b)
    }
    let capacity = x.storage.byteCount / x.dtype.size
    guard !overflowed, count == 0 || last < capacity else {
      throw .outOfStorage(x, shape, strides, offset, needed: overflowed ? nil : last)
    }
    return x.view(shape, strides: strides, offset: count == 0 ? x.offset : offset)
  }
}

extension TensorError {
  static func outOfStorage(
    _ x: Tensor, _ shape: Shape, _ strides: Shape, _ offset: Int, needed: Int?
  ) -> TensorError {
    let size = needed.map { String(($0 &+ 1) &* x.dtype.size) } ?? "too many bytes"
    return TensorError(
      .runtime,
      "setStorage: sizes \(shape), strides \(strides), storage offset \(offset), and itemsize "
        + "\(x.dtype.size) requiring a storage size of \(size) are out of bounds for storage of size "
        + "\(x.storage.byteCount)", facts: Facts(shapes: [x.shape, shape]))
  }
}
