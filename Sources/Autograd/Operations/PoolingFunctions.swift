// The functions behind Pooling.swift; one dimension is an image of one row.

public import Tensors

extension Operations {
  static let maxPoolRule = GradientRule("MaxPool2DWithIndicesBackward0")
  static let adaptiveMaxPoolRule = GradientRule("AdaptiveMaxPool2DBackward0")
  static let avgPoolRule = GradientRule("AvgPool2DBackward0")
  static let adaptiveAvgPoolRule = GradientRule("AdaptiveAvgPool2DBackward0")
  private static let avgPoolGradientRule = GradientRule("AvgPool2DBackwardBackward0")
  private static let maxPoolGradientRule = GradientRule("MaxPool2DWithIndicesBackwardBackward0")

  // MARK: Arguments

  /// Whether a stride is left to the kernel's size.
  static func isDefault(_ a: OperationArguments, _ position: Int) -> Bool {
    if case .ints(let values) = a[position] { return values.isEmpty }
    return a.isNone(position)
  }

  /// One number for both directions, or two.
  static func pair(
    _ a: OperationArguments, _ position: Int, _ name: String, _ parameter: String,
    default fallback: Int? = nil
  ) throws(TensorError) -> Pair {
    if let fallback, a.isNone(position) { return Pair(fallback) }
    let values = try a.ints(position)
    switch values.count {
    case 1: return Pair(values[0])
    case 2: return Pair(values[0], values[1])
    default:
      let choice =
        parameter == "stride" ? "either be omitted, a single int" : "either be a single int"
      let must =
        parameter == "padding" || parameter == "dilation" ? "be \(choice.dropFirst(7))" : choice
      throw TensorError(
        .runtime, "\(name): \(parameter) must \(must), or a tuple of two ints")
    }
  }

  /// The only number of a list, for one dimension.
  private static func single(
    _ a: OperationArguments, _ position: Int, _ name: String, default fallback: Int
  ) throws(TensorError) -> Int {
    if isDefault(a, position) { return fallback }
    let values = try a.ints(position)
    guard values.count == 1 else {
      throw TensorError(.runtime, "\(name)() takes one size for its one dimension, got \(values)")
    }
    return values[0]
  }

  static func outputSize(_ a: OperationArguments, _ name: String) throws(TensorError) -> Pair {
    let values = try a.ints(1)
    if values.count == 1 { return Pair(values[0]) }
    guard values.count == 2 else {
      throw TensorError(
        .runtime,
        name == "adaptive_max_pool2d"
          ? "\(name)(): internal error: output_size.size() must be 2"
          : "\(name): output_size must be 2")
    }
    return Pair(values[0], values[1])
  }

  private static func requireSequence(_ x: Tensor, _ name: String) throws(TensorError) {
    guard x.rank == 2 || x.rank == 3 else {
      throw TensorError(
        .runtime,
        "Expected 2 to 3 dimensions, but got \(x.rank)-dimensional tensor for argument #1 'self' "
          + "(while checking arguments for \(name))", facts: .init(shapes: [x.shape]))
    }
  }

  /// An adaptive pooling of sequences as one of images of one row.
  static func oneRow(
    _ a: OperationArguments, _ name: String,
    _ body: (Tensor, Int) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> [Tensor] {
    let x = try a.tensor(0)
    try requireSequence(x, name)
    let sizes = try a.ints(1)
    guard sizes.count == 1 else {
      throw TensorError(
        .runtime, "\(name)() argument 'output_size' should contain one int (got \(sizes.count))")
    }
    var results: [Tensor] = []
    for y in try body(unsqueeze(x, -2), sizes[0]) { results.append(try squeeze(y, [-2])) }
    return results
  }

  // MARK: Maxima

  /// The largest element of every window, and its place in its plane.
  public static func maxPool2d(_ x: Tensor, _ options: PoolingOptions) throws(TensorError)
    -> (values: Tensor, indices: Tensor)
  {
    let result = try Raw.maxPool2d(x, options)
    recordMaxima(maxPoolRule, x, result, options)
    return result
  }

  /// Gradients go to the places of the maxima.
  private static func recordMaxima(
    _ rule: GradientRule, _ x: Tensor, _ result: (values: Tensor, indices: Tensor),
    _ options: PoolingOptions? = nil
  ) {
    guard isRecorded(x), x.dtype.isFloatingPoint else { return }
    let node = attach(rule, to: result.values, x)
    node.save(x)
    node.save(result.indices)
    node.closure = { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      let back = try maxPoolGradient(g, try node.saved(1), x.shape, options)
      return Gradients(tied(back, to: x, rule))
    }
  }

  private static func maxPoolGradient(
    _ g: Tensor, _ indices: Tensor, _ shape: Shape, _ options: PoolingOptions?
  ) throws(TensorError) -> Tensor {
    let result: Tensor
    if let options {
      result = try Raw.maxPool2dBackward(g, indices, inputShape: shape, options)
    } else {
      result = try Raw.scatterPlanes(g, indices, into: shape)
    }
    if isRecorded(g) {
      attach(maxPoolGradientRule, to: result, g).closure = { (v, _) throws(TensorError) in
        let places = try Raw.flatten(indices, -2, -1)
        return Gradients(try reshape(gather(flatten(v, -2, -1), -1, places), indices.shape))
      }
    }
    return result
  }

  static func maxPool1d(_ a: OperationArguments) throws(TensorError) -> (Tensor, Tensor) {
    let x = try a.tensor(0)
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(operation: "max_pool1d", shapes: [x.shape]))
    }
    // PyTorch's path with places is its max_pool2d, with that one's errors.
    if try a.bool(6) { return try maxPoolWithPlaces(a, x) }
    guard x.rank == 2 || x.rank == 3, x.shape.last > 0, x.shape[x.rank - 2] > 0 else {
      throw refuse(
        "max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, "
          + "but got:\(x.shape)")
    }
    let kernel = try single(a, 1, "max_pool1d", default: 1)
    let stride = try single(a, 2, "max_pool1d", default: kernel)
    let padding = try single(a, 3, "max_pool1d", default: 0)
    let dilation = try single(a, 4, "max_pool1d", default: 1)
    guard kernel > 0 else {
      throw refuse("max_pool1d() kernel_size must be greater than zero, but got \(kernel)")
    }
    guard stride > 0 else {
      throw refuse("max_pool1d() stride must be greater than zero, but got \(stride)")
    }
    guard padding >= 0 else {
      throw refuse("max_pool1d() padding must be non-negative, but got \(padding)")
    }
    guard padding <= kernel / 2 else {
      throw refuse(
        "max_pool1d() padding should be at most half of kernel size, but got padding=\(padding) and "
          + "kernel_size=\(kernel)")
    }
    guard dilation > 0 else {
      throw refuse("max_pool1d() dilation must be greater than zero, but got \(dilation)")
    }
    let isCeil = try a.bool(5)
    let reach =
      x.shape.last &+ 2 &* padding &- dilation &* (kernel &- 1) &- 1 &+ (isCeil ? stride &- 1 : 0)
    guard reach >= 0, max(kernel, stride, dilation) < 1 << 30 else {
      throw refuse(
        "max_pool1d() Invalid computed output size: \(reach < 0 ? (reach - stride + 1) / stride + 1 : 0)"
      )
    }
    return try maxPoolOfRow(
      x, kernel: kernel, stride: stride, padding: padding, dilation: dilation, isCeil: isCeil)
  }

  private static func maxPoolWithPlaces(_ a: OperationArguments, _ x: Tensor)
    throws(TensorError) -> (Tensor, Tensor)
  {
    try requireSequence(x, "max_pool1d")
    let kernel = try single(a, 1, "max_pool1d", default: 1)
    return try maxPoolOfRow(
      x, kernel: kernel, stride: try single(a, 2, "max_pool1d", default: kernel),
      padding: try single(a, 3, "max_pool1d", default: 0),
      dilation: try single(a, 4, "max_pool1d", default: 1), isCeil: try a.bool(5))
  }

  private static func maxPoolOfRow(
    _ x: Tensor, kernel: Int, stride: Int, padding: Int, dilation: Int, isCeil: Bool
  ) throws(TensorError) -> (Tensor, Tensor) {
    let options = PoolingOptions(
      kernel: Pair(1, kernel), stride: Pair(1, stride), padding: Pair(0, padding),
      dilation: Pair(1, dilation), ceilMode: isCeil)
    let (values, indices) = try maxPool2d(try unsqueeze(x, -2), options)
    return (try squeeze(values, [-2]), try squeeze(indices, [-2]))
  }

  static func adaptiveMaxPool2d(_ x: Tensor, _ size: Pair) throws(TensorError)
    -> (values: Tensor, indices: Tensor)
  {
    guard x.rank == 3 || x.rank == 4 else {
      throw TensorError(
        .runtime, "adaptive_max_pool2d(): Expected 3D or 4D tensor, but got: \(x.shape)",
        facts: .init(shapes: [x.shape]))
    }
    for axis in (x.rank - 3)..<x.rank where x.shape[axis] == 0 {
      throw TensorError(
        .runtime,
        "adaptive_max_pool2d(): Expected input to have non-zero size for non-batch dimensions, but "
          + "input has sizes \(x.shape) with dimension \(axis) being empty",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("adaptive_max_pool2d", x.dtype) }
    let result = try Raw.windowMax(x, try adaptiveWindows(x, size, "adaptive_max_pool2d"))
    recordMaxima(adaptiveMaxPoolRule, x, result)
    return result
  }

  private static func adaptiveWindows(_ x: Tensor, _ size: Pair, _ name: String)
    throws(TensorError) -> Windows
  {
    guard size.height >= 0, size.width >= 0 else {
      if name == "adaptive_max_pool2d" { throw .negativeOutput(x.shape, size) }
      throw TensorError(
        .runtime,
        "\(name): elements of output_size must be greater than or equal to 0 but received "
          + "{\(size.height), \(size.width)}")
    }
    guard max(size.height, size.width) < 1 << 24 else {
      throw TensorError(
        .runtime, "\(name): output_size \(max(size.height, size.width)) is too large")
    }
    return Windows(
      .adaptive(x.shape[x.rank - 2], to: size.height), .adaptive(x.shape.last, to: size.width),
      dividesTwice: true)
  }

  // MARK: Means

  /// The means of windows; the gradient is spread over them.
  private static func windowMean(_ rule: GradientRule, _ x: Tensor, _ windows: Windows)
    throws(TensorError) -> Tensor
  {
    let shape = x.shape
    return try linear(
      rule, avgPoolGradientRule, x, savesInput: true,
      forward: { x throws(TensorError) in try Raw.windowMean(x, windows) },
      adjoint: { g throws(TensorError) in
        try Raw.windowMeanBackward(g, inputShape: shape, windows)
      })
  }

  static func avgPool1d(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    try requireSequence(x, "avg_pool1d")
    let kernel = try single(a, 1, "avg_pool1d", default: 1)
    let options = PoolingOptions(
      kernel: Pair(1, kernel), stride: Pair(1, try single(a, 2, "avg_pool1d", default: kernel)),
      padding: Pair(0, try single(a, 3, "avg_pool1d", default: 0)), ceilMode: try a.bool(4))
    let y = try avgPool2d(
      try unsqueeze(x, -2), options, countsPadding: try a.bool(5, default: true), divisor: nil)
    return try squeeze(y, [-2])
  }

  static func avgPool2d(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    let divisor = try a.optionalInt(6)
    if divisor == 0 { throw TensorError(.runtime, "divisor must be not zero") }
    let options = PoolingOptions(
      kernel: try pair(a, 1, "avg_pool2d", "kernel_size"),
      stride: isDefault(a, 2) ? nil : try pair(a, 2, "avg_pool2d", "stride"),
      padding: try pair(a, 3, "avg_pool2d", "padding", default: 0), ceilMode: try a.bool(4))
    return try avgPool2d(
      x, options, countsPadding: try a.bool(5, default: true), divisor: divisor.map { Double($0) })
  }

  static func avgPool2d(
    _ x: Tensor, _ options: PoolingOptions, countsPadding: Bool, divisor: Double?
  ) throws(TensorError) -> Tensor {
    guard x.rank >= 3 else {
      throw TensorError(
        .index,
        "Dimension out of range (expected to be in range of [\(-max(x.rank, 1)), "
          + "\(max(x.rank, 1) - 1)], but got -3)", facts: .init(shapes: [x.shape]))
    }
    try Raw.requirePoolable(x, options)
    guard x.dtype.isFloatingPoint else {
      guard x.dtype == .int64, !x.isTracked else { throw .notImplemented("avg_pool2d", x.dtype) }
      let y = try avgPool2d(
        cast(x, .float64), options, countsPadding: countsPadding, divisor: divisor)
      return try Raw.cast(y, to: .int64)
    }
    let (height, width) = (x.shape[x.rank - 2], x.shape.last)
    func spans(_ size: Int, _ part: (Pair) -> Int, _ fixed: Double?) -> WindowSpans {
      .pooling(
        size, kernel: part(options.kernel), stride: part(options.stride),
        padding: part(options.padding), ceilMode: options.ceilMode, countsPadding: countsPadding,
        fixed: fixed)
    }
    let windows = Windows(
      spans(height, { $0.height }, divisor), spans(width, { $0.width }, divisor.map { _ in 1 }),
      dividesTwice: false)
    return try windowMean(avgPoolRule, x, windows)
  }

  static func adaptiveAvgPool2d(_ x: Tensor, _ size: Pair) throws(TensorError) -> Tensor {
    guard x.rank == 3 || x.rank == 4 else {
      throw TensorError(
        .runtime, "adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got \(x.shape)",
        facts: .init(shapes: [x.shape]))
    }
    let windows = try adaptiveWindows(x, size, "adaptive_avg_pool2d")
    if size == Pair(1), x.dtype.isFloatingPoint { return try mean(x, [-1, -2], keepDim: true) }
    for axis in (x.rank - 2)..<x.rank where x.shape[axis] == 0 {
      throw TensorError(
        .runtime,
        "adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch dimensions, but "
          + "input has sizes \(x.shape) with dimension \(axis) being empty",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("adaptive_avg_pool2d", x.dtype) }
    return try windowMean(adaptiveAvgPoolRule, x, windows)
  }
}

extension TensorError {
  /// What making an adaptive pooling's result with a negative size says.
  fileprivate static func negativeOutput(_ shape: Shape, _ size: Pair) -> TensorError {
    let sizes = shape.axes.dropLast(2).map { shape[$0] } + [size.height, size.width]
    let listed = sizes.map { String($0) }.joined(separator: ", ")
    let negative = size.height < 0 ? size.height : size.width
    return TensorError(
      .runtime, "Trying to create tensor with negative dimension \(negative): [\(listed)]",
      facts: .init(shapes: [shape]))
  }
}
