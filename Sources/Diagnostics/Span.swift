// A span: a stretch of a source, as byte offsets. Everything that can be pointed at carries one.

/// A half-open range of byte offsets `start..<end` into one source.
///
/// Two 32-bit offsets, so that every token and node can carry one; a source is at most 4 GiB.
public struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset one past the last byte.
  public var end: UInt32

  /// A span over `start..<end`.
  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// A span over `start..<end`, given as ordinary integers; offsets out of range are clamped.
  public init(_ start: Int, _ end: Int) {
    self.init(UInt32(clamping: start), UInt32(clamping: end))
  }

  /// The offsets as a range of integers; empty where `end` lies before `start`.
  public var range: Range<Int> { Int(start)..<Int(Swift.max(start, end)) }

  /// The smallest span that covers both.
  @inlinable
  public func joined(_ other: Span) -> Span {
    Span(Swift.min(start, other.start), Swift.max(end, other.end))
  }
}
