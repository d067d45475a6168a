// The exponential distribution, and draws of categories by weight.

import Text

extension Generator {
  /// Fills with waiting times of the given rate: `x.exponential_(rate)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and a rate that is not positive.
  public func fillExponential(_ x: Tensor, _ rate: Double = 1) throws(TensorError) {
    guard rate > 0 else {
      throw TensorError(
        .runtime, "exponential_ expects lambda > 0.0, but found lambda=\(number(rate))")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("exponential_cpu", x.dtype) }
    try Raw.overwrite(x) { out in
      for i in 0..<out.count {
        let value = -1 / rate * LibM.log1p(-uniform53())
        if out.dtype == .float32 { out.floats[i] = Float(value) } else { out.doubles[i] = value }
      }
    }
  }

  /// Fills with e to the power of normal numbers: `x.log_normal_(mean, std)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and a spread that is not positive.
  public func fillLogNormal(_ x: Tensor, _ mean: Double = 1, _ std: Double = 2) throws(TensorError)
  {
    guard std > 0 else {
      throw TensorError(
        .runtime, "log_normal_ expects std > 0.0, but found std=\(number(std))")
    }
    try fillOneByOne(x, "log_normal_cpu") { LibM.exp(normal() * std + mean) }
  }

  /// Fills with Cauchy distributed numbers: `x.cauchy_(median, sigma)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and a spread that is not positive.
  public func fillCauchy(_ x: Tensor, _ median: Double = 0, _ sigma: Double = 1)
    throws(TensorError)
  {
    guard sigma > 0 else {
      throw TensorError(
        .runtime, "cauchy_ expects sigma > 0.0, but found sigma=\(number(sigma))")
    }
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .runtime,
        "Cauchy distribution is a continuous probability distribution. dtype must be a floating point "
          + "but you specified \(x.dtype.scalarTypeName)")
    }
    try fillOneByOne(x, "cauchy_cpu") { median + sigma * LibM.tan(.pi * (uniform53() - 0.5)) }
  }

  /// Fills with the number of tries until a success: `x.geometric_(p)`.
  ///
  /// - Throws: PyTorch's errors for overlapping elements and a probability outside (0, 1).
  public func fillGeometric(_ x: Tensor, _ p: Double) throws(TensorError) {
    guard p > 0, p < 1 else {
      throw TensorError(
        .runtime, "geometric_ expects p to be in (0, 1), but got p=\(number(p))")
    }
    try Raw.overwrite(x, as: .float64) { out in
      for i in 0..<out.count {
        out.doubles[i] = (LibM.log(uniform53()) / LibM.log1p(-p)).rounded(.up)
      }
    }
  }

  private func fillOneByOne(_ x: Tensor, _ kernel: String, _ draw: () -> Double)
    throws(TensorError)
  {
    guard x.dtype.isFloatingPoint else { throw .notImplemented(kernel, x.dtype) }
    try Raw.overwrite(x, as: .float64) { out in
      for i in 0..<out.count { out.doubles[i] = draw() }
    }
  }

  /// `samples` categories per row, drawn by weight: `torch.multinomial`.
  ///
  /// - Throws: PyTorch's RuntimeErrors for weights and counts that make no distribution.
  public func multinomial(_ weights: Tensor, _ samples: Int, replacement: Bool) throws(TensorError)
    -> Tensor
  {
    try requireDistribution(weights, samples, replacement)
    let columns = weights.shape.last
    let rows = weights.rank == 2 ? weights.shape[0] : 1
    let shape = weights.rank == 2 ? Shape(rows, samples) : Shape(samples)
    let out = try Tensor(uninitialized: shape, .int64)
    // One sample is drawn by the race below either way, as in PyTorch.
    if replacement, samples > 1 {
      let source = try Raw.contiguous(try Raw.cast(weights, to: .float32))
      for row in 0..<rows {
        drawReplacing(source.floats + row * columns, columns, out.ints + row * samples, samples)
      }
      return out
    }
    // One waiting time per category: the shortest, weighted, are the sample (an exponential race).
    let waits = try Raw.emptyLike(weights)
    try fillExponential(waits)
    let race = try Raw.contiguous(
      try Raw.cast(try Raw.binary(.divide, weights, waits), to: .float64))
    for row in 0..<rows {
      let times = race.doubles + row * columns
      let order = (0..<columns).sorted {
        times[$0] > times[$1] || times[$0] == times[$1] && $0 < $1
      }
      for i in 0..<samples { out.ints[row * samples + i] = order[i] }
    }
    return out
  }

  /// Samples of one row: the first category whose share of the running sum reaches a uniform number.
  private func drawReplacing(
    _ weights: UnsafeMutablePointer<Float>, _ count: Int, _ out: UnsafeMutablePointer<Int>,
    _ samples: Int
  ) {
    var cumulative = [Float](repeating: 0, count: count)
    var total: Float = 0
    for i in 0..<count {
      total += weights[i]
      cumulative[i] = total
    }
    for i in 0..<count { cumulative[i] /= total }
    if count > 0 { cumulative[count - 1] = 1 }
    for i in 0..<samples {
      let target = uniform53()
      var (low, high) = (0, count)
      while high - low > 0 {
        let middle = low + (high - low) / 2
        if Double(cumulative[middle]) < target { low = middle + 1 } else { high = middle }
      }
      out[i] = min(low, count - 1)
    }
  }

  private func requireDistribution(_ weights: Tensor, _ samples: Int, _ replacement: Bool)
    throws(TensorError)
  {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(shapes: [weights.shape]))
    }
    guard weights.dtype.isFloatingPoint else {
      throw refuse(
        "multinomial only supports floating-point dtypes for input, got: "
          + weights.dtype.scalarTypeName)
    }
    guard weights.rank == 1 || weights.rank == 2 else {
      throw refuse("prob_dist must be 1 or 2 dim")
    }
    guard samples > 0 else { throw refuse("cannot sample n_sample <= 0 samples") }
    let columns = weights.shape.last
    guard replacement || samples <= columns else {
      throw refuse("cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    }
    let values = try weights.toDoubles()
    if replacement, samples > 1, let wrong = values.first(where: { !($0 >= 0 && $0.isFinite) }) {
      throw refuse(
        "invalid multinomial distribution (encountering probability entry "
          + (wrong >= 0 ? "= infinity or NaN)" : "< 0)"))
    }
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw refuse("probability tensor contains either `inf`, `nan` or element < 0")
    }
    for row in stride(from: 0, to: values.count, by: max(columns, 1)) {
      guard values[row..<(row + columns)].reduce(0, +) > 0 else {
        throw refuse("invalid multinomial distribution (sum of probabilities <= 0)")
      }
    }
  }

  /// A number as C++ streams print it in messages: "2", "0.5".
  func number(_ value: Double) -> String { FloatText.general(value, precision: 6) }
}
