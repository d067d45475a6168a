// The one format a printed tensor's numbers share, chosen from the values that will be shown.
//
// Of the finite values that are not zero: exponents if they span more than a factor of 1000, exceed 1e8 or
// fall below 1e-4; else no digits after the point if all are integers; else `precision` digits. They also
// set the width, so zeros, nan and inf never widen it (torch/_tensor_str.py, `_Formatter`).

import Text

struct NumberStyle {
  private enum Form {
    case verbatim, exponent, integral, fixed
  }

  private let form: Form
  private let precision: Int
  /// The width every number is padded to.
  let width: Int

  init(_ values: [Scalar], isFloat: Bool, _ options: PrintOptions) {
    precision = max(options.precision, 0)
    var (chosen, widest) = (isFloat ? Form.integral : .verbatim, 1)
    let decisive = isFloat ? values.filter { $0.double.isFinite && $0.double != 0 } : values
    if isFloat, !decisive.isEmpty { chosen = Self.form(decisive, options) }
    for value in decisive {
      widest = max(widest, Self.text(value, chosen, precision).utf8.count)
    }
    (form, width) = (chosen, widest)
  }

  private static func form(_ values: [Scalar], _ options: PrintOptions) -> Form {
    var (low, high, areIntegers) = (Double.infinity, 0.0, true)
    for value in values {
      let magnitude = value.double.magnitude
      low = min(low, magnitude)
      high = max(high, magnitude)
      areIntegers = areIntegers && magnitude == magnitude.rounded(.down)
    }
    let spreads = high / low > 1000 || high > 1e8 || low < 1e-4
    if options.usesExponents ?? spreads { return .exponent }
    return areIntegers ? .integral : .fixed
  }

  private static func text(_ value: Scalar, _ form: Form, _ precision: Int) -> String {
    switch (value, form) {
    case (.bool(let truth), _): truth ? "True" : "False"
    case (.int(let integer), _): String(integer)
    case (.float(let number), .exponent): FloatText.scientific(number, precision: precision)
    case (.float(let number), .integral):
      FloatText.fixed(number, precision: 0) + (number.isFinite ? "." : "")
    case (.float(let number), _): FloatText.fixed(number, precision: precision)
    }
  }

  /// The number, padded on the left.
  func text(_ value: Scalar) -> String {
    let text = Self.text(value, form, precision)
    return String(repeating: " ", count: max(width - text.utf8.count, 0)) + text
  }
}
