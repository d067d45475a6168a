// The module torch: the catalogue's functions, tensors from data, types, the random stream, threads.

import Autograd
import CKernels
import Runtime
import Tensors

enum TorchModule {
  /// Fills `torch`; its Python part runs after.
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    let state = context.torch
    context.define(in: module, operations + data + random + modes)
    let types = [
      ("Tensor", state.pointee.tensor), ("Size", state.pointee.size),
      ("dtype", state.pointee.dtype), ("device", state.pointee.device),
      ("layout", state.pointee.layout), ("memory_format", state.pointee.memoryFormat),
      ("Generator", state.pointee.generator),
    ]
    for (name, type) in types {
      context.setGlobal(module, name, consuming: context.value(of: type).retained)
    }
    // What PyTorch's own `import torch` brings along comes when it is first named.
    context.setResolver(module) { (context, name) throws(Raised) in
      let part = name.text
      if let file = files[part] {
        let source = try context.importModule(file)
        defer { source.release() }
        return try context.getAttribute(source, name)
      }
      if part == "save" || part == "load" {
        throw context.refusal(
          "torch.\(part) is not supported: Glia keeps no files of tensors; "
            + "write x.tolist() with json and read it with torch.tensor")
      }
      return parts.contains(part) ? try context.importModule("torch." + part) : .undefined
    }
    for dtype in DType.allCases {
      context.setGlobal(module, dtype.shortName, consuming: context.value(dtype))
    }
    for (word, value) in zip(Context.memoryWords, state.pointee.memoryWords) {
      context.setGlobal(module, word.name, consuming: value.retained)
    }
    for (alias, dtype) in aliases {
      context.setGlobal(module, alias, consuming: context.value(dtype))
    }
    for (name, number) in [
      ("pi", Double.pi), ("e", 2.718281828459045), ("inf", .infinity), ("nan", .nan),
    ] {
      context.setGlobal(module, name, consuming: .float(number))
    }
  }

  /// The names of `torch` that files of the library make, loaded when they are first used.
  private static let files: [String: String] = {
    var files = ["finfo": "torch._limits", "iinfo": "torch._limits"]
    for type in ["Float", "Double", "Long", "Int", "Short", "Char", "Byte", "Bool"] {
      files[type + "Tensor"] = "torch._typed"
    }
    return files
  }()

  /// Fills `torch.nn.functional`.
  static func fillFunctional(_ context: Context, _ module: Value) throws(Raised) {
    var functions: [Builtin] = []
    for operation in Catalogue.operations {
      let binding = OperationBinding(operation: operation)
      if operation.surfaces.contains(.functional) { functions.append(binding.functional) }
      if operation.surfaces.contains(.functionalInPlace) {
        functions.append(binding.inPlaceFunction)
      }
    }
    context.define(in: module, functions)
  }

  /// Fills `torch.linalg`.
  static func fillLinearAlgebra(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, OperationBinding.functions(of: "linalg"))
    context.setGlobal(
      module, "LinAlgError",
      consuming: context.value(of: context.torch.pointee.linearAlgebraError).retained)
  }

  /// Fills `torch.special`.
  static func fillSpecial(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, OperationBinding.functions(of: "special"))
  }

  /// Fills `torch.functional`, where PyTorch keeps some of its functions too.
  static func fillTensorFunctions(_ context: Context, _ module: Value) throws(Raised) {
    let names: Set<String> = [
      "atleast_1d", "atleast_2d", "atleast_3d", "block_diag", "broadcast_tensors", "cartesian_prod",
      "einsum", "meshgrid", "norm", "split", "tensordot", "unique", "unique_consecutive",
    ]
    context.define(
      in: module,
      Catalogue.operations.filter { names.contains($0.name) }.map {
        OperationBinding(operation: $0).function
      })
  }

  private static let parts: Set<String> = [
    "functional", "nn", "optim", "utils", "autograd", "backends", "cuda", "linalg", "special",
  ]

  private static let aliases: [(String, DType)] = [
    ("float", .float32), ("double", .float64), ("long", .int64), ("int", .int32),
    ("short", .int16),
  ]

  private static var operations: [Builtin] {
    var functions: [Builtin] = []
    for operation in Catalogue.operations {
      for binding in OperationBinding.all(operation) {
        if operation.surfaces.contains(.torch) { functions.append(binding.function) }
        if operation.surfaces.contains(.torchInPlace) { functions.append(binding.inPlaceFunction) }
      }
    }
    return functions
  }

  // MARK: Tensors from data

  private static let data: [Builtin] = [
    Builtin(
      "tensor", "(data, *, dtype=None, device=None, requires_grad=False)",
      "A new tensor of numbers in nested lists."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      try context.checkDevice(arguments[2])
      let dtype = try context.optionalDType(arguments[1])
      let data = try context.nestedData(arguments[0])
      let requiresGrad = try arguments.flag(3, "tensor(): argument 'requires_grad'")
      return context.value(
        try context.raising { () throws(TensorError) in
          let tensor = try Raw.tensor(data, dtype)
          if requiresGrad { try tensor.setRequiresGrad(true, by: .creation) }
          return tensor
        })
    },
    Builtin(
      "as_tensor", "(data, dtype=None, device=None)",
      "The data as a tensor; a tensor or array of that dtype is not copied."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      try context.checkDevice(arguments[2])
      let dtype = try context.optionalDType(arguments[1])
      let source = context.tensor(arguments[0]) ?? arguments[0].payload(as: NdarrayBox.self)?.tensor
      if let source {
        if dtype ?? source.dtype == source.dtype { return context.value(source) }
        return context.value(
          try context.raising { () throws(TensorError) in
            try Operations.cast(source, dtype ?? source.dtype)
          })
      }
      let data = try context.nestedData(arguments[0])
      return context.value(
        try context.raising { () throws(TensorError) in try Raw.tensor(data, dtype) })
    },
    Builtin("from_numpy", "(ndarray, /)", "The array as a tensor over the same memory.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      guard let array = arguments[0].payload(as: NdarrayBox.self) else {
        throw arguments.context.typeError(
          "expected np.ndarray (got \(arguments.context.typeName(arguments[0])))")
      }
      return arguments.context.value(array.tensor)
    },
    Builtin("is_tensor", "(obj)", "Whether it is a tensor.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .bool(arguments.context.tensor(arguments[0]) != nil)
    },
    Builtin("numel", "(input)", "The number of elements.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(try arguments.tensor(0).count)
    },
    Builtin("broadcast_shapes", "(*shapes)", "The shape that tensors of these shapes broadcast to.")
    {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let shapes = try arguments[0].items.map { shape throws(Raised) in
        if case .ints(let sizes)? = try context.argument(shape, .ints) { return sizes }
        throw context.runtimeError(
          "Input shapes should be of type ints, a tuple of ints, or a list of ints, got "
            + context.typeName(shape))
      }
      return context.value(
        try context.raising { () throws(TensorError) in try broadcastShape(shapes) })
    },
  ]

  /// What shapes of sizes broadcast to, with PyTorch's words for those that do not.
  private static func broadcastShape(_ shapes: [[Int]]) throws(TensorError) -> Shape {
    let rank = shapes.map(\.count).max() ?? 0
    var result = Array(repeating: 1, count: rank)
    for (position, shape) in shapes.enumerated() {
      for (back, size) in shape.reversed().enumerated() {
        if size < 0 {
          throw TensorError(
            .runtime,
            "Trying to create tensor with negative dimension (\(size)): (\(size))")
        }
        let place = rank - 1 - back
        if size == 1 || size == result[place] { continue }
        guard result[place] == 1 else {
          let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
          let before = shapes[..<position].map(\.count).max() ?? 0
          throw TensorError(
            .runtime,
            "Attempting to broadcast a dimension of length \(size) at \(-1 - back)! Mismatching "
              + "argument at index \(position) had (\(sizes)); but expected shape should be "
              + "broadcastable to [\(result.suffix(before).map(String.init).joined(separator: ", "))]"
          )
        }
        result[place] = size
      }
    }
    return try Shape(result)
  }

  // MARK: The random stream

  private static let random: [Builtin] = [
    Builtin("manual_seed", "(seed)", "Starts the random stream of a seed.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      // PyTorch starts with `int(seed)`.
      let context = arguments.context
      let seed = try context.call(context.value(of: context.type(.int)), [arguments[0]])
      defer { seed.release() }
      guard seed.isInt else { throw context.valueError("Overflow when unpacking long long") }
      Generator.standard.manualSeed(seed.asInt)
      return arguments.context.defaultGenerator
    },
    Builtin("initial_seed", "()", "The seed the random stream started from.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(Generator.standard.seed)
    },
    Builtin("seed", "()", "Starts a random stream that differs every time; returns its seed.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let seed = Int.random(in: 0..<1 << 53)
      Generator.standard.manualSeed(seed)
      return .int(seed)
    },
    Builtin("get_rng_state", "()", "The state of the random stream, as a tensor of bytes.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(
        try arguments.context.raising { () throws(TensorError) in
          try Generator.standard.state.makeTensor()
        })
    },
    Builtin("set_rng_state", "(new_state)", "Continues the random stream from a saved state.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let state = try arguments.tensor(0)
      try arguments.context.raising { () throws(TensorError) in
        try Generator.standard.restore(try Generator.State(state))
      }
      return .none
    },
  ]

  // MARK: Modes

  private static let modes: [Builtin] = [
    Builtin("is_grad_enabled", "()", "Whether operations are recorded.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in .bool(GradientMode.isEnabled)
    },
    Builtin("set_num_threads", "(num, /)", "How many threads one operation may use.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let count = try arguments.int(0)
      guard count > 0 else {
        throw arguments.context.runtimeError("set_num_threads expects a positive integer")
      }
      glia_threads_set(Int32(clamping: count))
      return .none
    },
    Builtin("get_num_threads", "()", "How many threads one operation may use.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(Int(glia_threads_get()))
    },
    Builtin("get_default_dtype", "()", "float32: what floats become in a tensor.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.value(DType.float32)
    },
    Builtin(
      "set_printoptions",
      "(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None)",
      "How printed tensors look."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      try TensorRepr.setOptions(arguments)
      return .none
    },
  ]
}

extension Context {
  /// A dtype argument; nil for `None`.
  func optionalDType(_ value: Value) throws(Raised) -> DType? {
    if value.isNone || value.isUndefined { return nil }
    if case .dtype(let dtype)? = try argument(value, .dtype) { return dtype }
    throw typeError("dtype must be a torch.dtype, not \(typeName(value))")
  }

  /// The object of the default generator.
  ///
  /// Owned.
  var defaultGenerator: Value { native(Generator.standard, type: torch.pointee.generator) }
}
