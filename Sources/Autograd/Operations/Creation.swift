// Creation: tensors that depend on no other, and those shaped like another.

import Tensors

private let options =
  "dtype: dtype | None = None, device: str | None = None, "
  + "requires_grad: bool = False, layout: layout | None = None) -> Tensor"
private let sized = "(*size: int, " + options
private let likeOptions =
  "dtype: dtype | None = None, device: str | None = None, "
  + "requires_grad: bool = False, layout: layout | None = None, "
  + "memory_format: memory_format | None = None) -> Tensor"

extension ShapeRule {
  /// The shape given as the first argument.
  static let given = ShapeRule("size → size") { a throws(TensorError) in [try a.shape(0)] }
}

extension Operation {
  static let zeros = Operation(
    "zeros", sized, .torch, "A tensor of zeros.", formula: "y = 0", shape: .given,
    examples: [Example(.ints([2, 3]))]
  ) { a throws(TensorError) in
    try finished(a, 1, try Raw.zeros(try a.shape(0), try a.dtype(1) ?? .float32))
  }

  static let ones = Operation(
    "ones", sized, .torch, "A tensor of ones.", formula: "y = 1", shape: .given,
    examples: [Example(.ints([2, 3]))]
  ) { a throws(TensorError) in
    try finished(a, 1, try Raw.ones(try a.shape(0), try a.dtype(1) ?? .float32))
  }

  static let empty = Operation(
    "empty", sized, .torch, "A tensor whose elements are not set.", formula: "y = anything",
    shape: .given, examples: [Example(.ints([2, 3]))]
  ) { a throws(TensorError) in
    // What memory happens to hold differs from run to run; zeros are a value it may hold.
    try finished(a, 1, try Raw.zeros(try a.shape(0), try a.dtype(1) ?? .float32))
  }

  static let full = Operation(
    "full", "(size: int[], fill_value: Number, *, " + options, .torch,
    "A tensor filled with one number.", formula: "y = fill_value", shape: .given,
    examples: [Example(.ints([2, 3]), .double(7))]
  ) { a throws(TensorError) in
    guard let value = a.scalar(1) else { throw .unexpectedArgument(1, "a number") }
    return try finished(a, 2, try Raw.full(try a.shape(0), value, try a.dtype(2)))
  }

  static let eye = Operation(
    "eye", "(n: int, m: int | None = None, *, " + options, .torch,
    "The identity matrix.", formula: "yᵢⱼ = (i = j)",
    shape: ShapeRule("n, m → (n, m)") { a throws(TensorError) in
      let rows = try a.int(0)
      return [Shape(rows, try a.optionalInt(1) ?? rows)]
    }, examples: [Example(.int(3)), Example(.int(2), .int(3))]
  ) { a throws(TensorError) in
    try finished(
      a, 2, try Raw.eye(try a.int(0), try a.optionalInt(1), try a.dtype(2) ?? .float32))
  }

  static let arange = Operation(
    "arange",
    "(start: Number | None = None, end: Number | None = None, step: Number = 1, *, " + options,
    .torch,
    "Evenly spaced numbers from `start` to before `end`.", formula: "yᵢ = start + i·step",
    shape: .ofValues("start, end, step → (⌈(end - start)/step⌉)"),
    examples: [Example(.int(5)), Example(.int(2), .int(10), .int(3))]
  ) { a throws(TensorError) in
    let dtype = try numeric(a.dtype(3), "arange_cpu")
    // One bound is the end, whichever it is given as.
    guard let end = a.scalar(1) ?? a.scalar(0) else { throw .unexpectedArgument(0, "a number") }
    let start = a.isNone(1) ? .int(0) : a.scalar(0) ?? .int(0)
    return try finished(a, 3, try Raw.arange(start, end, a.scalar(2) ?? .int(1), dtype))
  }

  static let linspace = Operation(
    "linspace", "(start: Tensor | Number, end: Tensor | Number, steps: int, *, " + options, .torch,
    "`steps` evenly spaced numbers from `start` to `end`, both included.",
    formula: "yᵢ = start + i·(end - start)/(steps - 1)",
    shape: ShapeRule("steps → (steps)") { a throws(TensorError) in [Shape(try a.int(2))] },
    examples: [Example(.int(0), .int(1), .int(5))]
  ) { a throws(TensorError) in
    let (start, end) = try ends(a, "linspace")
    return try finished(
      a, 3,
      try Raw.linspace(
        start, end, try a.int(2), try numeric(a.dtype(3), "linspace_cpu") ?? .float32))
  }

  /// The dtype of evenly spaced numbers, which are no bools.
  private static func numeric(_ dtype: DType?, _ kernel: String) throws(TensorError) -> DType? {
    guard dtype != .bool else { throw .notImplemented(kernel, .bool) }
    return dtype
  }

  /// The first and last number of a range, each a number or a tensor of one.
  private static func ends(_ a: OperationArguments, _ name: String) throws(TensorError)
    -> (Double, Double)
  {
    var (values, ranks): ([Double], [String]) = ([], [])
    var isWrong = false
    for (position, word) in ["start", "end"].enumerated() {
      if case .tensor(let tensor) = a[position] {
        ranks.append("\(word) with \(tensor.rank) dimension(s)")
        isWrong = isWrong || tensor.rank > 0
        values.append(tensor.rank > 0 ? 0 : try tensor.item().double)
      } else {
        values.append(try a.double(position))
      }
    }
    guard !isWrong else {
      throw TensorError(
        .runtime,
        "\(name) only supports 0-dimensional start and end tensors, but got "
          + ranks.joined(separator: " and ") + ".")
    }
    return (values[0], values[1])
  }

  static let logspace = Operation(
    "logspace",
    "(start: Tensor | Number, end: Tensor | Number, steps: int, base: Number = 10.0, *, "
      + options,
    .torch,
    "`steps` numbers whose logarithms are evenly spaced.",
    formula: "yᵢ = base^(start + i·(end - start)/(steps - 1))",
    shape: ShapeRule("steps → (steps)") { a throws(TensorError) in [Shape(try a.int(2))] },
    examples: [Example(.int(0), .int(1), .int(5))]
  ) { a throws(TensorError) in
    let (start, end) = try ends(a, "logspace")
    return try finished(
      a, 4,
      try Raw.logspace(
        start, end, try a.int(2), base: try a.double(3, default: 10),
        try numeric(a.dtype(4), "logspace_cpu") ?? .float32))
  }

  static let scalarTensor = Operation(
    "scalar_tensor", "(s: Number, *, " + options, .torch, "A number as a tensor.", formula: "y = s",
    shape: ShapeRule("→ ()") { (_: OperationArguments) throws(TensorError) in [Shape()] },
    examples: [Example(.double(2))]
  ) { a throws(TensorError) in
    guard let value = a.scalar(0) else { throw .unexpectedArgument(0, "a number") }
    return try finished(a, 1, try Raw.scalar(value, try a.dtype(1) ?? .float32))
  }

  static let emptyStrided = Operation(
    "empty_strided", "(size: int[], stride: int[], *, " + options, .torch,
    "A tensor whose elements are not set, with strides of its own.", formula: "y = anything",
    shape: .given, examples: [Example(.ints([2, 3]), .ints([1, 2]))]
  ) { a throws(TensorError) in
    try finished(
      a, 2,
      try Raw.emptyStrided(
        try a.shape(0), try a.shape(1), try a.dtype(2) ?? .float32))
  }

  static let newZeros = new("new_zeros", "Zeros", .int(0))
  static let newOnes = new("new_ones", "Ones", .int(1))
  static let newEmpty = new("new_empty", "Unset elements", .int(0))

  private static func new(_ name: String, _ what: String, _ value: Scalar) -> Operation {
    Operation(
      name, "(input: Tensor, *size: int, " + options, .method,
      "\(what) in a shape, in the type of this tensor.", formula: "y = \(value.int)",
      shape: ShapeRule("size → size") { a throws(TensorError) in [try a.shape(1)] },
      examples: [Example(.constant([2]), .ints([2, 3]))]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      let dtype = try a.dtype(2) ?? x.dtype
      return try finished(a, 2, try Raw.full(try a.shape(1), value, dtype))
    }
  }

  static let newFull = Operation(
    "new_full", "(input: Tensor, size: int[], fill_value: Number, *, " + options, .method,
    "One number in a shape, in the type of this tensor.", formula: "y = fill_value",
    shape: ShapeRule("size → size") { a throws(TensorError) in [try a.shape(1)] },
    examples: [Example(.constant([2]), .ints([2, 3]), .double(7))]
  ) { a throws(TensorError) in
    guard let value = a.scalar(2) else { throw .unexpectedArgument(2, "a number") }
    let x = try a.tensor(0)
    let dtype = try a.dtype(3) ?? x.dtype
    return try finished(a, 3, try Raw.full(try a.shape(1), value, dtype))
  }

  static let zerosLike = like("zeros_like", "Zeros", .int(0))
  static let onesLike = like("ones_like", "Ones", .int(1))
  static let emptyLike = like("empty_like", "Unset elements", .int(0))

  private static func like(_ name: String, _ what: String, _ value: Scalar) -> Operation {
    Operation(
      name, "(input: Tensor, *, " + likeOptions, .torch,
      "\(what) in the shape and type of another tensor.",
      formula: "y = \(value.int)", shape: .same, examples: [Example(.constant([2, 3]))]
    ) { a throws(TensorError) in
      try finished(
        a, 1, try arranged(a, 5, try Raw.fullLike(try a.tensor(0), value, try a.dtype(1))))
    }
  }

  static let fullLike = Operation(
    "full_like", "(input: Tensor, fill_value: Number, *, " + likeOptions, .torch,
    "One number in the shape and type of another tensor.", formula: "y = fill_value", shape: .same,
    examples: [Example(.constant([2, 3]), .double(7))]
  ) { a throws(TensorError) in
    guard let value = a.scalar(1) else { throw .unexpectedArgument(1, "a number") }
    return try finished(
      a, 2, try arranged(a, 6, try Raw.fullLike(try a.tensor(0), value, try a.dtype(2))))
  }

  /// The tensor in the memory format at `position`: row-major where that asks for it.
  static func arranged(_ a: OperationArguments, _ position: Int, _ x: Tensor) throws(TensorError)
    -> Tensor
  {
    switch a[position] {
    case .string("contiguous_format") where !x.isContiguous: return try Operations.contiguous(x)
    case .string("channels_last"): return try Operations.channelsLast(x)
    default: return x
    }
  }

  /// The result with the options from `position` on: dtype (already used), device, requires_grad.
  static func finished(_ a: OperationArguments, _ position: Int, _ y: Tensor) throws(TensorError)
    -> Outputs
  {
    if case .string(let device) = a[position + 1] { try requireCPU(device) }
    if try a.bool(position + 2) {
      try y.setRequiresGrad(true, by: .creation)
    }
    return .tensor(y)
  }
}
