// The resolver's first pass, continued: expressions.
//
// They are visited with a stack of their own, so that a chain of thousands of operands costs no
// recursion; only lambdas and comprehensions, which the parser bounds, recurse.

import Diagnostics

extension Resolver {
  mutating func visit(_ id: ExpressionID?) throws(Diagnostic) {
    if let id { try visit(id) }
  }

  /// Visits an expression and everything below it, from left to right.
  mutating func visit(_ id: ExpressionID) throws(Diagnostic) {
    let mark = pending.count
    pending.append(id)
    while pending.count > mark, let next = pending.popLast() { try visitOne(next) }
  }

  mutating func visitOne(_ id: ExpressionID) throws(Diagnostic) {
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

  mutating func checkKeywords(_ arguments: List<Argument>) {
    var seen: Set<Name> = []
    for argument in tree[arguments] {
      guard let name = argument.name else { continue }
      if name == .debug { later("cannot assign to __debug__", argument.span) }
      if seen.insert(name).inserted { continue }
      later("keyword argument repeated: \(tree[name])", argument.span)
    }
  }

  private func unstarred(_ id: ExpressionID) -> ExpressionID {
    if case .starred(let value) = tree[id].kind { value } else { id }
  }

  mutating func pushParts(_ parts: List<FormattedPart>) {
    for part in tree[parts].reversed() {
      guard case .field(let value, _, let specification) = part else { continue }
      pushParts(specification)
      pending.append(value)
    }
  }

  mutating func checkYield(_ id: ExpressionID) throws(Diagnostic) {
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
  mutating func visitComprehension(_ id: ComprehensionID) throws(Diagnostic) {
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
