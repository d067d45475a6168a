// What a tensor says of itself without a call: shape, dtype, grad and kin; three may be assigned.

import Autograd
import Runtime
import Tensors

enum TensorAttributes {
  static let all: [Builtin] = [
    getter("shape", "The sizes of the dimensions.") { (context, tensor) in
      context.value(tensor.shape)
    },
    getter("dtype", "The type of the elements.") { (context, tensor) in
      context.value(tensor.dtype)
    },
    getter("device", "Where the elements are: the CPU.") { (context, _) in
      context.native(DeviceBox(), type: context.torch.pointee.device)
    },
    getter("layout", "Dense memory: torch.strided.") { (context, _) in
      context.torch.pointee.memoryWords.first?.retained ?? .none
    },
    getter("ndim", "The number of dimensions.") { (_, tensor) in .int(tensor.rank) },
    getter("requires_grad", "Whether gradients flow into it.") { (_, tensor) in
      .bool(tensor.isTracked)
    },
    getter("is_leaf", "Whether no operation computed it.") { (_, tensor) in .bool(tensor.isLeaf) },
    getter("retains_grad", "Whether it keeps its gradient though it is no leaf.") { (_, tensor) in
      .bool(tensor.retainsGrad)
    },
    getter("grad", "The gradient that backward() added up, or None.") { (context, tensor) in
      context.value(tensor.grad)
    },
    getter("grad_fn", "The operation that computed it, or None.") { (context, tensor) in
      guard let node = tensor.currentNode else { return .none }
      return context.value(GradientFunctionBox(node))
    },
    getter("data", "The same values outside the graph.") { (context, tensor) in
      context.value(tensor.unversioned())
    },
    getter("output_nr", "Which of its operation's results it is.") { (_, tensor) in
      .int(Int(tensor.outputIndex))
    },
    getter("_base", "The tensor it is a view of, or None.") { (context, tensor) in
      context.value(tensor.root)
    },
    getter("itemsize", "Bytes of an element.") { (_, tensor) in .int(tensor.dtype.size) },
    getter("nbytes", "Bytes of all elements.") { (_, tensor) in
      .int(tensor.count * tensor.dtype.size)
    },
    getter("is_cuda", "False: there is no GPU here.") { (_, _) in .bool(false) },
    getter("_version", "How often its memory was changed in place.") { (_, tensor) in
      .int(tensor.version)
    },
  ]

  private static func getter(
    _ name: String, _ summary: String,
    _ get: @escaping @Sendable (Context, Tensor) throws(Raised) -> Value
  ) -> Builtin {
    Builtin(name, "(self)", summary, binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      try get(arguments.context, try arguments.tensor(0))
    }
  }

  /// Carries out `x.name = value`.
  static func set(_ context: Context, _ object: Value, _ name: Value, _ value: Value)
    throws(Raised)
  {
    let tensor = TensorBinding.unwrap(object)
    switch name.text {
    case "grad": try setGrad(context, tensor, value)
    case "requires_grad":
      let flag = try context.isTrue(value)
      try context.raising { () throws(TensorError) in
        try tensor.setRequiresGrad(flag, by: .assignment)
      }
    case "data": try setData(context, object, tensor, value)
    default:
      throw context.refusal(
        "'\(context.typeName(object))' object has no attribute '\(name.text)'",
        type: .attributeError,
        note: "Glia's tensors take no attributes of their own; use a variable or a dict")
    }
  }

  private static func setGrad(_ context: Context, _ tensor: Tensor, _ value: Value) throws(Raised) {
    if value.isNone || value.isUndefined {
      tensor.grad = nil
      return
    }
    guard let grad = context.tensor(value) else {
      throw context.typeError(
        "assigned grad expected to be a Tensor or None but got grad of type "
          + "\(context.typeName(value))")
    }
    try context.raising { () throws(TensorError) in try tensor.setGrad(grad) }
  }

  /// `x.data = y`: the object stands for other memory from now on; its place in old graphs stays.
  private static func setData(
    _ context: Context, _ object: Value, _ tensor: Tensor, _ value: Value
  ) throws(Raised) {
    guard let source = context.tensor(value) else {
      throw context.typeError(
        "Variable data has to be a tensor, but got \(context.typeName(value))")
    }
    guard tensor.isLeaf else {
      throw context.refusal("Glia changes .data of leaf tensors only")
    }
    let replacement = source.detach()
    replacement.requiresGrad = tensor.requiresGrad
    replacement.grad = tensor.grad
    replacement.wrapper = tensor.wrapper
    tensor.wrapper = nil
    object.setPayload(replacement)
  }
}

extension Arguments {
  /// The bool at `index`; for anything else a TypeError, in which `what` names the argument.
  func flag(_ index: Int, _ what: String) throws(Raised) -> Bool {
    guard self[index].kind == .bool else {
      throw context.typeError("\(what) must be bool, not \(context.typeName(self[index]))")
    }
    return self[index].asBool
  }

  /// The tensor argument at `index`; a TypeError for anything else.
  func tensor(_ index: Int) throws(Raised) -> Tensor {
    if let tensor = context.tensor(self[index]) { return tensor }
    if let array = self[index].payload(as: NdarrayBox.self) { return array.tensor }
    throw context.typeError(
      "\(displayName): argument (position \(index + 1)) must be Tensor, not "
        + context.typeName(self[index]))
  }

  /// Whether the argument at `index` is true; false where it was not given.
  func flag(_ index: Int) throws(Raised) -> Bool {
    isNothing(index) ? false : try bool(index)
  }
}
