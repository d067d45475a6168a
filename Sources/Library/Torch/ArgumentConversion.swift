// From values of the language to the arguments of an operation, by the types its signature names.

import Autograd
import Runtime
import Tensors

extension Context {
  /// A value as an argument of one of the given types; nil where it is of none of them.
  ///
  /// A 0-dimensional tensor stands for a number, as in PyTorch.
  func argument(_ value: Value, _ types: ParameterTypes) throws(Raised) -> Argument? {
    switch value.kind {
    case .undefined: return Argument.none
    case .none: return types.contains(.none) ? Argument.none : nil
    case .bool: return number(.bool(value.asBool), types)
    case .int: return number(.int(value.asInt), types)
    case .float: return number(.float(value.asFloat), types)
    case .bigInteger: return try large(value, types)
    case .string: return types.contains(.string) ? .string(value.text) : nil
    case .list, .tuple: return try sequence(value, types)
    case .native: return try native(value, types)
    case .type: return types.contains(.dtype) ? dtype(ofType: value).map { .dtype($0) } : nil
    default: return nil
    }
  }

  /// An integer of more than 64 bits, which only a float can be made of.
  private func large(_ value: Value, _ types: ParameterTypes) throws(Raised) -> Argument? {
    if types.contains(.number) { throw error(.overflowError, "int too big to convert") }
    if !types.isDisjoint(with: [.int, .ints]) {
      throw valueError("Overflow when unpacking long long")
    }
    return types.contains(.float) ? .double(try double(value)) : nil
  }

  private func number(_ scalar: Scalar, _ types: ParameterTypes) -> Argument? {
    switch scalar {
    case .bool(let value):
      if !types.isDisjoint(with: [.bool, .number]) { return .bool(value) }
      // PyTorch takes a bool for a float and for a number, and for no size, axis or count.
      return types.contains(.float) ? .double(value ? 1 : 0) : nil
    case .int(let value):
      if !types.isDisjoint(with: [.int, .number]) { return .int(value) }
      if types.contains(.float) { return .double(Double(value)) }
      return types.contains(.ints) ? .ints([value]) : nil
    case .float(let value):
      return types.isDisjoint(with: [.float, .number]) ? nil : .double(value)
    }
  }

  private func native(_ value: Value, _ types: ParameterTypes) throws(Raised) -> Argument? {
    if let tensor = tensor(value) {
      if types.contains(.tensor) { return .tensor(tensor) }
      guard tensor.rank == 0, !tensor.requiresGrad else { return nil }
      return number(tensor.firstElement, types)
    }
    if let box = value.payload(as: NumpyScalarBox.self) { return number(box.value, types) }
    if types.contains(.dtype), let box = value.payload(as: DTypeBox.self) {
      return .dtype(box.dtype)
    }
    if types.contains(.string), value.payload(as: DeviceBox.self) != nil { return .string("cpu") }
    if let box = value.payload(as: MemoryWordBox.self), types.contains(box.type) {
      return .string(box.name)
    }
    if types.contains(.generator), let generator = value.payload(as: Generator.self) {
      return .generator(generator)
    }
    return nil
  }

  /// `float`, `int` and `bool` where a dtype is asked for.
  private func dtype(ofType value: Value) -> DType? {
    let rows: [(BuiltinType, DType)] = [(.float, .float64), (.int, .int64), (.bool, .bool)]
    return rows.first { value.isIdentical(to: self.value(of: type($0.0))) }?.1
  }

  /// A list or tuple as an argument; one list alone inside it stands for it where `unwraps`.
  private func sequence(_ value: Value, _ types: ParameterTypes, unwraps: Bool = true)
    throws(Raised) -> Argument?
  {
    let items = value.items
    if types.contains(.tensors), let tensors = tensors(items),
      !items.isEmpty || !types.contains(.ints)
    {
      return .tensors(tensors)
    }
    // `einsum(text, [a, b])` through `*operands`: one list inside the tuple of arguments.
    if types.contains(.tensors), unwraps, items.count == 1, items[0].isList || items[0].isTuple {
      return try sequence(items[0], .tensors, unwraps: false)
    }
    if types.contains(.intLists), let lists = try intLists(value) { return .intLists(lists) }
    if types.contains(.ints) {
      if let integers = try integers(value) { return .ints(integers) }
      // `view((2, 3))` through `*shape`: one tuple inside the tuple of arguments.
      if unwraps, value.items.count == 1, value.items[0].isList || value.items[0].isTuple {
        return try sequence(value.items[0], .ints, unwraps: false)
      }
    }
    if types.contains(.floats) {
      var numbers: [Double] = []
      for item in value.items {
        guard let number = item.scalar?.double else { return nil }
        numbers.append(number)
      }
      return .doubles(numbers)
    }
    return nil
  }

  /// The items as ints; nil where one is none.
  ///
  /// By index, each item held: an item's `__index__` may change the list.
  private func integers(_ value: Value) throws(Raised) -> [Int]? {
    var integers: [Int] = []
    integers.reserveCapacity(value.items.count)
    while integers.count < value.items.count {
      let item = value.items[integers.count].retained
      defer { item.release() }
      // Of several, PyTorch looks at the first alone for a bool.
      if item.isFloat || item.kind == .bigInteger || item.isBool && integers.isEmpty { return nil }
      guard let integer = try indexIfPossible(item) else { return nil }
      integers.append(integer)
    }
    return integers
  }

  /// Lists of ints; nil where an item is no list of ints.
  private func intLists(_ value: Value) throws(Raised) -> [[Int]]? {
    var lists: [[Int]] = []
    while lists.count < value.items.count {
      let item = value.items[lists.count].retained
      defer { item.release() }
      guard item.isList || item.isTuple, let list = try integers(item) else { return nil }
      lists.append(list)
    }
    return lists.isEmpty ? nil : lists
  }

  private func tensors(_ items: UnsafeMutableBufferPointer<Value>) -> [Tensor]? {
    var tensors: [Tensor] = []
    tensors.reserveCapacity(items.count)
    for item in items {
      guard let tensor = tensor(item) else { return nil }
      tensors.append(tensor)
    }
    return tensors
  }
}

extension Tensor {
  /// The only element of a 0-dimensional tensor (or the first one).
  var firstElement: Scalar { element(at: 0) }
}
