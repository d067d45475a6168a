// all and any: whether every element, or one, is not zero.

extension Raw {
  /// Whether all elements over `axes` (nil: all of them) are not zero.
  public static func all(
    _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    let plan = try ReductionPlan(try cast(x, to: .bool), axes, keepDimensions: keepDimensions)
    let out = try plan.makeResult(.bool)
    let (source, results) = (plan.source.pointer(to: UInt8.self), out.pointer(to: UInt8.self))
    plan.fold(source, results, initial: 1) { $0 & $1 }
    return x.dtype == .uint8 ? try cast(out, to: .uint8) : out
  }

  /// Whether an element over `axes` (nil: all of them) is not zero.
  public static func any(
    _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    let plan = try ReductionPlan(try cast(x, to: .bool), axes, keepDimensions: keepDimensions)
    let out = try plan.makeResult(.bool)
    let (source, results) = (plan.source.pointer(to: UInt8.self), out.pointer(to: UInt8.self))
    plan.fold(source, results, initial: 0) { $0 | $1 }
    return x.dtype == .uint8 ? try cast(out, to: .uint8) : out
  }

  /// Whether two tensors have the same shape and equal elements; types are promoted.
  public static func equal(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Bool {
    guard a.shape == b.shape else { return false }
    return try all(try compare(.equal, a, b)).truth()
  }
}
