// Number texts, held against what CPython prints and reads (Fixtures/record.py).

import Foundation
import Testing
import Text

private func fixture(_ name: String) throws -> [[String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/\(name)")
  let separator = name == "floats.txt" ? "|" : "\t"
  return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    .filter { !$0.isEmpty }.map { $0.components(separatedBy: separator) }
}

@Suite struct `Number texts` {
  @Test func `every text is CPython's`() throws {
    let rows = try fixture("floats.txt")
    #expect(rows.count > 400)
    for row in rows {
      let value = Double(bitPattern: UInt64(row[0], radix: 16) ?? 0)
      let texts = [
        FloatText.repr(value), FloatText.fixed(value, precision: 4),
        FloatText.scientific(value, precision: 4), FloatText.general(value, precision: 6),
        FloatText.general(value, precision: 6, keepsZeros: true),
        FloatText.fixed(value, precision: 0), FloatText.general(value, precision: 17),
        FloatText.general(value, precision: 3),
      ]
      #expect(texts == Array(row.dropFirst()))
    }
  }

  @Test func `float reads what CPython reads`() throws {
    let rows = try fixture("parses.txt")
    #expect(rows.count > 50)
    for row in rows {
      let text = row[0].replacing("\\t", with: "\t").replacing("\\n", with: "\n")
        .replacing("\\x00", with: "\0")
      let result = FloatText.parse(text).map(FloatText.repr) ?? "ValueError"
      #expect(result == row[1], "\(row[0])")
    }
  }

  @Test func `a 32-bit number shows the digits that tell it apart in 32 bits`() {
    #expect(FloatText.repr(Float(0.1)) == "0.1")
    #expect(FloatText.repr(Float(16_777_216)) == "16777216.0")
    #expect(FloatText.repr(-Float.infinity) == "-inf")
  }

  @Test func `significant digits carry into a new place`() {
    let found = FloatText.significantDigits(999.96, count: 4)
    #expect(found.digits == Array("1000".utf8))
    #expect(found.exponent == 3)
    #expect(FloatText.significantDigits(-0.0, count: 3).isNegative)
  }

  @Test func `an absurd precision is cut, not allocated`() {
    #expect(FloatText.fixed(1, precision: .max).utf8.count == 100_002)
    #expect(FloatText.fixed(1.5, precision: -3) == "2")
  }
}
