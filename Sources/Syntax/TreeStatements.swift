// The statements of the tree, and the small records they are made of.

public import Diagnostics

/// A statement: what it is and where it stands.
public struct Statement: Sendable {
  /// What the statement is.
  public var kind: Kind
  /// Its stretch of the source; a compound statement's spans its whole body.
  public var span: Span

  /// The forms of a statement.
  public enum Kind: Sendable {
    /// An expression for its effect; the prompt shows the last one's value.
    case expression(ExpressionID)
    /// `a = b = value`: the targets from left to right.
    case assign(targets: List<ExpressionID>, value: ExpressionID)
    /// `target op= value`.
    case augmented(BinaryOperator, target: ExpressionID, value: ExpressionID)
    /// `target: annotation = value`; annotations are parsed and not evaluated in functions.
    case annotated(target: ExpressionID, annotation: ExpressionID, value: ExpressionID?)
    /// `pass`.
    case pass
    /// `break`.
    case `break`
    /// `continue`.
    case `continue`
    /// `return value`.
    case `return`(ExpressionID?)
    /// `raise exception from cause`; without an exception, the one being handled again.
    case raise(ExpressionID?, cause: ExpressionID?)
    /// `assert test, message`.
    case assert(ExpressionID, message: ExpressionID?)
    /// `del a, b[0]`.
    case delete(List<ExpressionID>)
    /// `global a, b`.
    case global(List<NameUse>)
    /// `nonlocal a, b`.
    case nonlocal(List<NameUse>)
    /// `import a.b as c, d`.
    case `import`(List<ImportedName>)
    /// `from a import b as c`.
    case fromImport(FromImportID)
    /// `if` with its `elif` branches in one list, so that a long chain is not deep.
    case `if`(List<Branch>, otherwise: Block)
    /// `while test: … else: …`.
    case `while`(ExpressionID, body: Block, otherwise: Block)
    /// `for target in iterable: … else: …`.
    case `for`(target: ExpressionID, iterable: ExpressionID, body: Block, otherwise: Block)
    /// `with a as b, c: …`.
    case with(List<WithItem>, body: Block)
    /// `try: …`.
    case `try`(TryID)
    /// `def name(…): …`.
    case function(FunctionID)
    /// `class name(…): …`.
    case `class`(ClassID)
  }
}

/// A name where it stands.
public struct NameUse: Sendable {
  /// The name.
  public var name: Name
  /// Where it is written.
  public var span: Span
}

/// One `if` or `elif` branch.
public struct Branch: Sendable {
  /// The condition.
  public var test: ExpressionID
  /// What runs where it holds.
  public var body: Block
}

/// One manager of a `with` statement.
public struct WithItem: Sendable {
  /// The manager.
  public var manager: ExpressionID
  /// What the result of entering it is assigned to.
  public var target: ExpressionID?
}

/// The parts of a `try` statement.
public struct Try: Sendable {
  /// What is tried.
  public var body: Block
  /// The `except` clauses; a bare one is last.
  public var handlers: List<ExceptHandler>
  /// What runs where nothing was raised.
  public var otherwise: Block
  /// What runs in any case.
  public var finally: Block
}

/// `except type as name: …`.
public struct ExceptHandler: Sendable {
  /// The exception or tuple of exceptions; nil for a bare `except:`.
  public var type: ExpressionID?
  /// The name it is bound to, as an expression, so that it resolves like any other name.
  public var target: ExpressionID?
  /// What runs.
  public var body: Block
  /// The clause's own line, `except … as name:`.
  public var span: Span
}

/// One name of an import.
public struct ImportedName: Sendable {
  /// What is imported: a dotted path in `import a.b.c`, one name in `from m import name`.
  public var path: Name
  /// The name bound in this scope: the alias, the name, or the first part of the dotted path.
  public var binding: ExpressionID
  /// Whether `as` was written: then `import a.b as c` binds `a.b` itself, else its root `a`.
  public var hasAlias: Bool
  /// Where it is written.
  public var span: Span
}

/// `from module import names`.
public struct FromImport: Sendable {
  /// The dotted path, without leading dots; nil in `from . import name`.
  public var module: Name?
  /// How many leading dots there are.
  public var level: Int
  /// The names; empty for a star import.
  public var names: List<ImportedName>
  /// Whether this is `from module import *`.
  public var isStar: Bool
  /// Where the module's path is written.
  public var moduleSpan: Span
}

/// A parameter of a function.
public struct Parameter: Sendable {
  /// How arguments reach it.
  public enum Form: UInt8, Sendable {
    /// Before `/`: by position only.
    case positionalOnly
    /// By position or by name.
    case ordinary
    /// `*args`.
    case star
    /// After `*`: by name only.
    case keywordOnly
    /// `**kwargs`.
    case doubleStar
  }

  /// The name.
  public var name: Name
  /// How arguments reach it.
  public var form: Form
  /// The default value, evaluated where the function is defined.
  public var defaultValue: ExpressionID?
  /// The annotation.
  public var annotation: ExpressionID?
  /// Where the name is written.
  public var span: Span
}

/// A `def` or a `lambda`.
public struct Function: Sendable {
  /// The name; `<lambda>` for a lambda.
  public var name: Name
  /// Where the name is written; the word `lambda` for a lambda.
  public var nameSpan: Span
  /// The name in the enclosing scope, as an expression to assign to; nil for a lambda.
  public var binding: ExpressionID?
  /// The decorators from the top down.
  public var decorators: List<ExpressionID>
  /// The parameters in the order written.
  public var parameters: List<Parameter>
  /// The annotation after `->`.
  public var returns: ExpressionID?
  /// The body of a `def`.
  public var body: Block
  /// The body of a lambda.
  public var value: ExpressionID?
  /// The docstring.
  public var docstring: StringID?
  /// Whether the body yields.
  public var isGenerator: Bool
  /// The whole definition, decorators included: what `name??` shows.
  public var span: Span
}

/// A `class`.
public struct Class: Sendable {
  /// The name.
  public var name: Name
  /// Where the name is written.
  public var nameSpan: Span
  /// The name in the enclosing scope, as an expression to assign to.
  public var binding: ExpressionID
  /// The decorators from the top down.
  public var decorators: List<ExpressionID>
  /// The bases and the keywords.
  public var arguments: List<Argument>
  /// The body.
  public var body: Block
  /// The docstring.
  public var docstring: StringID?
  /// The whole definition, decorators included.
  public var span: Span
}
