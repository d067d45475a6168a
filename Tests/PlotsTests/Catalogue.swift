// Figures that between them use everything there is; screens and robustness tests walk over them.

import Plots

/// The real digit 3 of scikit-learn's digits (index 3).
let digitThree: [[Double]] = [
  [0, 0, 7, 15, 13, 1, 0, 0],
  [0, 8, 13, 6, 15, 4, 0, 0],
  [0, 2, 1, 13, 13, 0, 0, 0],
  [0, 0, 2, 15, 11, 1, 0, 0],
  [0, 0, 0, 1, 12, 12, 1, 0],
  [0, 0, 0, 0, 1, 10, 8, 0],
  [0, 0, 8, 4, 5, 14, 9, 0],
  [0, 0, 7, 13, 13, 9, 0, 0],
]

/// A loss that falls as a real one does, without a random number.
let loss: [Double] = (0...100).map { 2.28 * powed(0.957, $0) + 0.03 }

private func powed(_ base: Double, _ count: Int) -> Double {
  (0..<count).reduce(1.0) { result, _ in result * base }
}

private func wave(_ phase: Double) -> [Double] {
  // A parabola that swings, as a stand-in for a sine without the C library.
  (0..<60).map { index in
    let turn = (Double(index) / 20 + phase).truncatingRemainder(dividingBy: 2) - 1
    return turn < 0 ? 4 * turn * (turn + 1) : -4 * turn * (turn - 1)
  }
}

/// Every figure of the catalogue, by name.
func catalogue() throws -> [(name: String, figure: Figure)] {
  var figures: [(String, Figure)] = []
  func add(_ name: String, _ build: (inout Axes) throws -> Void) rethrows {
    var figure = Figure()
    try build(&figure.current)
    figures.append((name, figure))
  }
  try add("loss") {
    try $0.plot(y: loss, label: "train")
    try $0.plot(y: loss.map { $0 * 0.8 + 0.3 }, label: "validation")
    $0.title = "loss"
    $0.xLabel = "epoch"
    $0.yLabel = "cross entropy"
    $0.showsLegend = true
  }
  try add("waves") {
    try $0.plot(y: wave(0))
    try $0.plot(y: wave(0.5), format: "r--")
    try $0.plot(y: wave(1), format: ":")
  }
  try add("scatter") {
    try $0.scatter(x: [0, 1, 2, 3, 4], y: [0, 1, 4, 9, 16], label: "squares")
    try $0.scatter(x: [0, 1, 2, 3, 4], y: [16, 9, 4, 1, 0.5], label: "mirrored")
    $0.showsLegend = true
  }
  try add("categories") {
    try $0.bar(categories: ["ReLU", "tanh", "sigmoid"], heights: [0.97, 0.95, 0.81])
    $0.title = "accuracy"
  }
  try add("negative bars") { try $0.bar(x: [1, 2, 3, 4], heights: [3, -2, 0, 5]) }
  try add("histogram") {
    try $0.hist((0..<200).map { Double(($0 * $0) % 97) }, bins: 8)
    $0.title = "squares modulo 97"
  }
  try add("logarithmic") {
    try $0.plot(y: [1, 0.1, 0.01, 0.001, 0.0005])
    $0.yIsLogarithmic = true
  }
  try add("digit") {
    try $0.imshow(rows: digitThree, cmap: "gray")
    $0.title = "3"
  }
  try add("digit reversed") {
    try $0.imshow(rows: digitThree, cmap: "gray_r", vmin: 0, vmax: 16)
    $0.showsAxes = false
  }
  try add("box in an image") {
    try $0.imshow(rows: digitThree.map { $0.map { $0 / 4 } }, cmap: "gray", vmin: 0, vmax: 16)
    try $0.plot(x: [1, 6, 6, 1, 1], y: [0, 0, 7, 7, 0])
  }
  try figures.append(("subplots", subplots()))
  try figures.append(("row of images", rowOfImages()))
  return figures
}

private func subplots() throws -> Figure {
  var figure = Figure()
  _ = figure.divide(rows: 1, columns: 2)
  try figure.current.plot(y: loss)
  figure.current.title = "loss"
  _ = figure.select(1)
  try figure.current.plot(y: loss.map { 1 - $0 / 3 })
  figure.current.title = "accuracy"
  figure.superTitle = "one run"
  return figure
}

private func rowOfImages() throws -> Figure {
  var figure = Figure()
  _ = figure.divide(rows: 1, columns: 5)
  for index in 0..<5 {
    _ = figure.select(index)
    try figure.current.imshow(rows: digitThree, cmap: "gray")
    figure.current.title = "image \(index)"
    figure.current.showsAxes = index < 4
  }
  return figure
}
