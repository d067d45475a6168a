// What a class of the library may say about itself as an object: how it is called by a class statement
// that derives from it, and what `len(C)`, `for x in C`, `x in C` and `repr(C)` mean.
//
// This is what metaclasses are for in CPython; here it serves enum and typing, by functions a class has
// under names such as `__class_iter__`, which are called with the class.

import Syntax

extension Context {
  /// A class of a class statement: made by `__make_class__` of the first base that has one.
  ///
  /// Owned.
  func makeClass(hooked name: Value, _ bases: [TypePointer], _ namespace: Value) throws(Raised)
    -> Value
  {
    for base in bases {
      let hook = lookup(base, intern("__make_class__"))
      guard hook.kind == .function else { continue }
      let tuple = self.tuple(consuming: bases.map { value(of: $0).retained })
      defer { tuple.release() }
      let made = try call(hook, [name, tuple, namespace])
      if made.kind == .type { return made }
      made.release()
      throw typeError("__make_class__ must give a class")
    }
    return try makeClass(name, bases, namespace)
  }

  /// The bases of a class statement, with what stands for its metaclass, which leaves the keywords.
  ///
  /// `metaclass=ABCMeta` is deriving from ABC; other metaclasses are refused.
  func bases(_ bases: [TypePointer], keywords: Value) throws(Raised) -> [TypePointer] {
    guard keywords.isDict else { return bases }
    let name = intern("metaclass")
    let metaclass = get(keywords, name).retained
    defer { metaclass.release() }
    if metaclass.isUndefined { return bases }
    try remove(keywords, key: name).release()
    if metaclass.isIdentical(to: value(of: type(.type))) { return bases }
    let base = metaclass.kind == .type ? lookup(metaclass.type, intern("__as_base__")) : .undefined
    guard base.kind == .type else {
      throw refusal(ClosedTypes.metaclass)
    }
    if bases.contains(where: { isSubtype($0, of: base.type) }) { return bases }
    return bases == [type(.object)] ? [base.type] : bases + [base.type]
  }

  /// What a class says about itself under a name, with arguments behind the class; undefined where it
  /// says nothing.
  ///
  /// Owned.
  @inline(never)
  func askClass(_ value: Value, _ name: String, _ arguments: [Value] = []) throws(Raised) -> Value {
    guard value.kind == .type, value.type.pointee.container.header.flags.contains(.userDefined)
    else { return .undefined }
    let hook = lookup(value.type, intern(name))
    guard hook.kind == .function else { return .undefined }
    return try call(hook, [value] + arguments)
  }

  /// Whether CPython lets a class of this kind be given arguments, as in `list[int]`.
  func isGeneric(_ type: TypePointer) -> Bool {
    type == self.type(.type)
      || type.pointee.order.contains {
        !isProgramType($0)
          && knownNames.has("__class_getitem__", of: "class \(fullName(of: $0))")
      }
  }

  /// `list[int]`.
  ///
  /// Owned.
  func genericAlias(_ origin: Value, _ arguments: Value) throws(Raised) -> Value {
    let types = try importModule("types")
    defer { types.release() }
    let maker = global(types, intern("GenericAlias"))
    return maker.isUndefined ? origin.retained : try call(maker, [origin, arguments])
  }

  /// `left | right` of types; undefined where they are none.
  ///
  /// Owned.
  func typeUnion(_ left: Value, _ right: Value) throws(Raised) -> Value {
    func isType(_ value: Value) -> Bool { value.kind == .type || value.isNone }
    guard isType(left), isType(right), !(left.isNone && right.isNone) else { return .undefined }
    let typing = try importModule("typing")
    defer { typing.release() }
    let maker = global(typing, intern("_union"))
    return maker.isUndefined ? .undefined : try call(maker, [left, right])
  }
}
