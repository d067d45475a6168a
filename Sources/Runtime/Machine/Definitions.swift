// `def`, `class`, `super()` and `with` at run time.

import Diagnostics

extension Context {
  /// Makes a function of a child code; its defaults stand above the register it goes to.
  ///
  /// Owned.
  func makeFunction(
    _ i: Instruction, _ r: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<Code>,
    _ captures: UnsafeMutablePointer<Value>?
  ) -> Value {
    let child = code.pointee.children[Int(i.b)]
    let block = heap.pointee.object(
      .function, type(.function), size: MemoryLayout<FunctionObject>.size)
    let function = block.assumingMemoryBound(to: FunctionObject.self)
    function.pointee.code = child
    function.pointee.captures = gatherCaptures(child, r, captures)
    function.pointee.name = child.pointee.name.retained
    function.pointee.qualifiedName = child.pointee.qualifiedName.retained
    function.pointee.documentation = child.pointee.documentation.retained
    function.pointee.attributes = .undefined
    function.pointee.defaults = nil
    function.pointee.defaultCount = 0
    function.pointee.keywordDefaults = nil
    if i.c & 1 != 0 { takeDefaults(function, r + Int(i.a) + 1) }
    if i.c & 2 != 0 { takeKeywordDefaults(function, r + Int(i.a) + 2) }
    track(block)
    return Value(.function, consuming: block)
  }

  /// The cells a child borrows from this frame, retained.
  private func gatherCaptures(
    _ child: UnsafeMutablePointer<Code>, _ r: UnsafeMutablePointer<Value>,
    _ captures: UnsafeMutablePointer<Value>?
  ) -> UnsafeMutablePointer<Value>? {
    let count = child.pointee.captureCount
    guard count > 0 else { return nil }
    let cells = allocateValues(count)
    for index in 0..<count {
      switch child.pointee.captureOrigins[index] {
      case .register(let register): cells[index] = r[register].retained
      case .capture(let capture): cells[index] = (captures?[capture] ?? .undefined).retained
      }
    }
    return cells
  }

  private func takeDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ place: UnsafeMutablePointer<Value>
  ) {
    let values = place.take()
    let count = values.items.count
    let defaults = allocateValues(count)
    for (index, value) in values.items.enumerated() { defaults[index] = value.retained }
    function.pointee.defaults = defaults
    function.pointee.defaultCount = count
    values.release()
  }

  private func takeKeywordDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ place: UnsafeMutablePointer<Value>
  ) {
    let values = place.take()
    let code = function.pointee.code
    let defaults = allocateValues(code.pointee.keywordOnlyCount)
    for index in 0..<code.pointee.keywordOnlyCount {
      let name = code.pointee.parameterNames[code.pointee.positionalCount + index]
      defaults[index] = get(values, name).retained
    }
    function.pointee.keywordDefaults = defaults
    values.release()
  }

  // MARK: Classes

  /// Runs a class body and makes the class; bases and keywords stand above the register it goes to.
  func makeClass(
    _ i: Instruction, _ r: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<Code>,
    _ captures: UnsafeMutablePointer<Value>?, _ pc: UnsafeMutablePointer<Instruction>
  ) throws(Raised) {
    let child = code.pointee.children[Int(i.b)]
    let place = r + Int(i.a)
    let bases = try self.bases(place + 1, Int(i.c))
    let body = makeFunction(
      Instruction(.makeFunction, Int(i.a), Int(i.b), 0), r, code, captures)
    defer { body.release() }
    let namespace = emptyDict()
    defer { namespace.release() }
    set(
      namespace, intern("__module__"), consuming: code.pointee.module.module.pointee.name.retained)
    set(namespace, intern("__qualname__"), consuming: child.pointee.qualifiedName.retained)
    if !child.pointee.documentation.isNone {
      set(namespace, intern("__doc__"), consuming: child.pointee.documentation.retained)
    }
    let classCell = try call(body, [namespace])
    defer { classCell.release() }
    let type = try makeClass(hooked: child.pointee.name, bases, namespace)
    type.type.pointee.origin = SourceOrigin(
      code: child, start: child.pointee.span.start, end: child.pointee.span.end)
    if classCell.kind == .cell { classCell.cell.pointee.value = type.retained }
    empty(place + 1, Int(i.c))
    place.replace(consuming: type)
    try notifySubclass(type)
  }

  private func bases(_ place: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised)
    -> [TypePointer]
  {
    var bases: [TypePointer] = []
    for index in 0..<count {
      let base = place[index]
      guard base.kind == .type else {
        throw typeError(
          "a base of a class must be a class, not a '\(typeName(base))' object")
      }
      if bases.contains(base.type) {
        throw typeError("duplicate base class \(name(of: base.type))")
      }
      guard base.type.pointee.allowsSubclasses else {
        throw typeError("type '\(name(of: base.type))' is not an acceptable base type")
      }
      bases.append(base.type)
    }
    return bases.isEmpty ? [type(.object)] : bases
  }

  /// A class from its name, bases and namespace, a dict.
  ///
  /// Owned.
  func makeClass(_ name: Value, _ bases: [TypePointer], _ namespace: Value) throws(Raised) -> Value
  {
    let isException = bases.contains { $0.pointee.isException }
    let pointer = allocateType(name, kind: .instance, bases: bases)
    pointer.pointee.container.header.flags.insert(.userDefined)
    pointer.pointee.isException = isException
    let value = Value(.type, consuming: pointer)
    guard pointer.pointee.order.count > 1 || bases.isEmpty else {
      value.release()
      let names = bases.map { self.name(of: $0) }.joined(separator: ", ")
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
    }
    for (key, item) in entries(namespace) {
      setAttribute(ofType: pointer, intern(key), consuming: item.retained)
    }
    do throws(Raised) {
      try inheritKind(pointer, bases, namespace)
    } catch {
      value.release()
      throw error
    }
    let module = lookup(pointer, intern("__module__"))
    pointer.pointee.moduleName = module.retained
    let qualified = lookup(pointer, intern("__qualname__"))
    if qualified.isString {
      pointer.pointee.qualifiedName.release()
      pointer.pointee.qualifiedName = qualified.retained
    }
    // A class with `__eq__` and no `__hash__` cannot be hashed.
    let own = pointer.pointee.namespace
    let equal = self.name(.equal)
    let hash = self.name(.hash)
    if own.findString(equal, stringHash(equal)) >= 0, own.findString(hash, stringHash(hash)) < 0 {
      setAttribute(ofType: pointer, hash, consuming: .none)
    }
    return value
  }

  /// Calls `__init_subclass__` of the bases and `__set_name__` of the class's attributes.
  private func notifySubclass(_ value: Value) throws(Raised) {
    let type = value.type
    let name = self.name(.initSubclass)
    for base in type.pointee.order.dropFirst() {
      let found = base.pointee.namespace.findString(name, stringHash(name))
      guard found >= 0 else { continue }
      var hook = base.pointee.namespace.entries[found].value
      if hook.kind == .descriptor { hook = hook.descriptor.pointee.first }
      return try call(hook, [value]).release()
    }
  }

  /// `super()` inside a method: the class is in a cell, the object is the method's first argument.
  ///
  /// Owned.
  func makeSuper(_ cell: Value, _ receiver: Value) throws(Raised) -> Value {
    let owner = cell.cell.pointee.value
    guard owner.kind == .type else { throw runtimeError("super(): empty __class__ cell") }
    // The first argument may itself live in a cell.
    let object = receiver.kind == .cell ? receiver.cell.pointee.value : receiver
    return try makeSuper(of: owner, object)
  }

  /// `super(owner, object)`.
  ///
  /// Owned.
  public func makeSuper(of owner: Value, _ object: Value) throws(Raised) -> Value {
    let isClass = object.kind == .type && isSubtype(object.type, of: owner.type)
    let type = isClass ? object.type : typeOf(object)
    guard isSubtype(type, of: owner.type) else {
      throw typeError("super(type, obj): obj must be an instance or subtype of type")
    }
    return descriptor(
      .superObject, consuming: owner.retained, object.retained, value(of: type).retained)
  }

  /// `__enter__` or `__exit__` of a manager, bound.
  ///
  /// Owned.
  func loadContextMethod(_ manager: Value, isEnter: Bool) throws(Raised) -> Value {
    let type = typeOf(manager)
    for wanted in [Special.enter, .exit] where lookup(type, name(wanted)).isUndefined {
      let missed = wanted == .exit ? " (missed __exit__ method)" : ""
      throw typeError(
        "'\(typeName(manager))' object does not support the context manager protocol\(missed)")
    }
    return try bind(lookup(type, name(isEnter ? .enter : .exit)), to: manager, type)
  }
}
