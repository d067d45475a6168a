// Deferred imports: in the library, `from module import name` at the top of a module loads nothing. It
// notes where the name comes from, and the first use of the name imports it.
//
// `torch.nn` names some hundred classes of twenty modules; a program uses five of them, and pays for
// the modules of those. Programs cannot tell, since no module of the library does anything on import
// but define names: a deferred name is listed by `dir` like any other, and whatever reads it (a global
// of the module's own code, an attribute, `from … import`, `vars`) comes through `loadedGlobal`. Its
// slot is empty until then, so that a name in use costs what a global costs. The modules themselves
// are attributes of their packages as if they were loaded (`torch.nn.modules.linear`). Sources of
// programs are imported as written.

/// Where a deferred name comes from.
struct DeferredImport {
  /// The module's dotted name.
  let module: String
  /// The name there, interned.
  let name: Value
}

extension Context {
  /// `from module import name` of a module of the library: notes it for the global in `slot`.
  func deferImport(
    _ name: Value, of module: Value, to slot: Int, in code: UnsafeMutablePointer<Code>
  ) {
    let target = code.pointee.module.module
    (target.pointee.slots + slot).replace(consuming: .undefined)
    let path = module.text
    target.pointee.deferred[slot] = DeferredImport(module: path, name: intern(name))
    notePart(path)
  }

  /// Makes a module that is not loaded yet, and its packages, known as parts of theirs.
  private func notePart(_ path: String) {
    var path = path
    while state.pointee.modules[path] == nil,
      let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    {
      let package = String(path[..<dot])
      let part = String(path[path.utf8.index(after: dot)...])
      if state.pointee.deferredParts[package]?.contains(part) == true { return }
      state.pointee.deferredParts[package, default: []].append(part)
      path = package
    }
  }

  /// The modules of a package whose import was deferred; none once they are loaded.
  func deferredParts(of module: Value) -> [String] {
    if state.pointee.deferredParts.isEmpty { return [] }
    return state.pointee.deferredParts[module.module.pointee.name.text] ?? []
  }

  /// The value of a name of a module, imported now where that was deferred; undefined where there is no
  /// such name.
  ///
  /// Borrowed.
  func loadedGlobal(_ module: Value, _ name: Value) throws(Raised) -> Value {
    let found = global(module, name)
    if !found.isUndefined { return found }
    if !module.module.pointee.deferred.isEmpty,
      let slot = existingSlot(ofGlobal: name, in: module)
    {
      let value = try loadDeferred(slot, of: module)
      if !value.isUndefined { return value }
    }
    guard deferredParts(of: module).contains(name.text) else { return .undefined }
    // Loading it makes it a global of its package.
    try importModule("\(module.module.pointee.name.text).\(name.text)").release()
    return global(module, name)
  }

  /// Carries out the import deferred for an empty slot; undefined where there is none.
  ///
  /// Borrowed.
  func loadDeferred(_ slot: Int, of module: Value) throws(Raised) -> Value {
    let object = module.module
    // Taken out first: a package that names a module of its own must not come here again.
    guard let origin = object.pointee.deferred.removeValue(forKey: slot) else { return .undefined }
    do throws(Raised) {
      let source = try importModule(origin.module)
      defer { source.release() }
      let value = try importName(origin.name, from: source)
      (object.pointee.slots + slot).replace(consuming: value)
      return value
    } catch {
      // Interrupted: the next use tries again.
      object.pointee.deferred[slot] = origin
      throw error
    }
  }
}
