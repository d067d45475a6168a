// Optimiser steps: 25 steps of each against PyTorch with the IEEE square root.

import CKernels
import Testing

/// The state arrays of one optimiser, and how it makes step `step`.
private struct OptimCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let step:
    @Sendable (
      _ step: Int64, _ p: UnsafeMutablePointer<Float>, _ g: [Float],
      _ a: UnsafeMutablePointer<Float>, _ b: UnsafeMutablePointer<Float>,
      _ c: UnsafeMutablePointer<Float>, _ n: Int
    ) -> Void

  static func sgd(
    _ name: String, lr: Double, momentum: Double = 0, dampening: Double = 0, decay: Double = 0,
    nesterov: Bool = false, maximize: Bool = false
  ) -> OptimCase {
    OptimCase(testDescription: name) { step, p, g, a, _, _, n in
      var options = glia_sgd(
        lr: lr, momentum: momentum, dampening: dampening, weight_decay: decay, nesterov: nesterov,
        maximize: maximize)
      glia_sgd_step_f32(&options, step == 1, p, g, momentum == 0 ? nil : a, n)
    }
  }

  static func adam(
    _ name: String, lr: Double = 0.001, betas: (Double, Double) = (0.9, 0.999), decay: Double = 0,
    decoupled: Bool = false, amsgrad: Bool = false
  ) -> OptimCase {
    OptimCase(testDescription: name) { step, p, g, a, b, c, n in
      var options = glia_adam(
        lr: lr, beta1: betas.0, beta2: betas.1, eps: 1e-8, weight_decay: decay,
        decoupled: decoupled, amsgrad: amsgrad, maximize: false)
      glia_adam_step_f32(&options, step, p, g, a, b, amsgrad ? c : nil, n)
    }
  }

  static func rmsprop(
    _ name: String, lr: Double = 0.01, alpha: Double = 0.99, decay: Double = 0,
    momentum: Double = 0, centered: Bool = false
  ) -> OptimCase {
    OptimCase(testDescription: name) { _, p, g, a, b, c, n in
      var options = glia_rmsprop(
        lr: lr, alpha: alpha, eps: 1e-8, weight_decay: decay, momentum: momentum,
        centered: centered, maximize: false)
      glia_rmsprop_step_f32(&options, p, g, a, centered ? b : nil, momentum > 0 ? c : nil, n)
    }
  }
}

private let optimCases: [OptimCase] = [
  .sgd("sgd", lr: 0.1),
  .sgd("sgd momentum", lr: 0.05, momentum: 0.9, decay: 0.01),
  .sgd("sgd dampening", lr: 0.05, momentum: 0.9, dampening: 0.1),
  .sgd("sgd nesterov", lr: 0.05, momentum: 0.9, decay: 0.0005, nesterov: true),
  .sgd("sgd maximize", lr: 0.1, maximize: true),
  .adam("adam"),
  .adam("adam decay", lr: 0.01, betas: (0.8, 0.99), decay: 0.01),
  .adam("adam far", lr: 0.01, betas: (0.4, 0.9)),
  .adam("adam amsgrad", lr: 0.01, amsgrad: true),
  .adam("adamw", lr: 0.003, decay: 0.1, decoupled: true),
  .rmsprop("rmsprop"),
  .rmsprop("rmsprop momentum", lr: 0.003, decay: 0.01, momentum: 0.9),
  .rmsprop("rmsprop centered", alpha: 0.9, centered: true),
  OptimCase(testDescription: "adagrad") { step, p, g, a, _, _, n in
    var options = glia_adagrad(
      lr: 0.1, lr_decay: 0.01, eps: 1e-10, weight_decay: 0.01, maximize: false)
    glia_adagrad_step_f32(&options, step, p, g, a, n)
  },
]

extension `Kernels` {
  @Suite struct `Optimiser steps` {
    @Test(arguments: optimCases)
    fileprivate func `25 steps end in PyTorch's bits`(_ optim: OptimCase) throws {
      let expected = try KernelFixtures.floats("optim \(optim.testDescription)")
      let n = 20
      atEveryLevel { level in
        var p = sequence(n, seed: 1)
        var a = [Float](repeating: 0, count: n), b = a, c = a
        for step in 0..<25 {
          optim.step(Int64(step + 1), &p, sequence(n, seed: 100 + step), &a, &b, &c, n)
        }
        #expect(sameBits(p, expected), "\(level)")
      }
    }
  }

  @Suite struct `Random numbers` {
    @Test func `a large normal fill has PyTorch's bits`() throws {
      let uniforms = try KernelFixtures.floats("uniforms")
      let normals = try KernelFixtures.floats("normals")
      atEveryLevel { level in
        var data = uniforms
        glia_normal_transform_f32(&data, data.count / 16, 1.5, 2.25)
        #expect(sameBits(data, normals), "\(level)")
      }
    }
  }
}
