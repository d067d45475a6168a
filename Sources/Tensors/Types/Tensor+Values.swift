// Values out of a tensor, one or all, as numbers of the language.

extension Tensor {
  /// The element at a position of a row-major walk; a position outside gives the number 0.
  public func element(at position: Int) -> Scalar {
    guard position >= 0, position < count else { return .int(0) }
    if isContiguous { return scalar(at: position) }
    var (rest, place) = (position, 0)
    for axis in shape.axes.reversed() {
      place &+= rest % shape[axis] &* strides[axis]
      rest /= shape[axis]
    }
    return scalar(at: place)
  }

  /// The element `place` elements after the first.
  func scalar(at place: Int) -> Scalar {
    switch dtype {
    case .bool: .bool(pointer(to: UInt8.self)[place] != 0)
    case .uint8: .int(Int(pointer(to: UInt8.self)[place]))
    case .int8: .int(Int(pointer(to: Int8.self)[place]))
    case .int16: .int(Int(pointer(to: Int16.self)[place]))
    case .int32: .int(Int(pointer(to: Int32.self)[place]))
    case .int64: .int(ints[place])
    case .float32: .float(Double(floats[place]))
    case .float64: .float(doubles[place])
    }
  }

  /// The only element: `x.item()`.
  ///
  /// - Throws: PyTorch's RuntimeError when there is not exactly one.
  public func item() throws(TensorError) -> Scalar {
    guard count == 1 else {
      throw TensorError(
        .runtime, "a Tensor with \(count) elements cannot be converted to Scalar",
        facts: .init(shapes: [shape]))
    }
    return scalar(at: 0)
  }

  /// The only element, for `int(x)` and `float(x)`.
  ///
  /// - Throws: PyTorch's ValueError when there is not exactly one.
  public func number() throws(TensorError) -> Scalar {
    guard count == 1 else {
      throw TensorError(
        .value, "only one element tensors can be converted to Python scalars",
        facts: .init(shapes: [shape]))
    }
    return scalar(at: 0)
  }

  /// Whether the only element is not zero: `bool(x)`.
  ///
  /// - Throws: PyTorch's RuntimeErrors when there is not exactly one.
  public func truth() throws(TensorError) -> Bool {
    guard count == 1 else {
      let found = count == 0 ? "no values" : "more than one value"
      throw TensorError(
        .runtime, "Boolean value of Tensor with \(found) is ambiguous",
        facts: .init(shapes: [shape]))
    }
    return scalar(at: 0).double != 0
  }

  /// The elements as doubles, row-major.
  public func toDoubles() throws(TensorError) -> [Double] {
    let values = try Raw.contiguous(try Raw.cast(self, to: .float64))
    return Array(UnsafeBufferPointer(start: values.doubles, count: count))
  }

  /// The elements as float32, row-major.
  public func toFloats() throws(TensorError) -> [Float] {
    let values = try Raw.contiguous(try Raw.cast(self, to: .float32))
    return Array(UnsafeBufferPointer(start: values.floats, count: count))
  }

  /// The elements as integers, row-major; floats are cut towards zero.
  public func toInts() throws(TensorError) -> [Int] {
    let values = try Raw.contiguous(try Raw.cast(self, to: .int64))
    return Array(UnsafeBufferPointer(start: values.ints, count: count))
  }

  /// Whether each element is not zero, row-major.
  public func toBools() throws(TensorError) -> [Bool] {
    let values = try Raw.contiguous(try Raw.cast(self, to: .bool))
    return UnsafeBufferPointer(start: values.pointer(to: UInt8.self), count: count).map { $0 != 0 }
  }

  /// The elements as numbers, row-major: what `tolist()` nests.
  public func toScalars() throws(TensorError) -> [Scalar] {
    let values = try Raw.contiguous(self)
    return (0..<count).map { values.scalar(at: $0) }
  }
}
