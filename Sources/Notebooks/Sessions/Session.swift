// A session: one interpreter with the library, for one file, one lesson or one prompt.
//
// A cell that fails leaves the names as they were before its failing statement; the session goes on.

import CKernels
public import Diagnostics
public import Library
public import Runtime
import Syntax

/// Runs scripts and cells that share their names.
///
/// The engine's random stream and modes belong to the process, so one session runs at a time; a new
/// one starts them afresh.
public final class Session {
  /// The world around a session.
  public struct Settings {
    /// Receives what programs print, in pieces, in order.
    public var output: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
    /// Whether every line is handed on at once, as for someone who watches.
    public var isLive = false
    /// Reads a line for `input()`; nil at the end of the input.
    public var input: (_ prompt: String) -> String? = { _ in nil }
    /// How figures and progress are shown.
    public var display = Display()
    /// Which files `open` may touch.
    public var files = FileAccess()
    /// Reads the modules beside the script or lesson.
    public var reader: LibraryImporter.Reader = { _ in nil }
    /// What `sys.argv` holds.
    public var arguments: [String] = [""]
    /// Whether `torch`, `nn`, `F`, `optim`, `plt`, `math` and `glia` are there without an import.
    public var preloads = false
    /// What programs may use up.
    public var limits = Limits()

    /// Settings of a session that prints nowhere and finds nothing beside it.
    public init() {}
  }

  /// The interpreter.
  public let interpreter: Interpreter
  let settings: Settings
  private let sink: Sink
  var pendingPreloads: [String: String]
  /// What `_` was last set to; only compared, never read.
  var lastResult = Value.undefined

  /// A new session, over an engine as a new process has it.
  public init(_ settings: Settings = Settings()) {
    EngineState.reset()
    self.settings = settings
    let sink = Sink(settings.output)
    self.sink = sink
    pendingPreloads = settings.preloads ? Preloads.modules : [:]
    let library = LibraryImporter(reader: settings.reader)
    let arguments = settings.arguments
    var host = Host(
      output: { sink.write($0) }, input: settings.input,
      importer: { name in
        BuiltinModules.origin(of: name, arguments: arguments) ?? library(name)
      },
      moduleNames: { BuiltinModules.names + LibraryImporter.moduleNames })
    host.knownNames = { EmbeddedFiles.bytes("data/names.txt") }
    host.absolutePath = { $0.hasPrefix("<") ? $0 : TextFile.absolutePath($0) }
    host.realPath = TextFile.realPath
    host.interruptFlag = Self.interruptFlag
    host.isLive = settings.isLive
    interpreter = Interpreter(host: host) {
      $0.addLibrary(showing: settings.display, files: settings.files)
    }
    interpreter.setLimits(settings.limits)
  }

  /// The word that Ctrl-C sets, and that the interpreter and the kernels poll.
  ///
  /// It lives as long as the process.
  public static var interruptFlag: UnsafeMutablePointer<Int32> {
    UnsafeMutablePointer(mutating: UnsafePointer(glia_interrupt_flag()))
  }

  /// Stops a program that runs longer than `seconds` from now on; nil for no limit.
  public func limit(seconds: Double?) {
    var limits = settings.limits
    limits.seconds = seconds ?? limits.seconds
    interpreter.setLimits(limits)
  }

  /// Starts the random streams of torch and of `random`, as their `manual_seed` and `seed` do.
  public func seed(_ seed: Int) {
    EngineState.seed(seed)
    _ = try? interpreter.perform { (context) throws(Raised) in
      let module = try context.importModule("random")
      defer { module.release() }
      let function = try context.getAttribute(module, context.intern("seed"))
      defer { function.release() }
      try context.call(function, [.int(seed)]).release()
    }
  }

  // MARK: Running

  /// What running a source came to.
  public struct Outcome {
    /// The repr of a cell's last expression; nil for None, for a line that ends with `;`, for a statement.
    public var shown: String?
    /// The exception nobody caught.
    public var failure: Diagnostic?
    /// What `sys.exit` asked for; nil where the program did not exit so.
    public var exitCode: Int32?
  }

  /// Runs a source; what it prints goes to the session's output.
  ///
  /// A value that is shown is first given to `keep`, borrowed.
  public func run(
    _ source: Source, mode: CompileMode = .cell,
    keep: (Context, Value) -> Void = { _, _ in }
  ) -> Outcome {
    var outcome = Outcome()
    do throws(Diagnostic) {
      var isSilent = mode != .cell
      if mode == .cell, let tree = try? Tree.parse(source) {
        isSilent = tree.endsWithSemicolon
        try preload(tree.names)
      }
      let value = try interpreter.run(source, mode: mode)
      defer { value.release() }
      if !isSilent, !value.isNone, !value.isUndefined {
        keep(interpreter.context, value)
        outcome.shown = try interpreter.perform { (context) throws(Raised) in
          try context.reprText(value)
        }
      }
      if Self.interruptFlag.pointee != 0 {
        // The last statement was cut short by Ctrl-C: what it made must not pass for a result.
        throw Diagnostic("KeyboardInterrupt", "")
      }
    } catch {
      Self.interruptFlag.pointee = 0
      if error.type == "SystemExit" {
        outcome.exitCode = interpreter.exitCode
        if outcome.exitCode == nil { outcome.failure = error }
      } else {
        outcome.failure = error
      }
    }
    return outcome
  }

  /// What a source printed, and what running it came to.
  public struct Captured {
    /// The text, a cell's shown value included.
    public var text: String
    /// The exception nobody caught.
    public var failure: Diagnostic?
    /// What `sys.exit` asked for.
    public var exitCode: Int32?
  }

  /// Runs a source and gives what it printed, instead of sending it to the session's output.
  public func capture(_ source: Source, mode: CompileMode = .cell) -> Captured {
    let (outcome, bytes) = sink.capturing { run(source, mode: mode) }
    var text = String(decoding: bytes, as: UTF8.self)
    if let shown = outcome.shown { text += shown + "\n" }
    return Captured(text: text, failure: outcome.failure, exitCode: outcome.exitCode)
  }
}

/// Where the output goes: to the settings' closure, or into a buffer while a source is captured.
private final class Sink {
  private let output: (UnsafeBufferPointer<UInt8>) -> Void
  private var buffer: [UInt8]?

  init(_ output: @escaping (UnsafeBufferPointer<UInt8>) -> Void) { self.output = output }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if buffer == nil { output(bytes) } else { buffer?.append(contentsOf: bytes) }
  }

  func capturing<R>(_ body: () -> R) -> (R, [UInt8]) {
    let outer = buffer
    buffer = []
    let result = body()
    let bytes = buffer ?? []
    buffer = outer
    return (result, bytes)
  }
}
