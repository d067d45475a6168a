// Sessions: what a cell shows, what survives a failing one, and what a new session starts from.

import Diagnostics
import Library
import Notebooks
import Plots
import Runtime
import Testing

extension `Programs` {
  @Suite struct `Sessions` {
    @Test(arguments: [
      ("1 + 1", "2\n"), ("1 + 1;", ""), ("1 + 1;  # quiet", ""), ("'a'", "'a'\n"), ("None", ""),
      ("x = 3", ""), ("x = 3\nx", "3\n"), ("print('p')\n4", "p\n4\n"), ("'semi;'", "'semi;'\n"),
      ("", ""), ("# only a comment", ""), ("for i in range(2): i", ""),
    ])
    func `a cell shows its last value`(_ code: String, _ text: String) {
      #expect(withSession { $0.text(code) } == text)
    }

    @Test func `a script shows no values`() {
      let captured = withSession {
        $0.capture(Source(name: "a.py", text: "1 + 1\nprint(2)\n"), mode: .script)
      }
      #expect(captured.text == "2\n")
    }

    @Test func `names survive a failing cell`() {
      withSession { session in
        #expect(session.text("x = [1]\ny = 2") == "")
        #expect(
          session.text("x.append(2)\n1 / 0\ny = 9") == "ZeroDivisionError: division by zero\n")
        #expect(session.text("x = = 3") == "SyntaxError: invalid syntax\n")
        #expect(session.text("x, y") == "([1, 2], 2)\n")
      }
    }

    @Test func `the place of an error is the line of the cell`() throws {
      let failure = withSession {
        $0.capture(Source(name: "lesson.md", text: "a = 1\nb\n", firstLine: 41)).failure
      }
      #expect(failure?.line == 42)
      #expect(failure?.source?.name == "lesson.md")
    }

    @Test(arguments: [("sys.exit()", 0), ("sys.exit(3)", 3), ("raise SystemExit(4)", 4)])
    func `sys.exit gives its code`(_ code: String, _ expected: Int32) {
      let captured = withSession { $0.capture(Source(name: "a.py", text: "import sys\n" + code)) }
      #expect(captured.exitCode == expected)
      #expect(captured.failure == nil)
    }

    @Test func `a time limit stops an endless loop and the session goes on`() {
      withSession { session in
        session.limit(seconds: 0.05)
        #expect(session.text("n = 1\nwhile True: n += 1").hasPrefix("TimeoutError: "))
        session.limit(seconds: nil)
        #expect(session.text("n > 1") == "True\n")
      }
    }

    @Test func `an interrupt stops an endless loop and the session goes on`() {
      withSession { session in
        // As the signal would, from the middle of the loop: the importer runs while the cell does.
        #expect(
          session.text("n = 0\nfor i in range(10**9):\n  n += 1\n  if n == 3: import stop")
            == "KeyboardInterrupt\n")
        #expect(session.text("n >= 3") == "True\n")
      } interrupting: {
        Session.interruptFlag.pointee = 1
      }
    }

    @Test func `preloaded names need no import, and only where they are asked for`() {
      var settings = Session.Settings()
      settings.preloads = true
      #expect(
        withSession(settings) { $0.text("nn.ReLU.__name__, math.pi > 3") } == "('ReLU', True)\n")
      #expect(withSession { $0.text("math.pi") }.hasPrefix("NameError: name 'math' is not defined"))
    }

    @Test func `modules beside the script are found`() {
      var settings = Session.Settings()
      settings.reader = { $0 == "near.py" ? Source(name: $0, text: "value = 7\n") : nil }
      #expect(withSession(settings) { $0.text("import near\nnear.value") } == "7\n")
    }

    @Test func `figures go where the session says`() {
      var settings = Session.Settings()
      settings.preloads = true
      let code = "plt.plot([1, 2])\nplt.show()"
      #expect(withSession(settings) { $0.text(code) } == "")
      settings.display = Display(figure: { _ in ["a figure"] })
      #expect(withSession(settings) { $0.text(code) } == "a figure\n")
    }

    @Test func `a new session starts from a new process's state`() {
      let code = "import torch\ntorch.rand(1).item()"
      let first = withSession { $0.text(code) }
      let spoiled = """
        import torch
        torch.manual_seed(5); torch.set_printoptions(precision=2); torch.set_num_threads(2)
        torch.set_grad_enabled(False)
        torch.rand(3);
        """
      #expect(withSession { $0.text(spoiled) } == "")
      #expect(withSession { $0.text(code) } == first)
      #expect(
        withSession { $0.text("import torch\ntorch.is_grad_enabled(), torch.get_num_threads()") }
          == "(True, 1)\n")
    }

    @Test func `a seed starts both random streams`() {
      let code = "import torch, random\n(torch.rand(1).item(), random.random())"
      let results = (0..<2).map { _ in
        withSession { session in
          session.seed(3)
          return session.text(code)
        }
      }
      #expect(results[0] == results[1])
      #expect(results[0] != withSession { $0.text(code) })
    }

    @Test func `the newest values have names`() {
      withSession { session in
        func enter(_ code: String, _ number: Int) -> String? {
          session.runNumbered(Source(name: "cell", text: code), number: number).shown
        }
        _ = enter("10", 1)
        _ = enter("20", 2)
        #expect(enter("_, __", 3) == "(20, 10)")
        #expect(enter("Out[1] + Out[2] + _1", 4) == "40")
        _ = enter("_ = 'mine'", 5)
        _ = enter("50", 6)
        #expect(enter("_", 7) == "'mine'")
      }
    }
  }

  @Suite struct `Names looked up` {
    static let setup = """
      class Point:
          "A point."
          def __init__(self, x, y=0):
              self.x = x
          @property
          def boom(self):
              raise RuntimeError("must not run")
      def shift(p, *, by: int = 1):
          "Moves."
          return p
      p = Point(1)
      """

    private func candidates(of text: String) -> [Session.Candidate] {
      withSession { session in
        _ = session.text(Self.setup)
        return session.completions(of: text).candidates
      }
    }

    @Test func `names in scope complete with their signatures`() {
      #expect(candidates(of: "shi") == [.init(text: "shift", detail: "(p, *, by: int = 1)")])
      #expect(candidates(of: "x = Poi").map(\.detail) == ["(x, y=0)"])
      #expect(candidates(of: "whil").map(\.text) == ["while"])
    }

    @Test func `attributes complete without running a property`() {
      #expect(candidates(of: "p.").map(\.text) == ["boom", "x"])
      #expect(candidates(of: "p.boom.").isEmpty)
      #expect(candidates(of: "3.").isEmpty)
    }

    @Test func `facts come with the source`() throws {
      let facts = try #require(
        withSession { session -> NameFacts? in
          _ = session.text(Self.setup)
          return session.facts(about: "Point")
        })
      #expect(facts.inspection.signature == "(x, y=0)")
      #expect(facts.inspection.documentation == "A point.")
      let (source, span) = try #require(facts.inspection.definition)
      #expect(source.text(span).hasPrefix("class Point:"))
    }
  }
}

/// A session in which `import stop` does something from outside.
private func withSession(
  _ body: (Session) -> Void, interrupting action: @escaping @Sendable () -> Void
) {
  var settings = Session.Settings()
  settings.reader = { path in
    guard path == "stop.py" else { return nil }
    action()
    return Source(name: path, text: "")
  }
  withSession(settings, body)
}
