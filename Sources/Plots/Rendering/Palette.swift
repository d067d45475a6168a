// Text with colours kept apart from it, so that widths are counted and colours are added last.

import Text

/// Which colours may be written; none unless the caller asks.
public enum Palette: Sendable {
  case none
  /// The eight colours every terminal has.
  case ansi
  /// The 256 colours of xterm.
  case ansi256
  /// 24-bit colours.
  case trueColor

  /// The escape sequence that begins an ink, or nil where it has no colour here.
  func sequence(_ ink: Ink) -> String? {
    switch (self, ink) {
    case (.none, _), (_, .plain): nil
    case (_, .series(let index)): "\u{1b}[\(Self.cycle[index % Self.cycle.count])m"
    case (.ansi, .mixed): nil
    case (.ansi256, .mixed(let front, let back)):
      "\u{1b}[38;5;\(Self.index256(front))"
        + (back.map { ";48;5;\(Self.index256($0))" } ?? "") + "m"
    case (.trueColor, .mixed(let front, let back)):
      "\u{1b}[38;2;\(front.red);\(front.green);\(front.blue)"
        + (back.map { ";48;2;\($0.red);\($0.green);\($0.blue)" } ?? "") + "m"
    }
  }

  /// Whether images can be drawn in half blocks, each half with a colour of its own.
  var mixesColors: Bool {
    switch self {
    case .none, .ansi: false
    case .ansi256, .trueColor: true
    }
  }

  /// matplotlib's cycle (blue, orange, green, red, purple, cyan, the terminal's own) among the eight.
  private static let cycle = [34, 33, 32, 31, 35, 36, 39]

  /// The nearest of xterm's 6x6x6 cube, or of its 24 grays for a gray.
  private static func index256(_ color: RGB) -> Int {
    if color.red == color.green, color.green == color.blue {
      let value = Int(color.red)
      if value < 4 { return 16 }
      if value > 246 { return 231 }
      return 232 + min(23, max(0, (value - 3) / 10))
    }
    func level(_ value: UInt8) -> Int { value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40 }
    return 16 + 36 * level(color.red) + 6 * level(color.green) + level(color.blue)
  }
}

/// One line of output: characters and their inks.
struct StyledLine: Sendable {
  private(set) var characters: [(character: Character, ink: Ink)] = []
  /// Columns on the terminal.
  private(set) var width = 0

  init(_ text: String = "") { append(text) }

  mutating func append(_ character: Character, ink: Ink = .plain) {
    characters.append((character, ink))
    width += DisplayWidth.of(character)
  }

  mutating func append(_ text: String, ink: Ink = .plain) {
    for character in text { append(character, ink: ink) }
  }

  mutating func append(_ line: StyledLine) {
    characters += line.characters
    width += line.width
  }

  /// Adds blanks up to a width.
  mutating func pad(to columns: Int) {
    while width < columns { append(" ") }
  }

  /// The line as text; blanks at its end are dropped.
  func text(_ palette: Palette) -> String {
    var end = characters.count
    while end > 0, characters[end - 1].character == " ", !hasBackground(end - 1, palette) {
      end -= 1
    }
    var result = ""
    var current: String?
    for (character, ink) in characters[..<end] {
      let sequence = character == " " && current == nil ? nil : palette.sequence(ink)
      if sequence != current {
        if current != nil { result += "\u{1b}[0m" }
        result += sequence ?? ""
        current = sequence
      }
      result.append(character)
    }
    return current == nil ? result : result + "\u{1b}[0m"
  }

  private func hasBackground(_ index: Int, _ palette: Palette) -> Bool {
    if case .mixed(_, .some) = characters[index].ink { palette.mixesColors } else { false }
  }
}
