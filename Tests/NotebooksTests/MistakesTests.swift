// What a learner sees of the mistakes people make: Mistakes/*.txt, recorded by record.py beside them.

import Diagnostics
import Library
import Notebooks
import Testing

/// A mistake and what is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let title: String
  let code: String
  let text: String

  var testDescription: String { title }

  static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Mistakes/"

  /// The chunks of every file: `=== title`, a program, `---`, and the diagnostic.
  static let all: [Mistake] = TextFile.names(inFolder: folder).filter { $0.hasSuffix(".txt") }
    .flatMap { name -> [Mistake] in
      let bytes = (try? TextFile.read(folder + name)) ?? []
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let starts = lines.indices.filter { lines[$0].hasPrefix("=== ") } + [lines.count - 1]
      return zip(starts, starts.dropFirst()).map { start, end in
        let chunk = lines[(start + 1)..<end]
        let rule = chunk.firstIndex(of: "---") ?? end
        return Mistake(
          title: String(lines[start].dropFirst(4)), code: text(lines[(start + 1)..<rule]),
          text: text(lines[(rule + 1)..<end]))
      }
    }

  private static func text(_ lines: ArraySlice<Substring>) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}

extension `Programs` {
  @Suite struct `Mistakes` {
    @Test func `there are at least sixty`() {
      #expect(Mistake.all.count >= 60)
    }

    @Test(arguments: Mistake.all)
    func `a mistake is explained`(_ mistake: Mistake) throws {
      let source = Source(name: "mistake.py", text: mistake.code)
      let outcome = withSession { $0.run(source) }
      let failure = try #require(outcome.failure)
      #expect(DiagnosticRenderer(width: 80).render(failure) == mistake.text)
    }
  }
}
