// The resolver's second pass: which variable every name means, and where each variable lives.

import Diagnostics

extension Resolver {
  /// Resolves every symbol, from the outer scopes in, and lays the variables out.
  mutating func analyze() throws(Diagnostic) {
    // All bindings first: an inner scope's name may mean a variable that a sibling comes to bind.
    for scope in scopes.indices where scopes[scope].ownsVariables { makeVariables(scope) }
    for scope in scopes.indices {
      for symbol in scopes[scope].symbols { try resolve(symbol) }
    }
    // What keeps its value from before any inner frame is made is handed to them as it is.
    for index in variables.indices where variables[index].isCaptured {
      variables[index].isCell = variables[index].isRebound
    }
    for scope in scopes.indices { layOut(scope) }
    for scope in scopes.indices where scopes[scope].isClass { layOutClassCell(scope) }
    fillCaptures()
    for (expression, symbol) in uses { result.homes[Int(expression.index)] = home(symbol) }
    findClassCells()
  }

  private mutating func makeVariables(_ scope: Int) {
    for symbol in scopes[scope].symbols {
      let flags = symbols[symbol].flags
      guard flags.contains(.bound), flags.isDisjoint(with: [.global, .nonlocal]) else { continue }
      symbols[symbol].variable = variables.count
      variables.append(
        Variable(
          name: symbols[symbol].name, scope: scope, frame: scopes[scope].frame,
          isParameter: flags.contains(.parameter), settled: symbols[symbol].settled,
          isRebound: flags.contains(.assigned) && symbols[symbol].settled == nil))
    }
  }

  /// Finds the variable a symbol means, if it is not a global or a name of a class's namespace.
  private mutating func resolve(_ index: Int) throws(Diagnostic) {
    let symbol = symbols[index]
    if symbol.flags.isSuperset(of: [.global, .nonlocal]) {
      throw problem("name '\(tree[symbol.name])' is nonlocal and global", symbol.declaration)
    }
    if symbol.flags.contains(.global) || symbol.variable != nil { return }
    if symbol.flags.contains(.nonlocal) {
      if scopes[symbol.scope].isModule {
        throw problem("nonlocal declaration not allowed at module level", symbol.declaration)
      }
      guard let found = enclosingVariable(symbol) else {
        throw problem("no binding for nonlocal '\(tree[symbol.name])' found", symbol.declaration)
      }
      return attach(found, to: index)
    }
    guard symbol.flags.contains(.used), !symbol.flags.contains(.bound) else { return }
    if let found = enclosingVariable(symbol) { attach(found, to: index) }
  }

  private mutating func attach(_ variable: Int, to symbol: Int) {
    symbols[symbol].variable = variable
    // `nonlocal` may bind it; and what a class body does not find in its own namespace it looks for in a cell.
    let isDeclared = symbols[symbol].flags.contains(.nonlocal)
    if isDeclared || scopes[symbols[symbol].scope].isClass
      || isMade(symbols[symbol].scope, before: variable)
    {
      variables[variable].isRebound = true
    }
    capture(variable, from: scopes[symbols[symbol].scope].frame)
  }

  /// Whether the scope, inside the one that owns a variable, is entered before the variable has its value.
  private func isMade(_ scope: Int, before variable: Int) -> Bool {
    guard let settled = variables[variable].settled else { return false }
    var inner = scope
    while let outer = scopes[inner].parent, outer != variables[variable].scope { inner = outer }
    return scopes[inner].origin <= settled
  }

  /// The variable that `symbol` means, in the function scopes around its own.
  private mutating func enclosingVariable(_ symbol: Symbol) -> Int? {
    var next = scopes[symbol.scope].parent
    while let scope = next {
      next = scopes[scope].parent
      if scopes[scope].isModule { return nil }
      if scopes[scope].isClass {
        if symbol.name == .classCell { return classVariable(scope) }
        continue
      }
      guard let found = symbolTable[Self.key(scope, symbol.name)] else { continue }
      if symbols[found].flags.contains(.global) { return nil }
      if let variable = symbols[found].variable { return variable }
    }
    return nil
  }

  /// The hidden variable that holds the class a method belongs to.
  private mutating func classVariable(_ scope: Int) -> Int {
    if let found = classVariables[scope] { return found }
    variables.append(
      Variable(
        name: .classCell, scope: scope, frame: scopes[scope].frame, isRebound: true, isCell: true))
    classVariables[scope] = variables.count - 1
    return variables.count - 1
  }

  /// Hands a variable down from its own frame to `frame`, through all between.
  private mutating func capture(_ variable: Int, from frame: Int) {
    let owner = variables[variable].frame
    var frame = frame
    while frame != owner, let parent = result.frames[frame].parent {
      variables[variable].isCaptured = true
      let key = UInt64(frame) << 32 | UInt64(variable)
      if captureTable[key] != nil { return }
      captureTable[key] = UInt32(result.frames[frame].captures.count)
      // The origin is filled in when all cells have their numbers; until then it is the variable's.
      result.frames[frame].captures.append(
        Frame.Capture(name: variables[variable].name, origin: .cell(UInt32(variable))))
      frame = Int(parent.index)
    }
  }

  // MARK: - Places

  /// Gives the variables of a scope their registers and cells, one after the other.
  private mutating func layOut(_ scope: Int) {
    guard scopes[scope].ownsVariables else { return }
    let frame = scopes[scope].frame
    let comprehension = scopes[scope].comprehension
    if let comprehension, tree[comprehension].form == .generator {
      result.frames[frame].locals.append(.iterator)
    }
    let firstRegister = UInt32(result.frames[frame].locals.count)
    let firstCell = UInt32(result.frames[frame].cells.count)
    for symbol in scopes[scope].symbols {
      guard let variable = symbols[symbol].variable, variables[variable].scope == scope else {
        continue
      }
      place(variable, in: frame)
    }
    if let comprehension, tree[comprehension].form != .generator {
      result.comprehensionPlaces[Int(comprehension.index)] = .inline(
        registers: firstRegister..<UInt32(result.frames[frame].locals.count),
        cells: firstCell..<UInt32(result.frames[frame].cells.count))
    }
  }

  private mutating func place(_ index: Int, in frame: Int) {
    let variable = variables[index]
    if !variable.isCell || variable.isParameter {
      variables[index].register = UInt32(result.frames[frame].locals.count)
      result.frames[frame].locals.append(variable.name)
    }
    if variable.isCell {
      variables[index].cell = UInt32(result.frames[frame].cells.count)
      result.frames[frame].cells.append(
        Frame.Cell(name: variable.name, parameter: variables[index].register))
    }
  }

  private mutating func layOutClassCell(_ scope: Int) {
    guard let variable = classVariables[scope] else { return }
    let frame = scopes[scope].frame
    place(variable, in: frame)
    result.frames[frame].classCell = .cell(variables[variable].cell)
  }

  /// Replaces the variables that stand in the captures by where the parent frame has them.
  private mutating func fillCaptures() {
    for frame in result.frames.indices {
      guard let parent = result.frames[frame].parent else { continue }
      for index in result.frames[frame].captures.indices {
        guard case .cell(let variable) = result.frames[frame].captures[index].origin else {
          continue
        }
        let isOwner = variables[Int(variable)].frame == Int(parent.index)
        let key = UInt64(parent.index) << 32 | UInt64(variable)
        result.frames[frame].captures[index].origin =
          isOwner ? origin(variables[Int(variable)]) : .free(captureTable[key] ?? 0)
      }
    }
  }

  /// Where a variable's own frame has it.
  private func origin(_ variable: Variable) -> Frame.Capture.Origin {
    variable.isCell ? .cell(variable.cell) : .local(variable.register ?? 0)
  }

  /// Where a symbol lives, seen from its scope's frame.
  private func home(_ index: Int) -> Home {
    let symbol = symbols[index]
    let scope = scopes[symbol.scope]
    guard let index = symbol.variable else {
      let isInNamespace = scope.isClass && !symbol.flags.contains(.global)
      return isInNamespace ? .classNamespace : .global
    }
    let variable = variables[index]
    if variable.frame == scope.frame {
      if variable.isCell { return .cell(variable.cell) }
      return variable.register.map { .local($0) } ?? .global
    }
    guard let capture = captureTable[UInt64(scope.frame) << 32 | UInt64(index)] else {
      return .global
    }
    if !variable.isCell { return .freeValue(capture) }
    let readsNamespace = scope.isClass && !symbol.flags.contains(.nonlocal)
    return readsNamespace ? .classNamespaceOrFree(capture) : .free(capture)
  }

  /// Notes in every frame that uses `super` where the class is.
  private mutating func findClassCells() {
    for symbol in symbols where symbol.name == .classCell && symbol.variable != nil {
      guard let index = symbolTable[Self.key(symbol.scope, .classCell)] else { continue }
      let frame = scopes[symbol.scope].frame
      if case .free = home(index) { result.frames[frame].classCell = home(index) }
    }
  }
}
