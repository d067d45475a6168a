// Losses that compare pairs and triples: hinge_embedding, margin_ranking, cosine_embedding,
// triplet_margin, and soft_margin. Each is the expression PyTorch computes.

public import Tensors
import Text

private let reduced = "*, reduction: str = 'mean') -> Tensor"

extension Operation {
  private static let reductions = [Operations.meanAllRule, Operations.sumAllRule]

  static let hingeEmbeddingLoss = Operation(
    "hinge_embedding_loss", "(input: Tensor, target: Tensor, margin: float = 1.0, " + reduced,
    .functional, "Pulls distances with target 1 to zero and pushes those with -1 beyond a margin.",
    formula: "y = mean (x if t = 1 else max(margin - x, 0))",
    gradients: ["input": "ȳ/n where t = 1, -ȳ/n where t = -1 and x < margin"],
    nodes: reductions + [Operations.addRule], shape: .loss(3),
    examples: [
      Example(.floats([4], 0.1...0.9), .signs([1, -1, -1, 1])),
      Example(
        .floats([2, 2], 1.2...3), .signs([1, -1, -1, 1], [2, 2]), .double(2), .string("none")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.hingeEmbeddingLoss(
        try a.tensor(0), try a.tensor(1), margin: try a.double(2, default: 1), try Reduction(a, 3)))
  }

  static let marginRankingLoss = Operation(
    "margin_ranking_loss",
    "(input1: Tensor, input2: Tensor, target: Tensor, margin: float = 0.0, " + reduced,
    .functional, "Asks the first input to be larger where the target is 1, smaller where it is -1.",
    formula: "y = mean max(-t·(x₁ - x₂) + margin, 0)",
    gradients: ["input1": "-ȳ·t/n where positive", "input2": "ȳ·t/n where positive"],
    nodes: reductions + [Operations.clampMinRule], shape: .ofValues("(N), (N), (N) → () or (N)"),
    examples: [
      Example(.floats([4]), .floats([4]), .signs([1, -1, 1, -1]), .double(0.3)),
      Example(.floats([2]), .floats([2]), .signs([1, -1]), .double(5), .string("none")),
    ]
  ) { a throws(TensorError) in
    let (x, y, t) = (try a.tensor(0), try a.tensor(1), try a.tensor(2))
    guard x.rank == y.rank, x.rank == t.rank else {
      throw TensorError(
        .runtime,
        "margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: "
          + "\(x.shape.sizeDescription), input2: \(y.shape.sizeDescription), target: "
          + "\(t.shape.sizeDescription) ", facts: .init(shapes: [x.shape, y.shape, t.shape]))
    }
    let reduction = try Reduction(a, 4)
    let slack = try -t * (x - y) + (try a.double(3, default: 0))
    return .tensor(try reduction.apply(try Operations.clampMin(slack)))
  }

  static let cosineEmbeddingLoss = Operation(
    "cosine_embedding_loss",
    "(input1: Tensor, input2: Tensor, target: Tensor, margin: float = 0.0, " + reduced,
    .functional, "Asks vectors to point the same way where the target is 1, apart where it is -1.",
    formula: "y = mean (1 - cos if t = 1 else max(cos - margin, 0))",
    gradients: ["input1": "the cosine's gradient", "input2": "the cosine's gradient"],
    nodes: reductions + [Operations.addRule],
    shape: .ofValues("(N, D), (N, D), (N) → () or (N)"),
    examples: [
      Example(.floats([3, 4]), .floats([3, 4]), .signs([1, -1, 1]), .double(-0.9)),
      Example(.floats([4]), .floats([4]), .signs([1], []), .double(0), .string("sum")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.cosineEmbeddingLoss(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), margin: try a.double(3, default: 0),
        try Reduction(a, 4)))
  }

  static let tripletMarginLoss = Operation(
    "triplet_margin_loss",
    "(anchor: Tensor, positive: Tensor, negative: Tensor, margin: float = 1.0, p: float = 2.0, "
      + "eps: float = 1e-06, swap: bool = False, " + reduced,
    .functional, "Asks the anchor to be nearer to the positive than to the negative by a margin.",
    formula: "y = mean max(d(a, p) - d(a, n) + margin, 0)",
    gradients: [
      "anchor": "the distances' gradients", "positive": "the distances' gradients",
      "negative": "the distances' gradients",
    ], nodes: reductions + [Operations.clampMinRule],
    shape: .ofValues("(N, D), (N, D), (N, D) → () or (N)"),
    examples: [
      Example(.floats([3, 4]), .floats([3, 4]), .floats([3, 4]), .double(3)),
      Example(
        .floats([3, 4]), .floats([3, 4]), .floats([3, 4]), .double(4), .double(3), .double(1e-6),
        .bool(true), .string("none")),
    ]
  ) { a throws(TensorError) in
    let margin = try a.double(3, default: 1)
    guard margin > 0 else {
      throw TensorError(
        .value, "margin must be greater than 0, got \(FloatText.repr(margin))")
    }
    let reduction = try Reduction(a, 7)
    return .tensor(
      try Operations.tripletMarginLoss(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), margin: margin,
        p: try a.double(4, default: 2), eps: try a.double(5, default: 1e-6), swap: try a.bool(6),
        reduction))
  }

  static let softMarginLoss = Operation(
    "soft_margin_loss", "(input: Tensor, target: Tensor, " + reduced, .functional,
    "Two-class logistic loss for targets 1 and -1.", formula: "y = mean ln(1 + e^(-t·x))",
    gradients: ["input": "-ȳ·t·σ(-t·x)/n"], nodes: [Operations.softMarginRule], shape: .loss(2),
    examples: [
      Example(.floats([4]), .signs([1, -1, -1, 1])),
      Example(.floats([2]), .signs([1, -1]), .string("none")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.softMarginLoss(try a.tensor(0), try a.tensor(1), try Reduction(a, 2)))
  }
}

extension Operations {
  static let softMarginRule = GradientRule("SoftMarginLossBackward0")

  /// ln(1 + e^(-t·x)), computed in the memory of -x: the result has x's shape and type.
  static func softMarginLoss(_ x: Tensor, _ t: Tensor, _ reduction: Reduction)
    throws(TensorError) -> Tensor
  {
    try requireConstant(t, "target", of: "soft_margin_loss")
    let count = reduction == .mean ? Double(x.count) : 1
    return try derived(softMarginRule, [x], saving: [x, t]) { () throws(TensorError) in
      let each = try Raw.unary(.negative, x)
      try Raw.binaryInPlace(.multiply, each, t)
      guard x.dtype.isFloatingPoint else { throw .cannotCast(.float32, to: x.dtype) }
      return try reduction.apply(try Raw.unary(.log1p, try Raw.unary(.exp, each)))
    } _: { (g, node) throws(TensorError) in
      let (x, t) = (try node.saved(0), try node.saved(1))
      let odds = try exp(-t * x)
      return Gradients(try t * odds * (-1 / count) / (odds + 1) * g)
    }
  }

  /// x where the target is 1, else how far x is below the margin.
  public static func hingeEmbeddingLoss(
    _ x: Tensor, _ target: Tensor, margin: Double = 1, _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    let zero = try Raw.fullLike(x, .int(0))
    let slack = try clampMin(try Raw.scalar(.float(margin), x.dtype) - x)
    let far = try `where`(try Raw.compare(.notEqual, target, .int(1)), slack, zero)
    let near = try `where`(try Raw.compare(.notEqual, target, .int(-1)), x, zero)
    return try reduction.apply(far + near)
  }

  /// 1 - cos where the target is 1, else how far the cosine is above the margin.
  public static func cosineEmbeddingLoss(
    _ x: Tensor, _ y: Tensor, _ target: Tensor, margin: Double = 0, _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    guard target.rank <= 1 else {
      throw TensorError(
        .runtime, "0D or 1D target tensor expected, multi-target not supported")
    }
    let wanted = target.rank + 1
    guard x.rank == wanted, y.rank == wanted else {
      throw TensorError(
        .runtime,
        "\(target.rank)D target tensor expects \(wanted)D input tensors, but found inputs with sizes "
          + "\(x.shape) and \(y.shape).", facts: .init(shapes: [x.shape, y.shape, target.shape]))
    }
    let dims = [target.rank]
    let product = try sum(x * y, dims)
    let lengths = try (sum(x * x, dims) + 1e-12) * (sum(y * y, dims) + 1e-12)
    let cosine = try product / sqrt(lengths)
    let zero = try Raw.fullLike(cosine, .int(0))
    let near = try `where`(try Raw.compare(.equal, target, .int(1)), 1 - cosine, zero)
    let slack = try clampMin(cosine + -margin)
    let far = try `where`(try Raw.compare(.equal, target, .int(-1)), slack, zero)
    return try reduction.apply(near + far)
  }

  /// How far the anchor is from being nearer to the positive than to the negative by the margin.
  public static func tripletMarginLoss(
    _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1, p: Double = 2,
    eps: Double = 1e-6, swap: Bool = false, _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    guard anchor.rank == positive.rank, anchor.rank == negative.rank else {
      throw TensorError(
        .runtime,
        "The anchor, positive, and negative tensors are expected to have the same number of "
          + "dimensions, but got: anchor \(anchor.rank)D, positive \(positive.rank)D, and negative "
          + "\(negative.rank)D inputs",
        facts: .init(shapes: [anchor.shape, positive.shape, negative.shape]))
    }
    let near = try pairwiseDistance(anchor, positive, p: p, eps: eps)
    var far = try pairwiseDistance(anchor, negative, p: p, eps: eps)
    if swap { far = try minimum(far, pairwiseDistance(positive, negative, p: p, eps: eps)) }
    return try reduction.apply(clampMin(near + margin - far))
  }
}
