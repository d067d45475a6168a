// The wrong programs in Fixtures, each with what CPython says about it beside its cause.

import Diagnostics
import Foundation
import Syntax
import Testing

/// One wrong program of a fixture file.
private struct Chunk: CustomTestStringConvertible, Sendable {
  static let mark = "  ### "

  let file: URL
  /// The line of the file on which the program starts.
  let firstLine: Int
  let text: String
  /// The line of the file that holds the mark, and what stands after it.
  let expectedLine: Int
  let expected: String

  var testDescription: String { "\(file.lastPathComponent):\(firstLine)" }

  static let all: [Chunk] = fixtures("txt").flatMap(read)

  private static func read(_ file: URL) -> [Chunk] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var chunks: [Chunk] = []
    var lines: [String] = []
    var first = 1
    var found: (line: Int, message: String)?
    for (index, line) in (text.components(separatedBy: "\n") + ["---"]).enumerated() {
      if line == "---" {
        let program = lines.joined(separator: "\n")
        chunks.append(
          Chunk(
            file: file, firstLine: first, text: program + "\n", expectedLine: found?.line ?? first,
            expected: found?.message ?? "no mark in this chunk"))
        (lines, first, found) = ([], index + 2, nil)
        continue
      }
      let parts = line.components(separatedBy: mark)
      if parts.count > 1 { found = (index + 1, parts[1]) }
      lines.append(parts[0])
    }
    return chunks
  }

  func location(_ line: Int) -> SourceLocation {
    let name = "SyntaxTests/\(file.lastPathComponent)"
    return SourceLocation(fileID: name, filePath: file.path, line: Swift.max(1, line), column: 1)
  }
}

@Suite struct `Mistakes` {
  @Test func `the fixtures hold more than 200 mistakes`() {
    #expect(Chunk.all.count > 200)
  }

  @Test(arguments: Chunk.all)
  private func `the message and its line are CPython's`(chunk: Chunk) {
    let found = problem(in: chunk.text)
    let line = (found?.line).map { $0 + chunk.firstLine - 1 } ?? chunk.expectedLine
    #expect(
      found?.headline == chunk.expected, sourceLocation: chunk.location(chunk.expectedLine))
    #expect(line == chunk.expectedLine, sourceLocation: chunk.location(chunk.expectedLine))
  }
}
