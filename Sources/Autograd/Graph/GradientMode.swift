// Whether operations record the graph: the interpreter sets it, `no_grad` and its kin switch it.

/// The current mode of recording; one for the process, since one interpreter runs in it.
public enum GradientMode {
  /// Whether operations on tensors that require gradients record how to compute them.
  @exclusivity(unchecked)
  nonisolated(unsafe) public static var isEnabled = true

  /// Whether `torch.inference_mode()` is active; it implies that nothing is recorded.
  @exclusivity(unchecked)
  nonisolated(unsafe) public static var isInference = false

  /// Runs `body` with recording switched on or off and restores the mode, also after an error.
  @inline(__always)
  public static func with<Result, Failure: Error>(
    _ enabled: Bool, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let saved = isEnabled
    isEnabled = enabled
    defer { isEnabled = saved }
    return try body()
  }
}
