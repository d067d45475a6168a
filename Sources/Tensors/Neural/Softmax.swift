// Softmax and log-softmax along any dimension, and their gradients.

import CKernels

extension Raw {
  /// exp(x - max) / sum of exp(x - max) along `axis`.
  ///
  /// - Throws: PyTorch's errors for an axis outside and types that are not floating point.
  public static func softmax(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    try along(axis, x, name: "softmax") { (rows, columns, input, _, out) in
      if out.dtype == .float32 {
        return glia_softmax_f32(out.floats, input.floats, rows, columns)
      }
      rowsOf(rows, columns) { first in
        let (x, y) = (input.doubles + first, out.doubles + first)
        let largest = maximum(x, columns)
        var total = 0.0
        for j in 0..<columns {
          y[j] = LibM.exp(x[j] - largest)
          total += y[j]
        }
        for j in 0..<columns { y[j] /= total }
      }
    }
  }

  /// (x - max) - log of the sum of exp(x - max) along `axis`.
  ///
  /// - Throws: PyTorch's errors for an axis outside and types that are not floating point.
  public static func logSoftmax(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    try along(axis, x, name: "log_softmax") { (rows, columns, input, _, out) in
      if out.dtype == .float32 {
        return glia_log_softmax_f32(out.floats, input.floats, rows, columns)
      }
      rowsOf(rows, columns) { first in
        let (x, y) = (input.doubles + first, out.doubles + first)
        let largest = maximum(x, columns)
        var total = 0.0
        for j in 0..<columns { total += LibM.exp(x[j] - largest) }
        let logarithm = LibM.log(total)
        for j in 0..<columns { y[j] = x[j] - largest - logarithm }
      }
    }
  }

  /// The gradient of softmax whose result was `y`: (g - sum of g y) y.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func softmaxBackward(_ grad: Tensor, _ y: Tensor, _ axis: Int) throws(TensorError)
    -> Tensor
  {
    try along(axis, grad, y, name: "softmax_backward") { (rows, columns, grad, y, out) in
      if out.dtype == .float32 {
        return glia_softmax_backward_f32(out.floats, grad.floats, y.floats, rows, columns)
      }
      rowsOf(rows, columns) { first in
        let (g, y, out) = (grad.doubles + first, y.doubles + first, out.doubles + first)
        var total = 0.0
        for j in 0..<columns { total += g[j] * y[j] }
        for j in 0..<columns { out[j] = (g[j] - total) * y[j] }
      }
    }
  }

  /// The gradient of log-softmax whose result was `y`: g - exp(y) sum of g.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func logSoftmaxBackward(_ grad: Tensor, _ y: Tensor, _ axis: Int)
    throws(TensorError) -> Tensor
  {
    try along(axis, grad, y, name: "log_softmax_backward") { (rows, columns, grad, y, out) in
      if out.dtype == .float32 {
        return glia_log_softmax_backward_f32(out.floats, grad.floats, y.floats, rows, columns)
      }
      rowsOf(rows, columns) { first in
        let (g, y, out) = (grad.doubles + first, y.doubles + first, out.doubles + first)
        var total = 0.0
        for j in 0..<columns { total += g[j] }
        for j in 0..<columns { out[j] = g[j] - LibM.exp(y[j]) * total }
      }
    }
  }

  /// Runs `body` over rows along `axis`: as they lie for the last axis, through transposed copies else.
  private static func along(
    _ axis: Int, _ x: Tensor, _ y: Tensor? = nil, name: String,
    _ body: (_ rows: Int, _ columns: Int, _ x: Tensor, _ y: Tensor, _ out: Tensor) -> Void
  ) throws(TensorError) -> Tensor {
    let axis = try x.shape.axis(axis)
    guard x.dtype.isFloatingPoint else {
      let isLast = axis == max(x.rank - 1, 0)
      throw .notImplemented(isLast ? "\(name)_lastdim_kernel_impl" : "\(name)_kernel_impl", x.dtype)
    }
    let last = max(x.rank - 1, 0)
    let input = try contiguous(try transpose(x, axis, last))
    let other = try y.map { y throws(TensorError) in try contiguous(try transpose(y, axis, last)) }
    let out = try Tensor(uninitialized: input.shape, x.dtype)
    let columns = x.rank == 0 ? 1 : input.shape.last
    if columns > 0 { body(input.count / columns, columns, input, other ?? input, out) }
    return axis == last ? out : try rowMajor(try transpose(out, axis, last))
  }

  @inline(__always)
  private static func rowsOf(_ rows: Int, _ columns: Int, _ body: (_ first: Int) -> Void) {
    for row in 0..<rows { body(row &* columns) }
  }

  private static func maximum(_ x: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var largest = x[0]
    for i in 1..<max(count, 1) where x[i] > largest || x[i].isNaN { largest = x[i] }
    return largest
  }
}
