// Activations: relu and its kin, sigmoid, tanh, softmax; their fused gradients are operations too.

public import Tensors

private let inPlaceFlag = "(input: Tensor, inplace: bool = False) -> Tensor"

extension Operations {
  /// max(x, 0).
  public static let relu: Unary = Unary(
    "relu", .relu, in: [.torch, .functional, .method, .inPlace, .torchInPlace, .functionalInPlace],
    functional: inPlaceFlag,
    "Keeps positive elements and makes the others zero.", formula: "y = max(x, 0)",
    gradient: "ȳ where x > 0, else 0", node: "ReluBackward0", saves: .output
  ) { (g, y) throws(TensorError) in try fused(.reluBackward, g, y) }

  /// tanh x.
  public static let tanh: Unary = Unary(
    "tanh", .tanh, in: [.torch, .functional, .method, .inPlace],
    "Squashes every element into (-1, 1).", formula: "y = tanh x", gradient: "ȳ·(1 - y²)",
    node: "TanhBackward0", saves: .output
  ) { (g, y) throws(TensorError) in try fused(.tanhBackward, g, y) }

  /// 1 / (1 + e⁻ˣ).
  public static let sigmoid: Unary = Unary(
    "sigmoid", .sigmoid, in: [.torch, .functional, .method, .inPlace], aliases: ["special.expit"],
    "Squashes every element into (0, 1).", formula: "y = 1 / (1 + e⁻ˣ)",
    gradient: "ȳ·(1 - y)·y", node: "SigmoidBackward0", saves: .output
  ) { (g, y) throws(TensorError) in try fused(.sigmoidBackward, g, y) }

  /// x·σ(x).
  public static let silu: Unary = Unary(
    "silu", .silu, in: [.functional], functional: inPlaceFlag,
    "Weights every element with its own sigmoid (also called swish).", formula: "y = x·σ(x)",
    gradient: "ȳ·σ(x)·(1 + x·(1 - σ(x)))", node: "SiluBackward0", saves: .input
  ) { (g, x) throws(TensorError) in
    let s = try sigmoid(x)
    return try g * (s * (x * (1 - s) + 1))
  }

  private static let fusedRules: [BinaryOperation: GradientRule] = [
    .reluBackward: GradientRule("ThresholdBackwardBackward0") { (g, node) throws(TensorError) in
      let y = try node.saved(1)
      return Gradients(
        node.needs(0) ? try fused(.reluBackward, g, y) : nil,
        node.needs(1) ? try Raw.zeros(y.shape, y.dtype) : nil)
    },
    .tanhBackward: GradientRule("TanhBackwardBackward0") { (g, node) throws(TensorError) in
      let y = try node.saved(1)
      return Gradients(
        node.needs(0) ? try fused(.tanhBackward, g, y) : nil,
        node.needs(1) ? try g * (node.saved(0) * y * -2) : nil)
    },
    .sigmoidBackward: GradientRule("SigmoidBackwardBackward0") { (g, node) throws(TensorError) in
      let y = try node.saved(1)
      return Gradients(
        node.needs(0) ? try fused(.sigmoidBackward, g, y) : nil,
        node.needs(1) ? try g * node.saved(0) * (1 - y * 2) : nil)
    },
  ]

  /// The gradient of an activation in one pass, from ȳ and its result.
  static func fused(_ kernel: BinaryOperation, _ g: Tensor, _ y: Tensor) throws(TensorError)
    -> Tensor
  {
    let x = try Raw.binary(kernel, g, y)
    if isRecorded(g, y), let rule = fusedRules[kernel] {
      let node = attach(rule, to: x, g, y)
      node.save(g)
      node.save(y)
    }
    return x
  }
}

extension Operation {
  static let leakyRelu = activation(
    "leaky_relu", taking: ", negative_slope: float = 0.01", in: [.functional, .functionalInPlace],
    inPlace: true, "Keeps positive elements and scales the others by a small slope.",
    formula: "y = x if x > 0 else slope·x", gradient: "ȳ if x > 0 else slope·ȳ",
    nodes: [Operations.leakyReluRule],
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(0.3))]
  ) { a throws(TensorError) in
    .tensor(try Operations.leakyRelu(try a.tensor(0), slope: try a.double(1, default: 0.01)))
  }

  static let gelu = Operation(
    "gelu", "(input: Tensor, approximate: str = 'none') -> Tensor", [.functional],
    "Weights every element with the normal distribution's probability below it.",
    formula: "y = x·½·(1 + erf(x/√2))", gradients: ["input": "ȳ·(Φ(x) + x·φ(x))"],
    nodes: [Operations.geluRule], shape: .same,
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .string("tanh"))]
  ) { a throws(TensorError) in
    switch try a.string(1, default: "none") {
    case "none": .tensor(try Operations.gelu(try a.tensor(0)))
    case "tanh": .tensor(try Operations.geluTanh(try a.tensor(0)))
    default:
      throw TensorError(.runtime, "approximate argument must be either none or tanh.")
    }
  }

  static let softplus = Operation(
    "softplus", "(input: Tensor, beta: float = 1.0, threshold: float = 20.0) -> Tensor",
    [.functional], "A smooth relu.", formula: "y = ln(1 + e^(βx)) / β, and x where βx > threshold",
    gradients: ["input": "ȳ·σ(βx)"], nodes: [Operations.softplusRule], shape: .same,
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(2))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.softplus(
        try a.tensor(0), beta: try a.double(1, default: 1), threshold: try a.double(2, default: 20))
    )
  }

  static let softmax = Operation(
    "softmax", "(input: Tensor, dim: int, *, dtype: dtype | None = None) -> Tensor",
    [.torch, .method, .functional],
    functional: "(input: Tensor, dim: int | None = None, *, dtype: dtype | None = None) -> Tensor",
    "Turns the elements along `dim` into positive numbers that sum to 1.",
    formula: "yᵢ = e^xᵢ / Σⱼ e^xⱼ", gradients: ["input": "(ȳ - Σⱼ ȳⱼyⱼ)·y"],
    nodes: [Operations.softmaxRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .int(1)), Example(.floats([3, 2, 2]), .int(0)),
      Example(.floats([]), .int(0)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.softmax(try normalized(a), try implicitDim(a)))
  }

  static let logSoftmax = Operation(
    "log_softmax", "(input: Tensor, dim: int, *, dtype: dtype | None = None) -> Tensor",
    [.torch, .method, .functional],
    functional: "(input: Tensor, dim: int | None = None, *, dtype: dtype | None = None) -> Tensor",
    "The logarithm of softmax, computed without losing small probabilities.",
    formula: "yᵢ = xᵢ - ln Σⱼ e^xⱼ", gradients: ["input": "ȳ - e^y·Σⱼ ȳⱼ"],
    nodes: [Operations.logSoftmaxRule], shape: .same,
    examples: [Example(.floats([2, 3]), .int(1)), Example(.floats([3, 2, 2]), .int(-2))]
  ) { a throws(TensorError) in
    .tensor(try Operations.logSoftmax(try normalized(a), try implicitDim(a)))
  }

  /// The input, converted when a dtype is given.
  static func normalized(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    return if let dtype = try a.dtype(2) { try Operations.cast(x, dtype) } else { x }
  }

  /// The dim, or the one old code means: 0 for ranks 0, 1 and 3, else 1.
  static func implicitDim(_ a: OperationArguments) throws(TensorError) -> Int {
    let rank = try a.tensor(0).rank
    return try a.int(1, default: rank == 0 || rank == 1 || rank == 3 ? 0 : 1)
  }
}

extension Operations {
  static let leakyReluRule = GradientRule("LeakyReluBackward0")
  static let geluRule = GradientRule("GeluBackward0") { (g, node) throws(TensorError) in
    let x = try node.saved(0)
    if node.number == 1 {
      let inner = try (x + pow(x, .int(3)) * 0.044715) * rootTwoOverPi
      let t = try tanh(inner)
      let slope = try (x * x * (3 * 0.044715) + 1) * rootTwoOverPi
      return Gradients(try g * ((t + 1) * 0.5 + x * 0.5 * (1 - t * t) * slope))
    }
    let below = try (erf(x * rootHalf) + 1) * 0.5
    let density = try exp(x * x * -0.5) * inverseRootTwoPi
    return Gradients(try g * (below + x * density))
  }
  static let softplusRule = GradientRule("SoftplusBackward0")
  static let softmaxRule = GradientRule("SoftmaxBackward0")
  static let logSoftmaxRule = GradientRule("LogSoftmaxBackward0")
  private static let softmaxGradientRule = GradientRule("SoftmaxBackwardDataBackward0")
  private static let logSoftmaxGradientRule = GradientRule("LogSoftmaxBackwardDataBackward0")

  private static let rootHalf = 0.70710678118654752440
  private static let inverseRootTwoPi = 0.39894228040143267794
  private static let rootTwoOverPi = 0.79788456080286535588

  /// x where positive, else slope·x.
  public static func leakyRelu(_ x: Tensor, slope: Double = 0.01) throws(TensorError) -> Tensor {
    try leakyRelu(x, slope: slope, rule: leakyReluRule)
  }

  static func leakyRelu(_ x: Tensor, slope: Double, rule: GradientRule) throws(TensorError)
    -> Tensor
  {
    try pointwise(
      rule, x, kernel: "leaky_relu_cpu",
      { x throws(TensorError) in
        try Raw.where(try Raw.compare(.greater, x, .int(0)), x, x * slope)
      },
      gradient: { (g, x) throws(TensorError) in
        try `where`(try Raw.compare(.greater, x, .int(0)), g, g * slope)
      })
  }

  /// x·Φ(x).
  public static func gelu(_ x: Tensor) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("GeluKernelImpl", x.dtype) }
    let below = try GradientMode.with(false) { () throws(TensorError) in
      try (erf(x * rootHalf) + 1) * 0.5
    }
    let y = try Raw.binary(.multiply, x, below)
    if isRecorded(x) { attach(geluRule, to: y, x).save(x) }
    return y
  }

  /// x·½·(1 + tanh(√(2/π)·(x + 0.044715 x³))).
  public static func geluTanh(_ x: Tensor) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("GeluKernelImpl", x.dtype) }
    let y = try GradientMode.with(false) { () throws(TensorError) in
      try x * 0.5 * (tanh((x + pow(x, .int(3)) * 0.044715) * rootTwoOverPi) + 1)
    }
    if isRecorded(x) {
      let node = attach(geluRule, to: y, x)
      node.number = 1
      node.save(x)
    }
    return y
  }

  /// ln(1 + e^(βx)) / β, and x where βx is above the threshold.
  public static func softplus(_ x: Tensor, beta: Double, threshold: Double) throws(TensorError)
    -> Tensor
  {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("softplus_cpu", x.dtype) }
    let scaled = try Raw.binary(.multiply, x, .float(beta))
    let isLinear = try Raw.compare(.greater, scaled, .float(threshold))
    let bent = try Raw.binary(
      .divide, try Raw.unary(.log1p, try Raw.unary(.exp, scaled)), .float(beta))
    let y = try Raw.where(isLinear, x, bent)
    if isRecorded(x) {
      let node = attach(softplusRule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        return Gradients(try `where`(isLinear, g, try g * sigmoid(x * beta)))
      }
    }
    return y
  }

  /// softmax along a dimension.
  public static func softmax(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let y = try Raw.softmax(x, dim)
    if isRecorded(x) {
      let node = attach(softmaxRule, to: y, x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(try softmaxGradient(g, try node.saved(0), dim))
      }
    }
    return y
  }

  /// The logarithm of softmax along a dimension.
  public static func logSoftmax(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let y = try Raw.logSoftmax(x, dim)
    if isRecorded(x) {
      let node = attach(logSoftmaxRule, to: y, x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(try logSoftmaxGradient(g, try node.saved(0), dim))
      }
    }
    return y
  }

  /// (g - Σ g·y)·y.
  static func softmaxGradient(_ g: Tensor, _ y: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let x = try Raw.softmaxBackward(g, y, dim)
    if isRecorded(g, y) {
      let node = attach(softmaxGradientRule, to: x, g, y)
      node.save(g)
      node.save(y)
      node.closure = { (v, node) throws(TensorError) in
        let (g, y) = (try node.saved(0), try node.saved(1))
        let along = try sum(v * y, [dim], keepDim: true)
        return Gradients(
          try softmaxGradient(v, y, dim),
          try v * g - g * along - v * sum(g * y, [dim], keepDim: true))
      }
    }
    return x
  }

  /// g - e^y·Σ g.
  static func logSoftmaxGradient(_ g: Tensor, _ y: Tensor, _ dim: Int) throws(TensorError)
    -> Tensor
  {
    let x = try Raw.logSoftmaxBackward(g, y, dim)
    if isRecorded(g, y) {
      let node = attach(logSoftmaxGradientRule, to: x, g, y)
      node.save(g)
      node.save(y)
      node.closure = { (v, node) throws(TensorError) in
        let p = try exp(try node.saved(1))
        let total = try sum(try node.saved(0), [dim], keepDim: true)
        return Gradients(
          try v - sum(v * p, [dim], keepDim: true), try -(v * p * total))
      }
    }
    return x
  }
}
