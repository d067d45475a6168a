// Convolution in float64 by its definition: for gradient checks, where clarity counts and speed does not.
// An interrupt stops it, as it stops the kernels, with the result unspecified.

import CKernels

struct ConvolutionLoops {
  private let g: glia_conv2d
  private let outHeight: Int
  private let outWidth: Int

  init(_ geometry: glia_conv2d) {
    g = geometry
    outHeight = glia_conv_output_size(
      g.in_height, g.kernel_height, g.stride_height, g.padding_height, g.dilation_height)
    outWidth = glia_conv_output_size(
      g.in_width, g.kernel_width, g.stride_width, g.padding_width, g.dilation_width)
  }

  /// Calls `body` with the positions in output, input and kernel of every product of the sum.
  @inline(__always)
  private func forEachProduct(_ body: (_ out: Int, _ x: Int, _ weight: Int) -> Void) {
    let (inputs, outputs) = (g.in_channels / g.groups, g.out_channels / g.groups)
    for sample in 0..<g.batch {
      for channel in 0..<g.out_channels {
        let group = channel / outputs
        for row in 0..<outHeight {
          if glia_interrupt_pending() { return }
          for column in 0..<outWidth {
            let out =
              ((sample &* g.out_channels &+ channel) &* outHeight &+ row) &* outWidth &+ column
            for input in 0..<inputs {
              let plane = sample &* g.in_channels &+ group &* inputs &+ input
              forEachTap(row, column) { (y, x, tap) in
                body(
                  out, (plane &* g.in_height &+ y) &* g.in_width &+ x,
                  (channel &* inputs &+ input) &* g.kernel_height &* g.kernel_width &+ tap)
              }
            }
          }
        }
      }
    }
  }

  /// Calls `body` with the pixel under every tap of the kernel that lies inside the image.
  @inline(__always)
  private func forEachTap(
    _ row: Int, _ column: Int, _ body: (_ y: Int, _ x: Int, _ tap: Int) -> Void
  ) {
    for ky in 0..<g.kernel_height {
      let y = row &* g.stride_height &- g.padding_height &+ ky &* g.dilation_height
      if y < 0 || y >= g.in_height { continue }
      for kx in 0..<g.kernel_width {
        let x = column &* g.stride_width &- g.padding_width &+ kx &* g.dilation_width
        if x < 0 || x >= g.in_width { continue }
        body(y, x, ky &* g.kernel_width &+ kx)
      }
    }
  }

  func forward(
    _ out: UnsafeMutablePointer<Double>, _ x: UnsafeMutablePointer<Double>,
    _ weight: UnsafeMutablePointer<Double>, _ bias: UnsafeMutablePointer<Double>?
  ) {
    let pixels = outHeight &* outWidth
    for plane in 0..<(g.batch &* g.out_channels) {
      (out + plane &* pixels).update(
        repeating: bias?[plane % g.out_channels] ?? 0, count: pixels)
    }
    forEachProduct { (o, i, w) in out[o] += x[i] * weight[w] }
  }

  func backwardData(
    _ gradX: UnsafeMutablePointer<Double>, _ gradOut: UnsafeMutablePointer<Double>,
    _ weight: UnsafeMutablePointer<Double>
  ) {
    forEachProduct { (o, i, w) in gradX[i] += gradOut[o] * weight[w] }
  }

  func backwardWeight(
    _ gradWeight: UnsafeMutablePointer<Double>, _ gradOut: UnsafeMutablePointer<Double>,
    _ x: UnsafeMutablePointer<Double>
  ) {
    forEachProduct { (o, i, w) in gradWeight[w] += gradOut[o] * x[i] }
  }
}
