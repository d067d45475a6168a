// Comparing and choosing: comparisons, logic, maximum, clamp, where.

public import Tensors

extension Operation {
  static let eq = comparison("eq", .equal, "__eq__", "a = b")
  static let ne = comparison("ne", alias: "not_equal", .notEqual, "__ne__", "a ≠ b")
  static let lt = comparison("lt", alias: "less", .less, "__lt__", "a < b")
  static let le = comparison("le", alias: "less_equal", .lessOrEqual, "__le__", "a ≤ b")
  static let gt = comparison("gt", alias: "greater", .greater, "__gt__", "a > b")
  static let ge = comparison("ge", alias: "greater_equal", .greaterOrEqual, "__ge__", "a ≥ b")

  private static func comparison(
    _ name: String, alias: String? = nil, _ kind: Comparison, _ operatorName: String,
    _ formula: String
  ) -> Operation {
    Operation(
      name, "(input: Tensor, other: Tensor | Number) -> Tensor", .pointwise,
      aliases: alias.map { [$0] } ?? [], operators: [operatorName],
      "Whether \(formula), element by element.",
      formula: "y = (\(formula))", shape: .broadcast(),
      examples: [Example(.floats([2, 3]), .floats([3])), Example(.floats([2]), .double(0))],
      manual: """
        x = torch.tensor([1, 2, 3])
        other = torch.tensor([3, 2, 1])
        torch.\(name)(x, other)
        """
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      switch try a.operand(1) {
      case .tensor(let b): return .tensor(try Raw.compare(kind, x, b))
      case .scalar(let b): return .tensor(try Raw.compare(kind, x, b))
      }
    }
  }

  static let logicalAnd = logic("logical_and", .and, "∧")
  static let logicalOr = logic("logical_or", .or, "∨")
  static let logicalXor = logic("logical_xor", .xor, "⊕")

  private static func logic(_ name: String, _ kind: LogicalOperation, _ sign: String) -> Operation {
    Operation(
      name, "(input: Tensor, other: Tensor) -> Tensor", .pointwise,
      "\(sign) of the truth of two tensors, element by element; zero is false.",
      formula: "y = a \(sign) b", shape: .broadcast(),
      examples: [Example(.bools([true, false], [2]), .bools([true, true], [2]))]
    ) { a throws(TensorError) in
      .tensor(try Raw.logical(kind, try a.tensor(0), try a.tensor(1)))
    }
  }

  static let logicalNot = Operation(
    "logical_not", "(input: Tensor) -> Tensor", .pointwise,
    "Whether every element is zero.", formula: "y = ¬a", shape: .same,
    examples: [Example(.bools([true, false], [2]))]
  ) { a throws(TensorError) in .tensor(try Raw.logicalNot(try a.tensor(0))) }

  static let bitwiseNot = Operation(
    "bitwise_not", "(input: Tensor) -> Tensor", .pointwise, operators: ["__invert__"],
    "Flips every bit; for bools, the opposite.", formula: "y = ~a", shape: .same,
    examples: [Example(.bools([true, false], [2])), Example(.integers([1, 2], [2]))]
  ) { a throws(TensorError) in .tensor(try Raw.bitwiseNot(try a.tensor(0))) }

  static let bitwiseAnd = bits(
    "bitwise_and", .bitwiseAnd, "&", ["__and__", "__rand__", "__iand__"])
  static let bitwiseOr = bits("bitwise_or", .bitwiseOr, "|", ["__or__", "__ror__", "__ior__"])
  static let bitwiseXor = bits(
    "bitwise_xor", .bitwiseXor, "^", ["__xor__", "__rxor__", "__ixor__"])
  static let leftShift = bits(
    "bitwise_left_shift", .shiftLeft, "<<", ["__lshift__", "__ilshift__"])
  static let rightShift = bits(
    "bitwise_right_shift", .shiftRight, ">>", ["__rshift__", "__irshift__"])

  private static func bits(
    _ name: String, _ kind: BinaryOperation, _ sign: String, _ operators: [String]
  ) -> Operation {
    Operation(
      name, "(input: Tensor | Number, other: Tensor | Number) -> Tensor", .pointwise,
      operators: operators,
      "\(sign) on the bits of integers, element by element.", formula: "y = a \(sign) b",
      shape: .broadcast(), examples: [Example(.integers([5, 6], [2]), .integers([3, 1], [2]))]
    ) { a throws(TensorError) in
      if a.scalar(0) != nil, a.scalar(1) != nil { throw .needsTensor(name) }
      return try arithmetic(
        a, { (x, y) throws(TensorError) in try Raw.binary(kind, x, y) },
        { (x, y) throws(TensorError) in try Raw.binary(kind, x, y) })
    }
  }

  static let isnan = classification("isnan", .nan, "is not a number")
  static let isinf = classification("isinf", .infinite, "is infinite")
  static let isfinite = classification("isfinite", .finite, "is finite")

  private static func classification(
    _ name: String, _ kind: Raw.Classification, _ what: String
  ) -> Operation {
    Operation(
      name, "(input: Tensor) -> Tensor", .everywhere, "Whether every element \(what).",
      formula: "y = (x \(what))", shape: .same, examples: [Example(.floats([2, 2]))],
      manual: """
        x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
        torch.\(name)(x)
        """
    ) { a throws(TensorError) in .tensor(try Raw.classify(try a.tensor(0), kind)) }
  }

  static let maximum = Operation(
    "maximum", "(input: Tensor, other: Tensor) -> Tensor", .everywhere,
    "The larger of two elements; nan wins.", formula: "y = max(a, b)",
    gradients: [
      "input": "ȳ where a > b, ȳ/2 where equal", "other": "ȳ where b > a, ȳ/2 where equal",
    ],
    nodes: [Operations.maximumRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .floats([3], -1...3))]
  ) { a throws(TensorError) in
    .tensor(try Operations.maximum(try a.tensor(0), try a.tensor(1)))
  }

  static let minimum = Operation(
    "minimum", "(input: Tensor, other: Tensor) -> Tensor", .everywhere,
    "The smaller of two elements; nan wins.", formula: "y = min(a, b)",
    gradients: [
      "input": "ȳ where a < b, ȳ/2 where equal", "other": "ȳ where b < a, ȳ/2 where equal",
    ],
    nodes: [Operations.minimumRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .floats([3], -1...3))]
  ) { a throws(TensorError) in
    .tensor(try Operations.minimum(try a.tensor(0), try a.tensor(1)))
  }

  static let `where` = Operation(
    "where",
    "(condition: Tensor, input: Tensor | Number | None = None, "
      + "other: Tensor | Number | None = None) -> Tensor | Tensor[]",
    [.torch], "Takes from `input` where the condition is true, else from `other`.",
    formula: "y = a if c else b",
    gradients: ["input": "ȳ where c, else 0", "other": "0 where c, else ȳ"],
    nodes: [Operations.whereRule], shape: .broadcast(3),
    examples: [
      Example(.bools([true, false, true], [3]), .floats([2, 3]), .floats([3])),
      Example(.bools([true, false, true], [3]), .floats([3]), .double(0)),
    ]
  ) { a throws(TensorError) in
    let condition = try a.tensor(0)
    if a.isNone(1), a.isNone(2) {
      return .tensors(
        try Raw.nonzeroIndices(
          condition.rank == 0 ? try Raw.unsqueeze(condition, 0) : condition))
    }
    let (x, y) = try a.pair(1)
    return .tensor(try Operations.where(condition, x, y))
  }

  static let whereMethod = Operation(
    "Tensor.where", "(input: Tensor, condition: Tensor, other: Tensor | Number) -> Tensor", [],
    "x.where(c, other): the tensor where the condition is true, else `other`.",
    formula: "y = x if c else b",
    gradients: ["input": "ȳ where c, else 0", "other": "0 where c, else ȳ"],
    nodes: [Operations.whereRule], shape: .broadcast(3),
    examples: [Example(.floats([2, 3]), .bools([true, false, true], [3]), .floats([3]))]
  ) { a throws(TensorError) in
    let (x, y) = try OperationArguments([a[0], a[2]]).pair()
    return .tensor(try Operations.where(try a.tensor(1), x, y))
  }

  static let maskedFill = Operation(
    "masked_fill", "(input: Tensor, mask: Tensor, value: Tensor | Number) -> Tensor",
    [.torch, .method, .inPlace], "Writes `value` where the mask is true.",
    formula: "y = value if mask else x",
    gradients: ["input": "0 where mask, else ȳ", "value": "Σ ȳ where mask"],
    nodes: [Operations.maskedFillRule, Operations.maskedFillTensorRule], shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .bools([true, false, true], [3]), .floats([])),
      Example(.floats([2, 3]), .bools([true, false, true], [3]), .double(5)),
    ], memory: .repeating
  ) { a throws(TensorError) in
    switch try a.operand(2) {
    case .scalar(let value):
      return .tensor(try Operations.maskedFill(try a.tensor(0), try a.tensor(1), value))
    case .tensor(let value):
      return .tensor(try Operations.maskedFill(try a.tensor(0), try a.tensor(1), value))
    }
  }
}

extension Operations {
  static let maximumRule = GradientRule("MaximumBackward0") { (g, node) throws(TensorError) in
    try extremeGradients(g, node, loses: .less)
  }
  static let minimumRule = GradientRule("MinimumBackward0") { (g, node) throws(TensorError) in
    try extremeGradients(g, node, loses: .greater)
  }
  static let clampRule = GradientRule("ClampBackward1")
  static let whereRule = GradientRule("WhereBackward0")
  static let maskedFillRule = GradientRule("MaskedFillBackward0")

  /// Equal operands share the gradient; the one that loses gets none.
  private static func extremeGradients(_ g: Tensor, _ node: Node, loses: Comparison)
    throws(TensorError) -> Gradients
  {
    let (a, b) = (try node.saved(0), try node.saved(1))
    let equal = try Raw.compare(.equal, a, b)
    let shared = try `where`(equal, try g / 2, g)
    return Gradients(
      node.needs(0) ? try maskedFill(shared, try Raw.compare(loses, a, b), .int(0)) : nil,
      node.needs(1) ? try maskedFill(shared, try Raw.compare(loses, b, a), .int(0)) : nil)
  }

  /// The larger element.
  public static func maximum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try recorded(maximumRule, try Raw.binary(.maximum, a, b), a, b)
  }

  /// The smaller element.
  public static func minimum(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try recorded(minimumRule, try Raw.binary(.minimum, a, b), a, b)
  }

  /// x cut to the range; a missing bound does not cut.
  public static func clamp(_ x: Tensor, _ low: Scalar?, _ high: Scalar?) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.clamp(x, low, high)
    if isRecorded(x) {
      let node = attach(clampRule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        var result = g
        if let low { result = try maskedFill(result, try Raw.compare(.less, x, low), .int(0)) }
        if let high { result = try maskedFill(result, try Raw.compare(.greater, x, high), .int(0)) }
        return Gradients(result)
      }
    }
    return y
  }

  /// a where the condition is true, else b.
  public static func `where`(_ condition: Tensor, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.where(condition, a, b)
    if isRecorded(a, b), y.dtype.isFloatingPoint {
      let node = attach(whereRule, to: y, a, b)
      node.save(condition)
      node.closure = { (g, node) throws(TensorError) in
        let condition = try node.saved(0)
        return Gradients(
          node.needs(0)
            ? try maskedFill(g, try Raw.logicalNot(condition), .int(0)) : nil,
          node.needs(1) ? try maskedFill(g, condition, .int(0)) : nil)
      }
    }
    return y
  }

  /// x with `value` where the mask is true.
  public static func maskedFill(_ x: Tensor, _ mask: Tensor, _ value: Scalar) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.maskedFill(x, mask, value)
    if isRecorded(x) {
      let node = attach(maskedFillRule, to: y, x)
      node.save(mask)
      node.closure = { (g, node) throws(TensorError) in
        Gradients(try maskedFill(g, try node.saved(0), .int(0)))
      }
    }
    return y
  }

  static let maskedFillTensorRule = GradientRule("MaskedFillBackward1")

  /// x with a number that is a tensor where the mask is true.
  static func maskedFill(_ x: Tensor, _ mask: Tensor, _ value: Tensor) throws(TensorError)
    -> Tensor
  {
    guard value.rank == 0 else {
      throw TensorError(
        .runtime,
        "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with "
          + "\(value.rank) dimension(s).", facts: .init(shapes: [value.shape]))
    }
    guard mask.dtype == .bool else { throw .maskType(mask.dtype) }
    return try derived(maskedFillTensorRule, [x, value], saving: [mask]) {
      () throws(TensorError) in
      try Raw.where(mask, try Raw.cast(value, to: x.dtype), x)
    } _: { (g, node) throws(TensorError) in
      let mask = try node.saved(0)
      return Gradients(
        node.needs(0) ? try maskedFill(g, mask, .int(0)) : nil,
        node.needs(1) ? try sum(maskedFill(g, try Raw.logicalNot(mask), .int(0))) : nil)
    }
  }
}
