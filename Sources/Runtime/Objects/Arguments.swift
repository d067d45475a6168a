// The arguments of a builtin, bound to its parameters, with the conversions every builtin needs.

/// The arguments of one call of a builtin: one value for each parameter, in the order of the signature.
///
/// Values are borrowed for the length of the call. A parameter without an argument holds its
/// default, or is undefined; `*args` holds a `tuple` and `**kwargs` a `dict`.
public struct Arguments: ~Copyable {
  /// The interpreter.
  public let context: Context
  let base: UnsafeMutablePointer<Value>
  let info: Unmanaged<BuiltinInfo>

  @inline(__always)
  init(_ context: Context, _ base: UnsafeMutablePointer<Value>, _ info: Unmanaged<BuiltinInfo>) {
    self.context = context
    self.base = base
    self.info = info
  }

  /// The argument at `index`, borrowed.
  @inline(__always)
  public subscript(index: Int) -> Value { base[index] }

  /// Whether there is an argument, or a default, at `index`.
  public func isGiven(_ index: Int) -> Bool { !base[index].isUndefined }

  /// What messages call the function: `len()`.
  public var displayName: String { info.takeUnretainedValue().displayName(context) }

  // MARK: Conversions

  /// The argument as an integer: an `int`, a `bool`, or anything with `__index__`.
  @inline(__always)
  public func int(_ index: Int) throws(Raised) -> Int {
    let value = base[index]
    return value.isInt ? value.asInt : try context.index(value)
  }

  /// The argument as a double: a `float`, an `int`, or anything with `__float__` or `__index__`.
  @inline(__always)
  public func double(_ index: Int) throws(Raised) -> Double {
    let value = base[index]
    return value.isFloat ? value.asFloat : try context.double(value)
  }

  /// The argument's truth, as `bool()` sees it.
  @inline(__always)
  public func bool(_ index: Int) throws(Raised) -> Bool { try context.isTrue(base[index]) }

  /// The argument as text; TypeError for anything but a `str`.
  public func string(_ index: Int) throws(Raised) -> String {
    try expect(index, .string, "str")
    return base[index].text
  }

  /// The argument as an integer; nil for `None` or no argument.
  public func optionalInt(_ index: Int) throws(Raised) -> Int? {
    isNothing(index) ? nil : try int(index)
  }

  /// The argument as a double; nil for `None` or no argument.
  public func optionalDouble(_ index: Int) throws(Raised) -> Double? {
    isNothing(index) ? nil : try double(index)
  }

  /// The argument as text; nil for `None` or no argument.
  public func optionalString(_ index: Int) throws(Raised) -> String? {
    isNothing(index) ? nil : try string(index)
  }

  /// The argument, borrowed; nil for `None` or no argument.
  public func optional(_ index: Int) -> Value? { isNothing(index) ? nil : base[index] }

  /// Whether the argument is `None` or was not given.
  @inline(__always)
  public func isNothing(_ index: Int) -> Bool { base[index].isUndefined || base[index].isNone }

  /// The items of `*args` (or of any list or tuple argument), borrowed.
  public func rest(_ index: Int) -> UnsafeMutableBufferPointer<Value> { base[index].items }

  /// Throws CPython's TypeError unless the argument is of `kind`, which it calls `name`.
  public func expect(_ index: Int, _ kind: Kind, _ name: String) throws(Raised) {
    guard base[index].kind != kind else { return }
    let inner = context.nativeValue(base[index])
    guard inner.kind != kind else { return (base + index).replace(consuming: inner.retained) }
    throw mismatch(index, name)
  }

  /// The TypeError for an argument that should have been a `name`.
  public func mismatch(_ index: Int, _ name: String) -> Raised {
    let info = self.info.takeUnretainedValue()
    let parameters = info.signature.parameters
    let isMethod = info.owner != nil
    let actual = base[index].isNone ? "None" : context.typeName(base[index])
    let function = info.declaration.name + "()"
    guard parameters.indices.contains(index), parameters[index].form != .positionalOnly else {
      let positional = parameters.count { $0.form.rawValue <= Signature.Form.ordinary.rawValue }
      let single = positional - (isMethod ? 1 : 0) == 1
      let number = single ? "argument" : "argument \(index + (isMethod ? 0 : 1))"
      return context.typeError("\(function) \(number) must be \(name), not \(actual)")
    }
    return context.typeError(
      "\(function) argument '\(parameters[index].name)' must be \(name), not \(actual)")
  }
}
