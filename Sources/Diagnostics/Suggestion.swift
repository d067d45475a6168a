// Did-you-mean: the known name that a mistyped one most likely stands for, or nothing.

/// Finds the close hit among known names.
public enum Suggestion {
  /// The candidate closest to `name`, or nil where none is close.
  ///
  /// Distance is that of Damerau and Levenshtein (optimal string alignment): insertions, deletions,
  /// substitutions and swaps of neighbours cost 1 each, a change of letter case alone costs nothing
  /// but ranks behind equality. Close means at most a third of the longer name's length, and never
  /// more than 3; names of one letter have no close hits but another case. Among equals the
  /// earliest candidate wins, so pass the innermost scope first.
  public static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard wanted.count <= 60 else { return nil }
    var best: String?
    var bestScore = Int.max
    for candidate in candidates where candidate != name {
      let known = Array(candidate.lowercased().unicodeScalars)
      let longer = Swift.max(known.count, wanted.count)
      let allowed = Swift.min(3, longer / 3, bestScore == Int.max ? 3 : bestScore)
      guard abs(known.count - wanted.count) <= allowed else { continue }
      let score = distance(wanted, known)
      if score <= allowed, score < bestScore {
        best = candidate
        bestScore = score
      }
    }
    return best
  }

  /// The restricted Damerau-Levenshtein distance, three rows at a time.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [Int](repeating: 0, count: b.count + 1)
      row[0] = i + 1
      for j in b.indices {
        let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = Swift.min(substitution, row[j] + 1, last[j + 1] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = Swift.min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
