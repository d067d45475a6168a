// Losses: how far predictions are from targets, as one number or one per element.

import Tensors

private let elementwise =
  "(input: Tensor, target: Tensor, *, reduction: str = 'mean', weight: Tensor | None = None)"
  + " -> Tensor"

/// What a loss does with its elements.
public enum Reduction: String, Sendable {
  case none
  case mean
  case sum

  /// - Throws: PyTorch's ValueError for another word.
  init(_ a: OperationArguments, _ position: Int) throws(TensorError) {
    let word = try a.string(position, default: "mean")
    guard let value = Reduction(rawValue: word) else {
      throw TensorError(.value, "\(word) is not a valid value for reduction")
    }
    self = value
  }

  /// The loss of all elements from those of each.
  func apply(_ x: Tensor) throws(TensorError) -> Tensor {
    switch self {
    case .none: x
    case .mean: try Operations.mean(x)
    case .sum: try Operations.sum(x)
    }
  }
}

extension ShapeRule {
  /// One number, or the shape of the operands for reduction 'none'.
  static func loss(_ position: Int) -> ShapeRule {
    ShapeRule("(…), (…) → (), or (…) for reduction = 'none'") { a throws(TensorError) in
      guard try a.string(position, default: "mean") == "none" else { return [Shape()] }
      return [try Shape.broadcast(try a.tensor(0).shape, try a.tensor(1).shape)]
    }
  }
}

extension Operation {
  static let mseLoss = Operation(
    "mse_loss", elementwise, .functional, "The mean squared difference.",
    formula: "y = mean (x - t)²", gradients: ["input": "ȳ·2(x - t)/n", "target": "-ȳ·2(x - t)/n"],
    nodes: [
      Operations.mseRule, Operations.divRule, Operations.mulRule, Operations.sumAllRule,
    ], shape: .loss(2),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])),
      Example(.floats([3]), .constant([3]), .string("sum")),
      Example(.floats([3]), .constant([3]), .string("none")),
    ]
  ) { a throws(TensorError) in
    let (x, t) = (try a.tensor(0), try a.tensor(1))
    _ = try Shape.broadcast(x.shape, t.shape)
    if let weight = try a.optionalTensor(3) {
      let d = try x - t
      return .tensor(try Operations.weighted(try Operations.square(d), weight, x, a, 2))
    }
    return .tensor(try Operations.mseLoss(x, t, try Reduction(a, 2)))
  }

  static let l1Loss = Operation(
    "l1_loss", elementwise, .functional, "The mean absolute difference.",
    formula: "y = mean |x - t|",
    gradients: ["input": "ȳ·sign(x - t)/n", "target": "-ȳ·sign(x - t)/n"],
    nodes: [
      Operations.meanAllRule, Operations.sumAllRule, Operations.abs.rule, Operations.divRule,
      Operations.mulRule,
    ], shape: .loss(2),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3], 3...4)),
      Example(.floats([3]), .constant([3], 3...4), .string("none")),
    ]
  ) { a throws(TensorError) in
    let (x, t) = (try a.tensor(0), try a.tensor(1))
    _ = try Shape.broadcast(x.shape, t.shape)
    let each = try Operations.abs(try x - t)
    if let weight = try a.optionalTensor(3) {
      return .tensor(try Operations.weighted(each, weight, x, a, 2))
    }
    return .tensor(try Reduction(a, 2).apply(each))
  }

  static let smoothL1Loss = Operation(
    "smooth_l1_loss",
    "(input: Tensor, target: Tensor, *, reduction: str = 'mean', beta: float = 1.0) -> Tensor",
    .functional, "Squared near zero, absolute beyond `beta`.",
    formula: "y = ½d²/β if |d| < β else |d| - ½β, d = x - t",
    gradients: ["input": "ȳ·d/β if |d| < β else ȳ·sign d"], nodes: [Operations.smoothL1Rule],
    shape: .loss(2),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3])),
      Example(.floats([3]), .constant([3], 5...6), .string("sum"), .double(0.5)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.smoothL1Loss(
        try a.tensor(0), try a.tensor(1), try Reduction(a, 2), beta: try a.double(3, default: 1)))
  }

  static let huberLoss = Operation(
    "huber_loss",
    "(input: Tensor, target: Tensor, reduction: str = 'mean', delta: float = 1.0, "
      + "weight: Tensor | None = None) -> Tensor",
    .functional, "Squared near zero, linear beyond `delta`.",
    formula: "y = ½d² if |d| ≤ δ else δ(|d| - ½δ), d = x - t",
    gradients: ["input": "ȳ·d if |d| ≤ δ else ȳ·δ·sign d"],
    nodes: [Operations.huberRule, Operations.meanAllRule, Operations.mulRule],
    shape: .loss(2),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3])),
      Example(.floats([3]), .constant([3], 5...6), .string("sum"), .double(0.5)),
    ]
  ) { a throws(TensorError) in
    let (x, t, delta) = (try a.tensor(0), try a.tensor(1), try a.double(3, default: 1))
    guard let weight = try a.optionalTensor(4) else {
      return .tensor(try Operations.huberLoss(x, t, try Reduction(a, 2), delta: delta))
    }
    let each = try Operations.huberLoss(x, t, .none, delta: delta)
    guard weight.shape == x.shape else { throw .weightShape }
    return .tensor(try Reduction(a, 2).apply(each * weight))
  }

  static let nllLoss = Operation(
    "nll_loss",
    "(input: Tensor, target: Tensor, weight: Tensor | None = None, *, ignore_index: int = -100, "
      + "reduction: str = 'mean') -> Tensor", .functional,
    "The negative log-probability of the right classes.", formula: "y = -Σ w[t]·x[t] / Σ w[t]",
    gradients: ["input": "-ȳ·w[t]/Σw at the right class, 0 elsewhere"],
    nodes: [Operations.nllRule, Operations.nll2dRule], shape: .ofValues("(N, C), (N) → () or (N)"),
    examples: [
      Example(.floats([3, 4]), .integers([1, 0, 3], [3])),
      Example(.floats([3, 4]), .integers([1, -100, 3], [3]), .constant([4], 0.5...2)),
      Example(.floats([3, 4]), .integers([1, 0, 3], [3]), .none, .int(0), .string("none")),
      Example(.floats([2, 3, 2]), .integers([1, 0, 2, 2], [2, 2])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.nllLoss(
        try a.tensor(0), try a.tensor(1), try a.optionalTensor(2),
        ignoring: try a.int(3, default: -100), try Reduction(a, 4)))
  }

  static let crossEntropy = Operation(
    "cross_entropy",
    "(input: Tensor, target: Tensor, weight: Tensor | None = None, *, ignore_index: int = -100, "
      + "reduction: str = 'mean', label_smoothing: float = 0.0) -> Tensor", .functional,
    "The negative log-probability softmax gives the right classes (or a distribution over them).",
    formula: "y = -mean ln softmax(x)[t]", gradients: ["input": "ȳ·(softmax(x) - onehot(t))/n"],
    nodes: [
      Operations.nllRule, Operations.nll2dRule, Operations.addRule, Operations.crossEntropyDivRule,
    ], shape: .ofValues("(N, C), (N) → () or (N)"),
    examples: [
      Example(.floats([3, 4]), .integers([1, 0, 3], [3])),
      Example(.floats([3, 4]), .integers([1, -100, 3], [3]), .constant([4], 0.5...2)),
      Example(
        .floats([3, 4]), .integers([1, 0, 3], [3]), .none, .int(-100), .string("sum"), .double(0.1)),
      Example(.floats([2, 3]), .constant([2, 3], 0.1...0.9)),
      Example(.floats([4]), .integers([2], [])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.crossEntropy(
        try a.tensor(0), try a.tensor(1), try a.optionalTensor(2),
        ignoring: try a.int(3, default: -100), try Reduction(a, 4),
        smoothing: try a.double(5, default: 0)))
  }

  static let binaryCrossEntropy = Operation(
    "binary_cross_entropy",
    "(input: Tensor, target: Tensor, weight: Tensor | None = None, *, reduction: str = 'mean')"
      + " -> Tensor", .functional, "Cross-entropy of probabilities of two classes.",
    formula: "y = -mean (t·ln x + (1 - t)·ln(1 - x)), logarithms at least -100",
    gradients: ["input": "ȳ·(x - t)/(x(1 - x))/n"], nodes: [Operations.bceRule], shape: .loss(3),
    examples: [
      Example(.floats([2, 3], 0.2...0.8), .constant([2, 3], 0...1)),
      Example(
        .floats([3], 0.2...0.8), .constant([3], 0...1), .constant([3], 1...2), .string("sum")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.binaryCrossEntropy(
        try a.tensor(0), try a.tensor(1), try a.optionalTensor(2), try Reduction(a, 3)))
  }

  static let bceWithLogits = Operation(
    "binary_cross_entropy_with_logits",
    "(input: Tensor, target: Tensor, weight: Tensor | None = None, *, reduction: str = 'mean', "
      + "pos_weight: Tensor | None = None) -> Tensor", .functional,
    "Cross-entropy of two classes from logits, safe for large ones.",
    formula: "y = mean ((1 - t)·x + (1 + (p - 1)·t)·(ln(1 + e^-|x|) + max(-x, 0)))",
    gradients: ["input": "ȳ·(σ(x) - t)/n"], nodes: [Operations.bceLogitsRule], shape: .loss(3),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3], 0...1)),
      Example(.floats([3]), .constant([3], 0...1), .none, .string("sum"), .constant([3], 1...2)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.bceWithLogits(
        try a.tensor(0), try a.tensor(1), try a.optionalTensor(2), try Reduction(a, 3),
        positiveWeight: try a.optionalTensor(4)))
  }
}

extension Operations {
  /// Weighted differences: their sum is divided by the sum of the weights for a mean.
  static func weighted(
    _ each: Tensor, _ weight: Tensor, _ x: Tensor, _ a: OperationArguments, _ position: Int
  ) throws(TensorError) -> Tensor {
    guard weight.shape == x.shape else { throw .weightShape }
    let word = try a.string(position, default: "mean")
    let total = try each * weight
    switch Reduction(rawValue: word) {
    case .some(.none): return total
    case .sum: return try sum(total)
    case .mean: return try sum(total) / sum(weight)
    case nil:
      throw TensorError(
        .value, "Invalid reduction mode: \(word). Expected one of 'none', 'mean', 'sum'.")
    }
  }
}

extension TensorError {
  static let weightShape = TensorError(.value, "Weights and input must have the same size.")
}
