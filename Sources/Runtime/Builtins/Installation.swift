// Puts the builtins in their places: functions into the module `builtins`, methods onto their types.

extension Context {
  /// Declares every builtin function, constructor and method; called once, when an interpreter is born.
  func installBuiltins() {
    let module = state.pointee.builtins
    let functions = [
      NumberFunctions.all, AggregateFunctions.all, IterationFunctions.functions,
      ObjectFunctions.all, InputOutput.all, SystemModule.builtins,
    ]
    for group in functions { define(in: module, group) }
    IterationFunctions.install(self)
    for (type, constructor) in Constructors.all {
      define(on: self.type(type), constructor: constructor, [])
    }
    for (type, name, value) in [
      (BuiltinType.noneType, "NoneType", Value.none), (.ellipsisType, "EllipsisType", .ellipsis),
      (.notImplementedType, "NotImplementedType", .notImplemented),
    ] { define(on: self.type(type), constructor: maker(ofOnly: value, name), []) }
    for (type, methods) in Context.builtinMethods { define(on: self.type(type), methods) }
    SpecialMethods.install(self)
    state.pointee.formatPercent = PercentFormatter.format
  }

  /// The constructor of a type with a single value.
  private func maker(ofOnly value: Value, _ name: String) -> Builtin {
    Builtin(name, "(*args, **kwargs)", "The only value of its type.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a.rest(0).isEmpty, !a[1].isDict || a[1].dict.pointee.table.used == 0 else {
        throw a.context.typeError("\(name) takes no arguments")
      }
      return value
    }
  }

  /// The methods of the builtin types.
  private static let builtinMethods: [(BuiltinType, [Builtin])] = [
    (.str, StringSearch.methods), (.str, StringSplit.methods), (.str, StringCase.methods),
    (.str, StringLayout.methods), (.str, StringFormat.methods), (.list, ListMethods.list),
    (.tuple, ListMethods.tuple), (.dict, DictMethods.dict), (.dictKeys, DictMethods.keysView),
    (.dictItems, DictMethods.keysView), (.set, SetMethods.common), (.set, SetMethods.mutating),
    (.frozenset, SetMethods.common), (.int, NumberMethods.int), (.float, NumberMethods.float),
    (.range, NumberMethods.range), (.slice, NumberMethods.slice),
  ]
}
