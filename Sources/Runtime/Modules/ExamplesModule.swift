// The module `_examples`: what doctest needs of the machine, modules as values and sources that run in one.

import Diagnostics

enum ExamplesModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
  }

  private static let functions = [
    Builtin("module", "(name, /)", "A module that has been imported, or None.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.state.pointee.modules[try a.string(0)]?.retained ?? .none
    },
    Builtin("copy", "(module, /)", "A new module with the same names.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      guard a[0].kind == .module else { throw a.mismatch(0, "module") }
      let context = a.context
      let copy = context.makeModule(a[0].module.pointee.name.text)
      for name in context.globalNames(a[0]) {
        let name = context.intern(name)
        context.setGlobal(
          copy, name, consuming: try context.loadedGlobal(a[0], name).retained)
      }
      return copy
    },
    Builtin(
      "run", "(source, name, module, display, /)",
      "Runs a source in a module and gives the values of its expressions to a function.", body: run),
  ]

  static func run(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let source = Source(name: try a.string(1), text: try a.string(0))
    guard a[2].kind == .module else { throw a.mismatch(2, "module") }
    let code: UnsafeMutablePointer<Code>
    do throws(Diagnostic) {
      code = try context.compile(source, in: a[2], mode: .module, display: a[3])
    } catch {
      throw context.error(.syntaxError, error.message)
    }
    return try context.runModule(code)
  }
}
