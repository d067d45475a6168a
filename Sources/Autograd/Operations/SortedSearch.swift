// Places in sorted rows: searchsorted and bucketize.

import Tensors

extension Operation {
  static let searchsorted = Operation(
    "searchsorted",
    "(sorted_sequence: Tensor, input: Tensor | Number, *, out_int32: bool = False, "
      + "right: bool = False, side: str | None = None, sorter: Tensor | None = None) -> Tensor",
    [.torch], "Where values would have to be put into sorted rows to keep their order.",
    formula: "s[y - 1] < x ≤ s[y]", shape: .ofValues("(…, n), (…, k) → (…, k)"),
    examples: [Example(.constant([4]), .constant([2]))]
  ) { a throws(TensorError) in
    let (sorted, values) = try a.pair()
    return try places(a, sorted, values)
  }

  static let bucketize = Operation(
    "bucketize",
    "(input: Tensor | Number, boundaries: Tensor, *, out_int32: bool = False, "
      + "right: bool = False) -> Tensor", [.torch],
    "The bucket between sorted boundaries each element falls into.", formula: "b[y - 1] < x ≤ b[y]",
    shape: .same, examples: [Example(.constant([2, 2]), .constant([4]))]
  ) { a throws(TensorError) in
    let (values, boundaries) = try a.pair()
    guard boundaries.rank == 1 else {
      throw TensorError(
        .runtime, "boundaries tensor must be 1 dimension, but got dim(\(boundaries.rank))",
        facts: .init(shapes: [boundaries.shape]))
    }
    return try places(a, boundaries, values)
  }

  /// searchsorted with the options at 2 and after.
  private static func places(_ a: OperationArguments, _ sorted: Tensor, _ values: Tensor)
    throws(TensorError) -> Outputs
  {
    var right = try a.bool(3)
    if case .string(let side) = a[4] {
      guard side == "left" || side == "right" else {
        throw TensorError(
          .runtime, "torch.searchsorted(): side can only be 'left' or 'right' but got \(side)")
      }
      guard !(right && side == "left") else {
        throw TensorError(
          .runtime,
          "torch.searchsorted(): side and right can't be set to opposites, got side of left while "
            + "right was True")
      }
      right = side == "right"
    }
    let common = DType.promotion(sorted.dtype, values.dtype)
    let result = try Raw.searchSorted(
      try Raw.cast(sorted, to: common), try Raw.cast(values, to: common), right: right,
      sorter: try a.optionalTensor(5))
    return .tensor(try a.bool(2) ? try Raw.cast(result, to: .int32) : result)
  }
}
