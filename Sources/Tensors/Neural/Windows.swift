// Average and adaptive pooling in two dimensions: which pixels each window covers, and the kernels.

import CKernels

/// The pixels of one direction that each output covers, and the number its sum is divided by.
public struct WindowSpans: Sendable {
  /// The first pixel of each window.
  var begins: [Int] = []
  /// One past the last pixel of each window.
  var ends: [Int] = []
  /// What the sum of each window is divided by.
  var sizes: [Double] = []

  /// The number of windows.
  public var count: Int { begins.count }

  /// The windows of an average pooling over `size` pixels.
  ///
  /// `fixed` is a divisor to use instead of the window's size, `countsPadding` whether padding counts.
  public static func pooling(
    _ size: Int, kernel: Int, stride: Int, padding: Int, ceilMode: Bool, countsPadding: Bool,
    fixed: Double?
  ) -> WindowSpans {
    var spans = WindowSpans()
    let count = glia_pool_output_size(size, kernel, stride, padding, 1, ceilMode)
    for i in 0..<max(count, 0) {
      let start = i &* stride &- padding
      let end = min(start &+ kernel, size &+ padding)
      let (begin, last) = (max(start, 0), min(end, size))
      spans.begins.append(begin)
      spans.ends.append(max(last, begin))
      spans.sizes.append(fixed ?? Double(countsPadding ? end - start : max(last - begin, 0)))
    }
    return spans
  }

  /// The windows of an adaptive pooling of `size` pixels to `count`.
  public static func adaptive(_ size: Int, to count: Int) -> WindowSpans {
    var spans = WindowSpans()
    for i in 0..<count {
      let begin = i &* size / count
      let end = ((i &+ 1) &* size &+ count &- 1) / count
      spans.begins.append(begin)
      spans.ends.append(end)
      spans.sizes.append(Double(end - begin))
    }
    return spans
  }
}

/// The windows of both directions.
public struct Windows: Sendable {
  let rows: WindowSpans
  let columns: WindowSpans
  /// Whether a sum is divided by the height, then by the width, as adaptive pooling does.
  let dividesTwice: Bool

  /// Windows from those of the rows and of the columns.
  public init(_ rows: WindowSpans, _ columns: WindowSpans, dividesTwice: Bool) {
    (self.rows, self.columns, self.dividesTwice) = (rows, columns, dividesTwice)
  }

  /// The shape of the result for images of shape `x`.
  public func outputShape(_ x: Shape) -> Shape {
    x.replacing(x.rank - 2, with: rows.count).replacing(x.rank - 1, with: columns.count)
  }

  fileprivate func with(_ x: Shape, _ body: (inout glia_windows) -> Void) {
    rows.begins.withUnsafeBufferPointer { yBegin in
      rows.ends.withUnsafeBufferPointer { yEnd in
        columns.begins.withUnsafeBufferPointer { xBegin in
          columns.ends.withUnsafeBufferPointer { xEnd in
            let (height, width) = (x[x.rank - 2], x.last)
            let planes = x.slice(0..<(x.rank - 2)).count
            var shape = glia_windows(
              planes: planes, in_height: height, in_width: width, out_height: rows.count,
              out_width: columns.count, y_begin: yBegin.baseAddress, y_end: yEnd.baseAddress,
              x_begin: xBegin.baseAddress, x_end: xEnd.baseAddress)
            body(&shape)
          }
        }
      }
    }
  }
}

extension Raw {
  /// The mean of each window of float images (…, H, W).
  public static func windowMean(_ x: Tensor, _ windows: Windows) throws(TensorError) -> Tensor {
    let images = try contiguous(x)
    let out = try Tensor(uninitialized: windows.outputShape(x.shape), x.dtype)
    if out.count == 0 { return out }
    windows.with(x.shape) { shape in
      if x.dtype == .float32 {
        let (rows, columns) = (
          windows.rows.sizes.map { Float($0) }, windows.columns.sizes.map { Float($0) }
        )
        glia_window_mean_f32(
          &shape, out.floats, images.floats, rows, columns, windows.dividesTwice)
      } else {
        glia_window_mean_f64(
          &shape, out.doubles, images.doubles, windows.rows.sizes, windows.columns.sizes,
          windows.dividesTwice)
      }
    }
    return out
  }

  /// The gradient of `windowMean` for its input of shape `inputShape`.
  public static func windowMeanBackward(_ grad: Tensor, inputShape: Shape, _ windows: Windows)
    throws(TensorError) -> Tensor
  {
    let gradient = try contiguous(grad)
    let out = try zeros(inputShape, grad.dtype)
    if grad.count == 0 || out.count == 0 { return out }
    windows.with(inputShape) { shape in
      if grad.dtype == .float32 {
        let (rows, columns) = (
          windows.rows.sizes.map { Float($0) }, windows.columns.sizes.map { Float($0) }
        )
        glia_window_mean_backward_f32(
          &shape, out.floats, gradient.floats, rows, columns, windows.dividesTwice)
      } else {
        glia_window_mean_backward_f64(
          &shape, out.doubles, gradient.doubles, windows.rows.sizes, windows.columns.sizes,
          windows.dividesTwice)
      }
    }
    return out
  }

  /// The largest element of each window of float images, and its place in its plane.
  public static func windowMax(_ x: Tensor, _ windows: Windows) throws(TensorError)
    -> (values: Tensor, indices: Tensor)
  {
    let images = try contiguous(x)
    let shape = windows.outputShape(x.shape)
    let out = try Tensor(uninitialized: shape, x.dtype)
    let indices = try Tensor(uninitialized: shape, .int64)
    if out.count == 0 { return (out, indices) }
    let places = indices.pointer(to: Int64.self)
    windows.with(x.shape) { shape in
      if x.dtype == .float32 {
        glia_window_max_f32(&shape, out.floats, places, images.floats)
      } else {
        glia_window_max_f64(&shape, out.doubles, places, images.doubles)
      }
    }
    return (out, indices)
  }
}
