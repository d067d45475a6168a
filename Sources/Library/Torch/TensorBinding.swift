// The Tensor type of the language: operators, indexing, iteration, conversions. Arithmetic of small
// tensors takes the direct way into the engine; everything else goes through the catalogue.

import Autograd
import Runtime
import Syntax
import Tensors

/// Fills the slots of the tensor types.
enum TensorBinding {
  static func define(_ context: Context, _ state: UnsafeMutablePointer<TorchState>) {
    for type in [state.pointee.tensor, state.pointee.parameter] {
      fillSlots(type)
    }
    let operations = Catalogue.operations
    var methods: [Builtin] = []
    for operation in operations {
      for binding in OperationBinding.all(operation) {
        if operation.surfaces.contains(.method) { methods.append(binding.method) }
        if operation.surfaces.contains(.inPlace) { methods.append(binding.inPlaceMethod) }
        if operation.surfaces.contains(.viewInPlace) { methods.append(binding.viewInPlaceMethod) }
        if operation.surfaces.contains(.property) { methods.append(binding.property) }
      }
      // The operators have slots; what builtin functions ask for is found by name.
      if operation.operators.contains("__abs__") {
        methods.append(OperationBinding(operation: operation, name: "__abs__").method)
      }
      // A method whose function of the same name takes its arguments in another order.
      if operation.name.hasPrefix("Tensor.") {
        let name = String(operation.name.dropFirst("Tensor.".count))
        methods.append(OperationBinding(operation: operation, name: name).method)
      }
    }
    context.define(on: state.pointee.tensor, constructor: TensorMethods.constructor, methods)
    context.define(on: state.pointee.tensor, TensorMethods.all + TensorAttributes.all)
    context.define(on: state.pointee.parameter, constructor: ParameterBinding.constructor, [])
  }

  private static func fillSlots(_ type: TypePointer) {
    type.pointee.slots.willRelease = { payload in
      unsafeDowncast(payload, to: Tensor.self).wrapper = nil
    }
    type.pointee.slots.binary = binary
    type.pointee.slots.inPlace = inPlace
    type.pointee.slots.compare = compare
    type.pointee.slots.unary = unary
    type.pointee.slots.getItem = getItem
    type.pointee.slots.setItem = setItem
    type.pointee.slots.setAttribute = TensorAttributes.set
    type.pointee.slots.length = length
    type.pointee.slots.iterate = iterate
    type.pointee.slots.contains = contains
    type.pointee.slots.repr = TensorRepr.repr
    type.pointee.slots.summary = { (_, value) in TensorAdvice.summary(of: unwrap(value)) }
    type.pointee.slots.format = TensorRepr.format
    type.pointee.slots.isTrue = { (context, value) throws(Raised) in
      try context.raising { () throws(TensorError) in try unwrap(value).truth() }
    }
    type.pointee.slots.index = index
    type.pointee.slots.toFloat = { (context, value) throws(Raised) in
      try context.raising { () throws(TensorError) in try unwrap(value).number().double }
    }
  }

  /// The tensor of a value that is known to hold one: the slot's own operand.
  @inline(__always)
  static func unwrap(_ value: Value) -> Tensor { value.uncheckedPayload(as: Tensor.self) }
}

// MARK: Operators

extension TensorBinding {
  /// `left op right`, where at least one is a tensor.
  private static func binary(
    _ context: Context, _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    if let a = context.tensor(left) {
      if let b = context.tensor(right) {
        let result = try context.raising { () throws(TensorError) in try direct(op, a, b) }
        if let result { return context.value(result) }
      } else if let b = right.scalar {
        let result = try context.raising { () throws(TensorError) in try direct(op, a, b) }
        if let result { return context.value(result) }
        if op == .matrixMultiply { return .notImplemented }
      } else if right.payload(as: NdarrayBox.self) == nil {
        return .notImplemented
      }
      return try apply(context, Operators.forward[Int(op.rawValue)], left, right)
    }
    guard let b = context.tensor(right), let a = left.scalar, op != .matrixMultiply else {
      return .notImplemented
    }
    // Addition and multiplication commute; the others have a reflected operation.
    if op == .add || op == .multiply {
      let result = try context.raising { () throws(TensorError) in try direct(op, b, a) }
      if let result { return context.value(result) }
    }
    if let reflected = Operators.reflected[Int(op.rawValue)] {
      return try apply(context, reflected, right, left)
    }
    // No operation of its own: the number as a tensor of the other's type, or of the number's own kind
    // where that is higher.
    let isWider = a.category > b.dtype.category
    let number = try context.raising { () throws(TensorError) in
      try Raw.scalar(a, isWider ? a.defaultDType : b.dtype)
    }
    let wrapped = context.value(number)
    defer { wrapped.release() }
    return try apply(context, Operators.forward[Int(op.rawValue)], wrapped, right)
  }

  @inline(__always)
  private static func direct(_ op: BinaryOperator, _ a: Tensor, _ b: Tensor) throws(TensorError)
    -> Tensor?
  {
    switch op {
    case .add: try Operations.add(a, b)
    case .subtract: try Operations.sub(a, b)
    case .multiply: try Operations.mul(a, b)
    case .divide: try Operations.div(a, b)
    case .matrixMultiply: try Operations.matmul(a, b)
    default: nil
    }
  }

  @inline(__always)
  private static func direct(_ op: BinaryOperator, _ a: Tensor, _ b: Scalar) throws(TensorError)
    -> Tensor?
  {
    switch op {
    case .add: try Operations.add(a, b)
    case .subtract: try Operations.sub(a, b)
    case .multiply: try Operations.mul(a, b)
    case .divide: try Operations.div(a, b)
    default: nil
    }
  }

  private static func inPlace(
    _ context: Context, _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    guard let operation = Operators.inPlace[Int(op.rawValue)], context.tensor(left) != nil,
      let target = try context.argument(left, .tensor),
      let other = try context.argument(right, [.tensor, .number])
    else { return .notImplemented }
    _ = try context.raising { () throws(TensorError) in
      try operation.callInPlace(OperationArguments([target, other]))
    }
    return left.retained
  }

  private static func compare(
    _ context: Context, _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Value {
    let isForward = context.tensor(left) != nil
    let tensor = isForward ? left : right
    let other = isForward ? right : left
    let place = isForward ? op : op.mirrored
    guard place.rawValue < 6 else { return .notImplemented }
    return try apply(context, Operators.comparison[Int(place.rawValue)], tensor, other)
  }

  private static func unary(_ context: Context, _ op: UnaryOperator, _ value: Value) throws(Raised)
    -> Value
  {
    if op == .negate {
      return context.value(
        try context.raising { () throws(TensorError) in try Operations.neg(unwrap(value)) })
    }
    if op == .plus { return value.retained }
    guard let operation = Operators.unary[op] else { return .notImplemented }
    return context.value(
      try context.raising { () throws(TensorError) in
        try operation.call(OperationArguments([.tensor(unwrap(value))]))
      })
  }

  /// Calls the operation behind an operator; `NotImplemented` where the operand is none of its kind.
  private static func apply(
    _ context: Context, _ operation: Operation?, _ tensor: Value, _ other: Value
  ) throws(Raised) -> Value {
    guard let operation, let first = try context.argument(tensor, .tensor),
      let second = try context.argument(other, [.tensor, .number])
    else { return .notImplemented }
    return context.value(
      try context.raising { () throws(TensorError) in
        try operation.call(OperationArguments([first, second]))
      })
  }
}

extension ComparisonOperator {
  /// The operator that says the same with the operands exchanged.
  fileprivate var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

/// The operations behind the operators, found in the catalogue by the names of their special methods.
enum Operators {
  static let forward = BinaryOperator.allCases.map { find($0, prefix: "") }
  static let reflected = BinaryOperator.allCases.map { find($0, prefix: "r") }
  static let inPlace = BinaryOperator.allCases.map { find($0, prefix: "i") }
  static let comparison = ["eq", "ne", "lt", "le", "gt", "ge"].map { find("__\($0)__") }
  static let unary: [UnaryOperator: Operation] =
    Dictionary(
      [(.invert, "__invert__"), (.negate, "__neg__")].compactMap { (op, name) in
        find(name).map { (op, $0) }
      }, uniquingKeysWith: { first, _ in first })
  static let absolute = find("__abs__")
  static let getItem = find("__getitem__")
  static let setItem = find("__setitem__")

  private static func find(_ op: BinaryOperator, prefix: String) -> Operation? {
    names[op].flatMap { find("__\(prefix)\($0)__") }
  }

  private static func find(_ special: String) -> Operation? {
    Catalogue.operations.first { $0.operators.contains(special) }
  }

  private static let names: [BinaryOperator: String] = [
    .add: "add", .subtract: "sub", .multiply: "mul", .divide: "truediv",
    .floorDivide: "floordiv", .modulo: "mod", .power: "pow", .matrixMultiply: "matmul",
    .shiftLeft: "lshift", .shiftRight: "rshift", .bitAnd: "and", .bitOr: "or", .bitXor: "xor",
  ]
}

// MARK: Indexing and iteration

extension TensorBinding {
  private static func getItem(_ context: Context, _ value: Value, _ key: Value) throws(Raised)
    -> Value
  {
    guard let operation = Operators.getItem else { return .notImplemented }
    let indices = try context.tensorIndices(key)
    return context.value(
      try context.raising { () throws(TensorError) in
        try operation.call(OperationArguments([.tensor(unwrap(value)), .indices(indices)]))
      })
  }

  private static func setItem(
    _ context: Context, _ value: Value, _ key: Value, _ item: Value
  ) throws(Raised) {
    guard !item.isUndefined else {
      throw context.typeError("Tensor does not support deleting items")
    }
    guard let operation = Operators.setItem else { return }
    let indices = try context.tensorIndices(key)
    guard let source = try context.argument(item, [.tensor, .number]) else {
      throw context.typeError("can't assign a \(context.typeName(item)) to a torch.FloatTensor")
    }
    _ = try context.raising { () throws(TensorError) in
      try operation.call(OperationArguments([.tensor(unwrap(value)), .indices(indices), source]))
    }
  }

  private static func length(_ context: Context, _ value: Value) throws(Raised) -> Int {
    let tensor = unwrap(value)
    guard tensor.rank > 0 else { throw context.typeError("len() of a 0-d tensor") }
    return tensor.shape[0]
  }

  private static func iterate(_ context: Context, _ value: Value) throws(Raised) -> Value {
    let tensor = unwrap(value)
    guard tensor.rank > 0 else { throw context.typeError("iteration over a 0-d tensor") }
    return context.iterator(
      RowIterator(
        try context.raising { () throws(TensorError) in try Operations.unbind(tensor, 0) }))
  }

  private static func contains(_ context: Context, _ value: Value, _ item: Value) throws(Raised)
    -> Bool
  {
    let equal = try compare(context, .equal, value, item)
    defer { equal.release() }
    guard let tensor = context.tensor(equal) else {
      throw context.runtimeError(
        "Tensor.__contains__ only supports Tensor or scalar, but you passed in a "
          + "\(context.typeName(item)).")
    }
    return try context.raising { () throws(TensorError) in try tensor.toBools().contains(true) }
  }

  private static func index(_ context: Context, _ value: Value) throws(Raised) -> Int {
    let tensor = unwrap(value)
    guard tensor.count == 1, tensor.dtype.isIntegral else {
      throw context.typeError(
        "only integer tensors of a single element can be converted to an index")
    }
    return try context.raising { () throws(TensorError) in try tensor.item().int }
  }
}

/// The rows of a tensor, one after another.
private final class RowIterator: NativeIterator {
  private var rows: [Tensor]
  private var position = 0

  init(_ rows: [Tensor]) { self.rows = rows }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard position < rows.count else { return .undefined }
    defer { position += 1 }
    return context.value(rows[position])
  }
}

extension Context {
  /// What stands between the brackets of `x[…]`.
  func tensorIndices(_ key: Value) throws(Raised) -> [Index] {
    guard key.isTuple || key.isList && indexesDimensions(key.items) else {
      return [try tensorIndex(key)]
    }
    var indices: [Index] = []
    for item in key.items { indices.append(try tensorIndex(item)) }
    return indices
  }

  /// Whether a list stands for a tuple of indices: `x[[[0], [1]]]` is `x[[0], [1]]`, by NumPy's old rule.
  private func indexesDimensions(_ items: UnsafeMutableBufferPointer<Value>) -> Bool {
    items.count < 32
      && items.contains { item in
        switch item.kind {
        case .list, .tuple, .range, .string, .slice, .ellipsis, .none: true
        default: tensor(item) != nil
        }
      }
  }

  private func tensorIndex(_ value: Value) throws(Raised) -> Index {
    switch value.kind {
    case .int: return .int(value.asInt)
    case .bool: return .bool(value.asBool)
    case .none: return Index.none
    case .ellipsis: return .ellipsis
    case .slice: return try slice(value)
    case .list, .tuple, .range:
      let data = try nestedData(value)
      return .tensor(
        try raising { () throws(TensorError) in
          let tensor = try Raw.tensor(data)
          return tensor.count == 0 ? try Raw.cast(tensor, to: .int64) : tensor
        })
    case .native:
      if let tensor = tensor(value) { return .tensor(tensor) }
      if let array = value.payload(as: NdarrayBox.self) { return .tensor(array.tensor) }
    case .string: throw typeError("new(): invalid data type 'str'")
    default: break
    }
    if let index = try indexIfPossible(value) { return .int(index) }
    throw indexError(
      "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid "
        + "indices (got \(typeName(value)))")
  }

  private func slice(_ value: Value) throws(Raised) -> Index {
    let parts = value.sliceParts
    return .slice(
      start: try sliceBound(parts.start), stop: try sliceBound(parts.stop),
      step: try sliceBound(parts.step))
  }

  private func sliceBound(_ value: Value) throws(Raised) -> Int? {
    if value.isNone { return nil }
    if let bound = try indexIfPossible(value) { return bound }
    throw typeError("slice indices must be integers or None or have an __index__ method")
  }
}
