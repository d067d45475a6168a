// Braille patterns: two by four dots in a cell, the finest that text offers.

struct BrailleCanvas: Canvas {
  static let dotsAcross = 2
  static let dotsDown = 4
  static let showsSeries = false
  var grid: CellGrid

  init(columns: Int, rows: Int) { grid = CellGrid(columns: columns, rows: rows) }

  static func character(dots: UInt8, series: Int) -> Character {
    guard dots != 0 else { return " " }  // some fonts draw empty dots in U+2800
    var pattern: UInt32 = 0
    for bit in 0..<8 where dots & (1 << UInt8(bit)) != 0 { pattern |= weights[bit] }
    return Character(Unicode.Scalar(0x2800 + pattern) ?? " ")
  }

  /// Unicode numbers the first six dots down the columns and added the last row later.
  private static let weights: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
