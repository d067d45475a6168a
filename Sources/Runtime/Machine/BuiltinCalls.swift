// Calls of builtins: arguments to parameters, receivers to the type of the method.

extension Context {
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
  func bind(
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
      throw countError(info, GivenArguments(count, names))
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
      try place(info, base, names[index], value, GivenArguments(count, names))
      pending[index] = .undefined
    }
    try fillDefaults(info, base, GivenArguments(count, names))
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
    _ given: GivenArguments
  ) throws(Raised) {
    let signature = info.signature
    let text = name.text
    let found = signature.parameters.firstIndex {
      ($0.name == text || $0.isKnown(as: text)) && ($0.form == .ordinary || $0.form == .keywordOnly)
    }
    if let found {
      if !base[found].isUndefined {
        throw repeatedArgument(info, text, found, given)
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
      throw keywordError(info, text, given)
    }
  }

  private func fillDefaults(
    _ info: BuiltinInfo, _ base: UnsafeMutablePointer<Value>, _ given: GivenArguments
  ) throws(Raised) {
    for (index, parameter) in info.signature.parameters.enumerated() where base[index].isUndefined {
      if parameter.defaultText == nil {
        switch parameter.form {
        case .positionalOnly: throw countError(info, given)
        case .ordinary:
          if info.owner != nil && index == 0 {
            throw typeError(
              "unbound method \(info.displayName(self)) needs an argument")
          }
          throw missingArgument(info, parameter.name, index, given)
        case .keywordOnly: throw missingArgument(info, parameter.name, index, given)
        case .star, .doubleStar: break
        }
      } else {
        base[index] = info.defaults[index].retained
      }
    }
  }
}
