// Calls, lambdas and comprehensions.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func call(
    _ function: ExpressionID, _ arguments: List<Argument>, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    let passed = Array(tree[arguments])
    // A fresh temporary is where the call's window may start; its result then stands there.
    let base = target == builder.top - 1 && target >= localCount ? target : builder.top
    builder.top = base
    if passed.contains(where: { $0.form == .star || $0.form == .doubleStar }) {
      try spreadCall(function, passed, span, base)
    } else if case .attribute(let receiver, let name) = tree[function].kind {
      try methodCall(receiver, name, passed, span, base)
    } else if passed.isEmpty, isZeroArgumentSuper(function) {
      builder.reserve(1)
      guard case .free(let index) = frame.classCell else { return }
      builder.emit(.makeSuper, base, Int(index), firstParameter)
    } else {
      try plainCall(function, passed, span, base)
    }
    builder.top = base
    if target != base { builder.emit(.take, target, base) }
  }

  /// Whether this is `super()` where the resolver knows the class.
  private func isZeroArgumentSuper(_ function: ExpressionID) -> Bool {
    guard case .name(let name) = tree[function].kind, tree[name] == "super",
      case .free = frame.classCell, unit.scopes[function] == .global, frame.parameterCount > 0
    else { return false }
    return true
  }

  /// The register of the first parameter, or of the cell it moved into.
  private var firstParameter: Int {
    for (index, cell) in frame.cells.enumerated() where cell.parameter == 0 {
      return register(ofCell: UInt32(index))
    }
    return localBase
  }

  private mutating func plainCall(
    _ function: ExpressionID, _ arguments: [Argument], _ span: Span, _ base: Int
  ) throws(Diagnostic) {
    var slot: Int?
    if case .name(let name) = tree[function].kind, !unit.hasWalrus {
      let home = unit.scopes[function]
      let isBuiltin = !context.global(
        context.state.pointee.builtins, context.intern(tree[name])
      ).isUndefined
      if home == .global, !isBuiltin, isDefined(name), !mayRunCode(arguments, after: function) {
        slot = globalSlot(tree[name])
      }
    }
    if slot == nil { _ = try value(function) } else { builder.reserve(1) }
    let names = try pass(arguments)
    builder.span = span
    if names.isEmpty {
      if let slot {
        builder.emit(.callGlobal, base, arguments.count)
        builder.emitWord(unit.module.module.pointee.slots + slot)
      } else {
        builder.emit(.call, base, arguments.count)
      }
      return
    }
    if let slot {
      // The callee is loaded after all: a call with keywords is not worth a form of its own.
      builder.emit(.loadGlobal, base, wide: slot)
      builder.emitWord()
    }
    builder.emit(.callKeywords, base, arguments.count)
    builder.emitWord(wide: keywordNames(names))
  }

  /// Whether a statement of the source, or what ran before it, gives a global name a value.
  private func isDefined(_ name: Name) -> Bool {
    unit.definedNames.contains(name)
      || !context.global(unit.module, context.intern(tree[name])).isUndefined
  }

  private mutating func methodCall(
    _ receiver: ExpressionID, _ name: Name, _ arguments: [Argument], _ span: Span, _ base: Int
  ) throws(Diagnostic) {
    builder.reserve(1)
    _ = try value(receiver)
    let number = try nameNumber(name, span)
    builder.span = span
    if mayRunCode(arguments, after: receiver) {
      builder.ensure(2)
      builder.emit(.loadMethod, base, 0, number)
      builder.emitWord()
      let names = try pass(arguments)
      builder.span = span
      builder.ensure(2)
      builder.emit(names.isEmpty ? .callLoaded : .callLoadedKeywords, base, arguments.count)
      if !names.isEmpty { builder.emitWord(wide: keywordNames(names)) }
      return
    }
    let names = try pass(arguments)
    builder.span = span
    builder.ensure(2)
    if names.isEmpty {
      builder.emit(.callMethod, base, arguments.count, number)
      builder.emitWord()
    } else {
      builder.emit(.callMethodKeywords, base, arguments.count, number)
      builder.emitWord(wide: keywordNames(names))
    }
  }

  /// Whether arguments call something, so that what is called must be looked up before them, as Python does.
  ///
  /// Operators are not counted among calls: looking up late costs less, and shows only where the name is
  /// missing and the operator's method prints or raises.
  private func mayRunCode(_ arguments: [Argument], after callee: ExpressionID) -> Bool {
    guard let last = arguments.map(\.value.index).max(), last > callee.index else { return false }
    // The expressions of the arguments are those between the callee and the last argument.
    return (callee.index + 1...last).contains { index in
      switch tree.expressions[Int(index)].kind {
      case .call, .yield, .yieldFrom: true
      default: false
      }
    }
  }

  /// Compiles arguments without stars to consecutive temporaries; the names of the last ones.
  private mutating func pass(_ arguments: [Argument]) throws(Diagnostic) -> [String] {
    var names: [String] = []
    for argument in arguments {
      _ = try value(argument.value)
      if argument.form == .keyword, let name = argument.name { names.append(tree[name]) }
    }
    return names
  }

  private mutating func keywordNames(_ names: [String]) -> Int {
    builder.constant(
      consuming: context.tuple(consuming: names.map { context.intern($0).retained }))
  }

  /// `f(a, *b, c=1, **d)`: the arguments are gathered in a list and a dict.
  private mutating func spreadCall(
    _ function: ExpressionID, _ arguments: [Argument], _ span: Span, _ base: Int
  ) throws(Diagnostic) {
    _ = try value(function)
    let list = builder.temporary()
    builder.emit(.buildList, list, list, 0)
    let hasKeywords = arguments.contains { $0.form == .keyword || $0.form == .doubleStar }
    let dict = builder.temporary()
    if hasKeywords { builder.emit(.buildDict, dict, dict, 0) }
    // Positional arguments come first, wherever they are written.
    let isNamed = { (argument: Argument) in
      argument.form == .keyword || argument.form == .doubleStar
    }
    let positional = arguments.filter { !isNamed($0) }
    // A lone `*items` is the callee's to complain about; beside others the list being built does.
    let isLone = positional.count == 1
    var lone: (register: Int, span: Span)?
    var floor = dict + 1
    var hasMerged = false
    for argument in positional + arguments.filter(isNamed) {
      switch argument.form {
      case .positional: builder.emit(.append, list, try value(argument.value))
      case .star:
        let register = try value(argument.value)
        if isLone, hasKeywords {
          lone = (register, argument.span)
          floor = register + 1
          continue
        }
        builder.span = argument.span
        builder.emit(.extend, list, register, isLone ? 1 : 0)
      case .keyword:
        // What a mapping before it has given already is an error.
        let target = hasMerged ? builder.temporary() : dict
        if hasMerged { builder.emit(.buildDict, target, target, 0) }
        let key = builder.temporary()
        if let name = argument.name { load(text: tree[name], into: key) }
        builder.emit(.setEntry, target, key, try value(argument.value))
        builder.span = argument.span
        if hasMerged { builder.emit(.mergeKeywords, dict, target) }
      case .doubleStar:
        hasMerged = true
        let register = try value(argument.value)
        builder.span = argument.span
        builder.emit(.mergeKeywords, dict, register)
      }
      builder.top = floor
    }
    if let lone {
      builder.span = lone.span
      builder.emit(.extend, list, lone.register, 1)
    }
    builder.span = span
    builder.emit(.callSpread, base)
  }

  // MARK: Functions

  /// A `lambda`, or the function object of a `def` before its decorators.
  mutating func function_(_ id: FunctionID, into target: Int) throws(Diagnostic) {
    let function = tree[id]
    let base = builder.temporary()
    builder.reserve(2)
    let parameters = Array(tree[function.parameters])
    var flags = 0
    let defaults = parameters.filter {
      ($0.form == .ordinary || $0.form == .positionalOnly) && $0.defaultValue != nil
    }
    if !defaults.isEmpty {
      flags |= 1
      let first = builder.top
      for parameter in defaults {
        if let value = parameter.defaultValue { _ = try self.value(value) }
      }
      builder.emit(.buildTuple, base + 1, first, defaults.count)
      builder.top = base + 3
    }
    let keywordDefaults = parameters.filter { $0.form == .keywordOnly && $0.defaultValue != nil }
    let hasKeywordOnly = parameters.contains { $0.form == .keywordOnly }
    if hasKeywordOnly {
      flags |= 2
      let first = builder.top
      for parameter in keywordDefaults {
        load(text: tree[parameter.name], into: builder.temporary())
        if let value = parameter.defaultValue { _ = try self.value(value) }
      }
      builder.emit(.buildDict, base + 2, first, keywordDefaults.count)
      builder.top = base + 3
    }
    let name = tree[function.name]
    var compiler = FrameCompiler(
      unit: unit, frame: unit.scopes.frame(of: id), name: name, qualified: qualify(name))
    let number = try add(child: try compiler.compileFunction(function), at: function.nameSpan)
    builder.span = function.nameSpan
    // Without defaults, which stand above it, the function needs no register of its own.
    builder.emit(.makeFunction, flags == 0 ? target : base, number, flags)
    builder.top = base
    if flags != 0, target != base { builder.emit(.take, target, base) }
  }

  mutating func add(child: UnsafeMutablePointer<Code>, at span: Span) throws(Diagnostic) -> Int {
    guard children.count < 65535 else { throw limitReached("functions", at: span) }
    children.append(child)
    return children.count - 1
  }

  mutating func yieldFrom(_ value: ExpressionID, _ span: Span, into target: Int) throws(Diagnostic)
  {
    let place = builder.temporary()
    builder.reserve(1)
    try expression(value, into: place)
    builder.span = span
    // Loops walk lists and ranges themselves; a delegate must be an iterator.
    builder.emit(.iterate, place, 1)
    // What is sent arrives in the register this instruction names.
    load(constant: .none, into: place + 1)
    builder.emit(.yieldFrom, place)
    builder.top = place
    builder.emit(.take, target, place)
  }

  // MARK: Comprehensions

  mutating func comprehension(_ id: ComprehensionID, into target: Int) throws(Diagnostic) {
    let comprehension = tree[id]
    switch unit.scopes.place(of: id) {
    case .frame(let frame): try generator(comprehension, frame, into: target)
    case .inline(let registers, let cells):
      let before = bound
      let outside = (comprehensionLocals, entersLocals)
      defer { (comprehensionLocals, entersLocals) = outside }
      entersLocals = localBase + Int(registers.lowerBound)..<localBase + Int(registers.upperBound)
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        let op: Opcode =
          switch comprehension.form {
          case .set: .buildSet
          case .dictionary: .buildDict
          default: .buildList
          }
        compiler.builder.emit(op, place, place, 0)
        for cell in cells { compiler.builder.emit(.makeCell, compiler.register(ofCell: cell)) }
        let clauses = Array(compiler.tree[comprehension.clauses])
        try compiler.compileClauses(clauses, 0, comprehension, into: place, preparedLoop: nil)
        for register in registers {
          compiler.builder.emit(.clear, compiler.localBase + Int(register))
        }
      }
      bound = before
    }
  }

  private mutating func generator(
    _ comprehension: Comprehension, _ frame: FrameID, into target: Int
  ) throws(Diagnostic) {
    let base = builder.temporary()
    var compiler = FrameCompiler(
      unit: unit, frame: frame, name: "<genexpr>", qualified: qualify("<genexpr>"))
    let number = try add(
      child: try compiler.compileGenerator(comprehension), at: comprehension.span)
    builder.emit(.makeFunction, base, number, 0)
    guard let first = tree[comprehension.clauses].first else { return }
    let argument = try value(first.iterable)
    builder.span = tree[first.iterable].span
    builder.emit(.iterate, argument)
    builder.emit(.call, base, 1)
    builder.top = base
    if target != base { builder.emit(.take, target, base) }
  }

  /// The loops of a comprehension from clause `index` on, and its element inside them.
  mutating func compileClauses(
    _ clauses: [ComprehensionClause], _ index: Int, _ comprehension: Comprehension,
    into place: Int, preparedLoop: Int?
  ) throws(Diagnostic) {
    guard index < clauses.count else { return try element(comprehension, into: place) }
    let clause = clauses[index]
    let mark = builder.top
    let loop: Int
    if let preparedLoop {
      loop = preparedLoop
    } else {
      loop = builder.temporary()
      try expression(clause.iterable, into: loop)
      builder.reserve(2)
    }
    // The first iterable belongs to the scope around the comprehension.
    if let entersLocals { (comprehensionLocals, self.entersLocals) = (entersLocals, nil) }
    builder.span = tree[clause.iterable].span
    builder.emit(.forPrepare, loop)
    let head = try beginRound(clause.target)
    var skips: [Int] = []
    for condition in tree[clause.conditions] {
      skips += try self.condition(condition, jumpIf: false)
    }
    try compileClauses(clauses, index + 1, comprehension, into: place, preparedLoop: nil)
    builder.patchHere(skips)
    builder.span = tree[clause.iterable].span
    endRound(loop, head)
    builder.top = mark
  }

  private mutating func element(_ comprehension: Comprehension, into place: Int) throws(Diagnostic)
  {
    let mark = builder.top
    defer { builder.top = mark }
    switch comprehension.form {
    case .generator:
      let register = builder.temporary()
      try expression(comprehension.element, into: register)
      builder.span = tree[comprehension.element].span
      builder.emit(.yield, register)
      builder.emit(.clear, register)
    case .list: builder.emit(.append, place, try value(comprehension.element))
    case .set:
      let register = try value(comprehension.element)
      builder.emit(.addToSet, place, register)
    case .dictionary:
      let key = try value(comprehension.element)
      guard let item = comprehension.value else { return }
      let register = try value(item)
      builder.emit(.setEntry, place, key, register)
    }
  }

  /// What the rounds of a `for` loop go through: fetched at the end of a round, so that each takes one jump.
  struct RoundHead {
    /// The jump into the loop, to the first fetch.
    let entry: Int
    /// Where a round begins.
    let start: Int
    /// The register an item goes to.
    let register: Int
  }

  /// Begins a loop's round: jumps to the fetch at its end, and stores the item it left.
  mutating func beginRound(_ target: ExpressionID) throws(Diagnostic) -> RoundHead {
    let entry = builder.emit(.jump)
    let start = builder.position
    builder.span = tree[target].span
    if case .name = tree[target].kind, case .local(let index) = unit.scopes[target] {
      bound.insert(localBase + Int(index))
      return RoundHead(entry: entry, start: start, register: localBase + Int(index))
    }
    let item = builder.temporary()
    try store(item, to: target)
    builder.top = item
    return RoundHead(entry: entry, start: start, register: item)
  }

  /// Ends a loop's round: fetches the next item and begins another, or goes on.
  mutating func endRound(_ loop: Int, _ head: RoundHead) {
    builder.patch(head.entry, to: builder.position)
    let fetch = builder.emit(.forNext, loop, head.register)
    builder.emitWord()
    builder.patch(fetch, to: head.start)
  }
}
