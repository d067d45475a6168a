// What conv2d refuses, in the order and the words of PyTorch.

extension Raw {
  static func requireConvolvable(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ options: ConvolutionOptions
  ) throws(TensorError) {
    let facts = TensorError.Facts(operation: "conv2d", shapes: [x.shape, weight.shape], axis: 1)
    func refuse(_ message: String) -> TensorError { TensorError(.runtime, message, facts: facts) }
    guard x.rank == 3 || x.rank == 4 else {
      throw refuse(
        "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: \(x.shape)"
      )
    }
    guard weight.rank == 4 else {
      throw refuse(
        "expected stride to be a single integer value or a list of \(weight.rank - 2) values to match "
          + "the convolution dimensions, but got stride=[\(options.stride.height), "
          + "\(options.stride.width)]")
    }
    try requireOptions(weight, options, refuse)
    try requireChannels(x, weight, bias, options, refuse)
    guard x.dtype == weight.dtype, bias.map({ $0.dtype == x.dtype }) ?? true else {
      let found = x.dtype == weight.dtype ? bias?.dtype ?? x.dtype : weight.dtype
      throw refuse(
        "expected scalar type \(x.dtype.scalarTypeName) but found \(found.scalarTypeName)")
    }
    guard x.dtype.isFloatingPoint else {
      throw .notImplemented("slow_conv2d_cpu", x.dtype)
    }
    try requireKernelFits(x, weight, options, refuse)
  }

  private static func requireOptions(
    _ weight: Tensor, _ options: ConvolutionOptions, _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    guard options.groups > 0 else { throw refuse("non-positive groups is not supported") }
    guard min(options.padding.height, options.padding.width) >= 0 else {
      throw refuse("negative padding is not supported")
    }
    guard min(options.stride.height, options.stride.width) > 0 else {
      throw refuse("non-positive stride is not supported")
    }
    let (height, width) = (options.dilation.height, options.dilation.width)
    guard min(height, width) > 0 else {
      throw refuse("dilation should be greater than zero")
    }
    // Larger options are never meant, and their products would leave the range of an integer.
    let largest = [
      options.padding.height, options.padding.width, options.stride.height, options.stride.width,
      height, width,
    ].reduce(0, max)
    guard largest < 1 << 30 else { throw refuse("integer out of range: \(largest)") }
  }

  private static func requireChannels(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ options: ConvolutionOptions,
    _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    let (groups, channels) = (options.groups, x.shape[x.rank - 3])
    guard weight.shape[0] >= groups else {
      throw refuse(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got "
          + "weight of size \(weight.shape) instead")
    }
    guard weight.shape[0] % groups == 0 else {
      throw refuse(
        "Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but got "
          + "weight of size [\(weight.shape)] instead")
    }
    guard channels == weight.shape[1] &* groups else {
      throw refuse(
        "Given groups=\(groups), weight of size \(weight.shape), expected input\(x.shape) to have "
          + "\(weight.shape[1] &* groups) channels, but got \(channels) channels instead")
    }
    guard let bias else { return }
    guard bias.rank == 1, bias.shape[0] == weight.shape[0] else {
      throw refuse(
        "Given weight of size \(weight.shape), expected bias to be 1-dimensional with "
          + "\(weight.shape[0]) elements, but got bias of size \(bias.shape) instead")
    }
  }

  private static func requireKernelFits(
    _ x: Tensor, _ weight: Tensor, _ options: ConvolutionOptions,
    _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    let padded = (
      x.shape[x.rank - 2] + 2 * options.padding.height, x.shape.last + 2 * options.padding.width
    )
    let kernel = (
      options.dilation.height &* (weight.shape[2] - 1) + 1,
      options.dilation.width &* (weight.shape[3] - 1) + 1
    )
    guard weight.shape[2] > 0, weight.shape[3] > 0, kernel.0 <= padded.0, kernel.1 <= padded.1
    else {
      throw refuse(
        "Calculated padded input size per channel: (\(padded.0) x \(padded.1)). Kernel size: "
          + "(\(kernel.0) x \(kernel.1)). Kernel size can't be greater than actual input size")
    }
  }
}
