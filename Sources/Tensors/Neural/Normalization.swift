// Normalisation by channels: statistics, the affine map and its gradient, in kernels.

import CKernels

/// A tensor seen as (samples, channels, pixels), with statistics per channel.
public struct ChannelLayout: Sendable, Equatable {
  /// The number of samples.
  public let samples: Int
  /// The number of channels.
  public let channels: Int
  /// The number of pixels of a channel in a sample.
  public let pixels: Int

  /// A layout of these sizes.
  public init(samples: Int, channels: Int, pixels: Int) {
    (self.samples, self.channels, self.pixels) = (samples, channels, pixels)
  }

  /// The layout of images: samples first, channels second.
  public init(_ shape: Shape) {
    self.init(
      samples: shape[0], channels: shape[1], pixels: shape.slice(2..<max(shape.rank, 2)).count)
  }

  /// The number of elements of a channel.
  public var count: Int { samples &* pixels }

  fileprivate var kernel: glia_channels {
    glia_channels(samples: samples, channels: channels, pixels: pixels)
  }
}

extension Raw {
  /// The mean and the biased variance of every channel.
  public static func channelMoments(_ x: Tensor, _ layout: ChannelLayout) throws(TensorError)
    -> (mean: [Double], variance: [Double])
  {
    let values = try contiguous(x)
    var mean = [Double](repeating: .nan, count: layout.channels)
    var variance = mean
    if layout.count == 0 { return (mean, variance) }
    var shape = layout.kernel
    if x.dtype == .float32 {
      glia_channel_moments_f32(&shape, &mean, &variance, values.floats)
    } else {
      glia_channel_moments_f64(&shape, &mean, &variance, values.doubles)
    }
    return (mean, variance)
  }

  /// x·scale + shift, per channel.
  public static func channelAffine(
    _ x: Tensor, scale: [Double], shift: [Double], _ layout: ChannelLayout
  ) throws(TensorError) -> Tensor {
    let values = try contiguous(x)
    let out = try Tensor(uninitialized: x.shape, x.dtype)
    if out.count == 0 { return out }
    var shape = layout.kernel
    if x.dtype == .float32 {
      glia_channel_affine_f32(
        &shape, out.floats, values.floats, scale.map { Float($0) }, shift.map { Float($0) })
    } else {
      glia_channel_affine_f64(&shape, out.doubles, values.doubles, scale, shift)
    }
    return out
  }

  /// Per channel, the sums of g and of g·(x - mean).
  public static func channelGradientSums(
    _ grad: Tensor, _ x: Tensor, mean: [Double], _ layout: ChannelLayout
  ) throws(TensorError) -> (sum: [Double], product: [Double]) {
    let (gradient, values) = (try contiguous(grad), try contiguous(x))
    var sum = [Double](repeating: 0, count: layout.channels)
    var product = sum
    if layout.count == 0 { return (sum, product) }
    var shape = layout.kernel
    if x.dtype == .float32 {
      glia_channel_gradient_sums_f32(
        &shape, &sum, &product, gradient.floats, values.floats, mean)
    } else {
      glia_channel_gradient_sums_f64(
        &shape, &sum, &product, gradient.doubles, values.doubles, mean)
    }
    return (sum, product)
  }

  /// (g - offset - (x - mean)·slope)·factor, per channel.
  public static func channelGradient(
    _ grad: Tensor, _ x: Tensor, mean: [Double], offset: [Double], slope: [Double],
    factor: [Double], _ layout: ChannelLayout
  ) throws(TensorError) -> Tensor {
    let (gradient, values) = (try contiguous(grad), try contiguous(x))
    let out = try Tensor(uninitialized: x.shape, x.dtype)
    if out.count == 0 { return out }
    var shape = layout.kernel
    if x.dtype == .float32 {
      glia_channel_gradient_f32(
        &shape, out.floats, gradient.floats, values.floats, mean.map { Float($0) },
        offset.map { Float($0) }, slope.map { Float($0) }, factor.map { Float($0) })
    } else {
      glia_channel_gradient_f64(
        &shape, out.doubles, gradient.doubles, values.doubles, mean, offset, slope, factor)
    }
    return out
  }
}
