// Tensors as text: repr with the print options in force, and formatting in f-strings.

import Autograd
import Runtime
import Tensors

enum TensorRepr {
  /// What `torch.set_printoptions` set; one for the process, as the graph's mode is.
  nonisolated(unsafe) private static var options = PrintOptions()

  /// Back to how tensors are printed at first.
  static func resetOptions() { options = PrintOptions() }

  static func repr(_ context: Context, _ value: Value) throws(Raised) -> Value {
    let tensor = TensorBinding.unwrap(value)
    let isParameter = context.typeOf(value) == context.torch.pointee.parameter
    return context.string(
      tensor.text(
        options,
        TensorSuffixes(
          gradFunction: tensor.gradientFunctionName, requiresGrad: tensor.isTracked,
          isParameter: isParameter)))
  }

  /// `f"{x:.3f}"`: the number of a 0-dimensional tensor; any other has only the empty specification.
  static func format(_ context: Context, _ value: Value, _ specification: Value) throws(Raised)
    -> Value
  {
    let tensor = TensorBinding.unwrap(value)
    let isPlain = context.typeOf(value) == context.torch.pointee.tensor
    if tensor.rank == 0, isPlain {
      let number = try context.raising { () throws(TensorError) in try tensor.item() }
      return try context.format(context.value(number), specification)
    }
    guard specification.scalarCount == 0 else {
      throw context.typeError(
        "unsupported format string passed to \(context.typeName(value)).__format__")
    }
    return try repr(context, value)
  }

  static func setOptions(_ arguments: borrowing Arguments) throws(Raised) {
    var changed = options
    switch try arguments.optionalString(4) {
    case nil: break
    case "default": changed = PrintOptions()
    case "short": changed = .short
    case "full": changed = .full
    case let name?:
      throw arguments.context.valueError("profile is default, short or full, not '\(name)'")
    }
    if let precision = try arguments.optionalInt(0) { changed.precision = precision }
    if let threshold = try arguments.optionalDouble(1) {
      changed.threshold = Int(clamping: threshold)
    }
    if let edge = try arguments.optionalInt(2) { changed.edgeItems = edge }
    if let width = try arguments.optionalInt(3) { changed.lineWidth = width }
    changed.usesExponents = arguments.isNothing(5) ? nil : try arguments.bool(5)
    options = changed
  }
}

extension Int {
  /// The integer nearest to a double that may be infinite.
  fileprivate init(clamping value: Double) {
    self = value.isNaN ? 0 : value >= 9e18 ? .max : value <= -9e18 ? .min : Int(value)
  }
}
