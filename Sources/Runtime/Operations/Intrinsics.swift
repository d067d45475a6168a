// Attributes the machine itself provides: `__class__`, `__dict__`, `__name__`, an exception's `args`.

extension Context {
  /// An attribute of the machine's own, owned; undefined where there is none.
  func intrinsic(_ value: Value, _ name: Value) throws(Raised) -> Value {
    let text = name.text
    let found: Value
    switch value.kind {
    case .type where text == "mro": return bound(typeOrder, value)
    case .type where text == "__subclasses__": return bound(typeSubclasses, value)
    case .type: found = intrinsic(type: value.type, text)
    case .generator: found = intrinsic(generator: value.generator, text)
    case .function: found = intrinsic(function: value.function, text)
    case .builtin:
      let builtin = value.builtin.pointee.info.takeUnretainedValue().declaration
      switch text {
      case "__name__", "__qualname__": found = string(builtin.name)
      case "__doc__" where runsOwnCode:
        // What this language says of its builtins is not what CPython says.
        throw refusal("\(builtin.name).__doc__ is not supported: help(\(builtin.name)) tells")
      case "__doc__": found = string(builtin.summary)
      default: found = .undefined
      }
    case .boundMethod:
      switch text {
      case "__self__": found = value.boundMethod.pointee.receiver.retained
      case "__func__": found = value.boundMethod.pointee.function.retained
      default: found = try findAttribute(value.boundMethod.pointee.function, name)
      }
    case .dict where text == "__dict__" && typeOf(value) != self.type(.dict):
      if value.dict.pointee.attributes.isUndefined { value.dict.pointee.attributes = emptyDict() }
      found = value.dict.pointee.attributes.retained
    case .module where text == "__dict__": found = try namespace(ofModule: value)
    case .instance: found = intrinsic(instance: value, text)
    case .descriptor: found = try intrinsic(descriptor: value, text)
    case .slice:
      switch text {
      case "start": found = value.slice.pointee.start.retained
      case "stop": found = value.slice.pointee.stop.retained
      case "step": found = value.slice.pointee.step.retained
      default: found = .undefined
      }
    case .range:
      switch text {
      case "start": found = .int(value.range.pointee.start)
      case "stop": found = .int(value.range.pointee.stop)
      case "step": found = .int(value.range.pointee.step)
      default: found = .undefined
      }
    default: found = .undefined
    }
    if !found.isUndefined { return found }
    return try intrinsicOfObject(value, name)
  }

  /// What every object has.
  func intrinsicOfObject(_ value: Value, _ name: Value) throws(Raised) -> Value {
    if name.isIdentical(to: self.name(.setAttr)) { return bound(objectSetAttribute, value) }
    if name.isIdentical(to: self.name(.deleteAttr)) { return bound(objectDeleteAttribute, value) }
    if name.isIdentical(to: self.name(.getAttribute)) { return bound(objectGetAttribute, value) }
    switch name.text {
    case "__class__": return self.value(of: typeOf(value)).retained
    case "__doc__": return .none
    case "__init__": return bound(objectInitialize, value)
    case "__init_subclass__": return bound(objectInitSubclass, value)
    case "__repr__": return bound(objectRepr, value)
    case "__str__": return bound(objectStr, value)
    case "__hash__": return bound(objectHash, value)
    case "__eq__": return bound(objectEqual, value)
    case "__ne__": return bound(objectNotEqual, value)
    case "__lt__", "__le__", "__gt__", "__ge__":
      return objectOrderings.first { $0.name == name.text }.map { bound($0, value) } ?? .undefined
    case "__new__": return function(objectNew)
    case "__module__":
      let module = typeOf(value).pointee.moduleName
      return module.isUndefined ? .undefined : module.retained
    default: return .undefined
    }
  }

  func bound(_ builtin: Builtin, _ value: Value) -> Value {
    let function = self.function(builtin)
    defer { function.release() }
    return boundMethod(function, value)
  }

  private func intrinsic(type: TypePointer, _ name: String) -> Value {
    switch name {
    case "__name__": return type.pointee.name.retained
    case "__qualname__": return type.pointee.qualifiedName.retained
    case "__module__":
      return type.pointee.moduleName.isUndefined
        ? string("builtins") : type.pointee.moduleName.retained
    case "__mro__":
      return tuple(consuming: type.pointee.order.map { value(of: $0).retained })
    case "__bases__":
      return tuple(consuming: type.pointee.bases.map { value(of: $0).retained })
    case "__base__":
      return type.pointee.bases.first.map { value(of: $0).retained } ?? .none
    case "__dict__": return dict(of: type.pointee.namespace)
    case "__doc__": return .none
    case "__setattr__": return function(objectSetAttribute)
    case "__delattr__": return function(objectDeleteAttribute)
    case "__getattribute__": return function(objectGetAttribute)
    case "__init__": return function(objectInitialize)
    case "__repr__": return function(objectRepr)
    case "__str__": return function(type == self.type(.object) ? objectPlainStr : objectStr)
    case "__hash__": return function(objectHash)
    case "__eq__": return function(objectEqual)
    case "__ne__": return function(objectNotEqual)
    case "__lt__", "__le__", "__gt__", "__ge__":
      return objectOrderings.first { $0.name == name }.map(function) ?? .undefined
    case "__new__": return function(objectNew)
    default: return .undefined
    }
  }

  private func dict(of table: Table) -> Value {
    let result = emptyDict()
    result.dict.pointee.table.deallocate()
    result.dict.pointee.table = table.copy()
    return result
  }

  private func namespace(ofModule module: Value) throws(Raised) -> Value {
    let result = emptyDict()
    for name in globalNames(module) {
      set(result, intern(name), consuming: try loadedGlobal(module, intern(name)).retained)
    }
    return result
  }

  private func intrinsic(function: UnsafeMutablePointer<FunctionObject>, _ name: String) -> Value {
    switch name {
    case "__name__": return function.pointee.name.retained
    case "__qualname__": return function.pointee.qualifiedName.retained
    case "__doc__": return function.pointee.documentation.retained
    case "__module__":
      return function.pointee.code.pointee.module.module.pointee.name.retained
    case "__defaults__":
      let defaults = function.pointee.defaults
      guard let first = defaults.baseAddress else { return .none }
      return tuple(copying: first, count: defaults.count)
    case "__kwdefaults__": return keywordDefaults(function)
    case "__dict__":
      return attributes(ofFunction: function).retained
    default:
      guard function.pointee.attributes.isDict else { return .undefined }
      let found = get(function.pointee.attributes, intern(name))
      return found.isUndefined ? .undefined : found.retained
    }
  }

  /// The dict of the attributes a program sets on a function, borrowed.
  private func attributes(ofFunction function: UnsafeMutablePointer<FunctionObject>) -> Value {
    let details = functionDetails(function)
    if details.pointee.attributes.isUndefined { details.pointee.attributes = emptyDict() }
    return details.pointee.attributes
  }

  private func intrinsic(generator: UnsafeMutablePointer<GeneratorObject>, _ name: String) -> Value
  {
    let function = generator.pointee.function
    guard function.kind == .function else { return .undefined }
    switch name {
    case "__name__": return function.function.pointee.name.retained
    case "__qualname__": return function.function.pointee.qualifiedName.retained
    case "gi_running": return .bool(generator.pointee.status == .running)
    default: return .undefined
    }
  }

  /// `function.__kwdefaults__`.
  private func keywordDefaults(_ function: UnsafeMutablePointer<FunctionObject>) -> Value {
    guard let defaults = function.pointee.keywordDefaults else { return .none }
    let code = function.pointee.code
    let result = emptyDict()
    for index in 0..<code.pointee.keywordOnlyCount where !defaults[index].isUndefined {
      let name = code.pointee.parameterNames[code.pointee.positionalCount + index]
      set(result, name, consuming: defaults[index].retained)
    }
    return result
  }

  /// Sets an attribute of a function: its own few, or one the program makes up.
  func setFunctionAttribute(_ value: Value, _ name: Value, _ new: Value) throws(Raised) {
    let function = value.function
    switch name.text {
    case "__name__", "__qualname__":
      guard new.isString else {
        throw typeError("\(name.text) must be set to a string object")
      }
      let details = functionDetails(function)
      if name.isString(equalTo: "__name__") {
        replace(&details.pointee.name, by: new)
      } else {
        replace(&details.pointee.qualifiedName, by: new)
      }
    case "__doc__": replace(&functionDetails(function).pointee.documentation, by: new)
    case "__defaults__":
      guard new.isNone || new.isTuple else {
        throw typeError("__defaults__ must be set to a tuple object")
      }
      guard new.isNone || new.items.count <= function.pointee.code.pointee.positionalCount else {
        throw refusal("more __defaults__ than parameters are not supported in Glia")
      }
      setDefaults(function, new.isNone ? nil : new.items)
    case "__kwdefaults__":
      guard new.isNone || new.isDict else {
        throw typeError("__kwdefaults__ must be set to a dict object")
      }
      setKeywordDefaults(function, from: new)
    case "__dict__":
      guard new.isDict else {
        throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(new))'")
      }
      replace(&functionDetails(function).pointee.attributes, by: new)
    case "__code__", "__globals__", "__closure__", "__annotations__":
      throw refusal("setting function.\(name.text) is not supported in Glia")
    default: set(attributes(ofFunction: function), name, consuming: new.retained)
    }
  }

  /// Deletes an attribute of a function: one the program made up, or one that then is None.
  func deleteFunctionAttribute(_ value: Value, _ name: Value) throws(Raised) {
    switch name.text {
    case "__name__", "__qualname__", "__defaults__", "__kwdefaults__", "__doc__":
      try setFunctionAttribute(value, name, .none)
    case "__dict__": throw typeError("cannot delete __dict__")
    default:
      let attributes = value.function.pointee.attributes
      guard attributes.isDict, !get(attributes, name).isUndefined else {
        throw missingAttribute(value, name)
      }
      try remove(attributes, key: name).release()
    }
  }

  private func replace(_ place: inout Value, by new: Value) {
    let old = place
    place = new.retained
    old.release()
  }

  private func intrinsic(descriptor value: Value, _ name: String) throws(Raised) -> Value {
    let descriptor = value.descriptor
    switch (descriptor.pointee.form, name) {
    case (.property, "fget"): return descriptor.pointee.first.retained
    case (.property, "fset"): return descriptor.pointee.second.retained
    case (.property, "fdel"): return descriptor.pointee.third.retained
    case (.property, "__doc__"):
      if !descriptor.pointee.documentation.isNone, !descriptor.pointee.documentation.isUndefined {
        return descriptor.pointee.documentation.retained
      }
      let getter = descriptor.pointee.first
      guard getter.kind == .function else { return .none }
      return getter.function.pointee.documentation.retained
    case (.property, "getter"): return bound(propertyGetter, value)
    case (.property, "setter"): return bound(propertySetter, value)
    case (.property, "deleter"): return bound(propertyDeleter, value)
    case (_, "__func__"): return descriptor.pointee.first.retained
    default: return .undefined
    }
  }

  // MARK: Instances and exceptions

  private func intrinsic(instance value: Value, _ name: String) -> Value {
    if name == "__dict__" {
      return value.objectType.pointee.slotNames == nil ? dictionary(of: value) : .undefined
    }
    return intrinsic(exception: value, name)
  }

  /// Sets an attribute of the machine's own; whether it is one.
  func setIntrinsic(_ value: Value, _ name: Value, _ new: Value) throws(Raised) -> Bool {
    if name.isString(equalTo: "__class__") {
      try changeClass(of: value, to: new)
      return true
    }
    if name.isString(equalTo: "__dict__") {
      guard new.isDict else {
        throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(new))'")
      }
      replaceDictionary(of: value, consuming: new.retained)
      return true
    }
    guard let exception = value.exceptionState else { return false }
    switch name.text {
    case "args":
      let arguments = try tuple(from: new)
      let old = exception.pointee.arguments
      exception.pointee.arguments = arguments
      old.release()
    case "__cause__":
      let old = exception.pointee.cause
      exception.pointee.cause = new.isNone ? .undefined : new.retained
      exception.pointee.suppressesContext = true
      old.release()
    case "__context__":
      let old = exception.pointee.context
      exception.pointee.context = new.isNone ? .undefined : new.retained
      old.release()
    case "__suppress_context__": exception.pointee.suppressesContext = try isTrue(new)
    case "__traceback__": break
    case "name", "obj", "filename": return setDetail(exception, value, name.text, new)
    default: return false
    }
    return true
  }
}
