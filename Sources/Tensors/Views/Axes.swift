// Axes as users write them: negative ones count from the end, those outside are refused.

extension Shape {
  /// The axis `axis` counts to, 0 ..< rank; a 0-dimensional tensor is treated as having one dimension.
  ///
  /// - Throws: PyTorch's IndexError naming the range.
  @inlinable
  public func axis(_ axis: Int) throws(TensorError) -> Int {
    let rank = Swift.max(self.rank, 1)
    guard axis >= -rank, axis < rank else { throw .axisOutOfRange(axis, rank: rank, shape: self) }
    return axis < 0 ? axis + rank : axis
  }

  /// The position at which a new dimension goes, from 0 to the rank.
  ///
  /// - Throws: PyTorch's IndexError naming the range.
  public func insertionAxis(_ axis: Int) throws(TensorError) -> Int {
    let rank = self.rank + 1
    guard axis >= -rank, axis < rank else { throw .axisOutOfRange(axis, rank: rank, shape: self) }
    return axis < 0 ? axis + rank : axis
  }
}

/// A set of a tensor's axes, as reductions take them.
public struct AxisSet: Sendable, Equatable {
  private var bits: UInt64 = 0

  /// Every axis of a tensor of `rank` dimensions.
  public init(all rank: Int) {
    bits = rank <= 0 ? 0 : (1 << UInt64(rank)) - 1
  }

  /// The given axes; negative ones count from the end.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside, its RuntimeError for one given twice.
  public init(_ axes: [Int], of shape: Shape) throws(TensorError) {
    for axis in axes {
      let position = try shape.axis(axis)
      guard bits & (1 << UInt64(position)) == 0 else {
        throw TensorError(
          .runtime, "dim \(position) appears multiple times in the list of dims",
          facts: .init(shapes: [shape], axis: position))
      }
      bits |= 1 << UInt64(position)
    }
  }

  /// Whether `axis` is in the set.
  @inlinable
  public func contains(_ axis: Int) -> Bool { mask & (1 << UInt64(axis)) != 0 }

  @usableFromInline var mask: UInt64 { bits }
}

extension TensorError {
  @usableFromInline
  static func axisOutOfRange(_ axis: Int, rank: Int, shape: Shape) -> TensorError {
    TensorError(
      .index,
      "Dimension out of range (expected to be in range of [\(-rank), \(rank - 1)], but got \(axis))",
      facts: Facts(shapes: [shape], axis: axis))
  }
}
