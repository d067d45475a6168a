// Convolution and max-pooling against the definition in double, and PyTorch's bits where recorded.

import CKernels
import Testing

/// A geometry and the seeds of its arrays.
private struct ConvCase: Sendable, CustomTestStringConvertible {
  var shape: glia_conv2d
  var testDescription: String {
    """
    x \(shape.batch)x\(shape.in_channels)x\(shape.in_height)x\(shape.in_width) w \
    \(shape.out_channels)x\(shape.kernel_height)x\(shape.kernel_width) stride \
    \(shape.stride_height),\(shape.stride_width) padding \(shape.padding_height),\
    \(shape.padding_width) dilation \(shape.dilation_height),\(shape.dilation_width) groups \
    \(shape.groups)
    """
  }

  init(
    _ x: (Int, Int, Int, Int), _ w: (Int, Int, Int), stride: (Int, Int) = (1, 1),
    padding: (Int, Int) = (0, 0), dilation: (Int, Int) = (1, 1), groups: Int = 1
  ) {
    shape = glia_conv2d(
      batch: x.0, in_channels: x.1, in_height: x.2, in_width: x.3, out_channels: w.0,
      kernel_height: w.1, kernel_width: w.2, stride_height: stride.0, stride_width: stride.1,
      padding_height: padding.0, padding_width: padding.1, dilation_height: dilation.0,
      dilation_width: dilation.1, groups: groups)
  }

  var outHeight: Int {
    glia_conv_output_size(
      shape.in_height, shape.kernel_height, shape.stride_height, shape.padding_height,
      shape.dilation_height)
  }
  var outWidth: Int {
    glia_conv_output_size(
      shape.in_width, shape.kernel_width, shape.stride_width, shape.padding_width,
      shape.dilation_width)
  }
  var xCount: Int { shape.batch * shape.in_channels * shape.in_height * shape.in_width }
  var wCount: Int {
    shape.out_channels * shape.in_channels / shape.groups * shape.kernel_height
      * shape.kernel_width
  }
  var outCount: Int { shape.batch * shape.out_channels * outHeight * outWidth }

  /// Calls `body` with the indices of output, input and weight of every product in the definition.
  func forEachProduct(_ body: (_ out: Int, _ x: Int, _ w: Int) -> Void) {
    let groupIn = shape.in_channels / shape.groups, groupOut = shape.out_channels / shape.groups
    for n in 0..<shape.batch {
      for o in 0..<shape.out_channels {
        for oy in 0..<outHeight {
          for ox in 0..<outWidth {
            for c in 0..<groupIn {
              for ky in 0..<shape.kernel_height {
                for kx in 0..<shape.kernel_width {
                  let y =
                    oy * shape.stride_height - shape.padding_height + ky * shape.dilation_height
                  let x = ox * shape.stride_width - shape.padding_width + kx * shape.dilation_width
                  guard (0..<shape.in_height).contains(y), (0..<shape.in_width).contains(x) else {
                    continue
                  }
                  let channel = n * shape.in_channels + o / groupOut * groupIn + c
                  body(
                    ((n * shape.out_channels + o) * outHeight + oy) * outWidth + ox,
                    (channel * shape.in_height + y) * shape.in_width + x,
                    ((o * groupIn + c) * shape.kernel_height + ky) * shape.kernel_width + kx)
                }
              }
            }
          }
        }
      }
    }
  }
}

private let convCases: [ConvCase] = [
  ConvCase((2, 1, 8, 8), (4, 3, 3), padding: (1, 1)),
  ConvCase((1, 1, 1, 1), (1, 1, 1)),
  ConvCase((1, 20, 4, 4), (17, 3, 3), padding: (1, 1)),
  ConvCase((3, 3, 9, 7), (5, 3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2)),
  ConvCase((2, 6, 14, 14), (16, 5, 5)),
  ConvCase((1, 33, 6, 16), (3, 3, 3), padding: (1, 1)),
  ConvCase((2, 8, 11, 13), (8, 5, 5), stride: (2, 3), padding: (2, 2), groups: 4),
  ConvCase((1, 4, 7, 7), (6, 1, 1), stride: (2, 2), groups: 2),
  ConvCase((1, 2, 5, 5), (3, 3, 3), padding: (4, 4)),
  ConvCase((1, 2, 20, 20), (3, 3, 3), stride: (4, 4), padding: (1, 1)),
  ConvCase((2, 3, 5, 40), (2, 5, 7), padding: (0, 3)),
  ConvCase((1, 5, 40, 3), (15, 2, 2), dilation: (3, 1)),
]

extension `Kernels` {
  @Suite struct `Convolution` {
    @Test(arguments: convCases)
    fileprivate func `forward and all gradients agree with the definition`(_ conv: ConvCase) {
      let x = sequence(conv.xCount, seed: 1), w = sequence(conv.wCount, seed: 2)
      let bias = sequence(conv.shape.out_channels, seed: 9), g = sequence(conv.outCount, seed: 4)
      let plane = conv.outHeight * conv.outWidth
      var out = (0..<conv.outCount).map { Double(bias[$0 / plane % conv.shape.out_channels]) }
      var gradX = [Double](repeating: 0, count: conv.xCount)
      var gradW = [Double](repeating: 0, count: conv.wCount)
      conv.forEachProduct { o, i, k in
        out[o] += Double(x[i]) * Double(w[k])
        gradX[i] += Double(g[o]) * Double(w[k])
        gradW[k] += Double(g[o]) * Double(x[i])
      }
      var gradBias = [Double](repeating: 0, count: bias.count)
      for i in g.indices { gradBias[i / plane % bias.count] += Double(g[i]) }

      var shape = conv.shape
      var first: [[Float]] = []
      atEveryLevel { level in
        for threads: Int32 in [1, 2] {
          withThreads(threads) {
            let ours = [
              filled(out.count) { #expect(glia_conv2d_forward_f32(&shape, $0, x, w, bias)) },
              filled(gradX.count) { #expect(glia_conv2d_backward_data_f32(&shape, $0, g, w)) },
              filled(gradW.count) { #expect(glia_conv2d_backward_weight_f32(&shape, $0, g, x)) },
              filled(bias.count) { glia_conv2d_backward_bias_f32(&shape, $0, g) },
            ]
            let names = ["forward", "data", "weight", "bias"]
            for (name, (ours, exact)) in zip(names, zip(ours, [out, gradX, gradW, gradBias])) {
              let scale = exact.reduce(1e-3) { max($0, abs($1)) }
              let worst = zip(ours, exact).map { abs(Double($0) - $1) }.max() ?? 0
              #expect(worst <= 3e-6 * scale, "\(name) \(level) \(threads)")
            }
            if first.isEmpty { first = ours }
            #expect(zip(ours, first).allSatisfy { sameBits($0, $1) }, "\(level) \(threads)")
          }
        }
      }
    }

    @Test(arguments: [
      ("3x3", ConvCase((2, 1, 8, 8), (4, 3, 3), padding: (1, 1))),
      ("5x5", ConvCase((1, 6, 14, 14), (16, 5, 5))),
      (
        "stride",
        ConvCase((2, 3, 9, 7), (5, 3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2))
      ),
    ])
    fileprivate func `forward has PyTorch's bits`(_ key: String, _ conv: ConvCase) throws {
      let expected = try KernelFixtures.floats("conv \(key)")
      let x = sequence(conv.xCount, seed: 1), w = sequence(conv.wCount, seed: 2)
      let bias = sequence(conv.shape.out_channels, seed: 9)
      var shape = conv.shape
      atEveryLevel { level in
        let ours = filled(conv.outCount) { glia_conv2d_forward_f32(&shape, $0, x, w, bias) }
        #expect(sameBits(ours, expected), "\(level)")
      }
    }

    @Test func `output sizes follow the formula and are never negative`() {
      #expect(glia_conv_output_size(28, 5, 1, 2, 1) == 28)
      #expect(glia_conv_output_size(7, 3, 2, 0, 1) == 3)
      #expect(glia_conv_output_size(2, 3, 1, 0, 1) == 0)
      #expect(glia_pool_output_size(9, 2, 2, 0, 1, false) == 4)
      #expect(glia_pool_output_size(9, 2, 2, 0, 1, true) == 5)
      #expect(glia_pool_output_size(4, 1, 2, 0, 1, true) == 2)
      #expect(glia_pool_output_size(3, 3, 3, 1, 1, true) == 2)
    }
  }

  @Suite struct `Max-pooling` {
    /// channels, size, kernel, stride, padding, dilation, ceil mode.
    @Test(arguments: [
      ((3, 8, 8), (2, 2), (2, 2), (0, 0), (1, 1), false),
      ((2, 9, 7), (2, 2), (2, 2), (0, 0), (1, 1), false),
      ((2, 9, 7), (2, 2), (2, 2), (0, 0), (1, 1), true),
      ((2, 10, 11), (3, 3), (2, 2), (1, 1), (1, 1), true),
      ((2, 10, 11), (3, 2), (1, 2), (1, 1), (2, 1), false),
      ((1, 7, 7), (3, 3), (3, 3), (1, 1), (2, 2), true),
    ])
    func `the first largest of each window, NaN over all`(
      _ size: (Int, Int, Int), _ kernel: (Int, Int), _ stride: (Int, Int), _ padding: (Int, Int),
      _ dilation: (Int, Int), _ ceil: Bool
    ) {
      var shape = glia_pool2d(
        channels: size.0, in_height: size.1, in_width: size.2, kernel_height: kernel.0,
        kernel_width: kernel.1, stride_height: stride.0, stride_width: stride.1,
        padding_height: padding.0, padding_width: padding.1, dilation_height: dilation.0,
        dilation_width: dilation.1, ceil_mode: ceil)
      var x = sequence(size.0 * size.1 * size.2, seed: 2).map { ($0 * 2).rounded() }
      x[9] = .nan
      x[size.1 * size.2 - 1] = -.infinity
      let height = glia_pool_output_size(
        size.1, kernel.0, stride.0, padding.0, dilation.0, ceil)
      let width = glia_pool_output_size(size.2, kernel.1, stride.1, padding.1, dilation.1, ceil)
      let count = size.0 * height * width
      var indices = [Int64](repeating: -1, count: count)
      let out = filled(count) { glia_max_pool2d_forward_f32(&shape, $0, &indices, x) }
      let g = sequence(count, seed: 3)
      var gradient = [Float](repeating: 0, count: x.count)
      for i in 0..<count {
        let channel = i / (height * width), oy = i / width % height, ox = i % width
        var best: (value: Float, place: Int)?
        for ky in 0..<kernel.0 {
          for kx in 0..<kernel.1 {
            let y = oy * stride.0 - padding.0 + ky * dilation.0
            let column = ox * stride.1 - padding.1 + kx * dilation.1
            guard (0..<size.1).contains(y), (0..<size.2).contains(column) else { continue }
            let value = x[(channel * size.1 + y) * size.2 + column]
            if best.map({ value > $0.value || value.isNaN }) ?? true {
              best = (value, y * size.2 + column)
            }
          }
        }
        #expect(sameBits([out[i]], [best?.value ?? 0]) && indices[i] == Int64(best?.place ?? -2))
        gradient[channel * size.1 * size.2 + (best?.place ?? 0)] += g[i]
      }
      let ours = filled(x.count) { glia_max_pool2d_backward_f32(&shape, $0, g, indices) }
      #expect(sameBits(ours, gradient))
    }
  }
}
