// Instances of classes over builtin types: `class Stack(list)`, `class Config(dict)`.
//
// Such an instance holds a value of the builtin type inside. The methods it inherits work on that
// value: a call of a builtin method exchanges the instance for it. What a class overrides is found
// first, as everywhere.

import Syntax

extension Context {
  /// The builtin value inside an instance of a class over a builtin type; any other value itself.
  ///
  /// Borrowed.
  @inline(__always)
  func nativeValue(_ value: Value) -> Value {
    guard value.kind == .instance else { return value }
    let base = value.instance.pointee.base
    return base.isUndefined ? value : base
  }

  /// Whether a value is an instance of a class over a builtin type.
  @inline(__always)
  func hasNativeValue(_ value: Value) -> Bool {
    value.kind == .instance && !value.instance.pointee.base.isUndefined
  }

  /// The builtin type that classes over these bases hold a value of; TypeError where there are two.
  func nativeBase(of bases: [TypePointer]) throws(Raised) -> TypePointer? {
    var found: TypePointer?
    for base in bases {
      let own = isValueBase(base) ? base : base.pointee.nativeBase
      guard let own else { continue }
      if let found, found != own {
        throw typeError("multiple bases have instance lay-out conflict")
      }
      found = own
    }
    return found
  }

  func isValueBase(_ type: TypePointer) -> Bool {
    BuiltinType.valueBases.contains { self.type($0) == type }
  }

  // MARK: Making

  /// Calls a class that has a `__new__` of its own or derives from a builtin type.
  ///
  /// Empties the registers.
  ///
  /// Owned.
  func create(
    _ callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
  ) throws(Raised) -> Value {
    let type = callee.type
    let total = count + keywords.items.count
    let arguments = (0..<total).map { base[$0] }
    defer { empty(base, total) }
    return try withTop(base + total) { () throws(Raised) in
      let new = lookup(type, name(.new))
      let maker = try bind(new, to: callee, type)
      defer { maker.release() }
      let made = try call(maker, [callee] + arguments, keywords: keywords)
      guard isInstance(made, of: type) else { return made }
      let initializer = special(typeOf(made), .initialize)
      guard initializer.isObject else { return made }
      do throws(Raised) {
        try checkInitialized(try call(initializer, [made] + arguments, keywords: keywords))
      } catch {
        made.release()
        throw error
      }
      return made
    }
  }

  /// An instance of a class over a builtin type: what the type's own constructor makes of the
  /// arguments, or nothing yet where `__init__` fills it.
  ///
  /// Owned.
  func makeInstance(
    _ type: TypePointer, over native: TypePointer, _ arguments: [Value], keywords: Value
  ) throws(Raised) -> Value {
    let isFilledLater = [BuiltinType.list, .dict, .set].contains { self.type($0) == native }
    let inner = try call(
      value(of: native), isFilledLater ? [] : arguments,
      keywords: isFilledLater ? .undefined : keywords)
    let instance = makeInstance(type)
    instance.instance.pointee.base = inner
    return instance
  }

  /// Declares `__new__` and `__init__` of the builtin types one may derive from.
  func defineNativeValues() {
    for type in BuiltinType.valueBases { define(on: self.type(type), [nativeNew]) }
    for (type, fill) in [
      (BuiltinType.list, fillList), (.dict, fillDict), (.set, fillSet),
    ] { define(on: self.type(type), [fill]) }
  }

  // MARK: Texts and operators

  /// The repr of an instance over a builtin type: that of its value, for sets with the class's name.
  ///
  /// Owned.
  func reprOfNativeValue(_ value: Value) throws(Raised) -> Value {
    let inner = value.instance.pointee.base
    let text = try repr(inner)
    guard inner.kind == .set || inner.kind == .frozenset else { return text }
    defer { text.release() }
    var items = text.text
    if let open = items.firstIndex(of: "{"), let close = items.lastIndex(of: "}") {
      items = String(items[open...close])
    } else {
      items = ""
    }
    return string("\(name(of: typeOf(value)))(\(items))")
  }

  /// The operator on the values inside, where an operand has one; nil where none has.
  func nativeValues(_ op: BinaryOperator, _ left: Value, _ right: Value, inPlace: Bool)
    throws(Raised) -> Value?
  {
    guard hasNativeValue(left) || hasNativeValue(right) else { return nil }
    let x = nativeValue(left)
    let y = op == .modulo && x.isString ? right : nativeValue(right)
    let result = try binary(op, x, y, inPlace: inPlace, shown: (left, right))
    guard inPlace, hasNativeValue(left), result.isIdentical(to: x), x.isObject else {
      return result
    }
    result.release()
    return left.retained
  }
}

private let nativeNew = Builtin(
  "__new__", "(cls, /, *args, **kwargs)", "Create and return a new object.",
  binding: .staticMethod
) { (arguments) throws(Raised) in
  let context = arguments.context
  guard arguments[0].kind == .type else {
    throw context.typeError(
      "__new__(X): X is not a type object (\(context.typeName(arguments[0])))")
  }
  let type = arguments[0].type
  let pairs = context.entries(arguments[2])
  let names =
    pairs.isEmpty ? Value.undefined : context.tuple(consuming: pairs.map { $0.key.retained })
  defer { names.release() }
  let values = Array(arguments.rest(1)) + pairs.map { $0.value }
  guard let native = type.pointee.nativeBase else {
    return try context.call(arguments[0], values, keywords: names)
  }
  return try context.makeInstance(type, over: native, values, keywords: names)
}

private let fillList = Builtin("__init__", "(self, iterable=(), /)", "Initialize self.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  let fresh = try context.list(from: arguments[1])
  defer { fresh.release() }
  context.replaceItems(arguments[0], 0..<arguments[0].items.count, with: fresh)
  return .none
}

private let fillDict = Builtin("__init__", "(self, mapping=..., /, **kwargs)", "Initialize self.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  if !arguments[1].isUndefined { try context.update(dict: arguments[0], from: arguments[1]) }
  try context.update(dict: arguments[0], from: arguments[2])
  return .none
}

private let fillSet = Builtin("__init__", "(self, iterable=(), /)", "Initialize self.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  let fresh = try context.set(from: arguments[1], frozen: false)
  defer { fresh.release() }
  swap(&arguments[0].set.pointee.table, &fresh.set.pointee.table)
  return .none
}
