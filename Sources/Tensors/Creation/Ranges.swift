// arange, linspace and logspace, with PyTorch's roundings.

extension Raw {
  /// start, start + step, … before `end`; integers give int64, a float among them float32.
  ///
  /// - Throws: PyTorch's RuntimeErrors for a step of zero or in the wrong direction.
  public static func arange(_ start: Scalar, _ end: Scalar, _ step: Scalar, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    let bounds = [start, end, step]
    let isFloat = bounds.contains { $0.category == .float }
    let type = dtype ?? (isFloat ? .float32 : .int64)
    guard step.double != 0 else { throw TensorError(.runtime, "step must be nonzero") }
    guard bounds.allSatisfy({ $0.double.isFinite }) else {
      throw TensorError(
        .runtime,
        "unsupported range: \(FloatBound.text(start.double)) -> \(FloatBound.text(end.double))")
    }
    let span = end.double - start.double
    guard span == 0 || (span > 0) == (step.double > 0) else {
      throw TensorError(.runtime, "upper bound and lower bound inconsistent with step sign")
    }
    let exact = (span / step.double).rounded(.up)
    guard exact < 0x1p62 else {
      throw TensorError(.runtime, "invalid size, possible overflow?")
    }
    if type.isIntegral, step.int == 0 { throw TensorError(.runtime, "step must be nonzero") }
    let count =
      type == .int64 ? integerCount(start.int, end.int, step.int) : Int(exact)
    let computeType: DType = type.isFloatingPoint ? type : .int64
    let out = try Tensor(uninitialized: Shape(count), computeType)
    switch computeType {
    case .float32: fillRange(out.floats, count, start.double, step.double)
    case .float64:
      for i in 0..<count { out.doubles[i] = start.double + Double(i) * step.double }
    default: for i in 0..<count { out.ints[i] = start.int &+ i &* step.int }
    }
    return try cast(out, to: type)
  }

  private static func integerCount(_ start: Int, _ end: Int, _ step: Int) -> Int {
    let (span, overflow) = end.subtractingReportingOverflow(start)
    if overflow || step == -1 { return overflow ? Int.max : 0 &- span }
    return span / step + (span % step == 0 ? 0 : 1)
  }

  /// Vectors of 8 start from a float32 base; what is left over has a base of its own.
  private static func fillRange(
    _ out: UnsafeMutablePointer<Float>, _ count: Int, _ start: Double, _ step: Double
  ) {
    let vectorised = count / 16 * 16
    for i in 0..<vectorised {
      let base = i / 8 * 8
      let first = Float(start + step * Double(base))
      out[i] = Float(Double(first) + Double(i - base) * step)
    }
    for i in vectorised..<count { out[i] = Float(start + step * Double(i)) }
  }

  /// `count` numbers evenly from `start` to `end`, both included.
  ///
  /// - Throws: PyTorch's RuntimeError for a negative count.
  public static func linspace(
    _ start: Double, _ end: Double, _ count: Int, _ dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    guard count >= 0 else { throw TensorError(.runtime, "number of steps must be non-negative") }
    if dtype == .float64 || dtype.isIntegral {
      let out = try Tensor(uninitialized: Shape(count), .float64)
      let (start, end) = wholeEnds(start, end, dtype)
      let step = count > 1 ? (end - start) / Double(count - 1) : 0
      for i in 0..<count {
        out.doubles[i] =
          i < count / 2 || count == 1
          ? start.addingProduct(step, Double(i)) : end.addingProduct(-step, Double(count - 1 - i))
      }
      return try cast(out, to: dtype)
    }
    let out = try Tensor(uninitialized: Shape(count), .float32)
    let (from, to) = (Float(start), Float(end))
    let step = count > 1 ? (to - from) / Float(count - 1) : 0
    for i in 0..<count {
      out.floats[i] =
        i < count / 2 || count == 1
        ? from.addingProduct(step, Float(i)) : to.addingProduct(-step, Float(count - 1 - i))
    }
    return out
  }

  /// The ends as elements of `dtype`: PyTorch cuts their fractions off before it divides.
  private static func wholeEnds(_ start: Double, _ end: Double, _ dtype: DType) -> (Double, Double)
  {
    guard dtype.isIntegral else { return (start, end) }
    return (start.rounded(.towardZero), end.rounded(.towardZero))
  }

  /// `base` to the powers of `linspace(start, end, count)`; whole ends where the elements are whole.
  ///
  /// - Throws: PyTorch's RuntimeError for a negative count.
  public static func logspace(
    _ start: Double, _ end: Double, _ count: Int, base: Double = 10, _ dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    let (start, end) = wholeEnds(start, end, dtype)
    let exponents = try linspace(start, end, count, .float64)
    for i in 0..<exponents.count { exponents.doubles[i] = LibM.pow(base, exponents.doubles[i]) }
    return try cast(exponents, to: dtype)
  }
}
