// The screen: where a command writes what programs print, what went wrong, and how far work is.

import Diagnostics
import Library
import Notebooks
import Plots
import Runtime
import Terminal
import Text

/// The streams of a command, and what they can show.
final class Screen {
  let device: Device
  let styles: Styles
  private let input = StandardInput()
  private var progress: ProgressDisplay
  /// The session whose output is shown: what it still holds back comes before a figure.
  weak var session: Session?
  /// Lines written since `restartCounting`: what decides when a page is full.
  private(set) var lineCount = 0

  init(device: Device = .current()) {
    self.device = device
    styles = Styles(device)
    progress = ProgressDisplay(device)
    Standard.ignoreBrokenPipes()
  }

  /// Writes text that is already free of control characters of others.
  func write(_ text: String) {
    progress.hide()
    lineCount += text.utf8.count { $0 == UInt8(ascii: "\n") }
    Standard.output.write(text)
  }

  /// Writes what a program printed.
  ///
  /// On a terminal control characters become visible; a file or pipe gets the bytes.
  func write(program bytes: UnsafeBufferPointer<UInt8>) {
    guard device.hasTerminalOutput else { return Standard.output.write(bytes) }
    write(visible(String(decoding: bytes, as: UTF8.self)))
  }

  func restartCounting() { lineCount = 0 }

  /// Shows an error on standard error.
  func report(_ diagnostic: Diagnostic, callLimit: Int = 4) {
    progress.hide()
    let text = rendered(diagnostic, callLimit: callLimit, isTerminal: Standard.error.isTerminal)
    lineCount += text.utf8.count { $0 == UInt8(ascii: "\n") }
    Standard.error.write(text)
  }

  /// An error as text, coloured where a terminal shows it.
  func rendered(_ diagnostic: Diagnostic, callLimit: Int = 4) -> String {
    rendered(diagnostic, callLimit: callLimit, isTerminal: device.hasTerminalOutput)
  }

  private func rendered(_ diagnostic: Diagnostic, callLimit: Int, isTerminal: Bool) -> String {
    let styles = isTerminal ? styles : .plain
    var renderer = DiagnosticRenderer(width: isTerminal ? device.columns : 80) { role, text in
      guard let style = Self.roles[role] else { return text }
      return styles.apply(style, to: text)
    }
    renderer.callLimit = callLimit
    renderer.foldsMessages = isTerminal
    return renderer.render(diagnostic)
  }

  /// Shows one line on standard error; what is ours, and not the program's, says so.
  func complain(_ message: String, isOurs: Bool = true) {
    progress.hide()
    Standard.error.write((isOurs ? "glia: " : "") + visible(message) + "\n")
  }

  /// A value's repr as it may be written: on a terminal with control characters made visible.
  func shownValue(_ text: String) -> String { device.hasTerminalOutput ? visible(text) : text }

  private static let roles: [DiagnosticRole: Style] = [
    .headline: .error, .place: .comment, .underline: .error, .label: .error, .note: .comment,
    .help: .hint,
  ]

  /// Settings of a session that shows itself here.
  func settings(plots: PlotStyle, folder: String, arguments: [String] = [""])
    -> Session.Settings
  {
    var settings = Session.Settings()
    settings.output = { self.write(program: $0) }
    settings.isLive = device.hasTerminalOutput
    settings.input = { prompt in
      self.write(visible(prompt))
      return self.input.readLine { Interrupts.isPending }
    }
    settings.reader = LibraryImporter.reader(folder: folder)
    settings.files = FileAccess(readable: [folder, "."], writable: ["."])
    settings.arguments = arguments
    let options = plots.options(for: device)
    settings.display = Display(
      figure: { figure in
        let lines = options.map { figure.render($0) } ?? []
        guard self.device.hasTerminalOutput else { return lines }
        // A figure's colours are our own: it does not go through the door for the program's text.
        self.session?.interpreter.context.flush()
        self.write(lines.map { $0 + "\n" }.joined())
        return []
      },
      progress: { self.progress.update($0) })
    return settings
  }

  /// Makes Ctrl-C reach the interpreter and the kernels through one word.
  static func connectInterrupts() {
    Interrupts.use(Session.interruptFlag)
    Interrupts.install()
  }
}

/// The line of a loop under way: its bar, its rate and the time left; on terminals only.
private struct ProgressDisplay {
  private let device: Device
  private var line: ProgressLine
  private var started = 0.0
  private var shown = 0.0
  private var isVisible = false
  private var isRunning = false

  init(_ device: Device) {
    self.device = device
    line = ProgressLine(device) { Standard.output.write($0) }
  }

  mutating func update(_ progress: Progress?) {
    guard device.canMoveCursor else { return }
    guard let progress else {
      hide()
      isRunning = false
      return
    }
    let now = monotonicSeconds()
    if !isRunning || progress.done == 0 {
      started = now
      shown = 0
      isRunning = true
    }
    // Often enough for the eye, seldom enough to cost nothing.
    guard now - shown > 0.05 else { return }
    shown = now
    isVisible = true
    let elapsed = now - started
    let rate = elapsed > 0 ? Double(progress.done) / elapsed : 0
    var parts = [progress.total.map { "\(progress.done)/\($0)" } ?? "\(progress.done)"]
    if rate > 0 { parts.append(Self.text(rate: rate)) }
    if let total = progress.total, rate > 0, progress.done > 0 {
      parts.append(Self.text(seconds: Double(max(0, total - progress.done)) / rate) + " left")
    }
    if !progress.detail.isEmpty { parts.append(progress.detail) }
    let fraction = progress.total.map { $0 > 0 ? Double(progress.done) / Double($0) : 0 } ?? 0
    line.update(progress.label, fraction: fraction, detail: parts.joined(separator: "  "))
  }

  /// Takes the line away, so that other text can be written.
  mutating func hide() {
    guard isVisible else { return }
    line.finish(keeping: false)
    isVisible = false
  }

  private static func text(rate: Double) -> String {
    rate >= 10 ? "\(Int(rate)) it/s" : "\(tenths(rate)) it/s"
  }

  private static func text(seconds: Double) -> String {
    if seconds < 10 { return tenths(seconds) + " s" }
    if seconds < 100 { return "\(Int(seconds)) s" }
    let minutes = Int(min(seconds, 1e9)) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h"
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
