// `iter()` and `next()`, and walking over anything from Swift.

extension Context {
  /// Whether `iter(value)` would succeed.
  public func isIterable(_ value: Value) -> Bool {
    switch value.kind {
    case .string, .list, .tuple, .dict, .set, .frozenset, .range, .dictView, .iterator, .generator:
      return true
    case .native: return value.objectType.pointee.slots.iterate != nil
    case .type: return !lookup(value.type, intern("__class_iter__")).isUndefined
    case .instance:
      return special(value.objectType, .iterate).isObject
        || special(value.objectType, .getItem).isObject
    default: return false
    }
  }

  /// `iter(value)`.
  ///
  /// Owned.
  public func iterate(_ value: Value) throws(Raised) -> Value {
    switch value.kind {
    case .list: return iterator(.list, consuming: value.retained, type: type(.listIterator))
    case .tuple: return iterator(.tuple, consuming: value.retained, type: type(.tupleIterator))
    case .range:
      return iterator(
        .range, consuming: value.retained, type: type(.rangeIterator),
        remaining: value.range.pointee.count)
    case .string:
      return iterator(
        .string, consuming: value.retained,
        type: type(value.string.isASCII ? .strASCIIIterator : .strIterator))
    case .dict: return dictIterator(value, .keys)
    case .dictView: return dictIterator(value.dictView.pointee.dict, value.dictView.pointee.part)
    case .set, .frozenset:
      return iterator(
        .set, consuming: value.retained, type: type(.setIterator),
        remaining: value.set.pointee.table.used)
    case .iterator, .generator: return value.retained
    case .native:
      if let iterate = value.objectType.pointee.slots.iterate { return try iterate(self, value) }
    case .instance: return try iterate(instance: value)
    case .type:
      let items = try askClass(value, "__class_iter__")
      if !items.isUndefined { return items }
    default: break
    }
    throw typeError("'\(typeName(value))' object is not iterable")
  }

  private func dictIterator(_ dict: Value, _ part: DictViewObject.Part) -> Value {
    let forms: [IteratorObject.Form] = [.dictKeys, .dictValues, .dictItems]
    let types: [BuiltinType] = [.dictKeyIterator, .dictValueIterator, .dictItemIterator]
    return iterator(
      forms[Int(part.rawValue)], consuming: dict.retained, type: type(types[Int(part.rawValue)]),
      remaining: dict.dict.pointee.table.used)
  }

  private func iterate(instance value: Value) throws(Raised) -> Value {
    let method = special(value.objectType, .iterate)
    if method.isObject {
      let result = try callSpecial(value, .iterate)
      if isIterator(result) { return result }
      defer { result.release() }
      throw typeError("iter() returned non-iterator of type '\(typeName(result))'")
    }
    if !method.isNone, special(value.objectType, .getItem).isObject {
      return iterator(.sequence, consuming: value.retained, type: type(.iterator))
    }
    throw typeError("'\(typeName(value))' object is not iterable")
  }

  /// Whether `next(value)` is possible.
  public func isIterator(_ value: Value) -> Bool {
    switch value.kind {
    case .iterator, .generator: true
    case .instance: special(value.objectType, .next).isObject
    default: false
    }
  }

  /// The next item of an iterator, owned; undefined at the end.
  @inline(__always)
  public func next(_ iterator: Value) throws(Raised) -> Value {
    if iterator.kind == .iterator { return try next(native: iterator) }
    return try nextSlow(iterator)
  }

  @inline(never)
  private func nextSlow(_ iterator: Value) throws(Raised) -> Value {
    if iterator.kind == .generator { return try resume(iterator, sending: .none) }
    guard iterator.kind == .instance, special(iterator.objectType, .next).isObject else {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    do throws(Raised) {
      return try callSpecial(iterator, .next)
    } catch {
      guard pendingMatches(.stopIteration) else { throw error }
      clearException()
      return .undefined
    }
  }

  /// The next item of a native iterator.
  @inline(never)
  func next(native value: Value) throws(Raised) -> Value {
    let iterator = value.iterator
    let index = iterator.pointee.index
    switch iterator.pointee.form {
    case .list, .tuple:
      let items = iterator.pointee.source.items
      if index >= items.count { return finish(iterator) }
      iterator.pointee.index = index &+ 1
      return items[index].retained
    case .reversedList:
      let items = iterator.pointee.source.items
      if index < 0 || index >= items.count { return finish(iterator) }
      iterator.pointee.index = index &- 1
      return items[index].retained
    case .range:
      if iterator.pointee.remaining == 0 { return finish(iterator) }
      iterator.pointee.remaining &-= 1
      iterator.pointee.index = index &+ 1
      let range = iterator.pointee.source.range
      return .int(range.pointee.start &+ index &* range.pointee.step)
    case .string: return nextCharacter(iterator, index)
    case .dictKeys, .dictValues, .dictItems: return try nextEntry(iterator, index)
    case .set:
      let table = iterator.pointee.source.set.pointee.table
      if table.used != iterator.pointee.remaining {
        throw runtimeError("Set changed size during iteration")
      }
      guard let slot = table.next(from: index) else { return finish(iterator) }
      iterator.pointee.index = slot &+ 1
      return table.entries[slot].key.retained
    case .native:
      guard let native = iterator.pointee.native else { return .undefined }
      do throws(Raised) {
        return try native.takeUnretainedValue().next(self)
      } catch {
        // From a function that `map` or its like calls: it ends the iteration.
        guard pendingMatches(.stopIteration) else { throw error }
        clearException()
        return .undefined
      }
    case .sequence: return try nextBySubscript(iterator, index)
    case .callable: return try nextByCall(iterator)
    case .finished: return .undefined
    }
  }

  /// Lets go of what an exhausted iterator walked over.
  private func finish(_ iterator: UnsafeMutablePointer<IteratorObject>) -> Value {
    iterator.pointee.form = .finished
    let source = iterator.pointee.source
    iterator.pointee.source = .undefined
    source.release()
    return .undefined
  }

  private func nextCharacter(_ iterator: UnsafeMutablePointer<IteratorObject>, _ offset: Int)
    -> Value
  {
    let bytes = iterator.pointee.source.string.buffer
    if offset >= bytes.count { return finish(iterator) }
    let length = scalarLength(bytes[offset])
    iterator.pointee.index = offset &+ length
    if length == 1 { return state.pointee.characters[Int(bytes[offset])].retained }
    return string(utf8: UnsafeBufferPointer(rebasing: bytes[offset..<(offset + length)]))
  }

  /// The error for a dict that a loop over it adds to or takes from.
  private func changedWhileIterated(_ dict: Value, _ what: String = "changed size") -> Raised {
    let isOrdered = dict.objectType.pointee.order.contains {
      fullName(of: $0) == "collections.OrderedDict"
    }
    return runtimeError(
      isOrdered
        ? "OrderedDict mutated during iteration" : "dictionary \(what) during iteration")
  }

  private func nextEntry(_ iterator: UnsafeMutablePointer<IteratorObject>, _ index: Int)
    throws(Raised) -> Value
  {
    let table = iterator.pointee.source.dict.pointee.table
    if table.used != iterator.pointee.remaining {
      throw changedWhileIterated(iterator.pointee.source)
    }
    guard let entry = table.next(from: index) else { return finish(iterator) }
    // A loop that puts in as much as it takes out would go on for ever.
    let met = iterator.pointee.extra.isInt ? iterator.pointee.extra.asInt : 0
    if met >= table.used {
      throw changedWhileIterated(iterator.pointee.source, "keys changed")
    }
    iterator.pointee.extra = .int(met &+ 1)
    iterator.pointee.index = entry &+ 1
    let found = table.entries[entry]
    switch iterator.pointee.form {
    case .dictKeys: return found.key.retained
    case .dictValues: return found.value.retained
    default:
      let pair = uninitializedTuple(count: 2)
      pair.tuple.items[0] = found.key.retained
      pair.tuple.items[1] = found.value.retained
      return pair
    }
  }

  private func nextBySubscript(_ iterator: UnsafeMutablePointer<IteratorObject>, _ index: Int)
    throws(Raised) -> Value
  {
    do throws(Raised) {
      let item = try getItem(iterator.pointee.source, .int(index))
      iterator.pointee.index = index + 1
      return item
    } catch {
      guard pendingMatches(.indexError) || pendingMatches(.stopIteration) else { throw error }
      clearException()
      return finish(iterator)
    }
  }

  private func nextByCall(_ iterator: UnsafeMutablePointer<IteratorObject>) throws(Raised) -> Value
  {
    do throws(Raised) {
      let item = try call(iterator.pointee.source, [])
      guard try equal(item, iterator.pointee.extra) else { return item }
      item.release()
      return finish(iterator)
    } catch {
      guard pendingMatches(.stopIteration) else { throw error }
      clearException()
      return finish(iterator)
    }
  }

  // MARK: From Swift

  /// Calls `body` with every item of an iterable, borrowed.
  public func forEach(_ iterable: Value, _ body: (Value) throws(Raised) -> Void) throws(Raised) {
    try forEachUntil(iterable) { (item) throws(Raised) in
      try body(item)
      return false
    }
  }

  /// Calls `body` with every item, borrowed, until it answers true.
  public func forEachUntil(_ iterable: Value, _ body: (Value) throws(Raised) -> Bool) throws(Raised)
  {
    let iterator = try iterate(iterable)
    defer { iterator.release() }
    while true {
      let item = try next(iterator)
      if item.isUndefined { return }
      defer { item.release() }
      if try body(item) { return }
      try poll()
    }
  }

  /// A new list of the items of anything iterable.
  ///
  /// Owned.
  public func list(from iterable: Value) throws(Raised) -> Value {
    if iterable.kind == .range { try checkElements(iterable.range.pointee.count) }
    let result = emptyList(capacity: iterable.items.count)
    do throws(Raised) {
      try extend(result, with: iterable)
    } catch {
      result.release()
      throw error
    }
    return result
  }

  /// A tuple of the items of anything iterable.
  ///
  /// Owned.
  public func tuple(from iterable: Value) throws(Raised) -> Value {
    // Of a torch.Size or a named tuple a plain tuple is made.
    if iterable.isTuple {
      if iterable.objectType == type(.tuple) { return iterable.retained }
      guard let first = iterable.items.baseAddress else { return tuple(consuming: []) }
      return tuple(copying: first, count: iterable.items.count)
    }
    let items = try list(from: iterable)
    defer { items.release() }
    return tuple(copying: items.list.pointee.items, count: items.items.count)
  }
}
