// Builtins about objects and their classes: isinstance, getattr, repr, hash, dir, ….

enum ObjectFunctions {
  static let all: [Builtin] = [
    Builtin(
      "isinstance", "(obj, class_or_tuple, /)", "Whether obj is an instance of a class.",
      body: isInstance),
    Builtin(
      "issubclass", "(cls, class_or_tuple, /)", "Whether cls derives from a class.",
      body: isSubclass),
    Builtin("callable", "(obj, /)", "Whether obj can be called.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .bool(a.context.isCallable(a[0]))
    },
    Builtin("hash", "(obj, /)", "The hash of obj.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(try a.context.hash(a[0]))
    },
    Builtin("id", "(obj, /)", "A number no other living object has.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(Int(truncatingIfNeeded: a[0].isObject ? a[0].bits : a[0].bits &* 32 &+ a[0].tag))
    },
    Builtin("repr", "(obj, /)", "The text that shows obj to a programmer.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try a.context.repr(a[0])
    },
    Builtin("ascii", "(obj, /)", "As repr, with other characters than ASCII escaped.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try a.context.ascii(a[0])
    },
    Builtin(
      "getattr", "(object, name, default=..., /)", "The attribute called name.", body: getAttribute),
    Builtin(
      "setattr", "(obj, name, value, /)", "Sets the attribute called name.", body: setAttribute),
    Builtin(
      "hasattr", "(obj, name, /)", "Whether obj has an attribute called name.", body: hasAttribute),
    Builtin(
      "delattr", "(obj, name, /)", "Deletes the attribute called name.", body: deleteAttribute),
    Builtin("dir", "(object=..., /)", "The names of the attributes, sorted.", body: dir),
    Builtin("vars", "(object=..., /)", "The attributes an object has of its own.", body: vars),
  ]

  // MARK: Classes

  static func isInstance(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard let answer = try a.context.isInstance(a[0], ofAny: a[1]) else {
      throw a.context.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
    return .bool(answer)
  }

  static func isSubclass(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard a[0].kind == .type else {
      throw a.context.typeError("issubclass() arg 1 must be a class")
    }
    guard let answer = try a.context.isSubtype(a[0].type, ofAny: a[1]) else {
      throw a.context.typeError(
        "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    return .bool(answer)
  }

  // MARK: Attributes

  /// The argument that names an attribute, interned; borrowed.
  private static func name(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard a[1].isString else {
      throw a.context.typeError(
        "attribute name must be string, not '\(a.context.typeName(a[1]))'")
    }
    return a.context.intern(a[1])
  }

  static func getAttribute(_ a: borrowing Arguments) throws(Raised) -> Value {
    let name = try name(a)
    if a[2].isUndefined { return try a.context.getAttribute(a[0], name) }
    let found = try a.context.attributeIfKnown(a[0], name)
    return found.isUndefined ? a[2].retained : found
  }

  static func setAttribute(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.setAttribute(a[0], try name(a), a[2])
    return .none
  }

  static func hasAttribute(_ a: borrowing Arguments) throws(Raised) -> Value {
    let found = try a.context.attributeIfKnown(a[0], try name(a))
    defer { found.release() }
    return .bool(!found.isUndefined)
  }

  static func deleteAttribute(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.context.deleteAttribute(a[0], try name(a))
    return .none
  }

  static func dir(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let names: Value
    if a[0].isUndefined {
      names = context.list(consuming: try context.namesInScope().map { context.string($0) })
    } else if a[0].kind == .instance, context.special(a[0].objectType, .dir).isObject {
      let given = try context.callSpecial(a[0], .dir)
      defer { given.release() }
      names = try context.list(from: given)
    } else {
      names = context.list(consuming: try context.directory(a[0]).map { context.string($0) })
    }
    do throws(Raised) {
      try context.sort(names, key: .none, reversed: false)
    } catch {
      names.release()
      throw error
    }
    return names
  }

  static func vars(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard a.isGiven(0) else {
      throw a.context.refusal("vars() without an argument is not supported: name the object")
    }
    let attributes = try a.context.attributeIfPresent(a[0], a.context.intern("__dict__"))
    if !attributes.isUndefined { return attributes }
    throw a.context.typeError("vars() argument must have __dict__ attribute")
  }
}

extension Context {
  /// Whether a value is an instance of a class or of any in a tuple; nil where that is neither.
  func isInstance(_ value: Value, ofAny classes: Value) throws(Raised) -> Bool? {
    if classes.kind == .instance, special(classes.objectType, .instancecheck).isObject {
      let answer = try callSpecial(classes, .instancecheck, value)
      defer { answer.release() }
      return try isTrue(answer)
    }
    guard classes.isTuple else { return try isSubtype(typeOf(value), ofAny: classes) }
    try enterNative(" in __instancecheck__")
    defer { leaveNative() }
    for item in classes.items {
      guard let answer = try isInstance(value, ofAny: item) else { return nil }
      if answer { return true }
    }
    return false
  }

  /// Whether a type derives from a class or from any in a tuple; nil where that is neither.
  func isSubtype(_ type: TypePointer, ofAny classes: Value) throws(Raised) -> Bool? {
    if classes.kind == .type { return isSubtype(type, of: classes.type) }
    if classes.kind == .instance, special(classes.objectType, .subclasscheck).isObject {
      let answer = try callSpecial(classes, .subclasscheck, value(of: type))
      defer { answer.release() }
      return try isTrue(answer)
    }
    guard classes.isTuple else { return nil }
    try enterNative(" in __instancecheck__")
    defer { leaveNative() }
    for item in classes.items {
      guard let answer = try isSubtype(type, ofAny: item) else { return nil }
      if answer { return true }
    }
    return false
  }

  /// `callable(value)`.
  func isCallable(_ value: Value) -> Bool {
    switch value.kind {
    case .function, .builtin, .boundMethod, .type: true
    case .descriptor: value.descriptor.pointee.form == .staticMethod
    case .instance: special(value.objectType, .call).isObject
    case .native: value.objectType.pointee.slots.call != nil
    default: false
    }
  }

  /// `ascii(value)`: `repr` with other characters than ASCII escaped; owned.
  func ascii(_ value: Value) throws(Raised) -> Value { ascii(consuming: try repr(value)) }
}
