// What is written to which terminal.

import Testing

@testable import Terminal

struct DeviceTests {
  private func device(
    output: Bool = true, size: (Int, Int) = (80, 24), _ environment: [String: String]
  ) -> Device {
    Device(hasTerminalInput: true, hasTerminalOutput: output, size: size) { environment[$0] }
  }

  @Test(
    arguments: [
      (true, ["TERM": "xterm-256color"], Device.Colors.ansi256),
      (true, ["TERM": "xterm"], .ansi),
      (true, ["TERM": "xterm", "COLORTERM": "truecolor"], .trueColor),
      (true, ["TERM": "xterm-256color", "NO_COLOR": "1"], .none),
      (true, ["TERM": "xterm-256color", "NO_COLOR": ""], .ansi256),
      (true, ["TERM": "dumb", "COLORTERM": "truecolor"], .none),
      (true, [:], .none),
      (false, ["TERM": "xterm-256color"], .none),
    ] as [(Bool, [String: String], Device.Colors)])
  func `colours need a terminal that has them`(
    output: Bool, environment: [String: String], colors: Device.Colors
  ) {
    #expect(device(output: output, environment).colors == colors)
    #expect(Styles(device(output: output, environment)).isEnabled == (colors != .none))
  }

  @Test(
    arguments: [
      (true, (100, 30), [:], 100), (true, (100, 30), ["COLUMNS": "60"], 100),
      (true, (0, 0), [:], 80), (true, (0, 0), ["COLUMNS": "60"], 60),
      (false, (100, 30), ["COLUMNS": "60"], 60), (false, (0, 0), ["COLUMNS": "-3"], 80),
      (false, (0, 0), ["COLUMNS": "99999999999999999999"], 80), (true, (1, 1), [:], 1),
    ] as [(Bool, (Int, Int), [String: String], Int)])
  func `columns come from the terminal, else from COLUMNS`(
    output: Bool, size: (Int, Int), environment: [String: String], columns: Int
  ) {
    #expect(device(output: output, size: size, environment).columns == columns)
  }

  @Test(
    arguments: [
      (true, ["TERM": "xterm", "LANG": "en_US.UTF-8"], true),
      (true, ["TERM": "xterm", "LANG": "C"], false),
      (true, ["TERM": "xterm", "LC_ALL": "C", "LANG": "C.UTF-8"], false),
      (true, ["TERM": "dumb", "LANG": "C.UTF-8"], false),
      (true, ["TERM": "xterm"], true), (false, [:], true),
    ] as [(Bool, [String: String], Bool)])
  func `Unicode needs a locale that has it`(
    output: Bool, environment: [String: String], isUnicode: Bool
  ) {
    #expect(device(output: output, environment).isUnicode == isUnicode)
  }

  @Test func `every style has its escape sequence and closes it`() {
    for style in Style.allCases {
      let text = Styles(isEnabled: true).apply(style, to: "x")
      #expect(text.hasPrefix("\u{1b}[") && text.hasSuffix("mx\u{1b}[0m"), "\(style)")
      #expect(!text.hasPrefix("\u{1b}[m"), "\(style) is not in the table")
      #expect(Styles.plain.apply(style, to: "x") == "x")
    }
  }

  @Test func `a prompt marks its colours and ends with a blank`() {
    #expect(Styles.plain.prompt(.promptIn, "In [1]:") == "In [1]: ")
    #expect(
      Styles(isEnabled: true).prompt(.promptIn, "In [1]:")
        == "\u{1}\u{1b}[1;32m\u{1}In [1]:\u{1}\u{1b}[0m\u{1} ")
  }

  @Test func `progress is written over on a terminal and once elsewhere`() {
    var written = ""
    var line = ProgressLine(device(["TERM": "xterm", "LANG": "C.UTF-8"])) { written += $0 }
    line.update("epoch 1", fraction: 0.5, detail: "loss 0.1234")
    line.update("epoch 1", fraction: 1, detail: "loss 0.1")
    line.finish()
    #expect(written.hasPrefix("\repoch 1 ━"))
    #expect(written.hasSuffix("100%  loss 0.1\n"))
    written = ""
    var piped = ProgressLine(device(output: false, [:])) { written += $0 }
    piped.update("epoch 1", fraction: 0.5)
    piped.update("epoch 2", fraction: .nan, detail: "\u{1b}[2J")
    #expect(written.isEmpty)
    piped.finish()
    #expect(written.hasPrefix("epoch 2 ") && written.hasSuffix("0%  ^[[2J\n"))
  }

  @Test(arguments: [1, 2, 10, 39, 1000])
  func `progress never reaches the last column`(columns: Int) {
    var line = ProgressLine(
      device(size: (columns, 24), ["TERM": "xterm", "LANG": "C.UTF-8"])
    ) { text in
      let parts = text.split(separator: "\r")
      #expect(parts.allSatisfy { $0.count < columns || $0.allSatisfy { $0 == " " } })
    }
    line.update("training the network", fraction: 2, detail: "loss 0.1234")
  }
}
