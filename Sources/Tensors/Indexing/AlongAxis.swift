// Reading and writing along one dimension by an index of the tensor's rank: the loops of gather and scatter.

/// Which element of a tensor each place of an index names: its own coordinates, but for one dimension.
struct AxisPlan {
  /// The places, row-major; each is inside its dimension.
  private let places: Tensor
  /// A result or source laid over the index, the places, and the tensor without the dimension.
  private let walk: StridedWalk
  /// How far neighbours along the dimension lie apart.
  private let step: Int

  /// Plans for `index` into dimension `axis` of `x`, beside a tensor with the given strides.
  ///
  /// - Throws: PyTorch's error for a place outside the dimension.
  init(_ x: Tensor, _ axis: Int, _ index: Tensor, beside strides: Shape) throws(TensorError) {
    places = try Raw.contiguous(try Raw.cast(index, to: .int64))
    let size = x.rank == 0 ? 1 : x.shape[axis]
    if let place = Raw.firstPlace(places.ints, places.count, outside: 0, size) {
      throw TensorError(
        .runtime, "index \(place) is out of bounds for dimension \(axis) with size \(size)",
        facts: .init(shapes: [x.shape], axis: axis))
    }
    var rest = x.rank == index.rank ? x.strides : Shape(repeating: 0, rank: index.rank)
    step = x.rank == 0 ? 0 : x.strides[axis]
    rest[axis] = 0
    walk = StridedWalk(index.shape, strides, places.strides, rest)
  }

  @inline(__always)
  func read<T: Element>(_ x: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>) {
    let (length, (outStep, placeStep, own, _)) = (walk.rowLength, walk.rowStrides)
    let (places, step) = (self.places.ints, step)
    walk.forEachRow { (o0, o1, o2, _) in
      let (target, places, source) = (out + o0, places + o1, x + o2)
      if outStep == 1, placeStep == 1, own == 0 {
        for i in 0..<length { target[i] = source[places[i] &* step] }
      } else {
        for i in 0..<length {
          target[i &* outStep] = source[i &* own &+ places[i &* placeStep] &* step]
        }
      }
    }
  }

  @inline(__always)
  func write<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ x: UnsafeMutablePointer<T>, _ combine: (T, T) -> T
  ) {
    let (length, (valueStep, placeStep, own, _)) = (walk.rowLength, walk.rowStrides)
    let (places, step) = (self.places.ints, step)
    walk.forEachRow { (o0, o1, o2, _) in
      let (values, places, target) = (values + o0, places + o1, x + o2)
      for i in 0..<length {
        let at = i &* own &+ places[i &* placeStep] &* step
        target[at] = combine(target[at], values[i &* valueStep])
      }
    }
  }

  /// What `write` does with an addition.
  func add(_ values: UnsafeMutablePointer<Float>, _ x: UnsafeMutablePointer<Float>) {
    let (length, (valueStep, placeStep, own, _)) = (walk.rowLength, walk.rowStrides)
    let (places, step) = (self.places.ints, step)
    walk.forEachRow { (o0, o1, o2, _) in
      let (values, places, target) = (values + o0, places + o1, x + o2)
      for i in 0..<length {
        target[i &* own &+ places[i &* placeStep] &* step] += values[i &* valueStep]
      }
    }
  }
}
