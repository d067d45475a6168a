// Products of vectors and matrices, and the linear layer.

public import Tensors

extension Operation {
  static let matmul = Operation(
    "matmul", "(input: Tensor, other: Tensor) -> Tensor", .everywhere, aliases: ["linalg.matmul"],
    operators: ["__matmul__"],
    "The matrix product; leading dimensions broadcast, vectors count as rows or columns.",
    formula: "y = a·b", gradients: ["input": "ȳ·bᵀ", "other": "aᵀ·ȳ"],
    nodes: [
      Operations.mmRule, Operations.mvRule, Operations.dotRule, Operations.unsafeViewRule,
      Operations.squeezeDimRule,
    ],
    shape: .ofValues("(…, m, k), (…, k, n) → (…, m, n)"),
    examples: [
      Example(.floats([2, 3]), .floats([3, 2])), Example(.floats([2, 3]), .floats([3])),
      Example(.floats([3]), .floats([3])), Example(.floats([3]), .floats([3, 2])),
      Example(.floats([2, 2, 3]), .floats([3, 2])),
      Example(.floats([2, 1, 2, 3]), .floats([2, 3, 2])),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.matmul(try a.tensor(0), try a.tensor(1)))
  }

  static let mm = Operation(
    "mm", "(input: Tensor, mat2: Tensor) -> Tensor", .everywhere,
    "The product of two matrices.", formula: "y = a·b",
    gradients: ["input": "ȳ·bᵀ", "mat2": "aᵀ·ȳ"], nodes: [Operations.mmRule],
    shape: ShapeRule("(m, k), (k, n) → (m, n)") { a throws(TensorError) in
      [Shape(try a.tensor(0).shape[0], try a.tensor(1).shape[1])]
    }, examples: [Example(.floats([2, 3]), .floats([3, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.mm(try a.tensor(0), try a.tensor(1))) }

  static let bmm = Operation(
    "bmm", "(input: Tensor, mat2: Tensor) -> Tensor", .everywhere,
    "The products of two stacks of matrices.", formula: "y[i] = a[i]·b[i]",
    gradients: ["input": "ȳ·bᵀ", "mat2": "aᵀ·ȳ"], nodes: [Operations.bmmRule],
    shape: ShapeRule("(B, m, k), (B, k, n) → (B, m, n)") { a throws(TensorError) in
      [try a.tensor(0).shape.replacing(2, with: try a.tensor(1).shape[2])]
    }, examples: [Example(.floats([2, 2, 3]), .floats([2, 3, 2]))]
  ) { a throws(TensorError) in .tensor(try Operations.bmm(try a.tensor(0), try a.tensor(1))) }

  static let mv = Operation(
    "mv", "(input: Tensor, vec: Tensor) -> Tensor", .everywhere,
    "The product of a matrix and a vector.", formula: "y = A·x",
    gradients: ["input": "ȳ·xᵀ", "vec": "Aᵀ·ȳ"], nodes: [Operations.mvRule],
    shape: ShapeRule("(m, k), (k) → (m)") { a throws(TensorError) in
      [Shape(try a.tensor(0).shape[0])]
    }, examples: [Example(.floats([2, 3]), .floats([3]))]
  ) { a throws(TensorError) in .tensor(try Operations.mv(try a.tensor(0), try a.tensor(1))) }

  static let dot = Operation(
    "dot", "(input: Tensor, tensor: Tensor) -> Tensor", .everywhere,
    "The inner product of two vectors.", formula: "y = Σ aᵢbᵢ",
    gradients: ["input": "ȳ·b", "tensor": "ȳ·a"], nodes: [Operations.dotRule], shape: .scalar,
    examples: [Example(.floats([3]), .floats([3]))]
  ) { a throws(TensorError) in .tensor(try Operations.dot(try a.tensor(0), try a.tensor(1))) }

  static let outer = Operation(
    "outer", "(input: Tensor, vec2: Tensor) -> Tensor", .everywhere, aliases: ["ger"],
    "Every product of an element of one vector with one of another.", formula: "yᵢⱼ = aᵢbⱼ",
    gradients: ["input": "ȳ·b", "vec2": "ȳᵀ·a"], nodes: [Operations.mulRule],
    shape: ShapeRule("(m), (n) → (m, n)") { a throws(TensorError) in
      [Shape(try a.tensor(0).count, try a.tensor(1).count)]
    }, examples: [Example(.floats([2]), .floats([3]))]
  ) { a throws(TensorError) in .tensor(try Operations.outer(try a.tensor(0), try a.tensor(1))) }

  static let addmm = Operation(
    "addmm",
    "(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: Number = 1, alpha: Number = 1) -> Tensor",
    .pointwise, "A matrix product, scaled, added to a scaled tensor.", formula: "y = β·c + α·a·b",
    gradients: ["input": "β·ȳ", "mat1": "α·ȳ·bᵀ", "mat2": "α·aᵀ·ȳ"], nodes: [Operations.addmmRule],
    shape: ShapeRule("(n), (m, k), (k, n) → (m, n)") { a throws(TensorError) in
      [Shape(try a.tensor(1).shape[0], try a.tensor(2).shape[1])]
    },
    examples: [
      Example(.floats([2]), .floats([3, 2]), .floats([2, 2])),
      Example(.floats([3, 2]), .floats([3, 2]), .floats([2, 2]), .double(0.5), .double(2)),
    ], memory: .unchecked
  ) { a throws(TensorError) in
    let (c, x, y) = (try a.tensor(0), try a.tensor(1), try a.tensor(2))
    let (beta, alpha) = (a.scalar(3) ?? .int(1), a.scalar(4) ?? .int(1))
    if beta.double == 1, alpha.double == 1 { return .tensor(try Operations.addmm(c, x, y)) }
    return .tensor(
      try Operations.scaledSum(
        Operations.addmmRule, c, x, y, beta: beta, alpha: alpha, Operations.mm
      ) { (g, a, b) throws(TensorError) in
        (try Operations.mm(g, Operations.t(b)), try Operations.mm(Operations.t(a), g))
      })
  }

  static let linear = Operation(
    "linear", "(input: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor", .functional,
    "A linear layer: every output is a weighted sum of the inputs plus a bias.",
    formula: "y = x·Wᵀ + b", gradients: ["input": "ȳ·W", "weight": "ȳᵀ·x", "bias": "Σ ȳ"],
    nodes: [Operations.addmmRule, Operations.mmRule, Operations.viewRule],
    shape: .ofValues("(…, in), (out, in), (out) → (…, out)"),
    examples: [
      Example(.floats([2, 3]), .floats([4, 3]), .floats([4])),
      Example(.floats([2, 3]), .floats([4, 3])),
      Example(.floats([2, 2, 3]), .floats([4, 3]), .floats([4])),
      Example(.floats([3]), .floats([4, 3]), .floats([4])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.linear(try a.tensor(0), try a.tensor(1), try a.optionalTensor(2)))
  }
}

extension Operations {
  static let mmRule = GradientRule("MmBackward0") { (g, node) throws(TensorError) in
    Gradients(
      node.needs(0) ? try mm(g, t(try node.saved(1))) : nil,
      node.needs(1) ? try mm(t(try node.saved(0)), g) : nil)
  }
  static let bmmRule = GradientRule("BmmBackward0") { (g, node) throws(TensorError) in
    Gradients(
      node.needs(0) ? try bmm(g, transpose(try node.saved(1), 1, 2)) : nil,
      node.needs(1) ? try bmm(transpose(try node.saved(0), 1, 2), g) : nil)
  }
  static let mvRule = GradientRule("MvBackward0") { (g, node) throws(TensorError) in
    Gradients(
      node.needs(0) ? try outer(g, try node.saved(1)) : nil,
      node.needs(1) ? try mv(t(try node.saved(0)), g) : nil)
  }
  static let dotRule = GradientRule("DotBackward0") { (g, node) throws(TensorError) in
    Gradients(
      node.needs(0) ? try g * node.saved(1) : nil, node.needs(1) ? try g * node.saved(0) : nil)
  }
  static let addmmRule = GradientRule("AddmmBackward0")
  private static let linearRule = GradientRule("AddmmBackward0") { (g, node) throws(TensorError) in
    try linearGradients(g, node)
  }
  private static let linearNoBiasRule = GradientRule("MmBackward0") {
    (g, node) throws(TensorError) in try linearGradients(g, node)
  }
  private static let linearManyRule = GradientRule("ViewBackward0") {
    (g, node) throws(TensorError) in try linearGradients(g, node)
  }
  private static let linearUnsafeRule = GradientRule("UnsafeViewBackward0") {
    (g, node) throws(TensorError) in try linearGradients(g, node)
  }
  private static let linearVectorRule = GradientRule("SqueezeBackward4") {
    (g, node) throws(TensorError) in try linearGradients(g, node)
  }

  /// Records a product, whose gradients need the other operand each.
  private static func product(_ rule: GradientRule, _ y: Tensor, _ a: Tensor, _ b: Tensor)
    throws(TensorError) -> Tensor
  {
    if isRecorded(a, b), y.dtype.isFloatingPoint {
      attach(rule, to: y, a, b).saveOperands(a, b)
    }
    return y
  }

  /// The product of two matrices.
  public static func mm(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try product(mmRule, try Raw.mm(a, b), a, b)
  }

  /// The products of two stacks of matrices.
  public static func bmm(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try product(bmmRule, try Raw.bmm(a, b), a, b)
  }

  /// A matrix times a vector.
  public static func mv(_ a: Tensor, _ x: Tensor) throws(TensorError) -> Tensor {
    try product(mvRule, try Raw.mv(a, x), a, x)
  }

  /// The inner product of two vectors.
  public static func dot(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try product(dotRule, try Raw.dot(a, b), a, b)
  }

  /// Matrices with rows and columns exchanged: (…, m, n) → (…, n, m), as a view.
  static func transposed(_ x: Tensor) throws(TensorError) -> Tensor {
    try transpose(x, -2, -1)
  }

  /// Every product of an element of `a` with one of `b`.
  public static func outer(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    for (name, x) in [("self", a), ("vec2", b)] where x.rank != 1 {
      throw TensorError(
        .runtime, "outer: Expected 1-D argument \(name), but got \(x.rank)-D",
        facts: .init(shapes: [a.shape, b.shape]))
    }
    return try mul(reshape(a, Shape(a.count, 1)), b)
  }

  /// beta·c + alpha·a·b.
  public static func addmm(
    _ c: Tensor, _ a: Tensor, _ b: Tensor, beta: Double = 1, alpha: Double = 1
  ) throws(TensorError) -> Tensor {
    var y: Tensor
    if beta == 1 && alpha == 1 {
      y = try Raw.addmm(c, a, b)
    } else {
      let product = try Raw.binary(.multiply, try Raw.mm(a, b), .float(alpha))
      y =
        beta == 0
        ? product
        : try Raw.binary(
          .add, try Raw.binary(.multiply, c, .float(beta)), product)
      if y.shape != product.shape { y = try Raw.clone(product) }
    }
    if isRecorded([c, a, b]) {
      let node = attach(addmmRule, to: y, [c, a, b])
      node.savesTensors = true
      if node.needs(2) { node.saved0 = SavedTensor(a) }
      if node.needs(1) { node.saved1 = SavedTensor(b) }
      node.closure = { (g, node) throws(TensorError) in
        let scaled = alpha == 1 ? g : try g * alpha
        return Gradients(
          node.needs(0) ? (beta == 1 ? g : try g * beta) : nil,
          node.needs(1) ? try mm(scaled, t(try node.saved(1))) : nil,
          node.needs(2) ? try mm(t(try node.saved(0)), scaled) : nil)
      }
    }
    return y
  }

  /// The bias is what `addmm` calls self, the input mat1 and the weight mat2.
  private static func checkTypes(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) throws(TensorError)
  {
    for (name, tensor) in [("self", bias), ("mat1", x)] where tensor.dtype != weight.dtype {
      throw TensorError(
        .runtime,
        "\(name) and mat2 must have the same dtype, but got \(tensor.dtype.scalarTypeName) and "
          + weight.dtype.scalarTypeName)
    }
  }

  /// x·Wᵀ + b for x of any rank, W (out, in) and b (out).
  public static func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor? = nil)
    throws(TensorError) -> Tensor
  {
    let rows =
      x.rank == 2
      ? x : try Raw.reshape(x, Shape(x.count / Swift.max(x.shape.last, 1), x.shape.last))
    let columns = try Raw.t(weight)
    if let bias { try checkTypes(x, weight, bias) }
    var y = if let bias { try Raw.addmm(bias, rows, columns) } else { try Raw.mm(rows, columns) }
    if x.rank != 2 {
      let shape =
        x.rank == 0 ? Shape(weight.shape[0]) : x.shape.replacing(x.rank - 1, with: weight.shape[0])
      y = try Raw.view(y, shape).detached()
    }
    if GradientMode.isEnabled,
      x.isTracked || weight.isTracked || (bias.map { $0.isTracked } ?? false)
    {
      let rule =
        x.rank == 2
        ? (bias == nil ? linearNoBiasRule : linearRule)
        : x.rank == 1
          ? (bias == nil ? linearVectorRule : linearManyRule)
          : (bias == nil ? linearUnsafeRule : linearManyRule)
      let node = attach(rule, to: y, x, weight)
      if let bias { node.edge2 = Edge(to: bias) }
      node.saveOperands(x, weight)
    }
    return y
  }

  private static func linearGradients(_ g: Tensor, _ node: Node) throws(TensorError) -> Gradients {
    if g.rank == 2 {
      return Gradients(
        node.needs(0) ? try mm(g, try node.saved(1)) : nil,
        node.needs(1) ? try mm(t(g), try node.saved(0)) : nil, g)
    }
    // A batch of any rank, or one vector: rows of a matrix.
    let rows = try reshape(g, Shape(g.count / Swift.max(g.shape.last, 1), g.shape.last))
    var (first, second): (Tensor?, Tensor?)
    if node.needs(0) {
      let weight = try node.saved(1)
      let shape =
        g.rank == 0 ? Shape(weight.shape[1]) : g.shape.replacing(g.rank - 1, with: weight.shape[1])
      first = try reshape(mm(rows, weight), shape)
    }
    if node.needs(1) {
      let x = try node.saved(0)
      second = try mm(t(rows), reshape(x, Shape(rows.shape[0], x.shape.last)))
    }
    return Gradients(first, second, rows)
  }

  /// The matrix product of tensors of any rank.
  public static func matmul(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    switch (a.rank, b.rank) {
    case (2, 2): return try mm(a, b)
    case (2, 1): return try mv(a, b)
    case (1, 1): return try dot(a, b)
    case (0, _), (_, 0): return try Raw.matmul(a, b)
    default: break
    }
    let y = try Raw.matmul(a, b)
    guard isRecorded(a, b) else { return y }
    let result = y.isView ? y.detached() : y
    let rule = a.rank == 1 || b.rank == 1 ? squeezeDimRule : unsafeViewRule
    let node = attach(rule, to: result, a, b)
    node.saveOperands(a, b)
    let (leftShape, rightShape) = (a.shape, b.shape)
    node.closure = { (g, node) throws(TensorError) in
      // Vectors as matrices, so that one rule serves: (k) is a row on the left, a column on the right.
      var wide = g
      if rightShape.rank == 1 { wide = try unsqueeze(wide, -1) }
      if leftShape.rank == 1 { wide = try unsqueeze(wide, -2) }
      var (first, second): (Tensor?, Tensor?)
      if node.needs(0) {
        let b = try node.saved(1)
        let right = b.rank == 1 ? try unsqueeze(b, 1) : b
        let full = try matmul(wide, transposed(right))
        first =
          leftShape.rank == 1 ? try reshape(sumTo(full, Shape(1, leftShape[0])), leftShape) : full
      }
      if node.needs(1) {
        let a = try node.saved(0)
        let left = a.rank == 1 ? try unsqueeze(a, 0) : a
        let full = try matmul(transposed(left), wide)
        second =
          rightShape.rank == 1
          ? try reshape(sumTo(full, Shape(rightShape[0], 1)), rightShape) : full
      }
      return Gradients(first, second)
    }
    return result
  }
}
