// The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//
// The steps and their order are those of CPython's `parse_internal_render_format_spec`, so that a
// wrong specification is refused for the same reason.

/// Why a text cannot be formatted: the exception to raise and its text.
struct FormatError: Error {
  enum Kind { case value, type, overflow, memory, key, index }
  let kind: Kind
  let message: String

  static func value(_ message: String) -> FormatError {
    FormatError(kind: .value, message: message)
  }
  static func type(_ message: String) -> FormatError { FormatError(kind: .type, message: message) }
  static func overflow(_ message: String) -> FormatError {
    FormatError(kind: .overflow, message: message)
  }
}

/// What stands after the colon in `{x:>10.2f}`.
struct FormatSpecification {
  var fill: Unicode.Scalar = " "
  /// `<`, `>`, `^` or `=`.
  var align: UInt8
  /// `+`, `-`, a blank, or 0.
  var sign: UInt8 = 0
  /// `z`: a negative zero loses its sign.
  var dropsNegativeZero = false
  /// `#`.
  var isAlternate = false
  /// -1 where none was given.
  var width = -1
  /// `,`, `_`, or 0.
  var grouping: UInt8 = 0
  /// How many digits stand between two separators.
  var groupSize = 3
  /// -1 where none was given.
  var precision = -1
  /// The presentation type; 0 where none was given and the value has no default.
  var type: UInt8

  /// No text is padded to more than this: a learner's slip must not fill memory.
  static let largestWidth = 1 << 28

  /// Parses a specification.
  ///
  /// - Parameters:
  ///   - bytes: The text after the colon.
  ///   - type: The presentation type that stands where none is written.
  ///   - align: The alignment that stands where none is written.
  ///   - typeName: The value's type, for messages.
  /// - Throws: A value error that says what is wrong with the specification.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, type: UInt8, align: UInt8,
    typeName: @autoclosure () -> String
  ) throws(FormatError) {
    self.align = align
    self.type = type
    var at = 0
    let end = bytes.count
    let fillGiven = parseAlignment(bytes, &at)
    if at < end, [UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[at]) {
      sign = bytes[at]
      at += 1
    }
    if at < end, bytes[at] == UInt8(ascii: "z") {
      dropsNegativeZero = true
      at += 1
    }
    if at < end, bytes[at] == UInt8(ascii: "#") {
      isAlternate = true
      at += 1
    }
    if !fillGiven.fill, at < end, bytes[at] == UInt8(ascii: "0") {
      fill = "0"
      if !fillGiven.align, align == UInt8(ascii: ">") { self.align = UInt8(ascii: "=") }
      at += 1
    }
    width = try FormatSpecification.integer(bytes, &at) ?? -1
    try parseGrouping(bytes, &at)
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard let digits = try FormatSpecification.integer(bytes, &at) else {
        throw .value("Format specifier missing precision")
      }
      precision = digits
    }
    if at < end {
      let (found, length) = scalar(at: at, in: bytes)
      guard at + length == end else {
        let text = String(decoding: bytes, as: UTF8.self)
        throw .value("Invalid format specifier '\(text)' for object of type '\(typeName())'")
      }
      guard found.value < 0x80 else {
        if grouping != 0 { throw groupingRefusal(found) }
        throw FormatSpecification.unknownType(found, typeName())
      }
      self.type = bytes[at]
    }
    try checkGrouping()
  }

  private mutating func parseAlignment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) -> (fill: Bool, align: Bool) {
    guard !bytes.isEmpty else { return (false, false) }
    let (first, length) = scalar(at: 0, in: bytes)
    if length < bytes.count, FormatSpecification.isAlignment(bytes[length]) {
      fill = first
      align = bytes[length]
      at = length + 1
      return (true, true)
    }
    guard FormatSpecification.isAlignment(bytes[0]) else { return (false, false) }
    align = bytes[0]
    at = 1
    return (false, true)
  }

  @inline(__always)
  private static func isAlignment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "^")
      || byte == UInt8(ascii: "=")
  }

  /// Digits as a number; nil where there are none.
  static func integer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) throws(FormatError) -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overSum) = product.addingReportingOverflow(Int(bytes[at] - 48))
      if over || overSum { throw .value("Too many decimal digits in format string") }
      value = sum
      at += 1
    }
    return at > start ? value : nil
  }

  private mutating func parseGrouping(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) throws(FormatError) {
    let comma = UInt8(ascii: ",")
    let underscore = UInt8(ascii: "_")
    if at < bytes.count, bytes[at] == comma {
      grouping = comma
      at += 1
    }
    if at < bytes.count, bytes[at] == underscore {
      if grouping != 0 { throw .value("Cannot specify both ',' and '_'.") }
      grouping = underscore
      at += 1
    }
    if at < bytes.count, bytes[at] == comma, grouping == underscore {
      throw .value("Cannot specify both ',' and '_'.")
    }
  }

  private mutating func checkGrouping() throws(FormatError) {
    guard grouping != 0 else { return }
    switch type {
    case 0, UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "g"),
      UInt8(ascii: "E"), UInt8(ascii: "G"), UInt8(ascii: "F"), UInt8(ascii: "%"):
      return
    case UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      if grouping == UInt8(ascii: "_") {
        groupSize = 4
        return
      }
    default: break
    }
    throw groupingRefusal(Unicode.Scalar(type))
  }

  private func groupingRefusal(_ type: Unicode.Scalar) -> FormatError {
    let separator = Character(Unicode.Scalar(grouping))
    return .value("Cannot specify '\(separator)' with '\(FormatSpecification.shown(type))'.")
  }

  /// The width, refused where padding to it would fill memory.
  func checkedWidth() throws(FormatError) {
    if width > FormatSpecification.largestWidth || precision > Int(Int32.max) {
      throw width > FormatSpecification.largestWidth
        ? FormatError(kind: .memory, message: "") : .value("precision too big")
    }
  }

  static func unknownType(_ type: Unicode.Scalar, _ typeName: String) -> FormatError {
    .value("Unknown format code '\(shown(type))' for object of type '\(typeName)'")
  }

  private static func shown(_ type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128
      ? String(Character(type)) : "\\x" + String(type.value, radix: 16)
  }
}
