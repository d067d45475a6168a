// cmark-gfm's tree, read through a few properties. All pointers stay in this file.

import CMarkdown
import Text

/// A parsed document; it owns the tree.
final class MarkdownTree {
  private let parser: OpaquePointer
  let root: MarkdownNode

  /// Longer texts are not parsed: some constructs take time that grows with the square.
  static let largestText = 128 << 10

  /// Parses a text; nil when it is too long or memory runs out.
  init?(_ text: String) {
    guard text.utf8.count <= Self.largestText else { return nil }
    Self.register
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    // "autolink" stays out: Debian's version reads out of bounds there.
    let syntaxes = ["strikethrough", "tasklist"] + (Self.mayHoldTables(text) ? ["table"] : [])
    for name in syntaxes {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    root = MarkdownNode(document)
  }

  deinit {
    cmark_node_free(root.pointer)
    cmark_parser_free(parser)
  }

  /// False where a table could have so many cells that filling in the missing ones takes minutes: every
  /// line of a table gets all the columns of its header.
  private static func mayHoldTables(_ text: String) -> Bool {
    var lines = 1
    var bars = 0
    var mostBars = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") { bars += 1 }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      lines += 1
      mostBars = max(mostBars, bars)
      bars = 0
    }
    return lines * (max(mostBars, bars) + 1) <= 100_000
  }

  private static let register: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// One node.
///
/// It is valid as long as its tree.
struct MarkdownNode {
  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// What the node is, by cmark's names; those of extensions have no constant that Swift can read.
  enum Kind: String {
    case document, paragraph, heading, list, item, table, text, code, emph, strong, link, image
    case blockQuote = "block_quote"
    case codeBlock = "code_block"
    case thematicBreak = "thematic_break"
    case taskItem = "tasklist"
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case softBreak = "softbreak"
    case lineBreak = "linebreak"
    case struck = "strikethrough"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case other
  }

  var kind: Kind {
    cmark_node_get_type_string(pointer).flatMap { Kind(rawValue: String(cString: $0)) } ?? .other
  }

  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      result.append(MarkdownNode(child))
      next = cmark_node_next(child)
    }
    return result
  }

  /// The text of a leaf, made safe to show; control characters may come from entities such as `&#27;`.
  var literal: String { Self.safe(cmark_node_get_literal(pointer)) }
  var url: String { visibleLine(Self.safe(cmark_node_get_url(pointer))) }
  /// The first word behind the fence of a code block.
  var language: String {
    Self.safe(cmark_node_get_fence_info(pointer)).split(separator: " ").first.map(String.init) ?? ""
  }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// The alignment of each column of a table: l, c, r, or 0.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard count > 0, let start = cmark_gfm_extensions_get_table_alignments(pointer) else {
      return []
    }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static func safe(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return expandingTabs(visible(String(cString: text)))
  }
}

extension MarkdownNode {
  /// An event of a walk: a node is entered, or left again.
  enum Event { case enter, leave }

  /// Walks over the node and all below it without recursion, as nesting has no bound.
  func walk(_ visit: (Event, MarkdownNode) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE,
        let node = cmark_iter_get_node(iterator)
      else { return }
      visit(event == CMARK_EVENT_ENTER ? .enter : .leave, MarkdownNode(node))
    }
  }
}

/// Tabs as blanks up to the next multiple of four columns.
func expandingTabs(_ text: String) -> String {
  guard text.utf8.contains(9) else { return text }
  var result = ""
  var column = 0
  for character in text {
    if character == "\t" {
      let blanks = 4 - column % 4
      result += String(repeating: " ", count: blanks)
      column += blanks
    } else {
      result.append(character)
      column = character == "\n" ? 0 : column + DisplayWidth.of(character)
    }
  }
  return result
}
