// grid_sample and affine_grid: images read at arbitrary places.
//
// A sample is made of differentiable operations on the grid and of gathers from the image, so that both
// gradients and their own gradients need no more code.

import Tensors

extension Operation {
  static let gridSample = Operation(
    "grid_sample",
    "(input: Tensor, grid: Tensor, mode: str = 'bilinear', padding_mode: str = 'zeros', "
      + "align_corners: bool | None = None) -> Tensor", .functional,
    "Reads images at the places a grid names: x and y from -1 (left, top) to 1.",
    formula: "y[n,:,i,j] = input[n,:] at grid[n,i,j], between pixels interpolated",
    gradients: ["input": "ȳ·w added at the pixels read", "grid": "ȳ times the image's slope"],
    nodes: [Operations.gridSamplerRule],
    shape: .ofValues("(N, C, H, W), (N, h, w, 2) → (N, C, h, w)"),
    examples: [
      Example(.floats([1, 2, 4, 5]), .floats([1, 2, 3, 2], -0.83...0.71)),
      Example(
        .floats([2, 1, 3, 3]), .floats([2, 2, 2, 2], -0.9...0.77), .string("bilinear"),
        .string("border"), .bool(true)),
      Example(
        .floats([1, 1, 3, 4]), .constant([1, 2, 2, 2], -1.4...1.4), .string("nearest"),
        .string("reflection")),
      Example(
        .floats([1, 2, 3, 3]), .floats([1, 2, 2, 2], -0.9...0.77), .string("bicubic"),
        secondOrder: false),
    ]
  ) { a throws(TensorError) in
    let (mode, padding) = (
      try a.string(2, default: "bilinear"), try a.string(3, default: "zeros")
    )
    guard ["bilinear", "nearest", "bicubic"].contains(mode) else {
      throw TensorError(
        .value,
        "nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', but got: "
          + "'\(mode)'")
    }
    guard ["zeros", "border", "reflection"].contains(padding) else {
      throw TensorError(
        .value,
        "nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or 'reflection', "
          + "but got: '\(padding)'")
    }
    return .tensor(
      try Operations.gridSample(
        try a.tensor(0), try a.tensor(1), mode: mode, padding: padding,
        alignCorners: try a.bool(4)))
  }

  static let affineGrid = Operation(
    "affine_grid", "(theta: Tensor, size: int[], align_corners: bool | None = None) -> Tensor",
    .functional, "The grid that reads images through affine maps (N, 2, 3).",
    formula: "y[n,i,j] = θ[n]·(x_j, y_i, 1)", gradients: ["theta": "Σ ȳ·(x_j, y_i, 1)ᵀ"],
    nodes: [Operations.affineGridRule], shape: .ofValues("(N, 2, 3), (N, C, H, W) → (N, H, W, 2)"),
    examples: [
      Example(.floats([1, 2, 3]), .ints([1, 1, 2, 3])),
      Example(.floats([2, 2, 3]), .ints([2, 1, 3, 2]), .bool(true)),
    ]
  ) { a throws(TensorError) in
    .tensor(
      try Operations.affineGrid(try a.tensor(0), try a.ints(1), alignCorners: try a.bool(2)))
  }
}

extension Operations {
  static let gridSamplerRule = GradientRule("GridSampler2DBackward0")
  static let affineGridRule = GradientRule("AffineGridGeneratorBackward0")

  static func gridSample(
    _ x: Tensor, _ grid: Tensor, mode: String, padding: String, alignCorners: Bool
  ) throws(TensorError) -> Tensor {
    try requireGrid(x, grid)
    if mode == "bicubic" {
      return try cubicSample(x, grid, padding: padding, alignCorners: alignCorners)
    }
    let (height, width) = (x.shape[2], x.shape[3])
    let column = try place(select(grid, -1, 0), width, padding, alignCorners)
    let row = try place(select(grid, -1, 1), height, padding, alignCorners)
    let image = try reshape(x, Shape(x.shape[0], x.shape[1], height * width))
    func pixel(_ row: Tensor, _ column: Tensor) throws(TensorError) -> Tensor {
      try read(image, row, column, height, width)
    }
    if mode == "nearest" {
      let y = try pixel(Raw.unary(.round, row), Raw.unary(.round, column))
      guard isRecorded(y, grid) else { return y }
      // Steps have no slope: the grid's gradient is zero.
      let result = y.detached()
      let node = attach(gridSamplerRule, to: result, y, grid)
      node.save(grid)
      node.save(x)
      node.closure = { (g, node) throws(TensorError) in
        let (grid, _) = (try node.saved(0), try node.saved(1))
        return Gradients(
          tied(g, to: grid, gridSamplerRule),
          tied(try Raw.zeros(grid.shape, g.dtype), to: grid, gridSamplerRule))
      }
      return result
    }
    let (top, left) = (try Raw.unary(.floor, row), try Raw.unary(.floor, column))
    let (bottom, right) = (try top + 1, try left + 1)
    func weight(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor { try unsqueeze(a * b, 1) }
    let upper =
      try pixel(top, left) * weight(right - column, bottom - row)
      + pixel(top, right) * weight(column - left, bottom - row)
    let lower =
      try pixel(bottom, left) * weight(right - column, row - top)
      + pixel(bottom, right) * weight(column - left, row - top)
    return named(gridSamplerRule, try upper + lower, saving: [x, grid])
  }

  /// Cubic interpolation of the 4 × 4 pixels around each place, as `interpolate`'s with a = -0.75.
  private static func cubicSample(
    _ x: Tensor, _ grid: Tensor, padding: String, alignCorners: Bool
  ) throws(TensorError) -> Tensor {
    let (height, width) = (x.shape[2], x.shape[3])
    let column = try pixels(select(grid, -1, 0), width, alignCorners)
    let row = try pixels(select(grid, -1, 1), height, alignCorners)
    let image = try reshape(x, Shape(x.shape[0], x.shape[1], height * width))
    let (top, left) = (try Raw.unary(.floor, row), try Raw.unary(.floor, column))
    let (rowWeights, columnWeights) = (try cubicWeights(row - top), try cubicWeights(column - left))
    var total: Tensor?
    for i in 0..<4 {
      let line = try inside(top + Double(i - 1), height, padding, alignCorners)
      for j in 0..<4 {
        let place = try inside(left + Double(j - 1), width, padding, alignCorners)
        let weight = try unsqueeze(rowWeights[i] * columnWeights[j], 1)
        let term = try read(image, line, place, height, width) * weight
        total = try total.map { sum throws(TensorError) in try sum + term } ?? term
      }
    }
    guard let total else { return x }
    return named(gridSamplerRule, total, saving: [x, grid])
  }

  /// The weights of the pixels at -1, 0, 1 and 2 for a place between 0 and 1.
  private static func cubicWeights(_ t: Tensor) throws(TensorError) -> [Tensor] {
    func near(_ x: Tensor) throws(TensorError) -> Tensor { try (x * 1.25 + -2.25) * x * x + 1 }
    func far(_ x: Tensor) throws(TensorError) -> Tensor {
      try ((x * -0.75 + 3.75) * x + -6) * x + 3
    }
    let rest = try neg(t) + 1
    return [try far(t + 1), try near(t), try near(rest), try far(rest + 1)]
  }

  /// The pixels at rows and columns (N, h, w), zero outside: (N, C, h, w).
  private static func read(
    _ image: Tensor, _ row: Tensor, _ column: Tensor, _ height: Int, _ width: Int
  ) throws(TensorError) -> Tensor {
    var isInside = try Raw.compare(.greaterOrEqual, row, .int(0))
    for test in [
      try Raw.compare(.less, row, .int(height)), try Raw.compare(.greaterOrEqual, column, .int(0)),
      try Raw.compare(.less, column, .int(width)),
    ] { isInside = try Raw.binary(.bitwiseAnd, isInside, test) }
    let flat = try GradientMode.with(false) { () throws(TensorError) in
      try Raw.where(isInside, row * Double(width) + column, constant(0, like: row))
    }
    let (samples, channels) = (image.shape[0], image.shape[1])
    let count = row.shape[1] * row.shape[2]
    let places = try Raw.expand(
      try Raw.reshape(try Raw.cast(flat, to: .int64), Shape(samples, 1, count)),
      Shape(samples, channels, count))
    let values = try reshape(
      gather(image, 2, places), Shape(samples, channels, row.shape[1], row.shape[2]))
    return try masked(values, by: try Raw.unsqueeze(isInside, 1))
  }

  /// From -1…1 to pixels, brought inside as the padding mode says.
  private static func place(_ x: Tensor, _ size: Int, _ padding: String, _ alignCorners: Bool)
    throws(TensorError) -> Tensor
  {
    try inside(try pixels(x, size, alignCorners), size, padding, alignCorners)
  }

  /// From -1…1 to pixels.
  private static func pixels(_ x: Tensor, _ size: Int, _ alignCorners: Bool) throws(TensorError)
    -> Tensor
  {
    try alignCorners ? (x + 1) / 2 * Double(size - 1) : ((x + 1) * Double(size) + -1) / 2
  }

  /// Pixels beyond the edges brought back as the padding mode says.
  private static func inside(_ x: Tensor, _ size: Int, _ padding: String, _ alignCorners: Bool)
    throws(TensorError) -> Tensor
  {
    if padding == "zeros" { return x }
    var place = x
    if padding == "reflection" {
      place =
        try alignCorners
        ? reflected(place, 0, Double(2 * (size - 1))) : reflected(place, -1, Double(2 * size - 1))
    }
    // Beyond the edge, and at it, the gradient is zero.
    let isInside = try Raw.binary(
      .bitwiseAnd, try Raw.compare(.greater, place, .int(0)),
      try Raw.compare(.less, place, .int(size - 1)))
    return try `where`(isInside, place, Raw.clamp(place, .int(0), .int(size - 1)))
  }

  /// Reflected between `twiceLow` / 2 and `twiceHigh` / 2.
  private static func reflected(_ x: Tensor, _ twiceLow: Double, _ twiceHigh: Double)
    throws(TensorError) -> Tensor
  {
    if twiceLow == twiceHigh { return try x * 0 }
    let (low, span) = (twiceLow / 2, (twiceHigh - twiceLow) / 2)
    let distance = try abs(x + -low)
    let flips = try Raw.unary(.floor, Raw.binary(.divide, distance, .float(span)))
    let extra = try distance - flips * span
    let isEven = try Raw.compare(.equal, try Raw.binary(.fmod, flips, .float(2)), .int(0))
    return try `where`(isEven, extra + low, span - extra + low)
  }

  private static func requireGrid(_ x: Tensor, _ grid: Tensor) throws(TensorError) {
    let facts = TensorError.Facts(operation: "grid_sample", shapes: [x.shape, grid.shape])
    func refuse(_ message: String) -> TensorError { TensorError(.runtime, message, facts: facts) }
    guard x.rank > 2, grid.rank > 0 else {
      throw refuse(
        "grid_sampler(): expected 4D or 5D input and grid with same number of dimensions, but got "
          + "input with sizes \(x.shape) and grid with sizes \(grid.shape)")
    }
    guard x.shape[0] == grid.shape[0] else {
      throw refuse(
        "grid_sampler(): expected grid and input to have same batch size, but got input with sizes "
          + "\(x.shape) and grid with sizes \(grid.shape)")
    }
    guard grid.shape.last == x.rank - 2 else {
      throw refuse(
        "grid_sampler(): expected grid to have size \(x.rank - 2) in last dimension, but got grid with "
          + "sizes \(grid.shape)")
    }
    for axis in 2..<x.rank where x.shape[axis] == 0 {
      throw refuse(
        "grid_sampler(): expected input to have non-empty spatial dimensions, but input has sizes "
          + "\(x.shape) with dimension \(axis) being empty")
    }
    guard x.rank == 4, grid.rank == 4 else {
      throw x.rank == 5
        ? TensorError(.refused, "grid_sample() of volumes (5D input) is not in Glia")
        : refuse(
          "grid_sampler(): expected 4D or 5D input and grid with same number of dimensions, but got "
            + "input with sizes \(x.shape) and grid with sizes \(grid.shape)")
    }
    guard x.dtype == grid.dtype else {
      throw refuse(
        "expected scalar type \(x.dtype.scalarTypeName) but found \(grid.dtype.scalarTypeName)")
    }
    guard x.dtype.isFloatingPoint else { throw .notImplemented("grid_sampler_2d_cpu", x.dtype) }
  }

  static func affineGrid(_ theta: Tensor, _ size: [Int], alignCorners: Bool) throws(TensorError)
    -> Tensor
  {
    let listed = "(\(size.map { String($0) }.joined(separator: ", ")))"
    guard theta.dtype.isFloatingPoint else {
      throw TensorError(
        .value, "Expected theta to have floating point type, but got \(theta.dtype.name)")
    }
    guard size.count == 4 else {
      throw TensorError(
        size.count == 5 ? .refused : .notImplemented,
        size.count == 5
          ? "affine_grid() of volumes (5D sizes) is not in Glia"
          : "affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. "
            + "Got size \(listed).")
    }
    guard theta.rank == 3, theta.shape[1] == 2, theta.shape[2] == 3 else {
      throw TensorError(
        .value,
        "Expected a batch of 2D affine matrices of shape Nx2x3 for size \(listed). Got "
          + "\(theta.shape.sizeDescription).")
    }
    guard size.allSatisfy({ $0 > 0 }) else {
      throw TensorError(.value, "Expected non-zero, positive output size. Got \(listed)")
    }
    let (height, width) = (size[2], size[3])
    guard let count = Shape(height, width, 3).checkedCount, count < 1 << 30 else {
      throw TensorError(.runtime, "Storage size calculation overflowed with sizes=\(listed)")
    }
    let columns = try axis(width, alignCorners, theta.dtype)
    let rows = try axis(height, alignCorners, theta.dtype)
    var base: [Double] = []
    base.reserveCapacity(count)
    for row in rows { for column in columns { base += [column, row, 1] } }
    let points = try Raw.cast(
      try Raw.tensor(base, Shape(1, height * width, 3)), to: theta.dtype)
    let samples = try Raw.expand(points, Shape(size[0], height * width, 3))
    let grid = try bmm(samples, transpose(theta, 1, 2))
    return named(affineGridRule, try reshape(grid, Shape(size[0], height, width, 2)))
  }

  /// The places of pixels from -1 to 1: at the corners, or at the centres.
  private static func axis(_ size: Int, _ alignCorners: Bool, _ dtype: DType) throws(TensorError)
    -> [Double]
  {
    if size <= 1 { return Array(repeating: 0, count: max(size, 0)) }
    let ends = try Raw.linspace(-1, 1, size, dtype)
    let places = alignCorners ? ends : try ends * Double(size - 1) / Double(size)
    return try places.toDoubles()
  }
}
