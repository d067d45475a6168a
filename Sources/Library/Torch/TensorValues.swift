// Tensors as values of the language, and back. A tensor has one object as long as the language holds
// it, so that `is`, sets and dicts see the same tensor as the same thing.

import Runtime
import Tensors

extension Context {
  /// The object that stands for a tensor.
  ///
  /// Owned.
  @inline(__always)
  func value(_ tensor: Tensor) -> Value { value(tensor, type: torch.pointee.tensor) }

  /// The object that stands for a tensor, of a given type where it is new.
  ///
  /// Owned.
  @inline(__always)
  func value(_ tensor: Tensor, type: TypePointer) -> Value {
    if let wrapper = tensor.wrapper {
      return Value(.native, bits: UInt64(UInt(bitPattern: wrapper))).retained
    }
    let value = native(tensor, type: type)
    tensor.wrapper = UnsafeMutableRawPointer(bitPattern: UInt(value.bits))
    return value
  }

  /// The tensor, or `None`.
  ///
  /// Owned.
  func value(_ tensor: Tensor?) -> Value {
    if let tensor { return value(tensor) }
    return .none
  }

  /// The tensor in a value; nil for anything else.
  @inline(__always)
  func tensor(_ value: Value) -> Tensor? { value.payload(as: Tensor.self) }

  /// The shape as `torch.Size`.
  ///
  /// Owned.
  func value(_ shape: Shape) -> Value {
    tuple(consuming: shape.axes.map { .int(shape[$0]) }, type: torch.pointee.size)
  }

  /// The dtype object.
  ///
  /// Owned.
  func value(_ dtype: DType) -> Value { torch.pointee.dtypes[Int(dtype.rawValue)].retained }

  /// A number.
  func value(_ scalar: Scalar) -> Value {
    switch scalar {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    }
  }
}

extension Value {
  /// The number of an int, float, bool or NumPy scalar; nil for anything else.
  var scalar: Scalar? {
    switch kind {
    case .bool: .bool(asBool)
    case .int: .int(asInt)
    case .float: .float(asFloat)
    case .native: payload(as: NumpyScalarBox.self)?.value
    default: nil
    }
  }
}
