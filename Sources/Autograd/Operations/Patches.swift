// Blocks of images: unfold, fold, and pixels exchanged with channels.

import Tensors

extension Operation {
  static let unfoldBlocks = Operation(
    "im2col",
    "(input: Tensor, kernel_size: int | int[], dilation: int | int[] = 1, padding: int | int[] = 0, "
      + "stride: int | int[] = 1) -> Tensor", .functional,
    aliases: ["nn.functional.unfold"], "Sliding blocks of images as columns.",
    formula: "y[n,(c,u,v),l] = x[n,c,i·s+u·d-p,j·s+v·d-p], l = (i, j)",
    gradients: ["input": "fold of ȳ"], nodes: [Operations.im2colRule],
    shape: .ofValues("(N, C, H, W) → (N, C·kh·kw, blocks)"),
    examples: [
      Example(.floats([1, 2, 3, 3]), .int(2)),
      Example(.floats([1, 4, 5]), .ints([2, 3]), .int(1), .int(1), .int(2)),
    ],
    manual: """
      x = torch.arange(9.0).reshape(1, 1, 3, 3)
      F.unfold(x, 2)
      """
  ) { a throws(TensorError) in .tensor(try Operations.unfoldBlocks(a)) }

  static let fold = Operation(
    "fold",
    "(input: Tensor, output_size: int | int[], kernel_size: int | int[], dilation: int | int[] = 1, "
      + "padding: int | int[] = 0, stride: int | int[] = 1) -> Tensor", .functional,
    "Columns of blocks added back into images.", formula: "the adjoint of unfold",
    gradients: ["input": "unfold of ȳ"], nodes: [Operations.col2imRule],
    shape: .ofValues("(N, C·kh·kw, blocks) → (N, C, output_size)"),
    examples: [
      Example(.floats([1, 4, 4]), .ints([3, 3]), .int(2)),
      Example(.floats([4, 9]), .ints([4, 5]), .int(2), .int(1), .int(1), .int(2)),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.fold(a)) }

  static let pixelShuffle = Operation(
    "pixel_shuffle", "(input: Tensor, upscale_factor: int) -> Tensor", [.torch, .functional],
    "Moves groups of channels into pixels: a larger image of fewer channels.",
    formula: "y[c,h·r+u,w·r+v] = x[c·r²+u·r+v,h,w]", gradients: ["input": "pixel_unshuffle of ȳ"],
    nodes: [Operations.pixelShuffleRule], shape: .ofValues("(…, C·r², H, W) → (…, C, H·r, W·r)"),
    examples: [Example(.floats([1, 4, 2, 3]), .int(2)), Example(.floats([8, 1, 1]), .int(2))]
  ) { a throws(TensorError) in
    .tensor(try Operations.pixelShuffle(try a.tensor(0), try a.int(1)))
  }

  static let pixelUnshuffle = Operation(
    "pixel_unshuffle", "(input: Tensor, downscale_factor: int) -> Tensor", [.torch, .functional],
    "Moves blocks of pixels into channels: a smaller image of more channels.",
    formula: "y[c·r²+u·r+v,h,w] = x[c,h·r+u,w·r+v]", gradients: ["input": "pixel_shuffle of ȳ"],
    nodes: [Operations.pixelUnshuffleRule], shape: .ofValues("(…, C, H·r, W·r) → (…, C·r², H, W)"),
    examples: [Example(.floats([1, 1, 4, 2]), .int(2))]
  ) { a throws(TensorError) in
    .tensor(try Operations.pixelUnshuffle(try a.tensor(0), try a.int(1)))
  }

  static let channelShuffle = Operation(
    "channel_shuffle", "(input: Tensor, groups: int) -> Tensor", [.torch, .functional],
    "Deals the channels of every group out to all groups.",
    formula: "y[c·g+k] = x[k·(C/g)+c]", gradients: ["input": "ȳ's channels dealt back"],
    nodes: [Operations.channelShuffleRule], shape: .same,
    examples: [Example(.floats([1, 4, 2]), .int(2)), Example(.floats([1, 6, 1, 2]), .int(3))]
  ) { a throws(TensorError) in
    .tensor(try Operations.channelShuffle(try a.tensor(0), try a.int(1)))
  }
}

extension Operations {
  static let im2colRule = GradientRule("Im2ColBackward0")
  static let col2imRule = GradientRule("Col2ImBackward0")
  static let pixelShuffleRule = GradientRule("PixelShuffleBackward0")
  static let pixelUnshuffleRule = GradientRule("PixelUnshuffleBackward0")
  static let channelShuffleRule = GradientRule("ChannelShuffleBackward0")

  private static func blockOptions(_ a: OperationArguments, _ name: String, first: Int)
    throws(TensorError) -> PoolingOptions
  {
    let options = PoolingOptions(
      kernel: try pair(a, first, name, "kernel_size"),
      stride: try pair(a, first + 3, name, "stride", default: 1),
      padding: try pair(a, first + 2, name, "padding", default: 0),
      dilation: try pair(a, first + 1, name, "dilation", default: 1))
    let rows = [
      ("kernel", "kernel size", options.kernel), ("stride", "stride", options.stride),
      ("dilation", "dilation", options.dilation),
    ]
    for (word, title, value) in rows where min(value.height, value.width) <= 0 {
      throw TensorError(
        .runtime,
        "\(title) should be greater than zero, but got \(word)_height: \(value.height) "
          + "\(word)_width: \(value.width)")
    }
    guard min(options.padding.height, options.padding.width) >= 0 else {
      throw TensorError(
        .runtime,
        "padding should be non-negative, but got pad_height: \(options.padding.height) pad_width: "
          + "\(options.padding.width)")
    }
    for pair in [options.kernel, options.stride, options.padding, options.dilation] {
      guard max(pair.height, pair.width) < 1 << 24 else {
        throw TensorError(.runtime, "integer out of range: \(max(pair.height, pair.width))")
      }
    }
    return options
  }

  /// How many blocks fit in an image.
  private static func blockCount(_ height: Int, _ width: Int, _ o: PoolingOptions) -> Pair {
    func count(_ size: Int, _ part: (Pair) -> Int) -> Int {
      let room = size + 2 * part(o.padding) - part(o.dilation) * (part(o.kernel) - 1) - 1
      let step = part(o.stride)
      return (room < 0 ? (room - step + 1) / step : room / step) + 1
    }
    return Pair(count(height) { $0.height }, count(width) { $0.width })
  }

  static func unfoldBlocks(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    let o = try blockOptions(a, "unfold", first: 1)
    guard x.rank > 2 else { throw .axisBeyond(2, x) }
    guard x.rank == 3 || x.rank == 4, !x.shape.array.suffix(3).contains(0) else {
      throw TensorError(
        .runtime,
        "Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero "
          + "dimensions for input, but got: \(x.shape)", facts: .init(shapes: [x.shape]))
    }
    if x.dtype == .bool {
      var changed = a
      changed.values[0] = .tensor(try Raw.cast(x, to: .float32))
      return try Raw.cast(try unfoldBlocks(changed), to: .bool)
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("im2col_out_cpu", x.dtype) }
    let (height, width) = (x.shape[x.rank - 2], x.shape.last)
    let blocks = blockCount(height, width, o)
    guard blocks.height >= 1, blocks.width >= 1 else {
      throw TensorError(
        .runtime,
        "Given input with spatial size (\(height), \(width)), kernel_size=\(o.kernel.text), "
          + "dilation=\(o.dilation.text), padding=\(o.padding.text), calculated shape of the array of "
          + "sliding blocks as \(blocks.text), but its components must be at least one.",
        facts: .init(shapes: [x.shape]))
    }
    let images = x.rank == 3 ? try unsqueeze(x, 0) : x
    let shape = images.shape
    let y = try linear(
      im2colRule, col2imRule, images,
      forward: { x throws(TensorError) in try Raw.unfoldBlocks(x, o, blocks) },
      adjoint: { g throws(TensorError) in try Raw.foldBlocks(g, into: shape, o, blocks) })
    return x.rank == 3 ? named(im2colRule, try squeeze(y, [0])) : y
  }

  static func fold(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    let size = try pair(a, 1, "fold", "output_size")
    let o = try blockOptions(a, "fold", first: 2)
    guard x.rank == 2 || x.rank == 3, !x.shape.array.suffix(2).contains(0) else {
      throw TensorError(
        .runtime,
        "Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero "
          + "dimensions for input, but got: \(x.shape)", facts: .init(shapes: [x.shape]))
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("col2im_out_cpu", x.dtype) }
    let rows = x.rank == 3 ? x.shape[1] : x.shape[0]
    let area = o.kernel.height * o.kernel.width
    guard rows % area == 0 else {
      throw TensorError(
        .runtime,
        "Expected size of input's dimension \(x.rank - 2) to be divisible by the product of "
          + "kernel_size, but got input.size(\(x.rank - 2))=\(rows) and kernel_size=\(o.kernel.text).",
        facts: .init(shapes: [x.shape]))
    }
    guard min(size.height, size.width) > 0, max(size.height, size.width) < 1 << 24 else {
      throw TensorError(
        .runtime, "fold needs an output_size of positive sizes, but got \(size.text)")
    }
    let blocks = blockCount(size.height, size.width, o)
    guard blocks.height * blocks.width == x.shape.last else {
      throw TensorError(
        .runtime,
        "Given output_size=\(size.text), kernel_size=\(o.kernel.text), dilation=\(o.dilation.text), "
          + "padding=\(o.padding.text), stride=\(o.stride.text), expected size of input's dimension "
          + "\(x.rank - 1) to match the calculated number of sliding blocks \(blocks.height) * "
          + "\(blocks.width) = \(blocks.height * blocks.width), but got input.size(\(x.rank - 1))="
          + "\(x.shape.last).", facts: .init(shapes: [x.shape]))
    }
    let columns = x.rank == 2 ? try unsqueeze(x, 0) : x
    let shape = Shape(columns.shape[0], rows / area, size.height, size.width)
    let y = try linear(
      col2imRule, im2colRule, columns,
      forward: { x throws(TensorError) in try Raw.foldBlocks(x, into: shape, o, blocks) },
      adjoint: { g throws(TensorError) in try Raw.unfoldBlocks(g, o, blocks) })
    return x.rank == 2 ? named(col2imRule, try squeeze(y, [0])) : y
  }

  static func pixelShuffle(_ x: Tensor, _ factor: Int) throws(TensorError) -> Tensor {
    func refuse(_ message: String) -> TensorError {
      TensorError(
        .runtime, "pixel_shuffle expects " + message, facts: .init(shapes: [x.shape]))
    }
    guard x.rank >= 3 else {
      throw refuse("input to have at least 3 dimensions, but got input with \(x.rank) dimension(s)")
    }
    guard factor > 0, factor < 1 << 30 else {
      throw refuse("a positive upscale_factor, but got \(factor)")
    }
    let (channels, square) = (x.shape[x.rank - 3], factor * factor)
    guard channels % square == 0 else {
      throw refuse(
        "its input's 'channel' dimension to be divisible by the square of upscale_factor, but "
          + "input.size(-3)=\(channels) is not divisible by \(square)")
    }
    let lead = x.shape.slice(0..<(x.rank - 3))
    let (height, width) = (x.shape[x.rank - 2], x.shape.last)
    let samples = lead.count
    let parts = try reshape(
      x, try Shape([samples, channels / square, factor, factor, height, width]))
    let y = try reshape(
      permute(parts, [0, 1, 4, 2, 5, 3]),
      try Shape(lead.array + [channels / square, height * factor, width * factor]))
    return named(pixelShuffleRule, y)
  }

  static func pixelUnshuffle(_ x: Tensor, _ factor: Int) throws(TensorError) -> Tensor {
    func refuse(_ message: String) -> TensorError {
      TensorError(
        .runtime, "pixel_unshuffle expects " + message, facts: .init(shapes: [x.shape]))
    }
    guard x.rank >= 3 else {
      throw refuse("input to have at least 3 dimensions, but got input with \(x.rank) dimension(s)")
    }
    guard factor > 0, factor < 1 << 30 else {
      throw refuse("a positive downscale_factor, but got \(factor)")
    }
    for (name, axis) in [("height", -2), ("width", -1)] where x.shape[x.rank + axis] % factor != 0 {
      throw refuse(
        "\(name) to be divisible by downscale_factor, but input.size(\(axis))="
          + "\(x.shape[x.rank + axis]) is not divisible by \(factor)")
    }
    let lead = x.shape.slice(0..<(x.rank - 3))
    let channels = x.shape[x.rank - 3]
    let (height, width) = (x.shape[x.rank - 2] / factor, x.shape.last / factor)
    let parts = try reshape(
      x, try Shape([lead.count, channels, height, factor, width, factor]))
    let y = try reshape(
      permute(parts, [0, 1, 3, 5, 2, 4]),
      try Shape(lead.array + [channels * factor * factor, height, width]))
    return named(pixelUnshuffleRule, y)
  }

  static func channelShuffle(_ x: Tensor, _ groups: Int) throws(TensorError) -> Tensor {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(shapes: [x.shape]))
    }
    guard x.rank > 2 else {
      throw refuse(
        "channel_shuffle expects input with > 2 dims, but got input with sizes \(x.shape)")
    }
    guard groups > 0 else {
      throw refuse(
        "Number of groups to divide channels in must be positive. Value of groups:\(groups)")
    }
    let channels = x.shape[1]
    guard channels % groups == 0 else {
      throw refuse(
        "Number of channels must be divisible by groups. Got \(channels) channels and \(groups) "
          + "groups.")
    }
    let pixels = x.shape.slice(2..<x.rank).count
    let parts = try reshape(x, Shape(x.shape[0], groups, channels / groups, pixels))
    return named(
      channelShuffleRule, try reshape(contiguous(transpose(parts, 1, 2)), x.shape))
  }
}

extension Pair {
  /// The two values as a tuple prints: "(2, 3)".
  fileprivate var text: String { "(\(height), \(width))" }
}

extension TensorError {
  /// PyTorch's IndexError for a dimension that is not there.
  fileprivate static func axisBeyond(_ axis: Int, _ x: Tensor) -> TensorError {
    let rank = max(x.rank, 1)
    return TensorError(
      .index,
      "Dimension out of range (expected to be in range of [\(-rank), \(rank - 1)], but got \(axis))",
      facts: .init(shapes: [x.shape]))
  }
}
