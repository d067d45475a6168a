// torch._engine: what the library's own Python needs from the engine and learners do not call.

import Autograd
import Runtime
import Tensors

enum EngineModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions + OptimizerBinding.functions)
    context.setGlobal(
      module, "Parameter", consuming: context.value(of: context.torch.pointee.parameter).retained)
  }

  private static let functions: [Builtin] = [
    Builtin("set_grad_mode", "(mode, /)", "Switches recording; returns what it was.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let previous = GradientMode.isEnabled
      GradientMode.isEnabled = try arguments.bool(0)
      return .bool(previous)
    },
    Builtin(
      "grad",
      "(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused, /)",
      "The gradients of outputs with respect to inputs, as a tuple."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      var lists: [[Tensor?]] = []
      for index in 0..<3 {
        var tensors: [Tensor?] = []
        for item in arguments[index].items { tensors.append(context.tensor(item)) }
        lists.append(tensors)
      }
      let (outputs, inputs, seeds) = (
        lists[0].compactMap { $0 }, lists[1].compactMap { $0 }, lists[2]
      )
      let retains = arguments.isNothing(3) ? nil : try arguments.bool(3)
      let creates = try arguments.bool(4)
      let allowsUnused = try arguments.flag(5)
      let gradients = try context.raising { () throws(TensorError) in
        try Gradient.grad(
          outputs, inputs, seeds, retainGraph: retains, createGraph: creates,
          allowUnused: allowsUnused)
      }
      return context.tuple(consuming: gradients.map { context.value($0) })
    },
  ]
}
