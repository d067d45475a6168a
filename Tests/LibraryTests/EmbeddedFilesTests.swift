// The files in the binary: every file of the folders is there, whole, and found by name.

import Foundation
import Library
import Testing

@Suite struct `Embedded files` {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files(_ folder: String, _ suffix: String) -> [String] {
    let base = root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)
    return (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(suffix) }
  }

  @Test func `every file of the library, its data and the lessons is carried`() throws {
    var expected = Self.files("Sources/Library/python", ".py").map { "python/" + $0 }
    expected += Self.files("Sources/Library/data", ".bin").map { "data/" + $0 }
    expected += Self.files("Sources/Library/data", ".txt").map { "data/" + $0 }
    expected += Self.files("Sources/Library/data", ".md").map { "data/" + $0 }
    expected += Self.files("lessons", ".md").map { "lessons/" + $0 }
    #expect(EmbeddedFiles.names.sorted() == expected.sorted())
  }

  @Test(arguments: EmbeddedFiles.names) func `a file is found by its name and is whole`(
    _ name: String
  ) throws {
    let folder = name.hasPrefix("lessons/") ? "" : "Sources/Library/"
    let bytes = try Data(contentsOf: Self.root.appending(path: folder + name))
    #expect(EmbeddedFiles.bytes(name).map { Array($0) } == Array(bytes))
  }

  @Test func `a name that is not carried is not found`() {
    #expect(EmbeddedFiles.bytes("python/torch/none.py") == nil)
    #expect(EmbeddedFiles.bytes("") == nil)
  }
}
