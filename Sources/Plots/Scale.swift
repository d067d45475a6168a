// From data to places: limits that are always usable, and ticks at 1, 2 and 5 times powers of ten.

import Text

/// A range of values with `low < high`, both finite.
struct Limits: Equatable, Sendable {
  var low: Double
  var high: Double

  /// Beyond this a difference of two values could overflow.
  static let largest = 1e300

  /// The range of the finite values, or nil without any.
  init?(of values: some Sequence<Double>) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      if value < low { low = value }
      if value > high { high = value }
    }
    guard low <= high else { return nil }
    self.low = max(-Self.largest, low)
    self.high = min(Self.largest, high)
  }

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The same range, widened where it is too narrow to divide.
  var spread: Limits {
    let magnitude = max(low.magnitude, high.magnitude)
    guard high - low <= magnitude * 1e-12 || high == low else { return self }
    let margin = magnitude == 0 ? 1 : magnitude * 0.1
    return Limits(low: low - margin, high: high + margin)
  }

  func union(_ other: Limits?) -> Limits {
    guard let other else { return self }
    return Limits(low: min(low, other.low), high: max(high, other.high))
  }
}

/// One axis: its limits, linear or logarithmic, and whether it runs backwards.
struct Scale: Sendable {
  /// In transformed values: logarithms on a logarithmic axis.
  let limits: Limits
  let isLogarithmic: Bool
  let isReversed: Bool

  /// An axis over `limits` (of the data); without usable ones it is 0 to 1.
  init(_ limits: Limits?, logarithmic: Bool = false) {
    isLogarithmic = logarithmic
    isReversed = limits.map { $0.low > $0.high } ?? false
    guard var limits else {
      self.limits = Limits(low: 0, high: 1)
      return
    }
    if isReversed { limits = Limits(low: limits.high, high: limits.low) }
    if logarithmic {
      let high = limits.high > 0 ? decimalLogarithm(limits.high) : 0
      let low = limits.low > 0 ? decimalLogarithm(limits.low) : high - 3
      limits = Limits(low: low, high: high)
    }
    self.limits = limits.spread
  }

  /// Where a value stands: 0 at the beginning of the axis, 1 at its end; nil if it has no place.
  func fraction(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    var value = value
    if isLogarithmic {
      guard value > 0 else { return nil }
      value = decimalLogarithm(value)
    }
    value = min(max(value, -Limits.largest), Limits.largest)
    let fraction = (value - limits.low) / (limits.high - limits.low)
    return isReversed ? 1 - fraction : fraction
  }

  /// A mark on the axis.
  struct Tick: Equatable {
    var value: Double
    var text: String
  }

  /// At most `count` ticks at round values.
  func ticks(atMost count: Int) -> [Tick] {
    guard count > 0 else { return [] }
    let step = isLogarithmic ? max(1, Self.step(limits, count)) : Self.step(limits, count)
    guard step > 0, step.isFinite else { return [] }
    // A shade of tolerance, so that rounding does not lose the tick at an end.
    let first = (limits.low / step - 1e-9).rounded(.up)
    let last = (limits.high / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let value = index == 0 ? 0 : index * step
      return isLogarithmic
        ? Tick(value: powerOfTen(value), text: "1e" + FloatText.general(value, precision: 4))
        : Tick(value: value, text: Self.text(value, step: step))
    }
  }

  /// The smallest of 1, 2, 5 times a power of ten that gives no more than `count` ticks (Heckbert,
  /// "Nice numbers for graph labels", Graphics Gems, 1990).
  static func step(_ limits: Limits, _ count: Int) -> Double {
    let raw = (limits.high - limits.low) / Double(max(1, count))
    guard raw > 0, raw.isFinite else { return 0 }
    let power = powerOfTen(decimalLogarithm(raw).rounded(.down))
    for factor in [1.0, 2, 5, 10, 20] {
      let step = factor * power
      let first = (limits.low / step - 1e-9).rounded(.up)
      let last = (limits.high / step + 1e-9).rounded(.down)
      if last - first + 1 <= Double(count) { return step }
    }
    return 50 * power
  }

  /// A tick's text with as many decimals as the step needs, or with an exponent where that is long.
  static func text(_ value: Double, step: Double) -> String {
    let place = decimalLogarithm(step).rounded(.down)
    if value.magnitude >= 1e6 || place < -5 {
      // Enough digits to tell neighbours apart.
      let magnitude = value == 0 ? place : decimalLogarithm(value.magnitude).rounded(.down)
      let digits = Int(min(12, max(1, magnitude - place + 1)))
      return FloatText.general(value, precision: digits)
    }
    return FloatText.fixed(value, precision: place < 0 ? Int(-place) : 0)
  }
}
