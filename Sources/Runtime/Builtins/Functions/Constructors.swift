// What calling a builtin type does: int, float, str, bool, list, tuple, dict, set, range, ….

import Text

enum Constructors {
  /// Each type with its constructor.
  static let all: [(BuiltinType, Builtin)] = [
    (.int, Builtin("int", "(x=0, /, base=...)", "A number or text as an integer.", body: int)),
    (.float, Builtin("float", "(x=0.0, /)", "A number or text as a float.", body: float)),
    (
      .bool,
      Builtin("bool", "(x=False, /)", "The truth of a value.") {
        (a: borrowing Arguments) throws(Raised) -> Value in .bool(try a.bool(0))
      }
    ),
    (
      .str, Builtin("str", "(object='', encoding=..., errors=...)", "An object as text.", body: str)
    ),
    (
      .list,
      Builtin("list", "(iterable=(), /)", "A list of the items of an iterable.") {
        (a: borrowing Arguments) throws(Raised) -> Value in try a.context.list(from: a[0])
      }
    ),
    (
      .tuple,
      Builtin("tuple", "(iterable=(), /)", "A tuple of the items of an iterable.") {
        (a: borrowing Arguments) throws(Raised) -> Value in try a.context.tuple(from: a[0])
      }
    ),
    (
      .dict,
      Builtin(
        "dict", "(mapping=..., /, **kwargs)", "A dict of another's keys, of pairs, or of keywords.",
        body: dict)
    ),
    (
      .set,
      Builtin("set", "(iterable=(), /)", "A set of the items of an iterable.") {
        (a: borrowing Arguments) throws(Raised) -> Value in try makeSet(a, frozen: false)
      }
    ),
    (
      .frozenset,
      Builtin(
        "frozenset", "(iterable=(), /)", "A set that cannot change, of the items of an iterable."
      ) {
        (a: borrowing Arguments) throws(Raised) -> Value in
        a[0].kind == .frozenset ? a[0].retained : try makeSet(a, frozen: true)
      }
    ),
    (
      .range,
      Builtin(
        "range", "(start, stop=..., step=..., /)",
        "The numbers from start to before stop, by step.",
        body: range)
    ),
    (
      .slice,
      Builtin(
        "slice", "(start, stop=..., step=None, /)", "A slice object, as in x[start:stop:step].",
        body: slice)
    ),
    (
      .object,
      Builtin("object", "(*args, **kwargs)", "An object without attributes.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        guard a.rest(0).isEmpty, try a.context.length(a[1]) == 0 else {
          throw a.context.typeError("object() takes no arguments")
        }
        return a.context.makeInstance(a.context.type(.object))
      }
    ),
    (.type, Builtin("type", "(*args, **kwargs)", "The class of an object.", body: type)),
  ]

  static func type(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let arguments = a.rest(0)
    if arguments.count == 3 {
      return try context.makeClass(arguments[0], bases: arguments[1], namespace: arguments[2])
    }
    guard arguments.count == 1 else {
      throw context.typeError("type() takes 1 or 3 arguments")
    }
    return context.value(of: context.typeOf(arguments[0])).retained
  }

  // MARK: Numbers

  static func int(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let value = a[0]
    if !a[1].isUndefined {
      let base = try a.int(1)
      let value = context.nativeValue(value)
      guard value.isString else {
        throw context.typeError("int() can't convert non-string with explicit base")
      }
      guard base == 0 || (base >= 2 && base <= 36) else {
        throw context.valueError("int() base must be >= 2 and <= 36, or 0")
      }
      return try int(text: value, base: base, context)
    }
    switch value.kind {
    case .int, .bool: return .int(value.asInt)
    case .bigInteger: return value.retained
    case .float: return try context.wholeNumber(value.asFloat.rounded(.towardZero))
    case .string: return try int(text: value, base: 10, context)
    default: return try int(object: value, context)
    }
  }

  static func int(
    text: Value, base: Int, _ context: Context
  ) throws(Raised) -> Value {
    switch IntegerText.parse(text.string.buffer, base: base) {
    case .number(let number): return .int(number)
    case .large(let digits, let radix): return try context.bigInteger(digits: digits, radix: radix)
    case .invalid:
      throw context.valueError(
        "invalid literal for int() with base \(base): \(try context.reprText(text))")
    }
  }

  /// What `__int__`, `__index__` or `__trunc__` says.
  private static func int(object: Value, _ context: Context) throws(Raised) -> Value {
    if let result = try context.truncated(object, asking: [.toInt, .index, .trunc]) {
      return result
    }
    throw context.typeError(
      "int() argument must be a string, a bytes-like object or a real number, not '\(context.typeName(object))'"
    )
  }

  static func float(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let value = a[0]
    if value.isFloat { return value }
    if value.isString {
      let ascii = IntegerText.ascii(value.string.buffer) ?? [0]
      guard let number = FloatText.parse(String(decoding: ascii, as: UTF8.self)) else {
        throw context.valueError(
          "could not convert string to float: \(try context.reprText(value))")
      }
      return .float(number)
    }
    if let number = try context.doubleIfPossible(value) { return .float(number) }
    throw context.typeError(
      "float() argument must be a string or a real number, not '\(context.typeName(value))'")
  }

  // MARK: Text

  /// The error for `str(object, encoding, errors)`: there are no bytes it could decode.
  private static func undecodable(_ a: borrowing Arguments) -> Raised {
    for (index, name) in [(1, "encoding"), (2, "errors")]
    where !a[index].isUndefined && !a[index].isString {
      return a.context.typeError(
        "str() argument '\(name)' must be str, not \(a.context.typeName(a[index]))")
    }
    return a[0].isString
      ? a.context.typeError("decoding str is not supported")
      : a.context.typeError(
        "decoding to str: need a bytes-like object, \(a.context.typeName(a[0])) found")
  }

  static func str(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard a[1].isUndefined, a[2].isUndefined else { throw undecodable(a) }
    return try a.context.str(a[0])
  }

  // MARK: Collections

  static func dict(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    // The keywords are a fresh dict nobody else holds.
    if a[0].isUndefined { return a[1].retained }
    let result = a[0].isDict ? context.copyDict(a[0]) : context.emptyDict()
    do throws(Raised) {
      if !a[0].isDict { try context.update(dict: result, from: a[0]) }
      try context.update(dict: result, from: a[1])
    } catch {
      result.release()
      throw error
    }
    return result
  }

  private static func makeSet(_ a: borrowing Arguments, frozen: Bool) throws(Raised) -> Value {
    let context = a.context
    if !a[0].isDict { return try context.set(from: a[0], frozen: frozen) }
    let result = context.emptySet(frozen: frozen)
    do throws(Raised) {
      try context.update(set: result, from: a[0])
    } catch {
      result.release()
      throw error
    }
    return result
  }

  static func range(_ a: borrowing Arguments) throws(Raised) -> Value {
    for index in 0..<3 where a[index].isBigInteger {
      throw a.context.error(
        .overflowError, "range() of numbers beyond 64 bits is not supported in Glia")
    }
    let first = try a.int(0)
    if a[1].isUndefined { return a.context.range(start: 0, stop: first, step: 1) }
    let stop = try a.int(1)
    let step = a[2].isUndefined ? 1 : try a.int(2)
    if step == 0 { throw a.context.valueError("range() arg 3 must not be zero") }
    let (_, isLong) =
      step > 0
      ? stop.subtractingReportingOverflow(first) : first.subtractingReportingOverflow(stop)
    if isLong, (step > 0) == (stop > first) {
      // CPython's words for the length of such a range, which has no place in a word.
      throw a.context.error(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return a.context.range(start: first, stop: stop, step: step)
  }

  static func slice(_ a: borrowing Arguments) throws(Raised) -> Value {
    if a[1].isUndefined { return a.context.slice(consuming: .none, a[0].retained, .none) }
    return a.context.slice(consuming: a[0].retained, a[1].retained, a[2].retained)
  }
}

extension Context {
  /// An object as an integer by the first of some methods that its class has; nil where it is no number.
  ///
  /// Owned.
  func truncated(_ object: Value, asking methods: [Special]) throws(Raised) -> Value? {
    let type = typeOf(object)
    for method in methods where special(type, method).isObject {
      let result = try callSpecial(object, method)
      if result.isInteger { return result.isBool ? .int(result.asInt) : result }
      defer { result.release() }
      throw typeError("\(method.spelling) returned non-int (type \(typeName(result)))")
    }
    if let index = try indexIfPossible(object) { return .int(index) }
    guard object.kind == .native, let number = try doubleIfPossible(object) else { return nil }
    return try wholeNumber(number.rounded(.towardZero))
  }
}
