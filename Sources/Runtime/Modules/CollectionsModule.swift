// The module `_collections`: what the library's Python cannot say itself about classes and containers.

import Diagnostics
import Syntax

enum CollectionsModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, containers + classes + code)
    // As a method of dict it binds where a class takes it for `__missing__`.
    let missing = BuiltinInfo(makeDefault, owner: context.type(.dict))
    context.setGlobal(module, makeDefault.name, consuming: context.builtinValue(missing))
    DequeType.define(context, module)
  }

  // MARK: Containers

  private static let containers: [Builtin] = [
    Builtin("copy_container", "(x, /)", "A copy of a container with its class; None for others.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      switch a[0].kind {
      case .dict: return a.context.copyKeepingType(a[0])
      case .list: return try a.context.list(from: a[0])
      case .set, .frozenset:
        return try a.context.set(from: a[0], frozen: a[0].kind == .frozenset)
      case .native:
        let method = try a.context.attributeIfPresent(a[0], a.context.intern("__copy__"))
        defer { method.release() }
        return method.isUndefined ? .none : try a.context.call(method, [])
      default: return .none
      }
    },
    Builtin("count_into", "(counter, iterable, /)", "Adds one for every item.", body: countInto),
  ]

  private static let makeDefault = Builtin(
    "make_default", "(self, key, /)", "What defaultdict gives for a new key."
  ) { (a: borrowing Arguments) throws(Raised) -> Value in
    guard a[0].isDict else { throw a.mismatch(0, "dict") }
    return try a.context.makeDefault(a[0], a[1])
  }

  static func countInto(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let counter = a[0]
    guard counter.isDict else { throw a.mismatch(0, "dict") }
    try context.forEach(a[1]) { (item) throws(Raised) in
      let hash = try context.hash(item)
      let found = try context.find(counter, item, hash)
      guard found >= 0 else {
        counter.dict.pointee.table.append(key: item.retained, hash: hash, value: .int(1))
        return
      }
      let old = counter.dict.pointee.table.entries[found].value
      let sum = try context.binary(.add, old, .int(1))
      try context.set(counter, key: item, consuming: sum)
    }
    return .none
  }

  // MARK: Classes

  private static let classes: [Builtin] = [
    Builtin(
      "derive", "(source, base, in_full=False, /)",
      "The class source with instances of base's kind."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a[0].kind == .type, a[1].kind == .type else { throw a.mismatch(0, "type") }
      let made = a.context.deriveType(a[0].type, from: a[1].type)
      made.type.pointee.isNamedInFull = try a.bool(2)
      return made
    },
    Builtin(
      "make_class", "(name, bases, namespace, /)", "A class, without a class statement."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try a.expect(0, .string, "str")
      guard a[2].isDict else { throw a.mismatch(2, "dict") }
      var bases: [TypePointer] = []
      for base in a[1].items where base.kind == .type { bases.append(base.type) }
      if bases.isEmpty { bases = [a.context.type(.object)] }
      return try a.context.makeClass(a.context.intern(a[0]), bases, a[2])
    },
    Builtin("make_tuple", "(cls, items, /)", "An instance of a class that derives from tuple.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a[0].kind == .type, a[0].type.pointee.instanceKind == .tuple else {
        throw a.mismatch(0, "type")
      }
      let items = try a.context.list(from: a[1])
      defer { items.release() }
      return a.context.tuple(consuming: items.items.map(\.retained), type: a[0].type)
    },
    Builtin("field", "(index, summary, /)", "The property that gives an item of a tuple.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let index = try a.int(0)
      let getter = a.context.function(
        Builtin("field", "(self, /)", "A field of a named tuple.") {
          (b: borrowing Arguments) throws(Raised) -> Value in
          b[0].items.indices.contains(index) ? b[0].items[index].retained : .none
        })
      return a.context.descriptor(
        .property, consuming: getter, .none, .none, documentation: a[1].retained)
    },
    Builtin("set_constructor", "(cls, function, /)", "Says what calling a class does.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a[0].kind == .type else { throw a.mismatch(0, "type") }
      let old = a[0].type.pointee.constructor
      a[0].type.pointee.constructor = a[1].isNone ? .undefined : a[1].retained
      old.release()
      return .none
    },
  ]

  // MARK: Code

  private static let code: [Builtin] = [
    Builtin(
      "run", "(source, name, /)", "Runs a source text; the value of a name it sets.", body: run),
    Builtin("caller_module", "()", "The name of the module that called the calling function.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let state = a.context.state
      let caller = state.pointee.current - 1
      guard caller > state.pointee.activations else { return a.context.string("__main__") }
      return caller.pointee.code.pointee.module.module.pointee.name.retained
    },
  ]

  static func run(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let text = try a.string(0)
    guard let module = context.state.pointee.modules["_collections"] else { return .none }
    let code: UnsafeMutablePointer<Code>
    do throws(Diagnostic) {
      code = try context.compile(
        Source(name: "<library>/generated", text: text), in: module, mode: .module)
    } catch {
      throw context.error(.syntaxError, error.message)
    }
    try context.runModule(code).release()
    return context.global(module, context.intern(a[1])).retained
  }
}
