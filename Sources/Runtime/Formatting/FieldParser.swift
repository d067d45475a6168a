// The replacement fields of `str.format`: literal text, `{name.attr[key]!r:spec}`, `{{` and `}}`.
//
// The steps are those of CPython's `MarkupIterator_next` and `parse_field`, so that a malformed
// template is refused for the same reason.

/// Walks over a template, one literal and one field at a time.
struct FieldParser {
  /// A stretch of literal text and, mostly, the field that follows it.
  struct Piece {
    var literal: Range<Int>
    var field: Field?
  }

  /// A replacement field.
  struct Field {
    /// What stands before `!` and `:`.
    var name: Range<Int>
    /// What stands after the colon.
    var specification: Range<Int>
    /// Whether the specification holds fields of its own.
    var isNested = false
    /// `r`, `s`, `a`, whatever else was written, or nil.
    var conversion: Unicode.Scalar?
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() throws(FormatError) -> Piece? {
    guard at < bytes.count else { return nil }
    let start = at
    var brace: UInt8 = 0
    while at < bytes.count, brace == 0 {
      let byte = bytes[at]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { brace = byte }
      at += 1
    }
    guard brace != 0 else { return Piece(literal: start..<at) }
    let isDoubled = at < bytes.count && bytes[at] == brace
    if brace == UInt8(ascii: "}"), !isDoubled {
      throw .value("Single '}' encountered in format string")
    }
    if at == bytes.count { throw .value("Single '{' encountered in format string") }
    if isDoubled {
      at += 1
      return Piece(literal: start..<(at - 1))
    }
    let literal = start..<(at - 1)
    return Piece(literal: literal, field: try field())
  }

  private mutating func field() throws(FormatError) -> Field {
    let start = at
    let end = try endOfName()
    var field = Field(name: start..<(at - 1), specification: 0..<0)
    if end == UInt8(ascii: "}") { return field }
    guard end == UInt8(ascii: ":") || end == UInt8(ascii: "!") else {
      throw .value("expected '}' before end of string")
    }
    if end == UInt8(ascii: "!"), try conversion(&field) { return field }
    let specificationStart = at
    var depth = 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "{") {
        field.isNested = true
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          field.specification = specificationStart..<(at - 1)
          return field
        }
      }
    }
    throw .value("unmatched '{' in format spec")
  }

  /// Moves past the field's name and the byte that ends it, which is returned; 0 at the end of the text.
  private mutating func endOfName() throws(FormatError) -> UInt8 {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"): throw .value("unexpected '{' in field name")
      case UInt8(ascii: "["):
        while at < bytes.count, bytes[at] != UInt8(ascii: "]") { at += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "!"): return byte
      default: break
      }
    }
    return 0
  }

  /// Reads what follows `!`; true where the field ends with it.
  private mutating func conversion(_ field: inout Field) throws(FormatError) -> Bool {
    guard at < bytes.count else {
      throw .value("end of string while looking for conversion specifier")
    }
    let (found, length) = scalar(at: at, in: bytes)
    field.conversion = found
    at += length
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    at += 1
    if byte == UInt8(ascii: "}") { return true }
    guard byte == UInt8(ascii: ":") else {
      throw .value("expected ':' after conversion specifier")
    }
    return false
  }
}

/// The name of a field taken apart: `0.weight[1]` is the first argument, `.weight`, `[1]`.
struct FieldName {
  /// One step from a value to a part of it.
  enum Step {
    case attribute(String)
    case item(String)
    case index(Int)
  }

  /// The argument's name; empty for an automatic number.
  let first: String
  /// The argument's number, where the name is one.
  let index: Int?
  let steps: [Step]

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) {
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    func isStep(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") }
    var at = 0
    while at < bytes.count, !isStep(bytes[at]) { at += 1 }
    first = text(0..<at)
    index = try FieldName.number(UnsafeBufferPointer(rebasing: bytes[..<at]))
    var steps: [Step] = []
    while at < bytes.count {
      let start = at + 1
      if bytes[at] == UInt8(ascii: ".") {
        at = start
        while at < bytes.count, !isStep(bytes[at]) { at += 1 }
        if at > start { steps.append(.attribute(text(start..<at))) }
      } else if bytes[at] == UInt8(ascii: "[") {
        at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: "]") { at += 1 }
        guard at < bytes.count else { throw .value("Missing ']' in format string") }
        let number = try FieldName.number(UnsafeBufferPointer(rebasing: bytes[start..<at]))
        steps.append(number.map { .index($0) } ?? .item(text(start..<at)))
        at += 1
        if at == start + 1 { throw .value("Empty attribute in format string") }
        continue
      } else {
        throw .value("Only '.' or '[' may follow ']' in format field specifier")
      }
      if at == start { throw .value("Empty attribute in format string") }
    }
    self.steps = steps
  }

  /// The number the bytes spell; nil where there is anything but digits.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) -> Int? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    var at = 0
    return try FormatSpecification.integer(bytes, &at)
  }
}
