// Set displays of constants: CPython folds three constants or more into a frozen set and adds that to a new
// one, which gives the set another order than adding item by item; a set of numbers shows it.

import Syntax

extension FrameCompiler {
  /// The frozen set CPython folds a display into, owned; nil where it folds none.
  func constantSet(_ ids: [ExpressionID]) -> Value? {
    guard ids.count > 2 else { return nil }
    let written = context.emptySet(frozen: true)
    defer { written.release() }
    for id in ids {
      guard let item = constant(id) else { return nil }
      defer { item.release() }
      if !add(item, to: written) { return nil }
    }
    // Its constants are merged with those of the rest of the code, which builds it a second time.
    let merged = context.emptySet(frozen: true)
    for key in context.keys(written) { _ = add(key, to: merged) }
    return merged
  }

  /// Adds a key; false where it cannot be hashed.
  private func add(_ key: Value, to set: Value) -> Bool {
    do throws(Raised) {
      try context.add(key, to: set)
      return true
    } catch {
      context.clearException()
      return false
    }
  }

  /// The value of a literal, of a negated number or of a tuple of such, owned; nil for anything else.
  private func constant(_ id: ExpressionID) -> Value? {
    switch tree[id].kind {
    case .none: return .some(Value.none)
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .ellipsis: return .ellipsis
    case .integer(let number): return .int(Int(number))
    case .bigInteger(let digits): return context.bigInteger(literal: tree[digits])
    case .float(let number): return .float(number)
    case .string(let text): return context.string(tree[text])
    case .unary(.negate, let operand):
      guard let value = constant(operand) else { return nil }
      defer { value.release() }
      if value.isFloat { return .float(-value.asFloat) }
      return value.isInteger && !value.isBool
        ? context.integer(value.bigInteger.negated) : nil
    case .tuple(let items):
      var values: [Value] = []
      for item in tree[items] {
        guard let value = constant(item) else {
          for value in values { value.release() }
          return nil
        }
        values.append(value)
      }
      return context.tuple(consuming: values)
    default: return nil
    }
  }
}
