// Texts that must fit: cut to a width, and on one line.

import Testing
import Text

struct ClippingTests {
  @Test(arguments: [
    ("word", 4, "word"), ("words", 4, "wor…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("word", 1, "…"), ("word", 0, ""), ("", 0, ""), ("word", -3, ""),
  ])
  func `a text is cut to its columns`(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.clipped(text, to: columns) == cut)
  }

  @Test func `the ellipsis may be another, or none`() {
    #expect(DisplayWidth.clipped("words", to: 4, ellipsis: "~") == "wor~")
    #expect(DisplayWidth.clipped("words", to: 4, ellipsis: "") == "word")
  }

  @Test func `a visible line has no newline, no tab and no control character`() {
    #expect(visibleLine("a\nb\tc\u{1b}") == "a b c^[")
  }
}
