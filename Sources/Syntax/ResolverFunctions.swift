// The resolver's first pass, continued: functions, classes and the targets of assignments.

import Diagnostics

extension Resolver {
  // MARK: - Functions and classes

  mutating func visitFunction(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    if let binding = function.binding { try bindOnce(binding) }
    try visitParametersOutside(function)
    try visit(function.returns)
    for decorator in tree[function.decorators] { try visit(decorator) }
    try inside(.function(id)) { (resolver) throws(Diagnostic) in
      try resolver.bindParameters(function)
      try resolver.body(function.body)
    }
  }

  mutating func visitLambda(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    try visitParametersOutside(function)
    try inside(.function(id)) { (resolver) throws(Diagnostic) in
      try resolver.bindParameters(function)
      try resolver.visit(function.value)
    }
  }

  /// Defaults and annotations belong to the scope around the function.
  mutating func visitParametersOutside(_ function: Function) throws(Diagnostic) {
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
  mutating func bindParameters(_ function: Function) throws(Diagnostic) {
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
        if parameter.name == .debug { later("cannot assign to __debug__", parameter.span) }
      }
    }
    result.frames[scopes[scope].frame].parameterCount = parameters.count
  }

  mutating func visitClass(_ id: ClassID) throws(Diagnostic) {
    let type = tree[id]
    try bindTarget(type.binding)
    checkKeywords(type.arguments)
    for argument in tree[type.arguments] { try visit(argument.value) }
    for decorator in tree[type.decorators] { try visit(decorator) }
    try inside(.class(id)) { (resolver) throws(Diagnostic) in try resolver.block(type.body) }
  }

  /// Walks something in a new scope with a frame of its own.
  mutating func inside(
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
  mutating func bindTarget(_ id: ExpressionID) throws(Diagnostic) {
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
  mutating func visitWalrus(
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

  mutating func bindOutside(_ name: Name, _ target: ExpressionID) throws(Diagnostic) {
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
    symbols[outer].flags.formUnion([.bound, .assigned])
    symbols[outer].settled = nil
    let inner = symbol(name, in: scope)
    symbols[inner].flags.insert(isGlobal ? .global : .nonlocal)
    symbols[inner].declaration = span
    uses.append((target, inner))
  }
}
