// Less common functions of one element: inverse hyperbolic ones, erf's kin, gamma's, logit, nan_to_num.

public import Tensors

private let twoOverRootPi = 1.12837916709551257390
private let degree = 0.017453292519943295769

extension Operations {
  static let asinh: Unary = Unary(
    "asinh", .asinh, aliases: ["arcsinh"], "The inverse of the hyperbolic sine.",
    formula: "y = arsinh x", gradient: "ȳ / √(x² + 1)", node: "AsinhBackward0", saves: .input,
    hasInPlaceGradient: false
  ) { (g, x) throws(TensorError) in try g * rsqrt(x * x + 1) }

  static let acosh: Unary = Unary(
    "acosh", .acosh, aliases: ["arccosh"], "The inverse of the hyperbolic cosine.",
    formula: "y = arcosh x", gradient: "ȳ / √(x² - 1)", node: "AcoshBackward0", saves: .input,
    on: 1.2...3, hasInPlaceGradient: false
  ) { (g, x) throws(TensorError) in try g * rsqrt(x * x + -1) }

  static let atanh: Unary = Unary(
    "atanh", .atanh, aliases: ["arctanh"], "The inverse of the hyperbolic tangent.",
    formula: "y = artanh x", gradient: "ȳ / (1 - x²)", node: "AtanhBackward0", saves: .input,
    on: -0.8...0.8, hasInPlaceGradient: false
  ) { (g, x) throws(TensorError) in try g / (1 - x * x) }

  static let erfc: Unary = Unary(
    "erfc", .erfc, aliases: ["special.erfc"], "One minus the error function.",
    formula: "y = 1 - erf x", gradient: "-ȳ·2/√π·e^(-x²)", node: "ErfcBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try exp(-(x * x)) * -twoOverRootPi * g }

  static let erfinv: Unary = Unary(
    "erfinv", .erfinv, aliases: ["special.erfinv"], "The inverse of the error function.",
    formula: "erf y = x", gradient: "ȳ·√π/2·e^(y²)", node: "ErfinvBackward0", saves: .output,
    on: -0.8...0.8
  ) { (g, y) throws(TensorError) in try exp(y * y) * (1 / twoOverRootPi) * g }

  static let lgamma: Unary = Unary(
    "lgamma", .lgamma, aliases: ["special.gammaln"],
    "The logarithm of the size of the gamma function.", formula: "y = ln |Γ(x)|",
    gradient: "ȳ·ψ(x)", node: "LgammaBackward0", saves: .input, on: 0.5...3
  ) { (g, x) throws(TensorError) in try g * digamma(x) }

  static let digamma: Unary = Unary(
    "digamma", .digamma, aliases: ["special.digamma", "special.psi"],
    "The derivative of the logarithm of the gamma function.", formula: "y = ψ(x)",
    gradient: "ȳ·ψ′(x)", node: "DigammaBackward0", saves: .input, on: 0.5...3
  ) { (g, x) throws(TensorError) in try g * polygamma(1, x) }

  static let sinc: Unary = Unary(
    "sinc", .sinc, aliases: ["special.sinc"], "sin(πx)/(πx), 1 at zero.",
    formula: "y = sin(πx)/(πx)", gradient: "ȳ·(πx·cos πx - sin πx)/(πx²)", node: "SincBackward0",
    saves: .input, on: 0.3...2
  ) { (g, x) throws(TensorError) in
    let angle = try x * Double.pi
    let slope = try g * ((angle * cos(angle) - sin(angle)) / (angle * x))
    return try `where`(try Raw.compare(.equal, x, .int(0)), slope.zeros(), slope)
  }

  static let polygammaRule = GradientRule("PolygammaBackward0")

  /// The n-th derivative of digamma.
  public static func polygamma(_ n: Int, _ x: Tensor) throws(TensorError) -> Tensor {
    try derived(polygammaRule, [x], saving: [x]) { () throws(TensorError) in
      try Raw.polygamma(n, x)
    } _: { (g, node) throws(TensorError) in
      Gradients(try g * polygamma(n + 1, try node.saved(0)))
    }
  }

  static let logitRule = GradientRule("LogitBackward0")

  /// ln (x / (1 - x)), with x cut to [eps, 1 - eps] where `eps` is given.
  static func logit(_ x: Tensor, _ eps: Double?) throws(TensorError) -> Tensor {
    try derived(logitRule, [x], saving: [x]) { () throws(TensorError) in
      let x = x.dtype.isFloatingPoint ? x : try Raw.cast(x, to: .float32)
      let inside = try eps.map { eps throws(TensorError) in
        try clamp(x, .float(eps), .float(1 - eps))
      }
      let z = inside ?? x
      return try log(z / (1 - z))
    } _: { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      let slope = try g / (x * (1 - x))
      // Outside of the domain there is no slope; of what `eps` cut off, it is 0.
      let outside = try Raw.logical(
        .or, try Raw.compare(.less, x, .float(eps ?? 0)),
        try Raw.compare(.greater, x, .float(1 - (eps ?? 0))))
      return Gradients(try maskedFill(slope, outside, .float(eps == nil ? .nan : 0)))
    }
  }

  static let nanToNumRule = GradientRule("NanToNumBackward0")
  static let sgnRule = GradientRule("SgnBackward0")
  static let roundDecimalsRule = GradientRule("RoundBackward1")
  static let mvlgammaRule = GradientRule("MvlgammaBackward0")

  /// x with nan and the infinities replaced; nil for the largest (smallest) finite number.
  static func nanToNum(_ x: Tensor, _ nan: Double, _ above: Double?, _ below: Double?)
    throws(TensorError) -> Tensor
  {
    if !x.dtype.isFloatingPoint { return try Raw.clone(x) }
    return try derived(nanToNumRule, [x], saving: [x]) { () throws(TensorError) in
      let limit =
        x.dtype == .float32
        ? Double(Float.greatestFiniteMagnitude) : Double.greatestFiniteMagnitude
      let y = try Raw.maskedFill(x, try Raw.classify(x, .nan), .float(nan))
      let plus = try Raw.compare(.equal, x, .float(.infinity))
      let minus = try Raw.compare(.equal, x, .float(-.infinity))
      return try Raw.maskedFill(
        try Raw.maskedFill(y, plus, .float(above ?? limit)), minus, .float(below ?? -limit))
    } _: { (g, node) throws(TensorError) in
      let finite = try Raw.classify(try node.saved(0), .finite)
      return Gradients(try maskedFill(g, try Raw.logicalNot(finite), .int(0)))
    }
  }

  /// x rounded to `decimals` places after the point.
  static func round(_ x: Tensor, decimals: Int) throws(TensorError) -> Tensor {
    if decimals == 0 { return try round(x) }
    guard x.dtype.isFloatingPoint else {
      throw .notImplemented("round_vml_cpu", x.dtype)
    }
    return try derived(roundDecimalsRule, [x]) { () throws(TensorError) in
      let scale = try Raw.binary(
        .power, try Raw.scalar(.float(10), .float64), .int(Swift.abs(decimals))
      ).item()
      let (up, down): (BinaryOperation, BinaryOperation) =
        decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
      return try Raw.binary(down, try Raw.unary(.round, try Raw.binary(up, x, scale)), scale)
    } _: { (g, _) throws(TensorError) in
      Gradients(try g.zeros())
    }
  }
}

extension Operation {
  static let polygamma = Operation(
    "polygamma", "(n: int, input: Tensor) -> Tensor", [.torch], aliases: ["special.polygamma"],
    "The n-th derivative of digamma.", formula: "y = ψ⁽ⁿ⁾(x)", gradients: ["input": "ȳ·ψ⁽ⁿ⁺¹⁾(x)"],
    nodes: [Operations.polygammaRule],
    shape: ShapeRule("n, (…) → (…)") { a throws(TensorError) in [try a.tensor(1).shape] },
    examples: [Example(.int(1), .floats([2, 3], 0.5...3))]
  ) { a throws(TensorError) in .tensor(try Operations.polygamma(try a.int(0), try a.tensor(1))) }

  static let logit = Operation(
    "logit", "(input: Tensor, eps: float | None = None) -> Tensor", .pointwise,
    aliases: ["special.logit"], "The inverse of the sigmoid; `eps` keeps it finite.",
    formula: "y = ln(x / (1 - x))", gradients: ["input": "ȳ / (x·(1 - x))"],
    nodes: [Operations.logitRule], shape: .same,
    examples: [
      Example(.floats([2, 3], 0.1...0.9)), Example(.floats([3], 0.3...0.7), .double(0.1)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.logit(try a.tensor(0), try a.optionalDouble(1)))
  }

  static let nanToNum = Operation(
    "nan_to_num",
    "(input: Tensor, nan: float | None = None, posinf: float | None = None, "
      + "neginf: float | None = None) -> Tensor", .pointwise,
    "Replaces nan and the infinities by finite numbers.", formula: "y = x where finite",
    gradients: ["input": "ȳ where x is finite, else 0"], nodes: [Operations.nanToNumRule],
    shape: .same, examples: [Example(.floats([2, 3]))],
    manual: """
      x = torch.tensor([1.0, float('nan'), float('inf')])
      torch.nan_to_num(x, posinf=9.0)
      """
  ) { a throws(TensorError) in
    .tensor(
      try Operations.nanToNum(
        try a.tensor(0), try a.double(1, default: 0), try a.optionalDouble(2),
        try a.optionalDouble(3)))
  }

  static let round = Operation(
    "round", "(input: Tensor, *, decimals: int = 0) -> Tensor", .pointwise,
    aliases: ["special.round"], operators: ["__round__"],
    "Rounds every element to the nearest integer, halves to the even one, or to `decimals` places.",
    formula: "y = round x", gradients: ["input": "0"],
    nodes: [Operations.round.rule, Operations.roundDecimalsRule], shape: .same,
    examples: [
      Example(.floats([2, 3], 0.1...0.4)), Example(.floats([3], 0.11...0.14), .int(1)),
    ],
    manual: """
      x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
      torch.round(x)
      """
  ) { a throws(TensorError) in
    .tensor(try Operations.round(try a.tensor(0), decimals: try a.int(1, default: 0)))
  }

  static let mvlgamma = Operation(
    "mvlgamma", "(input: Tensor, p: int) -> Tensor", .pointwise,
    aliases: ["special.multigammaln"],
    "The logarithm of the gamma function of p dimensions.",
    formula: "y = p(p - 1)/4·ln π + Σⱼ ln Γ(x - j/2), j < p",
    gradients: ["input": "ȳ·Σⱼ ψ(x - j/2)"],
    nodes: [Operations.mvlgammaRule], shape: .same,
    examples: [Example(.floats([2, 3], 2...4), .int(2))]
  ) { a throws(TensorError) in
    let (x, p) = (try a.tensor(0), try a.int(1))
    guard p >= 1 else { throw TensorError(.runtime, "p has to be greater than or equal to 1") }
    guard p <= 1 << 20 else { throw TensorError(.runtime, "mvlgamma(): p is too large: \(p)") }
    return .tensor(
      try Operations.derived(Operations.mvlgammaRule, [x], saving: [x]) {
        () throws(TensorError) in
        var y = try Operations.lgamma(x)
        for j in 1..<Swift.max(p, 1) { y = try y + Operations.lgamma(x + -Double(j) / 2) }
        let constant = Double(p * (p - 1)) / 4 * 1.1447298858494001741
        return try y + constant
      } _: { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        var slope = try Operations.digamma(x)
        for j in 1..<Swift.max(p, 1) { slope = try slope + Operations.digamma(x + -Double(j) / 2) }
        return Gradients(try g * slope)
      })
  }

  static let deg2rad = scaling("deg2rad", "Degrees as radians.", "y = x·π/180", degree)
  static let rad2deg = scaling("rad2deg", "Radians as degrees.", "y = x·180/π", 1 / degree)

  private static func scaling(
    _ name: String, _ summary: String, _ formula: String, _ factor: Double
  ) -> Operation {
    let rule = GradientRule(name == "deg2rad" ? "Deg2RadBackward0" : "Rad2DegBackward0")
    return Operation(
      name, "(input: Tensor) -> Tensor", .pointwise, summary, formula: formula,
      gradients: ["input": "ȳ·\(factor)"], nodes: [rule], shape: .same,
      examples: [Example(.floats([2, 3]))]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      return .tensor(
        try Operations.derived(rule, [x]) { () throws(TensorError) in
          try x * factor
        } _: { (g, _) throws(TensorError) in
          Gradients(try g * factor)
        })
    }
  }

  static let sgn = Operation(
    "sgn", "(input: Tensor) -> Tensor", .pointwise, "The sign of every element: -1, 0 or 1.",
    formula: "y = sign x", gradients: ["input": "0"], nodes: [Operations.sgnRule], shape: .same,
    examples: [Example(.floats([2, 3], 0.5...2))],
    manual: """
      x = torch.tensor([-2.0, 0.0, 3.5])
      torch.sgn(x)
      """
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    return .tensor(
      try Operations.derived(Operations.sgnRule, [x]) { () throws(TensorError) in
        try Raw.unary(.sign, x)
      } _: { (g, _) throws(TensorError) in
        Gradients(try g.zeros())
      })
  }

  static let positive = Operation(
    "positive", "(input: Tensor) -> Tensor", .everywhere, operators: ["__pos__"],
    "The tensor itself.", formula: "y = x", shape: .same, examples: [Example(.constant([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    guard x.dtype != .bool else {
      throw TensorError(.runtime, "The `+` operator, on a bool tensor is not supported.")
    }
    return .tensor(x)
  }

  static let signbit = Operation(
    "signbit", "(input: Tensor) -> Tensor", .everywhere,
    "Whether the sign of every element is negative, that of -0.0 too.", formula: "y = (x < 0)",
    shape: .same, examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    if !x.dtype.isFloatingPoint { return .tensor(try Raw.compare(.less, x, .int(0))) }
    let signs = try Raw.copysign(try Raw.scalar(.int(1), x.dtype), x)
    return .tensor(try Raw.compare(.less, signs, .int(0)))
  }

  static let isposinf = infinity("isposinf", .infinity, "positive infinity")
  static let isneginf = infinity("isneginf", -.infinity, "negative infinity")

  private static func infinity(_ name: String, _ value: Double, _ what: String) -> Operation {
    Operation(
      name, "(input: Tensor) -> Tensor", .everywhere, "Whether every element is \(what).",
      formula: "y = (x is \(what))", shape: .same, examples: [Example(.floats([2, 2]))],
      manual: """
        x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
        torch.\(name)(x)
        """
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      if !x.dtype.isFloatingPoint { return .tensor(try Raw.full(x.shape, .bool(false), .bool)) }
      return .tensor(try Raw.compare(.equal, x, .float(value)))
    }
  }

  static let isreal = Operation(
    "isreal", "(input: Tensor) -> Tensor", .everywhere,
    "Whether every element is real: all are, there are no complex tensors here.",
    formula: "y = True", shape: .same, examples: [Example(.floats([2, 2]))]
  ) { a throws(TensorError) in .tensor(try Raw.full(try a.tensor(0).shape, .bool(true), .bool)) }
}
