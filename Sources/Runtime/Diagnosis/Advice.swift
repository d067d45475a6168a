// The one likely fix below an error: a table of the mistakes people make, each with its words.

import Diagnostics

/// What is known of an error when advice is looked for.
public struct Failure {
  /// The interpreter.
  public let context: Context
  /// The exception's type, such as `TypeError`.
  public let type: String
  /// Its text.
  public let message: String
  /// The parts of the failing expression.
  public let operands: [Operand]
  /// What is called, where the failing expression is a call.
  public let callee: Operand?
  let frame: FrameSnapshot?
  /// The line of the failing expression.
  let line: Int

  /// How the first operand whose value is of a type is written.
  public func operand(of type: String) -> String? {
    operands.first { !$0.value.isUndefined && context.typeName($0.value) == type }?.text
  }

  /// The parameters of what is called, as written: `area(width, height)`.
  var calleeSignature: String? {
    guard let callee, !callee.value.isUndefined else { return nil }
    return context.inspect(callee.value).signature.map { callee.text + $0 }
  }
}

/// A kind of mistake and the words that help.
public struct Advice: Sendable {
  let type: String
  let part: String
  let words: @Sendable (Failure) -> String?

  /// Advice for errors of `type` whose text holds `part`.
  ///
  /// - Parameters:
  ///   - type: The exception's type.
  ///   - part: A piece of its text.
  ///   - words: The fix; nil where it does not apply after all.
  public init(_ type: String, _ part: String, _ words: @escaping @Sendable (Failure) -> String?) {
    self.type = type
    self.part = part
    self.words = words
  }

  /// Advice that needs no facts.
  public init(_ type: String, _ part: String, _ words: String) {
    self.init(type, part) { _ in words }
  }
}

extension Context {
  /// Adds advice for the errors of a library.
  public func addAdvice(_ advice: [Advice]) { state.pointee.advice += advice }

  /// The first advice that fits.
  func advice(_ failure: Failure) -> String? {
    for advice in state.pointee.advice + LanguageAdvice.table
    where advice.type == failure.type && failure.message.contains(advice.part) {
      if let words = advice.words(failure) { return words }
    }
    return nil
  }
}
