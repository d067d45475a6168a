// What can be called, and what calls leave behind: functions, builtins, bound methods, cells,
// generators, iterators and descriptors.

/// A function the program defined.
struct FunctionObject {
  var container: ContainerHeader
  /// Never freed before the interpreter: a running frame needs no count on it.
  var code: UnsafeMutablePointer<Code>
  /// Those of its code, where a call finds them one step sooner.
  var instructions: UnsafeMutablePointer<Instruction>
  /// The cells and values it borrows, `code.pointee.captureCount` of them, owned; they stand behind the struct.
  var captures: UnsafeMutablePointer<Value>?
  /// With how many arguments, all positional, a call needs neither binding nor cells; -1 where there is no
  /// such number.
  var directCount: Int
  /// What most functions do not have: closures are made by the thousand, so they are kept small.
  var details: UnsafeMutablePointer<FunctionDetails>?

  /// The room of the struct, so that the cells behind it stand at a multiple of 16 bytes.
  static var headerSize: Int { (MemoryLayout<FunctionObject>.size + 15) / 16 * 16 }

  /// `__name__`, borrowed.
  var name: Value { details?.pointee.name ?? code.pointee.name }
  /// `__qualname__`, borrowed.
  var qualifiedName: Value { details?.pointee.qualifiedName ?? code.pointee.qualifiedName }
  /// `__doc__`, borrowed.
  var documentation: Value { details?.pointee.documentation ?? code.pointee.documentation }
  /// The default values of the last positional parameters, borrowed; empty where there are none.
  var defaults: UnsafeMutableBufferPointer<Value> {
    UnsafeMutableBufferPointer(
      start: details?.pointee.defaults, count: details?.pointee.defaultCount ?? 0)
  }
  /// Defaults of keyword-only parameters, borrowed: one for each, undefined where it has none.
  var keywordDefaults: UnsafeMutablePointer<Value>? { details?.pointee.keywordDefaults }
  /// Attributes a program set on it, borrowed: a dict, or undefined.
  var attributes: Value { details?.pointee.attributes ?? .undefined }
}

/// What a function has beside its code: defaults, and what a program may change.
struct FunctionDetails {
  var name: Value
  var qualifiedName: Value
  var documentation: Value
  var attributes = Value.undefined
  var defaults: UnsafeMutablePointer<Value>?
  var defaultCount = 0
  var keywordDefaults: UnsafeMutablePointer<Value>?
}

/// A function made in Swift, as an object.
struct BuiltinObject {
  var header: Header
  /// The declaration and, from its first call on, its parameters.
  var info: Unmanaged<BuiltinInfo>
  /// The default of every parameter, borrowed from the declaration; for the fast path.
  var defaults: UnsafeMutablePointer<Value>?
  /// The fewest and most positional arguments the fast path takes; 1 and 0 before the first call.
  var minimum: Int32
  var maximum: Int32
  /// Whether this is `list.append`, which the run loop does itself.
  var isListAppend = false
}

/// A function with its first argument.
struct BoundMethodObject {
  var container: ContainerHeader
  var function: Value
  var receiver: Value
}

/// A variable shared between a function and the functions inside it.
struct CellObject {
  var container: ContainerHeader
  var value: Value
}

/// A generator: a frame that waits.
struct GeneratorObject {
  enum Status: UInt8 { case created, suspended, running, finished }

  var container: ContainerHeader
  var code: UnsafeMutablePointer<Code>
  /// The cells it borrows: the function that was called.
  var function: Value
  /// The registers, `code.pointee.registerCount` of them, while it waits.
  var registers: UnsafeMutablePointer<Value>
  /// The number of the next instruction.
  var next: Int
  var status: Status
  /// The exception it is handling where it waits inside an `except`, else undefined.
  var handled: Value
  /// The value of a `return`, kept for StopIteration.
  var result: Value
}

/// A native iterator: over a builtin container, or over anything a `NativeIterator` says.
struct IteratorObject {
  enum Form: UInt8 {
    case list, tuple, range, string, dictKeys, dictValues, dictItems, set, sequence, callable,
      native
    case reversedList, finished
  }

  var container: ContainerHeader
  var form: Form
  /// What is iterated over; undefined for `native`.
  var source: Value
  /// For `callable`: the sentinel.
  var extra: Value
  /// The next position.
  var index: Int
  /// For `range` the numbers left; for dicts and sets the size at the start.
  var remaining: Int
  /// For `native`.
  var native: Unmanaged<NativeIterator>?
}

/// An iterator made in Swift: `map`, `zip`, `DataLoader`'s and the like derive from it.
open class NativeIterator {
  /// An iterator.
  public init() {}

  /// The next item, owned; undefined at the end (and from then on).
  open func next(_ context: Context) throws(Raised) -> Value { .undefined }

  /// The values it holds, for the collector: every reference it owns, once.
  open var held: [Value] { [] }

  /// Releases the values it holds; called when the iterator goes, and by the collector.
  open func releaseHeld() {}
}

/// A `property`, `staticmethod` or `classmethod`.
struct DescriptorObject {
  enum Form: UInt8 { case property, staticMethod, classMethod, superObject }

  var container: ContainerHeader
  var form: Form
  /// The getter, or the function; for `super` the class after which the search starts.
  var first: Value
  /// The setter; for `super` the object.
  var second: Value
  /// The deleter; for `super` the object's class.
  var third: Value
  /// `__doc__`.
  var documentation: Value
}

extension Context {
  /// What a function has beside its code, made where it had nothing yet.
  func functionDetails(_ function: UnsafeMutablePointer<FunctionObject>)
    -> UnsafeMutablePointer<FunctionDetails>
  {
    if let details = function.pointee.details { return details }
    let details = heap.pointee.allocate(MemoryLayout<FunctionDetails>.size)
      .bindMemory(to: FunctionDetails.self, capacity: 1)
    details.initialize(
      to: FunctionDetails(
        name: function.pointee.name.retained,
        qualifiedName: function.pointee.qualifiedName.retained,
        documentation: function.pointee.documentation.retained))
    function.pointee.details = details
    return details
  }

  /// A function bound to its first argument; borrows both.
  ///
  /// Owned.
  func boundMethod(_ function: Value, _ receiver: Value) -> Value {
    let block = heap.pointee.object(
      .boundMethod, type(function.kind == .builtin ? .builtinFunction : .method),
      size: MemoryLayout<BoundMethodObject>.size)
    let method = block.assumingMemoryBound(to: BoundMethodObject.self)
    method.pointee.function = function.retained
    method.pointee.receiver = receiver.retained
    track(block)
    return Value(.boundMethod, consuming: block)
  }

  /// A new cell; takes the value over.
  ///
  /// Owned.
  func cell(consuming value: Value) -> Value {
    let block = heap.pointee.object(.cell, type(.cell), size: MemoryLayout<CellObject>.size)
    block.assumingMemoryBound(to: CellObject.self).pointee.value = value
    track(block)
    return Value(.cell, consuming: block)
  }

  /// A new descriptor; takes its parts over.
  ///
  /// Owned.
  func descriptor(
    _ form: DescriptorObject.Form, consuming first: Value, _ second: Value = .undefined,
    _ third: Value = .undefined, documentation: Value = .undefined
  ) -> Value {
    let types: [BuiltinType] = [.property, .staticmethod, .classmethod, .superType]
    let block = heap.pointee.object(
      .descriptor, type(types[Int(form.rawValue)]), size: MemoryLayout<DescriptorObject>.size)
    let descriptor = block.assumingMemoryBound(to: DescriptorObject.self)
    descriptor.pointee.form = form
    descriptor.pointee.first = first
    descriptor.pointee.second = second
    descriptor.pointee.third = third
    descriptor.pointee.documentation = documentation
    track(block)
    return Value(.descriptor, consuming: block)
  }

  /// A function object over a declaration.
  ///
  /// Owned.
  public func function(_ builtin: Builtin) -> Value {
    builtinValue(BuiltinInfo(builtin, owner: nil))
  }

  func builtinValue(_ info: BuiltinInfo) -> Value {
    let block = heap.pointee.object(
      .builtin, type(info.owner == nil ? .builtinFunction : .methodDescriptor),
      size: MemoryLayout<BuiltinObject>.size)
    let builtin = block.assumingMemoryBound(to: BuiltinObject.self)
    builtin.pointee.info = .passRetained(info)
    builtin.pointee.defaults = nil
    builtin.pointee.minimum = 1
    builtin.pointee.maximum = 0
    builtin.pointee.isListAppend =
      info.owner == type(.list) && info.declaration.name == "append"
    return Value(.builtin, consuming: block)
  }

  /// An iterator object over a Swift iterator.
  ///
  /// - Parameters:
  ///   - native: What gives the elements.
  ///   - type: What `type()` says of it; a plain `iterator` by default.
  /// - Returns: The object, owned.
  public func iterator(_ native: NativeIterator, type: TypePointer? = nil) -> Value {
    let value = iterator(.native, consuming: .undefined, type: type ?? self.type(.iterator))
    value.iterator.pointee.native = .passRetained(native)
    return value
  }

  /// The iterator made in Swift behind a value; nil for any other value.
  public func nativeIterator(_ value: Value) -> NativeIterator? {
    value.kind == .iterator ? value.iterator.pointee.native?.takeUnretainedValue() : nil
  }

  /// An iterator over a builtin container; takes the source over.
  ///
  /// Owned.
  func iterator(
    _ form: IteratorObject.Form, consuming source: Value, type: TypePointer, remaining: Int = 0,
    extra: Value = .undefined
  ) -> Value {
    let block = heap.pointee.object(.iterator, type, size: MemoryLayout<IteratorObject>.size)
    let iterator = block.assumingMemoryBound(to: IteratorObject.self)
    iterator.pointee.form = form
    iterator.pointee.source = source
    iterator.pointee.extra = extra
    iterator.pointee.index = 0
    iterator.pointee.remaining = remaining
    iterator.pointee.native = nil
    track(block)
    return Value(.iterator, consuming: block)
  }
}
