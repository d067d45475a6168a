// The eigenvalues of small symmetric matrices, by rotations that make one element zero after the other.
//
// Cyclic Jacobi: G. H. Golub and C. F. Van Loan, Matrix Computations, section 8.5.

extension Raw {
  /// The eigenvalues in rising order, float64 (…, n), and the vectors as columns (…, n, n).
  ///
  /// Only the lower halves of the matrices are read.
  public static func symmetricEigenvalues(_ a: Tensor) throws(TensorError) -> (
    values: Tensor, vectors: Tensor
  ) {
    let n = a.shape.last
    let source = try contiguous(try cast(a, to: .float64))
    let values = try zeros(a.shape.slice(0..<(a.rank - 1)), .float64)
    let vectors = try zeros(a.shape, .float64)
    for element in 0..<(n == 0 ? 0 : source.count / (n * n)) {
      try Interruption.check()
      let start = source.doubles + element * n * n
      for i in 0..<(n * n) where !start[i].isFinite {
        throw TensorError(
          .linearAlgebra,
          "linalg.eigh: \(a.rank > 2 ? "(Batch element \(element)): " : "")The algorithm failed to "
            + "converge because the input matrix contained non-finite values.")
      }
      var rotation = SymmetricRotation(start, size: n)
      rotation.run()
      rotation.store(values.doubles + element * n, vectors.doubles + element * n * n)
    }
    return (values, vectors)
  }
}

/// A symmetric matrix, turned until it is diagonal, and the product of the rotations.
private struct SymmetricRotation {
  let size: Int
  private var a: [Double]
  private var v: [Double]

  init(_ source: UnsafePointer<Double>, size n: Int) {
    size = n
    a = Array(repeating: 0, count: n * n)
    v = Array(repeating: 0, count: n * n)
    for row in 0..<n {
      for column in 0..<n { a[row * n + column] = source[max(row, column) * n + min(row, column)] }
      v[row * n + row] = 1
    }
  }

  /// Sweeps over all pairs until none is turned; convergence is quadratic.
  mutating func run() {
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where turn(p, q) { isDone = false }
      }
      if isDone { return }
    }
  }

  /// Makes element (p, q) zero; whether it was not negligible.
  private mutating func turn(_ p: Int, _ q: Int) -> Bool {
    let (n, off) = (size, a[p * size + q])
    let (first, second) = (a[p * n + p], a[q * n + q])
    guard off.magnitude > 1e-17 * (first.magnitude * second.magnitude).squareRoot(),
      off.magnitude > 1e-300
    else { return false }
    let theta = (second - first) / (2 * off)
    let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = cosine * tangent
    for i in 0..<n {
      let (x, y) = (a[i * n + p], a[i * n + q])
      a[i * n + p] = cosine * x - sine * y
      a[i * n + q] = sine * x + cosine * y
    }
    for i in 0..<n {
      let (x, y) = (a[p * n + i], a[q * n + i])
      a[p * n + i] = cosine * x - sine * y
      a[q * n + i] = sine * x + cosine * y
      let (s, t) = (v[i * n + p], v[i * n + q])
      v[i * n + p] = cosine * s - sine * t
      v[i * n + q] = sine * s + cosine * t
    }
    return true
  }

  /// Writes the values in rising order and their vectors as columns.
  func store(_ values: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>) {
    let order = (0..<size).sorted { a[$0 * size + $0] < a[$1 * size + $1] }
    for (place, column) in order.enumerated() {
      values[place] = a[column * size + column]
      for row in 0..<size { vectors[row * size + place] = v[row * size + column] }
    }
  }
}
