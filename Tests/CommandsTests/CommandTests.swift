// The command line as a stranger meets it: exit codes, texts, and what bad input gets.

import Foundation
import Testing

@Suite struct `The command line` {
  // MARK: glia run

  @Test func `a script prints, takes its arguments, and ends with 0`() throws {
    let place = try Workplace(["a.py": "import sys\nprint('hello', sys.argv)\n"])
    let result = try place.glia("run", "a.py", "x", "--y")
    #expect(result.output == "hello ['a.py', 'x', '--y']\n")
    #expect(result.error == "" && result.code == 0)
    #expect(try place.glia("a.py").output == "hello ['a.py']\n")
  }

  @Test(arguments: [
    ("import sys\nsys.exit(7)", Int32(7)), ("import sys\nsys.exit()", 0), ("raise ValueError", 1),
    ("import sys\nsys.exit('bad')", 1), ("import sys\nsys.exit('3')", 1), ("x = ", 1),
    ("import sys\nsys.exit(None)", 0), ("raise SystemExit(True)", 1), ("raise SystemExit", 0),
    ("import sys\nsys.exit(256)", 0), ("import sys\nsys.exit((1, 2))", 1),
  ])
  func `the exit code says how a script ended`(_ code: String, _ expected: Int32) throws {
    #expect(try Workplace(["a.py": code]).glia("run", "a.py").code == expected)
  }

  @Test func `a text given to exit is printed as it is`() throws {
    let place = try Workplace(["a.py": "import sys\nsys.exit('no data: 3')\n"])
    let result = try place.glia("run", "a.py")
    #expect(result.error == "no data: 3\n" && result.output == "")
  }

  @Test func `a lesson's cells run in order and share their names`() throws {
    let lesson = "# L\n```python\nx = 2\n```\ntext\n```python\nx * 21\n```\n"
    #expect(try Workplace(["l.md": lesson]).glia("run", "l.md").output == "42\n")
  }

  @Test func `without plots nothing is drawn`() throws {
    let code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint('end')\n"
    let place = try Workplace(["p.py": code])
    #expect(try place.glia("run", "--no-plots", "p.py").output == "end\n")
    let drawn = try place.glia("run", "--ascii", "p.py").output
    #expect(drawn.hasSuffix("end\n") && drawn.utf8.count > 100)
    #expect(drawn.utf8.allSatisfy { $0 < 128 })
  }

  @Test func `Ctrl-C ends an endless script with KeyboardInterrupt`() throws {
    let place = try Workplace(["a.py": "print('on', flush=True)\nwhile True: pass\n"])
    let result = try place.glia("run", "a.py", interruptAfter: 1)
    #expect(result.code == 130)
    #expect(result.output == "on\n")
    #expect(result.error.hasPrefix("KeyboardInterrupt\n"))
  }

  /// Work that takes minutes in one operation, after `x` and `before` were made.
  static let longWork = [
    "x @ x", "F.conv2d(x.view(1, 9, 1000, 1000), torch.ones(64, 9, 31, 31))",
    "F.conv2d(x.view(1, 9, 1000, 1000), torch.ones(64, 9, 31, 31), padding=15).sum()",
    "(x.requires_grad_() @ x).sum().backward()",
  ]

  @Test(arguments: longWork)
  func `Ctrl-C stops one long operation and leaves everything before it whole`(_ work: String)
    throws
  {
    let code = """
      import time, torch
      import torch.nn.functional as F
      x = torch.ones(3000, 3000)
      before = x.sum()
      print('on', flush=True)
      try:
          while True:
              y = \(work)
      except KeyboardInterrupt:
          # Every whole backward pass adds 6000 to each element.
          whole = x.grad is None or bool((x.grad % 6000 == 0).all())
          print('stopped', bool(x.sum() == before), whole)
      """
    let result = try Workplace(["a.py": code]).glia("run", "a.py", interruptAfter: 2)
    #expect(result.error == "" && result.code == 0)
    #expect(result.output == "on\nstopped True True\n")
  }

  /// Source, the words its error must hold, and the line it must name.
  static let mistakes: [(code: String, error: String, line: Int)] = [
    ("x = 1\nif x\n  pass\n", "SyntaxError: expected ':'", 2),
    (
      "import torch\ntorch.ones(2, 3) @ torch.ones(2, 3)\n",
      "RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", 2
    ),
    (
      "learning_rate = 1\nprint(learning_rat)\n", "NameError: name 'learning_rat' is not defined", 2
    ),
    ("import torch\n\ntorch.zeros(10**12)\n", "Error: ", 3),
    (
      "def f(n):\n  return f(n + 1)\nf(0)\n",
      "RecursionError: maximum recursion depth exceeded", 2
    ),
    ("import torhc\n", "ModuleNotFoundError: No module named 'torhc'", 1),
    ("class A:\n  def __repr__(self): return repr(self)\nrepr(A())\n", "RecursionError", 2),
    ("x = [0] * (1 << 60)\n", "MemoryError", 1),
    ("'a' * (1 << 60)\n", "MemoryError", 1),
  ]

  @Test(arguments: mistakes)
  func `a mistake gets one error with its place`(
    _ mistake: (code: String, error: String, line: Int)
  ) throws {
    let result = try Workplace(["bad.py": mistake.code]).glia("run", "bad.py")
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.error.contains(mistake.error))
    #expect(result.error.contains("  bad.py, line \(mistake.line)"))
  }

  @Test func `a close name is offered`() throws {
    let place = try Workplace(["train.py": "learning_rate = 1\nlearning_rat\n"])
    #expect(try place.glia("run", "train.py").error.contains("learning_rate'?"))
    #expect(
      try place.glia("run", "trian.py").error
        == "glia: there is no file 'trian.py'; did you mean 'train.py'?\n")
    #expect(try place.glia("run", "train").error.contains("did you mean 'train.py'?"))
    #expect(
      try place.glia("rnu", "train.py").error
        == "glia: there is no command 'rnu'; did you mean 'run'? (glia --help)\n")
  }

  @Test func `files that cannot be read are refused in one line`() throws {
    let place = try Workplace(["a.txt": "x", "d/b.py": ""])
    try place.write(Data([0x70, 0x0A, 0x22, 0xFF, 0x22, 0x0A]), to: "bytes.py")
    let refusals = [
      "none.py": "there is no file 'none.py'", "a.txt": "'a.txt' is neither a script",
      "d": "'d' is a folder", "bytes.py": "'bytes.py' is not UTF-8 text: see line 2",
    ]
    for (name, words) in refusals {
      let result = try place.glia("run", name)
      #expect(result.code == 2)
      #expect(result.error.hasPrefix("glia: " + words))
      #expect(result.error.split(separator: "\n").count == 1)
    }
  }

  @Test func `a lesson with an open fence is refused with the fence's line`() throws {
    let place = try Workplace(["l.md": "# L\n\n```python\nx = 1\n"])
    for command in ["run", "test", "learn"] {
      let result = try place.glia(command, "l.md")
      #expect(result.code == 2)
      #expect((result.error + result.output).contains("l.md, line 3"))
    }
  }

  // MARK: glia test

  static let lesson = """
    ```python id=one
    print(1)
    ```
    ```output
    1
    ```
    ```python id=two
    print(2.00001)
    ```
    ```output
    2.5
    ```

    """

  @Test func `tests report what differs and end with 1`() throws {
    let place = try Workplace([
      "l/a.md": Self.lesson, "l/s.py": "print(1)\n", "l/s.out": "1\n", "l/loose.py": "x",
    ])
    let result = try place.glia("test", "l")
    #expect(result.code == 1)
    #expect(result.output.contains("FAIL  l/a.md"))
    #expect(result.output.contains("    - 2.5\n    + 2.00001\n"))
    #expect(result.output.contains("ok    l/s.py"))
    #expect(result.output.hasSuffix("2 passed, 1 failed, 0 skipped\n"))
  }

  @Test func `an update rewrites what differs and nothing else`() throws {
    let place = try Workplace(["a.md": Self.lesson])
    let refused = try place.glia("test", "--update", "a.md", environment: ["CI": "1"])
    #expect(refused.code == 2)
    #expect(try place.text(of: "a.md") == Self.lesson)
    let result = try place.glia("test", "--update", "a.md")
    #expect(result.code == 0)
    #expect(result.output.contains("- 2.5"))
    #expect(
      try place.text(of: "a.md")
        == Self.lesson.replacingOccurrences(of: "\n2.5\n", with: "\n2.00001\n"))
    #expect(try place.glia("test", "a.md").output.hasSuffix("2 passed, 0 failed, 0 skipped\n"))
  }

  @Test func `only one cell may be compared`() throws {
    let place = try Workplace(["a.md": Self.lesson])
    #expect(try place.glia("test", "--only", "one", "a.md").code == 0)
    let wrong = try place.glia("test", "--only", "tow", "a.md")
    #expect(wrong.code == 2 && wrong.error.contains("did you mean 'two'?"))
  }

  @Test func `an endless cell is stopped by the timeout`() throws {
    let place = try Workplace(["a.md": "```python\nwhile True: pass\n```\n"])
    let result = try place.glia("test", "--timeout", "0.2", "a.md")
    #expect(result.code == 1)
    #expect(result.output.contains("TimeoutError"))
  }

  @Test func `what cannot be tested is said`() throws {
    let place = try Workplace(["a.py": "", "e/x.txt": ""])
    #expect(try place.glia("test", "a.py").error.contains("no recording (.out) beside it"))
    #expect(try place.glia("test", "e").error == "glia: nothing to test in 'e'\n")
    #expect(try place.glia("test", "missing").code == 2)
    #expect(try place.glia("test").code == 2)
  }

  // MARK: The prompt, from a pipe

  private func prompt(_ input: String) throws -> GliaResult { try Workplace().glia(input: input) }

  @Test func `a piped prompt prints values only`() throws {
    let result = try prompt("x = 20\nx + 1\ndef f(n):\n  return n * 2\n\nf(x)\n_ + 1\nx;\n'end'")
    #expect(result.output == "21\n40\n41\n'end'\n")
    #expect(result.error == "" && result.code == 0)
  }

  @Test func `everything is still there after an error`() throws {
    let result = try prompt("x = 5\n1 / 0\ny = = 2\nx\n")
    #expect(result.output == "5\n")
    #expect(result.error.contains("ZeroDivisionError: division by zero\n  In [2], line 1\n"))
    #expect(result.error.contains("SyntaxError"))
    #expect(result.code == 1)
  }

  @Test func `a name is explained, and its source shown`() throws {
    let text = try prompt("def twice(n, by=2):\n  'Doubles.'\n  return n * by\n\ntwice?\ntwice??\n")
      .output
    #expect(text.contains("Signature:  twice(n, by=2)\n"))
    #expect(text.contains("Docstring:  Doubles.\n"))
    #expect(text.contains("  return n * by\n"))
    #expect(try prompt("nn.Linear??\n").output.contains("class Linear(Module):"))
    #expect(try prompt("len?\n").output.contains("Signature:  len("))
    #expect(try prompt("nothing?\n").error == "glia: there is no 'nothing' here\n")
  }

  @Test func `help of an operation tells its formula, gradients, shapes and an example`() throws {
    let text = try prompt("help(torch.tanh)\n").output
    #expect(text.contains("\n    Value:         y = "))
    #expect(text.contains("\n    Gradient of x: ȳ"))
    #expect(text.contains("\n    Shape:         (…) → (…)\n"))
    #expect(text.contains("\n    >>> torch.tanh(x)\n"))
  }

  @Test func `commands of the prompt`() throws {
    #expect(try prompt("a = 1\n%who\n").output == "a  int  1\n")
    #expect(try prompt("a = 1\n%reset\n%who\n").output.hasSuffix("no names yet\n"))
    #expect(try prompt("%time 1 + 1\n").output.hasPrefix("2\ntime: "))
    #expect(try prompt("a = 1\n%history\n").output == "a = 1\n")
    #expect(try prompt("%why\n").output == "no error so far\n")
    #expect(try prompt("%quit\n1\n").output == "")
    #expect(try prompt("%hlp\n").error.contains("did you mean %help?"))
    let place = try Workplace(["v.py": "v = 6\n"])
    #expect(try place.glia(input: "%run v.py\nv\n").output == "6\n")
  }

  // MARK: glia learn and help

  @Test func `without a terminal a lesson is walked straight through`() throws {
    let place = try Workplace(["l.md": "# Title\n\nSome *prose*.\n\n```python\n6 * 7\n```\n"])
    let result = try place.glia("learn", "l.md")
    #expect(result.code == 0 && result.error == "")
    for words in ["Title\n═════", "Some *prose*.", "▌ 6 * 7\n", "\n42\n", "That was \"l.md\"."] {
      #expect(result.output.contains(words))
    }
  }

  @Test func `the course is listed and its lessons are found by id`() throws {
    let place = try Workplace()
    #expect(try place.glia("learn", "--list").output.hasPrefix("00-first-contact "))
    let wrong = try place.glia("learn", "00-first-contat")
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("did you mean '00-first-contact'?"))
  }

  @Test func `help and version`() throws {
    let place = try Workplace()
    for command in ["", "run", "test", "learn", "prompt"] {
      let result = try command.isEmpty ? place.glia("--help") : place.glia(command, "--help")
      #expect(result.code == 0 && result.output.hasPrefix("OVERVIEW: "))
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try place.glia("--version").output == "0.1.0\n")
    #expect(try place.glia("run").code == 2)
  }
}
