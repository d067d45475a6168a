// What dir() lists: for Python's own classes and modules the names they have in CPython, whether Glia has
// them or not, since a program may print them; for the program's own what it defined.

extension Context {
  /// The names of `dir(value)`, unsorted.
  ///
  /// - Throws: The refusal of values whose listing CPython makes up in a way of its own.
  func directory(_ value: Value) throws(Raised) -> [String] {
    if value.kind == .module { return directory(module: value) }
    let type = value.kind == .type ? value.type : typeOf(value)
    if value.kind == .type, !lookup(type, intern("__class_iter__")).isUndefined {
      throw refusal("dir() of an enumeration is not supported: list() gives its members")
    }
    var names: Set<String> = []
    if value.kind == .instance { names.formUnion(ownNames(value).map(\.text)) }
    for candidate in type.pointee.order { names.formUnion(listing(of: candidate)) }
    return Array(names)
  }

  /// The names of `dir()`, unsorted: those of the module, or of the function that runs.
  func namesInScope() throws(Raised) -> [String] {
    let frame = state.pointee.current
    let code = frame.pointee.code
    if code.pointee.name.isString(equalTo: "<module>") {
      return Array(
        Set(globalNames(code.pointee.module)).union(Self.moduleNames + ["__annotations__"]))
    }
    // A class body has a parameter that no name belongs to: its namespace.
    guard code.pointee.parameterNames.count >= code.pointee.positionalCount else {
      throw refusal("dir() in the body of a class is not supported: name the object")
    }
    var names: Set<String> = []
    for (index, name) in code.pointee.localNames.enumerated()
    where !name.text.hasPrefix(".") && isBound(frame.pointee.base[index]) {
      names.insert(name.text)
    }
    for (index, name) in code.pointee.captureNames.enumerated()
    where name.text != "__class__" || code.pointee.captureCount > index {
      names.insert(name.text)
    }
    return Array(names)
  }

  private func isBound(_ value: Value) -> Bool {
    value.kind == .cell ? !value.cell.pointee.value.isUndefined : !value.isUndefined
  }

  private func directory(module: Value) -> [String] {
    let name = module.module.pointee.name.text
    if state.pointee.ownModules.contains(name) {
      return Array(Set(globalNames(module)).union(Self.moduleNames))
    }
    return pythonNames(of: name, owner: "module \(name)") ?? globalNames(module)
  }

  /// What CPython puts into every module that it reads from a file.
  private static var moduleNames: [String] {
    ["__builtins__", "__cached__", "__doc__", "__file__", "__loader__", "__name__", "__package__"]
      + ["__spec__"]
  }

  /// The names that a class itself brings, without those of its bases.
  private func listing(of type: TypePointer) -> [String] {
    let owner = fullName(of: type)
    if !isProgramType(type), let names = pythonNames(of: owner, owner: "class \(owner)") {
      return names
    }
    var names: [String] = []
    var index = 0
    while let entry = type.pointee.namespace.next(from: index) {
      names.append(type.pointee.namespace.entries[entry].key.text)
      index = entry + 1
    }
    guard isProgramType(type) else { return names }
    names.removeAll { $0 == "__qualname__" }
    if !names.contains("__slots__") {
      names.append("__dict__")
      if !hasVariableSize(type) { names.append("__weakref__") }
    }
    return names + ["__doc__", "__module__"] + (type.pointee.slotNames ?? []).map(\.text)
  }

  /// The recorded names of an owner of Python's own, which are all it has; nil for any other.
  private func pythonNames(of name: String, owner: String) -> [String]? {
    let root = name.split(separator: ".").first.map(String.init) ?? name
    let isBuiltin = !name.contains(".") && owner.hasPrefix("class")
    guard isBuiltin || knownNames.has(root, of: "python") else { return nil }
    return knownNames.names(of: owner)
  }
}
