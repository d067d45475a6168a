// Deep values and deep recursion: whatever door the recursion goes through, the host's stack holds.

import Diagnostics
import Foundation
import Runtime
import Testing

@Suite struct `Depth` {
  private final class Output { var bytes: [UInt8] = [] }

  /// Runs a program and gives what it printed, or the error that ended it.
  private func output(of program: String) -> String {
    Interpreter.onLargeStack { () -> String in
      let output = Output()
      let interpreter = Interpreter(
        host: Host(
          output: { output.bytes += $0 }, importer: { BuiltinModules.origin(of: $0) }))
      do throws(Diagnostic) {
        _ = try interpreter.run(Source(name: "deep.py", text: program))
      } catch {
        return "\(error.type): \(error.message)"
      }
      return String(decoding: output.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    "a == b", "a < b", "repr(a)", "str(a)", "f'{a}'", "'%s' % [a]", "[a].index(b)", "a in [b]",
    "sorted([a, b])", "max(a, b)", "print(a)", "ascii(a)",
  ])
  func `a list 10,000 deep is a RecursionError`(expression: String) {
    let program = """
      def make():
          x = []
          for i in range(10000):
              x = [x]
          return x
      a, b = make(), make()
      try:
          \(expression)
      except RecursionError as e:
          print("deep")
      del a, b
      print("end")
      """
    #expect(output(of: program) == "deep\nend\n")
  }

  /// A method of a class A, and what starts it.
  private static let recursions = [
    ("__repr__(self): return repr([self])", "repr(A())"),
    ("__str__(self): return str(self)", "str(A())"),
    ("__eq__(self, o): return [self] == [o]", "A() == A()"),
    ("__lt__(self, o): return sorted([self, o])", "sorted([A(), A()])"),
    ("__hash__(self): return hash((self,))", "hash(A())"),
    ("__getattr__(self, n): return self.y", "A().x"),
    ("__len__(self): return len(self)", "len(A())"),
    ("__bool__(self): return not self", "bool(A())"),
    ("__iter__(self): return iter(list(self))", "list(A())"),
    ("__getitem__(self, i): return self[i]", "A()[0]"),
    ("__contains__(self, i): return i in self", "1 in A()"),
    ("__call__(self): return self()", "A()()"), ("__add__(self, o): return self + o", "A() + 1"),
    ("__radd__(self, o): return o + self", "1 + A()"), ("__neg__(self): return -self", "-A()"),
    ("__init__(self): A()", "A()"), ("__format__(self, s): return f'{self:x}'", "f'{A()}'"),
    ("__index__(self): return [1][self]", "[1][A()]"),
    ("__int__(self): return int(self)", "int(A())"),
    ("__float__(self): return float(self)", "float(A())"),
    ("key(n): return sorted([n], key=A.key)", "A.key(1)"),
    ("each(n): return list(map(A.each, [n]))", "A.each(1)"),
    ("least(n): return min([n], key=A.least)", "A.least(1)"),
    ("walk(): yield from A.walk()", "list(A.walk())"),
    ("steps():\n        for x in A.steps(): yield x", "next(A.steps())"),
  ]

  @Test(arguments: recursions)
  func `recursion through any method is a RecursionError`(method: String, use: String) {
    #expect(recurse(method, use, limit: 1000) == "deep\ndeep\n", "\(method)")
  }

  @Test(
    arguments: recursions.filter { ["rep", "eq_", "add", "key", "wal"].contains(name(of: $0)) })
  func `a limit beyond the host's stack ends the same way`(method: String, use: String) {
    #expect(recurse(method, use, limit: 1_000_000_000) == "deep\ndeep\n", "\(method)")
  }

  /// The first letters of a method's name.
  private static func name(of recursion: (String, String)) -> String {
    String(recursion.0.drop { $0 == "_" }.prefix(3))
  }

  private func recurse(_ method: String, _ use: String, limit: Int) -> String {
    output(
      of: """
        import sys
        sys.setrecursionlimit(\(limit))
        class A:
            def \(method)
        for i in range(2):
            try:
                \(use)
            except (RecursionError, MemoryError):
                print("deep")
        """)
  }

  @Test(arguments: [
    "x = (y for y in x)", "x = map(abs, x)", "x = filter(None, x)", "x = zip(x)",
    "x = enumerate(x)",
    "x = [x]", "x = (x,)", "x = {1: x}", "x = lambda y=x: y",
  ])
  func `a chain of 100,000 is used and let go of`(link: String) {
    let program = """
      x = iter([1])
      for i in range(100000):
          \(link)
      try:
          list(x)
      except (RecursionError, TypeError):
          pass
      x = None
      print("end")
      """
    #expect(output(of: program) == "end\n")
  }
}
