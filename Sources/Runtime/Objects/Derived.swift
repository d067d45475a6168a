// Classes whose instances are dicts or tuples: namedtuple's, Counter, defaultdict, OrderedDict.
//
// An instance is an object of its base's kind with another type in its header, so that whatever the
// machine does with a dict or tuple it does with these at the same speed. The special methods a class
// brings are reached through the type's slots.

import Syntax

extension Context {
  /// Makes a class of the methods of `source` whose instances are of the kind of `base`.
  ///
  /// Owned.
  func deriveType(_ source: TypePointer, from base: TypePointer) -> Value {
    let pointer = allocateType(source.pointee.name, kind: base.pointee.instanceKind, bases: [base])
    pointer.pointee.container.header.flags.insert(.userDefined)
    pointer.pointee.isDerived = true
    pointer.pointee.slots = base.pointee.slots
    pointer.pointee.moduleName = source.pointee.moduleName.retained
    pointer.pointee.qualifiedName.release()
    pointer.pointee.qualifiedName = source.pointee.qualifiedName.retained
    var index = 0
    while let entry = source.pointee.namespace.next(from: index) {
      let found = source.pointee.namespace.entries[entry]
      setAttribute(ofType: pointer, found.key, consuming: found.value.retained)
      index = entry + 1
    }
    fillSlots(pointer)
    return Value(.type, consuming: pointer)
  }

  /// Gives a class of a class statement the kind of the derived class among its bases.
  func inheritKind(
    _ type: TypePointer, _ bases: [TypePointer], _ namespace: Value
  ) throws(Raised) {
    guard let base = bases.first(where: { $0.pointee.isDerived }) else { return }
    type.pointee.instanceKind = base.pointee.instanceKind
    type.pointee.isDerived = true
    type.pointee.slots = base.pointee.slots
    // A mixin's methods come before those of the kind as well.
    let mixins = type.pointee.order.filter {
      $0 != type && $0 != self.type(.object) && !base.pointee.order.contains($0)
    }
    for special in Context.unreachable {
      let name = name(special)
      let isBrought =
        !get(namespace, name).isUndefined
        || mixins.contains { $0.pointee.namespace.findString(name, stringHash(name)) >= 0 }
      guard !isBrought else { throw unreachable(name, base) }
    }
    fillSlots(type)
  }

  /// The special methods through which the machine does not reach an instance of such a class.
  private static let unreachable: [Special] = [
    .getItem, .setItem, .deleteItem, .iterate, .length, .contains, .call, .bool, .hash, .getAttr,
    .setAttr, .deleteAttr, .index, .toFloat, .invert, .next, .reversed, .dir,
  ]

  private func unreachable(_ special: Value, _ base: TypePointer) -> Raised {
    refusal(
      "\(special.text) in a subclass of \(name(of: base)) is not supported: "
        + "keep the container in an attribute")
  }

  /// Refuses an attribute that a program sets on a class and that would not be asked for.
  func checkSpecial(_ name: Value, on type: TypePointer) throws(Raised) {
    let text = name.text
    guard text.hasPrefix("__") else { return }
    if text == "__getattribute__" || text == "__del__" {
      throw refusal("setting \(text) of a class is not supported in Glia")
    }
    if type.pointee.isDerived, Context.unreachable.contains(where: { $0.spelling == text }) {
      throw unreachable(name, type.pointee.bases.first ?? type)
    }
  }

  /// Fills the slots through which the machine reaches the special methods a class brings.
  private func fillSlots(_ type: TypePointer) {
    func brings(_ special: Special) -> Bool { self.special(type, special).kind == .function }
    if brings(.repr) {
      type.pointee.slots.repr = { (context, value) throws(Raised) in
        try context.derivedText(value, .repr)
      }
    }
    if brings(.str) {
      type.pointee.slots.str = { (context, value) throws(Raised) in
        try context.derivedText(value, .str)
      }
    }
    if ComparisonOperator.allCases.contains(where: { $0.hasMethod && brings($0.special) }) {
      type.pointee.slots.compare = { (context, op, left, right) throws(Raised) in
        try context.derivedCompare(op, left, right)
      }
    }
    if BinaryOperator.allCases.contains(where: { brings($0.special) || brings($0.reflected) }) {
      type.pointee.slots.binary = { (context, op, left, right) throws(Raised) in
        try context.derivedBinary(op, left, right)
      }
    }
    if BinaryOperator.allCases.contains(where: { brings($0.inPlace) }) {
      type.pointee.slots.inPlace = { (context, op, left, right) throws(Raised) in
        let method = context.special(context.typeOf(left), op.inPlace)
        guard method.kind == .function else { return .notImplemented }
        return try context.call(method, [left, right])
      }
    }
    if [UnaryOperator.plus, .negate].contains(where: { brings($0.special) }) {
      type.pointee.slots.unary = { (context, op, value) throws(Raised) in
        let method = context.special(context.typeOf(value), op.special)
        guard method.kind == .function else { return .notImplemented }
        return try context.call(method, [value])
      }
    }
  }

  fileprivate func derivedText(_ value: Value, _ special: Special) throws(Raised) -> Value {
    if value.object.pointee.flags.contains(.printing) { return string("...") }
    try enterNative(" while getting the repr of an object")
    value.object.pointee.flags.insert(.printing)
    value.retain()
    defer {
      value.object.pointee.flags.remove(.printing)
      value.release()
      leaveNative()
    }
    let result = try call(self.special(value.objectType, special), [value])
    if result.isString { return result }
    defer { result.release() }
    if hasNativeValue(result), nativeValue(result).isString { return nativeValue(result).retained }
    throw typeError("\(special.spelling) returned non-string (type \(typeName(result)))")
  }

  fileprivate func derivedCompare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    for (value, other, op) in [(left, right, op), (right, left, op.reflected)] {
      guard value.isDict || value.isTuple, op.hasMethod else { continue }
      let method = special(value.objectType, op.special)
      if method.kind == .function {
        let result = try call(method, [value, other])
        if !result.isNotImplemented { return result }
      } else if op == .notEqual, special(value.objectType, .equal).kind == .function {
        let result = try call(special(value.objectType, .equal), [value, other])
        if result.isNotImplemented { continue }
        defer { result.release() }
        return .bool(!(try isTrue(result)))
      }
    }
    return .notImplemented
  }

  fileprivate func derivedBinary(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    let direct = special(typeOf(left), op.special)
    if left.isDict || left.isTuple, direct.kind == .function {
      let result = try call(direct, [left, right])
      if !result.isNotImplemented { return result }
    }
    let reflected = special(typeOf(right), op.reflected)
    if right.isDict || right.isTuple, reflected.kind == .function {
      return try call(reflected, [right, left])
    }
    return .notImplemented
  }

  // MARK: Making instances

  /// Calls a derived class; empties the registers.
  func instantiate(
    derived callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
  ) throws(Raised) -> Value {
    let type = callee.type
    let total = count + keywords.items.count
    let arguments = (0..<total).map { base[$0] }
    return try withTop(base + total) { () throws(Raised) in
      defer { empty(base, total) }
      let instance = try makeDerived(callee, arguments, keywords)
      guard instance.isObject, instance.objectType == type else { return instance }
      let initializer = special(type, .initialize)
      guard initializer.kind == .function else { return instance }
      do throws(Raised) {
        try checkInitialized(try call(initializer, [instance] + arguments, keywords: keywords))
      } catch {
        instance.release()
        throw error
      }
      return instance
    }
  }

  /// What `__new__` of a derived class makes.
  private func makeDerived(
    _ callee: Value, _ arguments: [Value], _ keywords: Value
  ) throws(Raised) -> Value {
    var maker = lookup(callee.type, name(.new))
    if maker.kind == .descriptor { maker = maker.descriptor.pointee.first }
    if maker.kind == .function {
      return try call(maker, [callee] + arguments, keywords: keywords)
    }
    guard callee.type.pointee.instanceKind == .dict else {
      throw typeError("cannot create '\(name(of: callee.type))' instances")
    }
    let instance = emptyDict(type: callee.type)
    if special(callee.type, .initialize).kind == .function { return instance }
    do throws(Raised) {
      let update = try getAttribute(instance, intern("update"))
      defer { update.release() }
      try call(update, arguments, keywords: keywords).release()
    } catch {
      instance.release()
      throw error
    }
    return instance
  }

  // MARK: Attributes and missing keys

  /// Sets an attribute of an instance of a class that derives from dict; takes the value over.
  func setAttribute(ofDict value: Value, _ name: Value, consuming new: Value) {
    if value.dict.pointee.attributes.isUndefined { value.dict.pointee.attributes = emptyDict() }
    set(value.dict.pointee.attributes, name, consuming: new)
  }

  /// What `dict[key]` gives for a key that is not there: `__missing__` of a derived class, or KeyError.
  ///
  /// Owned.
  @inline(never)
  func missingItem(_ dict: Value, _ key: Value) throws(Raised) -> Value {
    let type = dict.objectType
    guard type != self.type(.dict) else { throw keyError(key) }
    let method = lookup(type, intern("__missing__"))
    if method.isUndefined { throw keyError(key) }
    return try call(method, [dict, key])
  }

  /// `defaultdict.__missing__`.
  ///
  /// Owned.
  func makeDefault(_ dict: Value, _ key: Value) throws(Raised) -> Value {
    let attributes = dict.dict.pointee.attributes
    let factory = attributes.isDict ? get(attributes, intern("default_factory")) : .none
    if factory.isUndefined || factory.isNone { throw keyError(key) }
    let held = factory.retained
    defer { held.release() }
    let made = try call(held, [])
    try set(dict, key: key, consuming: made.retained)
    return made
  }
}

extension ComparisonOperator {
  /// Whether a class can define it.
  fileprivate var hasMethod: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
