// Elementwise kernels: accuracy against double, PyTorch's bits where promised, tails, alignment.

import CKernels
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A function of one element: its kernel, its value in double, how far off the kernel may be.
private struct UnaryCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let kernel: glia_unary
  let ulps: Int
  let value: @Sendable (Double) -> Double
}

/// A function of two elements and its value by plain float arithmetic.
private struct BinaryCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let kernel: glia_binary
  let value: @Sendable (Float, Float) -> Float
}

private let unaryCases: [UnaryCase] = [
  UnaryCase(testDescription: "neg", kernel: GLIA_NEG, ulps: 0) { -$0 },
  UnaryCase(testDescription: "abs", kernel: GLIA_ABS, ulps: 0) { abs($0) },
  UnaryCase(testDescription: "relu", kernel: GLIA_RELU, ulps: 0) { $0 < 0 ? 0 : $0 },
  UnaryCase(testDescription: "square", kernel: GLIA_SQUARE, ulps: 0) { $0 * $0 },
  UnaryCase(testDescription: "sqrt", kernel: GLIA_SQRT, ulps: 0) { $0.squareRoot() },
  UnaryCase(testDescription: "rsqrt", kernel: GLIA_RSQRT, ulps: 1) { 1 / $0.squareRoot() },
  UnaryCase(testDescription: "reciprocal", kernel: GLIA_RECIPROCAL, ulps: 0) { 1 / $0 },
  UnaryCase(testDescription: "exp", kernel: GLIA_EXP, ulps: 1) { exp($0) },
  UnaryCase(testDescription: "log", kernel: GLIA_LOG, ulps: 1) { log($0) },
  UnaryCase(testDescription: "tanh", kernel: GLIA_TANH, ulps: 2) { tanh($0) },
  UnaryCase(testDescription: "sigmoid", kernel: GLIA_SIGMOID, ulps: 3) { 1 / (1 + exp(-$0)) },
  UnaryCase(testDescription: "silu", kernel: GLIA_SILU, ulps: 3) { $0 / (1 + exp(-$0)) },
]

private let binaryCases: [BinaryCase] = [
  BinaryCase(testDescription: "add", kernel: GLIA_ADD) { $0 + $1 },
  BinaryCase(testDescription: "sub", kernel: GLIA_SUB) { $0 - $1 },
  BinaryCase(testDescription: "mul", kernel: GLIA_MUL) { $0 * $1 },
  BinaryCase(testDescription: "div", kernel: GLIA_DIV) { $0 / $1 },
  BinaryCase(testDescription: "max", kernel: GLIA_MAX) {
    $0.isNaN || $1.isNaN ? .nan : max($0, $1)
  },
  BinaryCase(testDescription: "min", kernel: GLIA_MIN) {
    $0.isNaN || $1.isNaN ? .nan : min($0, $1)
  },
  BinaryCase(testDescription: "relu backward", kernel: GLIA_RELU_BACKWARD) { $1 <= 0 ? 0 : $0 },
  BinaryCase(testDescription: "tanh backward", kernel: GLIA_TANH_BACKWARD) {
    $0 * Float(1).addingProduct(-$1, $1)
  },
  BinaryCase(testDescription: "sigmoid backward", kernel: GLIA_SIGMOID_BACKWARD) {
    ($0 * (1 - $1)) * $1
  },
]

private let specials: [Float] = [
  0, -0.0, .infinity, -.infinity, .nan, 0x1p-133, -0x1p-133, .leastNonzeroMagnitude,
  .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 88.72, 88.73, -87.4,
  -103.9, -104.1, 1, -1, 0.625, 9.1, -9.1,
]

extension `Kernels` {
  @Suite struct `Elementwise` {
    @Test(arguments: unaryCases)
    fileprivate func `a function of one element is near its value in double`(_ function: UnaryCase)
    {
      // Every 40,009th bit pattern, special values, and the part of the line that networks live on.
      let sweep = stride(from: UInt32(0), to: UInt32.max - 40_009, by: 40_009)
        .map { Float(bitPattern: $0) }
      let usual = sequence(20_000, seed: 3, scale: 5)
      for x in [specials, sweep, usual] {
        atEveryLevel { level in
          let y = filled(x.count) { glia_unary_f32(function.kernel, $0, x, x.count) }
          let worst = zip(x, y).max { a, b in
            distance(function, a.0, a.1) < distance(function, b.0, b.1)
          }
          if let (x, y) = worst {
            #expect(distance(function, x, y) <= function.ulps, "\(level): \(x) gives \(y)")
          }
        }
      }
    }

    /// Units in the last place; the exponential inside sigmoid and silu is cut to 0 below -104.
    private func distance(_ function: UnaryCase, _ x: Float, _ y: Float) -> Int {
      let exact = Float(function.value(Double(x)))
      let saturates = [GLIA_SIGMOID, GLIA_SILU].contains(function.kernel)
      if saturates, x < -85, abs(y - exact) < 1e-35 { return 0 }
      if saturates, x.isInfinite { return 0 }  // silu(-inf) is -inf / inf
      return ulps(y, exact)
    }

    @Test func `signs of zero and special values are exact`() {
      atEveryLevel { level in
        func value(_ kernel: glia_unary, _ x: Float) -> Float {
          let x = [x]
          return filled(1) { glia_unary_f32(kernel, $0, x, 1) }[0]
        }
        #expect(value(GLIA_TANH, -0.0).sign == .minus, "\(level)")
        #expect(value(GLIA_TANH, .infinity) == 1)
        #expect(value(GLIA_TANH, -.infinity) == -1)
        #expect(value(GLIA_EXP, -.infinity) == 0)
        #expect(value(GLIA_EXP, .infinity) == .infinity)
        #expect(value(GLIA_EXP, 0) == 1)
        #expect(value(GLIA_EXP, -100) == Float(exp(-100.0)))
        #expect(value(GLIA_LOG, 0) == -.infinity)
        #expect(value(GLIA_LOG, 1) == 0)
        #expect(value(GLIA_LOG, -1).isNaN)
        #expect(value(GLIA_LOG, .infinity) == .infinity)
        #expect(value(GLIA_LOG, 0x1p-133) == Float(log(0x1p-133)))
        #expect(value(GLIA_RELU, .nan).isNaN)
        #expect(value(GLIA_SQRT, -1).isNaN)
      }
    }

    @Test(arguments: [1, 31, 32, 45, 67])
    func `sigmoid and silu have PyTorch's bits, tail included`(_ n: Int) throws {
      let x = sequence(n, seed: n, scale: 4)
      let sigmoid = try KernelFixtures.floats("sigmoid \(n)")
      let silu = try KernelFixtures.floats("silu \(n)")
      atEveryLevel { level in
        #expect(sameBits(filled(n) { glia_unary_f32(GLIA_SIGMOID, $0, x, n) }, sigmoid), "\(level)")
        #expect(sameBits(filled(n) { glia_unary_f32(GLIA_SILU, $0, x, n) }, silu), "\(level)")
      }
    }

    @Test(arguments: unaryCases)
    fileprivate func `every length and alignment gives what long arrays give`(_ function: UnaryCase)
    {
      let x = sequence(96, seed: 8).map { abs($0) + 0.01 }
      // Sigmoid and silu leave the vectors for their tail: compare lengths of the same tail there.
      let hasTail = [GLIA_SIGMOID, GLIA_SILU].contains(function.kernel)
      atEveryLevel { level in
        for n in 0...67 {
          for start in 0..<4 {
            let y = x.withUnsafeBufferPointer { x in
              filled(n + 8) {
                guard let base = x.baseAddress else { return }
                glia_unary_f32(function.kernel, $0 + start, base + start, n)
              }
            }
            #expect(allNaN(y[..<start]) && allNaN(y[(start + n)...]))
            for i in 0..<n {
              let exact = Float(function.value(Double(x[start + i])))
              #expect(ulps(y[start + i], exact) <= function.ulps, "\(level) \(n) \(start)")
            }
            if !hasTail, n > 0 {
              let alone = [x[start]]
              let single = filled(1) { glia_unary_f32(function.kernel, $0, alone, 1) }
              #expect(single[0] == y[start])
            }
          }
        }
      }
    }

    @Test(arguments: binaryCases)
    fileprivate func `a function of two elements, with vectors, scalars, rows and columns`(
      _ function: BinaryCase
    ) {
      let special = specials + specials.reversed() + specials
      let other = specials.reversed() + specials + specials
      for n in Array(0...67) + [special.count] {
        let a = n == special.count ? special : sequence(n, seed: n)
        let b = n == special.count ? other : sequence(n, seed: n + 99)
        let expected = zip(a, b).map { function.value($0, $1) }
        atEveryLevel { level in
          let vectors = filled(n) { glia_binary_f32(function.kernel, $0, a, b, n) }
          #expect(same(vectors, expected), "\(level) \(n)")
          let right = filled(n) { glia_binary_scalar_f32(function.kernel, $0, a, 0.75, n) }
          #expect(same(right, a.map { function.value($0, 0.75) }), "\(level) \(n)")
          let left = filled(n) { glia_scalar_binary_f32(function.kernel, $0, 0.75, b, n) }
          #expect(same(left, b.map { function.value(0.75, $0) }), "\(level) \(n)")
        }
      }
      let (rows, columns) = (5, 19)
      let a = sequence(rows * columns, seed: 1), b = sequence(columns, seed: 2)
      atEveryLevel { level in
        let byRow = filled(a.count) {
          glia_binary_row_f32(function.kernel, $0, a, b, rows, columns)
        }
        #expect(same(byRow, a.indices.map { function.value(a[$0], b[$0 % columns]) }), "\(level)")
        let byColumn = filled(a.count) {
          glia_binary_column_f32(function.kernel, $0, a, b, rows, columns)
        }
        #expect(
          same(byColumn, a.indices.map { function.value(a[$0], b[$0 / columns]) }), "\(level)")
      }
    }

    /// The same bits; max and min may give either zero.
    private func same(_ a: [Float], _ b: [Float]) -> Bool {
      sameBits(a.map { $0 == 0 ? 0 : $0 }, b.map { $0 == 0 ? 0 : $0 })
    }

    @Test func `axpy and clamp round once`() {
      for n in [0, 1, 15, 16, 17, 67] {
        let x = sequence(n, seed: 4), y = sequence(n, seed: 5)
        atEveryLevel { level in
          let axpy = filled(n) { glia_axpy_f32($0, x, y, 0.1, n) }
          #expect(sameBits(axpy, zip(x, y).map { $0.addingProduct($1, 0.1) }), "\(level)")
          let clamp = filled(n) { glia_clamp_f32($0, x, -0.5, 1, n) }
          #expect(sameBits(clamp, x.map { min(max($0, -0.5), 1) }), "\(level)")
        }
      }
    }

    @Test func `an output may be its input, and threads change nothing`() {
      let n = 200_003
      let x = sequence(n, seed: 12, scale: 3)
      for function in unaryCases {
        let apart = filled(n) { glia_unary_f32(function.kernel, $0, x, n) }
        var inPlace = x
        inPlace.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          withThreads(2) { glia_unary_f32(function.kernel, base, base, n) }
        }
        #expect(sameBits(inPlace, apart), "\(function.testDescription)")
      }
    }
  }
}
