// New tensors: constants, ranges, the identity, and from Swift's arrays.

extension Raw {
  /// A tensor whose elements are not initialised.
  public static func empty(_ shape: Shape, _ dtype: DType = .float32) throws(TensorError) -> Tensor
  {
    try Tensor(uninitialized: shape, dtype)
  }

  /// A tensor of zeros.
  public static func zeros(_ shape: Shape, _ dtype: DType = .float32) throws(TensorError) -> Tensor
  {
    if let axis = shape.axes.first(where: { shape[$0] < 0 }) {
      throw TensorError(
        .runtime, "zeros: Dimension size must be non-negative.",
        facts: .init(shapes: [shape], axis: axis))
    }
    let out = try Tensor(uninitialized: shape, dtype)
    out.bytes.initializeMemory(as: UInt8.self, repeating: 0, count: out.count * dtype.size)
    return out
  }

  /// A tensor of ones.
  public static func ones(_ shape: Shape, _ dtype: DType = .float32) throws(TensorError) -> Tensor {
    try full(shape, .int(1), dtype)
  }

  /// A tensor of one value; without a type, the value's own: bool, int64 or float32.
  public static func full(_ shape: Shape, _ value: Scalar, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    let type = dtype ?? value.defaultDType
    try requireConvertible(value, type)
    let out = try Tensor(uninitialized: shape, type)
    fillElements(out, value)
    return out
  }

  /// An uninitialised tensor with the shape, type and dense layout of another.
  public static func emptyLike(_ other: Tensor, _ dtype: DType? = nil) throws(TensorError) -> Tensor
  {
    let strides =
      other.isContiguous || other.isDense ? other.strides : other.shape.contiguousStrides
    return try Tensor(
      fresh: other.shape, strides: strides, dtype ?? other.dtype, count: other.count)
  }

  /// The axes of a tensor from the slowest in memory to the fastest, as PyTorch's loops order them: axes
  /// without a stride stay where they are, of equal strides the longer axis is the slower one.
  static func memoryOrder(_ x: Tensor) -> [Int] {
    var order = Array(x.shape.axes.reversed())
    for start in order.indices.dropFirst() {
      var place = start
      for other in stride(from: start - 1, through: 0, by: -1) {
        let (fast, slow) = (order[other], order[place])
        let (a, b) = (x.strides[fast], x.strides[slow])
        if a == 0 || b == 0 || a == b && x.shape[fast] <= x.shape[slow] { continue }
        if a < b { break }
        order.swapAt(other, place)
        place = other
      }
    }
    return order.reversed()
  }

  /// An uninitialised dense tensor with the shape, type and order in memory of another.
  public static func emptyInOrder(of other: Tensor, _ dtype: DType? = nil) throws(TensorError)
    -> Tensor
  {
    if other.isContiguous || other.isDense { return try emptyLike(other, dtype) }
    var strides = other.shape.contiguousStrides
    var step = 1
    for axis in memoryOrder(other).reversed() {
      strides[axis] = step
      step *= max(other.shape[axis], 1)
    }
    return try Tensor(
      fresh: other.shape, strides: strides, dtype ?? other.dtype, count: other.count)
  }

  /// A tensor of one value with the shape, type and dense layout of another.
  public static func fullLike(_ other: Tensor, _ value: Scalar, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    try requireConvertible(value, dtype ?? other.dtype)
    let out = try emptyLike(other, dtype)
    fillElements(out, value)
    return out
  }

  /// The identity matrix, or its first `columns` columns.
  ///
  /// - Throws: PyTorch's RuntimeError for a negative size.
  public static func eye(_ rows: Int, _ columns: Int? = nil, _ dtype: DType = .float32)
    throws(TensorError) -> Tensor
  {
    let columns = columns ?? rows
    guard rows >= 0 else {
      throw TensorError(.runtime, "n must be greater or equal to 0, got \(rows)")
    }
    guard columns >= 0 else {
      throw TensorError(.runtime, "m must be greater or equal to 0, got \(columns)")
    }
    let out = try zeros(Shape(rows, columns), dtype)
    let length = min(rows, columns)
    if length > 0 {
      fillElements(out.view(Shape(length), strides: Shape(columns + 1), offset: 0), .int(1))
    }
    return out
  }

  /// A tensor of one number.
  public static func scalar(_ value: Scalar, _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    try full(Shape(), value, dtype)
  }

  /// A float32 tensor of the given elements, row-major.
  ///
  /// - Throws: a RuntimeError when the shape does not hold exactly that many elements.
  public static func tensor(_ values: [Float], _ shape: Shape? = nil) throws(TensorError) -> Tensor
  {
    try from(values, shape, .float32)
  }

  /// A float64 tensor of the given elements, row-major.
  ///
  /// - Throws: a RuntimeError when the shape does not hold exactly that many elements.
  public static func tensor(_ values: [Double], _ shape: Shape? = nil) throws(TensorError) -> Tensor
  {
    try from(values, shape, .float64)
  }

  /// An int64 tensor of the given elements, row-major.
  ///
  /// - Throws: a RuntimeError when the shape does not hold exactly that many elements.
  public static func tensor(_ values: [Int], _ shape: Shape? = nil) throws(TensorError) -> Tensor {
    try from(values, shape, .int64)
  }

  /// A bool tensor of the given elements, row-major.
  ///
  /// - Throws: a RuntimeError when the shape does not hold exactly that many elements.
  public static func tensor(_ values: [Bool], _ shape: Shape? = nil) throws(TensorError) -> Tensor {
    try from(values.map { Truth($0) }, shape, .bool)
  }

  /// A uint8 tensor of the given elements, row-major.
  ///
  /// - Throws: a RuntimeError when the shape does not hold exactly that many elements.
  public static func tensor(_ values: [UInt8], _ shape: Shape? = nil) throws(TensorError) -> Tensor
  {
    try from(values, shape, .uint8)
  }

  private static func from<T: Element>(_ values: [T], _ shape: Shape?, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    let shape = shape ?? Shape(values.count)
    guard shape.checkedCount == values.count else {
      throw .invalidView(shape, count: values.count)
    }
    let out = try Tensor(uninitialized: shape, dtype)
    values.withUnsafeBytes { source in
      if let base = source.baseAddress {
        out.bytes.copyMemory(from: base, byteCount: source.count)
      }
    }
    return out
  }
}
