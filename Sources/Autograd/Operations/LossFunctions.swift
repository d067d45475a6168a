// The functions behind Losses.swift: each value in one pass, its gradient as an expression.

public import Tensors

extension Operations {
  static let mseRule = GradientRule("MseLossBackward0")
  static let smoothL1Rule = GradientRule("SmoothL1LossBackward0")
  static let huberRule = GradientRule("HuberLossBackward0")
  static let bceRule = GradientRule("BinaryCrossEntropyBackward0")
  static let bceLogitsRule = GradientRule("BinaryCrossEntropyWithLogitsBackward0")
  static let crossEntropyDivRule = GradientRule("DivBackward1")

  /// The mean squared difference.
  public static func mseLoss(_ x: Tensor, _ t: Tensor, _ reduction: Reduction = .mean)
    throws(TensorError) -> Tensor
  {
    try pointwiseLoss(
      mseRule, x, t, reduction, kernel: "mse_cpu",
      { (x, t) throws(TensorError) in
        let d = try Raw.binary(.subtract, x, t)
        return try Raw.binary(.multiply, d, d)
      }, { (x, t, scale) throws(TensorError) in try (x - t) * (2 * scale) })
  }

  /// Squared near zero, absolute beyond beta.
  public static func smoothL1Loss(
    _ x: Tensor, _ t: Tensor, _ reduction: Reduction = .mean, beta: Double = 1
  ) throws(TensorError) -> Tensor {
    guard beta >= 0 else {
      throw TensorError(.runtime, "smooth_l1_loss does not support negative values for beta.")
    }
    if beta == 0 { return try reduction.apply(abs(x - t)) }
    return try bentLoss(
      smoothL1Rule, x, t, reduction, kernel: "smooth_l1_cpu", knee: beta, slope: 1)
  }

  /// Squared near zero, linear beyond delta.
  public static func huberLoss(
    _ x: Tensor, _ t: Tensor, _ reduction: Reduction = .mean, delta: Double = 1
  ) throws(TensorError) -> Tensor {
    guard delta > 0 else {
      throw TensorError(.runtime, "huber_loss does not support non-positive values for delta.")
    }
    // PyTorch lays the result out like the input: it has that one's type.
    _ = try Shape.broadcast(x.shape, t.shape)
    let common = Raw.resultType(x, t)
    guard common.category <= x.dtype.category else { throw .cannotCast(common, to: x.dtype) }
    return try bentLoss(
      huberRule, x, t, reduction, kernel: "huber_cpu", as: x.dtype, knee: delta, slope: delta)
  }

  /// slope·d²/(2·knee) up to the knee, slope·(|d| - knee/2) beyond.
  private static func bentLoss(
    _ rule: GradientRule, _ x: Tensor, _ t: Tensor, _ reduction: Reduction, kernel: String,
    as dtype: DType? = nil, knee: Double, slope: Double
  ) throws(TensorError) -> Tensor {
    try pointwiseLoss(
      rule, x, t, reduction, kernel: kernel, as: dtype,
      { (x, t) throws(TensorError) in
        let d = try abs(x - t)
        let near = try d * d * (0.5 * slope) / knee
        return try Raw.where(
          try Raw.compare(.less, d, .float(knee)), near, (d + -0.5 * knee) * slope)
      },
      { (x, t, scale) throws(TensorError) in
        try clamp((x - t) / knee, .int(-1), .int(1)) * (slope * scale)
      })
  }

  /// A loss of each pair of elements in their common type, reduced.
  ///
  /// `derivative` is scaled by 1/n for a mean, `kernel` the name in PyTorch's refusal of integers, `dtype`
  /// the result's type where it is not the common one.
  private static func pointwiseLoss(
    _ rule: GradientRule, _ x: Tensor, _ t: Tensor, _ reduction: Reduction, kernel: String,
    as dtype: DType? = nil,
    _ value: (Tensor, Tensor) throws(TensorError) -> Tensor,
    _ derivative: @escaping @Sendable (Tensor, Tensor, Double) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let count = try Shape.broadcast(x.shape, t.shape).count
    let (common, goal) = (Raw.resultType(x, t), t.dtype)
    guard common.isFloatingPoint else { throw .notImplemented(kernel, common) }
    let y = try GradientMode.with(false) { () throws(TensorError) in
      let each = try value(try cast(x, common), try cast(t, common))
      return try reduction.apply(try cast(each, dtype ?? common))
    }
    if isRecorded(x, t) {
      let scale = reduction == .mean ? 1 / Double(count) : 1
      let node = attach(rule, to: y, x, t)
      node.save(x)
      node.save(t)
      node.closure = { (g, node) throws(TensorError) in
        let (x, t) = (try cast(try node.saved(0), common), try cast(try node.saved(1), common))
        if let dtype, goal != dtype {
          throw TensorError(
            .runtime,
            "Found dtype \(goal.scalarTypeName) but expected \(dtype.scalarTypeName)")
        }
        let slope = try derivative(x, t, scale) * g
        return Gradients(slope, node.needs(1) ? try -slope : nil)
      }
    }
    return y
  }

  /// Cross-entropy of probabilities of two classes.
  public static func binaryCrossEntropy(
    _ x: Tensor, _ t: Tensor, _ weight: Tensor? = nil, _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    guard x.shape == t.shape else {
      throw TensorError(
        .value,
        "Using a target size (\(t.shape.sizeDescription)) that is different to the input size "
          + "(\(x.shape.sizeDescription)) is deprecated. Please ensure they have the same size.",
        facts: .init(shapes: [x.shape, t.shape]))
    }
    guard x.dtype == t.dtype else {
      throw TensorError(
        .runtime,
        "Found dtype \(t.dtype.scalarTypeName) but expected \(x.dtype.scalarTypeName)")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("binary_cross_entropy", x.dtype) }
    for (value, goal) in zip(try x.toDoubles(), try t.toDoubles()) {
      guard value >= 0, value <= 1 else {
        throw TensorError(.runtime, "all elements of input should be between 0 and 1")
      }
      guard goal >= 0, goal <= 1 else {
        throw TensorError(.runtime, "all elements of target should be between 0 and 1")
      }
    }
    try requireConstant(weight, "weight", of: "binary_cross_entropy")
    let count = reduction == .mean ? Double(x.count) : 1
    let saved = [x, t, weight].compactMap { $0 }
    let isWeighted = weight != nil
    return try derived(bceRule, [x, t], saving: saved) { () throws(TensorError) in
      let near = try clamp(log(x), .int(-100), nil)
      let far = try clamp(log1p(-x), .int(-100), nil)
      let each = try (t + -1) * far - t * near
      return try reduction.apply(weight.map { w throws(TensorError) in try each * w } ?? each)
    } _: { (g, node) throws(TensorError) in
      let (x, t) = (try node.saved(0), try node.saved(1))
      let weighted = isWeighted ? try g * node.saved(2) : g
      let width = try clamp((1 - x) * x, .float(1e-12), nil)
      return Gradients(
        node.needs(0) ? try weighted * (x - t) / width / count : nil,
        node.needs(1) ? try weighted * (log1p(-x) - log(x)) / count : nil)
    }
  }

  /// Cross-entropy of two classes from logits.
  public static func bceWithLogits(
    _ x: Tensor, _ t: Tensor, _ weight: Tensor? = nil, _ reduction: Reduction = .mean,
    positiveWeight: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    guard x.shape == t.shape else {
      throw TensorError(
        .value,
        "Target size (\(t.shape.sizeDescription)) must be the same as input size "
          + "(\(x.shape.sizeDescription))", facts: .init(shapes: [x.shape, t.shape]))
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("log_sigmoid_cpu", x.dtype) }
    try requireConstant(weight, "weight", of: "binary_cross_entropy_with_logits")
    try requireConstant(positiveWeight, "pos_weight", of: "binary_cross_entropy_with_logits")
    let count = reduction == .mean ? Double(x.count) : 1
    let saved = [x, t, weight, positiveWeight].compactMap { $0 }
    let (isWeighted, isBalanced) = (weight != nil, positiveWeight != nil)
    return try derived(bceLogitsRule, [x, t], saving: saved) { () throws(TensorError) in
      // PyTorch's order of steps: those in place keep the type of their left side.
      let tail = try log1p(exp(-abs(x))) + clamp(-x, .int(0), nil)
      if let p = positiveWeight { try Raw.binaryInPlace(.multiply, tail, (p + -1) * t + 1) }
      let each = try Raw.scalar(.int(1), t.dtype) - t
      try Raw.binaryInPlace(.multiply, each, x)
      try Raw.binaryInPlace(.add, each, tail)
      if let weight { try Raw.binaryInPlace(.multiply, each, weight) }
      return try reduction.apply(each)
    } _: { (g, node) throws(TensorError) in
      let (x, t) = (try node.saved(0), try node.saved(1))
      let weight = isWeighted ? try node.saved(2) : nil
      let positiveWeight = isBalanced ? try node.saved(isWeighted ? 3 : 2) : nil
      return Gradients(
        node.needs(0) ? try logitSlope(x, t, weight, positiveWeight) * g / count : nil,
        node.needs(1) ? try targetSlope(x, weight, positiveWeight) * g / count : nil)
    }
  }

  /// What one logit adds to the loss per unit: w·((p·t + 1 - t)·σ(x) - p·t).
  private static func logitSlope(
    _ x: Tensor, _ t: Tensor, _ weight: Tensor?, _ positiveWeight: Tensor?
  ) throws(TensorError) -> Tensor {
    var slope = try sigmoid(x) - t
    if let positiveWeight {
      let pt = try positiveWeight * t
      slope = try (pt + 1 - t) * sigmoid(x) - pt
    }
    return try weight.map { w throws(TensorError) in try slope * w } ?? slope
  }

  /// What one target adds to the loss per unit: w·(ln σ(-x) - p·ln σ(x)).
  private static func targetSlope(_ x: Tensor, _ weight: Tensor?, _ positiveWeight: Tensor?)
    throws(TensorError) -> Tensor
  {
    var slope = try -x
    if let p = positiveWeight { slope = try logsigmoid(-x) - p * logsigmoid(x) }
    return try weight.map { w throws(TensorError) in try slope * w } ?? slope
  }
}
