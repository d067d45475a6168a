// Examples made into arguments: fixed, mixed numbers in the domain, the same in every run.

public import Tensors

extension Example {
  /// Fresh arguments of the given float type; `differentiable` ones require a gradient.
  ///
  /// - Returns: the arguments, and the tensors among them that a gradient is asked for.
  /// - Throws: only when memory runs out.
  public func makeArguments(_ dtype: DType = .float64) throws(TensorError) -> (
    arguments: OperationArguments, differentiable: [Tensor]
  ) {
    var values: [Argument] = []
    var differentiable: [Tensor] = []
    for (position, argument) in arguments.enumerated() {
      let (value, tensors) = try argument.make(dtype, seed: position)
      values.append(value)
      for tensor in tensors {
        tensor.requiresGrad = true
        differentiable.append(tensor)
      }
    }
    return (OperationArguments(values), differentiable)
  }
}

extension ExampleArgument {
  /// The argument and the tensors in it that a gradient is asked for.
  fileprivate func make(_ dtype: DType, seed: Int) throws(TensorError) -> (Argument, [Tensor]) {
    switch self {
    case .floats(let sizes, let range):
      let tensor = try Self.mixed(sizes, range, seed, dtype)
      return (.tensor(tensor), [tensor])
    case .distinct(let sizes):
      let tensor = try Self.distinct(sizes, dtype)
      return (.tensor(tensor), [tensor])
    case .constant(let sizes, let range):
      return (.tensor(try Self.mixed(sizes, range, seed + 3, dtype)), [])
    case .signs(let values, let sizes):
      let shape = try Shape(sizes ?? [values.count])
      return (.tensor(try Raw.cast(try Raw.tensor(values, shape), to: dtype)), [])
    case .integers(let values, let sizes):
      return (.tensor(try Raw.tensor(values, try Shape(sizes))), [])
    case .bools(let values, let sizes):
      return (.tensor(try Raw.tensor(values, try Shape(sizes))), [])
    case .integerLists(let lists):
      var tensors: [Tensor] = []
      for list in lists { tensors.append(try Raw.tensor(list)) }
      return (.tensors(tensors), [])
    case .list(let shapes):
      var tensors: [Tensor] = []
      for (index, sizes) in shapes.enumerated() {
        tensors.append(try Self.mixed(sizes, -2...2, seed + index, dtype))
      }
      return (.tensors(tensors), tensors)
    case .none: return (.none, [])
    case .bool(let value): return (.bool(value), [])
    case .int(let value): return (.int(value), [])
    case .double(let value): return (.double(value), [])
    case .ints(let values): return (.ints(values), [])
    case .string(let value): return (.string(value), [])
    case .dtype(let value): return (.dtype(value), [])
    case .slice(let start, let stop, let step, let then):
      var items = [Index.slice(start: start, stop: stop, step: step)]
      if let then { items.append(.int(then)) }
      return (.indices(items), [])
    case .positions(let values): return (.indices([.tensor(try Raw.tensor(values))]), [])
    }
  }

  /// Numbers that jump about in the range by the golden section, none near another or near zero.
  private static func mixed(
    _ sizes: [Int], _ range: ClosedRange<Double>, _ seed: Int, _ dtype: DType
  ) throws(TensorError) -> Tensor {
    let shape = try Shape(sizes)
    let values = (0..<shape.count).map { position -> Double in
      let jump = 0.618033988749895 * Double(position + 1) + 0.29 * Double(seed)
      let share = jump - jump.rounded(.down)
      return range.lowerBound + (0.03 + 0.94 * share) * (range.upperBound - range.lowerBound)
    }
    return try Raw.cast(try Raw.tensor(values, shape), to: dtype)
  }

  /// 0.1, 2.1, 1.1, … in a mixed order, all different.
  private static func distinct(_ sizes: [Int], _ dtype: DType) throws(TensorError) -> Tensor {
    let shape = try Shape(sizes)
    let count = shape.count
    let step = [7, 5, 3, 11].first { count % $0 != 0 } ?? 1
    let values = (0..<count).map { Double(($0 * step + 2) % max(count, 1)) * 0.5 - 1.1 }
    return try Raw.cast(try Raw.tensor(values, shape), to: dtype)
  }
}
