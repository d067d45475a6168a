// Instances, native objects and modules: the objects whose attributes a program names.

import Diagnostics

/// An instance of a class the program made, or an exception.
struct InstanceObject {
  var container: ContainerHeader
  var shape: ShapePointer
  /// The attributes, by slot: behind the struct, or in a block of their own once it overflows.
  var slots: UnsafeMutablePointer<Value>
  /// How many attributes fit; `container.spare` says how many fit behind the struct.
  var capacity: Int
  /// The state of an exception.
  var exception: UnsafeMutablePointer<ExceptionState>?
  /// The native value inside, where the class derives from a native type; else undefined.
  var base: Value

  static var headerSize: Int { MemoryLayout<InstanceObject>.size }
}

/// What an exception carries beside its attributes.
struct ExceptionState {
  /// `args`: a tuple.
  var arguments: Value
  /// `__cause__`, or undefined.
  var cause: Value = .undefined
  /// `__context__`, or undefined.
  var context: Value = .undefined
  /// `__suppress_context__`.
  var suppressesContext = false
  /// `name` of a NameError, AttributeError or ImportError; undefined where it was not said.
  var name: Value = .undefined
  /// `obj` of an AttributeError, `filename` of an OSError; undefined where it was not said.
  var object: Value = .undefined
  /// Where it passed through, innermost first.
  var trace: [TraceEntry] = []
  /// What only the diagnostic shows: the close name, the operands.
  ///
  /// Never part of `str(e)`.
  var note: String?
  /// Whether it is a refusal, which no `except` clause catches.
  var isRefusal = false
  /// Whether it has passed a frame of the program's own files.
  var isPlaced = false
  /// What that frame held, if the exception is to be shown.
  var frame: FrameSnapshot?
}

/// One frame an exception passed through.
public struct TraceEntry {
  /// The code that ran.
  let code: UnsafeMutablePointer<Code>
  /// The number of the instruction in it.
  let instruction: Int
}

/// An instance of a type made in Swift.
struct NativeObject {
  /// Watched by the collector only where the payload is a `ValueHolder`.
  var container: ContainerHeader
  var payload: Unmanaged<AnyObject>
}

/// A payload that owns values of the language: the collector looks through it for cycles.
protocol ValueHolder: AnyObject {
  /// Every reference it owns, once.
  var held: [Value] { get }

  /// Releases what the program can change, so that a cycle through it breaks.
  ///
  /// What is fixed when the object is made needs no breaking: a cycle of it passes through something
  /// else that changes.
  func releaseHeld()
}

extension ValueHolder {
  func releaseHeld() {}
}

/// A module: named slots that its code reaches by number and others by name.
struct ModuleObject {
  var container: ContainerHeader
  /// `__name__`.
  var name: Value
  /// The names of the slots, to their numbers.
  var names: Table
  /// The slots: a fixed place in memory, so that code may keep its address.
  var slots: UnsafeMutablePointer<Value>
  /// For inline caches; new whenever a slot is added.
  var id: UInt32
  /// The imports put off until their names are used, by slot: see `DeferredImport`.
  var deferred: [Int: DeferredImport] = [:]
  /// Where its attributes come from when they are first read: `__getattr__` of a module made in Swift.
  var resolve: ((Context, _ name: Value) throws(Raised) -> Value)?

  /// The most names a module holds.
  static let capacity = 65536
}

extension Context {
  /// A new instance without attributes.
  ///
  /// Owned.
  @inline(__always)
  func makeInstance(_ type: TypePointer) -> Value {
    let shape = type.pointee.rootShape
    let room = shape.pointee.expectedCount
    let size = InstanceObject.headerSize + room * MemoryLayout<Value>.stride
    let block = heap.pointee.object(.instance, type, size: size)
    if type.pointee.container.header.flags.contains(.userDefined) {
      type.pointee.container.header.count &+= 1
    }
    let instance = block.assumingMemoryBound(to: InstanceObject.self)
    instance.pointee.shape = shape
    instance.pointee.slots = (block + InstanceObject.headerSize).assumingMemoryBound(to: Value.self)
    instance.pointee.capacity = room
    instance.pointee.container.spare = UInt32(truncatingIfNeeded: room)
    instance.pointee.exception = nil
    instance.pointee.base = .undefined
    track(block)
    return Value(.instance, consuming: block)
  }

  /// Adds the attribute whose shape is `next` in the slot after the last; takes the value over.
  @inline(__always)
  func addSlot(
    _ instance: UnsafeMutablePointer<InstanceObject>, _ next: ShapePointer, consuming value: Value
  ) {
    let slot = next.pointee.count &- 1
    if slot >= instance.pointee.capacity { growSlots(instance) }
    instance.pointee.slots[slot] = value
    instance.pointee.shape = next
  }

  @inline(never)
  func growSlots(_ instance: UnsafeMutablePointer<InstanceObject>) {
    let old = instance.pointee.capacity
    let capacity = Swift.max(4, old * 2)
    let slots = allocateValues(capacity)
    slots.update(from: instance.pointee.slots, count: old)
    if old > Int(instance.pointee.container.spare) { freeValues(instance.pointee.slots, old) }
    instance.pointee.slots = slots
    instance.pointee.capacity = capacity
  }

  /// Removes the attribute in `slot`: later ones move up.
  func removeSlot(_ instance: UnsafeMutablePointer<InstanceObject>, _ slot: Int) {
    let names = self.names(of: instance.pointee.shape)
    let old = instance.pointee.slots[slot]
    var shape = instance.pointee.shape.pointee.type.pointee.rootShape
    for (index, name) in names.enumerated() where index != slot { shape = extend(shape, name) }
    for index in slot..<(names.count - 1) {
      instance.pointee.slots[index] = instance.pointee.slots[index + 1]
    }
    instance.pointee.shape = shape
    old.release()
  }

  // MARK: Native objects

  /// A new instance of a native type over a Swift object.
  ///
  /// Owned.
  ///
  /// The payload is retained once and released the moment the last reference goes.
  @inline(__always)
  public func native(_ payload: AnyObject, type: TypePointer) -> Value {
    let block = heap.pointee.object(.native, type, size: MemoryLayout<NativeObject>.size)
    block.assumingMemoryBound(to: NativeObject.self).pointee.payload = .passRetained(payload)
    return Value(.native, consuming: block)
  }

  /// A new instance of a native type over a Swift object that owns values.
  ///
  /// Owned.
  func native(holding payload: any ValueHolder, type: TypePointer) -> Value {
    let value = native(payload, type: type)
    track(value.address)
    return value
  }

  // MARK: Modules

  /// A new module with no names beside `__name__`.
  ///
  /// Owned.
  public func makeModule(_ name: String) -> Value {
    let block = heap.pointee.object(.module, type(.module), size: MemoryLayout<ModuleObject>.size)
    let module = block.assumingMemoryBound(to: ModuleObject.self)
    let header = module.pointee.container.header
    module.initialize(
      to: ModuleObject(
        container: ContainerHeader(header: header), name: string(name), names: Table(),
        slots: reserveMemory(ModuleObject.capacity), id: nextID()))
    track(block)
    let value = Value(.module, consuming: block)
    setGlobal(value, intern("__name__"), consuming: string(name))
    setGlobal(value, intern("__doc__"), consuming: .none)
    return value
  }

  /// The number of the slot for a name of a module, added where it is new; nil where the module is full.
  func slot(ofGlobal name: Value, in module: Value) -> Int? {
    let object = module.module
    let hash = stringHash(name)
    let found = object.pointee.names.findString(name, hash)
    if found >= 0 { return object.pointee.names.entries[found].value.asInt }
    let slot = object.pointee.names.used
    guard slot < ModuleObject.capacity else { return nil }
    object.pointee.names.append(key: name.retained, hash: hash, value: .int(slot))
    object.pointee.id = nextID()
    return slot
  }

  /// The number of the slot for a name of a module; nil where there is none.
  func existingSlot(ofGlobal name: Value, in module: Value) -> Int? {
    let found = module.module.pointee.names.findString(name, stringHash(name))
    return found >= 0 ? module.module.pointee.names.entries[found].value.asInt : nil
  }

  /// The value of a name of a module; undefined where it has none, or none yet (see `loadedGlobal`).
  ///
  /// Borrowed.
  public func global(_ module: Value, _ name: Value) -> Value {
    guard let slot = existingSlot(ofGlobal: name, in: module) else { return .undefined }
    return module.module.pointee.slots[slot]
  }

  /// Sets a name (interned) of a module; takes the value over.
  ///
  /// An undefined value removes it.
  public func setGlobal(_ module: Value, _ name: Value, consuming value: Value) {
    guard let slot = slot(ofGlobal: name, in: module) else { return value.release() }
    if !module.module.pointee.deferred.isEmpty { module.module.pointee.deferred[slot] = nil }
    (module.module.pointee.slots + slot).replace(consuming: value)
  }

  /// Sets a name of a module; takes the value over.
  public func setGlobal(_ module: Value, _ name: String, consuming value: Value) {
    setGlobal(module, intern(name), consuming: value)
  }

  /// Lets a module make names when they are first read; undefined from the closure means no such name.
  public func setResolver(
    _ module: Value, _ resolve: @escaping (Context, _ name: Value) throws(Raised) -> Value
  ) {
    if module.kind == .module { module.module.pointee.resolve = resolve }
  }

  /// The names a module has, in order.
  public func globalNames(_ module: Value) -> [String] {
    let object = module.module
    var names: [String] = []
    var index = 0
    while let entry = object.pointee.names.next(from: index) {
      let found = object.pointee.names.entries[entry]
      let slot = found.value.asInt
      if !object.pointee.slots[slot].isUndefined || object.pointee.deferred[slot] != nil {
        names.append(found.key.text)
      }
      index = entry + 1
    }
    for part in deferredParts(of: module) where !names.contains(part) { names.append(part) }
    return names
  }
}

extension Value {
  /// The Swift object inside an instance of a native type, if it is of this class.
  ///
  /// Use a final class: the test is then one comparison.
  @inline(__always)
  public func payload<T: AnyObject>(as type: T.Type) -> T? {
    guard kind == .native else { return nil }
    let object = native.pointee.payload.takeUnretainedValue()
    return Swift.type(of: object) == type ? unsafeDowncast(object, to: T.self) : object as? T
  }

  /// Puts another Swift object inside an instance of a native type; the old one is released.
  ///
  /// Both must be of the class the type's slots expect.
  public func setPayload(_ payload: AnyObject) {
    guard kind == .native else { return }
    let old = native.pointee.payload
    native.pointee.payload = .passRetained(payload)
    old.release()
  }

  /// The Swift object inside an instance of a native type, which the caller knows to be a `T`.
  @inline(__always)
  public func uncheckedPayload<T: AnyObject>(as type: T.Type) -> T {
    unsafeDowncast(native.pointee.payload.takeUnretainedValue(), to: T.self)
  }
}
