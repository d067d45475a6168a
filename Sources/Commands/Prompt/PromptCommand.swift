// glia: the prompt.

import ArgumentParser
import Diagnostics
import Notebooks
import Terminal

struct PromptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt", abstract: "Open the prompt (the same as glia alone).",
    discussion: """
      At the prompt, Enter runs a cell, Tab completes, name? explains and name?? shows the source; \
      %help lists the commands. Ctrl-C stops what runs and keeps everything, Ctrl-D leaves.

      From a pipe the cells are read and run without prompts.
      """)

  @OptionGroup var plots: PlotArguments

  init() {}

  func run() throws {
    let code = Prompt(screen: Screen(), plots: plots.style).run()
    if code != 0 { throw ExitCode(code) }
  }
}
