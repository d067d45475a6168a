// Interpolation: which pixels each output pixel reads, with which weights, and the kernels.

import CKernels

/// How pixels between pixels are computed.
public enum Interpolation: Sendable {
  case nearest, nearestExact, linear, cubic

  fileprivate var tapCount: Int {
    switch self {
    case .nearest, .nearestExact: 1
    case .linear: 2
    case .cubic: 4
    }
  }
}

/// For every output position of one direction, the positions read and their weights.
public struct ResamplingTaps: Sendable {
  /// How many positions each output reads.
  let width: Int
  /// The positions, `width` for each output.
  private(set) var places: [Int] = []
  /// The weights, beside the positions.
  private(set) var weights: [Double] = []

  /// The number of outputs.
  public var count: Int { places.count / width }

  /// The taps for `count` outputs over `size` inputs.
  ///
  /// `scale` is the scale factor where one was given, `isDouble` whether positions are computed in double
  /// as PyTorch computes them for float64, else in float.
  public init(
    _ kind: Interpolation, _ size: Int, to count: Int, scale: Double?, alignCorners: Bool,
    isDouble: Bool
  ) {
    width = kind.tapCount
    for i in 0..<count {
      if isDouble {
        append(
          kind, size, count, Self.source(kind, Double.self, i, size, count, scale, alignCorners))
      } else {
        append(
          kind, size, count, Self.source(kind, Float.self, i, size, count, scale, alignCorners))
      }
    }
  }

  /// Where output `i` lies between the inputs.
  private static func source<T: BinaryFloatingPoint>(
    _ kind: Interpolation, _ type: T.Type, _ i: Int, _ size: Int, _ count: Int, _ scale: Double?,
    _ alignCorners: Bool
  ) -> T {
    let isSmooth = kind == .linear || kind == .cubic
    if isSmooth, alignCorners {
      return count > 1 ? T(size - 1) / T(count - 1) * T(i) : 0
    }
    let step = scale.map { T(1 / $0) } ?? T(size) / T(count)
    switch kind {
    case .nearest:
      if count == size { return T(i) }
      return count == 2 * size ? T(i / 2) : (T(i) * step).rounded(.down)
    case .nearestExact: return ((T(i) + 0.5) * step).rounded(.down)
    case .linear: return max(step * (T(i) + 0.5) - 0.5, 0)
    case .cubic: return step * (T(i) + 0.5) - 0.5
    }
  }

  private mutating func append<T: BinaryFloatingPoint>(
    _ kind: Interpolation, _ size: Int, _ count: Int, _ source: T
  ) {
    let floor = source.rounded(.down)
    let first = Int(floor)
    switch kind {
    case .nearest, .nearestExact:
      places.append(min(max(first, 0), size - 1))
      weights.append(1)
    case .linear:
      let low = min(first, size - 1)
      let share = min(max(source - T(low), 0), 1)
      places += [low, min(low + 1, size - 1)]
      weights += [Double(1 - share), Double(share)]
    case .cubic:
      let t = source - floor
      for tap in -1...2 { places.append(min(max(first + tap, 0), size - 1)) }
      weights += [
        Double(Self.far(t + 1)), Double(Self.near(t)), Double(Self.near(1 - t)),
        Double(Self.far(2 - t)),
      ]
    }
  }

  /// Keys' cubic with a = -0.75, within one pixel.
  private static func near<T: BinaryFloatingPoint>(_ x: T) -> T {
    let a: T = -0.75
    return ((a + 2) * x - (a + 3)) * x * x + 1
  }

  /// Keys' cubic with a = -0.75, between one and two pixels.
  private static func far<T: BinaryFloatingPoint>(_ x: T) -> T {
    let a: T = -0.75
    return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a
  }
}

extension Raw {
  /// Float images (…, H, W) resampled with the taps of their rows and columns.
  public static func resample(_ x: Tensor, _ rows: ResamplingTaps, _ columns: ResamplingTaps)
    throws(TensorError) -> Tensor
  {
    let images = try contiguous(x)
    let shape = x.shape.replacing(x.rank - 2, with: rows.count)
      .replacing(x.rank - 1, with: columns.count)
    let out = try Tensor(uninitialized: shape, x.dtype)
    if out.count == 0 { return out }
    withResampling(x.shape, rows, columns) { geometry in
      if x.dtype == .float32 {
        glia_resample_f32(
          &geometry, out.floats, images.floats, rows.weights.map { Float($0) },
          columns.weights.map { Float($0) })
      } else {
        glia_resample_f64(&geometry, out.doubles, images.doubles, rows.weights, columns.weights)
      }
    }
    return out
  }

  /// The gradient of `resample` for images of shape `inputShape`.
  public static func resampleBackward(
    _ grad: Tensor, inputShape: Shape, _ rows: ResamplingTaps, _ columns: ResamplingTaps
  ) throws(TensorError) -> Tensor {
    let gradient = try contiguous(grad)
    let out = try zeros(inputShape, grad.dtype)
    if out.count == 0 || grad.count == 0 { return out }
    withResampling(inputShape, rows, columns) { geometry in
      if grad.dtype == .float32 {
        glia_resample_backward_f32(
          &geometry, out.floats, gradient.floats, rows.weights.map { Float($0) },
          columns.weights.map { Float($0) })
      } else {
        glia_resample_backward_f64(
          &geometry, out.doubles, gradient.doubles, rows.weights, columns.weights)
      }
    }
    return out
  }

  private static func withResampling(
    _ x: Shape, _ rows: ResamplingTaps, _ columns: ResamplingTaps,
    _ body: (inout glia_resampling) -> Void
  ) {
    rows.places.withUnsafeBufferPointer { rowPlaces in
      columns.places.withUnsafeBufferPointer { columnPlaces in
        var geometry = glia_resampling(
          planes: x.slice(0..<(x.rank - 2)).count, in_height: x[x.rank - 2], in_width: x.last,
          out_height: rows.count, out_width: columns.count, row_taps: rows.width,
          column_taps: columns.width, rows: rowPlaces.baseAddress, columns: columnPlaces.baseAddress
        )
        body(&geometry)
      }
    }
  }
}
