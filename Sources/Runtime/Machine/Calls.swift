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

  // MARK: Builtins

  /// Calls a builtin with arguments in registers, which the call empties.
  ///
  /// Owned.
  @inline(__always)
  func invoke(
    builtin callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
  ) throws(Raised) -> Value {
    let builtin = callee.builtin
    let width = Int(builtin.pointee.maximum)
    if count >= Int(builtin.pointee.minimum) && count <= width && keywords.isUndefined {
      let info = builtin.pointee.info
      let floor = state.pointee.floor
      if base + width > floor { state.pointee.floor = base + width }
      if count < width, let defaults = builtin.pointee.defaults {
        for index in count..<width { base[index] = defaults[index].retained }
      }
      var result = Value.undefined
      var failed = false
      info._withUnsafeGuaranteedRef { declaration in
        do throws(Raised) {
          if let owner = declaration.owner { try checkReceiver(declaration, owner, base) }
          result = try declaration.body(Arguments(self, base, info))
        } catch { failed = true }
      }
      empty(base, width)
      state.pointee.floor = floor
      if failed { throw Raised() }
      return result
    }
    return try bindAndInvoke(builtin, base, count, keywords)
  }

  /// Throws unless the first argument of a method is of its type; an instance of a class over a
  /// builtin type is exchanged for the value inside.
  @inline(__always)
  private func checkReceiver(
    _ info: BuiltinInfo, _ owner: TypePointer, _ base: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    if typeOf(base[0]) != owner { try unwrapReceiver(info, owner, base) }
  }

  @inline(never)
  private func unwrapReceiver(
    _ info: BuiltinInfo, _ owner: TypePointer, _ base: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    guard isSubtype(typeOf(base[0]), of: owner) else { throw wrongReceiver(info, owner, base[0]) }
    let inner = nativeValue(base[0])
    if !inner.isIdentical(to: base[0]) { base.replace(consuming: inner.retained) }
  }

  private func wrongReceiver(_ info: BuiltinInfo, _ owner: TypePointer, _ value: Value) -> Raised {
    typeError(
      "descriptor '\(info.declaration.name)' for '\(name(of: owner))' objects doesn't apply to a '\(typeName(value))' object"
    )
  }

  /// The general call of a builtin: packs, fills in defaults, places keywords.
  @inline(never)
  private func bindAndInvoke(
    _ builtin: UnsafeMutablePointer<BuiltinObject>, _ base: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywords: Value
  ) throws(Raised) -> Value {
    let info = builtin.pointee.info.takeUnretainedValue()
    if builtin.pointee.maximum < builtin.pointee.minimum { prepare(builtin, info) }
    let signature = info.signature
    let total = count + keywords.items.count
    guard base + Swift.max(total, signature.parameters.count) + 8 < state.pointee.stackEnd else {
      empty(base, total)
      throw stackOverflow()
    }
    do throws(Raised) {
      try bind(info, base, count, keywords)
    } catch {
      empty(base, Swift.max(total, signature.parameters.count))
      throw error
    }
    let width = signature.parameters.count
    defer { empty(base, width) }
    if let owner = info.owner { try checkReceiver(info, owner, base) }
    return try withTop(base + width) { () throws(Raised) in
      try info.declaration.body(Arguments(self, base, builtin.pointee.info))
    }
  }

  /// Parses the signature on the first call, and says which calls need no binding: those by position of
  /// functions all of whose parameters may be given so.
  private func prepare(_ builtin: UnsafeMutablePointer<BuiltinObject>, _ info: BuiltinInfo) {
    info.prepare(self)
    let signature = info.signature
    let isPlain = signature.parameters.count == signature.positionalCount
    builtin.pointee.defaults = info.defaultStorage
    builtin.pointee.minimum = isPlain ? Int32(signature.requiredCount) : Int32.max
    builtin.pointee.maximum = isPlain ? Int32(signature.positionalCount) : Int32.max
    // A method is never called without its receiver.
    if isPlain && signature.positionalCount == 0 && info.owner != nil {
      builtin.pointee.minimum = Int32.max
      builtin.pointee.maximum = Int32.max
    }
  }

  /// Puts one value for each parameter into the registers from `base` on.
  private func bind(
    _ info: BuiltinInfo, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
  ) throws(Raised) {
    let signature = info.signature
    let positional = signature.positionalCount
    // The keyword values move out of the way first.
    let names = keywords.items
    let values = (0..<names.count).map { base[count + $0] }
    for index in 0..<names.count { base[count + index] = .undefined }
    var pending = values
    defer { for value in pending { value.release() } }
    if count > positional && signature.star == nil {
      throw countError(info, count, hasKeywords: !names.isEmpty)
    }
    let extra = Swift.max(0, count - positional)
    let rest = signature.star == nil ? Value.undefined : packRest(base + positional, extra)
    for index in Swift.min(count, positional)..<signature.parameters.count {
      base[index] = .undefined
    }
    if let star = signature.star { base[star] = rest }
    if let doubleStar = signature.doubleStar { base[doubleStar] = emptyDict() }
    for index in 0..<names.count {
      let value = pending[index]
      try place(info, base, names[index], value, count)
      pending[index] = .undefined
    }
    try fillDefaults(info, base, count)
  }

  private func packRest(_ items: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    let rest = uninitializedTuple(count: count)
    for index in 0..<count {
      rest.tuple.items[index] = items[index]
      items[index] = .undefined
    }
    return rest
  }

  private func place(
    _ info: BuiltinInfo, _ base: UnsafeMutablePointer<Value>, _ name: Value, _ value: Value,
    _ count: Int
  ) throws(Raised) {
    let signature = info.signature
    let text = name.text
    let found = signature.parameters.firstIndex {
      ($0.name == text || $0.isKnown(as: text)) && ($0.form == .ordinary || $0.form == .keywordOnly)
    }
    if let found {
      if !base[found].isUndefined {
        let function = info.declaration.name
        throw typeError(
          "argument for \(function)() given by name ('\(text)') and position (\(found + 1))")
      }
      base[found] = value
    } else if let star = signature.star, signature.parameters[star].annotation != nil,
      signature.parameters[star].name == text, base[star].items.isEmpty
    {
      // `x.flip(dims=(0,))`: an operation's list by its name.
      let rest = uninitializedTuple(count: 1)
      rest.tuple.items[0] = value
      base[star].release()
      base[star] = rest
    } else if let doubleStar = signature.doubleStar {
      set(base[doubleStar], name, consuming: value)
    } else {
      throw keywordError(info, text)
    }
  }

  private func fillDefaults(
    _ info: BuiltinInfo, _ base: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) {
    for (index, parameter) in info.signature.parameters.enumerated() where base[index].isUndefined {
      if parameter.defaultText == nil {
        switch parameter.form {
        case .positionalOnly: throw countError(info, count, hasKeywords: false)
        case .ordinary:
          if info.owner != nil && index == 0 {
            throw typeError(
              "unbound method \(info.displayName(self)) needs an argument")
          }
          throw missingArgument(info, parameter.name, index)
        case .keywordOnly: throw missingArgument(info, parameter.name, index)
        case .star, .doubleStar: break
        }
      } else {
        base[index] = info.defaults[index].retained
      }
    }
  }

  // MARK: Errors of builtins

  private func missingArgument(_ info: BuiltinInfo, _ name: String, _ index: Int) -> Raised {
    let position = index + (info.owner == nil ? 1 : 0)
    return typeError(
      "\(info.declaration.name)() missing required argument '\(name)' (pos \(position))")
  }

  /// Keywords of PyTorch's functions that Glia leaves out, and what to write instead.
  private static let refusedKeywords = [
    "out": "assign the result", "layout": "every tensor is strided",
    "memory_format": "every new tensor is contiguous", "pin_memory": "there is no GPU",
    "names": "use the numbers of dimensions",
  ]

  private func keywordError(_ info: BuiltinInfo, _ name: String) -> Raised {
    let signature = info.signature
    let takesKeywords = signature.parameters.contains {
      $0.form != .positionalOnly && $0.form != .star
    }
    let function = info.qualifiedName(self)
    guard takesKeywords else { return typeError("\(function) takes no keyword arguments") }
    if info.module?.hasPrefix("torch") ?? false, let instead = Self.refusedKeywords[name] {
      return refusal(
        "\(info.declaration.name)(\(name)=) is not supported: \(instead)", type: .typeError)
    }
    let note = closestNote(name, signature.parameters.map(\.name))
    return typeError(
      "'\(name)' is an invalid keyword argument for \(info.declaration.name)()", note: note)
  }

  private func countError(_ info: BuiltinInfo, _ count: Int, hasKeywords: Bool) -> Raised {
    let signature = info.signature
    let hidden = info.owner == nil ? 0 : 1
    let given = count - hidden
    let most = signature.positionalCount - hidden
    let least = signature.requiredCount - hidden
    let isPositionalOnly = signature.parameters.allSatisfy { $0.form == .positionalOnly }
    let function = info.qualifiedName(self)
    if isPositionalOnly && hidden == 1 && most == least && isSlot(info.declaration.name) {
      return typeError("expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
    }
    if isPositionalOnly && most == least && most <= 1 {
      let takes = most == 0 ? "takes no arguments" : "takes exactly one argument"
      return typeError("\(function) \(takes) (\(given) given)")
    }
    let name = info.declaration.name
    func plural(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
    let takesNames = signature.parameters.contains {
      $0.form == .ordinary || $0.form == .keywordOnly
    }
    if takesNames, signature.star == nil {
      return typeError(mixedCountText(signature, name, hidden, given, least))
    }
    if most == least { return typeError("\(name) expected \(most) \(plural(most)), got \(given)") }
    let bound = given < least ? "at least \(least)" : "at most \(most)"
    return typeError(
      "\(name) expected \(bound) \(plural(given < least ? least : most)), got \(given)")
  }

  /// Whether CPython keeps a special method in a slot of the type, which counts in other words.
  private func isSlot(_ name: String) -> Bool {
    let methods = ["__getitem__", "__contains__", "__reversed__", "__format__", "__round__"]
    return name.hasPrefix("__") && !methods.contains(name)
  }

  /// The words for a wrong number of positional arguments where some may be given by name.
  private func mixedCountText(
    _ signature: Signature, _ name: String, _ hidden: Int, _ given: Int, _ least: Int
  ) -> String {
    let most = signature.positionalCount - hidden
    let ordinary = signature.parameters.count { $0.form == .ordinary }
    func plural(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
    if most == 0 { return "\(name)() takes no positional arguments" }
    if ordinary == 0 && most == least {
      return "\(name)() takes exactly \(most) positional \(plural(most)) (\(given) given)"
    }
    if given < least {
      return "\(name)() takes at least \(least) positional \(plural(least)) (\(given) given)"
    }
    return "\(name)() takes at most \(most) \(plural(most)) (\(given) given)"
  }
}
