// One coordinate system: what is drawn in it and what is written around it.

import Text

/// A plot with its series, texts and limits; the model behind `plt.plot` and its kin.
public struct Axes: Sendable {
  /// A named set of points and how they are drawn.
  struct Series: Sendable {
    enum Kind: Sendable {
      case line, scatter, bars(width: Double), histogram(edges: [Double])
    }
    var kind: Kind
    var x: [Double]
    var y: [Double]
    var label: String?
    var format: LineFormat
  }

  /// A matrix of values, shown as shades.
  struct Image: Sendable {
    var rows: [[Double]]
    var colormap: Colormap
    var low: Double
    var high: Double
    var width: Int { rows.first?.count ?? 0 }
  }

  var series: [Series] = []
  var image: Image?
  /// Categories under the bars, by x position.
  var categories: [(position: Double, text: String)] = []

  /// The line above the plot.
  public var title = ""
  /// The name of the horizontal axis.
  public var xLabel = ""
  /// The name of the vertical axis.
  public var yLabel = ""
  /// Whether `legend()` was called.
  public var showsLegend = false
  /// False after `axis("off")`: no spines, ticks and labels.
  public var showsAxes = true
  /// The horizontal limits; nil to take them from the data.
  public var xLimits: (low: Double, high: Double)?
  /// The vertical limits; nil to take them from the data.
  public var yLimits: (low: Double, high: Double)?
  /// Whether the horizontal axis is logarithmic.
  public var xIsLogarithmic = false
  /// Whether the vertical axis is logarithmic.
  public var yIsLogarithmic = false

  /// Empty axes.
  public init() {}

  /// Whether nothing was drawn yet.
  public var isEmpty: Bool { series.isEmpty && image == nil }

  /// Adds a line through the points; without `x` they stand at 0, 1, 2 ...
  public mutating func plot(
    x: [Double]? = nil, y: [Double], label: String? = nil, format: String = ""
  ) throws(PlotError) {
    let positions = x ?? y.indices.map(Double.init)
    guard positions.count == y.count else { throw .lengths(x: positions.count, y: y.count) }
    let format = try LineFormat(format)
    series.append(Series(kind: .line, x: positions, y: y, label: label, format: format))
  }

  /// Adds points without a line.
  public mutating func scatter(
    x: [Double], y: [Double], label: String? = nil
  ) throws(PlotError) {
    guard x.count == y.count else { throw .scatterSizes }
    var format = LineFormat()
    format.dash = nil
    format.hasMarker = true
    series.append(Series(kind: .scatter, x: x, y: y, label: label, format: format))
  }

  /// Adds vertical bars of the given heights, centred at `x`.
  public mutating func bar(
    x: [Double], heights: [Double], width: Double = 0.8, label: String? = nil
  ) throws(PlotError) {
    guard x.count == heights.count else {
      throw .barShapes(positions: x.count, heights: heights.count)
    }
    let kind = Series.Kind.bars(width: width.isFinite ? width.magnitude : 0.8)
    series.append(Series(kind: kind, x: x, y: heights, label: label, format: LineFormat()))
  }

  /// Adds vertical bars named by categories, which stand at 0, 1, 2 ...
  public mutating func bar(
    categories names: [String], heights: [Double], width: Double = 0.8, label: String? = nil
  ) throws(PlotError) {
    let positions = names.indices.map(Double.init)
    try bar(x: positions, heights: heights, width: width, label: label)
    categories = zip(positions, names).map { ($0, visibleLine($1)) }
  }

  /// Adds a histogram with `bins` equal bins (`numpy.histogram`) and returns its counts and edges.
  @discardableResult
  public mutating func hist(
    _ values: [Double], bins: Int = 10, label: String? = nil
  ) throws(PlotError) -> (counts: [Double], edges: [Double]) {
    let (counts, edges) = try histogram(values, bins: bins)
    let centers = zip(edges, edges.dropFirst()).map { $0 / 2 + $1 / 2 }
    series.append(
      Series(
        kind: .histogram(edges: edges), x: centers, y: counts, label: label, format: LineFormat()))
    return (counts, edges)
  }

  /// Shows a matrix as an image, first row on top.
  ///
  /// Values from `vmin` to `vmax` go over the colour map; the limits come from the finite values
  /// where they are not given.
  public mutating func imshow(
    rows: [[Double]], cmap: String = "viridis", vmin: Double? = nil, vmax: Double? = nil
  ) throws(PlotError) {
    guard let colormap = Colormap(named: cmap) else { throw .colormap(cmap) }
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }) else { throw .raggedImage }
    let range = Limits(of: rows.joined())
    image = Image(
      rows: rows, colormap: colormap, low: vmin ?? range?.low ?? 0, high: vmax ?? range?.high ?? 1)
  }
}

/// `numpy.histogram(values, bins)`: equal bins over the range of the values, the last one closed;
/// nan is not counted.
func histogram(
  _ values: [Double], bins: Int
) throws(PlotError) -> (counts: [Double], edges: [Double]) {
  guard bins > 0 else { throw .bins }
  let values = values.filter { !$0.isNaN }
  let bins = min(bins, 1_000_000)
  var low = values.min() ?? 0
  var high = values.max() ?? 1
  guard values.allSatisfy(\.isFinite) else { throw .histogramRange(low, high) }
  if low == high {
    low -= 0.5
    high += 0.5
  }
  let width = high / Double(bins) - low / Double(bins)
  let edges = (0...bins).map { $0 == bins ? high : low + Double($0) * width }
  var counts = [Double](repeating: 0, count: bins)
  for value in values {
    let place = width > 0 ? (value - low) / width : 0
    var index = place.isFinite ? min(Int(max(0, place)), bins - 1) : bins - 1
    if index > 0, value < edges[index] { index -= 1 }
    if index < bins - 1, value >= edges[index + 1] { index += 1 }
    counts[index] += 1
  }
  return (counts, edges)
}
