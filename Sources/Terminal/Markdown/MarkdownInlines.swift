// What stands inside a paragraph: emphasis, code, links, as pieces of text with styles.

import Text

/// Turns inline nodes into pieces.
///
/// Without colours the marks of Markdown stay, so that nothing is lost.
struct MarkdownInlines {
  let styles: Styles

  func pieces(of node: MarkdownNode) -> [Piece] {
    var text = StyledText()
    var open: [Style] = []
    var linkStarts: [String] = []
    node.walk { event, inline in
      switch (inline.kind, event) {
      case (.text, .enter): text.append(Piece(text: flat(inline.literal), styles: open))
      case (.code, .enter):
        let mark = styles.isEnabled ? "" : "`"
        let code = unbroken(mark + flat(inline.literal) + mark)
        text.append(Piece(text: code, styles: open + [.code]))
      case (.softBreak, .enter): text.append(Piece(text: " ", styles: open))
      case (.lineBreak, .enter): text.append(Piece(text: "\n"))
      case (.link, .enter):
        linkStarts.append(plain(text))
        open.append(.link)
      case (.link, .leave):
        _ = open.popLast()
        let shown = plain(text).dropFirst(linkStarts.popLast()?.count ?? 0)
        let url = inline.url
        if !url.isEmpty, shown != url { text.append(Piece(text: " (\(url))", styles: open)) }
      case (.image, .enter): text.append(Piece(text: "[image: ", styles: open))
      case (.image, .leave): text.append(Piece(text: "]", styles: open))
      case (let kind, .enter):
        guard let (style, mark) = Self.marks[kind] else { return }
        open.append(style)
        if !styles.isEnabled { text.append(Piece(text: mark, styles: open)) }
      case (let kind, .leave):
        guard let (_, mark) = Self.marks[kind] else { return }
        if !styles.isEnabled { text.append(Piece(text: mark, styles: open)) }
        _ = open.popLast()
      }
    }
    return text.pieces
  }

  /// All text below a node, for what is nested too deep to lay out.
  func allText(of node: MarkdownNode) -> String {
    var text = ""
    node.walk { event, inline in
      guard event == .enter else { return }
      switch inline.kind {
      case .text, .code, .codeBlock: text += inline.literal
      case .softBreak, .lineBreak, .paragraph: text += " "
      default: break
      }
    }
    return flat(text)
  }

  private func plain(_ text: StyledText) -> String { text.pieces.map(\.text).joined() }

  /// A short stretch of code stays on one line.
  private func unbroken(_ code: String) -> String {
    guard DisplayWidth.of(code) <= 24 else { return code }
    return String(code.map { $0 == " " ? noBreakSpace : $0 })
  }

  private func flat(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }

  private static let marks: [MarkdownNode.Kind: (style: Style, mark: String)] = [
    .emph: (.emphasis, "*"), .strong: (.strong, "**"), .struck: (.struck, "~"),
  ]
}
