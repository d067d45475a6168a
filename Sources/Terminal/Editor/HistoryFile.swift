// What was entered in earlier sessions: one file, one cell per line, appended as it happens, so that
// two sessions at once lose nothing of each other.

/// The history of cells across sessions.
public struct HistoryFile: Sendable {
  /// Where it is.
  public let path: String
  /// How many cells are kept when the file is trimmed.
  public let limit: Int

  /// A cell longer than this is not kept, and no more than this many bytes per cell are read.
  static let largestCell = 1 << 20
  private static let largestFile = 32 << 20

  /// A history at `path`, in a folder that is made when it is first needed.
  public init(path: String, limit: Int = 10_000) {
    self.path = path
    self.limit = max(1, limit)
  }

  /// The place by the XDG rules: `$XDG_STATE_HOME/glia/history`, else `~/.local/state/glia/history`.
  ///
  /// Nil when there is no home.
  public static func standard() -> HistoryFile? {
    standard(environment: Platform.environment)
  }

  static func standard(environment: (String) -> String?) -> HistoryFile? {
    // The XDG rules ask to ignore paths that are not absolute.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return HistoryFile(path: state + "/glia/history")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/glia/history")
  }

  /// The cells from the oldest to the newest; lines that are no JSON strings are passed over.
  ///
  /// A file that has grown to twice the limit is trimmed.
  public func load() -> [String] {
    guard let bytes = Platform.read(path, last: Self.largestFile) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let cells = lines.suffix(limit).compactMap {
      JSONText.decode(String(decoding: $0, as: UTF8.self))
    }
    if lines.count > 2 * limit {
      let text = cells.map { JSONText.encode($0) + "\n" }.joined()
      _ = Platform.replace(path, with: Array(text.utf8))
    }
    return cells
  }

  /// Adds a cell; false when it could not be written.
  @discardableResult
  public func append(_ cell: String) -> Bool {
    guard cell.utf8.count <= Self.largestCell else { return false }
    if let slash = path.lastIndex(of: "/") { Platform.makeFolder(String(path[..<slash])) }
    return Platform.append(Array((JSONText.encode(cell) + "\n").utf8), to: path)
  }
}
