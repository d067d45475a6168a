// Functions of one element: exp, log, sin … one row each, with the gradient as an expression.
//
// In a gradient g is the gradient of the result; x or y is what the row saves.

import Tensors

private let ln2 = 0.693147180559945309417
private let ln10 = 2.30258509299404568402
private let twoOverRootPi = 1.12837916709551257390

extension Operations {
  /// |x|.
  public static let abs: Unary = Unary(
    "abs", .absolute, aliases: ["absolute"], operators: ["__abs__"],
    "The distance of every element from zero.",
    formula: "y = |x|", gradient: "ȳ·sign(x)", node: "AbsBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g * sign(x) }

  /// -1, 0 or 1; its gradient is zero.
  public static let sign: Unary = Unary(
    "sign", .sign, "The sign of every element: -1, 0 or 1.", formula: "y = sign x", gradient: "0",
    node: "SignBackward0", saves: .nothing, on: 0.5...2,
    manual: """
      x = torch.tensor([-2.0, 0.0, 3.5])
      torch.sign(x)
      """, vectorJacobian: zero)

  /// eˣ.
  public static let exp: Unary = Unary(
    "exp", .exp, "Raises e to every element.", formula: "y = eˣ", gradient: "ȳ·y",
    node: "ExpBackward0", saves: .output
  ) { (g, y) throws(TensorError) in try g * y }

  /// 2ˣ.
  public static let exp2: Unary = Unary(
    "exp2", .exp2, aliases: ["special.exp2"], "Raises 2 to every element.", formula: "y = 2ˣ",
    gradient: "ȳ·y·ln 2",
    node: "Exp2Backward0", saves: .output
  ) { (g, y) throws(TensorError) in try g * y * ln2 }

  /// eˣ - 1, exact near zero.
  public static let expm1: Unary = Unary(
    "expm1", .expm1, aliases: ["special.expm1"],
    "Raises e to every element and subtracts 1, exact near zero.",
    formula: "y = eˣ - 1", gradient: "ȳ·(y + 1)", node: "Expm1Backward0", saves: .output
  ) { (g, y) throws(TensorError) in try g * (y + 1) }

  /// ln x.
  public static let log: Unary = Unary(
    "log", .log, "The natural logarithm of every element.", formula: "y = ln x",
    gradient: "ȳ / x", node: "LogBackward0", saves: .input, on: 0.5...3
  ) { (g, x) throws(TensorError) in try g / x }

  /// ln (1 + x), exact near zero.
  public static let log1p: Unary = Unary(
    "log1p", .log1p, aliases: ["special.log1p"], "The natural logarithm of 1 + x, exact near zero.",
    formula: "y = ln(1 + x)", gradient: "ȳ / (x + 1)", node: "Log1PBackward0", saves: .input,
    on: -0.5...2
  ) { (g, x) throws(TensorError) in try g / (x + 1) }

  /// log₂ x.
  public static let log2: Unary = Unary(
    "log2", .log2, "The logarithm to base 2 of every element.", formula: "y = log₂ x",
    gradient: "ȳ / (x·ln 2)", node: "Log2Backward0", saves: .input, on: 0.5...3
  ) { (g, x) throws(TensorError) in try g / (x * ln2) }

  /// log₁₀ x.
  public static let log10: Unary = Unary(
    "log10", .log10, "The logarithm to base 10 of every element.", formula: "y = log₁₀ x",
    gradient: "ȳ / (x·ln 10)", node: "Log10Backward0", saves: .input, on: 0.5...3
  ) { (g, x) throws(TensorError) in try g / (x * ln10) }

  /// √x.
  public static let sqrt: Unary = Unary(
    "sqrt", .sqrt, "The square root of every element.", formula: "y = √x",
    gradient: "ȳ / 2y", node: "SqrtBackward0", saves: .output, on: 0.5...3
  ) { (g, y) throws(TensorError) in try g / (y * 2) }

  /// 1/√x.
  public static let rsqrt: Unary = Unary(
    "rsqrt", .rsqrt, "One over the square root of every element.", formula: "y = 1/√x",
    gradient: "-½·ȳ·y³", node: "RsqrtBackward0", saves: .output, on: 0.5...3
  ) { (g, y) throws(TensorError) in try g * -0.5 * pow(y, .int(3)) }

  /// x².
  public static let square: Unary = Unary(
    "square", .square, "Multiplies every element by itself.", formula: "y = x²",
    gradient: "2x·ȳ", node: "PowBackward0", saves: .input
  ) { (g, x) throws(TensorError) in
    // Where a graph is made, as PyTorch: the second derivative still depends on x.
    try g * ((GradientMode.isEnabled ? pow(x, .int(1)) : x) * 2)
  }

  /// 1/x.
  public static let reciprocal: Unary = Unary(
    "reciprocal", .reciprocal, "One over every element.", formula: "y = 1/x",
    gradient: "-ȳ·y²", node: "ReciprocalBackward0", saves: .output, on: 0.5...2
  ) { (g, y) throws(TensorError) in try -g * (y * y) }

  /// sin x.
  public static let sin: Unary = Unary(
    "sin", .sin, "The sine of every element, in radians.", formula: "y = sin x",
    gradient: "ȳ·cos x", node: "SinBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g * cos(x) }

  /// cos x.
  public static let cos: Unary = Unary(
    "cos", .cos, "The cosine of every element, in radians.", formula: "y = cos x",
    gradient: "-ȳ·sin x", node: "CosBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g * -sin(x) }

  /// tan x.
  public static let tan: Unary = Unary(
    "tan", .tan, "The tangent of every element, in radians.", formula: "y = tan x",
    gradient: "ȳ·(1 + y²)", node: "TanBackward0", saves: .output, on: -1...1
  ) { (g, y) throws(TensorError) in try g * (y * y + 1) }

  /// arcsin x.
  public static let asin: Unary = Unary(
    "asin", .asin, aliases: ["arcsin"], "The angle whose sine is the element.",
    formula: "y = arcsin x",
    gradient: "ȳ / √(1 - x²)", node: "AsinBackward0", saves: .input, on: -0.8...0.8
  ) { (g, x) throws(TensorError) in try g * rsqrt(1 - x * x) }

  /// arccos x.
  public static let acos: Unary = Unary(
    "acos", .acos, aliases: ["arccos"], "The angle whose cosine is the element.",
    formula: "y = arccos x",
    gradient: "-ȳ / √(1 - x²)", node: "AcosBackward0", saves: .input, on: -0.8...0.8
  ) { (g, x) throws(TensorError) in try g * -rsqrt(1 - x * x) }

  /// arctan x.
  public static let atan: Unary = Unary(
    "atan", .atan, aliases: ["arctan"], "The angle whose tangent is the element.",
    formula: "y = arctan x",
    gradient: "ȳ / (x² + 1)", node: "AtanBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g / (x * x + 1) }

  /// sinh x.
  public static let sinh: Unary = Unary(
    "sinh", .sinh, "The hyperbolic sine of every element.", formula: "y = sinh x",
    gradient: "ȳ·cosh x", node: "SinhBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g * cosh(x) }

  /// cosh x.
  public static let cosh: Unary = Unary(
    "cosh", .cosh, "The hyperbolic cosine of every element.", formula: "y = cosh x",
    gradient: "ȳ·sinh x", node: "CoshBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try g * sinh(x) }

  /// erf x.
  public static let erf: Unary = Unary(
    "erf", .erf, aliases: ["special.erf"], "The error function of every element.",
    formula: "y = 2/√π ∫₀ˣ e^(-t²) dt",
    gradient: "ȳ·2/√π·e^(-x²)", node: "ErfBackward0", saves: .input
  ) { (g, x) throws(TensorError) in try exp(-(x * x)) * twoOverRootPi * g }

  /// ⌊x⌋; its gradient is zero.
  public static let floor: Unary = Unary(
    "floor", .floor, "Rounds every element down.", formula: "y = ⌊x⌋", gradient: "0",
    node: "FloorBackward0", saves: .nothing, on: 0.1...0.9,
    manual: """
      x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
      torch.floor(x)
      """, vectorJacobian: zero)

  /// ⌈x⌉; its gradient is zero.
  public static let ceil: Unary = Unary(
    "ceil", .ceil, "Rounds every element up.", formula: "y = ⌈x⌉", gradient: "0",
    node: "CeilBackward0", saves: .nothing, on: 0.1...0.9,
    manual: """
      x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
      torch.ceil(x)
      """, vectorJacobian: zero)

  /// The nearest integer, halves to even; its gradient is zero.
  public static let round: Unary = Unary(
    "round", .round, "Rounds every element to the nearest integer, halves to the even one.",
    formula: "y = round x", gradient: "0", node: "RoundBackward0", saves: .nothing, on: 0.1...0.4,
    vectorJacobian: zero)

  /// x cut towards zero; its gradient is zero.
  public static let trunc: Unary = Unary(
    "trunc", .trunc, aliases: ["fix"], "Cuts every element towards zero.", formula: "y = trunc x",
    gradient: "0",
    node: "TruncBackward0", saves: .nothing, on: 0.1...0.9,
    manual: """
      x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
      torch.trunc(x)
      """, vectorJacobian: zero)

  /// x - trunc x.
  public static let frac: Unary = Unary(
    "frac", .frac, "What every element has after the point.", formula: "y = x - trunc x",
    gradient: "ȳ", node: "FracBackward0", saves: .nothing, on: 0.1...0.9,
    manual: """
      x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
      torch.frac(x)
      """
  ) { (g, _) throws(TensorError) in g }

  private static let zero: @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor = {
    (g, _) throws(TensorError) in try g.zeros()
  }
}
