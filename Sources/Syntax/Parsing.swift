// The way in: from a source to its tree.

public import Diagnostics

extension Tree {
  /// Parses a whole file or cell, or throws the first SyntaxError (IndentationError, TabError).
  ///
  /// The caller's stack must have at least 64 MiB where sources are not trusted to be small: nesting
  /// is bounded, but by a depth that fits such a stack.
  public static func parse(_ source: Source) throws(Diagnostic) -> Tree {
    var parser = Parser(source)
    return try parser.parseModule()
  }
}
