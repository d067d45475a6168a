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
  }

  deinit { BlockCache.give(bytes, byteCount) }

  /// Returns the cached memory of dead tensors to the system.
  public static func emptyCache() { BlockCache.empty() }
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
