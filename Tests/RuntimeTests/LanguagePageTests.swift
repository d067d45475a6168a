// The manual's page of the language, docs/language.md, says what the parser and the tables of builtins say.

import Foundation
import Library
import Runtime
import Syntax
import Testing

/// The page, by its headings.
private struct Page {
  let sections: [String: String]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "docs/language.md"), encoding: .utf8)
    var sections: [String: String] = [:]
    var heading = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        heading = String(line.drop { $0 == "#" || $0 == " " })
      } else {
        sections[heading, default: ""] += line + "\n"
      }
    }
    self.sections = sections
  }

  /// The rows of a section's table: first and second cell, without their backquotes.
  func rows(_ heading: String) -> Set<[String]> {
    let lines = (sections[heading] ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") }
    return Set(
      lines.dropFirst().map { line in
        line.dropFirst(2).dropLast(2).split(separator: " | ", maxSplits: 1).map {
          $0.hasPrefix("`") ? $0.filter { $0 != "`" } : String($0)
        }
      })
  }

  /// The names a section lists, each between backquotes.
  func names(_ heading: String) -> Set<String> {
    let parts = (sections[heading] ?? "").split(
      separator: "`", omittingEmptySubsequences: false)
    return Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
  }
}

@Suite struct `The page of the language` {
  @Test func `lists every refused construct`() throws {
    let expected = Refusal.all.map { refusal in
      let words = refusal.construct.split(separator: " ").dropLast()
      return [words.joined(separator: " "), refusal.instead]
    }
    #expect(try Page().rows("Constructs") == Set(expected))
  }

  @Test func `lists every refused name and module`() throws {
    let page = try Page()
    #expect(page.rows("Names") == Set(RefusedNames.all.map { [$0.name, $0.instead] }))
    #expect(page.rows("Modules left out") == Set(RefusedModules.all.map { [$0.name, $0.instead] }))
  }

  @Test func `lists every builtin`() throws {
    let interpreter = Interpreter(host: Host())
    let context = interpreter.context
    let names = context.globalNames(context.builtinsModule).filter { !$0.hasPrefix("_") }
    #expect(try Page().names("Builtins") == Set(names))
  }

  @Test func `lists every module`() throws {
    let names = (BuiltinModules.names + LibraryImporter.moduleNames).filter {
      !$0.contains(".") && (!$0.hasPrefix("_") || $0 == "__future__")
    }
    #expect(try Page().names("Modules") == Set(names))
  }
}
