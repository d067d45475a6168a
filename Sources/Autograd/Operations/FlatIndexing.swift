// Reading and writing by positions in the flattened tensor: take and put.

import Tensors

extension Operations {
  static let takeRule = GradientRule("TakeBackward0")
  static let putRule = GradientRule("PutBackward0")

  /// The elements of the flattened tensor at `index`.
  static func take(_ x: Tensor, _ index: Tensor) throws(TensorError) -> Tensor {
    guard index.dtype == .int64 else {
      throw TensorError(
        .runtime, "take(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)")
    }
    if x.count == 0, index.count > 0 {
      throw TensorError(.index, "take(): tried to take from an empty tensor")
    }
    let (shape, count) = (x.shape, x.count)
    if let place = try Raw.firstPlace(of: index, outside: -count, count) {
      throw TensorError(
        .index, "out of range: tried to access index \(place) on a tensor of \(count) elements.",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    return try derived(takeRule, [x], saving: [index]) { () throws(TensorError) in
      try Raw.gather(try Raw.reshape(x, Shape(count)), by: [index])
    } _: { (g, node) throws(TensorError) in
      Gradients(try reshape(placed(g, [.tensor(try node.saved(0))], Shape(count)), shape))
    }
  }

  /// x with `source` at the places of the flattened tensor, written or added.
  static func put(_ x: Tensor, _ index: Tensor, _ source: Tensor, accumulate: Bool)
    throws(TensorError) -> Tensor
  {
    guard index.dtype == .int64 else {
      throw TensorError(
        .runtime, "put_(): Expected a long tensor for index, but got \(index.dtype.scalarTypeName)")
    }
    guard index.count == source.count else {
      throw TensorError(
        .index,
        "put_(): Expected source and index to have the same number of elements, but got "
          + "source.numel() = \(source.count), index.numel() = \(index.count)")
    }
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "put_(): self and source expected to have the same dtype, but got self.dtype = "
          + "\(x.dtype.scalarTypeName) and source.dtype = \(source.dtype.scalarTypeName)")
    }
    if let place = try Raw.firstPlace(of: index, outside: -x.count, x.count) {
      throw TensorError(
        .index, "out of range: tried to access index \(place) on a tensor of \(x.count) elements.",
        facts: .init(shapes: [x.shape, index.shape]))
    }
    let sourceShape = source.shape
    return try derived(putRule, [x, source], saving: [index]) { () throws(TensorError) in
      let y = try Raw.rowMajorCopy(x)
      let flat = try Raw.reshape(y, Shape(y.count))
      try Raw.put(
        flat, by: [try Raw.reshape(index, Shape(index.count))],
        try Raw.reshape(source, Shape(source.count)), accumulate: accumulate)
      return y
    } _: { (g, node) throws(TensorError) in
      let index = try node.saved(0)
      let zeros = try Raw.zeros(index.shape, g.dtype)
      return Gradients(
        accumulate ? g : try put(g, index, zeros, accumulate: false),
        node.needs(1) ? try reshape(take(g, index), sourceShape) : nil)
    }
  }
}

extension Operation {
  static let take = Operation(
    "take", "(input: Tensor, index: Tensor) -> Tensor", .everywhere,
    "The elements of the flattened tensor at the positions `index` names.",
    formula: "y = x.flat[i]",
    gradients: ["input": "ȳ added at the places read"], nodes: [Operations.takeRule],
    shape: ShapeRule("(…), index → index's shape") { a throws(TensorError) in
      [try a.tensor(1).shape]
    }, examples: [Example(.floats([2, 3]), .integers([0, 5, 0], [3]))]
  ) { a throws(TensorError) in .tensor(try Operations.take(try a.tensor(0), try a.tensor(1))) }

  static let put = Operation(
    "put", "(input: Tensor, index: Tensor, source: Tensor, accumulate: bool = False) -> Tensor",
    .pointwise, "Writes or adds `source` at places of the flattened tensor.",
    formula: "y.flat[i] = v",
    gradients: ["input": "ȳ, 0 at the places written", "source": "ȳ there"],
    nodes: [Operations.putRule], shape: .same,
    examples: [
      Example(.floats([2, 3]), .integers([0, 5], [2]), .floats([2])),
      Example(.floats([2, 3]), .integers([0, 0], [2]), .floats([2]), .bool(true)),
    ], memory: .scattered
  ) { a throws(TensorError) in
    .tensor(
      try Operations.put(
        try a.tensor(0), try a.tensor(1), try a.tensor(2), accumulate: try a.bool(3)))
  }
}

extension Operation {
  static let unravelIndex = Operation(
    "unravel_index", "(indices: Tensor, shape: int | int[]) -> Tensor[]", .torch,
    "Where flat positions lie in a shape: one tensor of places per dimension.",
    formula: "yₖ = i // (sizes after dimension k) mod sizeₖ",
    shape: .ofValues("(…) → one (…) per dimension"),
    examples: [Example(.integers([0, 5, 3], [3]), .ints([2, 3]))]
  ) { a throws(TensorError) in
    let (indices, sizes) = (try a.tensor(0), try a.ints(1))
    guard indices.dtype.isIntegral, indices.dtype != .bool else {
      throw TensorError(
        .type, "expected 'indices' to be integer dtype, but got torch.\(indices.dtype)")
    }
    if sizes.contains(where: { $0 < 0 }) {
      let listed = sizes.map { String($0) }.joined(separator: ", ")
      throw TensorError(
        .value,
        "'shape' cannot have negative values, but got (\(listed)\(sizes.count == 1 ? "," : ""))")
    }
    if sizes.contains(0) {
      throw TensorError(.runtime, "ZeroDivisionError")
    }
    let places = try Raw.cast(indices, to: .int64)
    return .tensors(try Operations.unravel(places, sizes))
  }
}

extension Operations {
  /// The places in every dimension of `sizes`, none of which is zero, of flat positions.
  fileprivate static func unravel(_ places: Tensor, _ sizes: [Int]) throws(TensorError) -> [Tensor]
  {
    let positions = try Raw.contiguous(places)
    var rest = Array(UnsafeBufferPointer(start: positions.ints, count: positions.count))
    var results: [Tensor] = []
    for size in sizes.reversed() {
      let result = try Tensor(uninitialized: positions.shape, .int64)
      for i in rest.indices {
        // Rounded down, as Python's // and % do.
        let place = rest[i] % size
        result.ints[i] = place < 0 ? place + size : place
        rest[i] = (rest[i] - result.ints[i]) / size
      }
      results.append(result)
    }
    return results.reversed()
  }
}
