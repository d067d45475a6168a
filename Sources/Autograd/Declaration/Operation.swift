// The declaration of an operation: everything the language, the tests and the manual know about it.
//
// Adding an operation is one declaration (a `static let` in Operations/) and one line of the catalogue.
// Its functions, argument errors, `help`, completion, `explain`, docs/operations.md and the gradient
// check all come from here.

public import Tensors

/// Where the language shows an operation.
public struct Surface: OptionSet, Sendable {
  /// One bit per place.
  public let rawValue: UInt16

  /// The places of the bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Called as `torch.name(...)`.
  public static let torch = Surface(rawValue: 1)
  /// Called as `torch.nn.functional.name(...)`.
  public static let functional = Surface(rawValue: 2)
  /// `x.name(...)`: the first parameter is the tensor.
  public static let method = Surface(rawValue: 4)
  /// `x.name_(...)`: the result is written over the first parameter.
  public static let inPlace = Surface(rawValue: 8)
  /// `x.name` without a call.
  public static let property = Surface(rawValue: 16)
  /// Called as `torch.name_(x, ...)`.
  public static let torchInPlace = Surface(rawValue: 32)
  /// `torch.special.name` / `torch.linalg.name`: the name holds the module, as an alias may do too.
  public static let qualified = Surface(rawValue: 64)
  /// Called as `torch.nn.functional.name_(x, ...)`.
  public static let functionalInPlace = Surface(rawValue: 128)
  /// `x.name_(...)` for a view: the tensor itself gets the window.
  public static let viewInPlace = Surface(rawValue: 256)

  /// A function and a method.
  public static let everywhere: Surface = [.torch, .method]
  /// A function, a method and its in-place form.
  public static let pointwise: Surface = [.torch, .method, .inPlace]
  /// A function, a method and a method that changes the tensor's own window.
  public static let window: Surface = [.torch, .method, .viewInPlace]
}

/// The gradient of one parameter, as a formula: "ȳ · (1 - y²)" for "input".
public struct LocalGradient: Sendable {
  /// The parameter.
  public let parameter: String
  /// The formula; ȳ is the gradient of the result.
  public let formula: String

  /// The gradient of `parameter`.
  public init(_ parameter: String, _ formula: String) {
    self.parameter = parameter
    self.formula = formula
  }
}

/// One operation of the engine.
public final class Operation: Sendable {
  /// What runs a call.
  public typealias Body = @Sendable (OperationArguments) throws(TensorError) -> Outputs

  /// The name, as torch has it.
  public let name: String
  /// Other names of the same function: "absolute", "special.exp2".
  public let aliases: [String]
  /// Where the language shows it.
  public let surfaces: Surface
  /// The operators it stands behind: "__add__", "__radd__", "__iadd__".
  public let operators: [String]
  /// One line that says what it does.
  public let summary: String
  /// The value as a formula.
  public let formula: String
  /// The gradient of each differentiable parameter; empty when there is none.
  public let gradients: [LocalGradient]
  /// The names `grad_fn` may print.
  public let nodeNames: [String]
  /// Whether a gradient flows through `x.name_()` too; where PyTorch has none, its backward pass refuses.
  public let hasInPlaceGradient: Bool
  /// What `x.name_()` may have in memory beside `x`.
  public let memory: InPlaceMemory
  /// What shape the result has.
  public let shape: ShapeRule
  /// Calls with their domains, for the gradient check and the manual.
  public let examples: [Example]
  /// The manual's example as lines of the language, where the first of `examples` does not read well.
  public let manualExample: String?

  private let lazySignature: LazySignature
  private let lazyFunctionalSignature: LazySignature?
  /// Whether the body itself writes into the first argument: `copy_`, `x[…] = …`.
  private let changesArgument: Bool
  private let body: Body
  private let inPlaceBody: Body?

  /// Declares an operation.
  ///
  /// `signature` has the parameters as Python would annotate them (see `Signature`), `functional` those
  /// under `torch.nn.functional` where there are more; an alias with a dot is a function of that module
  /// only, another stands wherever the name does; `manual` is the manual's example where the first of
  /// `examples` does not read well: statements, then the expression that is shown; `inPlace` is what
  /// `x.name_()` runs where a kernel can work in place, otherwise the result is computed and written over
  /// the first argument, and `memory` what may overlap that.
  init(
    _ name: String, _ signature: String, _ surfaces: Surface, aliases: [String] = [],
    operators: [String] = [], functional: String? = nil, _ summary: String, formula: String,
    gradients: KeyValuePairs<String, String> = [:], nodes: [GradientRule] = [],
    shape: ShapeRule, examples: [Example], manual: String? = nil, inPlace: Body? = nil,
    hasInPlaceGradient: Bool = true, memory: InPlaceMemory = .elementwise,
    body: @escaping Body
  ) {
    self.name = name
    self.aliases = aliases
    lazySignature = LazySignature(signature)
    lazyFunctionalSignature = functional.map { LazySignature($0) }
    self.surfaces = surfaces
    self.operators = operators
    self.summary = summary
    self.formula = formula
    self.gradients = gradients.map { LocalGradient($0.key, $0.value) }
    nodeNames = nodes.map(\.name)
    self.shape = shape
    self.examples = examples
    manualExample = manual
    changesArgument = name == "__setitem__" || name.hasSuffix("_") && !name.hasSuffix("__")
    inPlaceBody = inPlace
    self.hasInPlaceGradient = hasInPlaceGradient
    self.memory = memory
    self.body = body
  }

  /// The signature's text.
  public var signatureText: String { lazySignature.text }

  /// The parameters and the result; an empty one for a text that does not parse, which a test refuses.
  public var signature: Signature { lazySignature.signature ?? .empty }

  /// The signature under `torch.nn.functional`; arguments are handed over in its order too, the
  /// parameters of `signature` first.
  public var functionalSignature: Signature {
    lazyFunctionalSignature.map { $0.signature ?? .empty } ?? signature
  }

  /// The text of the signature under `torch.nn.functional`.
  public var functionalSignatureText: String { lazyFunctionalSignature?.text ?? signatureText }

  /// Whether a gradient flows through it.
  public var isDifferentiable: Bool { !gradients.isEmpty }

  /// Computes the operation.
  ///
  /// - Throws: PyTorch's error for arguments that do not fit.
  public func call(_ arguments: OperationArguments) throws(TensorError) -> Outputs {
    do {
      guard changesArgument else {
        let outputs = try body(arguments)
        arguments.startVersions(of: outputs)
        return outputs
      }
      return try Interruption.deferred { () throws(TensorError) in try body(arguments) }
    } catch {
      var error = error
      if error.facts.operation == nil { error.facts.operation = name }
      throw error
    }
  }

  /// Computes the operation and writes the result over the first argument, which is returned.
  ///
  /// - Throws: PyTorch's error for arguments that do not fit, for a leaf that requires a gradient, and
  ///   for a result whose shape or dtype does not fit; then nothing was written.
  public func callInPlace(_ arguments: OperationArguments) throws(TensorError) -> Outputs {
    try memory.check(try arguments.tensor(0), arguments)
    if let inPlaceBody {
      return try Interruption.deferred { () throws(TensorError) in try inPlaceBody(arguments) }
    }
    let target = try arguments.tensor(0)
    try InPlace.replace(target) { (old: Tensor) throws(TensorError) -> Tensor in
      var changed = arguments
      changed.values[0] = .tensor(old)
      for index in changed.values.indices.dropFirst() {
        if case .tensor(let other) = changed.values[index], other === target {
          changed.values[index] = .tensor(InPlace.before(target))
        }
      }
      guard let result = try body(changed).first else {
        throw TensorError(.runtime, "\(name)_ has no tensor to write")
      }
      return result
    }
    return .tensor(target)
  }
}

extension Signature {
  /// No parameters.
  static let empty = Signature(parameters: [], result: "Tensor")

  private init(parameters: [Parameter], result: String) {
    self.parameters = parameters
    self.result = result
  }
}
