// The module `_functools`: reduce, partial, and the cache behind lru_cache.

enum FunctoolsModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, [reduce])
    PartialType.define(context, module)
    CacheType.define(context, module)
  }

  private static let reduce = Builtin(
    "reduce", "(function, iterable, initial=..., /)", "Combines the items from left to right."
  ) { (a: borrowing Arguments) throws(Raised) -> Value in
    let context = a.context
    let function = a[0]
    guard context.isIterable(a[1]) else {
      throw context.typeError("reduce() arg 2 must support iteration")
    }
    var total = a[2].retained
    do throws(Raised) {
      try context.forEach(a[1]) { (item) throws(Raised) in
        if total.isUndefined {
          total = item.retained
          return
        }
        let next = try context.call(function, [total, item])
        total.release()
        total = next
      }
    } catch {
      total.release()
      throw error
    }
    if total.isUndefined {
      throw context.typeError("reduce() of empty iterable with no initial value")
    }
    return total
  }
}

/// A function with some of its arguments.
final class Partial: ValueHolder {
  let function: Value
  let arguments: [Value]
  let names: [Value]
  let values: [Value]

  /// Takes everything over.
  init(consuming function: Value, _ arguments: [Value], _ names: [Value], _ values: [Value]) {
    self.function = function
    self.arguments = arguments
    self.names = names
    self.values = values
  }

  deinit { for value in held { value.release() } }

  var held: [Value] { [function] + arguments + names + values }
}

/// The type `functools.partial`.
enum PartialType {
  static func define(_ context: Context, _ module: Value) {
    let type = context.makeType("partial", module: "functools")
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let constructor = Builtin(
      "partial", "(*args, **keywords)", "A function with some of its arguments."
    ) { (a: borrowing Arguments) throws(Raised) -> Value in
      let context = a.context
      guard let function = a.rest(0).first else {
        throw context.typeError("type 'partial' takes at least one argument")
      }
      guard context.isCallable(function) else {
        throw context.typeError("the first argument must be callable")
      }
      let inner = function.payload(as: Partial.self)
      let own = a.rest(0).dropFirst().map(\.retained)
      let (names, values) = merge(inner, context.entries(a[1]), context)
      let partial = Partial(
        consuming: (inner?.function ?? function).retained,
        (inner?.arguments.map(\.retained) ?? []) + own, names, values)
      return context.native(holding: partial, type: captured)
    }
    context.define(on: type, constructor: constructor, attributes)
    type.pointee.isNamedInFull = true
    type.pointee.slots.repr = { (context, value) throws(Raised) in try repr(value, context) }
    type.pointee.slots.call = { (context, value, arguments) throws(Raised) in
      try call(value, arguments, context)
    }
    context.setGlobal(module, "partial", consuming: context.value(of: type).retained)
  }

  /// The keyword arguments of an inner partial with others over them; owned.
  private static func merge(
    _ inner: Partial?, _ entries: [(key: Value, value: Value)], _ context: Context
  ) -> ([Value], [Value]) {
    var names = inner?.names ?? []
    var values = inner?.values ?? []
    for (key, value) in entries {
      if let place = names.firstIndex(where: { stringsEqual($0, key) }) {
        values[place] = value
      } else {
        names.append(key)
        values.append(value)
      }
    }
    return (names.map(\.retained), values.map(\.retained))
  }

  private static let attributes: [Builtin] = [
    Builtin("func", "(self)", "The function.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a[0].uncheckedPayload(as: Partial.self).function.retained
    },
    Builtin("args", "(self)", "The positional arguments.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.tuple(
        consuming: a[0].uncheckedPayload(as: Partial.self).arguments.map(\.retained))
    },
    Builtin("keywords", "(self)", "The keyword arguments.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let partial = a[0].uncheckedPayload(as: Partial.self)
      let result = a.context.emptyDict()
      for (name, value) in zip(partial.names, partial.values) {
        a.context.set(result, name, consuming: value.retained)
      }
      return result
    },
  ]

  private static func call(
    _ value: Value, _ given: borrowing CallArguments, _ context: Context
  ) throws(Raised) -> Value {
    let partial = value.uncheckedPayload(as: Partial.self)
    var names = partial.names
    var values = partial.values
    for (index, key) in given.keywords.items.enumerated() {
      let passed = given.base[given.count + index]
      if let place = names.firstIndex(where: { stringsEqual($0, key) }) {
        values[place] = passed
      } else {
        names.append(key)
        values.append(passed)
      }
    }
    let all = partial.arguments + Array(given.positional) + values
    if names.isEmpty { return try context.call(partial.function, all) }
    let keywords = context.tuple(consuming: names.map(\.retained))
    defer { keywords.release() }
    return try context.call(partial.function, all, keywords: keywords)
  }

  private static func repr(_ value: Value, _ context: Context) throws(Raised) -> Value {
    let partial = value.uncheckedPayload(as: Partial.self)
    try context.enterNative(" while getting the repr of an object")
    defer { context.leaveNative() }
    var parts = [try context.reprText(partial.function)]
    for argument in partial.arguments { parts.append(try context.reprText(argument)) }
    for (name, value) in zip(partial.names, partial.values) {
      parts.append("\(name.text)=\(try context.reprText(value))")
    }
    return context.string("functools.partial(\(parts.joined(separator: ", ")))")
  }
}
