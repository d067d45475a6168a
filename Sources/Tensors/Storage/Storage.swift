// The memory behind one tensor or many views: counted, limited, returned to the cache when unused.

import Synchronization

/// Aligned bytes shared by a tensor and its views.
public final class Storage {
  /// The first byte, aligned to 64.
  public let bytes: UnsafeMutableRawPointer
  /// The number of usable bytes.
  public let byteCount: Int
  /// Counts the in-place changes, so that a backward pass can tell a saved value was overwritten.
  @inlinable public var version: Int {
    get { changes }
    _modify { yield &changes }
  }

  // Behind an inlined accessor, so that other modules reach it without a check of exclusive access.
  @usableFromInline @exclusivity(unchecked) var changes = 0

  /// Whether it was made in inference mode: outside of it no graph may need its values.
  public let isInference: Bool
  /// The storage whose memory this one shows under a version of its own.
  private let owner: Storage?

  /// Whether storages made from now on belong to inference mode.
  @exclusivity(unchecked) nonisolated(unsafe) public static var marksInference = false

  private static let memory = Platform.physicalMemory
  private static let limit = Atomic<Int>(memory / 4)

  /// The most elements one tensor may have; a quarter of the machine's bytes unless set.
  public static var elementLimit: Int {
    get { limit.load(ordering: .relaxed) }
    set { limit.store(max(newValue, 0), ordering: .relaxed) }
  }

  /// Uninitialised memory for `count` elements of `dtype`.
  ///
  /// - Throws: a RuntimeError when the count is above `elementLimit` or the system has no memory.
  public init(count: Int, dtype: DType) throws(TensorError) {
    let (byteCount, overflow) = count.multipliedReportingOverflow(by: dtype.size)
    guard !overflow, count >= 0, count <= Self.elementLimit, byteCount <= Self.memory,
      let block = BlockCache.take(byteCount)
    else {
      throw .outOfMemory(count: count, dtype: dtype)
    }
    bytes = block
    self.byteCount = byteCount
    isInference = Self.marksInference
    owner = nil
  }

  /// The same memory under a version of its own, as `x.data` shows it.
  init(sharing storage: Storage) {
    bytes = storage.bytes
    byteCount = storage.byteCount
    isInference = storage.isInference
    owner = storage
  }

  deinit {
    if owner == nil { BlockCache.give(bytes, byteCount) }
  }

  /// Whether both look at the same memory.
  @inlinable
  public func sharesMemory(with other: Storage) -> Bool { bytes == other.bytes }
}

extension TensorError {
  static func outOfMemory(count: Int, dtype: DType) -> TensorError {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: dtype.size)
    let amount = overflow ? "more than \(Int.max)" : String(bytes)
    return TensorError(
      .runtime,
      "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: "
        + "you tried to allocate \(amount) bytes. Error code 12 (Cannot allocate memory)")
  }
}
