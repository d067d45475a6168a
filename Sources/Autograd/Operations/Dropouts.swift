// Dropout and its kin: of single elements, of whole channels, and for SELU's networks.

import Tensors
import Text

private let alwaysTraining =
  "(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor"
private let onRequest =
  "(input: Tensor, p: float = 0.5, training: bool = False, inplace: bool = False) -> Tensor"

extension Operation {
  static let dropout1d = channelDropout(
    "dropout1d", "Makes whole channels of sequences zero with probability `p`.",
    ranks: 2...3, example: [2, 3, 2])

  static let dropout2d = channelDropout(
    "dropout2d", "Makes whole channels of images zero with probability `p`.",
    ranks: 2...Shape.maxRank, example: [1, 3, 2, 2])

  private static func channelDropout(
    _ name: String, _ summary: String, ranks: ClosedRange<Int>, example: [Int]
  ) -> Operation {
    Operation(
      name, alwaysTraining, .functional, summary,
      formula: "y = x·m/(1 - p), m ~ Bernoulli(1 - p) per channel",
      gradients: ["input": "ȳ·m/(1 - p)"], nodes: [Operations.mulRule, Operations.squeezeDimRule],
      shape: .same, examples: [Example(.floats(example), .double(0.5), .bool(false))],
      manual: """
        torch.manual_seed(0)
        x = torch.ones(\(name == "dropout1d" ? "1, 4, 2" : "1, 4, 1, 2"))
        F.\(name)(x, 0.5)
        """
    ) { a throws(TensorError) in
      let (x, p) = (try a.tensor(0), try a.double(1, default: 0.5))
      try Operations.requireProbability(p)
      guard ranks.contains(x.rank) else {
        throw TensorError(
          .runtime,
          name == "dropout1d"
            ? "dropout1d: Expected 2D or 3D input, but received a \(x.rank)D input. Note that "
              + "dropout1d exists to provide channel-wise dropout on inputs with 1 spatial dimension, a "
              + "channel dimension, and an optional batch dimension (i.e. 2D or 3D inputs)."
            : "Feature dropout requires at least 2 dimensions in the input",
          facts: .init(shapes: [x.shape]))
      }
      let training = try a.bool(2, default: true)
      guard name == "dropout1d", x.rank == 2 else {
        return .tensor(try Operations.channelDropout(x, p, training: training))
      }
      let y = try Operations.channelDropout(
        try Operations.unsqueeze(x, 0), p, training: training)
      return .tensor(try Operations.squeeze(y, [0]))
    }
  }

  static let alphaDropout = Operation(
    "alpha_dropout", onRequest, .functional,
    "Dropout that keeps mean 0 and variance 1 behind SELU.",
    formula: "y = a·(x·m + α′·(1 - m)) + b, m ~ Bernoulli(1 - p)",
    gradients: ["input": "ȳ·a·m"], nodes: [Operations.addRule, Operations.mulRule], shape: .same,
    examples: [Example(.floats([2, 3]), .double(0.5), .bool(false))],
    manual: """
      torch.manual_seed(0)
      x = torch.ones(2, 4)
      F.alpha_dropout(x, 0.5, training=True)
      """
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    return .tensor(
      try Operations.alphaDropout(
        x, try a.double(1, default: 0.5), training: try a.bool(2),
        noise: try Raw.emptyInOrder(of: x)))
  }

  static let featureAlphaDropout = Operation(
    "feature_alpha_dropout", onRequest, .functional, "Alpha dropout of whole channels.",
    formula: "y = a·(x·m + α′·(1 - m)) + b, m ~ Bernoulli(1 - p) per channel",
    gradients: ["input": "ȳ·a·m"], nodes: [Operations.addRule, Operations.mulRule], shape: .same,
    examples: [Example(.floats([2, 3, 2]), .double(0.5), .bool(false))],
    manual: """
      torch.manual_seed(0)
      x = torch.ones(1, 4, 2)
      F.feature_alpha_dropout(x, 0.5, training=True)
      """
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let (p, training) = (try a.double(1, default: 0.5), try a.bool(2))
    if training, p > 0, p < 1, x.count > 0 { try Operations.requireChannels(x) }
    return .tensor(
      try Operations.alphaDropout(
        x, p, training: training, noise: try Raw.empty(Operations.channelShape(x), x.dtype)))
  }
}

extension Operations {
  static func requireProbability(_ p: Double) throws(TensorError) {
    guard p >= 0, p <= 1 else {
      throw TensorError(
        .value, "dropout probability has to be between 0 and 1, but got \(FloatText.repr(p))")
    }
  }

  static func requireChannels(_ x: Tensor) throws(TensorError) {
    guard x.rank >= 2 else {
      throw TensorError(.runtime, "Feature dropout requires at least 2 dimensions in the input")
    }
  }

  /// One number for each channel of each sample.
  static func channelShape(_ x: Tensor) -> Shape {
    var shape = Shape(repeating: 1, rank: x.rank)
    for axis in 0..<min(2, x.rank) { shape[axis] = x.shape[axis] }
    return shape
  }

  /// x with whole channels made zero with probability p.
  static func channelDropout(_ x: Tensor, _ p: Double, training: Bool) throws(TensorError) -> Tensor
  {
    if !training || p == 0 || x.count == 0 { return x }
    if p == 1 { return try mul(x, try Raw.fullLike(x, .int(0))) }
    try requireChannels(x)
    return try mul(x, try Generator.standard.dropoutMask(channelShape(x), p, x.dtype))
  }

  /// x with elements (or channels) replaced by SELU's saturation, then scaled and shifted back.
  static func alphaDropout(_ x: Tensor, _ p: Double, training: Bool, noise: Tensor)
    throws(TensorError) -> Tensor
  {
    try requireProbability(p)
    if !training || p == 0 || x.count == 0 { return x }
    if p == 1 { return try mul(x, try Raw.fullLike(x, .int(0))) }
    try Generator.standard.fillBernoulli(noise, 1 - p)
    let alpha = 1.7580993408473766
    let a = 1 / ((alpha * alpha * p + 1) * (1 - p)).squareRoot()
    let b = try GradientMode.with(false) { () throws(TensorError) in
      try (noise + -1) * (alpha * a) + (alpha * a * p)
    }
    return try x * (Raw.binary(.multiply, noise, .float(a))) + b
  }
}
