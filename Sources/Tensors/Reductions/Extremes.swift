// Largest and smallest elements, and where they stand. A nan wins; of equals the first wins.

import CKernels

/// Which end of the order a reduction looks for.
public enum Extreme: Sendable {
  case max, min

  var name: String { self == .max ? "max" : "min" }
}

extension Raw {
  /// The largest (smallest) element over `axes` (nil: all): `amax`, `amin`, and `max()` without axes.
  ///
  /// - Throws: PyTorch's errors for an empty reduction.
  public static func extreme(
    _ which: Extreme, _ x: Tensor, _ axes: AxisSet? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    if axes == nil, x.count == 0 {
      throw TensorError(
        .runtime,
        "\(which.name)(): Expected reduction dim to be specified for input.numel() == 0. Specify the "
          + "reduction dim with the 'dim' argument.", facts: .init(shapes: [x.shape]))
    }
    let plan = try ReductionPlan(
      try cast(x, to: x.dtype.computeType), axes, keepDimensions: keepDimensions)
    if plan.length == 0 && plan.count > 0 {
      let axis = x.shape.axes.first { x.shape[$0] == 0 } ?? 0
      throw TensorError(
        .index, "a\(which.name)(): Expected reduction dim \(axis) to have non-zero size.",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    let out = try plan.makeResult(plan.source.dtype)
    reduce(which, plan, out, indices: nil)
    return try cast(out, to: x.dtype)
  }

  /// The largest (smallest) element along one dimension and its index there: `x.max(dim)`.
  ///
  /// - Throws: PyTorch's IndexErrors for an axis outside and an empty dimension.
  public static func extremeWithIndices(
    _ which: Extreme, _ x: Tensor, _ axis: Int, keepDimensions: Bool = false
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let position = try x.shape.axis(axis)
    let plan = try ReductionPlan(
      try cast(x, to: x.dtype.computeType), try AxisSet([position], of: x.shape),
      keepDimensions: keepDimensions)
    try requireNonEmpty(plan, which.name, axis: position)
    let (values, indices) = (
      try plan.makeResult(plan.source.dtype), try plan.makeResult(.int64)
    )
    reduce(which, plan, values, indices: indices.ints)
    return (try cast(values, to: x.dtype), indices)
  }

  /// The index of the largest (smallest) element, of one dimension or of the flattened tensor.
  ///
  /// - Throws: PyTorch's errors for bools, an axis outside and an empty reduction.
  public static func argument(
    _ which: Extreme, _ x: Tensor, _ axis: Int? = nil, keepDimensions: Bool = false
  ) throws(TensorError) -> Tensor {
    let name = "arg" + which.name
    guard x.dtype != .bool else {
      throw TensorError(.runtime, "\(name)(): does not support bool input")
    }
    guard let axis else {
      guard x.count > 0 else {
        throw TensorError(
          .index, "\(name)(): Expected reduction dim to be specified for input.numel() == 0.")
      }
      let flat = try reshape(x, Shape(x.count))
      let index = try extremeWithIndices(which, flat, 0).indices
      return keepDimensions ? try view(index, Shape(repeating: 1, rank: x.rank)).detached() : index
    }
    let position = try x.shape.axis(axis)
    if x.rank > 0, x.shape[position] == 0, x.shape.removing(position).count > 0 {
      throw TensorError(
        .index, "\(name)(): Expected reduction dim \(position) to have non-zero size.",
        facts: .init(shapes: [x.shape], axis: position))
    }
    return try extremeWithIndices(which, x, axis, keepDimensions: keepDimensions).indices
  }

  private static func reduce(
    _ which: Extreme, _ plan: ReductionPlan, _ out: Tensor, indices: UnsafeMutablePointer<Int>?
  ) {
    if plan.length == 0 { return }
    switch (out.dtype, which) {
    case (.float32, _): reduceFloats(which, plan, out.floats, indices: indices)
    case (.float64, .max):
      scan(plan, plan.source.doubles, out.doubles, indices) { $0 > $1 || ($0.isNaN && !$1.isNaN) }
    case (.float64, .min):
      scan(plan, plan.source.doubles, out.doubles, indices) { $0 < $1 || ($0.isNaN && !$1.isNaN) }
    case (_, .max): scan(plan, plan.source.ints, out.ints, indices) { $0 > $1 }
    case (_, .min): scan(plan, plan.source.ints, out.ints, indices) { $0 < $1 }
    }
  }

  private static func reduceFloats(
    _ which: Extreme, _ plan: ReductionPlan, _ out: UnsafeMutablePointer<Float>,
    indices: UnsafeMutablePointer<Int>?
  ) {
    let (source, length, inner) = (plan.source.floats, plan.length, plan.inner)
    if plan.count == 1, indices == nil {
      out[0] = which == .max ? glia_max_f32(source, length) : glia_min_f32(source, length)
      return
    }
    let places = indices.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Int64.self) }
    if inner == 1 {
      let kernel = which == .max ? glia_max_rows_f32 : glia_min_rows_f32
      return kernel(out, places, source, plan.outer, length, length)
    }
    let kernel = which == .max ? glia_max_columns_f32 : glia_min_columns_f32
    for block in 0..<plan.outer {
      kernel(
        out + block &* inner, places.map { $0 + block &* inner },
        source + block &* length &* inner, length, inner, inner)
    }
  }

  @inline(__always)
  private static func scan<T: Element>(
    _ plan: ReductionPlan, _ source: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>,
    _ indices: UnsafeMutablePointer<Int>?, _ beats: (T, T) -> Bool
  ) {
    for block in 0..<plan.outer {
      for column in 0..<plan.inner {
        let values = source + block &* plan.length &* plan.inner + column
        var (best, place) = (values[0], 0)
        for i in 1..<max(plan.length, 1) where beats(values[i &* plan.inner], best) {
          (best, place) = (values[i &* plan.inner], i)
        }
        out[block &* plan.inner &+ column] = best
        indices?[block &* plan.inner &+ column] = place
      }
    }
  }
}
