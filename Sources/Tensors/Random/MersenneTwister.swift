// MT19937, the generator behind both PyTorch's and CPython's random numbers.
//
// M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998). The state is 624 words; a draw
// tempers the next one, and after the last all are renewed. This file needs nothing else of the module.

/// The 32-bit Mersenne Twister.
public struct MersenneTwister: Sendable {
  private static let size = 624
  private static let middle = 397

  private var state: [UInt32]
  private var position: Int

  /// The generator of a one-word seed, as `manual_seed` uses it.
  public init(seed: UInt32) {
    state = [UInt32](repeating: seed, count: Self.size)
    position = Self.size
    for i in 1..<Self.size {
      let previous = state[i - 1]
      state[i] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(i)
    }
  }

  /// The generator of a key of words (`init_by_array`), as CPython seeds with any integer.
  public init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    let key = key.isEmpty ? [0] : key
    var (i, j) = (1, 0)
    func next(_ i: inout Int) {
      i += 1
      if i >= Self.size {
        state[0] = state[Self.size - 1]
        i = 1
      }
    }
    for _ in 0..<max(Self.size, key.count) {
      let previous = state[i - 1]
      let mixed = (previous ^ (previous >> 30)) &* 1_664_525
      state[i] = (state[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      next(&i)
      j = j + 1 < key.count ? j + 1 : 0
    }
    for _ in 1..<Self.size {
      let previous = state[i - 1]
      let mixed = (previous ^ (previous >> 30)) &* 1_566_083_941
      state[i] = (state[i] ^ mixed) &- UInt32(i)
      next(&i)
    }
    state[0] = 0x8000_0000
  }

  /// The 624 words and the position of the next draw, as CPython's `getstate` lists them.
  public var snapshot: (words: [UInt32], position: Int) { (state, position) }

  /// Continues a snapshot; nil when it does not have 624 words and a position within them.
  public init?(words: [UInt32], position: Int) {
    guard words.count == Self.size, (0...Self.size).contains(position) else { return nil }
    state = words
    self.position = position
  }

  /// The next 32 bits.
  public mutating func next32() -> UInt32 {
    if position >= Self.size { renew() }
    var y = state[position]
    position &+= 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  /// The next 64 bits: the first draw is the upper half.
  public mutating func next64() -> UInt64 {
    let high = UInt64(next32())
    return high << 32 | UInt64(next32())
  }

  private mutating func renew() {
    state.withUnsafeMutableBufferPointer { state in
      let (size, middle) = (Self.size, Self.middle)
      func twist(_ i: Int, _ next: Int, _ far: Int) {
        let y = (state[i] & 0x8000_0000) | (state[next] & 0x7fff_ffff)
        state[i] = state[far] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      }
      for i in 0..<(size - middle) { twist(i, i + 1, i + middle) }
      for i in (size - middle)..<(size - 1) { twist(i, i + 1, i + middle - size) }
      twist(size - 1, 0, middle - 1)
    }
    position = 0
  }
}
