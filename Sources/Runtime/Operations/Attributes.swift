// `a.name`, `a.name = x`, `del a.name`: instances, classes, modules and everything else.

import Diagnostics

extension Context {
  /// `value.name`; the name is interned.
  ///
  /// Owned.
  @inline(never)
  public func getAttribute(_ value: Value, _ name: Value) throws(Raised) -> Value {
    let found = try findAttribute(value, name)
    if !found.isUndefined { return found }
    throw refusal(ofAttribute: name, of: value) ?? missingAttribute(value, name)
  }

  /// `value.name` for `hasattr` and kin, owned; undefined where neither the value nor, elsewhere, its
  /// like has such an attribute.
  func attributeIfKnown(_ value: Value, _ name: Value) throws(Raised) -> Value {
    let found = try attributeIfPresent(value, name)
    if found.isUndefined, let refused = refusal(ofAttribute: name, of: value) { throw refused }
    return found
  }

  /// `value.name`, owned; undefined where there is no such attribute.
  public func attributeIfPresent(_ value: Value, _ name: Value) throws(Raised) -> Value {
    do throws(Raised) {
      return try findAttribute(value, name)
    } catch {
      guard pendingMatches(.attributeError) else { throw error }
      clearException()
      return .undefined
    }
  }

  /// `value.name`, owned; undefined where there is no such attribute and no `__getattr__` made one.
  func findAttribute(_ value: Value, _ name: Value) throws(Raised) -> Value {
    switch value.kind {
    case .instance: return try find(instance: value, name)
    case .type: return try find(type: value, name)
    case .module: return try find(module: value, name)
    case .descriptor where value.descriptor.pointee.form == .superObject:
      return try find(super: value, name)
    default: break
    }
    let type = typeOf(value)
    if let slot = type.pointee.slots.getAttribute {
      let found = try slot(self, value, name)
      if !found.isUndefined { return found }
    }
    if value.isDict, value.dict.pointee.attributes.isDict {
      let found = get(value.dict.pointee.attributes, name)
      if !found.isUndefined { return found.retained }
    }
    let method = lookup(type, name)
    if !method.isUndefined { return try bind(method, to: value, type) }
    return try intrinsic(value, name)
  }

  /// Whether a class attribute is called with the value before the dot.
  @inline(__always)
  func isMethod(_ attribute: Value) -> Bool {
    attribute.kind == .function
      || (attribute.kind == .builtin && attribute.objectType == type(.methodDescriptor))
  }

  /// What a class attribute means seen through an instance (or through the class, where that is
  /// given).
  ///
  /// Owned.
  func bind(_ attribute: Value, to value: Value, _ type: TypePointer) throws(Raised) -> Value {
    switch attribute.kind {
    case .function: return boundMethod(attribute, value)
    case .builtin:
      // Only methods bind; a function such as `len` kept in a class stays what it is.
      return isMethod(attribute) ? boundMethod(attribute, value) : attribute.retained
    case .descriptor:
      let descriptor = attribute.descriptor
      switch descriptor.pointee.form {
      case .property:
        if descriptor.pointee.first.isNone {
          throw attributeError("unreadable attribute")
        }
        return try call(descriptor.pointee.first, [value])
      case .staticMethod: return descriptor.pointee.first.retained
      case .classMethod: return boundMethod(descriptor.pointee.first, self.value(of: type))
      case .superObject: return attribute.retained
      }
    case .native where attribute.objectType.pointee.slots.bindsAsMethod:
      return boundMethod(attribute, value)
    case .instance where special(attribute.objectType, .descriptorGet).isObject:
      return try callSpecial(attribute, .descriptorGet, value, self.value(of: type))
    default: return attribute.retained
    }
  }

  private func find(instance value: Value, _ name: Value) throws(Raised) -> Value {
    let type = value.objectType
    let attribute = lookup(type, name)
    let isData = attribute.kind == .descriptor && attribute.descriptor.pointee.form == .property
    if isData {
      if attribute.descriptor.pointee.first.isNone {
        throw attributeError(
          "property '\(name.text)' of '\(typeOf(value).pointee.qualifiedName.text)' object has no getter"
        )
      }
      do throws(Raised) {
        return try bind(attribute, to: value, type)
      } catch {
        guard pendingMatches(.attributeError), special(type, .getAttr).isObject else { throw error }
        clearException()
        return try callSpecial(value, .getAttr, name)
      }
    }
    let found = ownAttribute(value, name)
    if !found.isUndefined { return found.retained }
    if !attribute.isUndefined { return try bind(attribute, to: value, type) }
    let own = try intrinsic(value, name)
    if !own.isUndefined { return own }
    guard special(type, .getAttr).isObject else { return .undefined }
    do throws(Raised) {
      return try callSpecial(value, .getAttr, name)
    } catch {
      // A `__getattr__` of the library, such as Module's, says no for its class.
      guard pendingMatches(.attributeError), let refused = refusal(ofAttribute: name, of: value)
      else { throw error }
      throw refused
    }
  }

  private func find(type value: Value, _ name: Value) throws(Raised) -> Value {
    let attribute = lookup(value.type, name)
    guard !attribute.isUndefined else { return try intrinsic(value, name) }
    if attribute.isDict, name.isString(equalTo: "__annotations__"),
      value.type.pointee.namespace.findString(name, stringHash(name)) < 0
    {
      // Annotations are not inherited.
      return emptyDict()
    }
    guard attribute.kind == .descriptor else { return attribute.retained }
    let descriptor = attribute.descriptor
    switch descriptor.pointee.form {
    case .staticMethod: return descriptor.pointee.first.retained
    case .classMethod: return boundMethod(descriptor.pointee.first, value)
    default: return attribute.retained
    }
  }

  private func find(module value: Value, _ name: Value) throws(Raised) -> Value {
    let found = try loadedGlobal(value, name)
    if !found.isUndefined { return found.retained }
    if let resolve = value.module.pointee.resolve {
      let made = try resolve(self, name)
      if !made.isUndefined {
        setGlobal(value, name, consuming: made)
        return made.retained
      }
    }
    return try intrinsic(value, name)
  }

  private func find(super value: Value, _ name: Value) throws(Raised) -> Value {
    let parts = value.descriptor.pointee
    let type = parts.third.type
    var isPast = false
    for candidate in type.pointee.order {
      if isPast {
        let found = candidate.pointee.namespace.findString(name, stringHash(name))
        if found >= 0 {
          let attribute = candidate.pointee.namespace.entries[found].value
          if parts.second.kind == .type, parts.second.type == type,
            attribute.kind == .function || attribute.kind == .builtin
          {
            return attribute.retained
          }
          return try bind(attribute, to: parts.second, type)
        }
      }
      if candidate == parts.first.type { isPast = true }
    }
    return try intrinsicOfObject(parts.second, name)
  }

  /// The error for an attribute that is not there, with a close name as its note.
  func missingAttribute(_ value: Value, _ name: Value) -> Raised {
    let text = name.text
    defer { setDetails(name: name, object: value) }
    let note = Suggestion.closest(to: text, among: attributeNames(value))
      .map { "Did you mean: '\($0)'?" }
    switch value.kind {
    case .type where !lookup(value.type, intern("__class_iter__")).isUndefined:
      return attributeError(text, note: note)
    case .type:
      return attributeError(
        "type object '\(self.name(of: value.type))' has no attribute '\(text)'", note: note)
    case .module:
      let prefix = isLoading(value) ? "partially initialized " : ""
      let reason = isLoading(value) ? " (most likely due to a circular import)" : ""
      let module = value.module.pointee.name.text
      return attributeError(
        "\(prefix)module '\(module)' has no attribute '\(text)'\(reason)", note: note)
    case .descriptor where value.descriptor.pointee.form == .superObject:
      return attributeError("'super' object has no attribute '\(text)'", note: note)
    default:
      return attributeError("'\(typeName(value))' object has no attribute '\(text)'", note: note)
    }
  }

  /// The names of the attributes a value has, for completion and did-you-mean.
  public func attributeNames(_ value: Value) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    func add(_ name: String) { if seen.insert(name).inserted { names.append(name) } }
    if value.kind == .module { return globalNames(value) }
    if value.kind == .instance {
      for name in ownNames(value) { add(name.text) }
    }
    let type = value.kind == .type ? value.type : typeOf(value)
    for candidate in type.pointee.order {
      var index = 0
      while let entry = candidate.pointee.namespace.next(from: index) {
        add(candidate.pointee.namespace.entries[entry].key.text)
        index = entry + 1
      }
    }
    return names
  }

  // MARK: Setting

  /// `value.name = new`; the name is interned.
  ///
  /// Borrows all three.
  @inline(never)
  public func setAttribute(_ value: Value, _ name: Value, _ new: Value) throws(Raised) {
    let type = typeOf(value)
    switch value.kind {
    case .instance:
      if special(type, .setAttr).isObject {
        return try callSpecial(value, .setAttr, name, new).release()
      }
      return try setOwnAttribute(value, name, new)
    case .type:
      guard value.type.pointee.container.header.flags.contains(.userDefined) else {
        throw typeError(
          "cannot set '\(name.text)' attribute of immutable type '\(self.name(of: value.type))'")
      }
      let hook = try askClass(value, "__class_setattr__", [name, new])
      if !hook.isUndefined { return hook.release() }
      if try rename(value.type, name, new) { return }
      try checkSpecial(name, on: value.type)
      return setAttribute(ofType: value.type, name, consuming: new.retained)
    case .module:
      if value.isIdentical(to: state.pointee.modules["sys"] ?? .undefined) {
        redirect(name, to: new)
      }
      return setGlobal(value, name, consuming: new.retained)
    case .function: return try setFunctionAttribute(value, name, new)
    default: break
    }
    if let slot = type.pointee.slots.setAttribute { return try slot(self, value, name, new) }
    if value.isDict, type.pointee.container.header.flags.contains(.userDefined) {
      return setAttribute(ofDict: value, name, consuming: new.retained)
    }
    let found = lookup(type, name)
    if found.kind == .builtin || found.kind == .function {
      throw attributeError("'\(typeName(value))' object attribute '\(name.text)' is read-only")
    }
    if found.kind == .descriptor, type.pointee.isDerived {
      throw attributeError("can't set attribute")
    }
    throw missingAttribute(value, name)
  }

  /// Sets what a class is called, where `name` is one of its names; whether it was `__name__` or
  /// `__qualname__`, which do not stand among its attributes as `__module__` does.
  private func rename(_ type: TypePointer, _ name: Value, _ new: Value) throws(Raised) -> Bool {
    let text = name.text
    if text == "__module__" { exchange(&type.pointee.moduleName, for: new) }
    if text == "__bases__" || text == "__mro__" || text == "__dict__" {
      throw refusal("setting \(text) of a class is not supported in Glia")
    }
    guard text == "__name__" || text == "__qualname__" else { return false }
    guard new.isString else {
      throw typeError(
        "can only assign string to \(self.name(of: type)).\(text), not '\(typeName(new))'")
    }
    if text == "__name__" {
      exchange(&type.pointee.name, for: new)
    } else {
      exchange(&type.pointee.qualifiedName, for: new)
    }
    return true
  }

  private func exchange(_ place: inout Value, for new: Value) {
    let old = place
    place = new.retained
    old.release()
  }

  /// `object.__setattr__(value, name, new)`: properties, then the instance's own attributes.
  func setOwnAttribute(_ value: Value, _ name: Value, _ new: Value) throws(Raised) {
    let type = value.objectType
    let attribute = lookup(type, name)
    if attribute.kind == .descriptor, attribute.descriptor.pointee.form == .property {
      let setter = attribute.descriptor.pointee.second
      guard setter.isObject else {
        throw attributeError(
          "property '\(name.text)' of '\(typeOf(value).pointee.qualifiedName.text)' object has no setter"
        )
      }
      return try call(setter, [value, new]).release()
    }
    if attribute.kind == .instance, special(attribute.objectType, .descriptorSet).isObject {
      throw refusal("attributes with __set__ are not supported: use a property")
    }
    if try setIntrinsic(value, name, new) { return }
    try setOwnSlot(value, name, new)
  }

  /// `del value.name`.
  @inline(never)
  public func deleteAttribute(_ value: Value, _ name: Value) throws(Raised) {
    switch value.kind {
    case .instance:
      let type = value.objectType
      if special(type, .deleteAttr).isObject {
        return try callSpecial(value, .deleteAttr, name).release()
      }
      return try deleteOwnAttribute(value, name)
    case .type where value.type.pointee.container.header.flags.contains(.userDefined):
      guard value.type.pointee.namespace.findString(name, stringHash(name)) >= 0 else {
        guard ["__name__", "__qualname__"].contains(name.text) else {
          throw missingAttribute(value, name)
        }
        throw typeError(
          "cannot delete '\(name.text)' attribute of immutable type '\(self.name(of: value.type))'")
      }
      return setAttribute(ofType: value.type, name, consuming: .undefined)
    case .module:
      if try loadedGlobal(value, name).isUndefined { throw missingAttribute(value, name) }
      return setGlobal(value, name, consuming: .undefined)
    case .function: return try deleteFunctionAttribute(value, name)
    case .native:
      if let slot = value.objectType.pointee.slots.setAttribute {
        return try slot(self, value, name, .undefined)
      }
    case .tuple where lookup(value.objectType, name).kind == .descriptor:
      throw attributeError("can't delete attribute")
    default: break
    }
    throw missingAttribute(value, name)
  }

  /// `object.__delattr__(value, name)`.
  func deleteOwnAttribute(_ value: Value, _ name: Value) throws(Raised) {
    if name.isString(equalTo: "__class__") { throw typeError("can't delete __class__ attribute") }
    let attribute = lookup(value.objectType, name)
    if attribute.kind == .descriptor, attribute.descriptor.pointee.form == .property {
      guard attribute.descriptor.pointee.third.isObject else {
        throw attributeError(
          "property '\(name.text)' of '\(typeOf(value).pointee.qualifiedName.text)' object has no deleter"
        )
      }
      return try call(attribute.descriptor.pointee.third, [value]).release()
    }
    if !(try removeOwnAttribute(value, name)) { throw missingAttribute(value, name) }
  }
}
