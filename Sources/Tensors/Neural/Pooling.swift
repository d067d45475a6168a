// Max-pooling in two dimensions, with the places of the maxima for the backward pass.

import CKernels

/// How a pooling moves its window over the image.
public struct PoolingOptions: Sendable, Equatable {
  /// The size of the window.
  public var kernel: Pair
  /// Pixels the window moves from one output to the next.
  public var stride: Pair
  /// Pixels beyond every edge a window may begin at.
  public var padding: Pair
  /// Pixels between neighbouring cells of the window.
  public var dilation: Pair
  /// Whether a last, incomplete window counts.
  public var ceilMode: Bool

  /// The options of `torch.nn.functional.max_pool2d`; the stride is the kernel unless given.
  public init(
    kernel: Pair, stride: Pair? = nil, padding: Pair = Pair(0), dilation: Pair = Pair(1),
    ceilMode: Bool = false
  ) {
    self.kernel = kernel
    self.stride = stride ?? kernel
    self.padding = padding
    self.dilation = dilation
    self.ceilMode = ceilMode
  }
}

extension Raw {
  /// The largest element of each window of images (N, C, H, W) or (C, H, W), and its place in its plane.
  ///
  /// - Throws: PyTorch's RuntimeErrors for shapes and options that do not fit.
  public static func maxPool2d(_ x: Tensor, _ options: PoolingOptions) throws(TensorError)
    -> (values: Tensor, indices: Tensor)
  {
    var geometry = try poolGeometry(x, options)
    let size = try pooledSize(geometry)
    let shape = x.shape.replacing(x.rank - 2, with: size.height)
      .replacing(x.rank - 1, with: size.width)
    let images = try contiguous(try cast(x, to: x.dtype.computeType))
    let values = try Tensor(uninitialized: shape, images.dtype)
    let indices = try Tensor(uninitialized: shape, .int64)
    let places = indices.pointer(to: Int64.self)
    switch images.dtype {
    case .float32: glia_max_pool2d_forward_f32(&geometry, values.floats, places, images.floats)
    case .float64: pool(geometry, size, values.doubles, places, images.doubles)
    default: pool(geometry, size, values.ints, places, images.ints)
    }
    return (try cast(values, to: x.dtype), indices)
  }

  /// The gradient of `maxPool2d` for its input of shape `inputShape`.
  ///
  /// - Throws: a RuntimeError when memory runs out.
  public static func maxPool2dBackward(
    _ grad: Tensor, _ indices: Tensor, inputShape: Shape, _ options: PoolingOptions
  ) throws(TensorError) -> Tensor {
    let gradient = try contiguous(grad)
    let out = try zeros(inputShape, grad.dtype)
    var geometry = try poolGeometry(out, options)
    let places = indices.pointer(to: Int64.self)
    if grad.dtype == .float32 {
      glia_max_pool2d_backward_f32(&geometry, out.floats, gradient.floats, places)
      return out
    }
    let (plane, window) = (geometry.in_height &* geometry.in_width, grad.count)
    let perPlane = geometry.channels == 0 ? 0 : window / geometry.channels
    for i in 0..<window {
      out.doubles[i / perPlane &* plane &+ Int(places[i])] += gradient.doubles[i]
    }
    return out
  }

  /// Zeros of shape `shape` with every gradient added at its place of its plane (H, W).
  ///
  /// - Throws: a RuntimeError when memory runs out.
  public static func scatterPlanes(_ grad: Tensor, _ indices: Tensor, into shape: Shape)
    throws(TensorError) -> Tensor
  {
    let (gradient, positions) = (try contiguous(grad), try contiguous(indices))
    let out = try zeros(shape, grad.dtype)
    if grad.count == 0 || out.count == 0 { return out }
    let places = positions.ints
    let planes = shape.slice(0..<(shape.rank - 2)).count
    let (plane, window) = (out.count / planes, grad.count / planes)
    if grad.dtype == .float32 {
      for i in 0..<grad.count { out.floats[i / window &* plane &+ places[i]] += gradient.floats[i] }
    } else {
      for i in 0..<grad.count {
        out.doubles[i / window &* plane &+ places[i]] += gradient.doubles[i]
      }
    }
    return out
  }

  /// - Throws: PyTorch's RuntimeErrors for images and options that do not fit an average pooling.
  public static func requirePoolable(_ x: Tensor, _ options: PoolingOptions) throws(TensorError) {
    _ = try poolGeometry(x, options, name: "avg_pool2d")
  }

  private static func pooledSize(_ g: glia_pool2d) throws(TensorError) -> Pair {
    let size = Pair(
      glia_pool_output_size(
        g.in_height, g.kernel_height, g.stride_height, g.padding_height, g.dilation_height,
        g.ceil_mode),
      glia_pool_output_size(
        g.in_width, g.kernel_width, g.stride_width, g.padding_width, g.dilation_width, g.ceil_mode))
    return size
  }

  private static func poolGeometry(
    _ x: Tensor, _ options: PoolingOptions, name: String = "max_pool2d"
  ) throws(TensorError) -> glia_pool2d {
    let facts = TensorError.Facts(operation: name, shapes: [x.shape])
    func refuse(_ message: String) -> TensorError { TensorError(.runtime, message, facts: facts) }
    guard x.rank == 3 || x.rank == 4 else {
      throw refuse("non-empty 3D or 4D (batch mode) tensor expected for input")
    }
    guard x.dtype != .bool else { throw .notImplemented(name, .bool) }
    try requirePoolOptions(options, refuse)
    let (height, width) = (x.shape[x.rank - 2], x.shape.last)
    let channels = x.shape[x.rank - 3]
    guard channels > 0, height > 0, width > 0 else {
      throw refuse(
        "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:"
          + "\(x.shape)")
    }
    let geometry = glia_pool2d(
      channels: x.rank == 4 ? x.shape[0] &* channels : channels, in_height: height, in_width: width,
      kernel_height: options.kernel.height, kernel_width: options.kernel.width,
      stride_height: options.stride.height, stride_width: options.stride.width,
      padding_height: options.padding.height, padding_width: options.padding.width,
      dilation_height: options.dilation.height, dilation_width: options.dilation.width,
      ceil_mode: options.ceilMode)
    let size = try pooledSize(geometry)
    guard size.height >= 1, size.width >= 1 else {
      throw refuse(
        "Given input size: (\(channels)x\(height)x\(width)). Calculated output size: "
          + "(\(channels)x\(max(size.height, 0))x\(max(size.width, 0))). Output size is too small")
    }
    return geometry
  }

  private static func requirePoolOptions(
    _ options: PoolingOptions, _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    let (kernel, padding, dilation) = (options.kernel, options.padding, options.dilation)
    guard options.stride.height != 0, options.stride.width != 0 else {
      throw refuse("stride should not be zero")
    }
    guard min(options.stride.height, options.stride.width) > 0 else {
      throw refuse(
        "stride should be greater than zero, but got dH: \(options.stride.height) dW: "
          + "\(options.stride.width)")
    }
    guard min(kernel.height, kernel.width) > 0 else {
      throw refuse(
        "kernel size should be greater than zero, but got kH: \(kernel.height) kW: \(kernel.width)")
    }
    guard min(dilation.height, dilation.width) > 0 else {
      throw refuse(
        "dilation should be greater than zero, but got dilationH: \(dilation.height) dilationW: "
          + "\(dilation.width)")
    }
    for (pad, size, spread) in [
      (padding.height, kernel.height, dilation.height),
      (padding.width, kernel.width, dilation.width),
    ] {
      guard max(pad, size, spread) < 1 << 30 else {
        throw refuse("integer out of range: \(max(pad, size, spread))")
      }
      guard pad >= 0 else { throw refuse("pad must be non-negative, but got pad: \(pad)") }
      guard pad <= (spread * (size - 1) + 1) / 2 else {
        throw refuse(
          "pad should be at most half of effective kernel size, but got pad=\(pad), "
            + "kernel_size=\(size) and dilation=\(spread)")
      }
    }
    guard padding.height <= kernel.height / 2, padding.width <= kernel.width / 2 else {
      throw refuse(
        "pad should be smaller than or equal to half of kernel size, but got padW = "
          + "\(padding.width), padH = \(padding.height), kW = \(kernel.width), kH = \(kernel.height)"
      )
    }
    guard max(options.stride.height, options.stride.width) < 1 << 30 else {
      throw refuse("integer out of range: \(max(options.stride.height, options.stride.width))")
    }
  }

  private static func pool<T: Element>(
    _ g: glia_pool2d, _ size: Pair, _ out: UnsafeMutablePointer<T>,
    _ places: UnsafeMutablePointer<Int64>, _ x: UnsafeMutablePointer<T>
  ) {
    for plane in 0..<g.channels {
      let image = x + plane &* g.in_height &* g.in_width
      for row in 0..<size.height {
        for column in 0..<size.width {
          var best: Int?
          for ky in 0..<g.kernel_height {
            let y = row &* g.stride_height &- g.padding_height &+ ky &* g.dilation_height
            if y < 0 || y >= g.in_height { continue }
            for kx in 0..<g.kernel_width {
              let x = column &* g.stride_width &- g.padding_width &+ kx &* g.dilation_width
              if x < 0 || x >= g.in_width { continue }
              let place = y &* g.in_width &+ x
              let value = image[place]
              if best.map({ value > image[$0] || value != value }) ?? true { best = place }
            }
          }
          let target = (plane &* size.height &+ row) &* size.width &+ column
          out[target] = image[best ?? 0]
          places[target] = Int64(best ?? 0)
        }
      }
    }
  }
}
