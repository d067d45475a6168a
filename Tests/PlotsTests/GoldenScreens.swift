// Screens as they were looked at once: a test compares with the file of its name beside it. With
// RECORD_SCREENS=1 in the environment the files are written instead.

import Foundation
import Testing

/// Compares `lines` with `Golden/<name>.txt` beside the test's own file.
func expectScreen(
  _ lines: [String], _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden")
  let url = folder.appending(path: name + ".txt")
  let text = lines.joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(text == expected, "the screen differs from \(name).txt", sourceLocation: sourceLocation)
}
