// Matrix products of two operands of rank 1 to 3, with the errors of torch.dot, mv, mm, addmm and bmm.

import CKernels

extension Raw {
  /// The inner product of two vectors.
  ///
  /// - Throws: PyTorch's RuntimeErrors for other ranks, sizes or types.
  public static func dot(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    guard a.rank == 1, b.rank == 1 else {
      throw TensorError(
        .runtime, "1D tensors expected, but got \(a.rank)D and \(b.rank)D tensors",
        facts: .init(shapes: [a.shape, b.shape]))
    }
    guard a.dtype == b.dtype else {
      throw TensorError(
        .runtime,
        "dot : expected both vectors to have same dtype, but found \(a.dtype.scalarTypeName) and "
          + b.dtype.scalarTypeName)
    }
    guard a.count == b.count else {
      throw TensorError(
        .runtime,
        "inconsistent tensor size, expected tensor \(a.shape) and src \(b.shape) to have the same "
          + "number of elements, but got \(a.count) and \(b.count) elements respectively",
        facts: .init(shapes: [a.shape, b.shape], axis: 0))
    }
    guard a.dtype != .bool else { throw .notImplemented("dot", .bool) }
    let (x, y) = (try contiguous(a), try contiguous(b))
    let out = try Tensor(fresh: Shape(), a.dtype.computeType, count: 1)
    switch a.dtype {
    case .float32: out.floats[0] = glia_dot_f32(x.floats, y.floats, x.count)
    case .float64: out.doubles[0] = glia_dot_f64(x.doubles, y.doubles, x.count)
    default: return try cast(try sum(try binary(.multiply, x, y)), to: a.dtype)
    }
    return out
  }

  /// A matrix times a vector.
  ///
  /// - Throws: PyTorch's RuntimeErrors for other ranks, sizes or types.
  public static func mv(_ matrix: Tensor, _ vector: Tensor) throws(TensorError) -> Tensor {
    guard matrix.rank == 2, vector.rank == 1 else {
      throw TensorError(
        .runtime, "vector + matrix @ vector expected, got 1, \(matrix.rank), \(vector.rank)",
        facts: .init(shapes: [matrix.shape, vector.shape]))
    }
    guard matrix.shape[1] == vector.count else {
      throw TensorError(
        .runtime,
        "size mismatch, got input (\(matrix.shape[0])), mat (\(matrix.shape.crossed)), vec "
          + "(\(vector.count))", facts: .init(shapes: [matrix.shape, vector.shape], axis: 1))
    }
    let column = vector.view(
      Shape(vector.count, 1), strides: Shape(vector.strides[0], 1), offset: vector.offset)
    let product = try mm(matrix, column)
    return try reshape(product, Shape(matrix.shape[0])).detached()
  }

  /// The product of two matrices.
  ///
  /// - Throws: PyTorch's RuntimeErrors for other ranks, sizes or types.
  public static func mm(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try product(a, b, bias: nil)
  }

  /// The product of two matrices plus a bias that broadcasts to it: `torch.addmm(bias, a, b)`.
  ///
  /// - Throws: what `mm` throws, and PyTorch's RuntimeError for a bias that does not broadcast.
  public static func addmm(_ bias: Tensor, _ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try requireMatrices(a, b)
    let shape = Shape(a.shape[0], b.shape[1])
    guard bias.shape.expands(to: shape) else {
      let shift = 2 - bias.rank
      let axis = shape.axes.first {
        $0 >= shift && ![1, shape[$0]].contains(bias.shape[$0 - shift])
      }
      throw .cannotExpand(bias.shape, to: shape, axis: axis ?? 0)
    }
    if bias.rank == 1, bias.count == shape[1], bias.dtype == a.dtype, bias.isContiguous,
      a.dtype.isFloatingPoint
    {
      return try product(a, b, bias: bias)
    }
    return try binary(.add, try mm(a, b), bias)
  }

  /// The products of two stacks of matrices: (B, n, k) times (B, k, m).
  ///
  /// - Throws: PyTorch's RuntimeErrors for other ranks, sizes or types.
  public static func bmm(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    guard a.rank == 3 else {
      throw TensorError(
        .runtime, "batch1 must be a 3D tensor", facts: .init(shapes: [a.shape, b.shape]))
    }
    guard b.rank == 3 else {
      throw TensorError(
        .runtime, "batch2 must be a 3D tensor", facts: .init(shapes: [a.shape, b.shape]))
    }
    guard a.shape[0] == b.shape[0], a.shape[2] == b.shape[1] else {
      throw TensorError(
        .runtime,
        "Expected size for first two dimensions of batch2 tensor to be: "
          + "[\(a.shape[0]), \(a.shape[2])] but got: [\(b.shape[0]), \(b.shape[1])].",
        facts: .init(shapes: [a.shape, b.shape], axis: a.shape[0] == b.shape[0] ? 1 : 0))
    }
    try requireSameType(a, b)
    guard a.dtype != .bool else { throw .notImplemented("bmm", .bool) }
    let dtype = a.dtype.computeType
    let (x, y) = (try cast(a, to: dtype), try cast(b, to: dtype))
    let out = try Tensor(uninitialized: Shape(a.shape[0], a.shape[1], b.shape[2]), dtype)
    multiplyStack(x, y, out)
    return try cast(out, to: a.dtype)
  }

  private static func requireMatrices(_ a: Tensor, _ b: Tensor) throws(TensorError) {
    guard a.rank == 2, b.rank == 2, a.shape[1] == b.shape[0] else {
      throw TensorError(
        .runtime,
        a.rank != 2
          ? "self must be a matrix"
          : b.rank != 2
            ? "mat2 must be a matrix"
            : "mat1 and mat2 shapes cannot be multiplied (\(a.shape.crossed) and \(b.shape.crossed))",
        facts: .init(shapes: [a.shape, b.shape], axis: 1))
    }
    try requireSameType(a, b)
    guard a.dtype != .bool else { throw .notImplemented("addmm_impl_cpu_", .bool) }
  }

  private static func requireSameType(_ a: Tensor, _ b: Tensor) throws(TensorError) {
    guard a.dtype == b.dtype else {
      throw TensorError(
        .runtime,
        "expected m1 and m2 to have the same dtype, but got: \(a.dtype.cTypeName) != "
          + b.dtype.cTypeName)
    }
  }

  private static func product(_ a: Tensor, _ b: Tensor, bias: Tensor?) throws(TensorError) -> Tensor
  {
    try requireMatrices(a, b)
    let (m, k, n) = (a.shape[0], a.shape[1], b.shape[1])
    let dtype = a.dtype.computeType
    let (x, y) = (try cast(a, to: dtype), try cast(b, to: dtype))
    let out = try Tensor(uninitialized: Shape(m, n), dtype)
    if k == 0 { fillElements(out, .int(0)) }
    if k == 0, let bias { return try binary(.add, out, bias) }
    switch dtype {
    case .float32:
      glia_gemm_f32(
        m, n, k, x.floats, x.strides[0], x.strides[1], y.floats, y.strides[0], y.strides[1],
        out.floats, n, bias?.floats, nil, false)
    case .float64:
      glia_gemm_f64(
        m, n, k, x.doubles, x.strides[0], x.strides[1], y.doubles, y.strides[0], y.strides[1],
        out.doubles, n, bias?.doubles, nil, false)
    default: multiplyIntegers(x, x.offset, y, y.offset, out.ints, m, n, k)
    }
    return try cast(out, to: a.dtype)
  }

  private static func multiplyStack(_ x: Tensor, _ y: Tensor, _ out: Tensor) {
    let (batch, m, n, k) = (out.shape[0], out.shape[1], out.shape[2], x.shape[2])
    if k == 0 { return fillElements(out, .int(0)) }
    if out.dtype == .float32 {
      return glia_gemm_batched_f32(
        batch, m, n, k, x.floats, x.strides[0], x.strides[1], x.strides[2], y.floats, y.strides[0],
        y.strides[1], y.strides[2], out.floats, m &* n, n, nil, false)
    }
    for i in 0..<batch {
      if out.dtype == .float64 {
        glia_gemm_f64(
          m, n, k, x.doubles + i &* x.strides[0], x.strides[1], x.strides[2],
          y.doubles + i &* y.strides[0], y.strides[1], y.strides[2], out.doubles + i &* m &* n, n,
          nil, nil, false)
      } else {
        multiplyIntegers(
          x, x.offset &+ i &* x.strides[0], y, y.offset &+ i &* y.strides[0],
          out.ints + i &* m &* n, m, n, k)
      }
    }
  }

  /// The plain triple loop, wrapping; the operands' last two dimensions are the matrices.
  private static func multiplyIntegers(
    _ x: Tensor, _ xOffset: Int, _ y: Tensor, _ yOffset: Int, _ out: UnsafeMutablePointer<Int>,
    _ m: Int, _ n: Int, _ k: Int
  ) {
    let left = x.ints + (xOffset - x.offset)
    let right = y.ints + (yOffset - y.offset)
    let (xRow, xColumn) = (x.strides[x.rank - 2], x.strides[x.rank - 1])
    let (yRow, yColumn) = (y.strides[y.rank - 2], y.strides[y.rank - 1])
    for i in 0..<m {
      if glia_interrupt_pending() { return }
      let row = out + i &* n
      row.update(repeating: 0, count: n)
      for p in 0..<k {
        let factor = left[i &* xRow &+ p &* xColumn]
        for j in 0..<n { row[j] = row[j] &+ factor &* right[p &* yRow &+ j &* yColumn] }
      }
    }
  }
}

extension DType {
  /// The C++ type some messages name: "long int".
  public var cTypeName: String {
    switch self {
    case .bool: "bool"
    case .uint8: "unsigned char"
    case .int8: "signed char"
    case .int16: "short int"
    case .int32: "int"
    case .int64: "long int"
    case .float32: "float"
    case .float64: "double"
    }
  }
}
