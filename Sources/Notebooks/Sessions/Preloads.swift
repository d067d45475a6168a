// The names that the prompt and lessons have from the start. A module is imported when a cell first
// names it, so that the prompt opens at once.

public import Diagnostics
import Library
import Runtime

/// The names that need no import.
public enum Preloads {
  /// The module behind each name.
  static let modules = [
    "torch": "torch", "nn": "torch.nn", "F": "torch.nn.functional", "optim": "torch.optim",
    "plt": "matplotlib.pyplot", "math": "math", "glia": "glia",
  ]

  /// The names, in the order the banner gives them.
  public static let names = ["torch", "nn", "F", "optim", "plt", "math", "glia"]
}

extension Session {
  /// Imports the modules behind those of `names` that are preloaded and not there yet.
  public func preload(_ names: some Sequence<String>) throws(Diagnostic) {
    guard !pendingPreloads.isEmpty else { return }
    for name in names {
      guard let module = pendingPreloads.removeValue(forKey: name),
        interpreter[name].isUndefined
      else { continue }
      try interpreter.perform { (context) throws(Raised) in
        let value = try context.importModule(module)
        context.setGlobal(interpreter.main, name, consuming: value)
      }
    }
  }
}
