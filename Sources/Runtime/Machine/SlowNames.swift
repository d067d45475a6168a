// Attributes and names off the fast path: where an inline cache missed, or nothing has the name.

import Diagnostics

extension Context {
  /// The slot of an instance's own attribute, where no property of its class comes first.
  func cacheableSlot(_ value: Value, _ name: Value) -> Int? {
    guard value.kind == .instance, let slot = slot(value.instance.pointee.shape, name) else {
      return nil
    }
    let attribute = lookup(value.objectType, name)
    let isProperty =
      attribute.kind == .descriptor && attribute.descriptor.pointee.form == .property
    return isProperty ? nil : slot
  }

  /// `value.name` where the inline cache missed; fills it in where the attribute has a slot.
  ///
  /// Owned.
  @inline(never)
  func loadAttribute(_ value: Value, _ name: Value, _ cache: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Value
  {
    if let slot = cacheableSlot(value, name), slot < 65536 {
      write(cache, value.instance.pointee.shape.pointee.id, slot)
      return value.instance.pointee.slots[slot].retained
    }
    if value.kind == .module {
      let found = value.module.pointee.names.findString(name, stringHash(name))
      if found >= 0 {
        let slot = value.module.pointee.names.entries[found].value.asInt
        write(cache, value.module.pointee.id, slot)
      }
    }
    if value.isUndefined { throw runtimeError("an attribute of an unbound variable") }
    return try getAttribute(value, name)
  }

  /// `target.name = value` where the inline cache missed; fills it in for an instance's own attributes.
  @inline(never)
  func storeAttribute(
    _ target: Value, _ name: Value, _ value: Value, _ cache: UnsafeMutablePointer<Instruction>
  ) throws(Raised) {
    guard target.kind == .instance, !special(target.objectType, .setAttr).isObject else {
      return try setAttribute(target, name, value)
    }
    let instance = target.instance
    let before = instance.pointee.shape
    try setOwnAttribute(target, name, value)
    let after = instance.pointee.shape
    let attribute = lookup(target.objectType, name)
    if attribute.kind == .descriptor && attribute.descriptor.pointee.form == .property { return }
    if before == after {
      if let slot = slot(before, name), slot < 0x8000 { write(cache, before.pointee.id, slot) }
    } else if after.pointee.parent == before, after.pointee.count < 0x8000 {
      write(cache, before.pointee.id, 0x8000 | (after.pointee.count - 1))
      before.pointee.lastEdge = after
    }
  }

  /// The shape an instance gets with one more attribute, where the cache has seen it.
  @inline(__always)
  func cachedEdge(_ shape: ShapePointer, _ name: Value) -> ShapePointer? {
    if let next = shape.pointee.lastEdge, next.pointee.name.bits == name.bits { return next }
    return shape.pointee.edges[name.bits]
  }

  // MARK: Names

  /// A global that the module does not have (yet): a deferred import, a builtin, or NameError.
  ///
  /// Owned.
  @inline(never)
  func loadBuiltin(
    _ code: UnsafeMutablePointer<Code>, _ slot: Int, _ cache: UnsafeMutablePointer<Instruction>?
  ) throws(Raised) -> Value {
    let builtins = state.pointee.builtins.module
    if let cache, cache.pointee.wide > 0 {
      let value = builtins.pointee.slots[cache.pointee.wide - 1]
      if !value.isUndefined { return value.retained }
    }
    if !code.pointee.module.module.pointee.deferred.isEmpty {
      let value = try loadDeferred(slot, of: code.pointee.module)
      if !value.isUndefined { return value.retained }
    }
    let name = globalName(code, slot)
    let found = builtins.pointee.names.findString(name, stringHash(name))
    if found >= 0 {
      let number = builtins.pointee.names.entries[found].value.asInt
      let value = builtins.pointee.slots[number]
      if !value.isUndefined {
        if let cache {
          cache.pointee.b = UInt16(truncatingIfNeeded: number + 1)
          cache.pointee.c = 0
        }
        return value.retained
      }
    }
    throw unknownName(name)
  }

  /// The name of a global slot.
  func globalName(_ code: UnsafeMutablePointer<Code>, _ slot: Int) -> Value {
    let names = code.pointee.module.module.pointee.names
    return slot < names.count ? names.entries[slot].key : state.pointee.emptyString
  }

  /// NameError, with a close name as its note.
  func unknownName(_ name: Value) -> Raised {
    let text = name.text
    if let refusal = RefusedNames.message(for: text) {
      return self.refusal(refusal, type: .nameError)
    }
    let code = state.pointee.current.pointee.code
    let candidates =
      code.pointee.localNames.map { $0.text } + globalNames(code.pointee.module)
      + globalNames(state.pointee.builtins)
    var note = Suggestion.closest(to: text, among: candidates).map { "Did you mean: '\($0)'?" }
    if note == nil, let module = closestModule(text) {
      note = "Did you mean: '\(module)'? First comes: import \(module)"
    }
    defer { setDetails(name: name) }
    return error(.nameError, "name '\(text)' is not defined", note: note)
  }

  /// The module whose name is close to a misspelt one; its right spelling has advice of its own.
  private func closestModule(_ text: String) -> String? {
    let modules = state.pointee.host.moduleNames()
    return modules.contains(text) ? nil : Suggestion.closest(to: text, among: modules)
  }

  /// The error for a local that is not bound; inside a comprehension those around it are free.
  func unboundLocal(
    _ code: UnsafeMutablePointer<Code>, _ register: Int, isFree: Bool = false
  ) -> Raised {
    let names = code.pointee.localNames
    let name = names.indices.contains(register) ? names[register].text : "?"
    if isFree { return unboundFree(name) }
    return error(
      .unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value")
  }

  func unboundFree(_ code: UnsafeMutablePointer<Code>, _ index: Int) -> Raised {
    let names = code.pointee.captureNames
    return unboundFree(names.indices.contains(index) ? names[index].text : "?")
  }

  private func unboundFree(_ name: String) -> Raised {
    error(
      .nameError,
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
    )
  }

  /// A name in a class body: its own namespace, then the module's, then the builtins.
  ///
  /// Owned.
  func loadName(_ code: UnsafeMutablePointer<Code>, _ namespace: Value, _ name: Value)
    throws(Raised)
    -> Value
  {
    let own = get(namespace, name)
    if !own.isUndefined { return own.retained }
    let value = try loadedGlobal(code.pointee.module, name)
    if !value.isUndefined { return value.retained }
    let builtin = global(state.pointee.builtins, name)
    if !builtin.isUndefined { return builtin.retained }
    throw unknownName(name)
  }

  func deleteName(_ namespace: Value, _ name: Value) throws(Raised) {
    let old = try remove(namespace, key: name)
    if old.isUndefined { throw unknownName(name) }
    old.release()
  }
}
