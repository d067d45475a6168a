// A text file a program opened: read from memory, written through at once.

import Runtime

/// The state behind an open file; walking over it gives its lines.
final class TextStream: NativeIterator {
  let name: String
  let mode: String
  let encoding: String
  private let translatesNewlines: Bool
  private let path: String
  /// Where what is written goes; nil for a file open for reading.
  private let descriptor: Int32?
  private var bytes: [UInt8]
  private var position = 0
  private(set) var isClosed = false

  /// How a file is opened, as the arguments of `open` say.
  struct Opening {
    var name: String
    var mode: String
    var encoding: String
    var translatesNewlines: Bool

    /// `r`, `w`, `a` or `x`.
    var action: Character { mode.first { "rwax".contains($0) } ?? "r" }
  }

  /// Opens a file.
  init(_ opening: Opening, _ access: FileAccess) throws(FileError) {
    name = opening.name
    mode = opening.mode
    encoding = opening.encoding
    translatesNewlines = opening.translatesNewlines
    do throws(FileError) {
      if opening.action == "r" {
        path = try access.pathForReading(name)
        bytes = try TextFile.read(path)
        descriptor = nil
      } else {
        path = try access.pathForWriting(name)
        bytes = []
        descriptor = try TextFile.openForWriting(
          path, appends: opening.action == "a", mustBeNew: opening.action == "x")
      }
    } catch {
      // Messages name the file as the program did.
      guard let system = error.system else { throw error }
      throw FileError(system.code, opening.name)
    }
    super.init()
    if descriptor == nil { prepareText() }
  }

  deinit { close() }

  var isWritable: Bool { descriptor != nil }

  func close() {
    if !isClosed, let descriptor { TextFile.closeDescriptor(descriptor) }
    isClosed = true
    bytes = []
  }

  // MARK: Reading

  private func prepareText() {
    if encoding.hasSuffix("sig"), bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard translatesNewlines, bytes.contains(13) else { return }
    var translated: [UInt8] = []
    translated.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 13 {
        translated.append(10)
      } else if byte != 10 || index == 0 || bytes[index - 1] != 13 {
        translated.append(byte)
      }
    }
    bytes = translated
  }

  /// The first byte that is not UTF-8, and what is wrong with it; nil where all is text.
  var fault: (offset: Int, byte: UInt8, reason: String)? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if first >= 0x80, first < 0xC2 || first > 0xF4 {
        return (offset, first, "invalid start byte")
      }
      if offset + length > bytes.count { return (offset, first, "unexpected end of data") }
      if String(validating: bytes[offset..<(offset + length)], as: UTF8.self) == nil {
        return (offset, first, "invalid continuation byte")
      }
      offset += length
    }
    return nil
  }

  /// The next `count` code points, all for a negative count; owned.
  func read(_ count: Int, _ context: Context) -> Value {
    var end = bytes.count
    if count >= 0 {
      end = position
      var seen = 0
      while end < bytes.count, seen < count {
        end += 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        seen += 1
      }
    }
    return take(until: end, context)
  }

  /// The next line with its end, of at most `limit` code points where that is not negative; owned.
  func readLine(_ limit: Int, _ context: Context) -> Value {
    var end = position
    var seen = 0
    while end < bytes.count, limit < 0 || seen < limit {
      end += 1
      if bytes[end - 1] == 10 { break }
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      seen += 1
    }
    return take(until: end, context)
  }

  private func take(until end: Int, _ context: Context) -> Value {
    defer { position = end }
    return bytes.withUnsafeBufferPointer {
      context.string(utf8: UnsafeBufferPointer(rebasing: $0[Swift.min(position, end)..<end]))
    }
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    try FileBinding.check(self, context, reads: true)
    if position >= bytes.count { return .undefined }
    return readLine(-1, context)
  }

  /// The place in bytes.
  var place: Int {
    get { position }
    set { position = Swift.min(Swift.max(newValue, 0), bytes.count) }
  }

  /// How many bytes there are to read.
  var size: Int { bytes.count }

  // MARK: Writing

  func write(_ text: UnsafeBufferPointer<UInt8>) throws(FileError) {
    guard let descriptor else { return }
    try TextFile.write(text, to: descriptor, name)
    position += text.count
  }
}
