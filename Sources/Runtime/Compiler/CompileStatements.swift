// Statements: assignments, definitions, imports and plain control flow.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func compile(_ block: Block) throws(Diagnostic) {
    for statement in tree[block] { try compile(statement) }
  }

  /// Python nests no more than twenty blocks in a function.
  private func checkNesting(_ statement: Statement) throws(Diagnostic) {
    guard blocks.count >= 20 else { return }
    switch statement.kind {
    case .for, .while, .with, .try:
      throw Diagnostic(
        "SyntaxError", "too many statically nested blocks", in: tree.source, at: statement.span)
    default: return
    }
  }

  /// An expression statement whose value is shown, as at CPython's prompt.
  private mutating func display(_ expression: ExpressionID) throws(Diagnostic) {
    let place = builder.temporary()
    load(constant: unit.display.retained, into: place)
    builder.reserve(1)
    try self.expression(expression, into: place + 1)
    builder.emit(.call, place, 1)
    builder.emit(.clear, place)
    builder.top = place
  }

  mutating func compile(_ id: StatementID) throws(Diagnostic) {
    let node = tree[id]
    let mark = builder.top
    defer { builder.top = mark }
    builder.span = node.span
    try checkNesting(node)
    switch node.kind {
    case .expression(let expression) where unit.display.isObject && frame.kind == .module:
      try display(expression)
    case .expression(let expression):
      if case .string = tree[expression].kind { return }
      let register = try value(expression)
      builder.emit(.clear, register)
    case .assign(let targets, let value): try assign(Array(tree[targets]), value)
    case .augmented(let op, let target, let value): try augment(op, target, value, node.span)
    case .annotated(let target, let annotation, let value):
      if let value { try assign([target], value) }
      builder.top = mark
      try keepAnnotation(target, annotation)
    case .pass, .global, .nonlocal: break
    case .break: try leaveLoop(isBreak: true)
    case .continue: try leaveLoop(isBreak: false)
    case .return(let value): try compileReturn(value, node.span)
    case .raise(let exception, let cause): try compileRaise(exception, cause, node.span)
    case .assert(let test, let message): try compileAssert(test, message, node.span)
    case .delete(let targets): for target in tree[targets] { try delete(target) }
    case .import(let names): for name in tree[names] { try compileImport(name) }
    case .fromImport(let id): try compileFromImport(tree[id])
    case .if(let branches, let otherwise): try compileIf(Array(tree[branches]), otherwise)
    case .while(let test, let body, let otherwise): try compileWhile(test, body, otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      try compileFor(target, iterable, body, otherwise)
    case .with(let items, let body): try compileWith(Array(tree[items])[...], body)
    case .try(let id): try compileTry(tree[id])
    case .function(let id): try compileDefinition(id)
    case .class(let id): try compileClassStatement(tree[id], id)
    }
  }

  // MARK: Assignment

  private mutating func assign(_ targets: [ExpressionID], _ value: ExpressionID) throws(Diagnostic)
  {
    if targets.count == 1 {
      let target = targets[0]
      if let register = localRegister(target) {
        try expression(value, into: register)
        bound.insert(register)
        return
      }
      if try assignPairwise(target, value) { return }
      if case .attribute = tree[target].kind { return try store(operand(value), to: target) }
      if case .subscript = tree[target].kind { return try store(operand(value), to: target) }
    }
    let register = try self.value(value)
    for (index, target) in targets.enumerated() {
      if index == targets.count - 1 {
        try store(register, to: target)
      } else {
        let copy = builder.temporary()
        builder.emit(.copy, copy, register)
        try store(copy, to: target)
        builder.top = copy
      }
    }
  }

  /// The register of a target that is a local variable.
  private func localRegister(_ target: ExpressionID) -> Int? {
    guard case .name = tree[target].kind, case .local(let index) = unit.scopes[target] else {
      return nil
    }
    return localBase + Int(index)
  }

  /// `a, b = x, y` without a tuple, where the targets are distinct local variables.
  private mutating func assignPairwise(_ target: ExpressionID, _ value: ExpressionID)
    throws(Diagnostic) -> Bool
  {
    guard case .tuple(let targetList) = tree[target].kind,
      case .tuple(let valueList) = tree[value].kind
    else { return false }
    let targets = Array(tree[targetList])
    let values = Array(tree[valueList])
    guard targets.count == values.count, targets.count >= 2, targets.count <= 8, !unit.hasWalrus
    else { return false }
    let registers = targets.compactMap { localRegister($0) }
    guard registers.count == targets.count, Set(registers).count == registers.count else {
      return false
    }
    for item in values { if case .starred = tree[item].kind { return false } }
    let first = builder.top
    for item in values.dropLast() { _ = try self.value(item) }
    if let last = values.last, let register = registers.last {
      try expression(last, into: register)
      bound.insert(register)
    }
    for (index, register) in registers.dropLast().enumerated() {
      builder.emit(.take, register, first + index)
      bound.insert(register)
    }
    return true
  }

  /// Stores a register in a target, which consumes a temporary; attributes and items may be given a local.
  mutating func store(_ register: Int, to target: ExpressionID) throws(Diagnostic) {
    let mark = builder.top
    defer { builder.top = mark }
    let node = tree[target]
    builder.span = node.span
    switch node.kind {
    case .name(let name): storeName(target, name, register)
    case .attribute(let base, let name):
      let object = try operand(base)
      builder.span = node.span
      builder.emit(.setAttribute, object, register, try nameNumber(name, node.span))
      builder.emitWord()
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      builder.span = node.span
      builder.emit(.setItem, container, key, register)
    case .tuple(let items), .list(let items): try unpack(register, Array(tree[items]))
    case .starred(let inner): try store(register, to: inner)
    default:
      throw Diagnostic("SyntaxError", "cannot assign here", in: tree.source, at: node.span)
    }
  }

  private mutating func storeName(_ target: ExpressionID, _ name: Name, _ register: Int) {
    switch unit.scopes[target] {
    case .local(let index):
      builder.emit(.take, localBase + Int(index), register)
      bound.insert(localBase + Int(index))
    case .cell(let index): builder.emit(.storeCell, register, self.register(ofCell: index))
    case .free(let index), .freeValue(let index):
      builder.emit(.storeFree, register, wide: Int(index))
    case .global, .unresolved: storeGlobal(tree[name], register)
    case .classNamespace, .classNamespaceOrFree:
      builder.emit(.storeName, register, wide: builder.name(tree[name]))
    }
  }

  private mutating func unpack(_ register: Int, _ targets: [ExpressionID]) throws(Diagnostic) {
    let star = targets.firstIndex { if case .starred = tree[$0].kind { true } else { false } }
    let first = builder.top
    builder.reserve(targets.count)
    if let star {
      builder.emit(.unpackStar, first, register, star)
      builder.emitWord(targets.count - star - 1)
    } else {
      builder.emit(.unpack, first, register, targets.count)
    }
    for (index, target) in targets.enumerated() { try store(first + index, to: target) }
  }

  private mutating func augment(
    _ op: BinaryOperator, _ target: ExpressionID, _ value: ExpressionID, _ span: Span
  ) throws(Diagnostic) {
    switch tree[target].kind {
    case .name:
      if let register = localRegister(target) {
        let x = try operand(target)
        try augmented(op, x, value, span, into: register)
        return
      }
      let register = try self.value(target)
      try augmented(op, register, value, span, into: register)
      builder.top = register + 1
      try store(register, to: target)
    case .attribute(let base, let name):
      let object = try operand(base)
      let number = try nameNumber(name, span)
      let current = builder.temporary()
      builder.span = tree[target].span
      builder.keepOperands(of: builder.emit(.getAttribute, current, object, number))
      builder.emitWord()
      try augmented(op, current, value, span, into: current)
      builder.emit(.setAttribute, object, current, number)
      builder.emitWord()
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      let current = builder.temporary()
      builder.span = tree[target].span
      builder.keepOperands(of: builder.emit(.getItem, current, container, key))
      try augmented(op, current, value, span, into: current)
      builder.emit(.setItem, container, key, current)
    default: break
    }
  }

  private mutating func delete(_ target: ExpressionID) throws(Diagnostic) {
    let mark = builder.top
    defer { builder.top = mark }
    let node = tree[target]
    builder.span = node.span
    switch node.kind {
    case .name(let name):
      switch unit.scopes[target] {
      case .local(let index): builder.emit(.deleteLocal, localBase + Int(index))
      case .cell(let index): builder.emit(.deleteCell, register(ofCell: index))
      case .free(let index), .freeValue(let index):
        builder.emit(.deleteFree, 0, wide: Int(index))
      case .global, .unresolved: builder.emit(.deleteGlobal, 0, wide: globalSlot(tree[name]))
      case .classNamespace, .classNamespaceOrFree:
        builder.emit(.deleteName, 0, wide: builder.name(tree[name]))
      }
    case .attribute(let base, let name):
      let object = try operand(base)
      builder.span = node.span
      builder.emit(.deleteAttribute, object, 0, try nameNumber(name, node.span))
    case .subscript(let base, let index):
      let container = try operand(base)
      let key = try operand(index)
      builder.span = node.span
      builder.emit(.deleteItem, container, key)
    case .tuple(let items), .list(let items): for item in tree[items] { try delete(item) }
    default: break
    }
  }

  // MARK: Control flow

  private mutating func compileIf(_ branches: [Branch], _ otherwise: Block) throws(Diagnostic) {
    var ends: [Int] = []
    var outcomes: [Set<Int>] = []
    let start = bound
    for (index, branch) in branches.enumerated() {
      let skip = try condition(branch.test, jumpIf: false)
      let afterTest = bound
      try compile(branch.body)
      outcomes.append(bound)
      if index < branches.count - 1 || !otherwise.isEmpty { ends.append(builder.emit(.jump)) }
      builder.patchHere(skip)
      bound = index == 0 ? afterTest : start.union(afterTest).intersection(afterTest)
    }
    try compile(otherwise)
    outcomes.append(bound)
    builder.patchHere(ends)
    bound = outcomes.dropFirst().reduce(outcomes[0]) { $0.intersection($1) }
  }

  private mutating func compileWhile(_ test: ExpressionID, _ body: Block, _ otherwise: Block)
    throws(Diagnostic)
  {
    let before = bound
    blocks.append(ControlBlock(kind: .loop(base: nil)))
    let exits = try condition(test, jumpIf: false)
    let start = builder.position
    try compile(body)
    guard let block = blocks.popLast() else { return }
    for jump in block.continues { builder.patch(jump, to: builder.position) }
    // The test stands again at the end, so that a round takes one jump. It polls first.
    builder.span = tree[test].span
    bound = before
    builder.patch(builder.emit(.jumpBack), to: builder.position)
    for jump in try condition(test, jumpIf: true) { builder.patch(jump, to: start) }
    bound = before
    builder.patchHere(exits)
    try compile(otherwise)
    builder.patchHere(block.breaks)
    bound = before
  }

  private mutating func compileFor(
    _ target: ExpressionID, _ iterable: ExpressionID, _ body: Block, _ otherwise: Block
  ) throws(Diagnostic) {
    let loop = builder.temporary()
    try expression(iterable, into: loop)
    builder.reserve(2)
    let before = bound
    builder.span = tree[iterable].span
    builder.emit(.forPrepare, loop)
    blocks.append(ControlBlock(kind: .loop(base: loop)))
    let head = try beginRound(target)
    try compile(body)
    guard let block = blocks.popLast() else { return }
    builder.patchHere(block.continues)
    builder.span = tree[iterable].span
    endRound(loop, head)
    bound = before
    try compile(otherwise)
    builder.patchHere(block.breaks)
    bound = before
  }

  // MARK: Simple statements

  private mutating func compileRaise(
    _ exception: ExpressionID?, _ cause: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    guard let exception else {
      builder.emit(.reraise)
      return
    }
    let register = try value(exception)
    let reason = builder.temporary()
    if let cause { try expression(cause, into: reason) } else { builder.emit(.clear, reason) }
    builder.span = span
    builder.emit(.raise, register, reason)
  }

  private mutating func compileAssert(
    _ test: ExpressionID, _ message: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    let passes = try condition(test, jumpIf: true)
    let before = bound
    let base = builder.temporary()
    let type = context.value(of: context.type(.assertionError))
    load(constant: type.retained, into: base)
    if let message { _ = try value(message) }
    builder.span = tree[test].span
    builder.emit(.call, base, message == nil ? 0 : 1)
    let cause = base + 1
    builder.ensure(2)
    builder.emit(.clear, cause)
    builder.emit(.raise, base, cause)
    builder.patchHere(passes)
    bound = before
  }

  // MARK: Definitions

  private mutating func compileDefinition(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    try decorated(Array(tree[function.decorators]), binding: function.binding) {
      (compiler: inout FrameCompiler, target) throws(Diagnostic) in
      try compiler.function_(id, into: target)
    }
  }

  private mutating func compileClassStatement(_ type: Class, _ id: ClassID) throws(Diagnostic) {
    try decorated(Array(tree[type.decorators]), binding: type.binding) {
      (compiler: inout FrameCompiler, target) throws(Diagnostic) in
      try compiler.classObject(type, id, into: target)
    }
  }

  /// Evaluates decorators, makes the object, applies them from the bottom up, and binds the name.
  private mutating func decorated(
    _ decorators: [ExpressionID], binding: ExpressionID?,
    _ make: (inout FrameCompiler, Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if decorators.isEmpty, let binding, let register = localRegister(binding) {
      try make(&self, register)
      bound.insert(register)
      return
    }
    var registers: [Int] = []
    for decorator in decorators { registers.append(try value(decorator)) }
    let target = builder.temporary()
    try make(&self, target)
    var result = target
    for (register, decorator) in zip(registers, decorators).reversed() {
      builder.span = tree[decorator].span
      if register + 1 != result { builder.emit(.take, register + 1, result) }
      builder.emit(.call, register, 1)
      result = register
    }
    if let binding { try store(result, to: binding) }
  }

  private mutating func classObject(_ type: Class, _ id: ClassID, into target: Int)
    throws(Diagnostic)
  {
    let base = builder.temporary()
    let arguments = Array(tree[type.arguments])
    let bases = arguments.filter { $0.form == .positional }
    for argument in bases { _ = try value(argument.value) }
    if bases.count < arguments.count {
      let keywords = builder.temporary()
      builder.emit(.buildDict, keywords, keywords, 0)
      for argument in arguments where argument.form == .keyword {
        let key = builder.temporary()
        if let name = argument.name { load(text: tree[name], into: key) }
        builder.emit(.setEntry, keywords, key, try value(argument.value))
        builder.top = keywords + 1
      }
    }
    let name = tree[type.name]
    var compiler = FrameCompiler(
      unit: unit, frame: unit.scopes.frame(of: id), name: name, qualified: qualify(name))
    let number = try add(child: try compiler.compileClass(type), at: type.nameSpan)
    builder.span = type.nameSpan
    let hasKeywords = bases.count < arguments.count
    builder.emit(.makeClass, base, number, bases.count | (hasKeywords ? 0x8000 : 0))
    builder.top = base
    if target != base { builder.emit(.take, target, base) }
  }

  // MARK: Imports

  private mutating func compileImport(_ imported: ImportedName) throws(Diagnostic) {
    let path = tree[imported.path]
    builder.span = imported.span
    let register = builder.temporary()
    builder.emit(.importModule, register, wide: builder.constant(consuming: context.string(path)))
    if !imported.hasAlias, let dot = path.firstIndex(of: ".") {
      let root = context.string(String(path[..<dot]))
      builder.emit(.importModule, register, wide: builder.constant(consuming: root))
    }
    try store(register, to: imported.binding)
    builder.top = register
  }

  private mutating func compileFromImport(_ statement: FromImport) throws(Diagnostic) {
    builder.span = statement.moduleSpan
    let path = try absolutePath(statement)
    if tree.source.isLibrary, case .module = frame.kind, !statement.isStar {
      return try deferImports(of: path, statement)
    }
    let module = builder.temporary()
    builder.emit(.importModule, module, wide: builder.constant(consuming: context.string(path)))
    if statement.isStar {
      builder.emit(.importStar, module)
      return
    }
    for imported in tree[statement.names] {
      let source = builder.temporary()
      builder.emit(.copy, source, module)
      builder.span = imported.span
      let number = try nameNumber(imported.path, imported.span)
      builder.emit(.importFrom, source, source, number)
      try store(source, to: imported.binding)
      builder.top = source
    }
    builder.emit(.clear, module)
  }

  /// Notes where the names come from; see `DeferredImport`.
  private mutating func deferImports(of path: String, _ statement: FromImport) throws(Diagnostic) {
    let module = builder.constant(consuming: context.string(path))
    for imported in tree[statement.names] {
      guard case .name(let bound) = tree[imported.binding].kind else { continue }
      let number = try nameNumber(imported.path, imported.span)
      builder.emit(.deferImport, globalSlot(tree[bound]), module, number)
    }
  }

  /// The path of a `from` import, relative ones resolved against the module's package.
  private func absolutePath(_ statement: FromImport) throws(Diagnostic) -> String {
    let path = statement.module.map { tree[$0] } ?? ""
    guard statement.level > 0 else { return path }
    let written = context.global(unit.module, context.intern("__package__"))
    var package = written.isString ? written.text : ""
    for _ in 1..<Swift.max(statement.level, 1) {
      package = package.lastIndex(of: ".").map { String(package[..<$0]) } ?? ""
    }
    // Where there is no such package the import fails, once it runs.
    guard !package.isEmpty else { return String(repeating: ".", count: statement.level) + path }
    return path.isEmpty ? package : "\(package).\(path)"
  }
}
