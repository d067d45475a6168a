// Timsort as CPython 3.11 has it (Objects/listsort.txt), comparison by comparison: what a `__lt__` with
// a side effect prints, and where a nan ends up, depend on which pairs are compared.
//
// Natural runs are found, short ones lengthened by binary insertion, and neighbours merged in the order
// of Munro and Wild's powersort. When a comparison throws, every entry is still there once.

/// The order entries are sorted in.
protocol SortOrder {
  func isLess(_ a: Value, _ b: Value) throws(Raised) -> Bool
}

/// Sorts entries by their keys; stable.
struct RunMerger<Order: SortOrder> {
  typealias Entries = UnsafeMutablePointer<SortEntry>

  /// A run that waits to be merged.
  private struct Run {
    var start: Int
    var count: Int
    /// Where the boundary to the next run stands in the tree of merges.
    var power = 0
  }

  private static var leastGallop: Int { 7 }

  let order: Order
  let entries: Entries
  let count: Int
  private var runs: [Run] = []
  private var gallopFrom = 7
  /// Room for the shorter of two runs.
  private var scratch: Entries
  private var room = 0

  init(_ order: Order, _ entries: Entries, _ count: Int) {
    self.order = order
    self.entries = entries
    self.count = count
    scratch = Entries.allocate(capacity: 0)
  }

  mutating func sort() throws(Raised) {
    defer { scratch.deallocate() }
    let shortest = shortestRun()
    var start = 0
    while start < count {
      var length = try countRun(start)
      let wanted = Swift.min(shortest, count - start)
      if length < wanted {
        try insertBinary(start, start + wanted, sorted: start + length)
        length = wanted
      }
      try push(start, length)
      start += length
    }
    while runs.count > 1 {
      var index = runs.count - 2
      if index > 0, runs[index - 1].count < runs[index + 1].count { index -= 1 }
      try merge(at: index)
    }
  }

  @inline(__always)
  private func isLess(_ a: SortEntry, _ b: SortEntry) throws(Raised) -> Bool {
    try order.isLess(a.key, b.key)
  }

  // MARK: Runs

  /// 32 to 64, so that the number of runs is a power of two or just below one.
  private func shortestRun() -> Int {
    var (length, rest) = (count, 0)
    while length >= 64 {
      rest |= length & 1
      length >>= 1
    }
    return length + rest
  }

  /// The length of the run at `start`; one that falls strictly is turned round.
  private func countRun(_ start: Int) throws(Raised) -> Int {
    var index = start + 1
    guard index < count else { return 1 }
    let falls = try isLess(entries[index], entries[index - 1])
    index += 1
    while index < count, try isLess(entries[index], entries[index - 1]) == falls { index += 1 }
    if falls {
      var run = UnsafeMutableBufferPointer(start: entries + start, count: index - start)
      run.reverse()
    }
    return index - start
  }

  /// Lengthens the run that ends before `sorted` up to `end`.
  private func insertBinary(_ start: Int, _ end: Int, sorted: Int) throws(Raised) {
    for index in sorted..<end {
      let entry = entries[index]
      var (low, high) = (start, index)
      while low < high {
        let middle = low + (high - low) >> 1
        if try isLess(entry, entries[middle]) { high = middle } else { low = middle + 1 }
      }
      (entries + low + 1).update(from: entries + low, count: index - low)
      entries[low] = entry
    }
  }

  /// Adds a run, and merges before it what powersort merges first.
  private mutating func push(_ start: Int, _ length: Int) throws(Raised) {
    if let last = runs.last {
      let power = power(last, length)
      while runs.count > 1, runs[runs.count - 2].power > power { try merge(at: runs.count - 2) }
      runs[runs.count - 1].power = power
    }
    runs.append(Run(start: start, count: length))
  }

  /// The first bit in which the middles of two neighbouring runs differ, as fractions of the whole.
  private func power(_ run: Run, _ next: Int) -> Int {
    var a = 2 * run.start + run.count
    var b = a + run.count + next
    var result = 0
    while true {
      result += 1
      if a >= count {
        a -= count
        b -= count
      } else if b >= count {
        return result
      }
      a <<= 1
      b <<= 1
    }
  }

  // MARK: Galloping

  /// Where `key` belongs among `count` entries, before equal ones; looked for from `hint` outwards.
  private func gallopLeft(
    _ key: SortEntry, _ base: Entries, _ count: Int, _ hint: Int
  ) throws(Raised) -> Int {
    var (last, offset) = (0, 1)
    if try isLess(base[hint], key) {
      let limit = count - hint
      while offset < limit, try isLess(base[hint + offset], key) {
        (last, offset) = (offset, offset << 1 + 1)
      }
      (last, offset) = (last + hint, Swift.min(offset, limit) + hint)
    } else {
      let limit = hint + 1
      while offset < limit, try !isLess(base[hint - offset], key) {
        (last, offset) = (offset, offset << 1 + 1)
      }
      (last, offset) = (hint - Swift.min(offset, limit), hint - last)
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try isLess(base[middle], key) { last = middle + 1 } else { offset = middle }
    }
    return offset
  }

  /// Where `key` belongs among `count` entries, after equal ones; looked for from `hint` outwards.
  private func gallopRight(
    _ key: SortEntry, _ base: Entries, _ count: Int, _ hint: Int
  ) throws(Raised) -> Int {
    var (last, offset) = (0, 1)
    if try isLess(key, base[hint]) {
      let limit = hint + 1
      while offset < limit, try isLess(key, base[hint - offset]) {
        (last, offset) = (offset, offset << 1 + 1)
      }
      (last, offset) = (hint - Swift.min(offset, limit), hint - last)
    } else {
      let limit = count - hint
      while offset < limit, try !isLess(key, base[hint + offset]) {
        (last, offset) = (offset, offset << 1 + 1)
      }
      (last, offset) = (last + hint, Swift.min(offset, limit) + hint)
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try isLess(key, base[middle]) { offset = middle } else { last = middle + 1 }
    }
    return offset
  }

  // MARK: Merging

  private mutating func merge(at index: Int) throws(Raised) {
    let (first, second) = (runs[index], runs[index + 1])
    runs[index].count += second.count
    runs.remove(at: index + 1)
    let right = entries + second.start
    let skipped = try gallopRight(right[0], entries + first.start, first.count, 0)
    let left = entries + first.start + skipped
    let leftCount = first.count - skipped
    if leftCount == 0 { return }
    let rightCount = try gallopLeft(left[leftCount - 1], right, second.count, second.count - 1)
    if rightCount <= 0 { return }
    makeRoom(Swift.min(leftCount, rightCount))
    if leftCount <= rightCount {
      try mergeLow(left, leftCount, right, rightCount)
    } else {
      try mergeHigh(left, leftCount, right, rightCount)
    }
  }

  private mutating func makeRoom(_ wanted: Int) {
    guard wanted > room else { return }
    scratch.deallocate()
    scratch = Entries.allocate(capacity: wanted)
    room = wanted
  }

  /// Merges from the front; the left run, which is the shorter one, waits in `scratch`.
  private mutating func mergeLow(
    _ left: Entries, _ leftCount: Int, _ right: Entries, _ rightCount: Int
  ) throws(Raised) {
    scratch.update(from: left, count: leftCount)
    var (a, b, target) = (scratch, right, left)
    var (na, nb) = (leftCount, rightCount)
    // What is left of the scratch goes to the end, also when a comparison throws.
    defer { target.update(from: a, count: na) }
    func takeRight(_ n: Int) {
      target.update(from: b, count: n)
      (target, b, nb) = (target + n, b + n, nb - n)
    }
    func takeLeft(_ n: Int) {
      target.update(from: a, count: n)
      (target, a, na) = (target + n, a + n, na - n)
    }
    takeRight(1)
    if nb == 0 { return }
    if na == 1 { return takeRight(nb) }
    while true {
      var (countA, countB) = (0, 0)
      repeat {
        if try isLess(b[0], a[0]) {
          takeRight(1)
          (countA, countB) = (0, countB + 1)
          if nb == 0 { return }
        } else {
          takeLeft(1)
          (countA, countB) = (countA + 1, 0)
          if na == 1 { return takeRight(nb) }
        }
      } while countA < gallopFrom && countB < gallopFrom
      gallopFrom += 1
      repeat {
        gallopFrom -= gallopFrom > 1 ? 1 : 0
        countA = try gallopRight(b[0], a, na, 0)
        takeLeft(countA)
        if countA > 0, na == 1 { return takeRight(nb) }
        if na == 0 { return }
        takeRight(1)
        if nb == 0 { return }
        countB = try gallopLeft(a[0], b, nb, 0)
        takeRight(countB)
        if nb == 0 { return }
        takeLeft(1)
        if na == 1 { return takeRight(nb) }
      } while countA >= Self.leastGallop || countB >= Self.leastGallop
      gallopFrom += 1
    }
  }

  /// Merges from the back; the right run, which is the shorter one, waits in `scratch`.
  private mutating func mergeHigh(
    _ left: Entries, _ leftCount: Int, _ right: Entries, _ rightCount: Int
  ) throws(Raised) {
    scratch.update(from: right, count: rightCount)
    let waiting = scratch
    // The ends of both runs and of what is written: each points behind its last entry.
    var (na, nb) = (leftCount, rightCount)
    var end = right + rightCount
    defer { (end - nb).update(from: waiting, count: nb) }
    func takeLeft(_ n: Int) {
      (end, na) = (end - n, na - n)
      end.update(from: left + na, count: n)
    }
    func takeRight(_ n: Int) {
      (end, nb) = (end - n, nb - n)
      end.update(from: waiting + nb, count: n)
    }
    takeLeft(1)
    if na == 0 { return }
    if nb == 1 { return takeLeft(na) }
    while true {
      var (countA, countB) = (0, 0)
      repeat {
        if try isLess(waiting[nb - 1], left[na - 1]) {
          takeLeft(1)
          (countA, countB) = (countA + 1, 0)
          if na == 0 { return }
        } else {
          takeRight(1)
          (countA, countB) = (0, countB + 1)
          if nb == 1 { return takeLeft(na) }
        }
      } while countA < gallopFrom && countB < gallopFrom
      gallopFrom += 1
      repeat {
        gallopFrom -= gallopFrom > 1 ? 1 : 0
        countA = na - (try gallopRight(waiting[nb - 1], left, na, na - 1))
        takeLeft(countA)
        if na == 0 { return }
        takeRight(1)
        if nb == 1 { return takeLeft(na) }
        countB = nb - (try gallopLeft(left[na - 1], waiting, nb, nb - 1))
        takeRight(countB)
        if countB > 0, nb == 1 { return takeLeft(na) }
        if nb == 0 { return }
        takeLeft(1)
        if na == 0 { return }
      } while countA >= Self.leastGallop || countB >= Self.leastGallop
      gallopFrom += 1
    }
  }
}
