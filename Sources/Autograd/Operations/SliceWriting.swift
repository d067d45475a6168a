// Writing whole slices of a dimension, at the positions a vector names: index_add, index_copy, index_fill.

import Tensors

extension Operations {
  static let indexAddRule = GradientRule("IndexAddBackward0")
  static let indexCopyRule = GradientRule("IndexCopyBackward0")
  static let indexFillRule = GradientRule("IndexFillBackward0")
  static let indexFillTensorRule = GradientRule("IndexFillBackward1")

  /// x with slices of `source` (times alpha) added at the positions of `dim`.
  static func indexAdd(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ alpha: Scalar
  ) throws(TensorError) -> Tensor {
    let axis = try axisOfAddition(x, dim, index, source)
    if let place = try misplaced(index, x, axis) {
      throw x.rank <= 1
        ? TensorError(.index, "index out of range in self", facts: .init(shapes: [x.shape]))
        : outOfBounds(.runtime, "", place, x, axis)
    }
    let sourceShape = source.shape
    return try derived(indexAddRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      let scaled = alpha == .int(1) ? source : try Raw.binary(.multiply, source, alpha)
      try putSlices(y, axis, index, scaled, accumulate: true)
      return y
    } _: { (g, node) throws(TensorError) in
      guard node.needs(1) else { return Gradients(g) }
      let part = try slices(g, axis, try node.saved(0), like: sourceShape)
      return Gradients(g, try part * alpha.double)
    }
  }

  /// x with slices of `source` at the positions of `dim`.
  static func indexCopy(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    let axis = try axisOfCopy(x, dim, index, source)
    if let place = try misplaced(index, x, axis) {
      throw outOfBounds(.index, "index_copy_(): ", place, x, axis)
    }
    let sourceShape = source.shape
    return try derived(indexCopyRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      try putSlices(y, axis, index, source, accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      return Gradients(
        node.needs(0) ? try indexFill(g, axis, index, .int(0)) : nil,
        node.needs(1) ? try slices(g, axis, index, like: sourceShape) : nil)
    }
  }

  /// x with a number at the positions of `dim`.
  static func indexFill(_ x: Tensor, _ dim: Int, _ index: Tensor, _ value: Scalar)
    throws(TensorError) -> Tensor
  {
    guard index.dtype == .int64 else {
      throw TensorError(.index, "index_fill_(): Expected dtype int64 for index.")
    }
    guard index.rank <= 1 else {
      throw TensorError(.index, "Index has to be a vector/scalar")
    }
    let axis = try x.shape.axis(dim)
    if x.rank == 0, let place = try misplaced(index, x, axis, least: -1) {
      throw outOfBounds(.index, "", place, x, axis)
    }
    return try derived(indexFillRule, [x], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      try putSlices(y, axis, index, try Raw.scalar(value, x.dtype), accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      Gradients(try indexFill(g, axis, try node.saved(0), .int(0)))
    }
  }

  /// x with the number of a 0-dimensional tensor at the positions of `dim`.
  static func indexFill(_ x: Tensor, _ dim: Int, _ index: Tensor, _ value: Tensor)
    throws(TensorError) -> Tensor
  {
    guard value.rank == 0 else {
      throw TensorError(
        .runtime,
        "index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
          + "\(value.rank) dimension(s).")
    }
    let number = try value.item()
    return try derived(indexFillTensorRule, [x, value], saving: [index]) { () throws(TensorError) in
      try indexFill(x, dim, index, number)
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      // A position named twice holds the value once.
      return Gradients(
        try indexFill(g, dim, index, .int(0)),
        node.needs(1) ? try sum(indexSelect(g, dim, try Raw.distinct(index).values)) : nil)
    }
  }

  /// The first of the indices outside `least` ..< the size of a dimension, if any.
  private static func misplaced(_ index: Tensor, _ x: Tensor, _ axis: Int, least: Int = 0)
    throws(TensorError) -> Int?
  {
    try Raw.firstPlace(of: index, outside: least, x.rank == 0 ? 1 : x.shape[axis])
  }

  private static func outOfBounds(
    _ kind: TensorError.Kind, _ start: String, _ place: Int, _ x: Tensor, _ axis: Int
  ) -> TensorError {
    TensorError(
      kind,
      start + "index \(place) is out of bounds for dimension \(axis) with size "
        + "\(x.rank == 0 ? 1 : x.shape[axis])", facts: .init(shapes: [x.shape], axis: axis))
  }

  private static func slices(_ g: Tensor, _ axis: Int, _ index: Tensor, like shape: Shape)
    throws(TensorError) -> Tensor
  {
    let part = try indexSelect(g, axis, index)
    return part.shape == shape ? part : try reshape(part, shape)
  }

  private static func putSlices(
    _ y: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, accumulate: Bool
  ) throws(TensorError) {
    if y.rank == 0 {
      if index.count == 0 { return }
      let value = try Raw.reshape(source, Shape())
      let sum = accumulate ? try Raw.binary(.add, y, value) : value
      return try Raw.copy(from: try Raw.cast(sum, to: y.dtype), to: y)
    }
    var indices = [Tensor?](repeating: nil, count: y.rank)
    indices[axis] = try Raw.reshape(try Raw.cast(index, to: .int64), Shape(index.count))
    try Raw.put(y, by: indices, source, accumulate: accumulate)
  }

  /// The axis, after PyTorch's checks of what index_add is given.
  private static func axisOfAddition(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
  ) throws(TensorError) -> Int {
    let axis = try x.shape.axis(dim)
    guard index.rank <= 1 else {
      throw TensorError(
        .index,
        "index_add_(): Index is supposed to be a vector, but got dim: \(index.rank) with type: "
          + "\(index.dtype.scalarTypeName) and size: \(index.shape)")
    }
    guard index.dtype == .int64 || index.dtype == .int32 else {
      throw TensorError(
        .runtime,
        "index_add_(): Expected dtype int32/int64 for index but got: \(index.dtype.scalarTypeName)")
    }
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "index_add_(): self (\(x.dtype.scalarTypeName)) and source (\(source.dtype.scalarTypeName)) "
          + "must have the same scalar type")
    }
    guard axis == 0 || axis < source.rank else {
      throw TensorError(
        .runtime,
        "index_add_(): Indexing dim \(axis) is out of bounds of the source tensor with dim "
          + "\(source.rank)", facts: .init(shapes: [x.shape, source.shape], axis: axis))
    }
    let count = source.rank == 0 ? 1 : source.shape[axis]
    guard index.count == 1 || source.rank > 0 else {
      throw TensorError(.index, "Dimension specified as 0 but tensor has no dimensions")
    }
    guard index.count == count else {
      throw TensorError(
        .runtime,
        "index_add_(): Number of indices (\(index.count)) should be equal to source.size(dim): "
          + "(\(count)), for dim: \(axis)",
        facts: .init(shapes: [index.shape, source.shape], axis: axis))
    }
    let slices = source.rank == 0 ? source.shape : source.shape.removing(axis)
    guard x.shape.removing(axis) == slices, x.rank > 0 || source.rank == 0 else {
      throw TensorError(
        .runtime,
        "source tensor shape must match self tensor shape, excluding the specified dimension. Got "
          + "self.shape = \(x.shape) source.shape = \(source.shape)",
        facts: .init(shapes: [x.shape, source.shape], axis: axis))
    }
    return axis
  }

  /// The axis, after PyTorch's checks of what index_copy is given.
  private static func axisOfCopy(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
  ) throws(TensorError) -> Int {
    let axis = try x.shape.axis(dim)
    guard index.rank <= 1 else {
      throw TensorError(
        .index, "index_copy_(): Index should have dimension 1 or 0 (got \(index.rank))")
    }
    guard source.rank > 0 || index.count == 1 else {
      throw TensorError(
        .index,
        "index_copy_(): When source is scalar, index should have one element (got \(index.count))")
    }
    guard source.rank == x.rank || source.rank == 0 || x.rank == 0 else {
      throw TensorError(
        .index,
        "index_copy_(): When source and destination are not scalars, their dimensionality must match. "
          + "Source dimensionality (\(source.rank)), destination dimensionality (\(x.rank))",
        facts: .init(shapes: [x.shape, source.shape]))
    }
    guard index.dtype == .int64 else {
      throw TensorError(
        .runtime,
        "index_copy_(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)")
    }
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "index_copy_(): self and source expected to have the same dtype, but got (self) "
          + "\(x.dtype.scalarTypeName) and (source) \(source.dtype.scalarTypeName)")
    }
    let (mine, theirs) = (
      x.shape.removing(axis), source.rank == 0 ? source.shape : source.shape.removing(axis)
    )
    guard x.rank == 0 || mine == theirs else {
      let (mine, theirs) = (spaced(mine), spaced(theirs))
      throw TensorError(
        .runtime,
        "index_copy_(): Source/destination tensor must have same slice shapes. Destination slice "
          + "shape: \(mine) at dimension \(axis) and source slice shape: \(theirs) at dimension 0.",
        facts: .init(shapes: [x.shape, source.shape], axis: axis))
    }
    let count = source.rank == 0 ? 1 : source.shape[axis]
    guard index.count == count else {
      throw TensorError(
        .index,
        "index_copy_(): Number of indices (\(index.count)) should be equal to source.size(dim) "
          + "(\(count))", facts: .init(shapes: [index.shape, source.shape], axis: axis))
    }
    return axis
  }

  /// The sizes with spaces: "2 3".
  private static func spaced(_ shape: Shape) -> String {
    shape.array.map { String($0) }.joined(separator: " ")
  }
}

extension Operation {
  static let indexAdd = Operation(
    "index_add",
    "(input: Tensor, dim: int, index: Tensor, source: Tensor, *, alpha: Number = 1)"
      + " -> Tensor", .pointwise, "Adds slices of `source` at the positions of `dim`.",
    formula: "y[index[i]] += α·source[i]",
    gradients: ["input": "ȳ", "source": "α·ȳ at the slices"],
    nodes: [Operations.indexAddRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([2, 0, 2], [3]), .floats([3, 2]), .double(0.5))
    ], memory: .scattered
  ) { a throws(TensorError) in
    .tensor(
      try Operations.indexAdd(
        try a.tensor(0), try a.int(1), try a.tensor(2), try a.tensor(3), a.scalar(4) ?? .int(1)))
  }

  static let indexCopy = Operation(
    "index_copy", "(input: Tensor, dim: int, index: Tensor, source: Tensor) -> Tensor", .pointwise,
    "Writes slices of `source` at the positions of `dim`.", formula: "y[index[i]] = source[i]",
    gradients: ["input": "ȳ, 0 at the slices", "source": "ȳ at the slices"],
    nodes: [Operations.indexCopyRule], shape: .same,
    examples: [Example(.floats([3, 2]), .int(0), .integers([2, 0], [2]), .floats([2, 2]))],
    memory: .scattered
  ) { a throws(TensorError) in
    .tensor(
      try Operations.indexCopy(
        try a.tensor(0), try a.int(1), try a.tensor(2), try a.tensor(3)))
  }

  static let indexFill = Operation(
    "index_fill", "(input: Tensor, dim: int, index: Tensor, value: Tensor | Number) -> Tensor",
    .pointwise, "Writes a number at the positions of `dim`.", formula: "y[index[i]] = value",
    gradients: ["input": "ȳ, 0 at the slices", "value": "Σ ȳ at the slices"],
    nodes: [Operations.indexFillRule, Operations.indexFillTensorRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([2, 0], [2]), .double(5)),
      Example(.floats([3, 2]), .int(0), .integers([2, 0], [2]), .floats([])),
    ], memory: .scatteredRepeating
  ) { a throws(TensorError) in
    let (x, dim, index) = (try a.tensor(0), try a.int(1), try a.tensor(2))
    switch try a.operand(3) {
    case .scalar(let value): return .tensor(try Operations.indexFill(x, dim, index, value))
    case .tensor(let value): return .tensor(try Operations.indexFill(x, dim, index, value))
    }
  }
}
