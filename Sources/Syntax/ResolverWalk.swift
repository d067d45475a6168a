// The resolver's first pass: what every scope binds, reads and declares.
//
// Expressions are visited with a stack of their own, so that a chain of thousands of operands costs no
// recursion; only lambdas and comprehensions, which the parser bounds, recurse.

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
    return scopes.count - 1
  }

  private mutating func newFrame(_ kind: ScopeRecord.Kind, parent: FrameID?) -> Frame {
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

  private mutating func read(_ name: Name, _ id: ExpressionID) {
    let found = symbol(name, in: scope)
    symbols[found].flags.insert(.used)
    uses.append((id, found))
    // `super()` finds its class in a cell that it never names.
    if name == .superFunction, scopes[scope].ownsVariables {
      let cell = symbol(.classCell, in: scope)
      symbols[cell].flags.insert(.used)
    }
  }

  private mutating func bind(_ name: Name, _ id: ExpressionID) throws(Diagnostic) {
    let found = symbol(name, in: scope)
    if bindsIteration {
      if !symbols[found].flags.isDisjoint(with: [.global, .nonlocal]) {
        throw problem(
          "comprehension inner loop cannot rebind assignment expression target '\(tree[name])'",
          tree[id].span)
      }
      symbols[found].flags.insert(.iteration)
    }
    symbols[found].flags.insert(.bound)
    if name == .debug { later("cannot assign to __debug__", tree[id].span) }
    uses.append((id, found))
  }

  // MARK: - Statements

  mutating func block(_ block: Block) throws(Diagnostic) {
    for id in tree[block] { try visit(tree[id]) }
  }

  private mutating func visit(_ statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .pass: break
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      for target in tree[targets] { try bindTarget(target) }
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
    default: try visitCompound(statement)
    }
  }

  private mutating func visitCompound(_ statement: Statement) throws(Diagnostic) {
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

  private mutating func loop(_ body: Block) throws(Diagnostic) {
    loops += 1
    try block(body)
    loops -= 1
  }

  private mutating func visitTry(_ statement: Try) throws(Diagnostic) {
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

  private mutating func visitReturn(
    _ value: ExpressionID?, _ span: Span
  ) throws(Diagnostic) {
    if case .function = scopes[scope].kind {
      try visit(value)
    } else {
      later("'return' outside function", span)
      try visit(value)
    }
  }

  private mutating func visitAnnotated(
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
      symbols[found].flags.formUnion([.bound, .annotated])
      uses.append((target, found))
    } else {
      try bindTarget(target)
    }
    try visit(annotation)
    try visit(value)
  }

  /// `global` and `nonlocal`, which must come before any use of the name in the scope.
  private mutating func declare(
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

  private mutating func visitFromImport(
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

  // MARK: - Functions and classes

  private mutating func visitFunction(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    if let binding = function.binding { try bindTarget(binding) }
    try visitParametersOutside(function)
    try visit(function.returns)
    for decorator in tree[function.decorators] { try visit(decorator) }
    try inside(.function(id)) { (resolver) throws(Diagnostic) in
      try resolver.bindParameters(function)
      try resolver.block(function.body)
    }
  }

  private mutating func visitLambda(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    try visitParametersOutside(function)
    try inside(.function(id)) { (resolver) throws(Diagnostic) in
      try resolver.bindParameters(function)
      try resolver.visit(function.value)
    }
  }

  /// Defaults and annotations belong to the scope around the function.
  private mutating func visitParametersOutside(_ function: Function) throws(Diagnostic) {
    for parameter in tree[function.parameters] { try visit(parameter.defaultValue) }
    for parameter in tree[function.parameters] {
      guard let annotation = parameter.annotation else { continue }
      if case .starred(let value) = tree[annotation].kind {
        try visit(value)
      } else {
        try visit(annotation)
      }
    }
  }

  /// Binds the parameters in CPython's order: positional, keyword-only, `*args`, `**kwargs`.
  private mutating func bindParameters(_ function: Function) throws(Diagnostic) {
    let parameters = tree[function.parameters]
    let order: [[Parameter.Form]] = [
      [.positionalOnly, .ordinary], [.keywordOnly], [.star], [.doubleStar],
    ]
    for forms in order {
      for parameter in parameters where forms.contains(parameter.form) {
        let found = symbol(parameter.name, in: scope)
        if symbols[found].flags.contains(.parameter) {
          throw problem(
            "duplicate argument '\(tree[parameter.name])' in function definition", parameter.span)
        }
        symbols[found].flags.formUnion([.parameter, .bound])
      }
    }
    result.frames[scopes[scope].frame].parameterCount = parameters.count
  }

  private mutating func visitClass(_ id: ClassID) throws(Diagnostic) {
    let type = tree[id]
    try bindTarget(type.binding)
    checkKeywords(type.arguments)
    for argument in tree[type.arguments] { try visit(argument.value) }
    for decorator in tree[type.decorators] { try visit(decorator) }
    try inside(.class(id)) { (resolver) throws(Diagnostic) in try resolver.block(type.body) }
  }

  /// Walks something in a new scope with a frame of its own.
  private mutating func inside(
    _ kind: ScopeRecord.Kind, _ body: (inout Resolver) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let outer = (scope, loops, bindsIteration)
    scope = addScope(kind, parent: scope, isFrame: true)
    (loops, bindsIteration) = (0, false)
    try body(&self)
    (scope, loops, bindsIteration) = outer
  }

  // MARK: - Targets

  /// Binds the names in a target; what else is in it is read.
  private mutating func bindTarget(_ id: ExpressionID) throws(Diagnostic) {
    switch tree[id].kind {
    case .name(let name): try bind(name, id)
    case .tuple(let elements), .list(let elements):
      var starred = 0
      for element in tree[elements] {
        if case .starred(let value) = tree[element].kind {
          starred += 1
          try bindTarget(value)
        } else {
          try bindTarget(element)
        }
      }
      if starred > 1 { later("multiple starred expressions in assignment", tree[id].span) }
    default: try visit(id)
    }
  }

  /// `name := value`; in a comprehension the name belongs to the scope around it.
  private mutating func visitWalrus(
    _ target: ExpressionID, _ value: ExpressionID
  ) throws(Diagnostic) {
    guard case .name(let name) = tree[target].kind else { return }
    let span = tree[target].span
    if iterables > 0 {
      throw problem(
        "assignment expression cannot be used in a comprehension iterable expression", span)
    }
    if scopes[scope].comprehension == nil {
      try visit(value)
      let wasBinding = bindsIteration
      bindsIteration = false
      try bind(name, target)
      bindsIteration = wasBinding
      return
    }
    try bindOutside(name, target)
    try visit(value)
  }

  private mutating func bindOutside(_ name: Name, _ target: ExpressionID) throws(Diagnostic) {
    let span = tree[target].span
    var host = scope
    while scopes[host].comprehension != nil, let parent = scopes[host].parent {
      if let found = symbolTable[Self.key(host, name)], symbols[found].flags.contains(.iteration) {
        throw problem(
          "assignment expression cannot rebind comprehension iteration variable '\(tree[name])'",
          span)
      }
      host = parent
    }
    if scopes[host].isClass {
      throw problem(
        "assignment expression within a comprehension cannot be used in a class body", span)
    }
    let outer = symbol(name, in: host)
    let isGlobal = scopes[host].isModule || symbols[outer].flags.contains(.global)
    symbols[outer].flags.insert(.bound)
    let inner = symbol(name, in: scope)
    symbols[inner].flags.insert(isGlobal ? .global : .nonlocal)
    symbols[inner].declaration = span
    uses.append((target, inner))
  }

  // MARK: - Expressions

  private mutating func visit(_ id: ExpressionID?) throws(Diagnostic) {
    if let id { try visit(id) }
  }

  /// Visits an expression and everything below it, from left to right.
  mutating func visit(_ id: ExpressionID) throws(Diagnostic) {
    let mark = pending.count
    pending.append(id)
    while pending.count > mark, let next = pending.popLast() { try visitOne(next) }
  }

  private mutating func visitOne(_ id: ExpressionID) throws(Diagnostic) {
    switch tree[id].kind {
    case .none, .true, .false, .ellipsis, .integer, .bigInteger, .float, .string: break
    case .name(let name): read(name, id)
    case .attribute(let value, _), .unary(_, let value), .yieldFrom(let value):
      if case .yieldFrom = tree[id].kind { try checkYield(id) }
      pending.append(value)
    case .yield(let value):
      try checkYield(id)
      if let value { pending.append(value) }
    case .subscript(let left, let right), .binary(_, let left, let right):
      pending.append(right)
      pending.append(left)
    case .slice(let lower, let upper, let step):
      pending.append(contentsOf: [step, upper, lower].compactMap { $0 })
    case .call(let function, let arguments):
      checkKeywords(arguments)
      pending.append(contentsOf: tree[arguments].reversed().map(\.value))
      pending.append(function)
    case .boolean(_, let operands): pending.append(contentsOf: tree[operands].reversed())
    case .comparison(let first, let rest):
      pending.append(contentsOf: tree[rest].reversed().map(\.operand))
      pending.append(first)
    case .conditional(let test, let then, let otherwise):
      pending.append(contentsOf: [otherwise, then, test])
    case .lambda(let function): try visitLambda(function)
    case .walrus(let target, let value): try visitWalrus(target, value)
    case .tuple(let elements), .list(let elements), .set(let elements):
      pending.append(contentsOf: tree[elements].reversed().map(unstarred))
    case .dictionary(let items):
      for item in tree[items].reversed() {
        pending.append(item.value)
        if let key = item.key { pending.append(key) }
      }
    case .starred(let value):
      later("can't use starred expression here", tree[id].span)
      pending.append(value)
    case .formatted(let parts): pushParts(parts)
    case .comprehension(let comprehension): try visitComprehension(comprehension)
    }
  }

  private mutating func checkKeywords(_ arguments: List<Argument>) {
    var seen: Set<Name> = []
    for argument in tree[arguments] {
      guard let name = argument.name, !seen.insert(name).inserted else { continue }
      later("keyword argument repeated: \(tree[name])", argument.span)
    }
  }

  private func unstarred(_ id: ExpressionID) -> ExpressionID {
    if case .starred(let value) = tree[id].kind { value } else { id }
  }

  private mutating func pushParts(_ parts: List<FormattedPart>) {
    for part in tree[parts].reversed() {
      guard case .field(let value, _, let specification) = part else { continue }
      pushParts(specification)
      pending.append(value)
    }
  }

  private mutating func checkYield(_ id: ExpressionID) throws(Diagnostic) {
    switch scopes[scope].kind {
    case .function: break
    case .module, .class: later("'yield' outside function", tree[id].span)
    case .comprehension(let comprehension):
      let form =
        switch tree[comprehension].form {
        case .list: "list comprehension"
        case .set: "set comprehension"
        case .dictionary: "dict comprehension"
        case .generator: "generator expression"
        }
      throw problem("'yield' inside \(form)", tree[id].span)
    }
  }

  /// The first iterable in the scope around, everything else in a scope of its own.
  private mutating func visitComprehension(_ id: ComprehensionID) throws(Diagnostic) {
    let comprehension = tree[id]
    guard let first = tree[comprehension.clauses].first else { return }
    iterables += 1
    try visit(first.iterable)
    iterables -= 1
    let outer = (scope, bindsIteration)
    scope = addScope(
      .comprehension(id), parent: scope, isFrame: comprehension.form == .generator)
    for (index, clause) in tree[comprehension.clauses].enumerated() {
      bindsIteration = true
      try bindTarget(clause.target)
      bindsIteration = false
      if index > 0 {
        iterables += 1
        try visit(clause.iterable)
        iterables -= 1
      }
      for condition in tree[clause.conditions] { try visit(condition) }
    }
    try visit(comprehension.value)
    try visit(comprehension.element)
    (scope, bindsIteration) = outer
  }
}
