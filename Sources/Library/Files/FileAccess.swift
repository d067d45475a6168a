// Which files a program may touch: those below a few folders, links followed before the question is asked.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The folders below which a program may read and write files.
public struct FileAccess: Sendable {
  private let readable: [String]
  private let writable: [String]

  /// Access below folders; one that does not exist gives access to nothing.
  public init(readable: [String] = [], writable: [String] = []) {
    self.readable = readable.compactMap(Self.real)
    self.writable = writable.compactMap(Self.real)
  }

  /// The path to open for reading, free of links.
  ///
  /// - Throws: A PermissionError where the file stands in no permitted folder.
  func pathForReading(_ path: String) throws(FileError) -> String {
    try resolve(path, below: readable + writable)
  }

  /// The path to open for writing, free of links.
  ///
  /// - Throws: A PermissionError where the file stands in no permitted folder.
  func pathForWriting(_ path: String) throws(FileError) -> String {
    try resolve(path, below: writable)
  }

  private func resolve(_ path: String, below folders: [String]) throws(FileError) -> String {
    if path.isEmpty { throw FileError(ENOENT, path) }
    guard let resolved = Self.resolved(path), folders.contains(where: { resolved.isBelow($0) })
    else { throw FileError(EACCES, path) }
    return resolved
  }

  /// The path without links; what does not exist yet is added to the part that does.
  private static func resolved(_ path: String) -> String? {
    if let found = real(path) { return found }
    guard errno == ENOENT || errno == ENOTDIR else { return nil }
    var trimmed = path[...]
    while trimmed.last == "/", trimmed.count > 1 { trimmed = trimmed.dropLast() }
    let slash = trimmed.lastIndex(of: "/")
    let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
    guard !name.isEmpty, name != ".." else { return nil }
    let folder = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    return resolved(folder).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

extension String {
  fileprivate func isBelow(_ folder: String) -> Bool {
    self == folder || hasPrefix(folder == "/" ? folder : folder + "/")
  }
}
