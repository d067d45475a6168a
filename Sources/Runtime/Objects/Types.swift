// Type objects: what a class is, where its attributes are found, and the slots a native type fills.
//
// An attribute of a class is looked up along the method resolution order (C3) and remembered in the class's own
// cache. Special methods (`__add__`, `__call__`, …) are remembered in an array indexed by `Special`, so that an
// operator costs one load. Any change of a class empties the caches of the class and of its
// subclasses and gives their shapes new numbers, which makes every inline cache miss.

public import Syntax

/// A type object's memory.
public typealias TypePointer = UnsafeMutablePointer<TypeObject>

/// A class: `int`, `Tensor`, or one the program made.
public struct TypeObject {
  var container: ContainerHeader
  var heap: UnsafeMutablePointer<Heap>
  /// The interpreter the type belongs to.
  public internal(set) var context: Context
  /// `__name__`, interned.
  var name: Value
  /// `__qualname__`.
  var qualifiedName: Value
  /// `__module__`, or undefined.
  var moduleName: Value
  /// What kind of value an instance is.
  var instanceKind: Kind
  /// Whether instances are exceptions and carry an `ExceptionState`.
  var isException = false
  /// Whether messages name it with its module, as CPython does for the types it has in C.
  public var isNamedInFull = false
  /// Whether instances are dicts or tuples of a class that derives from those.
  var isDerived = false
  /// The builtin type whose value an instance holds beside its attributes: `list` for `class Stack(list)`.
  var nativeBase: TypePointer?
  /// Whether making an instance runs a `__new__` of the program or fills in a native value.
  var hasOwnNew = false
  /// The attributes instances may have, where `__slots__` of the class and all its bases say so.
  var slotNames: [Value]?
  /// Whether a class statement may name this type as a base.
  var allowsSubclasses = true
  /// The bases in the order written, owned.
  var bases: UnsafeMutableBufferPointer<TypePointer>
  /// The method resolution order, this type first; borrowed (the bases keep them alive).
  var order: UnsafeMutableBufferPointer<TypePointer>
  /// `__dict__`: interned names to values, in order.
  var namespace: Table
  /// Classes that name this one as a base; borrowed.
  var subclasses: [TypePointer] = []
  /// Where instances without attributes start.
  var rootShape: ShapePointer
  /// The shape of instances whose attributes stand in a dict.
  var dictionaryShape: ShapePointer?
  /// Attributes found along `order`, remembered; entry numbers are stable until the cache is emptied.
  var cache: Table
  /// Special methods found along `order`: undefined = not looked up yet, `NotImplemented` = there is none.
  var specials: UnsafeMutablePointer<Value>?
  /// Numbers this class as an object whose attributes are read (`Class.attribute`), for inline caches.
  var attributeID: UInt32
  /// What the type does natively.
  public var slots = NativeSlots()
  /// What `Type(…)` calls for a type made in Swift: a builtin; undefined where it cannot be called.
  var constructor: Value = .undefined
  /// The source of the class statement, for `name??`.
  var origin: SourceOrigin?
}

/// Where a function or class was written.
public struct SourceOrigin {
  /// The code that holds it.
  var code: UnsafeMutablePointer<Code>
  /// The stretch of the source.
  var start: UInt32
  var end: UInt32
}

/// What a native type does for the language's operators; nil means the type does not do it.
///
/// All closures borrow their arguments and return an owned value. Give them named functions or closures
/// without captures: calling those costs a few nanoseconds.
public struct NativeSlots {
  /// `left op right`, called where either operand is of this type, in the order written; returns
  /// `NotImplemented` to let the other operand's type try.
  public var binary: ((Context, BinaryOperator, Value, Value) throws(Raised) -> Value)?
  /// `left op= right`; where nil or `NotImplemented`, `binary` is used.
  public var inPlace: ((Context, BinaryOperator, Value, Value) throws(Raised) -> Value)?
  /// `left < right` and the other five, called where either operand is of this type; may
  /// return any value (a tensor of truths).
  public var compare: ((Context, ComparisonOperator, Value, Value) throws(Raised) -> Value)?
  /// `-x`, `+x`, `~x`.
  public var unary: ((Context, UnaryOperator, Value) throws(Raised) -> Value)?
  /// `x.name`, asked before the type's methods; returns undefined to go on to them.
  public var getAttribute: ((Context, Value, _ name: Value) throws(Raised) -> Value)?
  /// `x.name = value`; an undefined value means `del x.name`.
  public var setAttribute: ((Context, Value, _ name: Value, _ value: Value) throws(Raised) -> Void)?
  /// `x[key]`.
  public var getItem: ((Context, Value, _ key: Value) throws(Raised) -> Value)?
  /// `x[key] = value`; an undefined value means `del x[key]`.
  public var setItem: ((Context, Value, _ key: Value, _ value: Value) throws(Raised) -> Void)?
  /// `len(x)`.
  public var length: ((Context, Value) throws(Raised) -> Int)?
  /// `iter(x)`: mostly a `NativeIterator` wrapped by `context.iterator(_:)`.
  public var iterate: ((Context, Value) throws(Raised) -> Value)?
  /// `item in x`.
  public var contains: ((Context, Value, _ item: Value) throws(Raised) -> Bool)?
  /// `x(…)`: the arguments as they were passed.
  public var call: ((Context, Value, borrowing CallArguments) throws(Raised) -> Value)?
  /// `repr(x)`.
  public var repr: ((Context, Value) throws(Raised) -> Value)?
  /// `str(x)`; where nil, `repr` is used.
  public var str: ((Context, Value) throws(Raised) -> Value)?
  /// `format(x, specification)`; the specification is a `str`.
  public var format: ((Context, Value, _ specification: Value) throws(Raised) -> Value)?
  /// `hash(x)`; where nil, objects hash by identity.
  public var hash: ((Context, Value) throws(Raised) -> Int)?
  /// `bool(x)`.
  public var isTrue: ((Context, Value) throws(Raised) -> Bool)?
  /// `x.__index__()`: the value as an exact integer.
  public var index: ((Context, Value) throws(Raised) -> Int)?
  /// `float(x)`.
  public var toFloat: ((Context, Value) throws(Raised) -> Double)?
  /// What a slice, a sum or a product of instances of a kind of `tuple` becomes; nil for a plain one.
  ///
  /// Takes the plain `tuple` over.
  public var remake: ((Context, _ plain: Value) throws(Raised) -> Value)?
  /// The value in a few words, for labels in diagnostics: `[2, 4] int64`.
  public var summary: ((Context, Value) -> String)?
  /// Whether an instance kept in a class is called with the value before the dot, like a function.
  public var bindsAsMethod = false
  /// Told of the payload when the object that holds it goes: where a payload points back at its object.
  public var willRelease: ((AnyObject) -> Void)?

  init() {}
}

/// The arguments of a call as they were passed, before any are bound: for a native type's `call`.
public struct CallArguments: ~Copyable {
  let base: UnsafeMutablePointer<Value>
  /// How many positional arguments there are.
  public let count: Int
  /// The names of the keyword arguments: a `tuple` of `str`, or undefined; their values follow the positional ones.
  public let keywords: Value

  /// A positional argument, borrowed.
  public subscript(index: Int) -> Value { base[index] }
  /// The positional arguments, borrowed.
  public var positional: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: base, count: count)
  }
  /// The value of a keyword argument, borrowed; undefined where it was not passed.
  public func keyword(_ name: Value) -> Value {
    for (index, key) in keywords.items.enumerated() where stringsEqual(key, name) {
      return base[count + index]
    }
    return .undefined
  }
}

extension Value {
  /// The type of an object on the heap; only for counted kinds.
  @inline(__always)
  var objectType: TypePointer { object.pointee.type }
}

extension Context {
  /// The type of any value.
  ///
  /// Borrowed.
  @inline(__always)
  public func typeOf(_ value: Value) -> TypePointer {
    value.isObject ? value.objectType : state.pointee.immediateTypes[Int(value.tag)]
  }

  /// The name of a value's type, as error messages say it.
  public func typeName(_ value: Value) -> String {
    let type = typeOf(value)
    return type.pointee.isNamedInFull ? fullName(of: type) : type.pointee.name.text
  }

  /// The name of a type.
  public func name(of type: TypePointer) -> String { type.pointee.name.text }

  /// A type as a value.
  ///
  /// Borrowed.
  public func value(of type: TypePointer) -> Value { Value(.type, consuming: type) }

  /// Whether `type` is `base` or derives from it.
  public func isSubtype(_ type: TypePointer, of base: TypePointer) -> Bool {
    if type == base { return true }
    for candidate in type.pointee.order where candidate == base { return true }
    return false
  }

  /// Whether a value is an instance of a type or of one derived from it.
  public func isInstance(_ value: Value, of base: TypePointer) -> Bool {
    isSubtype(typeOf(value), of: base)
  }

  // MARK: Making types

  /// A new native type: instances are made with `native(_:type:)`.
  ///
  /// The interpreter keeps it alive.
  ///
  /// - Parameters:
  ///   - name: `__name__`.
  ///   - module: `__module__`, such as `torch`; reprs of the class show it.
  ///   - base: The type it derives from; `object` by default.
  /// - Returns: The type, which lives as long as the interpreter.
  public func makeType(_ name: String, module: String? = nil, base: TypePointer? = nil)
    -> TypePointer
  {
    let base = base ?? type(.object)
    let kind = base == type(.object) ? Kind.native : base.pointee.instanceKind
    let type = allocateType(intern(name), kind: kind, bases: [base])
    if let module { type.pointee.moduleName = intern(module).retained }
    type.pointee.slots = base.pointee.slots
    type.pointee.allowsSubclasses = false
    type.pointee.isException = base.pointee.isException
    state.pointee.keptTypes.append(type)
    return type
  }

  /// Memory for a type over bases whose orders merge; the name is borrowed.
  func allocateType(_ name: Value, kind: Kind, bases: [TypePointer]) -> TypePointer {
    let size = MemoryLayout<TypeObject>.size
    let metatype = state.pointee.types[Int(BuiltinType.type.rawValue)]
    let block = heap.pointee.object(.type, metatype, size: size)
    let pointer = block.assumingMemoryBound(to: TypeObject.self)
    let header = pointer.pointee.container.header
    let basesBuffer = UnsafeMutableBufferPointer<TypePointer>.allocate(capacity: bases.count)
    for (index, base) in bases.enumerated() {
      basesBuffer[index] = base
      value(of: base).retain()
      base.pointee.subclasses.append(pointer)
    }
    pointer.initialize(
      to: TypeObject(
        container: ContainerHeader(header: header), heap: heap, context: self,
        name: name.retained, qualifiedName: name.retained, moduleName: .undefined,
        instanceKind: kind, bases: basesBuffer,
        order: UnsafeMutableBufferPointer(start: nil, count: 0),
        namespace: Table(), rootShape: makeShape(of: pointer), cache: Table(),
        attributeID: nextID()))
    let order = methodOrder(pointer, bases) ?? [pointer]
    let orderBuffer = UnsafeMutableBufferPointer<TypePointer>.allocate(capacity: order.count)
    for (index, type) in order.enumerated() { orderBuffer[index] = type }
    pointer.pointee.order = orderBuffer
    track(block)
    return pointer
  }

  /// The C3 linearization of a class over its bases; nil where there is none.
  func methodOrder(_ type: TypePointer, _ bases: [TypePointer]) -> [TypePointer]? {
    var sequences = bases.map { Array($0.pointee.order) }
    sequences.append(bases)
    var result = [type]
    while true {
      sequences.removeAll { $0.isEmpty }
      if sequences.isEmpty { return result }
      let next = sequences.lazy.compactMap { $0.first }.first { candidate in
        !sequences.contains { $0.dropFirst().contains(candidate) }
      }
      guard let next else { return nil }
      result.append(next)
      for index in sequences.indices where sequences[index].first == next {
        sequences[index].removeFirst()
      }
    }
  }

  // MARK: Lookup

  /// The attribute `name` (interned) along the resolution order; undefined where there is none.
  ///
  /// Borrowed.
  func lookup(_ type: TypePointer, _ name: Value) -> Value {
    let index = cachedIndex(type, name)
    return index >= 0 ? type.pointee.cache.entries[index].value : .undefined
  }

  /// The entry of `name` in the class's cache, filled on demand; -1 where there is none.
  func cachedIndex(_ type: TypePointer, _ name: Value) -> Int {
    let hash = stringHash(name)
    let index = type.pointee.cache.findString(name, hash)
    if index >= 0 { return index }
    for candidate in type.pointee.order {
      let found = candidate.pointee.namespace.findString(name, hash)
      guard found >= 0 else { continue }
      let value = candidate.pointee.namespace.entries[found].value
      type.pointee.cache.append(key: name.retained, hash: hash, value: value.retained)
      return type.pointee.cache.count - 1
    }
    return -1
  }

  /// A special method along the resolution order; undefined where there is none.
  ///
  /// Borrowed.
  @inline(__always)
  func special(_ type: TypePointer, _ special: Special) -> Value {
    if let specials = type.pointee.specials {
      let value = specials[Int(special.rawValue)]
      if value.isObject || value.isNone { return value }
      if value.isNotImplemented { return .undefined }
    }
    return findSpecial(type, special)
  }

  @inline(never)
  private func findSpecial(_ type: TypePointer, _ special: Special) -> Value {
    let specials: UnsafeMutablePointer<Value>
    if let existing = type.pointee.specials {
      specials = existing
    } else {
      specials = .allocate(capacity: Special.allCases.count)
      specials.initialize(repeating: .undefined, count: Special.allCases.count)
      type.pointee.specials = specials
    }
    let value = lookup(type, name(special))
    specials[Int(special.rawValue)] = value.isUndefined ? .notImplemented : value
    return value
  }

  /// Sets an attribute of a class; takes the value over.
  ///
  /// An undefined value deletes it.
  func setAttribute(ofType type: TypePointer, _ name: Value, consuming value: Value) {
    let hash = stringHash(name)
    let index = type.pointee.namespace.findString(name, hash)
    if value.isUndefined {
      if index >= 0 {
        let (key, old) = type.pointee.namespace.remove(at: index)
        typeChanged(type)
        key.release()
        old.release()
      }
      return
    }
    if index >= 0 {
      let old = type.pointee.namespace.exchange(at: index, consuming: value)
      typeChanged(type)
      old.release()
    } else {
      type.pointee.namespace.append(key: name.retained, hash: hash, value: value)
      typeChanged(type)
    }
  }

  /// Empties what was remembered about a class and its subclasses.
  func typeChanged(_ type: TypePointer) {
    if type.pointee.cache.count > 0 {
      var old = type.pointee.cache
      type.pointee.cache = Table()
      old.destroy()
    }
    if let specials = type.pointee.specials {
      specials.update(repeating: .undefined, count: Special.allCases.count)
    }
    type.pointee.attributeID = nextID()
    renumber(type.pointee.rootShape)
    for subclass in type.pointee.subclasses { typeChanged(subclass) }
  }

  /// A number no inline cache has seen.
  ///
  /// Once all are used up, 0, which caches never hold.
  func nextID() -> UInt32 {
    if state.pointee.lastID == UInt32.max { return 0 }
    state.pointee.lastID += 1
    return state.pointee.lastID
  }
}
