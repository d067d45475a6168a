// median, kthvalue and mode along one dimension: values and where they stood.
//
// Of equal elements the place is the one PyTorch's algorithms leave: that of a stable sort for the median,
// of the quickselect of Numerical Recipes for kthvalue, of the C++ library's sort for the mode.

/// What to pick of a row.
public enum OrderStatistic: Sendable {
  /// The lower of two middle elements; a nan is the median unless nans are left out.
  case median(ignoringNaN: Bool)
  /// The k-th smallest, counted from 1.
  case kth(Int)
  /// The most frequent element, the smallest of several.
  case mode

  var name: String {
    switch self {
    case .median(let ignoringNaN): ignoringNaN ? "nanmedian" : "median"
    case .kth: "kthvalue"
    case .mode: "mode"
    }
  }
}

extension Raw {
  /// The picked element along `axis` and its index there.
  ///
  /// - Throws: PyTorch's errors for an axis outside, an empty dimension and a k outside.
  public static func orderStatistic(
    _ statistic: OrderStatistic, _ x: Tensor, _ axis: Int, keepDimensions: Bool
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let axis = try x.shape.axis(axis)
    let length = x.rank == 0 ? 1 : x.shape[axis]
    if case .kth(let k) = statistic, k < 1 || k > length {
      throw TensorError(
        .runtime, "kthvalue(): selected number k out of range for dimension \(axis)",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    if x.rank == 0 { return (try clone(x), try zeros(Shape(), .int64)) }
    guard length > 0 || x.shape.removing(axis).count == 0 else {
      throw TensorError(
        .index,
        "\(statistic.name)(): Expected reduction dim \(axis) to have non-zero size.",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    let source = try contiguous(try transpose(x, axis, x.rank - 1))
    let places = try Tensor(
      uninitialized: source.shape.replacing(x.rank - 1, with: length == 0 ? 0 : 1), .int64)
    if source.count > 0 {
      switch x.dtype {
      case .bool: pick(statistic, Truth.self, source, places)
      case .uint8: pick(statistic, UInt8.self, source, places)
      case .int8: pick(statistic, Int8.self, source, places)
      case .int16: pick(statistic, Int16.self, source, places)
      case .int32: pick(statistic, Int32.self, source, places)
      case .int64: pick(statistic, Int.self, source, places)
      case .float32: pick(statistic, Float.self, source, places)
      case .float64: pick(statistic, Double.self, source, places)
      }
    }
    let shape = x.shape.replacing(axis, with: 1)
    if source.count == 0 {
      let empty = keepDimensions ? shape : x.shape.removing(axis)
      return (try Raw.empty(empty, x.dtype), try Raw.empty(empty, .int64))
    }
    let indices = try reshape(try restored(places, axis), shape)
    let values = try gather(x, axis, indices)
    if keepDimensions { return (values, indices.detached()) }
    return (
      try reshape(values, shape.removing(axis)).detached(),
      try reshape(indices, shape.removing(axis)).detached()
    )
  }

  private static func pick<T: Sortable>(
    _ statistic: OrderStatistic, _: T.Type, _ source: Tensor, _ places: Tensor
  ) {
    let length = source.shape.last
    let elements: UnsafeMutablePointer<T> = source.pointer()
    let row = UnsafeMutablePointer<KeyedPlace<T.Key>>.allocate(capacity: length)
    defer { row.deallocate() }
    for line in 0..<(source.count / length) {
      let values = elements + line &* length
      if case .median(let ignoringNaN) = statistic {
        places.ints[line] = medianPlace(values, length, ignoringNaN: ignoringNaN)
        continue
      }
      for i in 0..<length {
        row[i] = KeyedPlace(key: values[i].sortKey, place: T.Key(truncatingIfNeeded: i))
      }
      let found: Int
      switch statistic {
      case .median: found = 0
      case .kth(let k):
        found = k - 1
        quickSelect(row, found, length)
      case .mode:
        StandardOrder.sort(row, length)
        found = mostFrequent(row, length)
      }
      places.ints[line] = Int(truncatingIfNeeded: row[found].place)
    }
  }

  /// The place of the element that a stable sort would put in the middle.
  private static func medianPlace<T: Sortable>(
    _ values: UnsafeMutablePointer<T>, _ length: Int, ignoringNaN: Bool
  ) -> Int {
    var (invalid, firstInvalid) = (0, 0)
    if T.isFloat {
      for i in 0..<length where values[i] != values[i] {
        if invalid == 0 { firstInvalid = i }
        invalid &+= 1
      }
    }
    if invalid > 0, !ignoringNaN || invalid == length { return ignoringNaN ? 0 : firstInvalid }
    let rank = (length - invalid - 1) / 2
    let key = KeySelection.key(ofRank: rank, among: length) { values[$0].sortKey }
    var smaller = 0
    for i in 0..<length where values[i].sortKey < key { smaller &+= 1 }
    for i in 0..<length where values[i].sortKey == key {
      if smaller == rank { return i }
      smaller &+= 1
    }
    return 0
  }

  /// The end of the longest run of equal keys, of the first of several.
  private static func mostFrequent<Key: SortKey>(
    _ row: UnsafeMutablePointer<KeyedPlace<Key>>, _ length: Int
  ) -> Int {
    var (best, size, run) = (0, 0, 0)
    for i in 0..<length {
      run += 1
      if i == length - 1 || row[i].key != row[i + 1].key {
        if run > size { (best, size) = (i, run) }
        run = 0
      }
    }
    return best
  }

  /// Puts in place `k` what would stand there if all were sorted.
  private static func quickSelect<Key: SortKey>(
    _ row: UnsafeMutablePointer<KeyedPlace<Key>>, _ k: Int, _ count: Int
  ) {
    func swap(_ a: Int, _ b: Int) {
      let item = row[a]
      row[a] = row[b]
      row[b] = item
    }
    var (left, right) = (0, count - 1)
    while right > left {
      if right == left + 1 {
        if row[left].key > row[right].key { swap(left, right) }
        return
      }
      swap((left + right) >> 1, left + 1)
      if row[left + 1].key > row[right].key { swap(left + 1, right) }
      if row[left].key > row[right].key { swap(left, right) }
      if row[left + 1].key > row[left].key { swap(left + 1, left) }
      var (i, j) = (left + 1, right)
      let pivot = row[left].key
      while true {
        repeat { i += 1 } while pivot > row[i].key
        repeat { j -= 1 } while row[j].key > pivot
        if j < i { break }
        swap(i, j)
      }
      swap(left, j)
      if j <= k { left = i }
      if j >= k { right = j - 1 }
    }
  }

  /// The largest (smallest) element so far along `axis` and where it stood, the last of equals.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func cumulativeExtreme(_ which: Extreme, _ x: Tensor, _ axis: Int)
    throws(TensorError) -> (values: Tensor, indices: Tensor)
  {
    let axis = try x.shape.axis(axis)
    let values = try Tensor(uninitialized: x.shape, x.dtype.computeType)
    transfer(from: x, to: values)
    let indices = try Tensor(uninitialized: x.shape, .int64)
    let length = x.rank == 0 ? 1 : x.shape[axis]
    let inner = x.rank == 0 ? 1 : x.shape.slice((axis + 1)..<max(x.rank, axis + 1)).count
    if x.count > 0 {
      switch (values.dtype, which) {
      case (.float32, .max): run(values.floats, indices, length, inner) { $0 >= $1 }
      case (.float32, .min): run(values.floats, indices, length, inner) { $0 <= $1 }
      case (.float64, .max): run(values.doubles, indices, length, inner) { $0 >= $1 }
      case (.float64, .min): run(values.doubles, indices, length, inner) { $0 <= $1 }
      case (_, .max): run(values.ints, indices, length, inner) { $0 >= $1 }
      case (_, .min): run(values.ints, indices, length, inner) { $0 <= $1 }
      }
    }
    return (try cast(values, to: x.dtype), indices)
  }

  @inline(__always)
  private static func run<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ indices: Tensor, _ length: Int, _ inner: Int,
    _ wins: (T, T) -> Bool
  ) {
    for block in 0..<(indices.count / (length * inner)) {
      for column in 0..<inner {
        let first = block &* length &* inner &+ column
        var (best, place) = (values[first], 0)
        for i in 0..<length {
          let value = values[first &+ i &* inner]
          if value != value || (best == best && wins(value, best)) { (best, place) = (value, i) }
          values[first &+ i &* inner] = best
          indices.ints[first &+ i &* inner] = place
        }
      }
    }
  }
}
