// The module `_re`: compiles a pattern with PCRE2 and finds its matches; the rest of re is Python.

import CPatterns

/// A compiled pattern.
final class CompiledPattern {
  let code: OpaquePointer
  let parents: [Int]

  init(code: OpaquePointer, parents: [Int]) {
    self.code = code
    self.parents = parents
  }

  deinit { glia_pattern_free(code) }
}

enum PatternModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let type = context.makeType("PatternCode", module: "_re")
    // The type lives as long as the interpreter whose functions these are.
    nonisolated(unsafe) let captured = type
    let compile = Builtin(
      "compile", "(pattern, flags, /)",
      "A code with its flags, groups and names; or a message and a place."
    ) { (a: borrowing Arguments) throws(Raised) -> Value in try compiled(a, captured) }
    context.define(in: module, [compile, find])
  }

  private static func compiled(_ a: borrowing Arguments, _ type: TypePointer) throws(Raised)
    -> Value
  {
    let context = a.context
    let pattern = try a.string(0)
    let translation: PatternTranslation
    do throws(PatternError) {
      translation = try PatternTranslation(pattern, flags: flags(a))
    } catch {
      return context.tuple(consuming: [context.string(error.message), .int(error.position)])
    }
    var number: Int32 = 0
    var offset = 0
    var text = translation.output
    let code = text.withUTF8 { bytes in
      glia_pattern_compile(
        bytes.baseAddress, bytes.count, options(translation.flags), &number, &offset)
    }
    guard let code else {
      // 125 and 187: a lookbehind whose length is not fixed.
      let isLookbehind = number == 125 || number == 187
      let message =
        isLookbehind ? "look-behind requires fixed-width pattern" : "this pattern is not supported"
      return context.tuple(consuming: [context.string(message), .none])
    }
    let payload = CompiledPattern(code: code, parents: translation.parents)
    let names = context.emptyDict()
    for (name, group) in translation.names {
      context.set(names, context.intern(name), consuming: .int(group))
    }
    return context.tuple(consuming: [
      context.native(payload, type: type), .int(translation.flags),
      .int(translation.parents.count - 1), names,
    ])
  }

  private static func flags(_ a: borrowing Arguments) -> Int { a[1].isInt ? a[1].asInt : 0 }

  private static func options(_ flags: Int) -> UInt32 {
    var options = PCRE2_UTF | UInt32(PCRE2_ALT_CIRCUMFLEX)
    if flags & PatternTranslation.Flag.ascii == 0 { options |= PCRE2_UCP }
    if flags & PatternTranslation.Flag.ignoreCase != 0 { options |= PCRE2_CASELESS }
    if flags & PatternTranslation.Flag.multiline != 0 { options |= PCRE2_MULTILINE }
    if flags & PatternTranslation.Flag.dotAll != 0 { options |= PCRE2_DOTALL }
    return options
  }

  // MARK: Matching

  private static let find = Builtin(
    "find", "(code, text, start, stop, mode, limit, /)",
    "Up to limit matches (0: all), each a tuple of the starts and ends of its groups and lastindex."
  ) { (a: borrowing Arguments) throws(Raised) -> Value in
    guard let pattern = a[0].payload(as: CompiledPattern.self), a[1].isString else {
      throw a.context.typeError(
        "expected string or bytes-like object, got '\(a.context.typeName(a[1]))'")
    }
    let count = a[1].string.pointee.scalarCount
    let start = Swift.min(Swift.max(try a.int(2), 0), count)
    let stop = a[3].isInt ? Swift.min(Swift.max(a[3].asInt, 0), count) : count
    var search = PatternSearch(a.context, pattern, text: a[1], mode: try a.int(4))
    defer { search.finish() }
    return try search.matches(from: start, to: stop, limit: try a.int(5))
  }
}

/// A search through one text.
private struct PatternSearch {
  let context: Context
  let pattern: CompiledPattern
  let text: Value
  let mode: Int
  private let data: OpaquePointer?
  /// A byte offset whose place in code points is known, for texts beyond ASCII.
  private var known = (byte: 0, scalar: 0)

  /// `mode`: 0 searches, 1 matches at the start, 2 the whole.
  init(_ context: Context, _ pattern: CompiledPattern, text: Value, mode: Int) {
    self.context = context
    self.pattern = pattern
    self.text = text
    self.mode = mode
    data = glia_pattern_match_data(pattern.code)
  }

  func finish() { glia_pattern_match_data_free(data) }

  mutating func matches(from start: Int, to stop: Int, limit: Int) throws(Raised) -> Value {
    let result = context.emptyList()
    guard start <= stop, let data else { return result }
    var options: UInt32 = 0
    if mode >= 1 { options |= PCRE2_ANCHORED }
    if mode == 2 { options |= PCRE2_ENDANCHORED }
    let length = context.byteOffset(text, ofScalar: stop)
    var from = context.byteOffset(text, ofScalar: start)
    while from <= length {
      let found = glia_pattern_match(
        pattern.code, text.string.utf8, length, from, options, data)
      if found < 0 {
        if found == PCRE2_ERROR_NOMATCH { break }
        result.release()
        throw context.runtimeError("the pattern takes too long on this text, or it is not UTF-8")
      }
      let spans = glia_pattern_spans(data)
      guard let spans else { break }
      context.append(match(spans), to: result)
      if limit > 0, result.items.count >= limit { break }
      options |= PCRE2_NO_UTF_CHECK
      let isEmpty = spans[0] == spans[1]
      // After an empty match the next one is longer or begins later.
      options =
        isEmpty ? options | PCRE2_NOTEMPTY_ATSTART : options & ~PCRE2_NOTEMPTY_ATSTART
      from = spans[1]
      do throws(Raised) { try context.poll() } catch {
        result.release()
        throw error
      }
    }
    return result
  }

  /// The starts and ends of all groups in code points, -1 for what did not take part, and lastindex.
  private mutating func match(_ spans: UnsafeMutablePointer<Int>) -> Value {
    var items: [Value] = []
    let missing = Int(bitPattern: UInt.max)
    var last = 0
    for group in 0..<pattern.parents.count {
      let (start, end) = (spans[2 * group], spans[2 * group + 1])
      guard start != missing, end != missing else {
        items += [.int(-1), .int(-1)]
        continue
      }
      items += [.int(scalar(at: start)), .int(scalar(at: end))]
      // Of the groups inside no other, the one that ends last was closed last.
      if group > 0, pattern.parents[group] == 0,
        last == 0 || end >= spans[2 * last + 1]
      {
        last = group
      }
    }
    items.append(last == 0 ? .none : .int(last))
    return context.tuple(consuming: items)
  }

  /// The place of a byte in code points.
  private mutating func scalar(at byte: Int) -> Int {
    if text.string.isASCII { return byte }
    if byte < known.byte { known = (0, 0) }
    let bytes = text.string.buffer
    while known.byte < byte, known.byte < bytes.count {
      known.byte += scalarLength(bytes[known.byte])
      known.scalar += 1
    }
    return known.scalar
  }
}
