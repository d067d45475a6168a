// Is this cell complete? What a prompt asks when Enter is pressed, answered with IPython's manners: an
// open bracket, triple quote or backslash goes on; so does a compound statement until an empty line
// ends it; a mistake is submitted, so that it is told.

public import Diagnostics

/// Whether a cell can run as it stands.
public enum Completeness: Sendable {
  /// It can.
  case complete
  /// It wants more lines; the next one starts with this indentation.
  case incomplete(indentation: String)
  /// It is wrong, and more lines would not help.
  case wrong(Diagnostic)

  /// Looks at a cell as it has been typed, without the newline of the Enter that was just pressed.
  public static func of(_ text: String) -> Completeness {
    var parser = Parser(Source(name: "cell", text: text))
    do throws(Diagnostic) {
      let tree = try parser.parseModule()
      _ = try Scopes.resolve(tree)
      return waitsForEmptyLine(tree, text)
        ? .incomplete(indentation: nextIndentation(text)) : .complete
    } catch {
      guard parser.failedAtEnd else { return .wrong(error) }
      let isOpen = parser.stream.openBracket != nil || parser.stream.endsInside
      return .incomplete(indentation: isOpen ? lastIndentation(text) : nextIndentation(text))
    }
  }

  /// Whether the last line belongs to a block that an empty line has not ended yet.
  private static func waitsForEmptyLine(_ tree: Tree, _ text: String) -> Bool {
    guard let last = tree[tree.body].last, let line = lines(text).last, !isBlank(line) else {
      return false
    }
    switch tree[last].kind {
    case .if, .while, .for, .with, .try, .function, .class:
      return line.first == " " || line.first == "\t"
    default: return false
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" }
  }

  private static func lastIndentation(_ text: String) -> String {
    guard let line = lines(text).last(where: { !isBlank($0) }) else { return "" }
    return String(line.prefix { $0 == " " || $0 == "\t" })
  }

  /// The indentation of the last line, one step more after a colon, one less after a statement that
  /// ends a block.
  private static func nextIndentation(_ text: String) -> String {
    guard let line = lines(text).last(where: { !isBlank($0) }) else { return "" }
    let indentation = lastIndentation(text)
    var code = line.dropFirst(indentation.count)
    if endsWithColon(code) { return indentation + (indentation.hasPrefix("\t") ? "\t" : "    ") }
    code = code.prefix { $0.isLetter }
    guard ["return", "raise", "break", "continue", "pass"].contains(code) else {
      return indentation
    }
    return String(indentation.dropLast(indentation.hasSuffix("\t") ? 1 : 4))
  }

  /// Whether the last token of a line is a colon, comments aside.
  private static func endsWithColon(_ line: Substring) -> Bool {
    var names = Interner()
    let source = Source(name: "line", text: String(line))
    let stream = Lexer.tokenize(source, 0..<source.bytes.count, names: &names)
    let last = stream.tokens.last { $0.kind != .newline && $0.kind != .endOfFile }
    return last?.kind == .colon
  }
}
