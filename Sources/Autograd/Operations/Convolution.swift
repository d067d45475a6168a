// Convolution over sequences (N, C, L) and images (N, C, H, W), and its transpose.

public import Tensors

private let convolutionGradients: KeyValuePairs<String, String> = [
  "input": "ȳ convolved with W turned round", "weight": "x convolved with ȳ", "bias": "Σ ȳ",
]
private let transposedSignature =
  "(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int | int[] = 1, "
  + "padding: int | int[] = 0, output_padding: int | int[] = 0, groups: int = 1, "
  + "dilation: int | int[] = 1) -> Tensor"

extension Operation {
  static let conv1d = Operation(
    "conv1d",
    "(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int | int[] = 1, "
      + "padding: int | int[] | str = 0, dilation: int | int[] = 1, groups: int = 1) -> Tensor",
    [.torch, .functional], "Slides every filter along the sequences and sums the products.",
    formula: "y[n,o,i] = b[o] + Σ W[o,c,u]·x[n,c,i·s+u·d-p]", gradients: convolutionGradients,
    nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, L), (O, C/groups, k) → (N, O, ⌊(L+2p-d(k-1)-1)/s⌋+1)"),
    examples: [
      Example(.floats([2, 2, 5]), .floats([3, 2, 3]), .floats([3])),
      Example(
        .floats([1, 2, 7]), .floats([2, 1, 2]), .none, .int(2), .int(1), .int(2), .int(2)),
      Example(.floats([1, 1, 4]), .floats([1, 1, 2]), .none, .int(1), .string("same")),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.convolution(a, spatial: 1, name: "conv1d")) }

  static let conv2d = Operation(
    "conv2d",
    "(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int | int[] = 1, "
      + "padding: int | int[] | str = 0, dilation: int | int[] = 1, groups: int = 1) -> Tensor",
    [.torch, .functional], "Slides every filter over the images and sums the products.",
    formula: "y[n,o,i,j] = b[o] + Σ W[o,c,u,v]·x[n,c,i·s+u·d-p,j·s+v·d-p]",
    gradients: convolutionGradients, nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, H, W), (O, C/groups, h, w) → (N, O, ⌊(H+2p-d(h-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.floats([1, 2, 4, 4]), .floats([3, 2, 3, 3]), .floats([3])),
      Example(
        .floats([2, 2, 5, 4]), .floats([2, 1, 2, 2]), .floats([2]), .ints([2, 1]), .int(1), .int(2),
        .int(2)),
      Example(.floats([1, 1, 4, 4]), .floats([1, 1, 3, 3]), .none, .int(1), .string("same")),
    ],
    manual: """
      x = torch.arange(16.0).reshape(1, 1, 4, 4)
      weight = torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]])
      F.conv2d(x, weight, stride=2)
      """
  ) { a throws(TensorError) in .tensor(try Operations.convolution(a, spatial: 2, name: "conv2d")) }

  static let convTranspose1d = Operation(
    "conv_transpose1d", transposedSignature, [.torch, .functional],
    "Adds every input times a filter to the output: the gradient of conv1d.",
    formula: "y[n,o,i·s+u·d-p] += W[c,o,u]·x[n,c,i], plus b[o]", gradients: convolutionGradients,
    nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, L), (C, O/groups, k) → (N, O, (L-1)s-2p+d(k-1)+op+1)"),
    examples: [
      Example(.floats([2, 2, 3]), .floats([2, 3, 3]), .floats([3])),
      Example(
        .floats([1, 2, 3]), .floats([2, 1, 2]), .none, .int(2), .int(1), .int(1), .int(2), .int(2)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.transposedConvolution(a, spatial: 1, name: "conv_transpose1d"))
  }

  static let convTranspose2d = Operation(
    "conv_transpose2d", transposedSignature, [.torch, .functional],
    "Adds every pixel times a filter to the output: the gradient of conv2d.",
    formula: "y[n,o,i·s+u·d-p,j·s+v·d-p] += W[c,o,u,v]·x[n,c,i,j], plus b[o]",
    gradients: convolutionGradients, nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, H, W), (C, O/groups, h, w) → (N, O, (H-1)s-2p+d(h-1)+op+1, …)"),
    examples: [
      Example(.floats([1, 2, 3, 3]), .floats([2, 3, 2, 2]), .floats([3])),
      Example(
        .floats([2, 2, 2, 3]), .floats([2, 1, 3, 2]), .floats([2]), .ints([2, 1]), .ints([1, 0]),
        .ints([1, 0]), .int(2), .ints([1, 2])),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.transposedConvolution(a, spatial: 2, name: "conv_transpose2d"))
  }
}

extension Operations {
  static let convolutionRule = GradientRule("ConvolutionBackward0")
  private static let convolutionGradientRule = GradientRule("ConvolutionBackwardBackward0")

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
    // Images without channels give images without channels, as in PyTorch.
    return x.shape[x.rank - 3] == 0 ? try narrow(y, x.rank - 3, 0, 0) : y
  }

  /// A convolution in one or two dimensions with the arguments of `conv1d` or `conv2d`.
  static func convolution(_ a: OperationArguments, spatial: Int, name: String) throws(TensorError)
    -> Tensor
  {
    let whole = try wholeConvolution(a) { a throws(TensorError) in
      try convolution(a, spatial: spatial, name: name)
    }
    if let whole { return whole }
    let (weight, bias) = (try a.tensor(1), try a.optionalTensor(2))
    var x = try a.tensor(0)
    var sizes = try ConvolutionSizes(
      a, spatial: spatial, stride: 3, padding: 4, dilation: 5, groups: 6)
    let isSame = try isSamePadding(a[4], sizes.stride)
    try sizes.require(x, weight, bias, name: name, transposed: false)
    let isBatch = x.rank == spatial + 2
    if !isBatch { x = try unsqueeze(x, 0) }
    if spatial == 1 { x = try unsqueeze(x, -2) }
    if isSame { x = try padded(x, weight, &sizes) }
    try sizes.requireKernelFits(try spatial == 1 ? squeeze(x, [-2]) : x, weight, name: name)
    var y = try conv2d(
      x, spatial == 1 ? unsqueeze(weight, -2) : weight, bias, sizes.options)
    if spatial == 1 { y = named(convolutionRule, try squeeze(y, [-2])) }
    return isBatch ? y : try squeeze(y, [0])
  }

  /// The input of a convolution with padding='same', whose sizes then have what is even of it.
  static func padded(_ x: Tensor, _ weight: Tensor, _ sizes: inout ConvolutionSizes)
    throws(TensorError) -> Tensor
  {
    var rest: [Int] = []
    for i in 0..<sizes.spatial {
      let (total, overflow) = sizes.dilation[i].multipliedReportingOverflow(
        by: weight.shape[2 + i] - 1)
      guard !overflow, total < 1 << 31 else {
        throw TensorError(.runtime, "dilation is too large: \(sizes.dilation[i])")
      }
      sizes.padding[i] = total / 2
      rest.append(total % 2)
    }
    let after = rest.reversed().flatMap { [0, $0] }
    return after.contains(1) ? try pad(x, after, 0) : x
  }

  /// Whether padding is 'same'; 'valid' is none.
  static func isSamePadding(_ padding: Argument, _ stride: [Int]) throws(TensorError)
    -> Bool
  {
    guard case .string(let word) = padding else { return false }
    guard word == "same" || word == "valid" else {
      throw TensorError(.runtime, "Invalid padding string: '\(word)'")
    }
    guard word == "valid" || stride.allSatisfy({ $0 == 1 }) else {
      throw TensorError(.runtime, "padding='same' is not supported for strided convolutions")
    }
    return word == "same"
  }

  /// A transposed convolution whose output padding is a stride or more: the whole result, then cut to size.
  private static func widened(
    _ x: Tensor, _ weight: Tensor, _ shape: Shape, _ sizes: ConvolutionSizes
  ) throws(TensorError) -> Tensor {
    var whole = shape
    var amounts: [Int] = []
    for i in (0..<sizes.spatial).reversed() {
      let axis = 4 - sizes.spatial + i
      let reach = sizes.dilation[i] * (weight.shape[axis] - 1)
      whole[axis] = (x.shape[axis] - 1) * sizes.stride[i] + reach + 1
      amounts += [-sizes.padding[i], shape[axis] + sizes.padding[i] - whole[axis]]
    }
    var options = sizes.options
    options.padding = Pair(0)
    return try pad(convolutionInput(x, weight, whole, options), amounts, 0)
  }

  /// A transposed convolution with the arguments of `conv_transpose1d` or `conv_transpose2d`.
  static func transposedConvolution(_ a: OperationArguments, spatial: Int, name: String)
    throws(TensorError) -> Tensor
  {
    let whole = try wholeConvolution(a) { a throws(TensorError) in
      try transposedConvolution(a, spatial: spatial, name: name)
    }
    if let whole { return whole }
    var (x, weight) = (try a.tensor(0), try a.tensor(1))
    let bias = try a.optionalTensor(2)
    let sizes = try ConvolutionSizes(
      a, spatial: spatial, stride: 3, padding: 4, outputPadding: 5, dilation: 7, groups: 6)
    try sizes.require(x, weight, bias, name: name, transposed: true)
    let isBatch = x.rank == spatial + 2
    if !isBatch { x = try unsqueeze(x, 0) }
    let outputs = weight.shape[1] * sizes.groups
    var shape = try Shape([x.shape[0], outputs])
    if spatial == 1 { try shape.append(1) }
    for i in 0..<spatial { try shape.append(sizes.transposedSize(x, weight, i)) }
    try sizes.requireOutput(x, shape, name: name)
    if spatial == 1 { (x, weight) = (try unsqueeze(x, -2), try unsqueeze(weight, -2)) }
    let rule = bias == nil ? convolutionRule : convolutionGradientRule
    var y: Tensor
    if zip(sizes.outputPadding, sizes.stride).allSatisfy({ $0 < $1 }) {
      y = try convolutionInput(x, weight, shape, sizes.options, rule)
    } else {
      y = named(rule, try widened(x, weight, shape, sizes))
    }
    if let bias { y = try y + reshape(bias, Shape(1, outputs, 1, 1)) }
    if spatial == 1 { y = try squeeze(y, [-2]) }
    if spatial == 1 || bias != nil { y = named(convolutionRule, y) }
    return isBatch ? y : try squeeze(y, [0])
  }

  /// The gradient of the images; linear in both g and the weight.
  private static func convolutionInput(
    _ g: Tensor, _ weight: Tensor, _ shape: Shape, _ options: ConvolutionOptions,
    _ rule: GradientRule = convolutionGradientRule
  ) throws(TensorError) -> Tensor {
    let result = try Raw.conv2dBackwardInput(g, inputShape: shape, weight, options)
    if isRecorded(g, weight) {
      let node = attach(rule, to: result, g, weight)
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
}
