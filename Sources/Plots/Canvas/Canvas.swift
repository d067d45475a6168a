// The drawing surface: character cells, each divided into dots. What a cell looks like is the only
// thing a kind of canvas decides; lines, rectangles and markers are drawn here, once.

/// What colours a cell.
enum Ink: Equatable, Sendable {
  case plain
  case series(Int)
  case mixed(RGB, background: RGB?)
}

/// One character of the canvas.
struct Cell: Sendable {
  /// The dots that are set, bit `y * dotsAcross + x`.
  var dots: UInt8 = 0
  /// A character that stands in front of the dots.
  var character: Character?
  var ink: Ink = .plain
  /// The series drawn last here.
  var series = 0
}

/// A grid of cells that can be drawn on dot by dot.
protocol Canvas: Sendable {
  /// Dots in one cell, across and down.
  static var dotsAcross: Int { get }
  static var dotsDown: Int { get }
  /// Whether every cell tells its series by its character (then lines need no dashes).
  static var showsSeries: Bool { get }
  /// The character of a cell with these dots.
  static func character(dots: UInt8, series: Int) -> Character

  var grid: CellGrid { get set }
  init(columns: Int, rows: Int)
}

/// Storage of cells, row by row; every access is checked.
struct CellGrid: Sendable {
  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    self.columns = max(0, min(columns, 10_000))
    self.rows = max(0, min(rows, 10_000))
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * columns + column] : Cell() }
    set { if contains(column, row) { cells[row * columns + column] = newValue } }
  }

  mutating func update(_ column: Int, _ row: Int, _ change: (inout Cell) -> Void) {
    if contains(column, row) { change(&cells[row * columns + column]) }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < columns && row >= 0 && row < rows
  }
}

extension Canvas {
  var dotWidth: Int { grid.columns * Self.dotsAcross }
  var dotHeight: Int { grid.rows * Self.dotsDown }

  /// Sets one dot; outside the canvas nothing happens.
  mutating func setDot(x: Int, y: Int, series: Int) {
    guard x >= 0, y >= 0 else { return }
    let bit = (y % Self.dotsDown) * Self.dotsAcross + x % Self.dotsAcross
    grid.update(x / Self.dotsAcross, y / Self.dotsDown) { cell in
      cell.dots |= 1 << UInt8(bit)
      cell.series = series
      cell.ink = .series(series)
    }
  }

  /// Puts a character into the cell of a dot.
  mutating func setMarker(_ marker: Character, x: Int, y: Int, series: Int) {
    guard x >= 0, y >= 0 else { return }
    grid.update(x / Self.dotsAcross, y / Self.dotsDown) { cell in
      cell.character = marker
      cell.series = series
      cell.ink = .series(series)
    }
  }

  /// A line from dot to dot (Bresenham).
  ///
  /// `phase` counts dots along a series for its dashes.
  mutating func line(
    from start: Dot, to end: Dot, series: Int, dash: DashPattern, phase: inout Int
  ) {
    let deltaX = abs(end.x - start.x)
    let deltaY = -abs(end.y - start.y)
    let stepX = start.x < end.x ? 1 : -1
    let stepY = start.y < end.y ? 1 : -1
    var error = deltaX + deltaY
    var dot = start
    while true {
      if dash.isInked(phase) { setDot(x: dot.x, y: dot.y, series: series) }
      if dot == end { return }
      phase += 1
      let doubled = 2 * error
      if doubled >= deltaY {
        error += deltaY
        dot.x += stepX
      }
      if doubled <= deltaX {
        error += deltaX
        dot.y += stepY
      }
    }
  }

  /// A filled rectangle of dots, both corners included.
  mutating func fill(from: Dot, to: Dot, series: Int) {
    let left = max(0, min(from.x, to.x))
    let right = min(dotWidth - 1, max(from.x, to.x))
    let top = max(0, min(from.y, to.y))
    let bottom = min(dotHeight - 1, max(from.y, to.y))
    guard left <= right, top <= bottom else { return }
    for y in top...bottom {
      for x in left...right { setDot(x: x, y: y, series: series) }
    }
  }

  /// The rows as styled text.
  func styledRows() -> [StyledLine] {
    (0..<grid.rows).map { row in
      var line = StyledLine()
      for column in 0..<grid.columns {
        let cell = grid[column, row]
        let character = cell.character ?? Self.character(dots: cell.dots, series: cell.series)
        line.append(character, ink: cell.ink)
      }
      return line
    }
  }
}

/// A place on the canvas, counted in dots from the top left.
struct Dot: Equatable {
  var x: Int
  var y: Int
}

/// Which dots of a line are inked: runs of on and off that repeat.
struct DashPattern {
  let on: Int
  let off: Int

  init(_ dash: LineFormat.Dash) {
    (on, off) =
      switch dash {
      case .solid: (1, 0)
      case .dotted: (1, 2)
      case .dashed: (5, 3)
      case .dashDot: (8, 2)
      }
  }

  func isInked(_ phase: Int) -> Bool { off == 0 || phase % (on + off) < on }
}
