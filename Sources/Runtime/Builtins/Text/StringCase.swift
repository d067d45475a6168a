// Methods of `str` about letters: upper, lower, title, … and the questions isalpha, isdigit, ….

enum StringCase {
  static let methods: [Builtin] =
    [
      Builtin("upper", "(self, /)", "A copy in upper case.", body: upper),
      Builtin("lower", "(self, /)", "A copy in lower case.", body: lower),
      Builtin(
        "casefold", "(self, /)", "A copy for comparing without regard to case.", body: casefold),
      Builtin(
        "capitalize", "(self, /)", "A copy with only its first letter in upper case.",
        body: capitalize),
      Builtin(
        "title", "(self, /)", "A copy in which every word starts in upper case.", body: title),
      Builtin(
        "swapcase", "(self, /)", "A copy with upper and lower case exchanged.", body: swapcase),
      Builtin("isupper", "(self, /)", "Whether all cased letters are upper case.", body: isUpper),
      Builtin("islower", "(self, /)", "Whether all cased letters are lower case.", body: isLower),
      Builtin("istitle", "(self, /)", "Whether every word starts in upper case.", body: isTitle),
      Builtin("isprintable", "(self, /)", "Whether repr shows all characters as they are.") {
        (a: borrowing Arguments) throws(Raised) -> Value in
        let context = a.context
        return .bool(all(a[0], { context.isPrintable($0) }, emptyIs: true))
      },
      Builtin("isascii", "(self, /)", "Whether all characters are ASCII.", body: isASCII),
      Builtin("isidentifier", "(self, /)", "Whether the text is a valid name.", body: isIdentifier),
    ]
    + tests.map { test in
      Builtin(test.name, "(self, /)", test.summary) {
        (a: borrowing Arguments) throws(Raised) -> Value in
        .bool(all(a[0], test.isMember, emptyIs: false))
      }
    }

  /// A question that is asked of every character.
  private struct CharacterTest: Sendable {
    let name: String
    let summary: String
    let isMember: @Sendable (Unicode.Scalar) -> Bool
  }

  private static let tests: [CharacterTest] = [
    CharacterTest(
      name: "isalpha", summary: "Whether all characters are letters.", isMember: isAlpha),
    CharacterTest(
      name: "isdecimal", summary: "Whether all characters are decimal digits.",
      isMember: { $0.properties.numericType == .decimal }),
    CharacterTest(
      name: "isdigit", summary: "Whether all characters are digits.", isMember: isDigit),
    CharacterTest(
      name: "isnumeric", summary: "Whether all characters are numeric.",
      isMember: { $0.properties.numericType != nil }),
    CharacterTest(
      name: "isalnum", summary: "Whether all characters are letters or numeric.",
      isMember: { isAlpha($0) || $0.properties.numericType != nil }),
    CharacterTest(
      name: "isspace", summary: "Whether all characters are white space.",
      isMember: { isSpace($0) }),
  ]

  private static func all(
    _ source: Value, _ test: (Unicode.Scalar) -> Bool, emptyIs: Bool
  ) -> Bool {
    let text = source.string.buffer
    if text.isEmpty { return emptyIs }
    var at = 0
    while at < text.count {
      let (found, length) = scalar(at: at, in: text)
      if !test(found) { return false }
      at += length
    }
    return true
  }

  private static func isAlpha(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value | 32 >= 97 && scalar.value | 32 <= 122 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    let type = scalar.properties.numericType
    return type == .decimal || type == .digit
  }

  // MARK: Questions about case

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value >= 65 && scalar.value <= 90 : scalar.properties.isUppercase
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value >= 97 && scalar.value <= 122 : scalar.properties.isLowercase
  }

  private static func isTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.generalCategory == .titlecaseLetter
  }

  static func isUpper(_ a: borrowing Arguments) throws(Raised) -> Value {
    let text = a[0].text.unicodeScalars
    return .bool(text.contains(where: isUpper) && !text.contains { isLower($0) || isTitle($0) })
  }

  static func isLower(_ a: borrowing Arguments) throws(Raised) -> Value {
    let text = a[0].text.unicodeScalars
    return .bool(text.contains(where: isLower) && !text.contains { isUpper($0) || isTitle($0) })
  }

  static func isTitle(_ a: borrowing Arguments) throws(Raised) -> Value {
    var isCased = false
    var previousIsCased = false
    for character in a[0].text.unicodeScalars {
      if isUpper(character) || isTitle(character) {
        if previousIsCased { return .bool(false) }
        previousIsCased = true
        isCased = true
      } else if isLower(character) {
        if !previousIsCased { return .bool(false) }
        isCased = true
      } else {
        previousIsCased = false
      }
    }
    return .bool(isCased)
  }

  static func isASCII(_ a: borrowing Arguments) throws(Raised) -> Value {
    .bool(a[0].isASCIIString || a[0].string.pointee.byteCount == 0)
  }

  static func isIdentifier(_ a: borrowing Arguments) throws(Raised) -> Value {
    .bool(isIdentifier(a[0].text))
  }

  /// Whether a text is spelled like a name of Python.
  static func isIdentifier(_ text: String) -> Bool {
    var isFirst = true
    for character in text.unicodeScalars {
      let properties = character.properties
      guard
        character == "_" || (isFirst ? properties.isXIDStart : properties.isXIDContinue)
      else { return false }
      isFirst = false
    }
    return !isFirst
  }

  // MARK: Copies

  static func upper(_ a: borrowing Arguments) throws(Raised) -> Value {
    if let quick = mapASCII(a, { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }) { return quick }
    return map(a) { $0.properties.uppercaseMapping }
  }

  static func lower(_ a: borrowing Arguments) throws(Raised) -> Value {
    if let quick = mapASCII(a, lowered) { return quick }
    let scalars = Array(a[0].text.unicodeScalars)
    var result = TextBuffer(capacity: scalars.count * 2)
    for index in scalars.indices { appendLower(scalars, index, to: &result) }
    return a.context.string(result)
  }

  static func casefold(_ a: borrowing Arguments) throws(Raised) -> Value {
    if let quick = mapASCII(a, lowered) { return quick }
    return map(a, folded)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }

  /// Unicode's case folding: the lower case of the upper case, but for a few letters.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x131: "\u{131}"
    case 0x1E9E: "ss"
    // Cherokee folds to its upper case.
    case 0x13A0...0x13F5: String(Character(scalar))
    case 0x13F8...0x13FD, 0xAB70...0xABBF: scalar.properties.uppercaseMapping
    default:
      scalar.properties.uppercaseMapping.unicodeScalars.map { $0.properties.lowercaseMapping }
        .joined()
    }
  }

  static func capitalize(_ a: borrowing Arguments) throws(Raised) -> Value {
    words(a) { index, _ in index == 0 }
  }

  static func title(_ a: borrowing Arguments) throws(Raised) -> Value {
    words(a) { _, previousIsCased in !previousIsCased }
  }

  static func swapcase(_ a: borrowing Arguments) throws(Raised) -> Value {
    let scalars = Array(a[0].text.unicodeScalars)
    var result = TextBuffer(capacity: scalars.count + 8)
    for (index, character) in scalars.enumerated() {
      if isUpper(character) {
        appendLower(scalars, index, to: &result)
      } else if isLower(character) {
        result.append(character.properties.uppercaseMapping)
      } else {
        result.append(character)
      }
    }
    return a.context.string(result)
  }

  /// A copy in which characters are in title case where `isStart` says so, in lower case elsewhere.
  private static func words(
    _ a: borrowing Arguments, _ isStart: (_ index: Int, _ previousIsCased: Bool) -> Bool
  ) -> Value {
    let scalars = Array(a[0].text.unicodeScalars)
    var result = TextBuffer(capacity: scalars.count + 8)
    var previousIsCased = false
    for (index, character) in scalars.enumerated() {
      if isStart(index, previousIsCased) {
        result.append(character.properties.titlecaseMapping)
      } else {
        appendLower(scalars, index, to: &result)
      }
      previousIsCased = isUpper(character) || isLower(character) || isTitle(character)
    }
    return a.context.string(result)
  }

  /// The lower case of one character; a capital sigma at the end of a word is a final sigma.
  private static func appendLower(
    _ scalars: [Unicode.Scalar], _ index: Int, to result: inout TextBuffer
  ) {
    let character = scalars[index]
    if character.value < 0x80 { return result.append(lowered(UInt8(character.value))) }
    guard character.value == 0x3A3 else {
      return result.append(character.properties.lowercaseMapping)
    }
    func isIgnored(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isCaseIgnorable }
    let before = scalars[..<index].last { !isIgnored($0) }
    let after = scalars[(index + 1)...].first { !isIgnored($0) }
    let isFinal = (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
    result.append(isFinal ? "\u{3C2}" as Unicode.Scalar : "\u{3C3}")
  }

  /// A copy of an ASCII text, byte by byte; nil for other texts.
  private static func mapASCII(
    _ a: borrowing Arguments, _ map: (UInt8) -> UInt8
  ) -> Value? {
    guard a[0].isASCIIString else { return nil }
    let source = a[0].string.buffer
    if source.count <= 1 {
      guard let only = source.first else { return a[0].retained }
      return a.context.string(Unicode.Scalar(map(only)))
    }
    let result = a.context.uninitializedString(byteCount: source.count)
    let target = result.string.utf8
    for index in 0..<source.count { target[index] = map(source[index]) }
    a.context.finishString(result)
    return result
  }

  private static func map(
    _ a: borrowing Arguments, _ map: (Unicode.Scalar) -> String
  ) -> Value {
    var result = TextBuffer(capacity: a[0].string.pointee.byteCount + 8)
    for character in a[0].text.unicodeScalars { result.append(map(character)) }
    return a.context.string(result)
  }
}
