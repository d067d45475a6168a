// glia learn: walks through a lesson.

import ArgumentParser
import Diagnostics
import Library
import Notebooks
import Terminal
import Text

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Walk through a lesson.",
    discussion: """
      Enter runs the next cell; whatever else you type runs in the same session, with the same \
      variables. %help lists the commands. Without LESSON the course begins at its first lesson.

      Without a terminal the lesson is walked straight through, and what a learner would see is \
      printed.
      """)

  @OptionGroup var plots: PlotArguments

  @Flag(help: "List the lessons.")
  var list = false

  @Argument(help: ArgumentHelp("The id of a lesson, or a Markdown file.", valueName: "lesson"))
  var lesson: String?

  init() {}

  func run() throws {
    let code = walk()
    if code != 0 { throw ExitCode(code) }
  }

  private func walk() -> Int32 {
    let screen = Screen()
    if list {
      for lesson in Course.lessons { screen.write(Course.line(lesson)) }
      return 0
    }
    let chosen: (lesson: Lesson, folder: String)
    do { chosen = try Self.choose(lesson) } catch {
      for fault in error.faults { screen.report(fault) }
      if !error.message.isEmpty { screen.complain(error.message) }
      return 2
    }
    return Walk(chosen.lesson, folder: chosen.folder, screen, plots.style).run()
  }

  /// What keeps a lesson from being opened.
  private struct Unopened: Error {
    var message = ""
    var faults: [Diagnostic] = []
  }

  private static func choose(_ name: String?) throws(Unopened) -> (Lesson, String) {
    guard let name else {
      guard let first = Course.lessons.first else {
        throw Unopened(message: "this build of Glia holds no lessons")
      }
      return (first, "")
    }
    if let known = Course.lessons.first(where: { $0.frontMatter.id == name }) { return (known, "") }
    guard name.hasSuffix(".md") || name.contains("/") else {
      let ids = Course.lessons.map(\.frontMatter.id)
      let close = Suggestion.closest(to: name, among: ids) ?? ids.first { $0.contains(name) }
      let question = close.map { "; did you mean '\(visibleLine($0))'?" } ?? ""
      throw Unopened(
        message: "there is no lesson '\(visibleLine(name))'\(question) (glia learn --list)")
    }
    let file: ProgramFile
    do { file = try ProgramFile(reading: name) } catch { throw Unopened(message: error.message) }
    guard file.kind == .lesson else {
      throw Unopened(message: "\(ProgramFile.shown(name)) is a script: glia run runs it")
    }
    do { return (try Lesson(file.source), file.folder) } catch {
      throw Unopened(faults: error.diagnostics)
    }
  }
}

/// The lessons carried in the binary, in the order of the course.
enum Course {
  static let lessons: [Lesson] = EmbeddedFiles.names.filter { $0.hasPrefix("lessons/") }.compactMap
  {
    name in
    guard let bytes = EmbeddedFiles.bytes(name) else { return nil }
    return try? Lesson(Source(name: name, bytes: Array(bytes)))
  }

  /// `00-first-contact   First contact, 20 minutes`.
  static func line(_ lesson: Lesson) -> String {
    let front = lesson.frontMatter
    let gap = String(repeating: " ", count: max(2, 28 - DisplayWidth.of(front.id)))
    let time = front.minutes.map { ", \($0) minutes" } ?? ""
    return visibleLine("\(front.id)\(gap)\(front.title)\(time)") + "\n"
  }
}
