// What to show of an exception nobody caught: its place in the program's own files, the values there, the
// calls that led to it, the exceptions behind it, and one likely fix.

public import Diagnostics
import Syntax

extension Context {
  /// What to show of an exception nobody caught.
  ///
  /// Borrows it.
  public func diagnostic(of exception: Value) -> Diagnostic {
    var diagnostic = headline(of: exception)
    guard let state = exception.exceptionState else { return diagnostic }
    place(&diagnostic, state.pointee.trace)
    explain(&diagnostic, exception, state)
    diagnostic.causes = causes(of: state)
    return diagnostic
  }

  private func headline(of exception: Value) -> Diagnostic {
    let name = fullName(of: typeOf(exception))
    var message = ""
    do throws(Raised) {
      message = try text(exception)
    } catch {
      clearException()
      message = "<exception str() failed>"
    }
    return Diagnostic(name.hasPrefix("__main__.") ? String(name.dropFirst(9)) : name, message)
  }

  /// The innermost frame of the program's own files is the place; the frames around it are the calls.
  private func place(_ diagnostic: inout Diagnostic, _ trace: [TraceEntry]) {
    let own = trace.firstIndex { isOwn($0.code) } ?? trace.startIndex
    guard trace.indices.contains(own) else { return }
    let entry = trace[own]
    diagnostic.source = entry.code.pointee.source
    diagnostic.span = entry.code.pointee.spans[entry.instruction]
    diagnostic.function = functionName(entry.code)
    diagnostic.calls = trace[(own + 1)...].map { call in
      Diagnostic.Call(
        in: functionName(call.code), call.code.pointee.source,
        call.code.pointee.spans[call.instruction])
    }
  }

  private func functionName(_ code: UnsafeMutablePointer<Code>) -> String? {
    let name = code.pointee.name.text
    return name == "<module>" ? nil : name
  }

  private func explain(
    _ diagnostic: inout Diagnostic, _ exception: Value,
    _ state: UnsafeMutablePointer<ExceptionState>
  ) {
    var expression = FailingExpression.none
    if let frame = state.pointee.frame, let span = diagnostic.span,
      let reader = OperandReader(self, frame)
    {
      expression = reader.read(at: span)
      let withType = diagnostic.type == "TypeError"
      for operand in expression.operands {
        guard let words = summary(of: operand.value, withType: withType) else { continue }
        if operand.span == span {
          diagnostic.label = words
        } else {
          diagnostic.labels.append(.init(operand.span, words))
        }
      }
    }
    let failure = Failure(
      context: self, type: diagnostic.type, message: diagnostic.message,
      operands: expression.operands, callee: expression.callee, frame: state.pointee.frame,
      line: diagnostic.line ?? 0)
    diagnostic.help = state.pointee.note ?? advice(failure)
  }

  /// A diagnostic of the parser or the compiler, with advice where it has none of its own.
  func advised(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.help == nil else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.help = advice(
      Failure(
        context: self, type: diagnostic.type, message: diagnostic.message, operands: [],
        callee: nil, frame: nil, line: diagnostic.line ?? 0))
    return diagnostic
  }

  /// The exceptions behind one: `raise … from …`, or those being handled when it rose.
  private func causes(of state: UnsafeMutablePointer<ExceptionState>) -> [Diagnostic] {
    var causes: [Diagnostic] = []
    var current = state
    while causes.count < 4 {
      var next = current.pointee.cause
      if !next.isObject, !current.pointee.suppressesContext { next = current.pointee.context }
      guard let behind = next.exceptionState else { break }
      var cause = headline(of: next)
      place(&cause, behind.pointee.trace)
      cause.calls = []
      causes.append(cause)
      current = behind
    }
    return causes
  }
}
