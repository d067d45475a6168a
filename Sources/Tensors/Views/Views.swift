// Views: other windows on the same storage. None of them copies an element.

extension Raw {
  /// Two dimensions exchanged.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func transpose(_ x: Tensor, _ first: Int, _ second: Int) throws(TensorError)
    -> Tensor
  {
    let (a, b) = (try x.shape.axis(first), try x.shape.axis(second))
    if x.rank == 0 { return x.view(x.shape, strides: x.strides, offset: x.offset) }
    return x.view(
      x.shape.replacing(a, with: x.shape[b]).replacing(b, with: x.shape[a]),
      strides: x.strides.replacing(a, with: x.strides[b]).replacing(b, with: x.strides[a]),
      offset: x.offset)
  }

  /// `x.t()`: a matrix transposed, a vector or number as it is.
  ///
  /// - Throws: PyTorch's RuntimeError for more than two dimensions.
  public static func t(_ x: Tensor) throws(TensorError) -> Tensor {
    guard x.rank <= 2 else {
      throw TensorError(
        .runtime, "t() expects a tensor with <= 2 dimensions, but self is \(x.rank)D",
        facts: .init(shapes: [x.shape]))
    }
    if x.rank < 2 { return x.view(x.shape, strides: x.strides, offset: x.offset) }
    return try transpose(x, 0, 1)
  }

  /// The dimensions in the given order.
  ///
  /// - Throws: PyTorch's errors for a wrong number of axes, one outside or one given twice.
  public static func permute(_ x: Tensor, _ order: Shape) throws(TensorError) -> Tensor {
    guard order.rank == x.rank else {
      throw TensorError(
        .runtime,
        "permute(sparse_coo): number of dimensions in the tensor input does not match the length of "
          + "the desired ordering of dimensions i.e. input.dim() = \(x.rank) is not equal to "
          + "len(dims) = \(order.rank)", facts: .init(shapes: [x.shape]))
    }
    var (shape, strides) = (x.shape, x.strides)
    var seen = 0
    for position in order.axes {
      let axis = try x.shape.axis(order[position])
      guard seen & (1 << axis) == 0 else {
        throw TensorError(
          .runtime, "permute(): duplicate dims are not allowed.",
          facts: .init(shapes: [x.shape], axis: axis))
      }
      seen |= 1 << axis
      shape[position] = x.shape[axis]
      strides[position] = x.strides[axis]
    }
    return x.view(shape, strides: strides, offset: x.offset)
  }

  /// The dimensions `sources` moved to `destinations`, the others in their order.
  ///
  /// - Throws: PyTorch's errors for axes outside or repeated.
  public static func movedim(_ x: Tensor, _ sources: [Int], _ destinations: [Int])
    throws(TensorError) -> Tensor
  {
    guard sources.count == destinations.count else {
      throw TensorError(
        .runtime,
        "movedim: Invalid source or destination dims: source (\(list(sources)) dims) should contain "
          + "the same number of dims as destination (\(list(destinations)) dims)")
    }
    let from = try distinctAxes(x, sources, "source")
    let to = try distinctAxes(x, destinations, "destination")
    var order = Shape(repeating: -1, rank: x.rank)
    for (source, destination) in Swift.zip(from, to) { order[destination] = source }
    var rest = x.shape.axes.filter { !from.contains($0) }.makeIterator()
    for position in order.axes where order[position] < 0 { order[position] = rest.next() ?? 0 }
    return try permute(x, order)
  }

  private static func distinctAxes(_ x: Tensor, _ axes: [Int], _ role: String) throws(TensorError)
    -> [Int]
  {
    var result: [Int] = []
    for axis in axes {
      let position = try x.shape.axis(axis)
      guard !result.contains(position) else {
        throw TensorError(.runtime, "movedim: repeated dim in `\(role)` (\(list(axes)))")
      }
      result.append(position)
    }
    return x.rank == 0 ? [] : result
  }

  private static func list(_ axes: [Int]) -> String {
    "[" + axes.map { String($0) }.joined(separator: ", ") + "]"
  }

  /// Without dimensions of size 1: all of them, or those among `axes`.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func squeeze(_ x: Tensor, _ axes: [Int]? = nil) throws(TensorError) -> Tensor {
    let chosen = try axes.map { axes throws(TensorError) in try AxisSet(axes, of: x.shape) }
    var (shape, strides) = (Shape(), Shape())
    for axis in x.shape.axes where x.shape[axis] != 1 || chosen?.contains(axis) == false {
      shape.extend(x.shape[axis])
      strides.extend(x.strides[axis])
    }
    return x.view(shape, strides: strides, offset: x.offset)
  }

  /// With a dimension of size 1 inserted before position `axis`.
  ///
  /// - Throws: PyTorch's IndexError for a position outside.
  public static func unsqueeze(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    let axis = try x.shape.insertionAxis(axis)
    var (shape, strides) = (x.shape, x.strides)
    let stride = axis < x.rank ? x.shape[axis] &* x.strides[axis] : 1
    try shape.insert(1, at: axis)
    try strides.insert(stride, at: axis)
    return x.view(shape, strides: strides, offset: x.offset)
  }

  /// Seen as a larger shape: dimensions of size 1 repeat, -1 keeps a size, new ones come first.
  ///
  /// - Throws: PyTorch's RuntimeErrors naming the dimension that does not fit.
  public static func expand(_ x: Tensor, _ sizes: Shape) throws(TensorError) -> Tensor {
    guard sizes.rank >= x.rank else {
      let type = x.dtype.scalarTypeName
      throw TensorError(
        .runtime,
        "expand(torch.\(type)Tensor{\(x.shape)}, size=\(sizes)): the number of sizes provided "
          + "(\(sizes.rank)) must be greater or equal to the number of dimensions in the tensor "
          + "(\(x.rank))", facts: .init(shapes: [x.shape, sizes]))
    }
    let shift = sizes.rank - x.rank
    var (shape, strides) = (sizes, Shape(repeating: 0, rank: sizes.rank))
    for axis in sizes.axes {
      let wanted = sizes[axis]
      guard axis >= shift else {
        guard wanted >= 0 else {
          throw TensorError(
            .runtime,
            "The expanded size of the tensor (\(wanted)) isn't allowed in a leading, non-existing "
              + "dimension \(axis)", facts: .init(shapes: [x.shape, sizes], axis: axis))
        }
        continue
      }
      let size = x.shape[axis - shift]
      guard wanted == -1 || wanted == size || size == 1 else {
        throw .cannotExpand(x.shape, to: sizes, axis: axis)
      }
      shape[axis] = wanted == -1 ? size : wanted
      strides[axis] = size == 1 && shape[axis] != 1 ? 0 : x.strides[axis - shift]
    }
    guard shape.checkedCount != nil else { throw .invalidSizes(shape) }
    return x.view(shape, strides: strides, offset: x.offset)
  }

  /// `length` elements of dimension `axis` from `start` on; a negative start counts from the end.
  ///
  /// - Throws: PyTorch's errors for a start or length outside.
  public static func narrow(_ x: Tensor, _ axis: Int, _ start: Int, _ length: Int)
    throws(TensorError) -> Tensor
  {
    guard x.rank > 0 else {
      throw TensorError(.runtime, "narrow() cannot be applied to a 0-dim tensor.")
    }
    guard length >= 0 else {
      throw TensorError(.runtime, "narrow(): length must be non-negative.")
    }
    let axis = try x.shape.axis(axis)
    let size = x.shape[axis]
    guard start >= -size, start <= size else {
      throw TensorError(
        .index,
        "start out of range (expected to be in range of [\(-size), \(size)], but got \(start))",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    let first = start < 0 ? start + size : start
    guard length <= size - first else {
      throw TensorError(
        .runtime, "start (\(first)) + length (\(length)) exceeds dimension size (\(size)).",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    return x.view(
      x.shape.replacing(axis, with: length), strides: x.strides,
      offset: x.offset + first * x.strides[axis])
  }

  /// Element `index` of dimension `axis`, which disappears; a negative index counts from the end.
  ///
  /// - Throws: PyTorch's IndexErrors for an axis or index outside.
  public static func select(_ x: Tensor, _ axis: Int, _ index: Int) throws(TensorError) -> Tensor {
    guard x.rank > 0 else {
      throw TensorError(.index, "select() cannot be applied to a 0-dim tensor.")
    }
    let axis = try x.shape.axis(axis)
    let size = x.shape[axis]
    guard index >= -size, index < size else {
      throw TensorError(
        .index,
        "select(): index \(index) out of range for tensor of size \(x.shape) at dimension \(axis)",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    return x.view(
      x.shape.removing(axis), strides: x.strides.removing(axis),
      offset: x.offset + (index < 0 ? index + size : index) * x.strides[axis])
  }

  /// Every `step`-th element of dimension `axis` from `start` to before `stop`, as Python slices.
  ///
  /// - Throws: PyTorch's errors for an axis outside and a step below 1.
  public static func slice(
    _ x: Tensor, _ axis: Int, _ start: Int? = nil, _ stop: Int? = nil, step: Int = 1
  ) throws(TensorError) -> Tensor {
    guard x.rank > 0 else {
      throw TensorError(.runtime, "slice() cannot be applied to a 0-dim tensor.")
    }
    let axis = try x.shape.axis(axis)
    guard step != 0 else { throw TensorError(.value, "slice step cannot be zero") }
    guard step > 0 else { throw TensorError(.value, "step must be greater than zero") }
    let size = x.shape[axis]
    let first = clampedBound(start ?? 0, size)
    let end = max(clampedBound(stop ?? size, size), first)
    let length = end == first ? 0 : (end - first - 1) / step + 1
    let (stride, overflow) = x.strides[axis].multipliedReportingOverflow(by: step)
    return x.view(
      x.shape.replacing(axis, with: length),
      strides: x.strides.replacing(axis, with: overflow ? x.strides[axis] : stride),
      offset: x.offset &+ first &* x.strides[axis])
  }

  private static func clampedBound(_ bound: Int, _ size: Int) -> Int {
    bound < 0 ? max(bound + size, 0) : min(bound, size)
  }
}

extension TensorError {
  static func cannotExpand(_ shape: Shape, to sizes: Shape, axis: Int) -> TensorError {
    let shift = sizes.rank - shape.rank
    return TensorError(
      .runtime,
      "The expanded size of the tensor (\(sizes[axis])) must match the existing size "
        + "(\(shape[axis - shift])) at non-singleton dimension \(axis).  Target sizes: \(sizes).  "
        + "Tensor sizes: \(shape)", facts: Facts(shapes: [shape, sizes], axis: axis))
  }
}
