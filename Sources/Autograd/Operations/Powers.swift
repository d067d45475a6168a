// Powers and divisions with remainder.

public import Tensors

extension Operation {
  static let pow = Operation(
    "pow", "(input: Tensor | Number, exponent: Tensor | Number) -> Tensor", .pointwise,
    operators: ["__pow__", "__ipow__"], "Raises every element to a power.", formula: "y = xᵃ",
    gradients: ["input": "ȳ·a·xᵃ⁻¹", "exponent": "ȳ·y·ln x"],
    nodes: [Operations.powRule, Operations.powTensorRule, Operations.powScalarBaseRule],
    shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .int(3)), Example(.floats([3], 0.5...2), .double(1.5)),
      Example(.floats([2, 3], 0.5...2), .floats([3])), Example(.double(2), .floats([3])),
      Example(.floats([2]), .int(2)),
    ]
  ) { a throws(TensorError) in
    switch (try a.operand(0), try a.operand(1)) {
    case (.tensor(let x), .tensor(let e)): .tensor(try Operations.pow(x, e))
    case (.tensor(let x), .scalar(let e)): .tensor(try Operations.pow(x, e))
    case (.scalar(let x), .tensor(let e)): .tensor(try Operations.pow(x, e))
    case (.scalar, .scalar): throw .needsTensor("pow")
    }
  }

  static let rpow = Operation(
    "rpow", "(input: Tensor, other: Number) -> Tensor", [], operators: ["__rpow__"],
    "Raises a number to the power of every element.", formula: "y = bˣ",
    gradients: ["input": "ȳ·y·ln b"], nodes: [Operations.powScalarBaseRule], shape: .same,
    examples: [Example(.floats([3]), .double(2))],
    manual: """
      x = torch.tensor([1.0, 2.0, 3.0])
      2 ** x
      """
  ) { a throws(TensorError) in
    guard let base = a.scalar(1) else { throw .unexpectedArgument(1, "a number") }
    return .tensor(try Operations.pow(base, try a.tensor(0)))
  }

  static let rmod = Operation(
    "rmod", "(input: Tensor, other: Number) -> Tensor", [], operators: ["__rmod__"],
    "The remainder of a number divided by every element.", formula: "y = b - x·⌊b/x⌋", shape: .same,
    examples: [Example(.constant([3], 2...5), .double(7))],
    manual: """
      x = torch.tensor([3.0, 4.0])
      7 % x
      """
  ) { a throws(TensorError) in
    guard let number = a.scalar(1) else { throw .unexpectedArgument(1, "a number") }
    return .tensor(try Operations.remainder(number, try a.tensor(0)))
  }

  static let rdiv = Operation(
    "rdiv", "(input: Tensor, other: Number) -> Tensor", [], operators: ["__rtruediv__"],
    "Divides a number by every element.", formula: "y = b / x", gradients: ["input": "-ȳ·b/x²"],
    nodes: [Operations.mulRule], shape: .same,
    examples: [Example(.floats([3], 0.5...2), .double(2))],
    manual: """
      x = torch.tensor([1.0, 2.0, 4.0])
      2 / x
      """
  ) { a throws(TensorError) in
    guard let number = a.scalar(1) else { throw .unexpectedArgument(1, "a number") }
    return .tensor(try Operations.mul(try Operations.reciprocal(try a.tensor(0)), number))
  }

  static let remainder = Operation(
    "remainder", "(input: Tensor | Number, other: Tensor | Number) -> Tensor", .pointwise,
    operators: ["__mod__", "__imod__"], "The remainder of division, with the divisor's sign.",
    formula: "y = a - b·⌊a/b⌋", gradients: ["input": "ȳ", "other": "-ȳ·⌊a/b⌋"],
    nodes: [Operations.remainderRule], shape: .broadcast(),
    examples: [
      Example(.distinct([4]), .double(3)), Example(.distinct([2, 2]), .floats([2], 3...4)),
    ]
  ) { a throws(TensorError) in
    if let number = a.scalar(0) {
      guard a.scalar(1) == nil else { throw .needsTensor("remainder") }
      return .tensor(try Operations.remainder(number, try a.tensor(1)))
    }
    return try arithmetic(a, Operations.remainder, Operations.remainder)
  }

  static let fmod = Operation(
    "fmod", "(input: Tensor, other: Tensor | Number) -> Tensor", .pointwise,
    "The remainder of division, with the dividend's sign.", formula: "y = a - b·trunc(a/b)",
    gradients: ["input": "ȳ", "other": "-ȳ·trunc(a/b)"], nodes: [Operations.fmodRule],
    shape: .broadcast(),
    examples: [
      Example(.distinct([4]), .double(3)), Example(.distinct([2, 2]), .floats([2], 3...4)),
    ]
  ) { a throws(TensorError) in try arithmetic(a, Operations.fmod, Operations.fmod) }

  static let floorDivide = Operation(
    "floor_divide", "(input: Tensor | Number, other: Tensor | Number) -> Tensor", .pointwise,
    operators: ["__floordiv__", "__ifloordiv__"], "Divides and rounds down.", formula: "y = ⌊a/b⌋",
    shape: .broadcast(), examples: [Example(.integers([7, -7], [2]), .int(2))]
  ) { a throws(TensorError) in
    try arithmetic(a, Operations.floorDivide, Operations.floorDivide)
  }

  static let atan2 = Operation(
    "atan2", "(input: Tensor, other: Tensor) -> Tensor", .pointwise, aliases: ["arctan2"],
    "The angle of the point (other, input), in radians.", formula: "y = angle of (b, a)",
    gradients: ["input": "ȳ·b/(a² + b²)", "other": "-ȳ·a/(a² + b²)"],
    nodes: [Operations.atan2Rule], shape: .broadcast(),
    examples: [Example(.floats([2, 3], 0.5...2), .floats([3], 0.5...2))]
  ) { a throws(TensorError) in
    .tensor(try Operations.atan2(try a.tensor(0), try a.tensor(1)))
  }
}

extension TensorError {
  /// Two numbers where one operand must be a tensor.
  static func needsTensor(_ name: String) -> TensorError {
    TensorError(.type, "\(name)() needs a Tensor among its operands, and got two numbers")
  }
}

extension Operations {
  static let powRule = GradientRule("PowBackward0") { (g, node) throws(TensorError) in
    let exponent = node.number
    if exponent == 0 { return Gradients(try g.zeros()) }
    let x = try node.saved(0)
    let lower: Scalar =
      exponent == exponent.rounded() && Swift.abs(exponent) < 1e15
      ? .int(Int(exponent) - 1) : .float(exponent - 1)
    return Gradients(try g * (pow(x, lower) * exponent))
  }
  static let powTensorRule = GradientRule("PowBackward1") { (g, node) throws(TensorError) in
    let (x, e, y) = (try node.saved(0), try node.saved(1), try node.saved(2))
    var (first, second): (Tensor?, Tensor?)
    if node.needs(0) {
      let slope = try g * (e * pow(x, e + -1))
      first = try `where`(try Raw.compare(.equal, e, .int(0)), slope.zeros(), slope)
    }
    if node.needs(1) {
      let isZero = try Raw.logical(
        .and, try Raw.compare(.equal, x, .int(0)), try Raw.compare(.greaterOrEqual, e, .int(0)))
      let slope = try g * (y * log(x))
      second = try `where`(isZero, slope.zeros(), slope)
    }
    return Gradients(first, second)
  }
  static let powScalarBaseRule = GradientRule("PowBackward2") { (g, node) throws(TensorError) in
    let y = try node.saved(0)
    if node.number == 0 { return Gradients(try g.zeros()) }
    return Gradients(try g * (y * node.logarithm))
  }
  static let remainderRule = GradientRule("RemainderBackward0") { (g, node) throws(TensorError) in
    guard node.needs(1) else { return Gradients(g) }
    return Gradients(g, try -g * rounded(.floorDivide, try node.saved(0), try node.saved(1)))
  }
  static let fmodRule = GradientRule("FmodBackward0") { (g, node) throws(TensorError) in
    guard node.needs(1) else { return Gradients(g) }
    return Gradients(g, try -g * rounded(.truncDivide, try node.saved(0), try node.saved(1)))
  }
  static let atan2Rule = GradientRule("Atan2Backward0") { (g, node) throws(TensorError) in
    let (a, b) = (try node.saved(0), try node.saved(1))
    // At the origin there is no angle; the gradient is 0 there.
    let square = try a * a + b * b
    let inverse = try maskedFill(
      reciprocal(square), try Raw.compare(.equal, square, .int(0)), .int(0))
    return Gradients(try g * b * inverse, try g * -a * inverse)
  }

  /// xᵉ for a number e.
  public static func pow(_ x: Tensor, _ exponent: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.power, x, exponent)
    if isRecorded(x) {
      let node = attach(powRule, to: y, x)
      node.number = exponent.double
      node.save(x)
    }
    return y
  }

  /// xᵉ for a tensor e.
  public static func pow(_ x: Tensor, _ exponent: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.power, x, exponent)
    if isRecorded(x, exponent) {
      let node = attach(powTensorRule, to: y, x, exponent)
      node.save(x)
      node.save(exponent)
      node.save(output: y)
    }
    return y
  }

  /// bˣ for a number b.
  public static func pow(_ base: Scalar, _ x: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.power, base, x)
    if isRecorded(x) {
      let node = attach(powScalarBaseRule, to: y, x)
      node.number = base.double
      node.save(output: y)
    }
    return y
  }

  /// The remainder with the divisor's sign.
  public static func remainder(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try recorded(remainderRule, try Raw.binary(.remainder, a, b), a, b)
  }

  /// The remainder with the divisor's sign, for a number b.
  public static func remainder(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.remainder, a, b)
    if isRecorded(a) { attach(remainderRule, to: y, a) }
    return y
  }

  private static let numberRemainderRule = GradientRule("NotImplemented") {
    (_, _) throws(TensorError) in
    throw TensorError(.runtime, "derivative for aten::remainder is not implemented")
  }

  /// The remainder of a number with the divisor's sign; PyTorch has no derivative of it.
  public static func remainder(_ a: Scalar, _ b: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.remainder, try Raw.scalar(a, Raw.resultType(b, a)), b)
    if isRecorded(b), y.dtype.isFloatingPoint { attach(numberRemainderRule, to: y, b) }
    return y
  }

  /// The remainder with the dividend's sign.
  public static func fmod(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try recorded(fmodRule, try Raw.binary(.fmod, a, b), a, b)
  }

  /// The remainder with the dividend's sign, for a number b.
  public static func fmod(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.fmod, a, b)
    if isRecorded(a) { attach(fmodRule, to: y, a) }
    return y
  }

  /// The angle of the point (b, a).
  public static func atan2(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try recorded(atan2Rule, try Raw.binary(.atan2, a, b), a, b)
  }

  /// Records a node that saves both operands.
  static func recorded(_ rule: GradientRule, _ y: Tensor, _ a: Tensor, _ b: Tensor)
    throws(TensorError) -> Tensor
  {
    if isRecorded(a, b), y.dtype.isFloatingPoint {
      let node = attach(rule, to: y, a, b)
      node.save(a)
      node.save(b)
    }
    return y
  }
}
