// Special functions of one number: digamma and its derivatives, the inverse of erf, sinc.
//
// The series are those of Cephes (S. Moshier), which PyTorch uses too.

enum SpecialFunctions {
  /// The inverse of the error function: a rational start (Winitzki's form), two Newton steps.
  static func erfinv(_ y: Double) -> Double {
    let size = y.magnitude
    if !(size < 1) { return size == 1 ? Double(signOf: y, magnitudeOf: .infinity) : .nan }
    var x: Double
    if size <= 0.7 {
      let z = y * y
      let above = ((-0.140543331 * z + 0.914624893) * z - 1.645349621) * z + 0.886226899
      let below =
        (((0.012229801 * z - 0.329097515) * z + 1.442710462) * z - 2.118377725) * z + 1
      x = y * above / below
    } else {
      let z = (-LibM.log((1 - size) / 2)).squareRoot()
      let above = ((1.641345311 * z + 3.429567803) * z - 1.624906493) * z - 1.970840454
      let below = (1.637067800 * z + 3.543889200) * z + 1
      x = Double(signOf: y, magnitudeOf: above) / below
    }
    for _ in 0..<2 { x -= (LibM.erf(x) - y) / (2 / Double.pi.squareRoot() * LibM.exp(-x * x)) }
    return x
  }

  /// sin(πx) / (πx), 1 at 0.
  static func sinc(_ x: Double) -> Double {
    x == 0 ? 1 : LibM.sin(.pi * x) / (.pi * x)
  }

  /// sin(πx) / (πx), with the product rounded to x's precision as PyTorch rounds it.
  static func sinc(_ x: Float) -> Float {
    let product = Float(Double.pi) * x
    return x == 0 ? 1 : Float(LibM.sin(Double(product))) / product
  }

  /// The derivative of ln Γ.
  static func digamma(_ value: Double) -> Double {
    var x = value
    if x == 0 { return Double(signOf: -x, magnitudeOf: .infinity) }
    if x < 0 {
      if x == x.rounded(.towardZero) { return .nan }
      let rest = x.truncatingRemainder(dividingBy: 1)
      return digamma(1 - x) - .pi / LibM.tan(.pi * rest)
    }
    var result = 0.0
    while x < 10 {
      result -= 1 / x
      x += 1
    }
    if x == 10 { return result + 2.25175258906672110764 }
    var tail = 0.0
    if x < 1e17 {
      let z = 1 / (x * x)
      for coefficient in digammaSeries { tail = tail * z + coefficient }
      tail *= z
    }
    return result + LibM.log(x) - 0.5 / x - tail
  }

  private static let digammaSeries = [
    8.33333333333333333333e-2, -2.10927960927960927961e-2, 7.57575757575757575758e-3,
    -4.16666666666666666667e-3, 3.96825396825396825397e-3, -8.33333333333333333333e-3,
    8.33333333333333333333e-2,
  ]

  /// The `order`-th derivative of digamma, order at least 1.
  static func polygamma(_ order: Int, _ x: Double) -> Double {
    let sign = order % 2 == 0 ? -1.0 : 1.0
    return sign * LibM.exp(LibM.lgamma(Double(order) + 1)) * zeta(Double(order) + 1, x)
  }

  /// The first derivative of digamma, in the arithmetic of the type, as PyTorch computes it: near a pole
  /// of the negative half the rounding shows.
  static func trigamma<T: BinaryFloatingPoint>(_ x: T) -> T {
    // Rounded to the nearest, as Float.pi is not.
    let pi = T(Double.pi)
    var (x, sign, result) = (x, T(1), T(0))
    if x < 0.5 {
      sign = -1
      let sine = T(LibM.sin(Double(pi * x)))
      result -= (pi * pi) / (sine * sine)
      x = 1 - x
    }
    for _ in 0..<6 {
      result += 1 / (x * x)
      x += 1
    }
    let square = 1 / (x * x)
    let (sixth, thirtieth, last): (T, T, T) = (1 / 6, 1 / 30, 1 / 42)
    let tail = square * (sixth - square * (thirtieth - square * last))
    result += (1 + 1 / (2 * x) + tail) / x
    return sign * result
  }

  /// Hurwitz's zeta function Σ (q + k)^-x: terms, then Euler and Maclaurin's formula for the rest.
  static func zeta(_ x: Double, _ q: Double) -> Double {
    let precision = 1.11022302462515654042e-16
    if x == 1 { return .infinity }
    if x < 1 { return .nan }
    if q <= 0 {
      if q == q.rounded(.down) { return .infinity }
      if x != x.rounded(.down) { return .nan }
    }
    var (sum, a, b, i) = (LibM.pow(q, -x), q, 0.0, 0)
    while i < 9 || a <= 9 {
      i += 1
      a += 1
      b = LibM.pow(a, -x)
      sum += b
      if -precision * sum < b, b < precision * sum { return sum }
    }
    let w = a
    sum += b * w / (x - 1)
    sum -= 0.5 * b
    var (factor, k) = (1.0, 0.0)
    for divisor in zetaSeries {
      factor *= x + k
      b /= w
      let term = factor * b / divisor
      sum += term
      if (term / sum).magnitude < precision { return sum }
      k += 1
      factor *= x + k
      b /= w
      k += 1
    }
    return sum
  }

  private static let zetaSeries = [
    12.0, -720, 30240, -1_209_600, 47_900_160, -1.8924375803183791606e9, 7.47242496e10,
    -2.950130727918164224e12, 1.1646782814350067249e14, -4.5979787224074726105e15,
    1.8152105401943546773e17, -7.1661652561756670113e18,
  ]
}

extension Raw {
  /// The `order`-th derivative of digamma (0: digamma itself).
  ///
  /// - Throws: PyTorch's RuntimeError for a negative order.
  public static func polygamma(_ order: Int, _ x: Tensor) throws(TensorError) -> Tensor {
    guard order >= 0 else {
      throw TensorError(.runtime, "polygamma(n, x) does not support negative n.")
    }
    if order == 0 { return try unary(.digamma, x) }
    guard order == 1 else { return try map(x) { SpecialFunctions.polygamma(order, $0) } }
    return x.dtype == .float64
      ? try map(x) { SpecialFunctions.trigamma($0) }
      : try map(x) { Double(SpecialFunctions.trigamma(Float($0))) }
  }
}
