// Copies with one window replaced: select_scatter, slice_scatter, diagonal_scatter.

import Tensors

extension Operations {
  static let selectScatterRule = GradientRule("SelectScatterBackward0")
  static let sliceScatterRule = GradientRule("SliceScatterBackward0")
  static let diagonalScatterRule = GradientRule("DiagonalScatterBackward0")

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
      let y = try Raw.rowMajorCopy(x)
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
}
