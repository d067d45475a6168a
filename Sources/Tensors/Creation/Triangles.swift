// The triangles of matrices: copies with zeros on one side of a diagonal.

extension Raw {
  /// `x` with zeros above (lower) or below (upper) diagonal `offset` of its last two dimensions.
  public static func triangle(_ x: Tensor, _ offset: Int, isLower: Bool) throws(TensorError)
    -> Tensor
  {
    let source = try contiguous(x)
    let out = try zeros(x.shape, x.dtype)
    let (rows, columns, size) = (x.shape[x.rank - 2], x.shape.last, x.dtype.size)
    if out.count == 0 { return out }
    for row in 0..<(out.count / columns) {
      // The columns of the row up to, or from, its place on the diagonal.
      let (place, overflow) = (row % rows).addingReportingOverflow(offset)
      let edge = min(max(overflow ? offset : place, -1), columns)
      let range = isLower ? 0..<min(edge + 1, columns) : max(edge, 0)..<columns
      let start = (row &* columns &+ range.lowerBound) &* size
      (out.bytes + start).copyMemory(from: source.bytes + start, byteCount: range.count &* size)
    }
    return out
  }
}
