// Sorting by keys: numbers become unsigned integers of the same order, which are sorted digit by digit.
//
// A key and the place it came from travel together. Equal keys keep their order (the sort is stable),
// nan is the largest number, -0.0 equals 0.0, and a descending order is that of the inverted keys. Short
// rows are sorted by comparison: the digits' counters would cost more.

/// A number's rank as an unsigned integer.
protocol SortKey: FixedWidthInteger, UnsignedInteger {
  /// How many bits a pass sorts by.
  static var digitBits: Int { get }
}

extension UInt32: SortKey { static var digitBits: Int { 11 } }
extension UInt64: SortKey { static var digitBits: Int { 8 } }

/// A key and where it stood.
struct KeyedPlace<Key: SortKey> {
  var key: Key
  var place: Key
}

/// Memory for rows of one length, and the sort.
struct RadixSorter<Key: SortKey>: ~Copyable {
  private let count: Int
  private let memory: UnsafeMutablePointer<KeyedPlace<Key>>
  private let counters: UnsafeMutablePointer<Int>

  private static var passes: Int { (Key.bitWidth + Key.digitBits - 1) / Key.digitBits }
  private static var radix: Int { 1 << Key.digitBits }

  init(rowLength: Int) {
    count = rowLength
    memory = .allocate(capacity: max(rowLength * 2, 1))
    counters = .allocate(capacity: Self.passes * Self.radix)
  }

  deinit {
    memory.deallocate()
    counters.deallocate()
  }

  /// The row to fill before sorting.
  var row: UnsafeMutablePointer<KeyedPlace<Key>> { memory }

  /// Sorts the row; the result may lie elsewhere.
  func sort() -> UnsafeMutablePointer<KeyedPlace<Key>> {
    if count < 256 {
      var items = UnsafeMutableBufferPointer(start: memory, count: count)
      items.sort {
        $0.key < $1.key || $0.key == $1.key && $0.place < $1.place
      }
      return memory
    }
    countDigits()
    var (from, to) = (memory, memory + count)
    for pass in 0..<Self.passes where !isConstant(pass, from[0].key) {
      scatter(pass, from, to)
      (from, to) = (to, from)
    }
    return from
  }

  @inline(__always)
  private func digit(_ key: Key, _ pass: Int) -> Int {
    Int(truncatingIfNeeded: key &>> Key(truncatingIfNeeded: pass &* Key.digitBits))
      & (Self.radix &- 1)
  }

  private func countDigits() {
    counters.update(repeating: 0, count: Self.passes * Self.radix)
    for i in 0..<count {
      let key = memory[i].key
      for pass in 0..<Self.passes { counters[pass &* Self.radix &+ digit(key, pass)] &+= 1 }
    }
  }

  /// Whether all keys agree in the digit of a pass.
  private func isConstant(_ pass: Int, _ key: Key) -> Bool {
    counters[pass &* Self.radix &+ digit(key, pass)] == count
  }

  private func scatter(
    _ pass: Int, _ from: UnsafeMutablePointer<KeyedPlace<Key>>,
    _ to: UnsafeMutablePointer<KeyedPlace<Key>>
  ) {
    let starts = counters + pass &* Self.radix
    var total = 0
    for value in 0..<Self.radix {
      let size = starts[value]
      starts[value] = total
      total &+= size
    }
    for i in 0..<count {
      let item = from[i]
      let value = digit(item.key, pass)
      to[starts[value]] = item
      starts[value] &+= 1
    }
  }
}

/// An element type whose values have keys.
protocol Sortable: Element {
  associatedtype Key: SortKey
  /// The rank among the values of the type.
  var sortKey: Key { get }
}

extension Float: Sortable {
  var sortKey: UInt32 {
    @inline(__always) get {
      // Without branches, which random signs would mislead; -0.0 + 0 is 0.0.
      let bits = (self + 0).bitPattern
      let negative = UInt32(bitPattern: Int32(bitPattern: bits) >> 31)
      return self != self ? .max : bits ^ (negative | 1 << 31)
    }
  }
}

extension Double: Sortable {
  var sortKey: UInt64 {
    @inline(__always) get {
      let bits = (self + 0).bitPattern
      let negative = UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
      return self != self ? .max : bits ^ (negative | 1 << 63)
    }
  }
}

extension Int: Sortable {
  var sortKey: UInt64 { @inline(__always) get { UInt64(bitPattern: Int64(self)) ^ (1 << 63) } }
}

extension Int32: Sortable {
  var sortKey: UInt32 { @inline(__always) get { UInt32(bitPattern: self) ^ (1 << 31) } }
}

extension Int16: Sortable {
  var sortKey: UInt32 { @inline(__always) get { UInt32(bitPattern: Int32(self)) ^ (1 << 31) } }
}

extension Int8: Sortable {
  var sortKey: UInt32 { @inline(__always) get { UInt32(bitPattern: Int32(self)) ^ (1 << 31) } }
}

extension UInt8: Sortable {
  var sortKey: UInt32 { @inline(__always) get { UInt32(self) } }
}

extension Truth: Sortable {
  var sortKey: UInt32 { @inline(__always) get { UInt32(byte) } }
}
