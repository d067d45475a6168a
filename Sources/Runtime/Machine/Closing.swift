// Generators that nobody holds any more, though they wait inside a `try` or a `with`: their `finally`
// blocks must run. Memory is given back in places where no program may run, so they are kept and closed
// at the next poll, which is at the next call, round of a loop or `print`.

extension Object {
  /// Whether this is a generator that waits inside a protected block.
  var waitsInHandler: Bool {
    let generator = UnsafeMutableRawPointer(self).assumingMemoryBound(to: GeneratorObject.self)
    guard generator.pointee.status == .suspended else { return false }
    // `next` is the instruction behind the `yield`.
    let place = UInt32(truncatingIfNeeded: generator.pointee.next - 1)
    // One that waits in a `yield from` may have a delegate with such a block.
    let code = generator.pointee.code
    if code.pointee.instructions[generator.pointee.next].opcode == .yieldFrom { return true }
    return code.pointee.handlers.contains {
      $0.start <= place && place < $0.end
    }
  }
}

extension Context {
  /// Keeps a generator whose last reference went, to be closed at the next poll.
  ///
  /// - Returns: false once the interpreter is being taken down.
  func keepForClosing(_ object: Object) -> Bool {
    guard state.pointee.closesGenerators else { return false }
    object.pointee.count = 1
    state.pointee.unclosed.append(Value(.generator, consuming: object))
    // The steps not yet used of this slice are counted with the next one.
    state.pointee.steps -= Swift.max(state.pointee.budget, 0)
    state.pointee.budget = -1
    return true
  }

  /// Closes the generators kept; what their blocks raise has nobody to go to.
  func closeUnclosed() {
    while let generator = state.pointee.unclosed.popLast() {
      do throws(Raised) {
        try close(generator)
      } catch {
        clearException()
      }
      // One that refused to end is not asked twice.
      generator.generator.pointee.status = .finished
      generator.release()
    }
  }
}
