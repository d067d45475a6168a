// torch._engine's part in the graph: custom functions, anomaly mode, inference mode, backward.

import Autograd
import Runtime
import Tensors

extension GraphBinding {
  static let functions: [Builtin] = [
    Builtin(
      "backward", "(tensors, grad_tensors, retain_graph, create_graph, inputs, /)",
      "Adds the gradients of tensors to the leaves' grad, or to that of inputs only."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let roots = try arguments.tensors(0)
      let seeds = arguments.optionalTensors(1)
      let retains = arguments.isNothing(2) ? nil : try arguments.bool(2)
      let creates = try arguments.bool(3)
      let inputs = arguments.isNothing(4) ? nil : try arguments.tensors(4)
      try arguments.context.raising { () throws(TensorError) in
        try Gradient.backward(
          roots, seeds, retainGraph: retains, createGraph: creates, inputs: inputs)
      }
      return .none
    },
    Builtin("needs_input_grad", "(inputs, /)", "For each argument, whether it wants a gradient.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.tuple(
        consuming: CustomFunction.needs(arguments.optionalTensors(0)).map { .bool($0) })
    },
    Builtin(
      "attach_function",
      "(name, inputs, outputs, saved, changed, constants, fills_missing, backward, /)",
      "Gives what a custom function's forward returned its place in the graph: (node, outputs)."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in try attach(arguments) },
    Builtin("saved_tensors", "(node, /)", "The tensors a custom function saved.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      guard let node = arguments[0].payload(as: CustomNode.self) else {
        return context.tuple(consuming: [])
      }
      let tensors = try context.raising { () throws(TensorError) in try node.savedTensors() }
      return context.tuple(consuming: tensors.map { context.value($0) })
    },
    Builtin("set_inference_mode", "(mode, /)", "Switches inference mode; returns what it was.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let previous = GradientMode.isInference
      GradientMode.isInference = try arguments.bool(0)
      Storage.marksInference = GradientMode.isInference
      return .bool(previous)
    },
    Builtin("is_inference_mode", "()", "Whether inference mode is on.") {
      (_: borrowing Arguments) throws(Raised) -> Value in .bool(GradientMode.isInference)
    },
    Builtin(
      "set_anomaly_mode", "(mode, check_nan, /)",
      "Switches anomaly mode; returns what it and its check were."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let previous: [Value] = [.bool(AnomalyMode.isEnabled), .bool(AnomalyMode.checksNaN)]
      AnomalyMode.isEnabled = try arguments.bool(0)
      AnomalyMode.checksNaN = try arguments.bool(1)
      AnomalyMode.place = AnomalyMode.isEnabled ? { context.runningPlace } : nil
      return context.tuple(consuming: previous)
    },
    Builtin("anomaly_mode", "()", "Whether anomaly mode is on, and whether it looks for nan.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.tuple(
        consuming: [.bool(AnomalyMode.isEnabled), .bool(AnomalyMode.checksNaN)])
    },
  ]

  private static func attach(_ arguments: borrowing Arguments) throws(Raised) -> Value {
    let context = arguments.context
    let outputs = arguments[2].items.map { context.tensor($0) }
    var function = CustomFunction(
      name: try arguments.string(0), inputs: arguments.optionalTensors(1),
      outputs: outputs.compactMap { $0 })
    function.saved = arguments.optionalTensors(3)
    function.changed = try arguments.tensors(4)
    function.constants = try arguments.tensors(5)
    function.fillsMissing = try arguments.bool(6)
    let backward = KeptValue(arguments[7])
    // Results that are no tensors keep their place, and get no gradient.
    let places = outputs.indices.filter { outputs[$0] != nil }
    let count = outputs.count
    let declared = function
    let (node, results) = try context.raising { () throws(TensorError) in
      try declared.attach { (gradients: [Tensor?]) throws(TensorError) -> [Tensor?] in
        var all: [Tensor?] = Array(repeating: nil, count: count)
        for (place, gradient) in zip(places, gradients) { all[place] = gradient }
        return try run(context, backward.value, all)
      }
    }
    let handle =
      node.map { context.native($0, type: context.torch.pointee.customNode) } ?? .none
    return context.tuple(
      consuming: [handle, context.tuple(consuming: results.map { context.value($0) })])
  }

  /// Calls the program's backward with gradients; what it returns, as a list.
  private static func run(_ context: Context, _ backward: Value, _ gradients: [Tensor?])
    throws(TensorError) -> [Tensor?]
  {
    let result = try call(context, backward, gradients)
    defer { result.release() }
    let items = result.isTuple ? Array(result.items) : [result]
    var tensors: [Tensor?] = []
    for item in items {
      guard item.isNone || context.tensor(item) != nil else {
        throw TensorError(.runtime, "expected Variable or None (got \(context.typeName(item)))")
      }
      tensors.append(context.tensor(item))
    }
    return tensors
  }
}
