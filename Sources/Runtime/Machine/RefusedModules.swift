// Modules of CPython's standard library, and well-known packages, that are left out on purpose: importing
// one says what to use instead. The manual's page of refusals is held against this table.

/// Modules that are refused by name.
public enum RefusedModules {
  /// A module and what to use instead.
  public struct Row: Sendable {
    /// The module's name in CPython.
    public let name: String
    /// What to use instead.
    public let instead: String

    init(_ name: String, _ instead: String) {
      self.name = name
      self.instead = instead
    }
  }

  /// Every refused module.
  public static let all: [Row] = [
    Row("asyncio", "call the functions one after the other"),
    Row("threading", "do the work in order; tensor operations use all cores by themselves"),
    Row("multiprocessing", "do the work in order; tensor operations use all cores by themselves"),
    Row("concurrent", "do the work in order; tensor operations use all cores by themselves"),
    Row("queue", "use collections.deque"),
    Row("socket", "there is no network"),
    Row("urllib", "there is no network; put the data into a file"),
    Row("http", "there is no network; put the data into a file"),
    Row("requests", "there is no network; put the data into a file"),
    Row("subprocess", "there is no shell"),
    Row("ctypes", "write the code in the language"),
    Row("weakref", "keep a plain reference"),
    Row("pickle", "use torch.save or json"),
    Row("sqlite3", "use a dict, or a file with json"),
    Row("unittest", "use assert"),
    Row("pytest", "use assert"),
    Row("inspect", "use help() or name??"),
    Row("ast", "programs are not data here"),
    Row("importlib", "use an import statement"),
    Row("struct", "bytes are not part of the language"),
    Row("array", "use a list or a tensor"),
    Row("decimal", "use int, float or a tensor"),
    Row("fractions", "use int, float or a tensor"),
    Row("cmath", "keep real and imaginary parts as two floats"),
    Row("pandas", "use lists, dicts and torch"),
    Row("scipy", "use torch or math"),
    Row("tensorflow", "use torch"),
    Row("jax", "use torch"),
    Row("seaborn", "use matplotlib.pyplot"),
  ]

  /// The text of the error for importing `name`; nil for modules that are not refused.
  static func message(for name: String) -> String? {
    let root = name.split(separator: ".").first.map(String.init) ?? name
    return all.first { $0.name == root }.map {
      "No module named '\(name)': it is not supported here; \($0.instead)"
    }
  }
}
