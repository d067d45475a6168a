// interpolate: larger or smaller sequences, images and volumes, by nearest, linear or cubic interpolation.

import Tensors
import Text

extension Operation {
  static let interpolate = Operation(
    "interpolate",
    "(input: Tensor, size: int | int[] | None = None, scale_factor: float | float[] | None = None, "
      + "mode: str = 'nearest', align_corners: bool | None = None, "
      + "recompute_scale_factor: bool | None = None, antialias: bool = False) -> Tensor",
    .functional, "Makes sequences or images larger or smaller.",
    formula: "y[i] = Σ w·x[nearby], with the weights of the mode",
    gradients: ["input": "ȳ·w added at the places read"],
    nodes: Operations.upsampleRules.values.flatMap { $0 } + Operations.volumeRules.values + [
      Operations.adaptiveAvgPoolRule, Operations.squeezeDimRule,
    ], shape: .ofValues("(N, C, H, W) → (N, C, size), or sizes times scale_factor"),
    examples: [
      Example(.floats([1, 2, 2, 3]), .none, .double(2)),
      Example(.floats([1, 1, 3, 2]), .ints([4, 3]), .none, .string("bilinear"), .bool(true)),
      Example(.floats([1, 1, 3, 2]), .int(5), .none, .string("bicubic")),
      Example(.floats([1, 2, 3]), .int(5), .none, .string("linear")),
      Example(.floats([1, 1, 4, 4]), .int(2), .none, .string("area")),
      Example(.floats([1, 1, 2, 2, 3]), .int(3), .none, .string("trilinear")),
    ]
  ) { a throws(TensorError) in .tensor(try Operations.interpolate(a)) }
}

extension Operations {
  /// The names of the modes for sequences and for images.
  static let upsampleRules: [String: [GradientRule]] = [
    "nearest": names("UpsampleNearest"), "nearest-exact": names("UpsampleNearestExact"),
    "linear": [GradientRule("UpsampleLinear1DBackward0")],
    "bilinear": [GradientRule("UpsampleBilinear2DBackward0")],
    "bicubic": [GradientRule("UpsampleBicubic2DBackward0")],
  ]
  /// The names of the modes for volumes.
  static let volumeRules: [String: GradientRule] = [
    "nearest": GradientRule("UpsampleNearest3DBackward0"),
    "nearest-exact": GradientRule("UpsampleNearestExact3DBackward0"),
    "trilinear": GradientRule("UpsampleTrilinear3DBackward0"),
    "area": GradientRule("AdaptiveAvgPool3DBackward0"),
  ]
  private static let upsampleGradientRule = GradientRule("UpsampleBackwardBackward0")

  private static func names(_ name: String) -> [GradientRule] {
    (1...2).map { GradientRule("\(name)\($0)DBackward0") }
  }

  static func interpolate(_ a: OperationArguments) throws(TensorError) -> Tensor {
    let (x, mode) = (try a.tensor(0), try a.string(3, default: "nearest"))
    let plain = ["nearest", "area", "nearest-exact"].contains(mode)
    guard !plain || a.isNone(4) else {
      throw TensorError(
        .value,
        "align_corners option can only be set with the interpolating modes: linear | bilinear | "
          + "bicubic | trilinear")
    }
    let spatial = max(x.rank - 2, 0)
    var (sizes, scales) = try requestedSizes(a, x, spatial)
    if try a.bool(5) {
      guard sizes == nil else {
        throw TensorError(
          .value, "recompute_scale_factor is not meaningful with an explicit size.")
      }
    }
    if try a.bool(5) || mode == "area", let factors = scales {
      sizes = scaled(x, factors)
      scales = nil
    }
    if try a.bool(6) {
      guard ["bilinear", "bicubic", "lanczos"].contains(mode), x.rank == 4 else {
        throw TensorError(
          .value,
          "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D "
            + "tensor as input")
      }
      throw TensorError(.refused, "interpolate(antialias=True) is not in Glia")
    }
    try requireMode(mode, x.rank)
    let target = sizes ?? scaled(x, scales ?? [])
    if x.rank == 5 { return try volumes(x, target, scales, mode, alignCorners: try a.bool(4)) }
    if mode == "area" { return try area(x, target) }
    return try upsample(x, target, scales, mode, alignCorners: try a.bool(4))
  }

  /// The sizes or the scale factors of a call, one for each spatial dimension.
  private static func requestedSizes(_ a: OperationArguments, _ x: Tensor, _ spatial: Int)
    throws(TensorError) -> (sizes: [Int]?, scales: [Double]?)
  {
    let dims = x.shape.slice(min(2, x.rank)..<x.rank)
    guard a.isNone(1) || a.isNone(2) else {
      throw TensorError(.value, "only one of size or scale_factor should be defined")
    }
    if case .int(let size) = a[1] { return (Array(repeating: size, count: spatial), nil) }
    if case .ints(let sizes) = a[1] {
      guard sizes.count == spatial else {
        let listed = sizes.map { String($0) }.joined(separator: ", ")
        throw TensorError(
          .value,
          "Input and output must have the same number of spatial dimensions, but got input with "
            + "spatial dimensions of \(dims) and output size of (\(listed)\(sizes.count == 1 ? "," : "")). "
            + "Please provide input tensor in (N, C, d1, d2, ...,dK) format and output size in (o1, o2, "
            + "...,oK) format.")
      }
      return (sizes, nil)
    }
    if let scale = a.scalar(2) {
      return (nil, Array(repeating: scale.double, count: spatial))
    }
    let factors: [Double]
    switch a[2] {
    case .doubles(let values): factors = values
    case .ints(let values): factors = values.map { Double($0) }
    default: throw TensorError(.value, "either size or scale_factor should be defined")
    }
    guard factors.count == spatial else {
      let listed = factors.map { FloatText.repr($0) }.joined(separator: ", ")
      throw TensorError(
        .value,
        "Input and scale_factor must have the same number of spatial dimensions, but got input with "
          + "spatial dimensions of \(dims) and scale_factor of shape "
          + "(\(listed)\(factors.count == 1 ? "," : "")). Please provide input tensor in (N, C, d1, d2, "
          + "...,dK) format and scale_factor in (s1, s2, ...,sK) format.")
    }
    return (nil, factors)
  }

  private static func scaled(_ x: Tensor, _ factors: [Double]) -> [Int] {
    factors.enumerated().map { Scalar.float((Double(x.shape[$0 + 2]) * $1).rounded(.down)).int }
  }

  private static func requireMode(_ mode: String, _ rank: Int) throws(TensorError) {
    let ranks = ["linear": 3, "bilinear": 4, "trilinear": 5, "bicubic": 4]
    let known = ["nearest", "nearest-exact", "area"]
    if (3...5).contains(rank), known.contains(mode) || ranks[mode] == rank { return }
    if (3...5).contains(rank), let wanted = ranks[mode], mode != "bicubic" {
      throw TensorError(
        .notImplemented, "Got \(rank)D input, but \(mode) mode needs \(wanted)D input")
    }
    throw TensorError(
      .notImplemented,
      "Input Error: Only 3D, 4D and 5D input Tensors supported (got \(rank)D) for the modes: nearest | "
        + "linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got \(mode))")
  }

  /// Volumes (N, C, D, H, W): each depth as an image, then depth as the height of images of one row each.
  private static func volumes(
    _ x: Tensor, _ sizes: [Int], _ scales: [Double]?, _ mode: String, alignCorners: Bool
  ) throws(TensorError) -> Tensor {
    let inputs = x.shape.slice(2..<5).array
    guard (inputs + sizes).allSatisfy({ $0 > 0 }), sizes.allSatisfy({ $0 < 1 << 16 }) else {
      func listed(_ v: [Int]) -> String { "(D: \(v[0]), H: \(v[1]), W: \(v[2]))" }
      throw TensorError(
        .runtime,
        "Input and output sizes should be greater than 0, but got input \(listed(inputs)) output "
          + "\(listed(sizes))", facts: .init(shapes: [x.shape]))
    }
    func resized(_ x: Tensor, _ sizes: [Int], _ scales: [Double]?) throws(TensorError) -> Tensor {
      if mode == "area" { return try area(x, sizes) }
      return try upsample(
        x, sizes, scales, mode == "trilinear" ? "bilinear" : mode, alignCorners: alignCorners)
    }
    let planes = x.shape[0] * x.shape[1]
    let images = try resized(
      reshape(x, Shape([planes] + inputs)), Array(sizes[1...]), scales.map { Array($0[1...]) })
    let row = sizes[1] * sizes[2]
    let columns = try resized(
      reshape(images, Shape([planes, 1, inputs[0], row])), [sizes[0], row],
      scales.map { [$0[0], 1] })
    return named(
      volumeRules[mode] ?? adaptiveAvgPoolRule,
      try reshape(columns, Shape([x.shape[0], x.shape[1]] + sizes)))
  }

  private static func area(_ x: Tensor, _ sizes: [Int]) throws(TensorError) -> Tensor {
    if sizes.count == 2 { return try adaptiveAvgPool2d(x, Pair(sizes[0], sizes[1])) }
    let y = try adaptiveAvgPool2d(try unsqueeze(x, -2), Pair(1, sizes[0]))
    return try squeeze(y, [-2])
  }

  private static func upsample(
    _ x: Tensor, _ sizes: [Int], _ scales: [Double]?, _ mode: String, alignCorners: Bool
  ) throws(TensorError) -> Tensor {
    let kinds: [String: Interpolation] = [
      "nearest": .nearest, "nearest-exact": .nearestExact, "linear": .linear, "bilinear": .linear,
      "bicubic": .cubic,
    ]
    guard let kind = kinds[mode], let rules = upsampleRules[mode] else {
      throw TensorError(.refused, "interpolate(mode='\(mode)') is not in Glia")
    }
    let isImage = sizes.count == 2
    let inputs = x.shape.slice(2..<x.rank).array
    guard (inputs + sizes).allSatisfy({ $0 > 0 }), sizes.allSatisfy({ $0 < 1 << 24 }) else {
      func listed(_ values: [Int]) -> String {
        isImage ? "(H: \(values[0]), W: \(values[1]))" : "(W: \(values[0]))"
      }
      throw TensorError(
        .runtime,
        "Input and output sizes should be greater than 0, but got input \(listed(inputs)) output "
          + "\(listed(sizes))", facts: .init(shapes: [x.shape]))
    }
    guard x.dtype.isFloatingPoint else {
      let kernels = [
        "nearest": "upsample_nearest2d", "nearest-exact": "upsample_nearest2d",
        "bilinear": "compute_indices_weights_linear", "linear": "compute_indices_weights_linear",
        "bicubic": "compute_indices_weights_cubic",
      ]
      throw .notImplemented(
        kinds[mode] == .nearest && isImage
          ? "upsample_nearest2d_channels_last" : kernels[mode] ?? mode,
        x.dtype)
    }
    func taps(_ i: Int) -> ResamplingTaps {
      ResamplingTaps(
        kind, inputs[i], to: sizes[i], scale: scales?[i], alignCorners: alignCorners,
        isDouble: x.dtype == .float64)
    }
    let columns = taps(sizes.count - 1)
    let rows =
      isImage
      ? taps(0)
      : ResamplingTaps(
        .nearest, x.shape[1], to: x.shape[1], scale: nil, alignCorners: false, isDouble: true)
    // A sequence (N, C, L) is a batch of images of one channel, C rows high, whose rows stay.
    let shape = x.shape
    return try linear(
      rules[min(sizes.count, rules.count) - 1], upsampleGradientRule, x,
      forward: { x throws(TensorError) in try Raw.resample(x, rows, columns) },
      adjoint: { g throws(TensorError) in
        try Raw.resampleBackward(g, inputShape: shape, rows, columns)
      })
  }
}
