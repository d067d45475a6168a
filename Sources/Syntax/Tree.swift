// The syntax tree: flat tables of small trivial nodes, addressed by 32-bit ids.
//
// A node is a struct without references; children are ids, and a list of children is a range of one
// shared table. So building a tree allocates a handful of arrays instead of an object a node, dropping
// one never recurses (a chain of 100,000 operands frees in one step), and what later passes
// find out about a node lives in tables indexed by its id. Reading it looks like any enum:
//
//     switch tree[id].kind {
//     case .binary(let op, let left, let right): …
//     case .call(let function, let arguments): for argument in tree[arguments] { … }
//     }

public import Diagnostics

/// A parsed file or cell.
public struct Tree: Sendable {
  /// What it was parsed from.
  public let source: Source
  /// The statements at the top.
  public internal(set) var body = Block()
  /// The docstring of the module, if its first statement is one.
  public internal(set) var docstring: StringID?
  /// Whether the last statement's line ends in `;`: the prompt then shows no value.
  public internal(set) var endsWithSemicolon = false

  /// Every expression, by id; a child has a lower id than its parent.
  public internal(set) var expressions: [Expression] = []
  /// Every statement, by id.
  public internal(set) var statements: [Statement] = []
  /// Every `def` and `lambda`, by id.
  public internal(set) var functions: [Function] = []
  /// Every `class`, by id.
  public internal(set) var classes: [Class] = []
  /// Every comprehension and generator expression, by id.
  public internal(set) var comprehensions: [Comprehension] = []
  /// Every `try`, by id.
  public internal(set) var tries: [Try] = []
  /// Every `from … import`, by id.
  public internal(set) var fromImports: [FromImport] = []

  /// The spelling of every name, by index; equal names share an index.
  public internal(set) var names: [String] = []
  /// The value of every string literal (and the digits of every big integer), by index.
  public internal(set) var strings: [String] = []

  // The tables behind the lists.
  var expressionLists: [ExpressionID] = []
  var statementLists: [StatementID] = []
  var arguments: [Argument] = []
  var parameters: [Parameter] = []
  var dictionaryItems: [DictionaryItem] = []
  var comparisons: [Comparison] = []
  var formattedParts: [FormattedPart] = []
  var clauses: [ComprehensionClause] = []
  var branches: [Branch] = []
  var handlers: [ExceptHandler] = []
  var withItems: [WithItem] = []
  var imports: [ImportedName] = []
  var nameUses: [NameUse] = []

  init(source: Source) { self.source = source }

  /// The ids of all expressions; children come before their parents.
  public var expressionIDs: some BidirectionalCollection<ExpressionID> {
    expressions.indices.lazy.map { ExpressionID(index: UInt32($0)) }
  }

  /// The ids of all name expressions, in order.
  public var nameExpressions: [ExpressionID] {
    expressions.indices.compactMap { index in
      guard case .name = expressions[index].kind else { return nil }
      return ExpressionID(index: UInt32(index))
    }
  }

  /// The ids of all comprehensions, in order.
  public var comprehensionIDs: [ComprehensionID] {
    comprehensions.indices.map { ComprehensionID(index: UInt32($0)) }
  }

  /// The expression with this id.
  @inlinable
  public subscript(id: ExpressionID) -> Expression { expressions[Int(id.index)] }
  /// The statement with this id.
  @inlinable
  public subscript(id: StatementID) -> Statement { statements[Int(id.index)] }
  /// The function or lambda with this id.
  public subscript(id: FunctionID) -> Function { functions[Int(id.index)] }
  /// The class with this id.
  public subscript(id: ClassID) -> Class { classes[Int(id.index)] }
  /// The comprehension with this id.
  public subscript(id: ComprehensionID) -> Comprehension { comprehensions[Int(id.index)] }
  /// The `try` statement with this id.
  public subscript(id: TryID) -> Try { tries[Int(id.index)] }
  /// The `from … import` statement with this id.
  public subscript(id: FromImportID) -> FromImport { fromImports[Int(id.index)] }
  /// The spelling of a name.
  public subscript(name: Name) -> String { names[Int(name.index)] }
  /// The value of a string literal.
  public subscript(id: StringID) -> String { strings[Int(id.index)] }

  /// The expressions of a list, in order.
  public subscript(list: List<ExpressionID>) -> ArraySlice<ExpressionID> {
    expressionLists[list.range]
  }
  /// The statements of a block, in order.
  public subscript(list: Block) -> ArraySlice<StatementID> { statementLists[list.range] }
  /// The arguments of a call or of a class statement, in order.
  public subscript(list: List<Argument>) -> ArraySlice<Argument> { arguments[list.range] }
  /// The parameters of a function, in order.
  public subscript(list: List<Parameter>) -> ArraySlice<Parameter> { parameters[list.range] }
  /// The items of a dict display, in order.
  public subscript(list: List<DictionaryItem>) -> ArraySlice<DictionaryItem> {
    dictionaryItems[list.range]
  }
  /// The operators and right operands of a comparison chain, in order.
  public subscript(list: List<Comparison>) -> ArraySlice<Comparison> { comparisons[list.range] }
  /// The parts of an f-string, in order.
  public subscript(list: List<FormattedPart>) -> ArraySlice<FormattedPart> {
    formattedParts[list.range]
  }
  /// The `for` clauses of a comprehension, outermost first.
  public subscript(list: List<ComprehensionClause>) -> ArraySlice<ComprehensionClause> {
    clauses[list.range]
  }
  /// The `if` and `elif` branches, in order.
  public subscript(list: List<Branch>) -> ArraySlice<Branch> { branches[list.range] }
  /// The `except` clauses of a `try`, in order.
  public subscript(list: List<ExceptHandler>) -> ArraySlice<ExceptHandler> { handlers[list.range] }
  /// The managers of a `with`, in order.
  public subscript(list: List<WithItem>) -> ArraySlice<WithItem> { withItems[list.range] }
  /// The names an import binds, in order.
  public subscript(list: List<ImportedName>) -> ArraySlice<ImportedName> { imports[list.range] }
  /// The names of a `global` or `nonlocal` statement, in order.
  public subscript(list: List<NameUse>) -> ArraySlice<NameUse> { nameUses[list.range] }
}

/// A run of elements in one of the tree's tables.
public struct List<Element>: Hashable, Sendable {
  /// Where the run starts.
  public let start: UInt32
  /// How many elements it has.
  public let count: UInt32

  /// An empty list.
  public init() { self.init(start: 0, count: 0) }

  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { count == 0 }
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A run of statements: the body of something.
public typealias Block = List<StatementID>

/// An interned name; `tree[name]` is its spelling, and equal names have equal indices.
public struct Name: Hashable, Sendable {
  /// The index in `Tree.names`.
  public let index: UInt32
}

/// A string literal's value; `tree[id]` is its text.
public struct StringID: Hashable, Sendable {
  /// The index in `Tree.strings`.
  public let index: UInt32
}

/// The number of an expression in its tree.
public struct ExpressionID: Hashable, Sendable {
  /// The index in `Tree.expressions`, and in every table about expressions.
  public let index: UInt32
}

/// The number of a statement in its tree.
public struct StatementID: Hashable, Sendable {
  /// The index in `Tree.statements`.
  public let index: UInt32
}

/// The number of a `def` or `lambda` in its tree.
public struct FunctionID: Hashable, Sendable {
  /// The index in `Tree.functions`.
  public let index: UInt32
}

/// The number of a `class` in its tree.
public struct ClassID: Hashable, Sendable {
  /// The index in `Tree.classes`.
  public let index: UInt32
}

/// The number of a comprehension in its tree.
public struct ComprehensionID: Hashable, Sendable {
  /// The index in `Tree.comprehensions`.
  public let index: UInt32
}

/// The number of a `try` in its tree.
public struct TryID: Hashable, Sendable {
  /// The index in `Tree.tries`.
  public let index: UInt32
}

/// The number of a `from … import` in its tree.
public struct FromImportID: Hashable, Sendable {
  /// The index in `Tree.fromImports`.
  public let index: UInt32
}
