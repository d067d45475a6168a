// Methods of `str` that take text apart and put it together: split, rsplit, splitlines, join.

enum StringSplit {
  static let methods: [Builtin] = [
    Builtin(
      "split", "(self, /, sep=None, maxsplit=-1)",
      "The words of the text, or the parts between sep.", body: split),
    Builtin(
      "rsplit", "(self, /, sep=None, maxsplit=-1)", "As split, counting maxsplit from the end.",
      body: rsplit),
    Builtin(
      "splitlines", "(self, /, keepends=False)", "The lines of the text.", body: splitLines),
    Builtin(
      "join", "(self, iterable, /)", "The texts of an iterable with this text between them.",
      body: join),
  ]

  // MARK: Split

  private static func separator(
    _ a: borrowing Arguments
  ) throws(Raised) -> UnsafeBufferPointer<UInt8>? {
    if a.isNothing(1) { return nil }
    guard a[1].isString else {
      throw a.context.typeError("must be str or None, not \(a.context.typeName(a[1]))")
    }
    let bytes = a[1].string.buffer
    if bytes.count == 0 { throw a.context.valueError("empty separator") }
    return bytes
  }

  static func split(_ a: borrowing Arguments) throws(Raised) -> Value {
    let limit = try a.int(2)
    let separator = try separator(a)
    let result = a.context.emptyList()
    if let separator {
      splitAt(separator, a[0], limit < 0 ? Int.max : limit, into: result, a.context)
    } else {
      splitWords(a[0], limit < 0 ? Int.max : limit, into: result, a.context)
    }
    return result
  }

  private static func splitAt(
    _ separator: UnsafeBufferPointer<UInt8>, _ source: Value, _ limit: Int, into result: Value,
    _ context: Context
  ) {
    let text = source.string.buffer
    var at = 0
    var remaining = limit
    while remaining > 0 {
      let found = findBytes(separator, in: text, from: at)
      if found < 0 { break }
      context.append(context.substring(source, at..<found), to: result)
      at = found + separator.count
      remaining -= 1
    }
    context.append(context.substring(source, at..<text.count), to: result)
  }

  private static func splitWords(
    _ source: Value, _ limit: Int, into result: Value, _ context: Context
  ) {
    let text = source.string.buffer
    var at = skipSpace(text, 0)
    var remaining = limit
    while at < text.count {
      if remaining == 0 {
        return context.append(context.substring(source, at..<text.count), to: result)
      }
      let start = at
      while at < text.count {
        let (found, length) = scalar(at: at, in: text)
        if isSpace(found) { break }
        at += length
      }
      context.append(context.substring(source, start..<at), to: result)
      at = skipSpace(text, at)
      remaining -= 1
    }
  }

  private static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count {
      let (found, length) = scalar(at: at, in: text)
      if !isSpace(found) { break }
      at += length
    }
    return at
  }

  // MARK: Split from the end

  static func rsplit(_ a: borrowing Arguments) throws(Raised) -> Value {
    let limit = try a.int(2)
    let separator = try separator(a)
    let result = a.context.emptyList()
    if let separator {
      splitBack(separator, a[0], limit < 0 ? Int.max : limit, into: result, a.context)
    } else {
      splitWordsBack(a[0], limit < 0 ? Int.max : limit, into: result, a.context)
    }
    var items = result.items
    items.reverse()
    return result
  }

  private static func splitBack(
    _ separator: UnsafeBufferPointer<UInt8>, _ source: Value, _ limit: Int, into result: Value,
    _ context: Context
  ) {
    let text = source.string.buffer
    var end = text.count
    var remaining = limit
    while remaining > 0 {
      let found = findLastBytes(separator, in: text, from: 0, to: end)
      if found < 0 { break }
      context.append(context.substring(source, (found + separator.count)..<end), to: result)
      end = found
      remaining -= 1
    }
    context.append(context.substring(source, 0..<end), to: result)
  }

  private static func splitWordsBack(
    _ source: Value, _ limit: Int, into result: Value, _ context: Context
  ) {
    let text = source.string.buffer
    var end = text.count
    var remaining = limit
    while true {
      end = wordBoundary(text, end, isWord: false)
      if end == 0 { return }
      if remaining == 0 { return context.append(context.substring(source, 0..<end), to: result) }
      let start = wordBoundary(text, end, isWord: true)
      context.append(context.substring(source, start..<end), to: result)
      end = start
      remaining -= 1
    }
  }

  /// Walks back from `end` over words, or over the blanks between them.
  private static func wordBoundary(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int, isWord: Bool
  ) -> Int {
    var at = end
    while at > 0 {
      var last = at - 1
      while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
      if isSpace(scalar(at: last, in: text).scalar) == isWord { break }
      at = last
    }
    return at
  }

  // MARK: Lines

  static func splitLines(_ a: borrowing Arguments) throws(Raised) -> Value {
    let keeps = a[1].isBool ? a[1].asBool : try a.int(1) != 0
    let text = a[0].string.buffer
    let result = a.context.emptyList()
    var at = 0
    while at < text.count {
      let start = at
      var length = 0
      while at < text.count {
        let (found, size) = scalar(at: at, in: text)
        length = lineBreak(found, text, at, size)
        if length > 0 { break }
        at += size
      }
      a.context.append(
        a.context.substring(a[0], start..<(keeps ? at + length : at)), to: result)
      at += length
    }
    return result
  }

  /// How many bytes the line break at `at` takes; 0 where there is none.
  private static func lineBreak(
    _ found: Unicode.Scalar, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ size: Int
  ) -> Int {
    switch found.value {
    case 13: at + 1 < text.count && text[at + 1] == 10 ? 2 : 1
    case 10, 11, 12, 28, 29, 30, 0x85, 0x2028, 0x2029: size
    default: 0
    }
  }

  // MARK: Join

  static func join(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    if a[1].isList || a[1].isTuple { return try join(a[0], a[1], context) }
    guard context.isIterable(a[1]) else { throw context.typeError("can only join an iterable") }
    let items = try context.list(from: a[1])
    defer { items.release() }
    return try join(a[0], items, context)
  }

  private static func join(
    _ separator: Value, _ sequence: Value, _ context: Context
  ) throws(Raised) -> Value {
    let items = sequence.items
    if items.count == 1, items[0].isString { return items[0].retained }
    let gap = separator.string.buffer
    var total = gap.count * Swift.max(0, items.count - 1)
    var isASCII = separator.string.isASCII || gap.isEmpty
    for (index, item) in items.enumerated() {
      if context.nativeValue(item).isString, !item.isString {
        // Instances of classes over str count as their texts.
        let texts = context.list(consuming: items.map { context.nativeValue($0).retained })
        defer { texts.release() }
        return try join(separator, texts, context)
      }
      guard item.isString else {
        throw context.typeError(
          "sequence item \(index): expected str instance, \(context.typeName(item)) found")
      }
      total += item.string.pointee.byteCount
      isASCII = isASCII && item.string.isASCII
    }
    try context.checkTextSize(total, 1)
    if total == 0 { return context.string(utf8: UnsafeBufferPointer(start: nil, count: 0)) }
    let result = context.uninitializedString(byteCount: total)
    var target = result.string.utf8
    for (index, item) in items.enumerated() {
      if index > 0, let start = gap.baseAddress {
        target.update(from: start, count: gap.count)
        target += gap.count
      }
      let size = item.string.pointee.byteCount
      target.update(from: item.string.utf8, count: size)
      target += size
    }
    if isASCII {
      result.string.pointee.header.flags.insert(.ascii)
    } else {
      context.finishString(result)
    }
    return result
  }
}
