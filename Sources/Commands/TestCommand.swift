// glia test: runs lessons and scripts and holds what they print against what was recorded.

import ArgumentParser
import Diagnostics
import Library
import Notebooks
import Plots
import Runtime
import Terminal
import Text

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run lessons and scripts and compare what they print with what was recorded.",
    discussion: """
      PATHS are files or folders, searched to the bottom: Markdown lessons (.md), whose cells are \
      compared with the output fences behind them, and scripts (.py) that have a recording (.out) \
      beside them.

      The exit code is 0 when all hold, 1 when one does not, 2 when a file is not in order, 3 after \
      an error of Glia's own.
      """)

  @Flag(help: "Write what lessons print now into their output fences; those that match stay.")
  var update = false

  @Option(help: ArgumentHelp("Compare only the cell of this id.", valueName: "id"))
  var only: [String] = []

  @Option(help: ArgumentHelp("The longest a cell or script may take.", valueName: "seconds"))
  var timeout: Double = 60

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "paths"))
  var paths: [String]

  init() {}

  func validate() throws {
    if !(timeout > 0) { throw ValidationError("--timeout must be above 0.") }
    if update, let value = environment("CI"), !["", "0", "false"].contains(value) {
      throw ValidationError("--update does not run in CI: record on your own machine, then commit.")
    }
  }

  func run() throws {
    let code = test()
    if code != 0 { throw ExitCode(code) }
  }

  private func test() -> Int32 {
    let screen = Screen()
    Screen.connectInterrupts()
    var tally = Tally()
    var found: [String] = []
    for path in paths {
      let files = Self.files(at: path)
      if files.isEmpty, TextFile.isFolder(path) {
        screen.complain("nothing to test in \(ProgramFile.shown(path))")
        tally.code = 2
      }
      found += files
    }
    for path in found where !Interrupts.isPending {
      let report: TestReport
      do { report = try test(path) } catch {
        screen.complain(error.message)
        tally.code = max(tally.code, error.code)
        tally.failed += 1
        continue
      }
      tally.add(report)
      show(report, screen)
      if update { write(report, &tally, screen) }
    }
    complainAboutUnknownIDs(&tally, screen)
    screen.write("\(tally.passed) passed, \(tally.failed) failed, \(tally.skipped) skipped\n")
    return tally.code
  }

  // MARK: What is tested

  /// The tests at a path: the file itself, or what a folder holds, in the order of names.
  static func files(at path: String) -> [String] {
    guard TextFile.isFolder(path) else { return [path] }
    let folder = path.hasSuffix("/") ? path : path + "/"
    var files: [String] = []
    let names = TextFile.names(inFolder: path)
    let known = Set(names)
    for name in names where !name.hasPrefix(".") {
      if name.hasSuffix(".md") {
        files.append(folder + name)
      } else if name.hasSuffix(".py") {
        if known.contains(recording(of: name)) { files.append(folder + name) }
      } else if TextFile.isFolder(folder + name), !TextFile.isLink(folder + name) {
        files += Self.files(at: folder + name)
      }
    }
    return files
  }

  private static func recording(of script: String) -> String { script.dropLast(3) + ".out" }

  private func test(_ path: String) throws(Refusal) -> TestReport {
    let file = try ProgramFile(reading: path)
    let session = Session(Self.settings(file))
    switch file.kind {
    case .lesson:
      var test = LessonTest()
      test.only = Set(only)
      test.timeout = timeout
      test.updates = update
      return test.run(file.source, in: session, path: path)
    case .script:
      let bytes: [UInt8]
      do { bytes = try TextFile.read(Self.recording(of: path)) } catch {
        throw Refusal(message: "\(ProgramFile.shown(path)) has no recording (.out) beside it")
      }
      session.limit(seconds: timeout)
      return ScriptTest.run(
        file.source, recorded: String(decoding: bytes, as: UTF8.self), in: session, path: path)
    }
  }

  /// Tests see no terminal: figures are of one size everywhere, and there is no input.
  private static func settings(_ file: ProgramFile) -> Session.Settings {
    var settings = Session.Settings()
    settings.reader = LibraryImporter.reader(folder: file.folder)
    settings.files = FileAccess(
      readable: [file.folder, "."], writable: file.kind == .script ? ["."] : [])
    settings.arguments = [file.path]
    settings.preloads = file.kind == .lesson
    if file.kind == .lesson {
      settings.display = Display(figure: { $0.render(.init(width: 72)) })
    }
    return settings
  }

  // MARK: The report

  private struct Tally {
    var passed = 0
    var failed = 0
    var skipped = 0
    var code: Int32 = 0
    var ids: Set<String> = []

    mutating func add(_ report: TestReport) {
      if !report.faults.isEmpty {
        failed += 1
        code = 2
      }
      for result in report.results {
        ids.insert(result.name)
        switch result.verdict {
        case .passed: passed += 1
        case .skipped, .refused: skipped += 1
        case .mismatch, .unrecorded, .failed, .raisedNothing:
          failed += 1
          code = max(code, 1)
        }
      }
    }
  }

  private func show(_ report: TestReport, _ screen: Screen) {
    let word =
      report.holds
      ? screen.styles.apply(.success, to: "ok  ") : screen.styles.apply(.error, to: "FAIL")
    screen.write("\(word)  \(visibleLine(report.path))\(Self.summary(report))\n")
    for fault in report.faults { screen.write(Self.indented(screen.rendered(fault))) }
    for result in report.results where !result.holds { show(result, report, screen) }
  }

  private static func summary(_ report: TestReport) -> String {
    if report.results.count == 1, case .refused(let reason) = report.results[0].verdict {
      return "  (not yet: \(DisplayWidth.clipped(visibleLine(reason.headline), to: 60)))"
    }
    return report.results.count > 1 ? "  \(report.results.count) cells" : ""
  }

  private func show(_ result: TestResult, _ report: TestReport, _ screen: Screen) {
    let place = "\(visibleLine(report.path)), line \(result.line), \(visibleLine(result.name))"
    switch result.verdict {
    case .passed, .skipped, .refused: return
    case .mismatch(let diff):
      screen.write("  \(place): the text differs (- recorded, + printed)\n")
      screen.write(Self.indented(diff, screen.styles))
    case .unrecorded:
      screen.write("  \(place): nothing is recorded for what it prints\n")
      screen.write(
        Self.indented(LineDiff(expected: "", actual: result.text, by: .init(.exact)), screen.styles)
      )
    case .raisedNothing(let expected):
      screen.write("  \(place): it should raise \(visibleLine(expected)), and raised nothing\n")
    case .failed(let failure):
      screen.write("  \(place): it failed\n")
      if !result.text.isEmpty {
        let lines = visible(result.text).split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.dropLast(lines.last == "" ? 1 : 0).suffix(5)
        screen.write(last.map { "      \($0)\n" }.joined())
      }
      screen.write(Self.indented(screen.rendered(failure)))
    }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private static func indented(_ diff: LineDiff, _ styles: Styles) -> String {
    diff.text.split(separator: "\n").map { line in
      let line = visible(String(line))
      switch line.first {
      case "-": return "    " + styles.apply(.error, to: line) + "\n"
      case "+": return "    " + styles.apply(.success, to: line) + "\n"
      default: return "    " + line + "\n"
      }
    }.joined()
  }

  private func write(_ report: TestReport, _ tally: inout Tally, _ screen: Screen) {
    guard let text = report.updatedText else { return }
    do {
      try TextFile.write(Array(text.utf8), to: report.path)
    } catch {
      screen.complain(visibleLine(error.description))
      tally.code = 2
      return
    }
    // What was only another text is now the recording.
    let changed = report.results.count { !$0.holds }
    tally.failed -= changed
    tally.passed += changed
    if tally.failed == 0, tally.code == 1 { tally.code = 0 }
    screen.write("  updated \(visibleLine(report.path)): \(changed) output fences\n")
  }

  private func complainAboutUnknownIDs(_ tally: inout Tally, _ screen: Screen) {
    for id in only where !tally.ids.contains(id) {
      let close = Suggestion.closest(to: id, among: tally.ids.sorted())
      let question = close.map { "; did you mean '\(visibleLine($0))'?" } ?? ""
      screen.complain("no cell has the id '\(visibleLine(id))'\(question)")
      tally.code = 2
    }
  }
}
