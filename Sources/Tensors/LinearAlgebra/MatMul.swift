// matmul of any ranks: which product it is, and how the batch dimensions broadcast.

extension Raw {
  /// `a @ b` for ranks from 1 up; batch dimensions broadcast.
  ///
  /// - Throws: PyTorch's RuntimeErrors for 0-dimensional operands, sizes and types that do not fit.
  public static func matmul(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    switch (a.rank, b.rank) {
    case (0, _), (_, 0):
      throw TensorError(
        .runtime,
        "both arguments to matmul need to be at least 1D, but they are \(a.rank)D and \(b.rank)D",
        facts: .init(shapes: [a.shape, b.shape]))
    case (1, 1): return try dot(a, b)
    case (2, 1): return try mv(a, b)
    case (2, 2): return try mm(a, b)
    case (1, 2):
      let product = try mm(try unsqueeze(a, 0), b)
      return try reshape(product, Shape(b.shape[1])).detached()
    case (_, 1), (_, 2): return try foldedProduct(a, b)
    default: return try batchedProduct(a, b)
    }
  }

  /// A stack times one matrix or vector is one product of all its rows.
  private static func foldedProduct(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let inner = a.shape.last
    let rows = a.shape.removing(a.rank - 1).count
    let flat = try reshape(a, Shape(rows, inner))
    var shape = a.shape.removing(a.rank - 1)
    if b.rank == 1 { return try reshape(try mv(flat, b), shape).detached() }
    shape.extend(b.shape[1])
    return try reshape(try mm(flat, b), shape).detached()
  }

  private static func batchedProduct(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let left = a.rank == 1 ? try unsqueeze(a, 0) : a
    let batch = try Shape.broadcast(
      left.shape.slice(0..<(left.rank - 2)), b.shape.slice(0..<(b.rank - 2)))
    let (m, k) = (left.shape[left.rank - 2], left.shape.last)
    let (p, n) = (b.shape[b.rank - 2], b.shape.last)
    guard k == p else {
      throw TensorError(
        .runtime,
        "Expected size for first two dimensions of batch2 tensor to be: "
          + "[\(batch.count), \(k)] but got: [\(batch.count), \(p)].",
        facts: .init(shapes: [a.shape, b.shape], axis: b.rank - 2))
    }
    let x = try stack(left, batch, m, k)
    let y = try stack(b, batch, p, n)
    var shape = batch
    if a.rank > 1 { try shape.append(m) }
    try shape.append(n)
    return try reshape(try bmm(x, y), shape).detached()
  }

  /// `x` broadcast to the batch, as a tensor of three dimensions.
  private static func stack(_ x: Tensor, _ batch: Shape, _ rows: Int, _ columns: Int)
    throws(TensorError) -> Tensor
  {
    var full = batch
    try full.append(rows)
    try full.append(columns)
    guard let count = batch.checkedCount else { throw .invalidSizes(batch) }
    return try reshape(try expand(x, full), Shape(count, rows, columns))
  }
}
