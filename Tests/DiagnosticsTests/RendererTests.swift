// Diagnostics as text: every line of it.

import Diagnostics
import Testing

@Suite struct `Rendered diagnostics` {
  private func span(of part: String, in source: Source) -> Span {
    let bytes = Array(part.utf8)
    for start in 0...(source.bytes.count - bytes.count)
    where Array(source.bytes[start..<start + bytes.count]) == bytes {
      return Span(start, start + bytes.count)
    }
    Issue.record("\(part) is not in the source")
    return Span(0, 0)
  }

  private func render(_ diagnostic: Diagnostic, width: Int = 60) -> String {
    DiagnosticRenderer(width: width).render(diagnostic)
  }

  @Test func `headline, place, line and underline`() {
    let source = Source(name: "a.py", text: "x = 3\n  if x > 1\n")
    let found = Diagnostic(
      "SyntaxError", "expected ':'", in: source, at: span(of: "x > 1", in: source))
    #expect(
      render(found) == """
        SyntaxError: expected ':'
          a.py, line 2
            if x > 1
               ^^^^^

        """)
  }

  @Test func `operands are labelled, notes and help follow`() {
    let source = Source(name: "net.py", text: "w = f()\ny = x @ w + b\n")
    var found = Diagnostic(
      "RuntimeError", "mat1 and mat2 shapes cannot be multiplied", in: source,
      at: span(of: "x", in: source), label: "(3, 4)")
    found.labels = [
      Diagnostic.Label(Span(14, 15), "(5, 3)"), Diagnostic.Label(Span(0, 1), "made here"),
    ]
    found.notes = ["4 is not 5"]
    found.help = "write x @ w.T"
    found.function = "forward"
    #expect(
      render(found) == """
        RuntimeError: mat1 and mat2 shapes cannot be multiplied
          net.py, line 2, in forward
            y = x @ w + b
                ^ ^
                | (5, 3)
                (3, 4)
          line 1
            w = f()
            ^
            made here
          note: 4 is not 5
          help: write x @ w.T

        """)
  }

  @Test func `underlines fit under tabs, wide characters and controls`() {
    let source = Source(name: "a.py", text: "\tname = '日本\u{1B}' + 5\t+ é\n")
    let found = Diagnostic("TypeError", "no", in: source, at: span(of: "5", in: source))
    let other = Diagnostic("TypeError", "no", in: source, at: span(of: "é", in: source))
    #expect(
      render(found) == """
        TypeError: no
          a.py, line 1
            name = '日本^[' + 5 + é
                              ^

        """)
    #expect(render(other).hasSuffix("\n" + String(repeating: " ", count: 26) + "^\n"))
  }

  @Test func `a long line is cut around the place`() {
    let text =
      "x = [" + String(repeating: "1, ", count: 400) + "oops, "
      + String(repeating: "2, ", count: 400)
    let source = Source(name: "a.py", text: text)
    let lines = render(
      Diagnostic(
        "NameError", "name 'oops' is not defined", in: source, at: span(of: "oops", in: source))
    )
    .split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines[2].hasPrefix("    …") && lines[2].hasSuffix("…"))
    let column = lines[3].count - 4
    #expect(Array(lines[2])[column..<column + 4].elementsEqual("oops"))
    #expect(lines[3].hasSuffix(" ^^^^"))
  }

  @Test func `only the learner's calls are shown, and a recursion once`() {
    let mine = Source(name: "a.py", text: "def f(n):\n    return f(n - 1)\nf(9)\n")
    let library = Source(name: "torch/nn.py", text: "raise X\n", isLibrary: true)
    var found = Diagnostic("RecursionError", "too deep", in: library, at: Span(0, 5))
    let inner = Diagnostic.Call(in: "f", mine, span(of: "f(n - 1)", in: mine))
    found.calls = [Diagnostic.Call(in: "g", library, Span(0, 5)), inner, inner, inner]
    found.calls.append(Diagnostic.Call(in: nil, mine, span(of: "f(9)", in: mine)))
    #expect(
      render(found) == """
        RecursionError: too deep
          a.py, line 2, in f
            return f(n - 1)
                   ^^^^^^^^
          called at a.py, line 2, in f
            return f(n - 1)
          the same call once more
          called at a.py, line 3
            f(9)

        """)
  }

  @Test func `causes follow, and outside text cannot drive the terminal`() {
    var found = Diagnostic("ValueError", "bad \u{1B}[2J\nsecond line")
    found.causes = [Diagnostic("KeyError", "'a'")]
    #expect(render(found) == "ValueError: bad ^[[2J\nsecond line\n  caused by KeyError: 'a'\n")
  }

  @Test func `a terminal folds a long message between words`() {
    var renderer = DiagnosticRenderer(width: 24)
    let found = Diagnostic("E", "a message longer than one row\nand another")
    #expect(renderer.render(found) == "E: a message longer than one row\nand another\n")
    renderer.foldsMessages = true
    #expect(renderer.render(found) == "E: a message longer than\none row\nand another\n")
  }

  @Test func `a styler sees every piece with its role`() {
    let source = Source(name: "a.py", text: "x\n")
    var found = Diagnostic("E", "m", in: source, at: Span(0, 1), label: "l")
    found.help = "h"
    let text = DiagnosticRenderer(width: 40) { role, text in "<\(role)>\(text)" }.render(found)
    for role in ["headline", "place", "source", "underline", "label", "help"] {
      #expect(text.contains("<\(role)>"))
    }
  }

  @Test func `a place past the end has one mark and does not trap`() {
    let source = Source(name: "a.py", text: "x = (")
    let text = render(Diagnostic("E", "m", in: source, at: Span(500, 600)))
    #expect(text == "E: m\n  a.py, line 1\n    x = (\n         ^\n")
    #expect(
      render(Diagnostic("E", "", in: Source(name: "b", text: ""), at: Span(0, 0)))
        == "E\n  b, line 1\n")
  }
}
