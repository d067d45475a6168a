// The iterators of itertools that walk over others: count, cycle, repeat, chain, islice, accumulate.

import Syntax

/// An iterator that owns some values, in one array, so that none is forgotten.
class HoldingIterator: NativeIterator {
  @exclusivity(unchecked) final var values: [Value]

  /// Takes the values over.
  init(consuming values: [Value]) { self.values = values }

  override var held: [Value] { values }
  override func releaseHeld() {
    let old = values
    values = []
    for value in old { value.release() }
  }

  /// The texts of the values it holds, for the types whose `repr` shows them.
  func shown(_ context: Context) throws(Raised) -> [String] {
    // Making a text may run code that moves the iterator.
    let held = values.map(\.retained)
    defer { for value in held { value.release() } }
    var texts: [String] = []
    for value in held where !value.isUndefined { texts.append(try context.reprText(value)) }
    return texts
  }

  /// Puts a value, taken over, in place of another, which is released.
  final func replace(_ index: Int, consuming value: Value) {
    let old = values[index]
    values[index] = value
    old.release()
  }
}

/// `count(start, step)`: the next number and the step.
final class CountIterator: HoldingIterator {
  init(start: Value, step: Value) { super.init(consuming: [start.retained, step.retained]) }

  override func shown(_ context: Context) throws(Raised) -> [String] {
    let parts = try super.shown(context)
    return parts.count == 2 && values[1].isIdentical(to: .int(1)) ? [parts[0]] : parts
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard values.count == 2 else { return .undefined }
    let number = values[0]
    values[0] = .undefined
    do throws(Raised) {
      values[0] = try context.binary(.add, number, values[1])
    } catch {
      number.release()
      throw error
    }
    return number
  }
}

/// `cycle(iterable)`: the iterator, then the items seen.
final class CycleIterator: HoldingIterator {
  private var index = 0
  private var isRecording = true

  init(consuming source: Value) { super.init(consuming: [source]) }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard !values.isEmpty else { return .undefined }
    if isRecording {
      let item = try context.next(values[0])
      if !item.isUndefined {
        values.append(item.retained)
        return item
      }
      isRecording = false
      replace(0, consuming: .undefined)
    }
    guard values.count > 1 else { return .undefined }
    index = index % (values.count - 1) + 1
    return values[index].retained
  }
}

/// `repeat(object, times)`.
final class RepeatIterator: HoldingIterator {
  private var remaining: Int?

  init(_ object: Value, times: Int?) {
    remaining = times
    super.init(consuming: [object.retained])
  }

  override func shown(_ context: Context) throws(Raised) -> [String] {
    try super.shown(context) + (remaining.map { ["\($0)"] } ?? [])
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard values.count == 1 else { return .undefined }
    if let remaining {
      if remaining == 0 { return .undefined }
      self.remaining = remaining - 1
    }
    return values[0].retained
  }
}

/// `chain(…)`: the iterator over the iterables, and the one it stands in.
final class ChainIterator: HoldingIterator {
  init(consuming sources: Value) { super.init(consuming: [sources, .undefined]) }

  override func next(_ context: Context) throws(Raised) -> Value {
    while values.count == 2 {
      if !values[1].isUndefined {
        let item = try context.next(values[1])
        if !item.isUndefined { return item }
        replace(1, consuming: .undefined)
      }
      let iterable = try context.next(values[0])
      if iterable.isUndefined { break }
      defer { iterable.release() }
      replace(1, consuming: try context.iterate(iterable))
    }
    return .undefined
  }
}

/// `islice(iterable, start, stop, step)`.
final class SliceIterator: HoldingIterator {
  private var place = 0
  private var wanted: Int
  private let stop: Int?
  private let step: Int

  init(consuming source: Value, start: Int, stop: Int?, step: Int) {
    wanted = start
    self.stop = stop
    self.step = step
    super.init(consuming: [source])
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard values.count == 1 else { return .undefined }
    let last = stop.map { Swift.min($0, wanted) } ?? wanted
    while place < last {
      let skipped = try context.next(values[0])
      if skipped.isUndefined {
        releaseHeld()
        return .undefined
      }
      skipped.release()
      place += 1
      try context.poll()
    }
    if let stop, wanted >= stop {
      releaseHeld()
      return .undefined
    }
    let item = try context.next(values[0])
    place += 1
    let (next, overflow) = wanted.addingReportingOverflow(step)
    wanted = overflow ? Int.max : next
    return item
  }
}

/// `accumulate(iterable, func, initial)`: the iterator, the function and the last result.
final class AccumulateIterator: HoldingIterator {
  private var givesInitial: Bool

  init(consuming source: Value, function: Value, initial: Value) {
    givesInitial = !initial.isNone
    super.init(consuming: [
      source, function.retained, initial.isNone ? .undefined : initial.retained,
    ])
  }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard values.count == 3 else { return .undefined }
    if givesInitial {
      givesInitial = false
      return values[2].retained
    }
    let item = try context.next(values[0])
    if item.isUndefined { return item }
    if values[2].isUndefined {
      values[2] = item.retained
      return item
    }
    defer { item.release() }
    let total =
      values[1].isNone
      ? try context.binary(.add, values[2], item) : try context.call(values[1], [values[2], item])
    replace(2, consuming: total)
    return total.retained
  }
}
