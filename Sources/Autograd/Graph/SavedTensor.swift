// A tensor kept for the backward pass, and the check that nobody has overwritten it since.

public import Tensors

/// A tensor that a node keeps, with the version it had.
struct SavedTensor {
  /// The tensor; the result of the node itself is kept without its graph, or the node would own itself.
  var tensor: Tensor?
  /// The version of its storage when it was saved.
  var version = 0
  /// Whether it is the node's own result.
  var isOutput = false

  @inline(__always)
  init() { tensor = nil }

  /// Keeps an input.
  @inline(__always)
  init(_ input: Tensor) {
    if input.storage.isInference { Inference.wasSaved = true }
    tensor = input
    version = input.version
  }

  /// Keeps the result of the node.
  @inline(__always)
  init(output: Tensor) {
    tensor = output.detached()
    version = output.version
    isOutput = true
  }
}

/// What may not happen to tensors made in inference mode.
public enum Inference {
  /// Whether a node has just kept such a tensor: the call that made the node must fail.
  @exclusivity(unchecked) nonisolated(unsafe) public static var wasSaved = false

  /// The error of such a call; asking for it forgets what happened.
  public static func takeError() -> TensorError {
    wasSaved = false
    return TensorError(
      .runtime,
      "Inference tensors cannot be saved for backward. Please do not use Tensors created in inference "
        + "mode in computation tracked by autograd. To work around this, you can make a clone to get a "
        + "normal tensor and use it in autograd, or use `torch.no_grad()` instead of "
        + "`torch.inference_mode()`.")
  }
}

extension Node {
  /// The saved tensor at `position`, ready to be used in a differentiable computation.
  ///
  /// - Throws: PyTorch's RuntimeError when it was overwritten in place or freed.
  @inline(__always)
  func saved(_ position: Int) throws(TensorError) -> Tensor {
    try unpack(position == 0 ? saved0 : position == 1 ? saved1 : moreSaved[position - 2])
  }

  @inline(__always)
  private func unpack(_ saved: SavedTensor) throws(TensorError) -> Tensor {
    guard let tensor = saved.tensor else { throw .backwardTwice }
    if tensor.version != saved.version { throw .overwritten(saved, tensor, by: self) }
    if saved.isOutput && GradientMode.isEnabled {
      let output = tensor.detached()
      output.requiresGrad = true
      output.graph = self
      return output
    }
    return tensor
  }

  /// Keeps an input for the backward pass.
  @inline(__always)
  func save(_ input: Tensor) { save(SavedTensor(input)) }

  /// Keeps the operands of a product, each only where the other's gradient needs it.
  @inline(__always)
  func saveOperands(_ a: Tensor, _ b: Tensor) {
    savesTensors = true
    if needs(1) { saved0 = SavedTensor(a) }
    if needs(0) { saved1 = SavedTensor(b) }
  }

  /// Keeps the node's result for the backward pass.
  @inline(__always)
  func save(output: Tensor) { save(SavedTensor(output: output)) }

  @inline(__always)
  private func save(_ saved: SavedTensor) {
    savesTensors = true
    if saved0.tensor == nil {
      saved0 = saved
    } else if saved1.tensor == nil {
      saved1 = saved
    } else {
      moreSaved.append(saved)
    }
  }
}

extension TensorError {
  /// A value the gradient needs was changed in place after it was saved.
  static func overwritten(_ saved: SavedTensor, _ tensor: Tensor, by node: Node) -> TensorError {
    var origin = ""
    if let source = saved.isOutput ? node : tensor.graph as? Node {
      // Of the nodes there are, this one's full name is not its short one.
      let prefix = source.rule === ViewHistory.copySlices ? "torch::autograd::" : ""
      origin = ", which is output \(tensor.outputIndex) of \(prefix)\(source.rule.shortName),"
    }
    return TensorError(
      .runtime,
      "one of the variables needed for gradient computation has been modified by an inplace "
        + "operation: [torch.\(tensor.dtype.scalarTypeName)Tensor \(tensor.shape)]\(origin) is at "
        + "version \(tensor.version); expected version \(saved.version) instead. Hint: "
        + (AnomalyMode.isEnabled
          ? "the backtrace further above shows the operation that failed to compute its gradient. The "
            + "variable in question was changed in there or anywhere later. Good luck!"
          : "enable anomaly detection to find the operation that failed to compute its gradient, with "
            + "torch.autograd.set_detect_anomaly(True, check_nan=False)."),
      facts: .init(operation: node.rule.name, shapes: [tensor.shape]))
  }
}
