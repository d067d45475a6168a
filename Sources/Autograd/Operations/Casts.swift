// Conversions to another element type: x.float(), x.to(torch.float64) and their kin.

import Tensors

extension Operation {
  /// x.float(), x.long() … for every type, from one row each.
  static let casts: [Operation] = DType.allCases.map { dtype in
    Operation(
      dtype.methodName, "(input: Tensor, memory_format: memory_format | None = None) -> Tensor",
      .method,
      "The tensor with elements of type \(dtype.name): itself when it has it.", formula: "y = x",
      gradients: dtype.isFloatingPoint ? ["input": "ȳ"] : [:],
      nodes: dtype.isFloatingPoint ? [Operations.castRule] : [], shape: .same,
      examples: [dtype == .float32 ? Example(.constant([2])) : Example(.floats([2, 2]))]
    ) { a throws(TensorError) in
      let x = try a.tensor(0)
      return .tensor(x.dtype == dtype ? x : try Operations.cast(try arranged(a, 1, x), dtype))
    }
  }

  static let to = Operation(
    "to",
    "(input: Tensor, dtype: dtype | str | Tensor | None = None, dtype2: dtype | None = None, *, "
      + "device: str | None = None, copy: bool = False) -> Tensor", .method,
    "The tensor with another element type; the only device is 'cpu'.", formula: "y = x",
    gradients: ["input": "ȳ"], nodes: [Operations.castRule], shape: .same,
    examples: [Example(.floats([2, 2]), .dtype(.float64))]
  ) { a throws(TensorError) in
    let x = try a.tensor(0)
    var dtype = try a.dtype(2)
    switch a[1] {
    case .dtype(let wanted): dtype = wanted
    case .tensor(let other): dtype = other.dtype
    case .string(let device): try requireCPU(device)
    default: break
    }
    if case .string(let device) = a[3] { try requireCPU(device) }
    let y = try Operations.cast(x, dtype ?? x.dtype)
    let copies = try a.bool(4)
    return .tensor(copies && y === x ? try Operations.clone(x) : y)
  }

  static let typeAs = Operation(
    "type_as", "(input: Tensor, other: Tensor) -> Tensor", .method,
    "The tensor with the element type of another.", formula: "y = x", gradients: ["input": "ȳ"],
    nodes: [Operations.castRule], shape: .same,
    examples: [Example(.floats([2, 2]), .constant([1]))]
  ) { a throws(TensorError) in
    .tensor(try Operations.cast(try a.tensor(0), try a.tensor(1).dtype))
  }

  /// - Throws: a RuntimeError for a device this engine does not have.
  static func requireCPU(_ device: String) throws(TensorError) {
    guard device == "cpu" || device.hasPrefix("cpu:") else {
      throw TensorError(
        .refused, "Glia computes on the CPU only, and the device asked for is '\(device)'")
    }
  }
}
