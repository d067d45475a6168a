// Losses from densities: kl_div, poisson_nll, gaussian_nll.

import Tensors

extension Operation {
  static let klDiv = Operation(
    "kl_div",
    "(input: Tensor, target: Tensor, *, reduction: str = 'mean', log_target: bool = False) -> Tensor",
    .functional, "How much a distribution diverges from the one whose logarithm is given.",
    formula: "y = mean t·(ln t - x)", gradients: ["input": "-ȳ·t/n"],
    nodes: [
      Operations.meanAllRule, Operations.sumAllRule, Operations.subRule, Operations.mulRule,
      Operations.divRule,
    ], shape: .loss(2),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3], 0.1...0.9)),
      Example(.floats([2, 3]), .floats([2, 3]), .string("batchmean"), .bool(true)),
    ]
  ) { a throws(TensorError) in
    let (x, target) = (try a.tensor(0), try a.tensor(1))
    guard x.dtype.isFloatingPoint, target.dtype.isFloatingPoint else {
      throw TensorError(.runtime, "kl_div: Integral inputs not supported.")
    }
    let byBatch = try a.string(2, default: "mean") == "batchmean"
    let reduction = byBatch ? Reduction.sum : try Reduction(a, 2)
    let each =
      try a.bool(3)
      ? try Operations.exp(target) * (target - x)
      : try Operations.entropyTerm(target) - target * x
    let y = try reduction.apply(each)
    return .tensor(
      byBatch && x.rank > 0 ? try Operations.div(y, .float(Double(x.shape[0]))) : y)
  }

  static let poissonNLLLoss = Operation(
    "poisson_nll_loss",
    "(input: Tensor, target: Tensor, log_input: bool = True, full: bool = False, *, "
      + "eps: float = 1e-08, reduction: str = 'mean') -> Tensor", .functional,
    "The negative log-likelihood of counts under Poisson distributions.",
    formula: "y = mean (eˣ - t·x), or mean (x - t·ln(x + ε)) without log_input",
    gradients: ["input": "ȳ·(eˣ - t)/n"],
    nodes: [
      Operations.meanAllRule, Operations.sumAllRule, Operations.subRule, Operations.addRule,
    ], shape: .loss(5),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3], 0...4)),
      Example(
        .floats([3], 0.5...2), .constant([3], 0.2...4), .bool(false), .bool(true), .double(1e-8),
        .string("none")),
    ]
  ) { a throws(TensorError) in
    let (x, t) = (try a.tensor(0), try a.tensor(1))
    let reduction = try Reduction(a, 5)
    var loss =
      try a.bool(2, default: true)
      ? try Operations.exp(x) - t * x
      : try x - t * Operations.log(x + (try a.double(4, default: 1e-8)))
    if try a.bool(3) {
      // Stirling's approximation of ln t!, for t above 1.
      let whole = try t * Operations.log(t) - t + Operations.log(t * (2 * Double.pi)) * 0.5
      loss =
        try loss
        + Operations.maskedFill(whole, try Raw.compare(.lessOrEqual, t, .int(1)), .int(0))
    }
    return .tensor(try reduction.apply(loss))
  }

  static let gaussianNLLLoss = Operation(
    "gaussian_nll_loss",
    "(input: Tensor, target: Tensor, var: Tensor | float, full: bool = False, eps: float = 1e-06, "
      + "reduction: str = 'mean') -> Tensor", .functional,
    "The negative log-likelihood of targets under normal distributions of given variance.",
    formula: "y = mean ½(ln v + (x - t)²/v)",
    gradients: ["input": "ȳ·(x - t)/v/n", "var": "½ȳ·(1/v - (x - t)²/v²)/n"],
    nodes: [
      Operations.meanAllRule, Operations.sumAllRule, Operations.mulRule, Operations.addRule,
    ], shape: .ofValues("(…), (…), (…) → (), or (…) for reduction = 'none'"),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3]), .floats([2, 3], 0.5...2)),
      Example(
        .floats([2, 3]), .floats([2, 3]), .floats([2, 1], 0.5...2), .bool(true), .double(1e-6),
        .string("none")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.gaussianNLLLoss(
        try a.tensor(0), try a.tensor(1), try a.operand(2), full: try a.bool(3),
        eps: try a.double(4, default: 1e-6), reduction: try a.string(5, default: "mean")))
  }
}

extension Operations {
  /// t·ln t, with 0·ln 0 = 0.
  static func entropyTerm(_ t: Tensor) throws(TensorError) -> Tensor {
    let isZero = try Raw.compare(.equal, t, .int(0))
    return try t * log(maskedFill(t, isZero, .int(1)))
  }

  static func gaussianNLLLoss(
    _ x: Tensor, _ t: Tensor, _ variance: Operand, full: Bool, eps: Double, reduction: String
  ) throws(TensorError) -> Tensor {
    var v: Tensor
    switch variance {
    case .tensor(let tensor): v = tensor
    case .scalar(let number): v = try Raw.fullLike(x, .float(number.double))
    }
    for value in try v.toDoubles() where value < 0 {
      throw TensorError(.value, "var has negative entry/entries")
    }
    if v.shape != x.shape {
      if x.rank > 0, x.shape.removing(x.rank - 1) == v.shape {
        v = try unsqueeze(v, -1)
      } else {
        let differing = x.shape.axes.filter { x.shape[$0] != v.shape[$0] }
        guard x.rank == v.rank, differing.reduce(0, { $0 + v.shape[$1] }) == 1 else {
          throw TensorError(
            .value, "var is of incorrect size", facts: .init(shapes: [x.shape, v.shape]))
        }
      }
    }
    guard let reduction = Reduction(rawValue: reduction) else {
      throw TensorError(.value, "\(reduction) is not valid")
    }
    // Variances below eps count as eps and keep their gradient.
    let small = try Raw.compare(.less, v, .float(eps))
    let lift = try Raw.where(small, try Raw.binary(.subtract, .float(eps), v), constant(0, like: v))
    v = try v + lift
    let d = try x - t
    var loss = try (log(v) + d * d / v) * 0.5
    if full { loss = try loss + 0.9189385332046727 }
    return try reduction.apply(loss)
  }
}
