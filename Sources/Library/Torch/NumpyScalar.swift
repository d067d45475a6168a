// numpy.int64, numpy.float32 and kin: what an array gives for one element. Their arithmetic follows
// NumPy's rules: a Python number takes the scalar's type unless its own kind is higher.

import Autograd
import Runtime
import Syntax
import Tensors
import Text

/// The payload of a NumPy scalar.
final class NumpyScalarBox {
  let value: Scalar
  let dtype: DType

  init(_ value: Scalar, _ dtype: DType) {
    self.value = value
    self.dtype = dtype
  }

  /// The number as NumPy writes it in `str`.
  var text: String {
    switch value {
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .float(let value): dtype == .float32 ? FloatText.repr(Float(value)) : FloatText.repr(value)
    }
  }
}

enum NumpyScalar {
  /// The types, by `DType.rawValue`.
  static func makeTypes(_ context: Context) -> [TypePointer] {
    DType.allCases.map { dtype in
      let type = context.compiledType(dtype.shortName, module: "numpy")
      fillSlots(type)
      context.define(on: type, methods)
      return type
    }
  }

  private static func fillSlots(_ type: TypePointer) {
    type.pointee.slots.binary = binary
    type.pointee.slots.compare = { (context, op, left, right) throws(Raised) in
      guard let a = left.scalar, let b = right.scalar, op.rawValue < 6 else {
        return .notImplemented
      }
      let answer = try context.compare(op, context.value(a), context.value(b))
      defer { answer.release() }
      return context.numpyScalar(.bool(try context.isTrue(answer)), .bool)
    }
    type.pointee.slots.unary = unary
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      let box = unwrap(value)
      if box.dtype == .bool { return context.string("np.\(box.text)_") }
      return context.string("np.\(box.dtype.shortName)(\(box.text))")
    }
    type.pointee.slots.str = { (context, value) throws(Raised) in
      context.string(unwrap(value).text)
    }
    type.pointee.slots.format = { (context, value, specification) throws(Raised) in
      // Without a specification a float32 shows its own few digits, not those of its double.
      if specification.scalarCount == 0 { return context.string(unwrap(value).text) }
      return try context.format(context.value(unwrap(value).value), specification)
    }
    type.pointee.slots.hash = { (context, value) throws(Raised) in
      try context.hash(context.value(unwrap(value).value))
    }
    type.pointee.slots.isTrue = { (context, value) throws(Raised) in
      try context.isTrue(context.value(unwrap(value).value))
    }
    type.pointee.slots.index = { (context, value) throws(Raised) in
      guard case .int(let number) = unwrap(value).value else {
        throw context.typeError(
          "'numpy.\(unwrap(value).dtype.shortName)' object cannot be interpreted as an integer")
      }
      return number
    }
    type.pointee.slots.toFloat = { (_, value) throws(Raised) in unwrap(value).value.double }
  }

  private static func unwrap(_ value: Value) -> NumpyScalarBox {
    value.uncheckedPayload(as: NumpyScalarBox.self)
  }

  // MARK: Arithmetic

  private static func binary(
    _ context: Context, _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    guard let a = left.scalar, let b = right.scalar else { return .notImplemented }
    var dtype = resultType(left, right)
    if op == .divide, !dtype.isFloatingPoint { dtype = .float64 }
    let result = try context.raising { () throws(TensorError) in
      let operands = [try Raw.scalar(a, dtype), try Raw.scalar(b, dtype)]
      return try Operators.forward[Int(op.rawValue)]?.call(
        OperationArguments(operands.map { .tensor($0) }))
    }
    guard case .tensor(let tensor)? = result else { return .notImplemented }
    return context.numpyScalar(tensor.firstElement, tensor.dtype)
  }

  /// The type of a result: of two NumPy scalars the wider; of one with a Python number its own type, or
  /// the default type of the number's kind where that is higher.
  private static func resultType(_ left: Value, _ right: Value) -> DType {
    let boxes = [left, right].map { $0.payload(as: NumpyScalarBox.self)?.dtype }
    switch (boxes[0], boxes[1]) {
    case (let a?, let b?):
      // NumPy mixes integers of 32 bits and more with float32 to float64.
      let mixes = a.isFloatingPoint != b.isFloatingPoint && a.size >= 4 && b.size >= 4
      return mixes ? .float64 : DType.promotion(a, b)
    case (let own?, nil): return weak(own, right)
    case (nil, let own?): return weak(own, left)
    case (nil, nil): return .float64
    }
  }

  private static func weak(_ own: DType, _ number: Value) -> DType {
    if number.isFloat { return own.isFloatingPoint ? own : .float64 }
    return own == .bool && number.isInt ? .int64 : own
  }

  private static func unary(_ context: Context, _ op: UnaryOperator, _ value: Value) throws(Raised)
    -> Value
  {
    let box = unwrap(value)
    if op == .plus { return value.retained }
    guard let operation = Operators.unary[op] else { return .notImplemented }
    return try applied(context, operation, box)
  }

  private static func applied(_ context: Context, _ operation: Operation, _ box: NumpyScalarBox)
    throws(Raised) -> Value
  {
    let result = try context.raising { () throws(TensorError) in
      try operation.call(OperationArguments([.tensor(try Raw.scalar(box.value, box.dtype))]))
    }
    guard case .tensor(let tensor) = result else { return .notImplemented }
    return context.numpyScalar(tensor.firstElement, tensor.dtype)
  }

  // MARK: Methods

  private static let methods: [Builtin] = [
    Builtin("item", "(self)", "The number as Python's own.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(unwrap(arguments[0]).value)
    },
    Builtin("tolist", "(self)", "The number as Python's own.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(unwrap(arguments[0]).value)
    },
    Builtin("dtype", "(self)", "The type of the number.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      return context.native(
        NumpyDTypeBox(unwrap(arguments[0]).dtype), type: context.numpyDTypeType)
    },
    Builtin("shape", "(self)", "(): it has no dimensions.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.tuple(consuming: [])
    },
    Builtin("ndim", "(self)", "0", binding: .getter) { (_) throws(Raised) -> Value in .int(0) },
    Builtin("size", "(self)", "1", binding: .getter) { (_) throws(Raised) -> Value in .int(1) },
    Builtin("__int__", "(self)", "int(self).") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(unwrap(arguments[0]).value.int)
    },
    Builtin("__abs__", "(self)", "abs(self).") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      guard let operation = Operators.absolute else { return .notImplemented }
      return try applied(arguments.context, operation, unwrap(arguments[0]))
    },
    Builtin("__round__", "(self, ndigits=None)", "round(self, ndigits).") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let box = unwrap(arguments[0])
      let round = try context.attributeIfPresent(
        context.value(box.value), context.intern("__round__"))
      defer { round.release() }
      let rounded = try context.call(round, arguments.isNothing(1) ? [] : [arguments[1]])
      guard !arguments.isNothing(1), let number = rounded.scalar else { return rounded }
      return context.numpyScalar(number, box.dtype)
    },
  ]
}

extension Context {
  /// A NumPy scalar.
  ///
  /// Owned.
  func numpyScalar(_ value: Scalar, _ dtype: DType) -> Value {
    let types = torch.pointee.numpyScalars
    return native(NumpyScalarBox(value, dtype), type: types[Int(dtype.rawValue)])
  }
}
