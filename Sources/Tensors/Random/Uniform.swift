// Uniform numbers, integers, permutations and coins, each with PyTorch's own way of spending the stream.

extension Generator {
  /// Fills with uniforms from [low, high): `x.uniform_(low, high)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and bounds in the wrong order.
  public func fillUniform(_ x: Tensor, _ low: Double = 0, _ high: Double = 1) throws(TensorError) {
    guard x.dtype.isFloatingPoint else { throw .notImplemented("check_uniform_bounds", x.dtype) }
    guard low <= high else {
      throw TensorError(
        .runtime,
        "uniform_ expects to return a [from, to) range, but found from=\(number(low)) > "
          + "to=\(number(high))")
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
    let range = UInt64(bitPattern: Int64(high &- low))
    try fillInt64(x) {
      Int(truncatingIfNeeded: integer(below: range)) &+ low
    }
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
    guard p.dtype.isFloatingPoint else { throw .notImplemented("bernoulli_tensor_cpu_p_", p.dtype) }
    let out = try Raw.workingCopy(p, p.dtype)
    let probabilities = try Raw.contiguous(try Raw.cast(p, to: .float64))
    for i in 0..<out.count {
      guard probabilities.doubles[i] >= 0, probabilities.doubles[i] <= 1 else {
        throw TensorError(
          .runtime,
          "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be "
            + "improved?  If so, please report an enhancement request to PyTorch.)")
      }
    }
    try Raw.overwrite(out) { out in
      if out.dtype == .float32 {
        for i in 0..<out.count {
          out.floats[i] = uniform24() < Float(probabilities.doubles[i]) ? 1 : 0
        }
      } else {
        for i in 0..<out.count { out.doubles[i] = uniform53() < probabilities.doubles[i] ? 1 : 0 }
      }
    }
    return out
  }

  /// The factors dropout multiplies by: 0 with probability `p`, else 1 / (1 - p).
  ///
  /// p = 0 and p = 1 draw nothing.
  /// - Throws: PyTorch's RuntimeError for a probability outside [0, 1].
  public func dropoutMask(_ shape: Shape, _ p: Double, _ dtype: DType) throws(TensorError) -> Tensor
  {
    guard p >= 0, p <= 1 else {
      throw TensorError(
        .runtime, "dropout probability has to be between 0 and 1, but got \(number(p))")
    }
    if p == 0 { return try Raw.ones(shape, dtype) }
    if p == 1 { return try Raw.zeros(shape, dtype) }
    let mask = try Tensor(uninitialized: shape, dtype)
    try fillBernoulli(mask, 1 - p)
    try Raw.binaryInPlace(.divide, mask, .float(1 - p))
    return mask
  }
}

extension Raw {
  /// Replaces every element of `x` by what `fill` writes, in row-major order, to a fresh or dense tensor.
  static func overwrite(
    _ x: Tensor, as dtype: DType? = nil, _ fill: (Tensor) throws(TensorError) -> Void
  ) throws(TensorError) {
    try requireWritable(x)
    if x.isContiguous, dtype == nil || dtype == x.dtype {
      try fill(x)
    } else {
      let buffer = try Tensor(uninitialized: x.shape, dtype ?? x.dtype)
      try fill(buffer)
      transfer(from: buffer, to: x)
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
