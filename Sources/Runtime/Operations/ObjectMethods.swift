// The methods every object has, as `object.__setattr__` and `super().__init__()` reach them.

let objectSetAttribute = Builtin(
  "__setattr__", "(self, name, value, /)", "Implement setattr(self, name, value)."
) { (arguments) throws(Raised) in
  let context = arguments.context
  try arguments.expect(1, .string, "str")
  if arguments[0].kind == .instance {
    try context.setOwnAttribute(arguments[0], context.intern(arguments[1]), arguments[2])
  } else if arguments[0].kind == .type,
    arguments[0].type.pointee.container.header.flags.contains(.userDefined)
  {
    context.setAttribute(
      ofType: arguments[0].type, context.intern(arguments[1]), consuming: arguments[2].retained)
  } else {
    try context.setAttribute(arguments[0], context.intern(arguments[1]), arguments[2])
  }
  return .none
}

let objectDeleteAttribute = Builtin(
  "__delattr__", "(self, name, /)", "Implement delattr(self, name)."
) { (arguments) throws(Raised) in
  let context = arguments.context
  try arguments.expect(1, .string, "str")
  if arguments[0].kind == .instance {
    try context.deleteOwnAttribute(arguments[0], context.intern(arguments[1]))
  } else {
    try context.deleteAttribute(arguments[0], context.intern(arguments[1]))
  }
  return .none
}

let objectGetAttribute = Builtin(
  "__getattribute__", "(self, name, /)", "Return getattr(self, name)."
) { (arguments) throws(Raised) in
  try arguments.expect(1, .string, "str")
  return try arguments.context.getAttribute(arguments[0], arguments.context.intern(arguments[1]))
}

let objectInitialize = Builtin(
  "__init__", "(self, /, *args, **kwargs)", "Initialize self."
) { (arguments) throws(Raised) in
  let context = arguments.context
  if let exception = arguments[0].exceptionState {
    let old = exception.pointee.arguments
    exception.pointee.arguments = arguments[1].retained
    old.release()
    return .none
  }
  // `object.__init__` takes nothing more, but a class whose `__init__` passes arguments up is at fault.
  if !arguments.rest(1).isEmpty {
    throw context.typeError(
      "object.__init__() takes exactly one argument (the instance to initialize)")
  }
  return .none
}

let exceptionInitialize = Builtin(
  "__init__", "(self, /, *args)", "Initialize self."
) { (arguments) throws(Raised) in
  if let exception = arguments[0].exceptionState {
    let old = exception.pointee.arguments
    exception.pointee.arguments = arguments[1].retained
    old.release()
  }
  return .none
}

let exceptionWithTraceback = Builtin(
  "with_traceback", "(self, tb, /)", "Set self.__traceback__ to tb and return self."
) { (arguments) throws(Raised) in arguments[0].retained }

let objectRepr = Builtin("__repr__", "(self, /)", "Return repr(self).") {
  (arguments) throws(Raised) in
  let context = arguments.context
  let value = arguments[0]
  guard value.kind == .instance, value.exceptionState == nil else {
    return try context.repr(value)
  }
  if context.hasNativeValue(value) { return try context.reprOfNativeValue(value) }
  return context.string(
    "<\(context.fullName(of: context.typeOf(value))) object at \(context.address(value))>")
}

let objectStr = Builtin("__str__", "(self, /)", "Return str(self).") {
  (arguments) throws(Raised) in
  let context = arguments.context
  let value = arguments[0]
  if value.exceptionState != nil { return try context.strOfException(value) }
  let inner = context.nativeValue(value)
  if inner.isString { return inner.retained }
  return try context.repr(value)
}

/// `object.__str__` itself: what `repr` says, of a str as well.
let objectPlainStr = Builtin("__str__", "(self, /)", "Return str(self).") {
  (arguments) throws(Raised) in try arguments.context.repr(arguments[0])
}

let objectHash = Builtin("__hash__", "(self, /)", "Return hash(self).") {
  (arguments) throws(Raised) in
  let value = arguments[0]
  let inner = arguments.context.nativeValue(value)
  if inner.kind == .instance { return .int(arguments.context.identityHash(value)) }
  if inner.kind != value.kind { return .int(try arguments.context.hash(inner)) }
  return .int(try arguments.context.hash(value))
}

let objectEqual = Builtin("__eq__", "(self, value, /)", "Return self==value.") {
  (arguments) throws(Raised) in
  if arguments[0].isIdentical(to: arguments[1]) { return .bool(true) }
  let inner = arguments.context.nativeValue(arguments[0])
  if inner.kind == .instance { return .notImplemented }
  if inner.kind != arguments[0].kind {
    let other = arguments.context.nativeValue(arguments[1])
    return inner.kind == other.kind
      ? .bool(try arguments.context.equal(inner, other)) : .notImplemented
  }
  // What is only equal to itself leaves the answer to the other.
  if [.none, .ellipsis, .notImplemented, .function, .builtin, .module].contains(inner.kind)
    || inner.kind != arguments[1].kind
  {
    return .notImplemented
  }
  return .bool(try arguments.context.equal(arguments[0], arguments[1]))
}

/// `<` and its kin of what has no order.
let objectOrderings = ["__lt__", "__le__", "__gt__", "__ge__"].map {
  Builtin($0, "(self, value, /)", "Return NotImplemented: there is no order.") {
    (_: borrowing Arguments) throws(Raised) -> Value in .notImplemented
  }
}

let objectInitSubclass = Builtin(
  "__init_subclass__", "(cls, /, *args, **kwargs)", "Called when a class is derived from this one."
) { (arguments) throws(Raised) in
  let context = arguments.context
  if arguments[2].dict.pointee.table.used > 0, arguments[0].kind == .type {
    throw context.typeError(
      "\(context.name(of: arguments[0].type)).__init_subclass__() takes no keyword arguments")
  }
  return .none
}

let typeOrder = Builtin("mro", "(cls, /)", "The class and its bases in the order of lookup.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  guard arguments[0].kind == .type else { return context.emptyList() }
  return context.list(
    consuming: arguments[0].type.pointee.order.map { context.value(of: $0).retained })
}

let typeSubclasses = Builtin("__subclasses__", "(cls, /)", "The classes derived from this one.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  guard arguments[0].kind == .type else { return context.emptyList() }
  return context.list(
    consuming: arguments[0].type.pointee.subclasses.map { context.value(of: $0).retained })
}

let objectNotEqual = Builtin("__ne__", "(self, value, /)", "Return self!=value.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  let method = try context.getAttribute(arguments[0], context.name(.equal))
  defer { method.release() }
  let answer = try context.call(method, [arguments[1]])
  if answer.isNotImplemented { return answer }
  defer { answer.release() }
  return .bool(!(try context.isTrue(answer)))
}

let objectNew = Builtin(
  "__new__", "(cls=..., /, *args, **kwargs)", "Create and return a new object."
) {
  (arguments) throws(Raised) in
  let context = arguments.context
  guard !arguments[0].isUndefined else {
    throw context.typeError("object.__new__(): not enough arguments")
  }
  guard arguments[0].kind == .type else {
    throw context.typeError(
      "object.__new__(X): X is not a type object (\(context.typeName(arguments[0])))")
  }
  let type = arguments[0].type
  guard type.pointee.instanceKind == .instance else {
    let shown = context.name(of: type)
    throw context.typeError("object.__new__(\(shown)) is not safe, use \(shown).__new__()")
  }
  if let native = type.pointee.nativeBase {
    throw context.typeError(
      "object.__new__(\(context.name(of: type))) is not safe, use \(context.name(of: native)).__new__()"
    )
  }
  if type.pointee.isException {
    return context.makeException(type, consuming: arguments[1].retained)
  }
  if !arguments.rest(1).isEmpty || arguments[2].dict.pointee.table.used > 0 {
    throw context.typeError(
      "object.__new__() takes exactly one argument (the type to instantiate)")
  }
  return context.makeInstance(type)
}

let propertyGetter = Builtin(
  "getter", "(self, fget, /)",
  "Descriptor to obtain a copy of the property with a different getter."
) {
  (arguments) throws(Raised) in
  let old = arguments[0].descriptor.pointee
  return arguments.context.descriptor(
    .property, consuming: arguments[1].retained, old.second.retained, old.third.retained,
    documentation: old.documentation.retained)
}

let propertySetter = Builtin(
  "setter", "(self, fset, /)",
  "Descriptor to obtain a copy of the property with a different setter."
) {
  (arguments) throws(Raised) in
  let old = arguments[0].descriptor.pointee
  return arguments.context.descriptor(
    .property, consuming: old.first.retained, arguments[1].retained, old.third.retained,
    documentation: old.documentation.retained)
}

let propertyDeleter = Builtin(
  "deleter", "(self, fdel, /)",
  "Descriptor to obtain a copy of the property with a different deleter."
) {
  (arguments) throws(Raised) in
  let old = arguments[0].descriptor.pointee
  return arguments.context.descriptor(
    .property, consuming: old.first.retained, old.second.retained, arguments[1].retained,
    documentation: old.documentation.retained)
}

extension Context {
  /// `property(…)`, `staticmethod(…)`, `classmethod(…)` and `super(…)` as types one can call.
  func defineDescriptors() {
    let property = Builtin(
      "property", "(fget=None, fset=None, fdel=None, doc=None)", "Property attribute."
    ) { (arguments) throws(Raised) in
      arguments.context.descriptor(
        .property, consuming: arguments[0].retained, arguments[1].retained, arguments[2].retained,
        documentation: arguments[3].retained)
    }
    let staticMethod = Builtin(
      "staticmethod", "(function, /)", "Convert a function to be a static method."
    ) {
      (arguments) throws(Raised) in
      arguments.context.descriptor(.staticMethod, consuming: arguments[0].retained)
    }
    let classMethod = Builtin(
      "classmethod", "(function, /)", "Convert a function to be a class method."
    ) {
      (arguments) throws(Raised) in
      arguments.context.descriptor(.classMethod, consuming: arguments[0].retained)
    }
    let superType = Builtin(
      "super", "(type=..., object=..., /)", "The attributes of the classes after type."
    ) {
      (arguments) throws(Raised) in
      let context = arguments.context
      guard arguments.isGiven(0) else { throw context.runtimeError("super(): no arguments") }
      guard arguments[0].kind == .type else {
        throw context.typeError(
          "super() argument 1 must be a type, not \(context.typeName(arguments[0]))")
      }
      guard arguments.isGiven(1) else {
        throw context.refusal(
          "super() with a class alone is not supported: give the object as well")
      }
      return try context.makeSuper(of: arguments[0], arguments[1])
    }
    let method = Builtin("method", "(function, instance, /)", "A function bound to an object.") {
      (arguments) throws(Raised) in
      let context = arguments.context
      let isFunction = arguments[0].kind == .function || arguments[0].kind == .builtin
      guard isFunction else {
        guard context.isCallable(arguments[0]) else {
          throw context.typeError("first argument must be callable")
        }
        throw context.refusal("a method of what is not a function is not supported in Glia")
      }
      guard !arguments[1].isNone else { throw context.typeError("instance must not be None") }
      return context.boundMethod(arguments[0], arguments[1])
    }
    for (type, constructor) in [
      (BuiltinType.property, property), (.staticmethod, staticMethod), (.classmethod, classMethod),
      (.superType, superType), (.method, method),
    ] { define(on: self.type(type), constructor: constructor, []) }
  }

  /// `BaseException.__str__(value)`.
  ///
  /// Owned.
  func strOfException(_ value: Value) throws(Raised) -> Value {
    guard let exception = value.exceptionState else { return try repr(value) }
    return try str(exception: exception, value)
  }
}
