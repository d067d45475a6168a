// `open` for text, and the methods of the file it gives.

import Runtime

enum FileBinding {
  static let open = Builtin(
    "open",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    "Opens a text file for reading, writing or appending.", body: openFile)

  // MARK: Opening

  private static func openFile(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    guard a[0].isString else {
      if a[0].isInteger { throw unsupported("open() of a descriptor", context) }
      throw context.typeError(
        "expected str, bytes or os.PathLike object, not \(context.typeName(a[0]))")
    }
    let name = a[0].text
    if name.unicodeScalars.contains("\0") { throw context.valueError("embedded null byte") }
    let opening = TextStream.Opening(
      name: name, mode: try mode(try a.string(1), context), encoding: try encoding(a),
      translatesNewlines: a.isNothing(5))
    do throws(FileError) {
      let stream = try TextStream(opening, context.library.pointee.files)
      return context.iterator(stream, type: type(context))
    } catch {
      throw raised(error, context)
    }
  }

  private static func unsupported(_ what: String, _ context: Context) -> Raised {
    context.refusal("\(what) is not supported: files are read and written as text")
  }

  /// The mode, checked as CPython checks it.
  private static func mode(_ text: String, _ context: Context) throws(Raised) -> String {
    let letters = Set(text)
    if letters.count != text.count || !letters.isSubset(of: Set("rwaxbt+")) {
      throw context.valueError("invalid mode: '\(text)'")
    }
    if letters.contains("b"), letters.contains("t") {
      throw context.valueError("can't have text and binary mode at once")
    }
    let actions = letters.intersection(Set("rwax")).count
    if actions > 1 {
      throw context.valueError("must have exactly one of create/read/write/append mode")
    }
    if actions == 0 {
      throw context.valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
    if letters.contains("b") { throw unsupported("open() in a binary mode", context) }
    if letters.contains("+") {
      throw context.refusal(
        "open() for reading and writing at once is not supported: read first, then write")
    }
    return text
  }

  private static func encoding(_ a: borrowing Arguments) throws(Raised) -> String {
    let name = try a.optionalString(3) ?? "UTF-8"
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" }
    guard ["utf8", "utf8sig", "ascii", "usascii"].contains(plain) else {
      throw a.context.refusal("open() with encoding='\(name)' is not supported: use 'utf-8'")
    }
    guard try a.optionalString(4) ?? "strict" == "strict" else {
      throw a.context.refusal("open() with errors= is not supported: text must be UTF-8")
    }
    return name
  }

  /// The exception of what the system refused, with `errno`, `strerror` and `filename`.
  private static func raised(_ error: FileError, _ context: Context) -> Raised {
    let type =
      BuiltinType.allCases.first { context.name(of: context.type($0)) == error.type } ?? .osError
    guard let system = error.system else { return context.error(type, error.description) }
    return context.systemError(
      type, code: Int(system.code), words: system.words, path: system.path,
      note: system.words == "Permission denied"
        ? "a program touches only files below the folder Glia was started in; "
          + "--allow-read=DIR and --allow-write=DIR widen that" : nil)
  }

  // MARK: The type

  private static func type(_ context: Context) -> TypePointer {
    if let type = context.library.pointee.fileType { return type }
    let type = context.makeType("TextIOWrapper", module: "_io", base: context.type(.iterator))
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      guard let file = context.nativeIterator(value) as? TextStream else { return .none }
      let name = context.string(file.name)
      defer { name.release() }
      let shown = try context.reprText(name)
      return context.string(
        "<_io.TextIOWrapper name=\(shown) mode='\(file.mode)' encoding='\(file.encoding)'>")
    }
    context.define(on: type, methods + attributes)
    context.library.pointee.fileType = type
    return type
  }

  /// Throws where a file is closed, or not open for what is asked.
  static func check(
    _ file: TextStream, _ context: Context, reads: Bool? = nil
  ) throws(Raised) {
    if file.isClosed { throw context.valueError("I/O operation on closed file.") }
    if let reads, reads == file.isWritable {
      throw unsupportedOperation(reads ? "not readable" : "not writable", context)
    }
    if reads == true, let fault = file.fault {
      throw context.error(
        .unicodeDecodeError,
        "'utf-8' codec can't decode byte 0x\(String(fault.byte, radix: 16)) in position "
          + "\(fault.offset): \(fault.reason)")
    }
  }

  private static func unsupportedOperation(_ message: String, _ context: Context) -> Raised {
    let known = context.library.pointee.unsupportedOperationType
    let type =
      known ?? context.makeType("UnsupportedOperation", module: "io", base: context.type(.osError))
    context.library.pointee.unsupportedOperationType = type
    return context.error(type, message)
  }

  /// The file a method is called on.
  private static func stream(
    _ a: borrowing Arguments, reads: Bool? = nil
  ) throws(Raised) -> TextStream {
    guard let file = a.context.nativeIterator(a[0]) as? TextStream else {
      throw a.context.typeError("this method needs an open file")
    }
    try check(file, a.context, reads: reads)
    return file
  }

  private static let methods: [Builtin] = [
    Builtin("read", "(self, size=-1, /)", "The next characters, all by default.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try stream(a, reads: true).read(try a.optionalInt(1) ?? -1, a.context)
    },
    Builtin("readline", "(self, size=-1, /)", "The next line; '' at the end.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try stream(a, reads: true).readLine(try a.int(1), a.context)
    },
    Builtin("readlines", "(self, hint=-1, /)", "The lines that are left.", body: readLines),
    Builtin("write", "(self, text, /)", "Writes a text; returns its length.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try write(a[1], to: try stream(a, reads: false), a.context)
      return .int(a[1].scalarCount)
    },
    Builtin("writelines", "(self, lines, /)", "Writes texts one after the other.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let file = try stream(a, reads: false)
      let context = a.context
      try context.forEach(a[1]) { (line) throws(Raised) in try write(line, to: file, context) }
      return .none
    },
    Builtin("close", "(self, /)", "Closes the file.", body: close),
    Builtin("flush", "(self, /)", "Does nothing: what is written is in the file at once.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      _ = try stream(a)
      return .none
    },
    Builtin("seek", "(self, cookie, whence=0, /)", "Goes to a place tell() gave.", body: seek),
    Builtin("tell", "(self, /)", "The place in the file, in bytes.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(try stream(a).place)
    },
    Builtin("readable", "(self, /)", "Whether the file is open for reading.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .bool(try !stream(a).isWritable)
    },
    Builtin("writable", "(self, /)", "Whether the file is open for writing.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .bool(try stream(a).isWritable)
    },
    Builtin("isatty", "(self, /)", "False: a file is no terminal.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      _ = try stream(a)
      return .bool(false)
    },
    Builtin("__enter__", "(self, /)", "The file itself.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      _ = try stream(a)
      return a[0].retained
    },
    Builtin("__exit__", "(self, *args)", "Closes the file.", body: close),
  ]

  private static let attributes: [Builtin] = [
    attribute("name") { (file, context) in context.string(file.name) },
    attribute("mode") { (file, context) in context.string(file.mode) },
    attribute("encoding") { (file, context) in context.string(file.encoding) },
    attribute("closed") { (file, _) in .bool(file.isClosed) },
  ]

  private static func attribute(
    _ name: String, _ value: @escaping @Sendable (TextStream, Context) -> Value
  ) -> Builtin {
    Builtin(name, "(self)", "The file's \(name).", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard let file = a.context.nativeIterator(a[0]) as? TextStream else { return .none }
      return value(file, a.context)
    }
  }

  // MARK: Bodies

  private static func readLines(_ a: borrowing Arguments) throws(Raised) -> Value {
    let file = try stream(a, reads: true)
    let hint = try a.optionalInt(1) ?? -1
    let result = a.context.emptyList(capacity: 16)
    var length = 0
    while file.place < file.size, hint <= 0 || length < hint {
      let line = file.readLine(-1, a.context)
      length += line.scalarCount
      a.context.append(line, to: result)
    }
    return result
  }

  private static func write(_ text: Value, to file: TextStream, _ context: Context) throws(Raised) {
    guard text.isString else {
      throw context.typeError("write() argument must be str, not \(context.typeName(text))")
    }
    let failure: FileError? = text.withUTF8 { bytes in
      do throws(FileError) { try file.write(bytes) } catch { return error }
      return nil
    }
    if let failure { throw raised(failure, context) }
  }

  private static func close(_ a: borrowing Arguments) throws(Raised) -> Value {
    (a.context.nativeIterator(a[0]) as? TextStream)?.close()
    return .none
  }

  private static func seek(_ a: borrowing Arguments) throws(Raised) -> Value {
    let file = try stream(a)
    guard !file.isWritable else {
      throw a.context.refusal("seek() in a file open for writing is not supported")
    }
    let place = try a.int(1)
    let whence = try a.int(2)
    if whence == 0, place < 0 {
      throw a.context.valueError("negative seek position \(place)")
    }
    if whence == 1 || whence == 2, place != 0 {
      let name = whence == 1 ? "cur" : "end"
      throw unsupportedOperation("can't do nonzero \(name)-relative seeks", a.context)
    }
    guard (0...2).contains(whence) else {
      throw a.context.valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence != 1 { file.place = whence == 2 ? file.size : place }
    return .int(file.place)
  }
}
