// Exceptions at run time: the search for a handler, and the statements that raise.

extension Context {
  /// Carries the exception in flight to the innermost handler; throws where none is in this run.
  @inline(never)
  func unwind() throws(Raised) {
    while true {
      let frame = state.pointee.current
      let code = frame.pointee.code
      let index = Swift.max(0, frame.pointee.pc - code.pointee.instructions - 1)
      let exception = state.pointee.pending
      // An exception raised again unchanged has this frame in its trace already.
      if state.pointee.isRethrown {
        state.pointee.isRethrown = false
      } else if let exceptionState = exception.exceptionState,
        exceptionState.pointee.trace.count < 2000
      {
        exceptionState.pointee.trace.append(TraceEntry(code: code, instruction: index))
        keepFrame(exceptionState)
      }
      let passes = isRefusal(exception)
      let handler = code.pointee.handlers.first {
        $0.start <= index && index < $0.end && !(passes && $0.catches)
      }
      if let handler {
        let depth = Int(handler.depth)
        empty(frame.pointee.base + depth, code.pointee.registerCount - depth)
        state.pointee.pending = .undefined
        frame.pointee.base[depth] = exception
        frame.pointee.pc = code.pointee.instructions + Int(handler.target)
        return
      }
      empty(frame.pointee.base, code.pointee.registerCount)
      let completion = frame.pointee.completion
      let generator = frame.pointee.runningGenerator
      if let generator {
        finish(generator)
        if pendingMatches(.stopIteration) { replaceStopIteration() }
      }
      popActivation()
      if let generator { Value(.generator, consuming: generator).release() }
      if completion == .exit { throw Raised() }
    }
  }

  /// A StopIteration that leaves a generator becomes a RuntimeError.
  func replaceStopIteration() {
    let stop = takeException()
    let message = tuple(consuming: [string("generator raised StopIteration")])
    let replacement = makeException(type(.runtimeError), consuming: message)
    if let exceptionState = replacement.exceptionState {
      exceptionState.pointee.cause = stop.retained
      exceptionState.pointee.context = stop
      exceptionState.pointee.suppressesContext = true
    }
    state.pointee.pending = replacement
  }

  /// `raise exception from cause`; takes both over.
  ///
  /// An undefined cause means none was written.
  func raise(_ exception: Value, from cause: Value) -> Raised {
    do throws(Raised) {
      let raised = try instantiateException(
        consuming: exception, "exceptions must derive from BaseException")
      if !cause.isUndefined {
        let reason =
          cause.isNone
          ? Value.undefined
          : try instantiateException(
            consuming: cause, "exception causes must derive from BaseException")
        if let exceptionState = raised.exceptionState {
          let old = exceptionState.pointee.cause
          exceptionState.pointee.cause = reason
          exceptionState.pointee.suppressesContext = true
          old.release()
        }
      }
      return raise(consuming: raised)
    } catch {
      return error
    }
  }

  /// An exception object from an exception or a class of exceptions.
  ///
  /// Owned. `message` is the error for a value that is neither; what a generator is told to raise, `isThrown`,
  /// CPython words in its own way.
  func instantiateException(
    consuming value: Value, _ message: String, isThrown: Bool = false
  ) throws(Raised) -> Value {
    if value.exceptionState != nil { return value }
    defer { value.release() }
    guard value.kind == .type, value.type.pointee.isException else { throw typeError(message) }
    let made = try call(value, [])
    if made.exceptionState != nil { return made }
    defer { made.release() }
    let kind = isThrown ? typeName(made) : "<class '\(fullName(of: typeOf(made)))'>"
    throw typeError(
      "calling <class '\(fullName(of: value.type))'> should have returned an instance of "
        + "BaseException, not \(kind)")
  }

  /// A bare `raise`.
  func reraise() -> Raised {
    let handled = state.pointee.handled
    guard handled.isObject else { return runtimeError("No active exception to reraise") }
    return raise(consuming: handled.retained)
  }

  /// The end of the handling of the exception in a register; the one handled before stands above it.
  ///
  /// A refusal goes on from here, whatever `__exit__` returned and however `finally` was left.
  func leaveHandler(_ register: UnsafeMutablePointer<Value>) throws(Raised) {
    let handled = state.pointee.handled
    state.pointee.handled = (register + 1).take()
    register.replace(consuming: .undefined)
    guard isRefusal(handled) else { return handled.release() }
    let old = state.pointee.pending
    state.pointee.pending = handled
    old.release()
    state.pointee.isRethrown = true
    throw Raised()
  }

  /// Whether `except kind:` catches an exception.
  func matches(_ exception: Value, _ kind: Value) throws(Raised) -> Bool {
    if kind.isTuple {
      for item in kind.items where try matches(exception, item) { return true }
      return false
    }
    guard kind.kind == .type, kind.type.pointee.isException else {
      throw typeError("catching classes that do not inherit from BaseException is not allowed")
    }
    return isInstance(exception, of: kind.type)
  }

  // MARK: Limits

  /// Looks at the interrupt flag and the limits; called when the budget has run out.
  @inline(never)
  func pollSlowly() throws(Raised) {
    let slice = 4_000
    state.pointee.budget = slice
    state.pointee.steps += slice
    if state.pointee.interrupt.pointee != 0 { throw keyboardInterrupt() }
    if let steps = state.pointee.limits.steps, state.pointee.steps > steps {
      throw limitError("the limit of \(steps) steps is reached")
    }
    if state.pointee.deadline > 0, monotonicNanoseconds() > state.pointee.deadline {
      let seconds = state.pointee.limits.seconds ?? 0
      throw limitError("the limit of \(seconds) seconds is reached")
    }
    collectIfDue()
    closeUnclosed()
  }

  /// The KeyboardInterrupt that answers the interrupt flag, which is reset.
  public func keyboardInterrupt() -> Raised {
    state.pointee.interrupt.pointee = 0
    return error(type(.keyboardInterrupt), consuming: [])
  }

  /// The TimeoutError of a limit, which a program could only catch to be stopped again.
  private func limitError(_ message: String) -> Raised { error(.timeoutError, message) }

  /// Counts a step of work done in Swift; long loops of builtins call it.
  @inline(__always)
  public func poll() throws(Raised) {
    state.pointee.budget &-= 1
    if state.pointee.budget < 0 { try pollSlowly() }
  }
}
