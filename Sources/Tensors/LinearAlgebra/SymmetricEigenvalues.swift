// The eigenvalues of small symmetric matrices, by rotations that make one element zero after the other
// (cyclic Jacobi).

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
      try requireFinite(
        start, count: n * n, "linalg.eigh", element: element, ofStack: a.rank > 2)
      var diagonalization = Diagonalization(start, size: n)
      diagonalization.run()
      diagonalization.store(
        values.doubles + element * n, vectors.doubles + element * n * n)
    }
    return (values, vectors)
  }
}

/// A symmetric matrix, turned until it is diagonal, and the product of the rotations.
private struct Diagonalization {
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

  mutating func run() {
    PlaneRotation.sweep(size) { (p, q) in turn(p, q) }
  }

  /// Makes element (p, q) zero; whether it was not negligible.
  private mutating func turn(_ p: Int, _ q: Int) -> Bool {
    let (n, off) = (size, a[p * size + q])
    let (first, second) = (a[p * n + p], a[q * n + q])
    guard off.magnitude > 1e-17 * (first.magnitude * second.magnitude).squareRoot(),
      off.magnitude > 1e-300
    else { return false }
    let rotation = PlaneRotation(zeta: (second - first) / (2 * off))
    rotation.turn(&a, p, q, count: n, step: n)
    rotation.turn(&a, p * n, q * n, count: n, step: 1)
    rotation.turn(&v, p, q, count: n, step: n)
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
