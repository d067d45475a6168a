// Every builtin against CPython: expressions in Builtins/*.txt, what CPython says of them in Builtins/*.out
// (recorded by Builtins/record.py).

import Diagnostics
import Foundation
import Runtime
import Testing

/// The lines of a file beside this one.
private func readLines(_ name: String) throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Builtins")
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
    String($0) ?? ""
  }
  if lines.last == "" { lines.removeLast() }
  return lines
}

/// Runs expressions one by one and says what each prints.
private final class Evaluator {
  private final class Output { var bytes: [UInt8] = [] }

  private let output = Output()
  private let interpreter: Interpreter

  init() throws {
    let output = self.output
    interpreter = Interpreter(
      host: Host(
        output: { output.bytes += $0 }, importer: { BuiltinModules.origin(of: $0) }))
    _ = try interpreter.run(
      Source(name: "prelude", text: "import math, random, sys, time\n")
    )
  }

  /// The repr of an expression, or the exception's type and text, as record.py writes them.
  func say(_ expression: String) -> String {
    let program = """
      try:
          print(repr(\(expression)), end='')
      except BaseException as error:
          print(type(error).__name__ + ': ' + str(error), end='')

      """
    output.bytes = []
    do throws(Diagnostic) {
      interpreter.discard(try interpreter.run(Source(name: "case", text: program)))
    } catch {
      return "\(error.type): \(error.message)"
    }
    return String(decoding: output.bytes, as: UTF8.self)
      .replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }
}

extension Interpreter {
  fileprivate func discard(_ value: Value) { value.release() }
}

@Test(
  arguments: [
    "strings", "formats", "numbers", "collections", "iteration", "objects", "math", "random",
  ])
func `builtins say what CPython says`(_ group: String) throws {
  let expressions = try readLines(group + ".txt")
  let expected = try readLines(group + ".out")
  #expect(expressions.count == expected.count)
  let evaluator = try Evaluator()
  for (expression, wanted) in zip(expressions, expected) {
    let actual = evaluator.say(expression)
    #expect(actual == wanted, "\(expression)")
  }
}

@Test func `every builtin name of CPython is there or refused with what to write instead`() throws {
  let evaluator = try Evaluator()
  // What the interactive interpreter of CPython adds.
  let interactive: Set = ["copyright", "credits", "exit", "license", "quit"]
  // Groups of exceptions belong to `except*`, which is refused.
  let groups: Set = ["BaseExceptionGroup", "ExceptionGroup"]
  // Files belong to the library, which says which of them a program may open.
  let files: Set = ["open"]
  for name in try readLines("names.out")
  where !interactive.union(groups).union(files).contains(name) {
    let answer = evaluator.say(name)
    if let refusal = RefusedNames.message(for: name) {
      #expect(answer == "NameError: \(refusal)")
    } else {
      #expect(!answer.hasPrefix("NameError"), "\(name)")
    }
  }
}
