// `sys.stdin`: the lines the program's host reads.

/// The standard input; it has no state of its own.
final class StandardInput {
  /// The next line with its end, owned; an empty text at the end.
  static func line(_ context: Context) -> Value {
    context.flush()
    guard let text = context.state.pointee.host.input("") else { return context.string("") }
    return context.string(text + "\n")
  }

  /// All lines that are left.
  static func rest(_ context: Context) -> String {
    context.flush()
    var text = ""
    while let line = context.state.pointee.host.input("") { text += line + "\n" }
    return text
  }
}

/// Walks over the lines of the standard input.
final class InputLines: NativeIterator {
  override func next(_ context: Context) throws(Raised) -> Value {
    let line = StandardInput.line(context)
    if line.string.pointee.byteCount > 0 { return line }
    line.release()
    return .undefined
  }
}

extension SystemModule {
  /// The type of `sys.stdin`.
  static func inputType(_ context: Context) -> TypePointer {
    let type = context.makeType("TextIOWrapper", module: "_io")
    context.define(
      on: type,
      [
        Builtin("readline", "(self, /)", "The next line with its end; empty at the end.") {
          (a: borrowing Arguments) throws(Raised) -> Value in StandardInput.line(a.context)
        },
        Builtin("read", "(self, /)", "All text that is left.") {
          (a: borrowing Arguments) throws(Raised) -> Value in
          a.context.string(StandardInput.rest(a.context))
        },
        Builtin("readlines", "(self, /)", "All lines that are left.") {
          (a: borrowing Arguments) throws(Raised) -> Value in try a.context.list(from: a[0])
        },
        Builtin("isatty", "(self, /)", "False: a program does not see the terminal.") {
          (_: borrowing Arguments) throws(Raised) -> Value in .bool(false)
        },
      ])
    type.pointee.slots.iterate = { (context, _) throws(Raised) in context.iterator(InputLines()) }
    return type
  }
}
