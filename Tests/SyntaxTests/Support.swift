// What the tests of this module share: a thread with the stack that the parser may assume, the fixture
// folder, and short ways to parse.

import Diagnostics
import Foundation
import Syntax

/// Runs `body` on a thread with a stack of 64 MiB, as the parser's callers do.
func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
  let done = DispatchSemaphore(value: 0)
  let box = Box<Result>()
  let thread = Thread {
    box.value = body()
    done.signal()
  }
  thread.stackSize = 64 << 20
  thread.start()
  done.wait()
  return box.value
}

/// Carries a result from one thread to the next, which waits for it.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}

/// The files in the Fixtures folder with this extension, sorted by name.
func fixtures(_ type: String) -> [URL] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  let files = try? FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil)
  return (files ?? []).filter { $0.pathExtension == type }.sorted { $0.path < $1.path }
}

/// What parsing and resolving says about a program: nil where it is right.
func problem(in text: String) -> Diagnostic? {
  onLargeStack { () -> Diagnostic? in
    do throws(Diagnostic) {
      _ = try Scopes.resolve(Tree.parse(Source(name: "test.py", text: text)))
      return nil
    } catch {
      return error
    }
  } ?? nil
}

/// The tree of a program that is right.
func tree(_ text: String) throws -> Tree {
  try Tree.parse(Source(name: "test.py", text: text))
}
