// Options that several commands share: how plots are drawn, what code may read and write.

import ArgumentParser
import Notebooks
import Plots
import Terminal

/// How figures are shown.
struct PlotArguments: ParsableArguments {
  @Flag(name: .customLong("no-plots"), help: "Draw no figures: the text is what CPython prints.")
  var hidesPlots = false

  @Flag(name: .customLong("ascii"), help: "Draw figures in ASCII only.")
  var usesASCII = false

  var style: PlotStyle { hidesPlots ? .hidden : usesASCII ? .ascii : .shown }
}

/// Which files a program may touch beside those below the folder Glia was started in.
struct AccessArguments: ParsableArguments {
  @Option(
    name: .customLong("allow-read"),
    help: ArgumentHelp("Let it read files below DIR too.", valueName: "dir"))
  var readable: [String] = []

  @Option(
    name: .customLong("allow-write"),
    help: ArgumentHelp("Let it read and write files below DIR too.", valueName: "dir"))
  var writable: [String] = []
}

/// How figures are shown, as the options say.
enum PlotStyle {
  case shown, ascii, hidden

  /// How figures are rendered on a device; nil where they are off.
  func options(for device: Device) -> Figure.Options? {
    guard self != .hidden else { return nil }
    return Figure.Options(
      width: min(device.columns, 80),
      characters: self == .ascii || !device.isUnicode ? .ascii : .braille,
      palette: device.palette)
  }
}

extension Device {
  /// The colours a figure may use here.
  var palette: Palette {
    switch colors {
    case .none: .none
    case .ansi: .ansi
    case .ansi256: .ansi256
    case .trueColor: .trueColor
    }
  }
}
