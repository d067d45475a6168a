// When a prompt runs a cell and when it waits: IPython 8's answers for the same texts, with the
// indentation that is offered.

import Syntax
import Testing

@Suite struct `Completeness of a cell` {
  @Test(arguments: [
    "", "x = 1", "# c", "x;", "if x:\n    y\n", "if x:\n    y\n    ", "if x:\n    y\n\n",
    "for i in x: print(i)", "def f():\n    return 1\n", "class A:\n    x = 1\n\n    y = 2\n",
    "x = [\n    1,\n]", "\"\"\"a\nb\"\"\"", "f(\n  a)",
  ])
  func `complete`(text: String) {
    guard case .complete = Completeness.of(text) else {
      Issue.record("\(Completeness.of(text))")
      return
    }
  }

  @Test(arguments: [
    ("x = (1,", ""), ("if x:", "    "), ("if x:\n", "    "), ("if x:\n    y", "    "),
    ("def f():\n    return 1", ""), ("try:\n    x", "    "), ("try:\n    x\n", "    "),
    ("@d", ""), ("\"\"\"a", ""), ("x = \\", ""), ("if x:\n    pass\nelse:", "    "),
    ("[1,\n2", ""), ("f(\n  a", "  "), ("for i in x:\n    if y:", "        "),
    ("for i in x:\n    if y:\n        break", "    "), ("if x: # c", "    "),
    ("x = [\n    1,", "    "), ("class A:\n    def f(self):\n        pass", "    "),
    ("x = 1\nif y:", "    "), ("if x:\n\tif y:", "\t\t"), ("d = {1: 2,", ""),
    ("class A:\n    x = {1: 2}\n\n    def f(self):", "        "), ("f'''{x}", ""),
    ("if x:\n\n", "    "), ("with a as b:", "    "),
  ])
  func `incomplete, with the indentation to offer`(text: String, indentation: String) {
    guard case .incomplete(let offered) = Completeness.of(text) else {
      Issue.record("\(Completeness.of(text))")
      return
    }
    #expect(offered == indentation)
  }

  @Test(arguments: [
    "a b", "return 1", "if x\n", "while 1:\n    x\n  y", "x = 1)", "x = 'a", "def f(:",
    "x = [1 2\n3]", "print 1", "1 = x",
  ])
  func `wrong`(text: String) {
    guard case .wrong = Completeness.of(text) else {
      Issue.record("\(Completeness.of(text))")
      return
    }
  }
}
