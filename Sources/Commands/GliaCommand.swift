// The command line: `glia` opens the prompt, its subcommands run, test and teach.

public import ArgumentParser
import Diagnostics
import Runtime
import Text

/// The program.
public struct GliaCommand: ParsableCommand {
  /// The version `glia --version` prints.
  public static let version = "0.1.0"

  /// What `glia --help` says.
  public static let configuration = CommandConfiguration(
    commandName: "glia",
    abstract: "A notebook at a prompt for learning deep learning.",
    discussion: """
      Glia's language is a strict subset of Python 3, and its names are those of PyTorch, \
      torchvision, scikit-learn and matplotlib: what runs here prints the same under CPython with \
      those libraries, or is refused with a clear error.

      Without a subcommand glia opens the prompt.
      """,
    version: version,
    subcommands: [
      PromptCommand.self, LearnCommand.self, RunCommand.self, TestCommand.self,
    ],
    defaultSubcommand: PromptCommand.self)

  /// A command whose properties the parser fills in.
  public init() {}

  /// Parses the arguments, runs the command and gives the process's exit code.
  ///
  /// 0 all is well, 1 the program failed or a test does not hold, 2 wrong usage or a file that
  /// cannot be read, 3 an error of Glia's own.
  public static func run(arguments: [String]) -> Int32 {
    var code: Int32 = 0
    // The language's recursion may nest calls of Swift: it gets a stack that bears them.
    Interpreter.onLargeStack {
      code = runHere(arguments)
    }
    return code
  }

  /// Runs the command line and ends the process with its exit code.
  public static func runAndExit(arguments: [String]) -> Never {
    endProcess(run(arguments: arguments))
  }

  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func runHere(_ arguments: [String]) -> Int32 {
    if let word = arguments.first, word != "run", !word.hasPrefix("-"), !commandNames.contains(word)
    {
      // `glia net.py` means what it says.
      if word.hasSuffix(".py") || word.hasSuffix(".md") {
        return runHere(["run"] + arguments)
      }
      let close = Suggestion.closest(to: word, among: commandNames)
      let question = close.map { "; did you mean '\($0)'?" } ?? ""
      Standard.error.write(
        "glia: there is no command '\(visibleLine(word))'\(question) (glia --help)\n")
      return 2
    }
    // The plainest way to run a file: reading the declarations of all commands would double its start.
    if arguments.count >= 2, arguments[0] == "run", !arguments[1].hasPrefix("-") {
      return RunCommand.run(arguments[1], Array(arguments[2...]), .shown)
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let exit as ExitCode {
      return exit.rawValue
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        Standard.output.write(message + "\n")
        return 0
      }
      Standard.error.write(message + "\n")
      return 2
    }
  }
}
