// A product and a sum with one rounding: what PyTorch's kernels of three operands compute.

extension Raw {
  /// x + a·b of floats of one type, rounded once; the shapes broadcast.
  ///
  /// - Throws: An error for shapes that do not broadcast or a result that is too large.
  public static func multiplyAdd(_ x: Tensor, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    let shape = try Shape.broadcast(Shape.broadcast(x.shape, a.shape), b.shape)
    let dtype = DType.promotion(resultType(a, b), x.dtype)
    var operands: [Tensor] = []
    for operand in [x, a, b] {
      operands.append(try contiguous(expand(cast(operand, to: dtype), shape)))
    }
    let out = try empty(shape, dtype)
    if dtype == .float64 {
      let (x, a, b) = (operands[0].doubles, operands[1].doubles, operands[2].doubles)
      for i in 0..<out.count { out.doubles[i] = x[i].addingProduct(a[i], b[i]) }
    } else {
      // In double the product of two floats is exact.
      let (x, a, b) = (operands[0].floats, operands[1].floats, operands[2].floats)
      let y = out.floats
      for i in 0..<out.count { y[i] = Float(Double(a[i]) * Double(b[i]) + Double(x[i])) }
    }
    return out
  }
}
