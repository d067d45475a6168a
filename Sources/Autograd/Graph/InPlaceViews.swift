// Views in place, such as x.t_(): the tensor gets another window on its own memory.
//
// A tensor's window never changes, so that a new tensor takes the place of the old one; whoever holds the
// old one (the language's object) lets the new one stand there.

public import Tensors

extension Operation {
  /// Computes the view of the first argument that stands in its place from now on, with its history.
  ///
  /// - Throws: PyTorch's error for arguments that do not fit, and for a leaf that requires a gradient.
  public func viewInPlace(_ arguments: OperationArguments) throws(TensorError) -> Tensor {
    let target = try arguments.tensor(0)
    try ViewHistory.checkInPlace(target)
    var changed = arguments
    changed.values[0] = .tensor(InPlace.before(target))
    guard let view = try call(changed).first else {
      throw TensorError(.runtime, "\(name)_ has no tensor to give")
    }
    let result = target.view(view.shape, strides: view.strides, offset: view.offset)
    if target.base == nil { result.base = nil }
    result.viewOrigin = target.viewOrigin
    result.requiresGrad = target.requiresGrad
    result.grad = target.grad
    result.retainsGrad = target.retainsGrad
    result.bumpVersion()
    result.viewVersion = result.storage.version
    if let node = view.graph as? Node, view.isTracked {
      result.graph = node.renamed(inPlaceNodeName(node.rule.name))
      result.requiresGrad = true
    }
    // Views made before look at the new window from now on.
    if target.base == nil { target.base = result }
    return result
  }

  /// PyTorch counts the in-place forms of a rule's function after the others.
  private func inPlaceNodeName(_ name: String) -> String {
    guard let last = name.last, let digit = Int(String(last)) else { return name }
    return name.dropLast() + String(digit + (self.name == "squeeze" ? 3 : 1))
  }
}

extension Node {
  /// The same use of an operation under another name.
  fileprivate func renamed(_ name: String) -> Node {
    let node = Node(GradientRule(name), shape: shape, dtype: dtype, edge0)
    (node.edge1, node.edge2, node.moreEdges) = (edge1, edge2, moreEdges)
    (node.saved0, node.saved1, node.moreSaved) = (saved0, saved1, moreSaved)
    (node.number, node.inputCount) = (number, inputCount)
    node.savesTensors = savesTensors
    if let closure {
      node.closure = closure
    } else {
      let rule = rule
      node.closure = { (g: Tensor, node: Node) throws(TensorError) -> Gradients in
        try rule.vectorJacobian(g, node)
      }
    }
    return node
  }
}
