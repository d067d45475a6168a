// scatter_reduce: elements combined with those that stand where an index sends them.

/// How elements that meet at one place are combined; the raw values are PyTorch's names.
public enum ScatterReduction: String, CaseIterable, Sendable {
  case sum, prod, mean, amax, amin

  /// What a place is when nothing has met there.
  func identity(_ dtype: DType) -> Scalar {
    let limits = dtype.integerLimits
    return switch self {
    case .sum, .mean: .int(0)
    case .prod: .int(1)
    case .amax: dtype.isFloatingPoint ? .float(-.infinity) : .int(limits?.lowerBound ?? 0)
    case .amin: dtype.isFloatingPoint ? .float(.infinity) : .int(limits?.upperBound ?? 0)
    }
  }

  /// What is done with each element; a mean is divided after its sum.
  var combination: Raw.Combination {
    switch self {
    case .sum, .mean: .sum
    case .prod: .product
    case .amax: .largest
    case .amin: .smallest
    }
  }
}

extension Raw {
  /// A copy of `x` with elements of `source` combined with its own at the places `index` names.
  ///
  /// Without `includesSelf` the elements of `x` at places that are named do not count.
  /// - Throws: what `scatter` throws.
  public static func scatterReduce(
    _ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, _ reduction: ScatterReduction,
    includesSelf: Bool
  ) throws(TensorError) -> Tensor {
    let y = try clone(x)
    if !includesSelf {
      let start = try Tensor(fresh: Shape(), x.dtype, count: 1)
      fillElements(start, reduction.identity(x.dtype))
      let starts = x.rank == 0 ? start : try expand(start, index.shape)
      try scatter(y, axis, index, starts, accumulate: false)
    }
    try scatter(y, axis, index, source, reduction.combination)
    y.startVersion()
    guard reduction == .mean else { return y }
    let counts = includesSelf ? try ones(x.shape, .int64) : try zeros(x.shape, .int64)
    try scatter(counts, axis, index, try ones(source.shape, .int64), .sum)
    let divisor = try clamp(counts, .int(1), nil)
    return x.dtype.isFloatingPoint
      ? try binary(.divide, y, try cast(divisor, to: x.dtype))
      : try cast(try binary(.floorDivide, y, divisor), to: x.dtype)
  }
}
