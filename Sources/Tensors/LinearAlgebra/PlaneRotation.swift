// What Jacobi's methods share: rotations in a plane, and sweeps over all pairs of columns.
//
// G. H. Golub and C. F. Van Loan, Matrix Computations, sections 8.5 and 8.6.3.

/// A rotation of two coordinates: (x, y) → (c·x - s·y, s·x + c·y).
struct PlaneRotation {
  let cosine: Double
  let sine: Double

  /// The smaller of the rotations that make an element zero: by t² + 2·ζ·t - 1 = 0 for its tangent t.
  init(zeta: Double) {
    let tangent = (zeta < 0 ? -1 : 1) / (zeta.magnitude + (zeta * zeta + 1).squareRoot())
    cosine = 1 / (tangent * tangent + 1).squareRoot()
    sine = cosine * tangent
  }

  /// Rotates the `count` elements from `first` on with those from `second` on, `step` apart.
  func turn(_ m: inout [Double], _ first: Int, _ second: Int, count: Int, step: Int) {
    for i in 0..<count {
      let (x, y) = (m[first + i * step], m[second + i * step])
      m[first + i * step] = cosine * x - sine * y
      m[second + i * step] = sine * x + cosine * y
    }
  }

  /// Calls `turn` with all pairs p < q below `size` until it has turned none; convergence is quadratic,
  /// about ten sweeps.
  static func sweep(_ size: Int, turn: (_ p: Int, _ q: Int) -> Bool) {
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<size {
        for q in (p + 1)..<size where turn(p, q) { isDone = false }
      }
      if isDone { return }
    }
  }
}

extension Raw {
  /// - Throws: PyTorch's error for the matrix of `count` elements at `start`, the given one of a stack,
  ///   that holds an infinity or nan.
  static func requireFinite(
    _ start: UnsafePointer<Double>, count: Int, _ name: String, element: Int, ofStack: Bool
  ) throws(TensorError) {
    for i in 0..<count where !start[i].isFinite {
      throw TensorError(
        .linearAlgebra,
        "\(name): \(ofStack ? "(Batch element \(element)): " : "")The algorithm failed to converge "
          + "because the input matrix contained non-finite values.")
    }
  }
}
