// The module `_paths`: where the files are that a program names, for `os` and `os.path`.

/// `absolute(path)` and `real(path)`.
enum PathsModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
  }

  private static let functions = [
    Builtin("absolute", "(path, /)", "The path from the root on.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.string(a.context.state.pointee.host.absolutePath(try a.string(0)))
    },
    Builtin("real", "(path, /)", "The path without symbolic links, as far as there is one.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.string(a.context.state.pointee.host.realPath(try a.string(0)))
    },
  ]
}
