// Modules: found by the host, run once, kept by name.

import Diagnostics
import Syntax

extension Context {
  /// `import name` in a program or in the library, which alone may name its internal modules.
  ///
  /// Owned.
  func importModule(_ name: String, into code: UnsafeMutablePointer<Code>) throws(Raised) -> Value {
    if name.hasPrefix(".") { throw unresolved(into: code) }
    if !code.pointee.source.isLibrary { try checkPublic(name) }
    return try importModule(name)
  }

  /// The error for a relative import that leads out of all packages.
  private func unresolved(into code: UnsafeMutablePointer<Code>) -> Raised {
    let package = global(code.pointee.module, intern("__package__"))
    let isInside = package.isString && !package.text.isEmpty
    return error(
      .importError,
      isInside
        ? "attempted relative import beyond top-level package"
        : "attempted relative import with no known parent package")
  }

  /// Refuses the modules of the library whose names start with an underscore.
  ///
  /// CPython's own modules of such names hold other things; a program's own are found as ever.
  private func checkPublic(_ name: String) throws(Raised) {
    let parts = name.split(separator: ".")
    guard parts.contains(where: { $0.hasPrefix("_") && !$0.hasPrefix("__") }) else { return }
    switch state.pointee.host.importer(name) {
    case .source(let source, _)? where !source.isLibrary: return
    case nil: return
    default: break
    }
    defer { setDetails(name: intern(name)) }
    throw error(
      .moduleNotFoundError,
      "No module named '\(name)': Glia's modules whose names start with '_' are internal")
  }

  /// The module with a dotted name, imported with its packages where it is not there yet.
  ///
  /// Owned.
  public func importModule(_ name: String) throws(Raised) -> Value {
    if let module = state.pointee.modules[name] { return module.retained }
    var parent = Value.undefined
    if let dot = name.lastIndex(of: ".") {
      let package = String(name[..<dot])
      do throws(Raised) {
        parent = try importModule(package)
      } catch { throw error }
      if let module = state.pointee.modules[name] {
        parent.release()
        return module.retained
      }
    }
    defer { parent.release() }
    guard let origin = state.pointee.host.importer(name) else {
      throw missingModule(name, parent: parent)
    }
    let module = try load(name, origin)
    if parent.kind == .module, let dot = name.lastIndex(of: ".") {
      let part = String(name[name.index(after: dot)...])
      setGlobal(parent, part, consuming: module.retained)
      state.pointee.deferredParts[String(name[..<dot])]?.removeAll { $0 == part }
    }
    return module
  }

  /// Runs a module for the first time.
  ///
  /// Owned.
  private func load(_ name: String, _ origin: ModuleOrigin) throws(Raised) -> Value {
    let module = makeModule(name)
    // It is known while it runs, so that modules may import each other.
    state.pointee.modules[name] = module.retained
    state.pointee.loading.insert(name)
    defer { state.pointee.loading.remove(name) }
    do throws(Raised) {
      switch origin {
      case .source(let source, let isPackage):
        if !source.isLibrary { state.pointee.ownModules.insert(name) }
        try execute(source, in: module, name, isPackage)
      case .native(let fill): try fill(self, module)
      case .nativeThenSource(let fill, let source, let isPackage):
        try fill(self, module)
        try execute(source, in: module, name, isPackage)
      }
    } catch {
      // What it defined may be held elsewhere, by a traceback first of all, and code borrows its module.
      if let failed = state.pointee.modules.removeValue(forKey: name) {
        state.pointee.failedModules.append(failed)
      }
      module.release()
      throw error
    }
    return module
  }

  private func execute(_ source: Source, in module: Value, _ name: String, _ isPackage: Bool)
    throws(Raised)
  {
    let package = isPackage ? name : name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    setGlobal(module, "__package__", consuming: string(package))
    setGlobal(module, "__file__", consuming: string(state.pointee.host.absolutePath(source.name)))
    let code: UnsafeMutablePointer<Code>
    do throws(Diagnostic) {
      code = try compile(source, in: module, mode: .module)
    } catch {
      let isRefused = Refusal.all.contains { $0.message == error.message }
      throw isRefused
        ? refusal(error.message, type: .syntaxError)
        : self.error(syntaxErrorType(error.type), error.message)
    }
    try runModule(code).release()
  }

  private func syntaxErrorType(_ name: String) -> BuiltinType {
    BuiltinType.allCases.first { $0.row.name == name } ?? .syntaxError
  }

  /// Runs the code of a module or cell.
  ///
  /// Owned.
  func runModule(_ code: UnsafeMutablePointer<Code>) throws(Raised) -> Value {
    let base = top
    for index in 0..<code.pointee.localCount { base[index] = .undefined }
    try activate(code, base, nil, completion: .exit)
    return try run()
  }

  private func missingModule(_ name: String, parent: Value) -> Raised {
    var message = "No module named '\(name)'"
    if parent.kind == .module, global(parent, intern("__path__")).isUndefined,
      let dot = name.lastIndex(of: "."), !isPackage(parent)
    {
      message += "; '\(name[..<dot])' is not a package"
    }
    defer { setDetails(name: intern(name)) }
    if let refused = refusal(ofModule: name) { return refused }
    let note = Suggestion.closest(to: name, among: state.pointee.host.moduleNames())
      .map { "Did you mean: '\($0)'?" }
    return error(.moduleNotFoundError, message, note: note)
  }

  /// Whether a module's code is still running for the first time.
  func isLoading(_ module: Value) -> Bool {
    state.pointee.loading.contains(module.module.pointee.name.text)
  }

  private func isPackage(_ module: Value) -> Bool {
    let name = module.module.pointee.name.text
    return global(module, intern("__package__")).text == name
  }

  /// `from module import name` in a program or in the library.
  ///
  /// Owned.
  func importName(_ name: Value, from module: Value, into code: UnsafeMutablePointer<Code>)
    throws(Raised) -> Value
  {
    if !code.pointee.source.isLibrary, module.kind == .module, name.text.hasPrefix("_") {
      try checkPublic("\(module.module.pointee.name.text).\(name.text)")
    }
    return try importName(name, from: module)
  }

  /// `from module import name`.
  ///
  /// Owned.
  func importName(_ name: Value, from module: Value) throws(Raised) -> Value {
    let found = try attributeIfPresent(module, name)
    if !found.isUndefined { return found }
    let package = module.kind == .module ? module.module.pointee.name.text : ""
    let submodule = "\(package).\(name.text)"
    if state.pointee.modules[submodule] != nil || state.pointee.host.importer(submodule) != nil {
      return try importModule(submodule)
    }
    if let refused = refusal(ofAttribute: name, of: module) { throw refused }
    let note = closestNote(name.text, globalNames(module))
    let isPartial = module.kind == .module && isLoading(module)
    let source =
      isPartial
      ? "partially initialized module '\(package)' (most likely due to a circular import)"
      : "'\(package)'"
    let file = module.kind == .module ? global(module, intern("__file__")) : .undefined
    let place = file.isString ? file.text : "unknown location"
    defer { setDetails(name: intern(package)) }
    throw error(
      .importError, "cannot import name '\(name.text)' from \(source) (\(place))", note: note)
  }

  /// `from module import *`.
  func importStar(_ module: Value, into code: UnsafeMutablePointer<Code>) throws(Raised) {
    let all = global(module, intern("__all__"))
    if !all.isUndefined {
      for name in all.items {
        let value = try importName(intern(name), from: module)
        setGlobal(code.pointee.module, intern(name), consuming: value)
      }
      return
    }
    for name in globalNames(module) where !name.hasPrefix("_") {
      let interned = intern(name)
      setGlobal(
        code.pointee.module, interned, consuming: try loadedGlobal(module, interned).retained)
    }
  }
}
