// Comparisons and logic: results are bools.

extension Raw {
  /// `op` of two tensors, broadcast and promoted, as a bool tensor.
  public static func compare(_ op: Comparison, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    let common = resultType(a, b).computeType
    let shape = try Shape.broadcast(a.shape, b.shape)
    let (x, y) = (try cast(a, to: common), try cast(b, to: common))
    let (walk, out) = try walkForResult(x, y, shape, .bool)
    let truths = out.pointer(to: Truth.self)
    switch common {
    case .float32: compareRows(op, walk, truths, x.floats, y.floats)
    case .float64: compareRows(op, walk, truths, x.doubles, y.doubles)
    default: compareRows(op, walk, truths, x.ints, y.ints)
    }
    return out
  }

  /// `op` of a tensor and a number, as a bool tensor.
  public static func compare(_ op: Comparison, _ a: Tensor, _ b: Scalar) throws(TensorError)
    -> Tensor
  {
    try compare(op, a, try scalarTensor(b, beside: a))
  }

  /// `op` of the truth (not zero) of two tensors' elements.
  public static func logical(_ op: LogicalOperation, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    let shape = try Shape.broadcast(a.shape, b.shape)
    let (x, y) = (try cast(a, to: .bool), try cast(b, to: .bool))
    let (walk, out) = try walkForResult(x, y, shape, .bool)
    let (o, p, q) = (
      out.pointer(to: UInt8.self), x.pointer(to: UInt8.self), y.pointer(to: UInt8.self)
    )
    switch op {
    case .and: rows(walk, o, p, q) { $0 & $1 }
    case .or: rows(walk, o, p, q) { $0 | $1 }
    case .xor: rows(walk, o, p, q) { $0 ^ $1 }
    }
    return out
  }

  /// Whether each element is zero: `logical_not`.
  public static func logicalNot(_ x: Tensor) throws(TensorError) -> Tensor {
    let out = try workingCopy(x, .bool)
    let truths = out.pointer(to: UInt8.self)
    for i in 0..<out.count { truths[i] ^= 1 }
    return out
  }

  /// `~x`: not for bools, the complement for integers.
  ///
  /// - Throws: PyTorch's TypeError for floats.
  public static func bitwiseNot(_ x: Tensor) throws(TensorError) -> Tensor {
    if x.dtype == .bool { return try logicalNot(x) }
    guard x.dtype.isIntegral else {
      throw TensorError(
        .type,
        "~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    }
    return try binary(.bitwiseXor, x, .int(-1))
  }

  /// What a float's bits say beside its value.
  public enum Classification: Sendable {
    case nan, infinite, finite
  }

  /// Whether each element is nan, infinite or finite; integers are finite.
  public static func classify(_ x: Tensor, _ wanted: Classification) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else {
      return try full(x.shape, .bool(wanted == .finite), .bool)
    }
    let values = try cast(x, to: .float64)
    let (walk, out) = try walkForResult(values, values, x.shape, .bool)
    let truths = out.pointer(to: Truth.self)
    switch wanted {
    case .nan: rows(walk, truths, values.doubles, values.doubles) { (x, _) in Truth(x.isNaN) }
    case .infinite:
      rows(walk, truths, values.doubles, values.doubles) { (x, _) in Truth(x.isInfinite) }
    case .finite: rows(walk, truths, values.doubles, values.doubles) { (x, _) in Truth(x.isFinite) }
    }
    return out
  }

  private static func compareRows<T: Element>(
    _ op: Comparison, _ walk: StridedWalk, _ out: UnsafeMutablePointer<Truth>,
    _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>
  ) {
    switch op {
    case .equal: rows(walk, out, x, y) { Truth($0 == $1) }
    case .notEqual: rows(walk, out, x, y) { Truth($0 != $1) }
    case .less: rows(walk, out, x, y) { Truth($0 < $1) }
    case .lessOrEqual: rows(walk, out, x, y) { Truth($0 <= $1) }
    case .greater: rows(walk, out, x, y) { Truth($0 > $1) }
    case .greaterOrEqual: rows(walk, out, x, y) { Truth($0 >= $1) }
    }
  }
}
