// What a test found: one result for each cell or script, and what a whole file comes to.

public import Diagnostics

/// The result of one cell of a lesson, or of one script.
public struct TestResult {
  /// What happened.
  public enum Verdict {
    /// The text agrees.
    case passed
    /// It was not to be run.
    case skipped
    /// The text differs.
    case mismatch(LineDiff)
    /// It printed text, and none is recorded.
    case unrecorded
    /// It raised an error that it should not have raised.
    case failed(Diagnostic)
    /// It should have raised this exception and did not.
    case raisedNothing(expected: String)
    /// It was refused, as a case that asks for more than this version has may be.
    case refused(Diagnostic)
  }

  /// The id of the cell, or the name of the script.
  public let name: String
  /// The line where it begins.
  public let line: Int
  /// What happened.
  public let verdict: Verdict
  /// What it printed.
  public let text: String

  /// Whether nothing is wrong.
  public var holds: Bool {
    switch verdict {
    case .passed, .skipped, .refused: true
    case .mismatch, .unrecorded, .failed, .raisedNothing: false
    }
  }
}

/// The results of one file.
public struct TestReport {
  /// The file, as it was named.
  public let path: String
  /// One result for each cell or script, in order.
  public var results: [TestResult] = []
  /// What its author has to mend before it can be tested.
  public var faults: [Diagnostic] = []
  /// The file's new text, where `--update` changed it.
  public var updatedText: String?

  /// Whether nothing is wrong.
  public var holds: Bool { faults.isEmpty && results.allSatisfy(\.holds) }
}
