// Choosing between values: where, clamp, masked_fill, fill.

import CKernels

extension Raw {
  /// Elements of `a` where `condition` holds, of `b` elsewhere; all broadcast, `a` and `b` promoted.
  ///
  /// - Throws: PyTorch's RuntimeError when the condition is not a bool tensor.
  public static func `where`(_ condition: Tensor, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    guard condition.dtype == .bool else {
      throw TensorError(
        .runtime,
        "where expected condition to be a boolean tensor, but got a tensor with dtype "
          + condition.dtype.scalarTypeName)
    }
    let dtype = resultType(a, b)
    let (x, y) = (try cast(a, to: dtype), try cast(b, to: dtype))
    let shape = try Shape.broadcast(try Shape.broadcast(condition.shape, a.shape), b.shape)
    let strides = (
      condition.strides.broadcast(from: condition.shape, to: shape),
      x.strides.broadcast(from: x.shape, to: shape), y.strides.broadcast(from: y.shape, to: shape)
    )
    guard let count = shape.checkedCount else { throw .invalidSizes(shape) }
    let isRowMajor = condition.isContiguous && x.isContiguous && y.isContiguous
    let order = isRowMajor ? nil : DimensionOrder(shape, strides.0, strides.1, strides.2)
    let out = try Tensor(
      fresh: shape, strides: order?.strides(of: shape) ?? shape.contiguousStrides, dtype,
      count: count)
    let walk = StridedWalk(shape, out.strides, strides.0, strides.1, strides.2)
    let mask = condition.pointer(to: UInt8.self)
    switch dtype.size {
    case 1: choose(walk, out.pointer(to: UInt8.self), mask, x.pointer(), y.pointer())
    case 2: choose(walk, out.pointer(to: Int16.self), mask, x.pointer(), y.pointer())
    case 4: choose(walk, out.pointer(to: Int32.self), mask, x.pointer(), y.pointer())
    default: choose(walk, out.pointer(to: Int.self), mask, x.pointer(), y.pointer())
    }
    return out
  }

  @inline(__always)
  private static func choose<T: Element>(
    _ walk: StridedWalk, _ out: UnsafeMutablePointer<T>, _ mask: UnsafeMutablePointer<UInt8>,
    _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>
  ) {
    let (length, (so, sm, sx, sy)) = (walk.rowLength, walk.rowStrides)
    walk.forEachRow { (o0, o1, o2, o3) in
      let (out, mask, x, y) = (out + o0, mask + o1, x + o2, y + o3)
      for i in 0..<length { out[i &* so] = mask[i &* sm] != 0 ? x[i &* sx] : y[i &* sy] }
    }
  }

  /// `x` with `value` where `mask` holds; the type stays `x`'s.
  ///
  /// - Throws: PyTorch's RuntimeErrors for a mask that is no bool tensor or does not broadcast.
  public static func maskedFill(_ x: Tensor, _ mask: Tensor, _ value: Scalar) throws(TensorError)
    -> Tensor
  {
    guard mask.dtype == .bool else { throw .maskType(mask.dtype) }
    try requireConvertible(value, x.dtype)
    let fill = try Tensor(fresh: Shape(), x.dtype, count: 1)
    fillElements(fill, value)
    return try `where`(mask, fill, x)
  }

  /// `min(max(x, low), high)`, nan staying nan; a missing bound does not bind.
  ///
  /// - Throws: PyTorch's RuntimeError when both bounds are missing.
  public static func clamp(_ x: Tensor, _ low: Scalar?, _ high: Scalar?) throws(TensorError)
    -> Tensor
  {
    guard low != nil || high != nil else {
      throw TensorError(.runtime, "torch.clamp: At least one of 'min' or 'max' must not be None")
    }
    if low?.double.isNaN ?? false || high?.double.isNaN ?? false {
      // A bound that is no number wins, as in PyTorch.
      return try fullLike(x, .float(.nan), resultType(x, .float(.nan)))
    }
    if x.dtype == .float32, x.isContiguous {
      let out = try Tensor(like: x, .float32)
      glia_clamp_f32(
        out.floats, x.floats, low.map { Float($0) } ?? -.infinity,
        high.map { Float($0) } ?? .infinity, x.count)
      return out
    }
    var result = x
    if let low { result = try binary(.maximum, result, low) }
    if let high { result = try binary(.minimum, result, high) }
    return result
  }

  /// Writes `value`, converted, to every element; it does not matter whether elements overlap.
  ///
  /// - Throws: PyTorch's RuntimeError for a number the type cannot hold.
  public static func fill(_ x: Tensor, _ value: Scalar) throws(TensorError) {
    try requireConvertible(value, x.dtype)
    fillElements(x, value)
    x.bumpVersion()
  }

  /// Refuses a number that the type cannot hold; negative ones wrap into uint8, as in PyTorch.
  ///
  /// - Throws: PyTorch's RuntimeError, which names the type as C does.
  public static func requireConvertible(_ value: Scalar, _ dtype: DType) throws(TensorError) {
    guard
      !dtype.holds(value)
        || dtype == .float32 && value.double.isFinite
          && !Float(value.double).isFinite
    else { return }
    let names: [DType: String] = [.int32: "int", .float32: "float"]
    throw .doesNotFit(names[dtype] ?? dtype.shortName + "_t")
  }

  /// Writes `value` to every element of a tensor nobody else sees, or whose elements do not overlap.
  static func fillElements(_ x: Tensor, _ value: Scalar) {
    switch x.dtype {
    case .bool: fillRows(x, Truth(value))
    case .uint8: fillRows(x, UInt8(value))
    case .int8: fillRows(x, Int8(value))
    case .int16: fillRows(x, Int16(value))
    case .int32: fillRows(x, Int32(value))
    case .int64: fillRows(x, Int(value))
    case .float32: fillRows(x, Float(value))
    case .float64: fillRows(x, Double(value))
    }
  }

  @inline(__always)
  private static func fillRows<T: Element>(_ x: Tensor, _ value: T) {
    let elements: UnsafeMutablePointer<T> = x.pointer()
    if x.isContiguous { return elements.update(repeating: value, count: x.count) }
    let walk = StridedWalk(x.shape, x.strides, x.strides)
    let (length, step) = (walk.rowLength, walk.rowStrides.0)
    walk.forEachRow { (o0, _, _, _) in
      for i in 0..<length { elements[o0 &+ i &* step] = value }
    }
  }
}

extension TensorError {
  /// A mask that is not of bools.
  public static func maskType(_ dtype: DType) -> TensorError {
    let names: [DType: String] = [
      .uint8: "unsigned char", .int8: "signed char", .int16: "short int", .int32: "int",
      .int64: "long int", .float32: "float", .float64: "double",
    ]
    return TensorError(
      .runtime,
      "masked_fill_ only supports boolean masks, but got mask with dtype \(names[dtype] ?? "bool")")
  }
}

extension DType {
  /// Whether an integer type can hold the number; floats and bools hold any.
  func holds(_ value: Scalar) -> Bool {
    guard self != .bool, let limits = integerLimits else { return true }
    switch value {
    case .bool: return true
    case .int(let value):
      return value <= limits.upperBound && value >= (self == .uint8 ? -255 : limits.lowerBound)
    case .float(let value):
      return value >= Double(limits.lowerBound) && value <= Double(limits.upperBound)
    }
  }
}

extension TensorError {
  static func doesNotFit(_ type: String) -> TensorError {
    TensorError(.runtime, "value cannot be converted to type \(type) without overflow")
  }
}
