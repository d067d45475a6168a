// The module `sys`: the little of it that programs for learning use.

import Syntax

enum SystemModule {
  static func fill(
    _ context: Context, _ module: Value, arguments: [String]
  ) throws(Raised) {
    context.define(in: module, functions)
    let texts = [
      ("version", "3.11.7 (Glia)"), ("platform", platform), ("byteorder", "little"),
      ("executable", ""),
    ]
    for (name, text) in texts { context.setGlobal(module, name, consuming: context.string(text)) }
    context.setGlobal(module, "maxsize", consuming: .int(Int.max))
    context.setGlobal(
      module, "argv", consuming: context.list(consuming: arguments.map { context.string($0) }))
    context.setGlobal(module, "version_info", consuming: versionInfo(context))
    let streams = streamType(context)
    context.setGlobal(
      module, "stdin", consuming: context.native(StandardInput(), type: inputType(context)))
    for (name, stream) in [
      ("stdout", StandardStream(isError: false)), ("stderr", .init(isError: true)),
    ] {
      context.setGlobal(module, name, consuming: context.native(stream, type: streams))
    }
  }

  private static var platform: String {
    #if os(macOS)
    "darwin"
    #else
    "linux"
    #endif
  }

  static func exit(_ a: borrowing Arguments) throws(Raised) -> Value {
    throw a.context.error(
      a.context.type(.systemExit), consuming: a[0].isNone ? [] : [a[0].retained])
  }

  /// `exit()` and `quit()`, as builtins.
  static let builtins: [Builtin] = ["exit", "quit"].map {
    Builtin($0, "(code=None)", "Ends the program by raising SystemExit.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      throw a.context.error(a.context.type(.systemExit), consuming: [a[0].retained])
    }
  }

  private static let functions: [Builtin] = [
    Builtin("exit", "(status=None, /)", "Ends the program by raising SystemExit.", body: exit),
    Builtin("getrecursionlimit", "()", "How deep calls may nest.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(a.context.state.pointee.recursionLimit)
    },
    Builtin("setrecursionlimit", "(limit, /)", "Sets how deep calls may nest.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let limit = try a.int(0)
      guard limit >= 1 else {
        throw a.context.valueError("recursion limit must be greater or equal than 1")
      }
      let state = a.context.state
      let allowed = Swift.min(limit, Context.activationCapacity - 16)
      state.pointee.frameLimit += allowed - state.pointee.recursionLimit
      state.pointee.recursionLimit = allowed
      return .none
    },
    Builtin("get_int_max_str_digits", "()", "How many digits an int may have as text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(a.context.state.pointee.integerDigitLimit)
    },
    Builtin(
      "set_int_max_str_digits", "(maxdigits)", "Sets how many digits an int may have as text."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let limit = try a.int(0)
      guard limit == 0 || limit >= 640 else {
        throw a.context.valueError("maxdigits must be 0 or larger than 640")
      }
      a.context.state.pointee.integerDigitLimit = limit
      return .none
    },
    Builtin("intern", "(string, /)", "The one str with this text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      try a.expect(0, .string, "str")
      return a.context.intern(a[0]).retained
    },
  ]

  // MARK: Streams

  /// Whether a value is one of the streams a program starts with.
  static func isStandardStream(_ value: Value) -> Bool {
    value.payload(as: StandardStream.self) != nil
  }

  private static func streamType(_ context: Context) -> TypePointer {
    let type = context.makeType("TextIOWrapper", module: "_io")
    context.define(
      on: type,
      [
        Builtin("write", "(self, text, /)", "Writes a text; returns its length.") {
          (a: borrowing Arguments) throws(Raised) -> Value in
          guard a[1].isString else {
            throw a.context.typeError(
              "write() argument must be str, not \(a.context.typeName(a[1]))")
          }
          let stream = a[0].uncheckedPayload(as: StandardStream.self)
          if stream.isError {
            writeStandardError(a[1].string.buffer)
          } else {
            try a.context.write(a[1].string.buffer)
          }
          return .int(a[1].scalarCount)
        },
        Builtin("flush", "(self, /)", "Hands on what has been written.") {
          (a: borrowing Arguments) throws(Raised) -> Value in
          a.context.flush()
          return .none
        },
        Builtin("isatty", "(self, /)", "False: a program does not see the terminal.") {
          (_: borrowing Arguments) throws(Raised) -> Value in .bool(false)
        },
      ])
    return type
  }

  /// `sys.stdout` or `sys.stderr`.
  private final class StandardStream {
    let isError: Bool
    init(isError: Bool) { self.isError = isError }
  }

  // MARK: Version

  /// `sys.version_info`: a tuple whose parts have names; owned.
  private static func versionInfo(_ context: Context) -> Value {
    let type = context.makeType("version_info", module: "sys")
    type.pointee.slots.getItem = { (context, value, key) throws(Raised) in
      let parts = tuple(value, context)
      defer { parts.release() }
      return try context.getItem(parts, key)
    }
    type.pointee.slots.length = { (_, _) throws(Raised) in 5 }
    type.pointee.slots.iterate = { (context, value) throws(Raised) in
      let parts = tuple(value, context)
      defer { parts.release() }
      return try context.iterate(parts)
    }
    type.pointee.slots.compare = { (context, op, left, right) throws(Raised) in
      let x = tuple(left, context)
      let y = tuple(right, context)
      defer {
        x.release()
        y.release()
      }
      return try context.compare(op, x, y)
    }
    type.pointee.slots.getAttribute = { (context, _, name) throws(Raised) in
      let names = ["major", "minor", "micro", "releaselevel", "serial"]
      guard let place = names.firstIndex(of: name.text) else { return .undefined }
      return Version.parts(context)[place]
    }
    type.pointee.slots.repr = { (context, _) throws(Raised) in
      context.string(
        "sys.version_info(major=3, minor=11, micro=7, releaselevel='final', serial=0)")
    }
    return context.native(Version(), type: type)
  }

  private final class Version {
    static func parts(_ context: Context) -> [Value] {
      [.int(3), .int(11), .int(7), context.intern("final").retained, .int(0)]
    }
  }

  /// The version as a plain tuple; any other value as it is; owned.
  private static func tuple(_ value: Value, _ context: Context) -> Value {
    guard value.payload(as: Version.self) != nil else { return value.retained }
    return context.tuple(consuming: Version.parts(context))
  }
}

extension Context {
  /// Notes that `sys.stdout` was set, so that `print` writes there.
  func redirect(_ name: Value, to stream: Value) {
    guard name.isString(equalTo: "stdout") else { return }
    let isOwn = SystemModule.isStandardStream(stream)
    state.pointee.standardOutput.release()
    state.pointee.standardOutput = isOwn ? .undefined : stream.retained
  }
}
