// What the prompt understands beside code: `%` commands, `name?` and `name??`, in one table.

import Diagnostics
import Library
import Notebooks
import Runtime
import Terminal
import Text

/// A line for the prompt itself: `%time f(x)`, `nn.Linear?`.
struct CommandLineText {
  let name: String
  let argument: String

  /// Nil where the text is code.
  init?(_ text: String) {
    let text = text.trimmed
    guard !text.contains("\n") else { return nil }
    if text.hasPrefix("%") {
      let words = text.dropFirst().split(separator: " ", maxSplits: 1)
      name = words.first.map(String.init) ?? ""
      argument = words.count > 1 ? String(words[1]).trimmed : ""
      return
    }
    guard text.hasSuffix("?") || text.hasPrefix("?") else { return nil }
    let bare = text.drop { $0 == "?" }
    var word = bare[...]
    while word.last == "?" { word.removeLast() }
    guard !word.contains("?"), !word.isEmpty || bare.isEmpty else { return nil }
    // `x = "why?"` and the like are code.
    guard
      word.unicodeScalars.allSatisfy({
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    else { return nil }
    name = text.hasSuffix("??") || text.hasPrefix("??") ? "??" : "?"
    argument = String(word)
  }
}

/// One command of the prompt.
struct PromptCommandRow {
  let name: String
  let argument: String
  let summary: String
  let run: (Prompt, _ argument: String) -> Void
}

/// The commands of the prompt.
enum PromptCommands {
  static func run(_ line: CommandLineText, in prompt: Prompt) {
    switch line.name {
    case "?", "??":
      if line.argument.isEmpty { return help(prompt) }
      return explain(line.argument, withSource: line.name == "??", prompt)
    default: break
    }
    if let row = table.first(where: { $0.name == line.name || aliases[line.name] == $0.name }) {
      return row.run(prompt, line.argument)
    }
    let close = Suggestion.closest(to: line.name, among: table.map(\.name))
    let question = close.map { "; did you mean %\($0)?" } ?? "; %help lists them"
    prompt.screen.complain("there is no command %\(visibleLine(line.name))\(question)")
  }

  /// What Tab offers behind a `%`; nil where the text is no command.
  static func completion(of text: String) -> Completion? {
    guard text.hasPrefix("%"), !text.contains(" ") else { return nil }
    let found = table.filter { ("%" + $0.name).hasPrefix(text) }
    return Completion(
      replacing: text.unicodeScalars.count,
      candidates: found.map { .init("%" + $0.name, detail: $0.summary) })
  }

  private static let aliases = ["exit": "quit", "whos": "who", "hist": "history"]

  // A closure for each: the table is the one place of a command.
  nonisolated(unsafe) private static let table: [PromptCommandRow] = [
    PromptCommandRow(name: "help", argument: "", summary: "this list") { prompt, _ in help(prompt)
    },
    PromptCommandRow(name: "who", argument: "", summary: "the names you gave, with their values") {
      prompt, _ in who(prompt)
    },
    PromptCommandRow(name: "time", argument: "CODE", summary: "runs code and says how long it took")
    {
      prompt, code in time(prompt, code)
    },
    PromptCommandRow(name: "run", argument: "FILE", summary: "runs a script in this session") {
      prompt, path in runFile(prompt, path)
    },
    PromptCommandRow(name: "why", argument: "", summary: "the last error with all its calls") {
      prompt, _ in
      if let failure = prompt.lastFailure {
        prompt.screen.report(failure, callLimit: .max)
      } else {
        prompt.screen.write("no error so far\n")
      }
    },
    PromptCommandRow(name: "history", argument: "", summary: "the cells of this session") {
      prompt, _ in
      for cell in prompt.cells { prompt.screen.write(visible(cell) + "\n") }
    },
    PromptCommandRow(name: "reset", argument: "", summary: "forgets every name") { prompt, _ in
      prompt.reset()
      prompt.screen.write("every name is forgotten\n")
    },
    PromptCommandRow(name: "quit", argument: "", summary: "leaves, as Ctrl-D does") { prompt, _ in
      prompt.isLeaving = true
    },
  ]

  // MARK: The commands

  private static func help(_ prompt: Prompt) {
    var rows = table.map {
      ("%" + $0.name + ($0.argument.isEmpty ? "" : " " + $0.argument), $0.summary)
    }
    rows += [
      ("name?", "what a name is, and how it is called"), ("name??", "its source"),
      ("_, __, Out[n]", "the last values"), ("value;", "a semicolon: the value is not shown"),
      ("Tab", "completes names"), ("Up, Ctrl-R", "earlier cells"),
      ("Ctrl-C", "stops what runs; nothing is lost"), ("Ctrl-D", "leaves"),
    ]
    for (name, summary) in rows {
      let gap = String(repeating: " ", count: max(1, 16 - name.count))
      prompt.screen.write("  " + prompt.screen.styles.apply(.code, to: name) + gap + summary + "\n")
    }
  }

  private static func who(_ prompt: Prompt) {
    let names = prompt.session.ownNames
    if names.isEmpty { return prompt.screen.write("no names yet\n") }
    let width = min(24, names.map { DisplayWidth.of($0) }.max() ?? 0)
    for name in names {
      guard let (type, text) = prompt.session.describe(name) else { continue }
      let gap = String(repeating: " ", count: max(1, width + 2 - DisplayWidth.of(name)))
      let line = "\(visibleLine(name))\(gap)\(visibleLine(type))  \(visibleLine(text))"
      prompt.screen.write(DisplayWidth.clipped(line, to: prompt.screen.device.columns - 1) + "\n")
    }
  }

  private static func time(_ prompt: Prompt, _ code: String) {
    guard !code.isEmpty else { return prompt.screen.complain("%time needs code: %time f(x)") }
    let start = monotonicSeconds()
    prompt.runCell(code)
    prompt.screen.write("time: \(duration(monotonicSeconds() - start))\n")
  }

  private static func duration(_ seconds: Double) -> String {
    for (unit, scale) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * scale >= 1 {
      let number = seconds * scale
      if number >= 100 { return "\(Int(number)) \(unit)" }
      return "\(Int(number * 10) / 10).\(Int(number * 10) % 10) \(unit)"
    }
    return "\(Int(seconds * 1e9)) ns"
  }

  private static func runFile(_ prompt: Prompt, _ path: String) {
    let file: ProgramFile
    do { file = try ProgramFile(reading: path) } catch {
      return prompt.screen.complain(error.message)
    }
    guard file.kind == .script else {
      return prompt.screen.complain("%run runs scripts (.py); glia learn opens lessons")
    }
    prompt.show(prompt.session.run(file.source, mode: .script))
  }

  // MARK: name? and name??

  private static func explain(_ name: String, withSource: Bool, _ prompt: Prompt) {
    let screen = prompt.screen
    guard let facts = prompt.session.facts(about: name) else {
      return screen.complain("there is no '\(visibleLine(name))' here")
    }
    func line(_ label: String, _ text: String) {
      let gap = String(repeating: " ", count: max(1, 11 - label.count))
      screen.write(screen.styles.apply(.strong, to: label + ":") + gap + visible(text) + "\n")
    }
    let inspection = facts.inspection
    if facts.isCallable, let signature = inspection.signature {
      line("Signature", name + signature)
    } else if let (_, text) = prompt.session.describe(name) {
      line("Value", (text.contains("\n") ? "\n" : "") + text)
    }
    line("Type", facts.type)
    if withSource, let (source, span) = inspection.definition {
      line("File", source.name)
      screen.write(screen.styles.highlight(source.text(span)) + "\n")
    } else if !inspection.documentation.isEmpty {
      let text = inspection.documentation
      line("Docstring", (text.contains("\n") ? "\n" : "") + text)
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...].drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
