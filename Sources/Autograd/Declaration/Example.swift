// Examples of a call: the gradient check runs them, the manual prints them.

public import Tensors

/// An argument of an example, made fresh for every run.
public enum ExampleArgument: Sendable {
  /// Evenly mixed floats in `range`, away from kinks; the check differentiates at them.
  case floats([Int], ClosedRange<Double> = -2...2)
  /// Distinct floats, so that the largest is unique.
  case distinct([Int])
  /// Floats in `range` that no gradient is asked for, such as targets.
  case constant([Int], ClosedRange<Double> = -2...2)
  /// Floats given one by one that no gradient is asked for, such as 1 and -1.
  case signs([Double], [Int]? = nil)
  /// Integers given one by one.
  case integers([Int], [Int])
  /// Bools given one by one.
  case bools([Bool], [Int])
  /// Several vectors of integers.
  case integerLists([[Int]])
  /// Several tensors of floats.
  case list([[Int]])
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case ints([Int])
  case string(String)
  case dtype(DType)
  /// A basic index expression.
  case slice(start: Int?, stop: Int?, step: Int?, then: Int?)
  /// An index expression of one list of positions.
  case positions([Int])
}

/// One example call.
public struct Example: Sendable {
  /// The arguments in the order of the signature.
  public let arguments: [ExampleArgument]
  /// Whether the second derivative is checked too.
  public let checksSecondOrder: Bool

  /// A call with these arguments.
  public init(arguments: [ExampleArgument], checksSecondOrder: Bool = true) {
    self.arguments = arguments
    self.checksSecondOrder = checksSecondOrder
  }

  /// A call with these arguments.
  init(_ arguments: ExampleArgument..., secondOrder: Bool = true) {
    self.arguments = arguments
    checksSecondOrder = secondOrder
  }
}
