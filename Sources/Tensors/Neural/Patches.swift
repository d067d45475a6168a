// Sliding blocks of an image laid out as columns (im2col), and columns added back (col2im).

extension Raw {
  /// The blocks of images (N, C, H, W) as columns (N, C·h·w, blocks).
  public static func unfoldBlocks(_ x: Tensor, _ options: PoolingOptions, _ blocks: Pair)
    throws(TensorError) -> Tensor
  {
    let images = try contiguous(x)
    let walk = BlockWalk(x.shape, options, blocks)
    let out = try zeros(walk.columnShape, x.dtype)
    if x.dtype == .float32 {
      walk.forEach { out.floats[$0] = images.floats[$1] }
    } else {
      walk.forEach { out.doubles[$0] = images.doubles[$1] }
    }
    return out
  }

  /// Columns (N, C·h·w, blocks) added to images of shape `shape` at the places of their blocks.
  public static func foldBlocks(
    _ columns: Tensor, into shape: Shape, _ options: PoolingOptions, _ blocks: Pair
  ) throws(TensorError) -> Tensor {
    let source = try contiguous(columns)
    let walk = BlockWalk(shape, options, blocks)
    let out = try zeros(shape, columns.dtype)
    if columns.dtype == .float32 {
      walk.forEach { out.floats[$1] += source.floats[$0] }
    } else {
      walk.forEach { out.doubles[$1] += source.doubles[$0] }
    }
    return out
  }
}

/// The places of every block's pixels, in the columns and in the images.
private struct BlockWalk {
  let shape: Shape
  let options: PoolingOptions
  let blocks: Pair

  init(_ shape: Shape, _ options: PoolingOptions, _ blocks: Pair) {
    (self.shape, self.options, self.blocks) = (shape, options, blocks)
  }

  var columnShape: Shape {
    Shape(
      shape[0], shape[1] &* options.kernel.height &* options.kernel.width,
      blocks.height &* blocks.width)
  }

  /// Calls `body` with the place in the columns and the place in the images of every pixel of a block
  /// that lies inside its image.
  @inline(__always)
  func forEach(_ body: (_ column: Int, _ pixel: Int) -> Void) {
    let (height, width) = (shape[2], shape[3])
    var column = 0
    for plane in 0..<(shape[0] &* shape[1]) {
      for ky in 0..<options.kernel.height {
        for kx in 0..<options.kernel.width {
          for row in 0..<blocks.height {
            let y =
              row &* options.stride.height &- options.padding.height
              &+ ky &* options.dilation.height
            defer { column &+= blocks.width }
            if y < 0 || y >= height { continue }
            let start = (plane &* height &+ y) &* width
            var x = kx &* options.dilation.width &- options.padding.width
            for place in column..<(column &+ blocks.width) {
              if x >= 0 && x < width { body(place, start &+ x) }
              x &+= options.stride.width
            }
          }
        }
      }
    }
  }
}
