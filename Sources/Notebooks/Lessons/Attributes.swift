// Attributes: the words after a fence's first word, such as `id=gd-step check=vary`.

/// The words of a fence's info string: flags, and pairs joined by `=` (values may be quoted).
struct Attributes {
  private(set) var kind = ""
  private(set) var flags: [String] = []
  private(set) var pairs: [(name: String, value: String)] = []

  init(_ info: String) {
    for (position, word) in Self.words(of: info).enumerated() {
      if position == 0 {
        kind = word
      } else if let equals = word.firstIndex(of: "=") {
        pairs.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
      } else {
        flags.append(word)
      }
    }
  }

  /// The value given for `name`, if any.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The first flag or name that is not among those known.
  func unknown(flags knownFlags: [String], names: [String]) -> String? {
    flags.first { !knownFlags.contains($0) } ?? pairs.first { !names.contains($0.name) }?.name
  }

  /// Words separated by blanks; a double quote begins and ends a stretch where blanks do not count.
  private static func words(of info: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in info {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == " " || character == "\t" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
