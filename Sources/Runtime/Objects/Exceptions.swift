// Exceptions: how Swift code raises them, and what an exception object carries.

/// What Swift code throws when the program raised: the exception object itself waits in the interpreter.
///
/// Make one with `context.typeError("…")` and its kin, and `throw` it at once.
public struct Raised: Error {
  init() {}
}

extension Value {
  /// The state of an exception; nil for anything else.
  var exceptionState: UnsafeMutablePointer<ExceptionState>? {
    kind == .instance ? instance.pointee.exception : nil
  }
}

extension Context {
  /// A new exception object with these arguments; takes the tuple over.
  ///
  /// Owned.
  func makeException(_ type: TypePointer, consuming arguments: Value) -> Value {
    if arguments.items.count >= 2, isSubtype(type, of: self.type(.osError)) {
      return makeOSError(type, consuming: arguments)
    }
    let value = makeInstance(type)
    let exception = UnsafeMutablePointer<ExceptionState>.allocate(capacity: 1)
    exception.initialize(to: ExceptionState(arguments: arguments))
    value.instance.pointee.exception = exception
    return value
  }

  /// An OSError of a number and a text: the number says which class, a third argument names the file.
  private func makeOSError(_ type: TypePointer, consuming arguments: Value) -> Value {
    let items = arguments.items
    let number = items[0].isInt ? items[0].asInt : 0
    let isPlain = type == self.type(.osError)
    let kind = isPlain ? BuiltinType.osErrors[number].map { self.type($0) } ?? type : type
    let value = makeInstance(kind)
    let exception = UnsafeMutablePointer<ExceptionState>.allocate(capacity: 1)
    exception.initialize(to: ExceptionState(arguments: arguments))
    value.instance.pointee.exception = exception
    if items.count >= 3 {
      exception.pointee.object = items[2].retained
      exception.pointee.arguments = tuple(copying: items.baseAddress.unsafelyUnwrapped, count: 2)
      arguments.release()
    }
    return value
  }

  /// Notes on the exception in flight which name, and which object, it is about; both borrowed.
  func setDetails(name: Value, object: Value = .undefined) {
    guard let exception = state.pointee.pending.exceptionState else { return }
    guard exception.pointee.name.isUndefined else { return }
    exception.pointee.name = name.retained
    exception.pointee.object = object.retained
  }

  /// Raises a builtin exception with a message: `throw context.error(.valueError, "…")`.
  ///
  /// - Parameters:
  ///   - type: Its class.
  ///   - message: What `str(e)` gives.
  ///   - note: What only the diagnostic shows, such as a close name; never part of `str(e)`.
  /// - Returns: What a Swift function throws.
  public func error(_ type: BuiltinType, _ message: String, note: String? = nil) -> Raised {
    error(self.type(type), message, note: note)
  }

  /// Raises an exception of a given type with a message.
  public func error(_ type: TypePointer, _ message: String, note: String? = nil) -> Raised {
    error(type, consuming: [string(message)], note: note)
  }

  /// Raises what the system refused: an OSError with `errno`, `strerror` and `filename`.
  ///
  /// - Parameters:
  ///   - type: OSError or one of its kin.
  ///   - code: The system's number.
  ///   - words: The system's words for it.
  ///   - path: The file as the program named it.
  ///   - note: What only the diagnostic shows.
  /// - Returns: What a Swift function throws.
  public func systemError(
    _ type: BuiltinType, code: Int, words: String, path: String, note: String? = nil
  ) -> Raised {
    let arguments = tuple(consuming: [.int(code), string(words)])
    let exception = makeException(self.type(type), consuming: arguments)
    exception.exceptionState?.pointee.note = note
    exception.exceptionState?.pointee.object = string(path)
    return raise(consuming: exception)
  }

  /// Raises an exception of a given type with arguments that are taken over.
  public func error(_ type: TypePointer, consuming arguments: [Value], note: String? = nil)
    -> Raised
  {
    let exception = makeException(type, consuming: tuple(consuming: arguments))
    exception.exceptionState?.pointee.note = note
    return raise(consuming: exception)
  }

  /// Raises an exception object; takes it over.
  public func raise(consuming exception: Value) -> Raised {
    let handled = state.pointee.handled
    if let exceptionState = exception.exceptionState, handled.isObject,
      !handled.isIdentical(to: exception), exceptionState.pointee.context.isUndefined
    {
      cutContext(handled, of: exception)
      exceptionState.pointee.context = handled.retained
    }
    let old = state.pointee.pending
    state.pointee.pending = exception
    old.release()
    return Raised()
  }

  /// Removes `exception` from the chain of contexts of `handled`, so that no chain becomes a ring.
  private func cutContext(_ handled: Value, of exception: Value) {
    var current = handled
    while let exceptionState = current.exceptionState {
      let next = exceptionState.pointee.context
      if next.isUndefined { return }
      if next.isIdentical(to: exception) {
        exceptionState.pointee.context = .undefined
        next.release()
        return
      }
      current = next
    }
  }

  /// Takes the exception in flight out of the interpreter.
  ///
  /// Owned.
  public func takeException() -> Value {
    let exception = state.pointee.pending
    state.pointee.pending = .undefined
    return exception
  }

  /// Whether the exception in flight is of a type that may be caught; it stays in flight.
  public func pendingMatches(_ type: BuiltinType) -> Bool {
    let pending = state.pointee.pending
    return pending.isObject && !isRefusal(pending) && isInstance(pending, of: self.type(type))
  }

  /// Drops the exception in flight.
  public func clearException() { takeException().release() }

  /// Raises a TypeError.
  public func typeError(_ message: String, note: String? = nil) -> Raised {
    error(.typeError, message, note: note)
  }
  /// Raises a ValueError.
  public func valueError(_ message: String, note: String? = nil) -> Raised {
    error(.valueError, message, note: note)
  }
  /// Raises an IndexError.
  public func indexError(_ message: String) -> Raised { error(.indexError, message) }
  /// Raises a RuntimeError.
  public func runtimeError(_ message: String, note: String? = nil) -> Raised {
    error(.runtimeError, message, note: note)
  }
  /// Raises a KeyError about a key, borrowed.
  public func keyError(_ key: Value) -> Raised {
    error(type(.keyError), consuming: [key.retained])
  }
  /// Raises an AttributeError.
  public func attributeError(_ message: String, note: String? = nil) -> Raised {
    error(.attributeError, message, note: note)
  }
  /// Raises StopIteration with a value that is taken over; undefined for none.
  public func stopIteration(consuming value: Value = .undefined) -> Raised {
    error(type(.stopIteration), consuming: value.isUndefined ? [] : [value])
  }
}
