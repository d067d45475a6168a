// The way back from max pooling: every value at the place it came from, zeros elsewhere.

public import Tensors

private let unpooling =
  "(input: Tensor, indices: Tensor, kernel_size: int | int[], stride: int | int[] | None = None, "
  + "padding: int | int[] = 0, output_size: int[] | None = None) -> Tensor"

extension Operation {
  static let maxUnpool1d = Operation(
    "max_unpool1d", unpooling, .functional,
    "Puts the values of a max pooling back to their places in a sequence.",
    formula: "y[indices[i]] = x[i], 0 elsewhere", gradients: ["input": "ȳ at the places"],
    nodes: [Operations.squeezeDimRule],
    shape: .ofValues("(N, C, L) → (N, C, (L - 1)·s - 2p + k)"),
    examples: [Example(.floats([1, 2, 2]), .integers([0, 3, 1, 2], [1, 2, 2]), .int(2))]
  ) { a throws(TensorError) in
    let sizes = try Operations.unpooledSizes(a, dimensions: 1)
    let y = try Operations.maxUnpool2d(
      try Operations.unsqueeze(try a.tensor(0), -1), try Raw.unsqueeze(try a.tensor(1), -1),
      Pair(sizes[0], 1))
    return .tensor(try Operations.squeeze(y, [-1]))
  }

  static let maxUnpool2d = Operation(
    "max_unpool2d", unpooling, .functional,
    "Puts the values of a max pooling back to their places in an image.",
    formula: "y[indices[i, j]] = x[i, j], 0 elsewhere", gradients: ["input": "ȳ at the places"],
    nodes: [Operations.maxUnpoolRule],
    shape: .ofValues("(N, C, H, W) → (N, C, (H - 1)·s - 2p + k, …)"),
    examples: [
      Example(.floats([1, 1, 2, 2]), .integers([0, 3, 8, 15], [1, 1, 2, 2]), .int(2)),
      Example(
        .floats([1, 1, 2]), .integers([1, 4], [1, 1, 2]), .int(2), .int(2), .int(0), .ints([3, 4])),
    ]
  ) { a throws(TensorError) in
    let sizes = try Operations.unpooledSizes(a, dimensions: 2)
    return .tensor(
      try Operations.maxUnpool2d(try a.tensor(0), try a.tensor(1), Pair(sizes[0], sizes[1])))
  }
}

extension Operations {
  static let maxUnpoolRule = GradientRule("MaxUnpool2DBackward0")

  /// The sizes asked for, or those a pooling with these windows has come from.
  static func unpooledSizes(_ a: OperationArguments, dimensions: Int) throws(TensorError) -> [Int] {
    func sizes(_ position: Int, _ fallback: [Int]) throws(TensorError) -> [Int] {
      if isDefault(a, position) { return fallback }
      let values = try a.ints(position)
      return values.count == 1 ? Array(repeating: values[0], count: dimensions) : values
    }
    let x = try a.tensor(0)
    let kernel = try sizes(2, [])
    let stride = try sizes(3, kernel)
    let padding = try sizes(4, Array(repeating: 0, count: dimensions))
    guard kernel.count == dimensions, stride.count == dimensions, padding.count == dimensions,
      x.rank >= dimensions
    else {
      throw TensorError(
        .runtime, "max_unpool\(dimensions)d needs \(dimensions) sizes for its windows",
        facts: .init(shapes: [x.shape]))
    }
    let defaults = (0..<dimensions).map { i in
      (x.shape[x.rank - dimensions + i] &- 1) &* stride[i] &+ kernel[i] &- 2 &* padding[i]
    }
    guard var given = try a.optionalInts(5) else { return defaults }
    if given.count == dimensions + 2 { given.removeFirst(2) }
    guard given.count == dimensions else {
      throw TensorError(
        .value,
        "output_size should be a sequence containing \(dimensions) or \(dimensions + 2) elements, but "
          + "it has a length of '\(given.count)'")
    }
    for i in 0..<dimensions {
      let (low, high) = (defaults[i] &- stride[i], defaults[i] &+ stride[i])
      guard given[i] > low, given[i] < high else {
        let list = given.map { String($0) }.joined(separator: ", ") + (given.count == 1 ? "," : "")
        throw TensorError(
          .value, "invalid output_size \"(\(list))\" (dim \(i) must be between \(low) and \(high))")
      }
    }
    return given
  }

  /// Zeros of the given height and width with the values of `x` at the places `indices` names.
  public static func maxUnpool2d(_ x: Tensor, _ indices: Tensor, _ size: Pair) throws(TensorError)
    -> Tensor
  {
    try checkUnpooling(x, indices, size)
    var shape = x.shape.replacing(x.rank - 2, with: size.height)
    shape = shape.replacing(x.rank - 1, with: size.width)
    return try unpooled(x, indices, shape)
  }

  private static func unpooled(_ x: Tensor, _ indices: Tensor, _ shape: Shape) throws(TensorError)
    -> Tensor
  {
    let (inner, rule) = (x.shape, maxUnpoolRule)
    return try derived(rule, [x], saving: [indices]) { () throws(TensorError) in
      let y = try Raw.zeros(shape, x.dtype)
      let plane = try Raw.flatten(y, -2, -1)
      if x.count > 0 {
        try Raw.scatter(
          plane, -1, try Raw.flatten(indices, -2, -1), try Raw.flatten(x, -2, -1), accumulate: false
        )
      }
      return try Raw.reshape(plane, shape)
    } _: { (g, node) throws(TensorError) in
      let places = try Raw.flatten(try node.saved(0), -2, -1)
      return Gradients(try reshape(gather(flatten(g, -2, -1), -1, places), inner))
    }
  }

  private static func checkUnpooling(_ x: Tensor, _ indices: Tensor, _ size: Pair)
    throws(TensorError)
  {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(shapes: [x.shape, indices.shape]))
    }
    guard indices.dtype == .int64 else {
      throw refuse(
        "elements in indices should be type int64 but got: \(indices.dtype.scalarTypeName)")
    }
    guard x.rank == 3 || x.rank == 4 else {
      throw refuse(
        "Input to max_unpooling2d should be a 3d or 4d Tensor, but got a tensor with \(x.rank) "
          + "dimensions.")
    }
    guard x.shape == indices.shape else {
      throw refuse(
        "Expected shape of indices to be same as that of the input tensor (\(x.shape)) but got "
          + "indices tensor with shape: \(indices.shape)")
    }
    for axis in 1..<x.rank where x.shape[axis] == 0 {
      throw refuse(
        "max_unpooling2d_forward_out_cpu(): Expected input to have non-zero size for non-batch "
          + "dimensions, but got \(x.shape) with dimension \(axis) being empty.")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("max_unpool2d", x.dtype) }
    let (places, overflow) = size.height.multipliedReportingOverflow(by: size.width)
    guard size.height >= 0, size.width >= 0, !overflow else {
      throw refuse("max_unpool2d: the output size \(size.height)x\(size.width) is out of range")
    }
    // PyTorch names the last one.
    if let place = try indices.toInts().last(where: { $0 < 0 || $0 >= places }) {
      throw refuse(
        "Found an invalid max index: \(place) (output volumes are of size "
          + "\(size.height)x\(size.width))")
    }
  }
}
