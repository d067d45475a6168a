// The methods of generators and iterators.

extension Context {
  /// Declares `send`, `throw`, `close` and `__next__`.
  func defineGeneratorMethods() {
    define(
      on: type(.generator),
      [
        GeneratorMethods.send, GeneratorMethods.throwing, GeneratorMethods.close,
        GeneratorMethods.next,
        GeneratorMethods.iterate,
      ])
  }
}

/// The methods of a generator.
private enum GeneratorMethods {
  static let send = Builtin(
    "send", "(self, value, /)", "Resumes the generator; the value is that of its yield."
  ) { (arguments) throws(Raised) in
    try arguments.context.send(arguments[1], to: arguments[0])
  }

  static let throwing = Builtin(
    "throw", "(self, type, value=None, traceback=None, /)", "Raises in the generator at its yield."
  ) { (arguments) throws(Raised) in
    let context = arguments.context
    let wanted = arguments[1]
    let isException =
      wanted.exceptionState != nil || (wanted.kind == .type && wanted.type.pointee.isException)
    guard isException else {
      throw context.typeError(
        "exceptions must be classes or instances deriving from BaseException, not \(context.typeName(wanted))"
      )
    }
    let exception: Value
    if arguments[2].exceptionState != nil {
      exception = arguments[2].retained
    } else if arguments[2].isNone || wanted.exceptionState != nil {
      exception = try context.instantiateException(consuming: wanted.retained, "", isThrown: true)
    } else {
      exception = try context.call(wanted, [arguments[2]])
    }
    return try context.throw(consuming: exception, into: arguments[0])
  }

  static let close = Builtin("close", "(self, /)", "Raises GeneratorExit in the generator.") {
    (arguments) throws(Raised) in
    try arguments.context.close(arguments[0])
    return .none
  }

  static let next = Builtin("__next__", "(self, /)", "Implement next(self).") {
    (arguments) throws(Raised) in
    try arguments.context.send(.none, to: arguments[0])
  }

  static let iterate = Builtin("__iter__", "(self, /)", "Implement iter(self).") {
    (arguments) throws(Raised) in arguments[0].retained
  }
}
