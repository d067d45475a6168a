// Lessons: what the parser makes of a file, which faults it names, and the rewriting of outputs.

import Diagnostics
import Notebooks
import Testing

private func lesson(_ text: String) throws -> Lesson {
  try Lesson(Source(name: "lesson.md", text: text))
}

private func faults(_ text: String) -> [String] {
  do {
    _ = try lesson(text)
    return []
  } catch let faults as Lesson.Faults {
    return faults.diagnostics.map { "\($0.line ?? 0): \($0.message)" }
  } catch {
    return ["\(error)"]
  }
}

@Suite struct `Lesson files` {
  static let whole = """
    ---
    id: 01-x
    title: A title
    needs: [00-a, 00-b]
    minutes: 5
    seed: 7
    ---
    # Heading

    ```python id=one check=vary
    print(1)
    ```
    ```output
    1
    ```
    ```text
    shown as it is
    ```
    ```python setup timeout=2.5 raises=ValueError
    x = 1
    ```
    """

  @Test func `front matter, prose and cells are read with their lines`() throws {
    let read = try lesson(Self.whole)
    #expect(read.frontMatter.id == "01-x")
    #expect(read.frontMatter.title == "A title")
    #expect(read.frontMatter.needs == ["00-a", "00-b"])
    #expect(read.frontMatter.minutes == 5)
    #expect(read.frontMatter.seed == 7)
    #expect(read.blocks.count == 4)
    let cells = read.cells
    #expect(cells.map(\.id) == ["one", "line-19"])
    #expect(cells[0].code == "print(1)\n")
    #expect(cells[0].source.firstLine == 11)
    #expect(cells[0].check == .vary)
    #expect(cells[0].output?.text == "1\n")
    #expect(cells[1].isSetup && cells[1].timeout == 2.5 && cells[1].raises == "ValueError")
    guard case .prose(let text) = read.blocks[2] else {
      Issue.record("the text fence is prose")
      return
    }
    #expect(text == "```text\nshown as it is\n```")
  }

  @Test func `every fault is named with its line`() {
    #expect(faults("a\n```python\nx") == ["2: a fence is opened here and never closed"])
    #expect(faults("---\nid: a\n") == ["1: the front matter is opened here and never closed"])
    #expect(faults("---\nformat: 2\n---\n") == ["2: this version reads lessons of format 1, not 2"])
    #expect(faults("---\nminuts: 2\n---\n") == ["2: front matter has no field `minuts`"])
    #expect(faults("---\nminutes: x\n---\n") == ["2: `minutes` must be a whole number, not `x`"])
    #expect(faults("```output\n1\n```") == ["1: an output fence must follow a python fence"])
    #expect(faults("```quiz id=a\n```") == ["1: this version has no `quiz` blocks"])
    #expect(faults("```python ix=a\n```") == ["1: a python fence has no attribute `ix`"])
    #expect(
      faults("```python check=no\n```") == ["1: check= is exact, vary or skip, not `no`"])
    #expect(
      faults("```python id=a\n```\n```python id=a\n```") == ["3: two cells have the id `a`"])
    #expect(
      faults("```python timeout=-1\n```") == ["1: timeout= is a number of seconds, not `-1`"])
  }

  @Test func `bytes that are not UTF-8 are a fault`() {
    #expect(throws: Lesson.Faults.self) {
      try Lesson(Source(name: "x.md", bytes: [0x41, 0xFF, 0x0A]))
    }
  }

  @Test func `rewriting touches output fences only`() throws {
    let text =
      "a\n```python id=one\nprint(1)\n```\n```output\nold\n```\nb\n```python id=two\nx\n```\nc\n"
    let read = try lesson(text)
    #expect(read.rewritten(outputs: [:]) == text)
    #expect(
      read.rewritten(outputs: ["one": "new\n", "two": "2\n"])
        == "a\n```python id=one\nprint(1)\n```\n```output\nnew\n```\nb\n```python id=two\nx\n```\n"
        + "```output\n2\n```\nc\n")
    #expect(
      read.rewritten(outputs: ["one": ""])
        == "a\n```python id=one\nprint(1)\n```\nb\n```python id=two\nx\n```\nc\n")
    #expect(read.rewritten(outputs: ["two": "```\n"]).contains("````output\n```\n````"))
  }
}
