// What must hold of a source's bytes before the first token: UTF-8, no NUL, no other declared encoding.

import Diagnostics

enum Encoding {
  /// Refuses NUL bytes, bytes that are not UTF-8, and a coding line that names another encoding.
  static func check(_ source: Source) throws(Diagnostic) {
    let bytes = source.bytes
    var isASCII = true
    for (index, byte) in bytes.enumerated() {
      if byte == 0 {
        throw Diagnostic(
          "SyntaxError", "source code cannot contain null bytes", in: source,
          at: Span(index, index + 1))
      }
      if byte >= 0x80 { isASCII = false }
    }
    // The standard library tells quickly that all is well, the parser slowly where it is not.
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil, let place = firstInvalid(bytes) {
      let line = source.line(at: UInt32(clamping: place))
      let digits = String(bytes[place], radix: 16)
      throw Diagnostic(
        "SyntaxError",
        "Non-UTF-8 code starting with '\\x\(digits)' in file \(source.name) on line \(line), but no "
          + "encoding declared; see https://peps.python.org/pep-0263/ for details",
        in: source, at: Span(place, place + 1), help: "save the file as UTF-8")
    }
    try checkDeclaration(source)
  }

  /// The offset of the first byte that begins no valid UTF-8 sequence.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return Swift.min(offset, bytes.count - 1)
      }
    }
  }

  /// PEP 263: a comment in the first two lines that names an encoding.
  private static func checkDeclaration(_ source: Source) throws(Diagnostic) {
    for line in source.firstLine..<source.firstLine + Swift.min(2, source.lineCount) {
      let span = source.span(ofLine: line)
      guard span.end - span.start < 400 else { return }
      let text = source.text(span)
      guard text.drop(while: { $0 == " " || $0 == "\t" }).first == "#" else { continue }
      guard let name = declaredEncoding(text)?.lowercased() else { continue }
      let known = ["utf-8", "utf8", "utf_8", "ascii", "us-ascii", "utf-8-sig"]
      guard !known.contains(name), !name.hasPrefix("utf-8-") else { continue }
      throw Refusal.sourceEncoding.diagnostic(in: source, at: span)
    }
  }

  private static func declaredEncoding(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let word = Array("coding".utf8)
    guard bytes.count > word.count else { return nil }
    for start in 0..<(bytes.count - word.count) where bytes[start...].starts(with: word) {
      var index = start + word.count
      guard bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      let rest = bytes[index...].drop { $0 == 32 || $0 == 9 }
      let name = rest.prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
