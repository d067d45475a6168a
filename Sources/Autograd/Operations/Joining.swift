// Joining and cutting beyond cat and split: stacks by direction, tensor_split, meshgrid, products of sets.

import Tensors

extension Operation {
  static let hstack = stacking(
    "hstack", [], "columns", "(a, b), (a, c) → (a, b + c)", [[2, 3], [2, 1]], Operations.catRule
  ) { x throws(TensorError) in
    try Operations.atLeast(1, x)
  } _: {
    $0 == 1 ? 0 : 1
  }
  static let vstack = stacking(
    "vstack", ["row_stack"], "rows", "(a, c), (b, c) → (a + b, c)", [[2, 3], [1, 3]],
    Operations.catRule
  ) { x throws(TensorError) in
    try Operations.atLeast(2, x)
  } _: { _ in
    0
  }
  static let dstack = stacking(
    "dstack", [], "depth", "(a, b), (a, b) → (a, b, 2)", [[2, 3], [2, 3]], Operations.catRule
  ) { x throws(TensorError) in
    try Operations.atLeast(3, x)
  } _: { _ in
    2
  }
  static let columnStack = stacking(
    "column_stack", [], "columns, vectors as columns", "(a), (a, b) → (a, 1 + b)", [[2], [2, 3]],
    Operations.catRule
  ) { x throws(TensorError) in
    x.rank <= 1 ? try Operations.reshape(x, Shape(x.count, 1)) : x
  } _: { _ in
    1
  }

  private static func stacking(
    _ name: String, _ aliases: [String], _ word: String, _ shape: String, _ example: [[Int]],
    _ rule: GradientRule,
    _ prepare: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor,
    _ dim: @escaping @Sendable (Int) -> Int
  ) -> Operation {
    Operation(
      name, "(tensors: Tensor[]) -> Tensor", [.torch], aliases: aliases,
      "Joins tensors along \(word).", formula: "y = x₀, then x₁, …",
      gradients: ["tensors": "ȳ, cut apart"], nodes: [rule], shape: .ofValues(shape),
      examples: [Example(.list(example))]
    ) { a throws(TensorError) in
      var parts: [Tensor] = []
      for tensor in try a.tensors(0) { parts.append(try prepare(tensor)) }
      guard let first = parts.first else {
        throw TensorError(.runtime, "\(name) expects a non-empty TensorList")
      }
      return .tensor(try Operations.cat(parts, dim(first.rank)))
    }
  }

  static let atLeast1d = atLeast("atleast_1d", 1)
  static let atLeast2d = atLeast("atleast_2d", 2)
  static let atLeast3d = atLeast("atleast_3d", 3)

  private static func atLeast(_ name: String, _ rank: Int) -> Operation {
    Operation(
      name, "(*tensors: Tensor[]) -> Tensor | Tensor[]", [.torch],
      "The tensor, or each tensor, with at least \(rank) dimensions.", formula: "y = x",
      gradients: ["tensors": "ȳ, in x's shape"],
      nodes: [Operations.viewRule, Operations.unsqueezeRule],
      shape: .ofValues("() → (\(Array(repeating: "1", count: rank).joined(separator: ", ")))"),
      examples: [Example(.list([[2], [2, 3]]))]
    ) { a throws(TensorError) in
      let tensors = try a.tensors(0)
      var results: [Tensor] = []
      for tensor in tensors { results.append(try Operations.atLeast(rank, tensor)) }
      return results.count == 1 ? .tensor(results[0]) : .tensors(results)
    }
  }

  static let tensorSplit = Operation(
    "tensor_split",
    "(input: Tensor, indices_or_sections: int | int[] | Tensor, dim: int = 0) -> Tensor[]",
    .everywhere, "Cuts a dimension into nearly equal parts, or at the places given.",
    formula: "yᵢ = part i of x", gradients: ["input": "ȳᵢ in part i"],
    nodes: [Operations.sliceRule], shape: .ofValues("(a + b, c) → (a, c), (b, c)"),
    examples: [
      Example(.floats([5, 2]), .int(2)), Example(.floats([2, 4]), .ints([1, 3]), .int(1)),
    ]
  ) { a throws(TensorError) in
    .tensors(
      try Operations.tensorSplit(try a.tensor(0), a[1], try a.int(2, default: 0), "tensor_split"))
  }

  static let hsplit = splitting("hsplit", 1)
  static let vsplit = splitting("vsplit", 2)
  static let dsplit = splitting("dsplit", 3)

  private static func splitting(_ name: String, _ least: Int) -> Operation {
    Operation(
      name, "(input: Tensor, indices_or_sections: int | int[]) -> Tensor[]", .everywhere,
      "Cuts along \(["columns", "rows", "depth"][least - 1]).", formula: "yᵢ = part i of x",
      gradients: ["input": "ȳᵢ in part i"], nodes: [Operations.sliceRule],
      shape: .ofValues("a part each"), examples: [Example(.floats([2, 2, 2]), .int(2))]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      guard x.rank >= least else {
        throw TensorError(
          .runtime,
          "torch.\(name) requires a tensor with at least \(least) dimension, "
            + "but got a tensor with \(x.rank) dimensions!", facts: .init(shapes: [x.shape]))
      }
      let dim = least == 1 ? (x.rank == 1 ? 0 : 1) : least == 2 ? 0 : 2
      if case .int(let count) = a[1], count == 0 || x.shape[dim] % count != 0 {
        throw TensorError(
          .runtime,
          "torch.\(name) attempted to split along dimension \(dim), but the size of the dimension "
            + "\(x.shape[dim]) is not divisible by the split_size \(count)!",
          facts: .init(shapes: [x.shape], axis: dim))
      }
      return .tensors(try Operations.tensorSplit(x, a[1], dim, name))
    }
  }

  static let splitWithSizes = Operation(
    "split_with_sizes", "(input: Tensor, split_sizes: int[], dim: int = 0) -> Tensor[]",
    .everywhere, "Cuts a dimension into parts of the sizes given.", formula: "yᵢ = part i of x",
    gradients: ["input": "ȳᵢ in part i"], nodes: [Operations.splitSizesRule],
    shape: .ofValues("(a + b, c) → (a, c), (b, c)"),
    examples: [Example(.floats([4, 2]), .ints([1, 3]))]
  ) { a throws(TensorError) in
    .tensors(
      try Operations.split(try a.tensor(0), sizes: try a.ints(1), try a.int(2, default: 0)))
  }

  static let broadcastTensors = Operation(
    "broadcast_tensors", "(*tensors: Tensor[]) -> Tensor[]", [.torch],
    "The tensors seen in the shape they broadcast to.", formula: "y = x, repeated",
    gradients: ["tensors": "ȳ, summed over the repetitions"], nodes: [Operations.expandRule],
    shape: .ofValues("(a, 1), (b) → (a, b) twice"), examples: [Example(.list([[2, 1], [3]]))]
  ) { a throws(TensorError) in
    var shape = Shape()
    for tensor in try a.tensors(0) { shape = try Shape.broadcast(shape, tensor.shape) }
    var results: [Tensor] = []
    for tensor in try a.tensors(0) { results.append(try Operations.expand(tensor, shape)) }
    return .tensors(results)
  }

  static let meshgrid = Operation(
    "meshgrid", "(*tensors: Tensor[], indexing: str | None = None) -> Tensor[]", [.torch],
    "Grids of coordinates from one vector for each dimension; 'xy' swaps the first two.",
    formula: "yₖ[i₀, i₁, …] = xₖ[iₖ]",
    gradients: ["tensors": "ȳ, summed over the other dimensions"],
    nodes: [Operations.expandRule],
    shape: .ofValues("(a), (b) → (a, b) twice"), examples: [Example(.list([[2], [3]]))],
    manual: """
      a = torch.tensor([0, 1])
      b = torch.tensor([5, 6, 7])
      torch.meshgrid(a, b, indexing='ij')
      """
  ) { a throws(TensorError) in
    .tensors(try Operations.meshgrid(try a.tensors(0), try a.string(1, default: "ij")))
  }

  static let cartesianProd = Operation(
    "cartesian_prod", "(*tensors: Tensor[]) -> Tensor", [.torch],
    "Every choice of one element from each vector, a row each.", formula: "y = X₀ × X₁ × …",
    gradients: ["tensors": "ȳ added at the elements"],
    nodes: [Operations.stackRule, Operations.viewRule], shape: .ofValues("(a), (b) → (a·b, 2)"),
    examples: [Example(.list([[2], [3]]))]
  ) { a throws(TensorError) in
    let tensors = try a.tensors(0)
    for tensor in tensors where tensor.rank != 1 {
      throw TensorError(
        .runtime, "Expect a 1D vector, but got shape \(tensor.shape)",
        facts: .init(shapes: [tensor.shape]))
    }
    if tensors.count == 1 { return .tensor(tensors[0]) }
    var flat: [Tensor] = []
    for grid in try Operations.meshgrid(tensors, "ij") {
      flat.append(try Operations.reshape(grid, Shape(grid.count)))
    }
    return .tensor(try Operations.stack(flat, 1))
  }

  static let combinations = Operation(
    "combinations", "(input: Tensor, r: int = 2, with_replacement: bool = False) -> Tensor",
    [.torch], "Every choice of r elements of a vector, a row each.", formula: "y = r of x",
    gradients: ["input": "ȳ added at the elements"],
    nodes: [Operations.stackRule, Operations.indexRule], shape: .ofValues("(n) → (count, r)"),
    examples: [Example(.floats([4])), Example(.floats([3]), .int(2), .bool(true))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.combinations(
        try a.tensor(0), try a.int(1, default: 2), withReplacement: try a.bool(2)))
  }

  static let blockDiag = Operation(
    "block_diag", "(*tensors: Tensor[]) -> Tensor", [.torch],
    "A matrix with the tensors on its diagonal.", formula: "y = x₀ ⊕ x₁ ⊕ …",
    gradients: ["tensors": "ȳ in the block"], nodes: [Operations.catRule],
    shape: .ofValues("(a, b), (c, d) → (a + c, b + d)"),
    examples: [Example(.list([[2, 3], [1, 2]]))]
  ) { a throws(TensorError) in
    var blocks: [Tensor] = []
    for (position, tensor) in try a.tensors(0).enumerated() {
      guard tensor.rank <= 2 else {
        throw TensorError(
          .runtime,
          "torch.block_diag: Input tensors must have 2 or fewer dimensions. Input \(position) has "
            + "\(tensor.rank) dimensions", facts: .init(shapes: [tensor.shape]))
      }
      blocks.append(try Operations.atLeast(2, tensor))
    }
    let width = blocks.reduce(0) { $0 + $1.shape[1] }
    var (rows, start): ([Tensor], Int) = ([], 0)
    for block in blocks {
      let (height, columns) = (block.shape[0], block.shape[1])
      rows.append(
        try Operations.cat(
          [
            try Raw.zeros(Shape(height, start), block.dtype), block,
            try Raw.zeros(Shape(height, width - start - columns), block.dtype),
          ], 1))
      start += columns
    }
    if rows.isEmpty { return .tensor(try Raw.zeros(Shape(1, 0))) }
    return .tensor(try Operations.cat(rows, 0))
  }
}

extension Operations {
  /// x with at least `rank` dimensions, as NumPy adds them.
  static func atLeast(_ rank: Int, _ x: Tensor) throws(TensorError) -> Tensor {
    if x.rank >= rank { return x }
    switch (rank, x.rank) {
    case (1, _): return try reshape(x, Shape(1))
    case (2, 0): return try reshape(x, Shape(1, 1))
    case (2, _): return try unsqueeze(x, 0)
    case (_, 0): return try reshape(x, Shape(1, 1, 1))
    case (_, 1): return try unsqueeze(unsqueeze(x, 0), -1)
    default: return try unsqueeze(x, -1)
    }
  }

  /// A dimension cut into nearly equal parts, or at the places of `argument`.
  static func tensorSplit(_ x: Tensor, _ argument: Argument, _ dim: Int, _ name: String)
    throws(TensorError) -> [Tensor]
  {
    guard x.rank > 0 else {
      throw TensorError(
        .runtime, "\(name) expected at least a 1-dimensional tensor, but got a tensor with 0 dims")
    }
    let axis = try x.shape.axis(dim)
    let size = x.shape[axis]
    var places: [Int]
    switch argument {
    case .ints(let given): places = given
    case .tensor(let given) where given.rank == 1: places = try given.toInts()
    default:
      let count: Int
      if case .tensor(let given) = argument {
        count = try given.item().int
      } else {
        count = try OperationArguments([argument]).int(0)
      }
      guard count > 0 else {
        throw TensorError(
          .runtime, "number of sections must be larger than 0, got \(count)")
      }
      guard count <= 1 << 22 else {
        throw TensorError(.runtime, "tensor_split(): \(count) sections are too many")
      }
      let (least, more) = (size / count, size % count)
      places = (1..<Swift.max(count, 1)).map { $0 * least + Swift.min($0, more) }
    }
    var (start, parts): (Int, [Tensor]) = (0, [])
    for place in places + [size] {
      let from = Swift.min(Swift.max(start < 0 ? start + size : start, 0), size)
      let end = Swift.min(Swift.max(place < 0 ? place + size : place, from), size)
      parts.append(try narrow(x, axis, from, end - from))
      start = place
    }
    return parts
  }

  /// Grids of coordinates from one vector for each dimension.
  static func meshgrid(_ tensors: [Tensor], _ indexing: String) throws(TensorError) -> [Tensor] {
    guard indexing == "ij" || indexing == "xy" else {
      throw TensorError(
        .runtime,
        "torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: \(indexing)")
    }
    guard let first = tensors.first else {
      throw TensorError(.runtime, "meshgrid expects a non-empty TensorList")
    }
    for tensor in tensors where tensor.rank > 1 {
      throw TensorError(
        .runtime,
        "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: \(tensor.shape)",
        facts: .init(shapes: [tensor.shape]))
    }
    for tensor in tensors where tensor.dtype != first.dtype {
      throw TensorError(
        .runtime, "torch.meshgrid expects all tensors to have the same dtype")
    }
    let swaps = indexing == "xy" && tensors.count >= 2
    let ordered = swaps ? [tensors[1], tensors[0]] + tensors[2...] : tensors
    let shape = try Shape(ordered.map { $0.count })
    var grids: [Tensor] = []
    for (axis, tensor) in ordered.enumerated() {
      let column = Shape(repeating: 1, rank: shape.rank).replacing(axis, with: tensor.count)
      let grid = try expand(reshape(tensor, column), shape)
      grids.append(grid)
    }
    if swaps { grids.swapAt(0, 1) }
    return grids
  }

  /// Every choice of `r` elements of a vector.
  static func combinations(_ x: Tensor, _ r: Int, withReplacement: Bool) throws(TensorError)
    -> Tensor
  {
    guard x.rank == 1 else {
      throw TensorError(
        .runtime, "Expect a 1D vector, but got shape \(x.shape)", facts: .init(shapes: [x.shape]))
    }
    guard r >= 0 else {
      throw TensorError(.runtime, "Expect a non-negative number, but got \(r)")
    }
    if r == 0 { return try Raw.empty(Shape(0), x.dtype) }
    guard r <= 1 << 16 else {
      throw TensorError(.runtime, "cannot create std::vector larger than max_size()")
    }
    var (rows, current) = ([[Int]](), [Int](repeating: 0, count: r))
    if !withReplacement { for i in 0..<r { current[i] = i } }
    let n = x.count
    while n > 0, (current.last ?? 0) < n {
      rows.append(current)
      guard rows.count < (1 << 24) / r else {
        throw TensorError(.runtime, "combinations() has too many results")
      }
      var place = r - 1
      current[place] += 1
      while place > 0, current[place] >= (withReplacement ? n : n - r + place + 1) {
        place -= 1
        current[place] += 1
      }
      for i in (place + 1)..<Swift.max(r, place + 1) {
        current[i] = current[i - 1] + (withReplacement ? 0 : 1)
      }
    }
    var columns: [Tensor] = []
    for column in 0..<r {
      let places = try Raw.tensor(rows.map { $0[column] })
      columns.append(try index(x, [.tensor(places)]))
    }
    return try stack(columns, 1)
  }
}
