// Random numbers against PyTorch's: 26 sequences for each of 13 seeds, bit for bit, then whole states.

import Tensors
import Testing

struct RandomTests {
  @Test func `every recorded sequence agrees to the bit`() throws {
    let cases = try Fixture.load("rng").records("cases")
    #expect(cases.count > 300)
    var checked = 0
    for record in cases {
      let generator = Generator()
      generator.manualSeed(try #require(record.int("seed")))
      for operation in record.records("ops") {
        let name = try #require(operation.string("op"))
        // Operations of other modules (data loaders, truncated normals) end the sequence.
        guard let draw = RandomCalls.table[name] else { break }
        let values = try bitPatterns(draw(generator))
        let wanted = try bitPatterns(Fixture.tensor(operation))
        #expect(values == wanted, "\(name)")
        checked += 1
      }
    }
    #expect(checked > 600, "\(checked)")
  }

  @Test func `long fills end in the recorded numbers`() throws {
    for record in try Fixture.load("rng").records("big") {
      let generator = Generator(seed: try #require(record.int("seed")))
      let name = try #require(record.string("op"))
      let draw = try #require(RandomCalls.table[name], "\(name)")
      let values = try bitPatterns(draw(generator))
      let hex = try #require(record.string("last4"))
      let digits = hex.utf8.count / 4
      #expect(Array(values.suffix(4)) == Fixture.bits(hex, digits: digits), "\(name)")
    }
  }

  @Test func `a restored state continues the stream and its spare normal`() throws {
    let generator = Generator(seed: 3)
    _ = generator.normal()
    let state = try Generator.State(generator.state.makeTensor())
    let expected = (0..<700).map { _ in generator.normal() }
    let other = Generator()
    try other.restore(state)
    #expect((0..<700).map { _ in other.normal() } == expected)
  }

  /// The sums, over the bytes of `torch.get_rng_state()`, of each byte times its place counted from 1.
  @Test(arguments: [
    (0, "nothing", 798_001_855), (42, "torch.rand(5)", 808_562_210),
    (7, "torch.randn(3)", 809_796_184), (1 << 40 + 3, "torch.randn(1000)", 813_533_544),
  ])
  func `the state's bytes are PyTorch's`(seed: Int, call: String, checksum: Int) throws {
    let generator = Generator(seed: seed)
    if let draw = RandomCalls.table[call] { _ = try draw(generator) }
    let bytes = try generator.state.makeTensor().toInts()
    #expect(bytes.count == 5056)
    #expect(bytes.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } == checksum)
  }

  @Test func `a transposed fill draws one by one in the order of memory`() throws {
    let whole = try Raw.zeros(Shape(4, 5))
    try Generator(seed: 1).fillUniform(Raw.t(whole))
    let plain = try Raw.zeros(Shape(4, 5))
    try Generator(seed: 1).fillUniform(plain)
    let (found, wanted) = (try whole.toFloats(), try plain.toFloats())
    #expect(found == wanted)
  }

  /// `random.seed(42)` of CPython 3.11 seeds with the key [42]; these are its first getrandbits(32).
  @Test func `the engine seeded by a key is CPython's`() {
    var engine = MersenneTwister(key: [42])
    #expect((0..<3).map { _ in engine.next32() } == [2_746_317_213, 478_163_327, 107_420_369])
  }

  @Test(arguments: [
    ("uniform", "uniform_ expects to return a [from, to) range, but found from=2 > to=1"),
    ("normal", "normal expects std >= 0.0, but found std -1"),
    ("integers", "random_ expects 'from' to be less than 'to', but got from=5 >= to=5"),
    ("bernoulli", "bernoulli_ expects p to be in [0, 1], but got p=2"),
    ("exponential", "exponential_ expects lambda > 0.0, but found lambda=-1"),
    ("permutation", "Trying to create tensor with negative dimension -1: [-1]"),
    ("multinomial", "cannot sample n_sample > prob_dist.size(-1) samples without replacement"),
    ("dropout", "dropout probability has to be between 0 and 1, but got 2"),
  ])
  func `bad parameters are refused in PyTorch's words`(name: String, message: String) throws {
    let (g, x) = (Generator(), try Raw.zeros(Shape(3)))
    let error = #expect(throws: TensorError.self) {
      switch name {
      case "uniform": try g.fillUniform(x, 2, 1)
      case "normal": try g.fillNormal(x, 0, -1)
      case "integers": try g.fillIntegers(x, 5, 5)
      case "bernoulli": try g.fillBernoulli(x, 2)
      case "exponential": try g.fillExponential(x, -1)
      case "permutation": _ = try g.permutation(-1)
      case "multinomial": _ = try g.multinomial(Raw.ones(Shape(2)), 3, replacement: false)
      default: _ = try g.dropoutMask(Shape(3), 2, .float32)
      }
    }
    #expect(error?.message == message)
  }
}

/// The recorded calls, spelled with this module.
enum RandomCalls {
  typealias Call = @Sendable (Generator) throws -> Tensor

  static let table: [String: Call] = uniforms.merging(normals) { $1 }.merging(others) { $1 }

  private static func rand(_ shape: Shape, _ dtype: DType = .float32) -> Call {
    { g in try filled(shape, dtype) { try g.fillUniform($0) } }
  }

  private static func randn(_ shape: Shape, _ dtype: DType = .float32) -> Call {
    { g in try filled(shape, dtype) { try g.fillNormal($0) } }
  }

  private static func randint(_ low: Int, _ high: Int, _ count: Int) -> Call {
    { g in try filled(Shape(count), .int64) { try g.fillIntegers($0, low, high) } }
  }

  private static func filled(_ shape: Shape, _ dtype: DType, _ fill: (Tensor) throws -> Void) throws
    -> Tensor
  {
    let x = try Raw.empty(shape, dtype)
    try fill(x)
    return x
  }

  private static let uniforms: [String: Call] = [
    "torch.empty(4,dtype=torch.int64).random_()": { g in
      try filled(Shape(4), .int64) { try g.fillIntegers($0) }
    },
    "torch.rand(5)": rand(Shape(5)),
    "torch.rand(3,dtype=torch.float64)": rand(Shape(3), .float64),
    "torch.rand(2,3)": rand(Shape(2, 3)),
    "torch.rand(1)": rand(Shape(1)),
    "torch.rand(1000)": rand(Shape(1000)),
    "torch.rand(2000,dtype=torch.float64)": rand(Shape(2000), .float64),
    "torch.rand_like(torch.zeros(2,2))": rand(Shape(2, 2)),
    "torch.randint(0,10,(6,))": randint(0, 10, 6),
    "torch.randint(-5,5,(4,))": randint(-5, 5, 4),
    "torch.randint(0,2**28-1,(3,))": randint(0, 1 << 28 - 1, 3),
    "torch.randint(0,2**28,(3,))": randint(0, 1 << 28, 3),
    "torch.randint(0,2**40,(2,))": randint(0, 1 << 40, 2),
    "torch.randint(3,(4,))": randint(0, 3, 4),
    "torch.randint_like(torch.zeros(3,dtype=torch.int64),7)": randint(0, 7, 3),
    "torch.randperm(1)": { try $0.permutation(1) },
    "torch.randperm(2)": { try $0.permutation(2) },
    "torch.randperm(5)": { try $0.permutation(5) },
    "torch.randperm(20)": { try $0.permutation(20) },
    "torch.randperm(1000).float()": { try Raw.cast($0.permutation(1000), to: .float32) },
    "torch.empty(6).uniform_(-1,1)": { g in
      try filled(Shape(6), .float32) { try g.fillUniform($0, -1, 1) }
    },
    "torch.empty(3).uniform_(0.1,0.3)": { g in
      try filled(Shape(3), .float32) { try g.fillUniform($0, 0.1, 0.3) }
    },
    "torch.empty(2,dtype=torch.float64).uniform_(-2,5)": { g in
      try filled(Shape(2), .float64) { try g.fillUniform($0, -2, 5) }
    },
  ]

  private static let normals: [String: Call] = [
    "torch.randn(1)": randn(Shape(1)),
    "torch.randn(4)": randn(Shape(4)),
    "torch.randn(3)": randn(Shape(3)),
    "torch.randn(15)": randn(Shape(15)),
    "torch.randn(2)": randn(Shape(2)),
    "torch.randn(16)": randn(Shape(16)),
    "torch.randn(17)": randn(Shape(17)),
    "torch.randn(5,7)": randn(Shape(5, 7)),
    "torch.randn(20)": randn(Shape(20)),
    "torch.randn(1000)": randn(Shape(1000)),
    "torch.randn(1003)": randn(Shape(1003)),
    "torch.randn(4,dtype=torch.float64)": randn(Shape(4), .float64),
    "torch.randn(18,dtype=torch.float64)": randn(Shape(18), .float64),
    "torch.randn_like(torch.zeros(3))": randn(Shape(3)),
    "torch.empty(5).normal_(2,0.5)": { g in
      try filled(Shape(5), .float32) { try g.fillNormal($0, 2, 0.5) }
    },
    "torch.empty(18).normal_(-1,3)": { g in
      try filled(Shape(18), .float32) { try g.fillNormal($0, -1, 3) }
    },
    "torch.normal(0.,1.,(4,))": randn(Shape(4)),
    "torch.normal(torch.arange(3.),2.0)": {
      try $0.normal(mean: Raw.tensor([0, 1, 2] as [Float]), std: 2)
    },
    "torch.normal(1.0,torch.arange(1.,4.))": {
      try $0.normal(mean: Raw.scalar(.float(1)), std: Raw.tensor([1, 2, 3] as [Float]))
    },
  ]

  private static func dropped(_ x: Tensor, _ p: Double, _ g: Generator) throws -> Tensor {
    try Raw.binary(.multiply, x, g.dropoutMask(x.shape, p, x.dtype))
  }

  private static let others: [String: Call] = [
    "torch.empty(12).bernoulli_(0.3)": { g in
      try filled(Shape(12), .float32) { try g.fillBernoulli($0, 0.3) }
    },
    "torch.bernoulli(torch.full((12,),0.3))": {
      try $0.bernoulli(Raw.full(Shape(12), .float(0.3)))
    },
    "F.dropout(torch.arange(1.,13.),0.5)": {
      try dropped(Raw.arange(.float(1), .float(13), .int(1)), 0.5, $0)
    },
    "F.dropout(torch.arange(1.,9.),0.1)": {
      try dropped(Raw.arange(.float(1), .float(9), .int(1)), 0.1, $0)
    },
    "F.dropout(torch.ones(3),0.0)": { try dropped(Raw.ones(Shape(3)), 0, $0) },
    "F.dropout(torch.ones(3),1.0)": { try dropped(Raw.ones(Shape(3)), 1, $0) },
    "F.dropout2d(torch.ones(2,4,1,2),0.25)": {
      let mask = try $0.dropoutMask(Shape(2, 4, 1, 1), 0.25, .float32)
      return try Raw.binary(.multiply, Raw.ones(Shape(2, 4, 1, 2)), mask)
    },
    "torch.empty(5).exponential_()": { g in
      try filled(Shape(5), .float32) { try g.fillExponential($0) }
    },
    "torch.empty(3).exponential_(2.5)": { g in
      try filled(Shape(3), .float32) { try g.fillExponential($0, 2.5) }
    },
    "torch.multinomial(T([0.1,0.2,0.3,0.4]),12,replacement=True)": {
      try $0.multinomial(Raw.tensor([0.1, 0.2, 0.3, 0.4] as [Float]), 12, replacement: true)
    },
    "torch.multinomial(T([1.,5.,2.]),1)": {
      try $0.multinomial(Raw.tensor([1, 5, 2] as [Float]), 1, replacement: false)
    },
    "torch.multinomial(T([1.,5.,2.,9.]),3)": {
      try $0.multinomial(Raw.tensor([1, 5, 2, 9] as [Float]), 3, replacement: false)
    },
    "torch.multinomial(T([[1.,1.,2.],[0.,3.,1.]]),4,replacement=True)": {
      try $0.multinomial(
        Raw.tensor([1, 1, 2, 0, 3, 1] as [Float], Shape(2, 3)), 4, replacement: true)
    },
  ]
}
