// The birth and the end of an interpreter's state: the types, names and constants it starts with.

extension Context {
  /// How many registers all frames together may use: a fixed stretch of address space.
  static let stackCapacity = 1 << 22
  /// How many calls may be running at once, whatever the recursion limit says.
  static let activationCapacity = 1 << 18

  /// New state over a host.
  static func make(host: Host) -> Context {
    let heap = UnsafeMutablePointer<Heap>.allocate(capacity: 1)
    heap.initialize(to: Heap())
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    let stack = reserveMemory(stackCapacity)
    let activations = reserveActivations()
    let interrupt = host.interruptFlag ?? .allocate(capacity: 1)
    interrupt.pointee = 0
    state.initialize(
      to: State(
        heap: heap, types: .allocate(capacity: BuiltinType.allCases.count),
        immediateTypes: .allocate(capacity: Int(Kind.string.rawValue)),
        specialNames: .allocate(capacity: Special.allCases.count),
        characters: .allocate(capacity: 128), stack: stack, stackEnd: stack + stackCapacity - 1024,
        activations: activations, current: activations, floor: stack,
        frameLimit: activations + 1000, interrupt: interrupt, host: host))
    let context = Context(address: UnsafeMutableRawPointer(state))
    context.makeTypes()
    context.makeConstants()
    return context
  }

  /// Makes the types of the table.
  ///
  /// `type` and `object` come first, by hand: each needs the other.
  private func makeTypes() {
    // Strings, which names are, need the type of strings; it is patched in as soon as it exists.
    let placeholder = heap.pointee.allocate(MemoryLayout<TypeObject>.size)
      .assumingMemoryBound(to: TypeObject.self)
    for type in BuiltinType.allCases { state.pointee.types[Int(type.rawValue)] = placeholder }
    state.pointee.emptyString = uninitializedString(byteCount: 0)
    finishString(state.pointee.emptyString)
    for byte in 0..<128 {
      let value = uninitializedString(byteCount: 1)
      value.string.utf8[0] = UInt8(byte)
      finishString(value)
      state.pointee.characters[byte] = value
    }
    state.pointee.emptyTuple = freshTuple(count: 0)
    for type in BuiltinType.allCases {
      let row = type.row
      let bases = row.base.map { [self.type($0)] } ?? []
      let pointer = allocateType(intern(row.name), kind: row.kind, bases: bases)
      pointer.pointee.isException = type.isException
      pointer.pointee.allowsSubclasses =
        type.isException || BuiltinType.subclassable.contains(type)
      state.pointee.types[Int(type.rawValue)] = pointer
    }
    repairTypes(placeholder)
  }

  /// Gives the objects made before their types existed the right ones.
  private func repairTypes(_ placeholder: TypePointer) {
    for type in BuiltinType.allCases {
      self.type(type).pointee.container.header.type = self.type(.type)
    }
    let strings = type(.str)
    var index = 0
    while let entry = state.pointee.interned.next(from: index) {
      state.pointee.interned.entries[entry].key.object.pointee.type = strings
      index = entry + 1
    }
    state.pointee.emptyString.object.pointee.type = strings
    for byte in 0..<128 { state.pointee.characters[byte].object.pointee.type = strings }
    state.pointee.emptyTuple.object.pointee.type = type(.tuple)
    heap.pointee.free(UnsafeMutableRawPointer(placeholder), MemoryLayout<TypeObject>.size)
  }

  private func makeConstants() {
    for special in Special.allCases {
      state.pointee.specialNames[Int(special.rawValue)] = intern(special.spelling)
    }
    let immediate: [BuiltinType] = [
      .object, .noneType, .bool, .int, .float, .ellipsisType, .notImplementedType, .object,
    ]
    for (index, type) in immediate.enumerated() {
      state.pointee.immediateTypes[index] = self.type(type)
    }
    state.pointee.activations.pointee = Activation.sentinel(state.pointee.stack)
    type(.object).pointee.slotNames = []
    state.pointee.builtins = makeModule("builtins")
    for type in BuiltinType.named + BuiltinType.allCases.filter(\.isException) {
      let pointer = self.type(type)
      setGlobal(
        state.pointee.builtins, pointer.pointee.name, consuming: value(of: pointer).retained)
    }
    for (alias, type) in [("EnvironmentError", BuiltinType.osError), ("IOError", .osError)] {
      setGlobal(state.pointee.builtins, alias, consuming: value(of: self.type(type)).retained)
    }
    setGlobal(state.pointee.builtins, "NotImplemented", consuming: .notImplemented)
    setGlobal(state.pointee.builtins, "Ellipsis", consuming: .ellipsis)
    setGlobal(state.pointee.builtins, "__debug__", consuming: .bool(true))
  }
}
