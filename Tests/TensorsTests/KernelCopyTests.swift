// Copies and casts.

import CKernels
import Testing

extension `Kernels` {
  @Suite struct `Copies` {
    @Test(arguments: [(1, 1), (3, 70), (8, 8), (64, 65), (67, 45), (130, 9)])
    func `a strided copy puts every element in its place`(_ rows: Int, _ columns: Int) {
      let wide = (0..<UInt64(4 * rows * columns)).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
      let narrow = wide.map { UInt32(truncatingIfNeeded: $0) }
      let bytes = wide.map { UInt8(truncatingIfNeeded: $0 >> 9) }
      // Transposed, contiguous, every other element, one row for all, one element for each row.
      let strides = [(1, rows), (columns, 1), (2 * columns, 2), (0, 1), (1, 0)]
      for (row, column) in strides {
        let places = (0..<rows * columns).map { $0 / columns * row + $0 % columns * column }
        atEveryLevel { level in
          var out64 = [UInt64](repeating: 0, count: rows * columns)
          glia_copy_2d_64(&out64, columns, wide, row, column, rows, columns)
          #expect(out64 == places.map { wide[$0] }, "\(level)")
          var out32 = [UInt32](repeating: 0, count: rows * columns)
          glia_copy_2d_32(&out32, columns, narrow, row, column, rows, columns)
          #expect(out32 == places.map { narrow[$0] }, "\(level)")
          var out8 = [UInt8](repeating: 0, count: rows * columns)
          glia_copy_2d_8(&out8, columns, bytes, row, column, rows, columns)
          #expect(out8 == places.map { bytes[$0] }, "\(level)")
        }
      }
    }

    @Test func `a copy to rows that lie apart leaves what is between`() {
      let x = sequence(20 * 30, seed: 1)
      let out = filled(30 * 25) { glia_copy_2d_32($0, 25, x, 1, 30, 30, 20) }
      for i in 0..<30 {
        #expect((0..<20).allSatisfy { out[i * 25 + $0] == x[$0 * 30 + i] })
        #expect(allNaN(out[i * 25 + 20..<(i + 1) * 25]))
      }
    }

    @Test func `casts cut towards zero, wrap bytes and never trap`() {
      let x: [Float] = [1.9, -1.9, 300, -1, 0, .nan, .infinity, 1e30]
      var whole = [Int64](repeating: 7, count: x.count)
      glia_cast(GLIA_I64, &whole, GLIA_F32, x, x.count)
      #expect(whole == [1, -1, 300, -1, 0, .min, .min, .min])
      var bytes = [UInt8](repeating: 7, count: x.count)
      glia_cast(GLIA_U8, &bytes, GLIA_F32, x, x.count)
      #expect(bytes == [1, 255, 44, 255, 0, 0, 0, 0])
      glia_cast(GLIA_BOOL, &bytes, GLIA_F32, x, x.count)
      #expect(bytes == [1, 1, 1, 1, 0, 1, 1, 1])
      var floats = [Float](repeating: 7, count: 3)
      glia_cast(GLIA_F32, &floats, GLIA_I64, [Int64(16_777_217), -3, 0], 3)
      #expect(floats == [16_777_216, -3, 0])
      var doubles = [Double](repeating: 7, count: 2)
      glia_cast(GLIA_F64, &doubles, GLIA_F32, [Float(0.1), -2], 2)
      #expect(doubles == [Double(Float(0.1)), -2])
    }
  }
}
