// Methods of `Random` that draw floats, each by CPython's own method (`random.py`), so that the same
// numbers are used up and the same come out.

enum RandomDistributions {
  static let methods: [Builtin] = [
    Builtin("random", "(self)", "A number from 0 to before 1.") {
      (a: borrowing Arguments) throws(Raised) -> Value in .float(a.generator.random())
    },
    Builtin("uniform", "(self, a, b)", "A number from a to b.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let (low, high) = (try a.double(1), try a.double(2))
      return .float(low + (high - low) * a.generator.random())
    },
    Builtin(
      "triangular", "(self, low=0.0, high=1.0, mode=None)",
      "A number of a triangular distribution.",
      body: triangular),
    Builtin(
      "gauss", "(self, mu=0.0, sigma=1.0)", "A number of a normal distribution.", body: gauss),
    Builtin(
      "normalvariate", "(self, mu=0.0, sigma=1.0)", "A number of a normal distribution."
    ) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(normal(a.generator, try a.double(1), try a.double(2)))
    },
    Builtin("lognormvariate", "(self, mu, sigma)", "e to a number of a normal distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(CMath.exponential(normal(a.generator, try a.double(1), try a.double(2))))
    },
    Builtin("expovariate", "(self, lambd)", "A number of an exponential distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let rate = try a.double(1)
      let drawn = -CMath.log(1 - a.generator.random())
      if rate == 0 { throw a.context.error(.zeroDivisionError, "float division by zero") }
      return .float(drawn / rate)
    },
    Builtin("gammavariate", "(self, alpha, beta)", "A number of a gamma distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(try gamma(a.generator, try a.double(1), try a.double(2), a.context))
    },
    Builtin("betavariate", "(self, alpha, beta)", "A number of a beta distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let y = try gamma(a.generator, try a.double(1), 1, a.context)
      if y == 0 { return .float(0) }
      return .float(y / (y + (try gamma(a.generator, try a.double(2), 1, a.context))))
    },
    Builtin("paretovariate", "(self, alpha)", "A number of a Pareto distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let alpha = try a.double(1)
      return .float(CMath.raise(1 - a.generator.random(), -1 / alpha))
    },
    Builtin("weibullvariate", "(self, alpha, beta)", "A number of a Weibull distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      let (alpha, beta) = (try a.double(1), try a.double(2))
      return .float(alpha * CMath.raise(-CMath.log(1 - a.generator.random()), 1 / beta))
    },
    Builtin("vonmisesvariate", "(self, mu, kappa)", "An angle of a von Mises distribution.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .float(vonMises(a.generator, try a.double(1), try a.double(2)))
    },
  ]

  static func triangular(_ a: borrowing Arguments) throws(Raised) -> Value {
    var (low, high) = (try a.double(1), try a.double(2))
    var u = a.generator.random()
    var c = 0.5
    if let mode = try a.optionalDouble(3) {
      if high == low { return .float(low) }
      c = (mode - low) / (high - low)
    }
    if u > c {
      u = 1 - u
      c = 1 - c
      (low, high) = (high, low)
    }
    return .float(low + (high - low) * (u * c).squareRoot())
  }

  static func gauss(_ a: borrowing Arguments) throws(Raised) -> Value {
    let (mu, sigma) = (try a.double(1), try a.double(2))
    let generator = a.generator
    if let spare = generator.spareGauss {
      generator.spareGauss = nil
      return .float(mu + spare * sigma)
    }
    let angle = generator.random() * (2 * Double.pi)
    let radius = (-2 * CMath.log(1 - generator.random())).squareRoot()
    generator.spareGauss = CMath.sine(angle) * radius
    return .float(mu + CMath.cosine(angle) * radius * sigma)
  }

  /// Kinderman and Monahan's ratio of uniform deviates.
  private static func normal(_ generator: MersenneTwister, _ mu: Double, _ sigma: Double) -> Double
  {
    let magic = 4 * CMath.exponential(-0.5) / 2.0.squareRoot()
    while true {
      let first = generator.random()
      let second = 1 - generator.random()
      let z = magic * (first - 0.5) / second
      if z * z / 4 <= -CMath.log(second) { return mu + z * sigma }
    }
  }

  /// Cheng's method above 1, Kennedy and Gentle's below.
  private static func gamma(
    _ generator: MersenneTwister, _ alpha: Double, _ beta: Double, _ context: Context
  ) throws(Raised) -> Double {
    guard alpha > 0, beta > 0 else {
      throw context.valueError("gammavariate: alpha and beta must be > 0.0")
    }
    if alpha == 1 { return -CMath.log(1 - generator.random()) * beta }
    return (alpha > 1 ? gammaAboveOne(generator, alpha) : gammaBelowOne(generator, alpha)) * beta
  }

  private static func gammaAboveOne(_ generator: MersenneTwister, _ alpha: Double) -> Double {
    let root = (2 * alpha - 1).squareRoot()
    let b = alpha - CMath.log(4)
    let c = alpha + root
    while true {
      let first = generator.random()
      guard first > 1e-7, first < 0.9999999 else { continue }
      let second = 1 - generator.random()
      let v = CMath.log(first / (1 - first)) / root
      let x = alpha * CMath.exponential(v)
      let z = first * first * second
      let r = b + c * v - x
      if r + (1 + CMath.log(4.5)) - 4.5 * z >= 0 || r >= CMath.log(z) { return x }
    }
  }

  private static func gammaBelowOne(_ generator: MersenneTwister, _ alpha: Double) -> Double {
    let e = 2.718281828459045
    let b = (e + alpha) / e
    while true {
      let p = b * generator.random()
      let x = p <= 1 ? CMath.raise(p, 1 / alpha) : -CMath.log((b - p) / alpha)
      let drawn = generator.random()
      if p > 1 {
        if drawn <= CMath.raise(x, alpha - 1) { return x }
      } else if drawn <= CMath.exponential(-x) {
        return x
      }
    }
  }

  private static func vonMises(
    _ generator: MersenneTwister, _ mu: Double, _ kappa: Double
  ) -> Double {
    if kappa <= 1e-6 { return 2 * Double.pi * generator.random() }
    let s = 0.5 / kappa
    let r = s + (1 + s * s).squareRoot()
    var z: Double
    while true {
      z = CMath.cosine(Double.pi * generator.random())
      let d = z / (r + z)
      let drawn = generator.random()
      if drawn < 1 - d * d || drawn <= (1 - d) * CMath.exponential(d) { break }
    }
    let q = 1 / r
    let angle = CMath.arcCosine((q + z) / (1 + q * z))
    let theta = generator.random() > 0.5 ? mu + angle : mu - angle
    return floorModulo(theta, 2 * Double.pi)
  }
}
