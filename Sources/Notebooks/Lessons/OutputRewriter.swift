// The output rewriter: puts newly printed text into the `output` fences of a lesson, and touches
// nothing else in the file.

import Diagnostics

extension Lesson {
  /// The file's text with the `output` fences of the given cells holding `texts`.
  ///
  /// A cell without such a fence gets one behind it; one whose new text is empty loses its fence.
  ///
  /// The texts are what each cell printed, by the cell's id.
  public func rewritten(outputs texts: [String: String]) -> String {
    var lines = (0..<source.lineCount).map { source.text(ofLine: $0 + source.firstLine) }
    for cell in cells.reversed() {
      guard let text = texts[cell.id] else { continue }
      let recorded = OutputMatcher.lines(of: text)
      let first = source.firstLine
      if let output = cell.output {
        let inside = output.lines.lowerBound - first..<output.lines.upperBound - first
        if recorded.isEmpty {
          lines.removeSubrange(cell.lastLine - first + 1..<inside.upperBound + 1)
        } else {
          lines.replaceSubrange(inside, with: recorded)
        }
      } else if !recorded.isEmpty {
        let ticks = Self.ticks(around: recorded)
        lines.insert(
          contentsOf: [ticks + "output"] + recorded + [ticks], at: cell.lastLine - first + 1)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A run of backticks longer than any that opens a line of the text.
  private static func ticks(around lines: [String]) -> String {
    let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
