// Where names live: held against CPython's compiler, and the tables a compiler reads.

import Diagnostics
import Foundation
import Syntax
import Testing

@Suite struct `Homes of names` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  @Test func `every name lives where CPython's compiler has it`() throws {
    let file = Self.folder.appending(path: "names.py")
    let text = try String(contentsOf: file, encoding: .utf8)
    let recorded = try String(
      contentsOf: Self.folder.appending(path: "names.txt.recorded"), encoding: .utf8)
    let source = Source(name: "names.py", text: text)
    let tree = try Tree.parse(source)
    let scopes = try Scopes.resolve(tree)
    var homes: [String: String] = [:]
    for id in tree.nameExpressions {
      let span = tree[id].span
      let line = source.line(at: span.start)
      homes["\(line):\(source.column(at: span.start))"] = kind(scopes[id])
    }
    let lines = recorded.split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let parts = line.split(separator: " ")
      let number = Int(parts[0].prefix { $0 != ":" }) ?? 1
      #expect(
        homes[String(parts[0])] == String(parts[1]), "\(parts[2])",
        sourceLocation: SourceLocation(
          fileID: "SyntaxTests/names.py", filePath: file.path, line: number, column: 1))
    }
  }

  private func kind(_ home: Home) -> String {
    switch home {
    case .unresolved: "unresolved"
    case .local, .cell, .free, .freeValue: "variable"
    case .global, .classNamespace: "global"
    case .classNamespaceOrFree: "class"
    }
  }

  /// The frame of the function with this name, and the spellings of its tables.
  private func frame(
    _ name: String, in text: String
  ) throws -> (locals: [String], cells: [String], captures: [String], frame: Frame) {
    let tree = try tree(text)
    let scopes = try Scopes.resolve(tree)
    for frame in scopes.frames {
      guard case .function(let id) = frame.kind, tree[tree[id].name] == name else { continue }
      return (
        frame.locals.map { tree[$0] }, frame.cells.map { tree[$0.name] },
        frame.captures.map { tree[$0.name] }, frame
      )
    }
    Issue.record("no function \(name)")
    return ([], [], [], scopes[scopes.module])
  }

  @Test func `parameters come first, in CPython's order`() throws {
    let found = try frame(
      "f", in: "def f(a, /, b, *rest, c=1, **more):\n  x = a\n  return x\n")
    #expect(found.locals == ["a", "b", "c", "rest", "more", "x"])
    #expect(found.frame.parameterCount == 5)
  }

  @Test func `a captured parameter has a register to arrive in and a cell to live in`() throws {
    let found = try frame("f", in: "def f(a, b):\n  b = c = 1\n  return lambda: b + c\n  c = 2\n")
    #expect(found.locals == ["a", "b"])
    #expect(found.cells == ["b", "c"])
    #expect(found.frame.cells.map(\.parameter) == [1, nil])
  }

  @Test(arguments: [
    "return lambda: b", "return [lambda: b for _ in a]", "def g():\n    return lambda: b",
  ]) func `a captured parameter that nothing binds anew needs no cell`(body: String) throws {
    #expect(try frame("f", in: "def f(a, b):\n  \(body)\n").cells.isEmpty)
  }

  @Test(arguments: [
    "b = 1", "b += 1", "del b", "b: int = 1", "for b in a: pass", "import b", "def b(): pass",
    "class b: pass", "with a as b: pass", "try: pass\n  except a as b: pass",
    "[(b := x) for x in a]", "def g():\n    nonlocal b", "class C:\n    c = b",
  ]) func `a captured parameter that is bound anew lives in a cell`(statement: String) throws {
    let text = "def f(a, b):\n  \(statement)\n  return lambda: b\n"
    #expect(try frame("f", in: text).cells == ["b"])
  }

  @Test func `an inner function is handed the value of a parameter that keeps it`() throws {
    let text = "def f(b):\n  def g():\n    return lambda: b\n  return g\n"
    #expect(try frame("g", in: text).frame.captures.map(\.origin) == [.local(0)])
  }

  @Test(arguments: [
    "b = 1", "b, c = a", "def b(): pass", "b = c = 1\n  b.c = 2",
    "b = [x for x in a]\n  for x in a: print(b)",
  ]) func `a captured variable that one statement binds before needs no cell`(statement: String)
    throws
  {
    let text = "def f(a):\n  \(statement)\n  return [lambda: b for _ in a]\n"
    #expect(try frame("f", in: text).cells.isEmpty)
  }

  @Test(arguments: [
    "b = lambda: b", "def b(): return b", "b = 1\n  b = 2", "b = 1\n  b += 1", "b = 1\n  del b",
    "if a: b = 1", "for c in a: b = c", "while a: b = 1", "with a: b = 1",
    "try: b = 1\n  finally: pass", "for b in a: pass", "a and (b := 1)",
    "g = lambda: b\n  b = 1", "b = 1\n  def g():\n    nonlocal b", "b = 1\n  class C:\n    c = b",
    "b = 1\n  [(b := x) for x in a]", "b: int\n  b = 1", "b = 1\n  b: int = 2",
    "b, *c = a", "(b), a.c = a",
  ]) func `a captured variable that an inner function may see bound lives in a cell`(
    statement: String
  ) throws {
    let text = "def f(a):\n  \(statement)\n  return lambda: b\n"
    #expect(try frame("f", in: text).cells.contains("b"))
  }

  @Test func `a variable is handed down through every frame between`() throws {
    let text =
      "def f():\n  x = y = 1\n  x = y\n  def g():\n    def h():\n      return x\n    return h\n  return g\n"
    #expect(try frame("f", in: text).cells == ["x"])
    let middle = try frame("g", in: text)
    #expect(middle.captures == ["x"])
    #expect(middle.frame.captures.map(\.origin) == [.cell(0)])
    #expect(try frame("h", in: text).frame.captures.map(\.origin) == [.free(0)])
  }

  @Test func `a comprehension runs in registers of the frame around it`() throws {
    let text = "def f(xs, k):\n  return [x * k for x in xs]\n"
    let found = try frame("f", in: text)
    #expect(found.locals == ["xs", "k", "x"])
    #expect(found.cells.isEmpty)
    let tree = try tree(text)
    let scopes = try Scopes.resolve(tree)
    #expect(scopes.frames.count == 2)
    #expect(
      scopes.place(of: try #require(tree.comprehensionIDs.first))
        == .inline(registers: 2..<3, cells: 0..<0))
  }

  @Test func `a comprehension whose variable a lambda keeps makes its cell anew`() throws {
    let text = "def f(xs):\n  x = 0\n  return [lambda: x for x in xs], x\n"
    let tree = try tree(text)
    let scopes = try Scopes.resolve(tree)
    let id = try #require(tree.comprehensionIDs.first)
    #expect(scopes.place(of: id) == .inline(registers: 2..<2, cells: 0..<1))
    #expect(try frame("f", in: text).locals == ["xs", "x"])
  }

  @Test func `a generator expression is a frame with its iterator in the first register`() throws {
    let tree = try tree("def f(xs):\n  return (x for x in xs)\n")
    let scopes = try Scopes.resolve(tree)
    guard case .frame(let id) = scopes.place(of: try #require(tree.comprehensionIDs.first)) else {
      Issue.record("not a frame")
      return
    }
    #expect(scopes[id].locals.map { tree[$0] } == [".0", "x"])
    #expect(scopes[id].isGenerator)
  }

  @Test func `super finds the class in a cell of the class body`() throws {
    let text = "class A:\n  def f(self):\n    return super().f()\n  def g(self):\n    return 1\n"
    let tree = try tree(text)
    let scopes = try Scopes.resolve(tree)
    let body = scopes.frames.first { if case .class = $0.kind { true } else { false } }
    #expect(body?.classCell == .cell(0))
    #expect(try frame("f", in: text).frame.classCell == .free(0))
    #expect(try frame("g", in: text).frame.classCell == .unresolved)
  }

  @Test func `a private name carries the name of its class`() throws {
    let tree = try tree("class _Ham:\n  def f(self):\n    self.__spam = __eggs__\n")
    #expect(tree.names.contains("_Ham__spam"))
    #expect(!tree.names.contains("_Ham__eggs__"))
  }

  @Test func `a generator function is known by its yield`() throws {
    #expect(try frame("f", in: "def f():\n  yield 1\n").frame.isGenerator)
    #expect(try !frame("f", in: "def f():\n  def g():\n    yield 1\n").frame.isGenerator)
    #expect(try !frame("f", in: "def f():\n  return lambda: (yield)\n").frame.isGenerator)
  }
}
