// Recording: how an operation attaches its node to the tensor it returns.

import Tensors

/// Whether an operation on `x` is to be recorded.
@inline(__always)
func isRecorded(_ x: Tensor) -> Bool { GradientMode.isEnabled && x.isTracked }

/// Whether an operation on `a` and `b` is to be recorded.
@inline(__always)
func isRecorded(_ a: Tensor, _ b: Tensor) -> Bool {
  GradientMode.isEnabled && (a.isTracked || b.isTracked)
}

/// Whether an operation on these tensors is to be recorded.
func isRecorded(_ tensors: [Tensor]) -> Bool {
  GradientMode.isEnabled && tensors.contains { $0.isTracked }
}

/// Attaches a node with one input to `output` and returns it.
@inline(__always)
@discardableResult
func attach(_ rule: GradientRule, to output: Tensor, _ input: Tensor) -> Node {
  let node = Node(rule, shape: output.shape, dtype: output.dtype, Edge(to: input))
  own(output, node)
  return node
}

/// Attaches a node with two inputs to `output` and returns it.
@inline(__always)
@discardableResult
func attach(_ rule: GradientRule, to output: Tensor, _ a: Tensor, _ b: Tensor) -> Node {
  let node = Node(rule, shape: output.shape, dtype: output.dtype, Edge(to: a))
  node.edge1 = Edge(to: b)
  node.inputCount = 2
  own(output, node)
  return node
}

/// Attaches a node with any number of inputs to `output` and returns it; nil inputs get no gradient.
@discardableResult
func attach(_ rule: GradientRule, to output: Tensor, _ inputs: [Tensor?]) -> Node {
  let edges = inputs.map { $0.map { Edge(to: $0) } ?? Edge() }
  let node = Node(
    rule, shape: output.shape, dtype: output.dtype, edges.first ?? Edge())
  node.inputCount = Int32(truncatingIfNeeded: edges.count)
  if edges.count > 1 { node.edge1 = edges[1] }
  if edges.count > 2 { node.edge2 = edges[2] }
  if edges.count > 3 { node.moreEdges = Array(edges[3...]) }
  own(output, node)
  return node
}

/// Makes `output` the result of `node`.
@inline(__always)
private func own(_ output: Tensor, _ node: Node) {
  output.graph = node
  output.requiresGrad = true
}

/// Records a node with one input whose gradient is `closure`, if `input` is tracked.
@inline(__always)
func recordUnary(
  _ rule: GradientRule, _ output: Tensor, _ input: Tensor,
  _ closure: @escaping VectorJacobian
) {
  if isRecorded(input) { attach(rule, to: output, input).closure = closure }
}

/// Notes that `view` was made of `source`, with its gradient if that is tracked.
@inline(__always)
func recordView(
  _ rule: GradientRule, _ view: Tensor, _ source: Tensor,
  _ closure: @escaping VectorJacobian
) -> Tensor {
  if !source.isTracked { return view }
  if GradientMode.isEnabled {
    attach(rule, to: view, source).closure = closure
  } else {
    view.viewOrigin = .withoutGraph
  }
  return view
}
