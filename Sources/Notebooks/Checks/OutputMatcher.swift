// The output matcher: does the text a cell printed agree with the text recorded for it?
//
// Line ends and trailing blanks are made equal, nothing else. Text between numbers is exact; whole
// numbers, nan and inf are text. Floats agree within one unit of the last place that is *written*, or
// within a given tolerance. `[..]` stands for any text within a line, a line of `...` alone for any
// lines (PyTorch prints `...` inside tensors, so never inline).

import Text

/// Holds printed text against recorded text.
public struct OutputMatcher: Sendable {
  /// How near numbers must be.
  public enum Tolerance: Sendable, Equatable {
    /// The same characters.
    case exact
    /// One unit of the last written place of the recorded number.
    case written
    /// |a − b| ≤ relative · |recorded| + absolute, or one unit of the last written place where that is
    /// wider.
    case relative(Double, absolute: Double)
  }

  /// How near numbers must be.
  public let tolerance: Tolerance
  /// Whether `[..]` and lines of `...` stand for other text.
  public let allowsWildcards: Bool

  /// A matcher.
  public init(_ tolerance: Tolerance, allowsWildcards: Bool = true) {
    self.tolerance = tolerance
    self.allowsWildcards = allowsWildcards
  }

  /// Whether `actual` agrees with `expected`.
  ///
  /// A recording that is nothing but wildcards agrees with nothing: it would check nothing.
  public func matches(expected: String, actual: String) -> Bool {
    let expected = Self.lines(of: expected)
    let actual = Self.lines(of: actual)
    if allowsWildcards, !expected.isEmpty, expected.allSatisfy({ $0 == "..." || $0 == "[..]" }) {
      return false
    }
    return match(expected, actual)
  }

  /// Whether one line agrees: what the diff marks lines by.
  public func matches(line expected: String, _ actual: String) -> Bool {
    guard allowsWildcards else { return agree(expected, actual) }
    return matchWildcards(pieces(of: expected), actual[...])
  }

  /// The lines without trailing blanks, CR, and empty lines at the end.
  static func lines(of text: String) -> [String] {
    // By bytes: CR LF is one Character.
    let newline = UInt8(ascii: "\n")
    let parts = Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false)
    var lines = parts.map { line in
      let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? line.startIndex - 1
      return String(decoding: line[line.startIndex..<end + 1], as: UTF8.self)
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Lines against lines: a `...` line first takes nothing and takes one more on every failure.
  private func match(_ expected: [String], _ actual: [String]) -> Bool {
    var e = 0
    var a = 0
    var retry: (expected: Int, actual: Int)?
    while a < actual.count || e < expected.count {
      if allowsWildcards, e < expected.count, expected[e] == "..." {
        retry = (e + 1, a)
        e += 1
      } else if e < expected.count, a < actual.count, matches(line: expected[e], actual[a]) {
        e += 1
        a += 1
      } else if let (after, taken) = retry, taken < actual.count {
        retry = (after, taken + 1)
        e = after
        a = taken + 1
      } else {
        return false
      }
    }
    return true
  }
}

// MARK: One line

extension OutputMatcher {
  /// The stretches of a line between its `[..]`.
  private func pieces(of line: String) -> [String] {
    var pieces = [""]
    var rest = line[...]
    while let character = rest.first {
      if rest.hasPrefix("[..]") {
        pieces.append("")
        rest = rest.dropFirst(4)
      } else {
        pieces[pieces.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  /// The first piece at the start, the last at the end, those between anywhere in order.
  private func matchWildcards(_ pieces: [String], _ actual: Substring) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return agree(pieces.first ?? "", String(actual))
    }
    guard actual.hasPrefix(first) else { return false }
    var rest = actual.dropFirst(first.count)
    for piece in pieces[1..<pieces.count - 1] {
      guard let found = rest.firstRange(ofText: piece) else { return false }
      rest = rest[found...].dropFirst(piece.count)
    }
    return rest.count >= last.count && rest.hasSuffix(last)
  }

  private func agree(_ expected: String, _ actual: String) -> Bool {
    if expected == actual { return true }
    guard tolerance != .exact else { return false }
    let expected = NumberScanner.tokens(of: expected)
    let actual = NumberScanner.tokens(of: actual)
    guard expected.count == actual.count else { return false }
    return zip(expected, actual).allSatisfy { near($0, $1) }
  }

  private func near(_ expected: NumberScanner.Token, _ actual: NumberScanner.Token) -> Bool {
    if expected.text == actual.text { return true }
    guard let a = expected.value, let b = actual.value, let unit = expected.unit else {
      return false
    }
    switch tolerance {
    case .exact: return false
    // The half unit more is for the rounding of the two decimal texts themselves.
    case .written: return actual.unit != nil && abs(a - b) <= unit * 1.0001
    case .relative(let relative, let absolute):
      return actual.unit != nil && abs(a - b) <= max(relative * abs(a) + absolute, unit * 1.0001)
    }
  }
}

extension Substring {
  /// Where `text` first begins, or nil; an empty text begins at once.
  fileprivate func firstRange(ofText text: String) -> Index? {
    var start = startIndex
    while true {
      if self[start...].hasPrefix(text) { return start }
      guard start < endIndex else { return nil }
      start = index(after: start)
    }
  }
}
