// The elements of dimensions in reverse order, as a copy.

extension Raw {
  /// A copy whose `axes` run backwards; a dense layout is kept.
  public static func flip(_ x: Tensor, _ axes: AxisSet) throws(TensorError) -> Tensor {
    let source = x.isContiguous || x.isDense ? x : try rowMajorCopy(x)
    let out = try Tensor(fresh: x.shape, strides: source.strides, x.dtype, count: x.count)
    if x.count == 0 { return out }
    switch x.dtype.size {
    case 1: flip(source, out, axes, UInt8.self)
    case 2: flip(source, out, axes, Int16.self)
    case 4: flip(source, out, axes, Int32.self)
    default: flip(source, out, axes, Int.self)
    }
    return out
  }

  private static func flip<T: Element>(_ x: Tensor, _ out: Tensor, _ axes: AxisSet, _: T.Type) {
    let (from, to): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) = (
      x.pointer(), out.pointer()
    )
    var (strides, start) = (x.strides, 0)
    for axis in x.shape.axes where axes.contains(axis) {
      start += x.strides[axis] * (x.shape[axis] - 1)
      strides[axis] = -x.strides[axis]
    }
    let walk = StridedWalk(x.shape, out.strides, strides)
    let (length, (step, sourceStep, _, _)) = (walk.rowLength, walk.rowStrides)
    walk.forEachRow { (o0, o1, _, _) in
      let (target, source) = (to + o0, from + (start + o1))
      if step == 1 && sourceStep == 1 {
        target.update(from: source, count: length)
      } else if step == 1 && sourceStep == -1 {
        for i in 0..<length { target[i] = source[0 &- i] }
      } else {
        for i in 0..<length { target[i &* step] = source[i &* sourceStep] }
      }
    }
  }
}
