// Text in pieces, each with its styles, so that it can be measured and wrapped before it is coloured.

import Text

/// A stretch of text in the same styles, free of control characters.
struct Piece: Equatable, Sendable {
  var text: String
  var styles: [Style] = []
}

/// Pieces side by side on one line.
struct StyledText: Equatable, Sendable {
  var pieces: [Piece] = []

  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  init(_ text: String, _ styles: Style...) { pieces = [Piece(text: text, styles: styles)] }

  var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  mutating func append(_ piece: Piece) {
    if let last = pieces.indices.last, pieces[last].styles == piece.styles {
      pieces[last].text += piece.text
    } else {
      pieces.append(piece)
    }
  }

  mutating func append(_ other: StyledText) { for piece in other.pieces { append(piece) } }

  func appending(_ other: StyledText) -> StyledText {
    var result = self
    result.append(other)
    return result
  }

  mutating func pad(to columns: Int) {
    let missing = columns - width
    if missing > 0 { append(Piece(text: String(repeating: " ", count: missing))) }
  }

  /// The line as it is written, without blanks at its end.
  func written(_ styles: Styles) -> String {
    var pieces = pieces
    while let last = pieces.indices.last {
      while pieces[last].text.last == " " { pieces[last].text.removeLast() }
      guard pieces[last].text.isEmpty else { break }
      pieces.removeLast()
    }
    return pieces.map { styles.apply($0.styles, to: $0.text) }.joined()
  }
}

/// Breaks text into lines of at most `columns`.
///
/// Lines end at blanks, and inside a word only where it is wider than a line. A newline in the text is a break that was asked for.
func wrapped(_ text: [Piece], columns: Int) -> [StyledText] {
  var wrapper = Wrapper(columns: max(1, columns))
  for piece in text {
    for character in piece.text { wrapper.add(character, piece.styles) }
  }
  return wrapper.finished()
}

/// A blank that no line may end at; it is written as an ordinary one.
let noBreakSpace: Character = "\u{a0}"

/// Fills lines word by word.
private struct Wrapper {
  let columns: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  private var word = StyledText()
  private var wordWidth = 0
  /// The blank before the word, in the style it had.
  private var blank: Piece?

  init(columns: Int) { self.columns = columns }

  mutating func add(_ character: Character, _ styles: [Style]) {
    if character == "\n" {
      endWord()
      endLine()
    } else if character == " " {
      endWord()
      if lineWidth > 0 { blank = Piece(text: " ", styles: styles) }
    } else {
      let width = DisplayWidth.of(character)
      if wordWidth + width > columns, wordWidth > 0 {
        endWord()
        endLine()
      }
      let shown = character == noBreakSpace ? " " : character
      word.append(Piece(text: String(shown), styles: styles))
      wordWidth += width
    }
  }

  mutating func finished() -> [StyledText] {
    endWord()
    if lineWidth > 0 || lines.isEmpty { endLine() }
    return lines
  }

  private mutating func endWord() {
    guard !word.pieces.isEmpty else { return }
    let gap = blank == nil ? 0 : 1
    if lineWidth > 0, lineWidth + gap + wordWidth > columns {
      endLine()
    } else if let blank {
      // Underlining goes on across a blank only inside one link.
      let next = word.pieces.first?.styles ?? []
      line.append(Piece(text: " ", styles: blank.styles == next ? blank.styles : []))
      lineWidth += 1
    }
    line.append(word)
    lineWidth += wordWidth
    word = StyledText()
    wordWidth = 0
    blank = nil
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledText()
    lineWidth = 0
    blank = nil
  }
}
