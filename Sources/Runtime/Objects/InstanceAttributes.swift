// The attributes of an instance: by slot, and once the program has asked for `__dict__`, in that dict.
//
// Slots are what inline caches know. `obj.__dict__` and `vars(obj)` must give the one dict whose changes
// the object sees, so asking for it moves the attributes there; the object then has the class's
// dictionary shape, whose number 0 no cache holds.

import Diagnostics

extension Context {
  /// An attribute an instance has of its own; undefined where it has none.
  ///
  /// Borrowed.
  func ownAttribute(_ value: Value, _ name: Value) -> Value {
    let instance = value.instance
    if instance.pointee.shape.pointee.isDictionary {
      return get(instance.pointee.slots[0], name)
    }
    guard let slot = slot(instance.pointee.shape, name) else { return .undefined }
    return instance.pointee.slots[slot]
  }

  /// Sets an attribute of an instance's own; borrows all.
  func setOwnSlot(_ value: Value, _ name: Value, _ new: Value) throws(Raised) {
    let instance = value.instance
    let shape = instance.pointee.shape
    if shape.pointee.isDictionary {
      return set(instance.pointee.slots[0], name, consuming: new.retained)
    }
    if let slot = slot(shape, name) {
      return (instance.pointee.slots + slot).replace(consuming: new.retained)
    }
    if let allowed = value.objectType.pointee.slotNames,
      !allowed.contains(where: { $0.isIdentical(to: name) })
    {
      throw missingAttribute(value, name)
    }
    addSlot(instance, extend(shape, name), consuming: new.retained)
  }

  /// Removes an attribute of an instance's own; whether there was one.
  func removeOwnAttribute(_ value: Value, _ name: Value) throws(Raised) -> Bool {
    let instance = value.instance
    if instance.pointee.shape.pointee.isDictionary {
      let old = try remove(instance.pointee.slots[0], key: name)
      defer { old.release() }
      return !old.isUndefined
    }
    guard let slot = slot(instance.pointee.shape, name) else { return false }
    removeSlot(instance, slot)
    return true
  }

  /// The names of an instance's own attributes in order.
  func ownNames(_ value: Value) -> [Value] {
    let instance = value.instance
    guard instance.pointee.shape.pointee.isDictionary else {
      return names(of: instance.pointee.shape)
    }
    return entries(instance.pointee.slots[0]).map { $0.key }.filter { $0.isString }
  }

  /// `vars(instance)` as a copy: a new dict of its attributes in order.
  ///
  /// Owned.
  public func attributes(of value: Value) -> Value {
    guard value.kind == .instance else { return emptyDict() }
    let instance = value.instance
    if instance.pointee.shape.pointee.isDictionary { return copyDict(instance.pointee.slots[0]) }
    let result = emptyDict()
    for (slot, name) in names(of: instance.pointee.shape).enumerated() {
      set(result, name, consuming: instance.pointee.slots[slot].retained)
    }
    return result
  }

  /// `instance.__dict__`: the dict its attributes stand in from now on.
  ///
  /// Owned.
  func dictionary(of value: Value) -> Value {
    let instance = value.instance
    if !instance.pointee.shape.pointee.isDictionary {
      replaceDictionary(of: value, consuming: attributes(of: value))
    }
    return instance.pointee.slots[0].retained
  }

  /// `instance.__dict__ = dict`; takes the dict over.
  func replaceDictionary(of value: Value, consuming dict: Value) {
    let instance = value.instance
    let old = (0..<instance.pointee.shape.pointee.count).map { instance.pointee.slots[$0] }
    if instance.pointee.capacity == 0 { growSlots(instance) }
    instance.pointee.slots[0] = dict
    instance.pointee.shape = dictionaryShape(of: value.objectType)
    for attribute in old { attribute.release() }
  }

  private func dictionaryShape(of type: TypePointer) -> ShapePointer {
    if let shape = type.pointee.dictionaryShape { return shape }
    let shape = makeShape(of: type)
    shape.pointee.id = 0
    shape.pointee.count = 1
    shape.pointee.isDictionary = true
    type.pointee.dictionaryShape = shape
    return shape
  }

  /// `instance.__class__ = type`: the attributes stay.
  func changeClass(of value: Value, to new: Value) throws(Raised) {
    let old = value.objectType
    guard new.kind == .type else {
      throw typeError("__class__ must be set to a class, not '\(typeName(new))' object")
    }
    guard isPlainClass(old), isPlainClass(new.type),
      old.pointee.nativeBase == new.type.pointee.nativeBase
    else {
      throw typeError(
        "__class__ assignment only supported for heap types or ModuleType subclasses")
    }
    let instance = value.instance
    if instance.pointee.shape.pointee.isDictionary {
      instance.pointee.shape = dictionaryShape(of: new.type)
    } else {
      var shape = new.type.pointee.rootShape
      for name in names(of: instance.pointee.shape) { shape = extend(shape, name) }
      instance.pointee.shape = shape
    }
    new.type.pointee.container.header.count &+= 1
    value.object.pointee.type = new.type
    self.value(of: old).release()
  }

  private func isPlainClass(_ type: TypePointer) -> Bool {
    type.pointee.container.header.flags.contains(.userDefined) && !type.pointee.isException
  }

  // MARK: __slots__

  /// Whether instances have a size of their own, which leaves no place for slots: of int, tuple and kin.
  func hasVariableSize(_ type: TypePointer) -> Bool {
    [.int, .tuple].contains { type.pointee.order.contains(self.type($0)) }
  }

  /// What `__slots__` of a class and its bases let instances have; nil where anything goes.
  func slotNames(_ type: TypePointer, _ namespace: Value, _ bases: [TypePointer]) throws(Raised)
    -> [Value]?
  {
    let written = get(namespace, intern("__slots__"))
    guard !written.isUndefined else { return nil }
    var names: [Value] = []
    let listed = written.isString ? list(consuming: [written.retained]) : try list(from: written)
    defer { listed.release() }
    for item in listed.items {
      guard item.isString else {
        throw typeError("__slots__ items must be strings, not '\(typeName(item))'")
      }
      let text = item.text
      guard StringCase.isIdentifier(text) else { throw typeError("__slots__ must be identifiers") }
      if let base = bases.first(where: hasVariableSize) {
        throw typeError(
          "nonempty __slots__ not supported for subtype of '\(self.name(of: base))'")
      }
      if !get(namespace, item).isUndefined {
        throw valueError("'\(text)' in __slots__ conflicts with class variable")
      }
      let isPrivate = text.hasPrefix("__") && !text.hasSuffix("__")
      let owner = String(name(of: type).drop { $0 == "_" })
      names.append(intern(isPrivate ? "_\(owner)\(text)" : text))
    }
    for base in bases where base != self.type(.object) && !isValueBase(base) {
      guard let inherited = base.pointee.slotNames else { return nil }
      names += inherited
    }
    return names.contains { $0.isString(equalTo: "__dict__") } ? nil : names
  }
}
