// Integers read from text: what `int("…", base)` accepts.

/// What a text says as an integer.
enum IntegerText {
  case number(Int)
  /// It is an integer that does not fit in 64 bits: its digits, `-` in front, and their base.
  case large([UInt8], radix: Int)
  case invalid

  /// Reads the whole of a text: blanks around, a sign, a prefix such as `0x` where the base allows it,
  /// digits with single underscores between them.
  ///
  /// Base 0 takes the base from the prefix, as in source text.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) -> IntegerText {
    if base == 10, let number = plainDecimal(bytes) { return .number(number) }
    guard var text = ascii(bytes)?[...] else { return .invalid }
    text = trimmed(text)
    var isNegative = false
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      text = text.dropFirst()
    }
    var radix = base
    let prefixed = prefixRadix(text)
    if let prefixed, base == 0 || base == prefixed {
      radix = prefixed
      text = text.dropFirst(2)
      if text.first == UInt8(ascii: "_") { text = text.dropFirst() }
    } else if base == 0 {
      radix = 10
      let hasLeadingZero = text.first == UInt8(ascii: "0")
      if hasLeadingZero,
        text.contains(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: "_") })
      {
        return .invalid
      }
    }
    return digits(text, radix: radix, isNegative: isNegative)
  }

  /// The number of a text of up to 18 digits and nothing else; nil for other texts.
  private static func plainDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      let digit = Int(byte) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value &* 10 &+ digit
    }
    return value
  }

  private static func digits(
    _ text: ArraySlice<UInt8>, radix: Int, isNegative: Bool
  ) -> IntegerText {
    var value = 0
    var isTooLarge = false
    var previousIsDigit = false
    for byte in text {
      if byte == UInt8(ascii: "_") {
        guard previousIsDigit else { return .invalid }
        previousIsDigit = false
        continue
      }
      guard let digit = digitValue(byte), digit < radix else { return .invalid }
      previousIsDigit = true
      let (product, over) = value.multipliedReportingOverflow(by: radix)
      let (sum, overSum) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if over || overSum { isTooLarge = true }
      value = sum
    }
    guard previousIsDigit else { return .invalid }
    guard isTooLarge else { return .number(value) }
    let sign = isNegative ? [UInt8(ascii: "-")] : []
    return .large(sign + text.filter { $0 != UInt8(ascii: "_") }, radix: radix)
  }

  static func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 97...122: Int(byte) - 87
    case 65...90: Int(byte) - 55
    default: nil
    }
  }

  private static func prefixRadix(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= 2, text.first == UInt8(ascii: "0") else { return nil }
    switch text[text.startIndex + 1] | 32 {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
    var rest = text.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  /// The text with other scripts' digits and blanks as ASCII ones; nil where anything else is beyond ASCII.
  static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return Array(bytes) }
    var result: [UInt8] = []
    for character in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if character.value < 0x80 {
        result.append(UInt8(character.value))
      } else if character.properties.numericType == .decimal,
        let value = character.properties.numericValue
      {
        result.append(48 + UInt8(value))
      } else if isSpace(character) {
        result.append(32)
      } else {
        return nil
      }
    }
    return result
  }
}
