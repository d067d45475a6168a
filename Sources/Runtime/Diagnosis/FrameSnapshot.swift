// What a frame held when an exception rose in it: the values behind a diagnostic's labels.
//
// A frame is emptied as the exception leaves it, so its locals are kept while they are still there. That
// is done once for each exception, for the innermost frame of the program's own files, and only where
// no `except` waits further out: a program that catches what it raises pays nothing.

import Diagnostics
import Syntax

/// The locals and captured variables of a frame.
final class FrameSnapshot {
  let code: UnsafeMutablePointer<Code>
  private let locals: [Value]
  private let captures: [Value]

  init(_ frame: UnsafeMutablePointer<Activation>) {
    code = frame.pointee.code
    let base = frame.pointee.base
    locals = (0..<code.pointee.localCount).map { base[$0].retained }
    captures = (0..<code.pointee.captureCount).map {
      frame.pointee.captures?[$0].retained ?? .undefined
    }
  }

  deinit {
    for value in locals { value.release() }
    for value in captures { value.release() }
  }

  /// The value a name had, borrowed; undefined where the frame has no such name.
  func value(of name: String) -> Value {
    if let index = code.pointee.localNames.firstIndex(where: { $0.text == name }),
      locals.indices.contains(index), !locals[index].isUndefined
    {
      return contents(locals[index])
    }
    if let index = code.pointee.captureNames.firstIndex(where: { $0.text == name }),
      captures.indices.contains(index)
    {
      return contents(captures[index])
    }
    return .undefined
  }

  /// The line that assigns to a name; nil where none does.
  func lineThatAssigns(_ name: String) -> Int? {
    let source = code.pointee.source
    guard let tree = try? Tree.parse(source) else { return nil }
    func isTarget(_ id: ExpressionID) -> Bool {
      if case .name(let target) = tree[id].kind { return tree[target] == name }
      return false
    }
    for statement in tree.statements {
      let assigns =
        switch statement.kind {
        case .assign(let targets, _): tree[targets].contains(where: isTarget)
        case .annotated(let target, _, _): isTarget(target)
        case .function(let id): tree[tree[id].name] == name
        default: false
        }
      if assigns { return source.line(at: statement.span.start) }
    }
    return nil
  }

  private func contents(_ value: Value) -> Value {
    value.kind == .cell ? value.cell.pointee.value : value
  }
}

extension Context {
  /// Keeps what the running frame holds, where the exception will be shown and the frame is the place.
  @inline(never)
  func keepFrame(_ exception: UnsafeMutablePointer<ExceptionState>) {
    let frame = state.pointee.current
    guard isOwn(frame.pointee.code), !exception.pointee.isPlaced else { return }
    exception.pointee.isPlaced = true
    if !isAwaited { exception.pointee.frame = FrameSnapshot(frame) }
  }

  /// Whether an `except` clause stands around the running instruction or one of the calls that led to it.
  private var isAwaited: Bool {
    var frame = state.pointee.current
    while frame > state.pointee.activations {
      let code = frame.pointee.code
      let index = Swift.max(0, frame.pointee.pc - code.pointee.instructions - 1)
      let awaits = code.pointee.handlers.contains {
        $0.catches && $0.start <= index && index < $0.end
      }
      if awaits { return true }
      frame -= 1
    }
    return false
  }

  /// Whether code belongs to the program rather than to the library.
  func isOwn(_ code: UnsafeMutablePointer<Code>) -> Bool { !code.pointee.source.isLibrary }
}
