// Tables: as wide as their text where that fits, with wrapped cells where it does not, and as lists of
// names and values where even that would be too narrow.

import Text

/// A table's cells, laid out in a given width.
struct MarkdownTable {
  let header: [[Piece]]
  let rows: [[[Piece]]]
  let alignments: [UInt8]
  let isUnicode: Bool

  /// No column is made narrower than this by wrapping.
  private static let narrowest = 6
  private static let gap = 3

  func lines(columns: Int) -> [StyledText] {
    guard !alignments.isEmpty else { return [] }
    guard let widths = widths(columns: columns) else { return asList(columns: columns) }
    let rule = StyledText(
      widths.map { String(repeating: isUnicode ? "─" : "-", count: $0) }
        .joined(separator: isUnicode ? "─┼─" : "-+-"), .rule)
    let head = row(
      header.map { $0.map { Piece(text: $0.text, styles: $0.styles + [.strong]) } }, widths)
    return head + [rule] + rows.flatMap { row($0, widths) }
  }

  /// The width of each column; the widest give way until the table fits.
  ///
  /// Nil when it cannot.
  private func widths(columns: Int) -> [Int]? {
    var widths = alignments.indices.map { column in
      ([header] + rows).map { row in
        column < row.count ? StyledText(row[column]).width : 0
      }.max() ?? 0
    }
    let room = columns - Self.gap * (widths.count - 1)
    guard room >= widths.reduce(0, { $0 + min($1, Self.narrowest) }) else { return nil }
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] })
    {
      let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let excess = widths.reduce(0, +) - room
      let target = max(Self.narrowest, min(second, widths[widest] - 1))
      widths[widest] = max(target, widths[widest] - excess)
    }
    return widths.map { max(1, $0) }
  }

  private func row(_ cells: [[Piece]], _ widths: [Int]) -> [StyledText] {
    let texts = widths.indices.map { column in
      wrapped(column < cells.count ? cells[column] : [], columns: widths[column])
    }
    let height = texts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = StyledText()
      for (column, text) in texts.enumerated() {
        if column > 0 { result.append(StyledText(isUnicode ? " │ " : " | ", .rule)) }
        let cell = line < text.count ? text[line] : StyledText()
        result.append(aligned(cell, to: widths[column], alignments[column]))
      }
      return result
    }
  }

  private func aligned(_ cell: StyledText, to width: Int, _ alignment: UInt8) -> StyledText {
    let room = max(0, width - cell.width)
    let left =
      switch alignment {
      case UInt8(ascii: "r"): room
      case UInt8(ascii: "c"): room / 2
      default: 0
      }
    var result = StyledText(left > 0 ? [Piece(text: String(repeating: " ", count: left))] : [])
    result.append(cell)
    result.pad(to: width)
    return result
  }

  private func asList(columns: Int) -> [StyledText] {
    rows.enumerated().flatMap { index, row in
      (index > 0 ? [StyledText()] : [])
        + zip(header, row).flatMap { name, value in
          wrapped(name + [Piece(text: ": ")] + value, columns: columns)
        }
    }
  }
}
