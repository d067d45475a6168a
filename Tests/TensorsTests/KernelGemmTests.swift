// Matrix products: the order of the sum to the bit, at every level, shape, stride and thread count.

import CKernels
import Testing

/// A matrix given by its elements and how they lie.
private struct Matrix {
  let elements: [Float]
  let row: Int
  let column: Int

  /// rows x columns of a sequence, row-major or (transposed) column-major, with a gap of `gap`
  /// elements after each line.
  init(_ rows: Int, _ columns: Int, seed: Int, transposed: Bool, gap: Int) {
    (row, column) = transposed ? (1, rows + gap) : (columns + gap, 1)
    elements = sequence(max(1, transposed ? columns * column : rows * row), seed: seed)
  }

  subscript(i: Int, j: Int) -> Float { elements[i * row + j * column] }
}

/// The sum as the kernels promise it: a chain of fma, then the old C, then the biases.
private func promised(
  _ a: Matrix, _ b: Matrix, m: Int, n: Int, k: Int, old: [Float]?, rowBias: [Float]?,
  columnBias: [Float]?
) -> [Float] {
  var result: [Float] = []
  for i in 0..<m {
    for j in 0..<n {
      var sum: Float = 0
      for p in 0..<k { sum.addProduct(a[i, p], b[p, j]) }
      if let old { sum += old[i * n + j] }
      if let rowBias { sum += rowBias[j] }
      if let columnBias { sum += columnBias[i] }
      result.append(sum)
    }
  }
  return result
}

extension `Kernels` {
  @Suite struct `Matrix products` {
    @Test(arguments: [(4, 16, 64), (5, 32, 192), (8, 48, 100)])
    func `a product has PyTorch's bits`(_ m: Int, _ n: Int, _ k: Int) throws {
      let a = sequence(m * k, seed: k), b = sequence(k * n, seed: n)
      let expected = try KernelFixtures.floats("gemm \(m) \(n) \(k)")
      atEveryLevel { level in
        let ours = filled(m * n) {
          glia_gemm_f32(m, n, k, a, k, 1, b, n, 1, $0, n, nil, nil, false)
        }
        #expect(sameBits(ours, expected), "\(level)")
      }
    }

    @Test(arguments: [
      (1, 1, 1), (1, 40, 9), (2, 3, 4), (3, 33, 0), (4, 16, 17), (6, 15, 20), (7, 17, 33),
      (14, 32, 5),
      (15, 31, 40), (29, 65, 21), (43, 7, 16), (50, 50, 50),
    ])
    func `every element is one chain of fma, whatever the strides`(_ m: Int, _ n: Int, _ k: Int) {
      let rowBias = sequence(n, seed: 5), columnBias = sequence(m, seed: 6)
      for (aTransposed, bTransposed) in [
        (false, false), (false, true), (true, false), (true, true),
      ] {
        let a = Matrix(m, k, seed: 1, transposed: aTransposed, gap: 3)
        let b = Matrix(k, n, seed: 2, transposed: bTransposed, gap: 1)
        let old = sequence(m * n, seed: 3)
        let plain = promised(a, b, m: m, n: n, k: k, old: nil, rowBias: nil, columnBias: nil)
        let full = promised(
          a, b, m: m, n: n, k: k, old: old, rowBias: rowBias, columnBias: columnBias)
        atEveryLevel { level in
          let ours = filled(m * n) {
            glia_gemm_f32(
              m, n, k, a.elements, a.row, a.column, b.elements, b.row, b.column, $0, n, nil, nil,
              false)
          }
          #expect(sameBits(ours, plain), "\(level)")
          var accumulated = old
          glia_gemm_f32(
            m, n, k, a.elements, a.row, a.column, b.elements, b.row, b.column, &accumulated, n,
            rowBias, columnBias, true)
          #expect(sameBits(accumulated, full), "\(level)")
        }
      }
    }

    @Test func `packed blocks and threads keep the chain`() {
      // Large enough for packing and for several blocks of k; sampled elements are checked.
      let (m, n, k) = (63, 401, 801)
      for bTransposed in [false, true] {
        let a = Matrix(m, k, seed: 1, transposed: false, gap: 0)
        let b = Matrix(k, n, seed: 2, transposed: bTransposed, gap: 0)
        let bias = sequence(n, seed: 4), old = sequence(m * n, seed: 3)
        let expected = promised(a, b, m: m, n: n, k: k, old: old, rowBias: bias, columnBias: nil)
        let plain = promised(a, b, m: m, n: n, k: k, old: nil, rowBias: bias, columnBias: nil)
        for level in kernelLevels where level != GLIA_LEVEL_PORTABLE {
          defer { _ = glia_level_force(glia_level_best()) }
          #expect(glia_level_force(level))
          for threads: Int32 in [1, 2] {
            withThreads(threads) {
              var ours = old
              glia_gemm_f32(
                m, n, k, a.elements, a.row, a.column, b.elements, b.row, b.column, &ours, n, bias,
                nil, true)
              #expect(sameBits(ours, expected), "\(level) \(threads)")
              glia_gemm_f32(
                m, n, k, a.elements, a.row, a.column, b.elements, b.row, b.column, &ours, n, bias,
                nil, false)
              #expect(sameBits(ours, plain), "\(level) \(threads)")
            }
          }
        }
      }
    }

    @Test func `rows of C may lie apart, and nothing between them is touched`() {
      let (m, n, k, row) = (15, 33, 20, 40)
      let a = sequence(m * k, seed: 1), b = sequence(k * n, seed: 2)
      atEveryLevel { level in
        let c = filled(m * row) {
          glia_gemm_f32(m, n, k, a, k, 1, b, n, 1, $0, row, nil, nil, false)
        }
        for i in 0..<m {
          #expect(c[i * row..<i * row + n].allSatisfy { !$0.isNaN }, "\(level)")
          #expect(allNaN(c[i * row + n..<(i + 1) * row]), "\(level)")
        }
      }
    }

    @Test func `a batch is its products, also with a shared operand`() {
      let (batch, m, n, k) = (5, 6, 17, 9)
      let a = sequence(batch * m * k, seed: 1), b = sequence(k * n, seed: 2)
      for threads: Int32 in [1, 2] {
        let ours = withThreads(threads) {
          filled(batch * m * n) {
            glia_gemm_batched_f32(
              batch, m, n, k, a, m * k, k, 1, b, 0, n, 1, $0, m * n, n, nil, false)
          }
        }
        for i in 0..<batch {
          let one = Array(a[i * m * k..<(i + 1) * m * k])
          let alone = filled(m * n) {
            glia_gemm_f32(m, n, k, one, k, 1, b, n, 1, $0, n, nil, nil, false)
          }
          #expect(sameBits(Array(ours[i * m * n..<(i + 1) * m * n]), alone))
        }
      }
    }

    @Test func `the double product is a chain of fma too`() {
      for (m, n, k) in [(1, 1, 1), (5, 9, 30), (15, 17, 40), (40, 300, 900)] {
        let a = sequence(m * k, seed: 1).map(Double.init)
        let b = sequence(k * n, seed: 2).map(Double.init)
        var expected: [Double] = []
        for i in 0..<m {
          for j in 0..<n {
            var sum = 0.0
            for p in 0..<k { sum.addProduct(a[i * k + p], b[j * k + p]) }
            expected.append(sum)
          }
        }
        for level in kernelLevels where level != GLIA_LEVEL_PORTABLE || m < 40 {
          defer { _ = glia_level_force(glia_level_best()) }
          #expect(glia_level_force(level))
          var ours = [Double](repeating: .nan, count: m * n)
          glia_gemm_f64(m, n, k, a, k, 1, b, 1, k, &ours, n, nil, nil, false)
          #expect(ours == expected, "\(level)")
        }
      }
    }
  }
}
