// Fences: cuts Markdown into prose and fenced code by line, keeping line numbers for messages and
// for the rewriting of `output` fences. Only fences matter here; the view renders the prose.

/// A stretch of lines of a Markdown file: a fenced block, or what stands between two.
struct Fence {
  /// The text after the opening backticks; nil for prose.
  let info: String?
  /// The lines inside (for prose: all of them), by index from 0.
  let lines: Range<Int>
  /// Whether a closing fence was found.
  let isClosed: Bool
}

extension Fence {
  /// Cuts `lines`, from index `start` on, by CommonMark's rules for fences of three or more backticks
  /// or tildes, indented by at most three blanks.
  static func cut(_ lines: [String], from start: Int) -> [Fence] {
    var fences: [Fence] = []
    var proseStart = start
    var index = start
    while index < lines.count {
      guard let opening = Marker(opening: lines[index]) else {
        index += 1
        continue
      }
      if proseStart < index {
        fences.append(Fence(info: nil, lines: proseStart..<index, isClosed: true))
      }
      var end = index + 1
      while end < lines.count, !opening.isClosed(by: lines[end]) { end += 1 }
      fences.append(
        Fence(info: opening.info, lines: index + 1..<end, isClosed: end < lines.count))
      index = end + 1
      proseStart = index
    }
    if proseStart < lines.count {
      fences.append(Fence(info: nil, lines: proseStart..<lines.count, isClosed: true))
    }
    return fences
  }
}

/// The run of backticks or tildes that opens a fence, and the text behind it.
private struct Marker {
  let character: Character
  let count: Int
  let info: String

  init?(opening line: String) {
    let body = line.drop { $0 == " " }
    guard line.count - body.count <= 3, let first = body.first, first == "`" || first == "~" else {
      return nil
    }
    let run = body.prefix { $0 == first }
    let rest = body.dropFirst(run.count)
    guard run.count >= 3, first == "~" || !rest.contains("`") else { return nil }
    character = first
    count = run.count
    info = String(rest.trimmingBlanks())
  }

  func isClosed(by line: String) -> Bool {
    let body = line.trimmingBlanks()
    return body.count >= count && body.allSatisfy { $0 == character }
  }
}

extension StringProtocol {
  /// Without blanks and tabs at either end.
  func trimmingBlanks() -> String {
    var text = self.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
