// torch.tensor of nested lists: the shape and type found from the data, ragged lists refused.

/// Data as the language holds it: numbers, tensors, and lists of them to any depth.
public indirect enum NestedData {
  case scalar(Scalar)
  case tensor(Tensor)
  case list([NestedData])
}

extension Raw {
  /// A new tensor of nested data; without a type, the widest of the numbers' own.
  ///
  /// - Throws: PyTorch's ValueError for ragged lists and for nesting deeper than a tensor's rank.
  public static func tensor(_ data: NestedData, _ dtype: DType? = nil) throws(TensorError) -> Tensor
  {
    if case .tensor(let source) = data {
      let copy = try clone(source)
      return try cast(copy, to: dtype ?? source.dtype)
    }
    let shape = try shape(of: data)
    let type = dtype ?? widestType(of: data) ?? .float32
    let out = try Tensor(uninitialized: shape, type)
    try write(data, shape: shape, axis: 0, to: out)
    return out
  }

  /// The shape of the first elements all the way down.
  private static func shape(of data: NestedData) throws(TensorError) -> Shape {
    var shape = Shape()
    var current = data
    while true {
      switch current {
      case .scalar, .tensor: return shape
      case .list(let items):
        try shape.append(items.count)
        guard let first = items.first else { return shape }
        current = first
      }
    }
  }

  /// The type that holds all numbers: bool < int64 < float32; a float64 tensor element makes float64.
  private static func widestType(of data: NestedData) -> DType? {
    switch data {
    case .scalar(let scalar): return scalar.defaultDType
    case .tensor(let tensor): return tensor.dtype
    case .list(let items):
      var widest: DType?
      for item in items {
        guard let type = widestType(of: item) else { continue }
        widest = widest.map { DType.promotion($0, type) } ?? type
        if widest == .float64 { break }
      }
      return widest
    }
  }

  private static func write(_ data: NestedData, shape: Shape, axis: Int, to out: Tensor)
    throws(TensorError)
  {
    switch data {
    case .scalar(let scalar):
      guard axis == shape.rank else { throw TensorError(.type, "not a sequence") }
      guard out.dtype.holds(scalar) else { throw .doesNotFit(out.dtype.shortName) }
      fillElements(out, scalar)
    case .tensor(let tensor):
      guard tensor.count == 1 else {
        throw TensorError(
          .value, "only one element tensors can be converted to Python scalars",
          facts: .init(shapes: [tensor.shape]))
      }
      try write(.scalar(try tensor.item()), shape: shape, axis: axis, to: out)
    case .list(let items):
      guard axis < shape.rank else {
        throw TensorError(
          .type,
          out.dtype.isFloatingPoint
            ? "must be real number, not list"
            : "'list' object cannot be interpreted as an integer", facts: .init(axis: axis))
      }
      guard items.count == shape[axis] else {
        throw .ragged(expected: shape[axis], axis: axis, found: items.count)
      }
      for (position, item) in items.enumerated() {
        let place = out.view(
          out.shape.removing(0), strides: out.strides.removing(0),
          offset: out.offset + position * out.strides[0])
        try write(item, shape: shape, axis: axis + 1, to: place)
      }
    }
  }
}

extension TensorError {
  static func ragged(expected: Int, axis: Int, found: Int) -> TensorError {
    TensorError(
      .value, "expected sequence of length \(expected) at dim \(axis) (got \(found))",
      facts: Facts(axis: axis))
  }
}
