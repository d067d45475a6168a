// The functions behind Reductions.swift, with their gradients.

public import Tensors

/// The axes named by `dims`, nil for all.
func axisSet(_ dims: [Int]?, _ x: Tensor) throws(TensorError) -> AxisSet? {
  guard let dims, !dims.isEmpty else { return nil }
  return try AxisSet(dims, of: x.shape)
}

extension Operations {
  static let sumAllRule = GradientRule("SumBackward0") { (g, _) throws(TensorError) in
    Gradients(g)  // the engine repeats a gradient that is smaller than the input
  }
  static let sumRule = GradientRule("SumBackward1")
  static let meanAllRule = GradientRule("MeanBackward0") { (g, node) throws(TensorError) in
    Gradients(try g / node.number)
  }
  static let meanRule = GradientRule("MeanBackward1")
  static let prodAllRule = GradientRule("ProdBackward0")
  static let prodRule = GradientRule("ProdBackward1")
  static let varRule = GradientRule("VarBackward0")
  static let stdRule = GradientRule("StdBackward0")
  static let maxAllRule = GradientRule("MaxBackward1")
  static let maxRule = GradientRule("MaxBackward0")
  static let minAllRule = GradientRule("MinBackward1")
  static let minRule = GradientRule("MinBackward0")
  static let amaxRule = GradientRule("AmaxBackward0")
  static let aminRule = GradientRule("AminBackward0")
  static let cumsumRule = GradientRule("CumsumBackward0")
  static let logsumexpRule = GradientRule("LogsumexpBackward0")

  /// The sum over `dims`, nil for all.
  public static func sum(_ x: Tensor, _ dims: [Int]? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard let dims, !dims.isEmpty else {
      let y = try Raw.sum(x, nil, keepDimensions: keepDim)
      if isRecorded(x) { attach(sumAllRule, to: y, x) }
      return y
    }
    let axes = try AxisSet(dims, of: x.shape)
    let y = try Raw.sum(x, axes, keepDimensions: keepDim)
    if isRecorded(x) {
      let shape = x.shape
      attach(sumRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try expand(try restored(g, axes, shape), shape))
      }
    }
    return y
  }

  /// The average over `dims`, nil for all.
  public static func mean(_ x: Tensor, _ dims: [Int]? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    guard let dims, !dims.isEmpty else {
      let y = try Raw.mean(x, nil, keepDimensions: keepDim)
      if isRecorded(x) { attach(meanAllRule, to: y, x).number = Double(x.count) }
      return y
    }
    let axes = try AxisSet(dims, of: x.shape)
    let y = try Raw.mean(x, axes, keepDimensions: keepDim)
    if isRecorded(x) {
      let shape = x.shape
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      attach(meanRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try expand(try restored(g, axes, shape), shape) / count)
      }
    }
    return y
  }

  /// `g` with the reduced dimensions back as size 1.
  static func restored(_ g: Tensor, _ axes: AxisSet, _ shape: Shape) throws(TensorError) -> Tensor {
    if g.rank == shape.rank { return g }
    var result = shape
    for axis in shape.axes where axes.contains(axis) { result[axis] = 1 }
    return try reshape(g, result)
  }

  /// The product over one dimension, nil for all.
  public static func prod(_ x: Tensor, _ dim: Int? = nil, keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    let axes = try axisSet(dim.map { [$0] }, x)
    let y = try Raw.product(x, axes, keepDimensions: keepDim)
    guard isRecorded(x), y.dtype.isFloatingPoint else { return y }
    let axis = try dim.map { dim throws(TensorError) in try x.shape.axis(dim) }
    let rule = dim == nil ? prodAllRule : prodRule
    let node = attach(rule, to: y, x)
    node.save(x)
    node.closure = { (g, node) throws(TensorError) in
      let x = try node.saved(0)
      guard let axis, x.rank > 0 else {
        let flat = try reshape(x, Shape(x.count))
        return Gradients(
          tied(try reshape(g * productOfOthers(flat, 0), x.shape), to: x, rule))
      }
      let wide = try restored(g, try AxisSet([axis], of: x.shape), x.shape)
      return Gradients(tied(try wide * productOfOthers(x, axis), to: x, rule))
    }
    return y
  }

  /// For every element, the product of the others along `axis`: exact also where one is zero.
  private static func productOfOthers(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    var before: [Tensor] = []
    var after: [Tensor] = []
    let size = x.shape[axis]
    if size == 0 { return x }
    let one = try Raw.ones(x.shape.replacing(axis, with: 1), x.dtype)
    var (left, right) = (one, one)
    for index in 0..<size {
      before.append(left)
      after.append(right)
      left = try left * narrow(x, axis, index, 1)
      right = try right * narrow(x, axis, size - 1 - index, 1)
    }
    return try cat(before, axis) * cat(after.reversed(), axis)
  }

  /// The variance over `dims`, nil for all.
  public static func variance(
    _ x: Tensor, _ dims: [Int]? = nil, correction: Double = 1, keepDim: Bool = false
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.variance(x, axes, correction: correction, keepDimensions: keepDim)
    if isRecorded(x) {
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      let node = attach(varRule, to: y, x)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let x = try node.saved(0)
        let wide = try axes.map { a throws(TensorError) in try restored(g, a, x.shape) } ?? g
        return Gradients(
          try wide * (2 / (count - correction)) * (x - mean(x, dims, keepDim: true)))
      }
    }
    return y
  }

  /// The standard deviation over `dims`, nil for all; its gradient is 0 where it is 0.
  public static func std(
    _ x: Tensor, _ dims: [Int]? = nil, correction: Double = 1, keepDim: Bool = false
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.standardDeviation(x, axes, correction: correction, keepDimensions: keepDim)
    if isRecorded(x) {
      let count = Double(x.count) / Double(Swift.max(y.count, 1))
      let node = attach(stdRule, to: y, x)
      node.save(x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        let isZero = try Raw.compare(.equal, y, .int(0))
        let scaled = try maskedFill(g / (y * 2), isZero, .int(0))
        let wide =
          try axes.map { a throws(TensorError) in try restored(scaled, a, x.shape) } ?? scaled
        return Gradients(
          try wide * (2 / (count - correction)) * (x - mean(x, dims, keepDim: true)))
      }
    }
    return y
  }

  /// The largest or smallest element of all; equals share its gradient.
  public static func extreme(_ which: Extreme, _ x: Tensor) throws(TensorError) -> Tensor {
    try extreme(which, x, nil, false, which == .max ? maxAllRule : minAllRule)
  }

  /// The largest or smallest element over `dims`; equals share its gradient.
  public static func extreme(_ which: Extreme, _ x: Tensor, _ dims: [Int], keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    if dims.isEmpty, x.count == 0 {
      let name = which == .max ? "amax" : "amin"
      throw TensorError(
        .runtime,
        "\(name)(): Expected reduction dim to be specified for input.numel() == 0. Specify the "
          + "reduction dim with the 'dim' argument.", facts: .init(shapes: [x.shape]))
    }
    return try extreme(which, x, dims, keepDim, which == .max ? amaxRule : aminRule)
  }

  private static func extreme(
    _ which: Extreme, _ x: Tensor, _ dims: [Int]?, _ keepDim: Bool, _ rule: GradientRule
  ) throws(TensorError) -> Tensor {
    let axes = try axisSet(dims, x)
    let y = try Raw.extreme(which, x, axes, keepDimensions: keepDim)
    if isRecorded(x), y.dtype.isFloatingPoint {
      let node = attach(rule, to: y, x)
      node.save(x)
      node.save(output: y)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        let (wide, best) =
          try axes.map { a throws(TensorError) in
            (try restored(g, a, x.shape), try restored(y, a, x.shape))
          } ?? (g, y)
        let mask = try Raw.cast(try Raw.compare(.equal, x, best), to: x.dtype)
        let ties = try Raw.sum(mask, axes, keepDimensions: true)
        return Gradients(try wide * (mask / ties))
      }
    }
    return y
  }

  /// The largest or smallest element along `dim` and its index.
  public static func extreme(_ which: Extreme, _ x: Tensor, _ dim: Int, keepDim: Bool = false)
    throws(TensorError) -> (values: Tensor, indices: Tensor)
  {
    let result = try Raw.extremeWithIndices(which, x, dim, keepDimensions: keepDim)
    if isRecorded(x), x.dtype.isFloatingPoint {
      let axis = try x.shape.axis(dim)
      let shape = x.shape
      let node = attach(which == .max ? maxRule : minRule, to: result.values, x)
      node.save(result.indices)
      node.closure = { (g, node) throws(TensorError) in
        let indices = try node.saved(0)
        if shape.rank == 0 { return Gradients(g) }
        let wide = shape.replacing(axis, with: 1)
        return Gradients(
          try scatterAlong(
            try reshape(g, wide), axis, try Raw.reshape(indices, wide), into: shape))
      }
    }
    return result
  }

  /// The sums so far along `dim`.
  public static func cumsum(_ x: Tensor, _ dim: Int) throws(TensorError) -> Tensor {
    let y = try Raw.cumulativeSum(x, dim)
    if isRecorded(x), y.dtype.isFloatingPoint {
      attach(cumsumRule, to: y, x).closure = { (g, _) throws(TensorError) in
        if g.rank == 0 { return Gradients(g) }
        // The sums from here on: the total, less the sums before.
        return Gradients(try flip(cumsum(flip(g, [dim]), dim), [dim]))
      }
    }
    return y
  }

  /// The logarithm of the sum of exponentials over `dims`.
  public static func logsumexp(_ x: Tensor, _ dims: [Int], keepDim: Bool = false)
    throws(TensorError) -> Tensor
  {
    let x = x.dtype.isFloatingPoint ? x : try Raw.cast(x, to: .float32)
    let axes = try AxisSet(dims.isEmpty ? Array(x.shape.axes) : dims, of: x.shape)
    let y = try GradientMode.with(false) { () throws(TensorError) in
      if x.count == 0 {
        return try log(sum(exp(x), Array(x.shape.axes.filter(axes.contains)), keepDim: keepDim))
      }
      var largest = try Raw.extreme(.max, x, axes, keepDimensions: true)
      largest = try Raw.where(
        try Raw.classify(largest, .finite), largest, try Raw.fullLike(largest, .int(0)))
      let total = try log(sum(exp(x - largest), dims, keepDim: true)) + largest
      return keepDim ? total : try Raw.squeeze(total, dims.isEmpty ? Array(x.shape.axes) : dims)
    }
    let result = y.isView ? try Raw.clone(y) : y
    if isRecorded(x) {
      let node = attach(logsumexpRule, to: result, x)
      node.save(x)
      node.save(output: result)
      node.closure = { (g, node) throws(TensorError) in
        let (x, y) = (try node.saved(0), try node.saved(1))
        return Gradients(
          try restored(g, axes, x.shape) * exp(x - restored(y, axes, x.shape)))
      }
    }
    return result
  }
}
