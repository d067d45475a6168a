// The gradient check: the graph's gradient against finite differences, in double precision.
//
// For f with inputs x and a fixed weighting s of its results, the number L = Σ s·f(x) is differentiated
// twice: by the graph, and by (L(x + h) - L(x - h)) / 2h for every element of every input. The second
// order check does the same to the gradients themselves.

public import Tensors

/// Compares gradients with finite differences.
public enum GradientCheck {
  /// One element whose two gradients disagree.
  public struct Mismatch: Sendable {
    /// The position of the input among those checked.
    public let input: Int
    /// The element, counted row-major.
    public let element: Int
    /// What the graph says.
    public let computed: Double
    /// What finite differences say.
    public let expected: Double
  }

  /// A function of tensors to tensors.
  public typealias Function = ([Tensor]) throws(TensorError) -> [Tensor]

  /// Checks the gradients of `function` at `inputs` (float64, each requiring a gradient).
  ///
  /// `step` is the distance h; `tolerance` how far the two may differ, absolutely and relatively to the
  /// larger one.
  ///
  /// - Returns: the elements that disagree; none for a correct gradient.
  /// - Throws: what `function` throws, and a ValueError for inputs that are not float64.
  public static func mismatches(
    at inputs: [Tensor], step: Double = 1e-6, tolerance: Double = 1e-5, _ function: Function
  ) throws(TensorError) -> [Mismatch] {
    for input in inputs where input.dtype != .float64 {
      throw TensorError(
        .value, "a gradient check needs inputs of torch.float64, and one is \(input.dtype.name)")
    }
    let outputs = try GradientMode.with(true) { () throws(TensorError) in try function(inputs) }
    let places = outputs.indices.filter { outputs[$0].isTracked }
    if places.isEmpty { return [] }
    let roots = places.map { outputs[$0] }
    var seeds: [Tensor] = []
    for (index, root) in roots.enumerated() { seeds.append(try seed(root, index)) }
    let gradients = try Gradient.grad(roots, inputs, seeds, allowUnused: true, materialize: true)
    var result: [Mismatch] = []
    for (index, input) in inputs.enumerated() {
      guard let gradient = gradients[index] else { continue }
      let computed = try gradient.toDoubles()
      for element in 0..<input.count {
        let expected = try difference(input, element, step) { () throws(TensorError) in
          let outputs = try function(inputs)
          return try weighted(places.map { outputs[$0] }, seeds)
        }
        let bound = tolerance * max(1, abs(expected), abs(computed[element]))
        if !(abs(expected - computed[element]) <= bound) {
          result.append(
            Mismatch(
              input: index, element: element, computed: computed[element], expected: expected))
        }
      }
    }
    return result
  }

  /// Checks the gradients of the gradients of `function`.
  ///
  /// - Returns: the elements that disagree.
  /// - Throws: what `function` throws.
  public static func secondOrderMismatches(
    at inputs: [Tensor], step: Double = 1e-6, tolerance: Double = 1e-4, _ function: Function
  ) throws(TensorError) -> [Mismatch] {
    try mismatches(at: inputs, step: step, tolerance: tolerance) {
      (inputs: [Tensor]) throws(TensorError) -> [Tensor] in
      try GradientMode.with(true) { () throws(TensorError) -> [Tensor] in
        let outputs = try function(inputs).filter { $0.isTracked }
        var seeds: [Tensor] = []
        for (index, output) in outputs.enumerated() { seeds.append(try seed(output, index)) }
        if outputs.isEmpty { return [] }
        var gradients: [Tensor] = []
        for gradient in try Gradient.grad(
          outputs, inputs, seeds, createGraph: true, allowUnused: true, materialize: true)
        {
          if let gradient { gradients.append(gradient) }
        }
        return gradients
      }
    }
  }

  /// (L(x + h) - L(x - h)) / 2h for one element of `input`.
  private static func difference(
    _ input: Tensor, _ element: Int, _ step: Double, _ loss: () throws(TensorError) -> Double
  ) throws(TensorError) -> Double {
    let place = offset(input, element)
    let original = input.doubles[place]
    defer { input.doubles[place] = original }
    input.doubles[place] = original + step
    let above = try loss()
    input.doubles[place] = original - step
    return (above - (try loss())) / (2 * step)
  }

  private static func offset(_ tensor: Tensor, _ element: Int) -> Int {
    var (rest, place) = (element, 0)
    for axis in tensor.shape.axes.reversed() {
      place += rest % tensor.shape[axis] * tensor.strides[axis]
      rest /= tensor.shape[axis]
    }
    return place
  }

  /// Weights that tell the elements of a result apart: 0.5, 0.75, … and signs.
  private static func seed(_ output: Tensor, _ index: Int) throws(TensorError) -> Tensor {
    let values = (0..<output.count).map { position -> Double in
      let size = 0.5 + 0.25 * Double((position + index) % 7)
      return position % 3 == 2 ? -size : size
    }
    return try Raw.cast(try Raw.tensor(values, output.shape), to: output.dtype)
  }

  private static func weighted(_ outputs: [Tensor], _ seeds: [Tensor]) throws(TensorError) -> Double
  {
    var total = 0.0
    for (output, seed) in zip(outputs, seeds) {
      for (value, weight) in zip(try output.toDoubles(), try seed.toDoubles()) {
        total += value * weight
      }
    }
    return total
  }

  private static func abs(_ x: Double) -> Double { x.magnitude }
}
