// What the terminal is and can do: size, colours, characters. Everything else asks here.

import CEditLine

/// The terminal that the process talks to, as it was when asked.
public struct Device: Equatable, Sendable {
  /// Whether standard input is a terminal.
  public var hasTerminalInput: Bool
  /// Whether standard output is a terminal.
  public var hasTerminalOutput: Bool
  /// Columns of a line; at least 1.
  public var columns: Int
  /// Rows of the screen; at least 1.
  public var rows: Int
  /// Whether escape sequences may be written at all.
  public var canMoveCursor: Bool
  /// Whether colours may be written.
  public var colors: Colors
  /// Whether characters outside ASCII can be shown.
  public var isUnicode: Bool

  /// How many colours the terminal has.
  public enum Colors: Equatable, Sendable {
    case none, ansi, ansi256, trueColor
  }

  /// Asks the system and the environment.
  public static func current() -> Device {
    Device(
      hasTerminalInput: ce_is_terminal(0) == 1, hasTerminalOutput: ce_is_terminal(1) == 1,
      size: (Int(ce_columns()), Int(ce_rows())), environment: Platform.environment)
  }

  /// Decides from what the system says (`size` 0 where it does not) and from the environment.
  ///
  /// `NO_COLOR`, a `TERM` that is `dumb` or missing, and output that is no terminal mean no colours;
  /// `COLUMNS` counts only when output is no terminal.
  public init(
    hasTerminalInput: Bool, hasTerminalOutput: Bool, size: (columns: Int, rows: Int),
    environment: (String) -> String?
  ) {
    self.hasTerminalInput = hasTerminalInput
    self.hasTerminalOutput = hasTerminalOutput
    func positive(_ name: String) -> Int? {
      environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, 10_000) : nil }
    }
    columns = size.columns > 0 ? size.columns : positive("COLUMNS") ?? 80
    rows = size.rows > 0 ? size.rows : positive("LINES") ?? 24
    if !hasTerminalOutput, let given = positive("COLUMNS") { columns = given }
    let term = environment("TERM") ?? ""
    canMoveCursor = hasTerminalOutput && !term.isEmpty && term != "dumb"
    let mayColor = canMoveCursor && (environment("NO_COLOR") ?? "").isEmpty
    let colorTerm = environment("COLORTERM") ?? ""
    colors =
      !mayColor
      ? .none
      : ["truecolor", "24bit"].contains(colorTerm)
        ? .trueColor : term.contains("256color") ? .ansi256 : .ansi
    isUnicode = Self.isUnicode(term: term, onTerminal: hasTerminalOutput, environment)
  }

  /// Output that is no terminal is read by programs and files, which take UTF-8.
  private static func isUnicode(
    term: String, onTerminal: Bool, _ environment: (String) -> String?
  ) -> Bool {
    if onTerminal, term == "dumb" || term == "linux" { return false }
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let locale = names.compactMap(environment).first(where: { !$0.isEmpty }) else {
      return true
    }
    // `en_US.UTF-8@euro`, or `UTF-8` alone.
    let name = locale.lowercased()
    let encoding = name.split(separator: ".").last?.split(separator: "@").first ?? ""
    return encoding == "utf-8" || encoding == "utf8" || (!onTerminal && name == "c")
  }
}
