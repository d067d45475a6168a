// Normal numbers. Fills of 16 elements and more take another path than smaller ones, as in PyTorch: a
// buffer of uniforms transformed in blocks of 16, the first 8 giving radii, the last 8 angles.

import CKernels

extension Generator {
  /// Fills with normals of the given mean and standard deviation: `x.normal_(mean, std)`.
  ///
  /// - Throws: PyTorch's errors for integers, overlapping elements and a negative deviation.
  public func fillNormal(_ x: Tensor, _ mean: Double = 0, _ std: Double = 1) throws(TensorError) {
    guard std >= 0 else {
      throw TensorError(.runtime, "normal expects std >= 0.0, but found std \(number(std))")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("normal_kernel_cpu", x.dtype) }
    if x.isContiguous, x.count >= 16 {
      try Raw.requireWritable(x)
      x.dtype == .float32 ? fillFloatBlocks(x, mean, std) : fillDoubleBlocks(x, mean, std)
      return x.bumpVersion()
    }
    try Raw.overwrite(x) { out in
      if out.dtype == .float32 {
        for i in 0..<out.count { out.floats[i] = Float(normal() * std + mean) }
      } else {
        for i in 0..<out.count { out.doubles[i] = normal() * std + mean }
      }
    }
  }

  private func fillFloatBlocks(_ x: Tensor, _ mean: Double, _ std: Double) {
    let (values, count) = (x.floats, x.count)
    for i in 0..<count { values[i] = uniform24() }
    glia_normal_transform_f32(values, count / 16, Float(mean), Float(std))
    if count % 16 == 0 { return }
    // The last 16 elements are drawn anew, those of the last full block among them.
    let tail = values + (count - 16)
    for i in 0..<16 { tail[i] = uniform24() }
    glia_normal_transform_f32(tail, 1, Float(mean), Float(std))
  }

  private func fillDoubleBlocks(_ x: Tensor, _ mean: Double, _ std: Double) {
    let (values, count) = (x.doubles, x.count)
    for i in 0..<count { values[i] = uniform53() }
    for block in 0..<(count / 16) { transform(values + block * 16, mean, std) }
    if count % 16 == 0 { return }
    let tail = values + (count - 16)
    for i in 0..<16 { tail[i] = uniform53() }
    transform(tail, mean, std)
  }

  private func transform(_ block: UnsafeMutablePointer<Double>, _ mean: Double, _ std: Double) {
    for j in 0..<8 {
      let radius = (-2 * LibM.log(1 - block[j])).squareRoot()
      let angle = 2 * Double.pi * block[j + 8]
      block[j] = radius * LibM.cos(angle) * std + mean
      block[j + 8] = radius * LibM.sin(angle) * std + mean
    }
  }

  /// Normals with a mean and a deviation per element: `torch.normal(mean, std)`.
  ///
  /// - Throws: PyTorch's errors for shapes that do not broadcast and negative deviations.
  public func normal(mean: Tensor, std: Tensor) throws(TensorError) -> Tensor {
    let deviations = try std.toDoubles()
    guard deviations.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(.runtime, "normal expects all elements of std >= 0.0")
    }
    let shape = try Shape.broadcast(mean.shape, std.shape)
    let out = try Tensor(uninitialized: shape, mean.dtype)
    try fillNormal(out)
    return try Raw.binary(.add, try Raw.binary(.multiply, out, std), mean)
  }

  /// Normals around a mean per element: `torch.normal(mean, std)`.
  ///
  /// - Throws: PyTorch's errors for integers and a negative deviation.
  public func normal(mean: Tensor, std: Double) throws(TensorError) -> Tensor {
    let out = try Tensor(uninitialized: mean.shape, mean.dtype)
    try fillNormal(out, 0, std)
    return try Raw.binary(.add, out, mean)
  }
}
