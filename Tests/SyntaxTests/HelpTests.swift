// The one likely fix beside a syntax error that CPython's message does not name.

import Diagnostics
import Syntax
import Testing

@Suite struct `Help with mistakes` {
  @Test(arguments: [
    ("if x:\n  pass\nelse if y:\n  pass\n", "write 'elif'"),
    ("i++\n", "Python has no '++': write '+= 1'"), ("i--\n", "Python has no '--': write '-= 1'"),
    ("x = a && b\n", "write 'and'"), ("x = a || b\n", "write 'or'"), ("x = !a\n", "write 'not'"),
    ("x => 1\n", "write '>='"), ("if x =< 1:\n  pass\n", "write '<='"), ("a <> b\n", "write '!='"),
    ("whlie x:\n  pass\n", "did you mean 'while'?"), ("improt math\n", "did you mean 'import'?"),
    ("retrun 1\n", "did you mean 'return'?"), ("esle:\n  pass\n", "did you mean 'else'?"),
    ("dfe f():\n  pass\n", "did you mean 'def'?"),
  ])
  func `a habit or a slip is told its Python`(text: String, help: String) {
    #expect(problem(in: text)?.help == help, "\(problem(in: text)?.headline ?? "")")
  }

  @Test(arguments: ["x = (1 +\n", "f(1 2)\n", "banana split\n", "x = a b\n", "1 = x\n"])
  func `where nothing is likely there is no help`(text: String) {
    #expect(problem(in: text)?.help == nil)
  }
}
