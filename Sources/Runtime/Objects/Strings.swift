// Strings: immutable UTF-8 bytes with their hash, their length in code points and an ASCII flag.

/// A `str`.
///
/// The bytes follow the struct in memory.
struct StringObject {
  var header: Header
  /// The hash, or 0 where it has not been computed (a computed hash is never 0).
  var hash: Int
  var byteCount: Int
  /// The length in code points: `len()`.
  var scalarCount: Int
  /// How many bytes fit before the block must grow; `s += piece` on an unshared string uses the rest.
  var capacity: Int

  static var headerSize: Int { MemoryLayout<StringObject>.size }
}

extension UnsafeMutablePointer<StringObject> {
  /// The bytes.
  @inline(__always)
  var utf8: UnsafeMutablePointer<UInt8> {
    (UnsafeMutableRawPointer(self) + StringObject.headerSize).assumingMemoryBound(to: UInt8.self)
  }
  /// The bytes and their count.
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8, count: pointee.byteCount)
  }
  @inline(__always)
  var isASCII: Bool { pointee.header.flags.contains(.ascii) }
}

extension Value {
  /// The text of a `str`; empty for any other kind.
  ///
  /// Copies.
  public var text: String {
    isString ? String(decoding: string.buffer, as: UTF8.self) : ""
  }

  /// Calls `body` with the UTF-8 bytes of a `str`; the bytes live only during the call.
  public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    isString ? body(string.buffer) : body(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The length of a `str` in code points.
  public var scalarCount: Int { isString ? string.pointee.scalarCount : 0 }
  /// Whether a `str` holds ASCII only: then a byte offset is a code-point offset.
  public var isASCIIString: Bool { isString && string.isASCII }

  /// Whether a `str` has exactly this text.
  public func isString(equalTo text: StaticString) -> Bool {
    guard isString, string.pointee.byteCount == text.utf8CodeUnitCount else { return false }
    return compareBytes(string.utf8, text.utf8Start, text.utf8CodeUnitCount)
  }
}

/// Whether two stretches of memory hold the same bytes.
@inline(__always)
func compareBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  let (x, y) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
  while index &+ 8 <= count {
    if x.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      != y.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      return false
    }
    index &+= 8
  }
  while index < count {
    if a[index] != b[index] { return false }
    index &+= 1
  }
  return true
}

extension Context {
  /// A new `str` with this text.
  ///
  /// Owned.
  public func string(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { string(utf8: $0) }
  }

  /// A new `str` from bytes that are valid UTF-8.
  ///
  /// Owned.
  public func string(bytes: [UInt8]) -> Value {
    bytes.withUnsafeBufferPointer { string(utf8: $0) }
  }

  /// A new `str` from bytes that are valid UTF-8.
  ///
  /// Owned.
  public func string(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Value {
    let count = bytes.count
    if count <= 1 {
      if count == 0 { return state.pointee.emptyString.retained }
      if bytes[0] < 0x80 { return state.pointee.characters[Int(bytes[0])].retained }
    }
    let value = uninitializedString(byteCount: count)
    if let source = bytes.baseAddress { value.string.utf8.update(from: source, count: count) }
    finishString(value)
    return value
  }

  /// A `str` of one code point.
  ///
  /// Owned.
  public func string(_ scalar: Unicode.Scalar) -> Value {
    if scalar.value < 0x80 { return state.pointee.characters[Int(scalar.value)].retained }
    return string(String(Character(scalar)))
  }

  /// A `str` whose `byteCount` bytes the caller fills before calling `finishString`.
  ///
  /// Owned.
  func uninitializedString(byteCount: Int, capacity: Int = 0) -> Value {
    let capacity = Swift.max(byteCount, capacity)
    let block = heap.pointee.object(
      .string, type(.str), size: StringObject.headerSize + capacity)
    let string = block.assumingMemoryBound(to: StringObject.self)
    string.pointee.hash = 0
    string.pointee.byteCount = byteCount
    string.pointee.scalarCount = byteCount
    string.pointee.capacity = capacity
    return Value(.string, consuming: block)
  }

  /// Counts the code points of a string whose bytes have just been written.
  func finishString(_ value: Value) {
    let string = value.string
    let bytes = string.utf8
    let count = string.pointee.byteCount
    var continuations = 0
    var high: UInt8 = 0
    for index in 0..<count {
      let byte = bytes[index]
      high |= byte
      continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
    }
    string.pointee.scalarCount = count &- continuations
    if high < 0x80 { string.pointee.header.flags.insert(.ascii) }
  }

  /// The one `str` with this text that names are compared by.
  ///
  /// Borrowed: it lives as long as the interpreter.
  public func intern(_ text: String) -> Value {
    let fresh = string(text)
    return intern(consuming: fresh)
  }

  /// The one `str` equal to this one, for use as a name.
  ///
  /// Borrowed.
  func intern(_ name: Value) -> Value {
    if name.string.pointee.header.flags.contains(.interned) { return name }
    return intern(consuming: name.retained)
  }

  private func intern(consuming fresh: Value) -> Value {
    if fresh.string.pointee.header.flags.contains(.interned) {
      fresh.release()
      return fresh
    }
    let hash = stringHash(fresh)
    let found = state.pointee.interned.findString(fresh, hash)
    if found >= 0 {
      fresh.release()
      return state.pointee.interned.entries[found].key
    }
    fresh.string.pointee.header.flags.insert(.interned)
    state.pointee.interned.append(key: fresh, hash: hash, value: .none)
    return fresh
  }
}

/// The hash of a string, computed once: CPython's with `PYTHONHASHSEED=0`, so that sets of texts have the
/// same order.
@inline(__always)
func stringHash(_ value: Value) -> Int {
  let hash = value.string.pointee.hash
  return hash != 0 ? hash : computeStringHash(value)
}

/// Whether two strings have the same text.
@inline(__always)
func stringsEqual(_ a: Value, _ b: Value) -> Bool {
  if a.bits == b.bits { return true }
  let x = a.string
  let y = b.string
  guard x.pointee.byteCount == y.pointee.byteCount else { return false }
  return compareBytes(x.utf8, y.utf8, x.pointee.byteCount)
}
