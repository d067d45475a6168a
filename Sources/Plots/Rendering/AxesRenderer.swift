// Around the canvas: title, spines, ticks, names of the axes and the legend.

import Text

/// Lays one plot out in a given width.
struct AxesRenderer {
  /// Below this only the summary is shown.
  static let smallestWidth = 20

  let axes: Axes
  let width: Int
  let options: Figure.Options
  let frame: Frame

  /// The characters of spines and ticks.
  struct Frame {
    let vertical, verticalTick, corner, horizontal, horizontalTick: Character
    let ellipsis: String
    static let unicode = Frame(
      vertical: "│", verticalTick: "┤", corner: "└", horizontal: "─", horizontalTick: "┬",
      ellipsis: "…")
    static let ascii = Frame(
      vertical: "|", verticalTick: "+", corner: "+", horizontal: "-", horizontalTick: "+",
      ellipsis: "~")
  }

  init(_ axes: Axes, width: Int, _ options: Figure.Options) {
    self.axes = axes
    self.width = width
    self.options = options
    frame = options.characters == .ascii ? .ascii : .unicode
  }

  /// The columns that an image takes in its own size; nil for plots, which take any width.
  var naturalWidth: Int? {
    guard let image = axes.image else { return nil }
    let halfBlocks = options.palette.mixesColors && options.characters != .ascii
    let pixel = halfBlocks ? ImageRenderer.magnification(of: image) : 2
    return image.width * pixel + (axes.showsAxes ? 2 : 0)
  }

  /// All lines but the summary.
  func lines() -> [StyledLine] {
    if let image = axes.image { return ImageRenderer(self, image).lines() }
    guard !axes.isEmpty else { return [] }
    switch options.characters {
    case .braille: return lines(on: BrailleCanvas.self)
    case .block: return lines(on: BlockCanvas.self)
    case .ascii: return lines(on: ASCIICanvas.self)
    }
  }

  private func lines<C: Canvas>(on kind: C.Type) -> [StyledLine] {
    let height = max(3, min(options.height, 200))
    let (x, y) = scales()
    let yTicks = axes.showsAxes ? y.ticks(atMost: max(2, height / 3)) : []
    let margin = min(width / 3, yTicks.map { DisplayWidth.of($0.text) }.max() ?? 0)
    let left = axes.showsAxes ? margin + 2 : 0
    var canvas = C(columns: max(1, width - left), rows: height)
    SeriesPainter(axes: axes, x: x, y: y, colored: isColored).draw(on: &canvas)
    var lines = heading(left: left)
    let rows = canvas.styledRows()
    guard axes.showsAxes else { return lines + rows + legend(C.self) }
    var marks: [Int: String] = [:]
    for tick in yTicks {
      guard let place = y.fraction(tick.value) else { continue }
      marks[row(place, of: height)] = tick.text
    }
    for (index, row) in rows.enumerated() {
      let text = DisplayWidth.clipped(marks[index] ?? "", to: margin, ellipsis: frame.ellipsis)
      var line = StyledLine()
      line.pad(to: margin - DisplayWidth.of(text))
      line.append(text + " ")
      line.append(marks[index] == nil ? frame.vertical : frame.verticalTick)
      line.append(row)
      lines.append(line)
    }
    lines += horizontalAxis(x, left: left, columns: canvas.grid.columns)
    return lines + legend(C.self)
  }

  /// Whether series are told apart by colours.
  var isColored: Bool { if case .none = options.palette { false } else { true } }

  /// Title, in the middle of `columns`, and the name of the vertical axis below it.
  func heading(left: Int, columns: Int? = nil) -> [StyledLine] {
    var lines: [StyledLine] = []
    let room = width - left
    if !axes.title.isEmpty {
      let text = DisplayWidth.clipped(visibleLine(axes.title), to: room, ellipsis: frame.ellipsis)
      lines.append(centered(text, width: columns ?? room, after: left))
    }
    if !axes.yLabel.isEmpty, axes.showsAxes {
      lines.append(
        StyledLine(
          DisplayWidth.clipped(visibleLine(axes.yLabel), to: width, ellipsis: frame.ellipsis)))
    }
    return lines
  }

  private func scales() -> (x: Scale, y: Scale) {
    var x: Limits?
    var y: Limits?
    for series in axes.series {
      guard var horizontal = Limits(of: series.x), var vertical = Limits(of: series.y) else {
        continue
      }
      switch series.kind {
      case .line, .scatter: break
      case .bars(let width):
        horizontal.low -= width / 2
        horizontal.high += width / 2
        vertical = vertical.union(Limits(low: 0, high: 0))
      case .histogram(let edges):
        horizontal = Limits(of: edges) ?? horizontal
        vertical = vertical.union(Limits(low: 0, high: 0))
      }
      x = horizontal.union(x)
      y = vertical.union(y)
    }
    return (
      Scale(Self.given(axes.xLimits) ?? x, logarithmic: axes.xIsLogarithmic),
      Scale(Self.given(axes.yLimits) ?? y, logarithmic: axes.yIsLogarithmic)
    )
  }

  private static func given(_ limits: (low: Double, high: Double)?) -> Limits? {
    guard let limits, limits.low.isFinite, limits.high.isFinite else { return nil }
    func clamp(_ value: Double) -> Double { min(max(value, -Limits.largest), Limits.largest) }
    return Limits(low: clamp(limits.low), high: clamp(limits.high))
  }

  private func row(_ fraction: Double, of height: Int) -> Int {
    Int(((1 - min(max(fraction, 0), 1)) * Double(height - 1)).rounded())
  }

  /// The lower spine with its ticks, their texts, and the name of the axis.
  private func horizontalAxis(_ x: Scale, left: Int, columns: Int) -> [StyledLine] {
    let ticks =
      axes.categories.isEmpty
      ? x.ticks(atMost: max(2, columns / 10))
      : axes.categories.map { Scale.Tick(value: $0.position, text: $0.text) }
    var spine = [Character](repeating: frame.horizontal, count: columns)
    var texts = StyledLine()
    var previousEnd = -1
    for tick in ticks {
      guard let place = x.fraction(tick.value), place >= -1e-9, place <= 1 + 1e-9 else { continue }
      let column = min(columns - 1, max(0, Int((place * Double(columns - 1)).rounded())))
      spine[column] = frame.horizontalTick
      let text = DisplayWidth.clipped(
        tick.text, to: roomForCategory(columns, count: ticks.count), ellipsis: frame.ellipsis)
      let size = DisplayWidth.of(text)
      let start = max(0, min(left + column - size / 2, width - size))
      guard start > previousEnd else { continue }
      texts.pad(to: start)
      texts.append(text)
      previousEnd = start + size
    }
    var axis = StyledLine()
    axis.pad(to: left - 1)
    axis.append(frame.corner)
    axis.append(String(spine))
    var lines = [axis, texts]
    if !axes.xLabel.isEmpty {
      let text = DisplayWidth.clipped(
        visibleLine(axes.xLabel), to: columns, ellipsis: frame.ellipsis)
      lines.append(centered(text, width: columns, after: left))
    }
    return lines
  }

  private func roomForCategory(_ columns: Int, count: Int) -> Int {
    axes.categories.isEmpty ? width : max(1, columns / max(1, count) - 1)
  }

  /// What each labelled series looks like, in as many lines as it needs.
  func legend<C: Canvas>(_ kind: C.Type) -> [StyledLine] {
    guard axes.showsLegend else { return [] }
    var lines: [StyledLine] = []
    var line = StyledLine()
    let painter = SeriesPainter(axes: axes, colored: isColored)
    for (index, series) in axes.series.enumerated() {
      guard let label = series.label, !label.hasPrefix("_") else { continue }
      var entry = StyledLine()
      entry.append(painter.sample(of: index, kind), ink: .series(painter.color(of: index)))
      let room = max(1, width - entry.width - 3)
      entry.append(
        " " + DisplayWidth.clipped(visibleLine(label), to: room, ellipsis: frame.ellipsis))
      if line.width > 0, line.width + 3 + entry.width > width {
        lines.append(line)
        line = StyledLine()
      }
      line.append(line.width == 0 ? "  " : "   ")
      line.append(entry)
    }
    return line.width > 0 ? lines + [line] : lines
  }
}
