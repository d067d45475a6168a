// Operators: one table of precedence, and the loop that reads by it.
//
// The table is the grammar from `or` down to `**`. Reading an operand of some precedence takes every
// operator that binds at least as tightly; what binds looser is left to the caller.

import Diagnostics

/// How tightly an operator binds, from loose to tight.
enum Precedence: UInt8 {
  case none, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign, power

  /// The next tighter level: what the right operand of a left-associative operator is read with.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .power }
}

/// What a token does after an operand.
struct InfixRule {
  enum Role {
    case none
    case boolean(BooleanOperator)
    case comparison(ComparisonOperator)
    case binary(BinaryOperator)
  }

  var precedence = Precedence.none
  var role = Role.none

  /// The rule of every token kind, by raw value.
  static let table: [InfixRule] = {
    var table = [InfixRule](repeating: InfixRule(), count: 256)
    for (kind, precedence, role) in rows {
      table[Int(kind.rawValue)] = InfixRule(precedence: precedence, role: role)
    }
    return table
  }()

  private static let rows: [(TokenKind, Precedence, Role)] = [
    (.keywordOr, .or, .boolean(.or)),
    (.keywordAnd, .and, .boolean(.and)),
    (.doubleEqual, .comparison, .comparison(.equal)),
    (.notEqual, .comparison, .comparison(.notEqual)),
    (.less, .comparison, .comparison(.less)),
    (.lessEqual, .comparison, .comparison(.lessOrEqual)),
    (.greater, .comparison, .comparison(.greater)),
    (.greaterEqual, .comparison, .comparison(.greaterOrEqual)),
    (.keywordIn, .comparison, .comparison(.in)),
    (.keywordIs, .comparison, .comparison(.is)),
    (.keywordNot, .comparison, .comparison(.notIn)),
    (.pipe, .bitOr, .binary(.bitOr)),
    (.caret, .bitXor, .binary(.bitXor)),
    (.ampersand, .bitAnd, .binary(.bitAnd)),
    (.leftShift, .shift, .binary(.shiftLeft)),
    (.rightShift, .shift, .binary(.shiftRight)),
    (.plus, .sum, .binary(.add)),
    (.minus, .sum, .binary(.subtract)),
    (.star, .product, .binary(.multiply)),
    (.slash, .product, .binary(.divide)),
    (.doubleSlash, .product, .binary(.floorDivide)),
    (.percent, .product, .binary(.modulo)),
    (.at, .product, .binary(.matrixMultiply)),
  ]
}

/// The operator of every augmented assignment.
let augmentedOperators: [TokenKind: BinaryOperator] = [
  .plusEqual: .add, .minusEqual: .subtract, .starEqual: .multiply, .slashEqual: .divide,
  .percentEqual: .modulo, .atEqual: .matrixMultiply, .doubleStarEqual: .power,
  .doubleSlashEqual: .floorDivide, .leftShiftEqual: .shiftLeft, .rightShiftEqual: .shiftRight,
  .ampersandEqual: .bitAnd, .pipeEqual: .bitOr, .caretEqual: .bitXor,
]

extension Parser {
  /// Reads an operand and every operator after it that binds at least as tightly as `minimum`.
  mutating func operators(_ minimum: Precedence) throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    var left = try prefix(minimum)
    while true {
      let rule = InfixRule.table[Int(kind.rawValue)]
      guard rule.precedence.rawValue >= minimum.rawValue else { return left }
      switch rule.role {
      case .none: return left
      case .binary(let op):
        advance()
        let right = try operators(rule.precedence.tighter)
        left = try add(
          .binary(op, left, right), span(from: start), over: Swift.max(height(left), height(right)))
      case .boolean(let op): left = try boolean(op, left, start)
      case .comparison(let op):
        // `not` after an operand is only ever half of `not in`.
        if op == .notIn, peek().kind != .keywordIn { return left }
        left = try comparison(left, start)
      }
    }
  }

  /// `a and b and c`, after `a`, as one node.
  private mutating func boolean(
    _ op: BooleanOperator, _ first: ExpressionID, _ start: UInt32
  ) throws(Diagnostic) -> ExpressionID {
    let word: TokenKind = op == .and ? .keywordAnd : .keywordOr
    let precedence: Precedence = op == .and ? .and : .or
    let mark = expressionStack.count
    expressionStack.append(first)
    while accept(word) { expressionStack.append(try operators(precedence.tighter)) }
    let operands = expressions(from: mark)
    return try add(.boolean(op, operands), span(from: start), over: height(operands))
  }

  /// `a < b <= c`, after `a`, as one node.
  private mutating func comparison(
    _ first: ExpressionID, _ start: UInt32
  ) throws(Diagnostic) -> ExpressionID {
    var steps: [Comparison] = []
    var highest = height(first)
    while case .comparison(var op) = InfixRule.table[Int(kind.rawValue)].role {
      if op == .notIn {
        guard peek().kind == .keywordIn else { break }
        advance()
      }
      advance()
      if op == .is, accept(.keywordNot) { op = .isNot }
      let operand = try operators(Precedence.comparison.tighter)
      highest = Swift.max(highest, height(operand))
      steps.append(Comparison(op: op, operand: operand))
    }
    let list = Self.append(steps, to: &tree.comparisons)
    return try add(.comparison(first, list), span(from: start), over: highest)
  }

  /// Reads an operand with the operators before it: `not`, the signs, and `**` after a primary.
  private mutating func prefix(_ minimum: Precedence) throws(Diagnostic) -> ExpressionID {
    switch kind {
    case .keywordNot where minimum.rawValue <= Precedence.not.rawValue:
      return try prefixed(.keywordNot, .not, then: .comparison)
    case .minus: return try prefixed(.minus, .negate, then: .sign)
    case .plus: return try prefixed(.plus, .plus, then: .sign)
    case .tilde: return try prefixed(.tilde, .invert, then: .sign)
    default: return try power()
    }
  }

  /// `- - x`: a run of one prefix operator, read by a loop.
  private mutating func prefixed(
    _ word: TokenKind, _ op: UnaryOperator, then operand: Precedence
  ) throws(Diagnostic) -> ExpressionID {
    var starts: [UInt32] = []
    while kind == word {
      starts.append(token.span.start)
      advance()
    }
    try enter()
    defer { nesting -= 1 }
    var value = try operand == .sign ? prefix(.sign) : operators(operand)
    for start in starts.reversed() {
      value = try add(.unary(op, value), span(from: start), over: height(value))
    }
    return value
  }

  /// `base ** exponent`, which binds tighter than a sign before it and looser than one after it.
  private mutating func power() throws(Diagnostic) -> ExpressionID {
    let start = token.span.start
    let base = try primary()
    guard accept(.doubleStar) else { return base }
    try enter()
    defer { nesting -= 1 }
    let exponent = try prefix(.sign)
    return try add(
      .binary(.power, base, exponent), span(from: start),
      over: Swift.max(height(base), height(exponent)))
  }
}
