// The steps of the optimisers, as the library's own Python calls them: each updates one parameter and its
// state in place, and does nothing where there is no gradient.

import Autograd
import Runtime
import Tensors

enum OptimizerBinding {
  static let functions: [Builtin] = [
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
      "sgd_steps", "(parameters, lr, weight_decay, maximize, /)",
      "One step of SGD without momentum for every parameter that has a gradient."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let parameters = try arguments.tensors(0)
      var options = OptimizerStep.SGD(learningRate: try arguments.double(1))
      options.weightDecay = try arguments.double(2)
      options.maximizes = try arguments.bool(3)
      let rule = options
      try arguments.context.raising { () throws(TensorError) in
        for parameter in parameters {
          guard let gradient = parameter.grad else { continue }
          try OptimizerStep.sgd(rule, isFirst: true, parameter, gradient)
        }
      }
      return .none
    },
    Builtin("drop_gradients", "(parameters, /)", "Leaves every parameter without a gradient.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      for parameter in try arguments.tensors(0) { parameter.grad = nil }
      return .none
    },
    Builtin(
      "adam_step",
      "(parameter, exp_avg, exp_avg_sq, max_exp_avg_sq, step, lr, beta1, beta2, eps, weight_decay, "
        + "decoupled, maximize, /)",
      "One step of Adam or AdamW."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
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
      let step = try arguments.stepNumber(4)
      return try arguments.withGradient { (parameter, gradient) throws(TensorError) in
        try OptimizerStep.adam(
          rule, step: step, parameter, gradient, mean: mean, meanSquare: square, maximum: largest)
      }
    },
    Builtin(
      "rmsprop_step",
      "(parameter, square_avg, grad_avg, momentum_buffer, lr, alpha, eps, weight_decay, momentum, "
        + "maximize, /)",
      "One step of RMSprop: centered where grad_avg is given."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let square = try arguments.tensor(1)
      let mean = arguments.isNothing(2) ? nil : try arguments.tensor(2)
      let buffer = arguments.isNothing(3) ? nil : try arguments.tensor(3)
      var options = OptimizerStep.RMSprop(learningRate: try arguments.double(4))
      options.alpha = try arguments.double(5)
      options.epsilon = try arguments.double(6)
      options.weightDecay = try arguments.double(7)
      options.momentum = try arguments.double(8)
      options.maximizes = try arguments.bool(9)
      options.isCentered = mean != nil
      let rule = options
      return try arguments.withGradient { (parameter, gradient) throws(TensorError) in
        try OptimizerStep.rmsprop(
          rule, parameter, gradient, meanSquare: square, mean: mean, momentumBuffer: buffer)
      }
    },
    Builtin(
      "adagrad_step", "(parameter, sum, step, lr, lr_decay, eps, weight_decay, maximize, /)",
      "One step of Adagrad."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let sum = try arguments.tensor(1)
      let step = try arguments.stepNumber(2)
      var options = OptimizerStep.Adagrad(learningRate: try arguments.double(3))
      options.learningRateDecay = try arguments.double(4)
      options.epsilon = try arguments.double(5)
      options.weightDecay = try arguments.double(6)
      options.maximizes = try arguments.bool(7)
      let rule = options
      return try arguments.withGradient { (parameter, gradient) throws(TensorError) in
        try OptimizerStep.adagrad(rule, step: step, parameter, gradient, sum: sum)
      }
    },
  ]
}

extension Arguments {
  /// The number of the step: a tensor in the optimiser's state.
  fileprivate func stepNumber(_ index: Int) throws(Raised) -> Int {
    Int(exactly: try double(index).rounded()) ?? 1
  }

  /// Runs one step for the first argument, a parameter, where it has a gradient.
  fileprivate func withGradient(
    _ step: (_ parameter: Tensor, _ gradient: Tensor) throws(TensorError) -> Void
  ) throws(Raised) -> Value {
    let parameter = try tensor(0)
    try context.raising { () throws(TensorError) in
      if let gradient = parameter.grad { try step(parameter, gradient) }
    }
    return .none
  }
}
