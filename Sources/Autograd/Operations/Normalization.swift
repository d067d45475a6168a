// Normalisation: batch_norm, layer_norm, group_norm, instance_norm, rms_norm.

import Tensors

private let affineGradients: KeyValuePairs<String, String> = [
  "input": "w·σ⁻¹·(ȳ - mean ȳ - x̂·mean(ȳ·x̂))", "weight": "Σ ȳ·x̂", "bias": "Σ ȳ",
]

extension Operation {
  static let batchNorm = Operation(
    "batch_norm",
    "(input: Tensor, running_mean: Tensor | None, running_var: Tensor | None, "
      + "weight: Tensor | None = None, bias: Tensor | None = None, training: bool = False, "
      + "momentum: float = 0.1, eps: float = 1e-05) -> Tensor", .functional,
    "Gives every channel mean 0 and variance 1 over the batch, then scales and shifts it.",
    formula: "y = w·(x - mean) / √(var + ε) + b", gradients: affineGradients,
    nodes: [Operations.batchNormRule], shape: .same,
    examples: [
      Example(.floats([4, 3]), .none, .none, .floats([3]), .floats([3]), .bool(true)),
      Example(.floats([2, 3, 2, 2]), .none, .none, .none, .none, .bool(true)),
      Example(
        .floats([2, 3, 2]), .constant([3]), .constant([3], 0.5...2), .floats([3]), .floats([3])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.batchNorm(
        try a.tensor(0), NormParameters(a, mean: 1, variance: 2, weight: 3, bias: 4),
        training: try a.bool(5), momentum: try a.double(6, default: 0.1),
        eps: try a.double(7, default: 1e-5)))
  }

  static let instanceNorm = Operation(
    "instance_norm",
    "(input: Tensor, running_mean: Tensor | None = None, running_var: Tensor | None = None, "
      + "weight: Tensor | None = None, bias: Tensor | None = None, use_input_stats: bool = True, "
      + "momentum: float = 0.1, eps: float = 1e-05) -> Tensor", .functional,
    "Gives every channel of every sample mean 0 and variance 1.",
    formula: "y = w·(x - mean) / √(var + ε) + b", gradients: affineGradients,
    nodes: [Operations.viewRule], shape: .same,
    examples: [
      Example(.floats([2, 2, 3]), .none, .none, .floats([2]), .floats([2])),
      Example(.floats([2, 2, 2, 2])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.instanceNorm(
        try a.tensor(0), NormParameters(a, mean: 1, variance: 2, weight: 3, bias: 4),
        usesInput: try a.bool(5, default: true), momentum: try a.double(6, default: 0.1),
        eps: try a.double(7, default: 1e-5)))
  }

  static let layerNorm = Operation(
    "layer_norm",
    "(input: Tensor, normalized_shape: int[], weight: Tensor | None = None, "
      + "bias: Tensor | None = None, eps: float = 1e-05) -> Tensor", [.torch, .functional],
    "Gives every sample mean 0 and variance 1 over the last dimensions.",
    formula: "y = w·(x - mean) / √(var + ε) + b", gradients: affineGradients,
    nodes: [Operations.layerNormRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .ints([3]), .floats([3]), .floats([3])),
      Example(.floats([2, 2, 2]), .ints([2, 2])),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.layerNorm(
        try a.tensor(0), try a.ints(1), try a.optionalTensor(2), try a.optionalTensor(3),
        eps: try a.double(4, default: 1e-5)))
  }

  static let groupNorm = Operation(
    "group_norm",
    "(input: Tensor, num_groups: int, weight: Tensor | None = None, bias: Tensor | None = None, "
      + "eps: float = 1e-05) -> Tensor", [.torch, .functional],
    "Gives every group of channels of every sample mean 0 and variance 1.",
    formula: "y = w·(x - mean) / √(var + ε) + b", gradients: affineGradients,
    nodes: [Operations.groupNormRule], shape: .same,
    examples: [
      Example(.floats([2, 4, 2]), .int(2), .floats([4]), .floats([4])),
      Example(.floats([2, 2, 2, 2]), .int(1)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.groupNorm(
        try a.tensor(0), try a.int(1), try a.optionalTensor(2), try a.optionalTensor(3),
        eps: try a.double(4, default: 1e-5)))
  }

  static let rmsNorm = Operation(
    "rms_norm",
    "(input: Tensor, normalized_shape: int[], weight: Tensor | None = None, "
      + "eps: float | None = None) -> Tensor", [.torch, .functional],
    "Divides every sample by the root of its mean square over the last dimensions.",
    formula: "y = w·x / √(mean x² + ε)",
    gradients: ["input": "(w·ȳ - x̂·mean(w·ȳ·x̂)) / rms", "weight": "Σ ȳ·x̂"],
    nodes: [Operations.mulRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .ints([3]), .floats([3])),
      Example(.floats([2, 2, 2]), .ints([2, 2])),
    ]
  ) { a throws(TensorError) in
    let (x, sizes, weight) = (try a.tensor(0), try a.ints(1), try a.optionalTensor(2))
    try Operations.requireNormalized(x, sizes, weight, nil, names: "[*\(sizes.commaList)]")
    let ulp = x.dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne)
    let dims = Array((x.rank - sizes.count)..<x.rank)
    let power = try Operations.mean(x * x, dims, keepDim: true)
    let y = try x * Operations.rsqrt(power + (try a.double(3, default: ulp)))
    return .tensor(try weight.map { w throws(TensorError) in try y * w } ?? y)
  }
}

/// The tensors of a batch norm.
struct NormParameters {
  let mean: Tensor?
  let variance: Tensor?
  let weight: Tensor?
  let bias: Tensor?

  init(_ a: OperationArguments, mean: Int, variance: Int, weight: Int, bias: Int)
    throws(TensorError)
  {
    self.mean = try a.optionalTensor(mean)
    self.variance = try a.optionalTensor(variance)
    self.weight = try a.optionalTensor(weight)
    self.bias = try a.optionalTensor(bias)
  }

  init(mean: Tensor?, variance: Tensor?, weight: Tensor?, bias: Tensor?) {
    (self.mean, self.variance, self.weight, self.bias) = (mean, variance, weight, bias)
  }

  /// Each repeated for every sample.
  func repeated(_ count: Int) throws(TensorError) -> NormParameters {
    func wide(_ x: Tensor?) throws(TensorError) -> Tensor? {
      guard let x else { return nil }
      return try Operations.repeat(x, [count])
    }
    return NormParameters(
      mean: try wide(mean), variance: try wide(variance), weight: try wide(weight),
      bias: try wide(bias))
  }
}

extension Operations {
  /// What PyTorch makes of no elements, so that scale and shift still get their gradient, 0.
  private static func emptyBatch(_ x: Tensor, _ parameters: NormParameters) throws(TensorError)
    -> Tensor
  {
    var y = try clone(x)
    if let weight = parameters.weight, weight.count > 0 { y = try y * select(weight, 0, 0) }
    if let bias = parameters.bias, bias.count > 0 { y = try y + select(bias, 0, 0) }
    return y
  }

  static func batchNorm(
    _ x: Tensor, _ parameters: NormParameters, training: Bool, momentum: Double, eps: Double,
    isInstance: Bool = false
  ) throws(TensorError) -> Tensor {
    let channels = x.rank > 1 ? x.shape[1] : 0
    if training, !isInstance, x.rank > 0 {
      var count = x.shape[0]
      for axis in 2..<max(x.rank, 2) { count *= x.shape[axis] }
      guard count != 1 else {
        throw TensorError(
          .value,
          "Expected more than 1 value per channel when training, got input size "
            + x.shape.sizeDescription, facts: .init(shapes: [x.shape]))
      }
    }
    let rows: [(String, Tensor?)] = [
      ("running_mean", parameters.mean), ("running_var", parameters.variance),
      ("weight", parameters.weight), ("bias", parameters.bias),
    ]
    for (name, tensor) in rows {
      if let tensor {
        guard tensor.count == channels else {
          throw TensorError(
            .runtime, "\(name) should contain \(channels) elements not \(tensor.count)",
            facts: .init(shapes: [x.shape, tensor.shape], axis: 1))
        }
      } else if !training, name.hasPrefix("running") {
        throw TensorError(.runtime, "\(name) must be defined in evaluation mode")
      }
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("batch_norm", x.dtype) }
    // Of no samples nothing is learned: neither statistics nor a mean of them.
    if x.count == 0, x.rank == 1 || training, !isInstance {
      return try emptyBatch(x, parameters)
    }
    guard x.rank > 1 else {
      throw TensorError(
        .runtime, "batch_norm needs a batch of samples with channels, at least 2 dimensions")
    }
    let layout = ChannelLayout(x.shape)
    if !training, let mean = parameters.mean, let variance = parameters.variance {
      return try batchNormEvaluation(
        x, parameters.weight, parameters.bias, layout, eps: eps, mean: try mean.toDoubles(),
        variance: try variance.toDoubles())
    }
    let (mean, variance) = try Raw.channelMoments(x, layout)
    let count = Double(layout.count)
    try blend(parameters.mean, mean, momentum)
    try blend(parameters.variance, variance.map { $0 * count / (count - 1) }, momentum)
    return try batchNorm(
      x, parameters.weight, parameters.bias, layout, eps: eps, mean: mean, variance: variance)
  }

  /// Moves running statistics towards those of a batch.
  private static func blend(_ running: Tensor?, _ values: [Double], _ momentum: Double)
    throws(TensorError)
  {
    guard let running else { return }
    let old = try running.toDoubles()
    let new = zip(old, values).map { momentum * $1 + (1 - momentum) * $0 }
    try Raw.copy(from: try Raw.tensor(new, running.shape), to: running)
  }

  static func instanceNorm(
    _ x: Tensor, _ parameters: NormParameters, usesInput: Bool, momentum: Double, eps: Double
  ) throws(TensorError) -> Tensor {
    guard x.rank > 1 else {
      throw TensorError(
        .runtime, "instance_norm needs samples with channels, at least 2 dimensions")
    }
    if usesInput {
      var pixels = 1
      for axis in 2..<max(x.rank, 2) { pixels *= x.shape[axis] }
      guard pixels != 1 else {
        throw TensorError(
          .value,
          "Expected more than 1 spatial element when training, got input size "
            + x.shape.sizeDescription, facts: .init(shapes: [x.shape]))
      }
    } else if parameters.mean == nil || parameters.variance == nil {
      throw TensorError(
        .runtime,
        "Expected running_mean and running_var to be defined when use_input_stats is false")
    }
    let samples = x.shape[0]
    var wide = x.shape.replacing(1, with: samples * x.shape[1])
    wide[0] = 1
    let all = try parameters.repeated(samples)
    let y = try batchNorm(
      try reshape(contiguous(x), wide), all, training: usesInput, momentum: momentum, eps: eps,
      isInstance: true)
    if usesInput, samples > 0 {
      for (running, each) in [(parameters.mean, all.mean), (parameters.variance, all.variance)] {
        guard let running, let each else { continue }
        let rows = try Raw.reshape(each, Shape(samples, running.count))
        try Raw.copy(from: try Raw.mean(rows, try AxisSet([0], of: rows.shape)), to: running)
      }
    }
    return try view(y, x.shape)
  }

  static func layerNorm(
    _ x: Tensor, _ sizes: [Int], _ weight: Tensor?, _ bias: Tensor?, eps: Double
  ) throws(TensorError) -> Tensor {
    try requireNormalized(x, sizes, weight, bias, names: "[*, \(sizes.commaList)]")
    guard x.dtype.isFloatingPoint else { throw .notImplemented("LayerNormKernelImpl", x.dtype) }
    let pixels = sizes.reduce(1, *)
    let layout = ChannelLayout(
      samples: 1, channels: pixels == 0 ? 0 : x.count / pixels, pixels: pixels)
    var y = try standardize(x, layout, eps: eps)
    if let weight { y = try y * weight }
    if let bias { y = try y + bias } else if pixels == 1, weight != nil { y = try y + 0.0 }
    if pixels == 1, let weight, isRecorded(x) {
      return try withRoundedGradient(y, x, weight, eps: eps)
    }
    return weight == nil && bias == nil ? y : named(layerNormRule, y)
  }

  /// A result of rows of one element: the gradient of `x` is zero but for the rounding of the formula
  /// PyTorch's kernel uses, which is as large as the last digits of ȳ·γ/√ε.
  private static func withRoundedGradient(
    _ y: Tensor, _ x: Tensor, _ weight: Tensor, eps: Double
  ) throws(TensorError) -> Tensor {
    let (values, scale) = (try x.toDoubles(), try weight.toDoubles().first ?? 1)
    let isDouble = x.dtype == .float64
    let result = y.detached()
    attach(layerNormRule, to: result, y, x).closure = { (g, _) throws(TensorError) in
      if GradientMode.isEnabled { return Gradients(g, nil) }
      let rounding = zip(try g.toDoubles(), values).map { (slope, value) in
        isDouble
          ? gradientOfOne(slope, value, scale, eps)
          : Double(gradientOfOne(Float(slope), Float(value), Float(scale), Float(eps)))
      }
      return Gradients(g, try Raw.cast(try Raw.tensor(rounding, g.shape), to: g.dtype))
    }
    return result
  }

  /// PyTorch's gradient of layer_norm for a row of one element, with its fused steps.
  private static func gradientOfOne<T: BinaryFloatingPoint>(_ g: T, _ x: T, _ scale: T, _ eps: T)
    -> T
  {
    let a = 1 / eps.squareRoot()
    let (ds, db) = (g * x * scale, g * scale)
    let b = (-ds).addingProduct(db, x) * a * a * a
    let c = (-(db * a)).addingProduct(-b, x)
    return (a * g * scale).addingProduct(b, x) + c
  }

  static func requireNormalized(
    _ x: Tensor, _ sizes: [Int], _ weight: Tensor?, _ bias: Tensor?, names expected: String
  ) throws(TensorError) {
    let listed = "[\(sizes.commaList)]"
    guard !sizes.isEmpty else {
      throw TensorError(
        .runtime,
        "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one "
          + "element, but got normalized_shape = []")
    }
    for (name, tensor) in [("weight", weight), ("bias", bias)] {
      guard let tensor, tensor.shape.array != sizes else { continue }
      throw TensorError(
        .runtime,
        "Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape "
          + "\(tensor.shape) and normalized_shape = \(listed)",
        facts: .init(shapes: [x.shape, tensor.shape]))
    }
    guard x.rank >= sizes.count, Array(x.shape.array.suffix(sizes.count)) == sizes else {
      throw TensorError(
        .runtime,
        "Given normalized_shape=\(listed), expected input with shape \(expected), but got input of "
          + "size\(x.shape)", facts: .init(shapes: [x.shape]))
    }
  }

  static func groupNorm(
    _ x: Tensor, _ groups: Int, _ weight: Tensor?, _ bias: Tensor?, eps: Double
  ) throws(TensorError) -> Tensor {
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime, "Expected at least 2 dimensions for input tensor but received \(x.rank)")
    }
    guard groups != 0 else {
      throw TensorError(.zeroDivision, "integer division or modulo by zero")
    }
    let (samples, channels) = (x.shape[0], x.shape[1])
    let pixels = x.shape.slice(2..<x.rank).count
    guard samples * channels / groups * pixels != 1 else {
      throw TensorError(
        .value,
        "Expected more than 1 value per channel when training, got input size \(x.shape)",
        facts: .init(shapes: [x.shape]))
    }
    guard groups > 0 else {
      throw TensorError(.runtime, "Expected num groups to be greater than 0, got \(groups)")
    }
    guard channels % groups == 0 else {
      throw TensorError(
        .runtime,
        "Expected number of channels in input to be divisible by num_groups, but got input of shape "
          + "\(x.shape) and num_groups=\(groups)", facts: .init(shapes: [x.shape], axis: 1))
    }
    for (name, tensor) in [("weight", weight), ("bias", bias)] {
      guard let tensor, tensor.rank != 1 || tensor.count != channels else { continue }
      throw TensorError(
        .runtime,
        "Expected \(name) to be a vector of size equal to the number of channels in input, but got "
          + "\(name) of shape \(tensor.shape) and input of shape \(x.shape)",
        facts: .init(shapes: [x.shape, tensor.shape], axis: 1))
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("GroupNormKernelImpl", x.dtype) }
    let layout = ChannelLayout(
      samples: 1, channels: samples * groups, pixels: channels / groups * pixels)
    var y = try standardize(x, layout, eps: eps)
    let wide = Shape(repeating: 1, rank: x.rank).replacing(1, with: channels)
    if let weight { y = try y * reshape(weight, wide) }
    if let bias { y = try y + reshape(bias, wide) }
    return named(groupNormRule, y)
  }
}

extension [Int] {
  /// The numbers with commas: "2, 3".
  fileprivate var commaList: String { map { String($0) }.joined(separator: ", ") }
}
