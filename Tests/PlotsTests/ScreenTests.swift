// Plots as they appear, against screens that were looked at.

import Foundation
import Plots
import Testing

struct ScreenTests {
  @Test(arguments: Figure.Characters.allCases)
  func `every figure looks as recorded at 60 columns`(characters: Figure.Characters) throws {
    for (name, figure) in try catalogue() {
      let lines = figure.render(.init(width: 60, height: 12, characters: characters))
      try expectScreen(
        lines, "\(characters.rawValue) \(name)".split(separator: " ").joined(separator: "-"))
    }
  }

  @Test func `colours are written where the palette has them`() throws {
    for (name, figure) in try catalogue() where ["loss", "digit"].contains(name) {
      for (palette, label) in [
        (Palette.ansi, "ansi"), (.ansi256, "ansi256"), (.trueColor, "truecolor"),
      ] {
        let lines = figure.render(.init(width: 40, height: 8, palette: palette))
        try expectScreen(
          lines.map { $0.replacingOccurrences(of: "\u{1b}", with: "^[") }, "\(label)-\(name)")
      }
    }
  }
}
