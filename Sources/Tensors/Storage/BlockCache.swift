// A caching allocator: freed blocks wait in size classes for the next tensor of about their size.
//
// Page faults cost more than any kernel above 128 KiB, and a training step asks for the same sizes over
// and over, so a freed block goes to the list of its size class and comes back from there. Four classes
// per power of two waste at most a fifth. Each list is linked through its own free blocks. The lock is
// uncontended in the interpreter (one thread allocates): two atomic instructions.

import Synchronization

enum BlockCache {
  /// Blocks start at a cache line, which is also an AVX-512 vector.
  static let alignment = 64
  /// Freed bytes kept for reuse; beyond it blocks go back to the system.
  static let capacity = 1 << 29

  private static let classCount = 192
  private static let largestBlock = 1 << 46
  private static let lock = Atomic<Bool>(false)
  private nonisolated(unsafe) static let lists: UnsafeMutablePointer<UnsafeMutableRawPointer?> = {
    let lists = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: classCount)
    lists.initialize(repeating: nil, count: classCount)
    return lists
  }()
  @exclusivity(unchecked) private nonisolated(unsafe) static var cachedBytes = 0

  /// The class of a block of `byteCount` bytes and the size all its blocks have.
  @inline(__always)
  static func sizeClass(_ byteCount: Int) -> (index: Int, size: Int) {
    let units = (max(byteCount, 1) &+ 63) &>> 6
    if units <= 8 { return (units, units &<< 6) }
    // Four steps between powers of two: the top three bits of units - 1 name the class.
    let value = units &- 1
    let shift = Int.bitWidth &- value.leadingZeroBitCount &- 3
    let step = (value &>> shift) &+ 1
    return (shift &* 4 &+ step, (step &<< shift) &<< 6)
  }

  /// A block of at least `byteCount` bytes, nil when the system has none.
  static func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= largestBlock else { return nil }
    let (index, size) = sizeClass(byteCount)
    acquire()
    if let block = lists[index] {
      lists[index] = block.load(as: UnsafeMutableRawPointer?.self)
      cachedBytes &-= size
      release()
      return block
    }
    release()
    return Platform.allocate(size, alignment: alignment)
  }

  /// Takes back a block that `take` gave for the same byte count.
  static func give(_ block: UnsafeMutableRawPointer, _ byteCount: Int) {
    let (index, size) = sizeClass(byteCount)
    acquire()
    if cachedBytes &+ size > capacity {
      release()
      Platform.free(block)
      return
    }
    block.storeBytes(of: lists[index], as: UnsafeMutableRawPointer?.self)
    lists[index] = block
    cachedBytes &+= size
    release()
  }

  @inline(__always)
  private static func acquire() {
    while lock.exchange(true, ordering: .acquiring) {}
  }

  @inline(__always)
  private static func release() {
    lock.store(false, ordering: .releasing)
  }
}
