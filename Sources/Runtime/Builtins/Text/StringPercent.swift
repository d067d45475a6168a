// `template % values`: CPython's `unicode_format`.

/// Fills the directives of a `%` template.
struct PercentFormatter {
  let context: Context
  private let values: Value
  private let mapping: Value
  /// The place of the next value of a tuple; a single value counts as a tuple of one.
  private var next = 0

  private init(context: Context, values: Value) {
    self.context = context
    let inner = context.nativeValue(values)
    self.values = inner.isTuple ? inner : values
    let isMapping = !inner.isTuple && !inner.isString && context.isSubscriptable(values)
    mapping = isMapping ? values : .undefined
  }

  /// `template % values`; owned.
  static func format(_ context: Context, _ template: Value, _ values: Value) throws(Raised) -> Value
  {
    var formatter = PercentFormatter(context: context, values: values)
    return try formatter.fill(template.string.buffer)
  }

  private mutating func fill(_ template: UnsafeBufferPointer<UInt8>) throws(Raised) -> Value {
    var result = TextBuffer(capacity: template.count + 40)
    var at = 0
    while at < template.count {
      let byte = template[at]
      at += 1
      if byte != UInt8(ascii: "%") {
        result.append(byte)
        continue
      }
      if at < template.count, template[at] == UInt8(ascii: "%") {
        result.append(UInt8(ascii: "%"))
        at += 1
        continue
      }
      let directive: PercentDirective
      do throws(FormatError) {
        directive = try PercentDirective(template, &at, hasMapping: !mapping.isUndefined)
      } catch {
        throw context.raised(error)
      }
      try append(directive, template, to: &result)
    }
    let count = values.isTuple ? values.items.count : 1
    if next < count, mapping.isUndefined {
      throw context.typeError("not all arguments converted during string formatting")
    }
    return context.string(result)
  }

  /// The next value, borrowed.
  private mutating func take() throws(Raised) -> Value {
    let count = values.isTuple ? values.items.count : 1
    guard next < count else {
      throw context.typeError("not enough arguments for format string")
    }
    next += 1
    return values.isTuple ? values.items[next - 1] : values
  }

  private mutating func amount(_ amount: PercentDirective.Amount) throws(Raised) -> Int? {
    switch amount {
    case .none: return nil
    case .value(let number): return number
    case .argument:
      let value = try take()
      guard value.isInteger else { throw context.typeError("* wants int") }
      if value.isBigInteger {
        throw context.error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      guard value.asInt.magnitude <= FormatSpecification.largestWidth else {
        throw context.error(.overflowError, "Python int too large to convert to C int")
      }
      return value.asInt
    }
  }

  private mutating func append(
    _ directive: PercentDirective, _ template: UnsafeBufferPointer<UInt8>,
    to result: inout TextBuffer
  ) throws(Raised) {
    var named = Value.undefined
    defer { named.release() }
    if let key = directive.key {
      let name = context.string(utf8: UnsafeBufferPointer(rebasing: template[key]))
      defer { name.release() }
      named = try context.getItem(mapping, name)
      // A mapping that has been asked by name is no argument any more.
      next = Swift.max(next, 1)
    }
    let width = try amount(directive.width) ?? 0
    let precision = try amount(directive.precision).map { Swift.max(0, $0) }
    let value = directive.key == nil ? try take() : named
    var body = TextBuffer(capacity: 48)
    let isNumber = try appendBody(value, directive, precision, to: &body)
    let usesPrefix = directive.isAlternate && isNumber
    PercentValue.append(
      body.written, length: body.written.count { $0 & 0xC0 != 0x80 }, isNumber: isNumber,
      prefix: usesPrefix ? PercentValue.prefix(directive.type) : "", width: Swift.abs(width),
      isLeft: directive.isLeft || width < 0, directive, to: &result)
  }

  /// Appends the value's text; whether it is a number, which has a sign to place.
  private func appendBody(
    _ value: Value, _ directive: PercentDirective, _ precision: Int?, to body: inout TextBuffer
  ) throws(Raised) -> Bool {
    switch directive.type {
    case "s", "r", "a":
      let text = try text(of: value, directive.type)
      defer { text.release() }
      let source = text.string
      let limit = Swift.min(precision ?? Int.max, source.pointee.scalarCount)
      body.append(FormatValue.prefix(source.buffer, limit, isASCII: source.isASCII))
      return false
    case "d", "i", "u", "x", "X", "o":
      let number = try integer(value, directive.type)
      defer { number.release() }
      try appendDigits(number, directive.type, precision: precision ?? 0, to: &body)
      return true
    case "e", "E", "f", "F", "g", "G":
      let isUpper = directive.type.value < 97
      let style = FloatStyle(
        type: UInt8(truncatingIfNeeded: directive.type.value) | 32, precision: precision ?? 6,
        isAlternate: directive.isAlternate, isUpper: isUpper)
      FloatDigits.append(try context.double(value), style, to: &body)
      return true
    case "c":
      try appendCharacter(value, to: &body)
      return false
    default: throw unknown(directive)
    }
  }

  private func unknown(_ directive: PercentDirective) -> Raised {
    let type = directive.type
    let shown = type.value >= 31 && type.value < 127 ? String(Character(type)) : "?"
    let code = String(type.value, radix: 16)
    return context.valueError(
      "unsupported format character '\(shown)' (0x\(code)) at index \(directive.typeOffset)")
  }

  private func text(of value: Value, _ type: Unicode.Scalar) throws(Raised) -> Value {
    if type == "s" { return try context.str(value) }
    return type == "r" ? try context.repr(value) : try context.ascii(value)
  }

  /// Appends the digits of an integer with at least `precision` of them, `-` in front.
  private func appendDigits(
    _ value: Value, _ type: Unicode.Scalar, precision: Int, to buffer: inout TextBuffer
  ) throws(Raised) {
    guard value.isBigInteger else {
      return PercentValue.appendDigits(value.asInt, type, precision: precision, to: &buffer)
    }
    var digits = TextBuffer()
    switch type {
    case "o": value.bigInteger.append(base: 8, to: &digits)
    case "x", "X": value.bigInteger.append(base: 16, isUpper: type == "X", to: &digits)
    default: try context.appendDecimal(value, to: &digits)
    }
    let isNegative = digits.bytes[0] == UInt8(ascii: "-")
    let body = UnsafeBufferPointer(rebasing: digits.written[(isNegative ? 1 : 0)...])
    if isNegative { buffer.append(UInt8(ascii: "-")) }
    buffer.append(UInt8(ascii: "0"), times: precision - body.count)
    buffer.append(body)
  }

  /// The value as an integer of any size; owned.
  private func integer(_ value: Value, _ type: Unicode.Scalar) throws(Raised) -> Value {
    let isDecimal = type == "d" || type == "i" || type == "u"
    if value.isFloat, isDecimal {
      return try context.wholeNumber(value.asFloat.rounded(.towardZero))
    }
    if let number = try context.integerIfPossible(value) { return number }
    if isDecimal, let number = try context.truncated(value, asking: [.toInt]) { return number }
    let wanted = isDecimal ? "a real number" : "an integer"
    throw context.typeError(
      "%\(Character(type)) format: \(wanted) is required, not \(context.typeName(value))")
  }

  private func appendCharacter(_ value: Value, to body: inout TextBuffer) throws(Raised) {
    if value.isString, value.scalarCount == 1 { return body.append(value.string.buffer) }
    guard !value.isString, let number = try context.wordIfPossible(value, .clamp) else {
      throw context.typeError("%c requires int or char")
    }
    guard let scalar = Unicode.Scalar(UInt32(clamping: number)) else {
      throw context.error(.overflowError, "%c arg not in range(0x110000)")
    }
    body.append(scalar)
  }
}

extension Context {
  /// Whether `value[key]` is possible at all.
  func isSubscriptable(_ value: Value) -> Bool {
    switch value.kind {
    case .list, .tuple, .dict, .range, .string: true
    default:
      typeOf(value).pointee.slots.getItem != nil
        || special(typeOf(value), .getItem).isObject
    }
  }
}
