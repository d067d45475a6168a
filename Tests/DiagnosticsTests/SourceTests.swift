// Lines and columns of a source, and did-you-mean.

import Diagnostics
import Testing

@Suite struct `Sources` {
  private let source = Source(name: "a.py", text: "one\ntwö x\r\n\rlast")

  @Test(arguments: [
    (UInt32(0), 1, 0), (3, 1, 3), (4, 2, 0), (8, 2, 3), (11, 2, 6), (12, 3, 0), (13, 4, 0),
    (17, 4, 4),
    (99, 4, 4),
  ])
  func `an offset has a line and a column of code points`(offset: UInt32, line: Int, column: Int) {
    #expect(source.line(at: offset) == line)
    #expect(source.column(at: offset) == column)
  }

  @Test func `a line's text leaves its end out`() {
    #expect((1...4).map { source.text(ofLine: $0) } == ["one", "twö x", "", "last"])
    #expect(source.text(ofLine: 9) == "")
    #expect(source.lineCount == 4)
  }

  @Test func `a cell may start on a later line`() {
    let cell = Source(name: "lesson.md", text: "a\nb", firstLine: 40)
    #expect(cell.line(at: 2) == 41)
    #expect(cell.text(ofLine: 41) == "b")
  }

  @Test func `spans join to the smallest that covers both`() {
    #expect(Span(3, 5).joined(Span(8, 9)) == Span(3, 9))
    #expect(Span(-4, .max) == Span(UInt32(0), UInt32.max))
    #expect(Span(UInt32(5), UInt32(2)).range.isEmpty)
  }
}

@Suite struct `Suggestions` {
  private let known = [
    "print", "range", "len", "enumerate", "loss", "model", "Linear", "x", "weights",
  ]

  @Test(arguments: [
    ("pirnt", "print"), ("prnt", "print"), ("rnage", "range"), ("lne", "len"),
    ("enumrate", "enumerate"),
    ("los", "loss"), ("Model", "model"), ("linear", "Linear"), ("wieghts", "weights"), ("X", "x"),
    ("le", "len"),
  ])
  func `a slip finds its name`(name: String, expected: String) {
    #expect(Suggestion.closest(to: name, among: known) == expected)
  }

  @Test(arguments: ["y", "foo", "banana", "xs", "prange_it", "print", ""])
  func `nothing close finds nothing`(name: String) {
    #expect(Suggestion.closest(to: name, among: known) == nil)
  }

  @Test func `among equals the first wins`() {
    #expect(Suggestion.closest(to: "datt", among: ["data", "date"]) == "data")
  }
}
