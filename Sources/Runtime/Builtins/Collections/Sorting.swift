// Sorting: a stable merge sort that asks `<` only, with the comparison of numbers and texts inlined.
//
// Short runs are sorted by binary insertion, then merged between two buffers. While a pass runs its
// source stays whole, so that an exception from `__lt__` leaves every item in place.

import Syntax

/// An item with the key it is sorted by.
struct SortEntry {
  var key: Value
  var value: Value
}

/// Sorts entries by their keys.
struct Sorter {
  let context: Context
  /// The entries; sorted in place.
  let entries: UnsafeMutablePointer<SortEntry>
  let count: Int

  private static let runLength = 16

  func sort(reversed: Bool) throws(Raised) {
    guard count > 1 else { return }
    // Reversing before and after keeps equal items in their order.
    if reversed { reverse() }
    defer { if reversed { reverse() } }
    let context = self.context
    switch commonKind() {
    case .int: try sort { (a, b) throws(Raised) in a.asInt < b.asInt }
    case .float: try sort { (a, b) throws(Raised) in a.asFloat < b.asFloat }
    case .string: try sortStrings()
    default: try sort { (a, b) throws(Raised) in try context.isLess(a, b) }
    }
  }

  /// Sorts texts: while they are sorted the first eight bytes stand in place of the kind, so that most
  /// comparisons never look at the texts themselves.
  private func sortStrings() throws(Raised) {
    for index in 0..<count { entries[index].key.tag = prefix(entries[index].key) }
    defer { for index in 0..<count { entries[index].key.tag = UInt64(Kind.string.rawValue) } }
    let context = self.context
    try sort { (a, b) throws(Raised) in
      if a.tag != b.tag { return a.tag < b.tag }
      return context.compareStrings(Value(.string, bits: a.bits), Value(.string, bits: b.bits)) < 0
    }
  }

  /// The first eight bytes of a text, the first one highest; zeros where it is shorter.
  private func prefix(_ text: Value) -> UInt64 {
    let string = text.string
    let count = string.pointee.byteCount
    if count >= 8 {
      return UnsafeRawPointer(string.utf8).loadUnaligned(as: UInt64.self).bigEndian
    }
    var result: UInt64 = 0
    for index in 0..<count { result |= UInt64(string.utf8[index]) << UInt64(56 - 8 * index) }
    return result
  }

  private func reverse() {
    var all = UnsafeMutableBufferPointer(start: entries, count: count)
    all.reverse()
  }

  /// The kind all keys share; `undefined` where they differ.
  private func commonKind() -> Kind {
    let kind = entries[0].key.kind
    for index in 1..<count where entries[index].key.kind != kind { return .undefined }
    return kind
  }

  @inline(__always)
  private func sort(_ isLess: (Value, Value) throws(Raised) -> Bool) throws(Raised) {
    if try isSorted(isLess) { return }
    var start = 0
    while start < count {
      try sortRun(start, Swift.min(start + Sorter.runLength, count), isLess)
      start += Sorter.runLength
    }
    if count <= Sorter.runLength { return }
    let scratch = UnsafeMutablePointer<SortEntry>.allocate(capacity: count)
    defer { scratch.deallocate() }
    var source = entries
    var target = scratch
    defer { if source != entries { entries.update(from: source, count: count) } }
    var width = Sorter.runLength
    while width < count {
      var low = 0
      while low < count {
        try merge(
          source, target, low, Swift.min(low + width, count), Swift.min(low + 2 * width, count),
          isLess)
        low += 2 * width
      }
      (source, target) = (target, source)
      width *= 2
    }
  }

  @inline(__always)
  private func isSorted(_ isLess: (Value, Value) throws(Raised) -> Bool) throws(Raised) -> Bool {
    for index in 1..<count where try isLess(entries[index].key, entries[index - 1].key) {
      return false
    }
    return true
  }

  @inline(__always)
  private func sortRun(
    _ start: Int, _ end: Int, _ isLess: (Value, Value) throws(Raised) -> Bool
  ) throws(Raised) {
    var index = start + 1
    while index < end {
      let entry = entries[index]
      var low = start
      var high = index
      while low < high {
        let middle = (low + high) / 2
        if try isLess(entry.key, entries[middle].key) { high = middle } else { low = middle + 1 }
      }
      var place = index
      while place > low {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[low] = entry
      index += 1
    }
  }

  @inline(__always)
  private func merge(
    _ source: UnsafeMutablePointer<SortEntry>, _ target: UnsafeMutablePointer<SortEntry>,
    _ low: Int, _ middle: Int, _ high: Int, _ isLess: (Value, Value) throws(Raised) -> Bool
  ) throws(Raised) {
    var left = low
    var right = middle
    var place = low
    while left < middle, right < high {
      if try isLess(source[right].key, source[left].key) {
        target[place] = source[right]
        right += 1
      } else {
        target[place] = source[left]
        left += 1
      }
      place += 1
    }
    (target + place).update(from: source + left, count: middle - left)
    (target + place + middle - left).update(from: source + right, count: high - right)
  }
}

extension Context {
  /// `a < b` as a truth.
  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    let result = try compare(.less, a, b)
    if result.isBool { return result.asBool }
    defer { result.release() }
    return try isTrue(result)
  }

  /// Sorts a list: `list.sort(key=key, reverse=reversed)`; a key that is `None` or undefined is none.
  ///
  /// While the keys and comparisons run the list is empty, as in CPython.
  func sort(_ list: Value, key: Value, reversed: Bool) throws(Raised) {
    let object = list.list
    let count = object.pointee.count
    let entries = UnsafeMutablePointer<SortEntry>.allocate(capacity: Swift.max(count, 1))
    defer { entries.deallocate() }
    for index in 0..<count {
      let item = object.pointee.items[index]
      entries[index] = SortEntry(key: item, value: item)
    }
    let hasKey = !key.isUndefined && !key.isNone
    object.pointee.count = 0
    var keyed = 0
    defer {
      for index in 0..<count where hasKey && !entries[index].key.isUndefined {
        entries[index].key.release()
      }
    }
    if hasKey { for index in 0..<count { entries[index].key = .undefined } }
    do throws(Raised) {
      while hasKey, keyed < count {
        entries[keyed].key = try call(key, entries[keyed].value)
        keyed += 1
      }
      try Sorter(context: self, entries: entries, count: count).sort(reversed: reversed)
    } catch {
      _ = putBack(entries, count, into: list)
      throw error
    }
    if putBack(entries, count, into: list) { throw valueError("list modified during sort") }
  }

  /// Gives a list its items back; whether the program had put others into it.
  private func putBack(
    _ entries: UnsafeMutablePointer<SortEntry>, _ count: Int, into list: Value
  ) -> Bool {
    let wasModified = list.list.pointee.count > 0
    if wasModified { clear(list: list) }
    reserve(list, count)
    for index in 0..<count { list.list.pointee.items[index] = entries[index].value }
    list.list.pointee.count = count
    return wasModified
  }
}
