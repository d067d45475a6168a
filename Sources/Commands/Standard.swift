// The streams of the process: bytes written whole, in the order they come, and lines read. The one
// place of this module that calls the C library.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A stream of the process.
struct Standard {
  static let output = Standard(descriptor: 1)
  static let error = Standard(descriptor: 2)

  private let descriptor: Int32

  /// Whether a terminal is at the other end.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text; what the other end no longer takes is dropped.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes bytes.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = UnsafeRawBufferPointer(bytes)
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = systemWrite(descriptor, start, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Asks that a reader who goes away (as `head` does) ends nothing but the writing.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// Lines from standard input, for `input()`.
final class StandardInput {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The next line without its end; nil at the end of the input, or when `isInterrupted` says so.
  func readLine(isInterrupted: () -> Bool) -> String? {
    while true {
      if let newline = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<newline], as: UTF8.self)
        buffer.removeFirst(newline + 1)
        return line
      }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
      }
      if !waitForInput(isInterrupted) { return nil }
      fill()
    }
  }

  /// Waits in short turns, because the signal of Ctrl-C may go to another thread.
  private func waitForInput(_ isInterrupted: () -> Bool) -> Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while !isInterrupted() {
      if poll(&request, 1, 50) != 0 { return true }
    }
    return false
  }

  private func fill() {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = chunk.withUnsafeMutableBytes { systemRead(0, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer.append(contentsOf: chunk[..<count])
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}

/// A clock for progress and `%time`, in seconds.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Ends the process; what the streams hold has been written.
func endProcess(_ code: Int32) -> Never { exit(code) }

/// The value of an environment variable; nil when it is not set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

private let systemWrite: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = { write($0, $1, $2) }
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}
