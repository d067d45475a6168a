// The interner: every distinct spelling of a name once, numbered in order of appearance.

/// Names that the resolver looks for; they are interned right after the keywords.
let wellKnownNames = [".0", "__class__", "super", "__future__", "<lambda>", "__debug__"]

extension Name {
  /// The name CPython gives the hidden iterator of a generator expression.
  static let iterator = Name(index: UInt32(keywords.count))
  static let classCell = Name(index: UInt32(keywords.count + 1))
  static let superFunction = Name(index: UInt32(keywords.count + 2))
  static let future = Name(index: UInt32(keywords.count + 3))
  static let lambda = Name(index: UInt32(keywords.count + 4))
  static let debug = Name(index: UInt32(keywords.count + 5))
}

/// Numbers names by their bytes; open addressing over one buffer of spellings.
struct Interner {
  private var bytes: [UInt8] = []
  /// The end of every name in `bytes`; name i starts where i - 1 ends.
  private var ends: [Int] = []
  /// Index + 1 of the name in each place, 0 where empty; its length is a power of two.
  private var table: [UInt32]
  private var hashes: [UInt32] = []

  /// An interner that knows the reserved words.
  init() {
    table = Array(repeating: 0, count: 512)
    for word in keywords + wellKnownNames {
      var word = word
      _ = word.withUTF8 { intern($0) }
    }
  }

  var count: Int { ends.count }

  /// The spellings of all names, by index.
  var spellings: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// The bytes of a name.
  func spelling(_ index: UInt32) -> ArraySlice<UInt8> {
    let index = Int(index)
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The number of the name with this spelling.
  mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The number of the name with these bytes.
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let mask = table.count - 1
    var place = Int(hash ^ (hash >> 15)) & mask
    while table[place] != 0 {
      let index = Int(table[place]) - 1
      if hashes[index] == hash, isEqual(index, name) { return UInt32(index) }
      place = (place + 1) & mask
    }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    hashes.append(hash)
    table[place] = UInt32(ends.count)
    if ends.count * 2 > table.count { grow() }
    return UInt32(ends.count - 1)
  }

  private func isEqual(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == name.count else { return false }
    for offset in name.indices where bytes[start + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    let mask = table.count - 1
    for (index, hash) in hashes.enumerated() {
      var place = Int(hash ^ (hash >> 15)) & mask
      while table[place] != 0 { place = (place + 1) & mask }
      table[place] = UInt32(index + 1)
    }
  }
}
