// Rows of a table by index, and gradients added to the rows they came from.

extension Raw {
  /// The rows of `table` (n, d) at `indices`, which are checked: (count, d).
  ///
  /// - Throws: PyTorch's IndexError for an index outside.
  public static func rows(of table: Tensor, at indices: Tensor) throws(TensorError) -> Tensor {
    let (values, places) = (try contiguous(table), try contiguous(indices))
    let (rows, width) = (table.shape[0], table.shape[1])
    for i in 0..<places.count where places.ints[i] < 0 || places.ints[i] >= rows {
      throw TensorError(
        .index, "index out of range in self", facts: .init(shapes: [table.shape], axis: 0))
    }
    let out = try Tensor(uninitialized: Shape(places.count, width), table.dtype)
    let size = width &* table.dtype.size
    for i in 0..<places.count {
      (out.bytes + i &* size).copyMemory(
        from: values.bytes + places.ints[i] &* size, byteCount: size)
    }
    return out
  }

  /// Zeros (rows, d) with every row of `grad` added at its index, except at `padding`.
  ///
  /// With `scales` each index's gradient is divided by how often the index occurs.
  public static func addRows(
    _ grad: Tensor, at indices: Tensor, rows: Int, padding: Int?, scales: Bool = false
  ) throws(TensorError) -> Tensor {
    let (values, places) = (try contiguous(grad), try contiguous(indices))
    let width = grad.shape[1]
    let out = try zeros(Shape(rows, width), grad.dtype)
    var occurrences: [Int: Int] = [:]
    if scales { for i in 0..<places.count { occurrences[places.ints[i], default: 0] += 1 } }
    for i in 0..<places.count where places.ints[i] != padding {
      let row = places.ints[i]
      let share = Double(occurrences[row] ?? 1)
      if grad.dtype == .float32 {
        let (to, from) = (out.floats + row &* width, values.floats + i &* width)
        if share == 1 {
          for j in 0..<width { to[j] += from[j] }
        } else {
          let factor = Float(1 / share)
          for j in 0..<width { to[j] += from[j] * factor }
        }
      } else {
        let (to, from) = (out.doubles + row &* width, values.doubles + i &* width)
        for j in 0..<width { to[j] += from[j] / share }
      }
    }
    return out
  }
}
