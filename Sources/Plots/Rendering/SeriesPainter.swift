// Puts the series of a plot onto a canvas.

/// Draws lines, points and bars; with several series and no colours they differ by dashes and marks.
struct SeriesPainter {
  let axes: Axes
  let x: Scale
  let y: Scale
  let colored: Bool

  init(axes: Axes, x: Scale = Scale(nil), y: Scale = Scale(nil), colored: Bool) {
    self.axes = axes
    self.x = x
    self.y = y
    self.colored = colored
  }

  /// The place of a series in the colour cycle.
  func color(of index: Int) -> Int { axes.series[index].format.color ?? index }

  func draw<C: Canvas>(on canvas: inout C) {
    for (index, series) in axes.series.enumerated() {
      switch series.kind {
      case .line: drawLine(series, index, &canvas)
      case .scatter: drawPoints(series, index, &canvas)
      case .bars(let width): drawBars(series, width, index, &canvas)
      case .histogram(let edges): drawHistogram(series, edges, index, &canvas)
      }
    }
  }

  /// The look of a series for the legend.
  func sample<C: Canvas>(of index: Int, _ kind: C.Type) -> String {
    let series = axes.series[index]
    let mark = String(marker(of: index, kind))
    switch series.kind {
    case .scatter: return mark
    case .bars, .histogram: return C.showsSeries ? mark : "█"
    case .line:
      guard series.format.dash != nil else { return mark }
      if C.showsSeries { return String(repeating: mark, count: 3) }
      let pattern = dash(of: index, kind)
      return pattern.off == 0 ? "───" : pattern.on == 1 ? "···" : pattern.on == 5 ? "╌╌╌" : "─╌─"
    }
  }

  private func dash<C: Canvas>(of index: Int, _ kind: C.Type) -> DashPattern {
    let format = axes.series[index].format
    if C.showsSeries { return DashPattern(.solid) }
    if format.namesDash || colored { return DashPattern(format.dash ?? .solid) }
    let cycle: [LineFormat.Dash] = [.solid, .dotted, .dashed, .dashDot]
    return DashPattern(cycle[index % cycle.count])
  }

  private func marker<C: Canvas>(of index: Int, _ kind: C.Type) -> Character {
    let marks: [Character] =
      C.showsSeries ? ASCIICanvas.marks : ["•", "×", "+", "○", "△", "□", "◇"]
    return marks[index % marks.count]
  }

  /// The place of a point, counted in dots; nil where it has none.
  private func dot<C: Canvas>(_ px: Double, _ py: Double, _ canvas: C) -> (x: Double, y: Double)? {
    guard let fx = x.fraction(px), let fy = y.fraction(py) else { return nil }
    return (fx * Double(canvas.dotWidth - 1), (1 - fy) * Double(canvas.dotHeight - 1))
  }

  private func drawLine<C: Canvas>(_ series: Axes.Series, _ index: Int, _ canvas: inout C) {
    let color = color(of: index)
    let pattern = dash(of: index, C.self)
    var phase = 0
    var previous: (x: Double, y: Double)?
    var drawn = 0
    for (px, py) in zip(series.x, series.y) {
      guard let point = dot(px, py, canvas) else {
        previous = nil
        continue
      }
      drawn += 1
      if series.format.dash != nil, let start = previous,
        let (from, to) = clip(start, point, width: canvas.dotWidth, height: canvas.dotHeight)
      {
        canvas.line(from: from, to: to, series: color, dash: pattern, phase: &phase)
      }
      if series.format.hasMarker { mark(point, index, &canvas) }
      previous = point
    }
    if drawn == 1, let previous { mark(previous, index, &canvas) }
  }

  private func drawPoints<C: Canvas>(_ series: Axes.Series, _ index: Int, _ canvas: inout C) {
    let asDots = axes.series.count == 1 || colored
    for (px, py) in zip(series.x, series.y) {
      guard let point = dot(px, py, canvas) else { continue }
      if asDots, series.y.count > 30 {
        if let place = inside(point, canvas) {
          canvas.setDot(x: place.x, y: place.y, series: color(of: index))
        }
      } else {
        mark(point, index, &canvas)
      }
    }
  }

  private func mark<C: Canvas>(
    _ point: (x: Double, y: Double), _ index: Int, _ canvas: inout C
  ) {
    guard let place = inside(point, canvas) else { return }
    let marker = marker(of: index, C.self)
    canvas.setMarker(marker, x: place.x, y: place.y, series: color(of: index))
  }

  private func inside<C: Canvas>(_ point: (x: Double, y: Double), _ canvas: C) -> Dot? {
    let x = point.x.rounded()
    let y = point.y.rounded()
    guard x >= 0, y >= 0, x < Double(canvas.dotWidth), y < Double(canvas.dotHeight) else {
      return nil
    }
    return Dot(x: Int(x), y: Int(y))
  }

  private func drawBars<C: Canvas>(
    _ series: Axes.Series, _ width: Double, _ index: Int, _ canvas: inout C
  ) {
    for (center, height) in zip(series.x, series.y) {
      fill(center - width / 2, center + width / 2, height, index, gap: false, &canvas)
    }
  }

  private func drawHistogram<C: Canvas>(
    _ series: Axes.Series, _ edges: [Double], _ index: Int, _ canvas: inout C
  ) {
    let gap = canvas.grid.columns >= series.y.count * 3
    for (place, height) in series.y.enumerated() where place + 1 < edges.count {
      fill(edges[place], edges[place + 1], height, index, gap: gap, &canvas)
    }
  }

  /// A bar from zero to `height`, up to its right edge; with a gap it ends a dot earlier.
  private func fill<C: Canvas>(
    _ left: Double, _ right: Double, _ height: Double, _ index: Int, gap: Bool, _ canvas: inout C
  ) {
    guard height.isFinite, height != 0, let base = dot(left, y.isLogarithmic ? height : 0, canvas),
      let top = dot(right, height, canvas)
    else { return }
    func place(_ value: Double, _ count: Int) -> Int {
      Int(min(max(value.rounded(), -1), Double(count)))
    }
    let start = place(base.x, canvas.dotWidth)
    var end = place(top.x, canvas.dotWidth)
    end -= gap ? 2 : 1
    let bottom = y.isLogarithmic ? canvas.dotHeight : place(base.y, canvas.dotHeight)
    canvas.fill(
      from: Dot(x: start, y: bottom),
      to: Dot(x: max(start, end), y: place(top.y, canvas.dotHeight)),
      series: color(of: index))
  }
}

/// The part of a line that lies on a canvas (Liang and Barsky, 1984), as dots.
func clip(
  _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), width: Int, height: Int
) -> (Dot, Dot)? {
  guard width > 0, height > 0 else { return nil }
  let delta = (x: end.x - start.x, y: end.y - start.y)
  guard delta.x.isFinite, delta.y.isFinite else { return nil }
  let right = Double(width) - 1
  let bottom = Double(height) - 1
  var enter = 0.0
  var leave = 1.0
  for (p, q) in [
    (-delta.x, start.x), (delta.x, right - start.x), (-delta.y, start.y),
    (delta.y, bottom - start.y),
  ] {
    if p == 0 {
      if q < -0.5 { return nil }
    } else if p < 0 {
      enter = max(enter, q / p)
    } else {
      leave = min(leave, q / p)
    }
  }
  guard enter <= leave else { return nil }
  func dot(_ share: Double) -> Dot {
    let x = min(max((start.x + share * delta.x).rounded(), 0), right)
    let y = min(max((start.y + share * delta.y).rounded(), 0), bottom)
    return Dot(x: Int(x), y: Int(y))
  }
  return (dot(enter), dot(leave))
}
