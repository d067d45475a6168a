// Pointwise functions, sums, ranges and softmax against bit patterns recorded from PyTorch.

import Tensors
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct ElementwiseTests {
  /// Functions computed in double and rounded once.
  private static let rounded: [(String, UnaryOperation, @Sendable (Double) -> Double)] = [
    ("erf", .erf, { erf($0) }), ("erfc", .erfc, { erfc($0) }), ("exp2", .exp2, { exp2($0) }),
    ("expm1", .expm1, { expm1($0) }), ("log1p", .log1p, { log1p($0) }),
    ("log2", .log2, { log2($0) }), ("log10", .log10, { log10($0) }), ("sin", .sin, { sin($0) }),
    ("cos", .cos, { cos($0) }), ("tan", .tan, { tan($0) }), ("asin", .asin, { asin($0) }),
    ("acos", .acos, { acos($0) }), ("atan", .atan, { atan($0) }), ("sinh", .sinh, { sinh($0) }),
    ("cosh", .cosh, { cosh($0) }), ("asinh", .asinh, { asinh($0) }),
    ("acosh", .acosh, { acosh($0) }), ("atanh", .atanh, { atanh($0) }),
  ]

  @Test(arguments: rounded.indices)
  func `every float gives the nearest to the value in double`(_ index: Int) throws {
    let (name, function, value) = Self.rounded[index]
    // Every 200,003rd bit pattern, special values, and an odd count so that a tail is left.
    let sweep = stride(from: UInt32(0), to: UInt32.max - 200_003, by: 200_003)
    let special: [Float] = [0, -0.0, .infinity, -.infinity, .nan, 1, -1, .leastNonzeroMagnitude]
    let x = special + sweep.map { Float(bitPattern: $0) }
    let y = try Raw.unary(function, try Raw.tensor(x)).toFloats()
    for (x, y) in zip(x, y) {
      let exact = Float(value(Double(x)))
      #expect(
        y.bitPattern == exact.bitPattern || (y.isNaN && exact.isNaN), "\(name)(\(x)) is \(y)")
    }
  }

  /// Functions PyTorch takes from a vector library whose last place depends on the processor.
  private static let lastPlaces: [(String, UnaryOperation)] = [
    ("exp", .exp), ("tanh", .tanh), ("sin", .sin), ("cos", .cos), ("erf", .erf),
    ("expm1", .expm1), ("exp2", .exp2),
  ]
  private static let positive: [(String, UnaryOperation)] = [
    ("log", .log), ("log1p", .log1p), ("log2", .log2), ("log10", .log10), ("sqrt", .sqrt),
  ]

  @Test func `vector library functions are within two last places`() throws {
    let fixture = try Fixture.load("elementwise")
    let out = try #require(fixture.record("out"))
    for (input, functions) in [("x", Self.lastPlaces), ("x_positive", Self.positive)] {
      let x = try Raw.tensor(Fixture.floats(fixture.string(input) ?? ""))
      for (name, function) in functions {
        let expected = Fixture.floats(out.string(name) ?? "")
        let values = try Raw.unary(function, x).toFloats()
        #expect(values.count == expected.count)
        for (value, wanted) in zip(values, expected) {
          #expect(value == wanted || (value - wanted).magnitude <= 2 * wanted.ulp, "\(name)")
        }
      }
    }
  }

  @Test(arguments: [
    ("sigmoid", "x", UnaryOperation.sigmoid), ("silu", "x", .silu),
    ("rsqrt", "x_positive", .rsqrt), ("reciprocal", "x_positive", .reciprocal),
  ])
  func `exactly specified functions agree to the bit`(
    name: String, input: String, function: UnaryOperation
  ) throws {
    let fixture = try Fixture.load("elementwise")
    let x = try Raw.tensor(Fixture.floats(fixture.string(input) ?? ""))
    let expected = Fixture.floats(fixture.record("out")?.string(name) ?? "")
    #expect(try Raw.unary(function, x).toFloats() == expected)
  }

  @Test func `sums means variances and running sums agree to the bit`() throws {
    for record in try Fixture.load("elementwise").records("reductions") {
      let count = try #require(record.int("n"))
      let x = try Raw.empty(Shape(count))
      try Generator(seed: count).fillNormal(x)
      #expect(try Raw.sum(x).toFloats() == Fixture.floats(record.string("sum") ?? ""), "\(count)")
      #expect(try Raw.mean(x).toFloats() == Fixture.floats(record.string("mean") ?? ""), "\(count)")
      if let variance = record.string("var") {
        #expect(try Raw.variance(x).toFloats() == Fixture.floats(variance), "\(count)")
      }
      let running = try Raw.cumulativeSum(x, 0).toFloats().last
      #expect(running == Fixture.floats(record.string("cumsum_last") ?? "").last, "\(count)")
    }
  }

  @Test func `column sums agree to the bit also through a transposed view`() throws {
    for record in try Fixture.load("elementwise").records("column_sums") {
      let sizes = try #require(record.ints("shape"))
      let x = try Raw.empty(try Shape(sizes))
      try Generator(seed: try #require(record.int("seed"))).fillNormal(x)
      let expected = Fixture.floats(record.string("sum0") ?? "")
      #expect(try Raw.sum(x, AxisSet([0], of: x.shape)).toFloats() == expected)
      let t = try Raw.t(x)
      #expect(try Raw.sum(t, AxisSet([1], of: t.shape)).toFloats() == expected)
    }
  }

  @Test func `ranges agree to the bit`() throws {
    let ranges: [String: () throws -> Tensor] = [
      "torch.arange(0,1,.1)": { try Raw.arange(.int(0), .int(1), .float(0.1)) },
      "torch.arange(-3,3,.05)": { try Raw.arange(.int(-3), .int(3), .float(0.05)) },
      "torch.arange(0,10,.3)": { try Raw.arange(.int(0), .int(10), .float(0.3)) },
      "torch.linspace(-1,1,100)": { try Raw.linspace(-1, 1, 100) },
      "torch.linspace(0,1,11)": { try Raw.linspace(0, 1, 11) },
      "torch.linspace(0,6.28,64)": { try Raw.linspace(0, 6.28, 64) },
      "torch.linspace(3,-3,13)": { try Raw.linspace(3, -3, 13) },
      "torch.linspace(0,1,1)": { try Raw.linspace(0, 1, 1) },
      "torch.linspace(0,1,2)": { try Raw.linspace(0, 1, 2) },
      "torch.logspace(0,2,5)": { try Raw.logspace(0, 2, 5) },
    ]
    for record in try Fixture.load("elementwise").records("ranges") {
      let name = try #require(record.string("expr"))
      let range = try #require(ranges[name], "\(name)")
      #expect(try range().toFloats() == Fixture.floats(record.string("f32") ?? ""), "\(name)")
    }
  }

  @Test func `softmax agrees to the bit and log softmax to the last places`() throws {
    let fixture = try Fixture.load("elementwise")
    let x = try Raw.tensor(Fixture.floats(fixture.string("softmax_in") ?? ""), Shape(6, 10))
    let expected = Fixture.floats(fixture.string("softmax_dim1") ?? "")
    #expect(try Raw.softmax(x, 1).toFloats() == expected)
    let logs = Fixture.floats(fixture.string("log_softmax_dim1") ?? "")
    for (value, wanted) in zip(try Raw.logSoftmax(x, 1).toFloats(), logs) {
      #expect((value - wanted).magnitude <= 2 * wanted.ulp)
    }
  }
}
