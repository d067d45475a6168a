// Searching in sorted rows: searchsorted, bucketize, membership.

extension Raw {
  /// For each value, the place in its sorted row where it would keep the order: before equals, or after.
  ///
  /// `sorted` has one row, or the leading dimensions of `values`; `sorter` says where the i-th element of
  /// the order stands in it.
  ///
  /// - Throws: PyTorch's RuntimeErrors for types and shapes that do not fit.
  public static func searchSorted(
    _ sorted: Tensor, _ values: Tensor, right: Bool, sorter: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    try requireSearchable(sorted, values, sorter)
    let (rows, queries) = (try contiguous(sorted), try contiguous(values))
    let out = try Tensor(uninitialized: values.shape, .int64)
    let order = try sorter.map { sorter throws(TensorError) in try contiguous(sorter) }
    switch sorted.dtype {
    case .bool: search(Truth.self, rows, queries, out, right, order)
    case .uint8: search(UInt8.self, rows, queries, out, right, order)
    case .int8: search(Int8.self, rows, queries, out, right, order)
    case .int16: search(Int16.self, rows, queries, out, right, order)
    case .int32: search(Int32.self, rows, queries, out, right, order)
    case .int64: search(Int.self, rows, queries, out, right, order)
    case .float32: search(Float.self, rows, queries, out, right, order)
    case .float64: search(Double.self, rows, queries, out, right, order)
    }
    return out
  }

  private static func requireSearchable(_ sorted: Tensor, _ values: Tensor, _ sorter: Tensor?)
    throws(TensorError)
  {
    let facts = TensorError.Facts(shapes: [sorted.shape, values.shape])
    guard sorted.rank > 0 else {
      throw TensorError(
        .runtime,
        "torch.searchsorted(): input value can be a scalar only when boundary tensor dimension is 1, "
          + "but we got boundary tensor dim(0) and input value's dim(\(values.rank)) numel(\(values.count))",
        facts: facts)
    }
    if let sorter {
      guard sorter.shape == sorted.shape else {
        throw TensorError(
          .runtime,
          "torch.searchsorted(): boundary and sorter must have the same size, but got boundary tensor "
            + "\(sorted.shape)and got sorter tensor \(sorter.shape)", facts: facts)
      }
      guard sorter.dtype == .int64 else {
        throw TensorError(
          .runtime,
          "torch.searchsorted(): sorter must be a tensor of long dtype but got dtype "
            + sorter.dtype.scalarTypeName)
      }
      let places = try contiguous(sorter)
      for i in 0..<places.count where places.ints[i] < 0 || places.ints[i] >= sorted.shape.last {
        throw TensorError(.runtime, "torch.searchsorted(): sorter index out of range")
      }
    }
    guard sorted.dtype == values.dtype else {
      throw TensorError(
        .runtime,
        "torch.searchsorted(): boundary tensor and input value tensor should have same dtype, but got "
          + "boundary tensor's dtype \(sorted.dtype.scalarTypeName) and input value tensor's dtype "
          + values.dtype.scalarTypeName)
    }
    if sorted.rank == 1 { return }
    guard values.rank > 0 else {
      throw TensorError(
        .runtime,
        "torch.searchsorted(): input value can be a scalar only when boundary tensor dimension is 1, "
          + "but we got boundary tensor dim(\(sorted.rank)) and input value's dim(0) numel(1)",
        facts: facts)
    }
    guard sorted.rank == values.rank,
      sorted.shape.removing(sorted.rank - 1) == values.shape.removing(values.rank - 1)
    else {
      throw TensorError(
        .runtime,
        "torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 dimensions of "
          + "boundaries tensor and input value tensor must match, but we got boundaries tensor "
          + "\(sorted.shape) and input value tensor \(values.shape)", facts: facts)
    }
  }

  private static func search<T: Sortable>(
    _: T.Type, _ sorted: Tensor, _ values: Tensor, _ out: Tensor, _ right: Bool, _ order: Tensor?
  ) {
    let (rows, queries): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
      (sorted.pointer(), values.pointer())
    let length = sorted.shape.last
    let perRow = sorted.rank == 1 ? max(values.count, 1) : max(values.shape.last, 1)
    for i in 0..<values.count {
      let start = sorted.rank == 1 ? 0 : i / perRow &* length
      let key = queries[i].sortKey
      var (low, high) = (0, length)
      while low < high {
        let middle = low &+ (high &- low) / 2
        let place = order.map { $0.ints[start &+ middle] } ?? middle
        let found = rows[start &+ place].sortKey
        if found < key || right && found == key { low = middle &+ 1 } else { high = middle }
      }
      out.ints[i] = low
    }
  }

  /// Whether each value is in the sorted vector.
  public static func contains(_ sorted: Tensor, _ values: Tensor) throws(TensorError) -> Tensor {
    let low = try searchSorted(sorted, values, right: false)
    let high = try searchSorted(sorted, values, right: true)
    let found = try compare(.less, low, high)
    guard values.dtype.isFloatingPoint else { return found }
    return try logical(.and, found, try logicalNot(try classify(values, .nan)))
  }
}
