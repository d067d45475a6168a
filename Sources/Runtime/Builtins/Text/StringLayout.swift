// Methods of `str` that pad and translate: center, ljust, rjust, zfill, expandtabs, translate, maketrans.

enum StringLayout {
  static let methods: [Builtin] = [
    Builtin("center", "(self, width, fillchar=' ', /)", "A copy centred in width.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try pad(a) { padding, width in padding / 2 + (padding & width & 1) }
    },
    Builtin("ljust", "(self, width, fillchar=' ', /)", "A copy at the left of width.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try pad(a) { _, _ in 0 }
    },
    Builtin("rjust", "(self, width, fillchar=' ', /)", "A copy at the right of width.") {
      (a: borrowing Arguments) throws(Raised) -> Value in try pad(a) { padding, _ in padding }
    },
    Builtin(
      "zfill", "(self, width, /)", "A copy with zeros in front, after a sign, to fill width.",
      body: zfill),
    Builtin(
      "expandtabs", "(self, /, tabsize=8)", "A copy with tabs replaced by blanks.", body: expandTabs
    ),
    Builtin(
      "translate", "(self, table, /)", "A copy with characters replaced as a table says.",
      body: translate),
    Builtin(
      "maketrans", "(x, y=..., z=..., /)", "A table for translate.", binding: .staticMethod,
      body: makeTable),
  ]

  /// Pads to a width; `left` says how much of the padding stands in front.
  private static func pad(
    _ a: borrowing Arguments, _ left: (_ padding: Int, _ width: Int) -> Int
  ) throws(Raised) -> Value {
    let context = a.context
    let width = try a.int(1)
    guard a[2].isString else {
      throw context.typeError(
        "The fill character must be a unicode character, not \(context.typeName(a[2]))")
    }
    guard a[2].scalarCount == 1 else {
      throw context.typeError("The fill character must be exactly one character long")
    }
    let padding = width - Swift.min(a[0].scalarCount, width)
    if padding <= 0 { return a[0].retained }
    let fill = scalar(at: 0, in: a[2].string.buffer).scalar
    try context.checkTextSize(padding, UTF8.width(fill))
    var result = TextBuffer(capacity: padding + a[0].string.pointee.byteCount)
    let before = left(padding, width)
    result.append(fill, times: before)
    result.append(a[0].string.buffer)
    result.append(fill, times: padding - before)
    return context.string(result)
  }

  static func zfill(_ a: borrowing Arguments) throws(Raised) -> Value {
    let width = try a.int(1)
    let padding = width - Swift.min(a[0].scalarCount, width)
    if padding <= 0 { return a[0].retained }
    try a.context.checkTextSize(padding, 1)
    let text = a[0].string.buffer
    let hasSign = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    var result = TextBuffer(capacity: padding + text.count)
    if hasSign { result.append(text[0]) }
    result.append(UInt8(ascii: "0"), times: padding)
    result.append(UnsafeBufferPointer(rebasing: text[(hasSign ? 1 : 0)...]))
    return a.context.string(result)
  }

  static func expandTabs(_ a: borrowing Arguments) throws(Raised) -> Value {
    let size = try a.int(1)
    let text = a[0].string.buffer
    var result = TextBuffer(capacity: text.count + 32)
    var column = 0
    var at = 0
    while at < text.count {
      let (found, length) = scalar(at: at, in: text)
      at += length
      if found == "\t" {
        let blanks = size > 0 ? size - column % size : 0
        try a.context.checkTextSize(result.count + blanks, 1)
        result.append(UInt8(ascii: " "), times: blanks)
        column += blanks
      } else {
        column = found == "\n" || found == "\r" ? 0 : column + 1
        result.append(found)
      }
    }
    return a.context.string(result)
  }

  // MARK: Translation

  static func translate(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    var result = TextBuffer(capacity: a[0].string.pointee.byteCount + 8)
    for character in a[0].text.unicodeScalars {
      let replacement = try lookUp(character, in: a[1], context)
      defer { replacement.release() }
      if replacement.isUndefined {
        result.append(character)
      } else if replacement.isString {
        result.append(replacement.string.buffer)
      } else if replacement.isInt || replacement.isBool {
        guard let code = UInt32(exactly: replacement.asInt), let scalar = Unicode.Scalar(code)
        else {
          throw context.valueError("character mapping must be in range(0x110000)")
        }
        result.append(scalar)
      } else if !replacement.isNone {
        throw context.typeError("character mapping must return integer, None or str")
      }
    }
    return context.string(result)
  }

  /// What the table says about a character, owned; undefined where it says nothing.
  private static func lookUp(
    _ character: Unicode.Scalar, in table: Value, _ context: Context
  ) throws(Raised) -> Value {
    let key = Value.int(Int(character.value))
    if table.isDict { return try context.get(table, key: key).retained }
    do throws(Raised) {
      return try context.getItem(table, key)
    } catch {
      guard context.pendingMatches(.lookupError) else { throw error }
      context.clearException()
      return .undefined
    }
  }

  static func makeTable(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let table = context.emptyDict()
    do throws(Raised) {
      if a[1].isUndefined {
        try fill(table, fromDict: a[0], context)
      } else {
        try fill(table, a[0], a[1], a[2], context)
      }
    } catch {
      table.release()
      throw error
    }
    return table
  }

  private static func fill(
    _ table: Value, fromDict source: Value, _ context: Context
  ) throws(Raised) {
    guard source.isDict else {
      throw context.typeError("if you give only one argument to maketrans it must be a dict")
    }
    for (key, value) in context.entries(source) {
      var number = key
      if key.isString {
        guard key.scalarCount == 1 else {
          throw context.valueError("string keys in translate table must be of length 1")
        }
        number = .int(Int(scalar(at: 0, in: key.string.buffer).scalar.value))
      } else if !key.isInt && !key.isBool {
        throw context.typeError("keys in translate table must be strings or integers")
      }
      try context.set(table, key: number, consuming: value.retained)
    }
  }

  private static func fill(
    _ table: Value, _ from: Value, _ to: Value, _ removed: Value, _ context: Context
  ) throws(Raised) {
    guard from.isString else {
      throw context.typeError(
        "first maketrans argument must be a string if there is a second argument")
    }
    for (index, value) in [to, removed].enumerated() where !value.isUndefined && !value.isString {
      throw context.typeError(
        "maketrans() argument \(index + 2) must be str, not \(context.nameOrNone(value))")
    }
    guard from.scalarCount == to.scalarCount else {
      throw context.valueError("the first two maketrans arguments must have equal length")
    }
    for (old, new) in zip(from.text.unicodeScalars, to.text.unicodeScalars) {
      try context.set(
        table, key: .int(Int(old.value)), consuming: .int(Int(new.value)))
    }
    for old in removed.text.unicodeScalars {
      try context.set(table, key: .int(Int(old.value)), consuming: .none)
    }
  }
}
