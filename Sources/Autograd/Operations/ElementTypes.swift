// Which element type a result has: result_type, promote_types, can_cast.

import Tensors

extension Operation {
  static let resultType = Operation(
    "result_type", "(tensor1: Tensor | Number, tensor2: Tensor | Number) -> dtype", [.torch],
    "The element type in which two tensors or numbers meet.",
    formula: "the wider category of bool < int < float, then the wider type",
    shape: .ofValues("a type, no tensor"),
    examples: [Example(.constant([2]), .int(2))]
  ) { a throws(TensorError) in
    switch (try a.operand(0), try a.operand(1)) {
    case (.tensor(let x), .tensor(let y)): .dtype(Raw.resultType(x, y))
    case (.tensor(let x), .scalar(let y)), (.scalar(let y), .tensor(let x)):
      .dtype(Raw.resultType(x, y))
    case (.scalar(let x), .scalar(let y)):
      .dtype(x.category > y.category ? x.defaultDType : y.defaultDType)
    }
  }

  static let promoteTypes = Operation(
    "promote_types", "(type1: dtype, type2: dtype) -> dtype", [.torch],
    "The smallest element type that holds both.", formula: "the wider of the two",
    shape: .ofValues("a type, no tensor"),
    examples: [Example(.dtype(.int64), .dtype(.float32))]
  ) { a throws(TensorError) in
    .dtype(.promotion(try a.dtype(0) ?? .float32, try a.dtype(1) ?? .float32))
  }

  static let canCast = Operation(
    "can_cast", "(from_: dtype, to: dtype) -> bool", [.torch],
    "Whether an in-place operation may write one element type over another.",
    formula: "category(from) ≤ category(to)", shape: .ofValues("True or False, no tensor"),
    examples: [Example(.dtype(.float32), .dtype(.int64))]
  ) { a throws(TensorError) in
    let (from, to) = (try a.dtype(0) ?? .float32, try a.dtype(1) ?? .float32)
    return .bool(from.category <= to.category)
  }
}
