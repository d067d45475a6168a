// A scaled tensor plus a scaled product: baddbmm, addbmm, addmv, addr; and products of whole tensors.

import Tensors

private let scaled = ", *, beta: Number = 1, alpha: Number = 1) -> Tensor"

extension Operations {
  static let baddbmmRule = GradientRule("BaddbmmBackward0")
  static let addbmmRule = GradientRule("AddbmmBackward0")
  static let addmvRule = GradientRule("AddmvBackward0")
  static let addrRule = GradientRule("AddrBackward0")
  static let vdotRule = GradientRule("VdotBackward0")
  static let crossRule = GradientRule("LinalgCrossBackward0")

  /// The scaled sum of truths: those of the terms whose factor is not zero.
  private static func either(_ c: Tensor, _ y: Tensor, beta: Scalar, alpha: Scalar)
    throws(TensorError) -> Tensor
  {
    let product = alpha.double == 0 ? try Raw.fullLike(y, .bool(false)) : y
    return beta.double == 0 ? product : try Raw.binary(.add, c, product)
  }

  /// β·c + α·product(a, b), whose gradients `adjoint` gives for α·ȳ.
  static func scaledSum(
    _ rule: GradientRule, _ c: Tensor, _ a: Tensor, _ b: Tensor, beta: Scalar, alpha: Scalar,
    _ product: (Tensor, Tensor) throws(TensorError) -> Tensor,
    _ adjoint: @escaping (Tensor, Tensor, Tensor) throws(TensorError) -> (Tensor, Tensor)
  ) throws(TensorError) -> Tensor {
    try derived(rule, [c, a, b], saving: [a, b]) { () throws(TensorError) in
      var y = try product(a, b)
      guard c.shape.expands(to: y.shape) else {
        _ = try Raw.expand(c, y.shape)
        return y
      }
      if y.dtype == .bool { return try either(c, y, beta: beta, alpha: alpha) }
      if alpha != .int(1) { y = try Raw.binary(.multiply, y, y.dtype.number(alpha)) }
      if beta.double == 0 { return y }
      let base = beta == .int(1) ? c : try Raw.binary(.multiply, c, c.dtype.number(beta))
      return try Raw.binary(.add, base, y)
    } _: { (g, node) throws(TensorError) in
      let (a, b) = (try node.saved(0), try node.saved(1))
      let (first, second) = try adjoint(alpha.double == 1 ? g : try g * alpha.double, a, b)
      return Gradients(beta.double == 1 ? g : try g * beta.double, first, second)
    }
  }

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

extension DType {
  /// The number in the type's category: an integer tensor is scaled by an integer.
  fileprivate func number(_ scalar: Scalar) -> Scalar {
    isFloatingPoint ? .float(scalar.double) : .int(scalar.int)
  }
}

extension Operation {
  static let baddbmm = Operation(
    "baddbmm", "(input: Tensor, batch1: Tensor, batch2: Tensor" + scaled, .pointwise,
    "Products of two stacks of matrices, scaled, added to a scaled tensor.",
    formula: "y = β·c + α·a·b",
    gradients: ["input": "β·ȳ", "batch1": "α·ȳ·bᵀ", "batch2": "α·aᵀ·ȳ"],
    nodes: [Operations.baddbmmRule],
    shape: ShapeRule("(n), (B, m, k), (B, k, n) → (B, m, n)") { a throws(TensorError) in
      [try a.tensor(1).shape.replacing(2, with: try a.tensor(2).shape[2])]
    },
    examples: [
      Example(
        .floats([2]), .floats([2, 3, 2]), .floats([2, 2, 2]), .double(0.5), .double(2))
    ]
  ) { a throws(TensorError) in
    .tensor(
      try sum(a, Operations.baddbmmRule, Operations.bmm) { (g, a, b) throws(TensorError) in
        (
          try Operations.bmm(g, Operations.transpose(b, 1, 2)),
          try Operations.bmm(Operations.transpose(a, 1, 2), g)
        )
      })
  }

  static let addbmm = Operation(
    "addbmm", "(input: Tensor, batch1: Tensor, batch2: Tensor" + scaled, .pointwise,
    "The sum of the products of two stacks of matrices, scaled, added to a scaled tensor.",
    formula: "y = β·c + α·Σ a[i]·b[i]",
    gradients: ["input": "β·ȳ", "batch1": "α·ȳ·bᵀ", "batch2": "α·aᵀ·ȳ"],
    nodes: [Operations.addbmmRule],
    shape: ShapeRule("(n), (B, m, k), (B, k, n) → (m, n)") { a throws(TensorError) in
      [Shape(try a.tensor(1).shape[1], try a.tensor(2).shape[2])]
    },
    examples: [Example(.floats([2]), .floats([2, 3, 2]), .floats([2, 2, 2]))]
  ) { a throws(TensorError) in
    .tensor(
      try sum(a, Operations.addbmmRule) { (a, b) throws(TensorError) in
        let products = try Operations.bmm(a, b)
        return try Operations.cast(Operations.sum(products, [0]), products.dtype)
      } _: { (g, a, b) throws(TensorError) in
        let wide = try Operations.expand(
          g, Shape(a.shape[0], g.shape[0], g.shape[1]))
        return (
          try Operations.bmm(wide, Operations.transpose(b, 1, 2)),
          try Operations.bmm(Operations.transpose(a, 1, 2), wide)
        )
      })
  }

  static let addmv = Operation(
    "addmv", "(input: Tensor, mat: Tensor, vec: Tensor" + scaled, .pointwise,
    "A matrix times a vector, scaled, added to a scaled tensor.", formula: "y = β·c + α·A·x",
    gradients: ["input": "β·ȳ", "mat": "α·ȳ·xᵀ", "vec": "α·Aᵀ·ȳ"], nodes: [Operations.addmvRule],
    shape: ShapeRule("(m), (m, k), (k) → (m)") { a throws(TensorError) in
      [Shape(try a.tensor(1).shape[0])]
    }, examples: [Example(.floats([3]), .floats([3, 2]), .floats([2]), .double(0.5), .double(2))]
  ) { a throws(TensorError) in
    .tensor(
      try sum(a, Operations.addmvRule, Operations.mv) { (g, a, x) throws(TensorError) in
        (try Operations.outer(g, x), try Operations.mv(Operations.t(a), g))
      })
  }

  static let addr = Operation(
    "addr", "(input: Tensor, vec1: Tensor, vec2: Tensor" + scaled, .pointwise,
    "An outer product, scaled, added to a scaled tensor.", formula: "y = β·c + α·a·bᵀ",
    gradients: ["input": "β·ȳ", "vec1": "α·ȳ·b", "vec2": "α·ȳᵀ·a"], nodes: [Operations.addrRule],
    shape: ShapeRule("(m, n), (m), (n) → (m, n)") { a throws(TensorError) in
      [Shape(try a.tensor(1).count, try a.tensor(2).count)]
    }, examples: [Example(.floats([3, 2]), .floats([3]), .floats([2]), .double(0.5), .double(2))]
  ) { a throws(TensorError) in
    .tensor(
      try sum(a, Operations.addrRule, Operations.outer) { (g, a, b) throws(TensorError) in
        (try Operations.mv(g, b), try Operations.mv(Operations.t(g), a))
      })
  }

  private static func sum(
    _ a: OperationArguments, _ rule: GradientRule,
    _ product: (Tensor, Tensor) throws(TensorError) -> Tensor,
    _ adjoint: @escaping (Tensor, Tensor, Tensor) throws(TensorError) -> (Tensor, Tensor)
  ) throws(TensorError) -> Tensor {
    try Operations.scaledSum(
      rule, try a.tensor(0), try a.tensor(1), try a.tensor(2), beta: a.scalar(3) ?? .int(1),
      alpha: a.scalar(4) ?? .int(1), product, adjoint)
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
