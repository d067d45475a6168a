// What an object of each kind holds: released when it goes, and visited by the collector. One
// list of the kinds for both, so that neither can forget a field.

/// Calls `visit` with every reference an object owns.
@inline(__always)
func forEachReference(of object: Object, _ visit: (Value) -> Void) {
  let value = Value(object.pointee.kind, consuming: object)
  switch object.pointee.kind {
  case .list, .tuple:
    for item in value.items { visit(item) }
  case .dict:
    visitTable(value.dict.pointee.table, visit)
    visit(value.dict.pointee.attributes)
  case .set, .frozenset:
    let table = value.set.pointee.table
    for index in 0...table.mask where table.isKey(index) { visit(table.entries[index].key) }
  case .slice:
    visit(value.slice.pointee.start)
    visit(value.slice.pointee.stop)
    visit(value.slice.pointee.step)
  case .function: visitFunction(value.function, visit)
  case .boundMethod:
    visit(value.boundMethod.pointee.function)
    visit(value.boundMethod.pointee.receiver)
  case .cell: visit(value.cell.pointee.value)
  case .instance: visitInstance(value.instance, visit)
  case .generator: visitGenerator(value.generator, visit)
  case .iterator:
    visit(value.iterator.pointee.source)
    visit(value.iterator.pointee.extra)
    if let native = value.iterator.pointee.native {
      for item in native.takeUnretainedValue().held { visit(item) }
    }
  case .dictView: visit(value.dictView.pointee.dict)
  case .descriptor:
    visit(value.descriptor.pointee.first)
    visit(value.descriptor.pointee.second)
    visit(value.descriptor.pointee.third)
    visit(value.descriptor.pointee.documentation)
  case .type: visitType(value.type, visit)
  case .native where object.pointee.flags.contains(.tracked):
    let holder = value.native.pointee.payload.takeUnretainedValue() as? any ValueHolder
    for item in holder?.held ?? [] { visit(item) }
  case .module:
    visit(value.module.pointee.name)
    visitTable(value.module.pointee.names, visit)
    for index in 0..<value.module.pointee.names.used { visit(value.module.pointee.slots[index]) }
  default: break
  }
}

private func visitTable(_ table: Table, _ visit: (Value) -> Void) {
  for index in 0..<table.count {
    visit(table.entries[index].key)
    visit(table.entries[index].value)
  }
}

private func visitFunction(
  _ function: UnsafeMutablePointer<FunctionObject>, _ visit: (Value) -> Void
) {
  let code = function.pointee.code
  if let captures = function.pointee.captures {
    for index in 0..<code.pointee.captureCount { visit(captures[index]) }
  }
  guard function.pointee.details != nil else { return }
  for value in function.pointee.defaults { visit(value) }
  if let defaults = function.pointee.keywordDefaults {
    for index in 0..<code.pointee.keywordOnlyCount { visit(defaults[index]) }
  }
  visit(function.pointee.name)
  visit(function.pointee.qualifiedName)
  visit(function.pointee.documentation)
  visit(function.pointee.attributes)
}

private func visitInstance(
  _ instance: UnsafeMutablePointer<InstanceObject>, _ visit: (Value) -> Void
) {
  for index in 0..<instance.pointee.shape.pointee.count { visit(instance.pointee.slots[index]) }
  visit(instance.pointee.base)
  if let exception = instance.pointee.exception {
    visit(exception.pointee.arguments)
    visit(exception.pointee.cause)
    visit(exception.pointee.context)
    visit(exception.pointee.name)
    visit(exception.pointee.object)
  }
}

private func visitGenerator(
  _ generator: UnsafeMutablePointer<GeneratorObject>, _ visit: (Value) -> Void
) {
  visit(generator.pointee.function)
  visit(generator.pointee.handled)
  visit(generator.pointee.result)
  // While it runs its registers are on the stack.
  guard generator.pointee.status != .running else { return }
  for index in 0..<generator.pointee.code.pointee.registerCount {
    visit(generator.pointee.registers[index])
  }
}

private func visitType(_ type: TypePointer, _ visit: (Value) -> Void) {
  visit(type.pointee.name)
  visit(type.pointee.qualifiedName)
  visit(type.pointee.moduleName)
  visit(type.pointee.constructor)
  for base in type.pointee.bases { visit(Value(.type, consuming: base)) }
  visitTable(type.pointee.namespace, visit)
  visitTable(type.pointee.cache, visit)
}

/// Releases everything an object owns, and its memory beside its own block.
func releaseContents(of object: Object) {
  let kind = object.pointee.kind
  let value = Value(kind, consuming: object)
  let heap = object.pointee.type.pointee.heap
  switch kind {
  case .string, .range, .bigInteger: return
  case .native:
    let payload = value.native.pointee.payload
    if let willRelease = object.pointee.type.pointee.slots.willRelease {
      willRelease(payload.takeUnretainedValue())
    }
    payload.release()
  case .builtin: value.builtin.pointee.info.release()
  case .iterator:
    value.iterator.pointee.source.release()
    value.iterator.pointee.extra.release()
    // A native iterator lets go of what it holds itself.
    if let native = value.iterator.pointee.native {
      native.takeUnretainedValue().releaseHeld()
      native.release()
    }
  default:
    forEachReference(of: object) { $0.release() }
    freeMemory(of: value, heap)
  }
}

/// Gives back the memory an object has beside its own block; what it held has been released.
private func freeMemory(of value: Value, _ heap: UnsafeMutablePointer<Heap>) {
  switch value.kind {
  case .list: freeValues(value.list.pointee.items, value.list.pointee.capacity, heap)
  case .dict: value.dict.pointee.table.deallocate()
  case .set, .frozenset: value.set.pointee.table.deallocate()
  case .function:
    guard let details = value.function.pointee.details else { return }
    if let defaults = details.pointee.defaults {
      freeValues(defaults, details.pointee.defaultCount, heap)
    }
    if let defaults = details.pointee.keywordDefaults {
      freeValues(defaults, value.function.pointee.code.pointee.keywordOnlyCount, heap)
    }
    heap.pointee.free(details, MemoryLayout<FunctionDetails>.size)
  case .instance:
    let instance = value.instance
    if instance.pointee.capacity > Int(instance.pointee.container.spare) {
      freeValues(instance.pointee.slots, instance.pointee.capacity, heap)
    }
    if let exception = instance.pointee.exception {
      exception.deinitialize(count: 1)
      exception.deallocate()
    }
  case .generator:
    freeValues(
      value.generator.pointee.registers, value.generator.pointee.code.pointee.registerCount, heap)
  case .type: freeType(value.type)
  case .module:
    value.module.pointee.names.deallocate()
    unreserve(
      value.module.pointee.slots, bytes: ModuleObject.capacity * MemoryLayout<Value>.stride)
    value.module.pointee.deferred = [:]
    value.module.pointee.resolve = nil
  default: break
  }
}

private func freeValues(
  _ values: UnsafeMutablePointer<Value>, _ capacity: Int, _ heap: UnsafeMutablePointer<Heap>
) {
  heap.pointee.free(values, Swift.max(capacity, 1) * MemoryLayout<Value>.stride)
}

private func freeType(_ type: TypePointer) {
  for base in type.pointee.bases { base.pointee.subclasses.removeAll { $0 == type } }
  type.pointee.bases.deallocate()
  type.pointee.order.deallocate()
  type.pointee.namespace.deallocate()
  type.pointee.cache.deallocate()
  type.pointee.specials?.deallocate()
  Context.free(type.pointee.rootShape)
  if let shape = type.pointee.dictionaryShape { Context.free(shape) }
  type.pointee.slots = NativeSlots()
  type.pointee.subclasses = []
}
