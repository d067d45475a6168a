// The engine's state belongs to the process: what a new interpreter must find as the first one did.

import Autograd
import CKernels
public import Runtime
import Tensors

/// The parts of the engine that all interpreters of a process share.
public enum EngineState {
  /// Puts everything back to what a new process has: the random stream, the modes of recording, the
  /// number of threads, the print options.
  public static func reset() {
    Generator.standard.manualSeed(Generator.initialSeed)
    GradientMode.isEnabled = true
    GradientMode.isInference = false
    Storage.marksInference = false
    AnomalyMode.isEnabled = false
    AnomalyMode.checksNaN = true
    TensorRepr.resetOptions()
    glia_threads_set(1)
  }

  /// Starts the default random stream, as `torch.manual_seed(seed)`.
  public static func seed(_ seed: Int) { Generator.standard.manualSeed(seed) }
}

extension Context {
  /// Gives an interpreter the library; once, before it runs anything.
  ///
  /// - Parameters:
  ///   - display: How figures and progress are shown.
  ///   - files: Which files `open` may touch.
  public func addLibrary(showing display: Display, files: FileAccess = FileAccess()) {
    glia_keep_freed_memory()
    attachLibrary(display).pointee.files = files
    define(in: builtins, [FileBinding.open])
  }
}
