// One line of a source as it is shown: tabs expanded, controls visible, cut to the terminal's width;
// and the way from byte offsets to the display columns of that text.

import Text

struct LineLayout {
  /// The columns of a tab stop.
  private static let tab = 4

  private(set) var text = ""
  private let source: Source
  private let line: Span
  /// The first column of the character that starts at a byte, in order of bytes.
  private var starts: [(byte: UInt32, column: Int)] = []
  /// The column after the last character.
  private var end = 0
  /// How many columns were cut at the left, less what stands in their place.
  private var shift = 0

  /// Lays out `line`, leading blanks dropped, so that the spans are in view.
  init(_ source: Source, _ line: Span, width: Int, around spans: [Span]) {
    self.source = source
    self.line = line
    let pieces = layOut(width: width, around: spans)
    cut(pieces, width: width, around: spans)
  }

  /// The columns that `span` covers in `text`; at least one.
  func columns(of span: Span) -> Range<Int> {
    let first = column(of: span.start) - shift
    let last = column(of: Swift.min(span.end, line.end)) - shift
    let low = Swift.max(0, Swift.min(first, DisplayWidth.of(text)))
    let high = Swift.min(Swift.max(low + 1, last), Swift.max(low + 1, DisplayWidth.of(text)))
    return low..<high
  }

  private func column(of byte: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].byte < byte { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low].column : end
  }

  /// The characters with their visible forms and columns, indentation left out.
  ///
  /// Of a huge line only a stretch around the first span is looked at.
  private mutating func layOut(
    width: Int, around spans: [Span]
  ) -> [(text: String, column: Int, width: Int)] {
    let reach = UInt32(clamping: width * 8)
    let focus = Swift.min(Swift.max(spans.first?.start ?? line.start, line.start), line.end)
    var first = line.start
    if focus > line.start, focus - line.start > reach { first = focus - reach }
    let last = Swift.min(line.end, Swift.max(first, focus) &+ 2 * reach)
    while first > line.start, source.bytes[Int(first)] & 0xC0 == 0x80 { first -= 1 }
    var pieces: [(text: String, column: Int, width: Int)] = []
    var column = 0
    var byte = first
    var isIndentation = true
    for (character, size) in characters(Span(first, last)) {
      if isIndentation, character == " " || character == "\t" || character == "\u{0C}" {
        byte += size
        continue
      }
      isIndentation = false
      let shown =
        character == "\t"
        ? String(repeating: " ", count: Self.tab - column % Self.tab) : visible(String(character))
      let columns = DisplayWidth.of(shown)
      starts.append((byte, column))
      pieces.append((shown, column, columns))
      column += columns
      byte += size
    }
    end = column
    return pieces
  }

  /// The characters of `span` with their sizes in bytes; in text that is not UTF-8, byte by byte.
  private func characters(_ span: Span) -> [(Character, UInt32)] {
    let bytes = source.bytes[span.range.clamped(to: 0..<source.bytes.count)]
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.map { ($0, UInt32($0.utf8.count)) }
    }
    return bytes.map { ($0 < 0x80 ? Character(Unicode.Scalar($0)) : "\u{FFFD}", 1) }
  }

  /// Keeps the part of the line that fits, with the first span in it.
  private mutating func cut(
    _ pieces: [(text: String, column: Int, width: Int)], width: Int, around spans: [Span]
  ) {
    guard end > width else {
      text = pieces.map(\.text).joined()
      return
    }
    let focus = spans.first.map { column(of: $0.start) } ?? 0
    let last = spans.map { column(of: $0.end) }.max() ?? focus
    var from = last < width - 2 ? 0 : Swift.max(0, focus - width / 3)
    if from > 0, end - from < width - 2 { from = Swift.max(0, end - (width - 2)) }
    let room = width - (from > 0 ? 2 : 1)
    let kept = pieces.filter { $0.column >= from && $0.column + $0.width <= from + room }
    shift = from > 0 ? (kept.first?.column ?? from) - 1 : 0
    text = (from > 0 ? "…" : "") + kept.map(\.text).joined()
    if let final = kept.last, final.column + final.width < end { text += "…" }
  }
}
