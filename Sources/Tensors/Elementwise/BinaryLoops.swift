// The loops behind binary operations: rows given to C kernels, and the same written once for any type.

import CKernels

extension Raw {
  /// `function` along every row of a walk.
  @inline(__always)
  static func rows<Out: Element, In: Element>(
    _ walk: StridedWalk, _ out: UnsafeMutablePointer<Out>, _ x: UnsafeMutablePointer<In>,
    _ y: UnsafeMutablePointer<In>, _ function: (In, In) -> Out
  ) {
    let (length, (so, sx, sy, _)) = (walk.rowLength, walk.rowStrides)
    walk.forEachRow { (o0, o1, o2, _) in
      let (out, x, y) = (out + o0, x + o1, y + o2)
      if so == 1, sx == 1, sy == 1 {
        for i in 0..<length { out[i] = function(x[i], y[i]) }
      } else {
        for i in 0..<length { out[i &* so] = function(x[i &* sx], y[i &* sy]) }
      }
    }
  }

  /// Whether the kernels know how the operands of a row lie.
  static func kernelsSuit(_ walk: StridedWalk) -> Bool {
    switch walk.rowStrides {
    case (1, 1, 1, _), (1, 1, 0, _), (1, 0, 1, _): true
    default: false
    }
  }

  /// A float32 kernel along every row, or over the whole plane where the kernel knows the pattern.
  static func applyKernel(
    _ kernel: glia_binary, _ walk: StridedWalk, _ out: UnsafeMutablePointer<Float>,
    _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    let (length, (so, sx, sy, _)) = (walk.rowLength, walk.rowStrides)
    if walk.isEmpty { return }
    if walk.sizes.rank == 2, so == 1, sx == 1, walk.strides0[0] == length,
      walk.strides1[0] == length
    {
      if sy == 1, walk.strides2[0] == 0 {
        return glia_binary_row_f32(kernel, out, x, y, walk.sizes[0], length)
      }
      if sy == 0, walk.strides2[0] == 1 {
        return glia_binary_column_f32(kernel, out, x, y, walk.sizes[0], length)
      }
    }
    walk.forEachRow { (o0, o1, o2, _) in
      let (out, x, y) = (out + o0, x + o1, y + o2)
      switch (so, sx, sy) {
      case (1, 1, 1): glia_binary_f32(kernel, out, x, y, length)
      case (1, 1, 0): glia_binary_scalar_f32(kernel, out, x, y[0], length)
      case (1, 0, 1): glia_scalar_binary_f32(kernel, out, x[0], y, length)
      default: break
      }
    }
  }

  /// Any operation on float32 or float64.
  static func applyFloat<T: Number & BinaryFloatingPoint>(
    _ op: BinaryOperation, _ walk: StridedWalk, _ out: UnsafeMutablePointer<T>,
    _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>
  ) {
    switch op {
    case .add: rows(walk, out, x, y) { $0 + $1 }
    case .subtract: rows(walk, out, x, y) { $0 - $1 }
    case .multiply: rows(walk, out, x, y) { $0 * $1 }
    case .divide: rows(walk, out, x, y) { $0 / $1 }
    case .maximum: rows(walk, out, x, y) { $0 > $1 || $0 != $0 ? $0 : $1 }
    case .minimum: rows(walk, out, x, y) { $0 < $1 || $0 != $0 ? $0 : $1 }
    case .reluBackward: rows(walk, out, x, y) { $1 <= 0 ? 0 : $0 }
    case .tanhBackward: rows(walk, out, x, y) { $0 * T(1).addingProduct(-$1, $1) }
    case .sigmoidBackward: rows(walk, out, x, y) { $0 * (1 - $1) * $1 }
    case .floorDivide: rows(walk, out, x, y) { floorDivide($0, $1) }
    case .truncDivide: rows(walk, out, x, y) { ($0 / $1).rounded(.towardZero) }
    case .remainder: rows(walk, out, x, y) { remainder($0, $1) }
    case .fmod: rows(walk, out, x, y) { $0.truncatingRemainder(dividingBy: $1) }
    case .power:
      rows(walk, out, x, y) { T(double: LibM.pow($0.asDouble, $1.asDouble)) }
    case .atan2:
      rows(walk, out, x, y) { T(double: LibM.atan2($0.asDouble, $1.asDouble)) }
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .shiftLeft, .shiftRight: break
    }
  }

  /// Any operation on int64, which also serves bool and the narrow integers.
  static func applyInteger(
    _ op: BinaryOperation, _ walk: StridedWalk, _ out: UnsafeMutablePointer<Int>,
    _ x: UnsafeMutablePointer<Int>, _ y: UnsafeMutablePointer<Int>
  ) {
    switch op {
    case .add: rows(walk, out, x, y) { $0 &+ $1 }
    case .subtract: rows(walk, out, x, y) { $0 &- $1 }
    case .multiply: rows(walk, out, x, y) { $0 &* $1 }
    case .maximum: rows(walk, out, x, y) { max($0, $1) }
    case .minimum: rows(walk, out, x, y) { min($0, $1) }
    case .reluBackward: rows(walk, out, x, y) { $1 <= 0 ? 0 : $0 }
    case .floorDivide: rows(walk, out, x, y) { floorDivide($0, $1) }
    case .truncDivide: rows(walk, out, x, y) { $1 == -1 ? 0 &- $0 : $0 / $1 }
    case .remainder: rows(walk, out, x, y) { remainder($0, $1) }
    case .fmod: rows(walk, out, x, y) { $1 == -1 ? 0 : $0 % $1 }
    case .power: rows(walk, out, x, y) { power($0, $1) }
    case .bitwiseAnd: rows(walk, out, x, y) { $0 & $1 }
    case .bitwiseOr: rows(walk, out, x, y) { $0 | $1 }
    case .bitwiseXor: rows(walk, out, x, y) { $0 ^ $1 }
    case .shiftLeft: rows(walk, out, x, y) { UInt(bitPattern: $1) < 64 ? $0 << $1 : 0 }
    case .shiftRight: rows(walk, out, x, y) { UInt(bitPattern: $1) < 64 ? $0 >> $1 : $0 >> 63 }
    case .divide, .atan2, .tanhBackward, .sigmoidBackward: break
    }
  }

  /// Python's `//` on floats, as CPython and PyTorch compute it: exact where the quotient is.
  @inline(__always)
  private static func floorDivide<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    if b == 0 { return a / b }
    let modulus = a.truncatingRemainder(dividingBy: b)
    var quotient = (a - modulus) / b
    if modulus != 0, (b < 0) != (modulus < 0) { quotient -= 1 }
    if quotient == 0 { return T(signOf: a / b, magnitudeOf: 0) }
    let floor = quotient.rounded(.down)
    return quotient - floor > 0.5 ? floor + 1 : floor
  }

  /// Python's `%` on floats: the sign of the divisor.
  @inline(__always)
  private static func remainder<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    let modulus = a.truncatingRemainder(dividingBy: b)
    return modulus != 0 && (b < 0) != (modulus < 0) ? modulus + b : modulus
  }

  @inline(__always)
  private static func floorDivide(_ a: Int, _ b: Int) -> Int {
    if b == -1 { return 0 &- a }
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  @inline(__always)
  private static func remainder(_ a: Int, _ b: Int) -> Int {
    if b == -1 { return 0 }
    let modulus = a % b
    return modulus != 0 && (modulus < 0) != (b < 0) ? modulus + b : modulus
  }

  /// Integer power by squaring, wrapping; a negative exponent gives 0 except for bases 1 and -1.
  private static func power(_ base: Int, _ exponent: Int) -> Int {
    if exponent < 0 { return base == 1 ? 1 : base == -1 ? (exponent % 2 == 0 ? 1 : -1) : 0 }
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* square }
      square = square &* square
      rest >>= 1
    }
    return result
  }
}
