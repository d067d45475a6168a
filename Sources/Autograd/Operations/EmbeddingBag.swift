// Bags of rows of a learned table, each summed, averaged or reduced to its largest: embedding_bag.

import Tensors

extension Operation {
  static let embeddingBag = Operation(
    "embedding_bag",
    "(input: Tensor, weight: Tensor, offsets: Tensor | None = None, max_norm: float | None = None, "
      + "norm_type: float = 2, scale_grad_by_freq: bool = False, mode: str = 'mean', "
      + "sparse: bool = False, per_sample_weights: Tensor | None = None, "
      + "include_last_offset: bool = False, padding_idx: int | None = None) -> Tensor", .functional,
    "Looks up rows of a table and combines those of each bag.",
    formula: "y[b] = mean of W[input[i]] for i in bag b",
    gradients: ["weight": "ȳ at the rows read"],
    nodes: [Operations.embeddingBagRule], shape: .ofValues("(B, n), (rows, d) → (B, d)"),
    examples: [
      Example(.integers([0, 2, 1, 1], [2, 2]), .floats([3, 2])),
      Example(
        .integers([0, 2, 2, 1], [4]), .floats([3, 2]), .integers([0, 3], [2]), .none, .double(2),
        .bool(false), .string("sum")),
      Example(
        .integers([0, 2, 1, 1], [2, 2]), .distinct([3, 2]), .none, .none, .double(2),
        .bool(false), .string("max")),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.embeddingBag(a)) }
}

/// How the rows of a bag become one.
private enum BagMode: String {
  case sum, mean, max
}

/// Which rows a call reads and where its bags begin and end.
private struct Bags {
  let indices: Tensor
  var ranges: [Range<Int>] = []

  init(_ input: Tensor, _ offsets: Tensor?, includesLast: Bool) throws(TensorError) {
    indices = try Raw.reshape(try Raw.contiguous(input), Shape(input.count))
    if input.rank == 2 {
      guard offsets == nil else {
        throw TensorError(
          .value,
          "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed "
            + "length sequences. However, found offsets of type <class 'torch.Tensor'>")
      }
      let width = input.shape[1]
      ranges = (0..<input.shape[0]).map { ($0 * width)..<(($0 + 1) * width) }
      return
    }
    guard input.rank == 1 else {
      throw TensorError(
        .value, "input has to be 1D or 2D Tensor, but got Tensor of dimension \(input.rank)")
    }
    guard let offsets else {
      throw TensorError(.value, "offsets has to be a 1D Tensor but got None")
    }
    guard offsets.rank == 1 else { throw TensorError(.value, "offsets has to be a 1D Tensor") }
    let starts = try offsets.toInts()
    if let first = starts.first, first != 0 {
      throw TensorError(
        .runtime,
        "offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start from position "
          + "0. However, got \(first)")
    }
    if let last = starts.last, last > input.count {
      throw TensorError(
        .runtime,
        "offsets[-1] can not be greater than input's length \(input.count) but got offsets[-1] of "
          + "\(last)")
    }
    let ends = starts.dropFirst() + (includesLast ? [] : [input.count])
    for (start, end) in zip(starts, ends) {
      guard start <= end else {
        throw TensorError(.refused, "embedding_bag() with falling offsets is not in Glia")
      }
      ranges.append(start..<end)
    }
  }
}

extension Operations {
  static let embeddingBagRule = GradientRule("EmbeddingBagBackward0")

  static func embeddingBag(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let (input, weight) = (try a.tensor(0), try a.tensor(1))
    if try a.bool(7) {
      throw TensorError(.refused, "embedding_bag(sparse=True) is not in Glia; leave sparse out")
    }
    let factors = try a.optionalTensor(8)
    if let factors, factors.shape != input.shape {
      throw TensorError(
        .value,
        "embedding_bag: If per_sample_weights (torch.Size(\(factors.shape))) is not None, then it must "
          + "have the same shape as the input (torch.Size(\(input.shape)))")
    }
    guard weight.rank == 2 else {
      throw TensorError(
        .value, "weight has to be a 2D Tensor, but got Tensor of dimension \(weight.rank)")
    }
    let bags = try Bags(input, try a.optionalTensor(2), includesLast: try a.bool(9))
    let word = try a.string(6, default: "mean")
    guard let mode = BagMode(rawValue: word) else {
      throw TensorError(.value, "mode has to be one of sum, mean or max")
    }
    guard factors == nil || mode == .sum else {
      throw TensorError(
        .notImplemented,
        "embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for "
          + "mode='sum' (got mode='\(word)'). Please open a feature request on GitHub.")
    }
    if let limit = try a.optionalDouble(3) {
      try limitRows(weight, at: bags.indices, limit, p: try a.double(4, default: 2))
    }
    var padding = try a.optionalInt(10)
    if let given = padding, given < 0 { padding = given + weight.shape[0] }
    let rows = try embedding(
      bags.indices, weight, paddingIndex: padding, scalesByFrequency: try a.bool(5))
    let flat = try factors.map { w throws(TensorError) in try reshape(w, Shape(w.count, 1)) }
    return try combined(
      try flat.map { w throws(TensorError) in try rows * w } ?? rows, bags, mode, padding)
  }

  private static func combined(_ rows: Tensor, _ bags: Bags, _ mode: BagMode, _ padding: Int?)
    throws(TensorError) -> Tensor
  {
    let indices = try bags.indices.toInts()
    var results: [Tensor] = []
    for range in bags.ranges {
      let places = range.filter { indices[$0] != padding }
      guard !places.isEmpty else {
        results.append(try Raw.zeros(Shape(rows.shape[1]), rows.dtype))
        continue
      }
      let part =
        places.count == range.count
        ? try narrow(rows, 0, range.lowerBound, range.count)
        : try indexSelect(rows, 0, try Raw.tensor(places))
      switch mode {
      case .sum: results.append(try sum(part, [0]))
      case .mean: results.append(try mean(part, [0]))
      case .max:
        let winners = try Raw.argument(.max, part, 0, keepDimensions: true)
        results.append(try squeeze(gather(part, 0, winners), [0]))
      }
    }
    guard !results.isEmpty else { return try Raw.zeros(Shape(0, rows.shape[1]), rows.dtype) }
    return named(embeddingBagRule, try stack(results, 0))
  }
}
