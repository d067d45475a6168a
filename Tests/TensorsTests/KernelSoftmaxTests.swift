// Softmax and cross-entropy kernels against recordings.

import CKernels
import Testing

extension `Kernels` {
  @Suite struct `Softmax` {
    @Test(arguments: [1, 5, 10, 16, 19, 40])
    func `softmax and its logarithm have PyTorch's bits`(_ n: Int) throws {
      let x = sequence(2 * n, seed: n, scale: 3), g = sequence(2 * n, seed: n + 1)
      let softmax = try KernelFixtures.floats("softmax \(n)")
      let logarithm = try KernelFixtures.floats("log_softmax \(n)")
      let backward = try KernelFixtures.floats("log_softmax backward \(n)")
      atEveryLevel { level in
        #expect(sameBits(filled(2 * n) { glia_softmax_f32($0, x, 2, n) }, softmax), "\(level)")
        // Only the logarithm of the sum may round differently.
        let ours = filled(2 * n) { glia_log_softmax_f32($0, x, 2, n) }
        #expect(zip(ours, logarithm).allSatisfy { abs($0 - $1) <= 5e-7 }, "\(level)")
        let gradient = filled(2 * n) { glia_log_softmax_backward_f32($0, g, x, 2, n) }
        #expect(sameBits(gradient, backward), "\(level)")
      }
    }

    @Test func `the gradient of softmax is (g - sum g y) y`() {
      for n in [1, 7, 16, 33] {
        let y = filled(n) { glia_softmax_f32($0, sequence(n, seed: n), 1, n) }
        let g = sequence(n, seed: 5)
        let sum = zip(g, y).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        atEveryLevel { level in
          let ours = filled(n) { glia_softmax_backward_f32($0, g, y, 1, n) }
          for i in 0..<n {
            #expect(abs(Double(ours[i]) - (Double(g[i]) - sum) * Double(y[i])) < 1e-6, "\(level)")
          }
        }
      }
    }

    @Test func `extreme rows stay finite and NaN stays NaN`() {
      atEveryLevel { level in
        let far: [Float] = [1000, 1001, 1002]
        let y = filled(3) { glia_softmax_f32($0, far, 1, 3) }
        #expect(abs(y.reduce(0, +) - 1) < 1e-6, "\(level)")
        let masked: [Float] = [0, -.infinity, 0]
        #expect(sameBits(filled(3) { glia_softmax_f32($0, masked, 1, 3) }, [0.5, 0, 0.5]))
        let broken: [Float] = [0, .nan, 0]
        #expect(allNaN(filled(3) { glia_softmax_f32($0, broken, 1, 3) }[...]))
      }
    }

    @Test(arguments: [3, 17, 300])
    func `negative log likelihood has PyTorch's bits`(_ rows: Int) throws {
      let logp = sequence(rows * 10, seed: rows), weight = sequence(10, seed: 3).map { abs($0) }
      let targets = (0..<rows).map { Int64($0 % 6 == 5 ? -100 : (7 * $0) % 10) }
      let plain = try KernelFixtures.floats("nll \(rows)")
      let weighted = try KernelFixtures.floats("nll weighted \(rows)")
      let ours = filled(1) {
        let invalid = glia_nll_forward_f32(
          $0, nil, logp, targets, nil, rows, 10, -100, GLIA_REDUCTION_MEAN)
        #expect(invalid == -1)
      }
      #expect(sameBits(ours, plain))
      #expect(
        sameBits(
          filled(1) {
            glia_nll_forward_f32(
              $0, nil, logp, targets, weight, rows, 10, -100, GLIA_REDUCTION_MEAN)
          }, weighted))
    }

    @Test(arguments: [3, 17, 300])
    func `the gradient of cross-entropy has PyTorch's bits`(_ rows: Int) throws {
      let logp = try KernelFixtures.floats("cross_entropy log_softmax \(rows)")
      let expected = try KernelFixtures.floats("cross_entropy backward \(rows)")
      let recorded = logp.count / 10
      let targets = (0..<recorded).map { Int64($0 % 6 == 5 ? -100 : (7 * $0) % 10) }
      let counted = Float((0..<rows).count { $0 % 6 != 5 })
      atEveryLevel { level in
        let ours = filled(logp.count) {
          glia_cross_entropy_backward_f32(
            $0, [1], logp, targets, nil, counted, recorded, 10, -100, GLIA_REDUCTION_MEAN)
        }
        #expect(sameBits(ours, expected), "\(level)")
      }
    }

    @Test func `reductions none and sum, ignored targets and targets out of range`() {
      let logp: [Float] = [-1, -2, -3, -4, -5, -6]
      var total: Float = 0
      let each = filled(2) {
        glia_nll_forward_f32($0, &total, logp, [2, -1], nil, 2, 3, -1, GLIA_REDUCTION_NONE)
      }
      #expect(sameBits(each, [3, 0]))
      let sum = filled(1) {
        glia_nll_forward_f32($0, &total, logp, [2, 0], [1, 1, 2], 2, 3, -1, GLIA_REDUCTION_SUM)
      }
      #expect(sum == [10] && total == 3)
      var out: Float = 0
      #expect(
        glia_nll_forward_f32(&out, nil, logp, [0, 3], nil, 2, 3, -100, GLIA_REDUCTION_SUM) == 1)
      let gradient = filled(6) {
        glia_nll_backward_f32($0, [5, 7], [2, -1], nil, 0, 2, 3, -1, GLIA_REDUCTION_NONE)
      }
      #expect(gradient == [0, 0, -5, 0, 0, 0])
    }
  }
}
