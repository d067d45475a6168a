// Integers of any size read from digits and written as digits, with CPython's limit on decimal ones.

extension Context {
  /// The value of a literal's digits: decimal ones, or with a prefix such as `0x`.
  ///
  /// Owned.
  func bigInteger(literal text: String) -> Value {
    let radix =
      text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : text.hasPrefix("0b") ? 2 : 10
    let digits = radix == 10 ? Substring(text) : text.dropFirst(2)
    let characters = digits.utf8.map { CChar(bitPattern: $0) } + [0]
    guard let number = BigInteger(digits: characters, base: radix) else { return .int(0) }
    return integer(number)
  }

  /// The value of digits of a base; ValueError where there are more decimal ones than allowed.
  ///
  /// Owned.
  func bigInteger(digits: [UInt8], radix: Int) throws(Raised) -> Value {
    let count = digits.count - (digits.first == UInt8(ascii: "-") ? 1 : 0)
    let limit = state.pointee.integerDigitLimit
    // Bases that are powers of two are read in one pass and need no limit.
    if radix & (radix - 1) != 0, limit > 0, count > limit {
      throw valueError(
        "Exceeds the limit (\(limit) digits) for integer string conversion: value has \(count) "
          + "digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    try checkBitCount(count.multipliedReportingOverflow(by: 4).partialValue)
    let characters = digits.map { CChar(bitPattern: $0) } + [0]
    guard let number = BigInteger(digits: characters, base: radix) else {
      throw valueError("invalid literal for int() with base \(radix)")
    }
    return integer(number)
  }

  /// Appends the decimal digits of an integer too large for a word.
  func appendDecimal(_ value: Value, to buffer: inout TextBuffer) throws(Raised) {
    let number = value.bigInteger
    let limit = state.pointee.integerDigitLimit
    let start = buffer.count
    // The estimate may be one too high, and must not let a number of millions of digits be written.
    if limit > 0, number.decimalDigitCount > limit + 1 { throw tooManyDigits(limit) }
    number.append(base: 10, to: &buffer)
    guard limit > 0, buffer.count - start - (number.isNegative ? 1 : 0) > limit else { return }
    buffer.truncate(to: start)
    throw tooManyDigits(limit)
  }

  private func tooManyDigits(_ limit: Int) -> Raised {
    valueError(
      "Exceeds the limit (\(limit) digits) for integer string conversion; use "
        + "sys.set_int_max_str_digits() to increase the limit")
  }

  /// Appends `format(value, specification)` for an integer too large for a word.
  func append(
    bigInteger value: Value, formattedBy specification: UnsafeBufferPointer<UInt8>,
    to result: inout TextBuffer
  ) throws(Raised) {
    let parsed: FormatSpecification
    do throws(FormatError) {
      parsed = try FormatSpecification(
        specification, type: UInt8(ascii: "d"), align: UInt8(ascii: ">"), typeName: "int")
    } catch {
      throw raised(error)
    }
    var digits = TextBuffer()
    var prefix: StaticString = ""
    switch parsed.type {
    case UInt8(ascii: "d"), UInt8(ascii: "n"): try appendDecimal(value, to: &digits)
    case UInt8(ascii: "b"): prefix = append(value, 2, "0b", to: &digits)
    case UInt8(ascii: "o"): prefix = append(value, 8, "0o", to: &digits)
    case UInt8(ascii: "x"): prefix = append(value, 16, "0x", to: &digits)
    case UInt8(ascii: "X"): prefix = append(value, -16, "0X", to: &digits)
    case UInt8(ascii: "c"):
      throw error(.overflowError, "Python int too large to convert to C long")
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "%"):
      let number = try double(value)
      do throws(FormatError) {
        return try FormatValue.append(float: number, parsed, to: &result)
      } catch {
        throw raised(error)
      }
    default:
      throw raised(FormatSpecification.unknownType(Unicode.Scalar(parsed.type), "int"))
    }
    do throws(FormatError) {
      try FormatValue.append(signedDigits: digits, prefix: prefix, parsed, to: &result)
    } catch {
      throw raised(error)
    }
  }

  /// Appends the digits in a base, in capitals for a negative one; gives the prefix back.
  private func append(
    _ value: Value, _ base: Int, _ prefix: StaticString, to digits: inout TextBuffer
  ) -> StaticString {
    value.bigInteger.append(base: Swift.abs(base), isUpper: base < 0, to: &digits)
    return prefix
  }
}
