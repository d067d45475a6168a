// Reads one cell after another: with libedit at a real terminal, line by line elsewhere.

import CEditLine
import Text

/// Whether a cell can run as it stands.
public enum CellState: Equatable, Sendable {
  /// It can (or it is wrong in a way that more lines do not mend).
  case complete
  /// It goes on; the next line begins with so many blanks.
  case incomplete(indent: Int)
}

/// What the editor asks while a cell is typed.
public struct EditorServices {
  /// Whether the text is a whole cell.
  public var state: (_ text: String) -> CellState
  /// What Tab offers behind `text` up to the cursor.
  public var completion: (_ textBeforeCursor: String) -> Completion?

  /// Services by two functions.
  public init(
    state: @escaping (String) -> CellState = { _ in .complete },
    completion: @escaping (String) -> Completion? = { _ in nil }
  ) {
    self.state = state
    self.completion = completion
  }
}

/// The prompt's line editor.
///
/// There is one in a process.
public final class LineEditor {
  /// What came from the terminal.
  public enum Input: Equatable, Sendable {
    /// A whole cell, without blanks at its end.
    case cell(String)
    /// Ctrl-D on an empty line, or the end of the input.
    case endOfFile
    /// Ctrl-C: what was typed is given up.
    case interrupt
  }

  private let handle: OpaquePointer
  private let callbacks: EditorCallbacks
  private let styles: Styles
  private let device: Device
  private let history: HistoryFile?

  /// Opens the editor; nil when the system gives it no memory or no file descriptors.
  public init?(
    device: Device, styles: Styles, services: EditorServices, history: HistoryFile? = nil
  ) {
    callbacks = EditorCallbacks(services: services, styles: styles)
    guard let handle = ce_open("glia", callbacks.table) else { return nil }
    self.handle = handle
    self.device = device
    self.styles = styles
    self.history = history
    if ce_is_interactive(handle) == 1, let history {
      ce_history_limit(handle, Int32(clamping: history.limit))
      for cell in history.load() { ce_history_add(handle, visible(cell)) }
    }
  }

  deinit { ce_close(handle) }

  /// Whether cells are edited in place; otherwise lines are read one by one.
  public var isInteractive: Bool { ce_is_interactive(handle) == 1 }

  /// Reads one cell behind `label`, as in `In [3]:`; `initial` is put there to be edited.
  ///
  /// Without an editor, lines are read until they make a cell; a person sees `...:` before the
  /// later ones.
  public func read(_ label: String, initial: String = "") -> Input {
    let label = visibleLine(label)
    if isInteractive { return readEdited(label, initial: initial) }
    return readLines(label)
  }

  private func readEdited(_ label: String, initial: String) -> Input {
    let shown = visible(initial)
    switch readOnce(styles.prompt(.promptIn, label), initial: shown) {
    case .cell(let text):
      let cell = Self.trimmed(text)
      if !cell.isEmpty {
        ce_history_add(handle, cell)
        history?.append(cell)
      }
      return .cell(cell)
    case let other: return other
    }
  }

  private func readLines(_ label: String) -> Input {
    let width = max(0, DisplayWidth.of(label) - 4)
    let continuation = String(repeating: " ", count: width) + "...: "
    var text = ""
    while true {
      switch readOnce(text.isEmpty ? label + " " : continuation, initial: "") {
      case .cell(let line):
        text += text.isEmpty ? line : "\n" + line
        if text.allSatisfy(\.isWhitespace) { return .cell("") }
        if callbacks.services.state(text) == .complete { return .cell(Self.trimmed(text)) }
      case .endOfFile: return text.isEmpty ? .endOfFile : .cell(Self.trimmed(text))
      case .interrupt:
        return .interrupt
      }
    }
  }

  /// One call of the C shim; a failing terminal is the end of the input.
  private func readOnce(_ prompt: String, initial: String) -> Input {
    var start: UnsafePointer<CChar>?
    var length = 0
    let result = initial.withCString { ce_read(handle, prompt, $0, &start, &length) }
    switch result {
    case CE_LINE:
      let bytes = UnsafeRawBufferPointer(start: start, count: length)
      return .cell(String(decoding: bytes, as: UTF8.self))
    case CE_INTERRUPT: return .interrupt
    default: return .endOfFile
    }
  }

  /// Without blank lines before and blanks after the code.
  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    var result = lines.joined(separator: "\n")
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return result
  }
}
