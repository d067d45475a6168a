// Calls: from Swift into the language, and of everything that can be called.
//
// A call's arguments stand in consecutive registers above the callee; a language function's frame
// starts at its first argument, so that passing arguments moves nothing. Whoever calls owns the
// registers; the callee's frame takes them over and empties them when it ends.

extension Context {
  // MARK: From Swift

  /// Calls anything callable with positional arguments, borrowed.
  ///
  /// Owned.
  public func call(_ callee: Value, _ arguments: [Value]) throws(Raised) -> Value {
    try call(callee, arguments, keywords: .undefined)
  }

  /// Calls anything callable.
  ///
  /// `keywords` is a tuple of the names of the last arguments, or undefined. Everything is borrowed;
  /// the result is owned.
  public func call(_ callee: Value, _ arguments: [Value], keywords: Value) throws(Raised) -> Value {
    let base = top
    guard base + arguments.count + 16 < state.pointee.stackEnd else { throw stackOverflow() }
    for (index, argument) in arguments.enumerated() { base[index] = argument.retained }
    let floor = state.pointee.floor
    state.pointee.floor = base + arguments.count
    defer { state.pointee.floor = floor }
    return try invoke(
      callee, base, arguments.count - keywords.items.count, keywords: keywords)
  }

  /// Calls a special method of an instance.
  ///
  /// Owned.
  func callSpecial(_ value: Value, _ special: Special, _ arguments: Value...) throws(Raised)
    -> Value
  {
    let type = typeOf(value)
    let method = self.special(type, special)
    guard method.isObject else {
      throw attributeError("'\(typeName(value))' object has no attribute '\(special.spelling)'")
    }
    if method.kind == .function || method.kind == .builtin {
      return try call(method, [value] + arguments)
    }
    let bound = try bind(method, to: value, type)
    defer { bound.release() }
    return try call(bound, arguments)
  }

  /// Calls a method by name.
  ///
  /// Owned.
  public func callMethod(_ value: Value, _ name: String, _ arguments: [Value] = []) throws(Raised)
    -> Value
  {
    try callAttribute(value, intern(name), arguments)
  }

  func callAttribute(_ value: Value, _ name: Value, _ arguments: [Value]) throws(Raised) -> Value {
    let method = try getAttribute(value, name)
    defer { method.release() }
    return try call(method, arguments)
  }

  // MARK: Depth

  /// Counts a call that recurses through Swift; pair it with `leaveNative`.
  ///
  /// - Parameter suffix: What CPython adds to the RecursionError's text here.
  /// - Throws: RecursionError where the depth is at its limit.
  public func enterNative(_ suffix: String = "") throws(Raised) {
    if state.pointee.current >= state.pointee.frameLimit || isStackLow {
      throw recursionError(suffix)
    }
    state.pointee.frameLimit -= 1
  }

  /// Whether the host's stack is nearly used up, as it may be where a program has raised the limit of
  /// recursion.
  @inline(__always)
  var isStackLow: Bool { stackPosition() < state.pointee.stackFloor }

  /// Ends what `enterNative` began.
  public func leaveNative() { state.pointee.frameLimit += 1 }

  func recursionError(_ suffix: String = "") -> Raised {
    error(.recursionError, "maximum recursion depth exceeded" + suffix)
  }

  func stackOverflow() -> Raised {
    error(.memoryError, "the stack of registers is full: too many nested calls")
  }

  // MARK: Anything

  /// Calls a value with arguments in registers, which the call empties.
  ///
  /// Owned.
  func invoke(
    _ callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, keywords: Value
  ) throws(Raised) -> Value {
    // A frame borrows its function's cells, and what the call runs may drop every other reference to it.
    callee.retain()
    defer { callee.release() }
    switch callee.kind {
    case .function:
      if isStackLow {
        empty(base, count + keywords.items.count)
        throw recursionError()
      }
      if try push(callee.function, base, count, keywords, completion: .exit) {
        return try run()
      }
      return base.take()
    case .builtin: return try invoke(builtin: callee, base, count, keywords)
    case .boundMethod:
      let total = count + keywords.items.count
      insertReceiver(callee.boundMethod.pointee.receiver, base, total)
      return try invoke(
        callee.boundMethod.pointee.function, base, count + 1, keywords: keywords)
    case .type: return try instantiate(callee, base, count, keywords)
    case .descriptor where callee.descriptor.pointee.form == .staticMethod:
      return try invoke(callee.descriptor.pointee.first, base, count, keywords: keywords)
    case .instance where special(callee.objectType, .call).isObject:
      let method = special(callee.objectType, .call)
      guard method.kind == .function || method.kind == .builtin else { break }
      insertReceiver(callee, base, count + keywords.items.count)
      return try invoke(method, base, count + 1, keywords: keywords)
    case .native:
      if let call = callee.objectType.pointee.slots.call {
        defer { empty(base, count + keywords.items.count) }
        return try withTop(base + count + keywords.items.count) { () throws(Raised) in
          try call(self, callee, CallArguments(base: base, count: count, keywords: keywords))
        }
      }
    default: break
    }
    empty(base, count + keywords.items.count)
    throw typeError("'\(typeName(callee))' object is not callable")
  }

  /// Moves the arguments up by one and puts a receiver, retained, before them.
  func insertReceiver(_ receiver: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int) {
    var index = count
    while index > 0 {
      base[index] = base[index - 1]
      index -= 1
    }
    base[0] = receiver.retained
  }

  /// Releases registers and leaves them undefined.
  @inline(__always)
  func empty(_ base: UnsafeMutablePointer<Value>, _ count: Int) {
    for index in 0..<count {
      let value = base[index]
      base[index] = .undefined
      value.release()
    }
  }

  /// Runs `body` with the free registers starting no lower than `top`.
  @inline(__always)
  func withTop<R>(_ top: UnsafeMutablePointer<Value>, _ body: () throws(Raised) -> R) throws(Raised)
    -> R
  {
    let floor = state.pointee.floor
    if top > floor { state.pointee.floor = top }
    defer { state.pointee.floor = floor }
    return try body()
  }

  // MARK: Types

  /// Calls a type: makes an instance.
  ///
  /// Empties the registers.
  func instantiate(
    _ callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
  ) throws(Raised) -> Value {
    let type = callee.type
    let total = count + keywords.items.count
    if type.pointee.constructor.isObject {
      return try invoke(type.pointee.constructor, base, count, keywords: keywords)
    }
    if type.pointee.isDerived { return try instantiate(derived: callee, base, count, keywords) }
    if type.pointee.hasOwnNew { return try create(callee, base, count, keywords) }
    guard type.pointee.instanceKind == .instance else {
      empty(base, total)
      throw typeError("cannot create '\(name(of: type))' instances")
    }
    let instance: Value
    if type.pointee.isException {
      instance = makeException(type, consuming: tuple(copying: base, count: count))
    } else {
      instance = makeInstance(type)
    }
    let initializer = special(type, .initialize)
    guard initializer.isObject else {
      defer { empty(base, total) }
      if total > 0 && !type.pointee.isException {
        instance.release()
        throw typeError("\(name(of: type))() takes no arguments")
      }
      if type.pointee.isException, !keywords.isUndefined {
        do throws(Raised) {
          try takeDetails(instance, base + count, keywords)
        } catch {
          instance.release()
          throw error
        }
      }
      return instance
    }
    insertReceiver(instance, base, total)
    do throws(Raised) {
      let result = try invoke(initializer, base, count + 1, keywords: keywords)
      try checkInitialized(result)
    } catch {
      instance.release()
      throw error
    }
    return instance
  }

  /// Throws where `__init__` returned something.
  func checkInitialized(_ result: Value) throws(Raised) {
    if result.isNone { return }
    defer { result.release() }
    throw typeError("__init__() should return None, not '\(typeName(result))'")
  }
}
