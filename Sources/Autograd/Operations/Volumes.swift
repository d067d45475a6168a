// Convolution and pooling over volumes (N, C, D, H, W), made of the operations over images: one pass over
// the rows and columns of every slice, one over the depths.

import Tensors

private let maxSignature =
  "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
  + "padding: int | int[] = 0, dilation: int | int[] = 1, ceil_mode: bool = False"

extension Operation {
  static let conv3d = Operation(
    "conv3d",
    "(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int | int[] = 1, "
      + "padding: int | int[] | str = 0, dilation: int | int[] = 1, groups: int = 1) -> Tensor",
    [.torch, .functional], "Slides every filter through the volumes and sums the products.",
    formula: "y[n,o,i,j,k] = b[o] + Σ W[o,c,u,v,w]·x[n,c,i·s+u·d-p,j·s+v·d-p,k·s+w·d-p]",
    gradients: [
      "input": "ȳ convolved with W turned round", "weight": "x convolved with ȳ", "bias": "Σ ȳ",
    ], nodes: [Operations.convolutionRule],
    shape: .ofValues("(N, C, D, H, W), (O, C/groups, d, h, w) → (N, O, ⌊(D+2p-d(k-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.floats([1, 2, 3, 3, 3]), .floats([2, 2, 2, 2, 2]), .floats([2])),
      Example(
        .floats([1, 2, 3, 2, 3]), .floats([2, 1, 2, 1, 2]), .none, .ints([2, 1, 1]), .int(1),
        .int(1),
        .int(2)),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.conv3d(a)) }

  static let maxPool3d = Operation(
    "max_pool3d", maxSignature + ") -> Tensor", [.torch, .functional],
    functional: maxSignature + ", return_indices: bool = False) -> Tensor",
    "The largest element of every window of a volume.",
    formula: "y[i,j,k] = max of the window at (i·s, j·s, k·s)",
    gradients: ["input": "ȳ added at the places of the maxima"],
    nodes: [Operations.maxPool3dRule],
    shape: .ofValues("(N, C, D, H, W) → (N, C, ⌊(D+2p-d(k-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.distinct([1, 1, 2, 4, 4]), .int(2)),
      Example(.distinct([1, 3, 3, 3]), .int(2), .int(1), .int(1)),
    ]
  ) { a throws(TensorError) in
    let (values, indices) = try Operations.maxPool3d(a)
    return try a.bool(6) ? .tensors([values, indices]) : .tensor(values)
  }

  static let avgPool3d = Operation(
    "avg_pool3d",
    "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
      + "padding: int | int[] = 0, ceil_mode: bool = False, count_include_pad: bool = True, "
      + "divisor_override: int | None = None) -> Tensor", .functional,
    "The mean of every window of a volume.",
    formula: "y[i,j,k] = mean of the window at (i·s, j·s, k·s)",
    gradients: ["input": "ȳ/k³ spread over the windows"], nodes: [Operations.avgPool3dRule],
    shape: .ofValues("(N, C, D, H, W) → (N, C, ⌊(D+2p-k)/s⌋+1, …)"),
    examples: [
      Example(.floats([1, 1, 2, 4, 4]), .int(2)),
      Example(.floats([1, 3, 3, 3]), .int(2), .int(1), .int(1), .bool(true), .bool(false)),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.avgPool3d(a)) }

  static let adaptiveAvgPool3d = Operation(
    "adaptive_avg_pool3d", "(input: Tensor, output_size: int | int[]) -> Tensor", .functional,
    "The means of as many even windows of a volume as asked for.",
    formula: "y[i,j,k] = mean of depths ⌊i·n/o⌋ … ⌈(i+1)·n/o⌉, rows and columns alike",
    gradients: ["input": "ȳ/k³ spread over the windows"],
    nodes: [Operations.adaptiveAvgPool3dRule, Operations.meanRule],
    shape: .ofValues("(N, C, D, H, W) → (N, C, output_size)"),
    examples: [
      Example(.floats([1, 1, 3, 4, 3]), .ints([2, 2, 3])), Example(.floats([1, 2, 2, 3]), .int(1)),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.adaptiveAvgPool3d(a)) }
}

extension Operations {
  static let maxPool3dRule = GradientRule("MaxPool3DWithIndicesBackward0")
  static let avgPool3dRule = GradientRule("AvgPool3DBackward0")
  static let adaptiveAvgPool3dRule = GradientRule("AdaptiveAvgPool3DBackward0")

  // MARK: Convolution

  /// A sum over the kernel's depths of convolutions of slices.
  static func conv3d(_ a: OperationArguments) throws(TensorError) -> Tensor {
    if let whole = try wholeConvolution(a, { a throws(TensorError) in try conv3d(a) }) {
      return whole
    }
    let (weight, bias) = (try a.tensor(1), try a.optionalTensor(2))
    var x = try a.tensor(0)
    var sizes = try ConvolutionSizes(a, spatial: 3, stride: 3, padding: 4, dilation: 5, groups: 6)
    let isSame = try isSamePadding(a[4], sizes.stride)
    try sizes.require(x, weight, bias, name: "conv3d", transposed: false)
    let isBatch = x.rank == 5
    if !isBatch { x = try unsqueeze(x, 0) }
    if isSame { x = try padded(x, weight, &sizes) }
    try sizes.requireKernelFits(x, weight, name: "conv3d")
    if sizes.padding[0] > 0 { x = try pad(x, [0, 0, 0, 0, sizes.padding[0], sizes.padding[0]], 0) }
    var y = try sumOverDepths(x, weight, sizes)
    if let bias { y = try y + reshape(bias, try Shape([bias.count, 1, 1, 1])) }
    y = named(convolutionRule, try contiguous(y))
    return isBatch ? y : try squeeze(y, [0])
  }

  private static func sumOverDepths(_ x: Tensor, _ weight: Tensor, _ sizes: ConvolutionSizes)
    throws(TensorError) -> Tensor
  {
    let (kernel, stride, dilation) = (weight.shape[2], sizes.stride[0], sizes.dilation[0])
    let depth = (x.shape[2] - dilation * (kernel - 1) - 1) / stride + 1
    let options = ConvolutionOptions(
      stride: Pair(sizes.stride[1], sizes.stride[2]),
      padding: Pair(sizes.padding[1], sizes.padding[2]),
      dilation: Pair(sizes.dilation[1], sizes.dilation[2]), groups: sizes.groups)
    // Depths stand beside the samples.
    let samples = try movedim(x, [2], [1])
    var total: Tensor?
    for u in 0..<kernel {
      let start = u * dilation
      let part = try index(
        samples,
        [
          .slice(start: nil, stop: nil, step: nil),
          .slice(start: start, stop: start + (depth - 1) * stride + 1, step: stride),
        ])
      let images = try reshape(
        part, try Shape([x.shape[0] * depth, x.shape[1], x.shape[3], x.shape[4]]))
      let y = try conv2d(images, contiguous(select(weight, 2, u)), nil, options)
      total = try total.map { sum throws(TensorError) in try sum + y } ?? y
    }
    guard let total else {
      throw TensorError(.runtime, "conv3d needs a kernel of one depth at least")
    }
    let wide = try Shape([x.shape[0], depth] + (1..<4).map { total.shape[$0] })
    return try movedim(reshape(total, wide), [1], [2])
  }

  // MARK: Pooling

  /// Pools the slices with `images` and then the depths with `depths`, each over images.
  ///
  /// `depths` gets (N, C, D, H'·W').
  private static func pooled(
    _ x: Tensor, images: (Tensor) throws(TensorError) -> Tensor,
    depths: (Tensor, Int) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let volume = x.rank == 5 ? x : try unsqueeze(x, 0)
    let (n, c, d) = (volume.shape[0], volume.shape[1], volume.shape[2])
    let slices = try images(
      reshape(volume, try Shape([n, c * d, volume.shape[3], volume.shape[4]])))
    let (h, w) = (slices.shape[2], slices.shape[3])
    let y = try depths(reshape(slices, try Shape([n, c, d, h * w])), h * w)
    let result = try reshape(y, try Shape([n, c, y.shape[2], h, w]))
    return x.rank == 5 ? result : try squeeze(result, [0])
  }

  static func maxPool3d(_ a: OperationArguments) throws(TensorError) -> (Tensor, Tensor) {
    let x = try a.tensor(0)
    let sizes = try VolumeSizes(a, "max_pool3d", dilation: 4, ceil: 5)
    try sizes.require(x)
    var places: Tensor?
    let plane = x.shape[x.rank - 2] * x.shape.last
    let values = try pooled(x) { images throws(TensorError) in
      let (values, indices) = try maxPool2d(images, sizes.options(rows: 1, columns: 2))
      places = indices
      return values
    } depths: { slices, width throws(TensorError) in
      let (values, indices) = try maxPool2d(slices, sizes.options(rows: 0, columns: nil))
      places = try places.map { inner throws(TensorError) in
        try combinedPlaces(indices, inner, columns: width, plane: plane)
      }
      return values
    }
    guard let places else { throw TensorError(.runtime, "max_pool3d found no places") }
    return (named(maxPool3dRule, values), try Raw.reshape(places, values.shape))
  }

  /// Places in the volume, of places (depth, column) and the places in its plane of every column.
  private static func combinedPlaces(
    _ places: Tensor, _ inner: Tensor, columns: Int, plane: Int
  ) throws(TensorError) -> Tensor {
    let (outer, inner) = (try Raw.contiguous(places), try Raw.contiguous(inner))
    let result = try Tensor(uninitialized: outer.shape, .int64)
    let blocks = max(outer.shape[0] * outer.shape[1], 1)
    let (step, innerStep) = (outer.count / blocks, inner.count / blocks)
    for i in 0..<outer.count {
      let place = outer.ints[i]
      result.ints[i] = place / columns * plane + inner.ints[i / step * innerStep + place]
    }
    return result
  }

  static func avgPool3d(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    let sizes = try VolumeSizes(a, "avg_pool3d", dilation: nil, ceil: 4)
    let counts = try a.bool(5, default: true)
    let divisor = try a.optionalInt(6)
    if divisor == 0 { throw TensorError(.runtime, "divisor must be not zero") }
    try sizes.require(x)
    if x.dtype == .int64 {
      // The mean is rounded once, at the end.
      var exact = a
      exact.values[0] = .tensor(try Raw.cast(x, to: .float64))
      return try Raw.cast(try avgPool3d(exact), to: .int64)
    }
    let y = try pooled(x) { images throws(TensorError) in
      try avgPool2d(
        images, sizes.options(rows: 1, columns: 2), countsPadding: counts,
        divisor: divisor.map { _ in 1 })
    } depths: { slices, _ throws(TensorError) in
      try avgPool2d(
        slices, sizes.options(rows: 0, columns: nil), countsPadding: counts,
        divisor: divisor.map { Double($0) })
    }
    return named(avgPool3dRule, y)
  }

  static func adaptiveAvgPool3d(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    let given = try a.ints(1)
    let sizes = given.count == 1 ? [given[0], given[0], given[0]] : given
    guard sizes.count == 3 else {
      throw TensorError(.runtime, "adaptive_avg_pool3d: output_size must be 3")
    }
    guard x.rank == 4 || x.rank == 5 else {
      throw TensorError(
        .runtime, "adaptive_avg_pool3d(): Expected 4D or 5D tensor, but got \(x.shape)",
        facts: .init(shapes: [x.shape]))
    }
    guard sizes.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(
        .runtime,
        "adaptive_avg_pool3d: elements of output_size must be greater than or equal to 0 but received "
          + "{\(sizes[0]), \(sizes[1]),\(sizes[2])}")
    }
    for axis in (x.rank - 3)..<x.rank where x.shape[axis] == 0 {
      throw TensorError(
        .runtime,
        "adaptive_avg_pool3d(): Expected input to have non-zero size for non-batch dimensions, but "
          + "input has sizes \(x.shape) with dimension \(axis) being empty",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    if sizes == [1, 1, 1], x.dtype.isFloatingPoint {
      return try mean(x, [-1, -2, -3], keepDim: true)
    }
    let y = try pooled(x) { images throws(TensorError) in
      try adaptiveAvgPool2d(images, Pair(sizes[1], sizes[2]))
    } depths: { slices, width throws(TensorError) in
      try adaptiveAvgPool2d(slices, Pair(sizes[0], width))
    }
    return named(adaptiveAvgPool3dRule, y)
  }
}
