// A figure: axes in rows and columns, and the door by which it becomes text.

import Text

/// What `plt.show()` shows: one plot, or several side by side and above each other.
public struct Figure: Sendable {
  /// The axes, row by row.
  public private(set) var axes: [Axes] = [Axes()]
  /// Rows of axes.
  public private(set) var rows = 1
  /// Axes in each row.
  public private(set) var columns = 1
  /// The place in `axes` that `current` stands for.
  public private(set) var selected = 0
  /// The line above all axes.
  public var superTitle = ""

  /// A figure with one empty plot.
  public init() {}

  /// The axes that drawing calls go to.
  public var current: Axes {
    get { axes[selected] }
    _modify { yield &axes[selected] }
  }

  /// Whether nothing was drawn yet.
  public var isEmpty: Bool { axes.allSatisfy(\.isEmpty) }

  /// Divides the figure into `rows` times `columns` axes (`plt.subplots`), all of them empty.
  ///
  /// More than 100 axes are refused: the result is then false and nothing changes.
  public mutating func divide(rows: Int, columns: Int) -> Bool {
    guard rows > 0, columns > 0, rows <= 100, columns <= 100, rows * columns <= 100 else {
      return false
    }
    self.rows = rows
    self.columns = columns
    axes = Array(repeating: Axes(), count: rows * columns)
    selected = 0
    return true
  }

  /// Makes the axes at `index` (from 0, row by row) the current ones; false if there are none.
  public mutating func select(_ index: Int) -> Bool {
    guard axes.indices.contains(index) else { return false }
    selected = index
    return true
  }

  /// How a figure is turned into text.
  public struct Options: Sendable {
    /// Columns of the whole figure.
    public var width: Int
    /// Rows of each plot between its spines.
    public var height: Int
    /// The characters it is made of.
    public var characters: Characters
    /// The colours that may be used.
    public var palette: Palette

    /// Braille, 80 columns, 15 rows, no colours, where nothing else is given.
    public init(
      width: Int = 80, height: Int = 15, characters: Characters = .braille, palette: Palette = .none
    ) {
      self.width = width
      self.height = height
      self.characters = characters
      self.palette = palette
    }
  }

  /// The characters that plots are made of.
  public enum Characters: String, CaseIterable, Sendable {
    /// Braille dots, two by four in a cell.
    case braille
    /// Quadrant blocks, two by two in a cell.
    case block
    /// ASCII only.
    case ascii
  }

  /// The figure as lines of text, each plot followed by a line that says in words what it shows.
  public func render(_ options: Options = Options()) -> [String] {
    var lines: [StyledLine] = []
    if !superTitle.isEmpty {
      lines.append(centered(visibleLine(superTitle), width: max(1, min(options.width, 1000))))
    }
    for row in 0..<rows {
      lines += renderRow(Array(axes[row * columns..<(row + 1) * columns]), options)
    }
    return lines.map { $0.text(options.palette) }
  }

  /// One row of axes: side by side where each has room, else in several lines of them.
  private func renderRow(_ row: [Axes], _ options: Options) -> [StyledLine] {
    let gap = 2
    let total = max(1, min(options.width, 1000))
    let share = max(AxesRenderer.smallestWidth, (total - gap * (row.count - 1)) / row.count)
    let natural = row.map { AxesRenderer($0, width: total, options).naturalWidth ?? total }
    let needed = min(share, natural.max() ?? total)
    let perLine = min(row.count, (total + gap) / (needed + gap))
    guard perLine > 1 else { return row.flatMap { renderAxes($0, width: total, options) } }
    let areImages = row.allSatisfy { $0.image != nil }
    let width = areImages ? needed : (total - gap * (perLine - 1)) / perLine
    var lines: [StyledLine] = []
    for start in stride(from: 0, to: row.count, by: perLine) {
      let blocks = row[start..<min(start + perLine, row.count)].map {
        AxesRenderer($0, width: width, options).lines()
      }
      lines += sideBySide(blocks, distance: width + gap)
    }
    return lines + row.map { StyledLine($0.summary) }
  }

  private func sideBySide(_ blocks: [[StyledLine]], distance: Int) -> [StyledLine] {
    (0..<(blocks.map(\.count).max() ?? 0)).map { index in
      var line = StyledLine()
      for (column, block) in blocks.enumerated() {
        line.pad(to: column * distance)
        if index < block.count { line.append(block[index]) }
      }
      return line
    }
  }

  private func renderAxes(_ axes: Axes, width: Int, _ options: Options) -> [StyledLine] {
    let plot =
      width >= AxesRenderer.smallestWidth && !axes.isEmpty
      ? AxesRenderer(axes, width: width, options).lines() : []
    return plot + [StyledLine(axes.summary)]
  }
}

/// `text` in the middle of `width` columns.
func centered(_ text: String, width: Int, after margin: Int = 0) -> StyledLine {
  let shown = StyledLine(text)
  var line = StyledLine()
  line.pad(to: margin + max(0, (width - shown.width) / 2))
  line.append(shown)
  return line
}
