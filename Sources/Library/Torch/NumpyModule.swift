// The module numpy: the array's type and the names of dtypes; arithmetic is torch's part.

import Runtime
import Syntax
import Tensors

/// The payload of a NumPy dtype.
final class NumpyDTypeBox {
  let dtype: DType
  init(_ dtype: DType) { self.dtype = dtype }
}

enum NumpyModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.setGlobal(
      module, "ndarray", consuming: context.value(of: context.torch.pointee.ndarray).retained)
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
