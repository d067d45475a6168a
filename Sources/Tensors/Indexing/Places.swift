// Checking index tensors: all places at once where they are right, one by one to name the wrong one.

extension Raw {
  /// The first of the integers in `index` that is outside `low` ..< `high`, row-major.
  public static func firstPlace(of index: Tensor, outside low: Int, _ high: Int)
    throws(TensorError) -> Int?
  {
    let places = try contiguous(try cast(index, to: .int64))
    return firstPlace(places.ints, places.count, outside: low, high)
  }

  /// The same of integers in a row; `low` is at most 0.
  static func firstPlace(
    _ places: UnsafeMutablePointer<Int>, _ count: Int, outside low: Int, _ high: Int
  ) -> Int? {
    // One of the differences is negative for a place outside; no branch, so that it runs in vectors.
    var signs = 0
    for i in 0..<count {
      let place = places[i]
      signs |= (place &- low) | (high &- 1 &- place)
    }
    if signs >= 0 { return nil }
    return (0..<count).first { places[$0] < low || places[$0] >= high }.map { places[$0] }
  }
}
