// A node of the graph: one use of an operation, with what its backward pass needs.
//
// A node points to the nodes of its inputs (edges) and keeps the tensors its gradient is made of. The
// tensor an operation returns points to the node, never the other way round, so that dropping the last
// tensor frees the graph; `GraphReclaimer` keeps that free of recursion. Two saved tensors, three edges
// and three numbers are stored inline: recording a + b costs one allocation.

public import Tensors

/// How a node turns the gradient of its result into those of its inputs.
///
/// Written with differentiable operations, so that second derivatives need no more code. A gradient may
/// have the broadcast shape or the wider dtype: the engine reduces it to the input's.
public typealias VectorJacobian = (_ gradient: Tensor, _ node: Node) throws(TensorError) ->
  Gradients

/// Where a gradient goes next.
public struct Edge {
  /// What receives it.
  public enum Target {
    case none
    case node(Node)
    /// A tensor the user created: gradients accumulate in its `grad`.
    case leaf(Tensor)
  }

  /// What receives the gradient.
  public var target: Target
  /// Which of the node's results the gradient belongs to.
  public var index: Int32

  /// No gradient flows.
  @inline(__always)
  init() {
    target = .none
    index = 0
  }

  /// The edge to what computed `tensor`, none when it does not require a gradient.
  @inline(__always)
  init(to tensor: Tensor) {
    index = 0
    // First the node: asking for it brings a view whose base was changed up to date.
    let node = tensor.currentNode
    if !tensor.requiresGrad {
      target = .none
    } else if let node {
      target = .node(node)
      index = tensor.outputIndex
    } else {
      target = .leaf(tensor)
    }
  }

  /// Whether a gradient flows along it.
  @inline(__always)
  var isConnected: Bool {
    if case .none = target { false } else { true }
  }
}

/// A backward rule: its name in PyTorch and how it computes.
public final class GradientRule: Sendable {
  /// The name `grad_fn` prints: "TanhBackward0".
  public let name: String
  /// Whether the node refuses a second backward pass although it keeps no tensor (x * 2).
  let releasesWithoutTensors: Bool
  /// Who wrote it.
  let origin: Origin

  /// Who wrote a rule.
  enum Origin {
    case engine
    /// The program: a class derived from torch.autograd.Function.
    case program
    /// The program; the node stands for one result of a function with several.
    case programResult
  }
  /// The gradients when they need nothing but what the node stores.
  let vectorJacobian: @Sendable (Tensor, Node) throws(TensorError) -> Gradients

  /// A rule whose gradients need nothing but what the node stores.
  init(
    _ name: String, releasesWithoutTensors: Bool = false, origin: Origin = .engine,
    _ vectorJacobian: @escaping @Sendable (Tensor, Node) throws(TensorError) -> Gradients
  ) {
    self.name = name
    self.releasesWithoutTensors = releasesWithoutTensors
    self.origin = origin
    self.vectorJacobian = vectorJacobian
  }

  /// The name in messages: "Exp" of "ExpBackward0".
  var shortName: String {
    guard let end = name.firstRange(of: "Backward") else { return name }
    return String(name[..<end.lowerBound])
  }
}

extension GradientRule {
  /// A rule whose nodes each bring their own closure, because it depends on a call's arguments.
  convenience init(_ name: String) {
    self.init(name) { (_: Tensor, _: Node) throws(TensorError) -> Gradients in Gradients(nil) }
  }
}

/// A result that keeps its gradient; it owns its node, so the node must not own it.
final class RetainedResult {
  weak var tensor: Tensor?

  init(_ tensor: Tensor) { self.tensor = tensor }
}

/// One use of an operation in the graph.
public final class Node: GraphLink {
  /// What kind of node it is.
  public let rule: GradientRule
  /// Counts nodes in the order of their creation: later ones run first in a backward pass.
  let sequence: Int
  /// The shape of the result the gradient must have.
  let shape: Shape
  /// The dtype of the result.
  let dtype: DType

  @exclusivity(unchecked) var edge0: Edge
  @exclusivity(unchecked) var edge1 = Edge()
  @exclusivity(unchecked) var edge2 = Edge()
  @exclusivity(unchecked) var moreEdges: [Edge] = []
  @exclusivity(unchecked) var saved0 = SavedTensor()
  @exclusivity(unchecked) var saved1 = SavedTensor()
  @exclusivity(unchecked) var moreSaved: [SavedTensor] = []
  /// A number of the call, such as alpha or an exponent.
  @exclusivity(unchecked) var number = 0.0
  /// The gradients when they depend on the call's arguments.
  @exclusivity(unchecked) var closure: VectorJacobian?
  /// The node's place in the running backward pass.
  @exclusivity(unchecked) var slot: Int32 = -1
  /// Whether a backward pass has freed the saved tensors.
  @exclusivity(unchecked) var isReleased = false
  /// Whether there is something a backward pass frees.
  @exclusivity(unchecked) var savesTensors: Bool
  /// The result whose gradient is kept, after `retain_grad()`; the tensor owns the node.
  @exclusivity(unchecked) var retained: RetainedResult?
  /// The number of inputs a program sees in `next_functions`, where it is more than `edgeCount`.
  @exclusivity(unchecked) var inputCount: Int32 = 1
  /// The hooks on the gradient of its result.
  @exclusivity(unchecked) var hooks: GradientHooks?
  /// In anomaly mode: where the program made the forward call.
  @exclusivity(unchecked) var origin: String?

  @exclusivity(unchecked) nonisolated(unsafe) private static var created = 0

  @inline(__always)
  init(_ rule: GradientRule, shape: Shape, dtype: DType, _ edge: Edge) {
    self.rule = rule
    self.shape = shape
    self.dtype = dtype
    edge0 = edge
    savesTensors = rule.releasesWithoutTensors
    sequence = Node.created
    Node.created &+= 1
    super.init()
    if AnomalyMode.isEnabled { origin = AnomalyMode.place?() }
  }

  /// The number of inputs that may get a gradient.
  public var edgeCount: Int {
    if !moreEdges.isEmpty { return 3 + moreEdges.count }
    return edge2.isConnected ? 3 : edge1.isConnected ? 2 : 1
  }

  /// The edge to the input at `position`.
  @inline(__always)
  public func edge(_ position: Int) -> Edge {
    switch position {
    case 0: edge0
    case 1: edge1
    case 2: edge2
    default: position - 3 < moreEdges.count ? moreEdges[position - 3] : Edge()
    }
  }

  /// The natural logarithm of the node's number.
  var logarithm: Double {
    (try? Raw.unary(.log, Raw.scalar(.float(number), .float64)).item().double) ?? .nan
  }

  /// Whether the input at `position` wants its gradient.
  @inline(__always)
  func needs(_ position: Int) -> Bool { edge(position).isConnected }

  /// The gradients of the inputs for `gradient`, the gradient of the result.
  @inline(__always)
  func apply(_ gradient: Tensor) throws(TensorError) -> Gradients {
    if isReleased { throw .backwardTwice }
    if let closure { return try closure(gradient, self) }
    return try rule.vectorJacobian(gradient, self)
  }

  /// Frees what the backward pass needed; a second one is refused from now on.
  func release() {
    guard savesTensors else { return }
    isReleased = true
    saved0 = SavedTensor()
    saved1 = SavedTensor()
    moreSaved = []
    closure = nil
  }

  deinit { GraphReclaimer.reclaim(self) }
}

extension TensorError {
  static let backwardTwice = TensorError(
    .runtime,
    "Trying to backward through the graph a second time (or directly access saved tensors after they "
      + "have already been freed). Saved intermediate values of the graph are freed when you call "
      + ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward through "
      + "the graph a second time or if you need to access saved tensors after calling backward.")
}
