// Functions of three operands: lerp, addcmul, addcdiv, and clamp with tensors for bounds.

import Tensors

extension Operations {
  static let lerpRule = GradientRule("LerpBackward0")
  static let lerpTensorRule = GradientRule("LerpBackward1")
  static let addcmulRule = GradientRule("AddcmulBackward0")
  static let addcdivRule = GradientRule("AddcdivBackward0")
  static let clampTensorRule = GradientRule("ClampBackward0")
  static let clampMaxRule = GradientRule("ClampMaxBackward0")

  /// start + weight·(end - start) for a number.
  static func lerp(_ start: Tensor, _ end: Tensor, _ weight: Double) throws(TensorError) -> Tensor {
    try requireSameTypes("lerp", start, end, "end")
    guard start.dtype.isFloatingPoint else {
      throw .notImplemented("lerp_kernel_scalar", start.dtype)
    }
    return try derived(lerpRule, [start, end]) { () throws(TensorError) in
      // The nearer end is the base, so that both ends come out exactly.
      Swift.abs(weight) < 0.5
        ? try Raw.axpy(start, end - start, alpha: weight)
        : try Raw.axpy(end, end - start, alpha: weight - 1)
    } _: { (g, _) throws(TensorError) in
      Gradients(try g * (1 - weight), try g * weight)
    }
  }

  /// start + weight·(end - start) for a tensor.
  static func lerp(_ start: Tensor, _ end: Tensor, _ weight: Tensor) throws(TensorError) -> Tensor {
    try requireSameTypes("lerp", start, end, "end")
    try requireSameTypes("lerp", start, weight, "weight")
    guard start.dtype.isFloatingPoint else {
      throw .notImplemented("lerp_kernel_tensor", start.dtype)
    }
    return try derived(lerpTensorRule, [start, end, weight], saving: [start, end, weight]) {
      () throws(TensorError) in
      // The nearer end is the base, and one rounding for the product and the sum.
      let isNear = try Raw.compare(.less, try abs(weight), .float(0.5))
      return try Raw.multiplyAdd(
        try Raw.where(isNear, start, end), try Raw.where(isNear, weight, weight + -1), end - start)
    } _: { (g, node) throws(TensorError) in
      let (start, end, weight) = (try node.saved(0), try node.saved(1), try node.saved(2))
      return Gradients(
        node.needs(0) ? try g * (1 - weight) : nil, node.needs(1) ? try g * weight : nil,
        node.needs(2) ? try g * (end - start) : nil)
    }
  }

  private static func requireSameTypes(
    _ name: String, _ a: Tensor, _ b: Tensor, _ role: String
  ) throws(TensorError) {
    guard a.dtype == b.dtype else {
      throw TensorError(
        .runtime,
        "expected dtype \(a.dtype.cTypeName) for `\(role)` but got dtype \(b.dtype.cTypeName)")
    }
  }

  /// x + value·a·b.
  static func addcmul(_ x: Tensor, _ a: Tensor, _ b: Tensor, _ value: Scalar) throws(TensorError)
    -> Tensor
  {
    try derived(addcmulRule, [x, a, b], saving: [a, b]) { () throws(TensorError) in
      // In PyTorch's order: the number belongs to the first factor.
      let scaled = value.double == 1 ? a : try Raw.binary(.multiply, a, value)
      let isFloat = x.dtype.isFloatingPoint && a.dtype == x.dtype && b.dtype == x.dtype
      return isFloat ? try Raw.multiplyAdd(x, scaled, b) : try x + scaled * b
    } _: { (g, node) throws(TensorError) in
      let (a, b) = (try node.saved(0), try node.saved(1))
      let scaled = try g * value.double
      return Gradients(
        g, node.needs(1) ? try scaled * b : nil, node.needs(2) ? try scaled * a : nil)
    }
  }

  /// x + value·a/b.
  static func addcdiv(_ x: Tensor, _ a: Tensor, _ b: Tensor, _ value: Scalar) throws(TensorError)
    -> Tensor
  {
    if !a.dtype.isFloatingPoint && !b.dtype.isFloatingPoint {
      throw TensorError(
        .runtime,
        "Integer division with addcdiv is no longer supported, and in a future  release addcdiv will "
          + "perform a true division of tensor1 and tensor2. The historic addcdiv behavior can be "
          + "implemented as (input + value * torch.trunc(tensor1 / tensor2)).to(input.dtype) for "
          + "integer inputs and as (input + value * tensor1 / tensor2) for float inputs. The future "
          + "addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), "
          + "for all dtypes.")
    }
    return try derived(addcdivRule, [x, a, b], saving: [a, b]) { () throws(TensorError) in
      let scaled = value.double == 1 ? a : try Raw.binary(.multiply, a, value)
      return try x + scaled / b
    } _: { (g, node) throws(TensorError) in
      let (a, b) = (try node.saved(0), try node.saved(1))
      let scaled = try g * value.double
      return Gradients(
        g, node.needs(1) ? try scaled / b : nil,
        node.needs(2) ? try -scaled * (a / (b * b)) : nil)
    }
  }

  /// x cut to the range between tensors; a missing bound does not cut.
  static func clamp(_ x: Tensor, low: Tensor?, high: Tensor?) throws(TensorError) -> Tensor {
    guard low != nil || high != nil else {
      throw TensorError(.value, "torch.clamp: At least one of 'min' or 'max' must not be None")
    }
    let rule =
      low != nil && high != nil ? clampTensorRule : low != nil ? clampMinRule : clampMaxRule
    let bounds = [low, high].compactMap { $0 }
    return try derived(rule, [x] + bounds, saving: [x] + bounds) { () throws(TensorError) in
      var y = x
      if let low { y = try Raw.binary(.maximum, y, low) }
      if let high { y = try Raw.binary(.minimum, y, high) }
      return y
    } _: { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      var (inside, parts): (Tensor?, [Tensor?]) = (nil, [])
      let a = low == nil ? nil : try node.saved(1)
      let b = high == nil ? nil : try node.saved(low == nil ? 1 : 2)
      if let a { inside = try Raw.compare(.greaterOrEqual, x, a) }
      if let b {
        let below = try Raw.compare(.lessOrEqual, x, b)
        inside =
          try inside.map { other throws(TensorError) in try Raw.logical(.and, other, below) }
          ?? below
      }
      guard let inside else { return Gradients(g) }
      parts.append(try maskedFill(g, try Raw.logicalNot(inside), .int(0)))
      if let a {
        var chosen = try Raw.compare(.less, x, a)
        if let b { chosen = try Raw.logical(.and, chosen, try Raw.compare(.less, a, b)) }
        parts.append(try maskedFill(g, try Raw.logicalNot(chosen), .int(0)))
      }
      if let b {
        var chosen = try Raw.compare(.greater, x, b)
        if let a { chosen = try Raw.logical(.or, chosen, try Raw.compare(.greater, a, b)) }
        parts.append(try maskedFill(g, try Raw.logicalNot(chosen), .int(0)))
      }
      return Gradients(parts)
    }
  }
}

extension Operation {
  static let lerp = Operation(
    "lerp", "(input: Tensor, end: Tensor, weight: Tensor | Number) -> Tensor", .pointwise,
    "A point between two tensors: 0 is the first, 1 the second.", formula: "y = a + w·(b - a)",
    gradients: ["input": "ȳ·(1 - w)", "end": "ȳ·w", "weight": "ȳ·(b - a)"],
    nodes: [Operations.lerpRule, Operations.lerpTensorRule], shape: .broadcast(3),
    examples: [
      Example(.floats([2, 3]), .floats([3]), .double(0.25)),
      Example(.floats([2, 3]), .floats([2, 3]), .double(0.75)),
      Example(.floats([2, 3]), .floats([3]), .floats([3], 0...1)),
    ]
  ) { a throws(TensorError) in
    let (start, end) = (try a.tensor(0), try a.tensor(1))
    switch try a.operand(2) {
    case .tensor(let weight): return .tensor(try Operations.lerp(start, end, weight))
    case .scalar(let weight): return .tensor(try Operations.lerp(start, end, weight.double))
    }
  }

  static let addcmul = Operation(
    "addcmul", "(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Number = 1) -> Tensor",
    .pointwise, "Adds a scaled product.", formula: "y = x + v·a·b",
    gradients: ["input": "ȳ", "tensor1": "ȳ·v·b", "tensor2": "ȳ·v·a"],
    nodes: [Operations.addcmulRule], shape: .broadcast(3),
    examples: [Example(.floats([2, 3]), .floats([3]), .floats([2, 1]), .double(0.5))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.addcmul(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), a.scalar(3) ?? .int(1)))
  }

  static let addcdiv = Operation(
    "addcdiv", "(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Number = 1) -> Tensor",
    .pointwise, "Adds a scaled quotient.", formula: "y = x + v·a/b",
    gradients: ["input": "ȳ", "tensor1": "ȳ·v/b", "tensor2": "-ȳ·v·a/b²"],
    nodes: [Operations.addcdivRule], shape: .broadcast(3),
    examples: [Example(.floats([2, 3]), .floats([3]), .floats([2, 1], 0.5...2), .double(0.5))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.addcdiv(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), a.scalar(3) ?? .int(1)))
  }

  static let clamp = Operation(
    "clamp",
    "(input: Tensor, min: Tensor | Number | None = None, max: Tensor | Number | None = None)"
      + " -> Tensor", .pointwise, aliases: ["clip"],
    "Cuts every element to the range from `min` to `max`.", formula: "y = min(max(x, low), high)",
    gradients: [
      "input": "ȳ where low ≤ x ≤ high, else 0", "min": "ȳ where x < low",
      "max": "ȳ where x > high",
    ],
    nodes: [
      Operations.clampRule, Operations.clampTensorRule, Operations.clampMinRule,
      Operations.clampMaxRule,
    ], shape: .broadcast(3),
    examples: [
      Example(.floats([2, 3]), .double(-1), .double(1.05)), Example(.floats([3]), .int(0)),
      Example(.floats([2, 3]), .floats([3], -1...0), .floats([2, 1], 0.2...1)),
      Example(.floats([2, 3]), .none, .floats([3], -1...0)),
    ]
  ) { a throws(TensorError) in .tensor(try clamped(a, a[1], a[2])) }

  static let clampMin = Operation(
    "clamp_min", "(input: Tensor, min: Tensor | Number) -> Tensor", .pointwise,
    "Raises every element to at least `min`.", formula: "y = max(x, low)",
    gradients: ["input": "ȳ where x ≥ low, else 0", "min": "ȳ where x < low"],
    nodes: [Operations.clampMinRule], shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .double(0.1)), Example(.floats([2, 3]), .floats([3], -1...0)),
    ]
  ) { a throws(TensorError) in
    let (x, low) = try a.pair()
    return .tensor(try Operations.clamp(x, low: low, high: nil))
  }

  static let clampMax = Operation(
    "clamp_max", "(input: Tensor, max: Tensor | Number) -> Tensor", .pointwise,
    "Lowers every element to at most `max`.", formula: "y = min(x, high)",
    gradients: ["input": "ȳ where x ≤ high, else 0", "max": "ȳ where x > high"],
    nodes: [Operations.clampMaxRule], shape: .broadcast(),
    examples: [
      Example(.floats([2, 3]), .double(0.1)), Example(.floats([2, 3]), .floats([3], -1...0)),
    ]
  ) { a throws(TensorError) in
    let (x, high) = try a.pair()
    return .tensor(try Operations.clamp(x, low: nil, high: high))
  }

  private static func clamped(_ a: OperationArguments, _ low: Argument, _ high: Argument)
    throws(TensorError) -> Tensor
  {
    let x = try a.tensor(0)
    let bounds = OperationArguments([low, high])
    var hasTensors = false
    if case .tensor = low { hasTensors = true }
    if case .tensor = high { hasTensors = true }
    if !hasTensors { return try Operations.clamp(x, bounds.scalar(0), bounds.scalar(1)) }
    return try Operations.clamp(
      x, low: try bounds.optionalTensor(0), high: try bounds.optionalTensor(1))
  }
}
