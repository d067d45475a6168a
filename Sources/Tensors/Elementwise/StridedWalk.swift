// The one way to walk several broadcast, strided operands together.
//
// A walk holds up to four operands over one shape. Dimensions of size 1 are dropped, the rest ordered by
// the operands' strides (outermost first), and neighbours that all operands step through evenly are
// merged, so that most walks end as a single row. What is left is a list of rows: the body gets each
// operand's offset and loops along the innermost dimension, where a C kernel can take over.

struct StridedWalk {
  /// Sizes after merging, innermost last; rank is at least 1.
  private(set) var sizes = Shape()
  /// Each operand's strides in elements, parallel to `sizes`.
  private(set) var strides0 = Shape()
  private(set) var strides1 = Shape()
  private(set) var strides2 = Shape()
  private(set) var strides3 = Shape()
  /// Whether there is no element at all.
  private(set) var isEmpty = false

  /// A walk over `shape`; each operand's strides are broadcast to it already.
  init(
    _ shape: Shape, _ first: Shape, _ second: Shape, _ third: Shape? = nil, _ fourth: Shape? = nil,
    order: DimensionOrder? = nil
  ) {
    let none = Shape(repeating: 0, rank: shape.rank)
    let (third, fourth) = (third ?? none, fourth ?? none)
    for position in shape.axes {
      let axis = order?[position] ?? position
      let size = shape[axis]
      if size == 0 { isEmpty = true }
      if size == 1 { continue }
      push(size, first[axis], second[axis], third[axis], fourth[axis])
    }
    if sizes.rank == 0 { push(1, 0, 0, 0, 0) }
  }

  /// A walk over one row of `count` elements.
  init(row count: Int, _ first: Int, _ second: Int, _ third: Int) {
    sizes = Shape(count)
    strides0 = Shape(first)
    strides1 = Shape(second)
    strides2 = Shape(third)
    strides3 = Shape(0)
    isEmpty = count == 0
  }

  private mutating func push(_ size: Int, _ s0: Int, _ s1: Int, _ s2: Int, _ s3: Int) {
    let last = sizes.rank - 1
    if last >= 0, strides0[last] == s0 &* size, strides1[last] == s1 &* size,
      strides2[last] == s2 &* size, strides3[last] == s3 &* size
    {
      sizes[last] = sizes[last] &* size
      replace(last, s0, s1, s2, s3)
      return
    }
    sizes.extend(size)
    strides0.extend(s0)
    strides1.extend(s1)
    strides2.extend(s2)
    strides3.extend(s3)
  }

  private mutating func replace(_ axis: Int, _ s0: Int, _ s1: Int, _ s2: Int, _ s3: Int) {
    strides0[axis] = s0
    strides1[axis] = s1
    strides2[axis] = s2
    strides3[axis] = s3
  }

  /// The length of a row.
  var rowLength: Int { sizes.last }
  /// How far neighbours in a row lie apart, by operand.
  var rowStrides: (Int, Int, Int, Int) {
    (strides0.last, strides1.last, strides2.last, strides3.last)
  }

  /// Calls `body` for each row with the offset, in elements, of each operand.
  @inline(__always)
  func forEachRow<Failure: Error>(
    _ body: (Int, Int, Int, Int) throws(Failure) -> Void
  ) throws(Failure) {
    if isEmpty { return }
    let outer = sizes.rank - 1
    if outer == 0 { return try body(0, 0, 0, 0) }
    var index = Shape(repeating: 0, rank: outer)
    var (o0, o1, o2, o3) = (0, 0, 0, 0)
    while true {
      try body(o0, o1, o2, o3)
      var axis = outer - 1
      while axis >= 0 {
        let next = index[axis] &+ 1
        let size = sizes[axis]
        o0 &+= strides0[axis]
        o1 &+= strides1[axis]
        o2 &+= strides2[axis]
        o3 &+= strides3[axis]
        if next < size {
          index[axis] = next
          break
        }
        index[axis] = 0
        o0 &-= strides0[axis] &* size
        o1 &-= strides1[axis] &* size
        o2 &-= strides2[axis] &* size
        o3 &-= strides3[axis] &* size
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}

extension Shape {
  /// Appends where the caller knows there is room; beyond the capacity nothing happens.
  @inline(__always)
  mutating func extend(_ value: Int) {
    guard rank < Self.maxRank else { return }
    length &+= 1
    self[length &- 1] = value
  }

  /// These strides for a tensor of shape `from` seen as the larger shape `to`: 0 where it repeats.
  func broadcast(from: Shape, to: Shape) -> Shape {
    if from == to { return self }
    var result = Shape(repeating: 0, rank: to.rank)
    let shift = to.rank - from.rank
    for axis in from.axes where from[axis] != 1 { result[axis + shift] = self[axis] }
    return result
  }
}

/// Dimensions from the one with the largest strides to the one with the smallest.
///
/// The order in which PyTorch lays out the result of an elementwise operation (TensorIterator): sorted by
/// the first operand whose strides tell two dimensions apart, stable otherwise.
struct DimensionOrder {
  private var axes: Shape

  /// The axis at `position`, outermost first.
  subscript(position: Int) -> Int { axes[position] }

  init(_ shape: Shape, _ first: Shape, _ second: Shape? = nil, _ third: Shape? = nil) {
    let rank = shape.rank
    axes = Shape(repeating: 0, rank: rank)
    // Sorted fastest first, as the original does, and turned round at the end.
    for position in 0..<rank { axes[position] = rank - 1 - position }
    for start in 1..<max(rank, 1) {
      var high = start
      var low = start - 1
      while low >= 0 {
        let order = Self.compare(axes[low], axes[high], shape, first, second, third)
        if order < 0 { break }
        if order > 0 {
          let axis = axes[low]
          axes[low] = axes[high]
          axes[high] = axis
          high = low
        }
        low -= 1
      }
    }
    let fastestFirst = axes
    for position in 0..<rank { axes[position] = fastestFirst[rank - 1 - position] }
  }

  private static func compare(
    _ a: Int, _ b: Int, _ shape: Shape, _ first: Shape, _ second: Shape?, _ third: Shape?
  ) -> Int {
    for operand in 0..<3 {
      guard let strides = operand == 0 ? first : operand == 1 ? second : third else { continue }
      let (left, right) = (strides[a], strides[b])
      if left == 0 || right == 0 { continue }
      if left != right { return left < right ? -1 : 1 }
      if shape[a] > shape[b] { return 1 }
    }
    return 0
  }

  /// The strides of a dense tensor of `shape` whose dimensions lie in this order.
  func strides(of shape: Shape) -> Shape {
    var result = shape
    var step = 1
    for position in shape.axes.reversed() {
      result[axes[position]] = step
      step &*= max(shape[axes[position]], 1)
    }
    return result
  }
}
