// The module numpy: the array's type, the names of dtypes and a few constants; arithmetic is torch's part.

import Autograd
import Runtime
import Syntax
import Tensors

/// The payload of a NumPy dtype.
final class NumpyDTypeBox {
  let dtype: DType
  init(_ dtype: DType) { self.dtype = dtype }
}

enum NumpyModule {
  /// NumPy's names of what torch calls otherwise.
  private static let functions = [
    "array": "tensor", "asarray": "tensor", "concatenate": "cat", "transpose": "permute",
    "power": "pow", "absolute": "abs", "expand_dims": "unsqueeze",
  ]

  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.setGlobal(
      module, "ndarray", consuming: context.value(of: context.torch.pointee.ndarray).retained)
    for (name, number) in [
      ("pi", Double.pi), ("e", 2.718281828459045), ("inf", .infinity), ("nan", .nan),
    ] {
      context.setGlobal(module, name, consuming: .float(number))
    }
    // Every other name says where to find what it does.
    context.setResolver(module) { (context, name) throws(Raised) in
      let text = name.text
      if text.hasPrefix("_") { return .undefined }
      let function = functions[text] ?? text
      let isKnown = Catalogue.operations.contains { $0.name == function } || function == "tensor"
      throw context.refusal(
        "numpy.\(text) is not supported: in Glia arrays only come from tensors; use torch"
          + (isKnown ? ".\(function)" : ""))
    }
  }
}

extension Context {
  /// The type of an array's dtype, made when first asked for.
  var numpyDTypeType: TypePointer {
    if let type = library.pointee.numpyDTypeType { return type }
    let type = makeType("dtype", module: "numpy")
    library.pointee.numpyDTypeType = type
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      let name = value.payload(as: NumpyDTypeBox.self)?.dtype.shortName ?? ""
      return context.string("dtype('\(name)')")
    }
    type.pointee.slots.str = { (context, value) throws(Raised) in
      context.string(value.payload(as: NumpyDTypeBox.self)?.dtype.shortName ?? "")
    }
    type.pointee.slots.compare = { (context, comparison, left, right) throws(Raised) in
      guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
      let name = left.payload(as: NumpyDTypeBox.self)?.dtype.shortName
      let other = right.payload(as: NumpyDTypeBox.self)?.dtype.shortName
      let same = name == (other ?? (right.isString ? right.text : nil))
      return .bool(same == (comparison == .equal))
    }
    return type
  }
}
