// Arithmetic of two operands, with broadcasting and promotion: add sub mul div and their kin.
//
// Gradients have the broadcast shape; the engine sums them down to each operand's.

public import Tensors

extension Operation {
  static let add = Operation(
    "add", "(input: Tensor | Number, other: Tensor | Number, *, alpha: Number = 1) -> Tensor",
    .pointwise,
    operators: ["__add__", "__radd__", "__iadd__"],
    "Adds `other`, scaled by `alpha`, element by element.",
    formula: "y = a + α·b", gradients: ["input": "ȳ", "other": "α·ȳ"], nodes: [Operations.addRule],
    shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])),
      Example(.floats([3, 1]), .floats([1, 4]), .double(-0.5)),
      Example(.floats([2, 2]), .double(3)), Example(.floats([]), .floats([2])),
    ]
  ) { arguments throws(TensorError) in
    try checkAlpha(arguments)
    return try arithmetic(
      arguments,
      { (a, b) throws(TensorError) in
        try Operations.add(a, b, alpha: arguments.scalar(2)?.double ?? 1)
      },
      { (a, b) throws(TensorError) in
        try Operations.add(a, b.scaled(by: arguments.scalar(2)))
      })
  }

  static let sub = Operation(
    "sub", "(input: Tensor | Number, other: Tensor | Number, *, alpha: Number = 1) -> Tensor",
    .pointwise,
    aliases: ["subtract"], operators: ["__sub__", "__isub__"],
    "Subtracts `other`, scaled by `alpha`, element by element.",
    formula: "y = a - α·b", gradients: ["input": "ȳ", "other": "-α·ȳ"],
    nodes: [Operations.subRule], shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .floats([3])), Example(.floats([2]), .floats([2]), .int(2)),
      Example(.floats([2, 2]), .double(3)),
    ]
  ) { arguments throws(TensorError) in
    try checkAlpha(arguments)
    return try arithmetic(
      arguments,
      { (a, b) throws(TensorError) in
        try Operations.sub(a, b, alpha: arguments.scalar(2)?.double ?? 1)
      },
      { (a, b) throws(TensorError) in
        try Operations.sub(a, b.scaled(by: arguments.scalar(2)))
      })
  }

  static let rsub = Operation(
    "rsub", "(input: Tensor, other: Tensor | Number, *, alpha: Number = 1) -> Tensor", [.torch],
    operators: ["__rsub__"],
    "Subtracts `input`, scaled by `alpha`, from `other`.",
    formula: "y = b - α·a", gradients: ["input": "-α·ȳ", "other": "ȳ"],
    nodes: [Operations.rsubRule, Operations.subRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .double(1)), Example(.floats([3]), .floats([2, 3]))]
  ) { arguments throws(TensorError) in
    try checkAlpha(arguments)
    return try arithmetic(
      arguments,
      { (a, b) throws(TensorError) in
        try Operations.sub(b, a, alpha: arguments.scalar(2)?.double ?? 1)
      },
      { (a, b) throws(TensorError) in
        try Operations.rsub(a, b, alpha: arguments.scalar(2)?.double ?? 1)
      })
  }

  static let mul = Operation(
    "mul", "(input: Tensor | Number, other: Tensor | Number) -> Tensor", .pointwise,
    aliases: ["multiply"], operators: ["__mul__", "__rmul__", "__imul__"],
    "Multiplies element by element.",
    formula: "y = a·b", gradients: ["input": "ȳ·b", "other": "ȳ·a"], nodes: [Operations.mulRule],
    shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .floats([2, 3])), Example(.floats([3, 1]), .floats([4])),
      Example(.floats([2]), .double(-1.5)),
    ]
  ) { arguments throws(TensorError) in
    try arithmetic(arguments, Operations.mul, Operations.mul)
  }

  static let div = Operation(
    "div",
    "(input: Tensor | Number, other: Tensor | Number, *, rounding_mode: str | None = None) -> Tensor",
    .pointwise, aliases: ["divide", "true_divide"], operators: ["__truediv__", "__itruediv__"],
    "Divides element by element; integers give floats unless `rounding_mode` is 'floor' or 'trunc'.",
    formula: "y = a / b", gradients: ["input": "ȳ / b", "other": "-ȳ·(a/b)/b"],
    nodes: [Operations.divRule, Operations.roundedDivRule], shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .floats([3], 0.5...2)), Example(.floats([2]), .double(4)),
      Example(.constant([2]), .double(4), .string("floor")),
    ]
  ) { arguments throws(TensorError) in
    switch try arguments.string(2, default: "") {
    case "": try arithmetic(arguments, Operations.div, Operations.div)
    case "floor", "trunc": try Operations.roundedDivision(arguments)
    case let mode:
      throw TensorError(
        .runtime,
        "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '\(mode)'")
    }
  }

  /// Refuses a factor whose type is above that of the operands.
  private static func checkAlpha(_ arguments: OperationArguments) throws(TensorError) {
    guard let alpha = arguments.scalar(2), alpha != .int(1) else { return }
    var category = try arguments.tensor(0).dtype.category
    switch try arguments.operand(1) {
    case .tensor(let b): category = Swift.max(category, b.dtype.category)
    case .scalar(let b): category = Swift.max(category, b.category)
    }
    if case .float = alpha, category < .float {
      throw TensorError(
        .runtime,
        "For integral input tensors, argument alpha must not be a floating point number.")
    }
    if case .bool = alpha, category != .bool {
      throw TensorError(.runtime, "Boolean alpha only supported for Boolean results.")
    }
  }

  /// Calls the form for two tensors or the one for a tensor and a number; a number first is a tensor of
  /// the type it has beside the other.
  static func arithmetic(
    _ arguments: OperationArguments, _ tensors: (Tensor, Tensor) throws(TensorError) -> Tensor,
    _ scalar: (Tensor, Scalar) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Outputs {
    guard case .tensor(let a) = arguments[0] else {
      let (a, b) = try arguments.pair()
      return .tensor(try tensors(a, b))
    }
    switch try arguments.operand(1) {
    case .tensor(let b): return .tensor(try tensors(a, b))
    case .scalar(let b): return .tensor(try scalar(a, b))
    }
  }
}

extension Operations {
  static let addRule = GradientRule("AddBackward0") { (g, node) throws(TensorError) in
    if node.number == 1 { return Gradients(g, g) }
    return Gradients(g, node.needs(1) ? try mul(g, .float(node.number)) : nil)
  }
  static let subRule = GradientRule("SubBackward0") { (g, node) throws(TensorError) in
    guard node.needs(1) else { return Gradients(g) }
    return Gradients(g, node.number == 1 ? try neg(g) : try mul(g, .float(-node.number)))
  }
  static let rsubRule = GradientRule("RsubBackward1") { (g, node) throws(TensorError) in
    Gradients(node.number == 1 ? try neg(g) : try mul(g, .float(-node.number)))
  }
  static let mulRule = GradientRule("MulBackward0", releasesWithoutTensors: true) {
    (g, node) throws(TensorError) in
    if !node.hasTensors { return Gradients(try mul(g, .float(node.number))) }
    return Gradients(
      node.needs(0) ? try mul(g, try node.saved(1)) : nil,
      node.needs(1) ? try mul(g, try node.saved(0)) : nil)
  }
  static let divRule = GradientRule("DivBackward0", releasesWithoutTensors: true) {
    (g, node) throws(TensorError) in
    if !node.hasTensors { return Gradients(try div(g, .float(node.number))) }
    let b = try node.saved(1)
    return Gradients(
      node.needs(0) ? try div(g, b) : nil,
      node.needs(1) ? try mul(try neg(g), try div(try div(try node.saved(0), b), b)) : nil)
  }

  /// The sum a + alpha·b.
  public static func add(_ a: Tensor, _ b: Tensor, alpha: Double = 1) throws(TensorError) -> Tensor
  {
    let y =
      alpha == 1 || a.dtype == .bool && b.dtype == .bool
      ? try Raw.binary(.add, a, alpha == 0 ? try Raw.fullLike(b, .bool(false)) : b)
      : try Raw.axpy(a, b, alpha: alpha)
    if isRecorded(a, b) { attach(addRule, to: y, a, b).number = alpha }
    return y
  }

  /// The sum a + b for a number b.
  public static func add(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.add, a, b)
    if isRecorded(a) { attach(addRule, to: y, a).number = 1 }
    return y
  }

  /// The difference a - alpha·b.
  public static func sub(_ a: Tensor, _ b: Tensor, alpha: Double = 1) throws(TensorError) -> Tensor
  {
    let y =
      alpha == 1 ? try Raw.binary(.subtract, a, b) : try Raw.axpy(a, b, alpha: -alpha)
    if isRecorded(a, b) { attach(subRule, to: y, a, b).number = alpha }
    return y
  }

  /// a - b for a number b.
  public static func sub(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    if case .bool = b { throw .subtractedBool }
    let y = try Raw.binary(.subtract, a, b)
    if isRecorded(a) { attach(subRule, to: y, a).number = 1 }
    return y
  }

  /// b - alpha·a for a number b.
  public static func rsub(_ a: Tensor, _ b: Scalar, alpha: Double = 1) throws(TensorError) -> Tensor
  {
    if case .bool = b { throw .subtractedBool }
    let factor: Scalar =
      a.dtype.isIntegral && alpha == alpha.rounded() && Swift.abs(alpha) < 0x1p53
      ? .int(Int(alpha)) : .float(alpha)
    let scaled = alpha == 1 ? a : try Raw.binary(.multiply, a, factor)
    let y = try Raw.binary(.subtract, b, scaled)
    if isRecorded(a) { attach(rsubRule, to: y, a).number = alpha }
    return y
  }

  /// The product a·b.
  public static func mul(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.multiply, a, b)
    if isRecorded(a, b) {
      attach(mulRule, to: y, a, b).saveOperands(a, b)
    }
    return y
  }

  /// a·b for a number b.
  public static func mul(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.multiply, a, b)
    if isRecorded(a) { attach(mulRule, to: y, a).number = b.double }
    return y
  }

  /// The quotient a / b.
  public static func div(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.divide, a, b)
    if isRecorded(a, b) {
      let node = attach(divRule, to: y, a, b)
      node.saveOperands(a, b)
      node.saved1 = SavedTensor(b)
    }
    return y
  }

  /// a / b for a number b.
  public static func div(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    let y = try Raw.binary(.divide, a, b)
    if isRecorded(a) { attach(divRule, to: y, a).number = b.double }
    return y
  }

  /// The negative -x.
  public static let negation: Unary = Unary(
    "neg", .negative, aliases: ["negative"], operators: ["__neg__"],
    "Changes the sign of every element.",
    formula: "y = -x", gradient: "-ȳ", node: "NegBackward0", saves: .nothing
  ) { (g, _) throws(TensorError) in try neg(g) }

  /// The negative -x.
  public static func neg(_ x: Tensor) throws(TensorError) -> Tensor { try negation(x) }

  static let roundedDivRule = GradientRule("DivBackward2")

  /// a / b rounded as the third argument says; its gradient is zero.
  static func roundedDivision(_ arguments: OperationArguments) throws(TensorError) -> Outputs {
    let (a, b) = try arguments.pair()
    let op: BinaryOperation = try arguments.string(2) == "floor" ? .floorDivide : .truncDivide
    return .tensor(try rounded(op, a, b))
  }

  /// a / b, rounded by the operation; steps have the gradient 0.
  static func rounded(_ op: BinaryOperation, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    try derived(roundedDivRule, [a, b]) { () throws(TensorError) in
      try Raw.binary(op, a, b)
    } _: { (g, _) throws(TensorError) in
      Gradients(try g.zeros(), try g.zeros())
    }
  }

  /// ⌊a / b⌋; no gradient.
  public static func floorDivide(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try Raw.binary(.floorDivide, a, b)
  }

  /// ⌊a / b⌋ for a number b; no gradient.
  public static func floorDivide(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    try Raw.binary(.floorDivide, a, b)
  }

  /// a / b cut towards zero; no gradient.
  public static func truncDivide(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try Raw.binary(.truncDivide, a, b)
  }

  /// a / b cut towards zero for a number b; no gradient.
  public static func truncDivide(_ a: Tensor, _ b: Scalar) throws(TensorError) -> Tensor {
    try Raw.binary(.truncDivide, a, b)
  }
}

extension Node {
  /// Whether tensors were saved, not only a number.
  @inline(__always)
  var hasTensors: Bool { saved1.tensor != nil || saved0.tensor != nil }
}

extension Scalar {
  /// This number times `alpha`, an integer while both are.
  func scaled(by alpha: Scalar?) -> Scalar {
    guard let alpha, alpha != .int(1) else { return self }
    if case .float = self { return .float(double * alpha.double) }
    if case .float = alpha { return .float(double * alpha.double) }
    return .int(int &* alpha.int)
  }
}
