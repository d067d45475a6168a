// The lesson parser: from the text of a Markdown file to a Lesson, or to every fault it has.

public import Diagnostics

extension Lesson {
  /// The faults of a lesson file; all that were found, in the order of the file.
  public struct Faults: Error {
    /// One diagnostic a fault, with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a lesson.
  ///
  /// Throws `Faults` for bytes that are not UTF-8, a fence that is never closed, an `output` fence
  /// without a cell, front matter or attributes that are not understood, and two cells of one id.
  public init(_ source: Source) throws(Faults) {
    var parser = LessonParser(source)
    parser.parse()
    guard parser.faults.isEmpty else { throw Faults(diagnostics: parser.faults) }
    self.init(source: source, frontMatter: parser.frontMatter, blocks: parser.blocks)
  }
}

/// The first words of fences that the format reserves for exercises; this version has none of them.
private let reservedKinds = ["predict", "quiz", "parsons", "exercise", "hint"]

private struct LessonParser {
  let source: Source
  let lines: [String]
  var frontMatter = Lesson.FrontMatter()
  var blocks: [Lesson.Block] = []
  var faults: [Diagnostic] = []
  private var ids: Set<String> = []

  init(_ source: Source) {
    self.source = source
    var lines = (0..<source.lineCount).map { source.text(ofLine: $0 + source.firstLine) }
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  mutating func parse() {
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      faults.append(
        Diagnostic(
          "LessonError", "\(source.name) is not UTF-8 text", in: source,
          help: "save the file as UTF-8"))
      return
    }
    let fences = Fence.cut(lines, from: parseFrontMatter())
    var index = 0
    while index < fences.count {
      let fence = fences[index]
      // A cell and its output fence belong together, with nothing but blank lines between.
      let next = fences.indices.contains(index + 1) ? fences[index + 1] : nil
      index += 1
      guard let info = fence.info else {
        addProse(fence.lines)
        continue
      }
      if !fence.isClosed {
        fault(
          "a fence is opened here and never closed", line: fence.lines.lowerBound - 1,
          help: "add a line of ``` after the block")
        continue
      }
      let attributes = Attributes(info)
      switch attributes.kind {
      case "python":
        var output = next
        if let blank = next, blank.info == nil, isBlank(blank.lines) {
          output = fences.indices.contains(index + 1) ? fences[index + 1] : nil
        }
        let hasOutput = output.map { Attributes($0.info ?? "").kind == "output" } ?? false
        if hasOutput { index += output?.lines == next?.lines ? 1 : 2 }
        addCell(fence, attributes, output: hasOutput ? output : nil)
      case "output":
        fault("an output fence must follow a python fence", line: fence.lines.lowerBound - 1)
      case let kind where reservedKinds.contains(kind):
        fault(
          "this version has no `\(kind)` blocks", line: fence.lines.lowerBound - 1,
          help: "take the block out, or write it as prose")
      default:
        addProse(fence.lines.lowerBound - 1..<fence.lines.upperBound + 1)
      }
    }
  }

  private mutating func fault(_ message: String, line index: Int, help: String? = nil) {
    let span = source.span(ofLine: index + source.firstLine)
    faults.append(Diagnostic("LessonError", message, in: source, at: span, help: help))
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    lines[range].allSatisfy { $0.trimmingBlanks().isEmpty }
  }

  private mutating func addProse(_ range: Range<Int>) {
    guard !isBlank(range) else { return }
    let text = lines[range].joined(separator: "\n")
    if case .prose(let before) = blocks.last {
      blocks[blocks.count - 1] = .prose(before + "\n" + text)
    } else {
      blocks.append(.prose(text))
    }
  }
}

// MARK: Front matter

extension LessonParser {
  /// Reads the lines between two `---` at the top; gives the index of the first line after them.
  fileprivate mutating func parseFrontMatter() -> Int {
    guard lines.first == "---" else { return 0 }
    guard let end = lines[1...].firstIndex(of: "---") else {
      fault(
        "the front matter is opened here and never closed", line: 0,
        help: "add a line of --- after it")
      return lines.count
    }
    for index in 1..<end where !lines[index].trimmingBlanks().isEmpty {
      parseField(lines[index], line: index)
    }
    return end + 1
  }

  private mutating func parseField(_ line: String, line index: Int) {
    guard let colon = line.firstIndex(of: ":") else {
      return fault("front matter is lines of `name: value`", line: index)
    }
    let name = line[..<colon].trimmingBlanks()
    let value = line[line.index(after: colon)...].trimmingBlanks()
    switch name {
    case "id": frontMatter.id = value
    case "title": frontMatter.title = value
    case "needs": frontMatter.needs = Self.list(value)
    case "minutes": frontMatter.minutes = number(value, name, line: index)
    case "seed": frontMatter.seed = number(value, name, line: index) ?? 0
    case "format":
      frontMatter.format = number(value, name, line: index) ?? 1
      if frontMatter.format != 1 {
        fault("this version reads lessons of format 1, not \(value)", line: index)
      }
    default:
      let known = ["id", "title", "needs", "minutes", "seed", "format"]
      let close = Suggestion.closest(to: name, among: known)
      fault(
        "front matter has no field `\(name)`", line: index,
        help: close.map { "did you mean `\($0)`?" })
    }
  }

  private mutating func number(_ value: String, _ name: String, line index: Int) -> Int? {
    guard let number = Int(value) else {
      fault("`\(name)` must be a whole number, not `\(value)`", line: index)
      return nil
    }
    return number
  }

  /// `[a, b]` or `a, b` as its parts.
  private static func list(_ value: String) -> [String] {
    let inner =
      value.hasPrefix("[") && value.hasSuffix("]") ? value.dropFirst().dropLast() : value[...]
    return inner.split(separator: ",").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
  }
}

// MARK: Cells

extension LessonParser {
  fileprivate mutating func addCell(_ fence: Fence, _ attributes: Attributes, output: Fence?) {
    let opening = fence.lines.lowerBound - 1
    if let word = attributes.unknown(
      flags: ["setup"], names: ["id", "check", "raises", "timeout"])
    {
      fault(
        "a python fence has no attribute `\(word)`", line: opening,
        help: "known are id=, check=, raises=, timeout= and setup")
    }
    var check = Cell.Check.exact
    if let word = attributes["check"] {
      if let known = Cell.Check(rawValue: word) {
        check = known
      } else {
        fault("check= is exact, vary or skip, not `\(word)`", line: opening)
      }
    }
    var timeout: Double?
    if let word = attributes["timeout"] {
      timeout = Double(word).flatMap { $0 > 0 ? $0 : nil }
      if timeout == nil { fault("timeout= is a number of seconds, not `\(word)`", line: opening) }
    }
    let id = attributes["id"] ?? "line-\(opening + source.firstLine)"
    if !ids.insert(id).inserted { fault("two cells have the id `\(id)`", line: opening) }
    let code = lines[fence.lines].map { $0 + "\n" }.joined()
    blocks.append(
      .cell(
        Cell(
          id: id, isNamed: attributes["id"] != nil,
          source: Source(
            name: source.name, text: code, firstLine: fence.lines.lowerBound + source.firstLine),
          isSetup: attributes.flags.contains("setup"), check: check, raises: attributes["raises"],
          timeout: timeout, output: output.flatMap { recorded($0) },
          lastLine: fence.lines.upperBound + source.firstLine)))
  }

  private mutating func recorded(_ fence: Fence) -> Cell.Output? {
    let opening = fence.lines.lowerBound - 1
    guard fence.isClosed else {
      fault(
        "a fence is opened here and never closed", line: opening,
        help: "add a line of ``` after the block")
      return nil
    }
    let attributes = Attributes(fence.info ?? "")
    if let word = attributes.unknown(flags: [], names: ["rtol", "atol"]) {
      fault(
        "an output fence has no attribute `\(word)`", line: opening,
        help: "known are rtol= and atol=")
    }
    var tolerance = OutputMatcher.Tolerance.written
    if attributes["rtol"] != nil || attributes["atol"] != nil {
      let relative = Double(attributes["rtol"] ?? "0")
      let absolute = Double(attributes["atol"] ?? "0")
      guard let relative, let absolute else {
        fault("rtol= and atol= are numbers", line: opening)
        return nil
      }
      tolerance = .relative(relative, absolute: absolute)
    }
    let text = lines[fence.lines].map { $0 + "\n" }.joined()
    let first = fence.lines.lowerBound + source.firstLine
    return Cell.Output(
      text: text, tolerance: tolerance, lines: first..<first + fence.lines.count)
  }
}
