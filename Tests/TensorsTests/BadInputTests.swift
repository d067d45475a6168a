// Sizes, places and types that make no sense: each is an error, never a trap, and nothing is half-written.

import Tensors
import Testing

@Suite(.serialized)
struct BadInputTests {
  @Test(arguments: [
    (
      [1_000_000_000_000_000],
      "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you "
        + "tried to allocate 4000000000000000 bytes. Error code 12 (Cannot allocate memory)"
    ),
    (
      [10_000_000_000, 10_000_000_000],
      "Storage size calculation overflowed with sizes=[10000000000, 10000000000]"
    ),
    ([1 << 62], "Storage size calculation overflowed with sizes=[4611686018427387904]"),
    ([2, -3], "Trying to create tensor with negative dimension -3: [2, -3]"),
    ([.min], "Trying to create tensor with negative dimension \(Int.min): [\(Int.min)]"),
  ])
  func `sizes beyond reason are refused before anything is allocated`(
    sizes: [Int], message: String
  ) throws {
    let error = #expect(throws: TensorError.self) { try Raw.empty(Shape(sizes)) }
    #expect(error?.message == message)
  }

  @Test func `a zero size beside huge ones is an empty tensor`() throws {
    let x = try Raw.zeros(Shape(1 << 40, 0, 1 << 40))
    #expect(x.count == 0)
    #expect(try Raw.sum(x).toFloats() == [0])
    #expect(x.text() == "tensor([], size=(1099511627776, 0, 1099511627776))")
  }

  @Test func `more than eight dimensions are refused by name`() throws {
    let error = #expect(throws: TensorError.self) { try Shape([1, 1, 1, 1, 1, 1, 1, 1, 1]) }
    #expect(error?.message.contains("at most 8 dimensions") == true)
    let full = try Raw.zeros(Shape(repeating: 1, rank: 8))
    #expect(throws: TensorError.self) { try Raw.unsqueeze(full, 0) }
    #expect(throws: TensorError.self) { try Raw.stack([full, full]) }
  }

  @Test func `an expanded tensor's huge result is refused`() throws {
    let x = try Raw.expand(Raw.zeros(Shape(1)), Shape(1 << 50))
    #expect(throws: TensorError.self) { try Raw.binary(.add, x, .int(1)) }
    #expect(throws: TensorError.self) { try Raw.contiguous(x) }
    #expect(throws: TensorError.self) { try Raw.expand(x, Shape(1 << 40, 1 << 50)) }
    #expect(throws: TensorError.self) {
      try Raw.index(
        Raw.zeros(Shape(1)),
        [.tensor(try Raw.expand(try Raw.zeros(Shape(1), .int64), Shape(1 << 50)))])
    }
  }

  @Test func `the element limit is kept and can be set`() throws {
    let limit = Storage.elementLimit
    defer { Storage.elementLimit = limit }
    Storage.elementLimit = 1000
    #expect(throws: Never.self) { try Raw.zeros(Shape(1000)) }
    #expect(throws: TensorError.self) { try Raw.zeros(Shape(1001)) }
  }

  @Test func `slices take any bounds and steps`() throws {
    let x = try Raw.arange(.int(0), .int(5), .int(1))
    for (start, stop, step, expected) in [
      (Int.min, Int.max, 1, [0, 1, 2, 3, 4]), (Int.max, Int.min, 1, []), (0, 5, Int.max, [0]),
      (-2, Int.max, 1, [3, 4]), (3, 1, 2, []), (1, 5, 3, [1, 4]),
    ] {
      #expect(try Raw.slice(x, 0, start, stop, step: step).toInts() == expected)
    }
    for step in [0, -1, Int.min] {
      #expect(throws: TensorError.self) { try Raw.slice(x, 0, step: step) }
    }
  }

  @Test func `axes and places at the ends of the integers are refused`() throws {
    let x = try Raw.zeros(Shape(2, 3))
    for bad in [Int.min, Int.max, -3, 2] {
      #expect(throws: TensorError.self) { try Raw.transpose(x, bad, 0) }
      #expect(throws: TensorError.self) { try Raw.sum(x, AxisSet([bad], of: x.shape)) }
      #expect(throws: TensorError.self) { try Raw.select(x, 0, bad) }
      #expect(throws: TensorError.self) { try Raw.index(x, [.int(bad)]) }
      #expect(throws: TensorError.self) { try Raw.index(x, [.tensor(try Raw.tensor([bad]))]) }
      #expect(throws: TensorError.self) { try Raw.narrow(x, 0, 1, bad) }
      #expect(throws: TensorError.self) { try Raw.cat([x, x], bad) }
      #expect(throws: TensorError.self) { try Raw.softmax(x, bad) }
      #expect(throws: TensorError.self) { try Raw.gather(x, 0, Raw.full(Shape(1, 1), .int(bad))) }
    }
    #expect(throws: TensorError.self) { try Raw.asStrided(x, Shape(2), Shape(Int.max)) }
    #expect(throws: TensorError.self) { try Raw.asStrided(x, Shape(2), Shape(1), offset: Int.max) }
    #expect(throws: TensorError.self) { try Raw.view(x, Shape(Int.max, Int.max)) }
    #expect(try Raw.diagonal(x, offset: Int.max).count == 0)
    #expect(try Raw.diagonal(x, offset: -5).count == 0)
  }

  @Test func `a failed write leaves its target as it was`() throws {
    let x = try Raw.arange(.int(0), .int(6), .int(1))
    let before = (try x.toInts(), x.version)
    #expect(throws: TensorError.self) {
      try Raw.setIndex(x, [.tensor(try Raw.tensor([0, 99]))], .int(7))
    }
    #expect(throws: TensorError.self) { try Raw.binaryInPlace(.floorDivide, x, .int(0)) }
    #expect(throws: TensorError.self) { try Raw.binaryInPlace(.add, x, .float(0.5)) }
    #expect(throws: TensorError.self) { try Raw.copy(from: Raw.zeros(Shape(5)), to: x) }
    #expect(throws: TensorError.self) {
      try Raw.scatter(
        x, 0, Raw.tensor([1, 6]), Raw.ones(Shape(2), .int64), accumulate: true)
    }
    let after = try x.toInts()
    #expect(after == before.0)
    #expect(x.version == before.1)
  }

  @Test func `integer arithmetic wraps and never traps`() throws {
    let ends = try Raw.tensor([Int.min, Int.max, -1, 0])
    for op in BinaryOperation.allCases where op != .divide && op != .atan2 {
      for scalar in [Int.min, Int.max, -1, 1, 0, 64] {
        _ = try? Raw.binary(op, ends, .int(scalar))
        _ = try? Raw.binary(op, .int(scalar), ends)
      }
    }
    for op in UnaryOperation.allCases { _ = try? Raw.unary(op, ends) }
    #expect(try Raw.unary(.absolute, ends).toInts() == [Int.min, Int.max, 1, 0])
    #expect(try Raw.sum(Raw.tensor([Int.max, 1])).toInts() == [Int.min])
  }

  @Test func `casts of values out of range never trap`() throws {
    let odd = try Raw.tensor([.nan, .infinity, -.infinity, 1e300, -1e300, 9.3e18] as [Double])
    for dtype in DType.allCases { #expect(try Raw.cast(odd, to: dtype).count == 6) }
    #expect(try Raw.cast(odd, to: .int64).toInts() == [Int](repeating: .min, count: 6))
  }

  @Test func `convolution and pooling options beyond reason are refused`() throws {
    let (x, w) = (try Raw.zeros(Shape(1, 1, 5, 5)), try Raw.zeros(Shape(1, 1, 3, 3)))
    for bad in [Int.min, -1, 0, Int.max] {
      var options = ConvolutionOptions(dilation: Pair(bad))
      #expect(throws: TensorError.self) { try Raw.conv2d(x, w, nil, options) }
      options = ConvolutionOptions(groups: bad)
      #expect(throws: TensorError.self) { try Raw.conv2d(x, w, nil, options) }
      #expect(throws: TensorError.self) { try Raw.maxPool2d(x, PoolingOptions(kernel: Pair(bad))) }
    }
    for bad in [Int.min, -1, Int.max] {
      let options = ConvolutionOptions(padding: Pair(bad))
      #expect(throws: TensorError.self) { try Raw.conv2d(x, w, nil, options) }
      let pooling = PoolingOptions(kernel: Pair(2), padding: Pair(bad))
      #expect(throws: TensorError.self) { try Raw.maxPool2d(x, pooling) }
    }
    #expect(throws: TensorError.self) {
      try Raw.conv2d(x, w, nil, ConvolutionOptions(padding: Pair(1 << 29)))
    }
  }
}
