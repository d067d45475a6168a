// The sizes by which pooling moves through a volume, and what they refuse, in PyTorch's words.

import Tensors

/// Kernel, stride, padding and dilation of a pooling over depth, height and width.
struct VolumeSizes {
  let kernel: [Int]
  let stride: [Int]
  let padding: [Int]
  let dilation: [Int]
  let isCeil: Bool
  let name: String

  /// The sizes of a call; without a position for dilation it is 1.
  init(_ a: OperationArguments, _ name: String, dilation: Int?, ceil: Int) throws(TensorError) {
    self.name = name
    kernel = try Self.triple(a, 1, name, "kernel_size")
    stride = Operations.isDefault(a, 2) ? kernel : try Self.triple(a, 2, name, "stride")
    padding = try Self.triple(a, 3, name, "padding", default: 0)
    self.dilation =
      try dilation.map { position throws(TensorError) in
        try Self.triple(a, position, name, "dilation", default: 1)
      } ?? [1, 1, 1]
    isCeil = try a.bool(ceil)
  }

  /// One number for the three directions, or three.
  private static func triple(
    _ a: OperationArguments, _ position: Int, _ name: String, _ parameter: String,
    default fallback: Int? = nil
  ) throws(TensorError) -> [Int] {
    if let fallback, a.isNone(position) { return [fallback, fallback, fallback] }
    let values = try a.ints(position)
    if values.count == 1 { return [values[0], values[0], values[0]] }
    guard values.count == 3 else {
      let must = [
        "stride": "either be omitted, a single int", "kernel_size": "either be a single int",
      ]
      throw TensorError(
        .runtime,
        "\(name): \(parameter) must \(must[parameter] ?? "be a single int"), or a tuple of three ints"
      )
    }
    return values
  }

  /// The options of a pass over images, from the direction of their rows and that of their columns.
  func options(rows: Int, columns: Int?) -> PoolingOptions {
    func pair(_ values: [Int], _ one: Int) -> Pair {
      Pair(values[rows], columns.map { values[$0] } ?? one)
    }
    return PoolingOptions(
      kernel: pair(kernel, 1), stride: pair(stride, 1), padding: pair(padding, 0),
      dilation: pair(dilation, 1), ceilMode: isCeil)
  }

  /// - Throws: PyTorch's RuntimeErrors for sizes that do not fit a volume (…, D, H, W).
  func require(_ x: Tensor) throws(TensorError) {
    func refuse(_ message: String) -> TensorError {
      TensorError(.runtime, message, facts: .init(operation: name, shapes: [x.shape]))
    }
    guard x.rank == 4 || x.rank == 5 else {
      throw refuse("non-empty 4D or 5D (batch mode) tensor expected for input")
    }
    guard !stride.contains(0) else { throw refuse("stride should not be zero") }
    let largest = (kernel + stride + padding + dilation).reduce(0) { max($0, $1.magnitude) }
    guard largest < 1 << 30 else { throw refuse("integer out of range: \(largest)") }
    for i in 0..<3 {
      guard padding[i] >= 0 else {
        throw refuse("pad must be non-negative, but got pad: \(padding[i])")
      }
      guard padding[i] <= (dilation[i] * (kernel[i] - 1) + 1) / 2 else {
        throw refuse(
          "pad should be at most half of effective kernel size, but got pad=\(padding[i]), "
            + "kernel_size=\(kernel[i]) and dilation=\(dilation[i])")
      }
    }
    for (word, letter, values) in [("stride", "d", stride), ("dilation", "dilation", dilation)] {
      guard values.allSatisfy({ $0 > 0 }) else {
        throw refuse(
          "\(word) should be greater than zero, but got \(letter)T: \(values[0]) "
            + "\(letter)H: \(values[1]) \(letter)W: \(values[2])")
      }
    }
    try requireSize(x, refuse)
  }

  private func requireSize(_ x: Tensor, _ refuse: (String) -> TensorError) throws(TensorError) {
    let sizes = x.shape.axes.suffix(4).map { x.shape[$0] }
    let isMax = name == "max_pool3d"
    guard !sizes.contains(0) else {
      throw refuse(
        "\(isMax ? "max_pool3d_with_indices_out_cpu_template" : name)(): Expected input's non-batch "
          + "dimensions to have positive length, but input has a shape of \(x.shape) and non-batch "
          + "dimension 0 has length zero!")
    }
    guard isMax || (0..<3).allSatisfy({ sizes[$0 + 1] >= kernel[$0] }) else {
      throw refuse(
        "input image (T: \(sizes[1]) H: \(sizes[2]) W: \(sizes[3])) smaller than kernel size "
          + "(kT: \(kernel[0]) kH: \(kernel[1]) kW: \(kernel[2]))")
    }
    var results: [Int] = []
    for i in 0..<3 {
      let reach = sizes[i + 1] + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1
      let room = isCeil ? reach + stride[i] - 1 : reach
      results.append(room < 0 ? (room - stride[i] + 1) / stride[i] + 1 : room / stride[i] + 1)
    }
    guard results.allSatisfy({ $0 >= 1 }) else {
      func listed(_ values: [Int]) -> String { values.map { String($0) }.joined(separator: "x") }
      throw refuse(
        "Given input size: (\(listed(sizes))). Calculated output size: "
          + "(\(listed([sizes[0]] + results))). Output size is too small")
    }
  }
}
