// `a[i]`, `a[i] = x`, `del a[i]`, and slices.

extension Context {
  /// `container[key]`.
  ///
  /// Owned.
  @inline(never)
  public func getItem(_ container: Value, _ key: Value) throws(Raised) -> Value {
    switch container.kind {
    case .list, .tuple:
      let name = container.isList ? "list" : "tuple"
      if key.kind == .slice { return try slice(of: container, key) }
      let index = try position(key, container.items.count, name)
      let items = container.items
      guard items.indices.contains(index) else { throw indexError("\(name) index out of range") }
      return items[index].retained
    case .dict:
      let found = try find(container, key, try hash(key))
      guard found >= 0 else { return try missingItem(container, key) }
      return container.dict.pointee.table.entries[found].value.retained
    case .string: return try character(container, key)
    case .range:
      if key.kind == .slice { return try sliceRange(container, key) }
      let range = container.range.pointee
      if key.isBigInteger { throw indexError("range object index out of range") }
      let index = try position(key, range.count, "range")
      guard index >= 0 && index < range.count else {
        throw indexError("range object index out of range")
      }
      return .int(range.start + index * range.step)
    case .native:
      if let getItem = container.objectType.pointee.slots.getItem {
        return try getItem(self, container, key)
      }
    case .instance where special(container.objectType, .getItem).isObject:
      if container.instance.pointee.base.isDict, special(container.objectType, .missing).isObject,
        special(container.objectType, .getItem).kind == .builtin
      {
        let inner = container.instance.pointee.base
        let found = try find(inner, key, try hash(key))
        guard found < 0 else { return inner.dict.pointee.table.entries[found].value.retained }
        return try callSpecial(container, .missing, key)
      }
      return try callSpecial(container, .getItem, key)
    case .type:
      let method = lookup(container.type, name(.classGetitem))
      if method.kind == .function { return try call(method, [container, key]) }
      if method.isObject { return try callAttribute(container, name(.classGetitem), [key]) }
      if isGeneric(container.type) { return try genericAlias(container, key) }
      throw typeError("type '\(name(of: container.type))' is not subscriptable")
    default: break
    }
    throw typeError("'\(typeName(container))' object is not subscriptable")
  }

  /// A key as a position: negative ones count from the end.
  ///
  /// May still be out of range. The count is read after `__index__`, which may change the sequence, was called.
  @inline(__always)
  func position(_ key: Value, _ count: @autoclosure () -> Int, _ name: String) throws(Raised)
    -> Int
  {
    if key.isInt { return key.asInt < 0 ? key.asInt + count() : key.asInt }
    guard let index = try wordIfPossible(key, .index) else {
      throw typeError("\(name) indices must be integers or slices, not \(typeName(key))")
    }
    return index < 0 ? index + count() : index
  }

  private func character(_ text: Value, _ key: Value) throws(Raised) -> Value {
    if key.kind == .slice { return try sliceString(text, key) }
    guard let number = try wordIfPossible(key, .index) else {
      throw typeError("string indices must be integers, not '\(typeName(key))'")
    }
    let count = text.string.pointee.scalarCount
    let index = number < 0 ? number + count : number
    guard index >= 0 && index < count else { throw indexError("string index out of range") }
    if text.string.isASCII {
      return state.pointee.characters[Int(text.string.utf8[index])].retained
    }
    let start = byteOffset(text, ofScalar: index)
    let end = start + scalarLength(text.string.utf8[start])
    return string(utf8: UnsafeBufferPointer(rebasing: text.string.buffer[start..<end]))
  }

  /// The byte offset of a code point of a string.
  func byteOffset(_ text: Value, ofScalar index: Int) -> Int {
    if text.string.isASCII { return index }
    let bytes = text.string.buffer
    var offset = 0
    var remaining = index
    while remaining > 0 && offset < bytes.count {
      offset += scalarLength(bytes[offset])
      remaining -= 1
    }
    return offset
  }

  // MARK: Slices

  /// The start, stop, step and length a slice means for a sequence of `length` items.
  ///
  /// The length is read after the parts' `__index__`, which may change the sequence, was called.
  func resolve(_ slice: Value, _ length: @autoclosure () -> Int) throws(Raised) -> (
    start: Int, stop: Int, step: Int, count: Int
  ) {
    let parts = slice.slice.pointee
    let step = parts.step.isNone ? 1 : try sliceIndex(parts.step)
    if step == 0 { throw valueError("slice step cannot be zero") }
    let first = parts.start.isNone ? nil : try sliceIndex(parts.start)
    let last = parts.stop.isNone ? nil : try sliceIndex(parts.stop)
    let count = length()
    let low = step < 0 ? -1 : 0
    let high = step < 0 ? count - 1 : count
    func clamp(_ index: Int) -> Int {
      index < 0 ? Swift.max(index + count, low) : Swift.min(index, high)
    }
    let start = first.map(clamp) ?? (step < 0 ? high : low)
    let stop = last.map(clamp) ?? (step < 0 ? low : high)
    return (start, stop, step, Context.rangeCount(start, stop, step))
  }

  private func sliceIndex(_ value: Value) throws(Raised) -> Int {
    guard let index = try wordIfPossible(value, .clamp) else {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    // A step must not overflow when it is added to a place.
    return Swift.min(Swift.max(index, -(1 << 62)), 1 << 62)
  }

  private func slice(of container: Value, _ key: Value) throws(Raised) -> Value {
    let (start, _, step, count) = try resolve(key, container.items.count)
    let items = container.items
    if container.isTuple {
      let keepsType =
        container.objectType == type(.tuple) || container.objectType.pointee.slots.remake != nil
      if count == items.count && step == 1 && keepsType { return container.retained }
      let result = uninitializedTuple(count: count)
      for index in 0..<count { result.tuple.items[index] = items[start + index * step].retained }
      return try remade(consuming: result, like: container)
    }
    let result = emptyList(capacity: count)
    for index in 0..<count { append(items[start + index * step].retained, to: result) }
    return result
  }

  private func sliceRange(_ range: Value, _ key: Value) throws(Raised) -> Value {
    let (start, stop, step, _) = try resolve(key, range.range.pointee.count)
    let old = range.range.pointee
    func place(_ index: Int) -> Int? {
      let (offset, isLarge) = index.multipliedReportingOverflow(by: old.step)
      let (sum, overflow) = old.start.addingReportingOverflow(offset)
      return isLarge || overflow ? nil : sum
    }
    let (stride, overflow) = old.step.multipliedReportingOverflow(by: step)
    guard !overflow, step.magnitude < 1 << 62, let first = place(start), let last = place(stop)
    else { throw error(.overflowError, "a range of numbers beyond 64 bits is not supported") }
    return self.range(start: first, stop: last, step: stride)
  }

  private func sliceString(_ text: Value, _ key: Value) throws(Raised) -> Value {
    let (start, _, step, count) = try resolve(key, text.string.pointee.scalarCount)
    if step == 1 {
      let first = byteOffset(text, ofScalar: start)
      let last =
        text.string.isASCII ? first + count : byteOffset(text, ofScalar: start + count)
      return string(utf8: UnsafeBufferPointer(rebasing: text.string.buffer[first..<last]))
    }
    if text.string.isASCII {
      let bytes = (0..<count).map { text.string.utf8[start + $0 * step] }
      return string(bytes: bytes)
    }
    let scalars = Array(text.text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in 0..<count { result.append(scalars[start + index * step]) }
    return string(String(result))
  }

  // MARK: Assignment

  /// `container[key] = value`; borrows all three.
  @inline(never)
  public func setItem(_ container: Value, _ key: Value, _ value: Value) throws(Raised) {
    switch container.kind {
    case .list:
      if key.kind == .slice { return try setSlice(container, key, value) }
      let index = try position(key, container.items.count, "list")
      guard index >= 0 && index < container.items.count else {
        throw indexError("list assignment index out of range")
      }
      return (container.list.pointee.items + index).replace(consuming: value.retained)
    case .dict: return try set(container, key: key, consuming: value.retained)
    case .native:
      if let setItem = container.objectType.pointee.slots.setItem {
        return try setItem(self, container, key, value)
      }
    case .instance where special(container.objectType, .setItem).isObject:
      return try callSpecial(container, .setItem, key, value).release()
    default: break
    }
    throw typeError("'\(typeName(container))' object does not support item assignment")
  }

  /// `del container[key]`.
  @inline(never)
  public func deleteItem(_ container: Value, _ key: Value) throws(Raised) {
    switch container.kind {
    case .list:
      if key.kind == .slice { return try deleteSlice(container, key) }
      let index = try position(key, container.items.count, "list")
      guard index >= 0 && index < container.items.count else {
        throw indexError("list assignment index out of range")
      }
      return removeItem(container, at: index).release()
    case .dict:
      let old = try remove(container, key: key)
      if old.isUndefined {
        let method = special(container.objectType, .deleteItem)
        guard method.kind == .function else { throw keyError(key) }
        return try call(method, [container, key]).release()
      }
      return old.release()
    case .native:
      if let setItem = container.objectType.pointee.slots.setItem {
        return try setItem(self, container, key, .undefined)
      }
    case .instance where special(container.objectType, .deleteItem).isObject:
      return try callSpecial(container, .deleteItem, key).release()
    default: break
    }
    throw typeError("'\(typeName(container))' object doesn't support item deletion")
  }

  /// Takes an item out of a list.
  ///
  /// Owned.
  public func removeItem(_ list: Value, at index: Int) -> Value {
    let object = list.list
    let item = object.pointee.items[index]
    let count = object.pointee.count - 1
    let place = object.pointee.items + index
    place.update(from: place + 1, count: count - index)
    object.pointee.count = count
    return item
  }

  /// Puts an owned item into a list before position `index`.
  public func insertItem(consuming item: Value, into list: Value, at index: Int) {
    append(item, to: list)
    let object = list.list
    var place = object.pointee.count - 1
    while place > index {
      object.pointee.items[place] = object.pointee.items[place - 1]
      place -= 1
    }
    object.pointee.items[index] = item
  }

  private func setSlice(_ list: Value, _ key: Value, _ value: Value) throws(Raised) {
    let (start, _, step, count) = try resolve(key, list.items.count)
    guard isIterable(value) else {
      throw typeError(
        key.slice.pointee.step.isNone || key.slice.pointee.step.isIdentical(to: .int(1))
          ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    let fresh = try self.list(from: value)
    defer { fresh.release() }
    // Making the list of what is assigned may have run the program, too.
    if step != 1 {
      guard count == 0 || list.items.indices.contains(Swift.max(start, start + (count - 1) * step))
      else { throw runtimeError("list changed size during assignment to its slice") }
      guard fresh.items.count == count else {
        throw valueError(
          "attempt to assign sequence of size \(fresh.items.count) to extended slice of size \(count)"
        )
      }
      for index in 0..<count {
        (list.list.pointee.items + start + index * step).replace(
          consuming: fresh.items[index].retained)
      }
      return
    }
    let lower = Swift.min(start, list.items.count)
    let upper = Swift.min(start + count, list.items.count)
    replaceItems(list, lower..<upper, with: fresh)
  }

  private func deleteSlice(_ list: Value, _ key: Value) throws(Raised) {
    let (start, _, step, count) = try resolve(key, list.items.count)
    if step == 1 {
      let nothing = emptyList()
      defer { nothing.release() }
      return replaceItems(list, start..<(start + count), with: nothing)
    }
    let doomed = Set((0..<count).map { start + $0 * step })
    let kept = emptyList(capacity: list.items.count - count)
    for (index, item) in list.items.enumerated() where !doomed.contains(index) {
      append(item.retained, to: kept)
    }
    replaceItems(list, 0..<list.items.count, with: kept)
    kept.release()
  }

  /// Exchanges a stretch of a list for copies of another list's items.
  func replaceItems(_ list: Value, _ range: Range<Int>, with fresh: Value) {
    let old = Array(list.items[range])
    let tail = Array(list.items[range.upperBound...])
    let inserted = Array(fresh.items)
    list.list.pointee.count = range.lowerBound
    for item in inserted { append(item.retained, to: list) }
    for item in tail { append(item, to: list) }
    for item in old { item.release() }
  }
}

/// How many bytes the code point that starts with this byte has.
@inline(__always)
func scalarLength(_ byte: UInt8) -> Int {
  byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
}
