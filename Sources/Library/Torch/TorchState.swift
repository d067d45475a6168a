// What the binding of torch keeps for one interpreter: its types, made at the first import.

import Autograd
import Runtime
import Tensors

/// The types of the binding.
struct TorchState {
  let tensor: TypePointer
  let parameter: TypePointer
  let dtype: TypePointer
  let layout: TypePointer
  let memoryFormat: TypePointer
  let size: TypePointer
  let generator: TypePointer
  let device: TypePointer
  let ndarray: TypePointer
  /// `torch.linalg.LinAlgError`.
  let linearAlgebraError: TypePointer
  let gradientFunction: TypePointer
  /// What `register_hook` returns.
  let removableHandle: TypePointer
  /// What the context of a custom function knows its node by.
  let customNode: TypePointer
  /// `torch.float32` and its kin, by `DType.rawValue`; the interpreter's modules keep them alive.
  var dtypes: [Value] = []
  /// `torch.strided` and the memory formats, in the order of `Context.memoryWords`.
  var memoryWords: [Value] = []
  /// `numpy.float32` and its kin, by `DType.rawValue`.
  var numpyScalars: [TypePointer] = []
  /// The types of `grad_fn`, by name, made when first asked for.
  var gradientFunctions: [String: TypePointer] = [:]
  /// `torch.return_types.max` and its kin, made when first returned.
  var returnTypes: [String: TypePointer] = [:]
}

extension Context {
  /// The binding's types; made when the first torch module is imported.
  @inline(__always)
  var torch: UnsafeMutablePointer<TorchState> {
    library.pointee.torch ?? makeTorch()
  }

  /// A type the reference has in C: messages name it in full.
  func compiledType(_ name: String, module: String = "torch", base: TypePointer? = nil)
    -> TypePointer
  {
    let type = makeType(name, module: module, base: base)
    type.pointee.isNamedInFull = true
    return type
  }

  @inline(never)
  private func makeTorch() -> UnsafeMutablePointer<TorchState> {
    let tensor = makeType("Tensor", module: "torch")
    let state = UnsafeMutablePointer<TorchState>.allocate(capacity: 1)
    // The types' own declarations may already look at the state.
    state.initialize(
      to: TorchState(
        tensor: tensor,
        parameter: makeType("Parameter", module: "torch.nn.parameter", base: tensor),
        dtype: compiledType("dtype"),
        layout: compiledType("layout"),
        memoryFormat: compiledType("memory_format"),
        size: compiledType("Size", base: type(.tuple)),
        generator: compiledType("Generator", module: "torch._C"),
        device: compiledType("device"),
        ndarray: compiledType("ndarray", module: "numpy"),
        linearAlgebraError: makeType("_LinAlgError", module: "torch._C", base: type(.runtimeError)),
        gradientFunction: makeType("Node", module: "torch.autograd.graph"),
        removableHandle: makeType("RemovableHandle", module: "torch.utils.hooks"),
        customNode: makeType("CustomNode", module: "torch._engine")))
    library.pointee.torch = state
    for dtype in DType.allCases {
      state.pointee.dtypes.append(native(DTypeBox(dtype), type: state.pointee.dtype))
    }
    for (name, type) in Self.memoryWords {
      state.pointee.memoryWords.append(
        native(
          MemoryWordBox(name, type),
          type: type == .layout ? state.pointee.layout : state.pointee.memoryFormat))
    }
    defineMemoryWords([state.pointee.layout, state.pointee.memoryFormat])
    defineDTypes(state.pointee.dtype)
    defineSize(state.pointee.size)
    defineGenerator(state.pointee.generator)
    defineDevice(state.pointee.device)
    GraphBinding.define(self, state)
    TensorBinding.define(self, state)
    state.pointee.numpyScalars = NumpyScalar.makeTypes(self)
    NdarrayBinding.define(self, state.pointee.ndarray)
    addAdvice(TensorAdvice.table)
    return state
  }
}

extension Context {
  /// Raises what a tensor function refused.
  func raise(_ error: TensorError) -> Raised {
    if error.kind == .interrupted { return interrupted() }
    if error.kind == .raised { return raise(consuming: GraphBinding.takeException()) }
    if error.kind == .refused { return refusal(error.message, note: error.facts.remark) }
    if error.kind == .linearAlgebra {
      return self.error(
        torch.pointee.linearAlgebraError, error.message, note: error.facts.remark)
    }
    return self.error(
      Self.exceptionTypes[error.kind] ?? .runtimeError, error.message, note: error.facts.remark)
  }

  private static let exceptionTypes: [TensorError.Kind: BuiltinType] = [
    .runtime: .runtimeError, .type: .typeError, .value: .valueError, .index: .indexError,
    .notImplemented: .notImplementedError, .memory: .memoryError,
    .zeroDivision: .zeroDivisionError, .overflow: .overflowError, .assertion: .assertionError,
  ]

  /// Runs tensor code; its error is raised in the language, and so is a Ctrl-C that came meanwhile:
  /// nobody sees what an interrupted kernel left.
  @inline(__always)
  func raising<T>(_ body: () throws(TensorError) -> T) throws(Raised) -> T {
    let result: T
    do { result = try body() } catch { throw raise(error) }
    if Interruption.isPending { throw interrupted() }
    if Inference.wasSaved { throw raise(Inference.takeError()) }
    return result
  }

  @inline(never)
  private func interrupted() -> Raised {
    Interruption.clear()
    return keyboardInterrupt()
  }
}
