// `format(value, specification)` for int, float and str: digits, then sign, prefix, groups and padding.

/// Formats the builtin values by the mini-language.
enum FormatValue {
  // MARK: Text

  /// Appends a text; `length` is its length in code points.
  static func append(
    text: UnsafeBufferPointer<UInt8>, length: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    to buffer: inout TextBuffer
  ) throws(FormatError) {
    let specification = try FormatSpecification(
      bytes, type: UInt8(ascii: "s"), align: UInt8(ascii: "<"), typeName: "str")
    guard specification.type == UInt8(ascii: "s") else {
      throw FormatSpecification.unknownType(Unicode.Scalar(specification.type), "str")
    }
    if let refusal = textRefusal(specification) {
      throw .value(refusal + " not allowed in string format specifier")
    }
    try specification.checkedWidth()
    var text = text
    var length = length
    if specification.precision >= 0, specification.precision < length {
      text = prefix(text, specification.precision, isASCII: text.count == length)
      length = specification.precision
    }
    let padding = Swift.max(0, specification.width - length)
    let left =
      switch specification.align {
      case UInt8(ascii: ">"): padding
      case UInt8(ascii: "^"): padding / 2
      default: 0
      }
    buffer.append(specification.fill, times: left)
    buffer.append(text)
    buffer.append(specification.fill, times: padding - left)
  }

  private static func textRefusal(_ specification: FormatSpecification) -> String? {
    if specification.sign != 0 {
      return specification.sign == UInt8(ascii: " ") ? "Space" : "Sign"
    }
    if specification.dropsNegativeZero { return "Negative zero coercion (z)" }
    if specification.isAlternate { return "Alternate form (#)" }
    return specification.align == UInt8(ascii: "=") ? "'=' alignment" : nil
  }

  /// The first `count` code points.
  static func prefix(
    _ text: UnsafeBufferPointer<UInt8>, _ count: Int, isASCII: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    if isASCII { return UnsafeBufferPointer(rebasing: text[..<count]) }
    var index = 0
    var seen = 0
    while index < text.count, seen < count {
      index += scalar(at: index, in: text).length
      seen += 1
    }
    return UnsafeBufferPointer(rebasing: text[..<index])
  }

  // MARK: Int

  /// Appends an integer; `typeName` is `int` or `bool`'s spelling in messages.
  static func append(
    int value: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    typeName: @autoclosure () -> String = "int",
    to buffer: inout TextBuffer
  ) throws(FormatError) {
    let specification = try FormatSpecification(
      bytes, type: UInt8(ascii: "d"), align: UInt8(ascii: ">"), typeName: typeName())
    switch specification.type {
    case UInt8(ascii: "d"), UInt8(ascii: "n"):
      try append(int: value, radix: 10, prefix: "", specification, to: &buffer)
    case UInt8(ascii: "b"):
      try append(int: value, radix: 2, prefix: "0b", specification, to: &buffer)
    case UInt8(ascii: "o"):
      try append(int: value, radix: 8, prefix: "0o", specification, to: &buffer)
    case UInt8(ascii: "x"):
      try append(int: value, radix: 16, prefix: "0x", specification, to: &buffer)
    case UInt8(ascii: "X"):
      try append(int: value, radix: 16, prefix: "0X", specification, to: &buffer)
    case UInt8(ascii: "c"): try append(character: value, specification, to: &buffer)
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "%"):
      try append(float: Double(value), specification, to: &buffer)
    default:
      throw FormatSpecification.unknownType(Unicode.Scalar(specification.type), typeName())
    }
  }

  private static func append(
    int value: Int, radix: UInt64, prefix: StaticString, _ specification: FormatSpecification,
    to buffer: inout TextBuffer
  ) throws(FormatError) {
    var digits = TextBuffer(capacity: 72)
    if value < 0 { digits.append(UInt8(ascii: "-")) }
    if radix == 10 {
      digits.append(decimal: UInt64(value.magnitude))
    } else {
      appendDigits(
        UInt64(value.magnitude), radix: radix,
        isUpper: specification.type == UInt8(ascii: "X"), to: &digits)
    }
    try append(signedDigits: digits, prefix: prefix, specification, to: &buffer)
  }

  /// Appends the digits of an integer, `-` in front.
  static func append(
    signedDigits digits: borrowing TextBuffer, prefix: StaticString,
    _ specification: FormatSpecification, to buffer: inout TextBuffer
  ) throws(FormatError) {
    try checkInteger(specification)
    let isNegative = digits.bytes[0] == UInt8(ascii: "-")
    let body = UnsafeBufferPointer(rebasing: digits.written[(isNegative ? 1 : 0)...])
    layOut(
      body, isNegative: isNegative, prefix: specification.isAlternate ? prefix : "",
      wholeDigits: body.count, specification, to: &buffer)
  }

  private static func checkInteger(_ specification: FormatSpecification) throws(FormatError) {
    if specification.precision != -1 {
      throw .value("Precision not allowed in integer format specifier")
    }
    if specification.dropsNegativeZero {
      throw .value(
        "Negative zero coercion (z) not allowed in integer format specifier")
    }
    try specification.checkedWidth()
  }

  private static func append(
    character value: Int, _ specification: FormatSpecification, to buffer: inout TextBuffer
  ) throws(FormatError) {
    try checkInteger(specification)
    if specification.sign != 0 {
      throw .value("Sign not allowed with integer format specifier 'c'")
    }
    if specification.isAlternate {
      throw .value("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard value >= 0, value <= 0x10FFFF else {
      throw .overflow("%c arg not in range(0x110000)")
    }
    guard let character = Unicode.Scalar(UInt32(value)) else {
      throw .value("lone surrogates in a str are not part of Glia's language")
    }
    var digits = TextBuffer(capacity: 8)
    digits.append(character)
    layOut(
      digits.written, isNegative: false, prefix: "", wholeDigits: 0, remainder: 1, specification,
      to: &buffer)
  }

  /// The digits of `value` in a base that is a power of two.
  static func appendDigits(
    _ value: UInt64, radix: UInt64, isUpper: Bool = false, to buffer: inout TextBuffer
  ) {
    let shift = UInt64(radix.trailingZeroBitCount)
    var length = 1
    var rest = value >> shift
    while rest > 0 {
      rest >>= shift
      length += 1
    }
    let letters: UInt8 = isUpper ? 55 : 87
    for place in stride(from: length - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: value >> (UInt64(place) * shift) & (radix - 1))
      buffer.append(digit < 10 ? digit + 48 : digit + letters)
    }
  }

  // MARK: Float

  /// Appends a float.
  static func append(
    float value: Double, _ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout TextBuffer
  ) throws(FormatError) {
    // `.2f` and its kin, the specifications that stand in every training loop.
    if bytes.count == 3, bytes[0] == UInt8(ascii: "."), bytes[2] == UInt8(ascii: "f"),
      bytes[1] >= 48, bytes[1] <= 57
    {
      let style = FloatStyle(type: UInt8(ascii: "f"), precision: Int(bytes[1] - 48))
      return FloatDigits.append(value, style, to: &buffer)
    }
    let specification = try FormatSpecification(
      bytes, type: 0, align: UInt8(ascii: ">"), typeName: "float")
    try append(float: value, specification, to: &buffer)
  }

  /// Appends a float by a specification already parsed.
  static func append(
    float value: Double, _ specification: FormatSpecification, to buffer: inout TextBuffer
  ) throws(FormatError) {
    guard var style = style(of: specification) else {
      throw FormatSpecification.unknownType(Unicode.Scalar(specification.type), "float")
    }
    try specification.checkedWidth()
    style.isAlternate = specification.isAlternate
    style.dropsNegativeZero = specification.dropsNegativeZero
    let isPercent = specification.type == UInt8(ascii: "%")
    let number = isPercent ? value * 100 : value
    if specification.width < 0, specification.sign != UInt8(ascii: "+"),
      specification.sign != UInt8(ascii: " "), specification.grouping == 0
    {
      FloatDigits.append(number, style, to: &buffer)
      if isPercent { buffer.append(UInt8(ascii: "%")) }
      return
    }
    var digits = TextBuffer(capacity: 64)
    FloatDigits.append(number, style, to: &digits)
    if isPercent { digits.append(UInt8(ascii: "%")) }
    let isNegative = digits.bytes[0] == UInt8(ascii: "-")
    let body = UnsafeBufferPointer(rebasing: digits.written[(isNegative ? 1 : 0)...])
    let whole = body.firstIndex { $0 < 48 || $0 > 57 } ?? body.count
    layOut(
      body, isNegative: isNegative, prefix: "", wholeDigits: whole,
      remainder: body.count - whole, specification, to: &buffer)
  }

  /// The style a presentation type stands for; nil where floats have no such type.
  private static func style(of specification: FormatSpecification) -> FloatStyle? {
    let given = specification.precision
    let type = specification.type
    switch type {
    case 0:
      return FloatStyle(
        type: given < 0 ? UInt8(ascii: "r") : UInt8(ascii: "g"), precision: Swift.max(0, given),
        addsPointZero: true)
    case UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "g"):
      return FloatStyle(type: type, precision: given < 0 ? 6 : given)
    case UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "G"):
      return FloatStyle(type: type | 32, precision: given < 0 ? 6 : given, isUpper: true)
    case UInt8(ascii: "%"):
      return FloatStyle(type: UInt8(ascii: "f"), precision: given < 0 ? 6 : given)
    case UInt8(ascii: "n"):
      return FloatStyle(type: UInt8(ascii: "g"), precision: given < 0 ? 6 : given)
    default: return nil
    }
  }

  // MARK: Layout

  /// Padding, sign, prefix, padding, grouped digits, the rest, padding: CPython's `fill_number`.
  ///
  /// `body` holds the digits and what follows them: `wholeDigits` bytes before the point, then
  /// `remainder` characters.
  private static func layOut(
    _ body: UnsafeBufferPointer<UInt8>, isNegative: Bool, prefix: StaticString, wholeDigits: Int,
    remainder: Int = 0, _ specification: FormatSpecification, to buffer: inout TextBuffer
  ) {
    let sign: UInt8 =
      isNegative
      ? UInt8(ascii: "-") : specification.sign == UInt8(ascii: "-") ? 0 : specification.sign
    let fixed = (sign == 0 ? 0 : 1) + prefix.utf8CodeUnitCount + remainder
    let zeroFills =
      specification.fill == "0" && specification.align == UInt8(ascii: "=")
    let minimum = zeroFills ? specification.width - fixed : 0
    let separators = specification.grouping != 0
    let grouped =
      wholeDigits == 0
      ? 0
      : separators
        ? groupedWidth(wholeDigits, minimum, size: specification.groupSize)
        : Swift.max(wholeDigits, minimum)
    let padding = Swift.max(0, specification.width - fixed - grouped)
    let align = specification.align
    let left =
      align == UInt8(ascii: ">") ? padding : align == UInt8(ascii: "^") ? padding / 2 : 0
    let inner = align == UInt8(ascii: "=") ? padding : 0
    buffer.append(specification.fill, times: left)
    if sign != 0 { buffer.append(sign) }
    buffer.append(prefix)
    buffer.append(specification.fill, times: inner)
    let digits = UnsafeBufferPointer(rebasing: body[..<wholeDigits])
    if separators {
      appendGrouped(digits, width: grouped, specification, to: &buffer)
    } else {
      buffer.append(UInt8(ascii: "0"), times: grouped - wholeDigits)
      buffer.append(digits)
    }
    buffer.append(UnsafeBufferPointer(rebasing: body[wholeDigits...]))
    buffer.append(specification.fill, times: padding - left - inner)
  }

  /// The width of `digits` digits in groups, zeros in front included, at least `minimum` wide.
  ///
  /// A separator never comes first, so the result may be one wider than asked for.
  private static func groupedWidth(_ digits: Int, _ minimum: Int, size: Int) -> Int {
    func width(_ count: Int) -> Int { count + (count - 1) / size }
    let needed = width(digits)
    if needed >= minimum { return needed }
    var count = minimum - minimum / (size + 1)
    while width(count) < minimum { count += 1 }
    return width(count)
  }

  private static func appendGrouped(
    _ digits: UnsafeBufferPointer<UInt8>, width: Int, _ specification: FormatSpecification,
    to buffer: inout TextBuffer
  ) {
    guard width > 0 else { return }
    let size = specification.groupSize
    let count = width - width / (size + 1)
    for place in 0..<count {
      let fromEnd = count - place
      if place > 0, fromEnd % size == 0 { buffer.append(specification.grouping) }
      buffer.append(fromEnd > digits.count ? UInt8(ascii: "0") : digits[digits.count - fromEnd])
    }
  }
}
