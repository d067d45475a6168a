// Losses over classes: nll_loss and cross_entropy, fused in one pass where the layout allows.
//
// Classes stand in dimension 1 (or 0 for a single sample). Everything is brought to rows of classes:
// (N, C, d) becomes (N·d, C), and the gradient goes back the same way.

import CKernels
public import Tensors

extension Operations {
  static let nllRule = GradientRule("NllLossBackward0")
  static let nll2dRule = GradientRule("NllLoss2DBackward0")
  private static let nllGradientRule = GradientRule("NllLossBackwardBackward0")

  /// How samples are weighted and counted.
  struct ClassLoss {
    let targets: Tensor
    let weight: Tensor?
    let ignoreIndex: Int
    let reduction: Reduction

    /// Keeps what the gradient reads besides its input.
    func save(in node: Node) {
      node.save(targets)
      if let weight { node.save(weight) }
    }

    /// - Throws: PyTorch's error when what `save` kept, as the saved tensors from `position` on, has changed.
    func checkSaved(in node: Node, from position: Int) throws(TensorError) {
      _ = try node.saved(position)
      if weight != nil { _ = try node.saved(position + 1) }
    }

    var kernelReduction: glia_reduction {
      switch reduction {
      case .none: GLIA_REDUCTION_NONE
      case .mean: GLIA_REDUCTION_MEAN
      case .sum: GLIA_REDUCTION_SUM
      }
    }
  }

  /// The negative log-probability of the right classes, from log-probabilities.
  public static func nllLoss(
    _ x: Tensor, _ target: Tensor, _ weight: Tensor? = nil, ignoring ignoreIndex: Int = -100,
    _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    let loss = try checkedLoss(x, target, weight, ignoreIndex, reduction)
    let y = try nll(rows(x), loss, x.rank <= 2 ? nllRule : nll2dRule)
    return try shaped(y, like: target, reduction)
  }

  /// The negative log-probability that softmax gives the right classes.
  ///
  /// `target` holds classes, or (with the input's shape and a float type) a distribution over them.
  public static func crossEntropy(
    _ x: Tensor, _ target: Tensor, _ weight: Tensor? = nil, ignoring ignoreIndex: Int = -100,
    _ reduction: Reduction = .mean, smoothing: Double = 0
  ) throws(TensorError) -> Tensor {
    guard smoothing >= 0, smoothing <= 1 else {
      throw TensorError(
        .runtime, "label_smoothing must be between 0.0 and 1.0. Got: \(smoothing)")
    }
    if target.shape == x.shape {
      guard target.dtype.isFloatingPoint else {
        throw TensorError(
          .runtime,
          "Expected floating point type for target with class probabilities, got "
            + target.dtype.scalarTypeName)
      }
      guard ignoreIndex < 0 else {
        throw TensorError(.runtime, "ignore_index is not supported for floating point target")
      }
      return try distributionLoss(x, target, weight, reduction, smoothing)
    }
    if smoothing > 0 { return try smoothed(x, target, weight, ignoreIndex, reduction, smoothing) }
    let loss = try checkedLoss(x, target, weight, ignoreIndex, reduction)
    let input = try rows(x)
    guard input.dtype == .float32 else {
      let y = try nll(logSoftmax(input, 1), loss, x.rank <= 2 ? nllRule : nll2dRule)
      return try shaped(y, like: target, reduction)
    }
    let y = try fusedCrossEntropy(input, loss, x.rank <= 2 ? nllRule : nll2dRule)
    return try shaped(y, like: target, reduction)
  }

  // MARK: Layout

  /// (C) as one row, (N, C) as it is, (N, C, …) with the classes last, as rows.
  private static func rows(_ x: Tensor) throws(TensorError) -> Tensor {
    switch x.rank {
    case 0: throw TensorError(.value, "Expected 1 or more dimensions (got 0)")
    case 1: return try unsqueeze(x, 0)
    case 2: return x
    default:
      let classes = x.shape[1]
      return try reshape(
        movedim(x, [1], [-1]), Shape(x.count / Swift.max(classes, 1), classes))
    }
  }

  /// Losses of reduction 'none' in the target's shape.
  private static func shaped(_ y: Tensor, like target: Tensor, _ reduction: Reduction)
    throws(TensorError) -> Tensor
  {
    guard reduction == .none, y.shape != target.shape else { return y }
    return try reshape(y, target.shape)
  }

  private static func checkedLoss(
    _ x: Tensor, _ target: Tensor, _ weight: Tensor?, _ ignoreIndex: Int, _ reduction: Reduction
  ) throws(TensorError) -> ClassLoss {
    if x.rank >= 1 {
      let samples = x.rank == 1 ? Shape() : x.shape.removing(1)
      let fits = target.shape == samples || (x.rank == 1 && target.count == 1)
      if !fits { throw .targetShape(x.shape, target.shape, samples) }
    }
    guard target.dtype == .int64 || target.dtype == .uint8 else {
      throw TensorError(
        .runtime,
        "expected target dtype to be Long or Byte, but got \(target.dtype.scalarTypeName)")
    }
    let classes = x.rank == 0 ? 0 : x.shape[Swift.min(x.rank - 1, 1)]
    if let weight, weight.rank != 1 || weight.count != classes {
      throw TensorError(
        .runtime,
        "weight tensor should be defined either for all \(classes) classes or no classes but got "
          + "weight tensor of shape: \(weight.shape)",
        facts: .init(shapes: [x.shape, weight.shape]))
    }
    try requireConstant(
      weight, "weight", of: x.rank <= 2 ? "nll_loss_forward" : "nll_loss2d_forward")
    let places = try Raw.contiguous(try Raw.cast(target, to: .int64))
    return ClassLoss(
      targets: places,
      weight: try weight.map { w throws(TensorError) in
        try Raw.contiguous(try Raw.cast(w, to: x.dtype))
      }, ignoreIndex: ignoreIndex, reduction: reduction)
  }

  // MARK: Negative log likelihood

  /// The loss of rows of log-probabilities.
  private static func nll(_ x: Tensor, _ loss: ClassLoss, _ rule: GradientRule)
    throws(TensorError) -> Tensor
  {
    let (y, divisor) = try rawNLL(x, loss)
    if isRecorded(x) {
      let node = attach(rule, to: y, x)
      node.save(x)
      loss.save(in: node)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        try loss.checkSaved(in: node, from: 1)
        return Gradients(tied(try nllGradient(g, loss, x.shape, divisor), to: x, rule))
      }
    }
    return y
  }

  /// The gradient of `nll` for its rows; its own gradient is `nll` again, since that is linear.
  private static func nllGradient(_ g: Tensor, _ loss: ClassLoss, _ shape: Shape, _ divisor: Double)
    throws(TensorError) -> Tensor
  {
    let result = try Raw.zeros(shape, g.dtype)
    let gradient = try Raw.contiguous(g)
    if g.dtype == .float32 {
      glia_nll_backward_f32(
        result.floats, gradient.floats, loss.targets.pointer(to: Int64.self), loss.weight?.floats,
        Float(divisor), loss.targets.count, shape[1], Int64(loss.ignoreIndex), loss.kernelReduction)
    } else {
      forEachSample(loss) { (row, target, weight) in
        let share = loss.reduction == .mean ? weight / divisor : weight
        result.doubles[row * shape[1] + target] =
          -share * gradient.doubles[loss.reduction == .none ? row : 0]
      }
    }
    if isRecorded(g) {
      attach(nllGradientRule, to: result, g).closure = { (v, _) throws(TensorError) in
        Gradients(try nll(v, loss, nllRule))
      }
    }
    return result
  }

  /// Calls `body` for every sample that counts with its row, class and weight.
  private static func forEachSample(_ loss: ClassLoss, _ body: (Int, Int, Double) -> Void) {
    for row in 0..<loss.targets.count {
      let target = loss.targets.ints[row]
      if target == loss.ignoreIndex { continue }
      let weight = loss.weight.map {
        $0.dtype == .float32 ? Double($0.floats[target]) : $0.doubles[target]
      }
      body(row, target, weight ?? 1)
    }
  }

  /// The loss of rows without the graph, and the divisor of its mean.
  private static func rawNLL(_ x: Tensor, _ loss: ClassLoss) throws(TensorError) -> (Tensor, Double)
  {
    let input = try Raw.contiguous(x)
    let count = loss.targets.count
    let y = try Raw.empty(loss.reduction == .none ? Shape(count) : Shape(), x.dtype)
    let classes = x.shape[1]
    for row in 0..<count {
      let target = loss.targets.ints[row]
      if target != loss.ignoreIndex, target < 0 || target >= classes {
        throw .targetOutOfBounds(target)
      }
    }
    if x.dtype == .float32 {
      var divisor: Float = 0
      _ = glia_nll_forward_f32(
        y.floats, &divisor, input.floats, loss.targets.pointer(to: Int64.self),
        loss.weight?.floats, count, classes, Int64(loss.ignoreIndex), loss.kernelReduction)
      return (y, Double(divisor))
    }
    guard x.dtype == .float64 else {
      throw .notImplemented("nll_loss_forward_no_reduce_cuda_kernel_index", x.dtype)
    }
    var (total, divisor) = (0.0, 0.0)
    if loss.reduction == .none { try Raw.fill(y, .int(0)) }
    forEachSample(loss) { (row, target, weight) in
      let value = -weight * input.doubles[row * classes + target]
      if loss.reduction == .none { y.doubles[row] = value }
      total += value
      divisor += weight
    }
    if loss.reduction != .none { y.doubles[0] = loss.reduction == .mean ? total / divisor : total }
    return (y, divisor)
  }

  // MARK: Cross-entropy

  /// log_softmax and nll of float32 rows in one pass.
  private static func fusedCrossEntropy(_ x: Tensor, _ loss: ClassLoss, _ rule: GradientRule)
    throws(TensorError) -> Tensor
  {
    let input = try Raw.contiguous(x)
    let (count, classes) = (loss.targets.count, x.shape[1])
    let logp = try Raw.empty(x.shape)
    let y = try Raw.empty(loss.reduction == .none ? Shape(count) : Shape())
    var divisor: Float = 0
    let bad = glia_cross_entropy_forward_f32(
      y.floats, &divisor, logp.floats, input.floats, loss.targets.pointer(to: Int64.self),
      loss.weight?.floats, count, classes, Int64(loss.ignoreIndex), loss.kernelReduction)
    if bad >= 0 { throw .targetOutOfBounds(loss.targets.ints[bad]) }
    if isRecorded(x) {
      let node = attach(rule, to: y, x)
      node.save(x)
      node.save(logp)
      loss.save(in: node)
      let total = divisor
      node.closure = { (g, node) throws(TensorError) in
        let logp = try node.saved(1)
        try loss.checkSaved(in: node, from: 2)
        if GradientMode.isEnabled {
          let x = try node.saved(0)
          let inner = try nllGradient(g, loss, x.shape, Double(total))
          return Gradients(try logSoftmaxGradient(inner, logSoftmax(x, 1), 1))
        }
        let (result, gradient) = (try Raw.empty(logp.shape), try Raw.contiguous(g))
        glia_cross_entropy_backward_f32(
          result.floats, gradient.floats, logp.floats,
          loss.targets.pointer(to: Int64.self), loss.weight?.floats, total, count, classes,
          Int64(loss.ignoreIndex), loss.kernelReduction)
        return Gradients(result)
      }
    }
    return y
  }

  /// (1 - ε)·nll + ε/C·(the mean of -w·logp over the classes), both with the same divisor.
  private static func smoothed(
    _ x: Tensor, _ target: Tensor, _ weight: Tensor?, _ ignoreIndex: Int, _ reduction: Reduction,
    _ smoothing: Double
  ) throws(TensorError) -> Tensor {
    let loss = try checkedLoss(x, target, weight, ignoreIndex, reduction)
    let logp = try logSoftmax(rows(x), 1)
    let exact = try nll(logp, loss, nllRule)
    var spread = try -(weight.map { w throws(TensorError) in try logp * w } ?? logp)
    let flat = try Raw.reshape(loss.targets, Shape(loss.targets.count))
    spread = try sum(spread, [1])
    let ignored = try Raw.compare(.equal, flat, .int(ignoreIndex))
    spread = try maskedFill(spread, ignored, .int(0))
    if reduction != .none { spread = try sum(spread) }
    if reduction == .mean {
      var divisor = 0.0
      forEachSample(loss) { divisor += $2 }
      spread = try spread / divisor
    }
    let y = try exact * (1 - smoothing) + spread * (smoothing / Double(logp.shape[1]))
    return try shaped(y, like: target, reduction)
  }

  /// -Σ t·w·logp over the classes; a mean divides by the samples, never by weights.
  private static func distributionLoss(
    _ x: Tensor, _ target: Tensor, _ weight: Tensor?, _ reduction: Reduction, _ smoothing: Double
  ) throws(TensorError) -> Tensor {
    let dim = x.rank == 1 ? 0 : 1
    let classes = x.shape[dim]
    if let weight, weight.rank != 1 || weight.count != classes {
      throw TensorError(
        .runtime,
        "cross_entropy: weight tensor should be defined either for all \(classes) classes or no "
          + "classes but got weight tensor of shape: \(weight.shape)",
        facts: .init(shapes: [x.shape, weight.shape]))
    }
    var goal = target
    if smoothing > 0 {
      goal = try target * (1 - smoothing) + smoothing / Double(Swift.max(classes, 1))
    }
    var each = try logSoftmax(x, dim) * goal
    if let weight {
      var wide = Shape(repeating: 1, rank: x.rank)
      wide[dim] = classes
      each = try each * reshape(weight, wide)
    }
    switch reduction {
    case .none: return try -sum(each, [dim])
    case .sum: return try -sum(each)
    case .mean:
      let samples = Double(x.count / Swift.max(classes, 1))
      let y = try -sum(each) / samples
      return relabelled(y)
    }
  }

  /// The quotient under the name PyTorch gives it.
  private static func relabelled(_ y: Tensor) -> Tensor {
    guard let inner = y.currentNode else { return y }
    let result = y.detached()
    let node = Node(crossEntropyDivRule, shape: y.shape, dtype: y.dtype, inner.edge0)
    let number = inner.number
    node.closure = { (g, _) throws(TensorError) in Gradients(try g / number) }
    result.graph = node
    result.requiresGrad = true
    return result
  }
}

extension TensorError {
  static func targetOutOfBounds(_ target: Int) -> TensorError {
    TensorError(.index, "Target \(target) is out of bounds.")
  }

  static func targetShape(_ input: Shape, _ target: Shape, _ samples: Shape) -> TensorError {
    let facts = Facts(shapes: [input, target])
    if input.rank > 1, input[0] != target[0] || target.rank == 0 {
      let found = target.rank == 0 ? 1 : target[0]
      return TensorError(
        .value,
        "Expected input batch_size (\(input[0])) to match target batch_size (\(found)).",
        facts: facts)
    }
    if input.rank <= 2 {
      return TensorError(
        .runtime, "0D or 1D target tensor expected, multi-target not supported", facts: facts)
    }
    if input.rank == 4, target.rank == 3 {
      return TensorError(
        .runtime, "size mismatch (got input: \(input) , target: \(target)", facts: facts)
    }
    return TensorError(.runtime, "Expected target size \(samples), got \(target)", facts: facts)
  }
}
