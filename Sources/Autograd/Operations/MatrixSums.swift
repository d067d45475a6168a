// A scaled tensor plus a scaled product: baddbmm, addbmm, addmv, addr.

import Tensors

private let scaled = ", *, beta: Number = 1, alpha: Number = 1) -> Tensor"

extension Operations {
  static let baddbmmRule = GradientRule("BaddbmmBackward0")
  static let addbmmRule = GradientRule("AddbmmBackward0")
  static let addmvRule = GradientRule("AddmvBackward0")
  static let addrRule = GradientRule("AddrBackward0")

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
    ], memory: .unchecked
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
    examples: [Example(.floats([2]), .floats([2, 3, 2]), .floats([2, 2, 2]))], memory: .unchecked
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
    }, examples: [Example(.floats([3]), .floats([3, 2]), .floats([2]), .double(0.5), .double(2))],
    memory: .unchecked
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
}
