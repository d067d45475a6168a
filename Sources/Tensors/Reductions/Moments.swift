// Variance and standard deviation: Welford's recurrence in double, rounded once.

extension Raw {
  /// The variance over `axes` (nil: all), divided by the count less `correction`.
  ///
  /// - Throws: PyTorch's RuntimeError for integers and bools.
  public static func variance(
    _ x: Tensor, _ axes: AxisSet? = nil, correction: Double = 1, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    try moment(x, axes, correction, keepDimensions) { $0 }
  }

  /// The standard deviation over `axes` (nil: all): the root of `variance`.
  ///
  /// - Throws: PyTorch's RuntimeError for integers and bools.
  public static func standardDeviation(
    _ x: Tensor, _ axes: AxisSet? = nil, correction: Double = 1, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    try moment(x, axes, correction, keepDimensions) { $0.squareRoot() }
  }

  private static func moment(
    _ x: Tensor, _ axes: AxisSet?, _ correction: Double, _ keepDimensions: Bool,
    _ finish: (Double) -> Double
  ) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else {
      throw TensorError(.runtime, "std and var only support floating point and complex dtypes")
    }
    let plan = try ReductionPlan(x, axes, keepDimensions: keepDimensions)
    let out = try plan.makeResult(x.dtype)
    if x.dtype == .float32 {
      moments(plan, plan.source.floats, out.floats, correction, finish)
    } else {
      moments(plan, plan.source.doubles, out.doubles, correction, finish)
    }
    return out
  }

  private static func moments<T: Element>(
    _ plan: ReductionPlan, _ source: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>,
    _ correction: Double, _ finish: (Double) -> Double
  ) {
    let divisor = max(Double(plan.length) - correction, 0)
    for block in 0..<plan.outer {
      for column in 0..<plan.inner {
        let values = source + block &* plan.length &* plan.inner + column
        var (mean, squares) = (0.0, 0.0)
        for i in 0..<plan.length {
          let value = values[i &* plan.inner].asDouble
          let delta = value - mean
          mean += delta / Double(i + 1)
          squares += delta * (value - mean)
        }
        out[block &* plan.inner &+ column] = T(double: finish(squares / divisor))
      }
    }
  }
}
