// What the methods of `str` share: stretches of a string, offsets by code point, arguments that must be text.

extension Context {
  /// A stretch of a string's bytes as a `str`; the string itself where it is the whole; owned.
  func substring(_ source: Value, _ range: Range<Int>) -> Value {
    if range.count == source.string.pointee.byteCount { return source.retained }
    return string(utf8: UnsafeBufferPointer(rebasing: source.string.buffer[range]))
  }

  /// What a buffer holds as a `str`; owned.
  func string(_ buffer: borrowing TextBuffer) -> Value { string(utf8: buffer.written) }

  /// The bytes of a `str`, valid as long as it lives; TypeError for anything else.
  func bytes(ofText value: Value) throws(Raised) -> UnsafeBufferPointer<UInt8> {
    guard value.isString else { throw typeError("must be str, not \(nameOrNone(value))") }
    return value.string.buffer
  }

  /// The name of a value's type as argument errors say it: `None` for None.
  func nameOrNone(_ value: Value) -> String { value.isNone ? "None" : typeName(value) }

  /// The exception a failed formatting stands for.
  func raised(_ error: FormatError) -> Raised {
    switch error.kind {
    case .value: return valueError(error.message)
    case .type: return typeError(error.message)
    case .overflow: return self.error(.overflowError, error.message)
    case .memory: return memoryError()
    case .key: return self.error(.keyError, error.message)
    case .index: return indexError(error.message)
    }
  }

  /// The MemoryError for a text or list that would not fit; CPython's has no text.
  func memoryError() -> Raised { error(type(.memoryError), consuming: []) }

  /// Throws MemoryError where a text of `count` pieces of `size` bytes would fill memory.
  func checkTextSize(_ count: Int, _ size: Int) throws(Raised) {
    let (total, overflow) = Swift.max(count, 0).multipliedReportingOverflow(by: Swift.max(size, 1))
    if overflow || total > FormatSpecification.largestWidth * 4 { throw memoryError() }
  }

  /// A slice index: `None` or anything with `__index__`.
  func optionalSliceIndex(_ value: Value) throws(Raised) -> Int? {
    if value.isUndefined || value.isNone { return nil }
    if let index = try wordIfPossible(value, .clamp) { return index }
    throw typeError("slice indices must be integers or None or have an __index__ method")
  }

  /// `start` and `end` of a search as code points of a text of `count`; nil where start is beyond end.
  func searchRange(_ start: Value, _ end: Value, count: Int) throws(Raised) -> Range<Int>? {
    var first = try optionalSliceIndex(start) ?? 0
    var last = try optionalSliceIndex(end) ?? count
    if last > count { last = count }
    if last < 0 { last = Swift.max(0, last + count) }
    if first < 0 { first = Swift.max(0, first + count) }
    return first <= last ? first..<last : nil
  }
}

extension UnsafeMutablePointer<StringObject> {
  /// The byte at which code point `index` starts; `index` is at most the length.
  func byteOffset(_ index: Int) -> Int {
    if isASCII { return index }
    let bytes = buffer
    var offset = 0
    var remaining = index
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// How many code points stand before byte `offset`.
  func scalarOffset(_ offset: Int) -> Int {
    if isASCII { return offset }
    var count = 0
    for index in 0..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// The last place of `needle` that ends at or before `end`, in bytes; -1 where there is none.
func findLastBytes(
  _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int,
  to end: Int
) -> Int {
  guard let pattern = needle.baseAddress, needle.count > 0 else { return end }
  guard let text = haystack.baseAddress else { return -1 }
  var index = end - needle.count
  while index >= start {
    if compareBytes(text + index, pattern, needle.count) { return index }
    index -= 1
  }
  return -1
}

/// Whether Python counts a code point as white space.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
    true
  default: false
  }
}

/// Whether an ASCII byte is white space for Python.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
  byte == 32 || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31)
}
