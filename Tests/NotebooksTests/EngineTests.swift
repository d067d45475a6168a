// The engine's random stream and modes belong to the process: tests that run programs take turns.

import Diagnostics
import Library
import Notebooks
import Runtime
import Testing

/// The suites inside run their tests one after the other.
@Suite(.serialized) struct `Programs` {}

/// Runs `body` with a new session, on the stack programs have.
func withSession<R>(
  _ settings: Session.Settings = Session.Settings(), _ body: (Session) -> R
) -> R {
  Interpreter.onLargeStack { body(Session(settings)) }
}

extension Session {
  /// What a cell printed and showed, and the headline of its error, if any.
  func text(_ code: String, name: String = "cell") -> String {
    let captured = capture(Source(name: name, text: code))
    return captured.text + (captured.failure.map { $0.headline + "\n" } ?? "")
  }
}
