// x[...]: how the items between the brackets become a view and the index tensors left to gather by.
//
// PyTorch resolves an index in two steps, and so does this file. Numbers, slices, None and the ellipsis
// make a view. Tensors of integers and masks stay, one per dimension of that view, for the second step
// (IndexGather.swift). A mask of rank r stands for r index tensors: the places where it is true.

/// One item between the brackets of `x[...]`.
public enum Index {
  case int(Int)
  case slice(start: Int?, stop: Int?, step: Int?)
  case none
  case ellipsis
  case bool(Bool)
  /// Integers to gather by, or a bool mask; the language turns lists into such tensors.
  case tensor(Tensor)
}

/// An index applied as far as views go.
public struct ResolvedIndex {
  /// The view that numbers, slices, None and the ellipsis make.
  public let view: Tensor
  /// The int64 index tensor of each dimension of the view; nil where the dimension is kept.
  public let indices: [Tensor?]

  /// Whether the view is the whole answer.
  public var isView: Bool { indices.allSatisfy { $0 == nil } }
}

extension Raw {
  /// Applies what can be a view, and turns masks into index tensors.
  ///
  /// - Throws: PyTorch's IndexErrors for too many items, places outside, and masks of another shape.
  public static func resolve(_ x: Tensor, _ items: [Index]) throws(TensorError) -> ResolvedIndex {
    var resolver = IndexResolver(x, consumed: items.reduce(0) { $0 + consumedDimensions($1) })
    try resolver.checkCount(items)
    for item in items { try resolver.apply(item) }
    var indices = resolver.indices
    while indices.count < resolver.view.rank { indices.append(nil) }
    return ResolvedIndex(view: resolver.view, indices: indices)
  }

  /// `x[items]`: a view where PyTorch gives one, else a gathered copy.
  ///
  /// - Throws: PyTorch's IndexErrors.
  public static func index(_ x: Tensor, _ items: [Index]) throws(TensorError) -> Tensor {
    let resolved = try resolve(x, items)
    return resolved.isView ? resolved.view : try gather(resolved.view, by: resolved.indices)
  }

  /// `x[items] = value`: the value is broadcast and converted to `x`'s type.
  ///
  /// - Throws: PyTorch's errors for places outside and values that do not broadcast.
  public static func setIndex(_ x: Tensor, _ items: [Index], _ value: Tensor) throws(TensorError) {
    let resolved = try resolve(x, items)
    guard resolved.isView else {
      try requireApart(resolved, reading: value)
      return try put(resolved.view, by: resolved.indices, value, accumulate: false)
    }
    // Leading dimensions of size 1 do not count in an assignment.
    var source = value
    while source.rank > resolved.view.rank, source.shape[0] == 1 {
      source = try select(source, 0, 0)
    }
    if !source.shape.expands(to: resolved.view.shape) {
      source = try expand(source, resolved.view.shape)
    }
    try requireWritable(resolved.view)
    try requireElementwise(resolved.view, reading: value)
    try copy(from: source, to: resolved.view)
  }

  /// Refuses index tensors and values in the memory they write to, and places that are one element.
  private static func requireApart(_ places: ResolvedIndex, reading value: Tensor)
    throws(TensorError)
  {
    if places.view.repeatsElements { throw .repeatedElementsWritten }
    try requireApart(places.view, reading: value)
    for index in places.indices {
      if let index { try requireApart(places.view, reading: index) }
    }
  }

  /// `x[items] = value` with a number.
  ///
  /// - Throws: PyTorch's IndexErrors.
  public static func setIndex(_ x: Tensor, _ items: [Index], _ value: Scalar) throws(TensorError) {
    let resolved = try resolve(x, items)
    if resolved.isView {
      try requireWritable(resolved.view)
      return try fill(resolved.view, value)
    }
    let number = try Tensor(fresh: Shape(), x.dtype, count: 1)
    fillElements(number, value)
    try requireApart(resolved, reading: number)
    try put(resolved.view, by: resolved.indices, number, accumulate: false)
  }

  private static func consumedDimensions(_ item: Index) -> Int {
    switch item {
    case .int, .slice: 1
    case .none, .ellipsis, .bool: 0
    case .tensor(let tensor): tensor.isMask ? tensor.rank : 1
    }
  }

  /// The places where `x` is not zero: one int64 index tensor per dimension.
  public static func nonzeroIndices(_ x: Tensor) throws(TensorError) -> [Tensor] {
    let mask = try contiguous(try cast(x, to: .bool))
    let truths = mask.pointer(to: UInt8.self)
    let count = trueCount(truths, mask.count)
    var columns: [Tensor] = []
    for _ in mask.shape.axes { columns.append(try Tensor(uninitialized: Shape(count), .int64)) }
    let length = mask.rank == 0 ? 1 : mask.shape.last
    var found = 0
    for line in 0..<(length == 0 ? 0 : mask.count / length) {
      let first = found
      if let last = columns.last {
        found = compact(truths + line &* length, length, to: last.ints, from: found, of: count)
      }
      // The other coordinates are those of the whole line.
      var rest = line
      for axis in mask.shape.axes.dropLast().reversed() {
        (columns[axis].ints + first).update(
          repeating: rest % mask.shape[axis], count: found - first)
        rest /= mask.shape[axis]
      }
    }
    return columns
  }

  /// How many of the bytes, each 0 or 1, are 1.
  private static func trueCount(_ truths: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    let words = count / 8
    var sum = 0
    for i in 0..<words {
      let word = UnsafeRawPointer(truths).loadUnaligned(fromByteOffset: i &* 8, as: UInt64.self)
      // The top byte of this product is the sum of the eight.
      sum &+= Int(truncatingIfNeeded: (word &* 0x0101_0101_0101_0101) &>> 56)
    }
    for i in (words * 8)..<count { sum &+= Int(truths[i]) }
    return sum
  }

  /// Appends the positions of a line's truths to the `found` ones before it, of `total` in all.
  private static func compact(
    _ truths: UnsafeMutablePointer<UInt8>, _ length: Int, to places: UnsafeMutablePointer<Int>,
    from found: Int, of total: Int
  ) -> Int {
    var (found, i) = (found, 0)
    // Every position is written, and stays where there is a truth: no branch to guess. The last
    // ones could be written behind the end.
    while i < length, total &- found > 64 {
      let end = min(i &+ 64, length)
      while i < end {
        places[found] = i
        found &+= Int(truths[i])
        i &+= 1
      }
    }
    while i < length, found < total {
      if truths[i] != 0 {
        places[found] = i
        found &+= 1
      }
      i &+= 1
    }
    return found
  }
}

extension Tensor {
  /// Whether the tensor selects by truth: bool, and uint8 as in old PyTorch.
  var isMask: Bool { dtype == .bool || dtype == .uint8 }
}

/// Applies the items one after the other.
private struct IndexResolver {
  let original: Tensor
  let consumed: Int
  var view: Tensor
  var indices: [Tensor?] = []
  /// The next dimension of the view, and the dimension of the original it stands for.
  var axis = 0
  var originalAxis = 0

  init(_ x: Tensor, consumed: Int) {
    original = x
    view = x
    self.consumed = consumed
  }

  func checkCount(_ items: [Index]) throws(TensorError) {
    if original.rank == 0, items.count == 1, case .int(let index)? = items.first {
      guard index == 0 else {
        throw TensorError(.index, "index \(index) is out of bounds for dimension 0 with size 0")
      }
      throw TensorError(
        .index,
        "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ "
          + "to convert a 0-dim tensor to a number")
    }
    guard consumed <= original.rank else {
      throw TensorError(
        .index, "too many indices for tensor of dimension \(original.rank)",
        facts: .init(shapes: [original.shape]))
    }
  }

  mutating func apply(_ item: Index) throws(TensorError) {
    switch item {
    case .int(let index): try select(index)
    case .slice(let start, let stop, let step):
      view = try Raw.slice(view, axis, start, stop, step: step ?? 1)
      keep(1)
    case .none:
      view = try Raw.unsqueeze(view, axis)
      indices.append(nil)
      axis += 1
    case .ellipsis: keep(original.rank - consumed)
    case .bool(let value): try insert(value)
    case .tensor(let tensor): try apply(tensor)
    }
  }

  private mutating func keep(_ count: Int) {
    for _ in 0..<count { indices.append(nil) }
    axis += count
    originalAxis += count
  }

  private mutating func select(_ index: Int) throws(TensorError) {
    let size = view.shape[axis]
    guard index >= -size, index < size else {
      throw TensorError(
        .index, "index \(index) is out of bounds for dimension \(originalAxis) with size \(size)",
        facts: .init(shapes: [original.shape], axis: originalAxis))
    }
    view = try Raw.select(view, axis, index)
    originalAxis += 1
  }

  /// `x[True]` and `x[False]`: a new dimension of size 1 or 0.
  private mutating func insert(_ value: Bool) throws(TensorError) {
    view = try Raw.unsqueeze(view, axis)
    indices.append(try Raw.zeros(Shape(value ? 1 : 0), .int64))
    axis += 1
  }

  private mutating func apply(_ tensor: Tensor) throws(TensorError) {
    guard tensor.dtype.isIntegral else {
      throw TensorError(
        .index, "tensors used as indices must be long, int, byte or bool tensors")
    }
    if tensor.rank == 0 {
      let value = tensor.element(at: 0).int
      return tensor.isMask ? try insert(value != 0) : try select(value)
    }
    guard tensor.isMask else {
      indices.append(try Raw.cast(tensor, to: .int64))
      axis += 1
      originalAxis += 1
      return
    }
    for maskAxis in tensor.shape.axes where tensor.shape[maskAxis] != view.shape[axis + maskAxis] {
      throw TensorError(
        .index,
        "The shape of the mask \(tensor.shape) at index \(maskAxis) does not match the shape of the "
          + "indexed tensor \(view.shape) at index \(axis + maskAxis)",
        facts: .init(shapes: [tensor.shape, view.shape], axis: axis + maskAxis))
    }
    for column in try Raw.nonzeroIndices(tensor) { indices.append(column) }
    axis += tensor.rank
    originalAxis += tensor.rank
  }
}
