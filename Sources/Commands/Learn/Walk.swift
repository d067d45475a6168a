// A walk through a lesson: prose by the page, then a cell, and the learner in between.

import Diagnostics
import Notebooks
import Terminal
import Text

/// One learner's way through one lesson.
final class Walk {
  private let lesson: Lesson
  private let screen: Screen
  private let prompt: Prompt
  private let editor: LineEditor?
  /// Whether somebody is there to press Enter.
  private let isGuided: Bool
  private let width: Int
  private var cellsDone = 0
  private let cellCount: Int
  private var isLeaving = false

  init(_ lesson: Lesson, folder: String, _ screen: Screen, _ plots: PlotStyle) {
    self.lesson = lesson
    self.screen = screen
    Screen.connectInterrupts()
    prompt = Prompt(screen: screen, plots: plots, folder: folder)
    isGuided = screen.device.hasTerminalInput && screen.device.hasTerminalOutput
    width = min(screen.device.columns, 80)
    cellCount = lesson.cells.count { !$0.isSetup }
    editor =
      isGuided
      ? LineEditor(
        device: screen.device, styles: screen.styles, services: prompt.services,
        history: HistoryFile.standard()) : nil
  }

  /// Walks to the end, or until the learner leaves; gives the exit code.
  func run() -> Int32 {
    prompt.session.seed(lesson.frontMatter.seed)
    if isGuided { screen.write(greeting) }
    var code: Int32 = 0
    for block in lesson.blocks {
      switch block {
      case .prose(let text): show(prose: text)
      case .cell(let cell): if !take(cell) { code = 1 }
      }
      if isLeaving { break }
      if Interrupts.isPending, !isGuided { return 130 }
    }
    if !isLeaving {
      screen.write(farewell)
    } else if isGuided {
      screen.write("\nYou did \(cellsDone) of \(cellCount) cells. Until next time.\n")
    }
    return isGuided ? 0 : code
  }

  private var greeting: String {
    let hint = "Enter goes on, or type any Python; %help for help, Ctrl-D to leave."
    return screen.styles.apply(.comment, to: hint) + "\n\n"
  }

  private var farewell: String {
    let title = lesson.frontMatter.title.isEmpty ? lesson.source.name : lesson.frontMatter.title
    let end = screen.styles.apply(.success, to: "That was \"\(visibleLine(title))\".")
    let ids = Course.lessons.map(\.frontMatter.id)
    var next = "glia opens the prompt; what you learnt works there."
    if let index = ids.firstIndex(of: lesson.frontMatter.id), index + 1 < ids.count {
      next = "glia learn \(visibleLine(ids[index + 1])) goes on."
    }
    return "\n" + end + " " + next + "\n"
  }

  // MARK: Prose

  /// Shows prose; where it would run off the screen, it waits for Enter.
  private func show(prose text: String) {
    let view = MarkdownView(
      columns: width, styles: screen.styles, isUnicode: screen.device.isUnicode)
    let page = max(4, screen.device.rows - 2)
    for line in view.lines(text) {
      if isGuided, screen.lineCount >= page {
        guard pause() else { return }
      }
      screen.write(line + "\n")
    }
    screen.write("\n")
  }

  /// Waits until the learner has read the page; false when they leave.
  private func pause() -> Bool {
    defer { screen.restartCounting() }
    Interrupts.clear()
    switch editor?.read("(Enter for more)") {
    case .endOfFile, nil:
      isLeaving = true
      return false
    case .cell(let text):
      if !text.isEmpty { answer(text) }
      return !isLeaving
    case .interrupt: return true
    }
  }

  // MARK: Cells

  /// Shows a cell and runs it when the learner says so; false where it failed and should not have.
  private func take(_ cell: Cell) -> Bool {
    if cell.isSetup { return run(cell) }
    let code = code(of: cell)
    let height = code.utf8.count { $0 == UInt8(ascii: "\n") } + 2
    // What has not been read yet must not be pushed off the screen.
    if isGuided, screen.lineCount > 3, screen.lineCount + height > screen.device.rows {
      guard pause() else { return true }
    }
    screen.write(code + "\n")
    guard isGuided else {
      cellsDone += 1
      let holds = run(cell)
      screen.write("\n")
      return holds
    }
    while !isLeaving {
      Interrupts.clear()
      switch editor?.read("[\(cellsDone + 1)/\(cellCount)]") {
      case .endOfFile, nil: isLeaving = true
      case .interrupt: screen.write("\n")
      case .cell(let text):
        screen.restartCounting()
        switch text.trimmed {
        case "":
          cellsDone += 1
          let holds = run(cell)
          screen.write("\n")
          return holds
        case "%skip":
          screen.write("skipped; names it gives are missing from here on\n\n")
          return true
        default: answer(text)
        }
      }
    }
    return true
  }

  /// Code in a margin of its own, coloured.
  private func code(of cell: Cell) -> String {
    var text = cell.code
    while text.last == "\n" { text.removeLast() }
    let lines = visible(text).split(separator: "\n", omittingEmptySubsequences: false)
    // Code is never wrapped for the sake of its margin.
    let fits = lines.allSatisfy { DisplayWidth.of(String($0)) + 2 <= screen.device.columns }
    let bar = !fits ? "" : screen.device.isUnicode ? "▌ " : "| "
    return screen.styles.highlight(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { screen.styles.apply(.promptIn, to: bar) + $0 + "\n" }.joined()
  }

  private func run(_ cell: Cell) -> Bool {
    prompt.session.limit(seconds: cell.timeout)
    defer { prompt.session.limit(seconds: nil) }
    let outcome = prompt.session.run(cell.source)
    if let shown = outcome.shown { screen.write(screen.shownValue(shown) + "\n") }
    guard let failure = outcome.failure else { return true }
    if failure.type == cell.raises {
      // The lesson means this error: the learner sees it where the text would be.
      screen.write(screen.rendered(failure))
      return true
    }
    prompt.fail(failure)
    return failure.type == "KeyboardInterrupt"
  }

  // MARK: What the learner types

  private func answer(_ text: String) {
    switch text.trimmed {
    case "%quit", "%exit": isLeaving = true
    case "%help": help()
    case "%list": list()
    default:
      prompt.enter(text)
      if prompt.isLeaving { isLeaving = true }
      screen.write("\n")
    }
  }

  private func help() {
    let rows = [
      ("Enter", "runs the cell that is shown"), ("code", "runs in the same session"),
      ("%skip", "goes on without running the cell"), ("%list", "the lessons of the course"),
      ("%quit, Ctrl-D", "leaves"), ("Ctrl-C", "stops what runs; nothing is lost"),
      ("name?, name??", "what a name is; its source"),
      ("%why", "the last error with all its calls"),
    ]
    for (name, summary) in rows {
      let gap = String(repeating: " ", count: max(1, 16 - name.count))
      screen.write("  " + screen.styles.apply(.code, to: name) + gap + summary + "\n")
    }
    screen.write("\n")
  }

  private func list() {
    for other in Course.lessons {
      let isThis = other.frontMatter.id == lesson.frontMatter.id
      screen.write((isThis ? "> " : "  ") + Course.line(other))
    }
    screen.write("\n")
  }
}
