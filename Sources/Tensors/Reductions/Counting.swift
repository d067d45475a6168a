// Counting: bincount, histc, the distinct elements of a tensor.

extension Raw {
  /// How often each of 0, 1, … is among the integers, or the sum of the weights of its places.
  ///
  /// - Throws: PyTorch's errors for other types, ranks, negative integers and weights that do not fit.
  public static func bincount(_ x: Tensor, weights: Tensor?, minimum: Int) throws(TensorError)
    -> Tensor
  {
    guard x.dtype.category == .integer else {
      throw .notImplemented("bincount_cpu", x.dtype)
    }
    guard minimum >= 0 else { throw TensorError(.runtime, "minlength should be >= 0") }
    let places = try contiguous(try cast(x, to: .int64))
    if x.rank == 1, x.count == 0 { return try zeros(Shape(minimum), .int64) }
    let (integers, total) = (places.ints, places.count)
    var (largest, signs) = (-1, 0)
    for i in 0..<total {
      signs |= integers[i]
      largest = max(largest, integers[i])
    }
    if signs < 0 { largest = -2 }
    guard x.rank == 1, largest >= -1 else {
      throw TensorError(
        .runtime, "bincount only supports 1-d non-negative integral inputs.",
        facts: .init(shapes: [x.shape]))
    }
    if let weights, weights.shape != x.shape {
      throw TensorError(
        .runtime, "weights should be 1-d and have the same length as input",
        facts: .init(shapes: [x.shape, weights.shape]))
    }
    guard largest < Int.max / 16 else {
      throw TensorError(
        .runtime, "maximum value of input overflowed, it should be < \(Int.max) but got \(largest)")
    }
    let count = max(largest + 1, minimum)
    guard let weights else {
      let out = try zeros(Shape(count), .int64)
      let counts = out.ints
      for i in 0..<total { counts[integers[i]] &+= 1 }
      return out
    }
    if weights.dtype == .float32 {
      let (out, values) = (try zeros(Shape(count), .float32), try contiguous(weights))
      for i in 0..<places.count { out.floats[places.ints[i]] += values.floats[i] }
      return out
    }
    let out = try zeros(Shape(count), .float64)
    let values = try contiguous(try cast(weights, to: .float64))
    for i in 0..<places.count { out.doubles[places.ints[i]] += values.doubles[i] }
    return out
  }

  /// How many elements fall into each of `bins` equal parts of [low, high]; equal bounds mean the data's.
  ///
  /// - Throws: PyTorch's RuntimeErrors for bins, bounds and types that do not fit.
  public static func histc(_ x: Tensor, bins: Int, _ low: Double, _ high: Double)
    throws(TensorError) -> Tensor
  {
    guard bins > 0 else {
      throw TensorError(
        .runtime,
        "torch.histogram(): bins must be > 0, but got \(bins) for dimension 0")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("histogram_cpu", x.dtype) }
    let values = try contiguous(try cast(x, to: .float64))
    var (low, high) = (low, high)
    if low == high, values.count > 0 {
      (low, high) = (values.doubles[0], values.doubles[0])
      for i in 0..<values.count {
        low = min(low, values.doubles[i])
        high = max(high, values.doubles[i])
        if values.doubles[i].isNaN { high = .nan }
      }
    }
    if low == high { (low, high) = (low - 1, high + 1) }
    guard low.isFinite, high.isFinite else {
      throw TensorError(
        .runtime, "range of [\(FloatBound.text(low)), \(FloatBound.text(high))] is not finite")
    }
    guard low < high else {
      throw TensorError(.runtime, "torch.histc: max must be larger than min")
    }
    let out = try zeros(Shape(bins), x.dtype)
    for i in 0..<values.count {
      let value = values.doubles[i]
      guard value >= low, value <= high else { continue }
      // As the original, in the data's own precision.
      let place =
        x.dtype == .float32
        ? Int((Float(value) - Float(low)) / (Float(high) - Float(low)) * Float(bins))
        : Int((value - low) / (high - low) * Double(bins))
      let bin = min(max(place, 0), bins - 1)
      if x.dtype == .float32 { out.floats[bin] += 1 } else { out.doubles[bin] += 1 }
    }
    return out
  }

  /// The places where runs of equal elements start in a vector; with nan unequal to itself.
  private static func runStarts(_ sorted: Tensor) throws(TensorError) -> [Int] {
    if sorted.count == 0 { return [] }
    var starts = [0]
    let (head, tail) = (
      try narrow(sorted, 0, 0, sorted.count - 1), try narrow(sorted, 0, 1, sorted.count - 1)
    )
    let changes = try compare(.notEqual, head, tail)
    let truths = changes.pointer(to: UInt8.self)
    for i in 0..<changes.count where truths[i] != 0 { starts.append(i + 1) }
    return starts
  }

  /// Distinct elements, which of them each element is, and how often each occurs.
  public struct Distinct {
    /// The distinct elements.
    public let values: Tensor
    /// For each element the place of its value.
    public let inverse: Tensor
    /// How often each value occurs.
    public let counts: Tensor
  }

  /// The distinct elements of the flattened tensor: sorted, or those of each run of equals in order.
  public static func distinct(_ x: Tensor, consecutive: Bool = false) throws(TensorError)
    -> Distinct
  {
    let flat = try reshape(x, Shape(x.count))
    let (sorted, order): (Tensor, Tensor?) =
      if consecutive { (try contiguous(flat), nil) } else {
        try { () throws(TensorError) in
          let (values, indices) = try sort(flat)
          return (values, Optional(indices))
        }()
      }
    let starts = try runStarts(sorted)
    let values = try gather(sorted, by: [try tensor(starts)])
    let (counts, inverse) = (
      try Tensor(uninitialized: Shape(starts.count), .int64),
      try Tensor(uninitialized: Shape(x.count), .int64)
    )
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : x.count
      counts.ints[position] = end - start
      for i in start..<end { inverse.ints[order?.ints[i] ?? i] = position }
    }
    return Distinct(
      values: values, inverse: try reshape(inverse, x.shape).detached(), counts: counts)
  }

  /// The distinct slices of dimension `axis`: in lexicographic order, or those of each run of equals.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func distinctSlices(_ x: Tensor, _ axis: Int, consecutive: Bool = false)
    throws(TensorError) -> Distinct
  {
    let axis = try x.shape.axis(axis)
    let count = x.rank == 0 ? 1 : x.shape[axis]
    let rows = try contiguous(
      try reshape(
        x.rank == 0 ? x : try movedim(x, [axis], [0]),
        Shape(count, count == 0 ? 0 : x.count / count)))
    // Each column is ranked, so that rows compare as integers.
    let width = rows.shape[1]
    let ranks = try reshape(try distinct(rows).inverse, Shape(count * width))
    func isLess(_ a: Int, _ b: Int) -> Bool {
      for i in 0..<width {
        let (p, q) = (ranks.ints[a &* width &+ i], ranks.ints[b &* width &+ i])
        if p != q { return p < q }
      }
      return false
    }
    var order = Array(0..<count)
    if !consecutive { order.sort { isLess($0, $1) || !isLess($1, $0) && $0 < $1 } }
    var (firsts, sizes): ([Int], [Int]) = ([], [])
    let inverse = try Tensor(uninitialized: Shape(count), .int64)
    for (position, row) in order.enumerated() {
      let previous = position == 0 ? row : order[position - 1]
      if position == 0 || isLess(previous, row) || isLess(row, previous) {
        firsts.append(row)
        sizes.append(0)
      }
      sizes[sizes.count - 1] += 1
      inverse.ints[row] = sizes.count - 1
    }
    let values = try indexSelect(x, axis, try tensor(firsts))
    return Distinct(values: values, inverse: inverse, counts: try tensor(sizes))
  }
}

/// A bound as C++ streams print it.
enum FloatBound {
  static func text(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return Int(exactly: value).flatMap { $0.magnitude < 1_000_000 ? "\($0)" : nil } ?? "\(value)"
  }
}
