// Colours for code that is shown. The real lexer stops at the first mistake and drops comments; code
// in a lesson may be half a program, so this one only tells kinds of words apart and never fails.

import Text

/// Marks keywords, built-in names, strings, numbers and comments of Python code.
struct Highlighter {
  private var characters: [Character]
  private var index = 0
  private var result: [Piece] = []

  /// The code as pieces; joined, their texts are the code.
  static func pieces(_ code: String) -> [Piece] {
    var highlighter = Highlighter(characters: Array(code))
    while highlighter.index < highlighter.characters.count { highlighter.step() }
    return highlighter.result
  }

  /// The lines of the code, coloured.
  static func lines(_ code: String) -> [StyledText] {
    var lines = [StyledText()]
    for piece in pieces(code) {
      let parts = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (place, part) in parts.enumerated() {
        if place > 0 { lines.append(StyledText()) }
        if !part.isEmpty {
          lines[lines.count - 1].append(Piece(text: String(part), styles: piece.styles))
        }
      }
    }
    return lines
  }

  private init(characters: [Character]) { self.characters = characters }

  private func peek(_ distance: Int = 0) -> Character? {
    index + distance < characters.count ? characters[index + distance] : nil
  }

  private mutating func emit(to end: Int, _ styles: Style...) {
    let end = min(end, characters.count)
    result.append(Piece(text: String(characters[index..<end]), styles: styles))
    index = end
  }

  private mutating func step() {
    guard let character = peek() else { return }
    if character == "#" {
      emit(to: end { $0 != "\n" }, .comment)
    } else if character == "\"" || character == "'" {
      string(prefix: 0)
    } else if Self.isDigit(character) || (character == "." && peek(1).map(Self.isDigit) == true) {
      number()
    } else if Self.isName(character) {
      word()
    } else {
      let next = end {
        !Self.isName($0) && !Self.isDigit($0) && $0 != "#" && $0 != "\"" && $0 != "'" && $0 != "."
      }
      emit(to: max(next, index + 1))
    }
  }

  private func end(while condition: (Character) -> Bool) -> Int {
    var end = index
    while end < characters.count, condition(characters[end]) { end += 1 }
    return end
  }

  private mutating func word() {
    let end = end { Self.isName($0) || Self.isDigit($0) }
    let text = String(characters[index..<end])
    let quote = end < characters.count ? characters[end] : " "
    if quote == "\"" || quote == "'", Self.stringPrefixes.contains(text.lowercased()) {
      string(prefix: text.count)
    } else if Self.keywords.contains(text) {
      emit(to: end, .keyword)
    } else if Self.builtins.contains(text), index == 0 || characters[index - 1] != "." {
      emit(to: end, .builtin)
    } else {
      emit(to: end)
    }
  }

  /// A string up to its end; one without an end goes to the end of its line (or of the code).
  private mutating func string(prefix: Int) {
    let quote = characters[index + prefix]
    let start = index + prefix
    let isTriple =
      start + 2 < characters.count && characters[start + 1] == quote
      && characters[start + 2] == quote
    let length = isTriple ? 3 : 1
    var end = start + length
    while end < characters.count {
      if characters[end] == "\\" {
        end += 2
      } else if characters[end] == "\n", !isTriple {
        break
      } else if characters[end...].prefix(length).elementsEqual(repeatElement(quote, count: length))
      {
        end += length
        break
      } else {
        end += 1
      }
    }
    emit(to: end, .string)
  }

  private mutating func number() {
    var end = index
    while end < characters.count {
      let character = characters[end]
      let isSign =
        (character == "-" || character == "+") && end > index
        && (characters[end - 1] == "e" || characters[end - 1] == "E")
      guard Self.isName(character) || Self.isDigit(character) || character == "." || isSign else {
        break
      }
      end += 1
    }
    emit(to: end, .number)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isName(_ character: Character) -> Bool {
    character == "_" || character.isLetter
  }

  static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]
  private static let builtins: Set<String> = [
    "abs", "all", "any", "bool", "callable", "dict", "enumerate", "filter", "float", "getattr",
    "hasattr", "int", "isinstance", "iter", "len", "list", "map", "max", "min", "next", "print",
    "range", "repr", "reversed", "round", "set", "setattr", "sorted", "str", "sum", "super",
    "tuple",
    "type", "zip",
  ]
  private static let stringPrefixes: Set<String> = ["f", "r", "b", "u", "rf", "fr", "rb", "br"]
}

extension Styles {
  /// Python code as it is shown: coloured where colours are on, control characters made visible.
  public func highlight(_ code: String) -> String {
    let code = visible(code)
    guard isEnabled else { return code }
    return Highlighter.lines(code).map { line in
      line.pieces.map { apply($0.styles, to: $0.text) }.joined()
    }.joined(separator: "\n")
  }
}
