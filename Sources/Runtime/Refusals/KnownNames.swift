// The names that CPython and PyTorch have, as recorded from them: what tells a name that Glia leaves out
// from one that nobody has.

/// Owners and their names, one owner to a line: `module torch: abs add …`, `class str: join …`.
final class KnownNames {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the names of each owner stand.
  private let lines: [String: Range<Int>]

  /// Finds the lines of a text, which must outlive the table; nil stands for an empty one.
  init(_ text: UnsafeBufferPointer<UInt8>?) {
    let text = text ?? UnsafeBufferPointer(start: nil, count: 0)
    var lines: [String: Range<Int>] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        lines[String(decoding: line[..<colon], as: UTF8.self)] = (colon + 1)..<line.endIndex
      }
    }
    self.text = text
    self.lines = lines
  }

  /// The names of an owner; nil for one that is not recorded.
  func names(of owner: String) -> [String]? {
    lines[owner].map { line in
      text[line].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether an owner has a name.
  func has(_ name: String, of owner: String) -> Bool {
    guard let line = lines[owner], !name.isEmpty else { return false }
    return text[line].split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(name.utf8) }
  }
}
