// What the program prints: gathered in the interpreter's buffer, handed to the host in larger pieces.

extension Context {
  /// Prints bytes, which are valid UTF-8; stops a program that prints more than it may.
  func emit(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raised) {
    state.pointee.outputBytes += bytes.count
    if let limit = state.pointee.limits.outputBytes, state.pointee.outputBytes > limit {
      throw runtimeError("the program printed more than \(limit) bytes")
    }
    state.pointee.output.append(contentsOf: bytes)
    if state.pointee.output.count > 8192 { flushOutput() }
  }

  /// Hands what has been printed to the host.
  func flushOutput() {
    guard !state.pointee.output.isEmpty else { return }
    state.pointee.output.withUnsafeBufferPointer { state.pointee.host.output($0) }
    state.pointee.output.removeAll(keepingCapacity: true)
  }
}
