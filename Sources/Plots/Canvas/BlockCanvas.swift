// Quadrant blocks: two by two dots in a cell, for fonts without Braille.

struct BlockCanvas: Canvas {
  static let dotsAcross = 2
  static let dotsDown = 2
  static let showsSeries = false
  var grid: CellGrid

  init(columns: Int, rows: Int) { grid = CellGrid(columns: columns, rows: rows) }

  static func character(dots: UInt8, series: Int) -> Character { quadrants[Int(dots & 15)] }

  /// Bit 0 is the upper left quadrant, 1 the upper right, 2 the lower left, 3 the lower right.
  private static let quadrants: [Character] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
