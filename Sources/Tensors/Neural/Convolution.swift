// Two-dimensional convolution: checks, geometry, and the float32 kernels; other types in plain loops.

import CKernels

/// Height and width of a kernel, stride, padding or dilation.
public struct Pair: Sendable, Equatable {
  /// The vertical value.
  public var height: Int
  /// The horizontal value.
  public var width: Int

  /// A pair of different values.
  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// A pair of equal values.
  public init(_ both: Int) { self.init(both, both) }
}

/// How a convolution moves its kernel over the image.
public struct ConvolutionOptions: Sendable, Equatable {
  /// Pixels the kernel moves from one output to the next.
  public var stride: Pair
  /// Zeros added at every edge.
  public var padding: Pair
  /// Pixels between neighbouring taps of the kernel.
  public var dilation: Pair
  /// Parts the channels are divided into, each with kernels of its own.
  public var groups: Int

  /// The options of `torch.nn.functional.conv2d`.
  public init(
    stride: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1), groups: Int = 1
  ) {
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }
}

extension Raw {
  /// The convolution of images (N, C, H, W), or one image (C, H, W), with kernels (O, C / groups, h, w).
  ///
  /// The output has floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1 rows and columns.
  /// - Throws: PyTorch's RuntimeErrors for shapes, types and options that do not fit.
  public static func conv2d(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    try requireConvolvable(x, weight, bias, options)
    let images = try contiguous(x.rank == 3 ? try unsqueeze(x, 0) : x)
    let kernels = try contiguous(weight)
    let offsets = try bias.map { bias throws(TensorError) in try contiguous(bias) }
    var geometry = try geometry(images.shape, weight.shape, options)
    let out = try Tensor(uninitialized: outputShape(geometry), x.dtype)
    if x.dtype == .float32 {
      guard
        glia_conv2d_forward_f32(
          &geometry, out.floats, images.floats, kernels.floats, offsets?.floats)
      else { throw .noScratch }
    } else {
      ConvolutionLoops(geometry).forward(
        out.doubles, images.doubles, kernels.doubles, offsets?.doubles)
    }
    return x.rank == 3 ? try reshape(out, out.shape.removing(0)).detached() : out
  }

  /// The gradient of `conv2d` for its input of shape `inputShape`.
  ///
  /// - Throws: a RuntimeError when memory runs out.
  public static func conv2dBackwardInput(
    _ grad: Tensor, inputShape: Shape, _ weight: Tensor, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    let (gradient, kernels) = (try contiguous(grad), try contiguous(weight))
    let shape = inputShape.rank == 3 ? try batched(inputShape) : inputShape
    var geometry = try geometry(shape, weight.shape, options)
    let out = try Tensor(uninitialized: inputShape, grad.dtype)
    if grad.dtype == .float32 {
      guard
        glia_conv2d_backward_data_f32(&geometry, out.floats, gradient.floats, kernels.floats)
      else { throw .noScratch }
    } else {
      fillElements(out, .int(0))
      ConvolutionLoops(geometry).backwardData(out.doubles, gradient.doubles, kernels.doubles)
    }
    return out
  }

  /// The gradient of `conv2d` for its kernels of shape `weightShape`.
  ///
  /// - Throws: a RuntimeError when memory runs out.
  public static func conv2dBackwardWeight(
    _ grad: Tensor, _ x: Tensor, weightShape: Shape, _ options: ConvolutionOptions
  ) throws(TensorError) -> Tensor {
    let (gradient, images) = (try contiguous(grad), try contiguous(x))
    let shape = x.rank == 3 ? try batched(x.shape) : x.shape
    var geometry = try geometry(shape, weightShape, options)
    let out = try Tensor(uninitialized: weightShape, grad.dtype)
    if grad.dtype == .float32 {
      guard
        glia_conv2d_backward_weight_f32(&geometry, out.floats, gradient.floats, images.floats)
      else { throw .noScratch }
    } else {
      fillElements(out, .int(0))
      ConvolutionLoops(geometry).backwardWeight(out.doubles, gradient.doubles, images.doubles)
    }
    return out
  }

  /// The gradient of `conv2d` for its bias: the sum over samples and pixels.
  ///
  /// - Throws: a RuntimeError when memory runs out.
  public static func conv2dBackwardBias(_ grad: Tensor) throws(TensorError) -> Tensor {
    let axes = grad.rank == 3 ? [1, 2] : [0, 2, 3]
    guard grad.dtype == .float32, grad.rank == 4 else {
      return try sum(grad, try AxisSet(axes, of: grad.shape))
    }
    let gradient = try contiguous(grad)
    var geometry = glia_conv2d()
    geometry.batch = grad.shape[0]
    geometry.out_channels = grad.shape[1]
    // A 1 x 1 kernel: the output is as large as the input, which is all the sum needs to know.
    (geometry.in_channels, geometry.groups) = (1, 1)
    (geometry.in_height, geometry.in_width) = (grad.shape[2], grad.shape[3])
    (geometry.kernel_height, geometry.kernel_width) = (1, 1)
    (geometry.stride_height, geometry.stride_width) = (1, 1)
    (geometry.dilation_height, geometry.dilation_width) = (1, 1)
    let out = try Tensor(uninitialized: Shape(grad.shape[1]), .float32)
    glia_conv2d_backward_bias_f32(&geometry, out.floats, gradient.floats)
    return out
  }

  private static func batched(_ shape: Shape) throws(TensorError) -> Shape {
    var result = shape
    try result.insert(1, at: 0)
    return result
  }

  private static func geometry(_ x: Shape, _ weight: Shape, _ options: ConvolutionOptions)
    throws(TensorError) -> glia_conv2d
  {
    let geometry = glia_conv2d(
      batch: x[0], in_channels: x[1], in_height: x[2], in_width: x[3], out_channels: weight[0],
      kernel_height: weight[2], kernel_width: weight[3], stride_height: options.stride.height,
      stride_width: options.stride.width, padding_height: options.padding.height,
      padding_width: options.padding.width, dilation_height: options.dilation.height,
      dilation_width: options.dilation.width, groups: options.groups)
    return geometry
  }

  private static func outputShape(_ g: glia_conv2d) -> Shape {
    Shape(
      g.batch, g.out_channels,
      glia_conv_output_size(
        g.in_height, g.kernel_height, g.stride_height, g.padding_height, g.dilation_height),
      glia_conv_output_size(
        g.in_width, g.kernel_width, g.stride_width, g.padding_width, g.dilation_width))
  }
}

extension TensorError {
  static let noScratch = TensorError(
    .memory, "not enough memory for the working space of a convolution")
}
