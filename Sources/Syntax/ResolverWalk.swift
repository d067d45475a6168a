// The resolver's first pass: what every scope binds, reads and declares. This file holds the scopes
// and the statements.

import Diagnostics

extension Resolver {
  // MARK: - Scopes and symbols

  mutating func addScope(_ kind: ScopeRecord.Kind, parent: Int?, isFrame: Bool) -> Int {
    var frame = parent.map { scopes[$0].frame } ?? 0
    if isFrame {
      let parentFrame = parent.map { FrameID(index: UInt32(scopes[$0].frame)) }
      frame = result.frames.count
      result.frames.append(newFrame(kind, parent: parentFrame))
    }
    scopes.append(ScopeRecord(kind: kind, parent: parent, frame: frame))
    if let parent { scopes[scopes.count - 1].origin = scopes[parent].statement }
    return scopes.count - 1
  }

  mutating func newFrame(_ kind: ScopeRecord.Kind, parent: FrameID?) -> Frame {
    let id = FrameID(index: UInt32(result.frames.count))
    switch kind {
    case .module: return Frame(kind: .module, parent: nil)
    case .function(let function):
      result.functionFrames[Int(function.index)] = id
      var frame = Frame(kind: .function(function), parent: parent)
      frame.isGenerator = tree[function].isGenerator
      return frame
    case .class(let type):
      result.classFrames[Int(type.index)] = id
      return Frame(kind: .class(type), parent: parent)
    case .comprehension(let comprehension):
      result.comprehensionPlaces[Int(comprehension.index)] = .frame(id)
      var frame = Frame(kind: .generator(comprehension), parent: parent)
      frame.isGenerator = true
      return frame
    }
  }

  static func key(_ scope: Int, _ name: Name) -> UInt64 { UInt64(scope) << 32 | UInt64(name.index) }

  /// The symbol of `name` in `scope`, made where there is none yet.
  mutating func symbol(_ name: Name, in scope: Int) -> Int {
    let key = Self.key(scope, name)
    if let found = symbolTable[key] { return found }
    symbols.append(Symbol(name: name, scope: scope))
    symbolTable[key] = symbols.count - 1
    scopes[scope].symbols.append(symbols.count - 1)
    return symbols.count - 1
  }

  mutating func read(_ name: Name, _ id: ExpressionID) {
    let found = symbol(name, in: scope)
    symbols[found].flags.insert(.used)
    uses.append((id, found))
    // `super()` finds its class in a cell that it never names.
    if name == .superFunction, scopes[scope].ownsVariables {
      let cell = symbol(.classCell, in: scope)
      symbols[cell].flags.insert(.used)
    }
  }

  mutating func bind(_ name: Name, _ id: ExpressionID) throws(Diagnostic) {
    let found = symbol(name, in: scope)
    if bindsIteration {
      if !symbols[found].flags.isDisjoint(with: [.global, .nonlocal]) {
        throw problem(
          "comprehension inner loop cannot rebind assignment expression target '\(tree[name])'",
          tree[id].span)
      }
      symbols[found].flags.insert(.iteration)
    }
    symbols[found].flags.formUnion([.bound, .assigned])
    symbols[found].settled = nil
    if name == .debug { later("cannot assign to __debug__", tree[id].span) }
    uses.append((id, found))
  }

  /// Binds a target, whose names are settled where nothing else binds them; see `Symbol.settled`.
  mutating func bindOnce(_ target: ExpressionID) throws(Diagnostic) {
    guard case .function = scopes[scope].kind, !scopes[scope].isNested else {
      return try bindTarget(target)
    }
    var targets = [target]
    if case .tuple(let items) = tree[target].kind { targets = Array(tree[items]) }
    let names = targets.compactMap {
      if case .name(let name) = tree[$0].kind { name } else { nil }
    }
    guard names.count == targets.count else { return try bindTarget(target) }
    let fresh = names.map { symbol($0, in: scope) }.filter { !symbols[$0].flags.contains(.bound) }
    try bindTarget(target)
    for found in fresh { symbols[found].settled = scopes[scope].statement }
  }

  // MARK: - Statements

  /// The body of a function, whose statements are numbered.
  mutating func body(_ block: Block) throws(Diagnostic) {
    for (index, id) in tree[block].enumerated() {
      scopes[scope].statement = index
      try visit(tree[id])
    }
  }

  mutating func block(_ block: Block) throws(Diagnostic) {
    for id in tree[block] { try visit(tree[id]) }
  }

  mutating func visit(_ statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .pass: break
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      for target in tree[targets] { try bindOnce(target) }
      try visit(value)
    case .augmented(_, let target, let value):
      try bindTarget(target)
      try visit(value)
    case .annotated(let target, let annotation, let value):
      try visitAnnotated(target, annotation, value)
    case .break: if loops == 0 { later("'break' outside loop", statement.span) }
    case .continue: if loops == 0 { later("'continue' not properly in loop", statement.span) }
    case .return(let value): try visitReturn(value, statement.span)
    case .raise(let exception, let cause):
      try visit(exception)
      try visit(cause)
    case .assert(let test, let message):
      try visit(test)
      try visit(message)
    case .delete(let targets): for target in tree[targets] { try bindTarget(target) }
    case .global(let names): try declare(names, .global, "global", statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", statement.span)
    case .import(let names): for name in tree[names] { try bindTarget(name.binding) }
    case .fromImport(let id): try visitFromImport(tree[id], statement.span)
    case .function(let id): try visitFunction(id)
    case .class(let id): try visitClass(id)
    default:
      let wasNested = scopes[scope].isNested
      scopes[scope].isNested = true
      try visitCompound(statement)
      scopes[scope].isNested = wasNested
    }
  }

  mutating func visitCompound(_ statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .if(let branches, let otherwise):
      for branch in tree[branches] {
        try visit(branch.test)
        try block(branch.body)
      }
      try block(otherwise)
    case .while(let test, let body, let otherwise):
      try visit(test)
      try loop(body)
      try block(otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      try bindTarget(target)
      try visit(iterable)
      try loop(body)
      try block(otherwise)
    case .with(let items, let body):
      for item in tree[items] {
        try visit(item.manager)
        if let target = item.target { try bindTarget(target) }
      }
      try block(body)
    case .try(let id): try visitTry(tree[id])
    default: break
    }
  }

  mutating func loop(_ body: Block) throws(Diagnostic) {
    loops += 1
    try block(body)
    loops -= 1
  }

  mutating func visitTry(_ statement: Try) throws(Diagnostic) {
    try block(statement.body)
    let handlers = tree[statement.handlers]
    for (index, handler) in zip(handlers.indices, handlers) {
      if handler.type == nil, index + 1 < handlers.endIndex {
        later("default 'except:' must be last", handler.span)
      }
      try visit(handler.type)
      if let target = handler.target { try bindTarget(target) }
      try block(handler.body)
    }
    try block(statement.otherwise)
    try block(statement.finally)
  }

  mutating func visitReturn(
    _ value: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    if case .function = scopes[scope].kind {
      try visit(value)
    } else {
      later("'return' outside function", span)
      try visit(value)
    }
  }

  mutating func visitAnnotated(
    _ target: ExpressionID, _ annotation: ExpressionID, _ value: ExpressionID?
  ) throws(Diagnostic) {
    let span = tree[target].span
    let isSimple = tree.source.bytes[Int(span.start)] != UInt8(ascii: "(")
    if case .name(let name) = tree[target].kind, isSimple {
      let found = symbol(name, in: scope)
      let declared = symbols[found].flags.intersection([.global, .nonlocal])
      if !declared.isEmpty, !scopes[scope].isModule {
        let word = declared.contains(.global) ? "global" : "nonlocal"
        throw problem("annotated name '\(tree[name])' can't be \(word)", span)
      }
      symbols[found].flags.formUnion([.bound, .assigned, .annotated])
      symbols[found].settled = nil
      uses.append((target, found))
    } else {
      try bindTarget(target)
    }
    try visit(annotation)
    try visit(value)
  }

  /// `global` and `nonlocal`, which must come before any use of the name in the scope.
  mutating func declare(
    _ names: List<NameUse>, _ flag: Symbol.Flags, _ word: String, _ span: Span
  ) throws(Diagnostic) {
    for use in tree[names] {
      let found = symbol(use.name, in: scope)
      let flags = symbols[found].flags
      let name = tree[use.name]
      if flags.contains(.parameter) {
        throw problem("name '\(name)' is parameter and \(word)", span)
      }
      if flags.contains(.used) {
        throw problem("name '\(name)' is used prior to \(word) declaration", span)
      }
      if flags.contains(.annotated) {
        throw problem("annotated name '\(name)' can't be \(word)", span)
      }
      if flags.contains(.bound) {
        throw problem("name '\(name)' is assigned to before \(word) declaration", span)
      }
      if flags.isDisjoint(with: [.global, .nonlocal]) { symbols[found].declaration = span }
      symbols[found].flags.insert(flag)
    }
  }

  private static let futureFeatures = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  mutating func visitFromImport(
    _ statement: FromImport, _ span: Span
  ) throws(Diagnostic) {
    if statement.isStar, !scopes[scope].isModule {
      throw problem("import * only allowed at module level", span)
    }
    if statement.module == .future, statement.level == 0, span.start > futureEnd {
      later("from __future__ imports must occur at the beginning of the file", span)
    }
    for name in tree[statement.names] {
      if statement.module == .future, !Self.futureFeatures.contains(tree[name.path]) {
        let feature = tree[name.path]
        throw problem(
          feature == "braces" ? "not a chance" : "future feature \(feature) is not defined", span)
      }
      try bindTarget(name.binding)
    }
  }
}
