// Comparing tensors as a whole or within a tolerance: equal, allclose, isclose, isin.

import Tensors

extension Operation {
  static let equal = Operation(
    "equal", "(input: Tensor, other: Tensor) -> bool", .everywhere,
    "Whether two tensors have the same shape and elements.", formula: "y = (a = b everywhere)",
    shape: .ofValues("(…), (…) → bool"), examples: [Example(.constant([2]), .constant([2]))],
    manual: """
      x = torch.tensor([0.5, -1.0])
      torch.equal(x, torch.tensor([0.5, -1.0]))
      """
  ) { a throws(TensorError) in .bool(try Raw.equal(try a.tensor(0), try a.tensor(1))) }

  static let isclose = Operation(
    "isclose",
    "(input: Tensor, other: Tensor, rtol: float = 1e-05, atol: float = 1e-08, "
      + "equal_nan: bool = False) -> Tensor", .everywhere,
    "Whether elements are equal within a tolerance.", formula: "y = (|a - b| ≤ atol + rtol·|b|)",
    shape: .broadcast(), examples: [Example(.constant([2, 3]), .constant([3]))],
    manual: """
      x = torch.tensor([1.0, 2.0, 3.0])
      other = torch.tensor([1.0, 2.000001, 3.1])
      torch.isclose(x, other)
      """
  ) { a throws(TensorError) in .tensor(try close(a)) }

  static let allclose = Operation(
    "allclose",
    "(input: Tensor, other: Tensor, rtol: float = 1e-05, atol: float = 1e-08, "
      + "equal_nan: bool = False) -> bool", .everywhere,
    "Whether all elements are equal within a tolerance.",
    formula: "y = (|a - b| ≤ atol + rtol·|b| everywhere)", shape: .ofValues("(…), (…) → bool"),
    examples: [Example(.constant([2, 3]), .constant([3]))],
    manual: """
      x = torch.tensor([1.0, 2.0])
      other = torch.tensor([1.0, 2.000001])
      torch.allclose(x, other)
      """
  ) { a throws(TensorError) in .bool(try Raw.all(try close(a)).truth()) }

  private static func close(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let (x, y) = (try a.tensor(0), try a.tensor(1))
    guard x.dtype == y.dtype else {
      throw TensorError(
        .runtime, "\(x.dtype.scalarTypeName) did not match \(y.dtype.scalarTypeName)")
    }
    let (relative, absolute) = (try a.double(2, default: 1e-5), try a.double(3, default: 1e-8))
    guard relative >= 0 else {
      throw TensorError(.runtime, "rtol must be greater than or equal to zero, but got \(relative)")
    }
    guard absolute >= 0 else {
      throw TensorError(.runtime, "atol must be greater than or equal to zero, but got \(absolute)")
    }
    return try GradientMode.with(false) { () throws(TensorError) in
      var result = try Raw.compare(.equal, x, y)
      if try a.bool(4), x.dtype.isFloatingPoint {
        let both = try Raw.logical(.and, try Raw.classify(x, .nan), try Raw.classify(y, .nan))
        result = try Raw.logical(.or, result, both)
      }
      if relative == 0, absolute == 0 { return result }
      let wide: DType = x.dtype.isFloatingPoint ? x.dtype : .float32
      let (p, q) = (try Raw.cast(x, to: wide), try Raw.cast(y, to: wide))
      let distance = try Operations.abs(p - q)
      let allowed = try Operations.abs(q) * relative + absolute
      let near = try Raw.logical(
        .and, try Raw.classify(distance, .finite), try Raw.compare(.lessOrEqual, distance, allowed))
      return try Raw.logical(.or, result, near)
    }
  }

  static let isin = Operation(
    "isin",
    "(elements: Tensor | Number, test_elements: Tensor | Number, *, assume_unique: bool = False, "
      + "invert: bool = False) -> Tensor", [.torch],
    "Whether each element is among the test elements.", formula: "y = (x ∈ S)", shape: .same,
    examples: [Example(.integers([1, 2, 3], [3]), .integers([2, 5], [2]))]
  ) { a throws(TensorError) in
    let (x, tests) = try a.pair()
    if x.dtype == .bool || tests.dtype == .bool {
      throw TensorError(.runtime, "Unsupported input type encountered for isin(): Bool")
    }
    let dtype = Raw.resultType(x, tests)
    let sorted = try Raw.sort(
      try Raw.reshape(try Raw.cast(tests, to: dtype), Shape(tests.count))
    ).values
    let values = try Raw.contiguous(try Raw.cast(x, to: dtype))
    let result = try Raw.contains(sorted, values)
    return .tensor(try a.bool(3) ? try Raw.logicalNot(result) : result)
  }
}
