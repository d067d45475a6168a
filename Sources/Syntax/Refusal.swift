// What this language leaves out of Python, in one table: each construct is refused where it stands, in
// one line that says what to write instead. The manual's page of refusals is held against it.

public import Diagnostics

/// A construct of Python that is refused at compile time.
public struct Refusal: Sendable {
  /// What the construct is, as the message names it.
  public let construct: String
  /// What to write instead.
  public let instead: String
  /// A small piece of Python that has the construct.
  public let example: String

  /// The text of the SyntaxError.
  public var message: String { "\(construct) not supported: \(instead)" }

  /// The error for this construct where it stands.
  public func diagnostic(in source: Source, at span: Span) -> Diagnostic {
    Diagnostic("SyntaxError", message, in: source, at: span)
  }

  static let match = Refusal(
    construct: "'match' statements are", instead: "use if, elif and else",
    example: "match x:\n    case 1:\n        pass\n")
  static let asyncDefinition = Refusal(
    construct: "'async' functions and blocks are", instead: "use plain 'def', 'for' and 'with'",
    example: "async def f():\n    pass\n")
  static let awaitExpression = Refusal(
    construct: "'await' is", instead: "call the function directly",
    example: "x = await f()\n")
  static let typeStatement = Refusal(
    construct: "'type' statements are", instead: "assign the type to a name, as in 'Row = list'",
    example: "type Row = list\n")
  static let complexNumber = Refusal(
    construct: "complex numbers are", instead: "keep real and imaginary parts as two floats",
    example: "z = 2j\n")
  static let bytesLiteral = Refusal(
    construct: "bytes literals are", instead: "use a str, or a list of ints",
    example: "data = b'abc'\n")
  static let namedCharacter = Refusal(
    construct: "'\\N{...}' escapes are", instead: "write the character itself or '\\uXXXX'",
    example: "s = '\\N{BULLET}'\n")
  static let loneSurrogate = Refusal(
    construct: "lone surrogates in a str are", instead: "write the character as '\\UXXXXXXXX'",
    example: "s = '\\ud800'\n")
  static let exceptStar = Refusal(
    construct: "'except*' clauses are", instead: "use 'except'",
    example: "try:\n    pass\nexcept* ValueError:\n    pass\n")
  static let sourceEncoding = Refusal(
    construct: "source files in other encodings than UTF-8 are", instead: "save the file as UTF-8",
    example: "# -*- coding: latin-1 -*-\n")
  static let metaclass = Refusal(
    construct: "metaclasses are",
    instead: "derive from abc.ABC, define __init_subclass__, or use a class decorator",
    example: "class A(metaclass=M):\n    pass\n")
  static let starredBase = Refusal(
    construct: "starred bases and keywords of a class are", instead: "write the bases one by one",
    example: "class A(*bases):\n    pass\n")
  static let descriptor = Refusal(
    construct: "descriptors ('__get__', '__set__', '__delete__', '__set_name__') are",
    instead: "use property, or __getattr__ and __setattr__",
    example: "class A:\n    def __get__(self, obj, kind):\n        pass\n")
  static let everyAttribute = Refusal(
    construct: "'__getattribute__' is",
    instead: "define __getattr__, which is asked for missing attributes",
    example: "class A:\n    def __getattribute__(self, name):\n        pass\n")
  static let finalizer = Refusal(
    construct: "'__del__' is", instead: "use a with statement and __exit__",
    example: "class A:\n    def __del__(self):\n        pass\n")
  static let asyncMethod = Refusal(
    construct: "asynchronous methods ('__await__', '__aiter__', '__aenter__' and kin) are",
    instead: "use __iter__, __enter__ and __exit__",
    example: "class A:\n    def __aenter__(self):\n        pass\n")
  static let pickling = Refusal(
    construct: "'__reduce__', '__reduce_ex__', '__getstate__' and '__setstate__' are",
    instead: "define __copy__ and __deepcopy__",
    example: "class A:\n    def __getstate__(self):\n        pass\n")

  /// The special methods that a class may not define, and why.
  static let methods: [String: Refusal] = [
    "__get__": descriptor, "__set__": descriptor, "__delete__": descriptor,
    "__set_name__": descriptor, "__getattribute__": everyAttribute, "__del__": finalizer,
    "__await__": asyncMethod, "__aiter__": asyncMethod, "__anext__": asyncMethod,
    "__aenter__": asyncMethod, "__aexit__": asyncMethod,
    "__reduce__": pickling, "__reduce_ex__": pickling, "__getstate__": pickling,
    "__setstate__": pickling,
  ]

  /// Every construct that the lexer and the parser refuse.
  public static let all = [
    match, asyncDefinition, awaitExpression, typeStatement, complexNumber, bytesLiteral,
    namedCharacter, loneSurrogate, exceptStar, sourceEncoding, metaclass, starredBase, descriptor,
    everyAttribute, finalizer, asyncMethod, pickling,
  ]
}
