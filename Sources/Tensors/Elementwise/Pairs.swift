// Functions of two elements without a kernel of their own: of floats in double precision, of integers.

extension Raw {
  /// Functions of two numbers computed in double and rounded once; integers give float32 in xlogy.
  public enum PairFunction: Sendable {
    case hypot, logaddexp, logaddexp2, xlogy
  }

  /// A function of two broadcast operands.
  ///
  /// - Throws: PyTorch's errors for sizes that do not fit, and for integers where only xlogy takes them.
  public static func pair(_ function: PairFunction, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    _ = try Shape.broadcast(a.shape, b.shape)
    let dtype = resultType(a, b)
    guard dtype.isFloatingPoint || function == .xlogy else {
      throw .notImplemented("\(function)_cpu", dtype)
    }
    switch function {
    case .hypot: return try zip(a, b) { LibM.hypot($0, $1) }
    case .logaddexp: return try zip(a, b) { logAddExp($0, $1) { LibM.log1p(LibM.exp($0)) } }
    case .logaddexp2:
      return try zip(a, b) {
        logAddExp($0, $1) { LibM.log1p(LibM.exp2($0)) * 1.442695040888963407 }
      }
    case .xlogy:
      return try zip(a, b) { $1.isNaN ? .nan : $0 == 0 ? 0 : $0 * LibM.log($1) }
    }
  }

  /// The larger operand plus `tail` of the (negative) distance; equal infinities stay.
  private static func logAddExp(_ a: Double, _ b: Double, _ tail: (Double) -> Double) -> Double {
    if a.isInfinite, a == b { return a }
    let largest = a.isNaN || b.isNaN ? .nan : max(a, b)
    return largest + tail(-(a - b).magnitude)
  }

  /// The size of `a` with the sign of `b`, -0.0 being negative; integers give float32.
  public static func copysign(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try zip(a, b) { Double(signOf: $1, magnitudeOf: $0) }
  }

  /// The next number from `a` towards `b` in the operands' type.
  ///
  /// - Throws: PyTorch's error for integers.
  public static func nextafter(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    _ = try Shape.broadcast(a.shape, b.shape)
    let dtype = resultType(a, b)
    guard dtype.isFloatingPoint else { throw .notImplemented("nextafter_cpu", dtype) }
    if dtype == .float64 { return try zip(a, b) { next($0, towards: $1) } }
    return try zip(a, b) { Double(next(Float($0), towards: Float($1))) }
  }

  private static func next<T: BinaryFloatingPoint>(_ a: T, towards b: T) -> T {
    if a.isNaN || b.isNaN { return .nan }
    return a == b ? b : a < b ? a.nextUp : a.nextDown
  }

  /// The larger (smaller) operand where one is nan: the other.
  public static func extremeOfNumbers(_ which: Extreme, _ a: Tensor, _ b: Tensor)
    throws(TensorError) -> Tensor
  {
    let op: BinaryOperation = which == .max ? .maximum : .minimum
    guard resultType(a, b).isFloatingPoint else { return try binary(op, a, b) }
    return which == .max
      ? try zip(a, b) { $0.isNaN || $1 > $0 ? $1 : $0 }
      : try zip(a, b) { $0.isNaN || $1 < $0 ? $1 : $0 }
  }

  /// Functions of two integers.
  public enum IntegerFunction: Sendable {
    case gcd, lcm
  }

  /// A function of two broadcast integer operands.
  ///
  /// - Throws: PyTorch's error for floats and bools.
  public static func pair(_ function: IntegerFunction, _ a: Tensor, _ b: Tensor)
    throws(TensorError) -> Tensor
  {
    let shape = try Shape.broadcast(a.shape, b.shape)
    let dtype = resultType(a, b)
    guard dtype.category == .integer else { throw .notImplemented("\(function)_cpu", dtype) }
    let (x, y) = (try cast(a, to: .int64), try cast(b, to: .int64))
    let (walk, out) = try walkForResult(x, y, shape, .int64)
    switch function {
    case .gcd: rows(walk, out.ints, x.ints, y.ints) { gcd($0, $1) }
    case .lcm:
      rows(walk, out.ints, x.ints, y.ints) {
        let divisor = gcd($0, $1)
        if divisor == 0 { return 0 }
        let product = $0 / divisor &* $1
        return product < 0 ? 0 &- product : product
      }
    }
    return try cast(out, to: dtype)
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, y == -1 ? 0 : x % y) }
    return x < 0 ? 0 &- x : x
  }
}
