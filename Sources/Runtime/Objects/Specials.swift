// The names of special methods, interned once, and the operators they stand for.

import Syntax

/// A special method, as a class may define it.
enum Special: UInt8, CaseIterable {
  case new, initialize, repr, str, format, bool, length, hash, call, iterate, next, contains,
    getItem, setItem, deleteItem, getAttr, getAttribute, setAttr, deleteAttr, enter, exit, index,
    toInt, toFloat, abs, round, floor, ceil, trunc, reversed, missing, equal, notEqual, less,
    lessOrEqual, greater, greaterOrEqual, negate, plus, invert, divmod, reflectedDivmod,
    descriptorGet, descriptorSet, descriptorDelete, setName, initSubclass, classGetitem,
    finalize, complex, bytes, copy, deepcopy, lengthHint, instancecheck, subclasscheck, dir, add,
    subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply, shiftLeft,
    shiftRight, bitAnd, bitOr, bitXor, reflectedAdd, reflectedSubtract, reflectedMultiply,
    reflectedDivide, reflectedFloorDivide, reflectedModulo, reflectedPower,
    reflectedMatrixMultiply, reflectedShiftLeft, reflectedShiftRight, reflectedBitAnd,
    reflectedBitOr, reflectedBitXor, inPlaceAdd, inPlaceSubtract, inPlaceMultiply, inPlaceDivide,
    inPlaceFloorDivide, inPlaceModulo, inPlacePower, inPlaceMatrixMultiply, inPlaceShiftLeft,
    inPlaceShiftRight, inPlaceBitAnd, inPlaceBitOr, inPlaceBitXor

  /// The name a class statement uses.
  var spelling: String { Special.spellings[Int(rawValue)] }

  private static let spellings: [String] = [
    "__new__", "__init__", "__repr__", "__str__", "__format__", "__bool__", "__len__",
    "__hash__", "__call__", "__iter__", "__next__", "__contains__", "__getitem__", "__setitem__",
    "__delitem__", "__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__enter__",
    "__exit__", "__index__", "__int__", "__float__", "__abs__", "__round__", "__floor__",
    "__ceil__", "__trunc__", "__reversed__", "__missing__", "__eq__", "__ne__", "__lt__",
    "__le__", "__gt__", "__ge__", "__neg__", "__pos__", "__invert__", "__divmod__",
    "__rdivmod__", "__get__", "__set__", "__delete__", "__set_name__", "__init_subclass__",
    "__class_getitem__", "__del__", "__complex__", "__bytes__", "__copy__", "__deepcopy__",
    "__length_hint__", "__instancecheck__", "__subclasscheck__", "__dir__", "__add__", "__sub__",
    "__mul__", "__truediv__", "__floordiv__", "__mod__", "__pow__", "__matmul__", "__lshift__",
    "__rshift__", "__and__", "__or__", "__xor__", "__radd__", "__rsub__", "__rmul__",
    "__rtruediv__", "__rfloordiv__", "__rmod__", "__rpow__", "__rmatmul__", "__rlshift__",
    "__rrshift__", "__rand__", "__ror__", "__rxor__", "__iadd__", "__isub__", "__imul__",
    "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__", "__imatmul__", "__ilshift__",
    "__irshift__", "__iand__", "__ior__", "__ixor__",
  ]
}

extension BinaryOperator {
  /// `__add__` and kin: the rows stand in the order of the operators.
  @inline(__always)
  var special: Special { Special.at(Special.add.rawValue &+ rawValue) }
  /// `__radd__` and kin.
  @inline(__always)
  var reflected: Special { Special.at(Special.reflectedAdd.rawValue &+ rawValue) }
  /// `__iadd__` and kin.
  @inline(__always)
  var inPlace: Special { Special.at(Special.inPlaceAdd.rawValue &+ rawValue) }
}

extension ComparisonOperator {
  /// `__eq__` and kin; only for the six orderings.
  var special: Special {
    Special.at(Special.equal.rawValue &+ ComparisonOperator.order[Int(rawValue)])
  }

  /// The operator that says the same with the operands exchanged.
  var reflected: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }

  /// Where each operator's method stands after `__eq__`.
  private static let order: [UInt8] = [0, 1, 2, 3, 4, 5, 0, 0, 0, 0]
}

extension UnaryOperator {
  /// `__neg__`, `__pos__` or `__invert__`; not for `not`.
  var special: Special {
    switch self {
    case .negate: .negate
    case .plus: .plus
    case .invert, .not: .invert
    }
  }

  /// The operator as written.
  var spelling: String {
    switch self {
    case .negate: "-"
    case .plus: "+"
    case .invert: "~"
    case .not: "not"
    }
  }
}

extension Special {
  @inline(__always)
  fileprivate static func at(_ rawValue: UInt8) -> Special {
    unsafeBitCast(rawValue, to: Special.self)
  }
}
