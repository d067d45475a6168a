// Reduction kernels: PyTorch's order of addition, extremes with ties and NaN.

import CKernels
import Testing

extension `Kernels` {
  @Suite struct `Reductions` {
    @Test(arguments: [1, 2, 5, 7, 8, 9, 31, 32, 33, 63, 100, 1000, 4099, 70_001])
    func `a sum has PyTorch's bits`(_ n: Int) throws {
      let x = sequence(n, seed: n), strided = sequence(3 * n, seed: n)
      let expected = try KernelFixtures.floats("sum \(n)")
      let expectedStrided = try KernelFixtures.floats("sum strided \(n)")
      atEveryLevel { level in
        #expect(glia_sum_f32(x, n) == expected[0], "\(level)")
        #expect(glia_sum_strided_f32(strided, n, 3) == expectedStrided[0], "\(level)")
        #expect(glia_mean_f32(x, n) == expected[0] / Float(n), "\(level)")
      }
    }

    @Test(arguments: [(5, 3), (33, 7), (100, 45), (700, 70)])
    func `sums of rows and columns have PyTorch's bits`(_ rows: Int, _ columns: Int) throws {
      let x = sequence(rows * columns, seed: rows)
      let rowSums = try KernelFixtures.floats("sum rows \(rows) \(columns)")
      let columnSums = try KernelFixtures.floats("sum columns \(rows) \(columns)")
      let means = try KernelFixtures.floats("mean columns \(rows) \(columns)")
      atEveryLevel { level in
        for threads: Int32 in [1, 2] {
          withThreads(threads) {
            #expect(
              sameBits(filled(rows) { glia_sum_rows_f32($0, x, rows, columns, columns) }, rowSums),
              "\(level)")
            #expect(
              sameBits(
                filled(columns) { glia_sum_columns_f32($0, x, rows, columns, columns) }, columnSums),
              "\(level)")
            #expect(
              sameBits(
                filled(columns) { glia_mean_columns_f32($0, x, rows, columns, columns) }, means),
              "\(level)")
          }
        }
      }
    }

    @Test func `nothing sums to 0 and has no mean`() {
      #expect(glia_sum_f32([], 0) == 0)
      #expect(glia_mean_f32([], 0).isNaN)
      #expect(sameBits(filled(3) { glia_sum_columns_f32($0, [], 0, 3, 3) }, [0, 0, 0]))
      #expect(sameBits(filled(3) { glia_mean_rows_f32($0, [], 3, 0, 0) }, [.nan, .nan, .nan]))
    }

    @Test func `double sums and inner products are near their exact values`() {
      for n in [0, 1, 15, 16, 67, 1000] {
        let a = sequence(n, seed: 1), b = sequence(n, seed: 2)
        let exact = zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        let doubles = a.map(Double.init), others = b.map(Double.init)
        var bits: Set<UInt32> = []
        atEveryLevel { _ in
          let dot = glia_dot_f32(a, b, n)
          bits.insert(dot.bitPattern)
          #expect(abs(Double(dot) - exact) <= 1e-6 * Double(n))
          #expect(abs(glia_dot_f64(doubles, others, n) - exact) <= 1e-14 * Double(n))
          #expect(abs(glia_sum_f64(doubles, n) - doubles.reduce(0, +)) <= 1e-14 * Double(n))
        }
        #expect(bits.count == 1)
      }
    }

    @Test func `extremes take the first of equals, and NaN over all`() {
      for n in Array(1...67) + [1000] {
        var x = sequence(n, seed: n).map { ($0 * 2).rounded() }
        for withNaN in [false, true] {
          if withNaN {
            x[n / 2] = .nan
            x[n - 1] = .nan
          }
          let nan = x.firstIndex(where: \.isNaN)
          let top = x.max() ?? 0, bottom = x.min() ?? 0
          let largest = nan ?? x.firstIndex(of: top) ?? -1
          let smallest = nan ?? x.firstIndex(of: bottom) ?? -1
          atEveryLevel { level in
            #expect(sameBits([glia_max_f32(x, n)], [nan == nil ? top : .nan]), "\(level) \(n)")
            #expect(sameBits([glia_min_f32(x, n)], [nan == nil ? bottom : .nan]), "\(level) \(n)")
            #expect(firstPlace(true, x) == Int64(largest), "\(level) \(n)")
            #expect(firstPlace(false, x) == Int64(smallest), "\(level) \(n)")
          }
        }
      }
    }

    /// Where the extreme of a single row stands.
    private func firstPlace(_ largest: Bool, _ x: [Float]) -> Int64 {
      var place: Int64 = -1
      (largest ? glia_max_rows_f32 : glia_min_rows_f32)(nil, &place, x, 1, x.count, x.count)
      return place
    }

    @Test func `extremes of rows and columns agree with those of each`() {
      let (rows, columns) = (9, 70)
      var x = sequence(rows * columns, seed: 3).map { ($0 * 2).rounded() }
      x[5 * columns + 7] = .nan
      for largest in [true, false] {
        let byRow = largest ? glia_max_rows_f32 : glia_min_rows_f32
        let byColumn = largest ? glia_max_columns_f32 : glia_min_columns_f32
        var indices = [Int64](repeating: -1, count: rows)
        let values = filled(rows) { byRow($0, &indices, x, rows, columns, columns) }
        for i in 0..<rows {
          let row = Array(x[i * columns..<(i + 1) * columns])
          #expect(indices[i] == firstPlace(largest, row))
          #expect(sameBits([values[i]], [row[Int(indices[i])]]))
        }
        indices = [Int64](repeating: -1, count: columns)
        let tops = filled(columns) { byColumn($0, &indices, x, rows, columns, columns) }
        for j in 0..<columns {
          let column = (0..<rows).map { x[$0 * columns + j] }
          #expect(indices[j] == firstPlace(largest, column))
          #expect(sameBits([tops[j]], [column[Int(indices[j])]]))
        }
      }
    }
  }
}
