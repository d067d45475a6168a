// The way in: from a source to its tree.

public import Diagnostics

extension Tree {
  /// Parses a whole file or cell, or throws the first SyntaxError (IndentationError, TabError).
  ///
  /// Nesting is bounded, so no source overflows the stack where the caller has 8 MiB (64 MiB in a build
  /// without optimisation); a source that is nested deeper is a `RecursionError` or a `SyntaxError`.
  public static func parse(_ source: Source) throws(Diagnostic) -> Tree {
    var parser = Parser(source)
    return try parser.parseModule()
  }
}
