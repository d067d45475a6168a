// Builtins that talk to the world: print, input, format, help.

enum InputOutput {
  static let all: [Builtin] = [
    Builtin(
      "print", "(*args, sep=' ', end='\\n', file=None, flush=False)",
      "Prints the values with sep between them and end after them.", body: print),
    Builtin("input", "(prompt='', /)", "A line of what the user types.", body: input),
    Builtin(
      "format", "(value, format_spec='', /)", "value as text, as the format specification says.",
      body: format),
    Builtin("help", "(object, /)", "Prints what an object is for.", body: help),
  ]

  static func print(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    try context.poll()
    for (index, name) in [(1, "sep"), (2, "end")] where !a[index].isString && !a[index].isNone {
      throw context.typeError(
        "\(name) must be None or a string, not \(context.typeName(a[index]))")
    }
    var line = TextBuffer(capacity: 128)
    for (index, value) in a.rest(0).enumerated() {
      if index > 0 { append(a[1], or: " ", to: &line) }
      try context.append(value, asTextTo: &line)
    }
    append(a[2], or: "\n", to: &line)
    let target = a.isNothing(3) ? context.state.pointee.standardOutput : a[3]
    if target.isUndefined {
      try context.write(line.written)
    } else {
      let text = context.string(line)
      defer { text.release() }
      try context.callMethod(target, "write", [text]).release()
    }
    if try a.bool(4) { try flush(a[3], context) }
    return .none
  }

  private static func flush(_ file: Value, _ context: Context) throws(Raised) {
    if file.isNone { return context.flush() }
    try context.callMethod(file, "flush").release()
  }

  private static func append(_ text: Value, or missing: StaticString, to line: inout TextBuffer) {
    if text.isString { line.append(text.string.buffer) } else { line.append(missing) }
  }

  static func input(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let prompt = try context.str(a[0])
    defer { prompt.release() }
    context.flush()
    guard let line = context.state.pointee.host.input(prompt.text) else {
      throw context.error(.eofError, "EOF when reading a line")
    }
    return context.string(line)
  }

  static func format(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.expect(1, .string, "str")
    return try a.context.formatted(a[0], a[1])
  }

  static func help(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    var text = TextBuffer()
    if let info = context.builtinInfo(a[0]) {
      text.append("\(info.declaration.name)\(info.declaration.signature)\n")
      indent(info.declaration.documentation, in: &text)
    } else if let function = context.programFunction(a[0]) {
      context.describe(function, of: a[0], in: &text)
    } else {
      let documentation = try context.attributeIfPresent(a[0], context.intern("__doc__"))
      defer { documentation.release() }
      text.append(try context.reprText(a[0]))
      text.append(UInt8(ascii: "\n"))
      if documentation.isString { indent(documentation.text, in: &text) }
    }
    try context.write(text.written)
    return .none
  }

  private static func indent(_ documentation: String, in text: inout TextBuffer) {
    for line in documentation.split(separator: "\n", omittingEmptySubsequences: false) {
      text.append(line.isEmpty ? "\n" : "    \(line)\n")
    }
  }
}

extension Context {
  /// Appends `str(value)`.
  func append(_ value: Value, asTextTo buffer: inout TextBuffer) throws(Raised) {
    switch value.kind {
    case .string: buffer.append(value.string.buffer)
    case .int: buffer.append(decimal: value.asInt)
    case .float: FloatDigits.appendRepr(value.asFloat, to: &buffer)
    case .bool: buffer.append(value.asBool ? "True" : "False")
    case .none: buffer.append("None")
    default:
      let text = try str(value)
      defer { text.release() }
      buffer.append(text.string.buffer)
    }
  }

  /// The function of the program that a value is, or that is bound in it; nil for any other.
  func programFunction(_ value: Value) -> UnsafeMutablePointer<FunctionObject>? {
    switch value.kind {
    case .function where isOwn(value.function.pointee.code): value.function
    case .boundMethod: programFunction(value.boundMethod.pointee.function)
    default: nil
    }
  }

  /// What `help()` prints of a function, as CPython's pydoc lays it out.
  func describe(
    _ function: UnsafeMutablePointer<FunctionObject>, of value: Value, in text: inout TextBuffer
  ) {
    let name = function.pointee.name.text
    let module = function.pointee.code.pointee.module.module.pointee.name.text
    var signature = inspect(function: function).signature ?? "()"
    var kind = "function"
    var owner = ""
    if value.kind == .boundMethod {
      kind = "method"
      signature = withoutSelf(signature, isMethod: true)
      let receiver = value.boundMethod.pointee.receiver
      owner =
        receiver.kind == .type
        ? " method of builtins.type instance"
        : " method of \(fullName(of: typeOf(receiver))) instance"
    }
    signature += resultAnnotation(of: function)
    text.append("Help on \(kind) \(name) in module \(module):\n\n\(name)\(signature)\(owner)\n")
    let documentation = function.pointee.documentation
    guard documentation.isString else { return text.append(UInt8(ascii: "\n")) }
    var lines = documentation.text.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlank = { (line: Substring) in line.allSatisfy { $0 == " " } }
    let margin =
      lines.dropFirst().filter { !isBlank($0) }
      .map { $0.prefix { $0 == " " }.count }.min() ?? 0
    for index in lines.indices {
      lines[index] = index == 0 ? lines[0].drop { $0 == " " } : lines[index].dropFirst(margin)
    }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    for line in lines { text.append("    \(line)\n") }
    text.append(UInt8(ascii: "\n"))
  }

  /// The declaration behind a function or method made in Swift.
  func builtinInfo(_ value: Value) -> BuiltinInfo? {
    switch value.kind {
    case .builtin: value.builtin.pointee.info.takeUnretainedValue()
    case .boundMethod: builtinInfo(value.boundMethod.pointee.function)
    case .type where value.type.pointee.constructor.kind == .builtin:
      value.type.pointee.constructor.builtin.pointee.info.takeUnretainedValue()
    default: nil
    }
  }
}
