// The parts of the line editor that need no terminal; Tests/Screens tries the editor in one.

import Foundation
import Testing

@testable import Terminal

struct EditorTests {
  @Test(arguments: [
    "x = 1", "for i in y:\n    print('\\n')", "é日本🙂", "\u{1b}\u{9b}\t\r\"\\", "",
  ])
  func `a cell goes through JSON and back`(cell: String) {
    let line = JSONText.encode(cell)
    #expect(
      line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) })
    #expect(JSONText.decode(line) == cell)
    #expect(throws: Never.self) {
      let other = try JSONSerialization.jsonObject(
        with: Data(line.utf8), options: .fragmentsAllowed)
      #expect(other as? String == cell)
    }
  }

  @Test(arguments: ["", "\"", "x", "\"a", "\"a\"b\"", "\"\\x\"", "\"\\u12\"", "[1]", "\"\\"])
  func `what is no JSON string is passed over`(line: String) {
    #expect(JSONText.decode(line) == nil)
  }

  @Test func `surrogate pairs are read`() {
    #expect(JSONText.decode("\"\\ud83d\\ude42\\/\"") == "🙂/")
  }

  /// Calls `body` with the path of a history in a folder that is not there yet, and removes the folder.
  private func withTemporaryPath(_ body: (String) throws -> Void) rethrows {
    let folder = FileManager.default.temporaryDirectory.appending(path: "glia-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path() + "/state/history")
  }

  @Test func `history is appended, private, and trimmed`() throws {
    try withTemporaryPath { path in
      let file = HistoryFile(path: path, limit: 3)
      #expect(file.load() == [])
      for index in 1...7 { #expect(file.append("cell \(index)\nx")) }
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(file.load() == ["cell 5\nx", "cell 6\nx", "cell 7\nx"])
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(text == "\"cell 5\\nx\"\n\"cell 6\\nx\"\n\"cell 7\\nx\"\n")
    }
  }

  @Test func `a damaged history loses only its damaged lines`() throws {
    try withTemporaryPath { path in
      let file = HistoryFile(path: path)
      file.append("good")
      let handle = try #require(FileHandle(forWritingAtPath: file.path))
      try handle.seekToEnd()
      handle.write(Data([0x22, 0xff, 0x00, 0x0a, 0x7b, 0x0a]))
      try handle.close()
      file.append("also good")
      #expect(file.load() == ["good", "also good"])
      #expect(!HistoryFile(path: "/dev/null/x/history").append("x"))
      #expect(HistoryFile(path: "/dev/null/x/history").load() == [])
    }
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/glia/history"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/glia/history"),
      (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func `the history's place follows XDG`(environment: [String: String], path: String?) {
    #expect(HistoryFile.standard { environment[$0] }?.path == path)
  }

  @Test(arguments: [
    (">>> x = 1\n>>> for i in y:\n...     f(i)\n... \n3\n", "x = 1\nfor i in y:\n    f(i)\n"),
    (
      "In [3]: x = 1\nOut[3]: 1\n\nIn [4]: def f():\n   ...:     return\n",
      "x = 1\ndef f():\n    return"
    ),
    ("x = 1\n>>> y", "x = 1\n>>> y"), ("\n  In [12]:x", "x"), ("In [a]: x", "In [a]: x"),
    ("...", "..."), ("", ""), (">>>", ""),
  ])
  func `prompts leave a paste`(pasted: String, code: String) {
    #expect(PasteCleaner.clean(pasted) == code)
  }

  private func completion(_ names: [String], detail: String = "") -> Completion {
    Completion(replacing: 1, candidates: names.map { .init($0, detail: detail) })
  }

  @Test func `the common prefix is by scalars`() {
    #expect(completion(["tanh", "tan", "tank"]).commonPrefix == "tan")
    #expect(completion(["été", "étang"]).commonPrefix == "ét")
    #expect(completion([]).commonPrefix == "")
  }

  @Test(arguments: [0, 1, 5, 20, 80, 1000], [0, 1, 5, 24])
  func `a list of names fits any terminal`(columns: Int, rows: Int) {
    for detail in ["", "(input, dim=0)"] {
      let names = (0..<50).map { "name_\($0)" }
      let lines = completion(names, detail: detail).listing(columns: columns, rows: rows)
      #expect(lines.count <= max(1, rows))
      #expect(lines.dropLast().allSatisfy { $0.count <= max(1, columns) })
    }
  }

  @Test func `lists look as recorded`() throws {
    let names = ["tanh", "tensor", "transpose", "tril", "triu", "trunc"]
    try expectScreen(
      completion(names).listing(columns: 30, rows: 9) + ["--"]
        + completion(names, detail: "(input, *, out=None)").listing(columns: 24, rows: 9) + ["--"]
        + completion((0..<99).map { "x\($0)" }).listing(columns: 40, rows: 4),
      "completion")
  }

  @Test func `Tab inserts what is certain and lists the rest`() {
    var offered = ["tanh", "tank"]
    let callbacks = EditorCallbacks(
      services: EditorServices(completion: { before in
        Completion(
          replacing: before.unicodeScalars.count,
          candidates: offered.filter { $0.hasPrefix(before) }.map { .init($0) })
      }), styles: .plain)
    var answer = callbacks.complete("t")
    #expect(answer.insert == "tan" && answer.replacing == 1 && answer.list == "tanh  tank\n")
    answer = callbacks.complete("tan")
    #expect(answer.insert == nil && answer.list != nil)
    answer = callbacks.complete("x")
    #expect(answer.insert == nil && answer.list == nil)
    offered = ["t\u{1b}[2J"]
    #expect(callbacks.complete("t").insert == "t^[[2J")
  }

  @Test func `Enter runs whole cells, goes on with parts, and breaks lines in the middle`() {
    let callbacks = EditorCallbacks(
      services: EditorServices(state: { $0.hasSuffix(":") ? .incomplete(indent: 4) : .complete }),
      styles: .plain)
    #expect(callbacks.indent("x", cursor: 1) == nil)
    #expect(callbacks.indent("  ", cursor: 2) == nil)
    #expect(callbacks.indent("if x:", cursor: 5) == 4)
    #expect(callbacks.indent("if x:\n    y\nz", cursor: 11) == 4)
    #expect(callbacks.indent("if x:\n    y\nz", cursor: 13) == nil)
    #expect(callbacks.indent("x", cursor: 99) == nil)
  }
}
