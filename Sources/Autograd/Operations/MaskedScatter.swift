// Writing a sequence of elements where a mask is true: masked_scatter.

import Tensors

extension Operations {
  static let maskedScatterRule = GradientRule("MaskedScatterBackward0")

  /// A copy of x, broadcast with the mask, with the elements of `source` in turn where the mask is true.
  static func maskedScatter(_ x: Tensor, _ mask: Tensor, _ source: Tensor) throws(TensorError)
    -> Tensor
  {
    guard x.dtype == source.dtype else {
      throw TensorError(
        .runtime,
        "masked_scatter: expected self and source to have same dtypes but got "
          + "\(x.dtype.scalarTypeName) and \(source.dtype.scalarTypeName)")
    }
    guard mask.dtype == .bool else {
      throw TensorError(
        .runtime,
        "masked_scatter_ only supports boolean masks, but got mask with dtype "
          + mask.dtype.scalarTypeName)
    }
    let wide = try Raw.expand(mask, try Shape.broadcast(x.shape, mask.shape))
    let (sourceShape, sourceCount) = (source.shape, source.count)
    return try derived(maskedScatterRule, [x, source], saving: [wide]) { () throws(TensorError) in
      try scattered(x, wide, source)
    } _: { (g, node) throws(TensorError) in
      let mask = try node.saved(0)
      var sourceGradient: Tensor?
      if node.needs(1) {
        let read = try maskedSelect(g, mask)
        let unread = try Raw.zeros(Shape(sourceCount - read.count), g.dtype)
        sourceGradient = try reshape(cat([read, unread]), sourceShape)
      }
      return Gradients(node.needs(0) ? try maskedFill(g, mask, .int(0)) : nil, sourceGradient)
    }
  }

  /// The value of `maskedScatter`; the mask has the result's shape.
  private static func scattered(_ x: Tensor, _ mask: Tensor, _ source: Tensor) throws(TensorError)
    -> Tensor
  {
    let y = try Raw.rowMajorCopy(try Raw.expand(x, mask.shape))
    let count = try Raw.sum(mask).item().int
    guard count <= source.count else {
      throw TensorError(
        .runtime, "Number of elements of source < number of ones in mask",
        facts: .init(shapes: [source.shape]))
    }
    let values = try Raw.narrow(try Raw.reshape(source, Shape(source.count)), 0, 0, count)
    if y.rank > 0 {
      try Raw.setIndex(y, [.tensor(mask)], values)
    } else if count == 1 {
      try Raw.copy(from: try Raw.reshape(values, Shape()), to: y)
    }
    return y
  }
}

extension Operation {
  static let maskedScatter = Operation(
    "masked_scatter", "(input: Tensor, mask: Tensor, source: Tensor) -> Tensor", .pointwise,
    "Writes the elements of `source`, one after the other, where the mask is true.",
    formula: "y[mask] = source", gradients: ["input": "0 where mask, else ȳ", "source": "ȳ[mask]"],
    nodes: [Operations.maskedScatterRule], shape: .broadcast(),
    examples: [Example(.floats([2, 3]), .bools([true, false, true], [3]), .floats([5]))],
    memory: .afterwards
  ) { a throws(TensorError) in
    .tensor(try Operations.maskedScatter(try a.tensor(0), try a.tensor(1), try a.tensor(2)))
  }
}
