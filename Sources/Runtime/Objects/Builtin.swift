// A builtin: one declaration of a function made in Swift, from which calls, errors, help and
// completion all come.
//
//     static let clamp = Builtin(
//       "clamp", "(input: Tensor, min: float = None, max: float = None)",
//       "Limits every element to a range."
//     ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
//       let low = try arguments.optionalDouble(1)
//       …
//     }
//
// Declaring costs two words a string: the signature is parsed when the function is first called or
// asked about.

/// The declaration of a function or method made in Swift.
public struct Builtin: Sendable {
  /// What a method of a type does with the value before the dot.
  public enum Binding: UInt8, Sendable {
    /// A function, or a method whose first parameter is `self`.
    case function
    /// A method whose first parameter is the class.
    case classMethod
    /// A function in a class.
    case staticMethod
    /// An attribute computed from `self`.
    case getter
  }

  /// In whose words a call's error is told.
  public enum CallWords: UInt8, Sendable {
    /// CPython's for what it has in C.
    case builtin
    /// Those of PyTorch's argument parser.
    case parser
    /// CPython's for functions written in Python.
    case python
  }

  /// The body: borrows its arguments, returns an owned value.
  public typealias Body = @Sendable (borrowing Arguments) throws(Raised) -> Value

  /// The name.
  public let name: String
  /// The parameters as Python writes them: `(iterable, /, *, key=None, reverse=False)`, annotations allowed.
  ///
  /// A default that is `None`, `True`, `False`, a number, a string or `()` is filled in where the
  /// argument is missing; any other default (write `...`) leaves the argument undefined.
  public var signature: String { adapted?(text) ?? text }
  /// One line of documentation.
  public let summary: String
  /// All that `help` tells: the summary, where there is no more.
  public var documentation: String { manual?() ?? summary }
  /// What a method does with the value before the dot.
  public let binding: Binding
  /// In whose words errors of its calls are told.
  public let words: CallWords
  /// What it does.
  public let body: Body
  /// What the signature is made of.
  private let text: String
  private let adapted: (@Sendable (String) -> String)?
  private let manual: (@Sendable () -> String)?

  /// A declaration.
  ///
  /// Where `adapted` is given it makes the signature of the text when that is asked for, and `manual` the
  /// documentation: thousands of functions are declared where a few are called.
  public init(
    _ name: String, _ signature: String, _ summary: String, binding: Binding = .function,
    adapted: (@Sendable (String) -> String)? = nil, manual: (@Sendable () -> String)? = nil,
    words: CallWords = .builtin, body: @escaping Body
  ) {
    self.name = name
    self.text = signature
    self.adapted = adapted
    self.manual = manual
    self.summary = summary
    self.binding = binding
    self.words = words
    self.body = body
  }
}

/// A declaration in use: with its owner and, from its first call on, its parameters.
final class BuiltinInfo {
  let declaration: Builtin
  /// What it does; a field of its own, so that a call reaches it without counting references.
  let body: Builtin.Body
  /// The type whose method it is.
  let owner: TypePointer?
  /// The module whose function it is; nil for builtins, methods and constructors.
  let module: String?
  /// The parameters, parsed on first use.
  lazy var signature = Signature(parsing: declaration.signature)
  /// The default of each parameter as a value, owned; undefined where there is none.
  private(set) var defaults: [Value] = []
  /// The same where the fast path of a call finds them.
  private(set) var defaultStorage: UnsafeMutablePointer<Value>?

  init(_ declaration: Builtin, owner: TypePointer?, module: String? = nil) {
    self.declaration = declaration
    self.module = module
    self.body = declaration.body
    self.owner = owner
  }

  /// What error messages call it: `len()`, `list.append()`.
  func displayName(_ context: Context) -> String {
    guard let owner else { return declaration.name + "()" }
    return context.name(of: owner) + "." + declaration.name + "()"
  }

  /// What messages about a whole call say: `len()`, `list.append()`, `math.sqrt()`.
  func qualifiedName(_ context: Context) -> String {
    (module.map { $0 + "." } ?? "") + displayName(context)
  }

  /// Parses the signature and makes the defaults, once.
  func prepare(_ context: Context) {
    guard defaults.isEmpty, !signature.parameters.isEmpty else { return }
    defaults = signature.parameters.map { context.value(of: $0.defaultText) }
    let storage = UnsafeMutablePointer<Value>.allocate(capacity: defaults.count)
    for (index, value) in defaults.enumerated() { storage[index] = value }
    defaultStorage = storage
  }

  deinit {
    for value in defaults { value.release() }
    defaultStorage?.deallocate()
  }
}

extension Context {
  /// The value of a literal default; undefined for anything else.
  ///
  /// Owned.
  fileprivate func value(of literal: String?) -> Value {
    guard let literal else { return .undefined }
    switch literal {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return state.pointee.emptyTuple.retained
    case "inf": return .float(.infinity)
    default: break
    }
    if let number = Int(literal) { return .int(number) }
    if let first = literal.first, first == "'" || first == "\"" {
      let body = String(literal.dropFirst().dropLast())
      return string(body == "\\n" ? "\n" : body)
    }
    if let number = Double(literal) { return .float(number) }
    return .undefined
  }

  /// Declares methods, getters and the constructor of a type: the one registration function.
  ///
  /// A method's signature names `self` first. The constructor is what calling the type runs; its
  /// parameters do not name the class.
  public func define(on type: TypePointer, constructor: Builtin? = nil, _ methods: [Builtin]) {
    if let constructor {
      type.pointee.constructor = builtinValue(BuiltinInfo(constructor, owner: nil))
    }
    for method in methods {
      let ownsSelf = method.binding == .function || method.binding == .getter
      let function = builtinValue(BuiltinInfo(method, owner: ownsSelf ? type : nil))
      let value: Value
      switch method.binding {
      case .function: value = function
      case .classMethod: value = descriptor(.classMethod, consuming: function)
      case .staticMethod: value = descriptor(.staticMethod, consuming: function)
      case .getter: value = descriptor(.property, consuming: function, .none, .none)
      }
      setAttribute(ofType: type, intern(method.name), consuming: value)
    }
  }

  /// Declares functions in a module.
  public func define(in module: Value, _ functions: [Builtin]) {
    let name = module.module.pointee.name.text
    for function in functions {
      let info = BuiltinInfo(function, owner: nil, module: name == "builtins" ? nil : name)
      setGlobal(module, intern(function.name), consuming: builtinValue(info))
    }
  }
}
