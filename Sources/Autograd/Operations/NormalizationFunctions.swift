// The functions behind Normalization.swift: statistics per channel, the affine map, the gradients.
//
// A gradient is computed by kernels; where its own gradient is asked for, by differentiable operations.

import Tensors

extension Operations {
  static let batchNormRule = GradientRule("NativeBatchNormBackward0")
  static let layerNormRule = GradientRule("NativeLayerNormBackward0")
  static let groupNormRule = GradientRule("NativeGroupNormBackward0")
  private static let standardizeRule = GradientRule("NativeLayerNormBackward0")

  /// (x - mean) / √(variance + eps) with the statistics of every channel of the layout.
  static func standardize(_ x: Tensor, _ layout: ChannelLayout, eps: Double) throws(TensorError)
    -> Tensor
  {
    let (mean, variance) = try Raw.channelMoments(x, layout)
    let scale = variance.map { rounded(1 / ($0 + eps).squareRoot(), x.dtype) }
    let shift = zip(mean, scale).map { -rounded(rounded($0, x.dtype) * $1, x.dtype) }
    let y = try Raw.channelAffine(x, scale: scale, shift: shift, layout)
    if isRecorded(x) {
      let node = attach(standardizeRule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        if GradientMode.isEnabled {
          let parts = try standardized(x, layout, eps: eps)
          return Gradients(try standardizeGradient(g, parts, x.shape, layout))
        }
        return Gradients(
          try gradient(g, x, mean: mean, scale: scale, factor: scale, layout).input)
      }
    }
    return y
  }

  /// Batch norm in training: standardised per channel, then scaled and shifted.
  static func batchNorm(
    _ x: Tensor, _ weight: Tensor?, _ bias: Tensor?, _ layout: ChannelLayout, eps: Double,
    mean: [Double], variance: [Double]
  ) throws(TensorError) -> Tensor {
    let inverse = variance.map { rounded(1 / ($0 + eps).squareRoot(), x.dtype) }
    let weights = try weight?.toDoubles() ?? Array(repeating: 1, count: inverse.count)
    let y = try affine(x, inverse, mean, weights, bias, layout)
    guard isRecorded([x] + [weight, bias].compactMap { $0 }) else { return y }
    let node = attach(batchNormRule, to: y, [x, weight, bias])
    node.save(x)
    if let weight { node.save(weight) }
    node.closure = { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      let weight = weight == nil ? nil : try node.saved(1)
      if GradientMode.isEnabled {
        return try batchNormGradients(g, x, weight, layout, eps: eps, node)
      }
      let factor = zip(inverse, weights).map { $0 * $1 }
      let parts = try gradient(g, x, mean: mean, scale: inverse, factor: factor, layout)
      return Gradients(
        node.needs(0) ? parts.input : nil, node.needs(1) ? try vector(parts.product, x) : nil,
        node.needs(2) ? try vector(parts.sum, x) : nil)
    }
    return y
  }

  /// Batch norm in evaluation: an affine map with the running statistics.
  static func batchNormEvaluation(
    _ x: Tensor, _ weight: Tensor?, _ bias: Tensor?, _ layout: ChannelLayout, eps: Double,
    mean: [Double], variance: [Double]
  ) throws(TensorError) -> Tensor {
    let inverse = variance.map { rounded(1 / ($0 + eps).squareRoot(), x.dtype) }
    let weights = try weight?.toDoubles() ?? Array(repeating: 1, count: inverse.count)
    let y = try affine(x, inverse, mean, weights, bias, layout)
    guard isRecorded([x] + [weight, bias].compactMap { $0 }) else { return y }
    let node = attach(batchNormRule, to: y, [x, weight, bias])
    node.save(x)
    if let weight { node.save(weight) }
    node.closure = { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      let wide = layout.vectorShape(x.rank)
      let slopes = try Raw.reshape(vector(inverse, x), wide)
      let centers = try Raw.reshape(vector(mean, x), wide)
      var factor = slopes
      if weight != nil { factor = try factor * reshape(node.saved(1), wide) }
      let axes = layout.reducedAxes(x.rank)
      return Gradients(
        node.needs(0) ? try g * factor : nil,
        node.needs(1) ? try sum(g * ((x - centers) * slopes), axes) : nil,
        node.needs(2) ? try sum(g, axes) : nil)
    }
    return y
  }

  private static func affine(
    _ x: Tensor, _ inverse: [Double], _ mean: [Double], _ weights: [Double], _ bias: Tensor?,
    _ layout: ChannelLayout
  ) throws(TensorError) -> Tensor {
    let offsets = try bias?.toDoubles()
    let scale = zip(inverse, weights).map { rounded($0 * $1, x.dtype) }
    var shift = zip(mean, scale).map { -rounded(rounded($0, x.dtype) * $1, x.dtype) }
    if let offsets { for i in shift.indices { shift[i] = rounded(offsets[i] + shift[i], x.dtype) } }
    return try Raw.channelAffine(x, scale: scale, shift: shift, layout)
  }

  /// The gradient of the input, and per channel the sums Σ g·x̂ and Σ g.
  private static func gradient(
    _ g: Tensor, _ x: Tensor, mean: [Double], scale: [Double], factor: [Double],
    _ layout: ChannelLayout
  ) throws(TensorError) -> (input: Tensor, product: [Double], sum: [Double]) {
    let (total, product) = try Raw.channelGradientSums(g, x, mean: mean, layout)
    let count = Double(layout.count)
    let input = try Raw.channelGradient(
      g, x, mean: mean, offset: total.map { $0 / count },
      slope: zip(product, scale).map { $0 * $1 * $1 / count }, factor: factor, layout)
    return (input, zip(product, scale).map { $0 * $1 }, total)
  }

  // MARK: With differentiable operations

  /// x as (samples, channels, pixels), standardised, with one over the deviation.
  private struct Standardized {
    let values: Tensor
    let inverse: Tensor
  }

  private static func standardized(_ x: Tensor, _ layout: ChannelLayout, eps: Double)
    throws(TensorError) -> Standardized
  {
    let wide = try reshape(x, Shape(layout.samples, layout.channels, layout.pixels))
    let centered = try wide - mean(wide, [0, 2], keepDim: true)
    let inverse = try rsqrt(mean(centered * centered, [0, 2], keepDim: true) + eps)
    return Standardized(values: try centered * inverse, inverse: inverse)
  }

  private static func standardizeGradient(
    _ g: Tensor, _ parts: Standardized, _ shape: Shape, _ layout: ChannelLayout
  ) throws(TensorError) -> Tensor {
    let wide = try reshape(g, Shape(layout.samples, layout.channels, layout.pixels))
    let along = try mean(wide * parts.values, [0, 2], keepDim: true)
    let free = try wide - mean(wide, [0, 2], keepDim: true) - parts.values * along
    return try reshape(free * parts.inverse, shape)
  }

  private static func batchNormGradients(
    _ g: Tensor, _ x: Tensor, _ weight: Tensor?, _ layout: ChannelLayout, eps: Double, _ node: Node
  ) throws(TensorError) -> Gradients {
    let parts = try standardized(x, layout, eps: eps)
    let wide = try reshape(g, Shape(layout.samples, layout.channels, layout.pixels))
    var scaled = wide
    if let weight { scaled = try wide * reshape(weight, Shape(1, layout.channels, 1)) }
    return Gradients(
      node.needs(0) ? try standardizeGradient(scaled, parts, x.shape, layout) : nil,
      node.needs(1) ? try sum(wide * parts.values, [0, 2]) : nil,
      node.needs(2) ? try sum(wide, [0, 2]) : nil)
  }

  /// Numbers per channel as a tensor of x's type.
  private static func vector(_ values: [Double], _ x: Tensor) throws(TensorError) -> Tensor {
    try Raw.cast(try Raw.tensor(values, Shape(values.count)), to: x.dtype)
  }

  private static func rounded(_ value: Double, _ dtype: DType) -> Double {
    dtype == .float32 ? Double(Float(value)) : value
  }
}

extension ChannelLayout {
  /// The shape of a vector of channels beside a tensor of that rank.
  fileprivate func vectorShape(_ rank: Int) -> Shape {
    Shape(repeating: 1, rank: rank).replacing(1, with: channels)
  }

  /// Every axis but that of the channels.
  fileprivate func reducedAxes(_ rank: Int) -> [Int] { (0..<rank).filter { $0 != 1 } }
}
