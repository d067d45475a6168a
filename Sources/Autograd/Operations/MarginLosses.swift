// Losses of several classes by margins: multi_margin, multilabel_margin, multilabel_soft_margin.

public import Tensors

extension Operation {
  static let multiMarginLoss = Operation(
    "multi_margin_loss",
    "(input: Tensor, target: Tensor, p: int = 1, margin: float = 1.0, "
      + "weight: Tensor | None = None, *, reduction: str = 'mean') -> Tensor", .functional,
    "Asks the right class to score above every other by a margin.",
    formula: "y = mean Σ_i≠t w[t]·max(margin - x[t] + x[i], 0)ᵖ / C",
    gradients: ["input": "w[t]·p·max(…)ᵖ⁻¹/C, minus their sum at t"],
    nodes: [Operations.multiMarginRule], shape: .ofValues("(N, C), (N) → () or (N)"),
    examples: [
      Example(.floats([3, 4]), .integers([1, 0, 3], [3])),
      Example(
        .floats([3, 4]), .integers([1, 0, 3], [3]), .int(2), .double(0.7), .constant([4], 0.5...2),
        .string("none")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.multiMarginLoss(
        try a.tensor(0), try a.tensor(1), p: try a.int(2, default: 1),
        margin: try a.double(3, default: 1), try a.optionalTensor(4), try Reduction(a, 5)))
  }

  static let multilabelMarginLoss = Operation(
    "multilabel_margin_loss",
    "(input: Tensor, target: Tensor, *, reduction: str = 'mean') -> Tensor",
    .functional, "Asks every right class (listed up to the first -1) to score above every other.",
    formula: "y = mean Σ_j∈t Σ_i∉t max(1 - x[j] + x[i], 0) / C",
    gradients: ["input": "±ȳ/C for every pair within the margin"],
    nodes: [Operations.multilabelMarginRule], shape: .ofValues("(N, C), (N, C) → () or (N)"),
    examples: [
      Example(.floats([2, 4]), .integers([3, 0, -1, 1, 2, -1, 0, 0], [2, 4])),
      Example(.floats([3]), .integers([1, -1, 0], [3]), .string("sum")),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.multilabelMarginLoss(try a.tensor(0), try a.tensor(1), try Reduction(a, 2)))
  }

  static let multilabelSoftMarginLoss = Operation(
    "multilabel_soft_margin_loss",
    "(input: Tensor, target: Tensor, weight: Tensor | None = None, *, reduction: str = 'mean')"
      + " -> Tensor", .functional, "Two-class cross-entropy of every class, averaged over classes.",
    formula: "y = mean -(t·ln σ(x) + (1 - t)·ln σ(-x))",
    gradients: ["input": "ȳ·w·(σ(x) - t)/(n·C)"],
    nodes: [Operations.meanAllRule, Operations.sumAllRule, Operations.divRule],
    shape: .ofValues("(N, C), (N, C) → () or (N)"),
    examples: [
      Example(.floats([2, 3]), .constant([2, 3], 0...1)),
      Example(.floats([2, 3]), .constant([2, 3], 0...1), .constant([3], 1...2), .string("none")),
    ]
  ) { a throws(TensorError) in
    let (x, t) = (try a.tensor(0), try a.tensor(1))
    let negative = try Operations.logsigmoid(try Operations.neg(x))
    var loss = try -(t * Operations.logsigmoid(x) + (1 - t) * negative)
    if let weight = try a.optionalTensor(2) { loss = try loss * weight }
    let classes = Double(x.shape.last)
    loss = try Operations.sum(loss, [-1]) / classes
    let word = try a.string(3, default: "mean")
    guard let reduction = Reduction(rawValue: word) else {
      throw TensorError(.value, "\(word) is not valid")
    }
    return .tensor(try reduction.apply(loss))
  }
}

extension Operations {
  static let multiMarginRule = GradientRule("MultiMarginLossBackward0")
  static let multilabelMarginRule = GradientRule("MultilabelMarginLossBackward0")

  /// The margins by which other classes come too near the right one, to the power p.
  public static func multiMarginLoss(
    _ x: Tensor, _ target: Tensor, p: Int = 1, margin: Double = 1, _ weight: Tensor? = nil,
    _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    guard p == 1 || p == 2 else {
      throw TensorError(.value, "only p == 1 and p == 2 supported")
    }
    let (samples, classes) = (x.rank <= 1 ? 1 : x.shape[0], x.rank == 0 ? 1 : x.shape.last)
    if let weight, weight.rank != 1 {
      throw TensorError(.value, "weight must be one-dimensional")
    }
    if let weight, weight.count != classes {
      throw TensorError(
        .runtime, "inconsistent weight size, expected \(classes) but got \(weight.shape)")
    }
    guard x.rank <= 2, x.count > 0 else {
      throw TensorError(
        .runtime,
        "Expected non-empty vector or matrix with optional 0-dim batch size, but got: \(x.shape)")
    }
    guard target.rank <= 1, target.count == samples else {
      throw TensorError(
        .runtime,
        "multi_margin_loss: target tensor should be 1-D with size equal to the number of input "
          + "samples (batch size). Expected target size [\(samples)], but got \(target.shape). Input "
          + "has shape \(x.shape).", facts: .init(shapes: [x.shape, target.shape]))
    }
    guard target.dtype == .int64 else {
      throw TensorError(
        .runtime, "expected scalar type Long but found \(target.dtype.scalarTypeName)")
    }
    let places = try target.toInts()
    guard places.allSatisfy({ $0 >= 0 && $0 < classes }) else {
      throw TensorError(.runtime, "target out of range")
    }
    try requireConstant(weight, "weight", of: "multi_margin_loss")
    let rows = try reshape(x, Shape(samples, classes))
    let index = try Raw.tensor(places, Shape(samples, 1))
    var each = try clampMin(rows - gather(rows, 1, index) + margin)
    if p == 2 { each = try each * each }
    if let weight {
      let chosen = try Raw.indexSelect(weight, 0, try Raw.reshape(index, Shape(samples)))
      each = try each * reshape(chosen, Shape(samples, 1))
    }
    let isTarget = try Raw.cast(try oneHot(Raw.reshape(index, Shape(samples)), classes), to: .bool)
    let loss = try sum(maskedFill(each, isTarget, .int(0)), [1]) / Double(classes)
    let result = try reduction.apply(x.rank < 2 ? reshape(loss, Shape()) : loss)
    return named(
      multiMarginRule, result, saving: [x, target, weight].compactMap { $0 })
  }

  /// The margins by which wrong classes come too near right ones; the right ones end at the first -1.
  public static func multilabelMarginLoss(
    _ x: Tensor, _ target: Tensor, _ reduction: Reduction = .mean
  ) throws(TensorError) -> Tensor {
    guard x.rank <= 2, x.count > 0 else {
      throw TensorError(
        .runtime,
        "Expected non-empty vector or matrix with optional 0-dim batch size, but got: \(x.shape)")
    }
    guard target.shape == x.shape || (x.rank == 0 && target.count == 1) else {
      throw TensorError(
        .runtime, "inconsistent target size: \(target.shape) for input of size: \(x.shape)",
        facts: .init(shapes: [x.shape, target.shape]))
    }
    let (samples, classes) = (x.rank <= 1 ? 1 : x.shape[0], x.rank == 0 ? 1 : x.shape.last)
    var places = try target.toInts()
    guard places.allSatisfy({ $0 >= -1 && $0 < classes }) else {
      throw TensorError(.runtime, "argument #2 'target' is out of range")
    }
    // pairs[n, j, i]: the j-th listed class is compared with class i.
    var pairs = [Bool](repeating: false, count: samples * classes * classes)
    for sample in 0..<samples {
      let row = sample * classes
      let listed = places[row..<(row + classes)].prefix { $0 >= 0 }
      for j in listed.indices {
        for i in 0..<classes where !listed.contains(i) { pairs[j * classes + i] = true }
      }
      for j in (row + listed.count)..<(row + classes) { places[j] = 0 }
    }
    let rows = try reshape(x, Shape(samples, classes))
    let right = try gather(rows, 1, try Raw.tensor(places, Shape(samples, classes)))
    let slack = try clampMin(unsqueeze(rows, 1) - unsqueeze(right, 2) + 1)
    let mask = try Raw.tensor(pairs, Shape(samples, classes, classes))
    let loss = try sum(masked(slack, by: mask), [1, 2]) / Double(classes)
    let result = try reduction.apply(x.rank < 2 ? reshape(loss, Shape()) : loss)
    return named(multilabelMarginRule, result, saving: [x, target])
  }
}
