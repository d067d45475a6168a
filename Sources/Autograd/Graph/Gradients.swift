// The gradients a node hands to its inputs: up to three without an allocation.

public import Tensors

/// One gradient for each input of a node, nil where none flows.
public struct Gradients {
  /// The gradient of the first input.
  public var first: Tensor?
  /// The gradient of the second input.
  public var second: Tensor?
  /// The gradient of the third input.
  public var third: Tensor?
  /// The gradients of further inputs.
  public var rest: [Tensor?]

  /// Gradients of up to three inputs.
  @inline(__always)
  public init(_ first: Tensor?, _ second: Tensor? = nil, _ third: Tensor? = nil) {
    self.first = first
    self.second = second
    self.third = third
    rest = []
  }

  /// Gradients of any number of inputs.
  public init(_ all: [Tensor?]) {
    first = all.count > 0 ? all[0] : nil
    second = all.count > 1 ? all[1] : nil
    third = all.count > 2 ? all[2] : nil
    rest = Array(all.dropFirst(3))
  }

  /// The gradient of the input at `position`.
  @inline(__always)
  public subscript(position: Int) -> Tensor? {
    switch position {
    case 0: first
    case 1: second
    case 2: third
    default: position - 3 < rest.count ? rest[position - 3] : nil
    }
  }
}
