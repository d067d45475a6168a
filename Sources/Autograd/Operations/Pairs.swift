// Functions of two elements beyond arithmetic: hypot, logaddexp, xlogy, fmax, copysign, gcd, isclose.

import Tensors

private let twoTensors = "(input: Tensor, other: Tensor) -> Tensor"
private let mixed = "(input: Tensor | Number, other: Tensor | Number) -> Tensor"

extension Operations {
  static let hypotRule = GradientRule("HypotBackward0")
  static let logaddexpRule = GradientRule("LogaddexpBackward0")
  static let logaddexp2Rule = GradientRule("Logaddexp2Backward0")
  static let xlogyRule = GradientRule("XlogyBackward0")
  static let fmaxRule = GradientRule("FmaxBackward0")
  static let fminRule = GradientRule("FminBackward0")
  static let copysignRule = GradientRule("CopysignBackward0")
  static let nextafterRule = GradientRule("NextafterBackward0")

  /// Records a node that saves both operands, with a gradient made of them.
  static func paired(
    _ rule: GradientRule, _ a: Tensor, _ b: Tensor, _ y: Tensor,
    _ gradients: @escaping (Tensor, Tensor, Tensor) throws(TensorError) -> Gradients
  ) throws(TensorError) -> Tensor {
    let result = try recorded(rule, y, a, b)
    if let node = result.graph as? Node, result.isTracked {
      node.closure = { (g, node) throws(TensorError) in
        try gradients(g, try node.saved(0), try node.saved(1))
      }
    }
    return result
  }

  static func hypot(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try paired(hypotRule, a, b, try Raw.pair(.hypot, a, b)) { (g, a, b) throws(TensorError) in
      let y = try sqrt(a * a + b * b)
      return Gradients(try g * (a / y), try g * (b / y))
    }
  }

  static func logaddexp(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try paired(logaddexpRule, a, b, try Raw.pair(.logaddexp, a, b)) {
      (g, a, b) throws(TensorError) in
      Gradients(try g / (exp(b - a) + 1), try g / (exp(a - b) + 1))
    }
  }

  static func logaddexp2(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try paired(logaddexp2Rule, a, b, try Raw.pair(.logaddexp2, a, b)) {
      (g, a, b) throws(TensorError) in
      Gradients(try g / (exp2(b - a) + 1), try g / (exp2(a - b) + 1))
    }
  }

  /// a·ln b, 0 where a is 0.
  static func xlogy(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try paired(xlogyRule, a, b, try Raw.pair(.xlogy, a, b)) { (g, a, b) throws(TensorError) in
      let isNothing = try Raw.logical(
        .and, try Raw.compare(.equal, a, .int(0)), try Raw.compare(.lessOrEqual, b, .int(0)))
      return Gradients(try maskedFill(g * log(b), isNothing, .int(0)), try g * (a / b))
    }
  }

  static func numericExtreme(_ which: Extreme, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.extremeOfNumbers(which, a, b)
    return try paired(which == .max ? fmaxRule : fminRule, a, b, y) {
      (g, a, b) throws(TensorError) in
      let wins = try Raw.logical(
        .or, try Raw.compare(which == .max ? .greaterOrEqual : .lessOrEqual, a, b),
        try Raw.classify(b, .nan))
      return Gradients(
        try maskedFill(g, try Raw.logicalNot(wins), .int(0)), try maskedFill(g, wins, .int(0)))
    }
  }

  static func copysign(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.copysign(a, b)
    return try paired(copysignRule, a, b, y) { (g, a, b) throws(TensorError) in
      // The sign of a·b with -0.0 counted as negative, 0 where a is 0.
      let signs = try Raw.binary(
        .multiply, try Raw.unary(.sign, a),
        try Raw.copysign(try Raw.scalar(.int(1), b.dtype), b))
      return Gradients(try g * signs, try g.zeros())
    }
  }
}

extension Operation {
  static let hypot = pair(
    "hypot", twoTensors, "The length of the hypotenuse.", "y = √(a² + b²)", "ȳ·a/y", "ȳ·b/y",
    Operations.hypotRule, [Example(.floats([2, 3], 0.5...2), .floats([3], 0.5...2))],
    Operations.hypot)
  static let logaddexp = pair(
    "logaddexp", twoTensors, "The logarithm of a sum of exponentials, without overflow.",
    "y = ln(eᵃ + eᵇ)", "ȳ·eᵃ⁻ʸ", "ȳ·eᵇ⁻ʸ", Operations.logaddexpRule,
    [Example(.floats([2, 3]), .floats([3]))], Operations.logaddexp)
  static let logaddexp2 = pair(
    "logaddexp2", twoTensors, "The logarithm to base 2 of a sum of powers of 2.",
    "y = log₂(2ᵃ + 2ᵇ)", "ȳ·2ᵃ⁻ʸ", "ȳ·2ᵇ⁻ʸ", Operations.logaddexp2Rule,
    [Example(.floats([2, 3]), .floats([3]))], Operations.logaddexp2)
  static let xlogy = pair(
    "xlogy", mixed, "a·ln b, 0 where a is 0.", "y = a·ln b", "ȳ·ln b", "ȳ·a/b",
    Operations.xlogyRule,
    [
      Example(.floats([2, 3], 0.5...2), .floats([3], 0.5...2)),
      Example(.double(2), .floats([2], 0.5...2)),
    ], aliases: ["special.xlogy"], Operations.xlogy)
  static let fmax = pair(
    "fmax", twoTensors, "The larger of two elements; nan loses.", "y = max(a, b)",
    "ȳ where a ≥ b", "ȳ where a < b", Operations.fmaxRule,
    [Example(.floats([2, 3]), .floats([3], -1...3))], inPlace: false
  ) { (a, b) throws(TensorError) in try Operations.numericExtreme(.max, a, b) }
  static let fmin = pair(
    "fmin", twoTensors, "The smaller of two elements; nan loses.", "y = min(a, b)",
    "ȳ where a ≤ b", "ȳ where a > b", Operations.fminRule,
    [Example(.floats([2, 3]), .floats([3], -1...3))], inPlace: false
  ) { (a, b) throws(TensorError) in try Operations.numericExtreme(.min, a, b) }
  static let copysign = pair(
    "copysign", "(input: Tensor, other: Tensor | Number) -> Tensor",
    "The size of one element with the sign of another.", "y = |a|·sign b", "ȳ·sign(a·b)", "0",
    Operations.copysignRule, [Example(.floats([2, 3]), .floats([3]))], Operations.copysign)

  private static func pair(
    _ name: String, _ signature: String, _ summary: String, _ formula: String, _ first: String,
    _ second: String, _ rule: GradientRule, _ examples: [Example], aliases: [String] = [],
    inPlace: Bool = true,
    _ function: @escaping @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
  ) -> Operation {
    Operation(
      name, signature, inPlace ? .pointwise : .everywhere, aliases: aliases, summary,
      formula: formula, gradients: ["input": first, "other": second], nodes: [rule],
      shape: .broadcast(), examples: examples
    ) { a throws(TensorError) in
      if a.scalar(0) != nil, a.scalar(1) != nil { throw .needsTensor(name) }
      let (x, y) = try a.pair()
      return .tensor(try function(x, y))
    }
  }

  static let floatPower = Operation(
    "float_power", "(input: Tensor | Number, exponent: Tensor | Number) -> Tensor", .pointwise,
    "A power in double precision.", formula: "y = xᵃ",
    gradients: ["input": "ȳ·a·xᵃ⁻¹", "exponent": "ȳ·y·ln x"],
    nodes: [Operations.powRule, Operations.powTensorRule, Operations.powScalarBaseRule],
    shape: .broadcast(),
    examples: [
      Example(.floats([2, 3], 0.5...2), .floats([3])), Example(.floats([2]), .int(2)),
    ],
    inPlace: { a throws(TensorError) in
      let target = try a.tensor(0)
      guard target.dtype == .float64 else {
        throw TensorError(
          .runtime,
          "the base given to float_power_ has dtype \(target.dtype.scalarTypeName) but the "
            + "operation's result requires dtype Double")
      }
      try InPlace.replace(target) { old throws(TensorError) in
        var changed = a
        changed.values[0] = .tensor(old)
        return try floatPower(changed)
      }
      return .tensor(target)
    }
  ) { a throws(TensorError) in .tensor(try floatPower(a)) }

  private static func floatPower(_ a: OperationArguments) throws(TensorError) -> Tensor {
    switch (try a.operand(0), try a.operand(1)) {
    case (.tensor(let x), .scalar(let e)):
      return try Operations.pow(try Operations.cast(x, .float64), .float(e.double))
    case (.scalar(let x), .tensor(let e)):
      return try Operations.pow(.float(x.double), try Operations.cast(e, .float64))
    case (.scalar, .scalar): throw .needsTensor("float_power")
    case (.tensor, .tensor):
      return try Operations.pow(
        try Operations.cast(try a.tensor(0), .float64),
        try Operations.cast(try a.tensor(1), .float64))
    }
  }

  static let heaviside = plainPair(
    "heaviside", "(input: Tensor, values: Tensor) -> Tensor",
    "0 for negative elements, 1 for positive ones, `values` for zero.",
    "y = 0 if x < 0, values if x = 0, else 1",
    Example(.constant([2, 3]), .constant([3])),
    manual: """
      x = torch.tensor([-2.0, 0.0, 3.5])
      values = torch.tensor([0.5])
      torch.heaviside(x, values)
      """
  ) { (x, values) throws(TensorError) in
    guard x.dtype == values.dtype else {
      throw TensorError(
        .runtime, "heaviside is not yet implemented for tensors with different dtypes.")
    }
    let step = try Raw.cast(try Raw.compare(.greater, x, .int(0)), to: x.dtype)
    return try Raw.where(try Raw.compare(.equal, x, .int(0)), values, step)
  }
  static let nextafter = Operation(
    "nextafter", twoTensors, .pointwise, "The next float from one element towards another.",
    formula: "y = the neighbour of a", gradients: ["input": "ȳ", "other": "0"],
    nodes: [Operations.nextafterRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .constant([3]))],
    manual: """
      x = torch.tensor([1.0])
      other = torch.tensor([2.0])
      torch.nextafter(x, other) - x
      """
  ) { a throws(TensorError) in
    let (x, other) = (try a.tensor(0), try a.tensor(1))
    return .tensor(
      try Operations.paired(Operations.nextafterRule, x, other, try Raw.nextafter(x, other)) {
        (g, _, other) throws(TensorError) in Gradients(g, try Raw.fullLike(other, .int(0)))
      })
  }
  static let gcd = plainPair(
    "gcd", twoTensors, "The greatest common divisor.", "y = gcd(a, b)",
    Example(.integers([12, -8], [2]), .integers([18, 12], [2]))
  ) { (a, b) throws(TensorError) in try Raw.pair(.gcd, a, b) }
  static let lcm = plainPair(
    "lcm", twoTensors, "The least common multiple.", "y = lcm(a, b)",
    Example(.integers([12, -8], [2]), .integers([18, 12], [2]))
  ) { (a, b) throws(TensorError) in try Raw.pair(.lcm, a, b) }

  /// A function of two tensors without a gradient.
  private static func plainPair(
    _ name: String, _ signature: String, _ summary: String, _ formula: String, _ example: Example,
    manual: String? = nil,
    _ function: @escaping @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
  ) -> Operation {
    Operation(
      name, signature, .pointwise, summary, formula: formula, shape: .broadcast(),
      examples: [example], manual: manual
    ) { a throws(TensorError) in
      .tensor(try function(try a.tensor(0), try a.tensor(1)))
    }
  }

  static let ldexp = Operation(
    "ldexp", twoTensors, .pointwise, "One element times a power of 2.", formula: "y = a·2ᵇ",
    gradients: ["input": "ȳ·2ᵇ", "other": "ȳ·a·2ᵇ·ln 2"],
    nodes: [Operations.mulRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .floats([3]))], memory: .afterwards
  ) { a throws(TensorError) in
    .tensor(try Operations.mul(try a.tensor(0), try Operations.pow(.float(2), try a.tensor(1))))
  }
}
