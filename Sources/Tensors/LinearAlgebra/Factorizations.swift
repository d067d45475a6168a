// Factors of matrices: Cholesky's triangle, and Q·R by Householder's reflections.
//
// G. H. Golub and C. F. Van Loan, Matrix Computations, sections 4.2 and 5.2. All in double precision.

extension Raw {
  /// The lower triangles L with L·Lᵀ = A, of which the lower half is read: (…, n, n).
  ///
  /// `failure` makes the error for a matrix that is not positive definite, from its place in the stack
  /// and the order of the leading part that is not.
  public static func cholesky(
    _ a: Tensor, failure: (_ element: Int, _ order: Int) -> TensorError
  ) throws(TensorError) -> Tensor {
    let n = a.shape.last
    let source = try contiguous(try cast(a, to: .float64))
    let result = try zeros(source.shape, .float64)
    for element in 0..<(n == 0 ? 0 : source.count / (n * n)) {
      try Interruption.check()
      let (x, l) = (source.doubles + element * n * n, result.doubles + element * n * n)
      for column in 0..<n {
        for row in column..<n {
          var value = x[row * n + column]
          for i in 0..<column { value -= l[row * n + i] * l[column * n + i] }
          if row == column {
            guard value > 0 else { throw failure(element, column + 1) }
            l[row * n + row] = value.squareRoot()
          } else {
            l[row * n + column] = value / l[column * n + column]
          }
        }
      }
    }
    return try cast(result, to: a.dtype)
  }

  /// Orthogonal Q and upper triangular R with Q·R = A: (…, m, n) → (…, m, k) and (…, k, n).
  ///
  /// k is min(m, n), with `isComplete` m. The signs are LAPACK's.
  public static func orthogonalFactors(_ a: Tensor, isComplete: Bool) throws(TensorError) -> (
    q: Tensor, r: Tensor
  ) {
    let (m, n) = (a.shape[a.rank - 2], a.shape.last)
    let k = isComplete ? m : min(m, n)
    let stack = a.shape.slice(0..<(a.rank - 2)).array
    let source = try contiguous(try cast(a, to: .float64))
    let q = try zeros(try Shape(stack + [m, k]), .float64)
    let r = try zeros(try Shape(stack + [k, n]), .float64)
    for element in 0..<(m * k == 0 ? 0 : q.count / (m * k)) {
      try Interruption.check()
      var reflections = Reflections(source.doubles + element * m * n, rows: m, columns: n)
      reflections.run()
      reflections.store(q: q.doubles + element * m * k, r: r.doubles + element * k * n, size: k)
    }
    return (try cast(q, to: a.dtype), try cast(r, to: a.dtype))
  }
}

extension Raw {
  /// The solutions X of T·X = B, where T is upper (or lower) triangular: (…, n, n) and (…, n, k).
  public static func solveTriangular(_ a: Tensor, _ b: Tensor, isUpper: Bool) throws(TensorError)
    -> Tensor
  {
    let (n, k) = (a.shape.last, b.shape.last)
    let left = try contiguous(try cast(a, to: .float64))
    let result = try clone(try contiguous(try cast(b, to: .float64)))
    for element in 0..<(n == 0 ? 0 : left.count / (n * n)) {
      try Interruption.check()
      let (t, x) = (left.doubles + element * n * n, result.doubles + element * n * k)
      for step in 0..<n {
        let row = isUpper ? n - 1 - step : step
        let known = isUpper ? (row + 1)..<n : 0..<row
        for column in 0..<k {
          var value = x[row * k + column]
          for i in known { value -= t[row * n + i] * x[i * k + column] }
          x[row * k + column] = value / t[row * n + row]
        }
      }
    }
    return try cast(result, to: a.dtype)
  }
}

/// A matrix on its way to a triangle, one reflection for each column.
private struct Reflections {
  let rows: Int
  let columns: Int
  private var a: [Double]
  /// The vector of each reflection, from its diagonal element down, 1 there, and its factor 2/‖v‖².
  private var vectors: [(start: Int, values: [Double], factor: Double)] = []

  init(_ source: UnsafePointer<Double>, rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    a = (0..<(rows * columns)).map { source[$0] }
  }

  mutating func run() {
    for column in 0..<min(rows, columns) {
      var v = (column..<rows).map { a[$0 * columns + column] }
      let below = v.dropFirst().reduce(0) { $0 + $1 * $1 }
      // Nothing below the diagonal is left to take away; LAPACK keeps the sign then.
      if below == 0 { continue }
      let length = (v[0] * v[0] + below).squareRoot()
      let diagonal = v[0] < 0 ? length : -length
      let factor = (diagonal - v[0]) / diagonal
      let scale = 1 / (v[0] - diagonal)
      for i in v.indices { v[i] = i == 0 ? 1 : v[i] * scale }
      Self.reflect(&a, columns, from: column, column, v, factor)
      vectors.append((column, v, factor))
    }
  }

  /// Reflects the columns from `first` on of the rows from `start` on.
  private static func reflect(
    _ m: inout [Double], _ width: Int, from first: Int, _ start: Int, _ v: [Double],
    _ factor: Double
  ) {
    for column in first..<max(width, first) {
      var product = 0.0
      for (i, value) in v.enumerated() { product += value * m[(start + i) * width + column] }
      product *= factor
      for (i, value) in v.enumerated() { m[(start + i) * width + column] -= product * value }
    }
  }

  /// Writes the product of the reflections, `size` columns of it, and the triangle.
  func store(q: UnsafeMutablePointer<Double>, r: UnsafeMutablePointer<Double>, size: Int) {
    for row in 0..<min(size, rows) {
      for column in row..<max(columns, row) {
        r[row * columns + column] = a[row * columns + column]
      }
    }
    var product = Array(repeating: 0.0, count: rows * size)
    for i in 0..<min(rows, size) { product[i * size + i] = 1 }
    for (start, v, factor) in vectors.reversed() {
      Self.reflect(&product, size, from: start + 1, start, v, factor)
      // Column `start` is still the identity's.
      for (i, value) in v.enumerated() {
        product[(start + i) * size + start] = i == 0 ? 1 - factor : -factor * value
      }
    }
    for i in product.indices { q[i] = product[i] }
  }
}
