// Nodes whose gradients have all come, the latest created first.

/// A binary heap of task slots by sequence number.
struct ReadyQueue {
  private var heap: [(sequence: Int, slot: Int32)] = []

  /// Adds a node.
  @inline(__always)
  mutating func push(_ slot: Int32, _ sequence: Int) {
    var position = heap.count
    heap.append((sequence, slot))
    while position > 0 {
      let parent = (position - 1) / 2
      if heap[parent].sequence >= sequence { break }
      heap.swapAt(parent, position)
      position = parent
    }
  }

  /// Removes the node that was created last, nil when none is left.
  @inline(__always)
  mutating func pop() -> Int32? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return top.slot }
    heap[0] = last
    var position = 0
    while true {
      var child = 2 * position + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].sequence > heap[child].sequence { child += 1 }
      if heap[position].sequence >= heap[child].sequence { break }
      heap.swapAt(position, child)
      position = child
    }
    return top.slot
  }
}
