// Markdown as it appears, against screens that were looked at; and what no text may do.

import Terminal
import Testing

import Text

struct MarkdownTests {
  @Test(arguments: [80, 40])
  func `a page with everything looks as recorded`(columns: Int) throws {
    let plain = MarkdownView(columns: columns).lines(page)
    try expectScreen(plain, "markdown-\(columns)")
    for line in plain where !line.hasPrefix("    ") {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
    }
  }

  @Test func `ASCII only where the terminal has no more`() throws {
    let lines = MarkdownView(columns: 60, isUnicode: false).lines(page)
    try expectScreen(lines, "markdown-ascii")
    #expect(!lines.joined().contains { "•│─═".contains($0) })
  }

  @Test func `colours take the place of marks`() throws {
    let lines = MarkdownView(columns: 60, styles: Styles(isEnabled: true)).lines(page)
    try expectScreen(
      lines.map {
        $0.split(separator: "\u{1b}", omittingEmptySubsequences: false).joined(separator: "^[")
      },
      "markdown-colours")
  }

  @Test(arguments: [-1, 0, 1, 2, 3, 7, 1000, Int.max])
  func `any width gives the words in their order`(columns: Int) {
    let lines = MarkdownView(columns: columns).lines(page)
    let letters = lines.joined().filter(\.isLetter)
    #expect(letters.contains("Gradientdescent"))
    #expect(letters.hasSuffix("Theend"))
  }

  @Test(arguments: [
    "a&#27;[2Jb", "a&#x9b;31mb", "a\u{1b}]0;title\u{7}b", "a\u{202e}b", "a\rb",
    "```x&#27;[0m\n\u{1b}[2J\n```", "[a](http://x/&#27;[2J)", "![\u{1b}c](y)", "# \u{9b}2J",
    "| \u{1b}c | b |\n|---|---|\n| \u{7f} | \u{8} |", "- \u{1b}[31m", "> \u{2066}x", "`\u{1b}`",
    "<b>\u{1b}</b>",
  ])
  func `control characters never get through`(markdown: String) {
    for columns in [3, 40] {
      let text = MarkdownView(columns: columns).text(markdown)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value))
        #expect(scalar.value != 0x202e && scalar.value != 0x2066)
      }
    }
  }

  @Test func `raw HTML is dropped and its text stays`() {
    #expect(
      MarkdownView(columns: 40).lines("a <b>bold</b>\n\n<div>\ngone\n</div>\n\nc") == [
        "a bold", "", "c",
      ])
  }

  @Test func `nesting without bound is shown flat`() {
    let quotes = String(repeating: "> ", count: 5000) + "deep"
    let lists = (0..<200).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
    let stars = String(repeating: "*a ", count: 5000) + String(repeating: "*", count: 5000)
    for text in [quotes, lists, stars] {
      #expect(!MarkdownView(columns: 40).lines(text).isEmpty)
    }
    #expect(MarkdownView(columns: 80).lines(quotes).last?.hasSuffix("deep") == true)
  }

  @Test func `a table of millions of missing cells is not laid out`() {
    let header = String(repeating: "a|", count: 1000)
    let rule = String(repeating: "-|", count: 1000)
    let text = "|\(header)\n|\(rule)\n" + String(repeating: "|x\n", count: 5000)
    #expect(MarkdownView(columns: 80).lines(text).joined(separator: " ").contains("|x |x |x"))
  }

  @Test func `a text too long to parse is shown as it is`() {
    let text = String(repeating: "word *and* more\n", count: 20_000)
    #expect(MarkdownView(columns: 80).lines(text).first == "word *and* more")
  }
}

private let page = """
  # Gradient descent

  A *loss* is a **number**; its `gradient` says where it grows. One step is `w = w - lr * w.grad`,
  and [the manual](https://example.org/manual) says more. See <https://example.org>. ~~Not this.~~
  A hard  
  break, an image ![a curve](curve.png) and 日本語の文字 beside an émigré.

  ## Steps

  1. Compute the loss of the whole batch, which is the mean of the losses of its examples.
  2. Call `backward()`:
     - it fills `.grad`,
     - it *adds* to what is there:

       ```python
       optimizer.zero_grad()  # or the sums grow
       for x, y in loader:
           loss = (model(x) - y).pow(2).mean()   # a comment that makes this line long enough
           print(f"loss {loss:.4f}", 1e-3)
       ```
  10. Take a step.

  - [x] read
  - [ ] try

  ### A note

  > Too large a rate diverges.
  >
  > > And a nested quote that is long enough to be wrapped at forty columns.

  | name | shape | what it is |
  |:-----|------:|:----------:|
  | `w` | (3, 4) | the weights of the layer, one row for each output |
  | `b` | (3,) | the bias |

  ```output
  tensor([1., 2.])
  ```

  * * *

  <div>raw html</div>

  - loose one

  - loose two

  The end.
  """
