// Sums and lengths without loss: `math.fsum`, `math.hypot` and `math.dist` as CPython computes them.

enum ExactSums {
  enum Failure: Error { case overflow, infinities }

  /// The sum of numbers, rounded once, by Shewchuk's partial sums: `math.fsum`.
  static func sum(_ numbers: [Double]) throws(Failure) -> Double {
    var partials: [Double] = []
    var special = 0.0
    var infinities = 0.0
    for number in numbers {
      var x = number
      var kept = 0
      for partial in partials {
        var y = partial
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.removeSubrange(kept...)
      if x == 0 { continue }
      if x.isFinite {
        partials.append(x)
        continue
      }
      if number.isFinite { throw .overflow }
      if number.isInfinite { infinities += number }
      special += number
      partials.removeAll()
    }
    if special != 0 || special.isNaN {
      if infinities.isNaN { throw .infinities }
      return special
    }
    return rounded(partials)
  }

  /// The sum of partial sums that do not overlap, rounded half to even.
  private static func rounded(_ partials: [Double]) -> Double {
    guard var high = partials.last else { return 0 }
    var count = partials.count - 1
    var low = 0.0
    while count > 0 {
      let x = high
      count -= 1
      let y = partials[count]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    if count > 0, (low < 0 && partials[count - 1] < 0) || (low > 0 && partials[count - 1] > 0) {
      let doubled = low * 2
      let candidate = high + doubled
      if doubled == candidate - high { high = candidate }
    }
    return high
  }

  /// The Euclidean length of a vector, with the squares summed without loss (`vector_norm`).
  static func norm(_ vector: [Double]) -> Double {
    let largest = vector.reduce(0) { Swift.max($0, $1.magnitude) }
    if vector.contains(where: { $0.isInfinite }) { return .infinity }
    if vector.contains(where: { $0.isNaN }) { return .nan }
    if largest == 0 || vector.count <= 1 { return largest }
    let exponent = Int(largest.exponent) + 1
    guard exponent >= -1023 else {
      var sum = CompensatedSum()
      for component in vector {
        let x = component / largest
        sum.add(x * x, 0)
      }
      return largest * sum.value.squareRoot()
    }
    let scale = CMath.scaled(1, -exponent)
    var sum = CompensatedSum()
    for component in vector {
      let (high, low) = split(component * scale)
      sum.add(high * high, 0)
      sum.add(2 * high * low, 1)
      sum.add(low * low, 2)
    }
    let root = sum.value.squareRoot()
    let (high, low) = split(root)
    sum.add(-high * high, 0)
    sum.add(-2 * high * low, 1)
    sum.add(-low * low, 2)
    return (root + sum.value / (2 * root)) / scale
  }

  /// A number as two of half its digits each (Veltkamp).
  private static func split(_ x: Double) -> (high: Double, low: Double) {
    let t = x * 134_217_729
    let high = t - (t - x)
    return (high, x - high)
  }

  /// A running sum that starts at 1 and keeps what its additions lose, in three parts.
  private struct CompensatedSum {
    private var sum = 1.0
    private var lost = (0.0, 0.0, 0.0)

    mutating func add(_ x: Double, _ part: Int) {
      let old = sum
      sum += x
      let loss = (old - sum) + x
      switch part {
      case 0: lost.0 += loss
      case 1: lost.1 += loss
      default: lost.2 += loss
      }
    }

    var value: Double { sum - 1 + (lost.0 + lost.1 + lost.2) }
  }
}
