// Indexing: x[...], its assignment, gather and scatter, with gradients.

import Tensors

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
    shape: .ofValues("x keeps its shape"), examples: [],
    manual: """
      x = torch.zeros(2, 3)
      x[:, 1] = 5
      x
      """
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    switch try a.operand(2) {
    case .tensor(let value): try Operations.setIndex(x, try a.indices(1), value)
    case .scalar(let value):
      try Operations.setIndex(x, try a.indices(1), try Raw.scalar(value, x.dtype))
    }
    return .none
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
    ], memory: .scatteredRepeating
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

  static let scatterAdd = Operation(
    "scatter_add", "(input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor",
    [.torch, .method, .inPlace],
    "Adds the elements of `src`, along `dim`, at the positions `index` names.",
    formula: "y[index[i][j]][j] += src[i][j] for dim = 0",
    gradients: ["input": "ȳ", "src": "ȳ gathered at the positions"],
    nodes: [Operations.scatterAddRule], shape: .same,
    examples: [
      Example(.floats([3, 2]), .int(0), .integers([0, 2, 0, 1], [2, 2]), .floats([2, 2]))
    ], memory: .scattered
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
    let (x, isTuple) = (try a.tensor(0), try a.bool(1))
    let columns = try Raw.nonzeroIndices(isTuple && x.rank == 0 ? try Raw.unsqueeze(x, 0) : x)
    if isTuple { return .tensors(columns) }
    if columns.isEmpty {
      let isNonzero = try Raw.cast(x, to: .bool).truth()
      return .tensor(try Raw.empty(Shape(isNonzero ? 1 : 0, 0), .int64))
    }
    // PyTorch writes one coordinate after the other: the result is the transpose of that memory.
    return .tensor(try Raw.transpose(try Raw.stack(columns, 0), 0, 1).detached())
  }

  static let argwhere = Operation(
    "argwhere", "(input: Tensor) -> Tensor", .everywhere,
    "The places where elements are not zero, one row each.", formula: "y = { i : xᵢ ≠ 0 }",
    shape: .ofValues("(…) → (count, rank)"), examples: [Example(.bools([true, false, true], [3]))]
  ) { a throws(TensorError) in try nonzero.call(OperationArguments([a[0], .bool(false)])) }

  static let oneHot = Operation(
    "one_hot", "(tensor: Tensor, num_classes: int = -1) -> Tensor", .functional,
    "A row of zeros with a 1 at each class.", formula: "y[i][c] = (tensor[i] = c)",
    shape: .ofValues("(…) → (…, classes)"), examples: [Example(.integers([0, 2, 1], [3]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.oneHot(try a.tensor(0), try a.int(1, default: -1)))
  }
}
