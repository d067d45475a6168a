// Functions of two operands: promotion, broadcasting, the fast path and the general one.
//
// Two contiguous float32 tensors of one shape, or one and a number, go straight to a kernel; that path
// allocates the result and nothing else. Everything else meets in one function.

import CKernels

extension Raw {
  /// `op` of two tensors, broadcast and promoted.
  @inline(__always)
  public static func binary(_ op: BinaryOperation, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    if a.dtype == .float32, b.dtype == .float32, a.isContiguous, b.isContiguous,
      let kernel = op.kernel, a.shape == b.shape
    {
      let out = try Tensor(like: a, .float32)
      glia_binary_f32(kernel, out.floats, a.floats, b.floats, a.count)
      return out
    }
    return try binaryBroadcast(op, a, b)
  }

  /// The contiguous float32 patterns with a kernel: a matrix and a row, a tensor and one number.
  private static func binaryBroadcast(_ op: BinaryOperation, _ a: Tensor, _ b: Tensor)
    throws(TensorError) -> Tensor
  {
    if a.dtype == .float32, b.dtype == .float32, a.isContiguous, b.isContiguous,
      let kernel = op.kernel
    {
      if b.rank == 0 {
        let out = try Tensor(like: a, .float32)
        glia_binary_scalar_f32(kernel, out.floats, a.floats, b.floats[0], a.count)
        return out
      }
      if b.rank == 1, a.rank > 1, b.count > 1, a.shape.last == b.count {
        let out = try Tensor(like: a, .float32)
        glia_binary_row_f32(
          kernel, out.floats, a.floats, b.floats, a.count / b.count, b.count)
        return out
      }
    }
    return try binaryGeneral(op, a, b, into: nil)
  }

  /// `op` of a tensor and a number.
  public static func binary(_ op: BinaryOperation, _ a: Tensor, _ b: Scalar) throws(TensorError)
    -> Tensor
  {
    if a.dtype == .float32, a.isContiguous, let kernel = op.kernel {
      let out = try Tensor(like: a, .float32)
      glia_binary_scalar_f32(kernel, out.floats, a.floats, Float(b), a.count)
      return out
    }
    if op == .power, let result = try powerShortcut(a, b) { return result }
    return try binaryGeneral(op, a, try scalarTensor(b, beside: a), into: nil, scalar: b)
  }

  /// `op` of a number and a tensor.
  public static func binary(_ op: BinaryOperation, _ a: Scalar, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    if b.dtype == .float32, b.isContiguous, let kernel = op.kernel {
      let out = try Tensor(like: b, .float32)
      glia_scalar_binary_f32(kernel, out.floats, Float(a), b.floats, b.count)
      return out
    }
    return try binaryGeneral(op, try scalarTensor(a, beside: b), b, into: nil)
  }

  /// `a = op(a, b)`; the result takes `a`'s shape and type.
  ///
  /// - Throws: PyTorch's errors when the shape or the type does not fit; then `a` is as it was.
  public static func binaryInPlace(_ op: BinaryOperation, _ a: Tensor, _ b: Tensor)
    throws(TensorError)
  {
    if a.dtype == .float32, b.dtype == .float32, a.isContiguous, b.isContiguous,
      let kernel = op.kernel, a.shape == b.shape, !a.storage.sharesMemory(with: b.storage)
    {
      glia_binary_f32(kernel, a.floats, a.floats, b.floats, a.count)
      a.bumpVersion()
      return
    }
    _ = try binaryGeneral(op, a, b, into: a)
  }

  /// `a = op(a, b)` with a number.
  ///
  /// - Throws: PyTorch's error when the result's type does not fit; then `a` is as it was.
  public static func binaryInPlace(_ op: BinaryOperation, _ a: Tensor, _ b: Scalar)
    throws(TensorError)
  {
    if a.dtype == .float32, a.isContiguous, let kernel = op.kernel {
      glia_binary_scalar_f32(kernel, a.floats, a.floats, Float(b), a.count)
      a.bumpVersion()
      return
    }
    if op == .power, let result = try powerShortcut(a, b) { return try copy(from: result, to: a) }
    _ = try binaryGeneral(op, a, try scalarTensor(b, beside: a), into: a, scalar: b)
  }

  /// `x + alpha * y` in one rounding, as PyTorch's `add(x, y, alpha=)`; written to `x` when in place.
  ///
  /// - Throws: what `binary` throws for `add`.
  @discardableResult
  public static func axpy(_ x: Tensor, _ y: Tensor, alpha: Double, inPlace: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard x.dtype == .float32, y.dtype == .float32, x.isContiguous, x.shape == y.shape,
      !(inPlace && x.storage.sharesMemory(with: y.storage))
    else {
      let isWhole = y.dtype.isIntegral && alpha == alpha.rounded() && alpha.magnitude < 0x1p53
      let scaled = try binary(.multiply, y, isWhole ? .int(Int(alpha)) : .float(alpha))
      if !inPlace { return try binary(.add, x, scaled) }
      try binaryInPlace(.add, x, scaled)
      return x
    }
    let dense = try contiguous(y)
    let out = inPlace ? x : try Tensor(like: x, .float32)
    glia_axpy_f32(out.floats, x.floats, dense.floats, Float(alpha), x.count)
    if inPlace { x.bumpVersion() }
    return out
  }

  /// `function` of two broadcast operands, computed in double and rounded once.
  ///
  /// The door for pointwise operations without a kernel of their own; integers give float32.
  public static func zip(_ a: Tensor, _ b: Tensor, _ function: (Double, Double) -> Double)
    throws(TensorError) -> Tensor
  {
    let common = resultType(a, b)
    let dtype = common.isFloatingPoint ? common : .float32
    let shape = try Shape.broadcast(a.shape, b.shape)
    let (x, y) = (try cast(a, to: .float64), try cast(b, to: .float64))
    let (walk, out) = try walkForResult(x, y, shape, .float64)
    rows(walk, out.doubles, x.doubles, y.doubles) { function($0, $1) }
    return try cast(out, to: dtype)
  }
}

extension Raw {
  /// The number as a 0-dimensional tensor of the type it takes beside `tensor`.
  static func scalarTensor(_ scalar: Scalar, beside tensor: Tensor) throws(TensorError) -> Tensor {
    let out = try Tensor(fresh: Shape(), resultType(tensor, scalar), count: 1)
    fillElements(out, scalar)
    return out
  }

  /// Exponents PyTorch does not send to `pow`: their results are exact products and roots.
  private static func powerShortcut(_ a: Tensor, _ exponent: Scalar) throws(TensorError) -> Tensor?
  {
    if !resultType(a, exponent).isFloatingPoint {
      guard exponent.int >= 0 else {
        throw TensorError(.runtime, "Integers to negative integer powers are not allowed.")
      }
      return nil
    }
    let x = try cast(a, to: resultType(a, exponent))
    switch exponent.double {
    case 0.5: return try unary(.sqrt, x)
    case -0.5: return try unary(.rsqrt, x)
    case 1: return try clone(x)
    case 2: return try unary(.square, x)
    case 3: return try binary(.multiply, try unary(.square, x), x)
    case -1: return try unary(.reciprocal, x)
    case -2: return try unary(.reciprocal, try unary(.square, x))
    default: return nil
    }
  }

  /// The whole path: types, shapes, overlap, the walk, the cast back.
  private static func binaryGeneral(
    _ op: BinaryOperation, _ a: Tensor, _ b: Tensor, into target: Tensor?, scalar: Scalar? = nil
  ) throws(TensorError) -> Tensor {
    try refuseBoolSubtraction(op, a, b, scalar)
    let shape = try Shape.broadcast(a.shape, b.shape)
    let common = resultType(a, b)
    let resultType = op.resultType(common)
    if let target { try requireTarget(target, takes: resultType, shape, from: b) }
    try op.requireKernel(for: common)
    let computeType = resultType.computeType
    let (x, y) = (try cast(a, to: computeType), try cast(b, to: computeType))
    if op.dividesIntegers, computeType == .int64 { try requireNonZero(y) }
    guard let target, target.dtype == computeType else {
      let (left, right) = try alike(x, y, shape)
      let (walk, out) = try walkForResult(left, right, shape, computeType)
      apply(op, walk, out, left, right)
      guard let target else { return try cast(out, to: resultType) }
      try copy(from: out, to: target)
      return target
    }
    let walk = StridedWalk(
      shape, target.strides, x.strides, y.strides.broadcast(from: y.shape, to: shape),
      order: DimensionOrder(shape, target.strides))
    apply(op, walk, target, x, y)
    target.bumpVersion()
    return target
  }

  /// A fresh result and the walk that fills it, laid out as PyTorch would.
  static func walkForResult(_ x: Tensor, _ y: Tensor, _ shape: Shape, _ dtype: DType)
    throws(TensorError) -> (StridedWalk, Tensor)
  {
    guard let count = shape.checkedCount else { throw .invalidSizes(shape) }
    if let step = rowStride(of: x, over: shape), let other = rowStride(of: y, over: shape) {
      let out = try Tensor(fresh: shape, dtype, count: count)
      return (StridedWalk(row: count, 1, step, other), out)
    }
    let first = x.strides.broadcast(from: x.shape, to: shape)
    let second = y.strides.broadcast(from: y.shape, to: shape)
    let order = DimensionOrder(shape, first, second)
    let out = try Tensor(fresh: shape, strides: order.strides(of: shape), dtype, count: count)
    return (StridedWalk(shape, out.strides, first, second, order: order), out)
  }

  /// Two large operands of one shape whose dimensions lie in different orders: the second is copied to the
  /// first one's, which is many times faster than to step through memory against its order.
  private static func alike(_ x: Tensor, _ y: Tensor, _ shape: Shape) throws(TensorError) -> (
    Tensor, Tensor
  ) {
    guard x.count >= 4096, x.shape == shape, y.shape == shape, x.strides != y.strides, x.isDense,
      y.isDense
    else { return (x, y) }
    let copy = try Tensor(fresh: shape, strides: x.strides, y.dtype, count: y.count)
    transfer(from: y, to: copy)
    return (x, copy)
  }

  /// 1 for a contiguous operand of the whole shape, 0 for one of a single element, else nil.
  private static func rowStride(of x: Tensor, over shape: Shape) -> Int? {
    if x.count == 1 { return 0 }
    return x.isContiguous && x.shape == shape ? 1 : nil
  }

  /// Refuses an in-place target whose type, shape or memory does not fit.
  static func requireTarget(
    _ target: Tensor, takes resultType: DType, _ shape: Shape, from other: Tensor
  ) throws(TensorError) {
    guard shape == target.shape else { throw .outputTooSmall(target.shape, shape) }
    guard resultType.category <= target.dtype.category else {
      throw .cannotCast(resultType, to: target.dtype)
    }
    try requireWritable(target)
    guard !target.overlaps(other) || target.isSameWindow(as: other) else { throw .partialOverlap }
  }

  private static func refuseBoolSubtraction(
    _ op: BinaryOperation, _ a: Tensor, _ b: Tensor, _ scalar: Scalar?
  ) throws(TensorError) {
    guard op == .subtract, a.dtype == .bool || b.dtype == .bool else { return }
    guard a.dtype == b.dtype else { throw .subtractedBool }
    throw TensorError(
      .runtime,
      "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
        + "`logical_xor()` operator instead.")
  }

  private static func requireNonZero(_ y: Tensor) throws(TensorError) {
    let values = y.ints
    let walk = StridedWalk(y.shape, y.strides, y.strides)
    let (length, step) = (walk.rowLength, walk.rowStrides.0)
    try walk.forEachRow { (o0, _, _, _) throws(TensorError) in
      for i in 0..<length where values[o0 &+ i &* step] == 0 { throw .zeroDivision }
    }
  }

  private static func apply(
    _ op: BinaryOperation, _ walk: StridedWalk, _ out: Tensor, _ x: Tensor, _ y: Tensor
  ) {
    switch out.dtype {
    case .float32:
      if let kernel = op.kernel, kernelsSuit(walk) {
        applyKernel(kernel, walk, out.floats, x.floats, y.floats)
      } else {
        applyFloat(op, walk, out.floats, x.floats, y.floats)
      }
    case .float64: applyFloat(op, walk, out.doubles, x.doubles, y.doubles)
    default: applyInteger(op, walk, out.ints, x.ints, y.ints)
    }
  }
}

extension TensorError {
  /// A bool among what is subtracted, tensor or number.
  public static let subtractedBool = TensorError(
    .runtime,
    "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to "
      + "invert a mask, use the `~` or `logical_not()` operator instead.")
}
