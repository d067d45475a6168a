// Copying and converting: any layout and type to any other.

import CKernels

extension Raw {
  /// `source` in row-major order: itself when it already is.
  public static func contiguous(_ source: Tensor) throws(TensorError) -> Tensor {
    source.isContiguous ? source : try rowMajorCopy(source)
  }

  /// `source` in row-major order, with the strides of a fresh tensor also where sizes of 0 and 1 leave
  /// them open.
  static func rowMajor(_ source: Tensor) throws(TensorError) -> Tensor {
    guard source.isContiguous else { return try rowMajorCopy(source) }
    let strides = source.shape.contiguousStrides
    if source.strides == strides { return source }
    return source.view(source.shape, strides: strides, offset: source.offset).detached()
  }

  /// A copy that owns its storage and is contiguous, whatever the layout of `source`.
  public static func rowMajorCopy(_ source: Tensor) throws(TensorError) -> Tensor {
    let copy = try Tensor(like: source, source.dtype)
    transfer(from: source, to: copy)
    return copy
  }

  /// A copy that owns its storage; a dense layout is kept, as `clone()` does.
  public static func clone(_ source: Tensor) throws(TensorError) -> Tensor {
    guard source.isContiguous || source.isDense else { return try rowMajorCopy(source) }
    let copy = try Tensor(
      fresh: source.shape, strides: source.strides, source.dtype, count: source.count)
    transfer(from: source, to: copy)
    return copy
  }

  /// `source` with elements of type `dtype`: itself when it already has it.
  public static func cast(_ source: Tensor, to dtype: DType) throws(TensorError) -> Tensor {
    if source.dtype == dtype { return source }
    let keepsLayout = source.isContiguous || source.isDense
    let result = try Tensor(
      fresh: source.shape,
      strides: keepsLayout ? source.strides : source.shape.contiguousStrides, dtype,
      count: source.count)
    transfer(from: source, to: result)
    return result
  }

  /// Writes `source`, broadcast and converted, over `destination`: `destination.copy_(source)`.
  ///
  /// - Throws: PyTorch's RuntimeErrors when the shapes do not fit or elements of `destination` overlap.
  public static func copy(from source: Tensor, to destination: Tensor) throws(TensorError) {
    guard source.shape == destination.shape || source.shape.expands(to: destination.shape) else {
      throw .sizeMismatch(destination.shape, source.shape)
    }
    if destination.isSameWindow(as: source) { return }
    try requireWritable(destination)
    destination.bumpVersion()
    // Overlapping windows: what is to be read must not have been written yet.
    let stable = destination.overlaps(source) ? try rowMajorCopy(source) : source
    transfer(from: stable, to: destination)
  }

  /// Copies without checks; shapes broadcast, windows do not overlap.
  static func transfer(from source: Tensor, to destination: Tensor) {
    if destination.count == 0 { return }
    if source.dtype == destination.dtype {
      return transferSameType(from: source, to: destination)
    }
    let walk = walk(to: destination, from: source)
    switch source.dtype {
    case .bool: transferCasting(Truth.self, walk, source, destination)
    case .uint8: transferCasting(UInt8.self, walk, source, destination)
    case .int8: transferCasting(Int8.self, walk, source, destination)
    case .int16: transferCasting(Int16.self, walk, source, destination)
    case .int32: transferCasting(Int32.self, walk, source, destination)
    case .int64: transferCasting(Int.self, walk, source, destination)
    case .float32: transferCasting(Float.self, walk, source, destination)
    case .float64: transferCasting(Double.self, walk, source, destination)
    }
  }

  private static func walk(to destination: Tensor, from source: Tensor) -> StridedWalk {
    let strides = source.strides.broadcast(from: source.shape, to: destination.shape)
    let order = DimensionOrder(destination.shape, destination.strides)
    return StridedWalk(destination.shape, destination.strides, strides, order: order)
  }

  private static func transferSameType(from source: Tensor, to destination: Tensor) {
    let size = source.dtype.size
    if source.isContiguous, destination.isContiguous, source.shape == destination.shape {
      destination.bytes.copyMemory(from: source.bytes, byteCount: source.count &* size)
      return
    }
    let walk = walk(to: destination, from: source)
    switch size {
    case 1: copyRows(UInt8.self, walk, source, destination, glia_copy_2d_8)
    case 2: copyRows(Int16.self, walk, source, destination, nil)
    case 4: copyRows(Int32.self, walk, source, destination, glia_copy_2d_32)
    default: copyRows(Int.self, walk, source, destination, glia_copy_2d_64)
    }
  }

  private typealias PlaneCopy =
    @convention(c) (
      UnsafeMutableRawPointer?, Int, UnsafeRawPointer?, Int, Int, Int, Int
    ) -> Void

  @inline(__always)
  private static func copyRows<T: Element>(
    _: T.Type, _ walk: StridedWalk, _ source: Tensor, _ destination: Tensor, _ plane: PlaneCopy?
  ) {
    let (to, from): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
      (destination.pointer(), source.pointer())
    let (length, (step, sourceStep, _, _)) = (walk.rowLength, walk.rowStrides)
    if let plane, walk.sizes.rank == 2, step == 1 {
      plane(
        to, walk.strides0[0], from, walk.strides1[0], sourceStep, walk.sizes[0], length)
      return
    }
    walk.forEachRow { (o0, o1, _, _) in
      if step == 1 && sourceStep == 1 {
        (to + o0).update(from: from + o1, count: length)
      } else {
        for i in 0..<length { to[o0 &+ i &* step] = from[o1 &+ i &* sourceStep] }
      }
    }
  }

  private static func transferCasting<From: Element>(
    _: From.Type, _ walk: StridedWalk, _ source: Tensor, _ destination: Tensor
  ) {
    let from: UnsafeMutablePointer<From> = source.pointer()
    switch destination.dtype {
    case .bool: castRows(walk, from, destination.pointer(to: Truth.self))
    case .uint8: castRows(walk, from, destination.pointer(to: UInt8.self))
    case .int8: castRows(walk, from, destination.pointer(to: Int8.self))
    case .int16: castRows(walk, from, destination.pointer(to: Int16.self))
    case .int32: castRows(walk, from, destination.pointer(to: Int32.self))
    case .int64: castRows(walk, from, destination.pointer(to: Int.self))
    case .float32: castRows(walk, from, destination.pointer(to: Float.self))
    case .float64: castRows(walk, from, destination.pointer(to: Double.self))
    }
  }

  @inline(__always)
  private static func castRows<From: Element, To: Element>(
    _ walk: StridedWalk, _ from: UnsafeMutablePointer<From>, _ to: UnsafeMutablePointer<To>
  ) {
    let (length, (step, sourceStep, _, _)) = (walk.rowLength, walk.rowStrides)
    walk.forEachRow { (o0, o1, _, _) in
      for i in 0..<length { to[o0 &+ i &* step] = To(casting: from[o1 &+ i &* sourceStep]) }
    }
  }

  /// Refuses to write where two indices reach one element.
  static func requireWritable(_ destination: Tensor) throws(TensorError) {
    guard !destination.overlapsItself else { throw .internalOverlap }
  }
}
