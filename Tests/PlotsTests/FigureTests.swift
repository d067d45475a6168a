// What must hold for any figure: no width, size or value stops a plot, and its numbers are right.

import Plots
import Testing

import Text

struct FigureTests {
  @Test func `no line is wider than the width, at any width`() throws {
    for (name, figure) in try catalogue() {
      for characters in Figure.Characters.allCases {
        for width in [20, 21, 25, 33, 47, 80, 200] {
          let lines = figure.render(.init(width: width, height: 10, characters: characters))
          // The summaries are whole sentences and may be longer.
          for line in lines where !figure.axes.contains(where: { $0.summary == line }) {
            #expect(DisplayWidth.of(line) <= width, "\(name) at \(width): \(line)")
          }
        }
      }
    }
  }

  @Test(arguments: [-5, 0, 1, 2, 19, 20, 1000, Int.max], [-1, 0, 1, 15, 5000])
  func `any width and height gives at least the summary`(width: Int, height: Int) throws {
    for (name, figure) in try catalogue() {
      let lines = figure.render(.init(width: width, height: height))
      #expect(lines.last == figure.axes.last?.summary, "\(name)")
    }
  }

  @Test func `ASCII plots hold only ASCII`() throws {
    for (name, figure) in try catalogue() {
      let lines = figure.render(.init(characters: .ascii))
      #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(name)")
    }
  }

  @Test(
    arguments: [
      [], [1], [2, 2, 2], [Double.nan], [.nan, 1, .infinity, 2], [-.infinity], [1e308, -1e308],
      [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [.leastNonzeroMagnitude, 0],
      [1, 1 + 1e-15],
      [1e300, 1e300 + 1e285], [0, -0.0],
    ] as [[Double]])
  func `unusual values are drawn or left out`(values: [Double]) throws {
    for logarithmic in [false, true] {
      var figure = Figure()
      _ = figure.divide(rows: 2, columns: 2)
      for index in 0..<4 {
        _ = figure.select(index)
        figure.current.yIsLogarithmic = logarithmic
        switch index {
        case 0: try figure.current.plot(y: values, format: "o-")
        case 1: try figure.current.scatter(x: values, y: values)
        case 2: try figure.current.bar(x: values, heights: values)
        default: try figure.current.imshow(rows: [values, values])
        }
      }
      for characters in Figure.Characters.allCases {
        #expect(!figure.render(.init(characters: characters, palette: .trueColor)).isEmpty)
      }
    }
  }

  @Test(
    arguments: [(0.0, 0.0), (5, -5), (.nan, 1), (-.infinity, .infinity), (1e300, 2e300)]
      as [(Double, Double)])
  func `any limits are usable`(low: Double, high: Double) throws {
    var figure = Figure()
    try figure.current.plot(y: [1, 2, 3])
    figure.current.xLimits = (low, high)
    figure.current.yLimits = (low, high)
    #expect(figure.render().count > 5)
  }

  @Test func `a hundred thousand points are drawn`() throws {
    var figure = Figure()
    try figure.current.plot(y: (0..<100_000).map { Double($0 % 1000) })
    #expect(figure.render().last == "line plot: 1 series, x 0..99999, y 0..999, last 999")
  }

  @Test func `summaries say what a plot shows`() throws {
    let expected = [
      "loss":
        "line plot \"loss\": 2 series, x 0..100, y 0.05813..2.31, last train 0.05813, validation 0.3465",
      "scatter": "scatter plot: 2 series, 10 points, x 0..4, y 0..16",
      "categories": "bar chart \"accuracy\": 3 bars, heights 0.81..0.97, highest at ReLU",
      "negative bars": "bar chart: 4 bars, heights -2..5, highest at 4",
      "digit": "image \"3\": 8x8, values 0..15, gray",
    ]
    for (name, figure) in try catalogue() {
      guard let text = expected[name] else { continue }
      #expect(figure.axes[0].summary == text)
    }
  }

  @Test func `texts from outside lose their control characters`() throws {
    var figure = Figure()
    try figure.current.plot(y: [1, 2], label: "\u{1b}[2J\n")
    figure.current.title = "a\u{1b}]0;b\u{7}"
    figure.current.xLabel = "\u{202e}x"
    figure.current.yLabel = "\u{9b}31m"
    figure.current.showsLegend = true
    let text = figure.render().joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
    #expect(!text.unicodeScalars.contains { (0x7f..<0xa0).contains($0.value) })
  }

  @Test(
    arguments: [
      // Counts and edges recorded from numpy 2: numpy.histogram(values, bins).
      ([3, 3, 3], 4, [0, 0, 3, 0], [2.5, 2.75, 3, 3.25, 3.5]),
      ([1, 2, 2, 3.5, 7], 5, [3, 0, 1, 0, 1], [1, 2.2, 3.4, 4.6, 5.8, 7]),
      ([], 2, [0, 0], [0, 0.5, 1]),
    ] as [([Double], Int, [Double], [Double])])
  func `histograms count as numpy does`(
    values: [Double], bins: Int, counts: [Double], edges: [Double]
  ) throws {
    var axes = Axes()
    let result = try axes.hist(values, bins: bins)
    #expect(result.counts == counts)
    #expect(zip(result.edges, edges).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `mistakes are worded as matplotlib words them`() {
    func message(_ body: (inout Axes) throws -> Void) -> String? {
      var axes = Axes()
      do { try body(&axes) } catch { return "\(error)" }
      return nil
    }
    #expect(
      message { try $0.plot(x: [1, 2, 3], y: [1, 2]) }
        == "x and y must have same first dimension, but have shapes (3,) and (2,)")
    for (format, reason) in [
      ("zz", "unrecognized character 'z'"), ("--:", "two linestyle symbols"),
      ("rb", "two color symbols"), ("ox", "two marker symbols"),
    ] {
      #expect(
        message { try $0.plot(y: [1], format: format) }
          == "'\(format)' is not a valid format string (\(reason))")
    }
    #expect(message { try $0.scatter(x: [1, 2], y: [1]) } == "x and y must be the same size")
    #expect(message { try $0.hist([1], bins: 0) } == "`bins` must be positive, when an integer")
    #expect(
      message { try $0.hist([1, .infinity]) } == "autodetected range of [1.0, inf] is not finite")
    #expect(
      message { try $0.bar(x: [1, 2], heights: [1, 2, 3]) }
        == "shape mismatch: objects cannot be broadcast to a single shape.  "
        + "Mismatch is between 'x' with shape (2,) and 'height' with shape (3,).")
  }
}
