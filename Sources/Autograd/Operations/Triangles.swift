// Diagonals and triangles: tril, triu, diag, diag_embed, trace, the indices of a triangle.

public import Tensors

extension Operations {
  static let trilRule = GradientRule("TrilBackward0")
  static let triuRule = GradientRule("TriuBackward0")
  static let traceRule = GradientRule("TraceBackward0")
  static let diagonalCopyRule = GradientRule("DiagonalBackward0_copy")
  static let diagEmbedRule = GradientRule("DiagEmbedBackward0")

  /// x with zeros above (below) a diagonal of its last two dimensions.
  public static func triangle(_ x: Tensor, _ offset: Int, isLower: Bool) throws(TensorError)
    -> Tensor
  {
    try derived(isLower ? trilRule : triuRule, [x]) { () throws(TensorError) in
      try Raw.triangle(x, offset, isLower: isLower)
    } _: { (g, _) throws(TensorError) in
      Gradients(try triangle(g, offset, isLower: isLower))
    }
  }

  /// Matrices with the last dimension of `x` on a diagonal.
  public static func diagEmbed(_ x: Tensor, _ offset: Int, _ dim1: Int, _ dim2: Int)
    throws(TensorError) -> Tensor
  {
    guard x.rank > 0 else {
      throw TensorError(
        .index,
        "Dimension out of range (expected to be in range of [-1, 0], but got \(dim1))")
    }
    let rank = x.rank + 1
    let full = Shape(repeating: 1, rank: rank)
    let (a, b) = (try full.axis(dim1), try full.axis(dim2))
    guard a != b else {
      throw TensorError(
        .runtime, "diagonal dimensions cannot be identical \(dim1), \(dim2)")
    }
    return try derived(diagEmbedRule, [x]) { () throws(TensorError) in
      let (side, overflow) = x.shape.last.addingReportingOverflow(Int(clamping: offset.magnitude))
      guard !overflow else {
        // What PyTorch says of the wrapped size.
        let wrapped = x.shape.last &+ (offset < 0 ? 0 &- offset : offset)
        throw TensorError(
          .runtime, "IntArrayRef contains an int that cannot be represented as a SymInt: \(wrapped)"
        )
      }
      var shape = x.shape.removing(x.rank - 1)
      for axis in [Swift.min(a, b), Swift.max(a, b)] { try shape.insert(side, at: axis) }
      let result = try Raw.zeros(shape, x.dtype)
      try Raw.copy(from: x, to: try Raw.diagonal(result, offset: offset, a, b))
      return result
    } _: { (g, _) throws(TensorError) in
      Gradients(try diagonal(g, offset, a, b))
    }
  }

  /// A vector on the diagonal of a matrix, or the diagonal of a matrix.
  static func diag(_ x: Tensor, _ offset: Int) throws(TensorError) -> Tensor {
    switch x.rank {
    case 1: return try diagEmbed(x, offset, 0, 1)
    case 2:
      let shape = x.shape
      return try derived(diagonalCopyRule, [x]) { () throws(TensorError) in
        try Raw.rowMajorCopy(try Raw.diagonal(x, offset: offset))
      } _: { (g, _) throws(TensorError) in
        let zeros = try Raw.zeros(shape, g.dtype)
        return Gradients(
          try windowed(diagonalScatterRule, zeros, g) { z throws(TensorError) in
            try Raw.diagonal(z, offset: offset)
          })
      }
    default:
      throw TensorError(
        .runtime, "diag(): Supports 1D or 2D tensors. Got \(x.rank)D",
        facts: .init(shapes: [x.shape]))
    }
  }
}

extension Operation {
  static let tril = triangle("tril", "lower", true, Operations.trilRule)
  static let triu = triangle("triu", "upper", false, Operations.triuRule)

  private static func triangle(
    _ name: String, _ word: String, _ isLower: Bool, _ rule: GradientRule
  ) -> Operation {
    Operation(
      name, "(input: Tensor, diagonal: int = 0) -> Tensor", .pointwise,
      "The \(word) triangle of the last two dimensions, zeros elsewhere.",
      formula: isLower ? "yᵢⱼ = xᵢⱼ where j ≤ i + d" : "yᵢⱼ = xᵢⱼ where j ≥ i + d",
      gradients: ["input": "ȳ in the triangle"], nodes: [rule], shape: .same,
      examples: [Example(.floats([3, 3])), Example(.floats([2, 3, 2]), .int(-1))],
      memory: .repeating
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      guard x.rank >= 2 else {
        throw TensorError(
          .runtime, "\(name): input tensor must have at least 2 dimensions",
          facts: .init(shapes: [x.shape]))
      }
      return .tensor(
        try Operations.triangle(x, try a.int(1, default: 0), isLower: isLower))
    }
  }

  static let trace = Operation(
    "trace", "(input: Tensor) -> Tensor", .everywhere, "The sum of the diagonal of a matrix.",
    formula: "y = Σ xᵢᵢ", gradients: ["input": "ȳ on the diagonal"], nodes: [Operations.traceRule],
    shape: .scalar, examples: [Example(.floats([3, 3])), Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.rank == 2 else {
      throw TensorError(
        .runtime, "trace: expected a matrix, but got tensor with dim \(x.rank)",
        facts: .init(shapes: [x.shape]))
    }
    guard x.dtype != .bool else { throw .notImplemented("trace", .bool) }
    let shape = x.shape
    return .tensor(
      try Operations.derived(Operations.traceRule, [x]) { () throws(TensorError) in
        try Raw.sum(try Raw.contiguous(try Raw.diagonal(x)))
      } _: { (g, _) throws(TensorError) in
        let eye = try Raw.eye(shape[0], shape[1], g.dtype)
        return Gradients(try g * eye)
      })
  }

  static let diag = Operation(
    "diag", "(input: Tensor, diagonal: int = 0) -> Tensor", .everywhere,
    "A matrix with a vector on its diagonal, or the diagonal of a matrix.", formula: "yᵢᵢ = xᵢ",
    gradients: ["input": "ȳ on the diagonal"],
    nodes: [Operations.diagEmbedRule, Operations.diagonalCopyRule],
    shape: .ofValues("(n) → (n, n), (n, n) → (n)"),
    examples: [Example(.floats([3])), Example(.floats([3, 2]), .int(-1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.diag(try a.tensor(0), try a.int(1, default: 0)))
  }

  static let diagflat = Operation(
    "diagflat", "(input: Tensor, offset: int = 0) -> Tensor", .everywhere,
    "A matrix with all elements on its diagonal.", formula: "yᵢᵢ = xᵢ",
    gradients: ["input": "ȳ on the diagonal"], nodes: [Operations.diagEmbedRule],
    shape: .ofValues("(a, b) → (a·b, a·b)"), examples: [Example(.floats([2, 2]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let flat = try Operations.reshape(x, Shape(x.count))
    return .tensor(try Operations.diagEmbed(flat, try a.int(1, default: 0), 0, 1))
  }

  static let diagEmbed = Operation(
    "diag_embed", "(input: Tensor, offset: int = 0, dim1: int = -2, dim2: int = -1) -> Tensor",
    .everywhere, "Matrices with the last dimension on a diagonal.", formula: "y[…, i, i] = x[…, i]",
    gradients: ["input": "ȳ on the diagonal"], nodes: [Operations.diagEmbedRule],
    shape: .ofValues("(…, n) → (…, n, n)"),
    examples: [Example(.floats([2, 3])), Example(.floats([2]), .int(1), .int(0), .int(1))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.diagEmbed(
        try a.tensor(0), try a.int(1, default: 0), try a.int(2, default: -2),
        try a.int(3, default: -1)))
  }

  static let linalgDiagonal = Operation(
    "linalg.diagonal", "(A: Tensor, *, offset: int = 0, dim1: int = -2, dim2: int = -1) -> Tensor",
    .qualified, "The elements on a diagonal of matrices, as a view.",
    formula: "y[i] = A[i, i + offset]",
    gradients: ["A": "ȳ on the diagonal"], nodes: [Operations.diagonalRule],
    shape: .ofValues("(…, m, n) → (…, k)"), examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.diagonal(
        try a.tensor(0), try a.int(1, default: 0), try a.int(2, default: -2),
        try a.int(3, default: -1)))
  }

  static let trilIndices = indices("tril_indices", "lower", true)
  static let triuIndices = indices("triu_indices", "upper", false)

  private static func indices(_ name: String, _ word: String, _ isLower: Bool) -> Operation {
    Operation(
      name,
      "(row: int, col: int, offset: int = 0, *, dtype: dtype | None = None, "
        + "device: str | None = None, requires_grad: bool = False) -> Tensor", [.torch],
      "The rows and columns of the \(word) triangle of a matrix.", formula: "y = the places (i, j)",
      shape: .ofValues("→ (2, count)"), examples: [Example(.int(3), .int(3))]
    ) { a throws(TensorError) in
      let (rows, columns) = (try a.int(0), try a.int(1))
      guard rows >= 0 else {
        throw TensorError(.runtime, "row must be non-negative, got\(rows)")
      }
      guard columns >= 0 else {
        throw TensorError(.runtime, "col must be non-negative, got\(columns)")
      }
      let places = try trianglePlaces(rows, columns, try a.int(2, default: 0), isLower: isLower)
      return try finished(a, 3, try Raw.cast(places, to: try a.dtype(3) ?? .int64))
    }
  }

  /// The rows and columns of a triangle, row after row, without a matrix of its size.
  private static func trianglePlaces(_ rows: Int, _ columns: Int, _ offset: Int, isLower: Bool)
    throws(TensorError) -> Tensor
  {
    let limit = 1 << 40
    let shift = Swift.min(Swift.max(offset, -limit), limit)
    func part(_ row: Int) -> Range<Int> {
      let edge = Swift.min(Swift.max(row + shift + (isLower ? 1 : 0), 0), columns)
      return isLower ? 0..<edge : edge..<columns
    }
    // The rows that have a place; each has one at least.
    let first = isLower ? Swift.min(Swift.max(0, -shift), rows) : 0
    let last = isLower ? rows : Swift.min(Swift.max(columns - shift, 0), rows)
    guard columns > 0, first < last else { return try Raw.empty(Shape(2, 0), .int64) }
    let middle = part(first + (last - first) / 2).count
    guard (last - first).multipliedReportingOverflow(by: Swift.max(middle, 1)).partialValue < limit,
      last - first < limit, middle < limit
    else { throw TensorError(.memory, "\(isLower ? "tril" : "triu")_indices: too many places") }
    var count = 0
    for row in first..<last { count += part(row).count }
    let places = try Tensor(uninitialized: Shape(2, count), .int64)
    var place = 0
    for row in first..<last {
      for column in part(row) {
        places.ints[place] = row
        places.ints[count + place] = column
        place += 1
      }
    }
    return places
  }
}
