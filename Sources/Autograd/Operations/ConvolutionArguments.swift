// The arguments of convolutions in one and two dimensions, and what they refuse, in PyTorch's words.

import Tensors

/// The sizes a convolution moves by, one for each spatial dimension.
struct ConvolutionSizes {
  var stride: [Int]
  var padding: [Int]
  var outputPadding: [Int]
  var dilation: [Int]
  var groups: Int
  /// The number of spatial dimensions.
  let spatial: Int
  /// Whether the padding is 'same', which PyTorch checks on its own.
  let isSame: Bool

  /// The sizes of a call; a position of nil is left at its default.
  init(
    _ a: OperationArguments, spatial: Int, stride: Int, padding: Int, outputPadding: Int? = nil,
    dilation: Int, groups: Int
  ) throws(TensorError) {
    self.spatial = spatial
    if case .string("same") = a[padding] { isSame = true } else { isSame = false }
    func sizes(_ position: Int, _ name: String, _ fallback: Int) throws(TensorError) -> [Int] {
      if a.isNone(position) { return Array(repeating: fallback, count: spatial) }
      if case .string = a[position] { return Array(repeating: 0, count: spatial) }
      let values = try a.ints(position)
      if values.count == 1 { return Array(repeating: values[0], count: spatial) }
      guard values.count == spatial else {
        let listed = values.map { String($0) }.joined(separator: ", ")
        throw TensorError(
          .runtime,
          "expected \(name) to be a single integer value or a list of \(spatial) values to match the "
            + "convolution dimensions, but got \(name)=[\(listed)]")
      }
      return values
    }
    self.stride = try sizes(stride, "stride", 1)
    self.padding = try sizes(padding, "padding", 0)
    self.outputPadding =
      try outputPadding.map { p throws(TensorError) in try sizes(p, "output_padding", 0) }
      ?? Array(repeating: 0, count: spatial)
    self.dilation = try sizes(dilation, "dilation", 1)
    self.groups = try a.int(groups, default: 1)
  }

  /// The options of the two-dimensional kernels; one dimension is an image of one row.
  var options: ConvolutionOptions {
    func pair(_ values: [Int], _ row: Int) -> Pair {
      spatial == 1 ? Pair(row, values[0]) : Pair(values[0], values[1])
    }
    return ConvolutionOptions(
      stride: pair(stride, 1), padding: pair(padding, 0), dilation: pair(dilation, 1),
      groups: groups)
  }

  /// - Throws: PyTorch's RuntimeErrors for tensors and sizes that do not fit, in its order.
  func require(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, name: String, transposed: Bool)
    throws(TensorError)
  {
    let facts = TensorError.Facts(
      operation: name, shapes: [x.shape, weight.shape], axis: x.rank > spatial ? 1 : nil)
    func refuse(_ message: String) -> TensorError { TensorError(.runtime, message, facts: facts) }
    guard x.rank == spatial + 1 || x.rank == spatial + 2 else {
      throw refuse(
        "Expected \(spatial + 1)D (unbatched) or \(spatial + 2)D (batched) input to \(name), but got "
          + "input of size: \(x.shape)")
    }
    try requireWeight(weight, x, refuse)
    guard groups > 0 else { throw refuse("non-positive groups is not supported") }
    guard padding.allSatisfy({ $0 >= 0 }) else { throw refuse("negative padding is not supported") }
    guard outputPadding.allSatisfy({ $0 >= 0 }) else {
      throw refuse("negative output_padding is not supported")
    }
    guard stride.allSatisfy({ $0 > 0 }) else {
      throw refuse("non-positive stride is not supported")
    }
    guard dilation.allSatisfy({ $0 > 0 }) else {
      throw refuse("dilation should be greater than zero")
    }
    // Larger sizes are never meant, and their products would leave the range of an integer.
    let largest = (padding + outputPadding + stride + dilation).reduce(0, max)
    guard largest < 1 << 30 else { throw refuse("integer out of range: \(largest)") }
    try requireChannels(x, weight, bias, transposed, refuse)
    try requireTypes(x, weight, bias, refuse)
  }

  private func requireWeight(_ weight: Tensor, _ x: Tensor, _ refuse: (String) -> TensorError)
    throws(TensorError)
  {
    guard weight.rank > 2 else { throw refuse("weight should have at least three dimensions") }
    guard weight.rank == spatial + 2 else {
      if isSame || weight.rank > spatial + 2, stride.allSatisfy({ $0 == stride[0] }) {
        let rank = x.rank == spatial + 1 ? x.rank + 1 : x.rank
        let size = x.rank == spatial + 1 ? "[1, " + x.shape.description.dropFirst() : "\(x.shape)"
        throw refuse(
          "Expected \(weight.rank)-dimensional input for \(weight.rank)-dimensional weight"
            + "\(isSame ? "" : " ")\(weight.shape), but got \(rank)-dimensional input of size \(size) instead"
        )
      }
      let listed = stride.map { String($0) }.joined(separator: ", ")
      throw refuse(
        "expected stride to be a single integer value or a list of \(max(weight.rank - 2, 0)) values "
          + "to match the convolution dimensions, but got stride=[\(listed)]")
    }
  }

  private func requireChannels(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ transposed: Bool,
    _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    let channels = x.shape[x.rank - spatial - 1]
    let shown = x.rank == spatial + 1 ? "[1, " + x.shape.description.dropFirst() : "\(x.shape)"
    guard weight.shape[0] >= groups else {
      throw refuse(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got "
          + "weight of size \(weight.shape) instead")
    }
    guard weight.shape[0] % groups == 0 else {
      throw refuse(
        "Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but got "
          + "weight of size [\(weight.shape)] instead")
    }
    let wanted = transposed ? weight.shape[0] : weight.shape[1] &* groups
    let given = transposed ? "transposed=1" : "groups=\(groups)"
    guard channels == wanted else {
      throw refuse(
        "Given \(given), weight of size \(weight.shape), expected input\(shown) to have \(wanted) "
          + "channels, but got \(channels) channels instead")
    }
    let outputs = transposed ? weight.shape[1] &* groups : weight.shape[0]
    guard let bias, bias.rank != 1 || bias.shape[0] != outputs else { return }
    let which = transposed ? "Given transposed=1, weight of size" : "Given weight of size"
    throw refuse(
      "\(which) \(weight.shape), expected bias to be 1-dimensional with \(outputs) elements, but got "
        + "bias of size \(bias.shape) instead")
  }

  private func requireTypes(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ refuse: (String) -> TensorError
  ) throws(TensorError) {
    guard x.dtype == weight.dtype, bias.map({ $0.dtype == x.dtype }) ?? true else {
      let names: [DType: String] = [.float32: "float", .float64: "double", .int64: "long int"]
      let isWeight = x.dtype != weight.dtype
      let other = isWeight ? weight.dtype : bias?.dtype ?? x.dtype
      let name = names[x.dtype] ?? x.dtype.scalarTypeName
      throw refuse(
        "Input type (\(name)) and \(isWeight ? "weight" : "bias") type "
          + "(\(names[other] ?? other.scalarTypeName)) should be the same")
    }
    guard x.dtype.isFloatingPoint else {
      throw TensorError(
        .refused,
        "a convolution of integers is not in Glia; convert the tensors with .float()")
    }
  }

  /// - Throws: PyTorch's RuntimeError for a kernel larger than the padded input.
  func requireKernelFits(_ x: Tensor, _ weight: Tensor, name: String) throws(TensorError) {
    var padded: [String] = []
    var kernel: [String] = []
    var fits = true
    for i in 0..<spatial {
      let size = x.shape[x.rank - spatial + i] + 2 * padding[i]
      let reach = dilation[i] * (weight.shape[2 + i] - 1) + 1
      padded.append(String(size))
      kernel.append(String(reach))
      fits = fits && weight.shape[2 + i] > 0 && reach <= size
    }
    guard fits else {
      throw TensorError(
        .runtime,
        "Calculated padded input size per channel: (\(padded.joined(separator: " x "))). Kernel size: "
          + "(\(kernel.joined(separator: " x "))). Kernel size can't be greater than actual input size",
        facts: .init(operation: name, shapes: [x.shape, weight.shape]))
    }
  }

  /// The size of a transposed convolution's result in spatial dimension `i`.
  func transposedSize(_ x: Tensor, _ weight: Tensor, _ i: Int) -> Int {
    let size = x.shape[x.rank - spatial + i]
    return (size - 1) * stride[i] - 2 * padding[i] + dilation[i] * (weight.shape[2 + i] - 1)
      + outputPadding[i] + 1
  }

  /// - Throws: PyTorch's RuntimeErrors for a transposed convolution without a result.
  func requireOutput(_ x: Tensor, _ shape: Shape, name: String) throws(TensorError) {
    let facts = TensorError.Facts(operation: name, shapes: [x.shape])
    let isTooLarge = (0..<spatial).contains {
      outputPadding[$0] >= stride[$0] && outputPadding[$0] >= dilation[$0]
    }
    guard !isTooLarge else {
      let options = self.options
      let extra = spatial == 1 ? [0, outputPadding[0]] : outputPadding
      throw TensorError(
        .runtime,
        "output padding must be smaller than either stride or dilation, but got "
          + "output_padding_height: \(extra[0]) output_padding_width: \(extra[1]) stride_height: "
          + "\(options.stride.height) stride_width: \(options.stride.width) dilation_height: "
          + "\(options.dilation.height) dilation_width: \(options.dilation.width)", facts: facts)
    }
    guard (2..<shape.rank).allSatisfy({ shape[$0] > 0 }) else {
      func crossed(_ sizes: Shape) -> String {
        sizes.array.map { String($0) }.joined(separator: " x ")
      }
      let input = x.shape.slice((x.rank - spatial)..<x.rank)
      let before = spatial == 1 ? "1 x " : ""
      throw TensorError(
        .runtime,
        "Given input size per channel: (\(before)\(crossed(input))). Calculated output size per "
          + "channel: (\(crossed(shape.slice(2..<4)))). Output size is too small", facts: facts)
    }
  }
}

extension Operations {
  /// A convolution of integers through doubles, nil for tensors that are not all int64.
  ///
  /// - Throws: a refusal where a sum could be larger than a double holds exactly.
  static func wholeConvolution(
    _ a: OperationArguments, _ body: (OperationArguments) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor? {
    let (x, weight, bias) = (try a.tensor(0), try a.tensor(1), try a.optionalTensor(2))
    let parts = [x, weight] + (bias.map { [$0] } ?? [])
    guard x.dtype == .int64, parts.allSatisfy({ $0.dtype == x.dtype }) else {
      return nil
    }
    func largest(_ x: Tensor) throws(TensorError) -> Double {
      try x.toDoubles().reduce(0) { Swift.max($0, $1.magnitude) }
    }
    let bound = try largest(x) * largest(weight) * Double(weight.count)
    guard try bound + (bias.map { b throws(TensorError) in try largest(b) } ?? 0) < 0x1p53 else {
      throw TensorError(
        .refused, "a convolution of such large integers is not in Glia; use .double()")
    }
    var changed = a
    for (place, part) in parts.enumerated() {
      changed.values[place] = .tensor(try Raw.cast(part, to: .float64))
    }
    return try Raw.cast(try body(changed), to: x.dtype)
  }
}
