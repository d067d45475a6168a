// The iterators of itertools that combine: product, permutations, combinations.

/// Iterators whose next row is an arrangement of places in a pool.
class ArrangementIterator: HoldingIterator {
  /// The places of the row to come; nil after the last.
  fileprivate final var places: [Int]?

  /// The value at column `column` for a place, borrowed.
  fileprivate func value(_ column: Int, _ place: Int) -> Value { values[place] }

  /// Moves on to the next row.
  fileprivate func advance(_ row: [Int]) {}

  override final func next(_ context: Context) throws(Raised) -> Value {
    guard let row = places else { return .undefined }
    let result = context.tuple(
      consuming: row.enumerated().map { value($0.offset, $0.element).retained })
    advance(row)
    return result
  }

  override func releaseHeld() {
    places = nil
    super.releaseHeld()
  }
}

/// `product(…)`: the pools stand one after the other in `values`.
final class ProductIterator: ArrangementIterator {
  private let starts: [Int]
  private let counts: [Int]

  /// Takes the values over.
  init(consuming pools: [[Value]]) {
    var starts: [Int] = []
    var total = 0
    for pool in pools {
      starts.append(total)
      total += pool.count
    }
    self.starts = starts
    counts = pools.map(\.count)
    super.init(consuming: pools.flatMap { $0 })
    places = counts.contains(0) ? nil : counts.map { _ in 0 }
  }

  override fileprivate func value(_ column: Int, _ place: Int) -> Value {
    values[starts[column] + place]
  }

  override fileprivate func advance(_ row: [Int]) {
    var row = row
    var column = row.count - 1
    while column >= 0 {
      row[column] += 1
      if row[column] < counts[column] {
        places = row
        return
      }
      row[column] = 0
      column -= 1
    }
    places = nil
  }
}

/// `combinations(…)`, and with repeats `combinations_with_replacement(…)`.
final class CombinationIterator: ArrangementIterator {
  private let repeats: Bool

  /// Takes the values over.
  init(consuming values: [Value], _ r: Int, repeats: Bool) {
    self.repeats = repeats
    super.init(consuming: values)
    if repeats {
      places = values.isEmpty && r > 0 ? nil : Array(repeating: 0, count: r)
    } else {
      places = r > values.count ? nil : Array(0..<r)
    }
  }

  override fileprivate func advance(_ row: [Int]) {
    var row = row
    let r = row.count
    let count = values.count
    let column = row.indices.last { row[$0] < (repeats ? count - 1 : count - r + $0) }
    guard let column else {
      places = nil
      return
    }
    row[column] += 1
    for later in (column + 1)..<Swift.max(r, column + 1) {
      row[later] = repeats ? row[column] : row[later - 1] + 1
    }
    places = row
  }
}

/// `permutations(…)`: all places in an order, of which the first r count, and how far each has turned.
final class PermutationIterator: ArrangementIterator {
  private var order: [Int]
  private var turns: [Int]

  /// Takes the values over.
  init(consuming values: [Value], _ r: Int) {
    let count = values.count
    order = Array(0..<count)
    turns = r > count ? [] : (0..<r).map { count - $0 }
    super.init(consuming: values)
    places = r > count ? nil : Array(0..<r)
  }

  override fileprivate func advance(_ row: [Int]) {
    let r = row.count
    var column = r - 1
    while column >= 0 {
      turns[column] -= 1
      if turns[column] > 0 {
        order.swapAt(column, order.count - turns[column])
        places = Array(order[..<r])
        return
      }
      order.append(order.remove(at: column))
      turns[column] = order.count - column
      column -= 1
    }
    places = nil
  }
}
