// What can be wrong with the arguments of a plot, in matplotlib's words.

/// A mistake in the arguments of a plot; `description` is what matplotlib's ValueError says.
public enum PlotError: Error, Equatable, CustomStringConvertible, Sendable {
  /// A format string and what is wrong with it.
  case format(String, String)
  /// `plot` got different numbers of x and y.
  case lengths(x: Int, y: Int)
  /// `scatter` got different numbers of x and y.
  case scatterSizes
  /// `bar` got heights that do not fit its positions.
  case barShapes(positions: Int, heights: Int)
  /// `hist` was asked for no bins.
  case bins
  /// The name is not one of the colour maps there are.
  case colormap(String)
  /// The rows of an image differ in length.
  case raggedImage
  /// A value that is not finite stands among those of a histogram.
  case histogramRange(Double, Double)

  /// The message, as matplotlib words it.
  public var description: String {
    switch self {
    case .format(let text, let reason): "'\(text)' is not a valid format string (\(reason))"
    case .lengths(let x, let y):
      "x and y must have same first dimension, but have shapes (\(x),) and (\(y),)"
    case .scatterSizes: "x and y must be the same size"
    case .barShapes(let positions, let heights):
      "shape mismatch: objects cannot be broadcast to a single shape.  "
        + "Mismatch is between 'x' with shape (\(positions),) and 'height' with shape (\(heights),)."
    case .bins: "`bins` must be positive, when an integer"
    case .colormap(let name):
      "'\(name)' is not a known colormap here; known are "
        + Colormap.names.joined(separator: ", ")
    case .raggedImage: "the rows of an image must have the same length"
    case .histogramRange(let low, let high):
      "autodetected range of [\(low), \(high)] is not finite"
    }
  }
}
