// Anomaly mode: a backward pass that fails, or makes nan, says which function did and where it was called.

import Tensors

/// The switches of `torch.autograd.set_detect_anomaly`; one for the process, as the graph's mode is.
public enum AnomalyMode {
  /// Whether nodes note where they were made, and errors of their gradients tell.
  @exclusivity(unchecked) nonisolated(unsafe) public static var isEnabled = false
  /// Whether a gradient with a nan is an error.
  @exclusivity(unchecked) nonisolated(unsafe) public static var checksNaN = true
  /// The place in the program that is running, such as "line 3: y = x.sqrt()"; the interpreter sets it.
  @exclusivity(unchecked) nonisolated(unsafe) public static var place: (() -> String?)?

  /// The gradients of a node's inputs, looked at before they go on.
  ///
  /// - Throws: the node's own error with a remark on the forward call; a RuntimeError for a nan.
  static func apply(_ node: Node, _ gradient: Tensor) throws(TensorError) -> Gradients {
    let gradients: Gradients
    do { gradients = try node.apply(gradient) } catch { throw remarked(error, node) }
    guard checksNaN else { return gradients }
    for position in 0..<node.edgeCount {
      guard node.needs(position), let part = gradients[position], try hasNaN(part) else { continue }
      throw remarked(
        TensorError(
          .runtime,
          "Function '\(node.rule.name)' returned nan values in its \(position)th output."), node)
    }
    return gradients
  }

  private static func hasNaN(_ tensor: Tensor) throws(TensorError) -> Bool {
    guard tensor.dtype.isFloatingPoint else { return false }
    return try tensor.toDoubles().contains { $0.isNaN }
  }

  private static func remarked(_ error: TensorError, _ node: Node) -> TensorError {
    var error = error
    if let origin = node.origin { error.facts.remark = "the forward call was made in \(origin)" }
    return error
  }
}
