// Images as shades: two columns for a pixel, so that it is square, or half blocks with colours.

import Text

/// Draws a matrix, with the series of its axes (boxes, points) in front.
struct ImageRenderer {
  private let layout: AxesRenderer
  private let image: Axes.Image
  /// What is shown: the image's rows, averaged down where the width asks for it.
  private let rows: [[Double]]
  private let halfBlocks: Bool

  /// From dark to bright on a dark background.
  private static let asciiRamp = Array(" .:-=+*#%@")
  private static let blockRamp = Array(" ░▒▓█")

  init(_ layout: AxesRenderer, _ image: Axes.Image) {
    self.layout = layout
    self.image = image
    halfBlocks = layout.options.palette.mixesColors && layout.options.characters != .ascii
    let room = max(1, layout.width - 2)
    let pixels = shrunk(image.rows, toColumns: halfBlocks ? room : max(1, room / 2))
    let factor = halfBlocks ? min(Self.magnification(of: image), room / max(1, image.width)) : 1
    rows = factor > 1 ? enlarged(pixels, by: factor) : pixels
  }

  /// How many half blocks wide and high a pixel is: a small image would be a stamp otherwise.
  static func magnification(of image: Axes.Image) -> Int {
    max(1, 28 / max(1, image.width, image.rows.count))
  }

  func lines() -> [StyledLine] {
    let columns = rows.first?.count ?? 0
    guard columns > 0 else { return layout.heading(left: 0) }
    var canvas = ASCIICanvas(
      columns: halfBlocks ? columns : columns * 2,
      rows: halfBlocks ? (rows.count + 1) / 2 : rows.count)
    if halfBlocks { paintHalfBlocks(&canvas) } else { paintShades(&canvas) }
    drawSeries(on: &canvas)
    let edges = layout.axes.showsAxes ? 2 : 0
    var lines = layout.heading(left: 0, columns: canvas.grid.columns + edges)
    let body = canvas.styledRows()
    guard layout.axes.showsAxes else { return lines + body }
    lines.append(edge(canvas.grid.columns, top: true))
    for row in body {
      var line = StyledLine()
      line.append(layout.frame.vertical)
      line.append(row)
      line.append(layout.frame.vertical)
      lines.append(line)
    }
    lines.append(edge(canvas.grid.columns, top: false))
    if !layout.axes.xLabel.isEmpty {
      lines.append(centered(visibleLine(layout.axes.xLabel), width: canvas.grid.columns + 2))
    }
    return lines + layout.legend(ASCIICanvas.self)
  }

  private func edge(_ columns: Int, top: Bool) -> StyledLine {
    let ascii = layout.options.characters == .ascii
    let corners = ascii ? ("+", "+") : top ? ("┌", "┐") : ("└", "┘")
    let side = String(repeating: layout.frame.horizontal, count: columns)
    return StyledLine(corners.0 + side + corners.1)
  }

  /// Where a value stands between the limits, 0 to 1; nil for what is not a number.
  private func share(_ value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    let range = image.high - image.low
    guard range.isFinite, range > 0 else { return value > image.low ? 1 : 0 }
    return min(max((value - image.low) / range, 0), 1)
  }

  private func paintShades(_ canvas: inout ASCIICanvas) {
    let ramp = layout.options.characters == .ascii ? Self.asciiRamp : Self.blockRamp
    for (y, row) in rows.enumerated() {
      for (x, value) in row.enumerated() {
        let shade: Character
        if let share = share(value) {
          let level = image.colormap.brightness(share) * Double(ramp.count)
          shade = ramp[min(ramp.count - 1, max(0, Int(level)))]
        } else {
          shade = "?"
        }
        for column in [2 * x, 2 * x + 1] {
          canvas.grid.update(column, y) { $0.character = shade }
        }
      }
    }
  }

  private func paintHalfBlocks(_ canvas: inout ASCIICanvas) {
    func color(_ x: Int, _ y: Int) -> RGB? {
      guard y < rows.count, x < rows[y].count, let share = share(rows[y][x]) else { return nil }
      return image.colormap.color(share)
    }
    for y in stride(from: 0, to: rows.count, by: 2) {
      for x in rows[y].indices {
        let (upper, lower) = (color(x, y), color(x, y + 1))
        canvas.grid.update(x, y / 2) { cell in
          if let upper {
            cell.character = "▀"
            cell.ink = .mixed(upper, background: lower)
          } else if let lower {
            cell.character = "▄"
            cell.ink = .mixed(lower, background: nil)
          }
        }
      }
    }
  }

  /// Pixel (column, row) is the point (x, y) of the axes; its area reaches half a unit around it.
  private func drawSeries(on canvas: inout ASCIICanvas) {
    guard !layout.axes.series.isEmpty else { return }
    let painter = SeriesPainter(
      axes: layout.axes, x: Scale(Limits(low: -0.5, high: Double(image.width) - 0.5)),
      y: Scale(Limits(low: Double(image.rows.count) - 0.5, high: -0.5)), colored: layout.isColored)
    var overlay = ASCIICanvas(columns: canvas.grid.columns, rows: canvas.grid.rows)
    painter.draw(on: &overlay)
    for row in 0..<overlay.grid.rows {
      for column in 0..<overlay.grid.columns {
        let cell = overlay.grid[column, row]
        guard cell.dots != 0 || cell.character != nil else { continue }
        let mark = ASCIICanvas.character(dots: cell.dots, series: cell.series)
        canvas.grid.update(column, row) {
          $0.character = cell.character ?? mark
          $0.ink = cell.ink
        }
      }
    }
  }
}

/// `rows` with every pixel as a square of `factor` by `factor`.
func enlarged(_ rows: [[Double]], by factor: Int) -> [[Double]] {
  rows.flatMap { row in
    let wide = row.flatMap { Array(repeating: $0, count: factor) }
    return Array(repeating: wide, count: factor)
  }
}

/// `rows` averaged over squares of pixels, so that no more than `limit` columns remain.
func shrunk(_ rows: [[Double]], toColumns limit: Int) -> [[Double]] {
  let width = rows.first?.count ?? 0
  let factor = (max(width, rows.count / 8) + limit - 1) / max(1, limit)
  guard factor > 1 else { return rows }
  return stride(from: 0, to: rows.count, by: factor).map { top in
    stride(from: 0, to: width, by: factor).map { left in
      var sum = 0.0
      var count = 0.0
      for row in rows[top..<min(top + factor, rows.count)] {
        for value in row[left..<min(left + factor, row.count)] where value.isFinite {
          sum += value / Double(factor * factor)
          count += 1
        }
      }
      return count > 0 ? sum * (Double(factor * factor) / count) : .nan
    }
  }
}
