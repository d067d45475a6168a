// torch._engine: what the library's own Python needs from the engine and learners do not call.

import Autograd
import Runtime
import Tensors

enum EngineModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(
      in: module, functions + GraphBinding.functions + OptimizerBinding.functions)
    context.setGlobal(
      module, "Parameter", consuming: context.value(of: context.torch.pointee.parameter).retained)
    context.setGlobal(
      module, "Node",
      consuming: context.value(of: context.torch.pointee.gradientFunction).retained)
  }

  private static let functions: [Builtin] = [
    Builtin("named", "(tensor, name, /)", "The tensor; its grad_fn has that name.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(
        Operations.named(arguments[1].text, try arguments.tensor(0)))
    },
    Builtin("set_grad_mode", "(mode, /)", "Switches recording; returns what it was.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let previous = GradientMode.isEnabled
      // Inference mode stands above: nothing switches recording on inside it.
      GradientMode.isEnabled = try arguments.bool(0) && !GradientMode.isInference
      return .bool(previous)
    },
    Builtin(
      "grad",
      "(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, materialize, /)",
      "The gradients of outputs with respect to inputs, as a tuple."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let outputs = try arguments.tensors(0)
      let inputs = try arguments.tensors(1)
      let seeds = arguments.optionalTensors(2)
      let retains = arguments.isNothing(3) ? nil : try arguments.bool(3)
      let creates = try arguments.bool(4)
      let allowsUnused = try arguments.flag(5)
      let materializes = try arguments.flag(6)
      let gradients = try context.raising { () throws(TensorError) in
        try Gradient.grad(
          outputs, inputs, seeds, retainGraph: retains, createGraph: creates,
          allowUnused: allowsUnused, materialize: materializes)
      }
      return context.tuple(consuming: gradients.map { context.value($0) })
    },
  ]
}
