// Indexing: x[...], its assignment, gather and scatter, with gradients.

public import Tensors

extension Operation {
  static let getitem = Operation(
    "__getitem__", "(input: Tensor, indices: index) -> Tensor", [], operators: ["__getitem__"],
    "x[…]: positions, slices, None, ..., masks and tensors of positions.", formula: "y = x[i]",
    gradients: ["input": "ȳ at the places read, added where one is read twice; 0 elsewhere"],
    nodes: [
      Operations.selectRule, Operations.sliceRule, Operations.unsqueezeRule, Operations.indexRule,
      Operations.aliasRule,
    ], shape: .ofValues("depends on the index"),
    examples: [
      Example(.floats([4, 3]), .slice(start: 1, stop: 4, step: 2, then: nil)),
      Example(.floats([4, 3]), .slice(start: nil, stop: 2, step: nil, then: 1)),
      Example(.floats([4, 3]), .positions([0, 2, 0])),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.index(try a.tensor(0), try a.indices(1))) }

  static let setitem = Operation(
    "__setitem__", "(input: Tensor, indices: index, value: Tensor | Number) -> None", [],
    operators: ["__setitem__"], "x[…] = value: writes into the places an index names.",
    formula: "x[i] = v", gradients: ["input": "ȳ with 0 at the places written", "value": "ȳ[i]"],
    nodes: [ViewHistory.copySlices, Operations.indexPutRule, Operations.copyRule],
    shape: .ofValues("x keeps its shape"), examples: []
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    switch try a.operand(2) {
    case .tensor(let value): try Operations.setIndex(x, try a.indices(1), value)
    case .scalar(let value):
      try Operations.setIndex(x, try a.indices(1), try Raw.scalar(value, x.dtype))
    }
    return .none
  }

  static let gather = Operation(
    "gather", "(input: Tensor, dim: int, index: Tensor) -> Tensor", .everywhere,
    "Takes, along `dim`, the elements at the positions `index` names.",
    formula: "y[i][j] = x[index[i][j]][j] for dim = 0",
    gradients: ["input": "ȳ added at the places read"], nodes: [Operations.gatherRule],
    shape: ShapeRule("(…), index → index's shape") { a throws(TensorError) in
      [try a.tensor(2).shape]
    }, examples: [Example(.floats([3, 2]), .int(0), .integers([0, 2, 1, 1], [2, 2]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.gather(try a.tensor(0), try a.int(1), try a.tensor(2)))
  }

  static let scatterAdd = Operation(
    "scatter_add", "(input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor",
    [.torch, .method, .inPlace],
    "Adds the elements of `src`, along `dim`, at the positions `index` names.",
    formula: "y[index[i][j]][j] += src[i][j] for dim = 0",
    gradients: ["input": "ȳ", "src": "ȳ gathered at the positions"],
    nodes: [Operations.scatterAddRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]))
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.scatterAdd(
        try a.tensor(0), try a.int(1), try a.tensor(2), try a.tensor(3)))
  }

  static let indexSelect = Operation(
    "index_select", "(input: Tensor, dim: int, index: Tensor) -> Tensor", .everywhere,
    "The slices of `dim` at the positions `index` names.", formula: "y[i] = x[index[i]]",
    gradients: ["input": "ȳ added at the slices read"], nodes: [Operations.indexSelectRule],
    shape: ShapeRule("(a, b), (n) → (n, b) for dim = 0") { a throws(TensorError) in
      let shape = try a.tensor(0).shape
      return [shape.replacing(try shape.axis(try a.int(1)), with: try a.tensor(2).count)]
    }, examples: [Example(.floats([3, 2]), .int(0), .integers([2, 0, 2], [3]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.indexSelect(try a.tensor(0), try a.int(1), try a.tensor(2)))
  }

  static let maskedSelect = Operation(
    "masked_select", "(input: Tensor, mask: Tensor) -> Tensor", .everywhere,
    "The elements where the mask is true, as a vector.", formula: "y = x[mask]",
    gradients: ["input": "ȳ where the mask is true, 0 elsewhere"],
    nodes: [Operations.maskedSelectRule], shape: .ofValues("(…), mask → (number of trues)"),
    examples: [Example(.floats([2, 3]), .bools([true, false, true, false, false, true], [2, 3]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.maskedSelect(try a.tensor(0), try a.tensor(1)))
  }

  static let nonzero = Operation(
    "nonzero", "(input: Tensor, *, as_tuple: bool = False) -> Tensor | Tensor[]", .everywhere,
    "The places where elements are not zero, one row each.", formula: "y = { i : xᵢ ≠ 0 }",
    shape: .ofValues("(…) → (count, rank)"), examples: [Example(.bools([true, false, true], [3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let columns = try Raw.nonzeroIndices(x)
    if try a.bool(1) { return .tensors(columns) }
    if columns.isEmpty {
      let isNonzero = try Raw.cast(x, to: .bool).truth()
      return .tensor(try Raw.empty(Shape(isNonzero ? 1 : 0, 0), .int64))
    }
    return .tensor(try Raw.stack(columns, 1))
  }

  static let embedding = Operation(
    "embedding", "(input: Tensor, weight: Tensor, padding_idx: int | None = None) -> Tensor",
    .functional, "Looks up rows of a table.", formula: "y[i] = W[input[i]]",
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
    .tensor(
      try Operations.embedding(
        try a.tensor(0), try a.tensor(1), paddingIndex: try a.optionalInt(2)))
  }

  static let oneHot = Operation(
    "one_hot", "(tensor: Tensor, num_classes: int = -1) -> Tensor", .functional,
    "A row of zeros with a 1 at each class.", formula: "y[i][c] = (tensor[i] = c)",
    shape: .ofValues("(…) → (…, classes)"), examples: [Example(.integers([0, 2, 1], [3]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.oneHot(try a.tensor(0), try a.int(1, default: -1)))
  }
}

extension Operations {
  static let indexRule = GradientRule("IndexBackward0")
  static let aliasRule = GradientRule("AliasBackward0")
  static let indexPutRule = GradientRule("IndexPutBackward0")
  static let copyRule = GradientRule("CopyBackwards") { (g, node) throws(TensorError) in
    Gradients(node.needs(0) ? try g.zeros() : nil, g)
  }
  static let gatherRule = GradientRule("GatherBackward0")
  static let scatterAddRule = GradientRule("ScatterAddBackward0")
  static let indexSelectRule = GradientRule("IndexSelectBackward0")
  static let maskedSelectRule = GradientRule("MaskedSelectBackward0")
  static let embeddingRule = GradientRule("EmbeddingBackward0")

  /// x[items].
  public static func index(_ x: Tensor, _ items: [Index]) throws(TensorError) -> Tensor {
    let resolved = try Raw.resolve(x, items)
    let shape = x.shape
    if resolved.isView {
      // x[:] and x[...] name every place: another tensor on the same memory.
      let y =
        resolved.view === x ? x.view(shape, strides: x.strides, offset: x.offset) : resolved.view
      return recordView(viewRule(of: items), y, x) { (g, _) throws(TensorError) in
        Gradients(try placed(g, items, shape))
      }
    }
    let y = try Raw.gather(resolved.view, by: resolved.indices)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(indexRule, to: y, x)
      saveIndices(items, in: node)
      node.closure = { (g, node) throws(TensorError) in
        try checkIndices(items, in: node)
        return Gradients(try placed(g, items, shape))
      }
    }
    return y
  }

  /// The node PyTorch shows: that of the last item which does something; x[:] alone counts as a slice.
  private static func viewRule(of items: [Index]) -> GradientRule {
    if items.count == 1, case .slice = items[0] { return sliceRule }
    return actingRule(of: items) ?? aliasRule
  }

  /// The node of the last item that does something, nil when none does.
  private static func actingRule(of items: [Index]) -> GradientRule? {
    for item in items.reversed() {
      switch item {
      case .int: return selectRule
      case .slice(nil, nil, nil), .ellipsis: continue
      case .slice: return sliceRule
      case .none: return unsqueezeRule
      case .tensor(let tensor) where tensor.rank == 0: return selectRule
      case .bool, .tensor: return indexRule
      }
    }
    return nil
  }

  private static func saveIndices(_ items: [Index], in node: Node) {
    for case .tensor(let tensor) in items { node.save(tensor) }
  }

  /// - Throws: the error for index tensors that were changed since.
  private static func checkIndices(_ items: [Index], in node: Node) throws(TensorError) {
    var position = 0
    for case .tensor in items {
      _ = try node.saved(position)
      position += 1
    }
  }

  /// Zeros of `shape` with `g` added at the places `items` names.
  static func placed(_ g: Tensor, _ items: [Index], _ shape: Shape) throws(TensorError) -> Tensor {
    let result = try Raw.zeros(shape, g.dtype)
    let resolved = try Raw.resolve(result, items)
    if resolved.isView {
      try Raw.copy(from: g, to: resolved.view)
    } else {
      try Raw.put(resolved.view, by: resolved.indices, g, accumulate: true)
    }
    if isRecorded(g) {
      attach(indexPutRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try index(v, items))
      }
    }
    return result
  }

  /// `g` with zeros at the places `items` names.
  private static func cleared(_ g: Tensor, _ items: [Index]) throws(TensorError) -> Tensor {
    let result = try Raw.contiguous(g) === g ? Raw.clone(g) : Raw.contiguous(g)
    try Raw.setIndex(result, items, .int(0))
    if isRecorded(g) {
      attach(indexPutRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try cleared(v, items))
      }
    }
    return result
  }

  /// x[items] = value, broadcast and converted to x's type.
  ///
  /// - Throws: PyTorch's errors for places outside, values that do not broadcast, and leaves; then
  ///   nothing was written.
  public static func setIndex(_ x: Tensor, _ items: [Index], _ value: Tensor) throws(TensorError) {
    let resolved = try Raw.resolve(x, items)
    if GradientMode.isEnabled, x.isTracked {
      do { try ViewHistory.checkInPlace(x) } catch {
        throw x.isView || !resolved.isView
          ? error : .leafChangedInPlace(isView: resolved.view !== x)
      }
    }
    guard isRecorded(x, value) else { return try Raw.setIndex(x, items, value) }
    let (old, source) = (InPlace.before(x), value === x ? InPlace.before(value) : value)
    try Raw.setIndex(x, items, value)
    // A stand-in for the whole new value, whose node the tensor (or its base) takes over.
    let result = x.detached()
    let isWhole = resolved.isView && actingRule(of: items) == nil
    let rule = isWhole ? copyRule : resolved.isView ? ViewHistory.copySlices : indexPutRule
    let node = attach(rule, to: result, old, source)
    if !isWhole {
      saveIndices(items, in: node)
      node.closure = { (g, node) throws(TensorError) in
        try checkIndices(items, in: node)
        return Gradients(
          node.needs(0) ? try cleared(g, items) : nil, node.needs(1) ? try index(g, items) : nil)
      }
    }
    ViewHistory.rebase(x, on: result)
  }

  /// The elements at the positions `index` names along `dim`.
  public static func gather(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TensorError) -> Tensor
  {
    let y = try Raw.gather(x, dim, index)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let shape = x.shape
      let node = attach(gatherRule, to: y, x)
      node.save(index)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(try scatterAlong(g, dim, try node.saved(0), into: shape))
      }
    }
    return y
  }

  /// Zeros of `shape` with the elements of `g` added at the positions `index` names along `dim`.
  static func scatterAlong(_ g: Tensor, _ dim: Int, _ index: Tensor, into shape: Shape)
    throws(TensorError) -> Tensor
  {
    let result = try Raw.zeros(shape, g.dtype)
    try Raw.scatter(result, dim, index, g, accumulate: true)
    if isRecorded(g) {
      attach(scatterAddRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try gather(v, dim, index))
      }
    }
    return result
  }

  /// x with the elements of `source` added at the positions `index` names along `dim`.
  public static func scatterAdd(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    let y = try Raw.clone(x)
    try Raw.scatter(y, dim, index, source, accumulate: true)
    if isRecorded(x, source) {
      let node = attach(scatterAddRule, to: y, x, source)
      node.save(index)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(g, node.needs(1) ? try gather(g, dim, try node.saved(0)) : nil)
      }
    }
    return y
  }

  /// The slices of `dim` at the positions `index` names.
  public static func indexSelect(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.indexSelect(x, dim, index)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let (shape, axis) = (x.shape, try x.shape.axis(dim))
    let node = attach(indexSelectRule, to: y, x)
    node.save(index)
    node.closure = { (g, node) throws(TensorError) in
      if shape.rank == 0 { return Gradients(try reshape(g, shape)) }
      let positions = try Raw.cast(try node.saved(0), to: .int64)
      let flat = try Raw.reshape(positions, Shape(positions.count))
      var items = [Index](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
      items.append(.tensor(flat))
      return Gradients(try placed(g, items, shape))
    }
    return y
  }

  /// The elements where the mask is true.
  public static func maskedSelect(_ x: Tensor, _ mask: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.maskedSelect(x, mask)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let shape = try Shape.broadcast(x.shape, mask.shape)
    let node = attach(maskedSelectRule, to: y, x)
    node.save(mask)
    node.closure = { (g, node) throws(TensorError) in
      let wide = try Raw.expand(try node.saved(0), shape)
      return Gradients(try placed(g, [.tensor(wide)], shape))
    }
    return y
  }

  /// Rows of `weight`; the gradient at `paddingIndex` is left out.
  public static func embedding(_ indices: Tensor, _ weight: Tensor, paddingIndex: Int? = nil)
    throws(TensorError) -> Tensor
  {
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
    let flat = try Raw.reshape(indices, Shape(indices.count))
    let y = try Raw.reshape(try Raw.indexSelect(weight, 0, flat), shape)
    let result = y.isView ? y.detached() : y
    if isRecorded(weight) {
      let table = weight.shape
      let node = attach(embeddingRule, to: result, weight)
      node.save(indices)
      node.closure = { (g, node) throws(TensorError) in
        let positions = try Raw.cast(try node.saved(0), to: .int64)
        let flat = try Raw.reshape(positions, Shape(positions.count))
        let rows = try reshape(g, Shape(flat.count, table[1]))
        let full = try placed(rows, [.tensor(flat)], table)
        guard let paddingIndex else { return Gradients(full) }
        return Gradients(try cleared(full, [.int(paddingIndex)]))
      }
    }
    return result
  }

  /// A row of zeros with a 1 at each class.
  public static func oneHot(_ classes: Tensor, _ count: Int = -1) throws(TensorError) -> Tensor {
    guard classes.dtype == .int64 else {
      throw TensorError(
        .runtime, "one_hot is only applicable to index tensor of type LongTensor.")
    }
    let values = try classes.toInts()
    if values.isEmpty && count < 0 {
      throw TensorError(.runtime, "Can not infer total number of classes from empty tensor.")
    }
    guard values.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(.runtime, "Class values must be non-negative.")
    }
    guard count < 0 || values.allSatisfy({ $0 < count }) else {
      throw TensorError(.runtime, "Class values must be smaller than num_classes.")
    }
    var shape = classes.shape
    try shape.append(count < 0 ? (values.max() ?? 0) + 1 : count)
    let result = try Raw.zeros(shape, .int64)
    for (row, value) in values.enumerated() { result.ints[row * shape.last + value] = 1 }
    return result
  }
}
