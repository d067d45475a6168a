// A growing stretch of UTF-8 bytes: where formatted text is put together.
//
// Formatting runs once per printed value, so it works on raw memory: no `String`, no counted array.

/// The memory of a buffer that is done with.
struct SpareText {
  var bytes: UnsafeMutablePointer<UInt8>?
  var capacity = 0
}

/// Bytes under construction.
struct TextBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 120) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  /// A buffer in memory kept from an earlier one; `spare` is empty until `handBack` returns it.
  init(reusing spare: inout SpareText) {
    capacity = spare.bytes == nil ? 120 : spare.capacity
    bytes = spare.bytes ?? .allocate(capacity: capacity)
    spare = SpareText()
  }

  deinit { bytes.deallocate() }

  /// Ends the buffer and keeps its memory for the next one, unless it has grown large.
  consuming func handBack(to spare: inout SpareText) {
    if capacity <= 4096, spare.bytes == nil {
      spare = SpareText(bytes: bytes, capacity: capacity)
    } else {
      bytes.deallocate()
    }
    discard self
  }

  /// What has been written; valid until the next change.
  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// What has been written, copied.
  var text: String { String(decoding: written, as: UTF8.self) }

  /// Makes room for `extra` bytes more.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity &- count < extra { grow(count + extra) }
  }

  @inline(never)
  private mutating func grow(_ needed: Int) {
    let larger = Swift.max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count &+= 1
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    (bytes + count).update(from: start, count: source.count)
    count += source.count
  }

  mutating func append(_ source: [UInt8]) {
    source.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 { return append(UInt8(truncatingIfNeeded: scalar.value)) }
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
  }

  mutating func append(_ scalar: Unicode.Scalar, times: Int) {
    guard times > 0 else { return }
    if scalar.value < 0x80 { return append(UInt8(truncatingIfNeeded: scalar.value), times: times) }
    for _ in 0..<times { append(scalar) }
  }

  mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    (bytes + count).update(repeating: byte, count: times)
    count += times
  }

  /// The decimal digits of `value`.
  mutating func append(decimal value: UInt64) {
    reserve(20)
    var length = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      length &+= 1
    }
    writeDigits(value, length: length)
  }

  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: UInt64(value.magnitude))
  }

  /// The last `length` decimal digits of `value`, zeros in front included; at most 20.
  mutating func append(decimal value: UInt64, length: Int) {
    reserve(length)
    writeDigits(value, length: length)
  }

  @inline(__always)
  private mutating func writeDigits(_ value: UInt64, length: Int) {
    var rest = value
    var place = count &+ length
    while place > count {
      place &-= 1
      let quotient = rest / 10
      bytes[place] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
    }
    count &+= length
  }

  /// Lets `write` put a zero-terminated text of less than `room` bytes at the end.
  mutating func appendText(room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    reserve(room)
    write(bytes + count)
    var length = 0
    while length < room, bytes[count + length] != 0 { length += 1 }
    count += length
  }

  /// Drops everything from `length` on.
  mutating func truncate(to length: Int) { count = Swift.min(count, length) }

  /// Replaces a byte already written.
  mutating func set(_ index: Int, to byte: UInt8) { bytes[index] = byte }
}

/// The code point at `index` of valid UTF-8, and how many bytes it takes; `index` is in range.
@inline(__always)
func scalar(
  at index: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (scalar: Unicode.Scalar, length: Int) {
  let first = bytes[index]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  return longScalar(at: index, in: bytes)
}

@inline(never)
private func longScalar(
  at index: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (scalar: Unicode.Scalar, length: Int) {
  let first = bytes[index]
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC0, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
