// Colour maps: from a share of the range to a colour, or to a share of brightness.

/// A 24-bit colour.
struct RGB: Equatable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// A named row of colours that values are spread over.
public struct Colormap: Sendable {
  let name: String
  /// Evenly spaced; between them colours are mixed.
  let anchors: [RGB]
  /// Whether high values are dark.
  let isReversed: Bool

  /// The map of this name in matplotlib, or nil when it is not one of `names`.
  public init?(named name: String) {
    guard let entry = Self.table.first(where: { $0.name == name }) else { return nil }
    self.name = name
    isReversed = entry.isReversed
    anchors = entry.isReversed ? entry.anchors.reversed() : entry.anchors
  }

  /// The names there are.
  public static var names: [String] { table.map(\.name) }

  /// The brightness of a share 0...1 of the range, for output without colours.
  func brightness(_ share: Double) -> Double { isReversed ? 1 - share : share }

  /// The colour of a share 0...1 of the range.
  func color(_ share: Double) -> RGB {
    let place = share * Double(anchors.count - 1)
    let index = min(max(0, Int(place)), anchors.count - 2)
    let weight = place - Double(index)
    func mix(_ channel: KeyPath<RGB, UInt8>) -> UInt8 {
      let low = Double(anchors[index][keyPath: channel])
      let high = Double(anchors[index + 1][keyPath: channel])
      return UInt8(min(255, max(0, (low + (high - low) * weight).rounded())))
    }
    return RGB(mix(\.red), mix(\.green), mix(\.blue))
  }

  /// Every eighth of matplotlib 3's tables.
  private static let viridis = [
    RGB(68, 1, 84), RGB(71, 45, 123), RGB(59, 82, 139), RGB(44, 114, 142), RGB(33, 145, 140),
    RGB(40, 174, 128), RGB(94, 201, 98), RGB(173, 220, 48), RGB(253, 231, 37),
  ]
  private static let coolwarm = [
    RGB(59, 76, 192), RGB(98, 130, 234), RGB(141, 176, 254), RGB(185, 208, 249), RGB(221, 220, 220),
    RGB(245, 196, 172), RGB(244, 152, 122), RGB(221, 95, 75), RGB(180, 4, 38),
  ]
  private static let gray = [RGB(0, 0, 0), RGB(255, 255, 255)]

  private static let table: [(name: String, anchors: [RGB], isReversed: Bool)] = [
    ("gray", gray, false), ("gray_r", gray, true), ("grey", gray, false), ("Greys", gray, true),
    ("binary", gray, true), ("viridis", viridis, false), ("viridis_r", viridis, true),
    ("coolwarm", coolwarm, false),
  ]
}
