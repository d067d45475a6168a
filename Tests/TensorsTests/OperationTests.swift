// Every expression of Fixtures/record.py against what PyTorch recorded for it: values to the bit, shape,
// dtype, and the type and text of errors. Products and softmax may differ in the last places.

import Tensors
import Testing

struct OperationTests {
  @Test func `every recorded expression gives what PyTorch gives`() throws {
    var cases = OperationCases()
    cases.addArithmetic()
    cases.addShapes()
    cases.addIndexing()
    cases.addReductions()
    cases.addProducts()
    cases.addCreation()
    let recorded = try Fixture.load("operations").records("cases")
    let names = recorded.compactMap { $0.string("expr") }
    #expect(Set(names) == Set(cases.table.keys), "the recording and the table name the same cases")
    for record in recorded {
      guard let name = record.string("expr"), let body = cases.table[name] else { continue }
      check(name, record, body)
    }
  }

  private func check(_ name: String, _ record: Record, _ body: OperationCases.Body) {
    do {
      let outcome = try body(try OperationInputs())
      guard let expected = record.record("out") else {
        Issue.record("\(name) gave a result; PyTorch says \(record.string("message") ?? "")")
        return
      }
      try compare(name, outcome, expected)
    } catch let error as TensorError {
      #expect(error.message == record.string("message"), "\(name)")
      #expect(error.kind.rawValue == record.string("error"), "\(name)")
    } catch {
      Issue.record("\(name): \(error)")
    }
  }

  private func compare(_ name: String, _ outcome: OperationCases.Outcome, _ expected: Record) throws
  {
    switch outcome {
    case .ints(let values): #expect(values == expected.ints("tuple"), "\(name)")
    case .number(let value): #expect(value == expected.double("value"), "\(name)")
    case .tensors(let tensors):
      let parts = expected.records("tuple")
      #expect(parts.count == tensors.count, "\(name)")
      for (tensor, part) in zip(tensors, parts) { try compare(name, .tensor(tensor), part) }
    case .tensor(let tensor):
      let other = try Fixture.tensor(expected)
      #expect(tensor.dtype == other.dtype, "\(name)")
      #expect(tensor.shape == other.shape, "\(name)")
      if isRounded(name) {
        for (a, b) in zip(try tensor.toDoubles(), try other.toDoubles()) {
          #expect((a - b).magnitude <= 4e-6 * max(1, b.magnitude), "\(name): \(a) is not \(b)")
        }
      } else {
        let (found, wanted) = (try bitPatterns(tensor), try bitPatterns(other))
        #expect(found == wanted, "\(name)")
      }
    }
  }

  /// Whether the order of additions, or a library's last place, may show.
  private func isRounded(_ name: String) -> Bool {
    ["@", "conv2d", "softmax", "addmm", "exp", "** 2.5", "std", "var"].contains {
      name.contains($0)
    }
  }
}

/// The tensors `record.py` names.
struct OperationInputs {
  let x: Tensor
  let i: Tensor
  let c: Tensor
  let d: Tensor
  let b: Tensor
  let u: Tensor
  let n: Tensor
  let s: Tensor
  let w: Tensor
  let im: Tensor
  let m: Tensor

  init() throws {
    x = try Raw.reshape(Raw.arange(.float(0), .float(6), .int(1)), Shape(2, 3))
    i = try Raw.reshape(Raw.arange(.int(0), .int(6), .int(1)), Shape(2, 3))
    c = try Raw.reshape(Raw.arange(.int(0), .int(24), .int(1)), Shape(2, 3, 4))
    d = try Raw.reshape(Raw.arange(.int(0), .int(120), .int(1)), Shape(2, 3, 4, 5))
    b = try Raw.tensor([true, false])
    u = try Raw.tensor([200, 7] as [UInt8])
    n = try Raw.tensor([1, .nan, 3, 4, 4, -2] as [Float], Shape(2, 3))
    s = try Raw.reshape(Raw.linspace(-2, 3, 24), Shape(2, 3, 4))
    w = try Raw.reshape(Raw.linspace(-1, 1, 36), Shape(2, 2, 3, 3))
    im = try Raw.reshape(Raw.linspace(-3, 2, 60), Shape(1, 2, 5, 6))
    m = try Raw.tensor([true, false, true, false, true, false])
  }
}

/// The expressions of `record.py`, spelled with this module.
struct OperationCases {
  enum Outcome {
    case tensor(Tensor)
    case tensors([Tensor])
    case ints([Int])
    case number(Double)
  }

  typealias Body = (OperationInputs) throws -> Outcome
  var table: [String: Body] = [:]

  mutating func add(_ name: String, _ body: @escaping (OperationInputs) throws -> Tensor) {
    table[name] = { .tensor(try body($0)) }
  }

  mutating func addOutcome(_ name: String, _ body: @escaping Body) { table[name] = body }

  /// An in-place case: the outcome is the tensor afterwards.
  mutating func addChange(
    _ name: String, on target: @escaping (OperationInputs) -> Tensor = { $0.x },
    _ body: @escaping (OperationInputs) throws -> Void
  ) {
    table[name] = { inputs in
      try body(inputs)
      return .tensor(target(inputs))
    }
  }
}

func ints(_ values: Int...) throws -> Tensor { try Raw.tensor(values) }
func floats(_ values: Float...) throws -> Tensor { try Raw.tensor(values) }
