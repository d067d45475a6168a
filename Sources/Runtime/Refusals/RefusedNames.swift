// Builtin names of CPython that have no place in this language, in one table: each with what to write instead.

/// The builtin names that are refused.
public enum RefusedNames {
  /// A name and what to write instead.
  public struct Row: Sendable {
    /// The name in CPython.
    public let name: String
    /// What to write instead.
    public let instead: String
  }

  /// Every refused name.
  public static let all: [Row] = [
    Row(name: "eval", instead: "write the expression itself, or use a dict of functions"),
    Row(name: "exec", instead: "write the statements themselves, or put them into a module"),
    Row(name: "compile", instead: "write the code itself"),
    Row(name: "memoryview", instead: "use a list or a tensor"),
    Row(name: "bytes", instead: "use a str, or a list of ints"),
    Row(name: "bytearray", instead: "use a list of ints"),
    Row(name: "complex", instead: "keep real and imaginary parts as two floats"),
    Row(name: "globals", instead: "use a dict of your own"),
    Row(name: "locals", instead: "use a dict of your own"),
    Row(name: "breakpoint", instead: "use print()"),
    Row(name: "__builtins__", instead: "name the builtin itself"),
    Row(name: "__import__", instead: "use an import statement"),
    Row(name: "ExceptionGroup", instead: "raise one exception, or keep a list of them in it"),
    Row(name: "BaseExceptionGroup", instead: "raise one exception, or keep a list of them in it"),
    Row(name: "aiter", instead: "use iter()"),
    Row(name: "anext", instead: "use next()"),
  ]

  /// The text of the error for using `name`; nil for names that are not refused.
  public static func message(for name: String) -> String? {
    all.first { $0.name == name }.map { "name '\(name)' is not supported: \($0.instead)" }
  }
}
