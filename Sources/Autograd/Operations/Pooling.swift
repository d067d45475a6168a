// Pooling over sequences (N, C, L) and images (N, C, H, W): the declarations.

import Tensors

private let maxSignature =
  "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
  + "padding: int | int[] = 0, dilation: int | int[] = 1, ceil_mode: bool = False"
private let maxFunctional = maxSignature + ", return_indices: bool = False) -> Tensor"
private let averageSignature =
  "(input: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
  + "padding: int | int[] = 0, ceil_mode: bool = False, count_include_pad: bool = True"

extension Operation {
  static let maxPool1d = Operation(
    "max_pool1d", maxSignature + ") -> Tensor", [.torch, .functional], functional: maxFunctional,
    "The largest element of every window of a sequence.",
    formula: "y[i] = max of the window at i·s", gradients: ["input": "ȳ added at the maxima"],
    nodes: [Operations.squeezeDimRule],
    shape: .ofValues("(N, C, L) → (N, C, ⌊(L+2p-d(k-1)-1)/s⌋+1)"),
    examples: [
      Example(.distinct([1, 2, 6]), .int(2)),
      Example(.distinct([2, 7]), .int(3), .int(2), .int(1)),
    ]
  ) { a throws(TensorError) in
    let (values, indices) = try Operations.maxPool1d(a)
    return try a.bool(6) ? .tensors([values, indices]) : .tensor(values)
  }

  static let maxPool2d = Operation(
    "max_pool2d", maxSignature + ") -> Tensor", [.torch, .functional], functional: maxFunctional,
    "The largest element of every window.", formula: "y[i,j] = max of the window at (i·s, j·s)",
    gradients: ["input": "ȳ added at the places of the maxima"], nodes: [Operations.maxPoolRule],
    shape: .ofValues("(N, C, H, W) → (N, C, ⌊(H+2p-d(k-1)-1)/s⌋+1, …)"),
    examples: [
      Example(.distinct([1, 2, 4, 4]), .int(2)),
      Example(.distinct([1, 1, 5, 5]), .int(3), .int(2), .int(1)),
    ],
    manual: """
      x = torch.arange(16.0).reshape(1, 1, 4, 4)
      F.max_pool2d(x, 2)
      """
  ) { a throws(TensorError) in
    let options = PoolingOptions(
      kernel: try Operations.pair(a, 1, "max_pool2d", "kernel_size"),
      stride: Operations.isDefault(a, 2) ? nil : try Operations.pair(a, 2, "max_pool2d", "stride"),
      padding: try Operations.pair(a, 3, "max_pool2d", "padding", default: 0),
      dilation: try Operations.pair(a, 4, "max_pool2d", "dilation", default: 1),
      ceilMode: try a.bool(5))
    let (values, indices) = try Operations.maxPool2d(try a.tensor(0), options)
    return try a.bool(6) ? .tensors([values, indices]) : .tensor(values)
  }

  static let avgPool1d = Operation(
    "avg_pool1d", averageSignature + ") -> Tensor", [.torch, .functional],
    "The mean of every window of a sequence.", formula: "y[i] = mean of the window at i·s",
    gradients: ["input": "ȳ/k spread over the windows"], nodes: [Operations.squeezeDimRule],
    shape: .ofValues("(N, C, L) → (N, C, ⌊(L+2p-k)/s⌋+1)"),
    examples: [
      Example(.floats([1, 2, 6]), .int(2)),
      Example(.floats([2, 5]), .int(3), .int(2), .int(1), .bool(true), .bool(false)),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.avgPool1d(a)) }

  static let avgPool2d = Operation(
    "avg_pool2d", averageSignature + ", divisor_override: int | None = None) -> Tensor",
    .functional, "The mean of every window.", formula: "y[i,j] = mean of the window at (i·s, j·s)",
    gradients: ["input": "ȳ/k² spread over the windows"], nodes: [Operations.avgPoolRule],
    shape: .ofValues("(N, C, H, W) → (N, C, ⌊(H+2p-k)/s⌋+1, …)"),
    examples: [
      Example(.floats([1, 2, 4, 4]), .int(2)),
      Example(.floats([1, 5, 5]), .int(3), .int(2), .int(1), .bool(true), .bool(false)),
      Example(
        .floats([1, 1, 4, 5]), .ints([2, 3]), .int(1), .ints([1, 0]), .bool(false), .bool(true),
        .int(5)),
    ],
    manual: """
      x = torch.arange(16.0).reshape(1, 1, 4, 4)
      F.avg_pool2d(x, 2)
      """
  ) { a throws(TensorError) in .tensor(try Operations.avgPool2d(a)) }

  static let adaptiveAvgPool1d = Operation(
    "adaptive_avg_pool1d", "(input: Tensor, output_size: int | int[]) -> Tensor",
    [.torch, .functional], "The means of as many even windows as asked for.",
    formula: "y[i] = mean x[⌊i·n/o⌋ … ⌈(i+1)·n/o⌉)",
    gradients: ["input": "ȳ/k spread over the windows"],
    nodes: [Operations.squeezeDimRule], shape: .ofValues("(N, C, L) → (N, C, output_size)"),
    examples: [Example(.floats([1, 2, 5]), .int(3)), Example(.floats([2, 4]), .int(2))]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.oneRow(a, "adaptive_avg_pool1d") { (x, size) throws(TensorError) in
        [try Operations.adaptiveAvgPool2d(x, Pair(1, size))]
      }[0])
  }

  static let adaptiveAvgPool2d = Operation(
    "adaptive_avg_pool2d", "(input: Tensor, output_size: int | int[]) -> Tensor", .functional,
    "The means of as many even windows as asked for.",
    formula: "y[i,j] = mean of rows ⌊i·n/o⌋ … ⌈(i+1)·n/o⌉ and columns alike",
    gradients: ["input": "ȳ/k² spread over the windows"],
    nodes: [Operations.adaptiveAvgPoolRule, Operations.meanRule],
    shape: .ofValues("(N, C, H, W) → (N, C, output_size)"),
    examples: [
      Example(.floats([1, 2, 5, 4]), .ints([3, 2])), Example(.floats([2, 3, 3]), .int(1)),
      Example(.floats([1, 1, 3, 3]), .int(2)),
    ],
    manual: """
      x = torch.arange(20.0).reshape(1, 1, 5, 4)
      F.adaptive_avg_pool2d(x, (3, 2))
      """
  ) { a throws(TensorError) in
    .tensor(
      try Operations.adaptiveAvgPool2d(
        try a.tensor(0), try Operations.outputSize(a, "adaptive_avg_pool2d")))
  }

  static let adaptiveMaxPool1d = Operation(
    "adaptive_max_pool1d", "(input: Tensor, output_size: int | int[]) -> Tensor", .functional,
    functional: "(input: Tensor, output_size: int | int[], return_indices: bool = False) -> Tensor",
    "The largest elements of as many even windows as asked for.",
    formula: "y[i] = max x[⌊i·n/o⌋ … ⌈(i+1)·n/o⌉)", gradients: ["input": "ȳ added at the maxima"],
    nodes: [Operations.squeezeDimRule], shape: .ofValues("(N, C, L) → (N, C, output_size)"),
    examples: [Example(.distinct([1, 2, 5]), .int(3)), Example(.distinct([2, 4]), .int(2))]
  ) { a throws(TensorError) in
    let results = try Operations.oneRow(a, "adaptive_max_pool1d") {
      (x, size) throws(TensorError) in
      let (values, indices) = try Operations.adaptiveMaxPool2d(x, Pair(1, size))
      return [values, indices]
    }
    return try a.bool(2) ? .tensors(results) : .tensor(results[0])
  }

  static let adaptiveMaxPool2d = Operation(
    "adaptive_max_pool2d", "(input: Tensor, output_size: int | int[]) -> Tensor", .functional,
    functional: "(input: Tensor, output_size: int | int[], return_indices: bool = False) -> Tensor",
    "The largest elements of as many even windows as asked for.",
    formula: "y[i,j] = max of rows ⌊i·n/o⌋ … ⌈(i+1)·n/o⌉ and columns alike",
    gradients: ["input": "ȳ added at the maxima"], nodes: [Operations.adaptiveMaxPoolRule],
    shape: .ofValues("(N, C, H, W) → (N, C, output_size)"),
    examples: [
      Example(.distinct([1, 2, 5, 4]), .ints([3, 2])), Example(.distinct([2, 3, 3]), .int(2)),
    ],
    manual: """
      x = torch.arange(20.0).reshape(1, 1, 5, 4)
      F.adaptive_max_pool2d(x, (3, 2))
      """
  ) { a throws(TensorError) in
    let (values, indices) = try Operations.adaptiveMaxPool2d(
      try a.tensor(0), try Operations.outputSize(a, "adaptive_max_pool2d"))
    return try a.bool(2) ? .tensors([values, indices]) : .tensor(values)
  }
}
