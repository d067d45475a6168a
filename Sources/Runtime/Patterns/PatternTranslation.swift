// From Python's regular expressions to PCRE2's: what both mean alike is kept, what is written otherwise is
// rewritten, and what Python refuses is refused in its words.

/// Why a pattern is refused, and where, in code points.
struct PatternError: Error {
  let message: String
  let position: Int
}

/// A pattern as PCRE2 reads it, and what the module re wants to know about it.
struct PatternTranslation {
  /// The flags of `re`, by their bits.
  enum Flag {
    static let ignoreCase = 2
    static let multiline = 8
    static let dotAll = 16
    static let verbose = 64
    static let ascii = 256
    static let unicode = 32
  }

  private(set) var output = ""
  /// The capturing group each group stands in, 0 for none; group 0 is the whole.
  private(set) var parents = [0]
  /// The names of groups with their numbers, in order.
  private(set) var names: [(name: String, group: Int)] = []
  /// The flags, with those the pattern itself sets.
  private(set) var flags: Int

  let scalars: [Unicode.Scalar]
  var place = 0
  /// The groups open here: the number of a capturing one, and whether verbose mode held outside.
  var open: [(group: Int?, start: Int, isVerbose: Bool)] = []
  var closed: Set<Int> = []
  private var isVerbose: Bool
  /// Whether something stands before that a quantifier can repeat, and whether it is a quantifier.
  var item = Item.none

  enum Item { case none, atom, quantified }

  /// Translates a pattern.
  init(_ pattern: String, flags: Int) throws(PatternError) {
    scalars = Array(pattern.unicodeScalars)
    self.flags = flags
    isVerbose = flags & Flag.verbose != 0
    try translate()
  }

  // MARK: Reading

  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    place + offset < scalars.count ? scalars[place + offset] : nil
  }

  func fail(_ message: String, at position: Int) -> PatternError {
    PatternError(message: message, position: position)
  }

  private mutating func take(while accepts: (Unicode.Scalar) -> Bool) -> String {
    var text = ""
    while let scalar = next, accepts(scalar) {
      text.unicodeScalars.append(scalar)
      place += 1
    }
    return text
  }

  mutating func emit(_ text: String) {
    output += text
    item = .atom
  }

  /// Adds a character so that it stands for itself.
  mutating func emit(literal scalar: Unicode.Scalar) {
    emit(PatternTranslation.quoted(scalar))
  }

  static func quoted(_ scalar: Unicode.Scalar) -> String {
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    if isWord || scalar.value > 0x7E || scalar == "_" { return String(Character(scalar)) }
    if scalar.value <= 0x20 || scalar.value == 0x7E {
      return "\\x{\(String(scalar.value, radix: 16))}"
    }
    return "\\" + String(Character(scalar))
  }

  // MARK: The pattern

  private mutating func translate() throws(PatternError) {
    while let scalar = next {
      if isVerbose, skipBlank(scalar) { continue }
      switch scalar {
      case "\\": try escape()
      case "[": try set()
      case "(": try group()
      case ")":
        guard let opened = open.popLast() else { throw fail("unbalanced parenthesis", at: place) }
        place += 1
        if let group = opened.group { closed.insert(group) }
        isVerbose = opened.isVerbose
        emit(")")
      case "|":
        place += 1
        output += "|"
        item = .none
      case "^":
        place += 1
        emit("^")
        item = .none
      case "$", ".":
        place += 1
        emit(String(Character(scalar)))
      case "*", "+", "?": try quantifier(from: place, min: nil)
      case "{": try braces()
      default:
        place += 1
        emit(literal: scalar)
      }
    }
    if let opened = open.last {
      throw fail("missing ), unterminated subpattern", at: opened.start)
    }
  }

  /// Skips a blank or a comment of verbose mode; whether there was one.
  private mutating func skipBlank(_ scalar: Unicode.Scalar) -> Bool {
    if " \t\n\r\u{0B}\u{0C}".unicodeScalars.contains(scalar) {
      place += 1
      return true
    }
    guard scalar == "#" else { return false }
    _ = take { $0 != "\n" }
    return true
  }

  // MARK: Quantifiers

  /// The quantifier at `place`, which begins at `start`.
  private mutating func quantifier(from start: Int, min text: String?) throws(PatternError) {
    switch item {
    case .none: throw fail("nothing to repeat", at: start)
    case .quantified: throw fail("multiple repeat", at: start)
    case .atom: break
    }
    if let text {
      output += text
    } else {
      output += String(Character(scalars[place]))
      place += 1
    }
    if next == "?" || next == "+" {
      output += String(Character(scalars[place]))
      place += 1
    }
    item = .quantified
  }

  private mutating func braces() throws(PatternError) {
    let start = place
    place += 1
    let low = take { ("0"..."9").contains($0) }
    var high = low
    if next == "," {
      place += 1
      high = take { ("0"..."9").contains($0) }
      if high.isEmpty { high = "∞" }
    }
    guard next == "}", !(low.isEmpty && high.isEmpty) else {
      place = start + 1
      return emit(literal: "{")
    }
    place += 1
    guard let minimum = Int(low.isEmpty ? "0" : low), minimum < 65536,
      high == "∞" || (Int(high) ?? Int.max) < 65536
    else { throw fail("the repetition number is too large", at: start + 1) }
    if let maximum = Int(high), maximum < minimum {
      throw fail("min repeat greater than max repeat", at: start + 1)
    }
    let text = high == "∞" ? "{\(minimum),}" : "{\(minimum),\(high)}"
    try quantifier(from: start, min: text)
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) {
    let start = place
    place += 1
    guard next == "?" else { return beginCapture(start) }
    place += 1
    guard let kind = next else { throw fail("unexpected end of pattern", at: place) }
    place += 1
    switch kind {
    case ":", "=", "!", ">": begin("(?" + String(Character(kind)), start)
    case "#":
      _ = take { $0 != ")" }
      guard next != nil else { throw fail("missing ), unterminated comment", at: start) }
      place += 1
    case "P": try named(start)
    case "<":
      guard let sign = next else { throw fail("unexpected end of pattern", at: place) }
      guard sign == "=" || sign == "!" else {
        throw fail("unknown extension ?<" + String(Character(sign)), at: start + 1)
      }
      place += 1
      begin("(?<" + String(Character(sign)), start)
    case "(": try condition(start)
    case _ where "aiLmsux-".unicodeScalars.contains(kind):
      place -= 1
      try inlineFlags(start)
    default: throw fail("unknown extension ?" + String(Character(kind)), at: start + 1)
    }
  }

  private mutating func begin(_ text: String, _ start: Int) {
    open.append((nil, start, isVerbose))
    output += text
    item = .none
  }

  private mutating func beginCapture(_ start: Int) {
    let parent = open.last { $0.group != nil }?.group ?? 0
    parents.append(parent)
    open.append((parents.count - 1, start, isVerbose))
    output += "("
    item = .none
  }

  private mutating func named(_ start: Int) throws(PatternError) {
    guard let sign = next else { throw fail("unexpected end of pattern", at: place) }
    place += 1
    switch sign {
    case "<":
      let name = try groupName(until: ">")
      if let known = names.first(where: { $0.name == name }) {
        throw fail(
          "redefinition of group name '\(name)' as group \(parents.count); was group \(known.group)",
          at: start + 4)
      }
      beginCapture(start)
      names.append((name, parents.count - 1))
    case "=":
      let name = try groupName(until: ")")
      guard let known = names.first(where: { $0.name == name }) else {
        throw fail("unknown group name '\(name)'", at: start + 4)
      }
      guard closed.contains(known.group) else {
        throw fail("cannot refer to an open group", at: start + 4)
      }
      emit("\\g{\(known.group)}")
    default: throw fail("unknown extension ?P" + String(Character(sign)), at: start + 1)
    }
  }

  private mutating func groupName(until end: Unicode.Scalar) throws(PatternError) -> String {
    let start = place
    let name = take { $0 != end }
    guard next != nil else {
      throw name.isEmpty
        ? fail("missing group name", at: start)
        : fail("missing \(Character(end)), unterminated name", at: start)
    }
    place += 1
    guard let first = name.unicodeScalars.first else {
      throw fail("missing group name", at: start)
    }
    let isName =
      (first == "_" || first.properties.isIDStart)
      && name.unicodeScalars.allSatisfy { $0.properties.isIDContinue }
    guard isName else { throw fail("bad character in group name '\(name)'", at: start) }
    return name
  }

  private mutating func condition(_ start: Int) throws(PatternError) {
    let nameStart = place
    let name = take { $0 != ")" }
    guard next != nil else { throw fail("missing ), unterminated name", at: nameStart) }
    place += 1
    let group = Int(name) ?? names.first { $0.name == name }?.group
    guard let group else { throw fail("unknown group name '\(name)'", at: nameStart) }
    guard (1..<parents.count).contains(group) else {
      throw fail("invalid group reference \(group)", at: nameStart)
    }
    begin("(?(\(group))", start)
  }

  private mutating func inlineFlags(_ start: Int) throws(PatternError) {
    let letters: [Unicode.Scalar: Int] = [
      "i": Flag.ignoreCase, "m": Flag.multiline, "s": Flag.dotAll, "x": Flag.verbose,
      "a": Flag.ascii, "u": Flag.unicode,
    ]
    var added = 0
    let text = take { letters[$0] != nil }
    for letter in text.unicodeScalars { added |= letters[letter] ?? 0 }
    if next == ")" {
      guard start == 0 else {
        throw fail("global flags not at the start of the expression", at: start)
      }
      place += 1
      flags |= added
      isVerbose = flags & Flag.verbose != 0
      return
    }
    var removed = ""
    if next == "-" {
      place += 1
      removed = take { "imsx".unicodeScalars.contains($0) }
      if removed.isEmpty { throw fail("missing flag", at: place) }
    }
    guard let end = next else { throw fail("missing -, : or )", at: place) }
    guard end == ":" else { throw fail("unknown flag", at: place) }
    place += 1
    let kept = text.filter { $0 != "x" && $0 != "a" && $0 != "u" }
    let dropped = removed.filter { $0 != "x" }
    begin("(?\(kept)\(dropped.isEmpty ? "" : "-" + dropped):", start)
    if added & Flag.verbose != 0 { isVerbose = true }
    if removed.contains("x") { isVerbose = false }
  }
}
