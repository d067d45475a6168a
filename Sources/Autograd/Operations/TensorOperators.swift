// Arithmetic signs for Swift code in this module, so that a gradient reads like its formula.

import Tensors

extension Tensor {
  @inline(__always)
  static func + (a: Tensor, b: Tensor) throws(TensorError) -> Tensor { try Operations.add(a, b) }
  @inline(__always)
  static func + (a: Tensor, b: Double) throws(TensorError) -> Tensor {
    try Operations.add(a, .float(b))
  }
  @inline(__always)
  static func - (a: Tensor, b: Tensor) throws(TensorError) -> Tensor { try Operations.sub(a, b) }
  @inline(__always)
  static func - (a: Double, b: Tensor) throws(TensorError) -> Tensor {
    try Operations.rsub(b, .float(a))
  }
  @inline(__always)
  static func * (a: Tensor, b: Tensor) throws(TensorError) -> Tensor { try Operations.mul(a, b) }
  @inline(__always)
  static func * (a: Tensor, b: Double) throws(TensorError) -> Tensor {
    try Operations.mul(a, .float(b))
  }
  @inline(__always)
  static func / (a: Tensor, b: Tensor) throws(TensorError) -> Tensor { try Operations.div(a, b) }
  @inline(__always)
  static func / (a: Tensor, b: Double) throws(TensorError) -> Tensor {
    try Operations.div(a, .float(b))
  }
  @inline(__always)
  static prefix func - (a: Tensor) throws(TensorError) -> Tensor { try Operations.neg(a) }

  /// Zeros of this tensor's shape and type.
  func zeros() throws(TensorError) -> Tensor { try Raw.fullLike(self, .int(0)) }
}
