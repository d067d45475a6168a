// Attributes the machine itself provides: `__class__`, `__dict__`, `__name__`, an exception's `args`.

extension Context {
  /// An attribute of the machine's own, owned; undefined where there is none.
  func intrinsic(_ value: Value, _ name: Value) throws(Raised) -> Value {
    let text = name.text
    let found: Value
    switch value.kind {
    case .type: found = intrinsic(type: value.type, text)
    case .function: found = intrinsic(function: value.function, text)
    case .builtin:
      let builtin = value.builtin.pointee.info.takeUnretainedValue().declaration
      switch text {
      case "__name__", "__qualname__": found = string(builtin.name)
      case "__doc__": found = string(builtin.summary)
      default: found = .undefined
      }
    case .boundMethod:
      switch text {
      case "__self__": found = value.boundMethod.pointee.receiver.retained
      case "__func__": found = value.boundMethod.pointee.function.retained
      default: found = try findAttribute(value.boundMethod.pointee.function, name)
      }
    case .module where text == "__dict__": found = namespace(ofModule: value)
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
    case "__init_subclass__": return bound(objectInitialize, value)
    case "__repr__": return bound(objectRepr, value)
    case "__str__": return bound(objectStr, value)
    case "__hash__": return bound(objectHash, value)
    case "__eq__": return bound(objectEqual, value)
    case "__module__":
      let module = typeOf(value).pointee.moduleName
      return module.isUndefined ? .undefined : module.retained
    default: return .undefined
    }
  }

  private func bound(_ builtin: Builtin, _ value: Value) -> Value {
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
    case "__str__": return function(objectStr)
    case "__hash__": return function(objectHash)
    case "__eq__": return function(objectEqual)
    case "__new__": return function(objectNew)
    case "mro":
      return .undefined
    default: return .undefined
    }
  }

  private func dict(of table: Table) -> Value {
    let result = emptyDict()
    result.dict.pointee.table.deallocate()
    result.dict.pointee.table = table.copy()
    return result
  }

  private func namespace(ofModule module: Value) -> Value {
    let result = emptyDict()
    for name in globalNames(module) {
      set(result, intern(name), consuming: global(module, intern(name)).retained)
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
      guard let defaults = function.pointee.defaults else { return .none }
      return tuple(copying: defaults, count: function.pointee.defaultCount)
    case "__dict__":
      if function.pointee.attributes.isUndefined { function.pointee.attributes = emptyDict() }
      return function.pointee.attributes.retained
    default:
      guard function.pointee.attributes.isDict else { return .undefined }
      let found = get(function.pointee.attributes, intern(name))
      return found.isUndefined ? .undefined : found.retained
    }
  }

  /// Sets an attribute of a function: its own few, or one the program makes up.
  func setFunctionAttribute(_ value: Value, _ name: Value, _ new: Value) throws(Raised) {
    let function = value.function
    switch name.text {
    case "__name__", "__qualname__":
      guard new.isString else {
        throw typeError("\(name.text) must be set to a string object")
      }
      let isShort = name.isString(equalTo: "__name__")
      let old = isShort ? function.pointee.name : function.pointee.qualifiedName
      if isShort {
        function.pointee.name = new.retained
      } else {
        function.pointee.qualifiedName = new.retained
      }
      old.release()
    case "__doc__":
      let old = function.pointee.documentation
      function.pointee.documentation = new.retained
      old.release()
    default:
      if function.pointee.attributes.isUndefined { function.pointee.attributes = emptyDict() }
      set(function.pointee.attributes, name, consuming: new.retained)
    }
  }

  private func intrinsic(descriptor value: Value, _ name: String) throws(Raised) -> Value {
    let descriptor = value.descriptor
    switch (descriptor.pointee.form, name) {
    case (.property, "fget"): return descriptor.pointee.first.retained
    case (.property, "fset"): return descriptor.pointee.second.retained
    case (.property, "fdel"): return descriptor.pointee.third.retained
    case (.property, "getter"): return bound(propertyGetter, value)
    case (.property, "setter"): return bound(propertySetter, value)
    case (.property, "deleter"): return bound(propertyDeleter, value)
    case (_, "__func__"): return descriptor.pointee.first.retained
    default: return .undefined
    }
  }

  // MARK: Instances and exceptions

  /// `vars(instance)`: a new dict of its attributes in order.
  ///
  /// Owned.
  public func attributes(of value: Value) -> Value {
    let result = emptyDict()
    guard value.kind == .instance else { return result }
    let instance = value.instance
    for (slot, name) in names(of: instance.pointee.shape).enumerated() {
      set(result, name, consuming: instance.pointee.slots[slot].retained)
    }
    return result
  }

  private func intrinsic(instance value: Value, _ name: String) -> Value {
    if name == "__dict__" { return attributes(of: value) }
    guard let exception = value.exceptionState else { return .undefined }
    switch name {
    case "args": return exception.pointee.arguments.retained
    case "__cause__":
      return exception.pointee.cause.isUndefined ? .none : exception.pointee.cause.retained
    case "__context__":
      return exception.pointee.context.isUndefined ? .none : exception.pointee.context.retained
    case "__suppress_context__": return .bool(exception.pointee.suppressesContext)
    case "__traceback__": return .none
    case "with_traceback": return bound(exceptionWithTraceback, value)
    case "value" where isInstance(value, of: type(.stopIteration)):
      return exception.pointee.arguments.items.first?.retained ?? .none
    case "code" where isInstance(value, of: type(.systemExit)):
      return exception.pointee.arguments.items.first?.retained ?? .none
    case "errno" where isInstance(value, of: type(.osError)):
      return exception.pointee.arguments.items.count == 2
        ? exception.pointee.arguments.items[0].retained : .none
    case "__init__": return bound(exceptionInitialize, value)
    default: return .undefined
    }
  }

  /// Sets an attribute of the machine's own; whether it is one.
  func setIntrinsic(_ value: Value, _ name: Value, _ new: Value) throws(Raised) -> Bool {
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
    default: return false
    }
    return true
  }
}
