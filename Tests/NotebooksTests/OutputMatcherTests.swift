// The output matcher: which printed texts agree with which recorded ones.

import Notebooks
import Testing

@Suite struct `Output matcher` {
  struct Case: Sendable, CustomTestStringConvertible {
    let expected: String
    let actual: String
    let agrees: Bool
    init(_ expected: String, _ actual: String, _ agrees: Bool) {
      (self.expected, self.actual, self.agrees) = (expected, actual, agrees)
    }
    var testDescription: String { "\(expected.debugDescription) ~ \(actual.debugDescription)" }
  }

  static let written: [Case] = [
    Case("a\n", "a", true),
    Case("a  \r\nb\n\n", "a\nb", true),
    Case("a b", "a  b", false),
    Case("", "", true),
    Case("", "a", false),
    Case("a", "", false),
    // Floats: one unit of the last written place.
    Case("loss 0.1234", "loss 0.1235", true),
    Case("loss 0.1234", "loss 0.1236", false),
    Case("loss 0.1234", "loss 0.12345", true),
    Case("tensor([1., 2.])", "tensor([1., 3.])", true),
    Case("tensor([1., 2.])", "tensor([1., 4.])", false),
    Case("1.5e-05", "1.6e-05", true),
    Case("1.5e-05", "1.7e-05", false),
    Case("-0.0000", "0.0000", true),
    Case("3.0", "3", false),
    // Whole numbers, shapes, words and special values are text.
    Case("accuracy 97", "accuracy 98", false),
    Case("[2, 3]", "[2, 4]", false),
    Case("float32", "float64", false),
    Case("nan", "inf", false),
    Case("x1.5", "x1.6", false),
    Case("True", "False", false),
    // Wildcards.
    Case("took [..] s", "took 1.25 s", true),
    Case("took [..] s", "took 1.25 ms.", false),
    Case("a[..]b[..]c", "a1b2b3c", true),
    Case("first\n...\nlast", "first\n1\n2\nlast", true),
    Case("first\n...\nlast", "first\nlast", true),
    Case("first\n...\nlast", "first\n1\n2", false),
    Case("...", "anything", false),
    Case("[1, ..., 9]", "[1, 2, 9]", false),
  ]

  @Test(arguments: written) func `texts agree to the precision written`(_ row: Case) {
    let matcher = OutputMatcher(.written)
    #expect(matcher.matches(expected: row.expected, actual: row.actual) == row.agrees)
  }

  @Test func `a given tolerance replaces the written one`() {
    let matcher = OutputMatcher(.relative(1e-2, absolute: 0))
    #expect(matcher.matches(expected: "1.0000", actual: "1.0090"))
    #expect(!matcher.matches(expected: "1.0000", actual: "1.0110"))
    #expect(!matcher.matches(expected: "a 1.0000", actual: "b 1.0000"))
  }

  @Test func `exact means the same characters`() {
    let matcher = OutputMatcher(.exact, allowsWildcards: false)
    #expect(!matcher.matches(expected: "0.1234", actual: "0.1235"))
    #expect(!matcher.matches(expected: "...", actual: "x"))
    #expect(matcher.matches(expected: "...", actual: "..."))
  }

  @Test func `the diff marks what is missing and what is extra`() {
    let diff = LineDiff(
      expected: "1\n2\n3\n4\n5\n6\n7", actual: "1\n2\n3\n4\nx\n6\n7", by: OutputMatcher(.written),
      context: 1)
    #expect(diff.text == "  … 3 more lines alike\n  4\n- 5\n+ x\n  6\n  … 1 more line alike\n")
  }
}
