// Plain ASCII: one dot in a cell, and a character of its own for each series.

struct ASCIICanvas: Canvas {
  static let dotsAcross = 1
  static let dotsDown = 1
  static let showsSeries = true
  var grid: CellGrid

  init(columns: Int, rows: Int) { grid = CellGrid(columns: columns, rows: rows) }

  static func character(dots: UInt8, series: Int) -> Character {
    dots == 0 ? " " : marks[series % marks.count]
  }

  /// The characters of the series, in order.
  static let marks: [Character] = ["*", "+", "o", "x", "#", "@", "%", "&"]
}
