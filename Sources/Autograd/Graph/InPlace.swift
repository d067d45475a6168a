// In-place operations: the value is computed beside the tensor, then written over it.

import Tensors

enum InPlace {
  /// Replaces the values of `target` by those `compute` makes of them, and its history accordingly.
  ///
  /// `compute` gets the tensor as it was, with its own place in the graph, so that the node it records
  /// never owns the tensor it belongs to.
  static func replace(
    _ target: Tensor, _ compute: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) {
    try ViewHistory.checkInPlace(target)
    let old = before(target)
    let value = try compute(old)
    try checkFits(value, target)
    try preserve(old, in: value)
    try Interruption.check()
    try Interruption.deferred { () throws(TensorError) in
      try Raw.copy(from: value, to: target)
    }
    try follow(value, target)
  }

  /// Gives the node of `value` a copy of the old values where it keeps them: they are about to go.
  private static func preserve(_ old: Tensor, in value: Tensor) throws(TensorError) {
    guard let node = value.graph.map({ unsafeDowncast($0, to: Node.self) }),
      node.saved0.tensor === old || node.saved1.tensor === old
    else { return }
    let copy = try Raw.clone(old)
    copy.graph = old.graph
    copy.outputIndex = old.outputIndex
    copy.requiresGrad = old.requiresGrad
    if node.saved0.tensor === old { node.saved0 = SavedTensor(copy) }
    if node.saved1.tensor === old { node.saved1 = SavedTensor(copy) }
  }

  /// The tensor as it is now: the same memory and history in another object.
  static func before(_ target: Tensor) -> Tensor {
    let alias = target.detached()
    if target.isTracked {
      alias.graph = target.currentNode
      alias.outputIndex = target.outputIndex
      alias.requiresGrad = true
    }
    return alias
  }

  /// Gives `target`, which now holds the values of `value`, its history.
  static func follow(_ value: Tensor, _ target: Tensor) throws(TensorError) {
    guard GradientMode.isEnabled, value.requiresGrad || target.isTracked else { return }
    if let node = value.graph.map({ unsafeDowncast($0, to: Node.self) }) {
      node.retargetOutput(target)
    }
    ViewHistory.rebase(target, on: value)
  }

  /// - Throws: PyTorch's RuntimeErrors when `value` cannot be stored in `target`.
  private static func checkFits(_ value: Tensor, _ target: Tensor) throws(TensorError) {
    guard value.dtype.category <= target.dtype.category else {
      throw TensorError(
        .runtime,
        "result type \(value.dtype.scalarTypeName) can't be cast to the desired output type "
          + "\(target.dtype.scalarTypeName)")
    }
    guard value.shape == target.shape else {
      throw TensorError(
        .runtime,
        "output with shape \(target.shape) doesn't match the broadcast shape \(value.shape)",
        facts: .init(shapes: [target.shape, value.shape]))
    }
  }
}

extension Node {
  /// The node's result now lives in `target`: a saved result is looked for there, so that a later
  /// change of it is noticed.
  fileprivate func retargetOutput(_ target: Tensor) {
    func moved(_ saved: SavedTensor) -> SavedTensor {
      saved.isOutput ? SavedTensor(output: target) : saved
    }
    saved0 = moved(saved0)
    saved1 = moved(saved1)
    moreSaved = moreSaved.map(moved)
  }
}
