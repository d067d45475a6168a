// Methods of `str` that look for text: find, index, count, startswith, replace, partition, strip and kin.

enum StringSearch {
  static let methods: [Builtin] = [
    Builtin(
      "find", "(self, sub, start=None, end=None, /)", "Lowest index of sub, or -1.", body: find),
    Builtin(
      "rfind", "(self, sub, start=None, end=None, /)", "Highest index of sub, or -1.", body: rfind),
    Builtin(
      "index", "(self, sub, start=None, end=None, /)",
      "Lowest index of sub; ValueError without one.",
      body: index),
    Builtin(
      "rindex", "(self, sub, start=None, end=None, /)",
      "Highest index of sub; ValueError without one.", body: rindex),
    Builtin(
      "count", "(self, sub, start=None, end=None, /)", "How often sub occurs without overlapping.",
      body: count),
    Builtin(
      "startswith", "(self, prefix, start=None, end=None, /)",
      "Whether the text starts with a prefix, or with one of a tuple.", body: startsWith),
    Builtin(
      "endswith", "(self, suffix, start=None, end=None, /)",
      "Whether the text ends with a suffix, or with one of a tuple.", body: endsWith),
    Builtin(
      "replace", "(self, old, new, count=-1, /)", "A copy with old replaced by new.", body: replace),
    Builtin(
      "partition", "(self, sep, /)", "The text before sep, sep, and the text after it.",
      body: partition),
    Builtin(
      "rpartition", "(self, sep, /)", "As partition, at the last sep.", body: rpartition),
    Builtin("strip", "(self, chars=None, /)", "A copy without blanks at both ends.", body: strip),
    Builtin("lstrip", "(self, chars=None, /)", "A copy without leading blanks.", body: lstrip),
    Builtin("rstrip", "(self, chars=None, /)", "A copy without trailing blanks.", body: rstrip),
    Builtin(
      "removeprefix", "(self, prefix, /)", "A copy without the prefix, if it has it.",
      body: removePrefix),
    Builtin(
      "removesuffix", "(self, suffix, /)", "A copy without the suffix, if it has it.",
      body: removeSuffix),
  ]

  // MARK: Finding

  /// The place of the first or last match in code points; nil where there is none.
  private static func place(_ a: borrowing Arguments, last: Bool) throws(Raised) -> Int? {
    let needle = try a.context.bytes(ofText: a[1])
    let source = a[0].string
    guard
      let range = try a.context.searchRange(a[2], a[3], count: source.pointee.scalarCount)
    else { return nil }
    let start = source.byteOffset(range.lowerBound)
    let end = source.byteOffset(range.upperBound)
    let found: Int
    if last {
      found = findLastBytes(needle, in: source.buffer, from: start, to: end)
    } else {
      let text = UnsafeBufferPointer(rebasing: source.buffer[..<end])
      found = findBytes(needle, in: text, from: start)
    }
    return found >= start ? source.scalarOffset(found) : nil
  }

  static func find(_ a: borrowing Arguments) throws(Raised) -> Value {
    .int(try place(a, last: false) ?? -1)
  }

  static func rfind(_ a: borrowing Arguments) throws(Raised) -> Value {
    .int(try place(a, last: true) ?? -1)
  }

  static func index(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard let found = try place(a, last: false) else {
      throw a.context.valueError("substring not found")
    }
    return .int(found)
  }

  static func rindex(_ a: borrowing Arguments) throws(Raised) -> Value {
    guard let found = try place(a, last: true) else {
      throw a.context.valueError("substring not found")
    }
    return .int(found)
  }

  static func count(_ a: borrowing Arguments) throws(Raised) -> Value {
    let needle = try a.context.bytes(ofText: a[1])
    let source = a[0].string
    guard
      let range = try a.context.searchRange(a[2], a[3], count: source.pointee.scalarCount)
    else { return .int(0) }
    if needle.count == 0 { return .int(range.count + 1) }
    let text = UnsafeBufferPointer(rebasing: source.buffer[..<source.byteOffset(range.upperBound)])
    var at = source.byteOffset(range.lowerBound)
    var count = 0
    while true {
      let found = findBytes(needle, in: text, from: at)
      if found < 0 { return .int(count) }
      count += 1
      at = found + needle.count
    }
  }

  static func startsWith(_ a: borrowing Arguments) throws(Raised) -> Value {
    try matchesEnd(a, "startswith", atEnd: false)
  }

  static func endsWith(_ a: borrowing Arguments) throws(Raised) -> Value {
    try matchesEnd(a, "endswith", atEnd: true)
  }

  private static func matchesEnd(
    _ a: borrowing Arguments, _ name: String, atEnd: Bool
  ) throws(Raised) -> Value {
    let context = a.context
    let source = a[0].string
    let range = try context.searchRange(a[2], a[3], count: source.pointee.scalarCount)
    let text = range.map {
      UnsafeBufferPointer(
        rebasing: source.buffer[
          source.byteOffset($0.lowerBound)..<source.byteOffset($0.upperBound)])
    }
    if a[1].isString {
      return .bool(text.map { has($0, a[1].string.buffer, atEnd: atEnd) } ?? false)
    }
    guard a[1].isTuple else {
      throw context.typeError(
        "\(name) first arg must be str or a tuple of str, not \(context.typeName(a[1]))")
    }
    for item in a[1].items {
      guard item.isString else {
        throw context.typeError(
          "tuple for \(name) must only contain str, not \(context.typeName(item))")
      }
      if let text, has(text, item.string.buffer, atEnd: atEnd) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func has(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>, atEnd: Bool
  ) -> Bool {
    guard part.count <= text.count else { return false }
    guard let start = text.baseAddress, let wanted = part.baseAddress else { return true }
    return compareBytes(start + (atEnd ? text.count - part.count : 0), wanted, part.count)
  }

  // MARK: Replacing

  static func replace(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    try a.expect(1, .string, "str")
    try a.expect(2, .string, "str")
    let limit = try a.int(3)
    let old = a[1].string.buffer
    let new = a[2].string.buffer
    let text = a[0].string.buffer
    if limit == 0 { return a[0].retained }
    if old.count == 0 { return try interleave(context, a[0], new, limit) }
    var count = 0
    var found = findBytes(old, in: text, from: 0)
    while found >= 0, limit < 0 || count < limit {
      count += 1
      found = findBytes(old, in: text, from: found + old.count)
    }
    if count == 0 { return a[0].retained }
    try context.checkTextSize(count, new.count)
    let total = text.count + count * (new.count - old.count)
    if total < 2 { return context.string(replaced(text, old, new, count)) }
    let result = context.uninitializedString(byteCount: total)
    let isASCII = a[0].string.isASCII && (a[2].string.isASCII || new.isEmpty)
    write(text, old, new, count, to: result.string.utf8)
    if isASCII {
      result.string.pointee.header.flags.insert(.ascii)
    } else {
      context.finishString(result)
    }
    return result
  }

  /// The result of replacing where it is too short for a `str` of its own.
  private static func replaced(
    _ text: UnsafeBufferPointer<UInt8>, _ old: UnsafeBufferPointer<UInt8>,
    _ new: UnsafeBufferPointer<UInt8>, _ count: Int
  ) -> TextBuffer {
    var result = TextBuffer(capacity: 8)
    var at = 0
    for _ in 0..<count {
      let found = findBytes(old, in: text, from: at)
      result.append(UnsafeBufferPointer(rebasing: text[at..<found]))
      result.append(new)
      at = found + old.count
    }
    result.append(UnsafeBufferPointer(rebasing: text[at...]))
    return result
  }

  /// Writes the text with the first `count` matches replaced.
  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, _ old: UnsafeBufferPointer<UInt8>,
    _ new: UnsafeBufferPointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    guard let source = text.baseAddress else { return }
    var target = target
    var at = 0
    for _ in 0..<count {
      let found = findBytes(old, in: text, from: at)
      target.update(from: source + at, count: found - at)
      target += found - at
      if let start = new.baseAddress { target.update(from: start, count: new.count) }
      target += new.count
      at = found + old.count
    }
    target.update(from: source + at, count: text.count - at)
  }

  /// `new` before every code point and at the end: what replacing the empty text means.
  private static func interleave(
    _ context: Context, _ source: Value, _ new: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) throws(Raised) -> Value {
    let text = source.string.buffer
    try context.checkTextSize(source.scalarCount + 1, new.count + 4)
    var result = TextBuffer()
    var done = 0
    var at = 0
    while at < text.count {
      if limit < 0 || done < limit { result.append(new) }
      done += 1
      let length = scalar(at: at, in: text).length
      result.append(UnsafeBufferPointer(rebasing: text[at..<(at + length)]))
      at += length
    }
    if limit < 0 || done < limit { result.append(new) }
    return context.string(result)
  }

  static func partition(_ a: borrowing Arguments) throws(Raised) -> Value {
    try split(a, last: false)
  }

  static func rpartition(_ a: borrowing Arguments) throws(Raised) -> Value {
    try split(a, last: true)
  }

  private static func split(_ a: borrowing Arguments, last: Bool) throws(Raised) -> Value {
    let context = a.context
    let separator = try context.bytes(ofText: a[1])
    if separator.count == 0 { throw context.valueError("empty separator") }
    let text = a[0].string.buffer
    let found =
      last
      ? findLastBytes(separator, in: text, from: 0, to: text.count)
      : findBytes(separator, in: text, from: 0)
    let empty = context.string(utf8: UnsafeBufferPointer(start: nil, count: 0))
    guard found >= 0 else {
      return context.tuple(
        consuming: last
          ? [empty, empty.retained, a[0].retained] : [a[0].retained, empty, empty.retained])
    }
    empty.release()
    let rest = (found + separator.count)..<text.count
    return context.tuple(consuming: [
      context.substring(a[0], 0..<found), a[1].retained, context.substring(a[0], rest),
    ])
  }

  // MARK: Stripping

  static func strip(_ a: borrowing Arguments) throws(Raised) -> Value {
    try strip(a, left: true, right: true)
  }

  static func lstrip(_ a: borrowing Arguments) throws(Raised) -> Value {
    try strip(a, left: true, right: false)
  }

  static func rstrip(_ a: borrowing Arguments) throws(Raised) -> Value {
    try strip(a, left: false, right: true)
  }

  private static func strip(
    _ a: borrowing Arguments, left: Bool, right: Bool
  ) throws(Raised) -> Value {
    let characters = a[1]
    guard a.isNothing(1) || characters.isString else {
      let name =
        left && right ? "strip" : left ? "lstrip" : "rstrip"
      throw a.context.typeError("\(name) arg must be None or str")
    }
    let text = a[0].string.buffer
    let set = a.isNothing(1) ? nil : characters.string.buffer
    var start = 0
    var end = text.count
    while left, start < end {
      let (found, length) = scalar(at: start, in: text)
      guard isStripped(found, UnsafeBufferPointer(rebasing: text[start..<(start + length)]), set)
      else { break }
      start += length
    }
    while right, end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      let found = scalar(at: last, in: text).scalar
      guard isStripped(found, UnsafeBufferPointer(rebasing: text[last..<end]), set) else { break }
      end = last
    }
    return a.context.substring(a[0], start..<end)
  }

  private static func isStripped(
    _ found: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>, _ set: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    guard let set else { return isSpace(found) }
    return findBytes(bytes, in: set, from: 0) >= 0
  }

  static func removePrefix(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.expect(1, .string, "str")
    let text = a[0].string.buffer
    let part = a[1].string.buffer
    guard has(text, part, atEnd: false) else { return a[0].retained }
    return a.context.substring(a[0], part.count..<text.count)
  }

  static func removeSuffix(_ a: borrowing Arguments) throws(Raised) -> Value {
    try a.expect(1, .string, "str")
    let text = a[0].string.buffer
    let part = a[1].string.buffer
    guard has(text, part, atEnd: true) else { return a[0].retained }
    return a.context.substring(a[0], 0..<(text.count - part.count))
  }
}
