// torch._engine: what the library's own Python needs from the engine and learners do not call.

import Autograd
import Runtime
import Tensors

enum EngineModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
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
      "sgd_step",
      "(parameter, buffer, lr, momentum, dampening, weight_decay, nesterov, maximize, /)",
      "One step of SGD; returns the momentum buffer, made at the first step, or None."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let parameter = try arguments.tensor(0)
      let buffer = arguments.isNothing(1) ? nil : try arguments.tensor(1)
      var options = OptimizerStep.SGD(learningRate: try arguments.double(2))
      options.momentum = try arguments.double(3)
      options.dampening = try arguments.double(4)
      options.weightDecay = try arguments.double(5)
      options.isNesterov = try arguments.bool(6)
      options.maximizes = try arguments.bool(7)
      let rule = options
      let result = try arguments.context.raising { () throws(TensorError) -> Tensor? in
        guard let gradient = parameter.grad else { return buffer }
        var state = buffer
        if state == nil, rule.momentum != 0 {
          state = try Tensor(uninitialized: parameter.shape, parameter.dtype)
        }
        try OptimizerStep.sgd(
          rule, isFirst: buffer == nil, parameter, gradient, momentumBuffer: state)
        return state
      }
      return arguments.context.value(result)
    },
    Builtin(
      "adam_step",
      "(parameter, exp_avg, exp_avg_sq, max_exp_avg_sq, step, lr, beta1, beta2, eps, weight_decay, "
        + "decoupled, maximize, /)",
      "One step of Adam or AdamW."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let parameter = try arguments.tensor(0)
      let mean = try arguments.tensor(1)
      let square = try arguments.tensor(2)
      let largest = arguments.isNothing(3) ? nil : try arguments.tensor(3)
      var options = OptimizerStep.Adam(learningRate: try arguments.double(5))
      options.beta1 = try arguments.double(6)
      options.beta2 = try arguments.double(7)
      options.epsilon = try arguments.double(8)
      options.weightDecay = try arguments.double(9)
      options.isDecoupled = try arguments.bool(10)
      options.maximizes = try arguments.bool(11)
      options.usesMaximum = largest != nil
      let rule = options
      let step = Int(exactly: try arguments.double(4).rounded()) ?? 1
      try arguments.context.raising { () throws(TensorError) in
        guard let gradient = parameter.grad else { return }
        try OptimizerStep.adam(
          rule, step: step, parameter, gradient, mean: mean, meanSquare: square, maximum: largest)
      }
      return .none
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
