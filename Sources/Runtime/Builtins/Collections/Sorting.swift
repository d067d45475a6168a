// Sorting: which comparison the keys of a list want. That of numbers and texts is inlined; `RunMerger`
// does the rest.

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

  func sort(reversed: Bool) throws(Raised) {
    guard count > 1 else { return }
    // Reversing before and after keeps equal items in their order.
    if reversed { reverse() }
    defer { if reversed { reverse() } }
    switch commonKind() {
    case .int: try sort(by: IntegerOrder())
    case .float: try sort(by: FloatOrder())
    case .string: try sortStrings()
    default: try sort(by: ObjectOrder(context: context))
    }
  }

  private func sort(by order: some SortOrder) throws(Raised) {
    var merger = RunMerger(order, entries, count)
    try merger.sort()
  }

  /// Sorts texts: while they are sorted the first eight bytes stand in place of the kind, so that most
  /// comparisons never look at the texts themselves.
  private func sortStrings() throws(Raised) {
    for index in 0..<count { entries[index].key.tag = prefix(entries[index].key) }
    defer { for index in 0..<count { entries[index].key.tag = UInt64(Kind.string.rawValue) } }
    try sort(by: StringOrder(context: context))
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
}

private struct IntegerOrder: SortOrder {
  func isLess(_ a: Value, _ b: Value) -> Bool { a.asInt < b.asInt }
}

private struct FloatOrder: SortOrder {
  func isLess(_ a: Value, _ b: Value) -> Bool { a.asFloat < b.asFloat }
}

/// Texts whose first bytes stand in place of their kind.
private struct StringOrder: SortOrder {
  let context: Context

  func isLess(_ a: Value, _ b: Value) -> Bool {
    if a.tag != b.tag { return a.tag < b.tag }
    return context.compareStrings(Value(.string, bits: a.bits), Value(.string, bits: b.bits)) < 0
  }
}

private struct ObjectOrder: SortOrder {
  let context: Context

  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool { try context.isLess(a, b) }
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
