// Joining tensors: cat and stack.

extension Raw {
  /// The tensors one after the other along `axis`; types are promoted, empty 1-dimensional ones skipped.
  ///
  /// - Throws: PyTorch's errors for no tensors, 0-dimensional ones, and sizes that differ elsewhere.
  public static func cat(_ tensors: [Tensor], _ axis: Int = 0) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw TensorError(.value, "torch.cat(): expected a non-empty list of Tensors")
    }
    for (position, tensor) in tensors.enumerated() where tensor.rank == 0 {
      throw TensorError(
        .runtime,
        "zero-dimensional tensor (at position \(position)) cannot be concatenated",
        facts: .init(shapes: tensors.map(\.shape)))
    }
    // A 1-dimensional tensor without elements fits anything: the old spelling of "nothing yet".
    let isNothing = { (tensor: Tensor) in tensor.rank == 1 && tensor.count == 0 }
    let model = tensors.first { !isNothing($0) } ?? first
    let axis = try model.shape.axis(axis)
    var (total, dtype) = (0, first.dtype)
    for (position, tensor) in tensors.enumerated() {
      dtype = .promotion(dtype, tensor.dtype)
      if isNothing(tensor) { continue }
      try requireJoinable(tensor, model, axis, position)
      total += tensor.shape[axis]
    }
    let out = try Tensor(uninitialized: model.shape.replacing(axis, with: total), dtype)
    var start = 0
    for tensor in tensors where !isNothing(tensor) {
      let place = out.view(
        tensor.shape, strides: out.strides, offset: start * out.strides[axis])
      transfer(from: tensor, to: place)
      start += tensor.shape[axis]
    }
    return out
  }

  private static func requireJoinable(
    _ tensor: Tensor, _ model: Tensor, _ axis: Int, _ position: Int
  ) throws(TensorError) {
    guard tensor.rank == model.rank else {
      throw TensorError(
        .runtime,
        "Tensors must have same number of dimensions: got \(model.rank) and \(tensor.rank)",
        facts: .init(shapes: [model.shape, tensor.shape]))
    }
    for other in model.shape.axes where other != axis && tensor.shape[other] != model.shape[other] {
      throw TensorError(
        .runtime,
        "Sizes of tensors must match except in dimension \(axis). Expected size "
          + "\(model.shape[other]) but got size \(tensor.shape[other]) for tensor number \(position) "
          + "in the list.", facts: .init(shapes: [model.shape, tensor.shape], axis: other))
    }
  }

  /// The tensors along a new dimension at position `axis`.
  ///
  /// - Throws: PyTorch's errors for no tensors, shapes that differ, and an axis outside.
  public static func stack(_ tensors: [Tensor], _ axis: Int = 0) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw TensorError(.runtime, "stack expects a non-empty TensorList")
    }
    let axis = try first.shape.insertionAxis(axis)
    for (position, tensor) in tensors.enumerated() where tensor.shape != first.shape {
      throw TensorError(
        .runtime,
        "stack expects each tensor to be equal size, but got \(first.shape) at entry 0 and "
          + "\(tensor.shape) at entry \(position)",
        facts: .init(shapes: [first.shape, tensor.shape]))
    }
    var parts: [Tensor] = []
    for tensor in tensors { parts.append(try unsqueeze(tensor, axis)) }
    return try cat(parts, axis)
  }
}
