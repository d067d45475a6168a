// In-place operations that have no other form: zero_, fill_, copy_, and random fills.
//
// They are catalogue rows of their own; their name carries the underscore and `inPlace` is not set.

import Tensors

extension Operation {
  static let zero_ = Operation(
    "zero_", "(input: Tensor) -> Tensor", .everywhere, "Makes every element zero, in place.",
    formula: "x = 0", shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    try overwritten(a, Operations.zeroRule) { x throws(TensorError) in try Raw.fill(x, .int(0)) }
  }

  static let fill_ = Operation(
    "fill_", "(input: Tensor, value: Tensor | Number) -> Tensor", .everywhere,
    "Writes one number to every element, in place.", formula: "x = value", shape: .same,
    examples: [Example(.constant([2, 3]), .double(7))]
  ) { a throws(TensorError) in
    let value = try filler(a)
    return try overwritten(a, Operations.fillRule) { x throws(TensorError) in
      try Raw.fill(x, value)
    }
  }

  static let fill = Operation(
    "fill", "(input: Tensor, value: Tensor | Number) -> Tensor", [.torch],
    "One number in the shape and type of another tensor.", formula: "y = value",
    gradients: ["input": "0"], nodes: [Operations.fillRule], shape: .same,
    examples: [Example(.floats([2, 3]), .double(7))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    let value = try filler(a)
    return .tensor(
      try Operations.derived(Operations.fillRule, [x]) { () throws(TensorError) in
        try Raw.fullLike(x, value)
      } _: { (g, _) throws(TensorError) in
        Gradients(try g.zeros())
      })
  }

  static let uniform_ = Operation(
    "uniform_",
    "(input: Tensor, from: float = 0, to: float = 1, *, generator: Generator | None = None)"
      + " -> Tensor", .method, "Fills with random numbers, even over [from, to), in place.",
    formula: "x ~ U(from, to)", shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let (low, high) = (try a.double(1, default: 0), try a.double(2, default: 1))
    let generator = try a.generator(3)
    return try overwritten(a, Operations.uniformRule) { x throws(TensorError) in
      try generator.fillUniform(x, low, high)
    }
  }

  static let normal_ = Operation(
    "normal_",
    "(input: Tensor, mean: float = 0, std: float = 1, *, generator: Generator | None = None)"
      + " -> Tensor", .method, "Fills with normal numbers, in place.", formula: "x ~ N(mean, std²)",
    shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let (mean, std) = (try a.double(1, default: 0), try a.double(2, default: 1))
    let generator = try a.generator(3)
    return try overwritten(a, Operations.normalRule) { x throws(TensorError) in
      try generator.fillNormal(x, mean, std)
    }
  }

  static let bernoulli_ = Operation(
    "bernoulli_",
    "(input: Tensor, p: Tensor | float = 0.5, *, generator: Generator | None = None) -> Tensor",
    .method, "Fills with 1 with probability `p`, else 0, in place.", formula: "x ~ Bernoulli(p)",
    shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let generator = try a.generator(2)
    if case .tensor(let p) = a[1] {
      return try overwritten(a, Operations.bernoulliTensorRule) { x throws(TensorError) in
        try generator.fillBernoulli(x, p)
      }
    }
    let p = try a.double(1, default: 0.5)
    return try overwritten(a, Operations.bernoulliFillRule) { x throws(TensorError) in
      try generator.fillBernoulli(x, p)
    }
  }

  static let exponential_ = Operation(
    "exponential_",
    "(input: Tensor, lambd: float = 1, *, generator: Generator | None = None) -> Tensor", .method,
    "Fills with exponentially distributed numbers, in place.", formula: "x ~ Exp(λ)", shape: .same,
    examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let rate = try a.double(1, default: 1)
    let generator = try a.generator(2)
    return try overwritten(a, Operations.exponentialRule) { x throws(TensorError) in
      try generator.fillExponential(x, rate)
    }
  }

  static let logNormal_ = Operation(
    "log_normal_",
    "(input: Tensor, mean: float = 1, std: float = 2, *, generator: Generator | None = None)"
      + " -> Tensor", .method, "Fills with numbers whose logarithms are normal, in place.",
    formula: "ln x ~ N(mean, std²)", shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let (mean, std) = (try a.double(1, default: 1), try a.double(2, default: 2))
    let generator = try a.generator(3)
    return try overwritten(a, Operations.logNormalRule) { x throws(TensorError) in
      try generator.fillLogNormal(x, mean, std)
    }
  }

  static let cauchy_ = Operation(
    "cauchy_",
    "(input: Tensor, median: float = 0, sigma: float = 1, *, generator: Generator | None = None)"
      + " -> Tensor", .method, "Fills with Cauchy distributed numbers, in place.",
    formula: "x ~ Cauchy(median, sigma)", shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let (median, sigma) = (try a.double(1, default: 0), try a.double(2, default: 1))
    let generator = try a.generator(3)
    return try overwritten(a, Operations.cauchyRule) { x throws(TensorError) in
      try generator.fillCauchy(x, median, sigma)
    }
  }

  static let geometric_ = Operation(
    "geometric_", "(input: Tensor, p: float, *, generator: Generator | None = None) -> Tensor",
    .method, "Fills with the number of tries until a success of probability `p`, in place.",
    formula: "x ~ Geometric(p)", shape: .same, examples: [Example(.constant([2, 3]), .double(0.5))]
  ) { a throws(TensorError) in
    let p = try a.double(1)
    let generator = try a.generator(2)
    return try overwritten(a, Operations.geometricRule) { x throws(TensorError) in
      try generator.fillGeometric(x, p)
    }
  }

  static let random_ = Operation(
    "random_",
    "(input: Tensor, from: int | None = None, to: int | None = None, *, "
      + "generator: Generator | None = None) -> Tensor", .method,
    "Fills with random integers from `from` to before `to`, in place.",
    formula: "x ~ U{from … to - 1}", shape: .same, examples: [Example(.constant([2]), .int(3))]
  ) { a throws(TensorError) in
    let generator = try a.generator(3)
    let (first, second) = (try a.optionalInt(1), try a.optionalInt(2))
    return try overwritten(a, Operations.randomRule) { x throws(TensorError) in
      guard let first else { return try generator.fillIntegers(x) }
      let (low, high) = second.map { (first, $0) } ?? (0, first)
      guard low < high else {
        throw TensorError(
          .runtime,
          "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
      }
      try generator.fillIntegers(x, low, high)
    }
  }

  static let copy_ = Operation(
    "copy_", "(input: Tensor, other: Tensor) -> Tensor", .method,
    "Writes another tensor, broadcast and converted, over this one.", formula: "x = other",
    gradients: [:], nodes: [Operations.copyRule], shape: .same,
    examples: [Example(.constant([2, 3]), .constant([3]))]
  ) { a throws(TensorError) in
    let (x, other) = (try a.tensor(0), try a.tensor(1))
    let broadcast = try Shape.broadcast(x.shape, other.shape)
    guard broadcast == x.shape else { throw .outputTooSmall(x.shape, broadcast) }
    try Operations.setIndex(x, [.ellipsis], other)
    return .tensor(x)
  }

  /// The number that a fill writes everywhere: given as such or as a tensor without dimensions.
  private static func filler(_ a: OperationArguments) throws(TensorError) -> Scalar {
    if let number = a.scalar(1) { return number }
    let value = try a.tensor(1)
    guard value.rank == 0 else {
      throw TensorError(
        .runtime,
        "fill_ only supports 0-dimension value tensor but got tensor with \(value.rank) dimensions.",
        facts: .init(shapes: [value.shape]))
    }
    return try value.item()
  }

  /// Runs a fill whose old value gets no gradient.
  private static func overwritten(
    _ a: OperationArguments, _ rule: GradientRule, _ fill: (Tensor) throws(TensorError) -> Void
  ) throws(TensorError) -> Outputs {
    let x = try a.tensor(0)
    try ViewHistory.checkInPlace(x)
    let old = isRecorded(x) ? InPlace.before(x) : nil
    try fill(x)
    if let old {
      let value = x.detached()
      attach(rule, to: value, old)
      ViewHistory.rebase(x, on: value)
    }
    return .tensor(x)
  }
}

extension Operations {
  static let zeroRule = overwriting("ZeroBackward0")
  static let fillRule = overwriting("FillBackward2")
  static let uniformRule = overwriting("UniformBackward0")
  static let normalRule = overwriting("NormalBackward0")
  static let bernoulliFillRule = overwriting("BernoulliBackward2")
  static let bernoulliTensorRule = overwriting("BernoulliBackward1")
  static let exponentialRule = overwriting("ExponentialBackward0")
  static let logNormalRule = overwriting("LogNormalBackward0")
  static let cauchyRule = overwriting("CauchyBackward0")
  static let geometricRule = overwriting("GeometricBackward0")
  static let randomRule = overwriting("RandomBackward1")

  private static func overwriting(_ name: String) -> GradientRule {
    GradientRule(name) { (g, _) throws(TensorError) in Gradients(try g.zeros()) }
  }
}
