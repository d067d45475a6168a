// The registers of a frame as the run loop reads and writes them. All of it is inlined there.

/// The first register of a frame.
typealias Registers = UnsafeMutablePointer<Value>

extension Registers {
  /// The register after `a`, or as many after it as told.
  ///
  /// Added as 16 bits: otherwise the run loop keeps the address of register 1 at hand, which every entry of
  /// a frame would pay for.
  @inline(__always)
  func above(_ a: UInt16, by distance: UInt16 = 1) -> Registers { self + Int(a &+ distance) }

  /// Stores an owned value in a register.
  @inline(__always)
  func set(_ a: UInt16, _ value: Value) {
    let place = self + Int(a)
    let old = place.pointee
    place.pointee = value
    if old.isObject { old.releaseObject() }
  }

  /// Stores a number in a register, which most often holds no object: no jump is taken then.
  @inline(__always)
  func setNumber(_ a: UInt16, _ value: Value) {
    let place = self + Int(a)
    let old = load(place)
    place.pointee = value
    if _slowPath(old.isObject) { old.releaseObject() }
  }

  /// Empties a register that has been read, if it is a temporary.
  @inline(__always)
  func consume(_ b: UInt16, if isTemporary: Bool) {
    if isTemporary {
      let old = self[Int(b)]
      self[Int(b)] = .undefined
      if old.isObject { old.releaseObject() }
    }
  }

  /// Stores the next item of a loop in a register, or tells that none is left.
  ///
  /// `loop` holds what is looped over, which it lets go of after the last item, and above it the index.
  @inline(__always)
  func setNext(_ target: UInt16, of loop: Registers, items: Registers, count: Int) -> Bool {
    let index = loop[1].asInt
    if index >= count {
      loop.set(0, .undefined)
      return false
    }
    loop[1].bits &+= 1
    let item = load(items + index)
    item.retain()
    set(target, item)
    return true
  }

  /// The value of a register that is to be stored elsewhere: taken from a temporary, copied from a local.
  @inline(__always)
  func taken(_ b: UInt16, if isTemporary: Bool) -> Value {
    let value = load(self + Int(b))
    if isTemporary {
      self[Int(b)] = .undefined
    } else {
      value.retain()
    }
    return value
  }
}

/// A value read as two words.
///
/// The tag is read as a byte. Otherwise both words are read as one vector, which waits until the two
/// stores that wrote the value have left the processor's store buffer.
@inline(__always)
func load(_ place: UnsafeMutablePointer<Value>) -> Value {
  let words = UnsafeRawPointer(place)
  return Value(
    tag: UInt64(words.load(as: UInt8.self)), bits: words.load(fromByteOffset: 8, as: UInt64.self))
}
