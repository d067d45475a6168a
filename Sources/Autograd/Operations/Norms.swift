// Norms: of all elements, along dimensions, of matrices.

import Tensors

/// Which norm: p, or a matrix norm by name.
enum NormOrder {
  case number(Double)
  case frobenius
  case nuclear

  init(_ argument: Argument) throws(TensorError) {
    switch argument {
    case .none: self = .number(2)
    case .string("fro"): self = .frobenius
    case .string("nuc"): self = .nuclear
    case .string("inf"): self = .number(.infinity)
    case .string(let name):
      throw TensorError(.runtime, "linalg.matrix_norm: Order \(name) not supported.")
    default: self = .number(try OperationArguments([argument]).double(0))
    }
  }
}

extension Operation {
  static let norm = Operation(
    "norm",
    "(input: Tensor, p: str | Number | None = 'fro', dim: int | int[] | None = None, "
      + "keepdim: bool = False, dtype: dtype | None = None) -> Tensor", .everywhere,
    "The p-norm of all elements or along dimensions.", formula: "y = (Σ |x|ᵖ)^(1/p)",
    gradients: ["input": "ȳ·x·|x|ᵖ⁻²/yᵖ⁻¹"], nodes: [Operations.vectorNormRule],
    shape: .reduced(dim: 2, keepDim: 3),
    examples: [
      Example(.floats([2, 3])), Example(.floats([2, 3]), .int(2), .int(1)),
      Example(.floats([2, 3]), .double(3), .int(0), .bool(true)),
      Example(.floats([2, 3]), .int(1)), Example(.distinct([3]), .double(.infinity)),
    ]
  ) { a throws(TensorError) in
    let x = try converted(a, 4)
    guard case .number(let p) = try normOrder(a[1]) else {
      let dims = try a.optionalInts(2) ?? Array(x.shape.axes)
      return .tensor(try Operations.matrixNorm(x, .nuclear, dims, try a.bool(3)))
    }
    return .tensor(try Operations.vectorNorm(x, p, try a.optionalInts(2), try a.bool(3)))
  }

  /// The p of torch.norm, where 'fro' means 2.
  private static func normOrder(_ argument: Argument) throws(TensorError) -> NormOrder {
    let order = try NormOrder(argument)
    if case .frobenius = order { return .number(2) }
    return order
  }

  private static func converted(_ a: OperationArguments, _ position: Int) throws(TensorError)
    -> Tensor
  {
    let x = try a.tensor(0)
    let y = if let dtype = try a.dtype(position) { try Operations.cast(x, dtype) } else { x }
    guard y.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
          + y.dtype.scalarTypeName)
    }
    return y
  }

  static let vectorNorm = Operation(
    "linalg.vector_norm",
    "(x: Tensor, ord: Number = 2, dim: int | int[] | None = None, "
      + "keepdim: bool = False, *, dtype: dtype | None = None) -> Tensor", .qualified,
    "The p-norm of all elements or along dimensions.", formula: "y = (Σ |x|ᵖ)^(1/p)",
    gradients: ["x": "ȳ·x·|x|ᵖ⁻²/yᵖ⁻¹"], nodes: [Operations.vectorNormRule],
    shape: .reduced(dim: 2, keepDim: 3),
    examples: [Example(.floats([2, 3])), Example(.floats([2, 3]), .int(1), .int(1))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.vectorNorm(
        try converted(a, 4), try a.double(1, default: 2), try a.optionalInts(2), try a.bool(3)))
  }

  static let linalgNorm = Operation(
    "linalg.norm",
    "(A: Tensor, ord: str | Number | None = None, dim: int | int[] | None = None, "
      + "keepdim: bool = False, *, dtype: dtype | None = None) -> Tensor", .qualified,
    "A norm of a vector or a matrix.", formula: "y = ‖x‖",
    gradients: ["A": "ȳ·x/y for the default"],
    nodes: [
      Operations.vectorNormRule, Operations.amaxRule, Operations.aminRule, Operations.sumRule,
      Operations.permuteRule,
    ],
    shape: .reduced(dim: 2, keepDim: 3),
    examples: [
      Example(.floats([2, 3])), Example(.floats([2, 3]), .string("fro")),
      Example(.floats([2, 3]), .int(1)), Example(.floats([3]), .int(3)),
    ]
  ) { a throws(TensorError) in
    let x = try converted(a, 4)
    let (dims, keepDim) = (try a.optionalInts(2), try a.bool(3))
    if a.isNone(1) { return .tensor(try Operations.vectorNorm(x, 2, dims, keepDim)) }
    let order = try NormOrder(a[1])
    let isMatrix = dims?.count == 2 || dims == nil && x.rank == 2
    if isMatrix {
      return .tensor(try Operations.matrixNorm(x, order, dims ?? [-2, -1], keepDim))
    }
    guard dims != nil || x.rank <= 2 else {
      throw TensorError(
        .runtime,
        "linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got "
          + "\(x.rank)D.", facts: .init(shapes: [x.shape]))
    }
    guard case .number(let p) = order else {
      throw TensorError(
        .runtime,
        "linalg.matrix_norm: The input tensor A must have at least 2 dimensions.",
        facts: .init(shapes: [x.shape]))
    }
    return .tensor(try Operations.vectorNorm(x, p, dims, keepDim))
  }

  static let matrixNorm = Operation(
    "linalg.matrix_norm",
    "(A: Tensor, ord: str | Number = 'fro', dim: int[] | None = None, "
      + "keepdim: bool = False, *, dtype: dtype | None = None) -> Tensor", .qualified,
    "A norm of matrices.", formula: "y = ‖A‖", gradients: ["A": "ȳ·x/y for 'fro'"],
    nodes: [
      Operations.vectorNormRule, Operations.amaxRule, Operations.aminRule, Operations.sumRule,
      Operations.permuteRule,
    ],
    shape: .ofValues("(…, m, n) → (…)"),
    examples: [
      Example(.floats([2, 3])), Example(.floats([2, 2, 3]), .int(1)),
      Example(.distinct([2, 3]), .string("nuc"), secondOrder: false),
      Example(.distinct([2, 3]), .int(2), secondOrder: false),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.matrixNorm(
        try converted(a, 4), a.isNone(1) ? .frobenius : try NormOrder(a[1]),
        try a.optionalInts(2) ?? [-2, -1],
        try a.bool(3)))
  }

  static let dist = Operation(
    "dist", "(input: Tensor, other: Tensor, p: Number = 2) -> Tensor", .everywhere,
    "The p-norm of the difference.", formula: "y = ‖a - b‖ₚ",
    gradients: ["input": "as norm's", "other": "as norm's, negative"],
    nodes: [Operations.distRule], shape: .scalar,
    examples: [Example(.floats([2, 3]), .floats([3]))]
  ) { a throws(TensorError) in
    let difference = try a.tensor(0) - a.tensor(1)
    let p = try a.double(2, default: 2)
    guard difference.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "norm(): input dtype should be either floating point or complex. Got "
          + "\(difference.dtype.scalarTypeName) instead.")
    }
    return .tensor(
      Operations.named(Operations.distRule, try Operations.vectorNorm(difference, p, nil, false)))
  }
}

extension Operations {
  static let distRule = GradientRule("DistBackward0")
  static let vectorNormRule = GradientRule("LinalgVectorNormBackward0")

  /// (Σ |x|ᵖ)^(1/p) over `dims` (nil: all).
  static func vectorNorm(_ x: Tensor, _ p: Double, _ dims: [Int]?, _ keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    let dims = dims?.isEmpty ?? true ? nil : dims
    let axes = try axisSet(dims, x)
    if x.count == 0, p < 0 || p == .infinity {
      let isLost = dims.map { $0.contains { x.shape[(try? x.shape.axis($0)) ?? 0] == 0 } } ?? true
      if isLost {
        throw TensorError(
          .runtime,
          dims == nil
            ? "linalg.vector_norm cannot compute the \(p == .infinity ? "inf" : "\(p)") norm on an "
              + "empty tensor because the operation does not have an identity"
            : "linalg.vector_norm cannot compute the \(p == .infinity ? "inf" : "\(p)") norm on the "
              + "dimension \(dims?.first ?? 0) because this dimension is empty and the operation does "
              + "not have an identity", facts: .init(shapes: [x.shape]))
      }
    }
    return try derived(vectorNormRule, [x], saving: [x], savesOutput: true) {
      () throws(TensorError) in
      let size = try abs(x)
      switch p {
      case .infinity: return try Raw.extreme(.max, size, axes, keepDimensions: keepDim)
      case -.infinity: return try Raw.extreme(.min, size, axes, keepDimensions: keepDim)
      case 0:
        let counted = try Raw.cast(try Raw.compare(.notEqual, x, .int(0)), to: x.dtype)
        return try Raw.sum(counted, axes, keepDimensions: keepDim)
      case 1: return try Raw.sum(size, axes, keepDimensions: keepDim)
      case 2:
        return try Raw.unary(
          .sqrt, try Raw.sum(try Raw.unary(.square, x), axes, keepDimensions: keepDim))
      default:
        let total = try Raw.sum(
          try Raw.binary(.power, size, .float(p)), axes, keepDimensions: keepDim)
        return try Raw.binary(.power, total, .float(1 / p))
      }
    } _: { (g, node) throws(TensorError) in
      let (x, y) = (try node.saved(0), try node.saved(1))
      if p == 0 { return Gradients(nil) }
      let (wide, norm) =
        try axes.map { axes throws(TensorError) in
          (try restored(g, axes, x.shape), try restored(y, axes, x.shape))
        } ?? (g, y)
      return Gradients(try normGradient(x, wide, norm, p, axes))
    }
  }

  private static func normGradient(
    _ x: Tensor, _ g: Tensor, _ norm: Tensor, _ p: Double, _ axes: AxisSet?
  ) throws(TensorError) -> Tensor {
    let isZero = try Raw.compare(.equal, norm, .int(0))
    switch p {
    case 1: return try g * sign(x)
    case 2: return try maskedFill(g * (x / norm), try Raw.expand(isZero, x.shape), .int(0))
    case .infinity, -.infinity:
      let mask = try Raw.cast(try Raw.compare(.equal, try abs(x), norm), to: x.dtype)
      let ties = try Raw.sum(mask.detached(), axes, keepDimensions: true)
      return try g * (sign(x) * mask / ties)
    case 2...:
      let scale = try maskedFill(g / pow(norm, .float(p - 1)), isZero, .int(0))
      return try x * pow(abs(x), .float(p - 2)) * scale
    default:
      let size = try abs(x)
      let slope = try sign(x) * pow(size, .float(p - 1)) * (g / pow(norm, .float(p - 1)))
      let isBad = try Raw.logical(.or, isZero, try Raw.compare(.equal, x, .int(0)))
      return try maskedFill(slope, isBad, .int(0))
    }
  }

  /// A norm of the matrices in two dimensions.
  static func matrixNorm(_ x: Tensor, _ order: NormOrder, _ dims: [Int], _ keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime, "linalg.matrix_norm: The input tensor A must have at least 2 dimensions.",
        facts: .init(shapes: [x.shape]))
    }
    guard dims.count == 2 else {
      throw TensorError(
        .runtime,
        "linalg.matrix_norm: dim must be a 2-tuple. Got "
          + "[" + dims.map { String($0) }.joined(separator: ", ") + "]")
    }
    let (row, column) = (try x.shape.axis(dims[0]), try x.shape.axis(dims[1]))
    guard row != column else {
      throw TensorError(
        .runtime, "linalg.matrix_norm: dims must be different. Got (\(dims[0]), \(dims[1]))")
    }
    guard case .number(let p) = order else {
      guard case .nuclear = order else { return try vectorNorm(x, 2, dims, keepDim) }
      let values = try singularValues(movedim(x, [row, column], [-2, -1]))
      return try keeping(sum(values, [-1]), row, column, keepDim)
    }
    guard [1, -1, .infinity, -.infinity, 2, -2].contains(p) else {
      throw TensorError(
        .runtime,
        "linalg.matrix_norm: Order \(Int(exactly: p).map { "\($0)" } ?? "\(p)") not supported."
      )
    }
    if p.magnitude == 2 {
      let values = try singularValues(movedim(x, [row, column], [-2, -1]))
      guard values.shape.last > 0 else {
        throw TensorError(
          .index, "amax(): Expected reduction dim -1 to have non-zero size.",
          facts: .init(shapes: [x.shape]))
      }
      return try keeping(
        extreme(p > 0 ? .max : .min, values, [-1], keepDim: false), row, column, keepDim)
    }
    // 1: the largest column sum; inf: the largest row sum.
    let (inner, outer) = p.magnitude == 1 ? (row, column) : (column, row)
    let sums = try vectorNorm(x, 1, [inner], keepDim)
    let place = keepDim || outer < inner ? outer : outer - 1
    return try extreme(p > 0 ? .max : .min, sums, [place], keepDim: keepDim)
  }

  /// A norm of matrices with the two dimensions back as 1 where they are kept.
  private static func keeping(_ y: Tensor, _ row: Int, _ column: Int, _ keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    guard keepDim else { return y }
    return try movedim(unsqueeze(unsqueeze(y, -1), -1), [-2, -1], [row, column])
  }
}
