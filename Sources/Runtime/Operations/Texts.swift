// `repr()`, `str()` and `format()`: the texts of all kinds of values.

import Text

extension Context {
  /// `repr(value)`.
  ///
  /// Owned.
  public func repr(_ value: Value) throws(Raised) -> Value {
    if value.isInt { return decimalText(value.asInt) }
    if value.kind == .instance || value.kind == .native { return try reprByType(value) }
    // A native type over a tuple, such as torch.Size, has a text of its own.
    if value.isTuple || value.isDict || value.kind == .iterator,
      let repr = value.objectType.pointee.slots.repr
    {
      return try repr(self, value)
    }
    if value.kind == .type {
      let text = try askClass(value, "__class_repr__")
      if text.isString { return text }
    }
    var bytes: [UInt8] = []
    try appendRepr(value, to: &bytes)
    return string(bytes: bytes)
  }

  /// `str(value)`.
  ///
  /// Owned.
  public func str(_ value: Value) throws(Raised) -> Value {
    switch value.kind {
    case .string: return value.retained
    case .int: return decimalText(value.asInt)
    case .float: return string(FloatText.repr(value.asFloat))
    case .instance:
      let type = value.objectType
      let method = special(type, .str)
      if method.isObject { return try textOf(value, .str) }
      if let exception = value.exceptionState { return try str(exception: exception, value) }
      if value.instance.pointee.base.isString { return value.instance.pointee.base.retained }
      if special(type, .repr).isObject { return try textOf(value, .repr, asked: .str) }
    case .native, .tuple, .dict:
      if let str = value.objectType.pointee.slots.str { return try str(self, value) }
    default: break
    }
    return try repr(value)
  }

  /// The decimal text of an integer, owned.
  func decimalText(_ value: Int) -> Value {
    var rest = value.magnitude
    if value >= 0, rest < 10 { return state.pointee.characters[48 + value].retained }
    var length = value < 0 ? 1 : 0
    repeat {
      length += 1
      rest /= 10
    } while rest > 0
    let result = uninitializedString(byteCount: length)
    let bytes = result.string.utf8
    if value < 0 { bytes[0] = UInt8(ascii: "-") }
    rest = value.magnitude
    var place = length
    repeat {
      place -= 1
      bytes[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    } while rest > 0
    result.string.pointee.header.flags.insert(.ascii)
    return result
  }

  /// `str(value)` as Swift text.
  public func text(_ value: Value) throws(Raised) -> String {
    let result = try str(value)
    defer { result.release() }
    return result.text
  }

  /// `repr(value)` as Swift text.
  public func reprText(_ value: Value) throws(Raised) -> String {
    let result = try repr(value)
    defer { result.release() }
    return result.text
  }

  /// `format(value, specification)`; the specification is a `str`.
  ///
  /// Owned.
  public func format(_ value: Value, _ specification: Value) throws(Raised) -> Value {
    try formatted(value, specification)
  }

  // MARK: Methods of the program

  /// What a method of the program gives for `repr()`, or for the `str()` that was asked for.
  private func textOf(_ value: Value, _ special: Special, asked: Special? = nil) throws(Raised)
    -> Value
  {
    let isRepr = special == .repr
    try enterNative(
      isRepr ? " while getting the repr of an object" : " while getting the str of an object")
    defer { leaveNative() }
    let result = try callSpecial(value, special)
    if result.isString { return result }
    defer { result.release() }
    if hasNativeValue(result), nativeValue(result).isString { return nativeValue(result).retained }
    throw typeError("\((asked ?? special).spelling) returned non-string (type \(typeName(result)))")
  }

  private func reprByType(_ value: Value) throws(Raised) -> Value {
    let type = value.objectType
    if value.kind == .native, let repr = type.pointee.slots.repr { return try repr(self, value) }
    if special(type, .repr).isObject { return try textOf(value, .repr) }
    if let exception = value.exceptionState {
      let arguments = exception.pointee.arguments.retained
      defer { arguments.release() }
      let items = arguments.items
      var bytes = Array(name(of: type).utf8)
      if items.count == 1 {
        bytes.append(UInt8(ascii: "("))
        try appendRepr(items[0], to: &bytes)
        bytes.append(UInt8(ascii: ")"))
      } else {
        try appendRepr(arguments, to: &bytes)
      }
      return string(bytes: bytes)
    }
    if value.kind == .instance, !value.instance.pointee.base.isUndefined {
      return try reprOfNativeValue(value)
    }
    let module = type.pointee.moduleName.isString ? type.pointee.moduleName.text + "." : ""
    return string("<\(module)\(type.pointee.qualifiedName.text) object at \(address(value))>")
  }

  /// `str(exception)`.
  func str(exception: UnsafeMutablePointer<ExceptionState>, _ value: Value) throws(Raised)
    -> Value
  {
    // What the items' own methods run may give the exception other arguments.
    let arguments = exception.pointee.arguments.retained
    defer { arguments.release() }
    let items = arguments.items
    switch items.count {
    case 0: return string("")
    case 1:
      return isInstance(value, of: type(.keyError)) ? try repr(items[0]) : try str(items[0])
    case 2 where isInstance(value, of: type(.osError)):
      let file = exception.pointee.object
      let suffix = file.isUndefined || file.isNone ? "" : ": \(try reprText(file))"
      return string("[Errno \(try text(items[0]))] \(try text(items[1]))\(suffix)")
    default: return try repr(arguments)
    }
  }

  /// An address as CPython shows it.
  public func address(_ value: Value) -> String {
    "0x" + String(repeating: "0", count: Swift.max(0, 12 - String(value.bits, radix: 16).count))
      + String(value.bits, radix: 16)
  }

  // MARK: Builtin kinds

  /// Adds `repr(value)` to a buffer.
  func appendRepr(_ value: Value, to bytes: inout [UInt8]) throws(Raised) {
    switch value.kind {
    case .none: bytes += "None".utf8
    case .bool: bytes += (value.asBool ? "True" : "False").utf8
    case .int: bytes += String(value.asInt).utf8
    case .bigInteger:
      var digits = TextBuffer()
      try appendDecimal(value, to: &digits)
      bytes += digits.written
    case .float: bytes += FloatText.repr(value.asFloat).utf8
    case .ellipsis: bytes += "Ellipsis".utf8
    case .notImplemented: bytes += "NotImplemented".utf8
    case .string: appendQuoted(value, to: &bytes)
    case .list: try appendItems(value, "[", "]", "[...]", to: &bytes)
    case .tuple where value.objectType.pointee.slots.repr != nil,
      .dict where value.objectType.pointee.slots.repr != nil,
      .iterator where value.objectType.pointee.slots.repr != nil:
      let text = try repr(value)
      defer { text.release() }
      bytes += text.string.buffer
    case .tuple:
      try appendItems(value, "(", value.items.count == 1 ? ",)" : ")", "(...)", to: &bytes)
    case .dict: try appendDict(value, to: &bytes)
    case .set, .frozenset: try appendSet(value, to: &bytes)
    case .range:
      let range = value.range.pointee
      let step = range.step == 1 ? "" : ", \(range.step)"
      bytes += "range(\(range.start), \(range.stop)\(step))".utf8
    case .slice:
      let parts = value.slice.pointee
      bytes += "slice(".utf8
      try appendList([parts.start, parts.stop, parts.step], to: &bytes)
      bytes.append(UInt8(ascii: ")"))
    case .dictView: try appendView(value, to: &bytes)
    case .type where value.type.pointee.container.header.flags.contains(.userDefined):
      let text = try askClass(value, "__class_repr__")
      bytes += text.isString ? Array(text.string.buffer) : Array(describe(value).utf8)
      text.release()
    case .instance, .native:
      let text = try reprByType(value)
      bytes += text.string.buffer
      text.release()
    default: bytes += describe(value).utf8
    }
  }

  private func describe(_ value: Value) -> String {
    switch value.kind {
    case .function:
      return "<function \(value.function.pointee.qualifiedName.text) at \(address(value))>"
    case .builtin:
      let info = value.builtin.pointee.info.takeUnretainedValue()
      guard let owner = info.owner else { return "<built-in function \(info.declaration.name)>" }
      return "<method '\(info.declaration.name)' of '\(name(of: owner))' objects>"
    case .boundMethod: return describe(method: value)
    case .type: return "<class '\(fullName(of: value.type))'>"
    case .module: return "<module '\(value.module.pointee.name.text)'>"
    case .generator:
      let function = value.generator.pointee.function.function
      return "<generator object \(function.pointee.qualifiedName.text) at \(address(value))>"
    case .descriptor where value.descriptor.pointee.form == .superObject:
      let parts = value.descriptor.pointee
      let owner = parts.second.kind == .type ? parts.second.type : typeOf(parts.second)
      return "<super: <class '\(name(of: parts.first.type))'>, <\(name(of: owner)) object>>"
    case .undefined: return "<unbound>"
    default: return "<\(typeName(value)) object at \(address(value))>"
    }
  }

  private func describe(method value: Value) -> String {
    let function = value.boundMethod.pointee.function
    let receiver = value.boundMethod.pointee.receiver
    if function.kind == .builtin {
      let name = function.builtin.pointee.info.takeUnretainedValue().declaration.name
      return "<built-in method \(name) of \(typeName(receiver)) object at \(address(receiver))>"
    }
    let name =
      function.kind == .function ? function.function.pointee.qualifiedName.text : typeName(function)
    let text = (try? reprText(receiver)) ?? typeName(receiver)
    if state.pointee.pending.isObject { clearException() }
    return "<bound method \(name) of \(text)>"
  }

  /// The name of a type with its module, as its repr shows it.
  public func fullName(of type: TypePointer) -> String {
    let module = type.pointee.moduleName
    let name = type.pointee.qualifiedName.text
    return module.isString && !module.isString(equalTo: "builtins")
      ? "\(module.text).\(name)" : name
  }

  /// Runs `body` unless the container is being printed already: then `placeholder` stands for it.
  private func guardingCycle(
    _ value: Value, _ placeholder: String, _ bytes: inout [UInt8],
    _ body: (inout [UInt8]) throws(Raised) -> Void
  ) throws(Raised) {
    if value.object.pointee.flags.contains(.printing) {
      bytes += placeholder.utf8
      return
    }
    try enterNative(" while getting the repr of an object")
    value.object.pointee.flags.insert(.printing)
    value.retain()
    defer {
      value.object.pointee.flags.remove(.printing)
      value.release()
      leaveNative()
    }
    try body(&bytes)
  }

  private func appendList(_ items: [Value], to bytes: inout [UInt8]) throws(Raised) {
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      try appendRepr(item, to: &bytes)
    }
  }

  private func appendItems(
    _ value: Value, _ open: String, _ close: String, _ placeholder: String, to bytes: inout [UInt8]
  ) throws(Raised) {
    try guardingCycle(value, placeholder, &bytes) { (bytes: inout [UInt8]) throws(Raised) in
      bytes += open.utf8
      var index = 0
      // A repr in the program may change the list.
      while index < value.items.count {
        if index > 0 { bytes += ", ".utf8 }
        let item = value.items[index].retained
        defer { item.release() }
        try appendRepr(item, to: &bytes)
        index += 1
      }
      bytes += close.utf8
    }
  }

  private func appendDict(_ value: Value, to bytes: inout [UInt8]) throws(Raised) {
    try guardingCycle(value, "{...}", &bytes) { (bytes: inout [UInt8]) throws(Raised) in
      bytes += "{".utf8
      var isFirst = true
      var index = 0
      while let entry = value.dict.pointee.table.next(from: index) {
        let found = value.dict.pointee.table.entries[entry]
        let (key, item) = (found.key.retained, found.value.retained)
        defer {
          key.release()
          item.release()
        }
        if !isFirst { bytes += ", ".utf8 }
        isFirst = false
        try appendRepr(key, to: &bytes)
        bytes += ": ".utf8
        try appendRepr(item, to: &bytes)
        index = entry + 1
      }
      bytes += "}".utf8
    }
  }

  private func appendSet(_ value: Value, to bytes: inout [UInt8]) throws(Raised) {
    let keys = self.keys(value)
    let isFrozen = value.kind == .frozenset
    if keys.isEmpty {
      bytes += (isFrozen ? "frozenset()" : "set()").utf8
      return
    }
    try guardingCycle(value, "\(typeName(value))(...)", &bytes) {
      (bytes: inout [UInt8]) throws(Raised) in
      bytes += (isFrozen ? "frozenset({" : "{").utf8
      try appendList(keys, to: &bytes)
      bytes += (isFrozen ? "})" : "}").utf8
    }
  }

  private func appendView(_ value: Value, to bytes: inout [UInt8]) throws(Raised) {
    let items = try list(from: value)
    defer { items.release() }
    bytes += "\(typeName(value))(".utf8
    try guardingCycle(value, "...", &bytes) { (bytes: inout [UInt8]) throws(Raised) in
      try appendRepr(items, to: &bytes)
    }
    bytes += ")".utf8
  }

  /// Adds a string in quotes: single ones, unless it holds those and no double ones.
  private func appendQuoted(_ value: Value, to bytes: inout [UInt8]) {
    let buffer = value.string.buffer
    let hasSingle = buffer.contains(UInt8(ascii: "'"))
    let quote =
      hasSingle && !buffer.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    bytes.append(quote)
    if value.string.isASCII {
      for byte in buffer { appendEscaped(Unicode.Scalar(byte), quote, to: &bytes) }
    } else {
      for scalar in value.text.unicodeScalars { appendEscaped(scalar, quote, to: &bytes) }
    }
    bytes.append(quote)
  }

  private func appendEscaped(_ scalar: Unicode.Scalar, _ quote: UInt8, to bytes: inout [UInt8]) {
    switch scalar {
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\\": bytes += "\\\\".utf8
    case _ where scalar.value == UInt32(quote):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(quote)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: appendHex(scalar.value, to: &bytes)
    case _ where scalar.value < 0x7F: bytes.append(UInt8(scalar.value))
    case _ where isPrintable(scalar): bytes += String(Character(scalar)).utf8
    default: appendHex(scalar.value, to: &bytes)
    }
  }

  private func appendHex(_ value: UInt32, to bytes: inout [UInt8]) {
    let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    let digits = String(value, radix: 16)
    bytes += "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)".utf8
  }

  /// Whether `repr` shows a code point as it is: `str.isprintable`.
  func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  /// `ascii()` of a text that is already a repr; takes it over.
  ///
  /// Owned.
  func ascii(consuming text: Value) -> Value {
    if text.string.isASCII { return text }
    defer { text.release() }
    var bytes: [UInt8] = []
    for scalar in text.text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        appendHex(scalar.value, to: &bytes)
      }
    }
    return string(bytes: bytes)
  }
}
