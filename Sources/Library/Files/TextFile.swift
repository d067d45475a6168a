// Files of text: read whole, written whole and renamed into place. The one place that opens files.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What reading or writing a file refused.
public struct FileError: Error, CustomStringConvertible {
  /// The system's number for it, its words and the path; nil where the system was not asked.
  let system: (code: Int32, words: String, path: String)?
  /// The exception Python raises for it.
  public let type: String
  /// One line: what happened to which file.
  public let description: String

  init(_ code: Int32, _ path: String) {
    type = Self.types[code] ?? "OSError"
    let words = String(cString: strerror(code))
    system = (code, words, path)
    description = "[Errno \(code)] \(words): '\(path)'"
  }

  init(_ type: String, _ description: String) {
    self.type = type
    self.description = description
    system = nil
  }

  private static let types: [Int32: String] = [
    ENOENT: "FileNotFoundError", EACCES: "PermissionError", EPERM: "PermissionError",
    EISDIR: "IsADirectoryError", ENOTDIR: "NotADirectoryError", EEXIST: "FileExistsError",
  ]
}

/// Reads and writes whole files.
public enum TextFile {
  /// The largest file that is read, in bytes.
  public static let limit = 256 << 20

  /// The bytes of a file; throws what the system, or the size limit, refuses.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(errno, path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw FileError(errno, path) }
    if information.st_mode & S_IFMT == S_IFDIR { throw FileError(EISDIR, path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(information.st_size), limit) + 1)
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        platformRead(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(errno, path)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw FileError("OSError", "'\(path)' is larger than \(limit >> 20) MiB")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Writes a file whole: into a neighbour that then takes its name, so that no half file is ever seen.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(errno, path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        platformWrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0, errno != EINTR {
        let code = errno
        close(descriptor)
        unlink(temporary)
        throw FileError(code, path)
      }
      written += max(count, 0)
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(code, path)
    }
  }

  /// Opens a file that grows as it is written to, and gives its descriptor.
  ///
  /// A link in the last place is not followed.
  static func openForWriting(_ path: String, appends: Bool, mustBeNew: Bool) throws(FileError)
    -> Int32
  {
    let extra = appends ? O_APPEND : mustBeNew ? O_EXCL : O_TRUNC
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | extra, 0o644)
    guard descriptor >= 0 else { throw FileError(errno, path) }
    return descriptor
  }

  /// Writes all bytes to a descriptor.
  static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, _ path: String
  ) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = platformWrite(
        descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno != EINTR { throw FileError(errno, path) }
      rest = rest.dropFirst(max(written, 0))
    }
  }

  /// Closes a descriptor.
  static func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }

  /// A path that does not depend on the working folder.
  public static func absolutePath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// A whole path without symbolic links, as far as files stand there.
  public static func realPath(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return path }
    return realPath(String(path[..<slash])) + String(path[slash...])
  }

  /// Whether there is a folder at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the name itself is a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, sorted; empty where it cannot be read.
  public static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

private func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  #if canImport(Glibc)
  Glibc.read(descriptor, buffer, count)
  #elseif canImport(Musl)
  Musl.read(descriptor, buffer, count)
  #else
  Darwin.read(descriptor, buffer, count)
  #endif
}

private func platformWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
  Glibc.write(descriptor, buffer, count)
  #elseif canImport(Musl)
  Musl.write(descriptor, buffer, count)
  #else
  Darwin.write(descriptor, buffer, count)
  #endif
}
