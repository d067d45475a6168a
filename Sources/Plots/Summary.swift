// A plot in one line of words: for who cannot see it, for logs, and for tests.

import Text

extension Axes {
  /// What the plot shows, as in `line plot "loss": 2 series, x 0..100, y 0.0312..2.31, last 0.0312`.
  public var summary: String {
    let name = title.isEmpty ? "" : " \"\(visibleLine(title))\""
    if let image { return "image\(name): " + facts(of: image) }
    guard let first = series.first else { return "empty plot\(name)" }
    let facts =
      switch first.kind {
      case .line: lineFacts()
      case .scatter: pointFacts()
      case .bars: barFacts(first)
      case .histogram(let edges): histogramFacts(first, edges: edges)
      }
    return "\(kindName(first.kind))\(name): " + facts.joined(separator: ", ")
  }

  private func kindName(_ kind: Series.Kind) -> String {
    switch kind {
    case .line: "line plot"
    case .scatter: "scatter plot"
    case .bars: "bar chart"
    case .histogram: "histogram"
    }
  }

  private func range(_ name: String, _ values: some Sequence<Double>) -> String {
    guard let limits = Limits(of: values) else { return "\(name) without finite values" }
    return "\(name) \(number(limits.low))..\(number(limits.high))"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private func ranges() -> [String] {
    guard series.contains(where: { !$0.y.isEmpty }) else { return ["no points"] }
    return [range("x", series.lazy.flatMap(\.x)), range("y", series.lazy.flatMap(\.y))]
  }

  private func lineFacts() -> [String] {
    let lines = series.filter { if case .line = $0.kind { true } else { false } }
    var facts = [counted(series.count, "series", "series")] + ranges()
    let last = lines.compactMap { line in
      line.y.last.map { (line.label.map(visibleLine), number($0)) }
    }
    if last.count == 1 || (last.count > 1 && last.contains { $0.0 == nil }) {
      facts.append("last " + (last.first?.1 ?? ""))
    } else if !last.isEmpty, last.count <= 4 {
      facts.append("last " + last.map { "\($0.0 ?? "") \($0.1)" }.joined(separator: ", "))
    }
    return facts
  }

  private func pointFacts() -> [String] {
    let points = series.reduce(0) { $0 + $1.y.count }
    let sets = series.count > 1 ? [counted(series.count, "series", "series")] : []
    return sets + [counted(points, "point", "points")] + ranges()
  }

  private func barFacts(_ bars: Series) -> [String] {
    var facts = [counted(bars.y.count, "bar", "bars"), range("heights", bars.y)]
    let finite = bars.y.indices.filter { bars.y[$0].isFinite }
    if let highest = finite.max(by: { bars.y[$0] < bars.y[$1] }) {
      let position = bars.x[highest]
      let name = categories.first { $0.position == position }?.text ?? number(position)
      facts.append("highest at \(name)")
    }
    return facts
  }

  private func histogramFacts(_ bars: Series, edges: [Double]) -> [String] {
    let total = bars.y.reduce(0, +)
    var facts = [
      counted(Int(total), "value", "values") + " in " + counted(bars.y.count, "bin", "bins"),
      range("x", edges),
    ]
    if let most = bars.y.indices.max(by: { bars.y[$0] < bars.y[$1] }), most + 1 < edges.count {
      let interval = "\(number(edges[most]))..\(number(edges[most + 1]))"
      facts.append("most (\(number(bars.y[most]))) in \(interval)")
    }
    return facts
  }

  private func facts(of image: Image) -> String {
    let size = "\(image.rows.count)x\(image.width)"
    return "\(size), \(range("values", image.rows.joined())), \(image.colormap.name)"
  }
}

/// A number with at most four significant digits, as in `0.0312`, `100`, `1.2e+07`.
func number(_ value: Double) -> String {
  if value == value.rounded(), value.magnitude < 1e6 {
    return FloatText.fixed(value + 0, precision: 0)
  }
  return FloatText.general(value, precision: 4)
}
