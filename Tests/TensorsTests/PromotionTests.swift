// Type promotion against PyTorch's `result_type` for every pair: promotion.txt has a line for each, as
// "kind left right result", where the right operand is a tensor, a Python number or 0-dimensional.

import Foundation
import Tensors
import Testing

struct PromotionTests {
  @Test func `every pair of types meets where PyTorch says`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/promotion.txt"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 8 * 8 + 8 * 3 + 8 * 8)
    for line in lines {
      let words = line.split(separator: " ").map { String($0) }
      let left = try Raw.zeros(Shape(1), try #require(DType(shortName: words[1])))
      let result = try #require(DType(shortName: words[3]))
      switch words[0] {
      case "number":
        let numbers: [String: Scalar] = ["bool": .bool(true), "int": .int(1), "float": .float(1)]
        #expect(Raw.resultType(left, try #require(numbers[words[2]])) == result, "\(line)")
      default:
        let right = try Raw.zeros(
          words[0] == "tensors" ? Shape(1) : Shape(), try #require(DType(shortName: words[2])))
        #expect(Raw.resultType(left, right) == result, "\(line)")
      }
    }
  }

  @Test(arguments: DType.allCases)
  func `a type is found under its name`(dtype: DType) {
    #expect(DType(shortName: dtype.shortName) == dtype)
    #expect(dtype.name == "torch." + dtype.shortName)
  }
}
