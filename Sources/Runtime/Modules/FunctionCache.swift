// The cache behind functools.lru_cache: results by arguments, the least recently used one goes first.

/// A function with its results.
final class FunctionCache: ValueHolder {
  let function: Value
  /// The most results it keeps; nil for no limit.
  let limit: Int?
  let isTyped: Bool
  /// What `cache_info()` makes its answer of.
  let infoType: Value
  /// Results by arguments, the least recently used first: a dict.
  let results: Value
  /// `__name__`, `__wrapped__` and whatever else is set: a dict.
  let attributes: Value
  var hits = 0
  var misses = 0

  init(_ a: borrowing Arguments) throws(Raised) {
    limit = try a.optionalInt(1)
    isTyped = try a.bool(2)
    function = a[0].retained
    infoType = a[3].retained
    results = a.context.emptyDict()
    attributes = a.context.emptyDict()
  }

  deinit { for value in held { value.release() } }

  var held: [Value] { [function, infoType, results, attributes] }

  /// The key of the arguments of a call, owned.
  func key(_ given: borrowing CallArguments, _ context: Context) -> Value {
    let positional = given.positional
    if !isTyped, positional.count == 1, given.keywords.isUndefined,
      positional[0].isInt || positional[0].isString
    {
      return positional[0].retained
    }
    var parts = positional.map(\.retained)
    var all = Array(positional)
    if !given.keywords.isUndefined {
      // A mark between the positional ones and those with names.
      parts.append(.notImplemented)
      for (index, name) in given.keywords.items.enumerated() {
        let value = given.base[given.count + index]
        parts += [name.retained, value.retained]
        all.append(value)
      }
    }
    if isTyped {
      for value in all { parts.append(context.value(of: context.typeOf(value)).retained) }
    }
    return context.tuple(consuming: parts)
  }
}

/// The type of what lru_cache makes.
enum CacheType {
  static func define(_ context: Context, _ module: Value) {
    let type = context.makeType("_lru_cache_wrapper", module: "functools")
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let make = Builtin(
      "make_cache", "(function, maxsize, typed, info, /)", "A function that keeps its results."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a.context.isCallable(a[0]) else {
        throw a.context.typeError("the first argument must be callable")
      }
      return a.context.native(holding: try FunctionCache(a), type: captured)
    }
    context.define(on: type, methods)
    type.pointee.isNamedInFull = true
    type.pointee.slots.bindsAsMethod = true
    type.pointee.slots.call = { (context, value, arguments) throws(Raised) in
      try call(value.uncheckedPayload(as: FunctionCache.self), arguments, context)
    }
    type.pointee.slots.getAttribute = { (context, value, name) throws(Raised) in
      let cache = value.uncheckedPayload(as: FunctionCache.self)
      if name.isString(equalTo: "__dict__") { return cache.attributes.retained }
      return context.get(cache.attributes, name).retained
    }
    type.pointee.slots.setAttribute = { (context, value, name, new) throws(Raised) in
      let cache = value.uncheckedPayload(as: FunctionCache.self)
      if new.isUndefined {
        try context.remove(cache.attributes, key: name).release()
      } else {
        context.set(cache.attributes, name, consuming: new.retained)
      }
    }
    context.define(in: module, [make])
  }

  private static let methods: [Builtin] = [
    Builtin("cache_info", "(self)", "How often the cache had a result, and how many it keeps.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let cache = a[0].uncheckedPayload(as: FunctionCache.self)
      let limit = cache.limit.map { Value.int($0) } ?? .none
      return try a.context.call(
        cache.infoType,
        [
          .int(cache.hits), .int(cache.misses), limit,
          .int(cache.results.dict.pointee.table.used),
        ])
    },
    Builtin("cache_clear", "(self)", "Forgets all results.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let cache = a[0].uncheckedPayload(as: FunctionCache.self)
      cache.hits = 0
      cache.misses = 0
      var old = cache.results.dict.pointee.table
      cache.results.dict.pointee.table = Table()
      old.destroy()
      return .none
    },
    Builtin("cache_parameters", "(self)", "The arguments lru_cache was given.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let cache = a[0].uncheckedPayload(as: FunctionCache.self)
      let result = a.context.emptyDict()
      let limit = cache.limit.map { Value.int($0) } ?? .none
      a.context.set(result, a.context.intern("maxsize"), consuming: limit)
      a.context.set(result, a.context.intern("typed"), consuming: .bool(cache.isTyped))
      return result
    },
  ]

  private static func call(
    _ cache: FunctionCache, _ given: borrowing CallArguments, _ context: Context
  ) throws(Raised) -> Value {
    let key = cache.key(given, context)
    defer { key.release() }
    let hash = try context.hash(key)
    let found = try context.find(cache.results, key, hash)
    if found >= 0 {
      cache.hits += 1
      guard cache.limit != nil else {
        return cache.results.dict.pointee.table.entries[found].value.retained
      }
      // What was just used goes to the end.
      let (oldKey, value) = cache.results.dict.pointee.table.remove(at: found)
      cache.results.dict.pointee.table.append(key: oldKey, hash: hash, value: value)
      return value.retained
    }
    cache.misses += 1
    let arguments =
      Array(given.positional)
      + given.keywords.items.indices.map { given.base[given.count + $0] }
    let result = try context.call(cache.function, arguments, keywords: given.keywords)
    if cache.limit == 0 { return result }
    do throws(Raised) {
      try context.set(cache.results, key: key, consuming: result.retained)
    } catch {
      result.release()
      throw error
    }
    let table = cache.results.dict.pointee.table
    if let limit = cache.limit, table.used > limit, let first = table.next(from: 0) {
      let (oldKey, value) = cache.results.dict.pointee.table.remove(at: first)
      oldKey.release()
      value.release()
    }
    return result
  }
}
