// The operands of the expression an exception rose in: their text, their place and their values.
//
// Code keeps spans, not trees. So the source is parsed once more when a diagnostic is made (a
// millisecond, once for an error nobody caught), the expression with the failing span is looked up, and
// its operands that are names or attributes are read from the kept frame without running any code.

public import Diagnostics
import Syntax

/// A part of the failing expression.
public struct Operand {
  /// How it is written.
  public let text: String
  /// Where it stands.
  public let span: Span
  /// Its value when the exception rose, borrowed; undefined where it cannot be known without running code.
  public let value: Value
}

/// The failing expression, read again.
struct FailingExpression {
  /// The parts that matter, in the order written.
  let operands: [Operand]
  /// What is called, where the expression is a call.
  let callee: Operand?

  static var none: FailingExpression { FailingExpression(operands: [], callee: nil) }
}

/// Reads the failing expression's parts.
struct OperandReader {
  let context: Context
  let frame: FrameSnapshot
  let tree: Tree

  /// - Returns: Nil where the source no longer parses, which a source that ran does not do.
  init?(_ context: Context, _ frame: FrameSnapshot) {
    guard let tree = try? Tree.parse(frame.code.pointee.source) else { return nil }
    self.context = context
    self.frame = frame
    self.tree = tree
  }

  /// The expression or augmented assignment at `span`.
  func read(at span: Span) -> FailingExpression {
    for statement in tree.statements where statement.span == span {
      if case .augmented(_, let target, let value) = statement.kind {
        return FailingExpression(operands: [operand(target), operand(value)], callee: nil)
      }
    }
    // Children come before their parents: the last match is the outermost expression.
    guard let id = tree.expressionIDs.last(where: { tree[$0].span == span }) else { return .none }
    return parts(of: id)
  }

  private func parts(of id: ExpressionID) -> FailingExpression {
    switch tree[id].kind {
    case .binary(_, let left, let right):
      return FailingExpression(operands: [operand(left), operand(right)], callee: nil)
    case .comparison(let first, let others):
      let rest = tree[others].map { operand($0.operand) }
      return FailingExpression(operands: [operand(first)] + rest, callee: nil)
    case .unary(_, let value):
      return FailingExpression(operands: [operand(value)], callee: nil)
    case .subscript(let value, let index):
      return FailingExpression(operands: [operand(value)] + indices(index), callee: nil)
    case .attribute(let value, _):
      return FailingExpression(operands: [operand(value)], callee: nil)
    case .call(let function, let arguments):
      let values = tree[arguments].map { operand($0.value) }
      return FailingExpression(operands: receiver(of: function) + values, callee: operand(function))
    case .name:
      return FailingExpression(operands: [operand(id)], callee: nil)
    default:
      return .none
    }
  }

  private func indices(_ id: ExpressionID) -> [Operand] {
    guard case .tuple(let items) = tree[id].kind else { return [operand(id)] }
    return tree[items].map(operand)
  }

  /// The `x` of `x.method(…)`; the function itself where a value that is none is called.
  private func receiver(of function: ExpressionID) -> [Operand] {
    if case .attribute(let value, _) = tree[function].kind { return [operand(value)] }
    return [operand(function)]
  }

  private func operand(_ id: ExpressionID) -> Operand {
    let span = tree[id].span
    return Operand(text: tree.source.text(span), span: span, value: value(of: id))
  }

  // MARK: Values

  /// What a name or an attribute stands for, borrowed; undefined for anything else.
  private func value(of id: ExpressionID) -> Value {
    switch tree[id].kind {
    case .name(let name):
      let local = frame.value(of: tree[name])
      if !local.isUndefined { return local }
      return context.global(frame.code.pointee.module, context.intern(tree[name]))
    case .attribute(let object, let name):
      let owner = value(of: object)
      guard owner.kind == .instance,
        let slot = context.slot(owner.instance.pointee.shape, context.intern(tree[name]))
      else { return .undefined }
      return owner.instance.pointee.slots[slot]
    default:
      return .undefined
    }
  }
}
