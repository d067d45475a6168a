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

  /// The number an operator on two constant numbers gives, owned; nil where CPython does not fold it.
  private func folded(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID
  ) -> Value? {
    guard let x = constant(left) else { return nil }
    defer { x.release() }
    guard let y = constant(right) else { return nil }
    defer { y.release() }
    guard x.isInteger || x.isFloat, y.isInteger || y.isFloat else { return nil }
    if x.isInteger, y.isInteger, !staysSmall(op, x.bigInteger, y.bigInteger) { return nil }
    do throws(Raised) {
      return try context.binary(op, x, y)
    } catch {
      context.clearException()
      return nil
    }
  }

  /// Whether CPython folds an operation on ints: its result has at most 128 bits.
  private func staysSmall(
    _ op: BinaryOperator, _ x: borrowing BigInteger, _ y: borrowing BigInteger
  ) -> Bool {
    switch op {
    case .multiply: return x.bitCount + y.bitCount <= 128
    case .power:
      guard let exponent = y.word else { return false }
      return exponent <= 0 || exponent <= 128 / Swift.max(x.bitCount, 1)
    case .shiftLeft:
      guard let bits = y.word else { return false }
      return bits <= 128 && x.bitCount <= 128 - bits
    default: return true
    }
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
    case .binary(let op, let left, let right): return folded(op, left, right)
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
