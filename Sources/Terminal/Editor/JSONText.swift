// One string as one line of JSON: the format of the history file, which grep and jq can read.

/// Strings as JSON and back.
enum JSONText {
  /// `text` in quotes, with every control character escaped.
  static func encode(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// The string that a line of JSON stands for; nil when it is not one.
  static func decode(_ line: some StringProtocol) -> String? {
    var scalars = Array(line.unicodeScalars)[...]
    while let last = scalars.last, last == " " || last == "\r" { scalars.removeLast() }
    guard scalars.count >= 2, scalars.popFirst() == "\"", scalars.popLast() == "\"" else {
      return nil
    }
    var units: [UInt16] = []
    while let scalar = scalars.popFirst() {
      if scalar == "\"" { return nil }
      guard scalar == "\\" else {
        units += Array(String(scalar).utf16)
        continue
      }
      guard let escape = scalars.popFirst(), let unit = unit(escape, &scalars) else { return nil }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func unit(
    _ escape: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> UInt16? {
    switch escape {
    case "\"", "\\", "/": return UInt16(truncatingIfNeeded: escape.value)
    case "n": return 10
    case "t": return 9
    case "r": return 13
    case "b": return 8
    case "f": return 12
    case "u":
      let digits = rest.prefix(4)
      guard digits.count == 4 else { return nil }
      rest = rest.dropFirst(4)
      var text = ""
      text.unicodeScalars.append(contentsOf: digits)
      return UInt16(text, radix: 16)
    default: return nil
    }
  }
}
