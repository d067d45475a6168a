// Copies.

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
  }
}
