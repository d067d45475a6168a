// Storage: alignment, reuse, views that keep it alive, and the version that counts in-place changes.

import Tensors
import Testing

struct StorageTests {
  @Test(arguments: [0, 1, 15, 16, 17, 100, 1000, 4097, 1 << 20])
  func `every block is aligned and large enough`(count: Int) throws {
    let x = try Raw.zeros(Shape(count))
    #expect(UInt(bitPattern: x.bytes) % 64 == 0)
    try Raw.fill(x, .int(1))
    #expect(try Raw.sum(x).toFloats() == [Float(count)])
  }

  @Test func `live blocks never overlap whatever their sizes`() throws {
    var dice = Dice(state: 5)
    var alive: [(Tensor, Int)] = []
    for round in 0..<2000 {
      let x = try Raw.full(Shape(Int.random(in: 1...3000, using: &dice)), .int(round))
      alive.append((x, round))
      if alive.count > 40 { alive.remove(at: Int.random(in: 0..<alive.count, using: &dice)) }
    }
    for (x, round) in alive {
      #expect(try x.toInts().allSatisfy { $0 == round })
    }
  }

  @Test func `a view keeps its storage alive and knows its base`() throws {
    var x: Tensor? = try Raw.arange(.int(0), .int(6), .int(1))
    let whole = try #require(x)
    let view = try Raw.select(Raw.reshape(whole, Shape(2, 3)), 0, 1)
    #expect(view.base === whole)
    #expect(view.isView)
    #expect(!view.detached().isView)
    x = nil
    #expect(try view.toInts() == [3, 4, 5])
  }

  @Test func `every in-place change counts and is seen through views`() throws {
    let x = try Raw.zeros(Shape(2, 3))
    let row = try Raw.select(x, 0, 0)
    try Raw.binaryInPlace(.add, row, .int(1))
    #expect(x.version == 1)
    try Raw.fill(x, .int(2))
    try Raw.copy(from: row, to: try Raw.select(x, 0, 1))
    try Raw.axpy(x, try Raw.ones(Shape(2, 3)), alpha: 2, inPlace: true)
    try Raw.setIndex(x, [.int(0)], .int(5))
    try Generator().fillUniform(x)
    #expect(row.version == 6)
    _ = try Raw.binary(.add, x, x)
    #expect(x.version == 6)
  }

  @Test func `a chain of a million gradients is released without recursion`() throws {
    var last = try Raw.zeros(Shape(1))
    for _ in 0..<1_000_000 {
      let next = try Raw.zeros(Shape(1))
      next.grad = last
      last = next
    }
    #expect(last.grad != nil)
  }
}
