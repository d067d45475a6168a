// The C library, in one place: the environment, and files read and written whole.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The few system calls that this module needs.
enum Platform {
  /// The value of an environment variable; nil when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A copy from malloc, for C code that frees it.
  static func duplicate(_ text: String) -> UnsafeMutablePointer<CChar>? { strdup(text) }

  /// The last `limit` bytes of a file, or nil when it cannot be read.
  static func read(_ path: String, last limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0, lseek(descriptor, off_t(max(0, size - limit)), SEEK_SET) >= 0 else {
      return nil
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let room = chunk.count
      let count = chunk.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, room) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Writes bytes at the end of a file that only its owner may read; false when that fails.
  static func append(_ bytes: [UInt8], to path: String) -> Bool {
    write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
  }

  /// Writes a file whole and renames it into place; false when that fails.
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    let temporary = path + ".\(getpid()).tmp"
    guard write(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC),
      rename(temporary, path) == 0
    else {
      unlink(temporary)
      return false
    }
    return true
  }

  /// Makes a folder and those above it, for the owner alone.
  static func makeFolder(_ path: String) {
    var index = path.startIndex
    while index < path.endIndex {
      let next = path[path.index(after: index)...].firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<next]), 0o700)
      index = next
    }
  }

  private static func readBytes(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
    Musl.read(descriptor, buffer, count)
    #else
    Darwin.read(descriptor, buffer, count)
    #endif
  }

  private static func writeBytes(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, buffer, count)
    #elseif canImport(Musl)
    Musl.write(descriptor, buffer, count)
    #else
    Darwin.write(descriptor, buffer, count)
    #endif
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) -> Bool {
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
