// matplotlib._engine: the figure that pyplot's functions, written in the language, draw on.

import Plots
import Runtime

/// The payload of a figure.
final class FigureBox {
  var figure = Figure()
}

enum FigureBinding {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let type = context.makeType("Figure", module: "matplotlib.figure")
    context.library.pointee.figureType = type
    type.pointee.slots.repr = { (context, _) throws(Raised) in context.string("<Figure>") }
    context.define(on: type, constructor: constructor, methods)
    context.setGlobal(module, "Figure", consuming: context.value(of: type).retained)
  }

  private static let constructor = Builtin("Figure", "()", "An empty figure.") {
    (arguments: borrowing Arguments) throws(Raised) -> Value in
    guard let type = arguments.context.library.pointee.figureType else { return .none }
    return arguments.context.native(FigureBox(), type: type)
  }

  /// Changes the axes drawn on; what Plots refuses is a ValueError.
  private static func draw(
    _ arguments: borrowing Arguments, _ change: (inout Axes) throws(PlotError) -> Void
  ) throws(Raised) -> Value {
    guard let box = arguments[0].payload(as: FigureBox.self) else { return .none }
    do { try change(&box.figure.current) } catch {
      throw arguments.context.valueError(error.description)
    }
    return .none
  }

  private static let methods: [Builtin] =
    series + texts + [
      Builtin("show", "(self)", "Writes the figure into the program's output.") {
        (arguments: borrowing Arguments) throws(Raised) -> Value in
        guard let box = arguments[0].payload(as: FigureBox.self), !box.figure.isEmpty else {
          return .none
        }
        for line in arguments.context.library.pointee.display.figure(box.figure) {
          try arguments.context.write(line + "\n")
        }
        return .none
      }
    ]

  private static let series: [Builtin] = [
    Builtin("plot", "(self, x, y, label=None, format='')", "A line through points.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let x = try arguments.numbers(1)
      let y = try arguments.numbers(2)
      let label = try arguments.optionalString(3)
      let format = try arguments.string(4)
      return try draw(arguments) { (axes) throws(PlotError) in
        try axes.plot(x: x, y: y, label: label, format: format)
      }
    },
    Builtin("scatter", "(self, x, y, label=None)", "Points.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let x = try arguments.numbers(1)
      let y = try arguments.numbers(2)
      let label = try arguments.optionalString(3)
      return try draw(arguments) { (axes) throws(PlotError) in
        try axes.scatter(x: x, y: y, label: label)
      }
    },
    Builtin("bar", "(self, names, heights, width=0.8, label=None)", "Bars at numbers or names.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let heights = try arguments.numbers(2)
      let width = try arguments.double(3)
      let label = try arguments.optionalString(4)
      if arguments[1].items.first?.isString ?? false {
        let names = arguments[1].items.map { $0.text }
        return try draw(arguments) { (axes) throws(PlotError) in
          try axes.bar(categories: names, heights: heights, width: width, label: label)
        }
      }
      let x = try arguments.numbers(1)
      return try draw(arguments) { (axes) throws(PlotError) in
        try axes.bar(x: x, heights: heights, width: width, label: label)
      }
    },
    Builtin("hist", "(self, values, bins=10, label=None)", "How often values fall into bins.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let values = try arguments.numbers(1)
      let bins = try arguments.int(2)
      let label = try arguments.optionalString(3)
      return try draw(arguments) { (axes) throws(PlotError) in
        try axes.hist(values, bins: bins, label: label)
      }
    },
    Builtin("imshow", "(self, rows, cmap=None, vmin=None, vmax=None)", "A matrix as an image.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      var rows: [[Double]] = []
      while rows.count < arguments[1].items.count {
        let row = arguments[1].items[rows.count].retained
        defer { row.release() }
        rows.append(try arguments.context.doubles(row))
      }
      let map = try arguments.optionalString(2) ?? "viridis"
      let low = try arguments.optionalDouble(3)
      let high = try arguments.optionalDouble(4)
      return try draw(arguments) { (axes) throws(PlotError) in
        try axes.imshow(rows: rows, cmap: map, vmin: low, vmax: high)
      }
    },
  ]

  private static let texts: [Builtin] = [
    text("title", "The line above the axes.") { $0.title = $1 },
    text("xlabel", "The name of the x axis.") { $0.xLabel = $1 },
    text("ylabel", "The name of the y axis.") { $0.yLabel = $1 },
    Builtin("legend", "(self)", "Names the lines that have a label.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      try draw(arguments) { (axes) throws(PlotError) in axes.showsLegend = true }
    },
    Builtin("axis_off", "(self)", "Hides the axes.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      try draw(arguments) { (axes) throws(PlotError) in axes.showsAxes = false }
    },
    limits("xlim", "The ends of the x axis.") { $0.xLimits = $1 },
    limits("ylim", "The ends of the y axis.") { $0.yLimits = $1 },
  ]

  private static func text(
    _ name: String, _ summary: String, _ set: @escaping @Sendable (inout Axes, String) -> Void
  ) -> Builtin {
    Builtin(name, "(self, text)", summary) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let text = try arguments.string(1)
      return try draw(arguments) { (axes) throws(PlotError) in set(&axes, text) }
    }
  }

  private static func limits(
    _ name: String, _ summary: String,
    _ set: @escaping @Sendable (inout Axes, (low: Double, high: Double)?) -> Void
  ) -> Builtin {
    Builtin(name, "(self, low, high)", summary) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let low = try arguments.optionalDouble(1)
      let high = try arguments.optionalDouble(2)
      guard let low, let high else { return .none }
      return try draw(arguments) { (axes) throws(PlotError) in set(&axes, (low, high)) }
    }
  }
}

extension Context {
  /// A list or tuple of numbers; a TypeError for anything else in it.
  func doubles(_ value: Value) throws(Raised) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(value.items.count)
    // By index, each item held: an item's `__float__` may change the list.
    while numbers.count < value.items.count {
      let item = value.items[numbers.count].retained
      defer { item.release() }
      numbers.append(try double(item))
    }
    return numbers
  }
}

extension Arguments {
  fileprivate func numbers(_ index: Int) throws(Raised) -> [Double] {
    try context.doubles(self[index])
  }
}
