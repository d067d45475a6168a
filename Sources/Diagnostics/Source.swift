// A source: the bytes of one file or cell, and the way from a byte offset to a line and a column.

/// The text a learner wrote, under the name it is shown with.
///
/// The bytes are kept as they came (they need not be valid UTF-8: the lexer says where they are
/// not). Lines end at LF, CR LF or a lone CR, as in Python.
public final class Source: Sendable {
  /// What messages call this source: a path as the user gave it, or `In [3]`.
  public let name: String
  /// The bytes, unchanged.
  public let bytes: [UInt8]
  /// The number, in the named file, of this source's first line: above 1 for a cell of a lesson.
  public let firstLine: Int
  /// Whether this is the product's own library: errors show the learner's lines, not these.
  public let isLibrary: Bool
  /// The byte offset at which every line starts; the first is always 0.
  public let lineStarts: [UInt32]

  /// A source over `bytes`, shown as `name`, whose first line is called `firstLine`.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1, isLibrary: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    self.isLibrary = isLibrary
    self.lineStarts = Self.findLineStarts(in: bytes)
  }

  /// A source over a string.
  public convenience init(
    name: String, text: String, firstLine: Int = 1, isLibrary: Bool = false
  ) {
    self.init(
      name: name, bytes: Array(text.utf8), firstLine: firstLine, isLibrary: isLibrary)
  }

  /// How many lines there are; text after the last line end counts as one, even when empty.
  public var lineCount: Int { lineStarts.count }

  /// The number of the line that holds `offset`, counted from `firstLine`.
  public func line(at offset: UInt32) -> Int { lineIndex(at: offset) + firstLine }

  /// The column of `offset` in its line: the count of code points before it, from 0.
  public func column(at offset: UInt32) -> Int {
    let start = Int(lineStarts[lineIndex(at: offset)])
    let end = Swift.min(Int(offset), bytes.count)
    guard start < end else { return 0 }
    return bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The span of line number `line` (counted from `firstLine`) without its line end.
  ///
  /// Empty, at the end of the source, where there is no such line.
  public func span(ofLine line: Int) -> Span {
    let index = line - firstLine
    guard lineStarts.indices.contains(index) else { return Span(bytes.count, bytes.count) }
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return Span(start, end)
  }

  /// The text of `span`; bytes that are not UTF-8 show as U+FFFD.
  public func text(_ span: Span) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of line number `line` without its line end.
  public func text(ofLine line: Int) -> String { text(span(ofLine: line)) }

  /// The index in `lineStarts` of the line that holds `offset`, by bisection.
  private func lineIndex(at offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func findLineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 24 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte > 13 { continue }
        let next = index + 1
        if byte == 10 || (byte == 13 && !(next < bytes.count && bytes[next] == 10)) {
          starts.append(UInt32(clamping: next))
        }
      }
    }
    return starts
  }
}
