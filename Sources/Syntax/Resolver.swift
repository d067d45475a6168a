// The resolver: from a tree to the home of every name in it, in two passes.
//
// The first walks the tree once, in CPython's order, and notes for every scope which names it binds,
// reads and declares (`ResolverWalk` and what continues it). The second goes over the scopes from the outside in, when all
// bindings are known: it finds the variable that every name of a scope means, which frames have to
// hand it down, and last gives every variable its register or cell (`ResolverAnalysis`).

import Diagnostics

struct Resolver {
  let tree: Tree
  var scopes: [ScopeRecord] = []
  var symbols: [Symbol] = []
  var variables: [Variable] = []
  /// The symbol of a name in a scope, by `scope << 32 | name`.
  var symbolTable: [UInt64: Int] = [:]
  /// The hidden `__class__` variable of every class scope whose methods use it.
  var classVariables: [Int: Int] = [:]
  /// Every name expression with its symbol.
  var uses: [(expression: ExpressionID, symbol: Int)] = []
  /// The place of a variable among a frame's captures, by `frame << 32 | variable`.
  var captureTable: [UInt64: UInt32] = [:]
  var result = Scopes()

  // The state of the walk.
  var scope = 0
  var loops = 0
  /// Whether a target of a comprehension's `for` is being bound.
  var bindsIteration = false
  /// How many iterables of comprehensions are around.
  var iterables = 0
  /// Expressions still to be visited; each visit works above its own mark.
  var pending: [ExpressionID] = []
  /// Up to where `from __future__` may stand: the first statement that is neither one nor a docstring.
  lazy var futureEnd = endOfFutures()
  /// The first misuse that CPython finds only after all names are resolved, such as a stray `break`.
  var lateProblem: Diagnostic?

  init(tree: Tree) {
    self.tree = tree
  }

  mutating func run() throws(Diagnostic) -> Scopes {
    result.homes = Array(repeating: .unresolved, count: tree.expressions.count)
    let none = FrameID(index: 0)
    result.functionFrames = Array(repeating: none, count: tree.functions.count)
    result.classFrames = Array(repeating: none, count: tree.classes.count)
    result.comprehensionPlaces = Array(
      repeating: .inline(registers: 0..<0, cells: 0..<0), count: tree.comprehensions.count)
    uses.reserveCapacity(tree.expressions.count)
    scope = addScope(.module, parent: nil, isFrame: true)
    try block(tree.body)
    try analyze()
    if let lateProblem { throw lateProblem }
    return result
  }

  private func endOfFutures() -> UInt32 {
    for (index, id) in tree[tree.body].enumerated() {
      switch tree[id].kind {
      case .fromImport(let statement) where tree[statement].module == .future: continue
      case .expression where index == 0 && tree.docstring != nil: continue
      default: return tree[id].span.start
      }
    }
    return .max
  }

  func problem(_ message: String, _ span: Span) -> Diagnostic {
    Diagnostic("SyntaxError", message, in: tree.source, at: span)
  }

  mutating func later(_ message: String, _ span: Span) {
    if lateProblem == nil { lateProblem = problem(message, span) }
  }
}

/// One scope, while resolving.
struct ScopeRecord {
  enum Kind {
    case module
    case function(FunctionID)
    case `class`(ClassID)
    case comprehension(ComprehensionID)
  }

  var kind: Kind
  var parent: Int?
  /// The frame it runs in.
  var frame: Int
  /// Its symbols in order of appearance.
  var symbols: [Int] = []
  /// Of a function's body: the number of the statement being walked.
  var statement = 0
  /// Whether that statement is a compound one, whose parts may run never or more than once.
  var isNested = false
  /// The number of the statement of the scope around it that this one stands in.
  var origin = 0

  var isClass: Bool { if case .class = kind { true } else { false } }
  var isModule: Bool { if case .module = kind { true } else { false } }
  var comprehension: ComprehensionID? {
    if case .comprehension(let id) = kind { id } else { nil }
  }
  /// Whether its bindings are variables that inner functions see.
  var ownsVariables: Bool { !isClass && !isModule }
}

/// A name in a scope.
struct Symbol {
  struct Flags: OptionSet {
    let rawValue: UInt16
    static let used = Flags(rawValue: 1)
    static let bound = Flags(rawValue: 2)
    static let parameter = Flags(rawValue: 4)
    static let global = Flags(rawValue: 8)
    static let nonlocal = Flags(rawValue: 16)
    static let annotated = Flags(rawValue: 32)
    /// Bound by the `for` of a comprehension.
    static let iteration = Flags(rawValue: 64)
    /// Bound by anything but a parameter list.
    static let assigned = Flags(rawValue: 128)
  }

  var name: Name
  var scope: Int
  var flags: Flags = []
  /// Where `global` or `nonlocal` was said.
  var declaration = Span(0, 0)
  /// The variable it means, once known.
  var variable: Int?
  /// The statement of the function's body, outside any compound one, that alone binds the name.
  var settled: Int?
}

/// A variable of a function, or the `__class__` of a class.
struct Variable {
  var name: Name
  var scope: Int
  var frame: Int
  var isParameter = false
  /// The statement after which it keeps its value, if it is no parameter.
  var settled: Int?
  /// Whether inner frames may see it bound anew, or not yet bound.
  var isRebound = false
  /// Whether inner frames use it.
  var isCaptured = false
  /// Whether it lives in a cell: inner frames use it, and may see it bound anew.
  var isCell = false
  /// Its register, if it has one (a parameter always has).
  var register: UInt32?
  /// Its cell, if it has one.
  var cell: UInt32 = 0
}
