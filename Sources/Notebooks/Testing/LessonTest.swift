// Testing a lesson: runs its cells in one session and holds each one's text against its recording.

public import Diagnostics

/// Tests lesson files.
public struct LessonTest {
  /// Only these cells are compared (all run, as later ones build on earlier ones); empty for all.
  public var only: Set<String> = []
  /// The longest a cell may take that names no timeout of its own, in seconds.
  public var timeout: Double = 60
  /// Whether to give the file's new text with what was printed.
  public var updates = false

  /// A test.
  public init() {}

  /// Runs the lesson in `session` and reports on every cell.
  public func run(_ source: Source, in session: Session, path: String) -> TestReport {
    var report = TestReport(path: path)
    let lesson: Lesson
    do { lesson = try Lesson(source) } catch {
      report.faults = error.diagnostics
      return report
    }
    session.seed(lesson.frontMatter.seed)
    for cell in lesson.cells {
      report.results.append(test(cell, in: session))
    }
    if updates { report.updatedText = updated(lesson, report.results) }
    return report
  }

  private func test(_ cell: Cell, in session: Session) -> TestResult {
    func result(_ verdict: TestResult.Verdict, _ text: String = "") -> TestResult {
      TestResult(name: cell.id, line: cell.source.firstLine, verdict: verdict, text: text)
    }
    if cell.check == .skip { return result(.skipped) }
    session.limit(seconds: cell.timeout ?? timeout)
    let outcome = session.capture(cell.source)
    if let failure = outcome.failure {
      guard failure.type == cell.raises else { return result(.failed(failure), outcome.text) }
    } else if let expected = cell.raises {
      return result(.raisedNothing(expected: expected), outcome.text)
    }
    if cell.check == .vary || (!only.isEmpty && !only.contains(cell.id)) {
      return result(.passed, outcome.text)
    }
    let text = outcome.text + (outcome.failure.map { $0.headline + "\n" } ?? "")
    guard let output = cell.output else {
      return result(OutputMatcher.lines(of: text).isEmpty ? .passed : .unrecorded, text)
    }
    let matcher = OutputMatcher(output.tolerance)
    if matcher.matches(expected: output.text, actual: text) { return result(.passed, text) }
    return result(
      .mismatch(LineDiff(expected: output.text, actual: text, by: matcher)), text)
  }

  /// The lesson's text with the outputs that no longer match; nil where all do, or where a cell failed.
  private func updated(_ lesson: Lesson, _ results: [TestResult]) -> String? {
    var texts: [String: String] = [:]
    for result in results {
      switch result.verdict {
      case .mismatch, .unrecorded: texts[result.name] = result.text
      case .failed, .raisedNothing: return nil
      case .passed, .skipped, .refused: break
      }
    }
    return texts.isEmpty ? nil : lesson.rewritten(outputs: texts)
  }
}
