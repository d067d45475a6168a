// What becomes of an element and a value written to its place, for every type and every kind of index.

/// Which elements of a tensor receive which values.
enum IndexedWriter {
  case places(GatherPlan)
  case axis(AxisPlan)

  /// Combines each value with the element at its place, in the order of the values.
  ///
  /// Inlined with its loops, so that the combination is an instruction and not a call.
  @inline(__always)
  func write<T: Element>(
    _ values: UnsafeMutablePointer<T>, _ x: UnsafeMutablePointer<T>, _ combine: (T, T) -> T
  ) {
    switch self {
    case .places(let plan): plan.write(values, x, combine)
    case .axis(let plan): plan.write(values, x, combine)
    }
  }

  /// Adds float32 numbers, the type of gradients: on its own, since the compiler leaves a combination
  /// that is handed through these loops a call.
  func add(_ values: UnsafeMutablePointer<Float>, _ x: UnsafeMutablePointer<Float>) {
    switch self {
    case .places(let plan): plan.add(values, x)
    case .axis(let plan): plan.add(values, x)
    }
  }
}

extension Raw {
  /// What becomes of an element and a value written to its place.
  enum Combination { case replacement, sum, product, largest, smallest }

  /// Writes `source` to places of `x`; both have one type.
  static func write(
    _ source: Tensor, to x: Tensor, _ writer: IndexedWriter, _ combination: Combination
  ) {
    switch combination {
    case .sum: add(source, to: x, writer)
    case .replacement: replace(source, in: x, writer)
    default: combine(source, with: x, writer, combination)
    }
  }

  private static func replace(_ source: Tensor, in x: Tensor, _ writer: IndexedWriter) {
    switch x.dtype.size {
    case 1: writer.write(source.pointer(to: UInt8.self), x.pointer()) { $1 }
    case 2: writer.write(source.pointer(to: Int16.self), x.pointer()) { $1 }
    case 4: writer.write(source.pointer(to: Int32.self), x.pointer()) { $1 }
    default: writer.write(source.pointer(to: Int.self), x.pointer()) { $1 }
    }
  }

  private static func combine(
    _ source: Tensor, with x: Tensor, _ writer: IndexedWriter, _ combination: Combination
  ) {
    func write<T: Element>(_: T.Type, _ product: (T, T) -> T) {
      let (from, to): (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) =
        (source.pointer(), x.pointer())
      switch combination {
      case .product: writer.write(from, to, product)
      case .largest: writer.write(from, to) { $1 != $1 || $1 > $0 ? $1 : $0 }
      default: writer.write(from, to) { $1 != $1 || $1 < $0 ? $1 : $0 }
      }
    }
    switch x.dtype {
    case .float32: write(Float.self) { $0 * $1 }
    case .float64: write(Double.self) { $0 * $1 }
    case .int64: write(Int.self) { $0 &* $1 }
    case .int32: write(Int32.self) { $0 &* $1 }
    case .int16: write(Int16.self) { $0 &* $1 }
    case .int8: write(Int8.self) { $0 &* $1 }
    case .uint8: write(UInt8.self) { $0 &* $1 }
    case .bool: write(Truth.self) { Truth(int: $0.asInt & $1.asInt) }
    }
  }

  private static func add(_ source: Tensor, to x: Tensor, _ writer: IndexedWriter) {
    switch x.dtype {
    case .float32: writer.add(source.floats, x.floats)
    case .float64: writer.write(source.doubles, x.doubles) { $0 + $1 }
    case .int64: writer.write(source.ints, x.ints) { $0 &+ $1 }
    case .int32: writer.write(source.pointer(to: Int32.self), x.pointer()) { $0 &+ $1 }
    case .int16: writer.write(source.pointer(to: Int16.self), x.pointer()) { $0 &+ $1 }
    case .int8: writer.write(source.pointer(to: Int8.self), x.pointer()) { $0 &+ $1 }
    case .uint8: writer.write(source.pointer(to: UInt8.self), x.pointer()) { $0 &+ $1 }
    case .bool: writer.write(source.pointer(to: UInt8.self), x.pointer()) { $0 | $1 }
    }
  }
}
