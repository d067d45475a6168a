// Running sums and products along one dimension: doubles accumulate, each result is rounded once.

extension Raw {
  /// The sum of the elements up to each one along `axis`; integers and bools give int64.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func cumulativeSum(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    try scan(x, axis, floats: { $0 + $1 }, integers: { $0 &+ $1 }, start: 0)
  }

  /// The product of the elements up to each one along `axis`; integers and bools give int64.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func cumulativeProduct(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    try scan(x, axis, floats: { $0 * $1 }, integers: { $0 &* $1 }, start: 1)
  }

  /// The logarithm of the sum of exponentials up to each element along `axis`.
  ///
  /// - Throws: PyTorch's IndexError for an axis outside.
  public static func cumulativeLogSumExp(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    try scan(
      x, axis,
      floats: { (total, value) in
        let (low, high) = total < value ? (total, value) : (value, total)
        if low == high && low.isInfinite || high.isNaN || low.isNaN { return low + high }
        return high + LibM.log1p(LibM.exp(low - high))
      }, integers: { $0 &+ $1 }, start: -.infinity)
  }

  private static func scan(
    _ x: Tensor, _ axis: Int, floats: (Double, Double) -> Double, integers: (Int, Int) -> Int,
    start: Double
  ) throws(TensorError) -> Tensor {
    let axis = try x.shape.axis(axis)
    let out = try Tensor(uninitialized: x.shape, x.dtype.computeType)
    transfer(from: x, to: out)
    if out.count == 0 { return out }
    let length = x.rank == 0 ? 1 : x.shape[axis]
    let inner = x.rank == 0 ? 1 : x.shape.slice((axis + 1)..<max(x.rank, axis + 1)).count
    for block in 0..<(out.count / (length * inner)) {
      for column in 0..<inner {
        let first = block &* length &* inner &+ column
        switch out.dtype {
        case .float32: run(out.floats + first, length, inner, floats, start)
        case .float64: run(out.doubles + first, length, inner, floats, start)
        default:
          var total = Int(truncating: start)
          for i in 0..<length {
            total = integers(total, out.ints[first &+ i &* inner])
            out.ints[first &+ i &* inner] = total
          }
        }
      }
    }
    return out
  }

  @inline(__always)
  private static func run<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ length: Int, _ step: Int,
    _ combine: (Double, Double) -> Double, _ start: Double
  ) {
    var total = start
    for i in 0..<length {
      total = combine(total, values[i &* step].asDouble)
      values[i &* step] = T(double: total)
    }
  }
}
