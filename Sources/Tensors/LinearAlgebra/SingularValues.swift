// The singular value decomposition of small matrices, by rotations of pairs of columns
// (one-sided Jacobi).

/// A thin decomposition A = U·diag(σ)·Vᵀ of each matrix of a stack.
public struct SingularValues {
  /// σ in falling order, float64: (…, k).
  public let values: Tensor
  /// The left vectors as columns, float64: (…, m, k); zeros where σ is zero beside others.
  public let left: Tensor
  /// The right vectors as columns, float64: (…, n, k); zeros where σ is zero beside others.
  public let right: Tensor
}

extension Raw {
  /// The singular values of the matrices in the last two dimensions, and their vectors.
  ///
  /// - Throws: a RuntimeError for fewer than two dimensions or for elements that are not finite.
  public static func singularValues(_ x: Tensor) throws(TensorError) -> SingularValues {
    guard x.rank >= 2 else {
      throw TensorError(
        .runtime, "linalg.svd: The input tensor A must have at least 2 dimensions.",
        facts: .init(shapes: [x.shape]))
    }
    let (m, n) = (x.shape[x.rank - 2], x.shape.last)
    let k = min(m, n)
    let stack = x.shape.slice(0..<(x.rank - 2)).axes.map { x.shape[$0] }
    let source = try contiguous(try cast(x, to: .float64))
    let values = try zeros(try Shape(stack + [k]), .float64)
    let left = try zeros(try Shape(stack + [m, k]), .float64)
    let right = try zeros(try Shape(stack + [n, k]), .float64)
    guard x.count > 0 else { return SingularValues(values: values, left: left, right: right) }
    for index in 0..<(x.count / (m * n)) {
      try Interruption.check()
      let start = source.doubles + index * m * n
      try requireFinite(
        start, count: m * n, "linalg.svd", element: index, ofStack: x.rank > 2)
      var orthogonalization = Orthogonalization(start, rows: m, columns: n)
      orthogonalization.run()
      orthogonalization.store(
        values.doubles + index * k, tall: (m >= n ? left : right).doubles + index * max(m, n) * k,
        square: (m >= n ? right : left).doubles + index * k * k)
    }
    return SingularValues(values: values, left: left, right: right)
  }
}

/// The columns of a tall matrix, turned until they are orthogonal, and the product of the rotations.
private struct Orthogonalization {
  let rows: Int
  let columns: Int
  /// The matrix, column after column.
  private var a: [Double]
  /// The rotations' product, column after column.
  private var v: [Double]

  /// The matrix at `source`, transposed where it is wide.
  init(_ source: UnsafePointer<Double>, rows m: Int, columns n: Int) {
    rows = max(m, n)
    columns = min(m, n)
    a = Array(repeating: 0, count: m * n)
    v = Array(repeating: 0, count: columns * columns)
    for column in 0..<columns {
      for row in 0..<rows {
        a[column * rows + row] = m >= n ? source[row * n + column] : source[column * n + row]
      }
      v[column * columns + column] = 1
    }
  }

  mutating func run() {
    PlaneRotation.sweep(columns) { (p, q) in turn(p, q) }
  }

  /// Makes two columns orthogonal; false where they are already.
  private mutating func turn(_ p: Int, _ q: Int) -> Bool {
    var (alpha, beta, gamma) = (0.0, 0.0, 0.0)
    for i in 0..<rows {
      let (x, y) = (a[p * rows + i], a[q * rows + i])
      alpha += x * x
      beta += y * y
      gamma += x * y
    }
    guard gamma.magnitude > 1e-15 * (alpha * beta).squareRoot() else { return false }
    let rotation = PlaneRotation(zeta: (beta - alpha) / (2 * gamma))
    rotation.turn(&a, p * rows, q * rows, count: rows, step: 1)
    rotation.turn(&v, p * columns, q * columns, count: columns, step: 1)
    return true
  }

  /// Writes the values in falling order, and the vectors of both sides as columns.
  func store(
    _ values: UnsafeMutablePointer<Double>, tall: UnsafeMutablePointer<Double>,
    square: UnsafeMutablePointer<Double>
  ) {
    let lengths = (0..<columns).map { column in
      (0..<rows).reduce(0) { $0 + a[column * rows + $1] * a[column * rows + $1] }.squareRoot()
    }
    let order = (0..<columns).sorted { lengths[$0] > lengths[$1] }
    for (place, column) in order.enumerated() {
      values[place] = lengths[column]
      if lengths[order[0]] == 0 {
        // Every basis fits a matrix of zeros; LAPACK gives the identity.
        (tall[place * columns + place], square[place * columns + place]) = (1, 1)
      }
      guard lengths[column] > 0 else { continue }
      for row in 0..<rows {
        tall[row * columns + place] = a[column * rows + row] / lengths[column]
      }
      for row in 0..<columns { square[row * columns + place] = v[column * columns + row] }
    }
  }
}
