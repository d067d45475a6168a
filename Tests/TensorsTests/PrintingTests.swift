// repr(tensor) against 281 texts recorded from PyTorch, character by character.

import Tensors
import Testing

struct PrintingTests {
  @Test func `every recorded tensor prints as PyTorch printed it`() throws {
    let cases = try Fixture.load("printing").records("cases")
    #expect(cases.count > 250)
    for (number, record) in cases.enumerated() {
      let suffixes = TensorSuffixes(
        gradFunction: record.string("grad_fn").map { $0.hasSuffix("0") ? $0 : $0 + "0" },
        // The recorded parameters are all trained.
        requiresGrad: record.bool("requires_grad") || record.bool("parameter"),
        isParameter: record.bool("parameter"))
      let text = try Fixture.tensor(record).text(options(record.record("printoptions")), suffixes)
      #expect(text == record.string("text"), "case \(number)")
    }
  }

  @Test func `a view prints its own elements`() throws {
    let x = try Raw.reshape(Raw.arange(.int(0), .int(6), .int(1)), Shape(2, 3))
    #expect(try Raw.t(x).text() == "tensor([[0, 3],\n        [1, 4],\n        [2, 5]])")
  }

  @Test func `a large summarised tensor is not walked as a whole`() throws {
    let x = try Raw.expand(Raw.zeros(Shape(1)), Shape(1 << 40))
    #expect(x.text() == "tensor([0., 0., 0.,  ..., 0., 0., 0.])")
  }

  private func options(_ record: Record?) -> PrintOptions {
    var options = PrintOptions()
    guard let record else { return options }
    if record.string("profile") == "short" { options = .short }
    if record.string("profile") == "full" { options = .full }
    if let value = record.int("precision") { options.precision = value }
    if let value = record.int("threshold") { options.threshold = value }
    if let value = record.int("edgeitems") { options.edgeItems = value }
    if let value = record.int("linewidth") { options.lineWidth = value }
    if record.int("sci_mode") != nil { options.usesExponents = record.bool("sci_mode") }
    return options
  }
}
