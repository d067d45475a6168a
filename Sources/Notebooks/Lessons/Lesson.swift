// A lesson: one Markdown file as the course sees it: front matter, then prose and cells in order.

public import Diagnostics

/// A lesson file, or any Markdown file whose `python` fences are to be run.
public struct Lesson: Sendable {
  /// What the file says of itself between its first two `---` lines.
  public struct FrontMatter: Sendable, Equatable {
    /// The name other lessons and `glia learn ID` use; empty where the file gives none.
    public var id = ""
    /// The name shown to the learner; empty where the file gives none.
    public var title = ""
    /// Ids of the lessons this one builds on.
    public var needs: [String] = []
    /// How long the lesson takes, in minutes.
    public var minutes: Int?
    /// What the random stream of every cell is derived from.
    public var seed = 0
    /// The version of the format; this program reads version 1.
    public var format = 1
  }

  /// A piece of the lesson.
  public enum Block: Sendable {
    /// Markdown to show.
    case prose(String)
    /// Code to run.
    case cell(Cell)
  }

  /// The file.
  public let source: Source
  /// What the file says of itself.
  public let frontMatter: FrontMatter
  /// Prose and cells, in the order of the file.
  public let blocks: [Block]

  /// The cells alone.
  public var cells: [Cell] {
    blocks.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
  }
}

/// A `python` fence and the `output` fence that follows it, if any.
public struct Cell: Sendable {
  /// How the cell's text is held against its `output` fence.
  public enum Check: String, Sendable, CaseIterable {
    /// The text must match.
    case exact
    /// The cell runs; its text may be anything.
    case vary
    /// The cell does not run in tests.
    case skip
  }

  /// The recorded text.
  public struct Output: Sendable {
    /// What stands between the fences.
    public let text: String
    /// How near numbers must be.
    public let tolerance: OutputMatcher.Tolerance
    /// The lines of the file between the fences, from 1; empty at the closing fence.
    public let lines: Range<Int>
  }

  /// The name `--only` and the messages use; made from the place where the fence has none.
  public let id: String
  /// Whether the fence gives the id itself.
  public let isNamed: Bool
  /// The code, with line numbers of the file.
  public let source: Source
  /// Whether the cell runs without being shown.
  public let isSetup: Bool
  /// How the text is compared.
  public let check: Check
  /// The exception type the cell must raise, if it must.
  public let raises: String?
  /// The longest the cell may take, in seconds.
  public let timeout: Double?
  /// The recorded text, if the file holds one.
  public let output: Output?
  /// The number of the line of the closing code fence: a new `output` fence goes after it.
  public let lastLine: Int

  /// The code as text.
  public var code: String { source.text(Span(0, source.bytes.count)) }
}
