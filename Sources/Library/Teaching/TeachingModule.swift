// glia._engine: what the teaching tools, written in the language, need from the program around them.

import Runtime

enum TeachingModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
  }

  private static let functions: [Builtin] = [
    Builtin("progress", "(label, done, total, detail, /)", "Shows how far a loop is.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let progress = Progress(
        label: try arguments.string(0), done: try arguments.int(1),
        total: try arguments.optionalInt(2), detail: try arguments.string(3))
      arguments.context.library.pointee.display.progress(progress)
      return .none
    },
    Builtin("progress_end", "()", "Takes the bar away.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.library.pointee.display.progress(nil)
      return .none
    },
  ]
}
