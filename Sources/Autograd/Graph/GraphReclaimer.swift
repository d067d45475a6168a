// Frees graphs of any length without recursion.
//
// A node owns its inputs' nodes, directly and through saved tensors, so freeing the last one would free
// the chain by recursion and overflow the stack after some 20,000 operations. A dying node therefore
// releases what it holds itself up to a small depth; below that it hands it to a list that the outermost
// release empties.

import Tensors

enum GraphReclaimer {
  private static let maximumDepth = 64
  @exclusivity(unchecked) nonisolated(unsafe) private static var depth = 0
  @exclusivity(unchecked) nonisolated(unsafe) private static var pending: [AnyObject] = []

  /// Takes over what a node that is being freed holds.
  @inline(__always)
  static func reclaim(_ node: Node) {
    if depth >= maximumDepth { return postpone(node) }
    depth &+= 1
    node.edge0 = Edge()
    node.edge1 = Edge()
    node.saved0 = SavedTensor()
    node.saved1 = SavedTensor()
    if node.closure != nil { node.closure = nil }
    reclaimRest(node)
    depth &-= 1
    if depth == 0 && !pending.isEmpty { drain() }
  }

  private static func reclaimRest(_ node: Node) {
    node.edge2 = Edge()
    if !node.moreEdges.isEmpty { node.moreEdges = [] }
    if !node.moreSaved.isEmpty { node.moreSaved = [] }
  }

  /// Keeps alive, until the outermost release is done, everything that leads on in the graph.
  @inline(never)
  private static func postpone(_ node: Node) {
    for position in 0..<node.edgeCount {
      switch node.edge(position).target {
      case .none: break
      case .node(let next): pending.append(next)
      case .leaf(let leaf): pending.append(leaf)
      }
    }
    for saved in [node.saved0, node.saved1] + node.moreSaved {
      if let tensor = saved.tensor { pending.append(tensor) }
    }
    if let closure = node.closure {
      node.closure = nil
      pending.append(Keeper(closure))
    }
  }

  @inline(never)
  private static func drain() {
    while let last = pending.popLast() { _ = consume last }
  }

  /// Owns a closure, which a list of objects cannot.
  private final class Keeper {
    let closure: VectorJacobian
    init(_ closure: @escaping VectorJacobian) { self.closure = closure }
  }
}
