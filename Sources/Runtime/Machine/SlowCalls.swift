// Calls off the fast path: of what is not a plain function, and of methods whose inline cache missed.

extension Context {
  /// Calls what stands in register `a`; whether a frame was pushed.
  @inline(never)
  func slowCall(_ callee: Value, _ r: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int)
    throws(Raised) -> Bool
  {
    let base = r + a + 1
    switch callee.kind {
    case .function:
      if try push(callee.function, base, count, .undefined, completion: .store) {
        return true
      }
      (r + a).replace(consuming: base.take())
      return false
    case .boundMethod where callee.boundMethod.pointee.function.kind == .function:
      insertReceiver(callee.boundMethod.pointee.receiver, base, count)
      let function = callee.boundMethod.pointee.function.function
      if try push(function, base, count + 1, .undefined, completion: .store) {
        return true
      }
      (r + a).replace(consuming: base.take())
      return false
    case .type:
      if try pushInitializer(callee, r, a, count) { return true }
    case .instance:
      let method = special(callee.objectType, .call)
      guard method.kind == .function else { break }
      insertReceiver(callee, base, count)
      (r + a).replace(consuming: method.retained)
      return try slowCall(method, r, a, count + 1)
    default: break
    }
    let result = try invoke(callee, base, count, keywords: .undefined)
    (r + a).replace(consuming: result)
    return false
  }

  /// `Class(…)` with an `__init__` in the language: its frame runs in this loop.
  private func pushInitializer(
    _ callee: Value, _ r: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int
  ) throws(Raised) -> Bool {
    let type = callee.type
    guard type.pointee.instanceKind == .instance, !type.pointee.isException,
      !type.pointee.hasOwnNew,
      !type.pointee.constructor.isObject
    else { return false }
    // Before the arguments move up, perhaps beyond the frame, and before `__init__` is looked up: a poll
    // may run the program.
    state.pointee.budget &-= 1
    if state.pointee.budget < 0 { try pollSlowly() }
    let initializer = special(type, .initialize)
    guard initializer.kind == .function else { return false }
    let instance = makeInstance(type)
    insertReceiver(instance, r + a + 1, count)
    // The instance replaces the class, which it keeps alive, where the result is to stand.
    (r + a).replace(consuming: instance)
    let function = initializer.function
    if function.pointee.directCount == count + 1,
      let frame = pushSimple(function, nil, r + a + 1, count + 1)
    {
      frame.pointee.completion = .initialize
      return true
    }
    let pushed = try push(
      initializer.function, r + a + 1, count + 1, .undefined, completion: .initialize)
    if !pushed {
      let generator = (r + a + 1).take()
      try checkInitialized(generator)
    }
    return pushed
  }

  /// A call with keyword arguments; whether a frame was pushed.
  @inline(never)
  func callKeywords(_ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ names: Value)
    throws(Raised) -> Bool
  {
    var callee = r[a]
    var count = total - names.items.count
    if callee.kind == .instance, special(callee.objectType, .call).kind == .function {
      insertReceiver(callee, r + a + 1, total)
      callee = special(callee.objectType, .call)
      (r + a).replace(consuming: callee.retained)
      count += 1
    } else if callee.kind == .boundMethod, callee.boundMethod.pointee.function.kind == .function {
      insertReceiver(callee.boundMethod.pointee.receiver, r + a + 1, total)
      callee = callee.boundMethod.pointee.function
      count += 1
    }
    if callee.kind == .function {
      if try push(callee.function, r + a + 1, count, names, completion: .store) {
        return true
      }
      (r + a).replace(consuming: (r + a + 1).take())
      return false
    }
    let result = try invoke(callee, r + a + 1, count, keywords: names)
    (r + a).replace(consuming: result)
    return false
  }

  /// A method call with keyword arguments; whether a frame was pushed.
  @inline(never)
  func callMethodKeywords(
    _ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ name: Value, _ names: Value
  ) throws(Raised) -> Bool {
    let method = try findMethod(r + a, name, nil)
    guard method.kind == .function || method.kind == .builtin else {
      closeGap(r + a + 1, total)
      return try callKeywords(r, a, total, names)
    }
    (r + a).replace(consuming: method.retained)
    return try callKeywords(r, a, total + 1, names)
  }

  /// A call of what `loadMethod` left; whether a frame was pushed.
  @inline(never)
  func callLoaded(_ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ names: Value)
    throws(Raised) -> Bool
  {
    let hasReceiver = !r[a + 1].isUndefined
    if !hasReceiver { closeGap(r + a + 1, total) }
    let count = hasReceiver ? total + 1 : total
    guard names.isUndefined else { return try callKeywords(r, a, count, names) }
    return try slowCall(r[a], r, a, count)
  }

  /// `f(*args, **kwargs)`: the list stands in a+1, the dict, or nothing, in a+2.
  @inline(never)
  func callSpread(_ r: UnsafeMutablePointer<Value>, _ a: Int) throws(Raised) -> Bool {
    let arguments = (r + a + 1).take()
    let mapping = (r + a + 2).take()
    defer {
      arguments.release()
      mapping.release()
    }
    let count = arguments.items.count
    let base = r + a + 1
    let hasKeywords = mapping.isDict && mapping.dict.pointee.table.used > 0
    guard
      base + count + (hasKeywords ? mapping.dict.pointee.table.used : 0) + 16
        < state.pointee.stackEnd
    else { throw stackOverflow() }
    for (index, value) in arguments.items.enumerated() { base[index] = value.retained }
    // The arguments may stand above the frame: what runs before the callee's frame is there leaves them be.
    guard hasKeywords else {
      return try withTop(base + count) { () throws(Raised) in
        try slowCall(r[a], r, a, count)
      }
    }
    let pairs = entries(mapping)
    guard pairs.allSatisfy({ $0.key.isString }) else {
      empty(base, count)
      throw typeError("keywords must be strings")
    }
    let names = tuple(consuming: pairs.map { $0.key.retained })
    defer { names.release() }
    for (index, pair) in pairs.enumerated() { base[count + index] = pair.value.retained }
    return try withTop(base + count + pairs.count) { () throws(Raised) in
      try callKeywords(r, a, count + pairs.count, names)
    }
  }

  /// The method a call names: borrowed, with the receiver where it was, in `place[1]`.
  ///
  /// Where the attribute is no method, it stands in `place[0]`, the receiver is gone, and the answer is
  /// undefined.
  @inline(__always)
  func findMethod(
    _ place: UnsafeMutablePointer<Value>, _ name: Value,
    _ cache: UnsafeMutablePointer<Instruction>?
  ) throws(Raised) -> Value {
    let receiver = place[1]
    let type = typeOf(receiver)
    let shape =
      receiver.kind == .instance ? receiver.instance.pointee.shape : type.pointee.rootShape
    if let cache, cache.pointee.cacheID == shape.pointee.id, shape.pointee.id != 0 {
      let index = Int(cache.pointee.a)
      if index < Context.ownSlots { return type.pointee.cache.entries[index].value }
      return moveAttribute(place, slot: index - Context.ownSlots)
    }
    return try findMethodSlow(place, name, cache, shape)
  }

  /// A call's inline cache from here on tells the slot of an instance's own attribute, as in
  /// `self.layer(x)`; below it, the entry of a method in the cache of the class.
  private static var ownSlots: Int { 0x8000 }

  /// Replaces a receiver by one of its own attributes, which is to be called; undefined.
  @inline(never)
  private func moveAttribute(_ place: UnsafeMutablePointer<Value>, slot: Int) -> Value {
    place.replace(consuming: place[1].instance.pointee.slots[slot].retained)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }

  @inline(never)
  private func findMethodSlow(
    _ place: UnsafeMutablePointer<Value>, _ name: Value,
    _ cache: UnsafeMutablePointer<Instruction>?, _ shape: ShapePointer
  ) throws(Raised) -> Value {
    let receiver = place[1]
    let type = typeOf(receiver)
    let kind = receiver.kind
    if receiver.isUndefined { throw unboundReceiver(place) }
    let isPlain =
      kind != .type && kind != .module && type.pointee.slots.getAttribute == nil
      && !(kind == .descriptor && receiver.descriptor.pointee.form == .superObject)
    if isPlain {
      let index = cachedIndex(type, name)
      if index >= 0 {
        let method = type.pointee.cache.entries[index].value
        let isShadowed = kind == .instance && !ownAttribute(receiver, name).isUndefined
        if !isShadowed, isMethod(method) {
          if let cache, index < Context.ownSlots { write(cache, shape.pointee.id, index) }
          return method
        }
      }
      if let slot = cacheableSlot(receiver, name), slot < Context.ownSlots {
        if let cache { write(cache, shape.pointee.id, Context.ownSlots + slot) }
        return moveAttribute(place, slot: slot)
      }
    }
    let attribute = try getAttribute(receiver, name)
    place.replace(consuming: attribute)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }

  private func unboundReceiver(_ place: UnsafeMutablePointer<Value>) -> Raised {
    runtimeError("a method is called on an unbound variable")
  }

  /// Fills in an inline cache.
  func write(_ cache: UnsafeMutablePointer<Instruction>, _ id: UInt32, _ slot: Int) {
    cache.pointee.a = UInt16(truncatingIfNeeded: slot)
    cache.pointee.b = UInt16(truncatingIfNeeded: id)
    cache.pointee.c = UInt16(truncatingIfNeeded: id >> 16)
  }
}
