// The backward pass: from the roots to the leaves, each node once, when all its gradients have come.
//
// First the graph below the roots is walked and every node learns how many gradients it will receive.
// Then nodes run in PyTorch's order, latest created first, each handing gradients to its inputs; what
// reaches a leaf is summed and added to its `grad` at the end, so that a pass that fails changes none.
// The walk and the run use their own stacks: the graph may have any depth.

import Tensors

/// One backward pass.
struct Engine {
  /// A node of this pass.
  private struct Task {
    let node: Node
    /// The place the node had in an enclosing pass (a backward inside a backward).
    let outerSlot: Int32
    var pending = 0
    var gradient: Tensor?
    /// Whether the node leads to a tensor whose gradient was asked for.
    var isWanted = true
  }

  /// What has come to a leaf or to a tensor whose gradient was asked for.
  private struct Arrival {
    let tensor: Tensor
    var gradient: Tensor?
  }

  private let keepsGraph: Bool
  private let createsGraph: Bool
  /// Whether gradients are collected for the caller instead of in `grad`.
  private let collects: Bool
  private var tasks: [Task] = []
  private var leaves: [Arrival] = []
  private var ready = ReadyQueue()
  /// The gradients that leaves with hooks wait for.
  private var hooked: [ObjectIdentifier: Int] = [:]
  /// For `grad()`: the tensors asked for that have nodes, by node.
  private var captured: [(slot: Int32, tensor: Tensor, gradient: Tensor?)] = []

  @exclusivity(unchecked) nonisolated(unsafe) private static var depth = 0

  private init(keepsGraph: Bool, createsGraph: Bool, collects: Bool) {
    self.keepsGraph = keepsGraph
    self.createsGraph = createsGraph
    self.collects = collects
  }

  // MARK: Entry points

  /// Adds the gradients of `roots`, weighted by `seeds`, to the leaves' `grad`.
  static func accumulate(
    _ roots: [Tensor], _ seeds: [Tensor], keepsGraph: Bool, createsGraph: Bool
  ) throws(TensorError) {
    var engine = Engine(keepsGraph: keepsGraph, createsGraph: createsGraph, collects: false)
    try engine.run(roots, seeds)
    engine.tasks = []
    try Interruption.check()
    // From here on all or nothing: a half of the gradients is worse than none.
    try Interruption.deferred { () throws(TensorError) in
      for index in engine.leaves.indices {
        let leaf = engine.leaves[index].tensor
        guard var gradient = engine.leaves[index].gradient.take() else { continue }
        try accumulateGradient(&gradient, in: leaf, createsGraph: createsGraph)
      }
    }
    for leaf in engine.leaves where leaf.tensor.hooks != nil {
      try runHooksAfterAccumulation(leaf.tensor)
    }
  }

  private static func runHooksAfterAccumulation(_ leaf: Tensor) throws(TensorError) {
    if let hooks = leaf.hooks as? GradientHooks { try hooks.runAfterAccumulation(leaf) }
  }

  /// Adds the gradients of `roots`, weighted by `seeds`, to the `grad` of `inputs` only.
  static func accumulate(
    _ roots: [Tensor], _ seeds: [Tensor], in inputs: [Tensor], keepsGraph: Bool,
    createsGraph: Bool
  ) throws(TensorError) {
    let gradients = try gradients(
      roots, seeds, at: inputs, keepsGraph: keepsGraph, createsGraph: createsGraph)
    try Interruption.deferred { () throws(TensorError) in
      for (input, gradient) in zip(inputs, gradients) {
        guard var gradient else { continue }
        try accumulateGradient(&gradient, in: input, createsGraph: createsGraph)
      }
    }
    for (input, gradient) in zip(inputs, gradients) where gradient != nil {
      try runHooksAfterAccumulation(input)
    }
  }

  /// The gradients of `roots`, weighted by `seeds`, at `inputs`; nil where none flows.
  static func gradients(
    _ roots: [Tensor], _ seeds: [Tensor], at inputs: [Tensor], keepsGraph: Bool, createsGraph: Bool
  ) throws(TensorError) -> [Tensor?] {
    var engine = Engine(keepsGraph: keepsGraph, createsGraph: createsGraph, collects: true)
    try engine.run(roots, seeds, inputs)
    return inputs.map { engine.collected(for: $0) }
  }

  private mutating func run(_ roots: [Tensor], _ seeds: [Tensor], _ inputs: [Tensor] = [])
    throws(TensorError)
  {
    Engine.depth += 1
    defer {
      Engine.depth -= 1
      for task in tasks { task.node.slot = task.outerSlot }
    }
    for root in roots { walk(from: root) }
    if collects { markWanted(inputs) }
    for (root, seed) in zip(roots, seeds) {
      try deliver(seed, along: Edge(to: root))
      if root.isLeaf, root.hooks != nil {
        try GradientMode.with(createsGraph) { () throws(TensorError) in try settle(root) }
      }
    }
    // Several roots: a root inside another's graph waits until that graph's gradients have come.
    for root in roots {
      if let node = root.currentNode, tasks[Int(node.slot)].pending == 0 {
        ready.push(node.slot, node.sequence)
      }
    }
    try GradientMode.with(createsGraph) { () throws(TensorError) in try drain() }
  }

  // MARK: The walk

  private func isKnown(_ node: Node) -> Bool {
    let slot = Int(node.slot)
    return slot >= 0 && slot < tasks.count && tasks[slot].node === node
  }

  private mutating func add(_ node: Node) {
    let outer = node.slot
    node.slot = Int32(truncatingIfNeeded: tasks.count)
    tasks.append(Task(node: node, outerSlot: Engine.depth > 1 ? outer : -1))
  }

  /// Counts, for every node below `root`, the gradients it will receive.
  private mutating func walk(from root: Tensor) {
    guard let start = root.currentNode, !isKnown(start) else { return }
    var next = tasks.count
    add(start)
    while next < tasks.count {
      let node = tasks[next].node
      next += 1
      for position in 0..<node.edgeCount {
        guard case .node(let input) = node.edge(position).target else {
          if case .leaf(let leaf) = node.edge(position).target, leaf.hooks != nil {
            hooked[ObjectIdentifier(leaf), default: 0] += 1
          }
          continue
        }
        if !isKnown(input) { add(input) }
        tasks[Int(input.slot)].pending += 1
      }
    }
  }

  /// For `grad()`: finds the nodes from which one of `inputs` can be reached; the others do not run.
  private mutating func markWanted(_ inputs: [Tensor]) {
    var wanted = Set<ObjectIdentifier>()
    for input in inputs {
      if let node = input.currentNode {
        if isKnown(node) { captured.append((node.slot, input, nil)) }
      } else {
        wanted.insert(ObjectIdentifier(input))
      }
    }
    let order = tasks.indices.sorted { tasks[$0].node.sequence < tasks[$1].node.sequence }
    for index in tasks.indices { tasks[index].isWanted = false }
    for index in order {
      let node = tasks[index].node
      for position in 0..<node.edgeCount where !tasks[index].isWanted {
        switch node.edge(position).target {
        case .none: break
        case .leaf(let leaf): tasks[index].isWanted = wanted.contains(ObjectIdentifier(leaf))
        case .node(let input):
          let slot = input.slot
          tasks[index].isWanted =
            tasks[Int(slot)].isWanted || captured.contains { $0.slot == slot }
        }
      }
    }
  }

  private func collected(for input: Tensor) -> Tensor? {
    if let match = captured.first(where: { $0.tensor === input }) { return match.gradient }
    return leaves.first { $0.tensor === input }?.gradient
  }

  // MARK: The run

  private mutating func drain() throws(TensorError) {
    while let slot = ready.pop() {
      let index = Int(slot)
      let node = tasks[index].node
      guard var gradient = tasks[index].gradient else { continue }
      tasks[index].gradient = nil
      if let hooks = node.hooks { gradient = try hooks.run(gradient) }
      try note(gradient, of: node)
      guard tasks[index].isWanted else { continue }
      let gradients =
        AnomalyMode.isEnabled
        ? try AnomalyMode.apply(node, gradient) : try node.apply(gradient)
      try Interruption.check()
      for position in 0..<node.edgeCount {
        let edge = node.edge(position)
        if let part = gradients[position] {
          try deliver(part, along: edge)
        }
        try settle(edge)
      }
      if !keepsGraph { node.release() }
    }
  }

  /// One gradient fewer to wait for.
  @inline(__always)
  private mutating func settle(_ edge: Edge) throws(TensorError) {
    guard case .node(let node) = edge.target else {
      if case .leaf(let leaf) = edge.target, leaf.hooks != nil { try settle(leaf) }
      return
    }
    let index = Int(node.slot)
    tasks[index].pending &-= 1
    if tasks[index].pending == 0 { ready.push(node.slot, node.sequence) }
  }

  /// One gradient fewer for a leaf with hooks, which run when the last has come.
  @inline(never)
  private mutating func settle(_ leaf: Tensor) throws(TensorError) {
    let left = (hooked[ObjectIdentifier(leaf)] ?? 1) - 1
    hooked[ObjectIdentifier(leaf)] = left
    guard left == 0, let place = leaves.firstIndex(where: { $0.tensor === leaf }),
      let gradient = leaves[place].gradient, let hooks = leaf.hooks as? GradientHooks
    else { return }
    leaves[place].gradient = try hooks.run(gradient)
  }

  /// Keeps the gradient of an intermediate result for whoever asked for it.
  @inline(__always)
  private mutating func note(_ gradient: Tensor, of node: Node) throws(TensorError) {
    for index in captured.indices where captured[index].slot == node.slot {
      captured[index].gradient = gradient
    }
    if !collects, let tensor = node.retained?.tensor {
      tensor.grad =
        if let earlier = tensor.grad { try Operations.add(earlier, gradient) } else { gradient }
    }
  }

  /// Adds `gradient`, reduced to the shape and dtype of what it belongs to, at the end of `edge`.
  @inline(__always)
  private mutating func deliver(_ gradient: Tensor, along edge: Edge) throws(TensorError) {
    switch edge.target {
    case .none: return
    case .node(let node):
      let index = Int(node.slot)
      let part = try fitted(gradient, node.shape, node.dtype)
      if let earlier = tasks[index].gradient {
        tasks[index].gradient = try Operations.add(earlier, part)
      } else {
        tasks[index].gradient = part
      }
    case .leaf(let leaf):
      let part = try fitted(gradient, leaf.shape, leaf.dtype)
      let index = Int(leaf.outputIndex)
      if index < leaves.count, leaves[index].tensor === leaf {
        if let earlier = leaves[index].gradient {
          leaves[index].gradient = try Operations.add(earlier, part)
        } else {
          leaves[index].gradient = part
        }
      } else {
        leaf.outputIndex = Int32(truncatingIfNeeded: leaves.count)
        leaves.append(Arrival(tensor: leaf, gradient: part))
      }
    }
  }

  /// The adjoint of broadcasting, of full sums and of promotion, once for all operations.
  @inline(__always)
  private func fitted(_ gradient: Tensor, _ shape: Shape, _ dtype: DType) throws(TensorError)
    -> Tensor
  {
    if gradient.dtype == dtype, gradient.shape == shape { return gradient }
    var result = gradient
    if result.shape != shape, result.count == 1, shape.count <= 1 << 16, !GradientMode.isEnabled {
      // One number for few elements: written out, so that what follows runs over plain rows.
      result = try Raw.full(shape, try result.item(), result.dtype)
    } else if result.shape != shape {
      // A sum's gradient is one number for all: seen as many, it costs nothing until it is used.
      result =
        result.shape.expands(to: shape)
        ? try Operations.expand(result, shape) : try Operations.sumTo(result, shape)
    }
    if result.dtype != dtype { result = try Operations.cast(result, dtype) }
    return result
  }

  // MARK: Accumulation

  /// Adds `gradient` to `leaf.grad` as PyTorch does: taken over or copied first, then added in place,
  /// out of place while a graph is being made.
  private static func accumulateGradient(
    _ gradient: inout Tensor, in leaf: Tensor, createsGraph: Bool
  ) throws(TensorError) {
    if createsGraph {
      try GradientMode.with(true) { () throws(TensorError) in
        leaf.grad =
          if let earlier = leaf.grad { try Operations.add(earlier, gradient) } else {
            try Operations.copied(gradient)
          }
      }
      return
    }
    if let earlier = leaf.grad {
      _ = try Raw.axpy(earlier, gradient, alpha: 1, inPlace: true)
      return
    }
    if gradient.strides == leaf.strides, gradient.wrapper == nil,
      isKnownUniquelyReferenced(&gradient),
      gradient.base == nil || isKnownUniquelyReferenced(&gradient.base)
    {
      leaf.grad = gradient.base == nil ? gradient : gradient.detached()
    } else {
      let lies = leaf.isDense ? leaf.strides : leaf.shape.contiguousStrides
      let copy = try Raw.emptyStrided(leaf.shape, lies, gradient.dtype)
      try Raw.copy(from: gradient, to: copy)
      leaf.grad = copy
    }
  }
}
