// Activations made of straight lines: hardtanh, relu6, hardswish, hardsigmoid, threshold, prelu, rrelu
// and the shrinking functions.

public import Tensors
import Text

extension Operation {
  /// The declaration of an activation with parameters after the input.
  static func activation(
    _ name: String, taking parameters: String = "", in surfaces: Surface = .functional,
    inPlace: Bool = false, _ summary: String, formula: String, gradient: String,
    nodes: [GradientRule], shape: ShapeRule = .same, examples: [Example], manual: String? = nil,
    body: @escaping Body
  ) -> Operation {
    Operation(
      name, "(input: Tensor\(parameters)) -> Tensor", surfaces,
      functional: inPlace ? "(input: Tensor\(parameters), inplace: bool = False) -> Tensor" : nil,
      summary, formula: formula, gradients: ["input": gradient], nodes: nodes, shape: shape,
      examples: examples, manual: manual, body: body)
  }

  static let hardtanh = activation(
    "hardtanh", taking: ", min_val: float = -1.0, max_val: float = 1.0",
    in: [.functional, .functionalInPlace], inPlace: true,
    "Cuts every element to [min_val, max_val].", formula: "y = min(max(x, min_val), max_val)",
    gradient: "ȳ where min_val < x < max_val, else 0", nodes: [Operations.hardtanhRule],
    examples: [
      Example(.floats([2, 3])), Example(.floats([4]), .double(-0.3), .double(1.5)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.hardtanh(
        try a.tensor(0), try a.double(1, default: -1), try a.double(2, default: 1)))
  }

  static let relu6 = activation(
    "relu6", inPlace: true, "Cuts every element to [0, 6].", formula: "y = min(max(x, 0), 6)",
    gradient: "ȳ where 0 < x < 6, else 0", nodes: [Operations.hardtanhRule],
    examples: [Example(.floats([2, 3], -8...8))]
  ) { a throws(TensorError) in .tensor(try Operations.hardtanh(try a.tensor(0), 0, 6)) }

  static let hardsigmoid = activation(
    "hardsigmoid", inPlace: true, "A sigmoid made of three straight lines.",
    formula: "y = min(max(x + 3, 0), 6) / 6", gradient: "ȳ/6 where -3 < x < 3, else 0",
    nodes: [Operations.hardsigmoidRule], examples: [Example(.floats([2, 3], -5...5))]
  ) { a throws(TensorError) in .tensor(try Operations.hardsigmoid(try a.tensor(0))) }

  static let hardswish = activation(
    "hardswish", inPlace: true, "Weights every element with its own hardsigmoid.",
    formula: "y = x·min(max(x + 3, 0), 6) / 6",
    gradient: "0 where x ≤ -3, ȳ where x ≥ 3, else ȳ·(x/3 + ½)",
    nodes: [Operations.hardswishRule], examples: [Example(.floats([2, 3], -5...5))]
  ) { a throws(TensorError) in .tensor(try Operations.hardswish(try a.tensor(0))) }

  static let threshold = activation(
    "threshold", taking: ", threshold: float, value: float",
    in: [.torch, .torchInPlace, .functional, .functionalInPlace], inPlace: true,
    "Replaces every element that is not above the threshold by `value`.",
    formula: "y = x if x > threshold else value", gradient: "ȳ where x > threshold, else 0",
    nodes: [Operations.thresholdRule],
    examples: [Example(.floats([2, 3]), .double(0.3), .double(5))]
  ) { a throws(TensorError) in
    .tensor(try Operations.threshold(try a.tensor(0), try a.double(1), try a.double(2)))
  }

  static let hardshrink = activation(
    "hardshrink", taking: ", lambd: float = 0.5", in: [.torch, .method, .functional],
    "Makes elements within ±lambd zero.", formula: "y = x if |x| > λ else 0",
    gradient: "ȳ where |x| > λ, else 0", nodes: [Operations.hardshrinkRule],
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.hardshrink(try a.tensor(0), try a.double(1, default: 0.5)))
  }

  static let softshrink = activation(
    "softshrink", taking: ", lambd: float = 0.5", "Moves every element towards zero by lambd.",
    formula: "y = x - λ if x > λ, x + λ if x < -λ, else 0", gradient: "ȳ where |x| > λ, else 0",
    nodes: [Operations.softshrinkRule],
    examples: [Example(.floats([2, 3])), Example(.floats([3]), .double(1))]
  ) { a throws(TensorError) in
    .tensor(try Operations.softshrink(try a.tensor(0), try a.double(1, default: 0.5)))
  }

  static let prelu = Operation(
    "prelu", "(input: Tensor, weight: Tensor) -> Tensor", [.torch, .method, .functional],
    "Keeps positive elements and scales the others by a learned slope, one or one per channel.",
    formula: "y = x if x > 0 else w·x",
    gradients: ["input": "ȳ if x > 0 else w·ȳ", "weight": "Σ x·ȳ where x ≤ 0"],
    nodes: [Operations.preluRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .floats([1], 0.1...0.4)),
      Example(.floats([2, 3, 2]), .floats([3], 0.1...0.4)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.prelu(try a.tensor(0), try a.tensor(1)))
  }

  static let rrelu = activation(
    "rrelu",
    taking: ", lower: float = 0.125, upper: float = 0.3333333333333333, training: bool = False",
    in: [.torch, .torchInPlace, .functional, .functionalInPlace], inPlace: true,
    "Keeps positive elements and scales the others by a random slope, in evaluation the mean one.",
    formula: "y = x if x > 0 else s·x, s ~ U(lower, upper)", gradient: "ȳ if x > 0 else s·ȳ",
    nodes: [Operations.rreluRule], examples: [Example(.floats([2, 3]))],
    manual: """
      torch.manual_seed(0)
      x = torch.tensor([-1.0, -2.0, 3.0])
      F.rrelu(x, training=True)
      """
  ) { a throws(TensorError) in
    .tensor(
      try Operations.rrelu(
        try a.tensor(0), lower: try a.double(1, default: 0.125),
        upper: try a.double(2, default: 1 / 3), training: try a.bool(3)))
  }
}

extension Operations {
  static let hardtanhRule = GradientRule("HardtanhBackward0")
  static let hardsigmoidRule = GradientRule("HardsigmoidBackward0")
  static let hardswishRule = GradientRule("HardswishBackward0")
  static let thresholdRule = GradientRule("ThresholdBackward0")
  static let hardshrinkRule = GradientRule("HardshrinkBackward0")
  static let softshrinkRule = GradientRule("SoftshrinkBackward0")
  static let preluRule = GradientRule("PreluKernelBackward0")
  static let rreluRule = GradientRule("RreluWithNoiseBackward0")

  /// x cut to [low, high]; integers stay integers.
  public static func hardtanh(_ x: Tensor, _ low: Double, _ high: Double) throws(TensorError)
    -> Tensor
  {
    guard low <= high else {
      throw TensorError(.value, "min_val cannot be greater than max_val")
    }
    if x.dtype == .bool { throw TensorError(.runtime, "Bool inputs not supported for hardtanh") }
    guard x.dtype.isFloatingPoint else {
      if x.dtype == .uint8, low < 0 || high < 0 {
        throw TensorError(
          .runtime, "cannot do hardtanh on an unsigned type with negative limits")
      }
      return try Raw.clamp(x, .int(Scalar.float(low).int), .int(Scalar.float(high).int))
    }
    return try pointwise(
      hardtanhRule, x, kernel: "hardtanh",
      { x throws(TensorError) in try Raw.clamp(x, .float(low), .float(high)) },
      gradient: { (g, x) throws(TensorError) in
        let outside = try Raw.binary(
          .bitwiseOr, try Raw.compare(.lessOrEqual, x, .float(low)),
          try Raw.compare(.greaterOrEqual, x, .float(high)))
        return try maskedFill(g, outside, .int(0))
      })
  }

  /// Whether low < x < high.
  private static func inside(_ x: Tensor, _ low: Double, _ high: Double) throws(TensorError)
    -> Tensor
  {
    try Raw.binary(
      .bitwiseAnd, try Raw.compare(.greater, x, .float(low)),
      try Raw.compare(.less, x, .float(high)))
  }

  /// Whether |x| is at most `bound`; nan is not.
  private static func isWithin(_ x: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    try Raw.binary(
      .bitwiseAnd, try Raw.compare(.greaterOrEqual, x, .float(-bound)),
      try Raw.compare(.lessOrEqual, x, .float(bound)))
  }

  /// min(max(x + 3, 0), 6) / 6.
  public static func hardsigmoid(_ x: Tensor) throws(TensorError) -> Tensor {
    try pointwise(
      hardsigmoidRule, x, kernel: "hardsigmoid_cpu",
      { x throws(TensorError) in try Raw.clamp(try x + 3, .int(0), .int(6)) / 6 },
      gradient: { (g, x) throws(TensorError) in try masked(g / 6, by: inside(x, -3, 3)) })
  }

  /// x·hardsigmoid(x).
  public static func hardswish(_ x: Tensor) throws(TensorError) -> Tensor {
    try pointwise(
      hardswishRule, x, kernel: "hardswish_cpu",
      { x throws(TensorError) in try x * Raw.clamp(try x + 3, .int(0), .int(6)) / 6 },
      gradient: { (g, x) throws(TensorError) in
        let bent = try g * (x / 3 + 0.5)
        let upper = try `where`(try Raw.compare(.less, x, .int(3)), bent, g)
        return try masked(upper, by: try Raw.compare(.greater, x, .int(-3)))
      })
  }

  /// x where above the threshold, else the value.
  public static func threshold(_ x: Tensor, _ limit: Double, _ value: Double) throws(TensorError)
    -> Tensor
  {
    guard x.dtype.isFloatingPoint else {
      if x.dtype == .bool { throw .notImplemented("threshold_cpu", .bool) }
      let (limit, value) = (Scalar.float(limit).int, Scalar.float(value).int)
      return try Raw.maskedFill(x, try Raw.compare(.lessOrEqual, x, .int(limit)), .int(value))
    }
    return try pointwise(
      thresholdRule, x, kernel: "threshold_cpu",
      { x throws(TensorError) in
        try Raw.maskedFill(x, try Raw.compare(.lessOrEqual, x, .float(limit)), .float(value))
      },
      gradient: { (g, x) throws(TensorError) in
        try maskedFill(g, try Raw.compare(.lessOrEqual, x, .float(limit)), .int(0))
      })
  }

  /// x, with 0 in place of what lies within ±bound.
  public static func hardshrink(_ x: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    try pointwise(
      hardshrinkRule, x, kernel: "hardshrink_cpu",
      { x throws(TensorError) in try Raw.maskedFill(x, try isWithin(x, bound), .int(0)) },
      gradient: { (g, x) throws(TensorError) in
        try maskedFill(g, try isWithin(x, bound), .int(0))
      })
  }

  /// x moved towards zero by `bound`.
  public static func softshrink(_ x: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("softshrink_check", x.dtype) }
    guard bound >= 0 else {
      let limit = x.dtype == .float32 ? "3.40282e+38" : "1.79769e+308"
      throw TensorError(
        .runtime,
        "lambda must be in range [0, \(limit)] for input dtype \(x.dtype.scalarTypeName), but found "
          + FloatText.general(bound, precision: 6))
    }
    return try pointwise(
      softshrinkRule, x, kernel: "softshrink_cpu",
      { x throws(TensorError) in
        let lower = try Raw.where(try Raw.compare(.less, x, .int(0)), x + bound, x + -bound)
        return try Raw.where(try isWithin(x, bound), x * 0, lower)
      },
      gradient: { (g, x) throws(TensorError) in
        try maskedFill(g, try isWithin(x, bound), .int(0))
      })
  }

  /// x where positive, else weight·x; one weight, or one for each channel (dimension 1).
  public static func prelu(_ x: Tensor, _ weight: Tensor) throws(TensorError) -> Tensor {
    guard x.dtype == weight.dtype else {
      throw TensorError(
        .runtime,
        "prelu: Type promoting not supported. Got \(x.dtype.scalarTypeName) and "
          + "\(weight.dtype.scalarTypeName)")
    }
    guard weight.rank <= 1 else {
      throw TensorError(
        .runtime,
        "prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = \(weight.rank)")
    }
    var slopes = weight
    if weight.count != 1 {
      guard x.rank > 0 else { throw TensorError(.runtime, "Not allow zero-dim input tensor.") }
      let channels = x.rank > 1 ? x.shape[1] : 1
      guard channels == weight.count else {
        throw TensorError(
          .runtime,
          "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
            + "\(weight.count) and channel size = \(channels).",
          facts: .init(shapes: [x.shape, weight.shape], axis: 1))
      }
      var wide = Shape(repeating: 1, rank: x.rank)
      if x.rank > 1 { wide[1] = channels }
      slopes = try reshape(weight, wide)
    } else if weight.rank != x.rank {
      slopes = try reshape(weight, Shape(repeating: 1, rank: x.rank))
    }
    let isPositive = try Raw.compare(.greater, x, .int(0))
    let y = try GradientMode.with(false) { () throws(TensorError) in
      try Raw.where(isPositive, x, slopes * x)
    }
    if isRecorded(x, slopes) {
      let node = attach(preluRule, to: y, x, slopes)
      node.save(x)
      node.save(slopes)
      node.closure = { (g, node) throws(TensorError) in
        let (x, slopes) = (try node.saved(0), try node.saved(1))
        return Gradients(
          node.needs(0)
            ? tied(try `where`(isPositive, g, g * slopes), to: x, preluRule) : nil,
          node.needs(1) ? try maskedFill(g * x, isPositive, .int(0)) : nil)
      }
    }
    return y
  }

  /// x where positive, else x times a slope: drawn for each element in training, else the mean one.
  public static func rrelu(_ x: Tensor, lower: Double, upper: Double, training: Bool)
    throws(TensorError) -> Tensor
  {
    guard lower <= upper else {
      throw TensorError(
        .runtime, "Lower bound should be less than or equal to the upper bound")
    }
    if !training { return try leakyRelu(x, slope: (lower + upper) / 2, rule: rreluRule) }
    guard x.dtype.isFloatingPoint else {
      throw .notImplemented("rrelu_with_noise_out_cpu", x.dtype)
    }
    // The bounds are numbers of x's type, what is drawn between them is a double.
    let isSingle = x.dtype == .float32
    let (low, high) = isSingle ? (Double(Float(lower)), Double(Float(upper))) : (lower, upper)
    let slopes = try Raw.ones(x.shape, .float64)
    for (index, value) in try x.toDoubles().enumerated() where value <= 0 {
      slopes.doubles[index] = low.addingProduct(Generator.standard.uniform53(), high - low)
    }
    let noise = try Raw.cast(slopes, to: x.dtype)
    return try pointwise(
      rreluRule, x, kernel: "rrelu_with_noise_out_cpu",
      { x throws(TensorError) in try x * noise },
      gradient: { (g, _) throws(TensorError) in try g * noise })
  }
}
