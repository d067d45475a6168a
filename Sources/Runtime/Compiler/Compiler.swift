// The compiler: from the tree and the homes of its names to code.
//
// One pass over the tree for each frame, children first where they are met. Expressions are compiled into
// registers: a local variable is its own operand, everything else goes to a temporary, and
// temporaries are used like a stack. An instruction that reads a temporary consumes it (see
// `Opcode`), so the compiler never has to say when one is free.

import Diagnostics
import Syntax

/// What a source is compiled as.
public enum CompileMode: Sendable {
  /// A whole file that runs as a program.
  case script
  /// A cell: the value of a last expression statement is its result.
  case cell
  /// An imported module.
  case module
}

extension Context {
  /// The code of a source whose names live in a module.
  ///
  /// Where `display` is given, borrowed, it is called with the value of every expression statement
  /// outside functions and classes.
  func compile(
    _ source: Source, in module: Value, mode: CompileMode, display: Value = .undefined
  ) throws(Diagnostic) -> UnsafeMutablePointer<Code> {
    let tree = try Tree.parse(source)
    let scopes = try Scopes.resolve(tree)
    let unit = CompilationUnit(
      context: self, tree: tree, scopes: scopes, module: module, display: display)
    var compiler = FrameCompiler(unit: unit, frame: scopes.module, name: "<module>", qualified: "")
    return try compiler.compileModule(mode)
  }
}

/// What all frames of one source share.
final class CompilationUnit {
  let context: Context
  let tree: Tree
  let scopes: Scopes
  let module: Value
  /// What is called with the values of the module's expression statements, borrowed; else undefined.
  let display: Value
  /// Whether an assignment may happen inside an expression, so that operands must be copied early.
  let hasWalrus: Bool
  /// The names that a statement somewhere binds: definitions, imports, assignments to a name.
  let definedNames: Set<Name>
  /// The names that a `del` or the end of an `except` clause unbinds somewhere.
  let unboundNames: Set<Name>
  /// Whether annotations are kept as text instead of being evaluated.
  let postponesAnnotations: Bool

  init(context: Context, tree: Tree, scopes: Scopes, module: Value, display: Value) {
    self.context = context
    self.display = display
    self.tree = tree
    self.scopes = scopes
    self.module = module
    postponesAnnotations = CompilationUnit.postponesAnnotations(tree)
    unboundNames = CompilationUnit.unboundNames(tree)
    definedNames = CompilationUnit.definedNames(tree)
    hasWalrus = tree.expressions.contains {
      if case .walrus = $0.kind { true } else { false }
    }
  }
}

extension CompilationUnit {
  private static func definedNames(_ tree: Tree) -> Set<Name> {
    var names: Set<Name> = []
    var targets: [ExpressionID] = []
    for statement in tree.statements {
      switch statement.kind {
      case .function(let id): names.insert(tree[id].name)
      case .class(let id): names.insert(tree[id].name)
      case .import(let items): targets += tree[items].map { $0.binding }
      case .fromImport(let id): targets += tree[tree[id].names].map { $0.binding }
      case .assign(let assigned, _): targets += tree[assigned]
      default: break
      }
    }
    for target in targets {
      if case .name(let name) = tree[target].kind { names.insert(name) }
    }
    return names
  }

  private static func unboundNames(_ tree: Tree) -> Set<Name> {
    var names: Set<Name> = []
    var targets: [ExpressionID] = []
    for statement in tree.statements {
      switch statement.kind {
      case .delete(let list): targets += tree[list]
      case .try(let id): targets += tree[tree[id].handlers].compactMap(\.target)
      default: break
      }
    }
    while let target = targets.popLast() {
      switch tree[target].kind {
      case .name(let name): names.insert(name)
      case .tuple(let items), .list(let items): targets += tree[items]
      default: break
      }
    }
    return names
  }
}

/// Compiles one frame.
struct FrameCompiler {
  let unit: CompilationUnit
  let frame: Syntax.Frame
  var builder: CodeBuilder
  /// Where the frame's locals start: a class body keeps its namespace in the first register.
  let localBase: Int
  let localCount: Int
  let name: String
  let qualified: String
  var children: [UnsafeMutablePointer<Code>] = []
  /// The blocks around the statement being compiled, the innermost last.
  var blocks: [ControlBlock] = []
  /// Which locals are certainly bound here, if nothing unbinds them.
  var bound: Set<Int> = []
  /// The registers of the comprehension being compiled; nil outside of one.
  var comprehensionLocals: Range<Int>?
  /// Those of one whose first iterable is being compiled.
  var entersLocals: Range<Int>?
  /// The locals that something unbinds: they are checked at every use.
  let unbindable: Set<Int>

  var context: Context { unit.context }
  var tree: Tree { unit.tree }

  init(unit: CompilationUnit, frame: FrameID, name: String, qualified: String) {
    self.unit = unit
    let frame = unit.scopes[frame]
    self.frame = frame
    self.name = name
    self.qualified = qualified
    if case .class = frame.kind { localBase = 1 } else { localBase = 0 }
    localCount = localBase + frame.locals.count + frame.cells.count
    var unbindable: Set<Int> = []
    if !unit.unboundNames.isEmpty {
      for (index, name) in frame.locals.enumerated() where unit.unboundNames.contains(name) {
        unbindable.insert(localBase + index)
      }
    }
    self.unbindable = unbindable
    builder = CodeBuilder(context: unit.context, localCount: localCount)
  }

  // MARK: Frames

  mutating func compileModule(_ mode: CompileMode) throws(Diagnostic) -> UnsafeMutablePointer<Code>
  {
    makeCells()
    if let documentation = tree.docstring {
      load(text: tree[documentation], into: builder.top)
      builder.ensure(1)
      storeGlobal("__doc__", builder.top)
    }
    let statements = Array(tree[tree.body])
    for (index, statement) in statements.enumerated() {
      if mode == .cell, index == statements.count - 1,
        case .expression(let expression) = tree[statement].kind
      {
        emitReturn(try value(expression))
        return finish()
      }
      try compile(statement)
    }
    returnNone()
    return finish()
  }

  mutating func compileFunction(_ function: Function) throws(Diagnostic)
    -> UnsafeMutablePointer<Code>
  {
    for register in 0..<frame.parameterCount { bound.insert(register) }
    builder.span = function.nameSpan
    makeCells()
    if let value = function.value {
      let register = try self.value(value)
      builder.span = tree[value].span
      emitReturn(register)
    } else {
      for statement in tree[function.body] { try compile(statement) }
      returnNone()
    }
    let code = finish()
    describe(code, function)
    return code
  }

  private func describe(_ code: UnsafeMutablePointer<Code>, _ function: Function) {
    var names: [Value] = []
    for parameter in tree[function.parameters] {
      switch parameter.form {
      case .positionalOnly:
        code.pointee.positionalCount += 1
        code.pointee.positionalOnlyCount += 1
      case .ordinary: code.pointee.positionalCount += 1
      case .keywordOnly: code.pointee.keywordOnlyCount += 1
      case .star: code.pointee.hasStar = true
      case .doubleStar: code.pointee.hasDoubleStar = true
      }
    }
    for index in 0..<(code.pointee.positionalCount + code.pointee.keywordOnlyCount) {
      names.append(context.intern(tree[frame.locals[index]]))
    }
    code.pointee.parameterNames = names
    code.pointee.span = function.span
    code.pointee.isLambda = function.value != nil
    code.pointee.isGenerator = frame.isGenerator
    if let documentation = function.docstring {
      code.pointee.documentation = context.string(tree[documentation])
    }
    settle(code)
  }

  /// Decides whether a call needs binding.
  private func settle(_ code: UnsafeMutablePointer<Code>) {
    let isSimple =
      !code.pointee.isGenerator && !code.pointee.hasStar && !code.pointee.hasDoubleStar
      && code.pointee.keywordOnlyCount == 0
    code.pointee.simpleCount = isSimple ? code.pointee.positionalCount : -1
  }

  mutating func compileClass(_ type: Class) throws(Diagnostic) -> UnsafeMutablePointer<Code> {
    builder.span = type.nameSpan
    makeCells()
    prepareAnnotations(type.body)
    for statement in tree[type.body] { try compile(statement) }
    if case .cell(let index) = frame.classCell {
      builder.emit(.copy, builder.top, register(ofCell: index))
      builder.ensure(1)
      emitReturn(builder.top)
    } else {
      returnNone()
    }
    let code = finish()
    code.pointee.positionalCount = 1
    code.pointee.simpleCount = 1
    code.pointee.span = type.span
    if let documentation = type.docstring {
      code.pointee.documentation = context.string(tree[documentation])
    }
    return code
  }

  mutating func compileGenerator(_ comprehension: Comprehension) throws(Diagnostic)
    -> UnsafeMutablePointer<Code>
  {
    builder.span = comprehension.span
    bound.insert(0)
    makeCells()
    let clauses = Array(tree[comprehension.clauses])
    let loop = builder.temporary()
    builder.reserve(2)
    builder.emit(.take, loop, 0)
    try compileClauses(clauses, 0, comprehension, into: 0, preparedLoop: loop)
    returnNone()
    let code = finish()
    code.pointee.positionalCount = 1
    code.pointee.isGenerator = true
    code.pointee.span = comprehension.span
    settle(code)
    return code
  }

  /// Makes the cells of the frame; a parameter that needs one moves into it.
  private mutating func makeCells() {
    for (index, cell) in frame.cells.enumerated() {
      let register = localBase + frame.locals.count + index
      if let parameter = cell.parameter {
        builder.emit(.take, register, localBase + Int(parameter))
        builder.emit(.wrapCell, register)
      } else {
        builder.emit(.makeCell, register)
      }
    }
  }

  mutating func returnNone() {
    builder.emit(.returnConstant, localCount, wide: builder.constant(consuming: .none))
  }

  mutating func emitReturn(_ register: Int) { builder.emit(.return, register, localCount) }

  /// The finished code, kept by the interpreter until its end.
  private mutating func finish() -> UnsafeMutablePointer<Code> {
    let count = builder.instructions.count
    let instructions = UnsafeMutablePointer<Instruction>.allocate(capacity: count)
    instructions.initialize(from: builder.instructions, count: count)
    let constants = UnsafeMutablePointer<Value>.allocate(capacity: builder.constants.count + 1)
    constants.initialize(from: builder.constants, count: builder.constants.count)
    let code = UnsafeMutablePointer<Code>.allocate(capacity: 1)
    code.initialize(
      to: Code(
        name: context.intern(name), qualifiedName: context.intern(qualified), context: context,
        instructions: instructions, instructionCount: count, constants: constants,
        constantCount: builder.constants.count, globals: unit.module.module.pointee.slots,
        module: unit.module, source: tree.source))
    code.pointee.registerCount = builder.registerCount + 4
    code.pointee.localCount = localCount
    code.pointee.captureCount = frame.captures.count
    code.pointee.captureNames = frame.captures.map { context.intern(tree[$0.name]) }
    code.pointee.captureOrigins = frame.captures.map {
      switch $0.origin {
      case .cell(let index): .register(parentCell(index))
      case .local(let index): .register(parentBase + Int(index))
      case .free(let index): .capture(Int(index))
      }
    }
    code.pointee.localNames =
      (localBase == 1 ? [context.intern("")] : [])
      + frame.locals.map { context.intern(tree[$0]) }
      + frame.cells.map { context.intern(tree[$0.name]) }
    code.pointee.children = children
    code.pointee.handlers = builder.handlers
    code.pointee.spans = builder.spans
    context.state.pointee.codes.append(code)
    return code
  }

  /// The register, in the frame around this one, of one of its cells.
  private func parentCell(_ index: UInt32) -> Int {
    guard let parent = frame.parent else { return 0 }
    return parentBase + unit.scopes[parent].locals.count + Int(index)
  }

  /// Where the locals of the frame around this one start.
  private var parentBase: Int {
    guard let parent = frame.parent, case .class = unit.scopes[parent].kind else { return 0 }
    return 1
  }

  /// The register of one of this frame's cells.
  func register(ofCell index: UInt32) -> Int { localBase + frame.locals.count + Int(index) }

  /// The qualified name of something defined here.
  func qualify(_ name: String) -> String {
    switch frame.kind {
    case .module: name
    case .class: "\(qualified).\(name)"
    case .function, .generator: "\(qualified).<locals>.\(name)"
    }
  }

  /// Refuses what the machine cannot hold.
  func limitReached(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic("SyntaxError", "too many \(what) in one function", in: tree.source, at: span)
  }
}

/// A construct that `break`, `continue` and `return` pass on their way out.
struct ControlBlock {
  enum Kind {
    /// A loop; its state starts at register `base` where it is a `for`.
    case loop(base: Int?)
    /// A `try` with a `finally` whose body runs on the way.
    case finally(Block)
    /// A `with` whose bound `__exit__` is in register `exit`.
    case with(exit: Int)
    /// An `except` or `finally` that handles the exception in `base`; the name it is bound to.
    case handler(base: Int, target: ExpressionID?)
    /// A `try` with handlers only: nothing to do on the way.
    case plain
  }

  var kind: Kind
  /// Jumps to just after the loop.
  var breaks: [Int] = []
  /// Jumps to the loop's next round.
  var continues: [Int] = []
  /// The stretches of code that are protected, of blocks that protect.
  var ranges: [Range<Int>] = []
  /// Where the stretch now open began; nil while it is interrupted.
  var openedAt: Int?
}
