// The catalogue of elementwise operations: for each, the C kernel behind it and the types it takes.

import CKernels

/// Functions of one element.
public enum UnaryOperation: UInt8, Sendable, CaseIterable {
  case negative, absolute, relu, square, sqrt, rsqrt, reciprocal, exp, log, tanh, sigmoid, silu
  case exp2, expm1, log1p, log2, log10, sin, cos, tan, asin, acos, atan, sinh, cosh, erf, erfc
  case sign, floor, ceil, round, trunc, frac
  case asinh, acosh, atanh, erfinv, lgamma, digamma, sinc

  /// The kernel for contiguous float32, where there is one.
  @inline(__always) var kernel: glia_unary? {
    // The first twelve cases stand in the kernel enumeration's order.
    rawValue < GLIA_UNARY_COUNT.rawValue ? glia_unary(rawValue: numericCast(rawValue)) : nil
  }

  /// What an integer operand becomes before the function is applied.
  var integerRule: IntegerRule {
    switch self {
    case .negative, .absolute, .relu, .square, .sign: .computes
    case .floor, .ceil, .round, .trunc: .keeps
    default: .becomesFloat
    }
  }

  enum IntegerRule {
    case computes, keeps, becomesFloat
  }

  /// What PyTorch says when the operand is a bool, nil where it is allowed.
  var boolRefusal: TensorError? {
    switch self {
    case .negative:
      TensorError(
        .runtime,
        "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert "
          + "a mask, use the `~` or `logical_not()` operator instead.")
    case .relu: TensorError(.runtime, "Boolean inputs not supported for relu")
    case .absolute: .notImplemented("abs_cpu", .bool)
    case .floor: .notImplemented("floor_vml_cpu", .bool)
    case .ceil: .notImplemented("ceil_vml_cpu", .bool)
    case .round: .notImplemented("round_vml_cpu", .bool)
    case .trunc: .notImplemented("trunc_vml_cpu", .bool)
    default: nil
    }
  }
}

/// Functions of two elements.
public enum BinaryOperation: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, divide, maximum, minimum
  /// Gradients that one pass computes: the gradient first, then the input or the result.
  case reluBackward, tanhBackward, sigmoidBackward
  case floorDivide, truncDivide, remainder, fmod, power, atan2
  case bitwiseAnd, bitwiseOr, bitwiseXor, shiftLeft, shiftRight

  /// The kernel for contiguous float32, where there is one.
  @inline(__always) var kernel: glia_binary? {
    // The first nine cases stand in the kernel enumeration's order.
    rawValue < GLIA_BINARY_COUNT.rawValue ? glia_binary(rawValue: numericCast(rawValue)) : nil
  }

  /// Whether an integer divisor of zero is an error.
  var dividesIntegers: Bool {
    switch self {
    case .floorDivide, .truncDivide, .remainder, .fmod: true
    default: false
    }
  }

  /// Whether only integers and bools are allowed.
  var isBitwise: Bool { rawValue >= BinaryOperation.bitwiseAnd.rawValue }

  /// The name PyTorch's kernels use in "not implemented" messages.
  var kernelName: String {
    switch self {
    case .floorDivide: "div_floor_cpu"
    case .truncDivide: "div_trunc_cpu"
    case .remainder: "remainder_cpu"
    case .fmod: "fmod_cpu"
    case .bitwiseAnd: "bitwise_and_cpu"
    case .bitwiseOr: "bitwise_or_cpu"
    case .bitwiseXor: "bitwise_xor_cpu"
    case .shiftLeft: "lshift_cpu"
    case .shiftRight: "rshift_cpu"
    default: "\(self)"
    }
  }

  /// The type of the result for operands that met in `common`.
  func resultType(_ common: DType) -> DType {
    switch self {
    case .divide, .atan2: common.isFloatingPoint ? common : .float32
    default: common
    }
  }

  /// Refuses a type the operation does not take.
  ///
  /// - Throws: PyTorch's error.
  func requireKernel(for common: DType) throws(TensorError) {
    switch self {
    case .floorDivide, .truncDivide, .remainder, .fmod, .shiftLeft, .shiftRight:
      if common == .bool { throw .notImplemented(kernelName, common) }
    default: break
    }
    if isBitwise, common.isFloatingPoint { throw .notImplemented(kernelName, common) }
  }
}

/// Comparisons; the result is a bool.
public enum Comparison: UInt8, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Functions of two truth values.
public enum LogicalOperation: UInt8, Sendable, CaseIterable {
  case and, or, xor
}

extension TensorError {
  /// PyTorch's text for a kernel that lacks a type: `"abs_cpu" not implemented for 'Bool'`.
  public static func notImplemented(_ kernel: String, _ dtype: DType) -> TensorError {
    TensorError(
      .notImplemented, "\"\(kernel)\" not implemented for '\(dtype.scalarTypeName)'")
  }

  static let zeroDivision = TensorError(.runtime, "ZeroDivisionError")
}
