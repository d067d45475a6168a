// How a tensor's window lies in memory: made fresh, made as a view, dense or overlapping.

extension Tensor {
  /// A fresh row-major tensor of a shape whose element count is known not to overflow.
  @inline(__always)
  convenience init(fresh shape: Shape, _ dtype: DType, count: Int) throws(TensorError) {
    self.init(
      dtype: dtype, storage: try Storage(count: count, dtype: dtype), shape: shape,
      strides: shape.contiguousStrides, offset: 0, count: count, isContiguous: true)
  }

  /// A fresh tensor with the shape and type of another, row-major.
  @inline(__always)
  convenience init(like other: Tensor, _ dtype: DType) throws(TensorError) {
    self.init(
      dtype: dtype, storage: try Storage(count: other.count, dtype: dtype), shape: other.shape,
      strides: other.shape.contiguousStrides, offset: 0, count: other.count, isContiguous: true)
  }

  /// A fresh dense tensor with the given strides.
  convenience init(fresh shape: Shape, strides: Shape, _ dtype: DType, count: Int)
    throws(TensorError)
  {
    self.init(
      dtype: dtype, storage: try Storage(count: count, dtype: dtype), shape: shape,
      strides: strides, offset: 0, count: count,
      isContiguous: Self.isRowMajor(shape, strides, count))
  }

  /// Another window on this tensor's storage; the caller has checked that it lies inside.
  ///
  /// The view remembers its base, and neither requires a gradient nor has a node yet.
  public func view(_ shape: Shape, strides: Shape, offset: Int) -> Tensor {
    let count = shape.count
    let view = Tensor(
      dtype: dtype, storage: storage, shape: shape, strides: strides, offset: offset, count: count,
      isContiguous: Self.isRowMajor(shape, strides, count))
    view.base = base ?? self
    view.viewVersion = storage.version
    return view
  }

  /// The same window without the view relation, the graph or the gradient: what `detach()` gives.
  public func detached() -> Tensor {
    Tensor(
      dtype: dtype, storage: storage, shape: shape, strides: strides, offset: offset, count: count,
      isContiguous: isContiguous)
  }

  /// The same values without graph and under a version of their own: `x.data`.
  public func unversioned() -> Tensor {
    Tensor(
      dtype: dtype, storage: Storage(sharing: storage), shape: shape, strides: strides,
      offset: offset, count: count, isContiguous: isContiguous)
  }

  /// Whether elements of such a window lie in row-major order without gaps.
  static func isRowMajor(_ shape: Shape, _ strides: Shape, _ count: Int) -> Bool {
    if count == 0 { return true }
    var step = 1
    for axis in shape.axes.reversed() where shape[axis] != 1 {
      if strides[axis] != step { return false }
      step &*= shape[axis]
    }
    return true
  }

  /// Whether every element has its own place and the places leave no gap, in any order.
  public var isDense: Bool {
    if isContiguous { return true }
    let order = DimensionOrder(shape, strides)
    var step = 1
    for position in shape.axes.reversed() where shape[order[position]] != 1 {
      if strides[order[position]] != step { return false }
      step &*= shape[order[position]]
    }
    return true
  }

  /// Whether two indices may reach the same element, as in an expanded tensor.
  var overlapsItself: Bool {
    for axis in shape.axes where shape[axis] > 1 && strides[axis] == 0 { return true }
    return false
  }

  /// The lowest and highest element of the storage the window reaches; nil when it is empty.
  var extent: ClosedRange<Int>? {
    if count == 0 { return nil }
    var (low, high) = (offset, offset)
    for axis in shape.axes {
      let reach = strides[axis] &* (shape[axis] &- 1)
      if reach < 0 { low &+= reach } else { high &+= reach }
    }
    return low...high
  }

  /// Whether writing here while reading `other` could read what was just written.
  func overlaps(_ other: Tensor) -> Bool {
    guard storage.sharesMemory(with: other.storage), let mine = extent, let theirs = other.extent
    else {
      return false
    }
    return mine.overlaps(theirs)
  }

  /// Whether `other` is exactly this window.
  func isSameWindow(as other: Tensor) -> Bool {
    storage.sharesMemory(with: other.storage) && offset == other.offset && shape == other.shape
      && strides == other.strides && dtype == other.dtype
  }
}
