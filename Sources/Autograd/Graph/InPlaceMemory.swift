// What the in-place form of an operation may have in memory beside its target.

import Tensors

/// How `x.name_(…)` goes through memory, which decides what PyTorch refuses.
public enum InPlaceMemory: Sendable {
  /// Element by element: a tensor read may be the target itself, or lie apart.
  case elementwise
  /// Place by place: what is read must lie apart.
  case scattered
  /// As `scattered`, and a target that repeats an element is written nonetheless, which Glia refuses.
  case scatteredRepeating
  /// As `elementwise`, and a target that repeats an element is written nonetheless.
  case repeating
  /// The whole is computed before anything is written.
  case afterwards
  /// PyTorch checks nothing, and reads what it has just written.
  case unchecked

  /// Refuses a call whose tensors overlap.
  ///
  /// - Throws: PyTorch's RuntimeErrors; refusals where its result depends on the order of its loops.
  func check(_ target: Tensor, _ arguments: OperationArguments) throws(TensorError) {
    do {
      try checkRepetition(target)
      for position in arguments.values.indices.dropFirst() {
        switch arguments.values[position] {
        case .tensor(let other): try check(target, reading: other)
        case .tensors(let others): for other in others { try check(target, reading: other) }
        default: break
        }
      }
    } catch {
      // A leaf is the first thing PyTorch looks at.
      try ViewHistory.checkInPlace(target)
      throw error
    }
  }

  private func checkRepetition(_ target: Tensor) throws(TensorError) {
    switch self {
    case .elementwise, .scattered: try Raw.requireSingleElements(target)
    case .scatteredRepeating, .repeating, .unchecked:
      if target.repeatsElements { throw .repeatedElementsWritten }
    case .afterwards: break
    }
  }

  private func check(_ target: Tensor, reading other: Tensor) throws(TensorError) {
    guard other.storage.sharesMemory(with: target.storage) else { return }
    switch self {
    case .elementwise, .repeating: try Raw.requireElementwise(target, reading: other)
    case .scattered, .scatteredRepeating: try Raw.requireApart(target, reading: other)
    case .unchecked:
      if target.memoryOverlap(with: other) != .none { throw .overlapInUnknownOrder }
    case .afterwards: break
    }
  }
}
