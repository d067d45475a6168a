// `def`, `class`, `super()` and `with` at run time.

import Diagnostics

extension Context {
  /// Makes a function of a child code; its defaults stand above the register it goes to.
  ///
  /// Owned.
  func makeFunction(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<Code>, _ captures: UnsafeMutablePointer<Value>?
  ) -> Value {
    let i = instruction.pointee
    let function = makeFunction(code.pointee.children[Int(i.b)], r, captures)
    if i.c & 1 != 0 { takeDefaults(function, r + Int(i.a) + 1) }
    if i.c & 2 != 0 { takeKeywordDefaults(function, r + Int(i.a) + 2) }
    return Value(.function, consuming: function)
  }

  /// A function without defaults.
  ///
  /// Owned.
  private func makeFunction(
    _ child: UnsafeMutablePointer<Code>, _ r: UnsafeMutablePointer<Value>,
    _ captures: UnsafeMutablePointer<Value>?
  ) -> UnsafeMutablePointer<FunctionObject> {
    let count = child.pointee.captureCount
    let block = heap.pointee.object(
      .function, type(.function),
      size: FunctionObject.headerSize + count * MemoryLayout<Value>.stride)
    let function = block.assumingMemoryBound(to: FunctionObject.self)
    function.pointee.code = child
    function.pointee.instructions = child.pointee.instructions
    function.pointee.details = nil
    function.pointee.captures = nil
    function.pointee.directCount = child.pointee.simpleCount
    if count > 0 {
      let cells = (block + FunctionObject.headerSize).assumingMemoryBound(to: Value.self)
      for (index, origin) in child.pointee.captureOrigins.enumerated() {
        switch origin {
        case .register(let register): cells[index] = r[register].retained
        case .capture(let capture): cells[index] = (captures?[capture] ?? .undefined).retained
        }
      }
      function.pointee.captures = cells
      function.pointee.directCount = -1
    }
    track(block)
    return function
  }

  private func takeDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ place: UnsafeMutablePointer<Value>
  ) {
    let values = place.take()
    defer { values.release() }
    setDefaults(function, values.items)
  }

  /// Gives the last positional parameters other defaults, which it borrows, or none at all.
  func setDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ values: UnsafeMutableBufferPointer<Value>?
  ) {
    let defaults = values.map { allocateValues($0.count) }
    for (index, value) in (values ?? .init(start: nil, count: 0)).enumerated() {
      defaults?[index] = value.retained
    }
    let details = functionDetails(function)
    let old = function.pointee.defaults
    details.pointee.defaults = defaults
    details.pointee.defaultCount = values?.count ?? 0
    if let start = old.baseAddress { release(values: start, old.count) }
  }

  /// Gives keyword-only parameters the defaults that a dict, borrowed, has for them.
  func setKeywordDefaults(_ function: UnsafeMutablePointer<FunctionObject>, from values: Value) {
    let code = function.pointee.code
    let count = code.pointee.keywordOnlyCount
    let defaults = allocateValues(count)
    for index in 0..<count {
      let name = code.pointee.parameterNames[code.pointee.positionalCount + index]
      defaults[index] = values.isDict ? get(values, name).retained : .undefined
    }
    let details = functionDetails(function)
    let old = details.pointee.keywordDefaults
    details.pointee.keywordDefaults = defaults
    if let old { release(values: old, count) }
  }

  private func release(values: UnsafeMutablePointer<Value>, _ count: Int) {
    for index in 0..<count { values[index].release() }
    freeValues(values, count)
  }

  private func takeKeywordDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ place: UnsafeMutablePointer<Value>
  ) {
    let values = place.take()
    defer { values.release() }
    setKeywordDefaults(function, from: values)
  }

  // MARK: Classes

  /// Runs a class body and makes the class; bases and keywords stand above the register it goes to.
  func makeClass(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<Code>, _ captures: UnsafeMutablePointer<Value>?
  ) throws(Raised) {
    let i = instruction.pointee
    let child = code.pointee.children[Int(i.b)]
    let place = r + Int(i.a)
    // The keyword arguments, if any, stand in a dict after the bases.
    let hasKeywords = i.c & 0x8000 != 0
    let count = Int(i.c & 0x7FFF)
    let bases = try self.bases(
      try self.bases(place + 1, count), keywords: hasKeywords ? place[1 + count] : .undefined)
    let body = Value(.function, consuming: makeFunction(child, r, captures))
    defer { body.release() }
    let namespace = emptyDict()
    defer { namespace.release() }
    set(
      namespace, intern("__module__"), consuming: code.pointee.module.module.pointee.name.retained)
    set(namespace, intern("__qualname__"), consuming: child.pointee.qualifiedName.retained)
    set(namespace, intern("__doc__"), consuming: child.pointee.documentation.retained)
    let classCell = try call(body, [namespace])
    defer { classCell.release() }
    let type = try makeClass(hooked: child.pointee.name, bases, namespace)
    type.type.pointee.origin = SourceOrigin(
      code: child, start: child.pointee.span.start, end: child.pointee.span.end)
    if classCell.kind == .cell { classCell.cell.pointee.value = type.retained }
    let keywords = hasKeywords ? (place + 1 + count).take() : .undefined
    defer { keywords.release() }
    empty(place + 1, count)
    place.replace(consuming: type)
    try notifySubclass(type, keywords)
  }

  func bases(_ place: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised)
    -> [TypePointer]
  {
    var bases: [TypePointer] = []
    for index in 0..<count {
      if place[index].kind != .type { try replaceBase(place + index) }
      let base = place[index]
      if bases.contains(base.type) {
        throw typeError("duplicate base class \(name(of: base.type))")
      }
      guard base.type.pointee.allowsSubclasses else { throw closedBase(base.type) }
      bases.append(base.type)
    }
    return bases.isEmpty ? [type(.object)] : bases
  }

  /// Puts a class where a base is none: what `__mro_entries__` of `List[int]` says.
  private func replaceBase(_ place: UnsafeMutablePointer<Value>) throws(Raised) {
    let base = place.pointee
    let entries = try attributeIfPresent(base, intern("__mro_entries__"))
    guard !entries.isUndefined else {
      // Python makes a class by calling the type of the base.
      if base.kind == .function {
        throw typeError("function() argument 'code' must be code, not str")
      }
      if base.kind == .module { throw typeError("module() takes at most 2 arguments (3 given)") }
      let parts = [string(""), tuple(consuming: []), emptyDict()]
      defer { for part in parts { part.release() } }
      try call(value(of: typeOf(base)), parts).release()
      throw refusal("a base of a class must be a class, not a '\(typeName(base))' object")
    }
    defer { entries.release() }
    let bases = tuple(consuming: [])
    defer { bases.release() }
    let found = try call(entries, [bases])
    defer { found.release() }
    guard found.isTuple, found.items.count == 1, let only = found.items.first,
      only.kind == .type || only.kind == .instance
    else { throw refusal("a base that stands for other than one class is not supported") }
    place.replace(consuming: only.retained)
    // `typing.Iterator[int]` stands for `collections.abc.Iterator`, which stands for a class itself.
    if only.kind == .instance { try replaceBase(place) }
  }

  /// The error of a class over a builtin type that takes none: CPython's own, or a refusal where it
  /// would go on.
  private func closedBase(_ type: TypePointer) -> Raised {
    let shown = name(of: type)
    if type == self.type(.type) {
      return refusal(ClosedTypes.metaclass)
    }
    guard ClosedTypes.names.contains(shown) else {
      return refusal("a class derived from \(shown) is not supported in Glia")
    }
    return typeError("type '\(shown)' is not an acceptable base type")
  }

  /// `type(name, bases, namespace)`.
  ///
  /// Owned.
  func makeClass(_ name: Value, bases: Value, namespace: Value) throws(Raised) -> Value {
    guard name.isString else {
      throw typeError("type.__new__() argument 1 must be str, not \(typeName(name))")
    }
    guard bases.isTuple else {
      throw typeError("type.__new__() argument 2 must be tuple, not \(typeName(bases))")
    }
    guard namespace.isDict else {
      throw typeError("type.__new__() argument 3 must be dict, not \(typeName(namespace))")
    }
    let types = try self.bases(bases.tuple.items, bases.items.count)
    let copy = copyDict(namespace)
    defer { copy.release() }
    for (key, _) in entries(copy) where key.isString { try checkSpecial(key, on: types[0]) }
    let isRunning = state.pointee.current != state.pointee.activations
    if isRunning, get(copy, intern("__module__")).isUndefined {
      let module = state.pointee.current.pointee.code.pointee.module
      set(copy, intern("__module__"), consuming: module.module.pointee.name.retained)
    }
    if get(copy, intern("__qualname__")).isUndefined {
      set(copy, intern("__qualname__"), consuming: name.retained)
    }
    if get(copy, intern("__doc__")).isUndefined { set(copy, intern("__doc__"), consuming: .none) }
    let type = try makeClass(intern(name), types, copy)
    do throws(Raised) {
      try notifySubclass(type, .undefined)
    } catch {
      type.release()
      throw error
    }
    return type
  }

  /// A class from its name, bases and namespace, a dict.
  ///
  /// Owned.
  func makeClass(_ name: Value, _ bases: [TypePointer], _ namespace: Value) throws(Raised) -> Value
  {
    let isException = bases.contains { $0.pointee.isException }
    let native = try nativeBase(of: bases)
    let pointer = allocateType(name, kind: .instance, bases: bases)
    pointer.pointee.container.header.flags.insert(.userDefined)
    pointer.pointee.isException = isException
    pointer.pointee.nativeBase = native
    let value = Value(.type, consuming: pointer)
    guard pointer.pointee.order.count > 1 || bases.isEmpty else {
      value.release()
      let names = bases.map { self.name(of: $0) }.joined(separator: ", ")
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
    }
    for (key, item) in entries(namespace) {
      let name = intern(key)
      // `__new__` is a static method and these two are class methods without being told.
      var item = item.retained
      if item.kind == .function {
        if name.isIdentical(to: self.name(.new)) {
          item = descriptor(.staticMethod, consuming: item)
        } else if name.isIdentical(to: self.name(.initSubclass))
          || name.isIdentical(to: self.name(.classGetitem))
        {
          item = descriptor(.classMethod, consuming: item)
        }
      }
      setAttribute(ofType: pointer, name, consuming: item)
    }
    do throws(Raised) {
      try inheritKind(pointer, bases, namespace)
      pointer.pointee.slotNames = try slotNames(pointer, namespace, bases)
    } catch {
      value.release()
      throw error
    }
    pointer.pointee.hasOwnNew = !lookup(pointer, self.name(.new)).isUndefined
    let module = lookup(pointer, intern("__module__"))
    pointer.pointee.moduleName = module.retained
    let qualified = lookup(pointer, intern("__qualname__"))
    if qualified.isString {
      pointer.pointee.qualifiedName.release()
      pointer.pointee.qualifiedName = qualified.retained
      setAttribute(ofType: pointer, intern("__qualname__"), consuming: .undefined)
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

  /// Calls `__init_subclass__` of the bases with the keyword arguments of the class statement, a dict.
  func notifySubclass(_ value: Value, _ keywords: Value) throws(Raised) {
    let parent = try makeSuper(of: value, value)
    defer { parent.release() }
    let hook = try getAttribute(parent, name(.initSubclass))
    defer { hook.release() }
    let pairs = keywords.isDict ? entries(keywords) : []
    let names = pairs.isEmpty ? Value.undefined : tuple(consuming: pairs.map { $0.key.retained })
    defer { names.release() }
    try call(hook, pairs.map { $0.value }, keywords: names).release()
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
