// What the language calls on a tensor: backward, detach, requires_grad_, retain_grad, and `grad()`.

public import Tensors

extension Tensor {
  /// The name `grad_fn` prints, "AddBackward0"; nil for a leaf.
  public var gradientFunctionName: String? { currentNode?.rule.name }

  /// Computes the gradients of this tensor and adds them to the leaves' `grad`: `x.backward()`.
  ///
  /// `seed` has this tensor's shape; it may be left out for a tensor of one element.
  ///
  /// - Throws: PyTorch's RuntimeErrors (no graph, not a scalar, graph already freed, values overwritten).
  public func backward(
    _ seed: Tensor? = nil, retainGraph: Bool? = nil, createGraph: Bool = false,
    inputs: [Tensor]? = nil
  ) throws(TensorError) {
    try Gradient.backward(
      [self], [seed], retainGraph: retainGraph, createGraph: createGraph, inputs: inputs)
  }

  /// The same values outside the graph, on the same memory: `x.detach()`.
  public func detach() -> Tensor { detached() }

  /// Takes this tensor out of the graph: `x.detach_()`.
  ///
  /// - Throws: a RuntimeError for a view.
  public func detachInPlace() throws(TensorError) {
    if isView { throw .detachesView }
    graph = nil
    outputIndex = 0
    requiresGrad = false
  }

  /// Sets whether gradients are computed for this tensor: `x.requires_grad_(flag)`.
  ///
  /// - Throws: a RuntimeError for integers and for results of operations.
  public func setRequiresGrad(_ flag: Bool, by way: GradientRequest = .method) throws(TensorError) {
    if currentNode != nil {
      if !flag { throw .notALeaf }
      return
    }
    if flag, storage.isInference, !GradientMode.isInference {
      throw TensorError(
        .runtime,
        "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.")
    }
    guard !flag || dtype.isFloatingPoint else {
      throw TensorError(.runtime, way.refusal)
    }
    requiresGrad = flag
  }

  /// Keeps the gradient of an intermediate result in its `grad`: `x.retain_grad()`.
  ///
  /// - Throws: a RuntimeError when no gradient is computed for this tensor.
  public func retainGrad() throws(TensorError) {
    guard isTracked else {
      throw TensorError(.runtime, "can't retain_grad on Tensor that has requires_grad=False")
    }
    guard let node = currentNode else { return }
    node.retained = RetainedResult(self)
    retainsGrad = true
  }

  /// Replaces the accumulated gradient: `x.grad = value`.
  ///
  /// - Throws: a RuntimeError when the shape or dtype is not this tensor's.
  public func setGrad(_ value: Tensor?) throws(TensorError) {
    if let value {
      guard value.shape == shape else {
        throw TensorError(
          .runtime,
          "attempting to assign a gradient of size '\(value.shape)' to a tensor of size '\(shape)'. "
            + "Please ensure that the gradient and the tensor are the same size",
          facts: .init(shapes: [shape, value.shape]))
      }
      guard value.dtype == dtype else { throw .gradientDType(value.dtype, dtype) }
    }
    grad = value
  }
}

/// How a program asked that a tensor require a gradient; PyTorch words its refusals differently.
public enum GradientRequest: String, Sendable {
  /// `torch.tensor(…, requires_grad=True)`.
  case creation = "Only Tensors of floating point and complex dtype"
  /// `x.requires_grad = True`.
  case assignment = "only Tensors of floating point and complex dtype"
  /// `x.requires_grad_()`.
  case method = "only Tensors of floating point dtype"

  /// What is said of integers and truths.
  var refusal: String { rawValue + " can require gradients" }
}

/// Gradients of several tensors: `torch.autograd.backward` and `torch.autograd.grad`.
public enum Gradient {
  /// Adds the gradients of `roots`, weighted by `seeds`, to the leaves' `grad`.
  ///
  /// - Throws: PyTorch's RuntimeErrors.
  public static func backward(
    _ roots: [Tensor], _ seeds: [Tensor?] = [], retainGraph: Bool? = nil,
    createGraph: Bool = false, inputs: [Tensor]? = nil
  ) throws(TensorError) {
    let seeds = try checkedSeeds(roots, seeds)
    if let inputs {
      guard !inputs.isEmpty else {
        throw TensorError(.runtime, "`inputs` argument to `backward()` cannot be empty.")
      }
      for input in inputs where !input.isTracked {
        throw TensorError(.runtime, "can't retain_grad on Tensor that has requires_grad=False")
      }
      try Engine.accumulate(
        roots, seeds, in: inputs, keepsGraph: retainGraph ?? createGraph,
        createsGraph: createGraph)
      return
    }
    try Engine.accumulate(
      roots, seeds, keepsGraph: retainGraph ?? createGraph, createsGraph: createGraph)
  }

  /// The gradients of `outputs`, weighted by `seeds`, with respect to `inputs`.
  ///
  /// An input the outputs do not depend on gives nil with `allowUnused`, zeros with `materialize`, and
  /// an error otherwise.
  ///
  /// - Throws: PyTorch's RuntimeErrors.
  public static func grad(
    _ outputs: [Tensor], _ inputs: [Tensor], _ seeds: [Tensor?] = [], retainGraph: Bool? = nil,
    createGraph: Bool = false, allowUnused: Bool = false, materialize: Bool = false
  ) throws(TensorError) -> [Tensor?] {
    let seeds = try checkedSeeds(outputs, seeds)
    for input in inputs where !input.isTracked {
      throw TensorError(.runtime, "One of the differentiated Tensors does not require grad")
    }
    var results = try Engine.gradients(
      outputs, seeds, at: inputs, keepsGraph: retainGraph ?? createGraph,
      createsGraph: createGraph)
    for index in results.indices where results[index] == nil {
      if materialize {
        results[index] = try Raw.zeros(inputs[index].shape, inputs[index].dtype)
      } else if !allowUnused {
        throw .unusedInput(index)
      }
    }
    return results
  }

  /// One seed for each root: the given one, or 1 for a tensor of one element.
  private static func checkedSeeds(_ roots: [Tensor], _ seeds: [Tensor?]) throws(TensorError)
    -> [Tensor]
  {
    var result: [Tensor] = []
    // The seeds first, then the roots: PyTorch's order.
    for (index, root) in roots.enumerated() {
      if index < seeds.count, let seed = seeds[index] {
        guard seed.shape == root.shape else { throw .seedShape(index, seed.shape, root.shape) }
        result.append(seed)
      } else if root.isTracked {
        guard root.count == 1 else {
          throw TensorError(
            .runtime, "grad can be implicitly created only for scalar outputs",
            facts: .init(shapes: [root.shape]))
        }
        result.append(try Raw.ones(root.shape, root.dtype))
      }
    }
    if let index = roots.firstIndex(where: { !$0.isTracked }) {
      throw TensorError(
        .runtime,
        "element \(index) of tensors does not require grad and does not have a grad_fn")
    }
    return result
  }
}

extension TensorError {
  static let notALeaf = TensorError(
    .runtime,
    "you can only change requires_grad flags of leaf variables. If you want to use a computed variable "
      + "in a subgraph that doesn't require differentiation use var_no_grad = var.detach().")

  static let detachesView = TensorError(
    .runtime,
    "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) "
      + "for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, "
      + "and hence detach_() cannot be called on these gradients. To fix this error, please refer to "
      + "the Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.")

  static func unusedInput(_ index: Int) -> TensorError {
    TensorError(
      .runtime,
      "The differentiated Tensor at index \(index) appears to not have been used in the graph. Set "
        + "allow_unused=True if this is the desired behavior.")
  }

  static func seedShape(_ index: Int, _ seed: Shape, _ output: Shape) -> TensorError {
    TensorError(
      .runtime,
      "Mismatch in shape: grad_output[\(index)] has a shape of \(seed.sizeDescription) and "
        + "output[\(index)] has a shape of \(output.sizeDescription).",
      facts: .init(shapes: [seed, output]))
  }

  static func gradientDType(_ gradient: DType, _ tensor: DType) -> TensorError {
    let names: [DType: String] = [
      .bool: "bool", .uint8: "unsigned char", .int8: "signed char", .int16: "short int",
      .int32: "int", .int64: "long int", .float32: "float", .float64: "double",
    ]
    return TensorError(
      .runtime,
      "attempting to assign a gradient with dtype '\(names[gradient] ?? gradient.shortName)' to a "
        + "tensor with grad_dtype '\(tensor.scalarTypeName)'. The gradient must match the tensor's "
        + "grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute "
        + "with a specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging "
        + "the dtypes of a tensor and its gradient may break downstream systems that assume they "
        + "match.")
  }
}
