// Functions of one element over a whole tensor.

import CKernels

extension Raw {
  /// `op` of every element; float functions of integers give float32.
  public static func unary(_ op: UnaryOperation, _ x: Tensor) throws(TensorError) -> Tensor {
    if x.dtype == .float32, x.isContiguous, let kernel = op.kernel {
      let out = try Tensor(like: x, .float32)
      glia_unary_f32(kernel, out.floats, x.floats, x.count)
      return out
    }
    return try unaryGeneral(op, x)
  }

  /// `function` of every element, computed in double and rounded once; integers give float32.
  ///
  /// The door for pointwise operations without a kernel of their own.
  public static func map(_ x: Tensor, _ function: (Double) -> Double) throws(TensorError) -> Tensor
  {
    let out = try workingCopy(x, x.dtype.isFloatingPoint ? x.dtype : .float32)
    if out.dtype == .float32 {
      let values = out.floats
      for i in 0..<out.count { values[i] = Float(function(Double(values[i]))) }
    } else {
      let values = out.doubles
      for i in 0..<out.count { values[i] = function(values[i]) }
    }
    return out
  }

  private static func unaryResultType(_ op: UnaryOperation, _ dtype: DType) throws(TensorError)
    -> DType
  {
    if dtype == .bool, let refusal = op.boolRefusal { throw refusal }
    if dtype.isFloatingPoint { return dtype }
    if op == .silu { throw .notImplemented("silu_cpu", dtype) }
    if dtype == .bool, op == .square { return .int64 }
    return op.integerRule == .becomesFloat ? .float32 : dtype
  }

  private static func unaryGeneral(_ op: UnaryOperation, _ x: Tensor) throws(TensorError) -> Tensor
  {
    let resultType = try unaryResultType(op, x.dtype)
    let out = try workingCopy(x, resultType.computeType)
    if x.dtype.isFloatingPoint || op.integerRule != .keeps { apply(op, out) }
    return try cast(out, to: resultType)
  }

  /// A dense copy of `x` in `dtype`, laid out as PyTorch lays out the result of a pointwise function.
  static func workingCopy(_ x: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    let strides =
      x.isContiguous
      ? x.shape.contiguousStrides : DimensionOrder(x.shape, x.strides).strides(of: x.shape)
    let out = try Tensor(fresh: x.shape, strides: strides, dtype, count: x.count)
    transfer(from: x, to: out)
    return out
  }

  /// Applies `op` in place to the dense elements of a tensor of a type loops compute in.
  private static func apply(_ op: UnaryOperation, _ x: Tensor) {
    switch x.dtype {
    case .float32:
      if let kernel = op.kernel { return glia_unary_f32(kernel, x.floats, x.floats, x.count) }
      let values = x.floats
      if op == .sinc {
        for i in 0..<x.count { values[i] = SpecialFunctions.sinc(values[i]) }
        return
      }
      withFunction(op) { function in
        for i in 0..<x.count { values[i] = Float(function(Double(values[i]))) }
      }
    case .float64:
      let values = x.doubles
      withFunction(op) { function in
        for i in 0..<x.count { values[i] = function(values[i]) }
      }
    default: applyInteger(op, x.ints, x.count)
    }
  }

  private static func applyInteger(_ op: UnaryOperation, _ x: UnsafeMutablePointer<Int>, _ n: Int) {
    switch op {
    case .negative: for i in 0..<n { x[i] = 0 &- x[i] }
    case .absolute: for i in 0..<n { x[i] = x[i] < 0 ? 0 &- x[i] : x[i] }
    case .relu: for i in 0..<n { x[i] = max(x[i], 0) }
    case .square: for i in 0..<n { x[i] = x[i] &* x[i] }
    case .sign: for i in 0..<n { x[i] = x[i].signum() }
    default: break
    }
  }

  /// Hands the double-precision function of `op` to `body`.
  private static func withFunction(_ op: UnaryOperation, _ body: ((Double) -> Double) -> Void) {
    switch op {
    case .negative: body { -$0 }
    case .absolute: body { $0.magnitude }
    case .relu: body { $0 < 0 ? 0 : $0 }
    case .square: body { $0 * $0 }
    case .sqrt: body { $0.squareRoot() }
    case .rsqrt: body { 1 / $0.squareRoot() }
    case .reciprocal: body { 1 / $0 }
    case .exp: body { LibM.exp($0) }
    case .log: body { LibM.log($0) }
    case .tanh: body { LibM.tanh($0) }
    case .sigmoid: body { 1 / (1 + LibM.exp(-$0)) }
    case .silu: body { $0 / (1 + LibM.exp(-$0)) }
    case .exp2: body { LibM.exp2($0) }
    case .expm1: body { LibM.expm1($0) }
    case .log1p: body { LibM.log1p($0) }
    case .log2: body { LibM.log2($0) }
    case .log10: body { LibM.log10($0) }
    case .sin: body { LibM.sin($0) }
    case .cos: body { LibM.cos($0) }
    case .tan: body { LibM.tan($0) }
    case .asin: body { LibM.asin($0) }
    case .acos: body { LibM.acos($0) }
    case .atan: body { LibM.atan($0) }
    case .sinh: body { LibM.sinh($0) }
    case .cosh: body { LibM.cosh($0) }
    case .erf: body { LibM.erf($0) }
    case .erfc: body { LibM.erfc($0) }
    case .sign: body { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    case .floor: body { $0.rounded(.down) }
    case .ceil: body { $0.rounded(.up) }
    case .round: body { $0.rounded(.toNearestOrEven) }
    case .trunc: body { $0.rounded(.towardZero) }
    case .frac: body { $0 - $0.rounded(.towardZero) }
    case .asinh: body { LibM.asinh($0) }
    case .acosh: body { LibM.acosh($0) }
    case .atanh: body { LibM.atanh($0) }
    case .erfinv: body { SpecialFunctions.erfinv($0) }
    case .lgamma: body { LibM.lgamma($0) }
    case .digamma: body { SpecialFunctions.digamma($0) }
    case .sinc: body { SpecialFunctions.sinc($0) }
    }
  }
}
