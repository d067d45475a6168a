// The characters of a pattern: escapes, and sets in brackets.

extension PatternTranslation {
  // MARK: Escapes

  mutating func escape() throws(PatternError) {
    let start = place
    guard let letter = peek(1) else {
      throw fail("bad escape (end of pattern)", at: start)
    }
    switch letter {
    case "A", "b", "B", "d", "D", "s", "S", "w", "W":
      place += 2
      emit("\\" + String(Character(letter)))
      if letter == "A" { item = .none }
    case "Z":
      place += 2
      emit("\\z")
      item = .none
    case "1"..."9": try backreference(start)
    default: emit(literal: try character())
    }
  }

  private mutating func backreference(_ start: Int) throws(PatternError) {
    if let octal = octal() { return emit(literal: octal) }
    place += 1
    var digits = String(Character(scalars[place]))
    place += 1
    if let second = next, ("0"..."9").contains(second) {
      digits.unicodeScalars.append(second)
      place += 1
    }
    let group = Int(digits) ?? 0
    guard group < parents.count else {
      throw fail("invalid group reference \(group)", at: start + 1)
    }
    guard closed.contains(group) else {
      throw fail("cannot refer to an open group", at: start)
    }
    emit("\\g{\(group)}")
  }

  /// `\0`, `\012` or `\123`: a character by its octal number; nil where the digits mean something else.
  private mutating func octal() -> Unicode.Scalar? {
    func isOctal(_ offset: Int) -> Bool { peek(offset).map { ("0"..."7").contains($0) } ?? false }
    let isZero = peek(1) == "0"
    guard isZero || isOctal(1) && isOctal(2) && isOctal(3) else { return nil }
    place += 1
    var digits = ""
    while digits.count < 3, let scalar = next, ("0"..."7").contains(scalar) {
      digits.unicodeScalars.append(scalar)
      place += 1
    }
    return Unicode.Scalar(UInt32(digits, radix: 8) ?? 0)
  }

  /// The character an escape stands for.
  mutating func character() throws(PatternError) -> Unicode.Scalar {
    let start = place
    if let octal = octal() { return octal }
    place += 1
    guard let letter = next else { throw fail("bad escape (end of pattern)", at: start) }
    place += 1
    let simple: [Unicode.Scalar: Unicode.Scalar] = [
      "n": "\n", "t": "\t", "r": "\r", "a": "\u{07}", "f": "\u{0C}", "v": "\u{0B}",
    ]
    if let found = simple[letter] { return found }
    let widths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    if let width = widths[letter] { return try hexadecimal(width, from: start) }
    let isLetter = ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
    if isLetter || ("0"..."9").contains(letter) {
      throw fail("bad escape \\" + String(Character(letter)), at: start)
    }
    return letter
  }

  private mutating func hexadecimal(_ width: Int, from start: Int) throws(PatternError)
    -> Unicode.Scalar
  {
    var digits = ""
    while digits.count < width, let scalar = next, scalar.properties.isASCIIHexDigit {
      digits.unicodeScalars.append(scalar)
      place += 1
    }
    guard digits.count == width, let code = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(code)
    else {
      let text = scalars[start..<place].reduce(into: "") { $0.unicodeScalars.append($1) }
      throw fail("incomplete escape \(text)", at: start)
    }
    return scalar
  }

  // MARK: Sets

  mutating func set() throws(PatternError) {
    let start = place
    place += 1
    var text = "["
    if next == "^" {
      place += 1
      text += "^"
    }
    var isFirst = true
    while true {
      guard let scalar = next else { throw fail("unterminated character set", at: start) }
      if scalar == "]", !isFirst { break }
      isFirst = false
      text += try member(start)
    }
    place += 1
    emit(text + "]")
  }

  /// A character, a class or a range of a set.
  private mutating func member(_ start: Int) throws(PatternError) -> String {
    let from = place
    let low = try memberStart()
    guard next == "-", let after = peek(1), after != "]" else { return low.text }
    place += 1
    let high = try memberStart()
    let written = scalars[from..<place].reduce(into: "") { $0.unicodeScalars.append($1) }
    guard let first = low.scalar, let last = high.scalar, first <= last else {
      throw fail("bad character range \(written)", at: from)
    }
    return low.text + "-" + high.text
  }

  private mutating func memberStart() throws(PatternError) -> (
    text: String, scalar: Unicode.Scalar?
  ) {
    guard let scalar = next else { throw fail("unterminated character set", at: place) }
    if scalar == "\\", let letter = peek(1) {
      if "dDsSwW".unicodeScalars.contains(letter) {
        place += 2
        return ("\\" + String(Character(letter)), nil)
      }
      if letter == "b" {
        place += 2
        return ("\\x{8}", "\u{08}")
      }
      let found = try character()
      return (PatternTranslation.quoted(found), found)
    }
    place += 1
    return (PatternTranslation.quoted(scalar), scalar)
  }
}
