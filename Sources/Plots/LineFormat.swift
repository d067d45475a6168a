// matplotlib's format strings: "r--", "o", "C1:" as colour, marker and line style.

/// How one series is drawn: the parts of a matplotlib format string.
public struct LineFormat: Equatable, Sendable {
  /// The dashes of a line.
  public enum Dash: Equatable, Sendable {
    case solid, dashed, dashDot, dotted
  }

  /// The colour's place in the cycle of the palette, where the string names one.
  public var color: Int?
  /// Whether each point gets a marker.
  public var hasMarker: Bool
  /// The line between the points; nil when only markers are drawn.
  public var dash: Dash?
  /// Whether the string named the line's style.
  public var namesDash: Bool

  /// A plain line, coloured by its place among the series.
  public init() {
    color = nil
    hasMarker = false
    dash = .solid
    namesDash = false
  }

  /// Reads a format string; a wrong one throws what matplotlib says about it.
  public init(_ text: String) throws(PlotError) {
    self.init()
    var styleCount = 0
    var markerCount = 0
    var rest = Substring(text)
    while let first = rest.first {
      if let style = Self.styles.first(where: { rest.hasPrefix($0.text) }) {
        dash = style.dash
        styleCount += 1
        rest = rest.dropFirst(style.text.count)
      } else if Self.markers.contains(first) {
        hasMarker = true
        markerCount += 1
        rest = rest.dropFirst()
      } else if let index = Self.colors.first(where: { $0.letter == first })?.index {
        guard color == nil else { throw .format(text, "two color symbols") }
        color = index
        rest = rest.dropFirst()
      } else if first == "C", let digit = rest.dropFirst().first?.wholeNumberValue {
        guard color == nil else { throw .format(text, "two color symbols") }
        color = digit
        rest = rest.dropFirst(2)
      } else {
        throw .format(text, "unrecognized character '\(first)'")
      }
      if styleCount > 1 { throw .format(text, "two linestyle symbols") }
      if markerCount > 1 { throw .format(text, "two marker symbols") }
    }
    namesDash = styleCount > 0
    if hasMarker, !namesDash { dash = nil }
  }

  private static let styles: [(text: String, dash: Dash)] = [
    ("--", .dashed), ("-.", .dashDot), ("-", .solid), (":", .dotted),
  ]
  private static let markers: Set<Character> = [
    ".", ",", "o", "v", "^", "<", ">", "1", "2", "3", "4", "8", "s", "p", "P", "*", "h", "H", "+",
    "x", "X", "D", "d", "|", "_",
  ]
  /// matplotlib's one-letter colours, as places in the cycle blue, orange, green, red, purple ...
  private static let colors: [(letter: Character, index: Int)] = [
    ("b", 0), ("y", 1), ("g", 2), ("r", 3), ("m", 4), ("c", 5), ("k", 6), ("w", 6),
  ]
}
