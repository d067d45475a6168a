// Views, broadcasting, reductions and indexing against a naive model, on random shapes and layouts.
//
// The model is a shape and a list of elements in row-major order; every operation on it is written from
// the definition, with no strides at all. A failure names the seed that leads to it.

import Tensors
import Testing

struct ViewPropertyTests {
  @Test(arguments: 0..<200)
  func `any chain of views reads as its definition says`(seed: Int) throws {
    var (dice, model, tensor) = try start(seed)
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      (model, tensor) = try step(model, tensor, &dice)
      #expect(tensor.shape.array == model.shape)
      #expect(try tensor.toInts() == model.elements, "seed \(seed)")
      #expect(try Raw.contiguous(tensor).isContiguous)
      #expect(try Raw.clone(tensor).toInts() == model.elements, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<100)
  func `broadcast arithmetic on views is elementwise`(seed: Int) throws {
    var (dice, model, tensor) = try start(seed &+ 1000)
    (model, tensor) = try step(model, tensor, &dice)
    // The other operand: some dimensions cut to 1, leading ones dropped.
    let dropped = Int.random(in: 0...model.shape.count, using: &dice)
    let shape = model.shape.dropFirst(dropped).map { Bool.random(using: &dice) ? 1 : $0 }
    let other = Model(shape: Array(shape), elements: Array(0..<shape.reduce(1, *)))
    let full = other.broadcast(to: model.shape)
    let expected = zip(model.elements, full.elements).map { $0 * 3 + $1 }
    for dtype in [DType.float32, .float64, .int64, .int32] {
      let x = try Raw.cast(tensor, to: dtype)
      let y = try Raw.cast(Raw.tensor(other.elements, Shape(other.shape)), to: dtype)
      let sum = try Raw.binary(.add, Raw.binary(.multiply, x, .int(3)), y)
      #expect(try sum.toInts() == expected, "seed \(seed) \(dtype)")
      let turned = try Raw.binary(.subtract, y, x)
      let difference = zip(model.elements, full.elements).map { $1 - $0 }
      #expect(try turned.toInts() == difference, "seed \(seed) \(dtype)")
    }
  }

  @Test func `large operands that lie in different orders are added place by place`() throws {
    let x = try Raw.reshape(Raw.arange(.int(0), .int(10_000), .int(1)), Shape(100, 100))
    let expected = (0..<10_000).map { $0 + ($0 % 100) * 100 + $0 / 100 }
    for dtype in [DType.float32, .int64] {
      let a = try Raw.cast(x, to: dtype)
      let sum = try Raw.binary(.add, a, Raw.t(a))
      #expect(try sum.toInts() == expected)
      let turned = try Raw.binary(.add, Raw.t(a), a)
      #expect(try turned.toInts() == expected)
      #expect(turned.strides.array == [1, 100], "the first operand's order, as in PyTorch")
    }
  }

  @Test(arguments: 0..<100)
  func `in-place arithmetic on a view changes those elements and no others`(seed: Int) throws {
    var (dice, model, tensor) = try start(seed &+ 2000)
    let base = tensor
    (model, tensor) = try step(model, tensor, &dice)
    let before = try base.toInts()
    guard Set(model.elements).count == model.elements.count else {
      // The step expanded it: written elements would overlap.
      let error = #expect(throws: TensorError.self) { try Raw.binaryInPlace(.add, tensor, .int(1)) }
      #expect(error?.message.hasPrefix("unsupported operation: more than one element") == true)
      #expect(try base.toInts() == before)
      return
    }
    try Raw.binaryInPlace(.add, tensor, .int(1000))
    let touched = Set(model.elements)
    // A step may have copied; then the base is as it was.
    let isView = tensor.storage === base.storage
    let after = before.map { isView && touched.contains($0) ? $0 + 1000 : $0 }
    #expect(try base.toInts() == after, "seed \(seed)")
    #expect(try tensor.toInts() == model.elements.map { $0 + 1000 }, "seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func `reductions over any dimensions of any layout are right`(seed: Int) throws {
    var (dice, model, tensor) = try start(seed &+ 3000)
    (model, tensor) = try step(model, tensor, &dice)
    let axes = model.shape.indices.filter { _ in Bool.random(using: &dice) }
    if axes.isEmpty || model.elements.isEmpty { return }
    let set = try AxisSet(axes, of: tensor.shape)
    let groups = model.groups(reducing: axes)
    let sums = groups.map { $0.reduce(0, +) }
    for dtype in [DType.int64, .float32, .float64] {
      let x = try Raw.cast(tensor, to: dtype)
      let kept = try Raw.sum(x, set, keepDimensions: true)
      #expect(try kept.toInts() == sums, "seed \(seed) \(dtype)")
      #expect(
        kept.shape.array == model.shape.indices.map { axes.contains($0) ? 1 : model.shape[$0] })
      let largest = try Raw.extreme(.max, x, set)
      #expect(try largest.toInts() == groups.map { $0.max() ?? 0 }, "seed \(seed) \(dtype)")
      #expect(largest.rank == model.shape.count - axes.count)
    }
    let (values, indices) = try Raw.extremeWithIndices(.min, tensor, axes[0])
    let single = model.groups(reducing: [axes[0]])
    #expect(try values.toInts() == single.map { $0.min() ?? 0 })
    let places = single.map { group in group.firstIndex(of: group.min() ?? 0) ?? 0 }
    #expect(try indices.toInts() == places, "seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func `indexing by tensors gathers and puts by its definition`(seed: Int) throws {
    var (dice, model, tensor) = try start(seed &+ 4000)
    (model, tensor) = try step(model, tensor, &dice)
    if model.elements.isEmpty || model.shape.isEmpty { return }
    let axis = Int.random(in: 0..<model.shape.count, using: &dice)
    let size = model.shape[axis]
    let places = (0..<3).map { _ in Int.random(in: -size..<size, using: &dice) }
    var items = [Index](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
    items.append(.tensor(try Raw.tensor(places)))
    let expected = model.select(axis, places.map { $0 < 0 ? $0 + size : $0 })
    #expect(try Raw.index(tensor, items).toInts() == expected.elements, "seed \(seed)")
    let target = try Raw.zeros(tensor.shape, .int64)
    let resolved = try Raw.resolve(target, items)
    let ones = try Raw.ones(Shape(expected.shape), .int64)
    try Raw.put(resolved.view, by: resolved.indices, ones, accumulate: true)
    #expect(try Raw.sum(target).toInts() == [expected.elements.count], "seed \(seed)")
    let gathered = try Raw.index(target, items)
    #expect(try gathered.toInts().allSatisfy { $0 >= 1 })
  }
}

// MARK: - The model

struct Model {
  var shape: [Int]
  var elements: [Int]

  /// The coordinates of every element, in order.
  var coordinates: [[Int]] {
    shape.reduce([[]]) { prefixes, size in prefixes.flatMap { p in (0..<size).map { p + [$0] } } }
  }

  func element(_ place: [Int]) -> Int {
    elements[zip(shape, place).reduce(0) { $0 * $1.0 + $1.1 }]
  }

  /// A model of another shape whose elements are found at the given coordinates of this one.
  func remap(_ shape: [Int], _ place: ([Int]) -> [Int]) -> Model {
    let target = Model(shape: shape, elements: [])
    return Model(shape: shape, elements: target.coordinates.map { element(place($0)) })
  }

  func broadcast(to target: [Int]) -> Model {
    let shift = target.count - shape.count
    return remap(target) { place in
      shape.indices.map { shape[$0] == 1 ? 0 : place[$0 + shift] }
    }
  }

  func select(_ axis: Int, _ places: [Int]) -> Model {
    var target = shape
    target[axis] = places.count
    return remap(target) { place in
      place.indices.map { $0 == axis ? places[place[$0]] : place[$0] }
    }
  }

  /// The elements that fall together when the axes are reduced, in the order of the kept coordinates.
  func groups(reducing axes: [Int]) -> [[Int]] {
    let kept = shape.indices.map { axes.contains($0) ? 1 : shape[$0] }
    var groups = [[Int]](repeating: [], count: kept.reduce(1, *))
    for (place, value) in zip(coordinates, elements) {
      let key = shape.indices.reduce(0) { $0 * kept[$1] + (axes.contains($1) ? 0 : place[$1]) }
      groups[key].append(value)
    }
    return groups
  }
}

private func start(_ seed: Int) throws -> (Dice, Model, Tensor) {
  var dice = Dice(state: UInt64(truncatingIfNeeded: seed &* 7919 &+ 13))
  let shape = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
    Int.random(in: 1...4, using: &dice)
  }
  let model = Model(shape: shape, elements: Array(0..<shape.reduce(1, *)))
  return (dice, model, try Raw.tensor(model.elements, Shape(shape)))
}

/// One random view of both the model and the tensor.
private func step(_ model: Model, _ tensor: Tensor, _ dice: inout Dice) throws -> (Model, Tensor) {
  let rank = model.shape.count
  let axis = rank == 0 ? 0 : Int.random(in: 0..<rank, using: &dice)
  switch Int.random(in: 0..<(rank == 0 ? 1 : 7), using: &dice) {
  case 0:
    let shape = [1] + model.shape
    return (Model(shape: shape, elements: model.elements), try Raw.unsqueeze(tensor, 0))
  case 1:
    let order = Array(0..<rank).shuffled(using: &dice)
    let shape = order.map { model.shape[$0] }
    let moved = model.remap(shape) { place in
      (0..<rank).map { axis in place[order.firstIndex(of: axis) ?? 0] }
    }
    return (moved, try Raw.permute(tensor, Shape(order)))
  case 2:
    let start = Int.random(in: 0...model.shape[axis], using: &dice)
    let step = Int.random(in: 1...3, using: &dice)
    let places = Array(stride(from: start, to: model.shape[axis], by: step))
    return (model.select(axis, places), try Raw.slice(tensor, axis, start, nil, step: step))
  case 3 where model.shape[axis] > 0:
    let place = Int.random(in: 0..<model.shape[axis], using: &dice)
    var cut = model.select(axis, [place])
    cut.shape.remove(at: axis)
    return (cut, try Raw.select(tensor, axis, place - model.shape[axis]))
  case 4 where rank < 5:
    let target = [2] + model.shape
    return (model.broadcast(to: target), try Raw.expand(tensor, Shape(target)))
  case 5:
    let flat = Model(shape: [model.elements.count], elements: model.elements)
    return (flat, try Raw.reshape(tensor, Shape(model.elements.count)))
  default:
    let other = Int.random(in: 0..<rank, using: &dice)
    var shape = model.shape
    shape.swapAt(axis, other)
    let turned = model.remap(shape) { place in
      var place = place
      place.swapAt(axis, other)
      return place
    }
    return (turned, try Raw.transpose(tensor, axis, other))
  }
}
