// Shape: views of the same elements, joining and splitting. Their gradients are other changes of shape.

import Tensors

extension Operation {
  static let reshape = Operation(
    "reshape", "(input: Tensor, *shape: int) -> Tensor", .everywhere,
    "The same elements in another shape; one size may be -1. A view where memory allows.",
    formula: "y = x, regrouped", gradients: ["input": "ȳ, in x's shape"],
    nodes: [Operations.viewRule, Operations.unsafeViewRule], shape: .regrouped,
    examples: [Example(.floats([2, 3]), .ints([3, 2])), Example(.floats([2, 3]), .ints([-1]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.reshape(try a.tensor(0), try a.shape(1)))
  }

  static let view = Operation(
    "view", "(input: Tensor, *shape: int) -> Tensor", .method,
    "The same memory in another shape; one size may be -1.", formula: "y = x, regrouped",
    gradients: ["input": "ȳ, in x's shape"], nodes: [Operations.viewRule], shape: .regrouped,
    examples: [Example(.floats([2, 3]), .ints([3, 2])), Example(.floats([2, 3]), .ints([-1]))]
  ) { a throws(TensorError) in .tensor(try Operations.view(try a.tensor(0), try a.shape(1))) }

  static let viewAs = Operation(
    "view_as", "(input: Tensor, other: Tensor) -> Tensor", .method,
    "The same memory in the shape of another tensor.", formula: "y = x, regrouped",
    gradients: ["input": "ȳ, in x's shape"], nodes: [Operations.viewRule], shape: .second,
    examples: [Example(.floats([2, 3]), .constant([3, 2]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.view(try a.tensor(0), try a.tensor(1).shape))
  }

  static let flatten = Operation(
    "flatten", "(input: Tensor, start_dim: int = 0, end_dim: int = -1) -> Tensor", .everywhere,
    "Merges the dimensions from `start_dim` to `end_dim` into one.", formula: "y = x, regrouped",
    gradients: ["input": "ȳ, in x's shape"], nodes: [Operations.viewRule],
    shape: .ofValues("(a, b, c) → (a, b·c) for start_dim = 1"),
    examples: [Example(.floats([2, 3, 2]), .int(1)), Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.flatten(
        try a.tensor(0), try a.int(1, default: 0), try a.int(2, default: -1)))
  }

  static let unflatten = Operation(
    "unflatten", "(input: Tensor, dim: int, sizes: int[]) -> Tensor", .everywhere,
    "Splits one dimension into several.", formula: "y = x, regrouped",
    gradients: ["input": "ȳ, in x's shape"], nodes: [Operations.viewRule],
    shape: .ofValues("(a, b·c) → (a, b, c)"),
    examples: [Example(.floats([2, 6]), .int(1), .ints([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let y = try Raw.unflatten(x, try a.int(1), try a.shape(2))
    return .tensor(try Operations.view(x, y.shape))
  }

  static let transpose = Operation(
    "transpose", "(input: Tensor, dim0: int, dim1: int) -> Tensor", .window,
    aliases: ["swapdims", "swapaxes"],
    "Swaps two dimensions.", formula: "y = x with dim0 and dim1 swapped",
    gradients: ["input": "ȳ, swapped back"], nodes: [Operations.transposeRule],
    shape: .ofValues("(…, a, …, b, …) → (…, b, …, a, …)"),
    examples: [
      Example(.floats([2, 3]), .int(0), .int(1)), Example(.floats([2, 3, 4]), .int(0), .int(-1)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.transpose(try a.tensor(0), try a.int(1), try a.int(2)))
  }

  static let t = Operation(
    "t", "(input: Tensor) -> Tensor", .window, "Swaps rows and columns of a matrix.",
    formula: "y = xᵀ", gradients: ["input": "ȳᵀ"], nodes: [Operations.tRule],
    shape: .ofValues("(a, b) → (b, a)"), examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in .tensor(try Operations.t(try a.tensor(0))) }

  static let reversed = Operation(
    "T", "(input: Tensor) -> Tensor", .property, "The tensor with its dimensions reversed.",
    formula: "y = xᵀ", gradients: ["input": "ȳᵀ"], nodes: [Operations.permuteRule],
    shape: .ofValues("(a, b, c) → (c, b, a)"), examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    return .tensor(try Operations.permute(x, Array(x.shape.axes.reversed())))
  }

  static let matrixTranspose = Operation(
    "mT", "(input: Tensor) -> Tensor", .property, "Swaps the last two dimensions.",
    formula: "y = xᵀ", gradients: ["input": "ȳᵀ"], nodes: [Operations.transposeRule],
    shape: .ofValues("(…, a, b) → (…, b, a)"), examples: [Example(.floats([2, 3, 2]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime,
        "tensor.mT is only supported on matrices or batches of matrices. Got \(x.rank)-D tensor.",
        facts: .init(shapes: [x.shape]))
    }
    return .tensor(try Operations.transpose(x, -2, -1))
  }

  static let permute = Operation(
    "permute", "(input: Tensor, *dims: int) -> Tensor", .everywhere,
    "Puts the dimensions into the given order.",
    formula: "y = x with dimension dims[i] as its i-th",
    gradients: ["input": "ȳ, in x's order"], nodes: [Operations.permuteRule],
    shape: .ofValues("(a, b, c) → (c, a, b) for dims = (2, 0, 1)"),
    examples: [Example(.floats([2, 3, 4]), .ints([2, 0, 1]))]
  ) { a throws(TensorError) in .tensor(try Operations.permute(try a.tensor(0), try a.ints(1))) }

  static let movedim = Operation(
    "movedim", "(input: Tensor, source: int | int[], destination: int | int[]) -> Tensor",
    .everywhere, aliases: ["moveaxis"], "Moves dimensions to other positions.",
    formula: "y = x, dimensions moved",
    gradients: ["input": "ȳ, moved back"], nodes: [Operations.permuteRule],
    shape: .ofValues("(a, b, c) → (b, c, a) for source 0, destination 2"),
    examples: [Example(.floats([2, 3, 4]), .int(0), .int(2))]
  ) { a throws(TensorError) in
    .tensor(try Operations.movedim(try a.tensor(0), try a.ints(1), try a.ints(2)))
  }

  static let squeeze = Operation(
    "squeeze", "(input: Tensor, dim: int | int[] | None = None) -> Tensor", .window,
    "Removes dimensions of size 1.", formula: "y = x", gradients: ["input": "ȳ, in x's shape"],
    nodes: [Operations.squeezeRule, Operations.squeezeDimRule],
    shape: .ofValues("(a, 1, b) → (a, b)"),
    examples: [Example(.floats([2, 1, 3])), Example(.floats([1, 1, 3]), .int(1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.squeeze(try a.tensor(0), try a.optionalInts(1)))
  }

  static let unsqueeze = Operation(
    "unsqueeze", "(input: Tensor, dim: int) -> Tensor", .window,
    "Inserts a dimension of size 1 before position `dim`.", formula: "y = x",
    gradients: ["input": "ȳ, in x's shape"], nodes: [Operations.unsqueezeRule],
    shape: .ofValues("(a, b) → (a, 1, b) for dim = 1"),
    examples: [Example(.floats([2, 3]), .int(1)), Example(.floats([2]), .int(-1))]
  ) { a throws(TensorError) in .tensor(try Operations.unsqueeze(try a.tensor(0), try a.int(1))) }

  static let expand = Operation(
    "expand", "(input: Tensor, *size: int) -> Tensor", .method,
    "Repeats dimensions of size 1 without copying; -1 keeps a size.", formula: "y = x, repeated",
    gradients: ["input": "ȳ, summed over the repetitions"], nodes: [Operations.expandRule],
    shape: .ofValues("(a, 1) → (b, a, c)"),
    examples: [
      Example(.floats([2, 1]), .ints([3, 2, 4])), Example(.floats([2, 1]), .ints([-1, 3])),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.expand(try a.tensor(0), try a.shape(1))) }

  static let expandAs = Operation(
    "expand_as", "(input: Tensor, other: Tensor) -> Tensor", .method,
    "Repeats dimensions of size 1 to the shape of another tensor.", formula: "y = x, repeated",
    gradients: ["input": "ȳ, summed over the repetitions"], nodes: [Operations.expandRule],
    shape: .second, examples: [Example(.floats([2, 1]), .constant([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.expand(try a.tensor(0), try a.tensor(1).shape))
  }

  static let broadcastTo = Operation(
    "broadcast_to", "(input: Tensor, size: int[]) -> Tensor", .everywhere,
    "Repeats dimensions of size 1 without copying.", formula: "y = x, repeated",
    gradients: ["input": "ȳ, summed over the repetitions"], nodes: [Operations.expandRule],
    shape: .ofValues("(a, 1) → (b, a, c)"), examples: [Example(.floats([2, 1]), .ints([2, 3]))]
  ) { a throws(TensorError) in .tensor(try Operations.expand(try a.tensor(0), try a.shape(1))) }

  static let `repeat` = Operation(
    "repeat", "(input: Tensor, *repeats: int) -> Tensor", .method,
    "Copies the tensor several times along each dimension.", formula: "y = x, copied",
    gradients: ["input": "ȳ, summed over the copies"], nodes: [Operations.repeatRule],
    shape: .ofValues("(a, b) → (n·a, m·b)"),
    examples: [Example(.floats([2, 3]), .ints([2, 1])), Example(.floats([2]), .ints([3, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.repeat(try a.tensor(0), try a.ints(1))) }

  static let narrow = Operation(
    "narrow", "(input: Tensor, dim: int, start: int | Tensor, length: int) -> Tensor", .everywhere,
    "A part of one dimension.", formula: "y = x[start : start + length]",
    gradients: ["input": "ȳ in the part, 0 elsewhere"], nodes: [Operations.sliceRule],
    shape: .ofValues("(a, b) → (a, length)"),
    examples: [Example(.floats([2, 4]), .int(1), .int(1), .int(2))]
  ) { a throws(TensorError) in
    var start = 0
    if case .tensor(let place) = a[2] {
      guard place.rank == 0, place.dtype.isIntegral, place.dtype != .bool else {
        throw TensorError(.runtime, "start must be an 0-dim integral Tensor.")
      }
      start = Int(try place.item().double)
    } else {
      start = try a.int(2)
    }
    return .tensor(try Operations.narrow(try a.tensor(0), try a.int(1), start, try a.int(3)))
  }

  static let select = Operation(
    "select", "(input: Tensor, dim: int, index: int) -> Tensor", .everywhere,
    "One position of one dimension, which goes.", formula: "y = x[index]",
    gradients: ["input": "ȳ at the position, 0 elsewhere"], nodes: [Operations.selectRule],
    shape: .ofValues("(a, b) → (a)"), examples: [Example(.floats([2, 4]), .int(1), .int(-1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.select(try a.tensor(0), try a.int(1), try a.int(2)))
  }

  static let diagonal = Operation(
    "diagonal", "(input: Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> Tensor",
    .everywhere, "The diagonal of two dimensions.", formula: "yᵢ = xᵢᵢ",
    gradients: ["input": "ȳ on the diagonal, 0 elsewhere"], nodes: [Operations.diagonalRule],
    shape: .ofValues("(a, a) → (a)"),
    examples: [Example(.floats([3, 3])), Example(.floats([2, 3]), .int(1))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.diagonal(
        try a.tensor(0), try a.int(1, default: 0), try a.int(2, default: 0),
        try a.int(3, default: 1)))
  }

  static let flip = Operation(
    "flip", "(input: Tensor, *dims: int) -> Tensor", .everywhere,
    "Reverses the order of the elements along dimensions.", formula: "yᵢ = xₙ₋ᵢ",
    gradients: ["input": "ȳ, reversed"], nodes: [Operations.flipRule], shape: .same,
    examples: [Example(.floats([2, 3]), .ints([0, 1]))]
  ) { a throws(TensorError) in .tensor(try Operations.flip(try a.tensor(0), try a.ints(1))) }

  static let cat = Operation(
    "cat", "(tensors: Tensor[], dim: int = 0) -> Tensor", .torch,
    aliases: ["concat", "concatenate"],
    "Joins tensors along an existing dimension.", formula: "y = x₀, then x₁, …",
    gradients: ["tensors": "ȳ, cut apart"], nodes: [Operations.catRule],
    shape: .ofValues("(a, c), (b, c) → (a + b, c)"),
    examples: [Example(.list([[2, 3], [1, 3]])), Example(.list([[2, 1], [2, 2]]), .int(1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.cat(try a.tensors(0), try a.int(1, default: 0)))
  }

  static let stack = Operation(
    "stack", "(tensors: Tensor[], dim: int = 0) -> Tensor", .torch,
    "Joins tensors along a new dimension.", formula: "y[i] = xᵢ",
    gradients: ["tensors": "ȳ, cut apart"], nodes: [Operations.stackRule],
    shape: .ofValues("n times (a, b) → (n, a, b)"),
    examples: [Example(.list([[2, 3], [2, 3]])), Example(.list([[2], [2]]), .int(-1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.stack(try a.tensors(0), try a.int(1, default: 0)))
  }

  static let split = Operation(
    "split", "(input: Tensor, split_size: int | int[], dim: int = 0) -> Tensor[]", .everywhere,
    "Cuts a dimension into parts of a size, or of the sizes given.", formula: "yᵢ = part i of x",
    gradients: ["input": "ȳᵢ in part i"], nodes: [Operations.splitRule, Operations.splitSizesRule],
    shape: .ofValues("(a + b, c) → (a, c), (b, c)"),
    examples: [
      Example(.floats([5, 2]), .int(2)), Example(.floats([2, 4]), .ints([1, 3]), .int(1)),
    ]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let dim = try a.int(2, default: 0)
    if case .ints(let sizes) = a[1] { return .tensors(try Operations.split(x, sizes: sizes, dim)) }
    return .tensors(try Operations.split(x, size: try a.int(1), dim))
  }

  static let chunk = Operation(
    "chunk", "(input: Tensor, chunks: int, dim: int = 0) -> Tensor[]", .everywhere,
    "Cuts a dimension into a number of parts, the last possibly smaller.",
    formula: "yᵢ = part i of x", gradients: ["input": "ȳᵢ in part i"],
    nodes: [Operations.splitRule, Operations.splitSizesRule],
    shape: .ofValues("(n·a, c) → n times (a, c)"),
    examples: [Example(.floats([5, 2]), .int(2))]
  ) { a throws(TensorError) in
    .tensors(
      try Operations.chunk(try a.tensor(0), try a.int(1), try a.int(2, default: 0)))
  }

  static let unbind = Operation(
    "unbind", "(input: Tensor, dim: int = 0) -> Tensor[]", .everywhere,
    "Every position of a dimension as a tensor of its own.", formula: "yᵢ = x[i]",
    gradients: ["input": "ȳᵢ at position i"], nodes: [Operations.unbindRule],
    shape: .ofValues("(n, a) → n times (a)"), examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    .tensors(try Operations.unbind(try a.tensor(0), try a.int(1, default: 0)))
  }

  static let contiguous = Operation(
    "contiguous", "(input: Tensor, memory_format: memory_format | None = None) -> Tensor", .method,
    "The tensor in row-major memory: itself where it is already.", formula: "y = x",
    gradients: ["input": "ȳ"], nodes: [Operations.cloneRule], shape: .same,
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    if case .string("channels_last") = a[1] { return .tensor(try Operations.channelsLast(x)) }
    return .tensor(try Operations.contiguous(x))
  }

  static let clone = Operation(
    "clone", "(input: Tensor, *, memory_format: memory_format | None = None) -> Tensor",
    .everywhere, "A copy with its own memory.",
    formula: "y = x", gradients: ["input": "ȳ"], nodes: [Operations.cloneRule], shape: .same,
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let y = try arranged(a, 1, x)
    return .tensor(y === x ? try Operations.clone(x) : y)
  }

  static let detach = Operation(
    "detach", "(input: Tensor) -> Tensor", .everywhere,
    "The same values on the same memory, outside the graph.", formula: "y = x", shape: .same,
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in .tensor(try a.tensor(0).detach()) }
}

extension ShapeRule {
  /// The shape of the second argument.
  static let second = ShapeRule("(…), other → other's shape") { a throws(TensorError) in
    [try a.tensor(1).shape]
  }

  /// The shape given, with -1 worked out.
  static let regrouped = ShapeRule("(…) → shape, with -1 worked out") { a throws(TensorError) in
    [try Raw.inferredShape(try a.shape(1), count: try a.tensor(0).count)]
  }
}
