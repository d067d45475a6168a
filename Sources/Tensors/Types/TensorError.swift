// The one error of this module: a Python exception type, PyTorch's text, and facts to teach with.

/// What a tensor function refuses.
public struct TensorError: Error, Sendable {
  /// The Python exception the language raises.
  public enum Kind: String, Sendable {
    case runtime = "RuntimeError"
    case type = "TypeError"
    case value = "ValueError"
    case index = "IndexError"
    case notImplemented = "NotImplementedError"
    case memory = "MemoryError"
    case zeroDivision = "ZeroDivisionError"
    case overflow = "OverflowError"
    case interrupted = "KeyboardInterrupt"
    /// Code of the program that a computation called has raised; its exception waits in the language.
    case raised = ""
    case assertion = "AssertionError"
    /// A matrix without an inverse, a solution or a factorisation.
    case linearAlgebra = "_LinAlgError"
    /// What PyTorch does and Glia leaves out: no program catches it.
    case refused = "Refusal"
  }

  /// What an explanation may be made of; empty where the message says all.
  public struct Facts: Sendable {
    /// The operation's name as the user wrote it, where it is known here.
    public var operation: String?
    /// The shapes of the operands, in order.
    public var shapes: [Shape]
    /// The axis that disagrees or does not exist.
    public var axis: Int?
    /// A sentence for the learner: where the forward call stands, say.
    public var remark: String?

    /// Creates the facts of one failure.
    public init(operation: String? = nil, shapes: [Shape] = [], axis: Int? = nil) {
      self.operation = operation
      self.shapes = shapes
      self.axis = axis
    }
  }

  /// The exception's type.
  public let kind: Kind
  /// The text `str(e)` gives in PyTorch.
  public let message: String
  /// Shapes and axis for the teaching explanation.
  public var facts: Facts

  /// Creates an error.
  public init(_ kind: Kind, _ message: String, facts: Facts = Facts()) {
    self.kind = kind
    self.message = message
    self.facts = facts
  }
}
