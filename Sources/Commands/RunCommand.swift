// glia run: runs a script, or the cells of a lesson in order.

import ArgumentParser
import Diagnostics
import Library
import Notebooks
import Runtime
import Terminal

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script, or the cells of a Markdown lesson in order.",
    usage: "glia run [<options>] <file> [<arguments> ...]",
    discussion: """
      What the program prints goes to standard output, an error to standard error. Words after FILE \
      belong to the program (sys.argv); options of glia stand before it.

      The exit code is 0 when the program ran through, what it gave to sys.exit, 1 after an error, \
      130 after Ctrl-C, and 2 when FILE cannot be read.
      """)

  @OptionGroup var plots: PlotArguments

  @OptionGroup var access: AccessArguments

  @Argument(help: "A script (.py) or a lesson (.md).")
  var file: String

  @Argument(parsing: .captureForPassthrough, help: "Arguments for the program.")
  var arguments: [String] = []

  init() {}

  func run() throws {
    let code = Self.run(
      file, arguments, plots.style, readable: access.readable, writable: access.writable)
    if code != 0 { throw ExitCode(code) }
  }

  /// Runs a file and gives the exit code.
  ///
  /// `readable` and `writable` are folders whose files the program may touch beside its own.
  static func run(
    _ path: String, _ arguments: [String], _ plots: PlotStyle, readable: [String] = [],
    writable: [String] = []
  ) -> Int32 {
    let screen = Screen()
    Screen.connectInterrupts()
    let file: ProgramFile
    do { file = try ProgramFile(reading: path) } catch {
      screen.complain(error.message)
      return error.code
    }
    var settings = screen.settings(
      plots: plots, folder: file.folder, arguments: [path] + arguments)
    settings.files = FileAccess(
      readable: [file.folder, "."] + readable,
      writable: (file.kind == .script ? ["."] : []) + writable)
    switch file.kind {
    case .script:
      let session = Session(settings)
      screen.session = session
      // The process ends right after: taking every object apart first would only cost time.
      _ = Unmanaged.passRetained(session)
      return Self.code(session.run(file.source, mode: .script), screen) ?? 0
    case .lesson:
      settings.preloads = true
      return runLesson(file, settings, screen)
    }
  }

  private static func runLesson(
    _ file: ProgramFile, _ settings: Session.Settings, _ screen: Screen
  ) -> Int32 {
    let lesson: Lesson
    do { lesson = try Lesson(file.source) } catch {
      for fault in error.diagnostics { screen.report(fault) }
      return 2
    }
    let session = Session(settings)
    screen.session = session
    session.seed(lesson.frontMatter.seed)
    for cell in lesson.cells {
      session.limit(seconds: cell.timeout)
      let outcome = session.run(cell.source)
      if let shown = outcome.shown { screen.write(screen.shownValue(shown) + "\n") }
      if let failure = outcome.failure, failure.type == cell.raises {
        screen.write(screen.shownValue(failure.headline) + "\n")
        continue
      }
      if let code = code(outcome, screen) { return code }
    }
    return 0
  }

  /// The exit code of a program that ended before its end; nil where it ran through.
  static func code(_ outcome: Session.Outcome, _ screen: Screen) -> Int32? {
    if let code = outcome.exitCode { return code }
    guard let failure = outcome.failure else { return nil }
    switch failure.type {
    case "SystemExit":
      // sys.exit("message") shows the message and means failure.
      screen.complain(failure.message, isOurs: false)
      return 1
    case "KeyboardInterrupt":
      screen.report(failure)
      return 130
    default:
      screen.report(failure)
      return 1
    }
  }
}
