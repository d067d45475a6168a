// The files that are named on the command line: read whole, or refused with one line.

import Diagnostics
import Library
import Text

/// What a command refuses: one line for the user, and the exit code.
struct Refusal: Error {
  var message: String
  var code: Int32 = 2
}

/// A script or lesson that was named on the command line.
struct ProgramFile {
  /// What kind of file it is, by its name's end.
  enum Kind: String, CaseIterable {
    case script = ".py"
    case lesson = ".md"
  }

  let path: String
  let kind: Kind
  let source: Source

  /// The folder it is in, as a prefix of paths.
  var folder: String { Self.folder(of: path) }

  /// Reads a file; throws what is wrong with it, in one line that names it.
  init(reading path: String) throws(Refusal) {
    self.path = path
    if TextFile.isFolder(path) { throw Refusal(message: "\(Self.shown(path)) is a folder") }
    let bytes: [UInt8]
    do { bytes = try TextFile.read(path) } catch {
      guard error.type == "FileNotFoundError" else {
        throw Refusal(message: visibleLine(error.description))
      }
      throw Refusal(message: "there is no file \(Self.shown(path))" + Self.suggestion(for: path))
    }
    guard let kind = Kind.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
      throw Refusal(
        message: "\(Self.shown(path)) is neither a script (.py) nor a lesson (.md)")
    }
    self.kind = kind
    if let line = Self.lineOfBadByte(bytes) {
      throw Refusal(message: "\(Self.shown(path)) is not UTF-8 text: see line \(line)")
    }
    source = Source(name: path, bytes: bytes)
  }

  /// `", did you mean 'x.py'?"` where a neighbour has a name that is close.
  private static func suggestion(for path: String) -> String {
    let folder = folder(of: path)
    let name = String(path.dropFirst(folder.count))
    let neighbours = TextFile.names(inFolder: folder.isEmpty ? "." : folder)
    let known = neighbours.filter { name in
      Kind.allCases.contains { name.hasSuffix($0.rawValue) } || TextFile.isFolder(folder + name)
    }
    var close = Suggestion.closest(to: name, among: known)
    // A name without its end is the most common slip.
    if close == nil { close = known.first { $0 == name + ".py" || $0 == name + ".md" } }
    return close.map { "; did you mean \(shown(folder + $0))?" } ?? ""
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  static func shown(_ path: String) -> String { "'" + visibleLine(path) + "'" }

  /// The number of the first line that is not UTF-8; nil where all are.
  private static func lineOfBadByte(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
