// Builtins that make and drive iterators: iter, next, and the constructors of enumerate, zip, ….

enum IterationFunctions {
  static let functions: [Builtin] = [
    Builtin(
      "iter", "(object, sentinel=..., /)",
      "An iterator over object, or over what calling it returns until sentinel.", body: iter),
    Builtin(
      "next", "(iterator, default=..., /)", "The next item, or default at the end.", body: next),
  ]

  /// The types, each with its constructor; made anew for every interpreter.
  static func install(_ context: Context) {
    define(context, "enumerate", "(iterable=..., start=0)", "Pairs of a number and an item.") {
      (a, type) throws(Raised) in
      guard a.isGiven(0) else {
        throw a.context.typeError("enumerate() missing required argument 'iterable'")
      }
      if a[1].isBigInteger { throw EnumerateIterator.beyondWords(a.context) }
      let start = try a.int(1)
      let source = try a.context.iterate(a[0])
      return a.context.iterator(EnumerateIterator(consuming: source, start: start), type: type)
    }
    define(
      context, "zip", "(*iterables, strict=False)", "Tuples of the items of several iterables."
    ) {
      (a, type) throws(Raised) in
      let isStrict = try a.bool(1)
      let sources = try a.context.iterators(a.rest(0)[...])
      if sources.count == 2, !isStrict {
        return a.context.iterator(PairIterator(consuming: sources), type: type)
      }
      return a.context.iterator(
        ZipIterator(consuming: sources, isStrict: isStrict), type: type)
    }
    define(context, "map", "(*args)", "What a function makes of every item.") {
      (a, type) throws(Raised) in
      let arguments = a.rest(0)
      guard arguments.count >= 2 else {
        throw a.context.typeError("map() must have at least two arguments.")
      }
      let sources = try a.context.iterators(arguments[1...])
      return a.context.iterator(
        MapIterator(function: arguments[0], consuming: sources), type: type)
    }
    define(
      context, "filter", "(function, iterable, /)", "The items of which a function is true."
    ) {
      (a, type) throws(Raised) in
      let source = try a.context.iterate(a[1])
      return a.context.iterator(
        FilterIterator(function: a[0], consuming: source), type: type)
    }
    define(context, "reversed", "(*sequence)", "The items from the last to the first.") {
      (a, type) throws(Raised) in
      try a.context.reversed(try a.only(0, of: "reversed"), type: type)
    }
  }

  /// Makes an iterator type whose constructor knows it, and puts it among the builtins.
  private static func define(
    _ context: Context, _ name: String, _ signature: String, _ summary: String,
    _ make: @escaping @Sendable (borrowing Arguments, TypePointer) throws(Raised) -> Value
  ) {
    let type = context.makeType(name)
    type.pointee.instanceKind = .iterator
    // The type lives as long as the interpreter whose constructor this is.
    nonisolated(unsafe) let captured = type
    let constructor = Builtin(name, signature, summary) {
      (a: borrowing Arguments) throws(Raised) -> Value in try make(a, captured)
    }
    context.define(on: type, constructor: constructor, SpecialMethods.ofIterators)
    context.setGlobal(
      context.state.pointee.builtins, name, consuming: context.value(of: type).retained)
  }

  static func iter(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    if a[1].isUndefined { return try context.iterate(a[0]) }
    guard context.isCallable(a[0]) else {
      throw context.typeError("iter(v, w): v must be callable")
    }
    return context.iterator(
      .callable, consuming: a[0].retained, type: context.type(.callableIterator),
      extra: a[1].retained)
  }

  static func next(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    guard context.isIterator(a[0]) else {
      throw context.typeError("'\(context.typeName(a[0]))' object is not an iterator")
    }
    if a[0].kind == .instance, a[1].isUndefined { return try context.callSpecial(a[0], .next) }
    let item = try context.next(a[0])
    if !item.isUndefined { return item }
    if !a[1].isUndefined { return a[1].retained }
    guard a[0].kind == .generator else { throw context.stopIteration() }
    let result = a[0].generator.pointee.result
    a[0].generator.pointee.result = .undefined
    throw context.stopIteration(consuming: result.isNone ? .undefined : result)
  }
}

extension Context {
  /// An iterator over each of several iterables, owned.
  func iterators(_ sources: Slice<UnsafeMutableBufferPointer<Value>>) throws(Raised) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(sources.count)
    do throws(Raised) {
      for source in sources { result.append(try iterate(source)) }
    } catch {
      for made in result { made.release() }
      throw error
    }
    return result
  }

  /// `reversed(value)`, owned; `type` is that of an iterator which has no type of its own.
  func reversed(_ value: Value, type: TypePointer) throws(Raised) -> Value {
    switch value.kind {
    case .list:
      let result = iterator(
        .reversedList, consuming: value.retained, type: self.type(.listReverseIterator))
      result.iterator.pointee.index = value.items.count - 1
      return result
    case .range:
      let range = value.range.pointee
      let last = range.start &+ (range.count &- 1) &* range.step
      let backwards = self.range(
        start: last, stop: range.start &- range.step, step: 0 &- range.step)
      backwards.range.pointee.count = range.count
      defer { backwards.release() }
      return try iterate(backwards)
    case .dict: return iterator(ReversedDictIterator(value, .keys), type: type)
    case .dictView:
      let view = value.dictView.pointee
      return iterator(ReversedDictIterator(view.dict, view.part), type: type)
    case .tuple, .string:
      return iterator(ReversedIterator(value, count: try length(value)), type: type)
    case .type:
      let items = try askClass(value, "__class_reversed__")
      if !items.isUndefined { return items }
    default: break
    }
    let valueType = typeOf(value)
    if special(valueType, .reversed).isObject { return try callSpecial(value, .reversed) }
    let hasItems =
      special(valueType, .getItem).isObject || valueType.pointee.slots.getItem != nil
    guard hasItems else {
      throw typeError("'\(typeName(value))' object is not reversible")
    }
    return iterator(ReversedIterator(value, count: try length(value)), type: type)
  }
}
