// Smooth activations: elu and its kin, mish, logsigmoid, softsign, tanhshrink, glu, softmin.

public import Tensors

extension Operation {
  static let elu = activation(
    "elu", taking: ", alpha: float = 1.0", in: [.functional, .functionalInPlace], inPlace: true,
    "Keeps positive elements and bends the others smoothly to -α.",
    formula: "y = x if x > 0 else α·(eˣ - 1)", gradient: "ȳ if x > 0 else ȳ·α·eˣ",
    nodes: [Operations.eluRule],
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(0.5))]
  ) { a throws(TensorError) in
    .tensor(try Operations.elu(try a.tensor(0), alpha: try a.double(1, default: 1)))
  }

  static let selu = activation(
    "selu", in: [.torch, .torchInPlace, .functional, .functionalInPlace], inPlace: true,
    "An elu scaled so that signals keep mean 0 and variance 1 through layers.",
    formula: "y = λ·(x if x > 0 else α·(eˣ - 1)), λ ≈ 1.0507, α ≈ 1.6733",
    gradient: "λ·ȳ if x > 0 else λ·ȳ·α·eˣ", nodes: [Operations.eluRule],
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.elu(
        try a.tensor(0), alpha: 1.6732632423543772848170429916717,
        scale: 1.0507009873554804934193349852946))
  }

  static let celu = activation(
    "celu", taking: ", alpha: float = 1.0",
    in: [.torch, .torchInPlace, .functional, .functionalInPlace],
    inPlace: true, "An elu whose slope is continuous for every α.",
    formula: "y = max(x, 0) + min(α·(e^(x/α) - 1), 0)", gradient: "ȳ if x > 0 else ȳ·e^(x/α)",
    nodes: [Operations.celuRule],
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(0.5))]
  ) { a throws(TensorError) in
    let alpha = try a.double(1, default: 1)
    guard alpha != 0 else {
      throw TensorError(.runtime, "ZeroDivisionError: alpha cannot be 0 for CELU")
    }
    return .tensor(
      try Operations.elu(
        try a.tensor(0), alpha: alpha, inputScale: 1 / alpha, rule: Operations.celuRule))
  }

  static let mish = activation(
    "mish", inPlace: true, "Weights every element with the tanh of its softplus.",
    formula: "y = x·tanh(ln(1 + eˣ))", gradient: "ȳ·(t + x·(1 - t²)·σ(x)), t = tanh(ln(1 + eˣ))",
    nodes: [Operations.mishRule], examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in .tensor(try Operations.mish(try a.tensor(0))) }

  static let logsigmoid = activation(
    "logsigmoid", "The logarithm of the sigmoid, computed without losing small values.",
    formula: "y = ln(1 / (1 + e⁻ˣ))", gradient: "ȳ·σ(-x)", nodes: [Operations.logsigmoidRule],
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in .tensor(try Operations.logsigmoid(try a.tensor(0))) }

  static let softsign = activation(
    "softsign", "Squashes every element into (-1, 1) by a fraction.",
    formula: "y = x / (1 + |x|)", gradient: "ȳ / (1 + |x|)²", nodes: [Operations.divRule],
    examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    return .tensor(try Operations.div(x, try Operations.add(try Operations.abs(x), .int(1))))
  }

  static let tanhshrink = activation(
    "tanhshrink", "Every element less its tanh.", formula: "y = x - tanh x",
    gradient: "ȳ·tanh² x", nodes: [Operations.subRule], examples: [Example(.floats([2, 3]))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    return .tensor(try Operations.sub(x, try Operations.tanh(x)))
  }

  static let glu = activation(
    "glu", taking: ", dim: int = -1", "One half of a dimension, gated by the sigmoid of the other.",
    formula: "y = a·σ(b), a and b the halves of x", gradient: "(ȳ·σ(b), ȳ·a·σ(b)·(1 - σ(b)))",
    nodes: [Operations.gluRule], shape: .ofValues("(…, 2n, …) → (…, n, …)"),
    examples: [Example(.floats([2, 4])), Example(.floats([4, 3]), .int(0))]
  ) { a throws(TensorError) in
    .tensor(try Operations.glu(try a.tensor(0), try a.int(1, default: -1)))
  }

  static let softmin = Operation(
    "softmin", "(input: Tensor, dim: int | None = None, *, dtype: dtype | None = None) -> Tensor",
    .functional, "Softmax of the negative elements: the smallest gets the most.",
    formula: "yᵢ = e^-xᵢ / Σⱼ e^-xⱼ", gradients: ["input": "-(ȳ - Σⱼ ȳⱼyⱼ)·y"],
    nodes: [Operations.softmaxRule], shape: .same,
    examples: [Example(.floats([2, 3]), .int(1)), Example(.floats([3, 2, 2]), .int(0))]
  ) { a throws(TensorError) in
    var changed = a
    changed.values[0] = .tensor(try Operations.neg(try a.tensor(0)))
    return .tensor(try Operations.softmax(try normalized(changed), try implicitDim(a)))
  }
}

extension Operations {
  static let eluRule = GradientRule("EluBackward0")
  static let celuRule = GradientRule("CeluBackward0")
  static let mishRule = GradientRule("MishBackward0")
  static let logsigmoidRule = GradientRule("LogSigmoidBackward0")
  static let gluRule = GradientRule("GluBackward0")

  /// scale·x where positive, else scale·alpha·(e^(inputScale·x) - 1).
  public static func elu(
    _ x: Tensor, alpha: Double = 1, scale: Double = 1, inputScale: Double = 1
  ) throws(TensorError) -> Tensor {
    try elu(x, alpha: alpha, scale: scale, inputScale: inputScale, rule: eluRule)
  }

  static func elu(
    _ x: Tensor, alpha: Double, scale: Double = 1, inputScale: Double = 1, rule: GradientRule
  ) throws(TensorError) -> Tensor {
    try pointwise(
      rule, x, kernel: "elu_cpu",
      { x throws(TensorError) in
        let bent = try Raw.unary(.expm1, inputScale == 1 ? x : x * inputScale) * (alpha * scale)
        let kept = scale == 1 ? x : try x * scale
        return try Raw.where(try Raw.compare(.greater, x, .int(0)), kept, bent)
      },
      gradient: { (g, x) throws(TensorError) in
        let kept = scale == 1 ? g : try g * scale
        let bent =
          try g * (exp(inputScale == 1 ? x : x * inputScale) * (alpha * scale * inputScale))
        return try `where`(try Raw.compare(.lessOrEqual, x, .int(0)), bent, kept)
      })
  }

  /// x·tanh(ln(1 + eˣ)).
  public static func mish(_ x: Tensor) throws(TensorError) -> Tensor {
    try pointwise(
      mishRule, x, kernel: "mish_cpu",
      { x throws(TensorError) in try x * tanh(softplus(x, beta: 1, threshold: 20)) },
      gradient: { (g, x) throws(TensorError) in
        let t = try tanh(softplus(x, beta: 1, threshold: 20))
        return try g * (t + x * (1 - t * t) * sigmoid(x))
      })
  }

  /// ln σ(x).
  public static func logsigmoid(_ x: Tensor) throws(TensorError) -> Tensor {
    try pointwise(
      logsigmoidRule, x, kernel: "log_sigmoid_cpu",
      { x throws(TensorError) in
        try Raw.clamp(x, nil, .int(0)) - log1p(exp(-abs(x)))
      }, gradient: { (g, x) throws(TensorError) in try g * sigmoid(-x) })
  }

  /// The first half along `dim` times the sigmoid of the second.
  public static func glu(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    guard x.rank > 0 else {
      throw TensorError(
        .runtime, "glu does not support scalars because halving size must be even")
    }
    let axis = try x.shape.axis(dim)
    guard x.shape[axis] % 2 == 0 else {
      throw TensorError(
        .runtime,
        "Halving dimension must be even, but dimension \(axis) is size \(x.shape[axis])",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    let half = x.shape[axis] / 2
    return try pointwise(
      gluRule, x, kernel: "glu_cpu",
      { x throws(TensorError) in
        try narrow(x, axis, 0, half) * sigmoid(narrow(x, axis, half, half))
      },
      gradient: { (g, x) throws(TensorError) in
        let gate = try sigmoid(narrow(x, axis, half, half))
        let gated = try g * gate
        return try cat([gated, gated * (1 - gate) * narrow(x, axis, 0, half)], axis)
      })
  }
}
