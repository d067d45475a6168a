// Colours for code, which must never change the code.

import Testing

@testable import Terminal

struct HighlighterTests {
  @Test(arguments: [
    "def f(x, *, y=1.5e-3):\n    return x['a'] # why", "f\"{x!r:>{w}}\" + r'\\n'",
    "'''a\nb''' 'open",
    "\"open\nx = 1", "0x_ff 1_000 .5 5. 1e+9 1if", "print.print(print)", "é = '日本'", "", "\\",
    "'\\",
    "\"\"\"never ends", "a.b.c == 3 # x\n", "1..real",
  ])
  func `the pieces joined are the code`(code: String) {
    #expect(Highlighter.pieces(code).map(\.text).joined() == code)
    let lines = Highlighter.lines(code).map { $0.pieces.map(\.text).joined() }
    #expect(lines.joined(separator: "\n") == code)
  }

  @Test(
    arguments: [
      ("for", [Style.keyword]), ("form", []), ("len", [.builtin]), ("x.len", []),
      ("'len'", [.string]),
      ("rb'a'", [.string]), ("f'{for}'", [.string]), ("1e-3", [.number]), ("# for", [.comment]),
      ("\"\"\"a\n'b\"\"\"", [.string]),
    ] as [(String, [Style])])
  func `words have their kinds`(code: String, styles: [Style]) {
    #expect(Highlighter.pieces(code).last?.styles == styles)
  }

  @Test func `the keywords are Python's`() {
    // keyword.kwlist of CPython 3.11, recorded.
    let recorded = """
      False None True and as assert async await break class continue def del elif else except \
      finally for from global if import in is lambda nonlocal not or pass raise return try while \
      with yield
      """
    #expect(Highlighter.keywords == Set(recorded.split(separator: " ").map(String.init)))
  }

  @Test func `code shown in colours shows its control characters`() {
    let shown = Styles(isEnabled: true).highlight("x = '\u{1b}[2J' # \u{9b}")
    #expect(shown == "x = \u{1b}[32m'^[[2J'\u{1b}[0m \u{1b}[2m# \\u009b\u{1b}[0m")
    #expect(Styles.plain.highlight("if x:\n  y") == "if x:\n  y")
  }
}
