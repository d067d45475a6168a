// Generators: frames that wait. A waiting frame's registers live in the generator; running, on the stack.

extension Context {
  /// Makes a generator of a bound frame, which it empties; the generator goes to `base`.
  func makeGenerator(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>
  ) {
    let code = function.pointee.code
    let block = heap.pointee.object(
      .generator, type(.generator), size: MemoryLayout<GeneratorObject>.size)
    let generator = block.assumingMemoryBound(to: GeneratorObject.self)
    let registers = allocateValues(code.pointee.registerCount)
    for index in 0..<code.pointee.registerCount {
      let isLocal = index < code.pointee.localCount
      registers[index] = isLocal ? base[index] : .undefined
      if isLocal { base[index] = .undefined }
    }
    generator.pointee.code = code
    generator.pointee.function = Value(.function, consuming: function).retained
    generator.pointee.registers = registers
    generator.pointee.next = 0
    generator.pointee.status = .created
    generator.pointee.handled = .undefined
    generator.pointee.result = .undefined
    track(block)
    base[0] = Value(.generator, consuming: block)
  }

  /// Puts a waiting generator's frame on the stack; what is sent to it is taken over.
  func activate(
    generator value: Value, consuming sent: Value, completion: Completion, destination: Int
  ) throws(Raised) {
    let generator = value.generator
    let code = generator.pointee.code
    let base = top
    guard generator.pointee.status != .running else {
      sent.release()
      throw valueError("generator already executing")
    }
    if generator.pointee.status == .created, !sent.isNone {
      sent.release()
      throw typeError("can't send non-None value to a just-started generator")
    }
    let end = base + code.pointee.registerCount
    let activation = state.pointee.current + 1
    guard activation <= state.pointee.frameLimit, end < state.pointee.stackEnd else {
      sent.release()
      throw recursionError()
    }
    base.update(from: generator.pointee.registers, count: code.pointee.registerCount)
    let pc = code.pointee.instructions + generator.pointee.next
    if generator.pointee.status == .suspended {
      (base + Int((pc - 1).pointee.a)).replace(consuming: sent)
    }
    generator.pointee.status = .running
    value.retain()
    state.pointee.current = activation
    activation.pointee = Activation(
      code: code, pc: pc, base: base, end: end,
      captures: generator.pointee.function.function.pointee.captures,
      generator: generator, destination: UInt32(truncatingIfNeeded: destination),
      completion: completion)
    swapHandled(generator)
  }

  /// Exchanges the exception being handled outside for the one handled inside the generator.
  private func swapHandled(_ generator: UnsafeMutablePointer<GeneratorObject>) {
    let outside = state.pointee.handled
    if generator.pointee.handled.isObject {
      state.pointee.handled = generator.pointee.handled
    } else {
      state.pointee.handled = outside.retained
    }
    generator.pointee.handled = outside
  }

  /// Takes a running generator's frame off the stack again, to wait at `pc`.
  func suspend(
    _ generator: UnsafeMutablePointer<GeneratorObject>, at pc: UnsafeMutablePointer<Instruction>
  ) {
    let code = generator.pointee.code
    let base = state.pointee.current.pointee.base
    let registers = generator.pointee.registers
    for index in 0..<code.pointee.registerCount {
      registers[index] = base[index]
      base[index] = .undefined
    }
    generator.pointee.next = pc - code.pointee.instructions
    generator.pointee.status = .suspended
    restoreHandled(generator)
    popActivation()
    Value(.generator, consuming: generator).release()
  }

  private func restoreHandled(_ generator: UnsafeMutablePointer<GeneratorObject>) {
    let inside = state.pointee.handled
    state.pointee.handled = generator.pointee.handled
    if inside.isIdentical(to: state.pointee.handled) {
      inside.release()
      generator.pointee.handled = .undefined
    } else {
      generator.pointee.handled = inside
    }
  }

  /// Marks a generator whose frame has ended; the frame's registers have been emptied.
  func finish(_ generator: UnsafeMutablePointer<GeneratorObject>) {
    for index in 0..<generator.pointee.code.pointee.registerCount {
      generator.pointee.registers[index] = .undefined
    }
    generator.pointee.status = .finished
    restoreHandled(generator)
    let handled = generator.pointee.handled
    generator.pointee.handled = .undefined
    handled.release()
  }

  /// Drops the innermost call's record.
  @inline(__always)
  func popActivation() { state.pointee.current -= 1 }

  // MARK: From Swift

  /// Runs a generator to its next `yield`: the value, owned; undefined once it has returned.
  func resume(_ value: Value, sending sent: Value) throws(Raised) -> Value {
    if value.generator.pointee.status == .finished {
      // What it returned has been told once.
      value.generator.pointee.result.release()
      value.generator.pointee.result = .undefined
      return .undefined
    }
    if isStackLow { throw recursionError() }
    try activate(generator: value, consuming: sent.retained, completion: .exit, destination: 0)
    let result = try run()
    if value.generator.pointee.status == .suspended { return result }
    value.generator.pointee.result.release()
    value.generator.pointee.result = result
    return .undefined
  }

  /// `generator.send(value)`: the next value; StopIteration with the result at the end.
  ///
  /// Owned.
  public func send(_ value: Value, to generator: Value) throws(Raised) -> Value {
    let result = try resume(generator, sending: value)
    if result.isUndefined { throw stopIteration(of: generator) }
    return result
  }

  /// StopIteration with what the generator returned.
  func stopIteration(of generator: Value) -> Raised {
    let result = generator.generator.pointee.result
    generator.generator.pointee.result = .undefined
    return stopIteration(consuming: result.isNone ? .undefined : result)
  }

  /// `generator.throw(exception)`: raises at the `yield` it waits at; takes the exception over.
  ///
  /// Owned.
  public func `throw`(consuming exception: Value, into value: Value) throws(Raised) -> Value {
    let generator = value.generator
    if generator.pointee.status == .created {
      empty(generator.pointee.registers, generator.pointee.code.pointee.registerCount)
      generator.pointee.status = .finished
      let raised = raise(consuming: exception)
      if pendingMatches(.stopIteration) { replaceStopIteration() }
      throw raised
    }
    if generator.pointee.status == .finished { throw raise(consuming: exception) }
    let delegate = self.delegate(of: generator)
    if !delegate.isUndefined {
      return try `throw`(consuming: exception, through: delegate, into: value)
    }
    return try throwDirectly(consuming: exception, into: value)
  }

  /// The iterator a generator waits for in `yield from`, retained; undefined where it waits at a `yield`.
  private func delegate(of generator: UnsafeMutablePointer<GeneratorObject>) -> Value {
    guard generator.pointee.status == .suspended else { return .undefined }
    let instruction = generator.pointee.code.pointee.instructions[generator.pointee.next]
    guard instruction.opcode == .yieldFrom else { return .undefined }
    return generator.pointee.registers[Int(instruction.a)].retained
  }

  /// Throws into the iterator of a `yield from`; what that does not catch arrives in the generator.
  private func `throw`(consuming exception: Value, through delegate: Value, into value: Value)
    throws(Raised) -> Value
  {
    defer { delegate.release() }
    let generator = value.generator
    generator.pointee.status = .running
    do throws(Raised) {
      let isExit = isInstance(exception, of: type(.generatorExit))
      let result = try pass(exception, to: delegate, isExit: isExit)
      generator.pointee.status = .suspended
      if !result.isUndefined {
        exception.release()
        return result
      }
    } catch {
      exception.release()
      generator.pointee.status = .suspended
      guard pendingMatches(.stopIteration) else {
        return try throwDirectly(consuming: takeException(), into: value)
      }
      // The delegate has ended: its value is that of the `yield from`.
      let stop = takeException()
      defer { stop.release() }
      let result = stop.exceptionState?.pointee.arguments.items.first?.retained ?? .none
      defer { result.release() }
      generator.pointee.next += 1
      return try send(result, to: value)
    }
    return try throwDirectly(consuming: exception, into: value)
  }

  /// Lets a delegate handle an exception: what it yields; undefined where it cannot be asked.
  private func pass(_ exception: Value, to delegate: Value, isExit: Bool) throws(Raised) -> Value {
    if isExit {
      if delegate.kind == .generator {
        try close(delegate)
      } else {
        let method = try attributeIfPresent(delegate, intern("close"))
        defer { method.release() }
        if !method.isUndefined { try call(method, []).release() }
      }
      return .undefined
    }
    if delegate.kind == .generator {
      return try `throw`(consuming: exception.retained, into: delegate)
    }
    let method = try attributeIfPresent(delegate, intern("throw"))
    defer { method.release() }
    return method.isUndefined ? .undefined : try call(method, [exception])
  }

  private func throwDirectly(consuming exception: Value, into value: Value) throws(Raised) -> Value
  {
    let generator = value.generator
    do throws(Raised) {
      try activate(generator: value, consuming: .none, completion: .exit, destination: 0)
    } catch {
      exception.release()
      throw error
    }
    _ = raise(consuming: exception)
    let result = try run(raising: true)
    if value.generator.pointee.status == .suspended { return result }
    generator.pointee.result.release()
    generator.pointee.result = result
    throw stopIteration(of: value)
  }

  /// `generator.close()`.
  public func close(_ value: Value) throws(Raised) {
    guard value.generator.pointee.status == .suspended else {
      if value.generator.pointee.status == .created { value.generator.pointee.status = .finished }
      return
    }
    let exit = makeException(type(.generatorExit), consuming: uninitializedTuple(count: 0))
    do throws(Raised) {
      try `throw`(consuming: exit, into: value).release()
    } catch {
      guard pendingMatches(.generatorExit) || pendingMatches(.stopIteration) else { throw error }
      return clearException()
    }
    throw runtimeError("generator ignored GeneratorExit")
  }
}
