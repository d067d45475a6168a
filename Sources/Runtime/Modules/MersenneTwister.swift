// MT19937, seeded and read as CPython's `random` module does, so that a seed gives the same numbers.
//
// M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998); `init_by_array` of 2002.

/// The generator behind `random.Random`.
final class MersenneTwister {
  private static let size = 624
  private let words: UnsafeMutablePointer<UInt32>
  private var position = MersenneTwister.size
  /// The second number of the pair `gauss` draws, kept for its next call.
  var spareGauss: Double?

  init() {
    words = .allocate(capacity: MersenneTwister.size)
    seed(0)
  }

  deinit { words.deallocate() }

  // MARK: Seeding

  /// Seeds from a number, as `random.seed(abs(number))`.
  func seed(_ number: UInt64) {
    seed(
      key: number >> 32 == 0
        ? [UInt32(number)] : [UInt32(truncatingIfNeeded: number), UInt32(number >> 32)])
  }

  /// Seeds from the 32-bit digits of a number, the lowest first.
  func seed(key: [UInt32]) {
    fill(from: 19_650_218)
    let key = key.isEmpty ? [0] : key
    let size = MersenneTwister.size
    var i = 1
    var j = 0
    for _ in 0..<Swift.max(size, key.count) {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525
      words[i] = (words[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      advance(&i)
      j = j + 1 == key.count ? 0 : j + 1
    }
    for _ in 0..<(size - 1) {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941
      words[i] = (words[i] ^ mixed) &- UInt32(truncatingIfNeeded: i)
      advance(&i)
    }
    words[0] = 0x8000_0000
    position = size
    spareGauss = nil
  }

  private func advance(_ index: inout Int) {
    index += 1
    if index == MersenneTwister.size {
      words[0] = words[MersenneTwister.size - 1]
      index = 1
    }
  }

  private func fill(from number: UInt32) {
    words[0] = number
    for index in 1..<MersenneTwister.size {
      let last = words[index - 1]
      words[index] = 1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(truncatingIfNeeded: index)
    }
  }

  // MARK: State

  /// The 624 words and the position among them: what `getstate()` shows.
  var state: [UInt32] {
    get {
      (0..<MersenneTwister.size).map { words[$0] } + [UInt32(truncatingIfNeeded: position)]
    }
    set {
      guard newValue.count == MersenneTwister.size + 1 else { return }
      for index in 0..<MersenneTwister.size { words[index] = newValue[index] }
      position = Swift.min(Int(newValue[MersenneTwister.size]), MersenneTwister.size)
    }
  }

  // MARK: Drawing

  /// 32 random bits.
  func next() -> UInt32 {
    if position >= MersenneTwister.size { regenerate() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private func regenerate() {
    let size = MersenneTwister.size
    func twist(_ index: Int, _ next: Int, _ far: Int) {
      let mixed = (words[index] & 0x8000_0000) | (words[next] & 0x7FFF_FFFF)
      words[index] = words[far] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    for index in 0..<(size - 397) { twist(index, index + 1, index + 397) }
    for index in (size - 397)..<(size - 1) { twist(index, index + 1, index + 397 - size) }
    twist(size - 1, 0, 396)
    position = 0
  }

  /// A number in [0, 1) with 53 random bits: `random()`.
  func random() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
  }

  /// `count` random bits, 64 at most: `getrandbits(count)`.
  func bits(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    if count <= 32 { return UInt64(next() >> UInt32(32 - count)) }
    let low = UInt64(next())
    let high = next()
    return low | UInt64(count >= 64 ? high : high >> UInt32(64 - count)) << 32
  }

  /// A number in [0, limit), every one as likely: `_randbelow(limit)`; 0 for a limit of 0.
  func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    let count = Int.bitWidth - limit.leadingZeroBitCount
    while true {
      let drawn = bits(count)
      if drawn < UInt64(limit) { return Int(drawn) }
    }
  }
}
