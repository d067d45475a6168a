// Where the program stands, for messages about something that happened earlier.

import Diagnostics

extension Context {
  /// The innermost line of the program itself that is running, such as "line 3: y = x.sqrt()".
  ///
  /// Nil where only the library's own code runs.
  public var runningPlace: String? {
    var activation = state.pointee.current
    while activation > state.pointee.activations {
      let code = activation.pointee.code
      let source = code.pointee.source
      let index = activation.pointee.pc - code.pointee.instructions - 1
      if !source.isLibrary, code.pointee.spans.indices.contains(index) {
        let line = source.line(at: code.pointee.spans[index].start)
        let text = source.text(ofLine: line).drop { $0 == " " || $0 == "\t" }
        return "line \(line): \(text)"
      }
      activation -= 1
    }
    return nil
  }
}
