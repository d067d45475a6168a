// Custom functions: a node whose gradient is computed by code of the program (torch.autograd.Function).
//
// A function with one result is one node. With several, each result has a small node of its own that
// hands its gradient to the function's node, which runs when all have come.

public import Tensors

/// What a custom function's `forward` did.
public struct CustomFunction {
  /// How the program computes the gradients of the inputs, nil where there is none, from those of the
  /// results, nil where none came.
  public typealias Backward = (_ gradients: [Tensor?]) throws(TensorError) -> [Tensor?]

  /// The name `grad_fn` prints: "CubeBackward".
  public var name: String
  /// The arguments of `forward`; nil for those that are no tensors.
  public var inputs: [Tensor?]
  /// The tensors `forward` returned.
  public var outputs: [Tensor]
  /// The tensors given to `save_for_backward`.
  public var saved: [Tensor?] = []
  /// The inputs `forward` changed in place.
  public var changed: [Tensor] = []
  /// The results that have no gradient.
  public var constants: [Tensor] = []
  /// Whether missing gradients are handed over as zeros.
  public var fillsMissing = true

  /// A function of the given name.
  public init(name: String, inputs: [Tensor?], outputs: [Tensor]) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
  }

  /// Whether each input wants a gradient: `ctx.needs_input_grad`.
  public static func needs(_ inputs: [Tensor?]) -> [Bool] {
    inputs.map { input in input.map { isRecorded($0) } ?? false }
  }

  /// Attaches the function's node to its results and returns it; nil when nothing is recorded.
  ///
  /// The results come back in the order of `outputs`: one that is an input unchanged, or a view, as
  /// another tensor on the same memory.
  ///
  /// - Throws: a RuntimeError for a leaf that was changed in place.
  public func attach(_ backward: @escaping Backward) throws(TensorError) -> (
    node: CustomNode?, outputs: [Tensor]
  ) {
    guard isRecorded(inputs.compactMap { $0 }) else { return (nil, outputs) }
    for tensor in changed where tensor.isTracked && tensor.currentNode == nil {
      throw TensorError(
        .runtime, "a leaf Variable that requires grad has been used in an in-place operation.")
    }
    let results = outputs.map { output in
      isInput(output) && !isChanged(output) || output.isView ? output.detached() : output
    }
    let tracked = results.indices.filter { index in
      results[index].dtype.isFloatingPoint && !constants.contains { $0 === outputs[index] }
    }
    guard let first = tracked.first else { return (nil, results) }
    let node = makeNode(like: results[first], count: tracked.count)
    let slots = Slots(results)
    if tracked.count == 1 {
      try place(node, on: results[first], 0)
      let body = call(backward, slots)
      node.closure = { (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
        slots.gradients[first] = gradient
        return try body()
      }
    } else {
      try spread(node, over: tracked.map { ($0, results[$0]) }, slots, backward)
    }
    save(in: node, results)
    return (CustomNode(node, hasSeveralResults: tracked.count > 1), results)
  }

  // MARK: Parts

  /// The gradients that have come to the results in one backward pass.
  private final class Slots {
    var gradients: [Tensor?]
    let kinds: [(shape: Shape, dtype: DType)]

    init(_ results: [Tensor]) {
      gradients = Array(repeating: nil, count: results.count)
      kinds = results.map { ($0.shape, $0.dtype) }
    }

    /// What has come; zeros for what has not, if asked for.
    func take(fillingMissing: Bool) throws(TensorError) -> [Tensor?] {
      var taken = gradients
      gradients = Array(repeating: nil, count: kinds.count)
      for index in taken.indices where taken[index] == nil && fillingMissing {
        let isFloat = kinds[index].dtype.isFloatingPoint
        taken[index] = try Raw.zeros(kinds[index].shape, isFloat ? kinds[index].dtype : .float32)
      }
      return taken
    }
  }

  private func isInput(_ tensor: Tensor) -> Bool { inputs.contains { $0 === tensor } }
  private func isChanged(_ tensor: Tensor) -> Bool { changed.contains { $0 === tensor } }

  private func makeNode(like result: Tensor, count: Int) -> Node {
    let edges = inputs.map { $0.map { Edge(to: $0) } ?? Edge() }
    // With several results a number stands for their gradients.
    let node = Node(
      GradientRule(name, origin: .program) {
        (_: Tensor, _: Node) throws(TensorError) -> Gradients in Gradients(nil)
      }, shape: count == 1 ? result.shape : Shape(), dtype: result.dtype,
      edges.first ?? Edge())
    node.inputCount = Int32(truncatingIfNeeded: edges.count)
    if edges.count > 1 { node.edge1 = edges[1] }
    if edges.count > 2 { node.edge2 = edges[2] }
    if edges.count > 3 { node.moreEdges = Array(edges[3...]) }
    return node
  }

  private func place(_ node: Node, on result: Tensor, _ index: Int) throws(TensorError) {
    if isChanged(result) {
      let value = result.detached()
      value.graph = node
      value.requiresGrad = true
      ViewHistory.rebase(result, on: value)
    } else {
      result.graph = node
      result.requiresGrad = true
    }
    result.outputIndex = Int32(truncatingIfNeeded: index)
  }

  /// Gives each result a node that leads to `node`.
  private func spread(
    _ node: Node, over results: [(index: Int, tensor: Tensor)], _ slots: Slots,
    _ backward: @escaping Backward
  ) throws(TensorError) {
    let rule = GradientRule(name, origin: .programResult) {
      (_: Tensor, _: Node) throws(TensorError) -> Gradients in Gradients(nil)
    }
    for (index, result) in results {
      var edge = Edge()
      edge.target = .node(node)
      let part = Node(rule, shape: result.shape, dtype: result.dtype, edge)
      let dtype = node.dtype
      part.closure = { (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
        slots.gradients[index] = gradient
        return Gradients(try Raw.zeros(Shape(), dtype))
      }
      try place(part, on: result, index)
    }
    let body = call(backward, slots)
    node.closure = { (_: Tensor, _: Node) throws(TensorError) -> Gradients in try body() }
  }

  /// The gradients of the inputs, checked, from those in the slots.
  private func call(_ backward: @escaping Backward, _ slots: Slots)
    -> () throws(TensorError) -> Gradients
  {
    let (name, fills) = (self.name, fillsMissing)
    let wanted = inputs.map { $0.map { ($0.shape, $0.isTracked) } }
    return { () throws(TensorError) -> Gradients in
      var results = try backward(try slots.take(fillingMissing: fills))
      while results.count > wanted.count, case .some(nil) = results.last { results.removeLast() }
      guard results.count == wanted.count else {
        throw TensorError(
          .runtime,
          "function \(name) returned an incorrect number of gradients (expected \(wanted.count), got "
            + "\(results.count))")
      }
      for (index, result) in results.enumerated() {
        guard let result else { continue }
        try Self.check(result, at: index, wanted[index], of: name)
      }
      return Gradients(results)
    }
  }

  private static func check(
    _ gradient: Tensor, at index: Int, _ input: (shape: Shape, isTracked: Bool)?, of name: String
  ) throws(TensorError) {
    guard let input else {
      throw TensorError(
        .runtime,
        "function \(name) returned a gradient different than None at position \(index + 1), but the "
          + "corresponding forward input was not a Variable")
    }
    guard !input.isTracked || input.shape.expands(to: gradient.shape) else {
      throw TensorError(
        .runtime,
        "Function \(name) returned an invalid gradient at index \(index) - got \(gradient.shape) but "
          + "expected shape compatible with \(input.shape)",
        facts: .init(shapes: [gradient.shape, input.shape]))
    }
  }

  private func save(in node: Node, _ results: [Tensor]) {
    node.savesTensors = !saved.isEmpty || node.savesTensors
    node.moreSaved = saved.map { tensor in
      guard let tensor else { return SavedTensor() }
      return results.contains { $0 === tensor } && !isInput(tensor)
        ? SavedTensor(output: tensor) : SavedTensor(tensor)
    }
  }
}

/// A custom function's node as its context sees it: the node owns the context, not the other way round.
public final class CustomNode {
  private weak var node: Node?
  private let hasSeveralResults: Bool

  init(_ node: Node, hasSeveralResults: Bool) {
    self.node = node
    self.hasSeveralResults = hasSeveralResults
  }

  /// The tensors that were saved: `ctx.saved_tensors`.
  ///
  /// - Throws: PyTorch's RuntimeErrors when one was overwritten in place, or freed.
  public func savedTensors() throws(TensorError) -> [Tensor?] {
    guard let node, !node.isReleased else { throw .backwardTwice }
    var result: [Tensor?] = []
    for index in node.moreSaved.indices {
      let saved = node.moreSaved[index]
      if hasSeveralResults, saved.isOutput, GradientMode.isEnabled {
        throw TensorError(
          .refused,
          "Glia has no second derivatives of a function with several results that saves one of them"
        )
      }
      result.append(saved.tensor == nil ? nil : try node.saved(index + 2))
    }
    return result
  }
}

extension Node {
  /// The node a program sees: that of the function, where this one stands for one of its results.
  public var shown: Node {
    guard rule.origin == .programResult, case .node(let function) = edge0.target else {
      return self
    }
    return function
  }

  /// Whether a class of the program computes its gradient.
  public var isCustom: Bool { rule.origin != .engine }

  /// The edges a program sees in `next_functions`; a number beside a tensor counts as an input.
  public var shownEdges: [Edge] {
    let takesNumbers = Self.arithmetic.contains(rule.name)
    return (0..<max(edgeCount, Int(inputCount), takesNumbers ? 2 : 1)).map { edge($0) }
  }

  private static let arithmetic: Set = [
    "AddBackward0", "SubBackward0", "MulBackward0", "DivBackward0",
  ]
}
