// Reductions: sum, mean, variance, extremes and scans, over all dimensions or some.

import Tensors

private let reduction =
  "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False) -> Tensor"
private let typedReduction =
  "(input: Tensor, dim: int | int[] | None = None, keepdim: bool = False, *, "
  + "dtype: dtype | None = None) -> Tensor"

/// Over everything, over one dimension, over two with size 1 kept.
private let reductionExamples = [
  Example(.floats([2, 3], 0.5...2)), Example(.floats([2, 3], 0.5...2), .int(0)),
  Example(.floats([2, 3, 2], 0.5...2), .ints([0, -1]), .bool(true)),
]

extension Operation {
  static let sum = Operation(
    "sum", typedReduction, .everywhere, "Adds the elements.", formula: "y = Σ x",
    gradients: ["input": "ȳ, repeated"], nodes: [Operations.sumAllRule, Operations.sumRule],
    shape: .reduced(), examples: reductionExamples + [Example(.floats([]))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.typed(a, 3) { x throws(TensorError) in
        try Operations.sum(x, try dims(a), keepDim: try a.bool(2))
      })
  }

  static let mean = Operation(
    "mean", typedReduction, .everywhere, "The average of the elements.", formula: "y = Σ x / n",
    gradients: ["input": "ȳ / n, repeated"], nodes: [Operations.meanAllRule, Operations.meanRule],
    shape: .reduced(), examples: reductionExamples
  ) { a throws(TensorError) in
    if let dtype = try a.dtype(3), !dtype.isFloatingPoint {
      throw TensorError(
        .runtime,
        "mean(): could not infer output dtype. Optional dtype must be either a floating point or "
          + "complex dtype. Got: \(dtype.scalarTypeName)")
    }
    return .tensor(try Operations.mean(try converted(a, 3), try dims(a), keepDim: try a.bool(2)))
  }

  static let prod = Operation(
    "prod",
    "(input: Tensor, dim: int | None = None, keepdim: bool = False, *, dtype: dtype | None = None)"
      + " -> Tensor",
    .everywhere, "Multiplies the elements.", formula: "y = Π x",
    gradients: ["input": "ȳ·(product of the others)"],
    nodes: [Operations.prodAllRule, Operations.prodRule], shape: .reduced(),
    examples: [
      Example(.floats([2, 3], 0.5...2)), Example(.floats([2, 3], 0.5...2), .int(1)),
      Example(.floats([2, 3], 0.5...2), .int(0), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.typed(a, 3) { x throws(TensorError) in
        try Operations.prod(x, try a.optionalInt(1), keepDim: try a.bool(2))
      })
  }

  static let max = extreme(
    "max", .max, "largest", [Operations.maxAllRule, Operations.maxRule, Operations.maximumRule])
  static let min = extreme(
    "min", .min, "smallest", [Operations.minAllRule, Operations.minRule, Operations.minimumRule])

  private static func extreme(
    _ name: String, _ which: Extreme, _ word: String, _ rules: [GradientRule]
  ) -> Operation {
    Operation(
      name,
      "(input: Tensor, dim: int | Tensor | None = None, keepdim: bool = False) -> "
        + "Tensor | (values: Tensor, indices: Tensor)", .everywhere,
      "The \(word) element; along `dim`, with its index; of two tensors, the \(word) of each pair.",
      formula: "y = \(name) x",
      gradients: ["input": "ȳ at the \(word), shared by equals without dim"],
      nodes: rules,
      shape: ShapeRule("(…) → (), or (… without dim) twice") { a throws(TensorError) in
        let shape = try a.tensor(0).shape
        if case .tensor(let other) = a[1] { return [try Shape.broadcast(shape, other.shape)] }
        guard let dim = try a.optionalInt(1) else { return [Shape()] }
        let axis = try shape.axis(dim)
        let reduced = try a.bool(2) ? shape.replacing(axis, with: 1) : shape.removing(axis)
        return [reduced, reduced]
      },
      examples: [
        Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1)),
        Example(.distinct([2, 3]), .int(0), .bool(true)),
        Example(.floats([2, 3]), .floats([3], -1...3)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      if case .tensor(let other) = a[1] {
        return .tensor(
          which == .max ? try Operations.maximum(x, other) : try Operations.minimum(x, other))
      }
      guard let dim = try a.optionalInt(1) else {
        return .tensor(try Operations.extreme(which, x))
      }
      let (values, indices) = try Operations.extreme(which, x, dim, keepDim: try a.bool(2))
      return .named(
        type: "torch.return_types.\(name)", fields: [("values", values), ("indices", indices)])
    }
  }

  static let amax = valuesOnly("amax", .max, "largest", Operations.amaxRule)
  static let amin = valuesOnly("amin", .min, "smallest", Operations.aminRule)

  private static func valuesOnly(
    _ name: String, _ which: Extreme, _ word: String, _ rule: GradientRule
  ) -> Operation {
    Operation(
      name, reduction, .everywhere, "The \(word) element over several dimensions, without indices.",
      formula: "y = \(name) x", gradients: ["input": "ȳ at the \(word), shared by equals"],
      nodes: [rule], shape: .reduced(),
      examples: [
        Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1)),
        Example(.distinct([2, 3, 2]), .ints([0, 2]), .bool(true)),
      ]
    ) { a throws(TensorError) in
      .tensor(
        try Operations.extreme(
          which, try a.tensor(0), try dims(a) ?? [], keepDim: try a.bool(2)))
    }
  }

  static let argmax = position("argmax", .max, "largest")
  static let argmin = position("argmin", .min, "smallest")

  private static func position(_ name: String, _ which: Extreme, _ word: String) -> Operation {
    Operation(
      name, "(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor",
      .everywhere, "Where the \(word) element stands, the first of equals.",
      formula: "y = \(name) x", shape: .reduced(),
      examples: [Example(.distinct([2, 3])), Example(.distinct([2, 3]), .int(1), .bool(true))]
    ) { a throws(TensorError) in
      .tensor(
        try Raw.argument(
          which, try a.tensor(0), try a.optionalInt(1), keepDimensions: try a.bool(2)))
    }
  }

  static let all = truth("all", "Whether no element is zero.", Raw.all)
  static let any = truth("any", "Whether some element is not zero.", Raw.any)

  private static func truth(
    _ name: String, _ summary: String,
    _ raw: @escaping @Sendable (Tensor, AxisSet?, Bool) throws(TensorError) -> Tensor
  ) -> Operation {
    Operation(
      name, reduction, .everywhere, summary, formula: "y = \(name) x", shape: .reduced(),
      examples: [
        Example(.bools([true, false], [2])), Example(.bools([true, false], [1, 2]), .int(0)),
      ]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      return .tensor(try raw(x, try axisSet(try dims(a), x), try a.bool(2)))
    }
  }

  static let cumsum = Operation(
    "cumsum", "(input: Tensor, dim: int, *, dtype: dtype | None = None) -> Tensor", .pointwise,
    "The sums of the elements so far along `dim`.", formula: "yᵢ = Σⱼ≤ᵢ xⱼ",
    gradients: ["input": "Σⱼ≥ᵢ ȳⱼ"], nodes: [Operations.cumsumRule], shape: .same,
    examples: [Example(.floats([2, 3]), .int(1)), Example(.floats([3, 2]), .int(0))]
  ) { a throws(TensorError) in
    if try a.dtype(2) == .bool { throw .notImplemented("cumsum_out_cpu", .bool) }
    return .tensor(
      try Operations.typed(a, 2) { x throws(TensorError) in
        try Operations.cumsum(x, try a.int(1))
      })
  }

  static let logsumexp = Operation(
    "logsumexp", "(input: Tensor, dim: int | int[], keepdim: bool = False) -> Tensor", .everywhere,
    aliases: ["special.logsumexp"], "The logarithm of the sum of exponentials, without overflow.",
    formula: "y = ln Σ eˣ",
    gradients: ["input": "ȳ·e^(x - y)"], nodes: [Operations.logsumexpRule], shape: .reduced(),
    examples: [
      Example(.floats([2, 3]), .int(1)), Example(.floats([2, 3]), .ints([0, 1]), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(try Operations.logsumexp(try a.tensor(0), try a.ints(1), keepDim: try a.bool(2)))
  }

  /// The dims at position 1, nil for all.
  private static func dims(_ a: OperationArguments) throws(TensorError) -> [Int]? {
    guard let dims = try a.optionalInts(1), !dims.isEmpty else { return nil }
    return dims
  }

  /// The input, converted when a dtype is given.
  private static func converted(_ a: OperationArguments, _ position: Int) throws(TensorError)
    -> Tensor
  {
    let x = try a.tensor(0)
    return if let dtype = try a.dtype(position) { try Operations.cast(x, dtype) } else { x }
  }
}

extension Operations {
  /// What `reduce` makes of the input converted to the dtype that is given, in that dtype.
  ///
  /// - Throws: PyTorch's RuntimeError for a gradient through integers.
  static func typed(
    _ a: OperationArguments, _ position: Int, _ reduce: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    let x = try a.tensor(0)
    guard let dtype = try a.dtype(position) else { return try reduce(x) }
    if isRecorded(x), !dtype.isFloatingPoint {
      throw TensorError(.runtime, "Autograd not support dtype: \(dtype.scalarTypeName)")
    }
    return try cast(try reduce(try cast(x, dtype)), dtype)
  }
}
