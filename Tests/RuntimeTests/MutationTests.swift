// Mutated programs through lexer, parser, resolver and compiler: no input may trap.
//
// `swift test` tries 20,000 inputs of a fixed seed. A long run, as `make fuzz` starts it:
//
//   GLIA_FUZZ_SECONDS=1800 GLIA_FUZZ_SEED=7 GLIA_FUZZ_LAST=/tmp/last.py swift test --filter Mutations
//
// where the file named last holds the input that was being read when the process ended.

import Diagnostics
import Foundation
import Runtime
import Syntax
import Testing

@Suite struct `Mutations` {
  @Test func `no mutated program traps lexer, parser or compiler`() throws {
    let settings = ProcessInfo.processInfo.environment
    let seeds = try Self.seeds()
    #expect(seeds.count > 500)
    let seconds = settings["GLIA_FUZZ_SECONDS"].flatMap(Double.init)
    let last = settings["GLIA_FUZZ_LAST"].flatMap { path -> FileHandle? in
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      return FileHandle(forWritingAtPath: path)
    }
    let tried = Interpreter.onLargeStack { () -> Int in
      var mutator = Mutator(
        seeds: seeds, state: settings["GLIA_FUZZ_SEED"].flatMap(UInt64.init) ?? 2026)
      let end = seconds.map { Date(timeIntervalSinceNow: $0) }
      var tried = 0
      while end.map({ Date() < $0 }) ?? (tried < 20_000) {
        // The names of old programs are let go of now and then.
        let interpreter = Interpreter(host: Host(output: { _ in }, importer: { _ in nil }))
        for _ in 0..<1000 {
          let bytes = mutator.next()
          if let last {
            try? last.truncate(atOffset: 0)
            last.write(Data(bytes))
          }
          Self.read(bytes, with: interpreter)
          tried += 1
        }
      }
      return tried
    }
    if seconds != nil { print("\(tried) mutated programs read") }
    #expect(tried >= 1000)
  }

  /// What a prompt, a script and a message do with a source, short of running it.
  private static func read(_ bytes: [UInt8], with interpreter: Interpreter) {
    let source = Source(name: "mutated.py", bytes: bytes)
    _ = Completeness.of(String(decoding: bytes, as: UTF8.self))
    do throws(Diagnostic) {
      _ = try interpreter.disassemble(source)
    } catch {
      _ = DiagnosticRenderer(width: 60).render(error)
    }
  }

  /// The conformance cases and the code of the lessons.
  private static func seeds() throws -> [[UInt8]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var seeds: [[UInt8]] = []
    for (folder, type) in [("Tests/Conformance", "py"), ("lessons", "md")] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      let paths = (files?.compactMap { ($0 as? URL)?.path } ?? []).filter { $0.hasSuffix(type) }
      for path in paths.sorted() {
        guard let data = FileManager.default.contents(atPath: path), data.count < 6000 else {
          continue
        }
        seeds.append(Array(data))
      }
    }
    return seeds
  }
}

/// Makes programs out of programs: the same from the same state, everywhere.
private struct Mutator {
  let seeds: [[UInt8]]
  var state: UInt64

  /// Tokens and fragments that open, close, nest or end something.
  private static let pieces: [[UInt8]] =
    [
      "(", ")", "[", "]", "{", "}", ":", "=", ":=", "\"", "'", "'''", "\"\"\"", "f'", "f\"{",
      "{x!r}",
      "\\", "\n", "\r\n", "\t", "    ", "#", ";", "lambda", "lambda *", "yield", "yield from", "if",
      "else",
      "elif", "for", "in", "not", "is", "and", "**", "*", "->", "@", "...", "0x", "1e", "0b2", "1_",
      "1__0", "09", "1j",
      "print ", "global x", "nonlocal y", "class A", "async", "await", "match", "try:\n", "except",
      "finally:",
      "with a as b", "import", "from . import", "del", "assert", "raise", "return", "break",
      "continue",
      "def f(", "x: int = 3", "\u{85}", "é", "\u{FEFF}", "\u{2028}", "𝒳", "🙂", "\u{301}",
      "a if b else",
      "[x for x in ", "**{", "*a, ", "!=", "<>", "$", "?", "`", "\u{C}", "f'{a:{b}}'", "{{", "}}",
      "=}", "!r:",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0x00], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1B], [0xE2, 0x82],
    ]

  mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(random() % UInt64(Swift.max(1, bound))) }

  /// A part of a seed, changed in one to eight places.
  mutating func next() -> [UInt8] {
    let seed = seeds[below(seeds.count)]
    // Short parts are read faster, and their places are met more often.
    var start = below(4) == 0 ? 0 : below(seed.count)
    while start > 0, seed[start - 1] != 10 { start -= 1 }
    var bytes = Array(seed[start..<Swift.min(seed.count, start + 40 + below(800))])
    for _ in 0...below(8) { mutate(&bytes) }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(truncatingIfNeeded: random())) }
    let place = below(bytes.count)
    let piece = Self.pieces[below(Self.pieces.count)]
    switch below(10) {
    case 0: bytes.removeSubrange(place..<Swift.min(bytes.count, place + 1 + below(6)))
    case 1:
      bytes.insert(
        contentsOf: bytes[place..<Swift.min(bytes.count, place + 1 + below(24))], at: place)
    case 2: bytes[place] = UInt8(truncatingIfNeeded: random())
    case 3: bytes[place] ^= 1 << UInt8(below(8))
    case 4: bytes.removeSubrange(place...)
    case 5:
      let other = seeds[below(seeds.count)]
      let start = below(other.count)
      bytes.insert(
        contentsOf: other[start..<Swift.min(other.count, start + 1 + below(60))], at: place)
    case 6: bytes.insert(contentsOf: (0..<(1 << below(11))).flatMap { _ in piece }, at: place)
    case 7: swapLines(&bytes)
    default: bytes.insert(contentsOf: piece, at: place)
    }
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    lines.swapAt(below(lines.count), below(lines.count))
    bytes = Array(lines.joined(separator: [10]))
  }
}
