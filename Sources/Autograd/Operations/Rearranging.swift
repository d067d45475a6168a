// Rearranging: roll, rot90, tile, repeat_interleave, windows of one dimension, views by strides.

import Tensors

extension Operations {
  static let rollRule = GradientRule("RollBackward0")
  static let rot90Rule = GradientRule("Rot90Backward0")
  static let unfoldRule = GradientRule("UnfoldBackward0")
  static let asStridedRule = GradientRule("AsStridedBackward0")

  /// The elements moved along `dims` by `shifts`, those that leave coming back at the other end.
  static func roll(_ x: Tensor, _ shifts: [Int], _ dims: [Int]) throws(TensorError) -> Tensor {
    guard !shifts.isEmpty else { throw TensorError(.runtime, "`shifts` required") }
    if dims.isEmpty, shifts.count == 1, x.rank != 1 {
      let back = [0 &- shifts[0]]
      return try derived(rollRule, [x]) { () throws(TensorError) in
        let flat = try Raw.reshape(x, Shape(x.count))
        return try Raw.view(try roll(flat, shifts, [0]), x.shape).detached()
      } _: { (g, _) throws(TensorError) in
        Gradients(try roll(g, back, []))
      }
    }
    let dims = dims.isEmpty && shifts.count == 1 ? [0] : dims
    guard shifts.count == dims.count else {
      throw TensorError(
        .runtime, "shifts and dimensions must align. shifts: \(shifts.count), dims:\(dims.count)")
    }
    if x.rank == 0, let dim = dims.first {
      throw TensorError(
        .index, "Dimension specified as \(dim) but tensor has no dimensions")
    }
    let opposite = shifts.map { 0 &- $0 }
    return try derived(rollRule, [x]) { () throws(TensorError) in
      var y = x
      for (shift, dim) in zip(shifts, dims) where y.count > 0 && x.rank > 0 {
        let axis = try x.shape.axis(dim)
        let size = x.shape[axis]
        let cut = ((0 &- shift) % size + size) % size
        y = try Raw.cat(
          [try Raw.narrow(y, axis, cut, size - cut), try Raw.narrow(y, axis, 0, cut)], axis)
      }
      return y === x ? try Raw.clone(x) : y
    } _: { (g, _) throws(TensorError) in
      Gradients(try roll(g, opposite, dims))
    }
  }

  /// x turned `turns` quarter turns from the first of two dimensions towards the second.
  static func rot90(_ x: Tensor, _ turns: Int, _ dims: [Int]) throws(TensorError) -> Tensor {
    guard dims.count == 2 else {
      throw TensorError(.runtime, "expected total rotation dims == 2, but got dims = \(dims.count)")
    }
    guard x.rank >= 2 else {
      throw TensorError(.runtime, "expected total dims >= 2, but got total dims = \(x.rank)")
    }
    let (a, b) = (try x.shape.axis(dims[0]), try x.shape.axis(dims[1]))
    guard a != b else {
      throw TensorError(
        .runtime,
        "expected rotation dims to be different, but got dim0 = \(dims[0]) and dim1 = \(dims[1])")
    }
    let quarter = (turns % 4 + 4) % 4
    return try derived(rot90Rule, [x]) { () throws(TensorError) in
      switch quarter {
      case 1: return try Raw.contiguous(try Raw.transpose(try flip(x, [b]), a, b))
      case 2: return try flip(x, [a, b])
      case 3: return try Raw.contiguous(try Raw.transpose(try flip(x, [a]), a, b))
      default: return try Raw.clone(x)
      }
    } _: { (g, _) throws(TensorError) in
      Gradients(try rot90(g, -quarter, dims))
    }
  }

  /// All windows of `size` elements of a dimension, `step` apart, as a last dimension: a view.
  static func unfold(_ x: Tensor, _ dim: Int, _ size: Int, _ step: Int) throws(TensorError)
    -> Tensor
  {
    let axis = try x.shape.axis(dim)
    let length = x.rank == 0 ? 1 : x.shape[axis]
    guard size >= 0 else {
      throw TensorError(.runtime, "size is \(size) but must be >= 0")
    }
    guard size <= length else {
      throw TensorError(
        .runtime,
        "maximum size for tensor at dimension \(axis) is \(length) but size is \(size)",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    guard step > 0 else { throw TensorError(.runtime, "step is \(step) but must be > 0") }
    var (shape, strides) = (x.shape, x.strides)
    if x.rank > 0 {
      shape[axis] = (length - size) / step + 1
      strides[axis] = x.strides[axis].multipliedReportingOverflow(by: step).partialValue
    }
    try shape.append(size)
    try strides.append(x.rank == 0 ? 1 : x.strides[axis])
    let full = x.shape
    return recordView(unfoldRule, x.view(shape, strides: strides, offset: x.offset), x) {
      (g, _) throws(TensorError) in
      if full.rank == 0 { return Gradients(try reshape(g, full)) }
      return Gradients(try folded(g, full, axis, size, step))
    }
  }

  /// The sum of windows at the places they came from.
  private static func folded(_ g: Tensor, _ shape: Shape, _ axis: Int, _ size: Int, _ step: Int)
    throws(TensorError) -> Tensor
  {
    try derived(unfoldRule, [g]) { () throws(TensorError) in
      let result = try Raw.zeros(shape, g.dtype)
      let count = g.shape[axis]
      for place in 0..<size {
        let target = try Raw.slice(
          result, axis, place, place + (count - 1) * step + 1, step: step)
        try Raw.binaryInPlace(.add, target, try Raw.select(g, g.rank - 1, place))
      }
      return result
    } _: { (v, _) throws(TensorError) in
      Gradients(try unfold(v, axis, size, step))
    }
  }

  /// A view of the memory with any sizes, strides and start.
  static func asStrided(_ x: Tensor, _ shape: Shape, _ strides: Shape, _ offset: Int?)
    throws(TensorError) -> Tensor
  {
    let y = try Raw.asStrided(x, shape, strides, offset: offset)
    let (start, geometry) = (y.offset, (x.shape, x.strides, x.offset))
    return recordView(asStridedRule, y, x) { (g, _) throws(TensorError) in
      // The gradient of every place of the memory, read back through x's own window.
      func reach(_ shape: Shape, _ strides: Shape, _ offset: Int) -> Int {
        shape.count == 0 ? 0 : shape.axes.reduce(offset + 1) { $0 + strides[$1] * (shape[$1] - 1) }
      }
      let count = Swift.max(
        reach(shape, strides, start), reach(geometry.0, geometry.1, geometry.2))
      let places = try Raw.arange(.int(0), .int(count), .int(1))
      let flat = try Raw.contiguous(try Raw.asStrided(places, shape, strides, offset: start))
      let memory = try placed(
        reshape(g, Shape(g.count)), [.tensor(try Raw.reshape(flat, Shape(flat.count)))],
        Shape(count))
      return Gradients(
        try asStrided(memory, geometry.0, geometry.1, geometry.2))
    }
  }

  /// Every element (or slice of `dim`) several times in a row.
  static func repeatInterleave(_ x: Tensor, _ repeats: Tensor, _ dim: Int?, _ size: Int?)
    throws(TensorError) -> Tensor
  {
    let wide = dim == nil ? try reshape(x, Shape(x.count)) : x
    let axis = try wide.shape.axis(dim ?? 0)
    let length = wide.rank == 0 ? 1 : wide.shape[axis]
    guard repeats.rank <= 1 else {
      throw TensorError(.runtime, "repeats must be 0-dim or 1-dim tensor")
    }
    guard repeats.dtype == .int64 || repeats.dtype == .int32 else {
      throw .notImplemented("repeat_interleave_cpu", repeats.dtype)
    }
    guard repeats.count == 1 || repeats.count == length else {
      throw TensorError(
        .runtime,
        "repeats must have the same size as input along dim, but got repeats.size(0) = "
          + "\(repeats.count) and input.size(\(dim ?? 0)) = \(length)",
        facts: .init(shapes: [x.shape, repeats.shape], axis: axis))
    }
    let counts = try repeats.toInts()
    var total = 0
    for i in 0..<length {
      let count = counts[counts.count == 1 ? 0 : i]
      guard count >= 0 else { throw TensorError(.runtime, "repeats can not be negative") }
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { throw TensorError(.runtime, "repeats are too large") }
      total = sum
    }
    if let size, size != total {
      throw TensorError(.runtime, "allocated size does not match required size")
    }
    let places = try Raw.empty(Shape(total), .int64)
    var next = 0
    for i in 0..<length {
      let count = counts[counts.count == 1 ? 0 : i]
      (places.ints + next).update(repeating: i, count: count)
      next += count
    }
    if wide.rank == 0 { return try expand(reshape(wide, Shape(1)), Shape(total)) }
    return try indexSelect(wide, axis, places)
  }
}

extension Operation {
  static let roll = Operation(
    "roll", "(input: Tensor, shifts: int | int[], dims: int | int[] | None = None) -> Tensor",
    .everywhere, "Moves elements along dimensions; those that leave come back at the other end.",
    formula: "y[i] = x[(i - shift) mod n]", gradients: ["input": "ȳ, moved back"],
    nodes: [Operations.rollRule, Operations.viewRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .int(1), .int(1)), Example(.floats([2, 3]), .int(-2)),
      Example(.floats([2, 3]), .ints([1, 1]), .ints([0, 1])),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.roll(try a.tensor(0), try a.ints(1), try a.optionalInts(2) ?? []))
  }

  static let rot90 = Operation(
    "rot90", "(input: Tensor, k: int = 1, dims: int[] | None = None) -> Tensor", .everywhere,
    "Turns by k quarter turns in the plane of two dimensions.", formula: "y = x turned",
    gradients: ["input": "ȳ, turned back"], nodes: [Operations.rot90Rule],
    shape: .ofValues("(a, b) → (b, a) for odd k"),
    examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(-1), .ints([1, 0]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.rot90(
        try a.tensor(0), try a.int(1, default: 1), try a.optionalInts(2) ?? [0, 1]))
  }

  static let fliplr = mirrored("fliplr", 1, "left and right")
  static let flipud = mirrored("flipud", 0, "top and bottom")

  private static func mirrored(_ name: String, _ axis: Int, _ words: String) -> Operation {
    Operation(
      name, "(input: Tensor) -> Tensor", .everywhere, "Exchanges \(words).", formula: "yᵢ = xₙ₋ᵢ",
      gradients: ["input": "ȳ, reversed"], nodes: [Operations.flipRule], shape: .same,
      examples: [Example(.floats([2, 3]))]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      guard x.rank > axis else {
        throw TensorError(
          .runtime, "Input must be >= \(axis + 1)-d.", facts: .init(shapes: [x.shape]))
      }
      return .tensor(try Operations.flip(x, [axis]))
    }
  }

  static let tile = Operation(
    "tile", "(input: Tensor, *dims: int) -> Tensor", .everywhere,
    "Copies the tensor several times along its last dimensions.", formula: "y = x, copied",
    gradients: ["input": "ȳ, summed over the copies"], nodes: [Operations.repeatRule],
    shape: .ofValues("(a, b) → (n·a, m·b)"),
    examples: [Example(.floats([2, 3]), .ints([2])), Example(.floats([2]), .ints([3, 2]))]
  ) { a throws(TensorError) in
    let (x, dims) = (try a.tensor(0), try a.ints(1))
    let lead = [Int](repeating: 1, count: Swift.max(x.rank - dims.count, 0))
    return .tensor(try Operations.repeat(x, lead + dims))
  }

  static let ravel = Operation(
    "ravel", "(input: Tensor) -> Tensor", .everywhere, "All elements as a vector.",
    formula: "y = x, regrouped", gradients: ["input": "ȳ, in x's shape"],
    nodes: [Operations.viewRule], shape: .ofValues("(a, b) → (a·b)"),
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try Operations.contiguous(try a.tensor(0))
    return .tensor(x.rank == 1 ? x : try Operations.view(x, Shape(x.count)))
  }

  static let reshapeAs = Operation(
    "reshape_as", "(input: Tensor, other: Tensor) -> Tensor", .method,
    "The same elements in the shape of another tensor.", formula: "y = x, regrouped",
    gradients: ["input": "ȳ, in x's shape"],
    nodes: [Operations.viewRule, Operations.unsafeViewRule], shape: .second,
    examples: [Example(.floats([2, 3]), .constant([3, 2]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.reshape(try a.tensor(0), try a.tensor(1).shape))
  }

  static let sumToSize = Operation(
    "sum_to_size", "(input: Tensor, *size: int) -> Tensor", .method,
    "Sums to a shape that broadcasts to this one.", formula: "y = Σ x over what was repeated",
    gradients: ["input": "ȳ, repeated"], nodes: [Operations.sumRule, Operations.viewRule],
    shape: .ofValues("(a, b) → (a, 1)"), examples: [Example(.floats([2, 3]), .ints([2, 1]))]
  ) { a throws(TensorError) in
    let (x, shape) = (try a.tensor(0), try a.shape(1))
    guard shape.expands(to: x.shape) else {
      throw TensorError(
        .runtime, "size {\(shape)} is not expandable to size {\(x.shape)}.",
        facts: .init(shapes: [x.shape, shape]))
    }
    if shape.rank == 0 { return .tensor(try Operations.sum(x, nil)) }
    if x.dtype.isFloatingPoint || x.shape == shape {
      return .tensor(try Operations.sumTo(x, shape))
    }
    return .tensor(try Operations.sumTo(try Operations.cast(x, .int64), shape))
  }

  static let unfold = Operation(
    "unfold", "(input: Tensor, dimension: int, size: int, step: int) -> Tensor", .method,
    "All windows of `size` elements of a dimension, `step` apart, as a last dimension.",
    formula: "y[i, j] = x[i·step + j]", gradients: ["input": "ȳ added at the places"],
    nodes: [Operations.unfoldRule], shape: .ofValues("(n) → ((n - size)/step + 1, size)"),
    examples: [
      Example(.floats([5]), .int(0), .int(3), .int(1)),
      Example(.floats([2, 5]), .int(1), .int(2), .int(2)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.unfold(try a.tensor(0), try a.int(1), try a.int(2), try a.int(3)))
  }

  static let asStrided = Operation(
    "as_strided",
    "(input: Tensor, size: int[], stride: int[], storage_offset: int | None = None) -> Tensor",
    .window, "A view of the memory with any sizes, strides and start.",
    formula: "y[i, j] = memory[start + i·s₀ + j·s₁]", gradients: ["input": "ȳ added at the places"],
    nodes: [Operations.asStridedRule], shape: .ofValues("(…) → size"),
    examples: [Example(.floats([6]), .ints([2, 2]), .ints([3, 1]), .int(0))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.asStrided(
        try a.tensor(0), try a.shape(1), try a.shape(2), try a.optionalInt(3)))
  }

  static let repeatInterleave = Operation(
    "repeat_interleave",
    "(input: Tensor, repeats: int | Tensor | None = None, dim: int | None = None, *, "
      + "output_size: int | None = None) -> Tensor", .everywhere,
    "Every element (or slice of `dim`) several times in a row.", formula: "y = x₀, x₀, x₁, x₁, …",
    gradients: ["input": "ȳ, summed over the copies"],
    nodes: [Operations.indexSelectRule, Operations.expandRule],
    shape: .ofValues("(a, b) → (n·a, b) for dim = 0"),
    examples: [Example(.floats([2, 3]), .int(2)), Example(.floats([2, 3]), .int(2), .int(1))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    if a.isNone(1) {
      let places = try Raw.arange(.int(0), .int(x.count), .int(1))
      return .tensor(try Operations.repeatInterleave(places, x, 0, try a.optionalInt(3)))
    }
    let repeats: Tensor
    if case .tensor(let given) = a[1] {
      repeats = given
    } else {
      let count = try a.int(1)
      guard count >= 0 else { throw TensorError(.runtime, "Repeats must be non-negative") }
      repeats = try Raw.tensor([count])
    }
    return .tensor(
      try Operations.repeatInterleave(
        x, repeats, try a.optionalInt(2), try a.optionalInt(3)))
  }

  static let narrowCopy = Operation(
    "narrow_copy", "(input: Tensor, dim: int, start: int, length: int) -> Tensor", .everywhere,
    "A copy of a part of one dimension.", formula: "y = x[start : start + length]",
    gradients: ["input": "ȳ in the part, 0 elsewhere"], nodes: [Operations.cloneRule],
    shape: .ofValues("(a, b) → (a, length)"),
    examples: [Example(.floats([2, 4]), .int(1), .int(1), .int(2))]
  ) { a throws(TensorError) in
    let (x, dim) = (try a.tensor(0), try a.int(1))
    guard dim < x.rank else {
      throw TensorError(
        .runtime,
        "Expected dim < static_cast<int64_t>(self_sizes.size()) to be true, but got false.  (Could "
          + "this error message be improved?  If so, please report an enhancement request to PyTorch.)",
        facts: .init(shapes: [x.shape]))
    }
    return .tensor(
      try Operations.clone(Operations.narrow(x, dim, try a.int(2), try a.int(3))))
  }
}
