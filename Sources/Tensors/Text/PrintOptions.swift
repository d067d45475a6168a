// torch.set_printoptions: how many digits and elements a printed tensor shows.

/// The options of a printed tensor, with PyTorch's defaults.
public struct PrintOptions: Sendable, Equatable {
  /// Digits after the point.
  public var precision = 4
  /// Tensors with more elements are summarised.
  public var threshold = 1000
  /// Items kept at each end of a summarised dimension.
  public var edgeItems = 3
  /// Columns after which lines break.
  public var lineWidth = 80
  /// Whether to use exponents; nil lets the values decide.
  public var usesExponents: Bool?

  /// The defaults.
  public init() {}

  /// `profile="short"`: fewer digits and items.
  public static var short: PrintOptions {
    var options = PrintOptions()
    (options.precision, options.threshold, options.edgeItems) = (2, 1000, 2)
    return options
  }

  /// `profile="full"`: everything is shown.
  public static var full: PrintOptions {
    var options = PrintOptions()
    options.threshold = Int.max
    return options
  }
}
