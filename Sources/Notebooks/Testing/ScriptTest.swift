// Testing a script: a `.py` file beside the `.out` file that CPython and PyTorch printed for it.

public import Diagnostics
import Runtime

/// What the first comment lines of a conformance case say.
public struct ScriptDirectives: Equatable {
  /// The relative tolerance of numbers; nil where every byte counts.
  public var relativeTolerance: Double?
  /// The exception it must end with; its headline is then the recording's last line.
  public var raises: String?
  /// Whether it asks for more than this version has, and may therefore be refused.
  public var isBeyond = false

  /// Reads `# rtol:`, `# raises:` and `# beyond:` among the comment lines a source starts with.
  public init(_ source: Source) {
    for line in source.firstLine..<source.firstLine + source.lineCount {
      let text = source.text(ofLine: line)
      guard text.hasPrefix("#"), let colon = text.firstIndex(of: ":") else {
        if text.hasPrefix("#") { continue }
        return
      }
      let value = text[text.index(after: colon)...].trimmingBlanks()
      switch text[..<colon].dropFirst().trimmingBlanks() {
      case "rtol": relativeTolerance = Double(value)
      case "raises": raises = value
      case "beyond": isBeyond = true
      default: break
      }
    }
  }
}

/// Tests a script against its recording.
public enum ScriptTest {
  /// Runs `source` in `session` and compares what it prints with `recorded`.
  public static func run(
    _ source: Source, recorded: String, in session: Session, path: String
  ) -> TestReport {
    let directives = ScriptDirectives(source)
    let outcome = session.capture(source, mode: .script)
    let verdict = verdict(directives, recorded, outcome)
    return TestReport(
      path: path,
      results: [
        TestResult(name: path, line: source.firstLine, verdict: verdict, text: outcome.text)
      ])
  }

  private static func verdict(
    _ directives: ScriptDirectives, _ recorded: String, _ outcome: Session.Captured
  ) -> TestResult.Verdict {
    var text = outcome.text
    if let failure = outcome.failure {
      if failure.type == directives.raises {
        // CPython ends a traceback with the close name it found.
        let suggestion = failure.help.flatMap { $0.hasPrefix("Did you mean: ") ? ". \($0)" : nil }
        text += failure.headline + (suggestion ?? "") + "\n"
      } else if directives.isBeyond, isBeginning(text, of: recorded) {
        return .refused(failure)
      } else {
        return .failed(failure)
      }
    } else if let expected = directives.raises {
      return .raisedNothing(expected: expected)
    }
    let matcher = OutputMatcher(
      directives.relativeTolerance.map { .relative($0, absolute: 0) } ?? .exact,
      allowsWildcards: false)
    if directives.relativeTolerance == nil
      ? text == recorded
      : matcher.matches(expected: recorded, actual: text)
    {
      return .passed
    }
    return .mismatch(LineDiff(expected: recorded, actual: text, by: matcher))
  }

  /// Whether `text` is how `recorded` begins, to the end of a line or within one.
  private static func isBeginning(_ text: String, of recorded: String) -> Bool {
    recorded.utf8.starts(with: text.utf8)
  }
}
