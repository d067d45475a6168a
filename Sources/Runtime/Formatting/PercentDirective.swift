// One directive of `'…' % values`: `%[(key)][flags][width][.precision][length]type`.

/// What stands after a percent sign.
struct PercentDirective {
  /// A number written out, left out, or taken from the values (`*`).
  enum Amount {
    case none
    case value(Int)
    case argument
  }

  /// The name in brackets.
  var key: Range<Int>?
  var isLeft = false
  var hasSign = false
  var hasBlank = false
  var isAlternate = false
  var fillsZeros = false
  var width = Amount.none
  var precision = Amount.none
  /// The conversion, and where it stands in the template.
  var type: Unicode.Scalar = "%"
  var typeOffset = 0

  /// Reads the directive whose `%` stands before `at`, and moves `at` past it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, hasMapping: Bool) throws(FormatError) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "(") {
      guard hasMapping else { throw .type("format requires a mapping") }
      key = try PercentDirective.key(bytes, &at)
    }
    flags: while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "-"): isLeft = true
      case UInt8(ascii: "+"): hasSign = true
      case UInt8(ascii: " "): hasBlank = true
      case UInt8(ascii: "#"): isAlternate = true
      case UInt8(ascii: "0"): fillsZeros = true
      default: break flags
      }
      at += 1
    }
    width = try PercentDirective.amount(bytes, &at, "width too big")
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      precision = try PercentDirective.amount(bytes, &at, "precision too big")
      if case .none = precision { precision = .value(0) }
    }
    if at < bytes.count,
      [UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "L")].contains(bytes[at])
    {
      at += 1
    }
    guard at < bytes.count else { throw .value("incomplete format") }
    let (found, length) = scalar(at: at, in: bytes)
    type = found
    typeOffset = at
    at += length
  }

  private static func key(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) throws(FormatError) -> Range<Int> {
    at += 1
    let start = at
    var depth = 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return start..<(at - 1) }
    }
    throw .value("incomplete format key")
  }

  private static func amount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ tooBig: String
  ) throws(FormatError) -> Amount {
    if at < bytes.count, bytes[at] == UInt8(ascii: "*") {
      at += 1
      return .argument
    }
    let digits: Int?
    do { digits = try FormatSpecification.integer(bytes, &at) } catch { throw .value(tooBig) }
    guard let digits else { return .none }
    guard digits <= FormatSpecification.largestWidth else { throw .value(tooBig) }
    return .value(digits)
  }
}
