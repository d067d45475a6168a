// The results of a prompt's cells: `Out[n]`, and the newest three as `_`, `__` and `___`.

public import Diagnostics
import Runtime

extension Session {
  /// Runs cell number `number` as the prompt does: its value is kept as `Out[number]`, `_number` and `_`.
  public func runNumbered(_ source: Source, number: Int) -> Outcome {
    run(source) { context, value in
      let main = interpreter.main
      func set(_ name: String, _ value: Value) {
        context.setGlobal(main, name, consuming: value.retained)
      }
      // A learner who gives `_` another meaning keeps it.
      let last = interpreter["_"]
      if last.isUndefined || last.isIdentical(to: lastResult) {
        let before = interpreter["__"]
        if !before.isUndefined { set("___", before) }
        if !last.isUndefined { set("__", last) }
        set("_", value)
      }
      lastResult = value
      set("_\(number)", value)
      var results = interpreter["Out"]
      if !results.isDict {
        context.setGlobal(main, "Out", consuming: context.emptyDict())
        results = interpreter["Out"]
      }
      do throws(Raised) {
        try context.set(results, key: .int(number), consuming: value.retained)
      } catch { context.clearException() }
    }
  }

  /// Names that a program gave, in alphabetical order; without those of the prompt itself.
  public var ownNames: [String] {
    let context = interpreter.context
    return context.globalNames(interpreter.main).filter { name in
      !name.hasPrefix("_") && name != "Out" && !isPreload(name)
    }.sorted()
  }

  private func isPreload(_ name: String) -> Bool {
    settings.preloads && Preloads.names.contains(name) && interpreter[name].kind == .module
  }

  /// The name of a value's type, and its repr; nil where the repr fails.
  public func describe(_ name: String) -> (type: String, text: String)? {
    let value = interpreter[name]
    guard !value.isUndefined else { return nil }
    return try? interpreter.perform { (context) throws(Raised) in
      (context.typeName(value), try context.reprText(value))
    }
  }
}
