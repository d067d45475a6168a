// What must never trap or overflow the stack: deep and long inputs, and a loop of mutated programs.

import Diagnostics
import Foundation
import Syntax
import Testing

@Suite struct `Limits` {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func `chains of 10,000 parse and resolve`() {
    let programs = [
      "x = a" + repeated(" + a", 10_000), "x = a" + repeated(".b", 10_000),
      "x = a" + repeated("(1)", 10_000), "x = " + repeated("a if b else ", 10_000) + "c",
      "x = " + repeated("a and ", 10_000) + "b", "x = a" + repeated(" < a", 10_000),
      "x = " + repeated("not ", 10_000) + "a", "x = " + repeated("-", 10_000) + "1",
      "x = [" + repeated("a, ", 10_000) + "]", "x = 'a'" + repeated(" 'b'", 10_000),
    ]
    for program in programs {
      #expect(problem(in: program) == nil, "\(program.prefix(40))")
    }
  }

  @Test(arguments: [
    ("(", "too many nested parentheses"), ("[", "too many nested parentheses"),
    ("{", "too many nested parentheses"), ("f(", "too many nested parentheses"),
    ("lambda: ", "maximum recursion depth exceeded during compilation"),
    ("a ** ", "maximum recursion depth exceeded during compilation"),
    ("a + ", "maximum recursion depth exceeded during compilation"),
    ("- + ", "maximum recursion depth exceeded during compilation"),
    ("not - ", "invalid syntax"), ("f'{", "f-string: expecting '}'"),
    ("([{", "too many nested parentheses"), ("a[", "too many nested parentheses"),
    ("~", "maximum recursion depth exceeded during compilation"),
    ("not ", "maximum recursion depth exceeded during compilation"),
    ("-", "maximum recursion depth exceeded during compilation"),
    ("-1 ** ", "maximum recursion depth exceeded during compilation"),
    ("lambda a=", "maximum recursion depth exceeded during compilation"),
    ("1 if 0 else ", "maximum recursion depth exceeded during compilation"),
    ("1 if ", "expected 'else' after 'if' expression"), ("await ", "'await' is not supported"),
    ("*", "invalid syntax"), ("@", "invalid syntax"), ("(a:=", "too many nested parentheses"),
    ("{1:", "too many nested parentheses"), ("[a for a in ", "too many nested parentheses"),
    ("x: ", "invalid syntax"), ("assert ", "invalid syntax"), (".", "invalid syntax"),
  ])
  func `100,000 of anything is one error`(text: String, message: String) {
    let found = problem(in: repeated(text, 100_000) + "1")?.message
    #expect(found?.hasPrefix(message) == true, "\(found ?? "parsed")")
  }

  @Test func `blocks nest to 100 levels`() {
    func program(_ depth: Int) -> String {
      (0..<depth).map { repeated(" ", $0) + "if x:\n" }.joined() + repeated(" ", depth) + "y\n"
    }
    #expect(problem(in: program(99)) == nil)
    #expect(problem(in: program(100))?.message == "too many levels of indentation")
    #expect(problem(in: program(100))?.type == "IndentationError")
  }

  @Test(arguments: ["a", ".b", "()", "[0]", " + a", " and a", " < a", " 'b'"])
  func `a chain of 100,000 parses or is one error`(link: String) {
    let found = problem(in: (link == " 'b'" ? "''" : "a") + repeated(link, 100_000))
    #expect(
      found == nil || found?.message == "maximum recursion depth exceeded during compilation")
  }

  @Test(arguments: [
    "def f():\n", "class A:\n", "for i in a:\n", "while a:\n", "with a:\n", "try:\n",
    "if a: pass\nelse:\n",
  ])
  func `nested blocks of any kind are one error`(head: String) {
    let lines = head.split(separator: "\n")
    let program = (0..<1000).map { level in
      lines.map { repeated(" ", level) + $0 + "\n" }.joined()
    }
    #expect(problem(in: program.joined())?.message == "too many levels of indentation")
  }

  @Test func `long lists of anything are read`() {
    let many = 5_000
    let names = (0..<many).map { "a\($0)" }
    for program in [
      "if a: pass\n" + repeated("elif a: pass\n", many), repeated("@a\n", many) + "def f(): pass",
      "f(" + names.joined(separator: ",") + ")",
      "def f(" + names.joined(separator: ",") + "): pass",
      "global " + names.joined(separator: ","), "del " + names.joined(separator: ","),
      repeated("a = ", many) + "1", "x = f'" + repeated("{a}", many) + "'", repeated("\\\n", many),
      "x = 0x" + repeated("f", 500_000), "x = 1e" + repeated("9", 500_000),
      repeated("a", 200_000) + " = 1", "x = '''" + repeated("a\n", 500_000) + "'''",
      repeated("\n", 1_000_000), "#" + repeated(" ", 1_000_000),
    ] {
      #expect(problem(in: program) == nil, "\(program.prefix(40))")
    }
    #expect(problem(in: repeated("\t", 1_000_000) + "x")?.message == "unexpected indent")
    #expect(
      problem(in: "'" + repeated("a", 5_000_000))?.message.hasPrefix("unterminated string") == true)
  }

  @Test func `a line of 5 MB is read`() {
    let list = "x = [" + repeated("1, ", 1_700_000) + "]"
    #expect(problem(in: list) == nil)
    #expect(problem(in: "x = '" + repeated("a", 5_000_000) + "'") == nil)
    #expect(problem(in: repeated("a ", 2_500_000))?.message == "invalid syntax")
  }

  @Test(arguments: [
    ([0x78, 0x00, 0x0A], "source code cannot contain null bytes", 1),
    (
      [0x78, 0x0A, 0x22, 0xFF, 0x22],
      "Non-UTF-8 code starting with '\\xff' in file a.py on line 2, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details", 2
    ),
    (
      [0x22, 0xE2, 0x82, 0x22],
      "Non-UTF-8 code starting with '\\xe2' in file a.py on line 1, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details", 1
    ),
  ])
  func `bytes that are no text have a place`(bytes: [UInt8], message: String, line: Int) {
    do throws(Diagnostic) {
      _ = try Tree.parse(Source(name: "a.py", bytes: bytes))
      Issue.record("parsed")
    } catch {
      #expect(error.message == message)
      #expect(error.line == line)
    }
  }

  @Test func `integer literals end at CPython's limit of digits`() {
    #expect(problem(in: "x = " + repeated("9", 4300)) == nil)
    #expect(
      problem(in: "x = " + repeated("9", 4301))?.message.hasPrefix(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits")
        == true)
  }

  @Test func `mutated programs never trap`() {
    let seeds = fixtures("txt").compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .flatMap { $0.components(separatedBy: "\n---\n") }
    #expect(seeds.count > 100)
    let count = onLargeStack { () -> Int in
      var random = SplitMix(state: 20_26)
      var parsed = 0
      for _ in 0..<3000 {
        var bytes = Array(seeds[random.below(seeds.count)].utf8)
        for _ in 0...random.below(4) { random.mutate(&bytes) }
        let source = Source(name: "m", bytes: bytes)
        _ = Completeness.of(String(decoding: bytes, as: UTF8.self))
        do throws(Diagnostic) {
          _ = try Scopes.resolve(Tree.parse(source))
        } catch {
          _ = DiagnosticRenderer(width: 40).render(error)
        }
        parsed += 1
      }
      return parsed
    }
    #expect(count == 3000)
  }
}

/// A small seeded generator, the same everywhere.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(Swift.max(1, bound))) }

  private static let pieces: [[UInt8]] =
    [
      "(", ")", "[", "]", "{", "}", ":", "=", ":=", "\"", "'", "'''", "f'", "{x!r}", "\\", "\n",
      "\t", "  ",
      "#", "lambda", "yield", "if", "else", "for", "in", "not", "**", "*", "0x", "1e", "\r",
      "\u{85}", "é",
      "print ", "global x", "class", "async", "match",
    ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3], [0x1B]]

  /// Deletes, doubles, replaces or inserts something somewhere.
  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(truncatingIfNeeded: next())) }
    let place = below(bytes.count)
    switch below(5) {
    case 0: bytes.removeSubrange(place..<Swift.min(bytes.count, place + 1 + below(4)))
    case 1: bytes.insert(contentsOf: bytes[place..<Swift.min(bytes.count, place + 12)], at: place)
    case 2: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 3: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
    }
  }
}

@Suite struct `Refusals` {
  @Test(arguments: Refusal.all)
  func `a refused construct is named where it stands`(refusal: Refusal) {
    let found = problem(in: refusal.example)
    #expect(found?.type == "SyntaxError")
    #expect(found?.message == refusal.message)
  }
}
