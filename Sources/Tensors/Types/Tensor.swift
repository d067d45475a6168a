// The tensor: a typed, strided window on a storage, and its place in the graph of gradients.

/// The graph's node behind a tensor; the module that differentiates subclasses it.
open class GraphLink {
  /// Creates a link.
  public init() {}
}

/// How a view came about.
public enum ViewOrigin: UInt8, Sendable {
  case ordinary
  /// One of several views an operation returned, as `unbind` does.
  case oneOfSeveral
  /// Made while nothing was recorded.
  case withoutGraph
}

/// An n-dimensional array of one element type.
///
/// The window (type, storage, shape, strides, offset) never changes; what the graph and the language
/// attach to a tensor does. Functions of `Raw` compute without recording a graph.
public final class Tensor {
  /// The type of the elements.
  public let dtype: DType
  /// Whether the elements lie in row-major order without gaps.
  public let isContiguous: Bool
  /// The number of elements.
  public let count: Int
  /// The element of the storage at which the window begins.
  public let offset: Int
  /// The sizes of the dimensions.
  public let shape: Shape
  /// The distance, in elements, between neighbours along each dimension.
  public let strides: Shape
  /// The memory the window looks at.
  public let storage: Storage
  /// The address of the first element.
  public let bytes: UnsafeMutableRawPointer

  /// What the graph and the language attach to the tensor; see Tensor+Attachments.swift.
  @usableFromInline @exclusivity(unchecked) var attachments = Attachments()

  /// Creates a window on a storage; the caller has checked that it lies inside.
  @usableFromInline
  init(
    dtype: DType, storage: Storage, shape: Shape, strides: Shape, offset: Int, count: Int,
    isContiguous: Bool
  ) {
    self.dtype = dtype
    self.storage = storage
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = count
    self.isContiguous = isContiguous
    bytes = storage.bytes + offset &* dtype.size
  }

  deinit {
    if grad != nil { releaseGradients() }
  }

  /// Lets go of a chain of gradients one by one: released by each other they would recurse.
  private func releaseGradients() {
    var next = grad
    grad = nil
    while next != nil, isKnownUniquelyReferenced(&next) {
      let following = next?.grad
      next?.grad = nil
      next = following
    }
  }

  /// A new tensor whose elements are not initialised.
  ///
  /// - Throws: a RuntimeError for a negative size, a size that overflows, or too many elements.
  public convenience init(uninitialized shape: Shape, _ dtype: DType) throws(TensorError) {
    guard let count = shape.checkedCount, count <= Int.max / 8 else { throw .invalidSizes(shape) }
    self.init(
      dtype: dtype, storage: try Storage(count: count, dtype: dtype), shape: shape,
      strides: shape.contiguousStrides, offset: 0, count: count, isContiguous: true)
  }

  /// The number of dimensions.
  @inlinable public var rank: Int { shape.rank }

  /// Whether no operation computed this tensor.
  @inlinable public var isLeaf: Bool { graph == nil }

  /// Whether the tensor is a view of another.
  @inlinable public var isView: Bool { base != nil }

  /// The number of in-place changes its storage has seen.
  @inlinable public var version: Int { storage.version }

  /// Notes an in-place change.
  @inlinable
  public func bumpVersion() { storage.version &+= 1 }

  /// Forgets the changes by which new memory came to its first values.
  public func startVersion() { storage.version = 0 }

  /// The elements as an address of the given type; the type must be the one `dtype` names.
  @inlinable
  public func pointer<Element: BitwiseCopyable>(to type: Element.Type = Element.self)
    -> UnsafeMutablePointer<Element>
  {
    bytes.assumingMemoryBound(to: type)
  }

  /// The elements of a float32 tensor.
  @inlinable public var floats: UnsafeMutablePointer<Float> { pointer() }

  /// The elements of a float64 tensor.
  @inlinable public var doubles: UnsafeMutablePointer<Double> { pointer() }

  /// The elements of an int64 tensor.
  @inlinable public var ints: UnsafeMutablePointer<Int> { pointer() }
}

extension TensorError {
  static func invalidSizes(_ shape: Shape) -> TensorError {
    let facts = Facts(shapes: [shape])
    if let axis = shape.axes.first(where: { shape[$0] < 0 }) {
      return TensorError(
        .runtime,
        "Trying to create tensor with negative dimension \(shape[axis]): \(shape)", facts: facts)
    }
    return TensorError(
      .runtime, "Storage size calculation overflowed with sizes=\(shape)", facts: facts)
  }
}
