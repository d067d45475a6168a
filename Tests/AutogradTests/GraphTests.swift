// The graph and the backward pass: accumulation, freeing, views, modes.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct GraphTests {
    private func leaf(_ values: [Float]) throws -> Tensor { try tensor(values, grad: true) }

    private func loss(_ x: Tensor) throws -> Tensor {
      try Operations.sum(try Operations.mul(x, .int(2)))
    }

    @Test func `gradients add up, in place, until they are reset`() throws {
      let x = try leaf([1, 2, 3])
      try loss(x).backward()
      let first = try #require(x.grad)
      #expect(try first.toFloats() == [2, 2, 2])
      try loss(x).backward()
      #expect(x.grad === first)
      #expect(try first.toFloats() == [4, 4, 4])
      x.grad = nil
      try loss(x).backward()
      #expect(try gradient(x) == [2, 2, 2])
      #expect(try first.toFloats() == [4, 4, 4])
    }

    @Test func `a gradient never shares memory with what the user holds`() throws {
      let (x, seed) = (try leaf([1, 2]), try tensor([1, 1]))
      try Operations.add(x, .int(0)).backward(seed)
      let stored = try #require(x.grad)
      #expect(stored !== seed)
      #expect(stored.storage !== seed.storage)
    }

    @Test func `a leaf used twice gets both gradients, also from several roots`() throws {
      let x = try leaf([1, 2, 3])
      try Operations.sum(try Operations.mul(x, x)).backward()
      #expect(try gradient(x) == [2, 4, 6])
      x.grad = nil
      try Gradient.backward([try Operations.sum(x), try loss(x)])
      #expect(try gradient(x) == [3, 3, 3])
    }

    @Test func `a graph whose nodes keep nothing can be walked again`() throws {
      let x = try leaf([1, 2])
      let y = try Operations.sum(try Operations.add(x, .int(2)))
      try y.backward()
      try y.backward()
      #expect(try gradient(x) == [2, 2])
    }

    @Test func `retain_graph keeps what a second pass needs`() throws {
      let x = try leaf([1, 2])
      let y = try Operations.sum(try Operations.exp(x))
      try y.backward(retainGraph: true)
      try y.backward()
      #expect(message { try y.backward() }?.hasPrefix("Trying to backward through") == true)
    }

    @Test func `create_graph gives gradients that have gradients`() throws {
      let x = try doubles([0.5], grad: true)
      let y = try Operations.tanh(x)
      let first = try #require(try Gradient.grad([y], [x], createGraph: true)[0])
      #expect(first.gradientFunctionName == "TanhBackwardBackward0")
      let second = try #require(try Gradient.grad([first], [x])[0])
      let t = try y.toDoubles()[0]
      #expect(abs(try second.toDoubles()[0] - -2 * t * (1 - t * t)) < 1e-15)
    }

    @Test func `operands of other dtypes and shapes get gradients of their own`() throws {
      let (x, y) = (try doubles([1, 1, 1], grad: true), try tensor([2], [1], grad: true))
      try Operations.sum(try Operations.mul(x, y)).backward()
      #expect(x.grad?.dtype == .float64)
      #expect(y.grad?.dtype == .float32)
      #expect(try gradient(y) == [3])
    }

    @Test func `a gradient has the leaf's layout`() throws {
      let x = try tensor([1, 2, 3, 4, 5, 6], [2, 3], grad: true)
      try Operations.transpose(x, 0, 1).backward(try tensor([1, 2, 3, 4, 5, 6], [3, 2]))
      let stored = try #require(x.grad)
      #expect(stored.isContiguous)
      #expect(try stored.toFloats() == [1, 3, 5, 2, 4, 6])
    }

    @Test func `retain_grad keeps the gradient of an intermediate result`() throws {
      let x = try leaf([1, 2])
      let y = try Operations.mul(x, .int(3))
      try y.retainGrad()
      try Operations.sum(try Operations.mul(y, y)).backward()
      #expect(try gradient(y) == [6, 12])
      #expect(try gradient(x) == [18, 36])
    }

    @Test func `grad leaves the leaves' grad alone and computes only what is asked`() throws {
      let (x, w) = (try leaf([1, 2]), try leaf([3, 4]))
      let y = try Operations.mul(x, w)
      let gradients = try Gradient.grad([try Operations.sum(y)], [x, y], retainGraph: true)
      #expect(try gradients[0]?.toFloats() == [3, 4])
      #expect(try gradients[1]?.toFloats() == [1, 1])
      #expect(x.grad == nil && w.grad == nil)
      let unused = try Gradient.grad([try Operations.sum(x)], [x, w], allowUnused: true)
      #expect(unused[1] == nil)
      let zeros = try Gradient.grad([try Operations.sum(x)], [w], materialize: true)
      #expect(try zeros[0]?.toFloats() == [0, 0])
    }

    @Test func `without grad mode nothing is recorded, and the mode comes back after an error`()
      throws
    {
      let x = try leaf([1])
      let y = try GradientMode.with(false) { try Operations.exp(x) }
      #expect(!y.isTracked)
      _ = message { try GradientMode.with(false) { throw TensorError(.value, "stop") } }
      #expect(GradientMode.isEnabled)
    }

    @Test func `writing into a part of a tensor is differentiated`() throws {
      let w = try leaf([1, 2, 3])
      let x = try Raw.zeros(Shape(2, 3))
      try Operations.setIndex(x, [.int(1)], w)
      try Operations.setIndex(x, [.int(0)], try Operations.mul(w, .int(2)))
      #expect(x.gradientFunctionName == "CopySlices")
      try Operations.sum(x).backward()
      #expect(try gradient(w) == [3, 3, 3])
    }

    @Test func `a change through a view of a view reaches the base and every other view`() throws {
      let x = try leaf([1, 1, 1, 1])
      let y = try Operations.mul(x, .int(1))
      let v = try Operations.narrow(y, 0, 0, 2)
      let u = try Operations.narrow(v, 0, 0, 1)
      try call("mul", .tensor(u), .int(3), inPlace: true)
      #expect(y.gradientFunctionName == "CopySlices")
      #expect(v.gradientFunctionName == "AsStridedBackward0")
      try Operations.sum(y).backward()
      #expect(try gradient(x) == [3, 1, 1, 1])
    }

    @Test func `a part read and written in one assignment keeps both gradients`() throws {
      let x = try leaf([1, 1, 1])
      let y = try Operations.mul(x, .int(1))
      let source = try Operations.mul(try Operations.narrow(y, 0, 1, 2), .int(2))
      try Operations.setIndex(y, [.slice(start: 0, stop: 2, step: nil)], source)
      try Operations.sum(y).backward()
      #expect(try gradient(x) == [0, 2, 3])
      #expect(try y.toFloats() == [2, 2, 1])
    }

    @Test func `positions that are written lose their old gradient`() throws {
      let x = try leaf([1, 1, 1])
      let y = try Operations.mul(x, .int(1))
      let places = try Raw.tensor([0, 0])
      try Operations.setIndex(y, [.tensor(places)], try tensor([5, 6]))
      #expect(y.gradientFunctionName == "IndexPutBackward0")
      try Operations.sum(y).backward()
      #expect(try gradient(x) == [0, 1, 1])
      #expect(try y.toFloats() == [6, 1, 1])
    }

    @Test func `an in-place operation that fails leaves its target as it was`() throws {
      let x = try Raw.tensor([1, 2])
      #expect(message { try call("add", .tensor(x), .double(0.5), .int(1), inPlace: true) } != nil)
      #expect(try x.toInts() == [1, 2])
      #expect(x.version == 0)
    }

    @Test func `equals share a maximum's gradient, clamp passes at its bounds`() throws {
      let x = try leaf([2, 1, 2])
      try Operations.extreme(.max, x).backward()
      #expect(try gradient(x) == [0.5, 0, 0.5])
      let y = try leaf([0, 1, 2])
      try Operations.sum(try Operations.clamp(y, .int(0), .int(1))).backward()
      #expect(try gradient(y) == [1, 1, 0])
      let z = try leaf([0, 0])
      try Operations.sum(try Operations.relu(z)).backward()
      #expect(try gradient(z) == [0, 0])
    }

    @Test func `a product's gradient is right where elements are zero`() throws {
      let x = try leaf([1, 0, 2])
      try Operations.prod(x).backward()
      #expect(try gradient(x) == [0, 2, 0])
    }

    @Test func `the padding row of an embedding gets no gradient`() throws {
      let table = try tensor([1, 2, 3, 4], [2, 2], grad: true)
      let rows = try Operations.embedding(try Raw.tensor([0, 1, 1]), table, paddingIndex: 0)
      try Operations.sum(rows).backward()
      #expect(try gradient(table) == [0, 0, 2, 2])
    }

    @Test func `a chain of a million operations is walked and freed`() throws {
      let x = try leaf([1])
      var y = try Operations.add(x, .int(0))
      for _ in 0..<1_000_000 { y = try Operations.mul(y, .int(1)) }
      try y.backward()
      #expect(try gradient(x) == [1])
      y = x
    }

    @Test func `a long chain of saved tensors is freed without having been walked`() throws {
      let x = try leaf([1])
      var y = try Operations.exp(x)
      for _ in 0..<200_000 { y = try Operations.mul(y, y) }
      y = try Operations.softmax(y, 0)
      for _ in 0..<100_000 { y = try Operations.clamp(y, .int(0), .int(1)) }
      y = x
    }

    @Test func `a graph is freed when its last tensor goes`() throws {
      weak var saved: Tensor?
      weak var node: GraphLink?
      do {
        let x = try leaf([1, 2])
        let y = try Operations.exp(x)
        let z = try Operations.mul(y, y)
        try call("mul", .tensor(z), .tensor(y), inPlace: true)
        let part = try Operations.narrow(z, 0, 0, 1)
        try call("add", .tensor(part), .int(1), .int(1), inPlace: true)
        (saved, node) = (y, z.graph)
        #expect(node != nil)
      }
      #expect(saved == nil)
      #expect(node == nil)
    }

    @Test func `a backward pass frees what the graph kept`() throws {
      let x = try leaf([1, 2])
      weak var middle: Tensor?
      var y: Tensor
      do {
        let inner = try Operations.exp(x)
        y = try Operations.sum(try Operations.mul(inner, inner))
        middle = inner
      }
      #expect(middle != nil)
      try y.backward()
      #expect(middle == nil)
      y = x
    }

    @Test func `a backward inside a backward does not disturb it`() throws {
      let x = try doubles([0.3, 0.4], grad: true)
      let wrong = try GradientCheck.secondOrderMismatches(at: [x]) { inputs throws(TensorError) in
        [try Operations.sum(try Operations.sigmoid(try Operations.mul(inputs[0], inputs[0])))]
      }
      #expect(wrong.isEmpty)
    }
  }
}
