// Optimiser steps against recorded trajectories, bit for bit.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct OptimizerStepTests {
    @Test func `25 steps of every optimiser have the recorded bits`() throws {
      let file = try fixture("optim")
      let start = floats(try #require(file["param0"] as? String))
      let gradients = try #require(file["grads"] as? [String]).map(floats)
      var checked = 0
      for entry in try #require(file["cases"] as? [[String: Any]]) {
        let name = try #require(entry["optim"] as? String)
        let options = try #require(entry["kwargs"] as? [String: Any])
        let steps = entry["steps_ieee_sqrt"] ?? entry["steps"]
        let expected = try #require(steps as? [String]).map(floats)
        guard let run = try Trajectory(name, options, start) else { continue }
        checked += 1
        for (index, gradient) in gradients.enumerated() {
          try run.step(index + 1, try tensor(gradient))
          let computed = try run.parameter.toFloats()
          #expect(computed == expected[index], "\(name) \(options) step \(index + 1)")
        }
      }
      #expect(checked == 17)
    }

    @Test func `float64 parameters take the same steps`() throws {
      let (single, double) = (try tensor([1, -2]), try doubles([1, -2]))
      var options = OptimizerStep.Adam(learningRate: 0.1)
      options.weightDecay = 0.01
      let states = try (0..<4).map { try Raw.zeros(Shape(2), $0 < 2 ? .float32 : .float64) }
      for step in 1...10 {
        try OptimizerStep.adam(
          options, step: step, single, try tensor([0.5, 0.25]), mean: states[0],
          meanSquare: states[1])
        try OptimizerStep.adam(
          options, step: step, double, try doubles([0.5, 0.25]), mean: states[2],
          meanSquare: states[3])
      }
      for (a, b) in zip(try single.toDoubles(), try double.toDoubles()) {
        #expect(abs(a - b) < 1e-5)
      }
    }

    @Test func `a state of another shape is refused and nothing changes`() throws {
      let parameter = try tensor([1, 2])
      #expect(throws: TensorError.self) {
        try OptimizerStep.sgd(
          .init(learningRate: 1), isFirst: true, parameter, try tensor([1, 2, 3]))
      }
      #expect(try parameter.toFloats() == [1, 2])
    }
  }
}

/// One optimiser at work on one parameter.
private struct Trajectory {
  let parameter: Tensor
  let step: (Int, Tensor) throws -> Void

  /// Nil for an optimiser that has no fused step.
  init?(_ name: String, _ options: [String: Any], _ start: [Float]) throws {
    let parameter = try tensor(start)
    self.parameter = parameter
    let states = try (0..<3).map { _ in try Raw.zeros(Shape(start.count)) }
    func number(_ key: String, _ fallback: Double) -> Double { options[key] as? Double ?? fallback }
    func flag(_ key: String) -> Bool { options[key] as? Bool ?? false }
    let betas = options["betas"] as? [Double] ?? [0.9, 0.999]
    switch name {
    case "SGD":
      var sgd = OptimizerStep.SGD(learningRate: number("lr", 1e-3))
      sgd.momentum = number("momentum", 0)
      sgd.dampening = number("dampening", 0)
      sgd.weightDecay = number("weight_decay", 0)
      sgd.isNesterov = flag("nesterov")
      sgd.maximizes = flag("maximize")
      step = {
        try OptimizerStep.sgd(
          sgd, isFirst: $0 == 1, parameter, $1, momentumBuffer: sgd.momentum == 0 ? nil : states[0])
      }
    case "Adam", "AdamW":
      var adam = OptimizerStep.Adam(learningRate: number("lr", 1e-3))
      adam.isDecoupled = name == "AdamW"
      (adam.beta1, adam.beta2) = (betas[0], betas[1])
      adam.weightDecay = number("weight_decay", adam.isDecoupled ? 0.01 : 0)
      adam.usesMaximum = flag("amsgrad")
      step = {
        try OptimizerStep.adam(
          adam, step: $0, parameter, $1, mean: states[0], meanSquare: states[1],
          maximum: adam.usesMaximum ? states[2] : nil)
      }
    case "RMSprop":
      var rmsprop = OptimizerStep.RMSprop(learningRate: number("lr", 1e-2))
      rmsprop.alpha = number("alpha", 0.99)
      rmsprop.weightDecay = number("weight_decay", 0)
      rmsprop.momentum = number("momentum", 0)
      rmsprop.isCentered = flag("centered")
      step = {
        try OptimizerStep.rmsprop(
          rmsprop, parameter, $1, meanSquare: states[0], mean: rmsprop.isCentered ? states[1] : nil,
          momentumBuffer: rmsprop.momentum > 0 ? states[2] : nil)
      }
    case "Adagrad":
      var adagrad = OptimizerStep.Adagrad(learningRate: number("lr", 1e-2))
      adagrad.learningRateDecay = number("lr_decay", 0)
      adagrad.weightDecay = number("weight_decay", 0)
      step = { try OptimizerStep.adagrad(adagrad, step: $0, parameter, $1, sum: states[0]) }
    default: return nil
    }
  }
}
