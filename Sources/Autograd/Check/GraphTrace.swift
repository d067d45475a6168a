// What an explanation is made of: the nodes behind a result in the order they were computed.
//
// Only data: names, formulas, shapes and values; the words and the layout belong to whoever prints them.
// Values of inputs are there when `GradientMode.keepsInputs` was set while the graph was made.

public import Tensors

/// The computation behind a tensor.
public struct GraphTrace {
  /// Where an input of a step comes from.
  public enum Source: Equatable, Sendable {
    /// The result of an earlier step.
    case step(Int)
    /// A tensor that requires a gradient and that no operation computed; counted in `leaves`.
    case leaf(Int)
    /// No gradient flows there.
    case constant
  }

  /// One use of an operation.
  public struct Step {
    /// The node.
    public let node: Node
    /// The name of its backward rule: "MulBackward0".
    public let ruleName: String
    /// The operation it belongs to; nil for the engine's own helpers.
    public let operation: Operation?
    /// Where its inputs come from.
    public let sources: [Source]
    /// The values of its inputs, empty when they were not kept.
    public let inputs: [Tensor]
    /// The value of its result where it is known: kept by a later step, or the traced tensor itself.
    public internal(set) var value: Tensor?
    /// The shape of its result.
    public let shape: Shape
  }

  /// The steps in the order they were computed.
  public private(set) var steps: [Step] = []
  /// The tensors the computation starts from.
  public private(set) var leaves: [Tensor] = []

  /// The computation behind `root`.
  public init(_ root: Tensor) {
    guard let start = root.currentNode else { return }
    let nodes = Self.nodes(below: start)
    let places = Dictionary(
      nodes.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
    for node in nodes {
      let inputs = node.inputs ?? []
      var sources: [Source] = []
      for position in 0..<node.edgeCount {
        let source = source(of: node.edge(position), places)
        sources.append(source)
        if case .step(let index) = source, position < inputs.count {
          steps[index].value = inputs[position]
        }
      }
      steps.append(
        Step(
          node: node, ruleName: node.rule.name, operation: Self.owners[node.rule.name],
          sources: sources, inputs: inputs, value: node === start ? root : nil, shape: node.shape))
    }
  }

  private mutating func source(of edge: Edge, _ places: [ObjectIdentifier: Int]) -> Source {
    switch edge.target {
    case .none: return .constant
    case .node(let node): return places[ObjectIdentifier(node)].map { .step($0) } ?? .constant
    case .leaf(let leaf):
      if let known = leaves.firstIndex(where: { $0 === leaf }) { return .leaf(known) }
      leaves.append(leaf)
      return .leaf(leaves.count - 1)
    }
  }

  /// Every node of the graph, in the order of creation.
  private static func nodes(below start: Node) -> [Node] {
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(start)]
    var result = [start]
    var next = 0
    while next < result.count {
      let node = result[next]
      next += 1
      for position in 0..<node.edgeCount {
        if case .node(let input) = node.edge(position).target,
          seen.insert(ObjectIdentifier(input)).inserted
        {
          result.append(input)
        }
      }
    }
    return result.sorted { $0.sequence < $1.sequence }
  }

  /// The first operation of the catalogue that names a rule.
  private static let owners: [String: Operation] = {
    var owners: [String: Operation] = [:]
    for operation in Catalogue.operations {
      for name in operation.nodeNames where owners[name] == nil { owners[name] = operation }
    }
    return owners
  }()
}
