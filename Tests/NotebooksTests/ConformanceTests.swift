// Every script of Tests/Conformance prints what CPython and PyTorch printed for it.

import Diagnostics
import Library
import Notebooks
import Runtime
import Testing

/// One script and its recording.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let folder: String

  var testDescription: String { name }
  var script: String { Self.root + name + ".py" }

  static let root =
    #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Conformance/"

  static let all: [ConformanceCase] = TextFile.names(inFolder: root).flatMap { group in
    TextFile.names(inFolder: root + group).filter { $0.hasSuffix(".out") }.map {
      ConformanceCase(name: "\(group)/\($0.dropLast(4))", folder: root + group + "/")
    }
  }
}

extension `Programs` {
  @Suite struct `Conformance` {
    @Test(arguments: ConformanceCase.all)
    func `a script prints what CPython and PyTorch print`(_ test: ConformanceCase) throws {
      let script = Source(name: test.script, bytes: try TextFile.read(test.script))
      let bytes = try TextFile.read(ConformanceCase.root + test.name + ".out")
      let recorded = String(decoding: bytes, as: UTF8.self)
      let report = run(script, recorded, test)
      for result in report.results {
        switch result.verdict {
        case .passed, .skipped, .refused: break
        case .mismatch(let diff):
          Issue.record("the text differs (- recorded, + printed)\n\(diff.text)")
        case .failed(let failure):
          Issue.record("\(DiagnosticRenderer().render(failure))after printing\n\(result.text)")
        case .raisedNothing(let expected): Issue.record("it did not raise \(expected)")
        case .unrecorded: Issue.record("nothing is recorded")
        }
      }
    }

    private func run(
      _ script: Source, _ recorded: String, _ test: ConformanceCase
    ) -> TestReport {
      var settings = Session.Settings()
      let folder = test.folder
      settings.files = FileAccess(readable: [folder, "."])
      settings.reader = LibraryImporter.reader(folder: folder)
      return withSession(settings) { session in
        session.limit(seconds: 120)
        return ScriptTest.run(script, recorded: recorded, in: session, path: test.name)
      }
    }

    @Test func `there are at least eighty cases`() {
      #expect(ConformanceCase.all.count >= 80)
    }
  }
}
