// The functions behind Indexing.swift: reading, writing and their gradients.

public import Tensors

extension Operations {
  static let indexRule = GradientRule("IndexBackward0")
  static let aliasRule = GradientRule("AliasBackward0")
  static let indexPutRule = GradientRule("IndexPutBackward0")
  static let copyRule = GradientRule("CopyBackwards") { (g, node) throws(TensorError) in
    Gradients(node.needs(0) ? try g.zeros() : nil, g)
  }
  static let gatherRule = GradientRule("GatherBackward0")
  static let scatterAddRule = GradientRule("ScatterAddBackward0")
  static let indexSelectRule = GradientRule("IndexSelectBackward0")
  static let maskedSelectRule = GradientRule("MaskedSelectBackward0")

  /// x[items].
  public static func index(_ x: Tensor, _ items: [Index]) throws(TensorError) -> Tensor {
    let resolved = try Raw.resolve(x, items)
    let shape = x.shape
    if resolved.isView {
      // x[:] and x[...] name every place: another tensor on the same memory.
      let y =
        resolved.view === x ? x.view(shape, strides: x.strides, offset: x.offset) : resolved.view
      return recordView(viewRule(of: items), y, x) { (g, _) throws(TensorError) in
        Gradients(try placed(g, items, shape))
      }
    }
    let y = try Raw.gather(resolved.view, by: resolved.indices)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(indexRule, to: y, x)
      saveIndices(items, in: node)
      node.closure = { (g, node) throws(TensorError) in
        try checkIndices(items, in: node)
        return Gradients(try placed(g, items, shape))
      }
    }
    return y
  }

  /// The node PyTorch shows: that of the last item which does something; x[:] alone counts as a slice.
  private static func viewRule(of items: [Index]) -> GradientRule {
    if items.count == 1, case .slice = items[0] { return sliceRule }
    return actingRule(of: items) ?? aliasRule
  }

  /// The node of the last item that does something, nil when none does.
  private static func actingRule(of items: [Index]) -> GradientRule? {
    for item in items.reversed() {
      switch item {
      case .int: return selectRule
      case .slice(nil, nil, nil), .ellipsis: continue
      case .slice: return sliceRule
      case .none: return unsqueezeRule
      case .tensor(let tensor) where tensor.rank == 0: return selectRule
      case .bool, .tensor: return indexRule
      }
    }
    return nil
  }

  private static func saveIndices(_ items: [Index], in node: Node) {
    for case .tensor(let tensor) in items { node.save(tensor) }
  }

  /// - Throws: the error for index tensors that were changed since.
  private static func checkIndices(_ items: [Index], in node: Node) throws(TensorError) {
    var position = 0
    for case .tensor in items {
      _ = try node.saved(position)
      position += 1
    }
  }

  /// Zeros of `shape` with `g` added at the places `items` names.
  static func placed(_ g: Tensor, _ items: [Index], _ shape: Shape) throws(TensorError) -> Tensor {
    let result = try Raw.zeros(shape, g.dtype)
    let resolved = try Raw.resolve(result, items)
    if resolved.isView {
      try Raw.copy(from: g, to: resolved.view)
    } else {
      try Raw.put(resolved.view, by: resolved.indices, g, accumulate: true)
    }
    if isRecorded(g) {
      attach(indexPutRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try index(v, items))
      }
    }
    return result
  }

  /// `g` with zeros at the places `items` names.
  private static func cleared(_ g: Tensor, _ items: [Index]) throws(TensorError) -> Tensor {
    let result = try Raw.rowMajorCopy(g)
    try Raw.setIndex(result, items, .int(0))
    if isRecorded(g) {
      attach(indexPutRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try cleared(v, items))
      }
    }
    return result
  }

  /// x[items] = value, broadcast and converted to x's type.
  ///
  /// - Throws: PyTorch's errors for places outside, values that do not broadcast, and leaves; then
  ///   nothing was written.
  public static func setIndex(_ x: Tensor, _ items: [Index], _ value: Tensor) throws(TensorError) {
    let resolved = try Raw.resolve(x, items)
    if x.storage.isInference { try ViewHistory.checkInPlace(x) }
    if GradientMode.isEnabled, x.isTracked {
      do { try ViewHistory.checkInPlace(x) } catch {
        throw x.isView || !resolved.isView
          ? error : .leafChangedInPlace(isView: resolved.view !== x)
      }
    }
    guard isRecorded(x, value) else { return try Raw.setIndex(x, items, value) }
    let (old, source) = (InPlace.before(x), value === x ? InPlace.before(value) : value)
    try Raw.setIndex(x, items, value)
    // A stand-in for the whole new value, whose node the tensor (or its base) takes over.
    let result = x.detached()
    let isWhole = resolved.isView && actingRule(of: items) == nil
    let rule = isWhole ? copyRule : resolved.isView ? ViewHistory.copySlices : indexPutRule
    let node = attach(rule, to: result, old, source)
    if !isWhole {
      saveIndices(items, in: node)
      node.closure = { (g, node) throws(TensorError) in
        try checkIndices(items, in: node)
        return Gradients(
          node.needs(0) ? try cleared(g, items) : nil, node.needs(1) ? try index(g, items) : nil)
      }
    }
    ViewHistory.rebase(x, on: result)
  }

  /// A copy of x with values written, or added, at the places index tensors name.
  static func indexPut(_ x: Tensor, _ items: [Index], _ values: Tensor, accumulate: Bool)
    throws(TensorError) -> Tensor
  {
    let y = try Raw.clone(x)
    let resolved = try Raw.resolve(y, items)
    if resolved.isView, !accumulate {
      try Raw.setIndex(y, items, values)
    } else {
      try Raw.put(resolved.view, by: resolved.indices, values, accumulate: accumulate)
    }
    if isRecorded(x, values), y.dtype.isFloatingPoint {
      let node = attach(indexPutRule, to: y, x, values)
      saveIndices(items, in: node)
      node.closure = { (g, node) throws(TensorError) in
        try checkIndices(items, in: node)
        return Gradients(
          node.needs(0) ? (accumulate ? g : try cleared(g, items)) : nil,
          node.needs(1) ? try index(g, items) : nil)
      }
    }
    return y
  }

  /// The elements at the positions `index` names along `dim`.
  public static func gather(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TensorError) -> Tensor
  {
    let y = try Raw.gather(x, dim, index)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let shape = x.shape
      let node = attach(gatherRule, to: y, x)
      node.save(index)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(try scatterAlong(g, dim, try node.saved(0), into: shape))
      }
    }
    return y
  }

  /// Zeros of `shape` with the elements of `g` added at the positions `index` names along `dim`.
  static func scatterAlong(_ g: Tensor, _ dim: Int, _ index: Tensor, into shape: Shape)
    throws(TensorError) -> Tensor
  {
    let result = try Raw.zeros(shape, g.dtype)
    if index.count > 0 {
      let target = shape.rank == 0 ? try Raw.reshape(result, Shape(1)) : result
      let isNumber = index.rank == 0
      try Raw.scatter(
        target, dim, isNumber ? try Raw.unsqueeze(index, 0) : index,
        isNumber ? try Raw.unsqueeze(g, 0) : g, accumulate: true)
    }
    if isRecorded(g) {
      attach(scatterAddRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try gather(v, dim, index))
      }
    }
    return result
  }

  /// x with the elements of `source` added at the positions `index` names along `dim`.
  public static func scatterAdd(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor)
    throws(TensorError) -> Tensor
  {
    let y = try Raw.clone(x)
    try Raw.scatter(y, dim, index, source, accumulate: true)
    if isRecorded(x, source) {
      let node = attach(scatterAddRule, to: y, x, source)
      node.save(index)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(g, node.needs(1) ? try gather(g, dim, try node.saved(0)) : nil)
      }
    }
    return y
  }

  /// The slices of `dim` at the positions `index` names.
  public static func indexSelect(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.indexSelect(x, dim, index)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let (shape, axis) = (x.shape, try x.shape.axis(dim))
    let node = attach(indexSelectRule, to: y, x)
    node.save(index)
    node.closure = { (g, node) throws(TensorError) in
      if shape.rank == 0 { return Gradients(try reshape(g, shape)) }
      let positions = try Raw.cast(try node.saved(0), to: .int64)
      let flat = try Raw.reshape(positions, Shape(positions.count))
      var items = [Index](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
      items.append(.tensor(flat))
      return Gradients(try placed(g, items, shape))
    }
    return y
  }

  /// The elements where the mask is true.
  public static func maskedSelect(_ x: Tensor, _ mask: Tensor) throws(TensorError) -> Tensor {
    let y = try Raw.maskedSelect(x, mask)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let shape = try Shape.broadcast(x.shape, mask.shape)
    let node = attach(maskedSelectRule, to: y, x)
    node.save(mask)
    node.closure = { (g, node) throws(TensorError) in
      let wide = try Raw.expand(try node.saved(0), shape)
      return Gradients(try placed(g, [.tensor(wide)], shape))
    }
    return y
  }

  /// A row of zeros with a 1 at each class.
  public static func oneHot(_ classes: Tensor, _ count: Int = -1) throws(TensorError) -> Tensor {
    guard classes.dtype == .int64 else {
      throw TensorError(
        .runtime, "one_hot is only applicable to index tensor of type LongTensor.")
    }
    let values = try classes.toInts()
    if values.isEmpty && count <= 0 {
      throw TensorError(.runtime, "Can not infer total number of classes from empty tensor.")
    }
    guard values.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(.runtime, "Class values must be non-negative.")
    }
    guard count < 0 || values.allSatisfy({ $0 < count }) else {
      throw TensorError(.runtime, "Class values must be smaller than num_classes.")
    }
    var shape = classes.shape
    let (inferred, overflow) = (values.max() ?? 0).addingReportingOverflow(1)
    if count < 0, overflow {
      throw TensorError(.runtime, "zeros: Dimension size must be non-negative.")
    }
    try shape.append(count < 0 ? inferred : count)
    let result = try Raw.zeros(shape, .int64)
    for (row, value) in values.enumerated() { result.ints[row * shape.last + value] = 1 }
    return result
  }
}
