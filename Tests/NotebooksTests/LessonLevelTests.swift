// A lesson prints the same text on machines with wide vectors, narrow ones and none.

import CKernels
import Diagnostics
import Library
import Notebooks
import Plots
import Runtime
import Testing

extension `Programs` {
  @Suite struct `Lessons at every level` {
    static let folder =
      #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons/"

    static let lessons = TextFile.names(inFolder: folder).filter { $0.hasSuffix(".md") }

    @Test(arguments: lessons, [GLIA_LEVEL_PORTABLE, GLIA_LEVEL_AVX2, GLIA_LEVEL_AVX512])
    func `a lesson prints the same text`(_ name: String, _ level: glia_level) throws {
      guard glia_level_force(level) else { return }
      defer { _ = glia_level_force(glia_level_best()) }
      let lesson = Source(name: name, bytes: try TextFile.read(Self.folder + name))
      var settings = Session.Settings()
      settings.preloads = true
      settings.display = Display(figure: { $0.render(.init(width: 72)) })
      let report = withSession(settings) { session in
        LessonTest().run(lesson, in: session, path: name)
      }
      #expect(report.faults.isEmpty)
      for result in report.results {
        guard case .passed = result.verdict else {
          Issue.record("cell \(result.name) printed\n\(result.text)")
          continue
        }
      }
    }
  }
}
