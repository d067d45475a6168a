// Reading and writing by index tensors: torch's index and index_put_.
//
// The index tensors broadcast to one shape B. Each of B's places stands for one offset into the indexed
// tensor, computed and checked once, before anything is written; at each place the dimensions without an
// index are walked. B's dimensions stand where the index tensors stood if those are neighbours, else first.

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

  /// What becomes of an element and a value written to its place.
  enum Combination { case replacement, sum, product, largest, smallest }

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
    switch combination {
    case .sum: return add(plan, source, to: x)
    case .replacement: break
    default: return combine(plan, source, to: x, combination)
    }
    switch x.dtype.size {
    case 1: plan.write(source.pointer(to: UInt8.self), x.pointer()) { $1 }
    case 2: plan.write(source.pointer(to: Int16.self), x.pointer()) { $1 }
    case 4: plan.write(source.pointer(to: Int32.self), x.pointer()) { $1 }
    default: plan.write(source.pointer(to: Int.self), x.pointer()) { $1 }
    }
  }

  private static func combine(
    _ plan: GatherPlan, _ source: Tensor, to x: Tensor, _ combination: Combination
  ) {
    func write<T: Element>(_: T.Type, _ product: (T, T) -> T) {
      let (from, to): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
        (source.pointer(), x.pointer())
      switch combination {
      case .product: plan.write(from, to, product)
      case .largest: plan.write(from, to) { $1 != $1 || $1 > $0 ? $1 : $0 }
      default: plan.write(from, to) { $1 != $1 || $1 < $0 ? $1 : $0 }
      }
    }
    switch x.dtype {
    case .float32: write(Float.self) { $0 * $1 }
    case .float64: write(Double.self) { $0 * $1 }
    case .int64: write(Int.self) { $0 &* $1 }
    case .int32: write(Int32.self) { $0 &* $1 }
    case .int16: write(Int16.self) { $0 &* $1 }
    case .int8: write(Int8.self) { $0 &* $1 }
    case .uint8: write(UInt8.self) { $0 &* $1 }
    case .bool: write(Truth.self) { Truth(int: $0.asInt & $1.asInt) }
    }
  }

  private static func add(_ plan: GatherPlan, _ source: Tensor, to x: Tensor) {
    switch x.dtype {
    case .float32: plan.write(source.floats, x.floats) { $0 + $1 }
    case .float64: plan.write(source.doubles, x.doubles) { $0 + $1 }
    case .int64: plan.write(source.ints, x.ints) { $0 &+ $1 }
    case .int32: plan.write(source.pointer(to: Int32.self), x.pointer()) { $0 &+ $1 }
    case .int16: plan.write(source.pointer(to: Int16.self), x.pointer()) { $0 &+ $1 }
    case .int8: plan.write(source.pointer(to: Int8.self), x.pointer()) { $0 &+ $1 }
    case .uint8: plan.write(source.pointer(to: UInt8.self), x.pointer()) { $0 &+ $1 }
    case .bool: plan.write(source.pointer(to: UInt8.self), x.pointer()) { $0 | $1 }
    }
  }
}

/// Where the elements named by index tensors lie.
private struct GatherPlan {
  /// The shape of the result.
  let shape: Shape
  /// The offset in the indexed tensor of each place of the broadcast indices.
  private let offsets: [Int]
  /// How far apart those places lie in the (contiguous) result.
  private let placeStride: Int
  /// The dimensions without an index: result strides first, the indexed tensor's second.
  private let walk: StridedWalk

  init(_ x: Tensor, _ indices: [Tensor?]) throws(TensorError) {
    let named = indices.indices.filter { indices[$0] != nil }
    let broadcast = try Self.broadcast(indices.compactMap { $0 })
    offsets = try Self.offsets(x, indices, broadcast)
    let areNeighbours = named.last.map { $0 - (named.first ?? 0) == named.count - 1 } ?? true
    let front = areNeighbours ? named.first ?? 0 : 0
    var (shape, kept, keptStrides) = (Shape(), Shape(), Shape())
    for axis in x.shape.axes where !named.contains(axis) {
      if kept.rank == front { for axis in broadcast.axes { try shape.append(broadcast[axis]) } }
      try shape.append(x.shape[axis])
      kept.extend(x.shape[axis])
      keptStrides.extend(x.strides[axis])
    }
    if kept.rank <= front { for axis in broadcast.axes { try shape.append(broadcast[axis]) } }
    guard shape.checkedCount != nil else { throw .invalidSizes(shape) }
    let strides = shape.contiguousStrides
    var resultStrides = strides.slice(0..<front)
    let after = front + broadcast.rank
    for axis in after..<max(shape.rank, after) { resultStrides.extend(strides[axis]) }
    self.shape = shape
    placeStride = shape.slice(after..<max(shape.rank, after)).count
    walk = StridedWalk(kept, resultStrides, keptStrides)
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
      guard let index else { continue }
      let size = x.shape[axis]
      let places = try Raw.contiguous(try Raw.expand(index, broadcast))
      if size == 0, count > 0 {
        throw TensorError(
          .index, "index is out of bounds for dimension with size 0",
          facts: .init(shapes: [x.shape], axis: axis))
      }
      for i in 0..<count {
        let place = places.ints[i]
        guard place >= -size, place < size else {
          throw TensorError(
            .index, "index \(place) is out of bounds for dimension \(axis) with size \(size)",
            facts: .init(shapes: [x.shape], axis: axis))
        }
        offsets[i] &+= (place < 0 ? place &+ size : place) &* x.strides[axis]
      }
    }
    return offsets
  }

  @inline(__always)
  func read<T: Element>(_ x: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>) {
    let (length, (step, sourceStep, _, _)) = (walk.rowLength, walk.rowStrides)
    for place in 0..<offsets.count {
      let (source, target) = (x + offsets[place], out + place &* placeStride)
      walk.forEachRow { (o0, o1, _, _) in
        if step == 1 && sourceStep == 1 {
          (target + o0).update(from: source + o1, count: length)
        } else {
          for i in 0..<length { target[o0 &+ i &* step] = source[o1 &+ i &* sourceStep] }
        }
      }
    }
  }

  @inline(__always)
  func write<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ x: UnsafeMutablePointer<T>, _ combine: (T, T) -> T
  ) {
    let (length, (step, targetStep, _, _)) = (walk.rowLength, walk.rowStrides)
    for place in 0..<offsets.count {
      let (target, source) = (x + offsets[place], values + place &* placeStride)
      walk.forEachRow { (o0, o1, _, _) in
        for i in 0..<length {
          let at = o1 &+ i &* targetStep
          target[at] = combine(target[at], source[o0 &+ i &* step])
        }
      }
    }
  }
}
