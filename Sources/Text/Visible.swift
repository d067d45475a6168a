// The one door by which text from outside (lessons, data, messages, file names, a learner's own print)
// reaches a terminal: whatever could move the cursor, recolour, hide or reorder text is shown instead.

/// `text` with every control character shown visibly; newline and tab pass.
///
/// C0 controls and DEL appear in caret notation (`^[` for ESC, `^?` for DEL), C1 controls, bidirectional
/// overrides and isolates, and line and paragraph separators as `\u009b`. CR LF becomes a newline; a
/// lone CR is `^M`. Nothing else is touched.
public func visible(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    guard needsWork(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    return rewritten(bytes)
  }
}

/// `visible(text)` on one line: newlines and tabs become blanks.
public func visibleLine(_ text: String) -> String {
  String(visible(text).map { $0 == "\n" || $0 == "\t" ? " " : $0 })
}

/// Whether a byte occurs that may begin something to show: the quick way out for ordinary text.
private func needsWork(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  for byte in bytes {
    if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F { return true }
    // C1 controls and U+061C begin with C2 and D8, marks and overrides with E2.
    if byte == 0xC2 || byte == 0xD8 || byte == 0xE2 { return true }
  }
  return false
}

private func rewritten(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  var result = String.UnicodeScalarView()
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let scalar = scalars[index]
    index = scalars.index(after: index)
    switch scalar.value {
    case 0x0A, 0x09: result.append(scalar)
    case 0x0D where index < scalars.endIndex && scalars[index] == "\n": break
    case 0..<0x20, 0x7F:
      result.append("^")
      result.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    case let value where isHiddenControl(value):
      result.append(contentsOf: escape(value).unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// C1 controls, the marks, embeddings, overrides and isolates of bidirectional text, and the two
/// separators that some terminals take for line ends.
private func isHiddenControl(_ value: UInt32) -> Bool {
  switch value {
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func escape(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return "\\u" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
}
