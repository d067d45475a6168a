// What one tensor's memory has to do with another's, asked before the first is written while the other
// is read.

/// How two windows on memory lie to one another, as PyTorch tells it without looking at every element.
public enum MemoryOverlap: Sendable {
  /// No element in common.
  case none
  /// The same elements in the same order.
  case full
  /// Some elements in common, or all of them in another order.
  case partial
  /// One of them leaves gaps or repeats elements, so that PyTorch does not tell.
  case unknown
}

extension Tensor {
  /// How the memory of `other` lies to this tensor's.
  public func memoryOverlap(with other: Tensor) -> MemoryOverlap {
    if other === self { return .full }
    guard overlaps(other) else { return .none }
    guard isDense, other.isDense else { return .unknown }
    return extent == other.extent && strides == other.strides ? .full : .partial
  }

  /// Whether two indices reach the same element, as in an expanded tensor.
  public var repeatsElements: Bool { overlapsItself }

  /// Whether some element of `other` is an element of this window.
  func sharesElement(with other: Tensor) -> Bool {
    guard let mine = extent, other.count > 0 else { return false }
    var isMine = [Bool](repeating: false, count: mine.count)
    forEachPlace { isMine[$0 &- mine.lowerBound] = true }
    var isShared = false
    other.forEachPlace { place in
      if mine.contains(place), isMine[place &- mine.lowerBound] { isShared = true }
    }
    return isShared
  }

  /// Whether writing each element right after reading its partner in `other` reads nothing written:
  /// the partner is the element itself or one further on.
  func reads(ahead other: Tensor) -> Bool {
    shape == other.shape && strides == other.strides && other.offset >= offset
      && !overlapsItself
  }

  private func forEachPlace(_ body: (Int) -> Void) {
    let walk = StridedWalk(shape, strides, strides)
    let (length, step) = (walk.rowLength, walk.rowStrides.0)
    walk.forEachRow { (start, _, _, _) in
      for i in 0..<length { body(offset &+ start &+ i &* step) }
    }
  }
}

extension Raw {
  /// Refuses to write `target` element by element while reading `other`.
  ///
  /// - Throws: PyTorch's RuntimeError where they overlap in part; a refusal where PyTorch goes on and
  ///   the result would depend on the order of its loops.
  public static func requireElementwise(_ target: Tensor, reading other: Tensor)
    throws(TensorError)
  {
    switch target.memoryOverlap(with: other) {
    case .none, .full: return
    case .partial: throw .partialOverlap
    case .unknown:
      if target.reads(ahead: other) || !target.sharesElement(with: other) { return }
      throw .overlapInUnknownOrder
    }
  }

  /// Refuses to write places of `target` while reading `other`, where the two share memory at all.
  ///
  /// - Throws: what `requireElementwise` throws, also for the same window.
  public static func requireApart(_ target: Tensor, reading other: Tensor) throws(TensorError) {
    switch target.memoryOverlap(with: other) {
    case .none: return
    case .full, .partial: throw .partialOverlap
    case .unknown:
      if target.sharesElement(with: other) { throw .overlapInUnknownOrder }
    }
  }

  /// Refuses a target that holds one element several times.
  ///
  /// - Throws: PyTorch's RuntimeError.
  public static func requireSingleElements(_ target: Tensor) throws(TensorError) {
    try requireWritable(target)
  }
}

extension TensorError {
  static let internalOverlap = TensorError(
    .runtime,
    "unsupported operation: more than one element of the written-to tensor refers to a single "
      + "memory location. Please clone() the tensor before performing the operation.")

  static let partialOverlap = TensorError(
    .runtime,
    "unsupported operation: some elements of the input tensor and the written-to tensor refer to a "
      + "single memory location. Please clone() the tensor before performing the operation.")

  /// PyTorch goes on, and what comes out depends on the order in which its loops go.
  public static let overlapInUnknownOrder = TensorError(
    .refused,
    "what is read here lies in the memory that is written, so that the result would depend on the order "
      + "of the loops; clone() the tensor that is read")

  /// PyTorch writes such elements several times, for some functions with a warning.
  public static let repeatedElementsWritten = TensorError(
    .refused,
    "an expanded tensor holds the same element several times, and this function does not write it in "
      + "Glia; clone() it first")
}
