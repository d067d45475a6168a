// Uniform numbers, integers, permutations and coins, each with PyTorch's own way of spending the stream.

extension Generator {
  /// Fills with uniforms from [low, high): `x.uniform_(low, high)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and bounds in the wrong order.
  public func fillUniform(_ x: Tensor, _ low: Double = 0, _ high: Double = 1) throws(TensorError) {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("check_uniform_bounds", x.dtype) }
    let largest =
      x.dtype == .float32 ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
    for (name, bound) in [("from", low), ("to", high)] where !(bound.magnitude <= largest) {
      throw .outOfBounds(name, x.dtype)
    }
    guard low <= high else {
      throw TensorError(
        .runtime,
        "uniform_ expects to return a [from, to) range, but found from=\(number(low)) > "
          + "to=\(number(high))")
    }
    guard high - low <= largest else {
      throw TensorError(
        .runtime,
        "uniform_ expects to-from <= std::numeric_limits<\(x.dtype.scalarTypeName)>::max(), but found "
          + "to=\(number(high)) and from=\(number(low)) which result in to-from to exceed the limit"
      )
    }
    try Raw.overwrite(x) { out in
      if out.dtype == .float32 {
        let (from, width, end) = (Float(low), Float(high) - Float(low), Float(high))
        let values = out.floats
        for i in 0..<out.count {
          let value = from.addingProduct(uniform24(), width)
          values[i] = value == end ? from : value
        }
      } else {
        let values = out.doubles
        for i in 0..<out.count { values[i] = low.addingProduct(uniform53(), high - low) }
      }
    }
  }

  /// Fills with integers from low ..< high: `x.random_(low, high)`, `randint`.
  ///
  /// - Throws: PyTorch's errors for an empty range and one the type cannot hold.
  public func fillIntegers(_ x: Tensor, _ low: Int, _ high: Int) throws(TensorError) {
    guard low < high else {
      throw TensorError(
        .runtime,
        "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
    }
    if let limits = x.dtype.integerLimits {
      guard limits.contains(low) else { throw .outOfBounds("from", x.dtype) }
      guard limits.contains(high - 1) else { throw .outOfBounds("to - 1", x.dtype) }
    }
    let (low, high) = (Self.representable(low, 1, x.dtype), Self.representable(high, -1, x.dtype))
    let range = UInt64(bitPattern: Int64(high &- low))
    try fillInt64(x) {
      Int(truncatingIfNeeded: integer(below: range)) &+ low
    }
  }

  /// A bound moved inwards to where the numbers that a float type holds end, as PyTorch's `update_from` and
  /// `update_to` move it when rounding would carry a number across it.
  private static func representable(_ bound: Int, _ step: Int, _ dtype: DType) -> Int {
    guard dtype.isFloatingPoint else { return bound }
    let inside = bound &+ step
    let rounded = dtype == .float32 ? Double(Float(inside)) : Double(inside)
    let crosses = step < 0 ? rounded >= Double(bound) : rounded <= Double(bound)
    let magnitude = inside.magnitude
    guard crosses, magnitude > 0 else { return bound }
    let top = Int.bitWidth - 1 - magnitude.leadingZeroBitCount
    let digits = dtype == .float32 ? 24 : 53
    return top < digits - 1 ? bound : bound &+ step * (1 << (top - digits + 1))
  }

  /// Fills with all the non-negative integers the type holds exactly: `x.random_()`.
  ///
  /// - Throws: PyTorch's error when elements of `x` overlap.
  public func fillIntegers(_ x: Tensor) throws(TensorError) {
    switch x.dtype {
    case .int64: try fillInt64(x) { Int(truncatingIfNeeded: next64() & (1 << 63 - 1)) }
    case .float32: try fillInt64(x) { Int(next32() % (1 << 24 + 1)) }
    case .float64: try fillInt64(x) { Int(truncatingIfNeeded: next64() % (1 << 53 + 1)) }
    case .bool: try fillInt64(x) { Int(next32() & 1) }
    case .uint8: try fillInt64(x) { Int(next32() % 256) }
    case .int8: try fillInt64(x) { Int(next32() % 128) }
    case .int16: try fillInt64(x) { Int(next32() % (1 << 15)) }
    case .int32: try fillInt64(x) { Int(next32() % (1 << 31)) }
    }
  }

  private func fillInt64(_ x: Tensor, _ draw: () -> Int) throws(TensorError) {
    try Raw.overwrite(x, as: .int64) { out in
      for i in 0..<out.count { out.ints[i] = draw() }
    }
  }

  /// The integers 0 ..< n in random order, as int64.
  ///
  /// - Throws: PyTorch's RuntimeError for a negative or too large count.
  public func permutation(_ n: Int) throws(TensorError) -> Tensor {
    let out = try Tensor(uninitialized: Shape(n), .int64)
    let values = out.ints
    if n >= Int(UInt32.max) / 20 {
      // Long ones are built inside out from 64-bit draws.
      for i in 0..<n {
        let place = Int(next64() % UInt64(i + 1))
        values[i] = values[place]
        values[place] = i
      }
      return out
    }
    for i in 0..<n { values[i] = i }
    for i in 0..<max(n - 1, 0) {
      let place = i + Int(next32() % UInt32(n - i))
      (values[i], values[place]) = (values[place], values[i])
    }
    return out
  }

  /// Fills with coins that show 1 with probability `p`: `x.bernoulli_(p)`.
  ///
  /// - Throws: PyTorch's RuntimeError for a probability outside [0, 1].
  public func fillBernoulli(_ x: Tensor, _ p: Double) throws(TensorError) {
    guard p >= 0, p <= 1 else {
      throw TensorError(
        .runtime, "bernoulli_ expects p to be in [0, 1], but got p=\(number(p))")
    }
    guard x.dtype == .float32 else { return try fillInt64(x) { uniform53() < p ? 1 : 0 } }
    try Raw.overwrite(x) { out in
      let values = out.floats
      for i in 0..<out.count { values[i] = uniform53() < p ? 1 : 0 }
    }
  }

  /// A coin for each element, its probability of 1: `torch.bernoulli(p)`.
  ///
  /// - Throws: PyTorch's errors for integers and probabilities outside [0, 1].
  public func bernoulli(_ p: Tensor) throws(TensorError) -> Tensor {
    let out = try Tensor(uninitialized: p.shape, p.dtype)
    try fillBernoulli(out, p)
    return out
  }

  /// Fills with coins that show 1 with the probability that stands in `p` for each: `x.bernoulli_(p)`.
  ///
  /// Float32 probabilities are compared with uniforms of 24 bits, float64 ones with those of 53.
  /// - Throws: PyTorch's errors for shapes that do not fit, integers, and probabilities outside [0, 1].
  public func fillBernoulli(_ x: Tensor, _ p: Tensor) throws(TensorError) {
    guard p.dtype.isFloatingPoint else { throw .notImplemented("bernoulli_tensor_cpu_p_", p.dtype) }
    try Raw.requireWritable(x)
    let ordered = try Raw.permute(
      try Raw.expand(p, x.shape),
      try Shape(x.isContiguous ? x.shape.axes.map { $0 } : Raw.memoryOrder(x)))
    let probabilities = try Raw.contiguous(try Raw.cast(ordered, to: .float64))
    for i in 0..<probabilities.count {
      guard probabilities.doubles[i] >= 0, probabilities.doubles[i] <= 1 else {
        throw TensorError(
          .runtime,
          "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be "
            + "improved?  If so, please report an enhancement request to PyTorch.)")
      }
    }
    let isSingle = p.dtype == .float32
    try Raw.overwrite(x, as: .float64) { coins in
      for i in 0..<coins.count {
        let p = probabilities.doubles[i]
        coins.doubles[i] = (isSingle ? uniform24() < Float(p) : uniform53() < p) ? 1 : 0
      }
    }
  }

  /// The factors dropout multiplies by: 0 with probability `p`, else 1 / (1 - p).
  ///
  /// p = 0 and p = 1 draw nothing.
  /// - Throws: PyTorch's RuntimeError for a probability outside [0, 1].
  public func dropoutMask(_ shape: Shape, _ p: Double, _ dtype: DType) throws(TensorError) -> Tensor
  {
    try dropoutMask(p) { () throws(TensorError) in try Tensor(uninitialized: shape, dtype) }
  }

  /// The factors that dropout multiplies `x` by, which lie in memory and are drawn as the elements of `x` lie.
  ///
  /// - Throws: PyTorch's RuntimeError for a probability outside [0, 1].
  public func dropoutMask(like x: Tensor, _ p: Double) throws(TensorError) -> Tensor {
    try dropoutMask(p) { () throws(TensorError) in try Raw.emptyInOrder(of: x) }
  }

  private func dropoutMask(_ p: Double, _ empty: () throws(TensorError) -> Tensor)
    throws(TensorError) -> Tensor
  {
    guard p >= 0, p <= 1 else {
      throw TensorError(
        .runtime, "dropout probability has to be between 0 and 1, but got \(number(p))")
    }
    let mask = try empty()
    if p == 0 || p == 1 {
      try Raw.fill(mask, .int(p == 0 ? 1 : 0))
      return mask
    }
    try fillBernoulli(mask, 1 - p)
    try Raw.binaryInPlace(.divide, mask, .float(1 - p))
    return mask
  }
}

extension Raw {
  /// Replaces every element of `x` by what `fill` writes to a fresh or dense tensor, in the order that the
  /// elements have in memory: a transposed tensor takes the numbers its transpose would.
  static func overwrite(
    _ x: Tensor, as dtype: DType? = nil, _ fill: (Tensor) throws(TensorError) -> Void
  ) throws(TensorError) {
    try requireWritable(x)
    if x.isContiguous, dtype == nil || dtype == x.dtype {
      try fill(x)
    } else {
      let target = try permute(x, try Shape(memoryOrder(x)))
      let buffer = try Tensor(uninitialized: target.shape, dtype ?? x.dtype)
      try fill(buffer)
      transfer(from: buffer, to: target)
    }
    x.bumpVersion()
  }
}

extension DType {
  /// The values an integer type holds; nil for floats.
  var integerLimits: ClosedRange<Int>? {
    switch self {
    case .bool: 0...1
    case .uint8: 0...255
    case .int8: -128...127
    case .int16: Int(Int16.min)...Int(Int16.max)
    case .int32: Int(Int32.min)...Int(Int32.max)
    case .int64: Int.min...Int.max
    case .float32, .float64: nil
    }
  }
}

extension TensorError {
  static func outOfBounds(_ bound: String, _ dtype: DType) -> TensorError {
    TensorError(.runtime, "\(bound) is out of bounds for \(dtype.cTypeName)")
  }
}
