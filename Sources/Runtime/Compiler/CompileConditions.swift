// Conditions: jumps for `if`, `while` and `and` without making the truth value.

import Diagnostics
import Syntax

extension FrameCompiler {
  /// Compiles a test and a jump where its truth is `sense`; the jumps to patch.
  mutating func condition(_ id: ExpressionID, jumpIf sense: Bool) throws(Diagnostic) -> [Int] {
    let mark = builder.top
    defer { builder.top = mark }
    switch tree[id].kind {
    case .true, .false:
      if case .true = tree[id].kind { return sense ? [builder.emit(.jump)] : [] }
      return sense ? [] : [builder.emit(.jump)]
    case .unary(.not, let inner): return try condition(inner, jumpIf: !sense)
    case .boolean(let op, let operands):
      return try booleanCondition(op, Array(tree[operands]), sense)
    case .comparison(let first, let rest):
      let links = Array(tree[rest])
      if links.count == 1, let jump = try comparisonBranch(first, links[0], tree[id].span, sense) {
        return [jump]
      }
    default: break
    }
    let register = try operand(id)
    builder.span = tree[id].span
    return [builder.emit(sense ? .branchTrue : .branchFalse, register)]
  }

  private mutating func booleanCondition(
    _ op: BooleanOperator, _ operands: [ExpressionID], _ sense: Bool
  ) throws(Diagnostic) -> [Int] {
    var jumps: [Int] = []
    // `a and b` is false as soon as one is; `a or b` is true as soon as one is.
    let decides = op == .or
    var skips: [Int] = []
    var before = bound
    for (index, item) in operands.enumerated() {
      let isLast = index == operands.count - 1
      if isLast || decides == sense {
        jumps += try condition(item, jumpIf: sense)
      } else {
        skips += try condition(item, jumpIf: decides)
      }
      if index == 0 { before = bound }
    }
    builder.patchHere(skips)
    bound = before
    return jumps
  }

  private mutating func comparisonBranch(
    _ first: ExpressionID, _ link: Comparison, _ span: Span, _ sense: Bool
  ) throws(Diagnostic) -> Int? {
    let flag = sense ? 1 : 0
    if link.op == .is || link.op == .isNot {
      guard case .none = tree[link.operand].kind else { return nil }
      let x = try operand(first)
      let constant = builder.constant(consuming: .none)
      guard constant < 65536 else { return nil }
      let jump = builder.emit(.branchIsConstant, link.op == .is ? flag : 1 - flag, x, constant)
      builder.emitWord()
      return jump
    }
    guard link.op.rawValue <= ComparisonOperator.greaterOrEqual.rawValue else { return nil }
    let x = try operand(first)
    let jump: Int
    if let number = immediateOperand(link.operand) {
      builder.span = span
      jump = builder.emit(opcode(.branchEqualImmediate, link.op.rawValue), flag, x, number)
    } else if let constant = constantOperand(link.operand) {
      builder.span = span
      jump = builder.emit(
        opcode(.branchEqualConstant, link.op.rawValue), flag, x, constant)
    } else {
      let y = try operand(link.operand)
      builder.span = span
      jump = builder.emit(opcode(.branchEqual, link.op.rawValue), flag, x, y)
    }
    builder.emitWord()
    return jump
  }
}
