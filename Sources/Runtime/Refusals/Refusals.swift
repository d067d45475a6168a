// What CPython or PyTorch has and Glia leaves out is refused by an error that no program catches.
//
// A program that caught it would go on and print something else than under CPython, quietly: the other
// branch of `try: import threading`, of `hasattr(torch, "compile")`. So a refusal passes every `except`
// clause and every `__exit__` that swallows; `finally` blocks and `__exit__` methods run on its way.

import Diagnostics

extension Context {
  /// Raises what no program catches.
  ///
  /// - Parameters:
  ///   - message: What is refused, and what to write instead: "… is not supported: …".
  ///   - type: The exception's class, which only its first line shows.
  ///   - note: What the diagnostic says below it.
  /// - Returns: What a Swift function throws.
  public func refusal(
    _ message: String, type: BuiltinType = .notImplementedError, note: String? = nil
  ) -> Raised {
    let raised = error(type, message, note: note)
    state.pointee.pending.exceptionState?.pointee.isRefusal = true
    return raised
  }

  /// Whether an exception passes every `except` clause.
  func isRefusal(_ exception: Value) -> Bool {
    exception.exceptionState?.pointee.isRefusal ?? false
  }

  /// The refusal of an attribute that CPython or PyTorch has; nil for one that nobody has.
  ///
  /// Only the program's own code is refused anything: the library asks for attributes to learn what a
  /// value is.
  func refusal(ofAttribute name: Value, of value: Value) -> Raised? {
    guard runsOwnCode, let owner = knownOwner(ofAttribute: name.text, of: value) else { return nil }
    let shown = value.kind == .module ? owner[...] : owner.split(separator: ".").last ?? ""
    return refusal("\(shown).\(name.text) is not supported in Glia")
  }

  /// The refusal of a module that exists elsewhere; nil for one that Glia has never heard of.
  func refusal(ofModule name: String) -> Raised? {
    let root = name.split(separator: ".").first.map(String.init) ?? name
    if let row = RefusedModules.all.first(where: { $0.name == root }) {
      return refusal(
        "module '\(name)' is not supported: \(row.instead)", type: .moduleNotFoundError)
    }
    guard knownNames.has(name, of: "modules") else { return nil }
    return refusal("module '\(name)' is not supported in Glia", type: .moduleNotFoundError)
  }

  /// Whether the running frame is the program's, rather than the library's.
  var runsOwnCode: Bool {
    let frame = state.pointee.current
    return frame > state.pointee.activations && isOwn(frame.pointee.code)
  }

  var knownNames: KnownNames {
    if let names = state.pointee.knownNames { return names }
    let names = KnownNames(state.pointee.host.knownNames())
    state.pointee.knownNames = names
    return names
  }

  /// Whose attribute it is elsewhere: the module, or the class of the value that has the name.
  private func knownOwner(ofAttribute name: String, of value: Value) -> String? {
    if value.kind == .module {
      let module = value.module.pointee.name.text
      let isOwn = state.pointee.ownModules.contains(module)
      let isKnown =
        knownNames.has(name, of: "module \(module)")
        || knownNames.has("\(module).\(name)", of: "modules")
      return !isOwn && isKnown ? module : nil
    }
    let type = value.kind == .type ? value.type : typeOf(value)
    for candidate in type.pointee.order where !isProgramType(candidate) {
      let owner = fullName(of: candidate)
      if knownNames.has(name, of: "class \(owner)") { return owner }
    }
    return nil
  }

  func isProgramType(_ type: TypePointer) -> Bool {
    let module = type.pointee.moduleName
    return module.isString
      && (module.isString(equalTo: "__main__") || state.pointee.ownModules.contains(module.text))
  }
}
