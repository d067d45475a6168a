// Tab: what is inserted and what is listed. Where candidates come from is the caller's business.

import Text

/// The answer to Tab: names that fit at the cursor.
public struct Completion: Equatable, Sendable {
  /// One name, and what it is.
  public struct Candidate: Equatable, Sendable {
    /// The whole word, as it would stand in the text.
    public var text: String
    /// Its signature or kind, as in `(input, dim=0)`; may be empty.
    public var detail: String

    /// A candidate with its signature.
    public init(_ text: String, detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// How many Unicode scalars before the cursor the candidates replace.
  public var replacing: Int
  /// The names that fit, in the order they are listed.
  public var candidates: [Candidate]

  /// Candidates for the last `replacing` scalars before the cursor.
  public init(replacing: Int, candidates: [Candidate]) {
    self.replacing = max(0, replacing)
    self.candidates = candidates
  }

  /// The longest text all candidates begin with.
  var commonPrefix: String {
    guard var prefix = candidates.first.map({ Array($0.text.unicodeScalars)[...] }) else {
      return ""
    }
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
      prefix = prefix.prefix(shared)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: prefix)
    return text
  }

  /// The candidates as lines: one per line with signatures where they are few, else in columns.
  ///
  /// No more than `rows` lines, the last of them then says how many are left out.
  public func listing(columns: Int, rows: Int, styles: Styles = .plain) -> [String] {
    let shown = candidates.map {
      Candidate(visibleLine($0.text), detail: visibleLine($0.detail))
    }
    let hasDetails = shown.contains { !$0.detail.isEmpty }
    let lines =
      hasDetails && shown.count <= max(1, rows)
      ? detailed(shown, columns: columns, styles) : inColumns(shown.map(\.text), columns: columns)
    guard lines.lines.count > max(1, rows) else { return lines.lines }
    let kept = max(0, rows - 1)
    let left = max(0, shown.count - kept * lines.perLine)
    return Array(lines.lines.prefix(kept)) + ["… \(left) more"]
  }

  private func detailed(
    _ shown: [Candidate], columns: Int, _ styles: Styles
  ) -> (lines: [String], perLine: Int) {
    let widest = shown.map { DisplayWidth.of($0.text) }.max() ?? 0
    let margin = min(widest, 24) + 2
    let lines = shown.map { candidate in
      let name = DisplayWidth.clipped(candidate.text, to: max(1, columns))
      let gap = max(2, margin - DisplayWidth.of(name))
      let room = columns - 1 - DisplayWidth.of(name) - gap
      guard room >= 4, !candidate.detail.isEmpty else { return name }
      return name + String(repeating: " ", count: gap)
        + styles.apply(.comment, to: DisplayWidth.clipped(candidate.detail, to: room))
    }
    return (lines, 1)
  }

  /// Filled column by column, as `ls` does.
  private func inColumns(_ names: [String], columns: Int) -> (lines: [String], perLine: Int) {
    let names = names.map { DisplayWidth.clipped($0, to: max(1, columns - 1)) }
    let width = (names.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let perLine = max(1, columns / max(1, width))
    let height = (names.count + perLine - 1) / perLine
    let lines = (0..<height).map { row in
      var line = ""
      for index in stride(from: row, to: names.count, by: max(1, height)) {
        line += names[index]
        if index + height < names.count {
          line += String(repeating: " ", count: max(0, width - DisplayWidth.of(names[index])))
        }
      }
      return line
    }
    return (lines, perLine)
  }
}
