// The interpreter as the world sees it: compile a source, run it, look at values.

public import Diagnostics
import Syntax

/// One interpreter: its own heap, types, modules and names.
///
/// Use it from one thread at a time.
public final class Interpreter {
  /// The handle everything in the interpreter is reached by.
  public let context: Context
  /// The module whose names cells and scripts share: `__main__`.
  public let main: Value

  /// An interpreter over a host.
  ///
  /// - Parameters:
  ///   - host: Where its output goes and its input comes from.
  ///   - prepare: Declares what programs find in it: builtins, types, modules.
  public init(host: Host, prepare: (Context) -> Void = { _ in }) {
    context = Context.make(host: host)
    context.defineDescriptors()
    context.defineGeneratorMethods()
    context.defineNativeValues()
    context.installBuiltins()
    main = context.makeModule("__main__")
    context.state.pointee.modules["__main__"] = main.retained
    for name in ["__package__", "__spec__"] { context.setGlobal(main, name, consuming: .none) }
    prepare(context)
  }

  deinit { context.tearDown() }

  /// The limits of what runs from now on; the counts start again.
  public func setLimits(_ limits: Limits) {
    let state = context.state
    state.pointee.limits = limits
    state.pointee.steps = 0
    state.pointee.budget = 10_000
    state.pointee.outputBytes = 0
    state.pointee.deadline =
      limits.seconds.map { monotonicNanoseconds() + UInt64(Swift.max(0, $0) * 1e9) } ?? 0
  }

  /// The flag that interrupts the program: store 1, from any thread or a signal handler.
  public var interruptFlag: UnsafeMutablePointer<Int32> { context.state.pointee.interrupt }

  /// The code of the SystemExit that ended the last run; nil where none did, or one with a message.
  public private(set) var exitCode: Int32?

  /// Runs a source in `__main__`: for a cell, the value of a last expression statement, else None.
  ///
  /// Owned.
  ///
  /// - Throws: The diagnostic of a syntax error, or of an exception nobody caught.
  public func run(_ source: Source, mode: CompileMode = .script) throws(Diagnostic) -> Value {
    let code: UnsafeMutablePointer<Code>
    do throws(Diagnostic) { code = try context.compile(source, in: main, mode: mode) } catch {
      throw context.advised(error)
    }
    exitCode = nil
    if mode == .script {
      let path = context.state.pointee.host.absolutePath(source.name)
      context.setGlobal(main, "__file__", consuming: context.string(path))
    }
    defer { context.flush() }
    context.state.pointee.stackFloor = Self.stackFloor()
    do throws(Raised) {
      let value = try context.runModule(code)
      context.closeUnclosed()
      return value
    } catch {
      let exception = context.takeException()
      defer { exception.release() }
      exitCode = context.exitCode(of: exception)
      throw context.diagnostic(of: exception)
    }
  }

  /// Calls `body` and turns an exception it raises into a diagnostic.
  public func perform<R>(_ body: (Context) throws(Raised) -> R) throws(Diagnostic) -> R {
    defer { context.flush() }
    context.state.pointee.stackFloor = Self.stackFloor()
    do throws(Raised) {
      return try body(context)
    } catch {
      let exception = context.takeException()
      defer { exception.release() }
      throw context.diagnostic(of: exception)
    }
  }

  /// The value of a name of `__main__`, borrowed; undefined where there is none.
  public subscript(name: String) -> Value { context.global(main, context.intern(name)) }

  /// How many objects there are; tests hold it to a baseline.
  public var liveObjects: Int { context.heap.pointee.liveObjects }
}

extension Context {
  /// Adds to what the program printed; it reaches the host when much has come together, or on `flush`.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) {
    state.pointee.outputBytes += bytes.count
    if let limit = state.pointee.limits.outputBytes, state.pointee.outputBytes > limit {
      throw error(.runtimeError, "the limit of \(limit) bytes of output is reached")
    }
    state.pointee.output += bytes
    if state.pointee.output.count >= 16384 || state.pointee.host.isLive && bytes.last == 0x0A {
      flush()
    }
  }

  /// Adds text to what the program printed.
  public func write(_ text: String) throws(Raised) {
    var text = text
    let result: Result<Void, Raised> = text.withUTF8 { bytes in
      do throws(Raised) {
        try write(bytes)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Hands what has been printed to the host.
  public func flush() {
    guard !state.pointee.output.isEmpty else { return }
    let bytes = state.pointee.output
    state.pointee.output = []
    bytes.withUnsafeBufferPointer { state.pointee.host.output($0) }
  }

  /// What the process ends with after a SystemExit: its number, or 0 for None; nil where it has a message
  /// to show, and for other exceptions.
  fileprivate func exitCode(of exception: Value) -> Int32? {
    guard isInstance(exception, of: type(.systemExit)), let state = exception.exceptionState else {
      return nil
    }
    let arguments = state.pointee.arguments.items
    if arguments.isEmpty || arguments.count == 1 && arguments[0].isNone { return 0 }
    guard arguments.count == 1, arguments[0].isInt || arguments[0].isBool else { return nil }
    return Int32(truncatingIfNeeded: arguments[0].asInt & 0xFF)
  }

  /// Destroys everything.
  func tearDown() {
    flush()
    let state = self.state
    state.pointee.closesGenerators = false
    for generator in state.pointee.unclosed { generator.release() }
    state.pointee.unclosed = []
    let modules = state.pointee.modules.values + state.pointee.failedModules
    for module in modules { clearModule(module) }
    state.pointee.standardOutput.release()
    state.pointee.standardOutput = .undefined
    clearModule(state.pointee.builtins)
    for module in modules { module.release() }
    state.pointee.modules = [:]
    state.pointee.failedModules = []
    collect()
    for code in state.pointee.codes {
      for index in 0..<code.pointee.constantCount { code.pointee.constants[index].release() }
      code.pointee.instructions.deallocate()
      code.pointee.constants.deallocate()
      code.deinitialize(count: 1)
      code.deallocate()
    }
    unreserve(
      state.pointee.stack, bytes: Context.stackCapacity * MemoryLayout<Value>.stride)
    unreserve(
      state.pointee.activations,
      bytes: Context.activationCapacity * MemoryLayout<Activation>.stride)
    state.pointee.spareText.bytes?.deallocate()
    if state.pointee.host.interruptFlag == nil { state.pointee.interrupt.deallocate() }
    heap.pointee.tearDown()
    heap.deinitialize(count: 1)
    heap.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private func clearModule(_ module: Value) {
    for index in 0..<module.module.pointee.names.count {
      (module.module.pointee.slots + index).replace(consuming: .undefined)
    }
  }
}
