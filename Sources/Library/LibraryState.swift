// What the library keeps for one interpreter: the types of torch, and how figures and progress are shown.

public import Plots
import Runtime

/// How the world around an interpreter shows what is not text of the program.
public struct Display {
  /// The lines that show a figure, in the program's output; none where plots are off.
  public var figure: (Figure) -> [String]
  /// Shows how far a loop is; called with nil at its end.
  public var progress: (Progress?) -> Void

  /// A display; by default nothing is shown.
  public init(
    figure: @escaping (Figure) -> [String] = { _ in [] },
    progress: @escaping (Progress?) -> Void = { _ in }
  ) {
    self.figure = figure
    self.progress = progress
  }
}

/// How far a loop is.
public struct Progress {
  /// What the loop is called; may be empty.
  public let label: String
  /// How many rounds are done.
  public let done: Int
  /// How many there are, where it is known.
  public let total: Int?
  /// What stands behind the bar, such as the loss; may be empty.
  public let detail: String
}

struct LibraryState {
  var torch: UnsafeMutablePointer<TorchState>?
  var figureType: TypePointer?
  var numpyDTypeType: TypePointer?
  var fileType: TypePointer?
  var unsupportedOperationType: TypePointer?
  var files = FileAccess()
  var display: Display
}

extension Context {
  /// The library's state, there from the interpreter's first moment on.
  @inline(__always)
  var library: UnsafeMutablePointer<LibraryState> {
    if let companion { return companion.assumingMemoryBound(to: LibraryState.self) }
    return attachLibrary(Display())
  }

  /// Gives the interpreter its library.
  @discardableResult
  func attachLibrary(_ display: Display) -> UnsafeMutablePointer<LibraryState> {
    let state = UnsafeMutablePointer<LibraryState>.allocate(capacity: 1)
    state.initialize(to: LibraryState(display: display))
    companion = UnsafeMutableRawPointer(state)
    return state
  }
}
