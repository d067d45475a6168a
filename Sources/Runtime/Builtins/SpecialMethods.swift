// The special methods of the builtin types by name: `[].__len__()`, `hasattr(x, "__iter__")`,
// `int.__add__`. The operators themselves never come here; these say the same when asked for.

import Syntax

/// The special methods of the builtin types, one row for each and the types that have it.
enum SpecialMethods {
  /// A method and the types it belongs to.
  private struct Row {
    let types: [BuiltinType]
    let method: Builtin

    init(_ types: [BuiltinType], _ method: Builtin) {
      self.types = types
      self.method = method
    }

    init(
      _ types: [BuiltinType], _ name: String, _ signature: String, _ summary: String,
      _ body: @escaping Builtin.Body
    ) {
      self.types = types
      method = Builtin(name, signature, summary, body: body)
    }
  }

  /// Declares all of them; called once, when an interpreter is born.
  static func install(_ context: Context) {
    for row in containers + numbers + operators + comparisons {
      for type in row.types { context.define(on: context.type(type), [row.method]) }
    }
  }

  /// The methods of iterators, which the types of `zip`, `map` and their kin have too.
  static let ofIterators = [iterMethod, nextMethod]

  private static let iterMethod = Builtin("__iter__", "(self, /)", "iter(self).") {
    (a: borrowing Arguments) throws(Raised) -> Value in try a.context.iterate(a[0])
  }
  private static let nextMethod = Builtin("__next__", "(self, /)", "next(self).") {
    (a: borrowing Arguments) throws(Raised) -> Value in
    let item = try a.context.next(a[0])
    if item.isUndefined { throw a.context.stopIteration() }
    return item
  }

  // MARK: Containers

  private static let views: [BuiltinType] = [.dictKeys, .dictValues, .dictItems]
  private static let sequences: [BuiltinType] = [.str, .list, .tuple, .range]
  private static let sets: [BuiltinType] = [.set, .frozenset]
  private static let iterators: [BuiltinType] = [
    .iterator, .listIterator, .listReverseIterator, .tupleIterator, .rangeIterator, .strIterator,
    .strASCIIIterator, .dictKeyIterator, .dictValueIterator, .dictItemIterator, .setIterator,
    .callableIterator,
  ]

  private static let containers: [Row] = [
    Row(sequences + [.dict] + sets + views, "__len__", "(self, /)", "len(self).") {
      (a) throws(Raised) in .int(try a.context.length(a[0]))
    },
    Row(sequences + [.dict] + sets + views + iterators, iterMethod),
    Row(iterators, nextMethod),
    Row(sequences + [.dict] + sets + views, "__contains__", "(self, key, /)", "key in self.") {
      (a) throws(Raised) in .bool(try a.context.contains(a[1], in: a[0]))
    },
    Row(sequences + [.dict], "__getitem__", "(self, key, /)", "self[key].") {
      (a) throws(Raised) in try a.context.getItem(a[0], a[1])
    },
    Row([.list, .dict], "__setitem__", "(self, key, value, /)", "self[key] = value.") {
      (a) throws(Raised) in
      try a.context.setItem(a[0], a[1], a[2])
      return .none
    },
    Row([.list, .dict], "__delitem__", "(self, key, /)", "del self[key].") {
      (a) throws(Raised) in
      try a.context.deleteItem(a[0], a[1])
      return .none
    },
    Row([.list, .range, .dict] + views, "__reversed__", "(self, /)", "reversed(self).") {
      (a) throws(Raised) in try a.context.reversed(a[0], type: a.context.type(.iterator))
    },
  ]

  // MARK: Numbers

  private static let numbers: [Row] = [
    Row([.int, .float], "__neg__", "(self, /)", "-self.") { (a) throws(Raised) in
      try a.context.unary(.negate, a[0])
    },
    Row([.int, .float], "__pos__", "(self, /)", "+self.") { (a) throws(Raised) in
      try a.context.unary(.plus, a[0])
    },
    Row([.int], "__invert__", "(self, /)", "~self.") { (a) throws(Raised) in
      try a.context.unary(.invert, a[0])
    },
    Row([.int, .float], "__abs__", "(self, /)", "abs(self).", NumberFunctions.abs),
    Row([.int, .float], "__bool__", "(self, /)", "bool(self).") { (a) throws(Raised) in
      .bool(try a.bool(0))
    },
    Row([.int], "__index__", "(self, /)", "The number itself.", NumberMethods.number),
    Row([.int, .float], "__int__", "(self, /)", "int(self).") { (a) throws(Raised) in
      a[0].isFloat
        ? try a.context.wholeNumber(a[0].asFloat.rounded(.towardZero))
        : try NumberMethods.number(a)
    },
    Row([.int, .float], "__float__", "(self, /)", "float(self).") { (a) throws(Raised) in
      .float(try a.double(0))
    },
  ]

  // MARK: Operators

  private static let arithmetic: [BinaryOperator] = [
    .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power,
  ]
  private static let bits: [BinaryOperator] = [.bitAnd, .bitOr, .bitXor]

  private static let operators: [Row] =
    arithmetic.flatMap { [direct([.int, .float], $0), reflected([.int, .float], $0)] }
    + (bits + [.shiftLeft, .shiftRight]).flatMap { [direct([.int], $0), reflected([.int], $0)] }
    + bits.map { direct(sets + [.dictKeys, .dictItems], $0) }
    + [
      direct(sets + [.dictKeys, .dictItems], .subtract), direct([.str, .list, .tuple], .add),
      direct([.str, .list, .tuple], .multiply), reflected([.str, .list, .tuple], .multiply),
      direct([.str], .modulo), direct([.dict], .bitOr),
    ]
    + [
      inPlace([.list], .add), inPlace([.list], .multiply), inPlace([.dict, .set], .bitOr),
      inPlace([.set], .bitAnd), inPlace([.set], .subtract), inPlace([.set], .bitXor),
    ]

  private static func direct(_ types: [BuiltinType], _ op: BinaryOperator) -> Row {
    Row(types, op.special.spelling, "(self, value, /)", "self \(op.spelling) value.") {
      (a) throws(Raised) in
      // A template asks a value for its own text.
      let other = op == .modulo && a[0].isString ? a[1] : a.context.nativeValue(a[1])
      guard goTogether(op, a[0], other) else { return .notImplemented }
      return try a.context.binary(op, a[0], other, inPlace: false, shown: (a[0], a[1]))
    }
  }

  private static func reflected(_ types: [BuiltinType], _ op: BinaryOperator) -> Row {
    Row(types, op.reflected.spelling, "(self, value, /)", "value \(op.spelling) self.") {
      (a) throws(Raised) in
      let other = a.context.nativeValue(a[1])
      guard goTogether(op, a[0], other) else { return .notImplemented }
      return try a.context.binary(op, other, a[0], inPlace: false, shown: (a[1], a[0]))
    }
  }

  private static func inPlace(_ types: [BuiltinType], _ op: BinaryOperator) -> Row {
    Row(types, op.inPlace.spelling, "(self, value, /)", "self \(op.spelling)= value.") {
      (a) throws(Raised) in
      let other = a.context.nativeValue(a[1])
      let joins = a[0].isList || goTogether(op, a[0], other)
      guard joins else { return .notImplemented }
      return try a.context.binary(op, a[0], other, inPlace: true, shown: (a[0], a[1]))
    }
  }

  /// Whether the type of `a` knows what to do with `b`; where not, the method is not implemented.
  private static func goTogether(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Bool {
    switch a.kind {
    case .int, .bool, .bigInteger: return b.isInteger
    case .float: return b.isFloat || b.isInteger
    case .set, .frozenset: return b.kind == .set || b.kind == .frozenset
    case .dict: return b.isDict
    default: return true
    }
  }

  // MARK: Comparisons

  private static let ordered: [BuiltinType] = [.int, .float, .str, .list, .tuple, .set, .frozenset]

  private static let comparisons: [Row] =
    [ComparisonOperator.less, .lessOrEqual, .greater, .greaterOrEqual].map { compare(ordered, $0) }
    + [.equal, .notEqual].map { compare(ordered + [.dict, .range], $0) }

  private static func compare(_ types: [BuiltinType], _ op: ComparisonOperator) -> Row {
    Row(types, op.special.spelling, "(self, value, /)", "self \(op.spelling) value.") {
      (a) throws(Raised) in
      let isNumber = a[0].isInteger || a[0].isFloat
      let isSet = a.context.isSet(a[0])
      let other = a.context.nativeValue(a[1])
      let canCompare =
        isNumber
        ? other.isInteger || (other.isFloat && a[0].isFloat)
        : isSet ? a.context.isSet(other) : a[0].kind == other.kind
      return canCompare ? try a.context.compare(op, a[0], other) : .notImplemented
    }
  }
}
