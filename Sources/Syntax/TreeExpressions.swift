// The expressions of the tree, and the small records they are made of.

public import Diagnostics

/// An expression: what it is and where it stands.
public struct Expression: Sendable {
  /// What the expression is.
  public var kind: Kind
  /// Its stretch of the source, without parentheses around it.
  public var span: Span

  /// The forms of an expression.
  public enum Kind: Sendable {
    /// `None`.
    case none
    /// `True`.
    case `true`
    /// `False`.
    case `false`
    /// `...`.
    case ellipsis
    /// An integer literal that fits in 64 bits.
    case integer(Int64)
    /// A larger one: its digits without underscores, `0x`, `0o` or `0b` kept in lower case.
    case bigInteger(StringID)
    /// A float literal.
    case float(Double)
    /// A string literal, after escapes and implicit concatenation.
    case string(StringID)
    /// An f-string, after implicit concatenation: text and fields in turn.
    case formatted(List<FormattedPart>)
    /// A name, to read, to assign or to delete; the resolver's table says where it lives.
    case name(Name)
    /// `value.name`; the name is the last token of the span.
    case attribute(ExpressionID, Name)
    /// `value[index]`; the index may be a slice or a tuple that holds slices.
    case `subscript`(ExpressionID, ExpressionID)
    /// `lower:upper:step`, only as an index.
    case slice(ExpressionID?, ExpressionID?, ExpressionID?)
    /// `function(arguments)`, in the order written.
    case call(ExpressionID, List<Argument>)
    /// `op operand`.
    case unary(UnaryOperator, ExpressionID)
    /// `left op right`.
    case binary(BinaryOperator, ExpressionID, ExpressionID)
    /// `a and b and c` or `a or b or c`: two operands or more.
    case boolean(BooleanOperator, List<ExpressionID>)
    /// `first < second < third`: one comparison or more.
    case comparison(ExpressionID, List<Comparison>)
    /// `then if test else otherwise`.
    case conditional(test: ExpressionID, then: ExpressionID, otherwise: ExpressionID)
    /// `lambda …: …`.
    case lambda(FunctionID)
    /// `target := value`; the target is a name.
    case walrus(target: ExpressionID, value: ExpressionID)
    /// `a, b` or `()`.
    case tuple(List<ExpressionID>)
    /// `[a, b]`.
    case list(List<ExpressionID>)
    /// `{a, b}`.
    case set(List<ExpressionID>)
    /// `{k: v, **other}`.
    case dictionary(List<DictionaryItem>)
    /// `*value`, in a display, a call's index, or a target.
    case starred(ExpressionID)
    /// A list, set or dict comprehension, or a generator expression.
    case comprehension(ComprehensionID)
    /// `yield` with or without a value.
    case yield(ExpressionID?)
    /// `yield from value`.
    case yieldFrom(ExpressionID)
  }
}

/// An operator before its operand.
public enum UnaryOperator: UInt8, Sendable, CaseIterable {
  case negate, plus, invert, not
}

/// An operator between two operands, also in its augmented form.
public enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
  case shiftLeft, shiftRight, bitAnd, bitOr, bitXor

  /// The operator as written.
  public var spelling: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .matrixMultiply: "@"
    case .shiftLeft: "<<"
    case .shiftRight: ">>"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    }
  }
}

/// `and` or `or`.
public enum BooleanOperator: UInt8, Sendable {
  case and, or
}

/// An operator of a comparison chain.
public enum ComparisonOperator: UInt8, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case `is`, isNot, `in`, notIn

  /// The operator as written.
  public var spelling: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}

/// One step of a comparison chain: the operator and its right operand.
public struct Comparison: Sendable {
  /// The operator.
  public var op: ComparisonOperator
  /// What stands to its right.
  public var operand: ExpressionID
}

/// An argument of a call, or of a class statement.
public struct Argument: Sendable {
  /// How the argument is passed.
  public enum Form: UInt8, Sendable {
    /// `value`.
    case positional
    /// `name=value`.
    case keyword
    /// `*value`.
    case star
    /// `**value`.
    case doubleStar
  }

  /// How it is passed.
  public var form: Form
  /// The keyword's name, for a keyword argument only.
  public var name: Name?
  /// The value.
  public var value: ExpressionID
  /// The whole argument.
  public var span: Span
}

/// An item of a dict display.
public struct DictionaryItem: Sendable {
  /// The key; nil for `**value`.
  public var key: ExpressionID?
  /// The value.
  public var value: ExpressionID
}

/// A part of an f-string.
public enum FormattedPart: Sendable {
  /// Text as it is (that of `f"{x=}"`'s `x=` included).
  case text(StringID)
  /// `{value!conversion:specification}`.
  case field(value: ExpressionID, conversion: Conversion, specification: List<FormattedPart>)

  /// What is applied to the value before it is formatted.
  public enum Conversion: UInt8, Sendable {
    /// `format(value, specification)` alone.
    case none
    /// `!r`; also what `f"{x=}"` without a specification or conversion means.
    case repr
    /// `!s`.
    case str
    /// `!a`.
    case ascii
  }
}

/// A comprehension or a generator expression.
///
/// The first clause's iterable is evaluated in the enclosing scope, everything else in its own.
public struct Comprehension: Sendable {
  /// What it makes.
  public enum Form: UInt8, Sendable {
    case list, set, dictionary, generator
  }

  /// What it makes.
  public var form: Form
  /// The element, or the key of a dict comprehension.
  public var element: ExpressionID
  /// The value of a dict comprehension.
  public var value: ExpressionID?
  /// The `for` clauses, outermost first; at least one.
  public var clauses: List<ComprehensionClause>
  /// The whole comprehension.
  public var span: Span
}

/// `for target in iterable if condition …` of a comprehension.
public struct ComprehensionClause: Sendable {
  /// What each item is assigned to.
  public var target: ExpressionID
  /// What is iterated over.
  public var iterable: ExpressionID
  /// The conditions, all of which must hold.
  public var conditions: List<ExpressionID>
}
