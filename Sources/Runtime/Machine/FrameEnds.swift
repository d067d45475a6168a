// Ends of frames that were not an ordinary call: generators, initialisers, methods of operators.

extension Context {
  /// Ends a frame that was not an ordinary call; whether the value leaves the run loop.
  @inline(never)
  func complete(_ value: Value) throws(Raised) -> Bool {
    let frame = state.pointee.current
    let completion = frame.pointee.completion
    if let generator = frame.pointee.runningGenerator {
      finish(generator)
      popActivation()
      let owner = Value(.generator, consuming: generator)
      if completion == .exit {
        owner.release()
        return true
      }
      // A loop over a generator that has returned ends.
      let caller = state.pointee.current
      value.release()
      let instruction = caller.pointee.pc - 1
      (caller.pointee.base + Int(instruction.pointee.a)).replace(consuming: .undefined)
      owner.release()
      caller.pointee.pc += 1
      return false
    }
    popActivation()
    switch completion {
    case .exit: return true
    case .initialize:
      // The instance stands in the register the call started from.
      if !value.isNone { try checkInitialized(value) }
    case .binary: try completeBinary(value)
    default: value.release()
    }
    return false
  }

  private func completeBinary(_ value: Value) throws(Raised) {
    let frame = state.pointee.current
    // The word before `pc` is the operator's, or the second word of `inPlace`.
    let last = frame.pointee.pc - 1
    let instruction = last.pointee.marks.contains(.second) ? last - 1 : last
    let i = instruction.pointee
    var result = value
    if value.isNotImplemented {
      let (op, isInPlace) = arithmetic(instruction)
      let x = frame.pointee.base[Int(i.b)]
      let y = rightOperand(i)
      result = try binary(op, afterMethodOf: x, y, inPlace: isInPlace)
    }
    store(result, i, frame)
  }

  /// Ends a step of a generator: the value goes to the loop that resumed it, or leaves the run loop.
  func yieldValue(_ value: Value, _ pc: UnsafeMutablePointer<Instruction>, again: Bool = false)
    -> Bool
  {
    let frame = state.pointee.current
    guard let generator = frame.pointee.runningGenerator else { return true }
    let completion = frame.pointee.completion
    let destination = frame.pointee.destination
    suspend(generator, at: again ? pc - 1 : pc)
    if completion == .exit { return true }
    let caller = state.pointee.current
    (caller.pointee.base + Int(destination)).replace(consuming: value)
    caller.pointee.pc += 1 + caller.pointee.pc.pointee.wide
    return false
  }

  /// One step of `yield from`: the next value to yield, or undefined at the end, when the result of the
  /// iterator has replaced it.
  func delegate(_ place: UnsafeMutablePointer<Value>) throws(Raised) -> Value {
    let iterator = place.pointee
    let sent = place[1]
    let value: Value
    var result = Value.none
    if iterator.kind == .generator {
      value = try resume(iterator, sending: sent.isUndefined ? .none : sent)
      if value.isUndefined, !iterator.generator.pointee.result.isUndefined {
        result = iterator.generator.pointee.result
        iterator.generator.pointee.result = .undefined
      }
    } else if iterator.kind == .instance || sent.isObject || (!sent.isUndefined && !sent.isNone) {
      let isPlain = sent.isUndefined || sent.isNone
      do throws(Raised) {
        value =
          isPlain
          ? try callSpecial(iterator, .next) : try callMethod(iterator, "send", [sent])
      } catch {
        guard pendingMatches(.stopIteration) else { throw error }
        let stop = takeException()
        result = stop.exceptionState?.pointee.arguments.items.first?.retained ?? .none
        stop.release()
        value = .undefined
      }
    } else {
      value = try next(iterator)
    }
    if !value.isUndefined { return value }
    place.replace(consuming: result)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }
}
