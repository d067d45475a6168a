// The tree of right programs: shapes, spans and values that later passes rely on.

import Diagnostics
import Syntax
import Testing

@Suite struct `Trees` {
  /// An expression as a Lisp-like text, for comparing shapes.
  private func shape(_ id: ExpressionID, _ tree: Tree) -> String {
    func all(_ list: List<ExpressionID>) -> String {
      tree[list].map { shape($0, tree) }.joined(separator: " ")
    }
    switch tree[id].kind {
    case .none: return "None"
    case .true: return "True"
    case .false: return "False"
    case .ellipsis: return "..."
    case .integer(let value): return "\(value)"
    case .bigInteger(let text): return "big:\(tree[text])"
    case .float(let value): return "\(value)"
    case .string(let text): return "'\(tree[text])'"
    case .formatted(let parts):
      return "(f \(tree[parts].map { part($0, tree) }.joined(separator: " ")))"
    case .name(let name): return tree[name]
    case .attribute(let value, let name): return "(. \(shape(value, tree)) \(tree[name]))"
    case .subscript(let value, let index): return "([] \(shape(value, tree)) \(shape(index, tree)))"
    case .slice(let lower, let upper, let step):
      return "(: "
        + [lower, upper, step].map { $0.map { shape($0, tree) } ?? "_" }.joined(separator: " ")
        + ")"
    case .call(let function, let arguments):
      let list = tree[arguments].map { argument in
        switch argument.form {
        case .positional: shape(argument.value, tree)
        case .keyword: "\(argument.name.map { tree[$0] } ?? "")=\(shape(argument.value, tree))"
        case .star: "*\(shape(argument.value, tree))"
        case .doubleStar: "**\(shape(argument.value, tree))"
        }
      }
      return "(call \(([shape(function, tree)] + list).joined(separator: " ")))"
    case .unary(let op, let value): return "(\(op) \(shape(value, tree)))"
    case .binary(let op, let left, let right):
      return "(\(op.spelling) \(shape(left, tree)) \(shape(right, tree)))"
    case .boolean(let op, let operands): return "(\(op) \(all(operands)))"
    case .comparison(let first, let rest):
      let steps = tree[rest].map { "\($0.op.spelling) \(shape($0.operand, tree))" }
      return "(\(shape(first, tree)) \(steps.joined(separator: " ")))"
    case .conditional(let test, let then, let otherwise):
      return "(if \(shape(test, tree)) \(shape(then, tree)) \(shape(otherwise, tree)))"
    case .lambda(let function):
      let names = tree[tree[function].parameters].map { tree[$0.name] }
      let value = tree[function].value.map { shape($0, tree) } ?? "?"
      return "(lambda (\(names.joined(separator: " "))) \(value))"
    case .walrus(let target, let value): return "(:= \(shape(target, tree)) \(shape(value, tree)))"
    case .tuple(let elements): return "(tuple\(elements.isEmpty ? "" : " ")\(all(elements)))"
    case .list(let elements): return "(list\(elements.isEmpty ? "" : " ")\(all(elements)))"
    case .set(let elements): return "(set \(all(elements)))"
    case .dictionary(let items):
      let list = tree[items].map { item in
        (item.key.map { shape($0, tree) + ":" } ?? "**") + shape(item.value, tree)
      }
      return "(dict\(items.isEmpty ? "" : " ")\(list.joined(separator: " ")))"
    case .starred(let value): return "(* \(shape(value, tree)))"
    case .comprehension(let id):
      let found = tree[id]
      let clauses = tree[found.clauses].map { clause in
        "for \(shape(clause.target, tree)) in \(shape(clause.iterable, tree))"
          + tree[clause.conditions].map { " if \(shape($0, tree))" }.joined()
      }
      let value = found.value.map { ":" + shape($0, tree) } ?? ""
      return
        "(\(found.form) \(shape(found.element, tree))\(value) \(clauses.joined(separator: " ")))"
    case .yield(let value): return value.map { "(yield \(shape($0, tree)))" } ?? "(yield)"
    case .yieldFrom(let value): return "(yield from \(shape(value, tree)))"
    }
  }

  private func part(_ part: FormattedPart, _ tree: Tree) -> String {
    switch part {
    case .text(let text): return "'\(tree[text])'"
    case .field(let value, let conversion, let specification):
      let letter = conversion == .none ? "" : "!\(conversion)"
      let spec = tree[specification].map { self.part($0, tree) }.joined(separator: " ")
      return "{\(shape(value, tree))\(letter)\(spec.isEmpty ? "" : ":" + spec)}"
    }
  }

  /// The shape of a program that is one expression.
  private func shape(_ text: String) throws -> String {
    let tree = try tree(text)
    let id = try #require(tree[tree.body].first)
    guard case .expression(let value) = tree[id].kind else {
      Issue.record("not an expression: \(text)")
      return ""
    }
    return shape(value, tree)
  }

  @Test(arguments: [
    ("1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"),
    ("-2 ** -3 ** 2", "(negate (** 2 (negate (** 3 2))))"),
    ("a @ b // c % d", "(% (// (@ a b) c) d)"),
    ("a | b ^ c & d << 1 + 2", "(| a (^ b (& c (<< d (+ 1 2)))))"),
    ("not a == b and c or d", "(or (and (not (a == b)) c) d)"),
    ("a or b or c", "(or a b c)"),
    ("a < b <= c is not d not in e", "(a < b <= c is not d not in e)"),
    ("a if b else c if d else e", "(if b a (if d c e))"),
    ("lambda: 0", "(lambda () 0)"),
    ("lambda x, *y: x if y else z", "(lambda (x y) (if y x z))"),
    ("a.b.c[1](2)[3:4, ::5]", "([] (call ([] (. (. a b) c) 1) 2) (tuple (: 3 4 _) (: _ _ 5)))"),
    ("f(a, *b, c=1, **d)", "(call f a *b c=1 **d)"),
    ("f(x for x in y)", "(call f (generator x for x in y))"),
    ("(a := 1)", "(:= a 1)"),
    ("()", "(tuple)"), ("(a,)", "(tuple a)"), ("a, *b", "(tuple a (* b))"), ("(a)", "a"),
    ("[]", "(list)"), ("[a, *b]", "(list a (* b))"), ("{a, b}", "(set a b)"),
    ("{}", "(dict)"), ("{a: 1, **b}", "(dict a:1 **b)"),
    ("[x for x in y if a if b for z in x]", "(list x for x in y if a if b for z in x)"),
    ("{k: v for k, v in d}", "(dictionary k:v for (tuple k v) in d)"),
    ("x[*a]", "([] x (tuple (* a)))"), ("x[a:]", "([] x (: a _ _))"),
    ("x[y := 1]", "([] x (:= y 1))"),
    ("'a' \"b\" r'\\n' '\\x41\\u00e9\\t'", "'ab\\nA\u{e9}\t'"),
    ("'\\\n'", "''"), ("'\\q'", "'\\q'"), ("'\\101\\0'", "'A\0'"),
    ("1_000", "1000"), ("0xFF", "255"), ("0b11", "3"), ("0o17", "15"), ("1e3", "1000.0"),
    (".5", "0.5"), ("1_0.5e-1_0", "1.05e-09"), ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "big:9223372036854775808"),
    ("0xFFFF_FFFF_FFFF_FFFF", "big:0xffffffffffffffff"),
    ("f'a{x}b'", "(f 'a' {x} 'b')"),
    ("f'{x!r:>{w}.{p}}' 'y'", "(f {x!repr:'>' {w} '.' {p}} 'y')"),
    ("f'{x = }'", "(f 'x = ' {x!repr})"), ("f'{x=:.2f}'", "(f 'x=' {x:'.2f'})"),
    ("f'{{}}'", "(f '{}')"), ("f'{a != b}{c == d}'", "(f {(a != b)} {(c == d)})"),
    ("f'{d[\"k\"]}{(lambda x: x)(1)}'", "(f {([] d 'k')} {(call (lambda (x) x) 1)})"),
    ("f'{a, b}'", "(f {(tuple a b)})"), ("rf'\\n{x}'", "(f '\\n' {x})"),
    ("f'{f\"{y}\"}'", "(f {(f {y})})"),
    ("None is True", "(None is True)"), ("...", "..."), ("1if x else 2", "(if x 1 2)"),
  ])
  func `the shape of an expression`(text: String, expected: String) throws {
    #expect(try shape(text) == expected)
  }

  @Test(arguments: [
    "(a + b) * c", "f(x)[1].y", "-x ** 2", "a if b else c", "lambda x: x", "[1, 2]", "a < b < c",
    "x, y", "'a' 'b'", "not x",
  ])
  func `an expression's span is its text`(text: String) throws {
    let tree = try tree("  # c\n\(text)  # d\n")
    let id = try #require(tree[tree.body].first)
    guard case .expression(let value) = tree[id].kind else { return }
    #expect(tree.source.text(tree[value].span) == text)
  }

  @Test func `a definition's span is its whole source, decorators included`() throws {
    let text = "@a\n@b(1)\ndef f(x):\n    \"\"\"Doc.\"\"\"\n    if x:\n        return 1\n"
    let tree = try tree("y = 1\n\n" + text + "\n\nz = 2\n")
    let function = try #require(tree.functions.first)
    #expect(tree.source.text(function.span) + "\n" == text)
    #expect(function.docstring.map { tree[$0] } == "Doc.")
    #expect(tree[function.decorators].count == 2)
    #expect(tree.source.text(function.nameSpan) == "f")
  }

  @Test func `parameters keep their form, default and annotation`() throws {
    let tree = try tree("def f(a, /, b: int = 1, *c, d, e=2, **g) -> None: pass\n")
    let parameters = tree[try #require(tree.functions.first).parameters]
    #expect(
      parameters.map(\.form) == [
        .positionalOnly, .ordinary, .star, .keywordOnly, .keywordOnly, .doubleStar,
      ])
    #expect(parameters.map { $0.defaultValue != nil } == [false, true, false, false, true, false])
    #expect(parameters.filter { $0.annotation != nil }.count == 1)
  }

  @Test func `a long elif chain is one flat statement`() throws {
    let chain = (0..<10_000).map { "elif x == \($0):\n  y = \($0)\n" }.joined()
    let tree = try tree("if x:\n  pass\n" + chain)
    guard case .if(let branches, _) = tree[try #require(tree[tree.body].first)].kind else { return }
    #expect(branches.count == 10_001)
  }

  @Test func `a class keeps its bases, keywords and docstring`() throws {
    let tree = try tree("class A(B, c.D, key=1):\n  'Doc.'\n  x: int = 1\n")
    let type = try #require(tree.classes.first)
    #expect(tree[type.arguments].map(\.form) == [.positional, .positional, .keyword])
    #expect(type.docstring.map { tree[$0] } == "Doc.")
  }

  @Test func `imports keep their paths and bindings`() throws {
    let tree = try tree("import a.b, c.d as e\nfrom ..f import g as h, i\nfrom . import *\n")
    let statements = tree[tree.body].map { tree[$0].kind }
    guard case .import(let names) = statements[0], case .fromImport(let id) = statements[1],
      case .fromImport(let star) = statements[2]
    else {
      Issue.record("not imports")
      return
    }
    func binding(_ name: ImportedName) -> String { tree.source.text(tree[name.binding].span) }
    #expect(tree[names].map { tree[$0.path] } == ["a.b", "c.d"])
    #expect(tree[names].map(binding) == ["a", "e"])
    #expect(tree[id].level == 2)
    #expect(tree[tree[id].names].map(binding) == ["h", "i"])
    #expect(tree[star].isStar && tree[star].module == nil)
  }

  @Test(arguments: [
    "with (a as b, c as d,):\n  pass\n", "with (a), (b):\n  pass\n", "with (a, b) as c:\n  pass\n",
    "with (yield):\n  pass\n", "with (x for x in y):\n  pass\n", "with (a if b else c):\n  pass\n",
    "with open(a) as b, c:\n  pass\n", "with (a, b):\n  pass\n", "with (a := b):\n  pass\n",
    "x = yield\n", "def f(*, a): return\n", "for x, in y: pass\n", "for *a, b in c: pass\n",
    "del (a, b), c\n", "del (a), [b]\n", "a: int\n(a): int = 1\na.b: int\n", "x = y = z = 1\n",
    "match = 1\nmatch(x)\nmatch[x]\nprint(match)\ntype = 2\ncase = 3\n", "if x: y; z\n",
    "\\\nx = 1\n", "x = 1\\\n + 2\n", "if x:\n\ty\n", "# only a comment", "", "\n\n",
    "\u{FEFF}x = 1\n",
    "x = (\n  1\n\n  # c\n)\n", "async_ = 1\n", "class A: pass\nclass B(): x = 1\n",
    "\u{0C}x = 1\n",
    "def f():\n  return\n  yield\n", "try: pass\nexcept: pass\nelse: pass\nfinally: pass\n",
    "x = 1\r\ny = 2\r\n", "if x:\r    y\r", "naïve = δ = 1\n", "global x\n",
    "@(yield)\ndef f(): pass\n",
    "raise\n", "raise a from b\n", "assert x, y\n", "x = *a, b\n", "return_ = lambda: (yield)\n",
    "print(*a, sep='')\n", "for i in *a, b: pass\n", "def f(a=1, *, b, c=2): pass\n",
    "f(**a, b=1)\n",
    "x = not -1\n", "from a import (b, c,)\n", "if x:\n  pass\n  # c\n # d\ny = 1\n", "x = 0_0\n",
  ])
  func `a right program is taken`(text: String) {
    // The yields at the top are for the parser alone.
    let found = problem(in: text)
    #expect(
      found == nil || found?.message == "'yield' outside function", "\(found?.headline ?? "")")
  }
}
