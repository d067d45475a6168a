// The C++ library's unstable orders: nth_element, sort and partial_sort, step by step as libstdc++ has them.
//
// PyTorch's topk and median leave equal elements in the order these algorithms happen to leave them in, so
// the same indices come out only of the same steps: introselect with a median of three, a heap where it
// degenerates, insertion at the end.

enum StandardOrder {
  /// Puts in place `nth` what would stand there if all were sorted; smaller ones before, larger after.
  static func selectNth<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ nth: Int, _ count: Int
  ) {
    if count == 0 || nth >= count { return }
    var (first, last) = (0, count)
    var depth = 2 * logarithm(count)
    while last - first > 3 {
      if depth == 0 {
        heapSelect(items + first, nth + 1 - first, last - first)
        swap(items, first, nth)
        return
      }
      depth -= 1
      let cut = partitionAroundPivot(items, first, last)
      if cut <= nth { first = cut } else { last = cut }
    }
    insertionSort(items, first, last)
  }

  /// Sorts the first `count` items.
  static func sort<Key: SortKey>(_ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ count: Int) {
    if count <= 0 { return }
    introsort(items, 0, count, 2 * logarithm(count))
    if count > 16 {
      insertionSort(items, 0, 16)
      for i in 16..<count { insertUnguarded(items, i) }
    } else {
      insertionSort(items, 0, count)
    }
  }

  /// Puts the `middle` smallest of `count` items first, in order.
  static func partialSort<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ middle: Int, _ count: Int
  ) {
    if middle == 0 { return }
    heapSelect(items, middle, count)
    sortHeap(items, middle)
  }

  /// The same of items that are asked for one by one: only the first `middle` are kept.
  @inline(__always)
  static func partialSort<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ middle: Int, _ count: Int,
    _ item: (Int) -> KeyedPlace<Key>
  ) {
    if middle == 0 { return }
    for i in 0..<middle { items[i] = item(i) }
    makeHeap(items, middle)
    for i in middle..<max(count, middle) {
      let next = item(i)
      if next.key < items[0].key { sink(items, 0, middle, next) }
    }
    sortHeap(items, middle)
  }

  private static func logarithm(_ n: Int) -> Int { n < 1 ? 0 : 63 - n.leadingZeroBitCount }

  @inline(__always)
  private static func swap<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ a: Int, _ b: Int
  ) {
    let item = items[a]
    items[a] = items[b]
    items[b] = item
  }

  // MARK: Partition

  private static func introsort<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ first: Int, _ end: Int, _ depth: Int
  ) {
    var (last, depth) = (end, depth)
    while last - first > 16 {
      if depth == 0 { return partialSort(items + first, last - first, last - first) }
      depth -= 1
      let cut = partitionAroundPivot(items, first, last)
      introsort(items, cut, last, depth)
      last = cut
    }
  }

  private static func partitionAroundPivot<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ first: Int, _ last: Int
  ) -> Int {
    moveMedian(items, first, first + 1, first + (last - first) / 2, last - 1)
    let pivot = items[first].key
    var (low, high) = (first + 1, last)
    while true {
      while items[low].key < pivot { low &+= 1 }
      high &-= 1
      while pivot < items[high].key { high &-= 1 }
      if low >= high { return low }
      swap(items, low, high)
      low &+= 1
    }
  }

  /// Moves the median of three places to `target`.
  private static func moveMedian<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ target: Int, _ a: Int, _ b: Int, _ c: Int
  ) {
    let (x, y, z) = (items[a].key, items[b].key, items[c].key)
    let median =
      if x < y { y < z ? b : x < z ? c : a } else { x < z ? a : y < z ? c : b }
    swap(items, target, median)
  }

  // MARK: Insertion

  private static func insertionSort<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ first: Int, _ last: Int
  ) {
    if first == last { return }
    for i in (first + 1)..<max(last, first + 1) {
      if items[i].key < items[first].key {
        let item = items[i]
        var place = i
        while place > first {
          items[place] = items[place - 1]
          place -= 1
        }
        items[first] = item
      } else {
        insertUnguarded(items, i)
      }
    }
  }

  /// Moves item `i` down to its place; one that is not larger stands before.
  private static func insertUnguarded<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ i: Int
  ) {
    let item = items[i]
    var place = i
    while place > 0, item.key < items[place - 1].key {
      items[place] = items[place - 1]
      place -= 1
    }
    items[place] = item
  }

  // MARK: Heap

  private static func heapSelect<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ middle: Int, _ count: Int
  ) {
    makeHeap(items, middle)
    for i in middle..<max(count, middle) where items[i].key < items[0].key {
      popHeap(items, middle, into: i)
    }
  }

  private static func makeHeap<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ count: Int
  ) {
    if count < 2 { return }
    for parent in stride(from: (count - 2) / 2, through: 0, by: -1) {
      sink(items, parent, count, items[parent])
    }
  }

  private static func sortHeap<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ count: Int
  ) {
    var last = count
    while last > 1 {
      last -= 1
      popHeap(items, last, into: last)
    }
  }

  private static func popHeap<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ count: Int, into target: Int
  ) {
    let item = items[target]
    items[target] = items[0]
    sink(items, 0, count, item)
  }

  private static func sink<Key: SortKey>(
    _ items: UnsafeMutablePointer<KeyedPlace<Key>>, _ top: Int, _ count: Int,
    _ item: KeyedPlace<Key>
  ) {
    var (hole, child) = (top, top)
    while child < (count - 1) / 2 {
      child = 2 * (child + 1)
      if items[child].key < items[child - 1].key { child -= 1 }
      items[hole] = items[child]
      hole = child
    }
    if count & 1 == 0, child == (count - 2) / 2 {
      child = 2 * (child + 1)
      items[hole] = items[child - 1]
      hole = child - 1
    }
    while hole > top, items[(hole - 1) / 2].key < item.key {
      items[hole] = items[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    items[hole] = item
  }
}
