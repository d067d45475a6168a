// Methods of tensors that are not operations: the graph, conversions, sizes.

import Autograd
import Runtime
import Tensors

enum TensorMethods {
  static let constructor = Builtin("Tensor", "(*data)", "A float32 tensor of data or of sizes.") {
    (arguments: borrowing Arguments) throws(Raised) -> Value in
    let context = arguments.context
    let items = arguments.rest(0)
    if items.count == 1, !items[0].isInt {
      let data = try context.nestedData(items[0])
      return context.value(
        try context.raising { () throws(TensorError) in try Raw.tensor(data, .float32) })
    }
    var sizes: [Int] = []
    for item in items { sizes.append(try context.index(item)) }
    return context.value(
      try context.raising { () throws(TensorError) in
        try Raw.zeros(try Shape(items.isEmpty ? [0] : sizes), .float32)
      })
  }

  static let all: [Builtin] = graph + GraphBinding.tensorMethods + conversions + sizes

  // MARK: The graph

  private static let graph: [Builtin] = [
    Builtin(
      "backward", "(self, gradient=None, retain_graph=None, create_graph=False, inputs=None)",
      "Computes the gradients of this tensor and adds them to the leaves' grad."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      let seed = arguments.isNothing(1) ? nil : try arguments.tensor(1)
      let retains = arguments.isNothing(2) ? nil : try arguments.bool(2)
      let creates = try arguments.bool(3)
      let inputs = arguments.isNothing(4) ? nil : try arguments.tensors(4)
      try arguments.context.raising { () throws(TensorError) in
        try tensor.backward(seed, retainGraph: retains, createGraph: creates, inputs: inputs)
      }
      return .none
    },
    Builtin("detach", "(self)", "The same values outside the graph, on the same memory.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(try arguments.tensor(0).detach())
    },
    Builtin("detach_", "(self)", "Takes this tensor out of the graph.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      try arguments.context.raising { () throws(TensorError) in try tensor.detachInPlace() }
      return arguments[0].retained
    },
    Builtin(
      "requires_grad_", "(self, requires_grad=True)", "Sets whether gradients flow into it."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      let flag = try arguments.flag(
        1, "requires_grad_(): argument 'requires_grad' (position 1)")
      try arguments.context.raising { () throws(TensorError) in try tensor.setRequiresGrad(flag) }
      return arguments[0].retained
    },
    Builtin("retain_grad", "(self)", "Keeps the gradient though it is no leaf.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      try arguments.context.raising { () throws(TensorError) in try tensor.retainGrad() }
      return .none
    },
  ]

  // MARK: Conversions

  private static let conversions: [Builtin] = [
    Builtin("item", "(self)", "The only element as a number.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      return arguments.context.value(
        try arguments.context.raising { () throws(TensorError) in try tensor.item() })
    },
    Builtin("__int__", "(self)", "The only element as an int.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      let number = try arguments.context.raising { () throws(TensorError) in try tensor.number() }
      return .int(number.int)
    },
    Builtin("tolist", "(self)", "The elements as nested lists of numbers.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      try arguments.context.nestedList(try arguments.tensor(0))
    },
    Builtin("numpy", "(self)", "The elements as a NumPy array over the same memory.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      guard !tensor.isTracked else {
        throw arguments.context.runtimeError(
          "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
      }
      return arguments.context.native(
        NdarrayBox(tensor), type: arguments.context.torch.pointee.ndarray)
    },
    Builtin(
      "to",
      "(self, *target, dtype=None, device=None, copy=False, non_blocking=False, memory_format=None)",
      "The tensor with another dtype; itself where nothing changes."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      try convert(arguments)
    },
    Builtin("type", "(self, dtype=None)", "The name of the tensor's type, or a tensor of another.")
    {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      let context = arguments.context
      if arguments[1].isNone {
        return context.string("torch.\(tensor.dtype.scalarTypeName)Tensor")
      }
      let dtype = try typeArgument(arguments[1], context)
      return context.value(
        try context.raising { () throws(TensorError) in try Operations.cast(tensor, dtype) })
    },
    Builtin("cpu", "(self)", "Itself: everything is on the CPU.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in arguments[0].retained
    },
    Builtin("cuda", "(self)", "Refused: Glia has no GPU.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      throw arguments.context.refusal("Glia has the device 'cpu' only, not 'cuda'")
    },
  ]

  /// The three forms of `to`: `x.to(dtype)`, `x.to("cpu")` and `x.to(other)`.
  private static func convert(_ arguments: borrowing Arguments) throws(Raised) -> Value {
    let context = arguments.context
    let tensor = try arguments.tensor(0)
    var dtype = arguments[2].payload(as: DTypeBox.self)?.dtype
    try context.checkDevice(arguments[3])
    // After the target: non_blocking, which changes nothing here, and copy.
    var flags: [Bool] = []
    for target in arguments.rest(1) {
      if target.kind == .bool {
        flags.append(target.asBool)
      } else if case .dtype(let given)? = try context.argument(target, .dtype) {
        dtype = given
      } else if let other = context.tensor(target) {
        dtype = other.dtype
      } else {
        try context.checkDevice(target)
      }
    }
    let format = arguments[6].payload(as: MemoryWordBox.self)?.name
    let copies = flags.count > 1 ? flags[1] : try arguments.bool(4)
    if !copies, format != "channels_last", dtype ?? tensor.dtype == tensor.dtype {
      return arguments[0].retained
    }
    return context.value(
      try context.raising { () throws(TensorError) in
        let source =
          switch format {
          case "contiguous_format": try Operations.contiguous(tensor)
          case "channels_last": try Operations.channelsLast(tensor)
          default: tensor
          }
        if copies, source !== tensor, dtype ?? tensor.dtype == tensor.dtype { return source }
        let result = try Operations.cast(source, dtype ?? tensor.dtype)
        return copies && result === tensor ? try Operations.clone(tensor) : result
      })
  }

  // MARK: Sizes

  private static let sizes: [Builtin] = [
    Builtin("size", "(self, dim=None)", "The shape, or one size.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      guard let dim = try arguments.optionalInt(1) else {
        return arguments.context.value(tensor.shape)
      }
      return .int(tensor.shape[try axis(arguments.context, tensor, dim)])
    },
    Builtin("stride", "(self, dim=None)", "The distances between neighbours, in elements.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      guard let dim = try arguments.optionalInt(1) else {
        return arguments.context.tuple(
          consuming: tensor.strides.axes.map { .int(tensor.strides[$0]) })
      }
      return .int(tensor.strides[try axis(arguments.context, tensor, dim)])
    },
    count("dim", "The number of dimensions.") { $0.rank },
    count("ndimension", "The number of dimensions.") { $0.rank },
    count("numel", "The number of elements.") { $0.count },
    count("nelement", "The number of elements.") { $0.count },
    count("element_size", "Bytes of an element.") { $0.dtype.size },
    count("storage_offset", "The element of the memory at which it begins.") { $0.offset },
    count("data_ptr", "The address of the first element.") { Int(bitPattern: $0.bytes) },
    Builtin(
      "is_contiguous", "(self, memory_format=None)",
      "Whether the elements lie in row-major order, or in that of the memory format."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let tensor = try arguments.tensor(0)
      guard arguments[1].payload(as: MemoryWordBox.self)?.name == "channels_last",
        tensor.rank == 4
      else { return .bool(tensor.isContiguous) }
      let moved = try arguments.context.raising { () throws(TensorError) in
        try Operations.permute(tensor, [0, 2, 3, 1])
      }
      return .bool(moved.isContiguous)
    },
    truth("is_floating_point", "Whether the elements are floats.") { $0.dtype.isFloatingPoint },
  ]

  private static func count(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Tensor) -> Int
  ) -> Builtin {
    Builtin(name, "(self)", summary) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(get(try arguments.tensor(0)))
    }
  }

  private static func truth(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Tensor) -> Bool
  ) -> Builtin {
    Builtin(name, "(self)", summary) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      .bool(get(try arguments.tensor(0)))
    }
  }

  /// A dimension counted from either end.
  private static func axis(_ context: Context, _ tensor: Tensor, _ dim: Int) throws(Raised) -> Int {
    let rank = tensor.rank
    guard rank > 0, dim >= -rank, dim < rank else {
      let last = max(rank, 1)
      throw context.indexError(
        rank == 0
          ? "Dimension specified as \(dim) but tensor has no dimensions"
          : "Dimension out of range (expected to be in range of [\(-last), \(last - 1)], "
            + "but got \(dim))")
    }
    return dim < 0 ? dim + rank : dim
  }

  /// The dtype that `type()` is given: a dtype, the name of a tensor type, or `torch.FloatTensor` and kin.
  private static func typeArgument(_ value: Value, _ context: Context) throws(Raised) -> DType {
    if let dtype = value.payload(as: DTypeBox.self)?.dtype { return dtype }
    if value.isString {
      let named = DType.allCases.first { "torch.\($0.scalarTypeName)Tensor" == value.text }
      guard let named else { throw context.valueError("invalid type: '\(value.text)'") }
      return named
    }
    let dtype = try context.attributeIfPresent(value, context.intern("dtype"))
    defer { dtype.release() }
    guard let found = dtype.payload(as: DTypeBox.self)?.dtype else {
      throw context.typeError("dtype must be a type, str, or dtype object")
    }
    return found
  }
}
