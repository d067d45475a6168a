// Optimiser steps: each updates a parameter and its state in place, in one pass for float32.
//
// The roundings are PyTorch's (see the kernels); float64 parameters take the same steps in plain loops.
// Parameters, gradients and states have one shape; states begin as zeros unless said otherwise.

import CKernels
public import Tensors

/// The steps of the optimisers.
public enum OptimizerStep {
  /// Options of stochastic gradient descent.
  public struct SGD: Sendable {
    /// The learning rate.
    public var learningRate: Double
    /// How much of the last step is kept.
    public var momentum = 0.0
    /// How much of the gradient is left out of the momentum.
    public var dampening = 0.0
    /// The factor of the parameter added to its gradient.
    public var weightDecay = 0.0
    /// Whether the gradient is looked at one step ahead.
    public var isNesterov = false
    /// Whether the objective is to grow.
    public var maximizes = false

    /// Plain descent with a learning rate.
    public init(learningRate: Double) { self.learningRate = learningRate }
  }

  /// Options of Adam and AdamW.
  public struct Adam: Sendable {
    /// The learning rate.
    public var learningRate: Double
    /// The decay of the mean of gradients.
    public var beta1 = 0.9
    /// The decay of the mean of squared gradients.
    public var beta2 = 0.999
    /// Added to the root of the mean square.
    public var epsilon = 1e-8
    /// The factor of the decay.
    public var weightDecay = 0.0
    /// AdamW: the decay shrinks the parameter and leaves the gradient alone.
    public var isDecoupled = false
    /// Whether the largest mean square so far is used.
    public var usesMaximum = false
    /// Whether the objective is to grow.
    public var maximizes = false

    /// Adam with a learning rate.
    public init(learningRate: Double) { self.learningRate = learningRate }
  }

  /// Options of RMSprop.
  public struct RMSprop: Sendable {
    /// The learning rate.
    public var learningRate: Double
    /// The decay of the mean of squared gradients.
    public var alpha = 0.99
    /// Added to the root of the mean square.
    public var epsilon = 1e-8
    /// The factor of the parameter added to its gradient.
    public var weightDecay = 0.0
    /// How much of the last step is kept.
    public var momentum = 0.0
    /// Whether the variance is used instead of the mean square.
    public var isCentered = false
    /// Whether the objective is to grow.
    public var maximizes = false

    /// RMSprop with a learning rate.
    public init(learningRate: Double) { self.learningRate = learningRate }
  }

  /// Options of Adagrad.
  public struct Adagrad: Sendable {
    /// The learning rate.
    public var learningRate: Double
    /// How fast the learning rate falls.
    public var learningRateDecay = 0.0
    /// Added to the root of the sum of squares.
    public var epsilon = 1e-10
    /// The factor of the parameter added to its gradient.
    public var weightDecay = 0.0
    /// Whether the objective is to grow.
    public var maximizes = false

    /// Adagrad with a learning rate.
    public init(learningRate: Double) { self.learningRate = learningRate }
  }

  /// One step of stochastic gradient descent; `momentumBuffer` is only written on the first step.
  ///
  /// - Throws: a RuntimeError for a shape or dtype that differs from the parameter's.
  public static func sgd(
    _ options: SGD, isFirst: Bool, _ parameter: Tensor, _ gradient: Tensor,
    momentumBuffer: Tensor? = nil
  ) throws(TensorError) {
    var native = glia_sgd(
      lr: options.learningRate, momentum: options.momentum, dampening: options.dampening,
      weight_decay: options.weightDecay, nesterov: options.isNesterov, maximize: options.maximizes)
    try update(parameter, gradient, States(momentumBuffer)) { p, g, states, count in
      glia_sgd_step_f32(&native, isFirst, p, g, states[0], count)
    } double: { p, g, states in
      var d = options.maximizes ? -g : g
      d += p * options.weightDecay
      if let buffer = states[0] {
        buffer.pointee =
          isFirst ? d : buffer.pointee * options.momentum + d * (1 - options.dampening)
        d = options.isNesterov ? d + buffer.pointee * options.momentum : buffer.pointee
      }
      p -= options.learningRate * d
    }
  }

  /// One step of Adam or AdamW; `step` counts from 1, `maximum` is needed for AMSGrad only.
  ///
  /// - Throws: a RuntimeError for a shape or dtype that differs from the parameter's.
  public static func adam(
    _ options: Adam, step: Int, _ parameter: Tensor, _ gradient: Tensor, mean: Tensor,
    meanSquare: Tensor, maximum: Tensor? = nil
  ) throws(TensorError) {
    var native = glia_adam(
      lr: options.learningRate, beta1: options.beta1, beta2: options.beta2, eps: options.epsilon,
      weight_decay: options.weightDecay, decoupled: options.isDecoupled,
      amsgrad: options.usesMaximum, maximize: options.maximizes)
    let (c1, c2) = (1 - power(options.beta1, step), 1 - power(options.beta2, step))
    try update(parameter, gradient, States(mean, meanSquare, maximum)) { p, g, states, count in
      guard let m = states[0], let v = states[1] else { return }
      glia_adam_step_f32(&native, Int64(step), p, g, m, v, states[2], count)
    } double: { p, g, states in
      guard let m = states[0], let v = states[1] else { return }
      var d = options.maximizes ? -g : g
      if options.isDecoupled {
        p *= 1 - options.learningRate * options.weightDecay
      } else {
        d += p * options.weightDecay
      }
      m.pointee += (1 - options.beta1) * (d - m.pointee)
      v.pointee = v.pointee * options.beta2 + d * d * (1 - options.beta2)
      if let maximum = states[2] { maximum.pointee = max(maximum.pointee, v.pointee) }
      let square = states[2]?.pointee ?? v.pointee
      let divisor = square.squareRoot() / c2.squareRoot() + options.epsilon
      p -= options.learningRate / c1 * (m.pointee / divisor)
    }
  }

  /// One step of RMSprop; `mean` is needed when centred, `momentumBuffer` with momentum.
  ///
  /// - Throws: a RuntimeError for a shape or dtype that differs from the parameter's.
  public static func rmsprop(
    _ options: RMSprop, _ parameter: Tensor, _ gradient: Tensor, meanSquare: Tensor,
    mean: Tensor? = nil, momentumBuffer: Tensor? = nil
  ) throws(TensorError) {
    var native = glia_rmsprop(
      lr: options.learningRate, alpha: options.alpha, eps: options.epsilon,
      weight_decay: options.weightDecay, momentum: options.momentum, centered: options.isCentered,
      maximize: options.maximizes)
    try update(
      parameter, gradient, States(meanSquare, mean, momentumBuffer)
    ) { p, g, states, count in
      guard let v = states[0] else { return }
      glia_rmsprop_step_f32(&native, p, g, v, states[1], states[2], count)
    } double: { p, g, states in
      guard let v = states[0] else { return }
      let d = (options.maximizes ? -g : g) + p * options.weightDecay
      v.pointee = v.pointee * options.alpha + d * d * (1 - options.alpha)
      var square = v.pointee
      if let mean = states[1] {
        mean.pointee += (1 - options.alpha) * (d - mean.pointee)
        square -= mean.pointee * mean.pointee
      }
      let divisor = square.squareRoot() + options.epsilon
      if let buffer = states[2] {
        buffer.pointee = buffer.pointee * options.momentum + d / divisor
        p -= options.learningRate * buffer.pointee
      } else {
        p -= options.learningRate * (d / divisor)
      }
    }
  }

  /// One step of Adagrad; `step` counts from 1.
  ///
  /// - Throws: a RuntimeError for a shape or dtype that differs from the parameter's.
  public static func adagrad(
    _ options: Adagrad, step: Int, _ parameter: Tensor, _ gradient: Tensor, sum: Tensor
  ) throws(TensorError) {
    var native = glia_adagrad(
      lr: options.learningRate, lr_decay: options.learningRateDecay, eps: options.epsilon,
      weight_decay: options.weightDecay, maximize: options.maximizes)
    let rate = options.learningRate / (1 + Double(step - 1) * options.learningRateDecay)
    try update(parameter, gradient, States(sum)) { p, g, states, count in
      guard let sum = states[0] else { return }
      glia_adagrad_step_f32(&native, Int64(step), p, g, sum, count)
    } double: { p, g, states in
      guard let sum = states[0] else { return }
      let d = (options.maximizes ? -g : g) + p * options.weightDecay
      sum.pointee += d * d
      p -= rate * (d / (sum.pointee.squareRoot() + options.epsilon))
    }
  }

  // MARK: One walk for all

  /// The base to a whole power, as Python's `**` on floats gives it for the powers met here.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    let result = try? Raw.binary(
      .power, Raw.scalar(.float(base), .float64), Raw.scalar(.int(exponent), .float64))
    return (try? result?.item().double) ?? .nan
  }

  /// Runs the kernel over float32, or the scalar step over every element of float64.
  private static func update(
    _ parameter: Tensor, _ gradient: Tensor, _ states: States<Tensor>,
    single: (
      UnsafeMutablePointer<Float>, UnsafePointer<Float>, States<UnsafeMutablePointer<Float>>, Int
    ) -> Void,
    double: (inout Double, Double, States<UnsafeMutablePointer<Double>>) -> Void
  ) throws(TensorError) {
    try requireLike(parameter, gradient)
    var isContiguous = parameter.isContiguous
    for position in 0..<3 {
      guard let state = states[position] else { continue }
      try requireLike(parameter, state)
      isContiguous = isContiguous && state.isContiguous
    }
    guard isContiguous else {
      return try updateStrided(parameter, gradient, states, single: single, double: double)
    }
    let dense = try Raw.contiguous(gradient)
    try Interruption.check()
    try Interruption.deferred { () throws(TensorError) in
      switch parameter.dtype {
      case .float32:
        single(parameter.floats, dense.floats, states.map { $0.floats }, parameter.count)
      case .float64:
        let pointers = states.map { $0.doubles }
        for index in 0..<parameter.count {
          double(&parameter.doubles[index], dense.doubles[index], pointers.map { $0 + index })
        }
      default: throw .notImplemented("optimizer_step", parameter.dtype)
      }
    }
    parameter.bumpVersion()
    for position in 0..<3 { states[position]?.bumpVersion() }
  }

  private static func requireLike(_ parameter: Tensor, _ tensor: Tensor) throws(TensorError) {
    guard tensor.shape == parameter.shape, tensor.dtype == parameter.dtype else {
      throw TensorError(
        .runtime,
        "an optimizer's gradient and state must have the parameter's shape and dtype, but one has "
          + "\(tensor.shape) (\(tensor.dtype.name)) and the parameter \(parameter.shape) "
          + "(\(parameter.dtype.name))", facts: .init(shapes: [parameter.shape, tensor.shape]))
    }
  }

  /// The same on row-major copies that are written back: transposed parameters are rare.
  private static func updateStrided(
    _ parameter: Tensor, _ gradient: Tensor, _ states: States<Tensor>,
    single: (
      UnsafeMutablePointer<Float>, UnsafePointer<Float>, States<UnsafeMutablePointer<Float>>, Int
    ) -> Void,
    double: (inout Double, Double, States<UnsafeMutablePointer<Double>>) -> Void
  ) throws(TensorError) {
    let copy = try Raw.contiguous(parameter)
    let dense = States(
      try states[0].map { state throws(TensorError) in try Raw.contiguous(state) },
      try states[1].map { state throws(TensorError) in try Raw.contiguous(state) },
      try states[2].map { state throws(TensorError) in try Raw.contiguous(state) })
    try update(copy, gradient, dense, single: single, double: double)
    if copy !== parameter { try Raw.copy(from: copy, to: parameter) }
    for position in 0..<3 {
      guard let state = states[position], let copy = dense[position], copy !== state else {
        continue
      }
      try Raw.copy(from: copy, to: state)
    }
  }
}

/// What a step remembers of a parameter: up to three values, without an array's allocation.
private struct States<Element> {
  private let first, second, third: Element?

  @inline(__always)
  init(_ first: Element?, _ second: Element? = nil, _ third: Element? = nil) {
    (self.first, self.second, self.third) = (first, second, third)
  }

  @inline(__always)
  subscript(position: Int) -> Element? {
    position == 0 ? first : position == 1 ? second : third
  }

  @inline(__always)
  func map<Result>(_ transform: (Element) -> Result) -> States<Result> {
    States<Result>(first.map(transform), second.map(transform), third.map(transform))
  }
}
