// Products of vectors and of tensors along dimensions: vdot, inner, multi_dot, tensordot, cross, kron.

import Tensors

extension Operations {
  static let crossRule = GradientRule("LinalgCrossBackward0")

  /// Σ over the last dimension of both: a's other dimensions, then b's.
  static func inner(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    if a.rank == 0 || b.rank == 0 { return try mul(a, b) }
    guard a.shape.last == b.shape.last else {
      throw TensorError(
        .runtime,
        "inner() the last dimension must match on both input tensors but got shapes \(a.shape) and "
          + "\(b.shape)", facts: .init(shapes: [a.shape, b.shape]))
    }
    return try tensordot(a, b, [a.rank - 1], [b.rank - 1])
  }

  /// Σ over pairs of dimensions.
  static func tensordot(_ a: Tensor, _ b: Tensor, _ left: [Int], _ right: [Int])
    throws(TensorError) -> Tensor
  {
    guard left.count == right.count else {
      throw TensorError(.runtime, "both dimension lists should have same length")
    }
    guard a.dtype == b.dtype else {
      throw TensorError(
        .runtime, "both inputs should have same dtype")
    }
    var (p, q): ([Int], [Int]) = ([], [])
    var (x, y) = (a, b)
    for (i, j) in zip(left, right) {
      let (first, second) = (try a.shape.axis(i), try b.shape.axis(j))
      let (m, n) = (a.shape[first], b.shape[second])
      guard m == n || m == 1 || n == 1 else {
        throw TensorError(
          .runtime,
          "contracted dimensions need to match, but first has size \(m) in dim \(i) and second "
            + "has size \(n) in dim \(j)", facts: .init(shapes: [a.shape, b.shape], axis: i))
      }
      if m == 1, n != 1 { y = try cast(sum(y, [second], keepDim: true), b.dtype) }
      if n == 1, m != 1 { x = try cast(sum(x, [first], keepDim: true), a.dtype) }
      p.append(first)
      q.append(second)
    }
    let keptLeft = a.shape.axes.filter { !p.contains($0) }
    let keptRight = b.shape.axes.filter { !q.contains($0) }
    let (rows, columns) = (
      keptLeft.reduce(1) { $0 * x.shape[$1] }, keptRight.reduce(1) { $0 * y.shape[$1] }
    )
    let length = p.reduce(1) { $0 * x.shape[$1] }
    var shape = Shape()
    for axis in keptLeft { try shape.append(x.shape[axis]) }
    for axis in keptRight { try shape.append(y.shape[axis]) }
    let product = try mm(
      reshape(permute(x, keptLeft + p), Shape(rows, length)),
      reshape(permute(y, q + keptRight), Shape(length, columns)))
    return try reshape(product, shape)
  }

  /// The vector product along `dim`, which has size 3.
  static func cross(_ a: Tensor, _ b: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let shape = try Shape.broadcast(a.shape, b.shape)
    return try derived(crossRule, [a, b], saving: [a, b]) { () throws(TensorError) in
      let (x, y) = (try Raw.expand(a, shape), try Raw.expand(b, shape))
      func turned(_ t: Tensor, _ order: [Int]) throws(TensorError) -> Tensor {
        try Raw.indexSelect(t, dim, try Raw.tensor(order))
      }
      return try turned(x, [1, 2, 0]) * turned(y, [2, 0, 1])
        - turned(x, [2, 0, 1]) * turned(y, [1, 2, 0])
    } _: { (g, node) throws(TensorError) in
      let (a, b) = (try node.saved(0), try node.saved(1))
      return Gradients(try cross(b, g, dim), try cross(g, a, dim))
    }
  }
}

extension Operation {
  static let vecdot = Operation(
    "linalg.vecdot", "(x: Tensor, y: Tensor, *, dim: int = -1) -> Tensor", .qualified,
    "The scalar products of vectors along a dimension.", formula: "y = Σ aᵢ·bᵢ",
    gradients: ["x": "ȳ·b", "y": "ȳ·a"], nodes: [Operations.sumRule],
    shape: .ofValues("(…, n), (…, n) → (…)"),
    examples: [Example(.floats([2, 3]), .floats([3]))]
  ) { a throws(TensorError) in
    let product = try a.tensor(0) * a.tensor(1)
    return .tensor(try Operations.sum(product, [try a.int(2, default: -1)]))
  }

  static let vdot = Operation(
    "vdot", "(input: Tensor, other: Tensor) -> Tensor", .everywhere, aliases: [],
    "The inner product of two vectors.", formula: "y = Σ aᵢbᵢ",
    gradients: ["input": "ȳ·b", "other": "ȳ·a"], nodes: [Operations.dotRule], shape: .scalar,
    examples: [Example(.floats([3]), .floats([3]))]
  ) { a throws(TensorError) in .tensor(try Operations.dot(try a.tensor(0), try a.tensor(1))) }

  static let inner = Operation(
    "inner", "(input: Tensor, other: Tensor) -> Tensor", .everywhere,
    "The sum of products over the last dimension of both.", formula: "y[i, j] = Σ a[i, k]·b[j, k]",
    gradients: ["input": "ȳ·b", "other": "ȳᵀ·a"],
    nodes: [Operations.viewRule, Operations.mulRule], shape: .ofValues("(…, k), (…, k) → (…, …)"),
    examples: [Example(.floats([2, 3]), .floats([4, 3])), Example(.floats([]), .floats([3]))]
  ) { a throws(TensorError) in .tensor(try Operations.inner(try a.tensor(0), try a.tensor(1))) }

  static let multiDot = Operation(
    "linalg.multi_dot", "(tensors: Tensor[]) -> Tensor", [.qualified],
    "The product of several matrices, in order.", formula: "y = a·b·c…",
    gradients: ["tensors": "as matmul's"],
    nodes: [Operations.mmRule, Operations.mvRule, Operations.dotRule, Operations.viewRule],
    shape: .ofValues("(m, k), …, (p, n) → (m, n)"),
    examples: [Example(.list([[2, 3], [3, 2], [2, 2]]))]
  ) { a throws(TensorError) in
    let tensors = try a.tensors(0)
    guard tensors.count >= 2, let first = tensors.first else {
      throw TensorError(
        .runtime, "multi_dot(): expected at least 2 tensors but got \(tensors.count)")
    }
    var y = first
    for next in tensors.dropFirst() { y = try Operations.matmul(y, next) }
    return .tensor(y)
  }

  static let tensordot = Operation(
    "tensordot", "(a: Tensor, b: Tensor, dims: int | int[] | int[][] = 2) -> Tensor",
    [.torch], "The sum of products over several dimensions of both.",
    formula: "y = Σ a[…, k]·b[k, …]", gradients: ["a": "ȳ·b", "b": "a·ȳ"],
    nodes: [Operations.viewRule], shape: .ofValues("(…, k), (k, …) → (…, …)"),
    examples: [
      Example(.floats([2, 3]), .floats([3, 2]), .int(1)),
      Example(.floats([2, 3]), .floats([2, 3])),
    ]
  ) { a throws(TensorError) in
    let (x, y) = (try a.tensor(0), try a.tensor(1))
    var (left, right): ([Int], [Int])
    if case .intLists(let lists) = a[2], lists.count == 2 {
      (left, right) = (lists[0], lists[1])
    } else if case .ints(let pair) = a[2], pair.count == 2 {
      (left, right) = ([pair[0]], [pair[1]])
    } else {
      let count = try a.int(2, default: 2)
      guard count >= 0 else {
        throw TensorError(.runtime, "tensordot expects dims >= 0, but got dims=\(count)")
      }
      guard count <= Swift.min(x.rank, y.rank) else {
        throw TensorError(
          .runtime,
          "tensordot expects dims < ndim_a or ndim_b, but got dims=\(count)",
          facts: .init(shapes: [x.shape, y.shape]))
      }
      (left, right) = (Array((x.rank - count)..<x.rank), Array(0..<count))
    }
    return .tensor(try Operations.tensordot(x, y, left, right))
  }

  static let cross = Operation(
    "cross", "(input: Tensor, other: Tensor, dim: int | None = None) -> Tensor", .everywhere,
    "The vector product of vectors of three elements along `dim`.", formula: "y = a × b",
    gradients: ["input": "b × ȳ", "other": "ȳ × a"], nodes: [Operations.crossRule],
    shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])), Example(.floats([3, 2]), .floats([3, 1])),
    ]
  ) { a throws(TensorError) in
    let (x, y) = (try a.tensor(0), try a.tensor(1))
    let first = x.shape.axes.first { x.shape[$0] == 3 }
    if a.isNone(2), first == nil {
      throw TensorError(
        .runtime, "no dimension of size 3 in input", facts: .init(shapes: [x.shape]))
    }
    return .tensor(try crossed(x, y, try a.int(2, default: first ?? -1)))
  }

  static let linalgCross = Operation(
    "linalg.cross", "(input: Tensor, other: Tensor, *, dim: int = -1) -> Tensor", .qualified,
    "The vector product of vectors of three elements along `dim`.", formula: "y = a × b",
    gradients: ["input": "b × ȳ", "other": "ȳ × a"], nodes: [Operations.crossRule],
    shape: .broadcast(), examples: [Example(.floats([2, 3]), .floats([1, 3], -1...1))]
  ) { a throws(TensorError) in
    .tensor(try crossed(try a.tensor(0), try a.tensor(1), try a.int(2, default: -1)))
  }

  private static func crossed(_ x: Tensor, _ y: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    guard x.rank == y.rank else {
      throw TensorError(
        .runtime, "linalg.cross: inputs must have the same number of dimensions.",
        facts: .init(shapes: [x.shape, y.shape]))
    }
    let axis = try x.shape.axis(dim)
    guard x.rank > 0, x.shape[axis] == 3, y.shape[axis] == 3 else {
      throw TensorError(
        .runtime,
        "linalg.cross: inputs dimension \(dim) must have length 3. Got \(x.shape[axis]) and "
          + "\(y.shape[axis])", facts: .init(shapes: [x.shape, y.shape], axis: axis))
    }
    return try Operations.cross(x, y, axis - x.rank)
  }

  static let kron = Operation(
    "kron", "(input: Tensor, other: Tensor) -> Tensor", .everywhere,
    "Every element of one tensor times the whole other tensor.", formula: "y = a ⊗ b",
    gradients: ["input": "Σ ȳ·b", "other": "Σ ȳ·a"],
    nodes: [Operations.unsafeViewRule], shape: .ofValues("(a, b), (c, d) → (a·c, b·d)"),
    examples: [
      Example(.floats([2, 2]), .floats([2, 3])), Example(.floats([2]), .floats([2, 2])),
    ]
  ) { a throws(TensorError) in
    let (x, y) = (try a.tensor(0), try a.tensor(1))
    let rank = Swift.max(x.rank, y.rank)
    var (left, right, full) = (Shape(), Shape(), Shape())
    for axis in 0..<rank {
      let m = axis < rank - x.rank ? 1 : x.shape[axis - rank + x.rank]
      let n = axis < rank - y.rank ? 1 : y.shape[axis - rank + y.rank]
      try left.append(m)
      try left.append(1)
      try right.append(1)
      try right.append(n)
      try full.append(m * n)
    }
    let product = try Operations.mul(Operations.reshape(x, left), Operations.reshape(y, right))
    let wide = product.shape
    return .tensor(
      try Operations.derived(Operations.unsafeViewRule, [product]) { () throws(TensorError) in
        try Raw.reshape(product, full).detached()
      } _: { (g, _) throws(TensorError) in
        Gradients(try Operations.reshape(g, wide))
      })
  }
}
