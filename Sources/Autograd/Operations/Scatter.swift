// Writing by index: scatter and its reductions, index_add, index_copy, index_fill, index_put, put, take.

import Tensors

extension Operations {
  static let scatterRule = GradientRule("ScatterBackward0")
  static let scatterValueRule = GradientRule("ScatterBackward1")
  static let scatterReduceRule = GradientRule("ScatterReduceBackward0")
  static let indexAddRule = GradientRule("IndexAddBackward0")
  static let indexCopyRule = GradientRule("IndexCopyBackward0")
  static let indexFillRule = GradientRule("IndexFillBackward0")
  static let indexFillTensorRule = GradientRule("IndexFillBackward1")
  static let takeRule = GradientRule("TakeBackward0")
  static let putRule = GradientRule("PutBackward0")
  static let maskedScatterRule = GradientRule("MaskedScatterBackward0")
  static let selectScatterRule = GradientRule("SelectScatterBackward0")
  static let sliceScatterRule = GradientRule("SliceScatterBackward0")
  static let diagonalScatterRule = GradientRule("DiagonalScatterBackward0")

  /// A copy of x with the elements of `source` at the positions `index` names along `dim`.
  static func scatter(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    try derived(scatterRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      try Raw.scatter(y, dim, index, source, accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      return Gradients(
        node.needs(0) ? try scatter(g, dim, index, .int(0)) : nil,
        node.needs(1) ? try gather(g, dim, index) : nil)
    }
  }

  /// A copy of x with a number at the positions `index` names along `dim`.
  static func scatter(_ x: Tensor, _ dim: Int, _ index: Tensor, _ value: Scalar)
    throws(TensorError) -> Tensor
  {
    try derived(scatterValueRule, [x], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      let number = try Raw.scalar(value, x.dtype)
      try Raw.scatter(
        y, dim, index, x.rank == 0 ? number : try Raw.expand(number, index.shape),
        accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      Gradients(try scatter(g, dim, try node.saved(0), .int(0)))
    }
  }

  /// The elements of `source` combined with those of x at the positions `index` names along `dim`.
  static func scatterReduce(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ reduction: String,
    includesSelf: Bool
  ) throws(TensorError) -> Tensor {
    let reduction = ["max": "amax", "min": "amin"][reduction] ?? reduction
    guard ["sum", "prod", "mean", "amax", "amin"].contains(reduction) else {
      throw TensorError(
        .runtime, "reduce argument must be either sum, prod, mean, amax or amin, got \(reduction)")
    }
    return try derived(
      scatterReduceRule, [x, source], saving: [x, index, source], savesOutput: true
    ) { () throws(TensorError) in
      try Raw.scatterReduce(x, dim, index, source, reduction, includesSelf: includesSelf)
    } _: { (g, node) throws(TensorError) in
      let (x, index) = (try node.saved(0), try node.saved(1))
      let (source, y) = (try node.saved(2), try node.saved(3))
      return try reducedGradients(
        g, x, dim, index, source, y, reduction, includesSelf: includesSelf)
    }
  }

  private static func reducedGradients(
    _ g: Tensor, _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ y: Tensor,
    _ reduction: String, includesSelf: Bool
  ) throws(TensorError) -> Gradients {
    var (first, second): (Tensor, Tensor)
    switch reduction {
    case "sum": (first, second) = (g, try gather(g, dim, index))
    case "prod":
      (first, second) = try productGradients(
        g, x, dim, index, source, y, includesSelf: includesSelf)
    case "mean":
      let ones = try Raw.ones(source.shape, g.dtype)
      var count = try Raw.scatterReduce(
        includesSelf ? try Raw.ones(x.shape, g.dtype) : try Raw.zeros(x.shape, g.dtype), dim, index,
        ones, "sum", includesSelf: true)
      count = try Raw.clamp(count, .int(1), nil)
      first = try g / count
      second = try gather(first, dim, index)
    default:
      let wins = try Raw.cast(try Raw.compare(.equal, x, y), to: g.dtype)
      let chosen = try Raw.cast(
        try Raw.compare(.equal, source, try Raw.gather(y, dim, index)), to: g.dtype)
      let start = includesSelf ? wins : try Raw.zeros(x.shape, g.dtype)
      let ties = try Raw.clamp(
        try Raw.scatterReduce(start, dim, index, chosen, "sum", includesSelf: true), .int(1), nil)
      first = try g * (wins / ties)
      second = try gather(g / ties, dim, index) * chosen
    }
    if !includesSelf { first = try scatter(first, dim, index, .int(0)) }
    return Gradients(first, second)
  }

  /// The products of all but one factor, also where one factor is zero.
  private static func productGradients(
    _ g: Tensor, _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ y: Tensor,
    includesSelf: Bool
  ) throws(TensorError) -> (Tensor, Tensor) {
    func reduced(_ x: Tensor, _ source: Tensor) throws(TensorError) -> Tensor {
      try scatterReduce(x, dim, index, source, "prod", includesSelf: includesSelf)
    }
    let others = try maskedFill(x, try Raw.compare(.equal, x, .int(0)), .int(1))
    let first = try g * (reduced(others, source) / others)
    let isZero = try Raw.compare(.equal, source, .int(0))
    let zeros = try Raw.scatterReduce(
      try Raw.zeros(x.shape, g.dtype), dim, index, try Raw.cast(isZero, to: g.dtype), "sum",
      includesSelf: true)
    let isOnlyZero = try Raw.logical(
      .and, isZero, try Raw.compare(.equal, try Raw.gather(zeros, dim, index), .int(1)))
    let whole = try gather(g * y, dim, index) / maskedFill(source, isZero, .int(1))
    let rest = try g * reduced(x, maskedFill(source, isOnlyZero, .int(1)))
    return (first, try `where`(isOnlyZero, gather(rest, dim, index), whole))
  }

  /// x with slices of `source` (times alpha) added at the positions of `dim`.
  static func indexAdd(
    _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ alpha: Scalar
  ) throws(TensorError) -> Tensor {
    let axis = try checkedSlices("index_add", x, dim, index, source)
    if let place = try misplaced(index, x, axis) {
      throw x.rank <= 1
        ? TensorError(.index, "index out of range in self", facts: .init(shapes: [x.shape]))
        : outOfBounds(.runtime, "", place, x, axis)
    }
    return try derived(indexAddRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      let scaled = alpha == .int(1) ? source : try Raw.binary(.multiply, source, alpha)
      try putSlices(y, axis, index, scaled, accumulate: true)
      return y
    } _: { (g, node) throws(TensorError) in
      guard node.needs(1) else { return Gradients(g) }
      let part = try slices(g, axis, try node.saved(0), like: source.shape)
      return Gradients(g, try part * alpha.double)
    }
  }

  /// x with slices of `source` at the positions of `dim`.
  static func indexCopy(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    let axis = try checkedSlices("index_copy_", x, dim, index, source)
    if let place = try misplaced(index, x, axis) {
      throw outOfBounds(.index, "index_copy_(): ", place, x, axis)
    }
    return try derived(indexCopyRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.clone(x)
      try putSlices(y, axis, index, source, accumulate: false)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      return Gradients(
        node.needs(0) ? try indexFill(g, axis, index, .int(0)) : nil,
        node.needs(1) ? try slices(g, axis, index, like: source.shape) : nil)
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

  /// The axis, after PyTorch's checks of an index and slices for it.
  private static func checkedSlices(
    _ name: String, _ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
  ) throws(TensorError) -> Int {
    let axis = try x.shape.axis(dim)
    guard index.rank <= 1 else {
      throw TensorError(
        .index,
        name == "index_add"
          ? "index_add_(): Index is supposed to be a vector"
          : "index_copy_(): Index should have dimension 1 or 0 (got \(index.rank))")
    }
    guard index.dtype == .int64 || index.dtype == .int32 && name == "index_add" else {
      throw TensorError(
        .runtime,
        name == "index_add"
          ? "index_add_(): Expected dtype int32/int64 for index"
          : "index_copy_(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)"
      )
    }
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        name == "index_add"
          ? "index_add_(): self (\(x.dtype.scalarTypeName)) and source (\(source.dtype.scalarTypeName)) "
            + "must have the same scalar type"
          : "index_copy_(): self and source expected to have the same dtype, but got (self) "
            + "\(x.dtype.scalarTypeName) and (source) \(source.dtype.scalarTypeName)")
    }
    let count = source.rank == 0 ? 1 : source.shape[axis]
    guard index.count == count else {
      throw TensorError(
        name == "index_add" ? .runtime : .index,
        name == "index_add"
          ? "index_add_(): Number of indices (\(index.count)) should be equal to source.size(dim): "
            + "(\(count)), for dim: \(axis)"
          : "index_copy_(): Number of indices (\(index.count)) should be equal to source.size(dim) "
            + "(\(count))", facts: .init(shapes: [index.shape, source.shape], axis: axis))
    }
    let (mine, theirs) = (
      x.shape.removing(axis), source.rank == 0 ? source.shape : source.shape.removing(axis)
    )
    guard mine == theirs && (x.rank > 0 || source.rank == 0) || x.rank == 0 && name != "index_add"
    else {
      throw TensorError(
        .runtime,
        name == "index_add"
          ? "source tensor shape must match self tensor shape, excluding the specified dimension. Got "
            + "self.shape = \(x.shape) source.shape = \(source.shape)"
          : "index_copy_(): Source/destination tensor must have same slice shapes. Destination slice "
            + "shape: \(mine.array.map { String($0) }.joined(separator: " ")) at dimension \(axis) and "
            + "source slice shape: \(theirs.array.map { String($0) }.joined(separator: " ")) at dimension 0.",
        facts: .init(shapes: [x.shape, source.shape], axis: axis))
    }
    return axis
  }

  /// The elements of the flattened tensor at `index`.
  static func take(_ x: Tensor, _ index: Tensor) throws(TensorError) -> Tensor {
    guard index.dtype == .int64 else {
      throw TensorError(
        .runtime, "take(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)")
    }
    if x.count == 0, index.count > 0 {
      throw TensorError(.index, "take(): tried to take from an empty tensor")
    }
    let (shape, count) = (x.shape, x.count)
    if let place = try Raw.firstPlace(of: index, outside: -count, count) {
      throw TensorError(
        .index, "out of range: tried to access index \(place) on a tensor of \(count) elements.",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    return try derived(takeRule, [x], saving: [index]) { () throws(TensorError) in
      try Raw.gather(try Raw.reshape(x, Shape(count)), by: [index])
    } _: { (g, node) throws(TensorError) in
      Gradients(try reshape(placed(g, [.tensor(try node.saved(0))], Shape(count)), shape))
    }
  }

  /// x with `source` at the places of the flattened tensor, written or added.
  static func put(_ x: Tensor, _ index: Tensor, _ source: Tensor, accumulate: Bool)
    throws(TensorError) -> Tensor
  {
    guard index.dtype == .int64 else {
      throw TensorError(
        .runtime, "put_(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)")
    }
    guard index.count == source.count else {
      throw TensorError(
        .index,
        "put_(): Expected source and index to have the same number of elements, but got "
          + "source.numel() = \(source.count), index.numel() = \(index.count)")
    }
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "put_(): self and source expected to have the same dtype, but got self.dtype = "
          + "\(x.dtype.scalarTypeName) and source.dtype = \(source.dtype.scalarTypeName)")
    }
    if let place = try Raw.firstPlace(of: index, outside: -x.count, x.count) {
      throw TensorError(
        .index, "out of range: tried to access index \(place) on a tensor of \(x.count) elements.",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    let sourceShape = source.shape
    return try derived(putRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.contiguous(x) === x ? try Raw.clone(x) : try Raw.contiguous(x)
      let flat = try Raw.reshape(y, Shape(y.count))
      try Raw.put(
        flat, by: [try Raw.reshape(index, Shape(index.count))],
        try Raw.reshape(source, Shape(source.count)), accumulate: accumulate)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      let zeros = try Raw.zeros(index.shape, g.dtype)
      return Gradients(
        accumulate ? g : try put(g, index, zeros, accumulate: false),
        node.needs(1) ? try reshape(take(g, index), sourceShape) : nil)
    }
  }

  /// A copy of x whose window `part` holds `source`.
  static func windowed(
    _ rule: GradientRule, _ x: Tensor, _ source: Tensor,
    _ part: @escaping (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let shape = try part(x.detached()).shape
    guard source.shape == shape else {
      throw TensorError(
        .runtime,
        "expected src to have a size equal to the slice of self. src size = \(source.shape), slice "
          + "size = \(shape)", facts: .init(shapes: [source.shape, shape]))
    }
    return try derived(rule, [x, source]) { () throws(TensorError) in
      let y = try Raw.contiguous(x) === x ? try Raw.clone(x) : try Raw.contiguous(x)
      try Raw.copy(from: source, to: try part(y))
      return y
    } _: { (g, node) throws(TensorError) in
      var first: Tensor?
      if node.needs(0) {
        first = try windowed(rule, g, try Raw.zeros(shape, g.dtype), part)
      }
      return Gradients(first, node.needs(1) ? try clone(part(g)) : nil)
    }
  }
}

extension Operation {
  static let scatter = Operation(
    "scatter",
    "(input: Tensor, dim: int, index: Tensor, src: Tensor | Number | None = None, "
      + "value: Number | None = None, *, reduce: str | None = None) -> Tensor", .pointwise,
    "Writes elements of `src`, or a number, along `dim` at the positions `index` names.",
    formula: "y[index[i][j]][j] = src[i][j] for dim = 0",
    gradients: ["input": "ȳ, 0 at the positions", "src": "ȳ gathered at the positions"],
    nodes: [
      Operations.scatterRule, Operations.scatterValueRule, Operations.scatterReduceRule,
    ], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 1, 1], [2, 2]), .floats([2, 2])),
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 1, 1], [2, 2]), .none, .double(5)),
    ]
  ) { a throws(TensorError) in
    let (x, dim, index) = (try a.tensor(0), try a.int(1), try a.tensor(2))
    let value = a.scalar(4) ?? a.scalar(3)
    if !a.isNone(3), !a.isNone(4) {
      throw TensorError(.type, "scatter() takes `src` or `value`, not both")
    }
    if case .string(let reduction) = a[5] {
      guard let kind = ["add": "sum", "multiply": "prod"][reduction] else {
        throw TensorError(.runtime, "reduce argument must be either add or multiply.")
      }
      let source =
        if let value { try Raw.full(index.shape, value, x.dtype) } else { try a.tensor(3) }
      return .tensor(
        try Operations.scatterReduce(x, dim, index, source, kind, includesSelf: true))
    }
    if let value { return .tensor(try Operations.scatter(x, dim, index, value)) }
    return .tensor(try Operations.scatter(x, dim, index, try a.tensor(3)))
  }

  static let scatterReduce = Operation(
    "scatter_reduce",
    "(input: Tensor, dim: int, index: Tensor, src: Tensor, reduce: str, *, "
      + "include_self: bool = True) -> Tensor", .pointwise,
    "Combines elements of `src` along `dim` at the positions `index` names: sum, prod, mean, amax, amin.",
    formula: "y[index[i][j]][j] = reduce(y[…], src[i][j]) for dim = 0",
    gradients: ["input": "of the reduction", "src": "of the reduction, gathered"],
    nodes: [Operations.scatterReduceRule], shape: .same,
    examples: [
      Example(
        .floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]), .string("sum")),
      Example(
        .floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]), .string("mean"),
        .bool(false)),
      Example(
        .floats([3], 0.5...2), .int(0), .integers([0, 2, 0, 1], [4]), .floats([4], 0.5...2),
        .string("prod"), secondOrder: false),
      Example(
        .floats([3]), .int(0), .integers([0, 2, 0, 1], [4]), .floats([4]), .string("amax")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.scatterReduce(
        try a.tensor(0), try a.int(1), try a.tensor(2), try a.tensor(3), try a.string(4),
        includesSelf: try a.bool(5, default: true)))
  }

  static let indexAdd = Operation(
    "index_add",
    "(input: Tensor, dim: int, index: Tensor, source: Tensor, *, alpha: Number = 1)"
      + " -> Tensor", .pointwise, "Adds slices of `source` at the positions of `dim`.",
    formula: "y[index[i]] += α·source[i]",
    gradients: ["input": "ȳ", "source": "α·ȳ at the slices"],
    nodes: [Operations.indexAddRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([2, 0, 2], [3]), .floats([3, 2]), .double(0.5))
    ]
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
    examples: [Example(.floats([3, 2]), .int(0), .integers([2, 0], [2]), .floats([2, 2]))]
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
    ]
  ) { a throws(TensorError) in
    let (x, dim, index) = (try a.tensor(0), try a.int(1), try a.tensor(2))
    switch try a.operand(3) {
    case .scalar(let value): return .tensor(try Operations.indexFill(x, dim, index, value))
    case .tensor(let value):
      guard value.rank == 0 else {
        throw TensorError(
          .runtime,
          "index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
            + "\(value.rank) dimension(s).")
      }
      let number = try value.item()
      return .tensor(
        try Operations.derived(Operations.indexFillTensorRule, [x, value], saving: [index]) {
          () throws(TensorError) in
          try Operations.indexFill(x, dim, index, number)
        } _: { (g, node) throws(TensorError) in
          let index = try node.saved(0)
          return Gradients(
            try Operations.indexFill(g, dim, index, .int(0)),
            node.needs(1)
              ? try Operations.sum(
                Operations.indexSelect(g, dim, try Raw.distinct(index).values)) : nil)
        })
    }
  }

  static let indexPut = Operation(
    "index_put",
    "(input: Tensor, indices: Tensor[], values: Tensor, accumulate: bool = False)"
      + " -> Tensor", .pointwise, "Writes or adds values at the places index tensors name.",
    formula: "y[i] = v", gradients: ["input": "ȳ, 0 at the places written", "values": "ȳ[i]"],
    nodes: [Operations.indexPutRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .integerLists([[0, 2], [1, 0]]), .floats([2])),
      Example(.floats([3, 2]), .integerLists([[0, 0]]), .floats([2, 2]), .bool(true)),
    ]
  ) { a throws(TensorError) in
    let (x, values) = (try a.tensor(0), try a.tensor(2))
    guard x.dtype == values.dtype else {
      throw TensorError(
        .runtime,
        "Index put requires the source and destination dtypes match, got "
          + "\(x.dtype.scalarTypeName) for the destination and \(values.dtype.scalarTypeName) for the "
          + "source.")
    }
    return .tensor(
      try Operations.indexPut(
        x, try a.tensors(1).map { Index.tensor($0) }, values, accumulate: try a.bool(3)))
  }

  static let take = Operation(
    "take", "(input: Tensor, index: Tensor) -> Tensor", .everywhere,
    "The elements of the flattened tensor at the positions `index` names.",
    formula: "y = x.flat[i]",
    gradients: ["input": "ȳ added at the places read"], nodes: [Operations.takeRule],
    shape: ShapeRule("(…), index → index's shape") { a throws(TensorError) in
      [try a.tensor(1).shape]
    }, examples: [Example(.floats([2, 3]), .integers([0, 5, 0], [3]))]
  ) { a throws(TensorError) in .tensor(try Operations.take(try a.tensor(0), try a.tensor(1))) }

  static let put = Operation(
    "put", "(input: Tensor, index: Tensor, source: Tensor, accumulate: bool = False) -> Tensor",
    .pointwise, "Writes or adds `source` at places of the flattened tensor.",
    formula: "y.flat[i] = v",
    gradients: ["input": "ȳ, 0 at the places written", "source": "ȳ there"],
    nodes: [Operations.putRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .integers([0, 5], [2]), .floats([2])),
      Example(.floats([2, 3]), .integers([0, 0], [2]), .floats([2]), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.put(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), accumulate: try a.bool(3)))
  }

  static let takeAlongDim = Operation(
    "take_along_dim", "(input: Tensor, indices: Tensor, dim: int | None = None) -> Tensor",
    .everywhere, "Takes, along `dim`, the elements at the positions; other dimensions broadcast.",
    formula: "y[i][j] = x[indices[i][j]][j] for dim = 0",
    gradients: ["input": "ȳ added at the places read"], nodes: [Operations.gatherRule],
    shape: .ofValues("(…), indices → broadcast but along dim"),
    examples: [
      Example(.floats([3, 2]), .integers([0, 2], [1, 2]), .int(0)),
      Example(.floats([3, 2]), .integers([0, 5], [2])),
    ]
  ) { a throws(TensorError) in
    let (x, indices) = (try a.tensor(0), try a.tensor(1))
    guard indices.dtype == .int64 else {
      throw TensorError(
        .runtime,
        "torch.take_along_dim(): dtype of indices should be Long but got "
          + indices.dtype.scalarTypeName)
    }
    guard let dim = try a.optionalInt(2) else {
      return .tensor(
        try Operations.gather(
          Operations.reshape(x, Shape(x.count)), 0,
          try Raw.reshape(indices, Shape(indices.count))))
    }
    guard x.rank == indices.rank else {
      throw TensorError(
        .runtime,
        "torch.take_along_dim(): input and indices should have the same number of dimensions, but got "
          + "\(x.rank) dimensions for input, and \(indices.rank) dimensions for indices",
        facts: .init(shapes: [x.shape, indices.shape]))
    }
    let axis = try x.shape.axis(dim)
    let common = try Shape.broadcast(
      x.shape.replacing(axis, with: 1), indices.shape.replacing(axis, with: 1))
    return .tensor(
      try Operations.gather(
        Operations.expand(x, common.replacing(axis, with: x.shape[axis])), axis,
        try Raw.expand(
          try wrapped(indices, x.shape[axis]), common.replacing(axis, with: indices.shape[axis]))))
  }

  /// Positions modulo the size: along a dimension PyTorch counts them from either end, and on.
  private static func wrapped(_ indices: Tensor, _ size: Int) throws(TensorError) -> Tensor {
    size == 0 ? indices : try Raw.binary(.remainder, indices, .int(size))
  }

  static let maskedScatter = Operation(
    "masked_scatter", "(input: Tensor, mask: Tensor, source: Tensor) -> Tensor", .pointwise,
    "Writes the elements of `source`, one after the other, where the mask is true.",
    formula: "y[mask] = source", gradients: ["input": "0 where mask, else ȳ", "source": "ȳ[mask]"],
    nodes: [Operations.maskedScatterRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .bools([true, false, true], [3]), .floats([5]))]
  ) { a throws(TensorError) in
    let (x, mask, source) = (try a.tensor(0), try a.tensor(1), try a.tensor(2))
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "masked_scatter: expected self and source to have same dtypes but got "
          + "\(x.dtype.scalarTypeName) and \(source.dtype.scalarTypeName)")
    }
    guard mask.dtype == .bool else {
      throw TensorError(
        .runtime,
        "masked_scatter_ only supports boolean masks, but got mask with dtype "
          + mask.dtype.scalarTypeName)
    }
    let shape = try Shape.broadcast(x.shape, mask.shape)
    let wide = try Raw.expand(mask, shape)
    let (sourceShape, sourceCount) = (source.shape, source.count)
    return .tensor(
      try Operations.derived(Operations.maskedScatterRule, [x, source], saving: [wide]) {
        () throws(TensorError) in
        let y = try Raw.contiguous(try Raw.clone(try Raw.expand(x, shape)))
        let count = try Raw.sum(wide).item().int
        guard count <= sourceCount else {
          throw TensorError(
            .runtime, "Number of elements of source < number of ones in mask",
            facts: .init(shapes: [source.shape]))
        }
        let values = try Raw.narrow(try Raw.reshape(source, Shape(sourceCount)), 0, 0, count)
        if shape.rank == 0 {
          if count == 1 { try Raw.copy(from: try Raw.reshape(values, Shape()), to: y) }
        } else {
          try Raw.setIndex(y, [.tensor(wide)], values)
        }
        return y
      } _: { (g, node) throws(TensorError) in
        let mask = try node.saved(0)
        var second: Tensor?
        if node.needs(1) {
          let part = try Operations.maskedSelect(g, mask)
          let rest = try Raw.zeros(Shape(sourceCount - part.count), g.dtype)
          second = try Operations.reshape(Operations.cat([part, rest]), sourceShape)
        }
        return Gradients(
          node.needs(0) ? try Operations.maskedFill(g, mask, .int(0)) : nil, second)
      })
  }

  static let selectScatter = Operation(
    "select_scatter", "(input: Tensor, src: Tensor, dim: int, index: int) -> Tensor", .everywhere,
    "A copy with `src` at one position of a dimension.", formula: "y[index] = src",
    gradients: ["input": "ȳ, 0 at the position", "src": "ȳ[index]"],
    nodes: [Operations.selectScatterRule], shape: .same,
    examples: [Example(.floats([2, 3]), .floats([2]), .int(1), .int(-1))]
  ) { a throws(TensorError) in
    let (dim, index) = (try a.int(2), try a.int(3))
    return .tensor(
      try Operations.windowed(
        Operations.selectScatterRule, try a.tensor(0), try a.tensor(1)
      ) { x throws(TensorError) in try Raw.select(x, dim, index) })
  }

  static let sliceScatter = Operation(
    "slice_scatter",
    "(input: Tensor, src: Tensor, dim: int = 0, start: int | None = None, "
      + "end: int | None = None, step: int = 1) -> Tensor", .everywhere,
    "A copy with `src` in a slice of a dimension.", formula: "y[start : end : step] = src",
    gradients: ["input": "ȳ, 0 in the slice", "src": "ȳ in the slice"],
    nodes: [Operations.sliceScatterRule], shape: .same,
    examples: [Example(.floats([4, 2]), .floats([2, 2]), .int(0), .int(0), .int(4), .int(2))]
  ) { a throws(TensorError) in
    let (dim, start, end) = (
      try a.int(2, default: 0), try a.optionalInt(3), try a.optionalInt(4)
    )
    let step = try a.int(5, default: 1)
    return .tensor(
      try Operations.windowed(
        Operations.sliceScatterRule, try a.tensor(0), try a.tensor(1)
      ) { x throws(TensorError) in try Raw.slice(x, dim, start, end, step: step) })
  }

  static let diagonalScatter = Operation(
    "diagonal_scatter",
    "(input: Tensor, src: Tensor, offset: int = 0, dim1: int = 0, "
      + "dim2: int = 1) -> Tensor", .everywhere, "A copy with `src` on a diagonal.",
    formula: "yᵢᵢ = srcᵢ",
    gradients: ["input": "ȳ, 0 on the diagonal", "src": "ȳ on the diagonal"],
    nodes: [Operations.diagonalScatterRule], shape: .same,
    examples: [Example(.floats([3, 3]), .floats([3]))]
  ) { a throws(TensorError) in
    let (offset, first, second) = (
      try a.int(2, default: 0), try a.int(3, default: 0), try a.int(4, default: 1)
    )
    return .tensor(
      try Operations.windowed(
        Operations.diagonalScatterRule, try a.tensor(0), try a.tensor(1)
      ) { x throws(TensorError) in try Raw.diagonal(x, offset: offset, first, second) })
  }

  static let argwhere = Operation(
    "argwhere", "(input: Tensor) -> Tensor", .everywhere,
    "The places where elements are not zero, one row each.", formula: "y = { i : xᵢ ≠ 0 }",
    shape: .ofValues("(…) → (count, rank)"), examples: [Example(.bools([true, false, true], [3]))]
  ) { a throws(TensorError) in try nonzero.call(OperationArguments([a[0], .bool(false)])) }

  static let searchsorted = Operation(
    "searchsorted",
    "(sorted_sequence: Tensor, input: Tensor | Number, *, out_int32: bool = False, "
      + "right: bool = False, side: str | None = None, sorter: Tensor | None = None) -> Tensor",
    [.torch], "Where values would have to be put into sorted rows to keep their order.",
    formula: "s[y - 1] < x ≤ s[y]", shape: .ofValues("(…, n), (…, k) → (…, k)"),
    examples: [Example(.constant([4]), .constant([2]))]
  ) { a throws(TensorError) in
    let (sorted, values) = try a.pair()
    return try places(a, sorted, values)
  }

  static let bucketize = Operation(
    "bucketize",
    "(input: Tensor | Number, boundaries: Tensor, *, out_int32: bool = False, "
      + "right: bool = False) -> Tensor", [.torch],
    "The bucket between sorted boundaries each element falls into.", formula: "b[y - 1] < x ≤ b[y]",
    shape: .same, examples: [Example(.constant([2, 2]), .constant([4]))]
  ) { a throws(TensorError) in
    let (values, boundaries) = try a.pair()
    guard boundaries.rank == 1 else {
      throw TensorError(
        .runtime, "boundaries tensor must be 1 dimension, but got dim(\(boundaries.rank))",
        facts: .init(shapes: [boundaries.shape]))
    }
    return try places(a, boundaries, values)
  }

  /// searchsorted with the options at 2 and after.
  private static func places(_ a: OperationArguments, _ sorted: Tensor, _ values: Tensor)
    throws(TensorError) -> Outputs
  {
    var right = try a.bool(3)
    if case .string(let side) = a[4] {
      guard side == "left" || side == "right" else {
        throw TensorError(
          .runtime, "torch.searchsorted(): side can only be 'left' or 'right' but got \(side)")
      }
      guard !(right && side == "left") else {
        throw TensorError(
          .runtime,
          "torch.searchsorted(): side and right can't be set to opposites, got side of left while "
            + "right was True")
      }
      right = side == "right"
    }
    let common = DType.promotion(sorted.dtype, values.dtype)
    let result = try Raw.searchSorted(
      try Raw.cast(sorted, to: common), try Raw.cast(values, to: common), right: right,
      sorter: try a.optionalTensor(5))
    return .tensor(try a.bool(2) ? try Raw.cast(result, to: .int32) : result)
  }
}
