// Nested lists as tensors' data, and tensors as nested lists.

import Autograd
import Runtime
import Tensors

extension Context {
  /// PyTorch's error for lists deeper than its 128 dimensions, a refusal for less.
  private func tooDeep(_ value: Value, _ depth: Int) -> Raised {
    var (inner, depth) = (value, depth)
    while depth <= 128, inner.isList || inner.isTuple, let first = inner.items.first {
      inner = first
      depth += 1
    }
    return depth > 128
      ? valueError("too many dimensions '\(typeName(value))'")
      : refusal("a tensor of more than \(Shape.maxRank) dimensions is not in Glia")
  }

  /// Numbers, tensors, and lists of them to any depth, as the data of a tensor.
  func nestedData(_ value: Value, depth: Int = 0) throws(Raised) -> NestedData {
    if let scalar = value.scalar { return .scalar(scalar) }
    if let tensor = tensor(value) {
      // Inside a list only its numbers count.
      return .tensor(depth == 0 ? tensor : tensor.detach())
    }
    if let array = value.payload(as: NdarrayBox.self) { return .tensor(array.tensor) }
    guard depth <= Shape.maxRank else {
      throw tooDeep(value, depth)
    }
    if value.isList || value.isTuple {
      var parts: [NestedData] = []
      parts.reserveCapacity(value.items.count)
      // By index: `nestedData` may run the program's code, which may change a list.
      var index = 0
      while index < value.items.count {
        parts.append(try nestedData(value.items[index], depth: depth + 1))
        index += 1
      }
      return .list(parts)
    }
    if value.kind == .range {
      let range = value.rangeParts
      guard range.count < 1 << 28 else {
        throw runtimeError("a range of \(range.count) numbers is too long for a tensor")
      }
      return .list((0..<range.count).map { .scalar(.int(range.start + $0 * range.step)) })
    }
    if value.isString { throw typeError("new(): invalid data type 'str'") }
    if depth == 0, !value.isNone {
      throw runtimeError("Could not infer dtype of \(typeName(value))")
    }
    throw runtimeError("Could not infer dtype of \(typeName(value))")
  }

  /// The elements as nested lists of numbers: `x.tolist()`.
  ///
  /// Owned.
  func nestedList(_ tensor: Tensor) throws(Raised) -> Value {
    let scalars = try raising { () throws(TensorError) in try tensor.toScalars() }
    var position = 0
    return nestedList(scalars, &position, tensor.shape, axis: 0)
  }

  private func nestedList(_ scalars: [Scalar], _ position: inout Int, _ shape: Shape, axis: Int)
    -> Value
  {
    if axis == shape.rank {
      guard scalars.indices.contains(position) else { return .none }
      defer { position += 1 }
      return value(scalars[position])
    }
    let result = emptyList(capacity: shape[axis])
    for _ in 0..<shape[axis] {
      append(nestedList(scalars, &position, shape, axis: axis + 1), to: result)
    }
    return result
  }
}
