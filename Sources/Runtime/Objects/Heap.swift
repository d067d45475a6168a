// The heap: memory in size classes, the list of containers the collector watches, and destruction.
//
// Small objects come from free lists, one per 16 bytes of size, filled from 64 KiB slabs; a freed block
// goes back to its list, so that allocation is a pop and freeing a push. Destruction never recurses:
// an object whose last reference goes while another is being destroyed waits in a list, so a chain
// of a million nodes needs no stack.

/// The memory of one interpreter.
struct Heap {
  /// The largest block that comes from a free list.
  static let largestSmall = 512
  static let slabSize = 65536

  /// `freeLists[c]` starts a chain of free blocks of `16 * c` bytes.
  private let freeLists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private var slabs: [UnsafeMutableRawPointer] = []
  private var bump: UnsafeMutableRawPointer?
  private var bumpRemaining = 0

  /// How many objects there are: tests hold it to a baseline.
  private(set) var liveObjects = 0

  /// The containers the collector watches: the old ones first, then the young.
  private(set) var tracked: UnsafeMutablePointer<Object>
  private(set) var trackedCount = 0
  private var trackedCapacity = 1024
  /// How many of `tracked` are old: only a full collection looks at them.
  var oldCount = 0
  /// How many containers there were after the last collection.
  var keptCount = 0
  /// How many more there may be before the next is due.
  var youngLimit = 4_000
  /// Old containers at the last full collection: the next is due at twice as many.
  var oldAtFullCollection = 0
  /// Set while the collector runs, so that it does not start inside itself.
  var isCollecting = false

  /// Objects whose last reference went while another was being destroyed.
  fileprivate var dying: UnsafeMutablePointer<Object>
  fileprivate var dyingCount = 0
  fileprivate var dyingCapacity = 256
  fileprivate var isDestroying = false

  init() {
    let classes = Heap.largestSmall / 16 + 1
    freeLists = .allocate(capacity: classes)
    freeLists.initialize(repeating: nil, count: classes)
    tracked = .allocate(capacity: trackedCapacity)
    dying = .allocate(capacity: dyingCapacity)
  }

  /// Gives all memory back; every object must have been destroyed before.
  mutating func tearDown() {
    for slab in slabs { slab.deallocate() }
    slabs = []
    freeLists.deallocate()
    tracked.deallocate()
    dying.deallocate()
  }

  // MARK: Memory

  /// A block of at least `size` bytes, 16-byte aligned, uninitialised.
  @inline(__always)
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    if size <= Heap.largestSmall {
      let sizeClass = (size &+ 15) &>> 4
      if let block = freeLists[sizeClass] {
        freeLists[sizeClass] = block.load(as: UnsafeMutableRawPointer?.self)
        return block
      }
      return allocateFromSlab(sizeClass)
    }
    return allocateLarge(size)
  }

  /// Gives a block back; `size` is what it was allocated with.
  @inline(__always)
  mutating func free(_ block: UnsafeMutableRawPointer, _ size: Int) {
    if size <= Heap.largestSmall {
      let sizeClass = (size &+ 15) &>> 4
      block.storeBytes(of: freeLists[sizeClass], as: UnsafeMutableRawPointer?.self)
      freeLists[sizeClass] = block
    } else {
      freeLarge(block)
    }
  }

  /// A block with another size, its contents kept as far as they fit; the old address is void.
  @inline(never)
  mutating func resize(_ block: UnsafeMutableRawPointer, from old: Int, to size: Int)
    -> UnsafeMutableRawPointer
  {
    if old > Heap.largestSmall && size > Heap.largestSmall { return resizeLarge(block, size) }
    let moved = allocate(size)
    moved.copyMemory(from: block, byteCount: Swift.min(old, size))
    free(block, old)
    return moved
  }

  @inline(never)
  private mutating func allocateFromSlab(_ sizeClass: Int) -> UnsafeMutableRawPointer {
    let size = Swift.max(sizeClass, 1) * 16
    if bumpRemaining < size {
      let slab = UnsafeMutableRawPointer.allocate(byteCount: Heap.slabSize, alignment: 16)
      slabs.append(slab)
      bump = slab
      bumpRemaining = Heap.slabSize
    }
    let block = bump.unsafelyUnwrapped
    bump = block + size
    bumpRemaining -= size
    return block
  }

  /// Memory for an object of `size` bytes, its header filled in, with one reference.
  @inline(__always)
  mutating func object(_ kind: Kind, _ type: TypePointer, size: Int) -> UnsafeMutableRawPointer {
    let block = allocate(size)
    block.assumingMemoryBound(to: Header.self).initialize(
      to: Header(
        count: 1, kind: kind, flags: [],
        sizeClass: size <= Heap.largestSmall ? UInt16(truncatingIfNeeded: (size &+ 15) &>> 4) : 0,
        type: type))
    liveObjects &+= 1
    return block
  }

  /// Frees an object's memory, its fields being gone already.
  @inline(__always)
  fileprivate mutating func freeObject(_ object: Object) {
    liveObjects &-= 1
    let sizeClass = Int(object.pointee.sizeClass)
    let block = UnsafeMutableRawPointer(object)
    if sizeClass > 0 {
      block.storeBytes(of: freeLists[sizeClass], as: UnsafeMutableRawPointer?.self)
      freeLists[sizeClass] = block
    } else {
      freeLarge(block)
    }
  }

  // MARK: Containers

  /// Lets the collector watch a container.
  @inline(__always)
  mutating func track(_ block: UnsafeMutableRawPointer) {
    let container = block.assumingMemoryBound(to: ContainerHeader.self)
    if trackedCount == trackedCapacity { growTracked() }
    container.pointee.trackIndex = UInt32(truncatingIfNeeded: trackedCount)
    container.pointee.header.flags.insert(.tracked)
    tracked[trackedCount] = block.assumingMemoryBound(to: Header.self)
    trackedCount &+= 1
  }

  @inline(never)
  private mutating func growTracked() {
    let grown = UnsafeMutablePointer<Object>.allocate(capacity: trackedCapacity * 2)
    grown.update(from: tracked, count: trackedCount)
    tracked.deallocate()
    tracked = grown
    trackedCapacity *= 2
  }

  /// Makes the collector forget a container: its place goes to the last of its generation.
  @inline(__always)
  mutating func untrack(_ object: Object) {
    let container = UnsafeMutableRawPointer(object).assumingMemoryBound(to: ContainerHeader.self)
    var hole = Int(container.pointee.trackIndex)
    container.pointee.header.flags.remove(.tracked)
    if hole < oldCount {
      oldCount &-= 1
      move(from: oldCount, to: hole)
      hole = oldCount
    }
    trackedCount &-= 1
    // Where nothing is younger, the last place is the hole itself and still names what was moved above.
    if hole != trackedCount { move(from: trackedCount, to: hole) }
  }

  @inline(__always)
  private mutating func move(from source: Int, to hole: Int) {
    let object = tracked[source]
    tracked[hole] = object
    UnsafeMutableRawPointer(object).assumingMemoryBound(to: ContainerHeader.self).pointee
      .trackIndex = UInt32(truncatingIfNeeded: hole)
  }

  fileprivate mutating func growDying() {
    let grown = UnsafeMutablePointer<Object>.allocate(capacity: dyingCapacity * 2)
    grown.update(from: dying, count: dyingCount)
    dying.deallocate()
    dying = grown
    dyingCapacity *= 2
  }
}

// Destruction runs code that allocates and frees, so it works through the pointer, field by field,
// and never holds the heap exclusively.
extension UnsafeMutablePointer<Heap> {
  /// Destroys an object without recursion.
  func destroy(_ object: Object) {
    if object.pointee.kind == .generator, object.waitsInHandler,
      object.pointee.type.pointee.context
        .keepForClosing(object)
    {
      return
    }
    if pointee.isDestroying {
      if pointee.dyingCount == pointee.dyingCapacity { pointee.growDying() }
      pointee.dying[pointee.dyingCount] = object
      pointee.dyingCount += 1
      return
    }
    pointee.isDestroying = true
    finish(object)
    while pointee.dyingCount > 0 {
      pointee.dyingCount -= 1
      finish(pointee.dying[pointee.dyingCount])
    }
    pointee.isDestroying = false
  }

  private func finish(_ object: Object) {
    if object.pointee.flags.contains(.tracked) { pointee.untrack(object) }
    let type = object.pointee.type
    let isType = object.pointee.kind == .type
    releaseContents(of: object)
    pointee.freeObject(object)
    // Only types made by the program are counted for their instances.
    if !isType, type.pointee.container.header.flags.contains(.userDefined) {
      Value(.type, consuming: type).releaseObject()
    }
  }
}
