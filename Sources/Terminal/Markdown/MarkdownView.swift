// Markdown as text for the terminal, wrapped to a width: what a lesson's prose looks like.

import Text

/// Lays Markdown out.
///
/// Raw HTML is dropped, and no control character of the source gets through.
public struct MarkdownView {
  private let columns: Int
  private let styles: Styles
  private let isUnicode: Bool
  private let inlines: MarkdownInlines

  /// Quotes and lists nested deeper than this are shown as plain text.
  private static let deepest = 20

  /// A view of `columns` columns.
  public init(columns: Int, styles: Styles = .plain, isUnicode: Bool = true) {
    self.columns = max(1, min(columns, 10_000))
    self.styles = styles
    self.isUnicode = isUnicode
    inlines = MarkdownInlines(styles: styles)
  }

  /// The lines of a text; blank lines stand between its blocks, none at its ends.
  public func lines(_ markdown: String) -> [String] {
    guard let tree = MarkdownTree(markdown) else {
      return expandingTabs(visible(markdown)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    return blocks(tree.root.children, columns: columns, depth: 0).map { $0.written(styles) }
  }

  /// The text of a document, each line ended by a newline.
  public func text(_ markdown: String) -> String {
    lines(markdown).map { $0 + "\n" }.joined()
  }

  private func blocks(
    _ nodes: [MarkdownNode], columns: Int, depth: Int, isTight: Bool = false
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for node in nodes {
      let block = block(node, columns: max(1, columns), depth: depth)
      guard !block.isEmpty else { continue }
      if !lines.isEmpty, !isTight { lines.append(StyledText()) }
      lines += block
    }
    return lines
  }

  private func block(_ node: MarkdownNode, columns: Int, depth: Int) -> [StyledText] {
    guard depth <= Self.deepest else {
      return wrapped([Piece(text: inlines.allText(of: node))], columns: columns)
    }
    switch node.kind {
    case .paragraph: return paragraph(node, columns)
    case .heading: return heading(node, columns)
    case .codeBlock: return codeBlock(node)
    case .list: return list(node, columns, depth)
    case .blockQuote:
      let bar = StyledText(isUnicode ? "│ " : "> ", .quote)
      return blocks(node.children, columns: columns - 2, depth: depth + 1)
        .map { bar.appending($0) }
    case .thematicBreak: return [rule(columns)]
    case .table: return table(node, columns)
    case .htmlBlock, .htmlInline: return []
    default: return blocks(node.children, columns: columns, depth: depth + 1)
    }
  }

  private func paragraph(_ node: MarkdownNode, _ columns: Int) -> [StyledText] {
    let pieces = inlines.pieces(of: node)
    return pieces.isEmpty ? [] : wrapped(pieces, columns: columns)
  }

  /// The first two levels are underlined; without colours the others keep their marks.
  private func heading(_ node: MarkdownNode, _ columns: Int) -> [StyledText] {
    var pieces = inlines.pieces(of: node).map {
      Piece(text: $0.text, styles: $0.styles + [.heading])
    }
    if node.headingLevel > 2, !styles.isEnabled {
      pieces.insert(Piece(text: String(repeating: "#", count: node.headingLevel) + " "), at: 0)
    }
    let lines = wrapped(pieces, columns: columns)
    guard node.headingLevel <= 2 else { return lines }
    let mark = node.headingLevel == 1 ? (isUnicode ? "═" : "=") : (isUnicode ? "─" : "-")
    let width = lines.map(\.width).max() ?? 0
    return lines + [StyledText(String(repeating: mark, count: width), .rule)]
  }

  private func rule(_ columns: Int) -> StyledText {
    StyledText(String(repeating: isUnicode ? "─" : "-", count: min(columns, 80)), .rule)
  }

  /// Code is never wrapped: a line of it means what it says.
  private func codeBlock(_ node: MarkdownNode) -> [StyledText] {
    var code = node.literal
    if code.hasSuffix("\n") { code.removeLast() }
    let lines: [StyledText]
    if node.language == "python" {
      lines = Highlighter.lines(code)
    } else {
      lines = code.split(separator: "\n", omittingEmptySubsequences: false).map {
        StyledText(String($0), .code)
      }
    }
    return lines.map { StyledText("    ").appending($0) }
  }

  private func list(_ node: MarkdownNode, _ columns: Int, _ depth: Int) -> [StyledText] {
    let items = node.children
    let last = node.listStart &+ items.count &- 1
    let numberWidth = String(last).count + 2
    var lines: [StyledText] = []
    for (index, item) in items.enumerated() {
      let number = "\(node.listStart &+ index)."
      var marker = StyledText(node.isOrderedList ? number : isUnicode ? "•" : "*")
      if item.kind == .taskItem { marker = StyledText(item.isChecked ? "[x]" : "[ ]") }
      let indent = item.kind == .taskItem ? 4 : node.isOrderedList ? numberWidth : 2
      marker.pad(to: indent)
      let margin = StyledText(String(repeating: " ", count: indent))
      if index > 0, !node.isTightList { lines.append(StyledText()) }
      let body = blocks(
        item.children, columns: columns - indent, depth: depth + 1, isTight: node.isTightList)
      if body.isEmpty { lines.append(marker) }
      for (row, line) in body.enumerated() {
        lines.append((row == 0 ? marker : margin).appending(line))
      }
    }
    return lines
  }

  private func table(_ node: MarkdownNode, _ columns: Int) -> [StyledText] {
    let rows = node.children.map { row in row.children.map { inlines.pieces(of: $0) } }
    guard let header = rows.first else { return [] }
    let table = MarkdownTable(
      header: header, rows: Array(rows.dropFirst()), alignments: node.columnAlignments,
      isUnicode: isUnicode)
    return table.lines(columns: columns)
  }
}
