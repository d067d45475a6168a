// The prompt: reads a cell, runs it, shows its value, and again.

import Diagnostics
import Notebooks
import Runtime
import Syntax
import Terminal
import Text

/// A conversation in one session.
final class Prompt {
  let screen: Screen
  private let plots: PlotStyle
  private let folder: String
  private(set) var session: Session
  /// The number of the next cell.
  var number = 1
  /// The cells entered so far.
  private(set) var cells: [String] = []
  /// What `%why` explains.
  private(set) var lastFailure: Diagnostic?
  /// Whether `%quit` was given.
  var isLeaving = false
  private var exitCode: Int32 = 0

  /// A conversation; modules are found in `folder`, a prefix of paths.
  init(screen: Screen, plots: PlotStyle, folder: String = "") {
    self.screen = screen
    self.plots = plots
    self.folder = folder
    session = Self.makeSession(screen, plots, folder)
  }

  private static func makeSession(
    _ screen: Screen, _ plots: PlotStyle, _ folder: String
  ) -> Session {
    var settings = screen.settings(plots: plots, folder: folder)
    settings.preloads = true
    let session = Session(settings)
    screen.session = session
    return session
  }

  /// Forgets every name.
  func reset() { session = Self.makeSession(screen, plots, folder) }

  /// Runs until the user leaves; gives the exit code.
  func run() -> Int32 {
    Screen.connectInterrupts()
    let history = screen.device.hasTerminalInput ? HistoryFile.standard() : nil
    guard
      let editor = LineEditor(
        device: screen.device, styles: screen.styles, services: services, history: history)
    else {
      screen.complain("the terminal cannot be used")
      return 2
    }
    let isTalking = screen.device.hasTerminalInput
    if isTalking { screen.write(banner) }
    while !isLeaving {
      Interrupts.clear()
      switch editor.read("In [\(number)]:") {
      case .cell(let text):
        guard !text.isEmpty else { continue }
        enter(text)
        if isTalking { screen.write("\n") }
      case .interrupt: screen.write("\n")
      case .endOfFile:
        if isTalking, !editor.isInteractive { screen.write("\n") }
        isLeaving = true
      }
    }
    return isTalking ? 0 : exitCode
  }

  private var banner: String {
    let names = Preloads.names.joined(separator: ", ")
    return "Glia \(GliaCommand.version): \(names) are here already.\n"
      + "%help for help, name? about a name, Ctrl-D to leave.\n\n"
  }

  /// Runs what was typed: a cell, or a line for the prompt itself.
  func enter(_ text: String) {
    if let line = CommandLineText(text) {
      PromptCommands.run(line, in: self)
    } else {
      cells.append(text)
      runCell(text)
    }
  }

  /// Runs a cell under the next number and shows its value.
  func runCell(_ text: String) {
    let source = Source(name: "In [\(number)]", text: text)
    let outcome = session.runNumbered(source, number: number)
    show(outcome)
    number += 1
  }

  /// Shows what a cell came to.
  func show(_ outcome: Session.Outcome) {
    if let shown = outcome.shown { screen.write(labelled(shown)) }
    if let code = outcome.exitCode {
      isLeaving = true
      exitCode = code
    }
    if let failure = outcome.failure {
      fail(failure)
    }
  }

  /// Shows an error; `%why` tells the rest of it.
  func fail(_ failure: Diagnostic) {
    lastFailure = failure
    exitCode = 1
    screen.report(failure, callLimit: 2)
  }

  /// `Out[3]: value`, from a new line where there are several; a pipe gets the value alone.
  private func labelled(_ value: String) -> String {
    let value = screen.shownValue(value)
    guard screen.device.hasTerminalInput else { return value + "\n" }
    let label = screen.styles.apply(.promptOut, to: "Out[\(number)]:")
    return label + (value.contains("\n") ? "\n" : " ") + value + "\n"
  }

  // MARK: The editor's questions

  /// What the line editor asks; also used between the cells of a lesson.
  var services: EditorServices {
    EditorServices(
      state: { text in
        if CommandLineText(text) != nil { return .complete }
        guard case .incomplete(let indentation) = Completeness.of(text) else { return .complete }
        return .incomplete(indent: indentation.count)
      },
      completion: { [unowned self] text in complete(text) })
  }

  private func complete(_ text: String) -> Completion? {
    if let commands = PromptCommands.completion(of: text) { return commands }
    let (replacing, found) = session.completions(of: text)
    return Completion(
      replacing: replacing, candidates: found.map { .init($0.text, detail: $0.detail) })
  }
}
