// How a reduction over any dimensions becomes three loops.
//
// Dimensions are taken in memory order, not index order, as PyTorch does (so that `x.t().sum(0)` adds in
// the order of `x.sum(1)`). If the kept and the reduced ones then form the pattern kept-reduced-kept, the
// memory is used as it lies: `outer` blocks of `length` rows of `inner` neighbours, reduced over the rows.
// Any other pattern is copied so that the reduced dimensions come last.

struct ReductionPlan {
  /// Row-major memory of `outer` x `length` x `inner` elements.
  let source: Tensor
  let outer: Int
  let length: Int
  let inner: Int
  /// The result's shape, and strides that put its elements at outer * inner + position.
  let shape: Shape
  let strides: Shape

  /// The number of results.
  var count: Int { outer &* inner }

  /// Plans the reduction of `axes` (nil: all of them).
  init(_ x: Tensor, _ axes: AxisSet?, keepDimensions: Bool) throws(TensorError) {
    let reduced = axes ?? AxisSet(all: x.rank)
    if axes == nil && x.isContiguous || x.rank == 0 {
      source = x
      (outer, length, inner) = (1, x.count, 1)
      shape = keepDimensions ? Shape(repeating: 1, rank: x.rank) : Shape()
      strides = shape
      return
    }
    var memoryOrder = Shape()
    if x.isContiguous {
      for axis in x.shape.axes { memoryOrder.extend(axis) }
    } else {
      let order = DimensionOrder(x.shape, x.strides)
      for position in x.shape.axes { memoryOrder.extend(order[position]) }
    }
    var sizes = (outer: 1, length: 1, inner: 1)
    if x.isContiguous, Self.split(memoryOrder, reduced, x.shape, into: &sizes) {
      source = x
      (outer, length, inner) = sizes
      (shape, strides) = Self.result(x.shape, reduced, memoryOrder, keepDimensions)
      return
    }
    if !Self.split(memoryOrder, reduced, x.shape, into: &sizes) {
      memoryOrder = Self.reducedLast(memoryOrder, reduced)
      _ = Self.split(memoryOrder, reduced, x.shape, into: &sizes)
    }
    source = try Raw.contiguous(try Raw.permute(x, memoryOrder))
    (outer, length, inner) = sizes
    (shape, strides) = Self.result(x.shape, reduced, memoryOrder, keepDimensions)
  }

  /// Sorts dimensions into outer, reduced and inner ones; false when the pattern does not allow it.
  private static func split(
    _ order: Shape, _ reduced: AxisSet, _ shape: Shape,
    into sizes: inout (outer: Int, length: Int, inner: Int)
  ) -> Bool {
    sizes = (1, 1, 1)
    var stage = 0
    for position in order.axes {
      let size = shape[order[position]]
      if size == 1 { continue }
      switch (stage, reduced.contains(order[position])) {
      case (0, false): sizes.outer &*= size
      case (0, true), (1, true):
        sizes.length &*= size
        stage = 1
      case (1, false), (2, false):
        sizes.inner &*= size
        stage = 2
      default: return false
      }
    }
    return true
  }

  private static func reducedLast(_ order: Shape, _ reduced: AxisSet) -> Shape {
    var result = Shape()
    for pass in [false, true] {
      for position in order.axes where reduced.contains(order[position]) == pass {
        result.extend(order[position])
      }
    }
    return result
  }

  private static func result(
    _ shape: Shape, _ reduced: AxisSet, _ memoryOrder: Shape, _ keepDimensions: Bool
  ) -> (Shape, Shape) {
    var full = Shape(repeating: 1, rank: shape.rank)
    var step = 1
    for position in memoryOrder.axes.reversed() where !reduced.contains(memoryOrder[position]) {
      full[memoryOrder[position]] = step
      step &*= max(shape[memoryOrder[position]], 1)
    }
    var (sizes, strides) = (Shape(), Shape())
    for axis in shape.axes {
      if !reduced.contains(axis) {
        sizes.extend(shape[axis])
        strides.extend(full[axis])
      } else if keepDimensions {
        sizes.extend(1)
        strides.extend(1)
      }
    }
    let isRowMajor = Tensor.isRowMajor(sizes, strides, sizes.count)
    return (sizes, isRowMajor ? sizes.contiguousStrides : strides)
  }

  /// A fresh result of the given type; its memory is `outer` x `inner`, whatever its strides.
  func makeResult(_ dtype: DType) throws(TensorError) -> Tensor {
    try Tensor(fresh: shape, strides: strides, dtype, count: count)
  }

  /// Combines the rows of each block, from an initial value, in order.
  @inline(__always)
  func fold<In: Element, Out: Element>(
    _ source: UnsafeMutablePointer<In>, _ out: UnsafeMutablePointer<Out>, initial: Out,
    _ combine: (Out, In) -> Out
  ) {
    for block in 0..<outer {
      let (rows, results) = (source + block &* length &* inner, out + block &* inner)
      if inner == 1 {
        var total = initial
        for i in 0..<length { total = combine(total, rows[i]) }
        results[0] = total
        continue
      }
      results.update(repeating: initial, count: inner)
      for i in 0..<length {
        let row = rows + i &* inner
        for j in 0..<inner { results[j] = combine(results[j], row[j]) }
      }
    }
  }
}

extension Raw {
  static func requireNonEmpty(_ plan: ReductionPlan, _ name: String, axis: Int) throws(TensorError)
  {
    if plan.length == 0 && plan.count > 0 {
      throw TensorError(
        .index, "\(name)(): Expected reduction dim \(axis) to have non-zero size.",
        facts: .init(axis: axis))
    }
  }
}
