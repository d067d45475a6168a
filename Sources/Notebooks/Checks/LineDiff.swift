// The line diff: shows where printed text leaves the recorded text, line by line.

/// A readable difference between two texts.
public struct LineDiff: Sendable {
  /// One line of the difference.
  public enum Line: Sendable, Equatable {
    /// In both.
    case same(String)
    /// Recorded, but not printed.
    case missing(String)
    /// Printed, but not recorded.
    case extra(String)
    /// Lines left out because both have them.
    case skipped(Int)
  }

  /// The lines in order.
  public let lines: [Line]

  /// Beyond this many pairs of lines only the first place of difference is shown.
  private static let mostPairs = 4_000_000

  /// The difference of `actual` from `expected`; lines the matcher takes as equal count as the same.
  public init(expected: String, actual: String, by matcher: OutputMatcher, context: Int = 2) {
    let expected = OutputMatcher.lines(of: expected)
    let actual = OutputMatcher.lines(of: actual)
    let (pairs, overflow) = expected.count.multipliedReportingOverflow(by: actual.count)
    let all =
      overflow || pairs > Self.mostPairs
      ? Self.firstDifference(expected, actual, matcher)
      : Self.longestCommon(expected, actual, matcher)
    lines = Self.shortened(all, context: context)
  }

  /// Lines with a mark before them: blank, `-` recorded, `+` printed.
  public var text: String {
    lines.map { line in
      switch line {
      case .same(let text): "  \(text)\n"
      case .missing(let text): "- \(text)\n"
      case .extra(let text): "+ \(text)\n"
      case .skipped(let count): "  … \(count) more line\(count == 1 ? "" : "s") alike\n"
      }
    }.joined()
  }

  /// The longest common subsequence, by the usual table from the end.
  private static func longestCommon(
    _ expected: [String], _ actual: [String], _ matcher: OutputMatcher
  ) -> [Line] {
    let width = actual.count + 1
    var lengths = [Int32](repeating: 0, count: (expected.count + 1) * width)
    var equal = [Bool](repeating: false, count: expected.count * actual.count)
    for e in expected.indices.reversed() {
      for a in actual.indices.reversed() {
        let same = matcher.matches(line: expected[e], actual[a])
        equal[e * actual.count + a] = same
        lengths[e * width + a] =
          same
          ? lengths[(e + 1) * width + a + 1] + 1
          : max(lengths[(e + 1) * width + a], lengths[e * width + a + 1])
      }
    }
    var lines: [Line] = []
    var e = 0
    var a = 0
    while e < expected.count || a < actual.count {
      if e < expected.count, a < actual.count, equal[e * actual.count + a] {
        lines.append(.same(actual[a]))
        e += 1
        a += 1
      } else if a == actual.count
        || e < expected.count && lengths[(e + 1) * width + a] >= lengths[e * width + a + 1]
      {
        lines.append(.missing(expected[e]))
        e += 1
      } else {
        lines.append(.extra(actual[a]))
        a += 1
      }
    }
    return lines
  }

  private static func firstDifference(
    _ expected: [String], _ actual: [String], _ matcher: OutputMatcher
  ) -> [Line] {
    var index = 0
    while index < expected.count, index < actual.count,
      matcher.matches(line: expected[index], actual[index])
    {
      index += 1
    }
    return actual[..<index].map { .same($0) } + expected[index...].prefix(5).map { .missing($0) }
      + actual[index...].prefix(5).map { .extra($0) }
  }

  /// Runs of equal lines shortened to `context` lines beside a difference.
  private static func shortened(_ lines: [Line], context: Int) -> [Line] {
    var kept = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        kept[near] = true
      }
    }
    var result: [Line] = []
    var skipped = 0
    for (index, line) in lines.enumerated() {
      if kept[index] {
        if skipped > 0 { result.append(.skipped(skipped)) }
        skipped = 0
        result.append(line)
      } else {
        skipped += 1
      }
    }
    if skipped > 0 { result.append(.skipped(skipped)) }
    return result
  }
}
