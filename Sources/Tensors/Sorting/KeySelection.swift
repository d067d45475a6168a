// Selection by keys: the key of a given rank, found digit by digit; only a few are sorted at the end.

enum KeySelection {
  /// The key that would stand at `rank` if the `count` keys were sorted.
  ///
  /// The highest digits are counted; the keys that share the digit of the rank go on to the next one.
  @inline(__always)
  static func key<Key: SortKey>(ofRank rank: Int, among count: Int, _ key: (Int) -> Key) -> Key {
    let keys = UnsafeMutablePointer<Key>.allocate(capacity: max(count, 1))
    defer { keys.deallocate() }
    for i in 0..<count { keys[i] = key(i) }
    return select(rank, keys, count)
  }

  private static func select<Key: SortKey>(
    _ rank: Int, _ keys: UnsafeMutablePointer<Key>, _ count: Int
  ) -> Key {
    let radix = 1 << Key.digitBits
    let counters = UnsafeMutablePointer<Int>.allocate(capacity: radix)
    defer { counters.deallocate() }
    var (rank, count, high) = (rank, count, Key.bitWidth)
    while high > 0, count > 256 {
      let shift = Key(truncatingIfNeeded: max(high - Key.digitBits, 0))
      let mask = (1 << Key(truncatingIfNeeded: min(high, Key.digitBits))) &- 1 as Key
      counters.update(repeating: 0, count: radix)
      for i in 0..<count {
        counters[Int(truncatingIfNeeded: (keys[i] &>> shift) & mask)] &+= 1
      }
      var digit = 0
      while rank >= counters[digit] {
        rank -= counters[digit]
        digit += 1
      }
      let wanted = Key(truncatingIfNeeded: digit)
      var kept = 0
      for i in 0..<count {
        let key = keys[i]
        keys[kept] = key
        kept &+= (key &>> shift) & mask == wanted ? 1 : 0
      }
      count = kept
      high -= Key.digitBits
    }
    if high <= 0 { return keys[0] }
    var rest = UnsafeMutableBufferPointer(start: keys, count: count)
    rest.sort()
    return rest[rank]
  }
}
