// The header every heap object starts with, and the counting of its references.

/// An object on the heap, seen through its header.
typealias Object = UnsafeMutablePointer<Header>

/// The first 16 bytes of every object.
struct Header {
  /// How many references there are; not atomic, as one interpreter runs on one thread at a time.
  var count: UInt32
  var kind: Kind
  var flags: Flags
  /// The size class the memory came from, so that freeing needs no arithmetic; 0 for a large block.
  var sizeClass: UInt16
  /// What `type()` says.
  var type: TypePointer

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A string that is the only one with its text; names are.
    static let interned = Flags(rawValue: 1)
    /// A string of ASCII only, where a byte offset is a code-point offset.
    static let ascii = Flags(rawValue: 2)
    /// A container the collector watches.
    static let tracked = Flags(rawValue: 4)
    /// The object is being printed: the guard against endless repr.
    static let printing = Flags(rawValue: 8)
    /// A type made by a class statement.
    static let userDefined = Flags(rawValue: 16)
  }
}

/// The start of every object that may be part of a cycle.
struct ContainerHeader {
  var header: Header
  /// Where the collector keeps it, in `Heap.tracked`.
  var trackIndex: UInt32 = 0
  /// Room for a container's own small counters.
  var spare: UInt32 = 0
}

extension Value {
  /// Adds a reference, if this is an object.
  @inline(__always)
  public func retain() { if isObject { object.pointee.count &+= 1 } }

  /// Adds a reference and gives the value back: for storing a borrowed value.
  @inline(__always)
  public var retained: Value {
    retain()
    return self
  }

  /// Drops a reference, if this is an object; the last one destroys it.
  @inline(__always)
  public func release() { if isObject { releaseObject() } }

  /// Drops a reference to what is known to be an object.
  @inline(__always)
  func releaseObject() {
    let object = self.object
    let count = object.pointee.count &- 1
    object.pointee.count = count
    if count == 0 { destroyObject(object) }
  }
}

/// Destroys an object whose last reference went.
@inline(never)
func destroyObject(_ object: Object) {
  object.pointee.type.pointee.heap.destroy(object)
}

extension UnsafeMutablePointer where Pointee == Value {
  /// Stores an owned value and drops the one that was there.
  @inline(__always)
  func replace(consuming value: Value) {
    let old = pointee
    pointee = value
    if old.isObject { old.releaseObject() }
  }

  /// Takes the value out and leaves nothing.
  @inline(__always)
  func take() -> Value {
    let value = pointee
    pointee = .undefined
    return value
  }
}
