// sort, argsort and topk along one dimension.

extension Raw {
  /// The elements along `axis` in order, and where each stood.
  ///
  /// Equal ones keep their order if `stable`; else they come in the order the C++ library's sort leaves
  /// them in, as in PyTorch, which differs for rows of more than 16. Ascending integers in one long row
  /// PyTorch sorts by their digits, which keeps the order too.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside, and what allocation throws.
  public static func sort(
    _ x: Tensor, _ axis: Int = -1, descending: Bool = false, stable: Bool = true
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let axis = try x.shape.axis(axis)
    if x.rank == 0 { return (try clone(x), try zeros(Shape(), .int64)) }
    let last = x.rank - 1
    let source = try contiguous(try transpose(x, axis, last))
    let values = try Tensor(uninitialized: source.shape, x.dtype)
    let indices = try Tensor(uninitialized: source.shape, .int64)
    let sortsDigits = x.rank == 1 && x.count >= 32768 && !descending && x.dtype.isIntegral
    let stable = stable || sortsDigits && x.dtype != .bool
    switch x.dtype {
    case .bool: sortRows(Truth.self, source, values, indices, descending, stable)
    case .uint8: sortRows(UInt8.self, source, values, indices, descending, stable)
    case .int8: sortRows(Int8.self, source, values, indices, descending, stable)
    case .int16: sortRows(Int16.self, source, values, indices, descending, stable)
    case .int32: sortRows(Int32.self, source, values, indices, descending, stable)
    case .int64: sortRows(Int.self, source, values, indices, descending, stable)
    case .float32: sortRows(Float.self, source, values, indices, descending, stable)
    case .float64: sortRows(Double.self, source, values, indices, descending, stable)
    }
    return (try restored(values, axis), try restored(indices, axis))
  }

  /// A row-wise result with its last dimension back at `axis`.
  static func restored(_ result: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    if axis == result.rank - 1 { return result }
    return try rowMajor(try transpose(result, axis, result.rank - 1))
  }

  private static func sortRows<T: Sortable>(
    _: T.Type, _ source: Tensor, _ values: Tensor, _ indices: Tensor, _ descending: Bool,
    _ stable: Bool
  ) {
    let length = source.shape.last
    if source.count == 0 { return }
    let (from, to): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
      (source.pointer(), values.pointer())
    let sorter = RadixSorter<T.Key>(rowLength: length)
    let inversion: T.Key = descending ? .max : 0
    for start in stride(from: 0, to: source.count, by: length) {
      let (row, elements) = (sorter.row, from + start)
      func fill() {
        for i in 0..<length {
          row[i] = KeyedPlace(
            key: elements[i].sortKey ^ inversion, place: T.Key(truncatingIfNeeded: i))
        }
      }
      fill()
      var sorted = sorter.sort()
      if !stable, length > 16, hasEquals(sorted, length) {
        fill()
        StandardOrder.sort(row, length)
        sorted = row
      }
      let (out, places) = (to + start, indices.ints + start)
      for i in 0..<length {
        let place = Int(truncatingIfNeeded: sorted[i].place)
        out[i] = elements[place]
        places[i] = place
      }
    }
  }

  private static func hasEquals<Key: SortKey>(
    _ sorted: UnsafeMutablePointer<KeyedPlace<Key>>, _ length: Int
  ) -> Bool {
    for i in 1..<max(length, 1) where sorted[i].key == sorted[i &- 1].key { return true }
    return false
  }

  /// The `count` largest (or smallest) elements along `axis` and where they stood.
  ///
  /// Equal elements come in the order the C++ library's partial sort leaves them in, as in PyTorch.
  ///
  /// - Throws: PyTorch's errors for an axis and a count outside.
  public static func topk(
    _ x: Tensor, _ count: Int, _ axis: Int = -1, largest: Bool = true, sorted: Bool = true
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let axis = try x.shape.axis(axis)
    let length = x.rank == 0 ? 1 : x.shape[axis]
    guard count >= 0, count <= length else {
      throw TensorError(
        .runtime, "selected index k out of range", facts: .init(shapes: [x.shape], axis: axis))
    }
    if x.rank == 0 { return (try clone(x), try zeros(Shape(), .int64)) }
    let source = try contiguous(try transpose(x, axis, x.rank - 1))
    let shape = source.shape.replacing(x.rank - 1, with: count)
    let values = try Tensor(uninitialized: shape, x.dtype)
    let indices = try Tensor(uninitialized: shape, .int64)
    if values.count > 0 {
      switch x.dtype {
      case .bool: throw .notImplemented("topk_cpu", .bool)
      case .uint8: selectRows(UInt8.self, source, values, indices, largest, sorted)
      case .int8: selectRows(Int8.self, source, values, indices, largest, sorted)
      case .int16: selectRows(Int16.self, source, values, indices, largest, sorted)
      case .int32: selectRows(Int32.self, source, values, indices, largest, sorted)
      case .int64: selectRows(Int.self, source, values, indices, largest, sorted)
      case .float32: selectRows(Float.self, source, values, indices, largest, sorted)
      case .float64: selectRows(Double.self, source, values, indices, largest, sorted)
      }
    }
    return (try restored(values, axis), try restored(indices, axis))
  }

  private static func selectRows<T: Sortable>(
    _: T.Type, _ source: Tensor, _ values: Tensor, _ indices: Tensor, _ largest: Bool,
    _ sorted: Bool
  ) {
    let (length, count) = (source.shape.last, values.shape.last)
    let (from, to): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
      (source.pointer(), values.pointer())
    let row = UnsafeMutablePointer<KeyedPlace<T.Key>>.allocate(capacity: length)
    defer { row.deallocate() }
    let inversion: T.Key = largest ? .max : 0
    for line in 0..<(source.count / length) {
      let elements = from + line &* length
      // With `largest` nan comes first; with the smallest it comes last.
      let item = { (i: Int) in
        KeyedPlace(key: elements[i].sortKey ^ inversion, place: T.Key(truncatingIfNeeded: i))
      }
      if count &* 64 <= length {
        StandardOrder.partialSort(row, count, length, item)
      } else {
        for i in 0..<length { row[i] = item(i) }
        StandardOrder.selectNth(row, count - 1, length)
        if sorted { StandardOrder.sort(row, count - 1) }
      }
      for i in 0..<count {
        let place = Int(truncatingIfNeeded: row[i].place)
        to[line &* count &+ i] = elements[place]
        indices.ints[line &* count &+ i] = place
      }
    }
  }
}
