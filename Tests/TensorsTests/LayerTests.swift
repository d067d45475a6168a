// Convolution, pooling and softmax: output sizes recorded from PyTorch, and gradients held to the
// identity that defines them, <f(x), g> = <x, f*(g)>, in both float types.

import Foundation
import Tensors
import Testing

struct LayerTests {
  @Test func `output sizes are PyTorch's for 414 geometries`() throws {
    let rows = try Fixture.load("shapes").fields["cases"] as? [[Any]] ?? []
    #expect(rows.count == 414)
    for row in rows {
      let values = row.map { ($0 as? NSNumber)?.intValue }
      let numbers = values.prefix(5).map { $0 ?? 0 }
      let (n, k, s, p, d) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
      let image = try Raw.zeros(Shape(1, 1, n, n))
      let options = ConvolutionOptions(stride: Pair(s), padding: Pair(p), dilation: Pair(d))
      let out = try Raw.conv2d(image, Raw.zeros(Shape(1, 1, k, k)), nil, options)
      #expect(out.shape.last == values[5], "\(row)")
      for (ceilMode, wanted) in [(false, values[6]), (true, values[7])] {
        let pooling = PoolingOptions(
          kernel: Pair(k), stride: Pair(s), padding: Pair(p), dilation: Pair(d), ceilMode: ceilMode)
        let pooled = try? Raw.maxPool2d(image, pooling).values
        #expect(pooled?.shape.last == wanted, "\(row)")
      }
    }
  }

  @Test(arguments: [DType.float32, .float64], 0..<12)
  func `convolution's gradients are its adjoints`(dtype: DType, seed: Int) throws {
    var dice = Dice(state: UInt64(seed + 1))
    let groups = Int.random(in: 1...2, using: &dice)
    let options = ConvolutionOptions(
      stride: Pair(Int.random(in: 1...2, using: &dice), Int.random(in: 1...2, using: &dice)),
      padding: Pair(Int.random(in: 0...2, using: &dice), Int.random(in: 0...1, using: &dice)),
      dilation: Pair(1, Int.random(in: 1...2, using: &dice)), groups: groups)
    let generator = Generator(seed: seed)
    let x = try normal(Shape(2, 2 * groups, 6, 7), dtype, generator)
    let w = try normal(Shape(3 * groups, 2, 3, 2), dtype, generator)
    let b = try normal(Shape(3 * groups), dtype, generator)
    let out = try Raw.conv2d(x, w, nil, options)
    let g = try normal(out.shape, dtype, generator)
    let product = try inner(out, g)
    let gradX = try Raw.conv2dBackwardInput(g, inputShape: x.shape, w, options)
    let gradW = try Raw.conv2dBackwardWeight(g, x, weightShape: w.shape, options)
    let tolerance = dtype == .float32 ? 2e-3 : 1e-10
    #expect((try inner(x, gradX) - product).magnitude < tolerance)
    #expect((try inner(w, gradW) - product).magnitude < tolerance)
    let biased = try Raw.binary(.subtract, Raw.conv2d(x, w, b, options), out)
    let biasProduct = try inner(b, Raw.conv2dBackwardBias(g))
    #expect((try inner(biased, g) - biasProduct).magnitude < tolerance)
  }

  @Test func `float32 convolution agrees with the definition in float64`() throws {
    let generator = Generator(seed: 9)
    let x = try normal(Shape(3, 5, 9, 8), .float32, generator)
    let w = try normal(Shape(7, 5, 3, 3), .float32, generator)
    let options = ConvolutionOptions(stride: Pair(2, 1), padding: Pair(1))
    let narrow = try Raw.conv2d(x, w, nil, options)
    let wide = try Raw.conv2d(
      Raw.cast(x, to: .float64), Raw.cast(w, to: .float64), nil, options)
    for (a, b) in zip(try narrow.toDoubles(), try wide.toDoubles()) {
      #expect((a - b).magnitude < 1e-4)
    }
  }

  @Test func `an image without a batch dimension is a batch of one`() throws {
    let generator = Generator(seed: 2)
    let x = try normal(Shape(2, 5, 5), .float32, generator)
    let w = try normal(Shape(3, 2, 3, 3), .float32, generator)
    let single = try Raw.conv2d(x, w, nil, ConvolutionOptions())
    let batch = try Raw.conv2d(Raw.unsqueeze(x, 0), w, nil, ConvolutionOptions())
    #expect(single.shape == Shape(3, 3, 3))
    let (a, b) = (try single.toFloats(), try batch.toFloats())
    #expect(a == b)
    let g = try Raw.ones(single.shape)
    let gradX = try Raw.conv2dBackwardInput(g, inputShape: x.shape, w, ConvolutionOptions())
    #expect(gradX.shape == x.shape)
    #expect(try Raw.conv2dBackwardBias(g).toFloats() == [9, 9, 9])
  }

  @Test(arguments: [DType.float32, .float64])
  func `max pooling sends each gradient to its maximum`(dtype: DType) throws {
    let x = try normal(Shape(2, 3, 7, 6), dtype, Generator(seed: 4))
    let options = PoolingOptions(kernel: Pair(3), stride: Pair(2), padding: Pair(1), ceilMode: true)
    let (values, indices) = try Raw.maxPool2d(x, options)
    let planes = try Raw.reshape(x, Shape(6, 42))
    let picked = try Raw.gather(planes, 1, Raw.reshape(indices, Shape(6, indices.count / 6)))
    let (a, b) = (try picked.toDoubles(), try values.toDoubles())
    #expect(a == b)
    let g = try normal(values.shape, dtype, Generator(seed: 5))
    let grad = try Raw.maxPool2dBackward(g, indices, inputShape: x.shape, options)
    #expect((try inner(grad, x) - inner(g, values)).magnitude < 1e-4)
  }

  @Test(arguments: [DType.float32, .float64], [0, 1, 2])
  func `softmax and log softmax have the slopes of their definition`(dtype: DType, axis: Int) throws
  {
    let x = try normal(Shape(3, 4, 5), dtype, Generator(seed: 7))
    let g = try normal(x.shape, dtype, Generator(seed: 8))
    let step = try normal(x.shape, .float64, Generator(seed: 9))
    let wide = try Raw.cast(x, to: .float64)
    let delta = 1e-5
    let up = try Raw.axpy(wide, step, alpha: delta)
    let down = try Raw.axpy(wide, step, alpha: -delta)
    for isLog in [false, true] {
      let function = isLog ? Raw.logSoftmax : Raw.softmax
      let backward = isLog ? Raw.logSoftmaxBackward : Raw.softmaxBackward
      let slope = try inner(
        Raw.cast(g, to: .float64), Raw.binary(.subtract, function(up, axis), function(down, axis)))
      let grad = try backward(g, function(x, axis), axis)
      let expected = try inner(Raw.cast(grad, to: .float64), step)
      #expect((slope / (2 * delta) - expected).magnitude < 2e-5, "log: \(isLog)")
      #expect(try Raw.sum(Raw.unary(.exp, Raw.logSoftmax(wide, axis))).toDoubles()[0] > 0)
    }
  }

  private func normal(_ shape: Shape, _ dtype: DType, _ generator: Generator) throws -> Tensor {
    let x = try Raw.empty(shape, dtype)
    try generator.fillNormal(x)
    return x
  }

  private func inner(_ a: Tensor, _ b: Tensor) throws -> Double {
    let product = try Raw.binary(
      .multiply, Raw.cast(a, to: .float64), Raw.cast(b, to: .float64))
    return try Raw.sum(product).item().double
  }
}
