// `str.format`, `str.format_map` and what `format()` makes of the builtin values.

enum StringFormat {
  static let methods: [Builtin] = [
    Builtin(
      "format", "(self, /, *args, **kwargs)", "A copy with its {fields} filled in.", body: format),
    Builtin(
      "format_map", "(self, mapping, /)", "As format, with the names looked up in a mapping.",
      body: formatMap),
    Builtin("encode", "(self, /, *args, **kwargs)", "Not supported: there are no bytes.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      throw a.context.refusal("str.encode() is not supported: bytes are not part of the language")
    },
  ]

  static func format(_ a: borrowing Arguments) throws(Raised) -> Value {
    var filler = TemplateFiller(context: a.context, arguments: a[1], names: a[2])
    return try filler.fill(a[0])
  }

  static func formatMap(_ a: borrowing Arguments) throws(Raised) -> Value {
    var filler = TemplateFiller(context: a.context, arguments: .undefined, names: a[1])
    return try filler.fill(a[0])
  }
}

/// Fills the fields of a template.
private struct TemplateFiller {
  let context: Context
  /// A tuple; undefined for `format_map`.
  let arguments: Value
  let names: Value
  /// The next automatic number; nil until one is used, and -1 once a number was written out.
  private var automatic: Int?

  init(context: Context, arguments: Value, names: Value) {
    self.context = context
    self.arguments = arguments
    self.names = names
  }

  mutating func fill(_ template: Value) throws(Raised) -> Value {
    var result = TextBuffer(capacity: template.string.pointee.byteCount + 40)
    try append(template.string.buffer, depth: 2, to: &result)
    return context.string(result)
  }

  private mutating func append(
    _ template: UnsafeBufferPointer<UInt8>, depth: Int, to result: inout TextBuffer
  ) throws(Raised) {
    if depth == 0 { throw context.valueError("Max string recursion exceeded") }
    var parser = FieldParser(template)
    while true {
      let piece: FieldParser.Piece?
      do throws(FormatError) { piece = try parser.next() } catch { throw context.raised(error) }
      guard let piece else { return }
      result.append(UnsafeBufferPointer(rebasing: template[piece.literal]))
      if let field = piece.field { try append(field, of: template, depth: depth, to: &result) }
    }
  }

  private mutating func append(
    _ field: FieldParser.Field, of template: UnsafeBufferPointer<UInt8>, depth: Int,
    to result: inout TextBuffer
  ) throws(Raised) {
    var value = try lookUp(UnsafeBufferPointer(rebasing: template[field.name]))
    defer { value.release() }
    if let conversion = field.conversion {
      let converted = try convert(value, conversion)
      value.release()
      value = converted
    }
    var specification = TextBuffer(capacity: 32)
    let text = UnsafeBufferPointer(rebasing: template[field.specification])
    if field.isNested {
      try append(text, depth: depth - 1, to: &specification)
      try context.append(value, formattedBy: specification.written, to: &result)
    } else {
      try context.append(value, formattedBy: text, to: &result)
    }
  }

  private func convert(_ value: Value, _ conversion: Unicode.Scalar) throws(Raised) -> Value {
    switch conversion {
    case "r": return try context.repr(value)
    case "s": return try context.str(value)
    case "a": return try context.ascii(value)
    default:
      let shown =
        conversion.value > 32 && conversion.value < 127
        ? String(Character(conversion)) : "\\x" + String(conversion.value, radix: 16)
      throw context.valueError("Unknown conversion specifier \(shown)")
    }
  }

  // MARK: Looking up

  /// The value a field names; owned.
  private mutating func lookUp(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) -> Value {
    let name: FieldName
    do throws(FormatError) { name = try FieldName(bytes) } catch { throw context.raised(error) }
    var value = try argument(name)
    for step in name.steps {
      let owner = value
      defer { owner.release() }
      switch step {
      case .attribute(let text):
        value = try context.getAttribute(owner, context.intern(text))
      case .index(let number): value = try context.getItem(owner, .int(number))
      case .item(let text):
        let key = context.string(text)
        defer { key.release() }
        value = try context.getItem(owner, key)
      }
    }
    return value
  }

  private mutating func argument(_ name: FieldName) throws(Raised) -> Value {
    if name.first.isEmpty || name.index != nil {
      let number = try number(name)
      guard arguments.isTuple else {
        throw context.valueError("Format string contains positional fields")
      }
      guard number < arguments.items.count else {
        throw context.indexError(
          "Replacement index \(number) out of range for positional args tuple")
      }
      return arguments.items[number].retained
    }
    let key = context.string(name.first)
    defer { key.release() }
    return try context.getItem(names, key)
  }

  /// The number of a field: written out, or the next one.
  private mutating func number(_ name: FieldName) throws(Raised) -> Int {
    if let index = name.index {
      if let automatic, automatic >= 0 {
        throw context.valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      automatic = -1
      return index
    }
    let next = automatic ?? 0
    if next < 0 {
      throw context.valueError(
        "cannot switch from manual field specification to automatic field numbering")
    }
    automatic = next + 1
    return next
  }
}

extension Context {
  /// Appends `format(value, specification)`.
  func append(
    _ value: Value, formattedBy specification: UnsafeBufferPointer<UInt8>,
    to result: inout TextBuffer
  ) throws(Raised) {
    do throws(FormatError) {
      switch value.kind {
      case .string where specification.isEmpty: return result.append(value.string.buffer)
      case .int where specification.isEmpty: return result.append(decimal: value.asInt)
      case .float where specification.isEmpty:
        return FloatDigits.appendRepr(value.asFloat, to: &result)
      case .string:
        return try FormatValue.append(
          text: value.string.buffer, length: value.string.pointee.scalarCount, specification,
          to: &result)
      case .int: return try FormatValue.append(int: value.asInt, specification, to: &result)
      case .bool where !specification.isEmpty:
        return try FormatValue.append(
          int: value.asInt, specification, typeName: "bool", to: &result)
      case .float: return try FormatValue.append(float: value.asFloat, specification, to: &result)
      default: break
      }
    } catch {
      throw raised(error)
    }
    if value.isBigInteger {
      return try append(bigInteger: value, formattedBy: specification, to: &result)
    }
    let text = try formatObject(value, specification)
    defer { text.release() }
    result.append(text.string.buffer)
  }

  /// `format(value, specification)` for what is not a plain number or text; owned.
  private func formatObject(
    _ value: Value, _ specification: UnsafeBufferPointer<UInt8>
  ) throws(Raised) -> Value {
    let type = typeOf(value)
    if type.pointee.slots.format != nil || special(type, .format).isObject {
      let text = string(utf8: specification)
      defer { text.release() }
      if let format = type.pointee.slots.format { return try format(self, value, text) }
      let result = try callSpecial(value, .format, text)
      if result.isString { return result }
      defer { result.release() }
      throw typeError("__format__ must return a str, not \(typeName(result))")
    }
    guard specification.isEmpty else {
      if hasNativeValue(value) {
        let text = string(utf8: specification)
        defer { text.release() }
        let native = nativeValue(value)
        if ![.list, .dict, .set, .frozenset, .tuple].contains(native.kind) {
          return try formatted(native, text)
        }
      }
      throw typeError("unsupported format string passed to \(typeName(value)).__format__")
    }
    return try str(value)
  }

  /// `format(value, specification)` as a `str`; the specification is a `str`; owned.
  func formatted(_ value: Value, _ specification: Value) throws(Raised) -> Value {
    if value.isString, specification.string.pointee.byteCount == 0 { return value.retained }
    var result = TextBuffer(reusing: &state.pointee.spareText)
    try append(value, formattedBy: specification.string.buffer, to: &result)
    let text = string(utf8: result.written)
    result.handBack(to: &state.pointee.spareText)
    return text
  }
}
