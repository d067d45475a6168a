// The graph as the language sees it: grad_fn and what lies behind it, hooks, custom functions, modes.

import Autograd
import Runtime
import Tensors

/// The payload of a `grad_fn`: a node, or the leaf where gradients are added up.
final class GradientFunctionBox {
  enum Target {
    case node(Node)
    case leaf(Tensor)
  }

  let target: Target

  init(_ node: Node) { target = .node(node.shown) }
  init(leaf: Tensor) { target = .leaf(leaf) }

  /// The name of its type: "AddBackward0".
  var typeName: String {
    switch target {
    case .node(let node): node.rule.name
    case .leaf: "AccumulateGrad"
    }
  }

  /// What its method `name()` says.
  var name: String {
    if case .leaf = target { return "torch::autograd::AccumulateGrad" }
    return typeName
  }

  /// What stands for the same function is the same address.
  var identity: ObjectIdentifier {
    switch target {
    case .node(let node): ObjectIdentifier(node)
    case .leaf(let leaf): ObjectIdentifier(leaf)
    }
  }
}

/// A value of the language that Swift code keeps: a hook, the backward of a custom function.
final class KeptValue {
  let value: Value

  init(_ value: Value) { self.value = value.retained }

  deinit { value.release() }
}

enum GraphBinding {
  /// What code of the program raised while the engine ran it; `Context.raise` puts it back in flight.
  nonisolated(unsafe) private static var exception = Value.none

  /// The object that stands for a function as long as the language holds it, so that `is` works.
  nonisolated(unsafe) static var functionObjects: [ObjectIdentifier: UnsafeMutableRawPointer] = [:]

  /// The exception that waits.
  ///
  /// Owned.
  static func takeException() -> Value {
    defer { exception = .none }
    return exception
  }

  /// Calls a value from inside the engine; what it raises passes through as a TensorError.
  ///
  /// Owned.
  static func call(_ context: Context, _ function: Value, _ tensors: [Tensor?])
    throws(TensorError) -> Value
  {
    let arguments = tensors.map { context.value($0) }
    defer { for argument in arguments { argument.release() } }
    do throws(Raised) { return try context.call(function, arguments) } catch {
      exception = context.takeException()
      throw TensorError(.raised, "")
    }
  }

  static func define(_ context: Context, _ state: UnsafeMutablePointer<TorchState>) {
    defineFunction(context, state.pointee.gradientFunction)
    context.define(
      on: state.pointee.removableHandle,
      [
        Builtin("remove", "(self)", "Takes the hook away.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          arguments[0].payload(as: GradientHookHandle.self)?.remove()
          return .none
        }
      ])
  }

  // MARK: grad_fn

  private static func defineFunction(_ context: Context, _ type: TypePointer) {
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      let isCustom = value.payload(as: GradientFunctionBox.self)?.isCustom == true
      let module = isCustom ? "torch.autograd.function." : ""
      return context.string(
        "<\(module)\(context.typeName(value)) object at \(context.address(value))>")
    }
    context.define(on: type, functionMembers)
  }

  private static let functionMembers: [Builtin] = [
    Builtin("name", "(self)", "The name of the operation's gradient.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.string(try box(arguments).name)
    },
    Builtin(
      "next_functions", "(self)",
      "The functions of its inputs, each with the number of its result.",
      binding: .getter
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      guard case .node(let node) = try box(arguments).target else {
        return context.tuple(consuming: [])
      }
      let pairs = node.shownEdges.map { edge -> Value in
        let function: Value =
          switch edge.target {
          case .none: .none
          case .node(let next): context.value(GradientFunctionBox(next))
          case .leaf(let leaf): context.value(GradientFunctionBox(leaf: leaf))
          }
        return context.tuple(consuming: [function, .int(Int(edge.index))])
      }
      return context.tuple(consuming: pairs)
    },
    Builtin("variable", "(self)", "The leaf whose grad it adds to.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let function = try box(arguments)
      if case .leaf(let leaf) = function.target { return arguments.context.value(leaf) }
      throw arguments.context.attributeError(
        "'\(function.typeName)' object has no attribute 'variable'")
    },
  ]

  private static func box(_ arguments: borrowing Arguments) throws(Raised) -> GradientFunctionBox {
    if let box = arguments[0].payload(as: GradientFunctionBox.self) { return box }
    throw arguments.context.typeError("a gradient function has no instances of its own")
  }

  // MARK: torch.autograd

  /// Fills `torch.autograd`: what few programs use is read when it is first named.
  static func fillAutograd(_ context: Context, _ module: Value) throws(Raised) {
    context.setResolver(module) { (context, name) throws(Raised) in
      let part = name.text
      if part == "gradcheck" || part == "gradgradcheck" {
        let source = try context.importModule("torch.autograd.gradcheck")
        defer { source.release() }
        return try context.getAttribute(source, name)
      }
      let isPart = part == "graph" || part == "functional"
      return isPart ? try context.importModule("torch.autograd." + part) : .undefined
    }
  }

  // MARK: Tensors

  static let tensorMethods: [Builtin] = [
    Builtin(
      "register_hook", "(self, hook)",
      "Calls a function with the gradient; what it returns replaces it."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let tensor = try arguments.tensor(0)
      let hook = KeptValue(arguments[1])
      let name = try context.functionName(arguments[1])
      let handle = try context.raising { () throws(TensorError) in
        try tensor.registerHook(named: name) { (gradient) throws(TensorError) in
          let result = try call(context, hook.value, [gradient])
          defer { result.release() }
          if result.isNone { return nil }
          if let replacement = context.tensor(result) { return replacement }
          throw TensorError(
            .type, "expected Variable, but hook returned '\(context.typeName(result))'")
        }
      }
      return context.native(handle, type: context.torch.pointee.removableHandle)
    },
    Builtin(
      "register_post_accumulate_grad_hook", "(self, hook)",
      "Calls a function with this leaf when its gradient was added up."
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let tensor = try arguments.tensor(0)
      let hook = KeptValue(arguments[1])
      let handle = try context.raising { () throws(TensorError) in
        try tensor.registerAccumulationHook { (leaf) throws(TensorError) in
          try call(context, hook.value, [leaf]).release()
        }
      }
      return context.native(handle, type: context.torch.pointee.removableHandle)
    },
    Builtin("is_inference", "(self)", "Whether it was made in inference mode.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .bool(try arguments.tensor(0).storage.isInference)
    },
    Builtin("_is_view", "(self)", "Whether it is a view of another tensor.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .bool(try arguments.tensor(0).isView)
    },
  ]
}

extension GradientFunctionBox {
  /// Whether a class of the program is behind it.
  fileprivate var isCustom: Bool {
    if case .node(let node) = target { return node.isCustom }
    return false
  }
}

extension Context {
  /// What `grad_fn` gives: each kind of node is a type of its own.
  ///
  /// Owned.
  func value(_ function: GradientFunctionBox) -> Value {
    if let known = GraphBinding.functionObjects[function.identity] {
      return Value(.native, bits: UInt64(UInt(bitPattern: known))).retained
    }
    let name = function.typeName
    let type: TypePointer
    if let known = torch.pointee.gradientFunctions[name] {
      type = known
    } else {
      type = makeType(
        name, module: function.isCustom ? "torch.autograd.function" : nil,
        base: torch.pointee.gradientFunction)
      type.pointee.slots.willRelease = { payload in
        let function = unsafeDowncast(payload, to: GradientFunctionBox.self)
        GraphBinding.functionObjects[function.identity] = nil
      }
      torch.pointee.gradientFunctions[name] = type
    }
    let value = native(function, type: type)
    GraphBinding.functionObjects[function.identity] =
      UnsafeMutableRawPointer(bitPattern: UInt(value.bits))
    return value
  }

  /// What messages call a function of the program.
  func functionName(_ function: Value) throws(Raised) -> String {
    guard function.kind == .function || function.kind == .builtin || function.kind == .boundMethod
    else { return typeName(function) }
    let name = try getAttribute(function, intern("__name__"))
    defer { name.release() }
    return name.isString ? name.text : typeName(function)
  }
}

extension Arguments {
  /// The tensors of a list, tuple, or a single tensor.
  func tensors(_ index: Int) throws(Raised) -> [Tensor] {
    if let tensor = context.tensor(self[index]) { return [tensor] }
    guard self[index].isList || self[index].isTuple else {
      throw context.runtimeError(
        "all inputs have to be Tensors or GradientEdges, but got \(context.typeName(self[index]))")
    }
    var tensors: [Tensor] = []
    for item in self[index].items {
      guard let tensor = context.tensor(item) else {
        throw context.runtimeError(
          "all inputs have to be Tensors or GradientEdges, but got \(context.typeName(item))")
      }
      tensors.append(tensor)
    }
    return tensors
  }

  /// The items of a list or tuple, nil for those that are no tensors.
  func optionalTensors(_ index: Int) -> [Tensor?] {
    self[index].items.map { context.tensor($0) }
  }
}
