// Dimensions and strides: up to eight numbers held inline, so that a shape is never allocated.

/// The sizes of a tensor's dimensions, or its strides in elements.
///
/// At most `maxRank` numbers, stored inline: copying a shape copies 72 bytes and counts no references.
public struct Shape: Sendable {
  /// The largest number of dimensions a tensor may have here (PyTorch has 64).
  public static let maxRank = 8

  @usableFromInline
  typealias Dimensions = (Int, Int, Int, Int, Int, Int, Int, Int)

  @usableFromInline var dimensions: Dimensions
  @usableFromInline var length: Int

  /// The number of dimensions.
  @inlinable public var rank: Int { length }

  /// The shape of a 0-dimensional tensor.
  @inlinable
  public init() {
    dimensions = (0, 0, 0, 0, 0, 0, 0, 0)
    length = 0
  }

  /// A shape of `rank` equal dimensions; `rank` beyond the capacity is cut to it.
  public init(repeating value: Int, rank: Int) {
    self.init()
    length = Swift.min(Swift.max(rank, 0), Self.maxRank)
    for axis in 0..<length { self[axis] = value }
  }

  /// A shape of one dimension.
  @inlinable
  public init(_ d0: Int) {
    dimensions = (d0, 0, 0, 0, 0, 0, 0, 0)
    length = 1
  }

  /// A shape of two dimensions.
  @inlinable
  public init(_ d0: Int, _ d1: Int) {
    dimensions = (d0, d1, 0, 0, 0, 0, 0, 0)
    length = 2
  }

  /// A shape of three dimensions.
  @inlinable
  public init(_ d0: Int, _ d1: Int, _ d2: Int) {
    dimensions = (d0, d1, d2, 0, 0, 0, 0, 0)
    length = 3
  }

  /// A shape of four dimensions.
  @inlinable
  public init(_ d0: Int, _ d1: Int, _ d2: Int, _ d3: Int) {
    dimensions = (d0, d1, d2, d3, 0, 0, 0, 0)
    length = 4
  }

  /// A shape of the given sizes.
  ///
  /// - Throws: a ValueError naming the limit when there are more than `maxRank`.
  public init(_ sizes: some Collection<Int>) throws(TensorError) {
    self.init()
    for size in sizes { try append(size) }
  }

  /// The size of dimension `axis`, 0 ..< rank; an axis outside gives 1 and writes nothing.
  @inlinable
  public subscript(axis: Int) -> Int {
    get {
      guard UInt(bitPattern: axis) < UInt(bitPattern: rank) else { return 1 }
      return withUnsafeBytes(of: dimensions) {
        $0.loadUnaligned(fromByteOffset: axis &* 8, as: Int.self)
      }
    }
    set {
      guard UInt(bitPattern: axis) < UInt(bitPattern: rank) else { return }
      withUnsafeMutableBytes(of: &dimensions) {
        $0.storeBytes(of: newValue, toByteOffset: axis &* 8, as: Int.self)
      }
    }
  }

  /// The size of the last dimension, 1 when there is none.
  @inlinable public var last: Int { self[rank - 1] }

  /// Whether there are no dimensions: a scalar tensor's shape.
  @inlinable public var isEmpty: Bool { rank == 0 }

  /// The positions of the dimensions.
  @inlinable public var axes: Range<Int> { 0..<rank }

  /// The sizes as an array.
  public var array: [Int] { axes.map { self[$0] } }

  /// The product of the sizes, or nil when it overflows or a size is negative.
  public var checkedCount: Int? {
    var product = 1
    var overflowed = false
    for axis in axes {
      let size = self[axis]
      if size < 0 { return nil }
      if size == 0 { return 0 }
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      overflowed = overflowed || overflow
      product = next
    }
    return overflowed ? nil : product
  }

  /// The product of the sizes of a shape that a tensor already has.
  @inlinable public var count: Int {
    var product = 1
    for axis in axes { product &*= self[axis] }
    return product
  }

  /// The strides of a row-major tensor of this shape, in elements.
  @inlinable public var contiguousStrides: Shape {
    // Every small operation asks: most tensors have one or two dimensions.
    if length == 1 { return Shape(1) }
    if length == 2 { return Shape(Swift.max(dimensions.1, 1), 1) }
    var strides = self
    var step = 1
    for axis in axes.reversed() {
      strides[axis] = step
      step &*= Swift.max(self[axis], 1)
    }
    return strides
  }

  /// Adds a dimension at the end.
  ///
  /// - Throws: a ValueError naming the limit when the shape is full.
  public mutating func append(_ size: Int) throws(TensorError) {
    guard rank < Self.maxRank else { throw .tooManyDimensions(rank + 1) }
    length += 1
    self[rank - 1] = size
  }

  /// Inserts a dimension before position `axis` (from 0 to the rank).
  ///
  /// - Throws: a ValueError naming the limit when the shape is full.
  public mutating func insert(_ size: Int, at axis: Int) throws(TensorError) {
    try append(size)
    var position = rank - 1
    while position > axis {
      self[position] = self[position - 1]
      position -= 1
    }
    self[axis] = size
  }

  /// Removes dimension `axis`; an axis outside changes nothing.
  public mutating func remove(at axis: Int) {
    guard axis >= 0, axis < rank else { return }
    for position in axis..<(rank - 1) { self[position] = self[position + 1] }
    self[rank - 1] = 0
    length -= 1
  }

  /// This shape without its dimension `axis`.
  public func removing(_ axis: Int) -> Shape {
    var result = self
    result.remove(at: axis)
    return result
  }

  /// This shape with dimension `axis` replaced.
  public func replacing(_ axis: Int, with size: Int) -> Shape {
    var result = self
    result[axis] = size
    return result
  }

  /// The dimensions `range`, cut to those that exist.
  public func slice(_ range: Range<Int>) -> Shape {
    var result = Shape()
    for axis in range.clamped(to: axes) {
      result.length += 1
      result[result.length - 1] = self[axis]
    }
    return result
  }
}

extension Shape: Equatable {
  /// Whether both have the same rank and sizes.
  @inlinable
  public static func == (a: Shape, b: Shape) -> Bool {
    guard a.rank == b.rank else { return false }
    for axis in a.axes where a[axis] != b[axis] { return false }
    return true
  }
}

extension Shape: CustomStringConvertible {
  /// The sizes as PyTorch's messages print them: "[2, 3]".
  public var description: String {
    "[" + array.map { String($0) }.joined(separator: ", ") + "]"
  }

  /// The sizes as `x.shape` prints: "torch.Size([2, 3])".
  public var sizeDescription: String { "torch.Size(\(description))" }

  /// The sizes with crosses, as in "2x3".
  public var crossed: String { array.map { String($0) }.joined(separator: "x") }
}

extension TensorError {
  static func tooManyDimensions(_ rank: Int) -> TensorError {
    TensorError(
      .refused,
      "a tensor has at most \(Shape.maxRank) dimensions in Glia, and this one would have \(rank)")
  }
}
