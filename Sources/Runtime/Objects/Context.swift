// The context: a word-sized handle on one interpreter's state, given to everything that runs in it.
//
// All state lives in raw memory behind the handle, so that reading a field costs a load: no
// reference counting, no exclusivity check. The `Interpreter` class owns the memory; a context is
// valid as long as its interpreter, and only on the interpreter's thread.

public import Diagnostics

/// A handle on a running interpreter.
@frozen
public struct Context {
  @usableFromInline let address: UnsafeMutableRawPointer

  /// The state behind the handle.
  @inline(__always)
  var state: UnsafeMutablePointer<State> { address.assumingMemoryBound(to: State.self) }

  /// The heap behind the handle.
  @inline(__always)
  var heap: UnsafeMutablePointer<Heap> { state.pointee.heap }

  /// The first register nothing uses: where a call from Swift puts its arguments.
  @inline(__always)
  var top: UnsafeMutablePointer<Value> {
    Swift.max(state.pointee.floor, state.pointee.current.pointee.end)
  }

  /// A type every interpreter has.
  ///
  /// Borrowed.
  @inline(__always)
  public func type(_ type: BuiltinType) -> TypePointer {
    state.pointee.types[Int(type.rawValue)]
  }

  /// What the module that binds native types keeps for this interpreter, as an address of its own.
  @inline(__always)
  public var companion: UnsafeMutableRawPointer? {
    get { state.pointee.companion }
    nonmutating set { state.pointee.companion = newValue }
  }

  /// The module of the builtin names.
  ///
  /// Borrowed.
  public var builtins: Value { state.pointee.builtins }

  /// The interned name of a special method.
  ///
  /// Borrowed.
  @inline(__always)
  func name(_ special: Special) -> Value { state.pointee.specialNames[Int(special.rawValue)] }
}

/// Everything one interpreter knows.
struct State {
  var heap: UnsafeMutablePointer<Heap>

  // Types and names.
  var types: UnsafeMutablePointer<TypePointer>
  /// The type of every kind that is not an object.
  var immediateTypes: UnsafeMutablePointer<TypePointer>
  /// Types made in Swift, which live as long as the interpreter.
  var keptTypes: [TypePointer] = []
  var specialNames: UnsafeMutablePointer<Value>
  var interned = Table()
  var emptyString = Value.undefined
  var emptyTuple = Value.undefined
  /// The strings of one ASCII character.
  var characters: UnsafeMutablePointer<Value>
  var lastID: UInt32 = 0

  // The machine.
  /// The registers of all frames.
  var stack: UnsafeMutablePointer<Value>
  var stackEnd: UnsafeMutablePointer<Value>
  /// The calls that are running, the innermost last.
  var activations: UnsafeMutablePointer<Activation>
  /// The innermost; `activations` itself is a sentinel.
  var current: UnsafeMutablePointer<Activation>
  /// The end of the registers that Swift code has taken above the innermost frame.
  ///
  /// Whoever raises it puts it back; what it says counts only where it is above that frame.
  var floor: UnsafeMutablePointer<Value>
  /// Language frames and calls from Swift together may be this many.
  var recursionLimit = 1000
  /// How many decimal digits an integer may have as text: `sys.set_int_max_str_digits`.
  var integerDigitLimit = 4300
  /// The record `current` may not reach: `recursionLimit` records above the sentinel, fewer by every call
  /// from Swift that runs.
  var frameLimit: UnsafeMutablePointer<Activation>
  /// Where the host's stack is nearly used up: calls from Swift below it are a RecursionError.
  var stackFloor: UInt = 0
  /// Counts down at back-edges and calls; below zero the limits are looked at.
  var budget = 10_000
  var limits = Limits()
  var steps = 0
  var deadline: UInt64 = 0
  /// Raised from outside to interrupt the program.
  var interrupt: UnsafeMutablePointer<Int32>

  /// Generators whose last reference went while they waited in a `try` or `with`: closed at the next poll.
  var unclosed: [Value] = []
  /// Whether such generators still have a machine that can run them.
  var closesGenerators = true

  // Exceptions.
  /// The exception in flight between a throw and its catch.
  var pending = Value.undefined
  /// The exception being handled: what a bare `raise` raises again.
  var handled = Value.undefined
  /// The exception in flight is on its way out of a handler, not newly raised.
  var isRethrown = false

  // Modules.
  var builtins = Value.undefined
  var modules: [String: Value] = [:]
  /// Those whose code raised an exception; kept as long as `codes`, which borrow them.
  var failedModules: [Value] = []
  /// The names of the modules that are files of the program.
  var ownModules: Set<String> = []
  /// What `host.knownNames` gave, from the first name that was not found on.
  var knownNames: KnownNames?
  /// The modules of packages whose import was deferred, by package: see `DeferredImport`.
  var deferredParts: [String: [String]] = [:]
  /// The names of the modules whose code is running for the first time.
  var loading: Set<String> = []
  var codes: [UnsafeMutablePointer<Code>] = []
  var host: Host
  var output: [UInt8] = []
  /// What `sys.stdout` was set to; undefined while it is the program's own output.
  var standardOutput = Value.undefined
  var outputBytes = 0
  /// What libraries say below their errors.
  var advice: [Advice] = []
  /// The memory of the last formatted text.
  var spareText = SpareText()
  /// See `Context.companion`.
  var companion: UnsafeMutableRawPointer?
  /// `str % values`, which the string methods provide.
  var formatPercent: ((Context, Value, Value) throws(Raised) -> Value)?
}

/// What a program may use up; nil means no limit.
public struct Limits: Sendable {
  /// Loop rounds and calls.
  public var steps: Int?
  /// Seconds of wall-clock time.
  public var seconds: Double?
  /// Bytes printed.
  public var outputBytes: Int?
  /// Elements of any one list, string or tensor.
  public var elements: Int?

  /// No limits.
  public init(
    steps: Int? = nil, seconds: Double? = nil, outputBytes: Int? = nil, elements: Int? = nil
  ) {
    self.steps = steps
    self.seconds = seconds
    self.outputBytes = outputBytes
    self.elements = elements
  }
}

/// What the world around an interpreter offers it.
public struct Host {
  /// Receives what the program prints, in the order printed.
  public var output: (UnsafeBufferPointer<UInt8>) -> Void
  /// Reads a line for `input()`; nil at the end of the input.
  public var input: (_ prompt: String) -> String?
  /// Finds a module by its dotted name; nil where there is none.
  public var importer: (_ name: String) -> ModuleOrigin?
  /// The whole path of a source file, from its name.
  public var absolutePath: (_ name: String) -> String = { $0 }
  /// A whole path without symbolic links, as far as files stand there.
  public var realPath: (_ path: String) -> String = { $0 }
  /// The names of modules that could be imported, for did-you-mean.
  public var moduleNames: () -> [String]
  /// The names that CPython and PyTorch have, as `scripts/record_names.py` writes them; nil for none.
  public var knownNames: () -> UnsafeBufferPointer<UInt8>? = { nil }
  /// The word that interrupts the program when it is not 0; nil for one of the interpreter's own.
  ///
  /// It must outlive the interpreter.
  public var interruptFlag: UnsafeMutablePointer<Int32>?
  /// Whether every line is handed to `output` at once, as for someone who watches.
  public var isLive = false

  /// A host; by default it prints nowhere and offers nothing.
  public init(
    output: @escaping (UnsafeBufferPointer<UInt8>) -> Void = { _ in },
    input: @escaping (_ prompt: String) -> String? = { _ in nil },
    importer: @escaping (_ name: String) -> ModuleOrigin? = { _ in nil },
    moduleNames: @escaping () -> [String] = { [] }
  ) {
    self.output = output
    self.input = input
    self.importer = importer
    self.moduleNames = moduleNames
  }
}

/// Where a module comes from.
public enum ModuleOrigin {
  /// Source text; a package's submodules are asked for under its name.
  case source(Source, isPackage: Bool)
  /// A Swift function that fills the module.
  case native((Context, _ module: Value) throws(Raised) -> Void)
  /// A Swift function that fills the module, and then source text that runs in it.
  case nativeThenSource(
    (Context, _ module: Value) throws(Raised) -> Void, Source, isPackage: Bool)
}
