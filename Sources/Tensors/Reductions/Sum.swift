// Sums, means and products. Float32 sums are added in PyTorch's order, integers in int64.

import CKernels

extension Raw {
  /// The sum over `axes` (nil: all); integers and bools give int64.
  public static func sum(
    _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    try total(try summable(x), axes, keepDimensions, isMean: false)
  }

  /// The mean over `axes` (nil: all); nan where there is nothing.
  ///
  /// - Throws: PyTorch's RuntimeError for integers and bools.
  public static func mean(
    _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "mean(): could not infer output dtype. Input dtype must be either a floating point or "
          + "complex dtype. Got: \(x.dtype.scalarTypeName)")
    }
    return try total(x, axes, keepDimensions, isMean: true)
  }

  /// The product over `axes` (nil: all); integers and bools give int64.
  public static func product(
    _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    let plan = try ReductionPlan(try summable(x), axes, keepDimensions: keepDimensions)
    let out = try plan.makeResult(plan.source.dtype)
    switch out.dtype {
    case .float32: plan.fold(plan.source.floats, out.floats, initial: 1) { $0 * $1 }
    case .float64: plan.fold(plan.source.doubles, out.doubles, initial: 1) { $0 * $1 }
    default: plan.fold(plan.source.ints, out.ints, initial: 1) { $0 &* $1 }
    }
    return out
  }

  private static func summable(_ x: Tensor) throws(TensorError) -> Tensor {
    try cast(x, to: x.dtype.computeType)
  }

  private static func total(
    _ x: Tensor, _ axes: AxisSet?, _ keepDimensions: Bool, isMean: Bool
  ) throws(TensorError) -> Tensor {
    let plan = try ReductionPlan(x, axes, keepDimensions: keepDimensions)
    let out = try plan.makeResult(x.dtype)
    switch x.dtype {
    case .float32: totalFloats(plan, out.floats, isMean: isMean)
    case .float64:
      totalDoubles(plan, out.doubles)
      if isMean { for i in 0..<plan.count { out.doubles[i] /= Double(plan.length) } }
    default: plan.fold(plan.source.ints, out.ints, initial: 0) { $0 &+ $1 }
    }
    return out
  }

  private static func totalFloats(
    _ plan: ReductionPlan, _ out: UnsafeMutablePointer<Float>, isMean: Bool
  ) {
    let (source, length, inner) = (plan.source.floats, plan.length, plan.inner)
    if length == 0 {
      return out.update(repeating: isMean ? .nan : 0, count: plan.count)
    }
    if inner == 1 {
      if plan.outer == 1 {
        out[0] = isMean ? glia_mean_f32(source, length) : glia_sum_f32(source, length)
      } else if isMean {
        glia_mean_rows_f32(out, source, plan.outer, length, length)
      } else {
        glia_sum_rows_f32(out, source, plan.outer, length, length)
      }
      return
    }
    for block in 0..<plan.outer {
      let (rows, results) = (source + block &* length &* inner, out + block &* inner)
      if isMean {
        glia_mean_columns_f32(results, rows, length, inner, inner)
      } else {
        glia_sum_columns_f32(results, rows, length, inner, inner)
      }
    }
  }

  private static func totalDoubles(_ plan: ReductionPlan, _ out: UnsafeMutablePointer<Double>) {
    guard plan.inner == 1 else {
      return plan.fold(plan.source.doubles, out, initial: 0) { $0 + $1 }
    }
    for row in 0..<plan.outer {
      out[row] = glia_sum_f64(plan.source.doubles + row &* plan.length, plan.length)
    }
  }
}
