// The hash of a text: SipHash-1-3 with a key of zeros over the code points as CPython stores them.
//
// J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012.

/// Computes the hash of a string and keeps it; 0 for the empty one.
@inline(never)
func computeStringHash(_ value: Value) -> Int {
  let string = value.string
  let count = string.pointee.byteCount
  if count == 0 { return 0 }
  let hash =
    string.isASCII
    ? sipHash(UnsafeRawPointer(string.utf8), count: count)
    : storedBytes(value).withUnsafeBytes { bytes in
      bytes.baseAddress.map { sipHash($0, count: bytes.count) } ?? 0
    }
  let result = Int(truncatingIfNeeded: hash)
  string.pointee.hash = result == -1 ? -2 : result
  return string.pointee.hash
}

/// A text as CPython stores it: one, two or four bytes for each code point.
private func storedBytes(_ value: Value) -> [UInt8] {
  let scalars = value.text.unicodeScalars
  let largest = scalars.lazy.map(\.value).max() ?? 0
  let width: UInt32 = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4
  var bytes: [UInt8] = []
  for scalar in scalars {
    for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: scalar.value >> (8 * place))) }
  }
  return bytes
}

/// The four words SipHash stirs.
private struct SipState {
  var v0: UInt64 = 0x736F_6D65_7073_6575
  var v1: UInt64 = 0x646F_7261_6E64_6F6D
  var v2: UInt64 = 0x6C79_6765_6E65_7261
  var v3: UInt64 = 0x7465_6462_7974_6573

  @inline(__always)
  mutating func round() {
    v0 &+= v1
    v2 &+= v3
    v1 = rotated(v1, 13) ^ v0
    v3 = rotated(v3, 16) ^ v2
    v0 = rotated(v0, 32)
    v2 &+= v1
    v0 &+= v3
    v1 = rotated(v1, 17) ^ v2
    v3 = rotated(v3, 21) ^ v0
    v2 = rotated(v2, 32)
  }

  @inline(__always)
  mutating func take(_ word: UInt64) {
    v3 ^= word
    round()
    v0 ^= word
  }

  @inline(__always)
  private func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}

private func sipHash(_ bytes: UnsafeRawPointer, count: Int) -> UInt64 {
  var state = SipState()
  var offset = 0
  while offset &+ 8 <= count {
    state.take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    offset &+= 8
  }
  var last = UInt64(truncatingIfNeeded: count) &<< 56
  var shift: UInt64 = 0
  while offset < count {
    last |= UInt64(bytes.load(fromByteOffset: offset, as: UInt8.self)) &<< shift
    offset &+= 1
    shift &+= 8
  }
  state.take(last)
  state.v2 ^= 0xFF
  state.round()
  state.round()
  state.round()
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3
}
