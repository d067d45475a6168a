// The renderer: a diagnostic as text.
//
//     ValueError: shapes (3, 4) and (5, 3) do not fit: 4 is not 5
//       net.py, line 3, in forward
//         y = x @ w
//             ^   ^
//             |   (5, 3)
//             (3, 4)
//       called at net.py, line 9
//         print(forward(x))
//       note: x comes from line 1
//       help: write x @ w.T
//
// The first line is complete in itself. Underlines are measured in display columns, so they fit under
// tabs and wide characters, and a line too long for the terminal is cut to the part that matters. All
// text passes through `visible`; colour is the caller's, by the parts' roles.

import Text

/// What a piece of a rendered diagnostic is, for colouring.
public enum DiagnosticRole: Sendable {
  /// The first line.
  case headline
  /// File and line.
  case place
  /// A line of the source.
  case source
  /// The marks under it.
  case underline
  /// The words under the marks.
  case label
  /// A note, with its word.
  case note
  /// The fix, with its word.
  case help
}

/// Makes text of diagnostics.
public struct DiagnosticRenderer {
  /// How many columns there are.
  public var width: Int
  /// Colours a piece of text by its role; pieces have no line breaks in them.
  public var style: (DiagnosticRole, String) -> String
  /// Whether a long message is folded between words, as a terminal wants it; elsewhere its lines stay
  /// whole, to be searched and compared.
  public var foldsMessages = false
  /// How many calls are shown before the rest is summed up.
  public var callLimit = 4

  /// A renderer for `width` columns; without a style the text is plain.
  public init(
    width: Int = 80, style: @escaping (DiagnosticRole, String) -> String = { $1 }
  ) {
    self.width = Swift.max(24, width)
    self.style = style
  }

  /// The diagnostic as lines, each ended by a newline.
  public func render(_ diagnostic: Diagnostic) -> String {
    var output = ""
    headline(diagnostic, into: &output)
    body(diagnostic, into: &output)
    for cause in diagnostic.causes {
      line("  caused by ", .note, cause.headline, into: &output)
      body(cause, into: &output)
    }
    return output
  }

  private func headline(_ diagnostic: Diagnostic, into output: inout String) {
    for text in lines(diagnostic.headline) {
      for row in foldsMessages ? folded(text, to: width) : [text] {
        output += style(.headline, row) + "\n"
      }
    }
  }

  private func body(_ diagnostic: Diagnostic, into output: inout String) {
    places(diagnostic, into: &output)
    for note in diagnostic.notes { line("  note: ", .note, note, into: &output) }
    if let help = diagnostic.help { line("  help: ", .help, help, into: &output) }
  }

  /// A word and its text; further lines of the text stand under the first.
  private func line(
    _ word: String, _ role: DiagnosticRole, _ text: String, into output: inout String
  ) {
    var indent = word
    for text in lines(text).flatMap({ folded($0, to: width - word.count) }) {
      output += style(role, indent + text) + "\n"
      indent = String(repeating: " ", count: word.count)
    }
  }

  /// A line folded between words, so that none is wider than `width` where a break allows it.
  private func folded(_ text: String, to width: Int) -> [String] {
    var folded: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        folded.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty && folded.isEmpty ? "" : " ") + word
      }
    }
    return folded + [line]
  }

  private func lines(_ text: String) -> [String] {
    visible(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: - Places

  /// The learner's place with its excerpt, and the calls that led there.
  private func places(_ diagnostic: Diagnostic, into output: inout String) {
    var calls = diagnostic.calls[...]
    if let source = diagnostic.source, let span = diagnostic.span, !source.isLibrary {
      let marks =
        [Diagnostic.Label(span, diagnostic.label)] + diagnostic.labels.filter { $0.span != span }
      place("", source, span, in: diagnostic.function, into: &output)
      excerpts(source, marks, into: &output)
    } else {
      // The error rose inside the library: the learner's call into it is the place.
      calls = calls.drop { $0.source.isLibrary }
      guard let first = calls.popFirst() else { return }
      place("", first.source, first.span, in: first.function, into: &output)
      excerpts(first.source, [Diagnostic.Label(first.span)], into: &output)
    }
    callers(calls.filter { !$0.source.isLibrary }, into: &output)
  }

  private func place(
    _ word: String, _ source: Source, _ span: Span, in function: String?,
    into output: inout String
  ) {
    var text = "  \(word)\(visible(source.name)), line \(source.line(at: span.start))"
    if let function { text += ", in \(visible(function))" }
    output += style(.place, text) + "\n"
  }

  /// The calls, with a run of the same call (a recursion) told once.
  private func callers(_ calls: [Diagnostic.Call], into output: inout String) {
    var index = 0
    var shown = 0
    while index < calls.count {
      if shown == callLimit {
        let rest = calls.count - index
        output += style(.place, "  and \(rest) more call\(rest == 1 ? "" : "s")") + "\n"
        return
      }
      let call = calls[index]
      place("called at ", call.source, call.span, in: call.function, into: &output)
      excerpts(call.source, [Diagnostic.Label(call.span)], marked: false, into: &output)
      let run = calls[index...].prefix { $0.source === call.source && $0.span == call.span }.count
      if run > 1 {
        let again = run == 2 ? "once more" : "\(run - 1) more times"
        output += style(.place, "  the same call \(again)") + "\n"
      }
      index += run
      shown += 1
    }
  }

  // MARK: - Excerpts

  /// The source lines that hold the marks, the first mark's line first.
  private func excerpts(
    _ source: Source, _ marks: [Diagnostic.Label], marked: Bool = true, into output: inout String
  ) {
    var remaining = marks
    var isFirst = true
    while let first = remaining.first {
      let number = source.line(at: first.span.start)
      let here = remaining.filter { source.line(at: $0.span.start) == number }
      remaining.removeAll { source.line(at: $0.span.start) == number }
      if !isFirst { output += style(.place, "  line \(number)") + "\n" }
      isFirst = false
      excerpt(source, number, here, marked: marked, into: &output)
    }
  }

  private func excerpt(
    _ source: Source, _ number: Int, _ marks: [Diagnostic.Label], marked: Bool,
    into output: inout String
  ) {
    let span = source.span(ofLine: number)
    let layout = LineLayout(source, span, width: width - 4, around: marks.map(\.span))
    guard !layout.text.isEmpty else { return }
    output += "    " + style(.source, layout.text) + "\n"
    guard marked else { return }
    let places = marks.map { mark in
      (columns: layout.columns(of: mark.span), text: lines(mark.text)[0])
    }
    underline(places.sorted { $0.columns.lowerBound < $1.columns.lowerBound }, into: &output)
  }

  /// The row of `^`, then the labels from the right to the left, with `|` down to those below.
  private func underline(
    _ marks: [(columns: Range<Int>, text: String)], into output: inout String
  ) {
    var row: [Character] = []
    for mark in marks {
      while row.count < mark.columns.upperBound { row.append(" ") }
      for column in mark.columns { row[column] = "^" }
    }
    guard !row.isEmpty else { return }
    output += "    " + style(.underline, String(row)) + "\n"
    let labelled = marks.filter { !$0.text.isEmpty }
    for (index, mark) in labelled.enumerated().reversed() {
      var lead = ""
      for open in labelled[..<index] {
        lead += String(repeating: " ", count: Swift.max(0, open.columns.lowerBound - lead.count))
        if lead.count == open.columns.lowerBound { lead += "|" }
      }
      lead += String(repeating: " ", count: Swift.max(0, mark.columns.lowerBound - lead.count))
      output += "    " + style(.underline, lead) + style(.label, mark.text) + "\n"
    }
  }
}
