// Reading and writing by index tensors: torch's index and index_put_.
//
// The index tensors broadcast to one shape B. Each of B's places stands for one offset into the indexed
// tensor, computed and checked once, before anything is written; at each place the dimensions without an
// index are walked. B's dimensions stand where the index tensors stood if those are neighbours, else first.

import CKernels

extension Raw {
  /// The elements at the places the index tensors name: `x[i, :, j]` for indices [i, nil, j].
  ///
  /// - Throws: PyTorch's IndexErrors for places outside and index tensors that do not broadcast.
  public static func gather(_ x: Tensor, by indices: [Tensor?]) throws(TensorError) -> Tensor {
    let plan = try GatherPlan(x, indices)
    let out = try Tensor(uninitialized: plan.shape, x.dtype)
    switch x.dtype.size {
    case 1: plan.read(x.pointer(to: UInt8.self), out.pointer())
    case 2: plan.read(x.pointer(to: Int16.self), out.pointer())
    case 4: plan.read(x.pointer(to: Int32.self), out.pointer())
    default: plan.read(x.pointer(to: Int.self), out.pointer())
    }
    return out
  }

  /// Writes `values`, broadcast and converted, to the places the index tensors name, or adds them.
  ///
  /// With `accumulate` a place named twice receives both; without, the last one stays.
  /// - Throws: PyTorch's errors for places outside and values that do not broadcast; then nothing is
  ///   written.
  public static func put(
    _ x: Tensor, by indices: [Tensor?], _ values: Tensor, accumulate: Bool
  ) throws(TensorError) {
    try put(x, by: indices, values, accumulate ? .sum : .replacement)
  }

  static func put(
    _ x: Tensor, by indices: [Tensor?], _ values: Tensor, _ combination: Combination
  ) throws(TensorError) {
    try requireWritable(x)
    let plan = try GatherPlan(x, indices)
    var source = try cast(values, to: x.dtype)
    while source.rank > plan.shape.rank, source.shape[0] == 1 { source = try select(source, 0, 0) }
    guard source.shape.expands(to: plan.shape) else {
      throw TensorError(
        .runtime,
        "shape mismatch: value tensor of shape \(values.shape) cannot be broadcast to indexing result "
          + "of shape \(plan.shape)", facts: .init(shapes: [values.shape, plan.shape]))
    }
    source = try contiguous(try expand(source, plan.shape))
    if source.storage.sharesMemory(with: x.storage) { source = try clone(source) }
    x.bumpVersion()
    write(source, to: x, .places(plan), combination)
  }
}

/// Where the elements named by index tensors lie.
struct GatherPlan {
  /// The shape of the result.
  let shape: Shape
  /// The offset in the indexed tensor of each place of the broadcast indices.
  private let offsets: [Int]
  /// How far apart those places lie in the (contiguous) result.
  private let placeStride: Int
  /// The dimensions without an index that stand before and after the places in the result: its strides
  /// first, the indexed tensor's second.
  private let front: StridedWalk
  private let back: StridedWalk

  init(_ x: Tensor, _ indices: [Tensor?]) throws(TensorError) {
    let named = indices.indices.filter { indices[$0] != nil }
    let broadcast = try Self.broadcast(indices.compactMap { $0 })
    offsets = try Self.offsets(x, indices, broadcast)
    let areNeighbours = named.last.map { $0 - (named.first ?? 0) == named.count - 1 } ?? true
    let first = areNeighbours ? named.first ?? 0 : 0
    var (shape, kept, keptStrides) = (Shape(), Shape(), Shape())
    for axis in x.shape.axes where !named.contains(axis) {
      if kept.rank == first { for axis in broadcast.axes { try shape.append(broadcast[axis]) } }
      try shape.append(x.shape[axis])
      kept.extend(x.shape[axis])
      keptStrides.extend(x.strides[axis])
    }
    if kept.rank <= first { for axis in broadcast.axes { try shape.append(broadcast[axis]) } }
    guard shape.checkedCount != nil else { throw .invalidSizes(shape) }
    let (strides, after) = (shape.contiguousStrides, first + broadcast.rank)
    self.shape = shape
    placeStride = shape.slice(after..<max(shape.rank, after)).count
    front = StridedWalk(
      kept.slice(0..<first), strides.slice(0..<first), keptStrides.slice(0..<first))
    let rest = first..<max(kept.rank, first)
    back = StridedWalk(
      kept.slice(rest), strides.slice(after..<max(shape.rank, after)), keptStrides.slice(rest))
  }

  private static func broadcast(_ indices: [Tensor]) throws(TensorError) -> Shape {
    var result = Shape()
    for index in indices {
      do {
        result = try Shape.broadcast(result, index.shape)
      } catch {
        let shapes = indices.map { $0.shape.description }.joined(separator: ", ")
        throw TensorError(
          .index,
          "shape mismatch: indexing tensors could not be broadcast together with shapes \(shapes)",
          facts: .init(shapes: indices.map(\.shape)))
      }
    }
    return result
  }

  private static func offsets(_ x: Tensor, _ indices: [Tensor?], _ broadcast: Shape)
    throws(TensorError) -> [Int]
  {
    guard let count = broadcast.checkedCount else { throw .invalidSizes(broadcast) }
    guard count <= Storage.elementLimit else { throw .outOfMemory(count: count, dtype: .int64) }
    var offsets = [Int](repeating: 0, count: count)
    for (axis, index) in indices.enumerated() {
      guard let index, count > 0 else { continue }
      let (size, stride) = (x.shape[axis], x.strides[axis])
      let places = try Raw.contiguous(index)
      if size == 0 {
        throw TensorError(
          .index, "index is out of bounds for dimension with size 0",
          facts: .init(shapes: [x.shape], axis: axis))
      }
      if let place = Raw.firstPlace(places.ints, places.count, outside: 0 &- size, size) {
        throw TensorError(
          .index, "index \(place) is out of bounds for dimension \(axis) with size \(size)",
          facts: .init(shapes: [x.shape], axis: axis))
      }
      let walk = StridedWalk(
        broadcast, broadcast.contiguousStrides,
        places.strides.broadcast(from: places.shape, to: broadcast))
      let (length, step, all) = (walk.rowLength, walk.rowStrides.1, places.ints)
      offsets.withUnsafeMutableBufferPointer { offsets in
        guard let offsets = offsets.baseAddress else { return }
        walk.forEachRow { (o0, o1, _, _) in
          let (row, places) = (offsets + o0, all + o1)
          for i in 0..<length {
            let place = places[i &* step]
            row[i] &+= (place &+ (place &>> 63 & size)) &* stride
          }
        }
      }
    }
    return offsets
  }

  /// Calls `body` with the offsets, in the result and in the indexed tensor, of each place's part.
  @inline(__always)
  private func forEachPlace(_ body: (Int, Int) -> Void) {
    let (length, (step, sourceStep, _, _)) = (front.rowLength, front.rowStrides)
    offsets.withUnsafeBufferPointer { offsets in
      front.forEachRow { (o0, o1, _, _) in
        for i in 0..<length {
          let (target, source) = (o0 &+ i &* step, o1 &+ i &* sourceStep)
          for place in 0..<offsets.count {
            body(target &+ place &* placeStride, source &+ offsets[place])
          }
        }
      }
    }
  }

  @inline(__always)
  func read<T: Element>(_ x: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>) {
    let (length, (step, sourceStep, _, _)) = (back.rowLength, back.rowStrides)
    if back.sizes.rank == 1 {
      if length == 1 { return forEachPlace { out[$0] = x[$1] } }
      if step == 1 && sourceStep == 1 {
        return forEachPlace { (out + $0).update(from: x + $1, count: length) }
      }
    }
    forEachPlace { (target, source) in
      back.forEachRow { (o0, o1, _, _) in
        let (target, source) = (out + (target &+ o0), x + (source &+ o1))
        for i in 0..<length { target[i &* step] = source[i &* sourceStep] }
      }
    }
  }

  @inline(__always)
  func write<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ x: UnsafeMutablePointer<T>, _ combine: (T, T) -> T
  ) {
    let (length, (step, targetStep, _, _)) = (back.rowLength, back.rowStrides)
    if back.sizes.rank == 1 {
      if length == 1 { return forEachPlace { x[$1] = combine(x[$1], values[$0]) } }
      if step == 1 && targetStep == 1 {
        return forEachPlace { (source, target) in
          let (source, target) = (values + source, x + target)
          for i in 0..<length { target[i] = combine(target[i], source[i]) }
        }
      }
    }
    forEachPlace { (source, target) in
      back.forEachRow { (o0, o1, _, _) in
        let (source, target) = (values + (source &+ o0), x + (target &+ o1))
        for i in 0..<length {
          target[i &* targetStep] = combine(target[i &* targetStep], source[i &* step])
        }
      }
    }
  }
  /// What `write` does with an addition.
  func add(_ values: UnsafeMutablePointer<Float>, _ x: UnsafeMutablePointer<Float>) {
    let (length, (step, targetStep, _, _)) = (back.rowLength, back.rowStrides)
    if back.sizes.rank == 1 {
      if length == 1 { return forEachPlace { x[$1] += values[$0] } }
      if step == 1 && targetStep == 1 {
        return forEachPlace { glia_binary_f32(GLIA_ADD, x + $1, x + $1, values + $0, length) }
      }
    }
    forEachPlace { (source, target) in
      back.forEachRow { (o0, o1, _, _) in
        let (source, target) = (values + (source &+ o0), x + (target &+ o1))
        for i in 0..<length { target[i &* targetStep] += source[i &* step] }
      }
    }
  }
}
