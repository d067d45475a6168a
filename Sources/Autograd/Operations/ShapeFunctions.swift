// The functions behind Shape.swift: each makes a view and records how to undo it.

public import Tensors

extension Operations {
  static let viewRule = GradientRule("ViewBackward0")
  static let unsafeViewRule = GradientRule("UnsafeViewBackward0")
  static let transposeRule = GradientRule("TransposeBackward0")
  static let tRule = GradientRule("TBackward0") { (g, _) throws(TensorError) in
    Gradients(try t(g))
  }
  static let permuteRule = GradientRule("PermuteBackward0")
  static let squeezeRule = GradientRule("SqueezeBackward0")
  static let squeezeDimRule = GradientRule("SqueezeBackward1")
  static let unsqueezeRule = GradientRule("UnsqueezeBackward0")
  static let repeatRule = GradientRule("RepeatBackward0")
  static let sliceRule = GradientRule("SliceBackward0")
  static let selectRule = GradientRule("SelectBackward0")
  static let diagonalRule = GradientRule("DiagonalBackward0")
  static let flipRule = GradientRule("FlipBackward0")
  static let catRule = GradientRule("CatBackward0")
  static let stackRule = GradientRule("StackBackward0")
  static let splitRule = GradientRule("SplitBackward0")
  static let splitSizesRule = GradientRule("SplitWithSizesBackward0")
  static let unbindRule = GradientRule("UnbindBackward0")

  /// The same memory in another shape.
  public static func view(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    regrouped(try Raw.view(x, shape), of: x, viewRule)
  }

  /// The same elements in another shape: a view, or a copy where memory does not allow one.
  public static func reshape(_ x: Tensor, _ shape: Shape) throws(TensorError) -> Tensor {
    let y = try Raw.reshape(x, shape)
    if y === x { return regrouped(try Raw.view(x, shape), of: x, viewRule) }
    if y.storage === x.storage { return regrouped(y, of: x, viewRule) }
    let copy = y.detached()
    return regrouped(copy, of: x, unsafeViewRule)
  }

  private static func regrouped(_ y: Tensor, of x: Tensor, _ rule: GradientRule) -> Tensor {
    let shape = x.shape
    return recordView(rule, y, x) { (g, _) throws(TensorError) in
      Gradients(try reshape(g, shape))
    }
  }

  /// The dimensions from `start` to `end` as one.
  public static func flatten(_ x: Tensor, _ start: Int = 0, _ end: Int = -1) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.flatten(x, start, end)
    if y.shape == x.shape { return x }
    return try reshape(x, y.shape)
  }

  /// Two dimensions swapped.
  public static func transpose(_ x: Tensor, _ a: Int, _ b: Int) throws(TensorError) -> Tensor {
    recordView(transposeRule, try Raw.transpose(x, a, b), x) { (g, _) throws(TensorError) in
      Gradients(try transpose(g, a, b))
    }
  }

  /// A matrix with rows and columns swapped.
  public static func t(_ x: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.t(x)
    if isRecorded(x) { attach(tRule, to: y, x) } else { noteUnrecordedView(y, of: x) }
    return y
  }

  /// The dimensions in the given order.
  public static func permute(_ x: Tensor, _ dims: [Int]) throws(TensorError) -> Tensor {
    let y = try Raw.permute(x, try Shape(dims))
    var inverse = [Int](repeating: 0, count: dims.count)
    for (position, dim) in dims.enumerated() { inverse[dim < 0 ? dim + x.rank : dim] = position }
    return recordView(permuteRule, y, x) { (g, _) throws(TensorError) in
      Gradients(try permute(g, inverse))
    }
  }

  /// Dimensions moved to other positions.
  public static func movedim(_ x: Tensor, _ sources: [Int], _ destinations: [Int])
    throws(TensorError) -> Tensor
  {
    recordView(permuteRule, try Raw.movedim(x, sources, destinations), x) {
      (g, _) throws(TensorError) in Gradients(try movedim(g, destinations, sources))
    }
  }

  /// Without the dimensions of size 1 among `dims`, nil for all.
  public static func squeeze(_ x: Tensor, _ dims: [Int]? = nil) throws(TensorError) -> Tensor {
    regrouped(
      try Raw.squeeze(x, dims), of: x, dims == nil ? squeezeRule : squeezeDimRule)
  }

  /// With a dimension of size 1 before position `dim`.
  public static func unsqueeze(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    regrouped(try Raw.unsqueeze(x, dim), of: x, unsqueezeRule)
  }

  /// The tensor copied `repeats` times along each dimension.
  public static func `repeat`(_ x: Tensor, _ repeats: [Int]) throws(TensorError) -> Tensor {
    guard repeats.count >= x.rank else {
      throw TensorError(
        .runtime,
        "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor",
        facts: .init(shapes: [x.shape]))
    }
    let lead = repeats.count - x.rank
    // (r₀, d₀, r₁, d₁, …): each dimension behind the number of its copies.
    var (spread, wide, full): ([Int], [Int], [Int]) = ([], [], [])
    for (position, count) in repeats.enumerated() {
      let size = position < lead ? 1 : x.shape[position - lead]
      if position >= lead { spread += [1, size] } else { spread += [1, 1] }
      wide += [count, size]
      full.append(count.multipliedReportingOverflow(by: size).partialValue)
    }
    if let size = full.first(where: { $0 < 0 }) {
      throw TensorError(
        .runtime, "Trying to create tensor with negative dimension \(size): \(full)",
        facts: .init(shapes: [x.shape]))
    }
    // Before anything is spread: a size that wraps around must not pass for a small one.
    guard let count = try Shape(full).checkedCount, try Shape(wide).checkedCount == count else {
      throw TensorError(
        .runtime, "Storage size calculation overflowed with sizes=\(full)",
        facts: .init(shapes: [x.shape]))
    }
    let expanded = try Raw.expand(
      try Raw.reshape(x, try Shape(spread)), try Shape(wide))
    let y = try Raw.clone(try Raw.reshape(expanded, try Shape(full)))
    if isRecorded(x) {
      let copies = Array(stride(from: 0, to: wide.count, by: 2))
      let (wideShape, shape) = (try Shape(wide), x.shape)
      attach(repeatRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try reshape(sum(reshape(g, wideShape), copies), shape))
      }
    }
    return y
  }

  /// The part [start, start + length) of a dimension.
  public static func narrow(_ x: Tensor, _ dim: Int, _ start: Int, _ length: Int)
    throws(TensorError) -> Tensor
  {
    try window(try Raw.narrow(x, dim, start, length), of: x, sliceRule) {
      (z) throws(TensorError) in try Raw.narrow(z, dim, start, length)
    }
  }

  /// One position of a dimension.
  public static func select(_ x: Tensor, _ dim: Int, _ index: Int) throws(TensorError) -> Tensor {
    try window(try Raw.select(x, dim, index), of: x, selectRule) { (z) throws(TensorError) in
      try Raw.select(z, dim, index)
    }
  }

  /// The diagonal of two dimensions.
  public static func diagonal(_ x: Tensor, _ offset: Int = 0, _ dim1: Int = 0, _ dim2: Int = 1)
    throws(TensorError) -> Tensor
  {
    try window(try Raw.diagonal(x, offset: offset, dim1, dim2), of: x, diagonalRule) {
      (z) throws(TensorError) in try Raw.diagonal(z, offset: offset, dim1, dim2)
    }
  }

  /// Records that `y` is the part of `x` that `part` takes; its gradient has zeros elsewhere.
  static func window(
    _ y: Tensor, of x: Tensor, _ rule: GradientRule,
    _ part: @escaping (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let shape = x.shape
    return recordView(rule, y, x) { (g, _) throws(TensorError) in
      Gradients(try embedded(g, shape, rule, part))
    }
  }

  /// Zeros of `shape` with `g` in the part that `part` takes.
  private static func embedded(
    _ g: Tensor, _ shape: Shape, _ rule: GradientRule,
    _ part: @escaping (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let result = try Raw.zeros(shape, g.dtype)
    try Raw.copy(from: g, to: try part(result))
    if isRecorded(g) {
      attach(rule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try window(try part(v), of: v, rule, part))
      }
    }
    return result
  }

  /// The elements in reverse order along `dims`.
  public static func flip(_ x: Tensor, _ dims: [Int]) throws(TensorError) -> Tensor {
    let y = try Raw.flip(x, try AxisSet(dims, of: x.shape))
    if isRecorded(x) {
      attach(flipRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try flip(g, dims))
      }
    }
    return y
  }

  /// Tensors joined along `dim`.
  public static func cat(_ tensors: [Tensor], _ dim: Int = 0) throws(TensorError) -> Tensor {
    let y = try Raw.cat(tensors, dim)
    if isRecorded(tensors) {
      let axis = try y.shape.axis(dim)
      // An old exception: empty vectors join with anything.
      let sizes = tensors.map { $0.rank == y.rank ? $0.shape[axis] : 0 }
      let shapes = tensors.map(\.shape)
      attach(catRule, to: y, tensors.map { Optional($0) }).closure = {
        (g, node) throws(TensorError) in
        var (start, parts): (Int, [Tensor?]) = (0, [])
        for (position, size) in sizes.enumerated() {
          let isEmpty = shapes[position].rank != g.rank
          parts.append(
            !node.needs(position)
              ? nil
              : isEmpty
                ? try Raw.zeros(shapes[position], g.dtype) : try narrow(g, axis, start, size))
          start += size
        }
        return Gradients(parts)
      }
    }
    return y
  }

  /// Tensors joined along a new dimension.
  public static func stack(_ tensors: [Tensor], _ dim: Int = 0) throws(TensorError) -> Tensor {
    let y = try Raw.stack(tensors, dim)
    if isRecorded(tensors) {
      let axis = try y.shape.axis(dim)
      let count = tensors.count
      attach(stackRule, to: y, tensors.map { Optional($0) }).closure = {
        (g, node) throws(TensorError) in
        var parts: [Tensor?] = []
        for position in 0..<count {
          parts.append(node.needs(position) ? try select(g, axis, position) : nil)
        }
        return Gradients(parts)
      }
    }
    return y
  }

  /// A dimension cut into parts of `size`.
  public static func split(_ x: Tensor, size: Int, _ dim: Int = 0) throws(TensorError) -> [Tensor] {
    guard x.rank > 0 else {
      throw TensorError(.runtime, "split expects at least a 1-dimensional tensor")
    }
    let length = x.shape[try x.shape.axis(dim)]
    guard size > 0 || (size == 0 && length == 0) else {
      throw TensorError(
        .runtime,
        size < 0
          ? "split expects split_size be non-negative, but got split_size=\(size)"
          : "split_size can only be 0 if dimension size is 0, but got dimension size of \(length)")
    }
    if length == 0 { return try parts(x, [0], dim, splitRule) }
    let sizes = stride(from: 0, to: length, by: size).map { Swift.min(size, length - $0) }
    return try parts(x, sizes, dim, splitRule)
  }

  /// A dimension cut into parts of the given sizes.
  public static func split(_ x: Tensor, sizes: [Int], _ dim: Int = 0) throws(TensorError)
    -> [Tensor]
  {
    guard x.rank > 0 else {
      throw TensorError(.runtime, "split expects at least a 1-dimensional tensor")
    }
    let axis = try x.shape.axis(dim)
    let total = sizes.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    guard total == x.shape[axis], sizes.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(
        .runtime,
        "split_with_sizes expects split_sizes to sum exactly to \(x.shape[axis]) (input tensor's size "
          + "at dimension \(dim)), but got split_sizes=\(sizes)",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    return try parts(x, sizes, dim, splitSizesRule)
  }

  /// A dimension cut into `count` parts.
  public static func chunk(_ x: Tensor, _ count: Int, _ dim: Int = 0) throws(TensorError)
    -> [Tensor]
  {
    guard x.rank > 0 else {
      throw TensorError(.runtime, "chunk expects at least a 1-dimensional tensor")
    }
    guard count > 0 else {
      throw TensorError(.runtime, "chunk expects `chunks` to be greater than 0, got: \(count)")
    }
    let length = x.shape[try x.shape.axis(dim)]
    let size = length / count + (length % count == 0 ? 0 : 1)
    if size == 0 {
      guard count <= 1 << 22 else {
        throw TensorError(.runtime, "chunk(): \(count) chunks are too many")
      }
      return try parts(x, [Int](repeating: 0, count: count), dim, splitSizesRule)
    }
    return try split(x, size: size, dim)
  }

  private static func parts(_ x: Tensor, _ sizes: [Int], _ dim: Int, _ rule: GradientRule)
    throws(TensorError) -> [Tensor]
  {
    var (start, result): (Int, [Tensor]) = (0, [])
    for (position, size) in sizes.enumerated() {
      let from = start
      let part = try window(try Raw.narrow(x, dim, from, size), of: x, rule) {
        (z) throws(TensorError) in try Raw.narrow(z, dim, from, size)
      }
      markOneOfSeveral(part, position)
      result.append(part)
      start += size
    }
    return result
  }

  /// Every position of a dimension.
  public static func unbind(_ x: Tensor, _ dim: Int = 0) throws(TensorError) -> [Tensor] {
    guard x.rank > 0 else {
      throw TensorError(
        .index, "Dimension specified as \(dim) but tensor has no dimensions")
    }
    let axis = try x.shape.axis(dim)
    var result: [Tensor] = []
    for index in 0..<x.shape[axis] {
      let part = try window(try Raw.select(x, axis, index), of: x, unbindRule) {
        (z) throws(TensorError) in try Raw.select(z, axis, index)
      }
      markOneOfSeveral(part, index)
      result.append(part)
    }
    return result
  }

  private static func markOneOfSeveral(_ part: Tensor, _ position: Int) {
    if part.viewOrigin == .ordinary { part.viewOrigin = .oneOfSeveral }
    if part.graph != nil { part.outputIndex = Int32(truncatingIfNeeded: position) }
  }

  /// A copy of images whose channels lie next to each other in memory; itself where they do.
  ///
  /// - Throws: PyTorch's RuntimeError for a tensor that does not have four dimensions.
  public static func channelsLast(_ x: Tensor) throws(TensorError) -> Tensor {
    guard x.rank == 4 else {
      throw TensorError(
        .runtime, "required rank 4 tensor to use channels_last format",
        facts: .init(shapes: [x.shape])
      )
    }
    let moved = try permute(x, [0, 2, 3, 1])
    return moved.isContiguous ? x : try permute(contiguous(moved), [0, 3, 1, 2])
  }

  /// The tensor in row-major memory: itself where it is already.
  public static func contiguous(_ x: Tensor) throws(TensorError) -> Tensor {
    if x.isContiguous { return x }
    let y = try Raw.contiguous(x)
    if isRecorded(x) { attach(cloneRule, to: y, x) }
    return y
  }
}
