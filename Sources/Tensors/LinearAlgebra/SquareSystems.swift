// Square systems of equations: elimination with row exchanges, solutions and determinants.
//
// G. H. Golub and C. F. Van Loan, Matrix Computations, section 3.4. All in double precision.

/// A square matrix as a product of triangles, after exchanges of rows.
struct Elimination {
  let size: Int
  /// The upper triangle, and below it the factors of the lower one, row after row.
  private(set) var factors: [Double]
  /// Which row of the matrix each row came from.
  private(set) var order: [Int]
  /// -1 after an odd number of exchanges.
  private(set) var parity = 1.0

  /// Eliminates the columns of the `size` × `size` matrix at `source`, the largest element first.
  init(_ source: UnsafePointer<Double>, size: Int) {
    self.size = size
    factors = (0..<(size * size)).map { source[$0] }
    order = Array(0..<size)
    for column in 0..<size {
      exchange(column)
      let pivot = factors[column * size + column]
      if pivot == 0 { continue }
      for row in (column + 1)..<max(size, column + 1) {
        let factor = factors[row * size + column] / pivot
        factors[row * size + column] = factor
        for i in (column + 1)..<size {
          factors[row * size + i] -= factor * factors[column * size + i]
        }
      }
    }
  }

  private mutating func exchange(_ column: Int) {
    var best = column
    for row in column..<size
    where factors[row * size + column].magnitude > factors[best * size + column].magnitude {
      best = row
    }
    if best == column { return }
    for i in 0..<size { factors.swapAt(best * size + i, column * size + i) }
    order.swapAt(best, column)
    parity = -parity
  }

  /// The elements on the upper triangle's diagonal.
  var pivots: [Double] { (0..<size).map { factors[$0 * size + $0] } }

  /// Solves for `columns` right sides, which lie row after row in `source`, and writes the solution.
  func solve(
    _ source: UnsafePointer<Double>, columns: Int, into result: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<size {
      for column in 0..<columns {
        var value = source[order[row] * columns + column]
        for i in 0..<row { value -= factors[row * size + i] * result[i * columns + column] }
        result[row * columns + column] = value
      }
    }
    for row in (0..<size).reversed() {
      for column in 0..<columns {
        var value = result[row * columns + column]
        for i in (row + 1)..<max(size, row + 1) {
          value -= factors[row * size + i] * result[i * columns + column]
        }
        result[row * columns + column] = value / factors[row * size + row]
      }
    }
  }
}

extension Raw {
  /// The solutions X of A·X = B for stacks of the same leading dimensions: (…, n, n) and (…, n, k).
  ///
  /// `singular` makes the error for a matrix without a solution from its place in the stack and the row
  /// without a pivot.
  public static func solveSystems(
    _ a: Tensor, _ b: Tensor, singular: (_ element: Int, _ row: Int) -> TensorError
  ) throws(TensorError) -> Tensor {
    let (n, k) = (a.shape.last, b.shape.last)
    let left = try contiguous(try cast(a, to: .float64))
    let right = try contiguous(try cast(b, to: .float64))
    let result = try zeros(right.shape, .float64)
    for element in 0..<(n == 0 ? 0 : left.count / (n * n)) {
      try Interruption.check()
      let elimination = Elimination(left.doubles + element * n * n, size: n)
      if let row = elimination.pivots.firstIndex(of: 0) { throw singular(element, row) }
      elimination.solve(
        right.doubles + element * n * k, columns: k, into: result.doubles + element * n * k)
    }
    return try cast(result, to: a.dtype)
  }

  /// The sign of each determinant and the logarithm of its size: (…, n, n) → (…) twice.
  public static func logDeterminants(_ a: Tensor) throws(TensorError) -> (
    sign: Tensor, logarithm: Tensor
  ) {
    let n = a.shape.last
    let stack = a.shape.slice(0..<(a.rank - 2))
    let matrices = try contiguous(try cast(a, to: .float64))
    let (sign, logarithm) = (try ones(stack, .float64), try zeros(stack, .float64))
    for element in 0..<(n == 0 ? 0 : sign.count) {
      try Interruption.check()
      let elimination = Elimination(matrices.doubles + element * n * n, size: n)
      var (product, sum) = (elimination.parity, 0.0)
      for pivot in elimination.pivots {
        product *= pivot == 0 || pivot.isNaN ? pivot : (pivot < 0 ? -1 : 1)
        sum += LibM.log(pivot.magnitude)
      }
      sign.doubles[element] = product
      logarithm.doubles[element] = sum
    }
    return (try cast(sign, to: a.dtype), try cast(logarithm, to: a.dtype))
  }

  /// The determinants: (…, n, n) → (…).
  public static func determinants(_ a: Tensor) throws(TensorError) -> Tensor {
    let n = a.shape.last
    let matrices = try contiguous(try cast(a, to: .float64))
    let result = try ones(a.shape.slice(0..<(a.rank - 2)), .float64)
    for element in 0..<(n == 0 ? 0 : result.count) {
      try Interruption.check()
      let elimination = Elimination(matrices.doubles + element * n * n, size: n)
      result.doubles[element] = elimination.pivots.reduce(elimination.parity, *)
    }
    return try cast(result, to: a.dtype)
  }
}
