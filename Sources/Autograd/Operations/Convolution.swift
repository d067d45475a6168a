// Convolution and pooling over images (N, C, H, W).

public import Tensors

extension Operation {
  static let conv2d = Operation(
    "conv2d",
    "(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int | int[] = 1, "
      + "padding: int | int[] | str = 0, dilation: int | int[] = 1, groups: int = 1) -> Tensor",
    [.torch, .functional], "Slides every filter over the images and sums the products.",
    formula: "y[n,o,i,j] = b[o] + Σ W[o,c,u,v]·x[n,c,i·s+u·d-p,j·s+v·d-p]",
    gradients: [
      "input": "ȳ convolved with W turned round", "weight": "x convolved with ȳ", "bias": "Σ ȳ",
    ], nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, H, W), (O, C/groups, h, w) → (N, O, ⌊(H+2p-d(h-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.floats([1, 2, 4, 4]), .floats([3, 2, 3, 3]), .floats([3])),
      Example(
        .floats([2, 2, 5, 4]), .floats([2, 1, 2, 2]), .floats([2]), .ints([2, 1]), .int(1), .int(2),
        .int(2)),
      Example(.floats([1, 1, 4, 4]), .floats([1, 1, 3, 3]), .none, .int(1), .string("same")),
    ]
  ) { a throws(TensorError) in
    let (x, weight) = (try a.tensor(0), try a.tensor(1))
    var options = ConvolutionOptions(
      stride: try pair(a, 3, 1), dilation: try pair(a, 5, 1), groups: try a.int(6, default: 1))
    if case .string(let name) = a[4] {
      return .tensor(
        try Operations.conv2d(x, weight, try a.optionalTensor(2), &options, padding: name))
    }
    options.padding = try pair(a, 4, 0)
    return .tensor(try Operations.conv2d(x, weight, try a.optionalTensor(2), options))
  }

  static let maxPool2d = Operation(
    "max_pool2d",
    "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
      + "padding: int | int[] = 0, dilation: int | int[] = 1, ceil_mode: bool = False) -> Tensor",
    [.torch, .functional],
    functional: "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
      + "padding: int | int[] = 0, dilation: int | int[] = 1, ceil_mode: bool = False, "
      + "return_indices: bool = False) -> Tensor",
    "The largest element of every window.", formula: "y[i,j] = max of the window at (i·s, j·s)",
    gradients: ["input": "ȳ added at the places of the maxima"], nodes: [Operations.maxPoolRule],
    shape: .ofValues("(N, C, H, W) → (N, C, ⌊(H+2p-d(k-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.distinct([1, 2, 4, 4]), .int(2)),
      Example(.distinct([1, 1, 5, 5]), .int(3), .int(2), .int(1)),
    ]
  ) { a throws(TensorError) in
    let kernel = try pair(a, 1, 1)
    let options = PoolingOptions(
      kernel: kernel, stride: isDefault(a, 2) ? nil : try pair(a, 2, 1), padding: try pair(a, 3, 0),
      dilation: try pair(a, 4, 1), ceilMode: try a.bool(5))
    let (values, indices) = try Operations.maxPool2d(try a.tensor(0), options)
    return try a.bool(6) ? .tensors([values, indices]) : .tensor(values)
  }

  /// Whether a stride is left to the kernel's size.
  private static func isDefault(_ a: OperationArguments, _ position: Int) -> Bool {
    if case .ints(let values) = a[position] { return values.isEmpty }
    return a.isNone(position)
  }

  /// One number for both directions, or two.
  private static func pair(_ a: OperationArguments, _ position: Int, _ fallback: Int)
    throws(TensorError) -> Pair
  {
    if a.isNone(position) { return Pair(fallback) }
    let values = try a.ints(position)
    switch values.count {
    case 1: return Pair(values[0])
    case 2: return Pair(values[0], values[1])
    default:
      throw TensorError(
        .runtime, "expected one or two sizes for the two dimensions of an image, but got \(values)")
    }
  }
}

extension Operations {
  static let convolutionRule = GradientRule("ConvolutionBackward0")
  private static let convolutionGradientRule = GradientRule("ConvolutionBackwardBackward0")
  static let maxPoolRule = GradientRule("MaxPool2DWithIndicesBackward0")
  private static let maxPoolGradientRule = GradientRule("MaxPool2DWithIndicesBackwardBackward0")
  private static let padRule = GradientRule("ConstantPadNdBackward0")

  /// The convolution of images and filters.
  public static func conv2d(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    let y = try Raw.conv2d(x, weight, bias, options)
    let tracked = x.isTracked || weight.isTracked || (bias.map { $0.isTracked } ?? false)
    if GradientMode.isEnabled && tracked {
      let node = attach(convolutionRule, to: y, x, weight)
      if let bias { node.edge2 = Edge(to: bias) }
      node.save(x)
      node.save(weight)
      node.closure = { (g, node) throws(TensorError) in
        let (x, weight) = (try node.saved(0), try node.saved(1))
        return Gradients(
          node.needs(0) ? try convolutionInput(g, weight, x.shape, options) : nil,
          node.needs(1) ? try convolutionWeight(g, x, weight.shape, options) : nil,
          node.needs(2) ? try convolutionBias(g) : nil)
      }
    }
    return y
  }

  /// The convolution with padding 'valid' or 'same' (an odd pixel goes after the image).
  static func conv2d(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ options: inout ConvolutionOptions,
    padding: String
  ) throws(TensorError) -> Tensor {
    guard padding == "same" else {
      guard padding == "valid" else {
        throw TensorError(.runtime, "Invalid padding string: '\(padding)'")
      }
      return try conv2d(x, weight, bias, options)
    }
    guard options.stride == Pair(1) else {
      throw TensorError(.runtime, "padding='same' is not supported for strided convolutions")
    }
    guard weight.rank == 4, x.rank >= 2 else { return try conv2d(x, weight, bias, options) }
    let rows = options.dilation.height * (weight.shape[2] - 1)
    let columns = options.dilation.width * (weight.shape[3] - 1)
    options.padding = Pair(rows / 2, columns / 2)
    let padded = try padEnd(x, rows % 2, columns % 2)
    return try conv2d(padded, weight, bias, options)
  }

  /// Zero rows and columns after the image.
  private static func padEnd(_ x: Tensor, _ rows: Int, _ columns: Int) throws(TensorError) -> Tensor
  {
    if rows == 0 && columns == 0 { return x }
    let (height, width) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let wide = x.shape.replacing(x.rank - 2, with: height + rows)
      .replacing(x.rank - 1, with: width + columns)
    let y = try Raw.zeros(wide, x.dtype)
    func inside(_ z: Tensor) throws(TensorError) -> Tensor {
      try Raw.narrow(try Raw.narrow(z, -2, 0, height), -1, 0, width)
    }
    try Raw.copy(from: x, to: try inside(y))
    if isRecorded(x) {
      attach(padRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try narrow(narrow(g, -2, 0, height), -1, 0, width))
      }
    }
    return y
  }

  /// The gradient of the images; linear in both g and the weight.
  private static func convolutionInput(
    _ g: Tensor, _ weight: Tensor, _ shape: Shape, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    let result = try Raw.conv2dBackwardInput(g, inputShape: shape, weight, options)
    if isRecorded(g, weight) {
      let node = attach(convolutionGradientRule, to: result, g, weight)
      node.save(g)
      node.save(weight)
      node.closure = { (v, node) throws(TensorError) in
        let (g, weight) = (try node.saved(0), try node.saved(1))
        return Gradients(
          node.needs(0) ? try conv2d(v, weight, nil, options) : nil,
          node.needs(1) ? try convolutionWeight(g, v, weight.shape, options) : nil)
      }
    }
    return result
  }

  /// The gradient of the filters; linear in both g and the images.
  private static func convolutionWeight(
    _ g: Tensor, _ x: Tensor, _ shape: Shape, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    let result = try Raw.conv2dBackwardWeight(g, x, weightShape: shape, options)
    if isRecorded(g, x) {
      let node = attach(convolutionGradientRule, to: result, g, x)
      node.save(g)
      node.save(x)
      node.closure = { (v, node) throws(TensorError) in
        let (g, x) = (try node.saved(0), try node.saved(1))
        return Gradients(
          node.needs(0) ? try conv2d(x, v, nil, options) : nil,
          node.needs(1) ? try convolutionInput(g, v, x.shape, options) : nil)
      }
    }
    return result
  }

  private static func convolutionBias(_ g: Tensor) throws(TensorError) -> Tensor {
    if isRecorded(g) { return try sum(g, g.rank == 3 ? [1, 2] : [0, 2, 3]) }
    return try Raw.conv2dBackwardBias(g)
  }

  /// The largest element of every window, and its place in its plane.
  public static func maxPool2d(_ x: Tensor, _ options: PoolingOptions) throws(TensorError)
    -> (values: Tensor, indices: Tensor)
  {
    let result = try Raw.maxPool2d(x, options)
    if isRecorded(x), x.dtype.isFloatingPoint {
      let node = attach(maxPoolRule, to: result.values, x)
      node.save(x)
      node.save(result.indices)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(
          try maxPoolGradient(g, try node.saved(1), try node.saved(0).shape, options))
      }
    }
    return result
  }

  private static func maxPoolGradient(
    _ g: Tensor, _ indices: Tensor, _ shape: Shape, _ options: PoolingOptions
  ) throws(TensorError) -> Tensor {
    let result = try Raw.maxPool2dBackward(g, indices, inputShape: shape, options)
    if isRecorded(g) {
      attach(maxPoolGradientRule, to: result, g).closure = { (v, _) throws(TensorError) in
        let places = try Raw.flatten(indices, -2, -1)
        return Gradients(try reshape(gather(flatten(v, -2, -1), -1, places), indices.shape))
      }
    }
    return result
  }
}
