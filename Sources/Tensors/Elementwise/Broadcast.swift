// Broadcasting and type promotion: the shape and type of a result from those of its operands.

extension Shape {
  /// The shape both operands broadcast to, aligned at the last dimension.
  ///
  /// - Throws: PyTorch's RuntimeError naming the sizes and the dimension that disagree.
  public static func broadcast(_ a: Shape, _ b: Shape) throws(TensorError) -> Shape {
    if a == b { return a }
    var result = a.rank >= b.rank ? a : b
    for back in 1...max(result.rank, 1) where back <= a.rank && back <= b.rank {
      let (left, right) = (a[a.rank - back], b[b.rank - back])
      guard left == right || left == 1 || right == 1 else { throw .sizeMismatch(a, b) }
      result[result.rank - back] = left == 1 ? right : left
    }
    return result
  }

  /// Whether a tensor of this shape can be seen as the larger shape `target`.
  public func expands(to target: Shape) -> Bool {
    guard rank <= target.rank else { return false }
    let shift = target.rank - rank
    for axis in axes where self[axis] != 1 && self[axis] != target[axis + shift] { return false }
    return true
  }
}

extension TensorError {
  /// The operands' sizes disagree at a dimension where neither is 1.
  static func sizeMismatch(_ a: Shape, _ b: Shape) -> TensorError {
    let rank = max(a.rank, b.rank)
    var back = 1
    while back < rank {
      let (left, right) = (a[a.rank - back], b[b.rank - back])
      if left != right && left != 1 && right != 1 { break }
      back += 1
    }
    let axis = rank - back
    return TensorError(
      .runtime,
      "The size of tensor a (\(a[a.rank - back])) must match the size of tensor b "
        + "(\(b[b.rank - back])) at non-singleton dimension \(axis)",
      facts: Facts(shapes: [a, b], axis: axis))
  }

  /// The in-place target is smaller than the shape the operands broadcast to.
  public static func outputTooSmall(_ output: Shape, _ broadcast: Shape) -> TensorError {
    TensorError(
      .runtime, "output with shape \(output) doesn't match the broadcast shape \(broadcast)",
      facts: Facts(shapes: [output, broadcast]))
  }

  /// The result's type does not fit the tensor it is to be written into.
  public static func cannotCast(_ result: DType, to output: DType) -> TensorError {
    TensorError(
      .runtime,
      "result type \(result.scalarTypeName) can't be cast to the desired output type "
        + "\(output.scalarTypeName)")
  }
}

extension Raw {
  /// The type in which `a` and `b` meet: a 0-dimensional tensor counts by its category only.
  @inlinable
  public static func resultType(_ a: Tensor, _ b: Tensor) -> DType {
    if a.dtype == b.dtype { return a.dtype }
    if (a.rank == 0) == (b.rank == 0) { return .promotion(a.dtype, b.dtype) }
    let (full, scalar) = b.rank == 0 ? (a, b) : (b, a)
    return scalar.dtype.category > full.dtype.category ? scalar.dtype : full.dtype
  }

  /// The type in which a tensor and a Python number meet.
  @inlinable
  public static func resultType(_ a: Tensor, _ scalar: Scalar) -> DType {
    scalar.category > a.dtype.category ? scalar.defaultDType : a.dtype
  }
}
