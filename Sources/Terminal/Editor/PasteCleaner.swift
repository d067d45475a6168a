// Pasted sessions become code again: `In [3]:`, `...:` and `>>>` go, and so does what was printed
// between them.

/// Takes prompts out of pasted text.
enum PasteCleaner {
  /// `text` without prompts, where its first line has one; else as it is.
  static func clean(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.first { !$0.allSatisfy(\.isWhitespace) }
    guard let first, primary(first) != nil else { return text }
    var result: [Substring] = []
    for line in lines {
      if let code = primary(line) ?? continuation(line) { result.append(code) }
    }
    return result.joined(separator: "\n")
  }

  /// The code behind `>>> ` or `In [n]: `.
  private static func primary(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    if rest.hasPrefix(">>>") { return withoutBlank(rest.dropFirst(3)) }
    guard rest.hasPrefix("In [") else { return nil }
    let number = rest.dropFirst(4).prefix { $0.isASCII && $0.isNumber }
    let end = rest.dropFirst(4 + number.count)
    guard !number.isEmpty, end.hasPrefix("]:") else { return nil }
    return withoutBlank(end.dropFirst(2))
  }

  /// The code behind `... ` or `   ...: `.
  private static func continuation(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    guard rest.hasPrefix("...") else { return nil }
    let code = rest.dropFirst(3)
    if code.hasPrefix(":") { return withoutBlank(code.dropFirst()) }
    return code.isEmpty || code.hasPrefix(" ") ? withoutBlank(code) : nil
  }

  private static func withoutBlank(_ code: Substring) -> Substring {
    code.hasPrefix(" ") ? code.dropFirst() : code
  }
}
