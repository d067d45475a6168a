// Hooks on gradients: functions of the program that see a gradient on its way, and may replace it.

public import Tensors

/// A function that sees the gradient of a tensor; what it returns, if anything, replaces the gradient.
public typealias GradientHook = (_ gradient: Tensor) throws(TensorError) -> Tensor?

/// A function that runs when the gradient of a leaf has been added up.
public typealias AccumulationHook = (_ leaf: Tensor) throws(TensorError) -> Void

/// The hooks of one tensor: kept by its node, or by the tensor itself where it is a leaf.
final class GradientHooks {
  private var hooks: [(id: Int, name: String, run: GradientHook)] = []
  private var accumulationHooks: [(id: Int, run: AccumulationHook)] = []

  nonisolated(unsafe) private static var created = 0

  private static func nextID() -> Int {
    created += 1
    return created
  }

  func add(_ name: String, _ hook: @escaping GradientHook) -> GradientHookHandle {
    let id = Self.nextID()
    hooks.append((id, name, hook))
    return GradientHookHandle(self, id)
  }

  func add(afterAccumulation hook: @escaping AccumulationHook) -> GradientHookHandle {
    let id = Self.nextID()
    accumulationHooks.append((id, hook))
    return GradientHookHandle(self, id)
  }

  func remove(_ id: Int) {
    hooks.removeAll { $0.id == id }
    accumulationHooks.removeAll { $0.id == id }
  }

  /// The gradient after every hook, in the order they were registered.
  func run(_ gradient: Tensor) throws(TensorError) -> Tensor {
    var gradient = gradient
    for hook in hooks {
      guard let replacement = try hook.run(gradient) else { continue }
      guard replacement.shape == gradient.shape else {
        throw TensorError(.runtime, "hook '\(hook.name)' has changed the size of value")
      }
      guard replacement.dtype == gradient.dtype else {
        throw TensorError(
          .runtime,
          "hook '\(hook.name)' has changed the type of value (was "
            + "torch.\(gradient.dtype.scalarTypeName)Tensor got "
            + "torch.\(replacement.dtype.scalarTypeName)Tensor)")
      }
      gradient = replacement
    }
    return gradient
  }

  func runAfterAccumulation(_ leaf: Tensor) throws(TensorError) {
    for hook in accumulationHooks { try hook.run(leaf) }
  }
}

/// What `register_hook` returns: takes the hook away again.
public final class GradientHookHandle {
  private weak var hooks: GradientHooks?
  private let id: Int

  init(_ hooks: GradientHooks, _ id: Int) {
    self.hooks = hooks
    self.id = id
  }

  /// Removes the hook; a second time does nothing.
  public func remove() { hooks?.remove(id) }
}

extension Tensor {
  /// Adds a hook on the gradient of this tensor: `x.register_hook(hook)`.
  ///
  /// `name` is what messages call the hook.
  ///
  /// - Throws: a RuntimeError when no gradient is computed for this tensor.
  public func registerHook(named name: String, _ hook: @escaping GradientHook) throws(TensorError)
    -> GradientHookHandle
  {
    guard isTracked else {
      throw TensorError(
        .runtime, "cannot register a hook on a tensor that doesn't require gradient")
    }
    if let node = currentNode {
      let list = node.hooks ?? GradientHooks()
      node.hooks = list
      return list.add(name, hook)
    }
    return leafHooks.add(name, hook)
  }

  /// Adds a hook that runs when the gradient of this leaf has been added to its `grad`.
  ///
  /// - Throws: a RuntimeError when no gradient is computed for this tensor or it is no leaf.
  public func registerAccumulationHook(_ hook: @escaping AccumulationHook) throws(TensorError)
    -> GradientHookHandle
  {
    guard isTracked else {
      throw TensorError(
        .runtime, "cannot register a hook on a tensor that doesn't require gradient")
    }
    guard currentNode == nil else {
      throw TensorError(
        .runtime, "post accumulate grad hooks cannot be registered on non-leaf tensors")
    }
    return leafHooks.add(afterAccumulation: hook)
  }

  private var leafHooks: GradientHooks {
    if let list = hooks as? GradientHooks { return list }
    let list = GradientHooks()
    hooks = list
    return list
  }
}
