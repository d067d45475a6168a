// Views and in-place changes: keeping the graph true when memory is overwritten.
//
// A view shares its base's memory. When either is changed in place with something that needs a gradient,
// the base gets a CopySlices node (the old value outside the window, the new one inside), and every view
// whose version is behind asks the base again: its node becomes a plain window on the base.

public import Tensors

extension Tensor {
  /// Whether gradients flow into this tensor; a view asks its base too.
  @inline(__always)
  public var isTracked: Bool {
    requiresGrad || (base != nil && isBaseTracked)
  }

  private var isBaseTracked: Bool { root?.requiresGrad == true }

  /// The tensor whose memory a view looks at, nil for one that is no view.
  ///
  /// A base that got another window in place (`x.t_()`) is a view of what stands in its place now.
  public var root: Tensor? {
    guard let base else { return nil }
    guard var root = base.base else { return base }
    while let next = root.base { root = next }
    self.base = root
    return root
  }

  /// The node that computed this tensor, nil for a leaf: what `grad_fn` shows.
  @inline(__always)
  public var currentNode: Node? {
    if base != nil, viewVersion != storage.version, let root { return refreshed(root) }
    guard let graph else { return nil }
    return unsafeDowncast(graph, to: Node.self)
  }

  /// The view's node after its memory was changed.
  private func refreshed(_ base: Tensor) -> Node? {
    viewVersion = storage.version
    if base.requiresGrad {
      let node = Node(
        ViewHistory.asStrided, shape: shape, dtype: dtype, Edge(to: base))
      let window = ViewHistory.Window(of: self, in: base)
      node.closure = { (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
        Gradients(try ViewHistory.scatter(gradient, window))
      }
      graph = node
      requiresGrad = true
      outputIndex = 0
    }
    return graph.map { unsafeDowncast($0, to: Node.self) }
  }
}

enum ViewHistory {
  /// A view whose memory was changed: a window on its base.
  static let asStrided = GradientRule("AsStridedBackward0")
  /// A base part of which was overwritten through a view.
  static let copySlices = GradientRule("CopySlices")
  /// Second derivatives only: a gradient seen through a window.
  static let window = GradientRule("AsStridedScatterBackward0")

  /// Where a view lies in its base.
  struct Window: Sendable {
    let shape: Shape
    let strides: Shape
    let offset: Int
    let baseShape: Shape
    let baseStrides: Shape

    init(of view: Tensor, in base: Tensor) {
      shape = view.shape
      strides = view.strides
      offset = view.offset - base.offset
      baseShape = base.shape
      baseStrides = base.strides
    }

    /// The window on a tensor that lies as the base does.
    func view(of tensor: Tensor) -> Tensor {
      tensor.view(shape, strides: strides, offset: tensor.offset + offset)
    }

    /// A tensor that lies as the base does, filled with zeros.
    func zeros(_ dtype: DType) throws(TensorError) -> Tensor {
      // A base that is a detached window itself may leave gaps, which need memory too.
      try Raw.emptyStrided(baseShape, baseStrides, dtype)
    }

    /// A copy of `tensor` that lies as the base does.
    func aligned(_ tensor: Tensor) throws(TensorError) -> Tensor {
      let copy = try zeros(tensor.dtype)
      try Raw.copy(from: tensor, to: copy)
      return copy
    }
  }

  /// Zeros of the base's shape with `gradient` added in the window.
  static func scatter(_ gradient: Tensor, _ window: Window) throws(TensorError) -> Tensor {
    let result = try window.zeros(gradient.dtype)
    try addOverlapping(gradient, to: window.view(of: result))
    recordUnary(Self.window, result, gradient) {
      (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
      Gradients(try gather(gradient, window))
    }
    return result
  }

  /// The part of `gradient` (of the base's shape) that the window sees.
  static func gather(_ gradient: Tensor, _ window: Window) throws(TensorError) -> Tensor {
    let result = try Raw.clone(window.view(of: try window.aligned(gradient)))
    recordUnary(asStrided, result, gradient) {
      (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
      Gradients(try scatter(gradient, window))
    }
    return result
  }

  /// `gradient` with zeros in the window.
  private static func outside(_ gradient: Tensor, _ window: Window) throws(TensorError) -> Tensor {
    let result = try window.aligned(gradient)
    let part = window.view(of: result)
    try Raw.copy(from: try Raw.zeros(Shape(), gradient.dtype), to: part)
    recordUnary(copySlices, result, gradient) {
      (gradient: Tensor, _: Node) throws(TensorError) -> Gradients in
      Gradients(try outside(gradient, window))
    }
    return result
  }

  /// Adds along strides of zero one slice after the other, where elements of the window coincide.
  private static func addOverlapping(_ gradient: Tensor, to view: Tensor) throws(TensorError) {
    guard let axis = view.shape.axes.first(where: { view.strides[$0] == 0 && view.shape[$0] > 1 })
    else {
      _ = try Raw.axpy(view, gradient, alpha: 1, inPlace: true)
      return
    }
    let target = view.view(
      view.shape.removing(axis), strides: view.strides.removing(axis), offset: view.offset)
    for index in 0..<view.shape[axis] {
      let slice = gradient.view(
        gradient.shape.removing(axis), strides: gradient.strides.removing(axis),
        offset: gradient.offset + index * gradient.strides[axis])
      try addOverlapping(slice, to: target)
    }
  }

  /// Gives `tensor`, just overwritten with `value`, the history of that value.
  static func rebase(_ tensor: Tensor, on value: Tensor) {
    guard let base = tensor.root else {
      // What keeps the gradient of this tensor goes with it to its new node.
      if tensor.retainsGrad { tensor.currentNode?.retained = nil }
      tensor.graph = value.graph
      tensor.outputIndex = value.outputIndex
      tensor.requiresGrad = value.requiresGrad
      if tensor.retainsGrad { tensor.currentNode?.retained = RetainedResult(tensor) }
      return
    }
    let window = Window(of: tensor, in: base)
    let node = Node(copySlices, shape: base.shape, dtype: base.dtype, Edge(to: base))
    node.edge1 = Edge(to: value)
    node.closure = { (gradient: Tensor, node: Node) throws(TensorError) -> Gradients in
      Gradients(
        node.needs(0) ? try outside(gradient, window) : nil,
        node.needs(1) ? try gather(gradient, window) : nil)
    }
    base.graph = node
    base.outputIndex = 0
    base.requiresGrad = true
    _ = tensor.currentNode
  }

  /// Refuses in-place changes the graph could not follow.
  ///
  /// - Throws: PyTorch's RuntimeErrors for leaves, their views, and views that came with others.
  static func checkInPlace(_ tensor: Tensor) throws(TensorError) {
    if tensor.storage.isInference, !GradientMode.isInference { throw .inferenceChangedInPlace }
    guard GradientMode.isEnabled, tensor.isTracked else { return }
    guard let base = tensor.root else {
      if tensor.graph == nil { throw .leafChangedInPlace(isView: false) }
      return
    }
    switch tensor.viewOrigin {
    case .ordinary: break
    case .oneOfSeveral: throw .oneOfSeveralViews(tensor)
    case .withoutGraph: throw .viewWithoutGraph
    }
    // Where the base asks for no gradient, a view of it does: a leaf between the two.
    if base.graph == nil && base.requiresGrad || !base.requiresGrad {
      throw .leafChangedInPlace(isView: true)
    }
  }
}

extension TensorError {
  static func leafChangedInPlace(isView: Bool) -> TensorError {
    TensorError(
      .runtime,
      isView
        ? "a view of a leaf Variable that requires grad is being used in an in-place operation."
        : "a leaf Variable that requires grad is being used in an in-place operation.")
  }

  static func oneOfSeveralViews(_ tensor: Tensor) -> TensorError {
    let name = tensor.currentNode?.rule.shortName ?? "the operation"
    return TensorError(
      .runtime,
      "Output \(tensor.outputIndex) of \(name) is a view and is being modified inplace. This view is "
        + "the output of a function that returns multiple views. Such functions do not allow the "
        + "output views to be modified inplace. You should replace the inplace operation by an "
        + "out-of-place one.")
  }

  static let inferenceChangedInPlace = TensorError(
    .runtime,
    "Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to "
      + "get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 "
      + "for more details.")

  static let viewWithoutGraph = TensorError(
    .runtime,
    "A view was created in no_grad mode and is being modified inplace with grad mode enabled. Given "
      + "that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code "
      + "by moving both the view and the inplace either both inside the no_grad block (if you don't "
      + "want the inplace to be tracked) or both outside (if you want the inplace to be tracked).")
}
