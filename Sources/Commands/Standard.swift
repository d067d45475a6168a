// Standard output and error: bytes written whole, in the order they come.

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
}

private let systemWrite: (Int32, UnsafeRawPointer, Int) -> Int = { write($0, $1, $2) }
