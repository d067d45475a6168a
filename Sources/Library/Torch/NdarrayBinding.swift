// numpy.ndarray as a thin view of a tensor: shape, dtype, indexing, conversion. Its arithmetic is
// refused with a line that points to torch.

import Autograd
import Runtime
import Syntax
import Tensors

/// The payload of an array: the tensor whose memory it shows.
final class NdarrayBox {
  let tensor: Tensor
  init(_ tensor: Tensor) { self.tensor = tensor }
}

enum NdarrayBinding {
  static func define(_ context: Context, _ type: TypePointer) {
    type.pointee.slots.binary = { (context, op, _, _) throws(Raised) in
      throw refusal(context, "the operator \(op.spelling)")
    }
    type.pointee.slots.compare = { (context, op, _, _) throws(Raised) in
      throw refusal(context, "the operator \(op.spelling)")
    }
    type.pointee.slots.unary = { (context, op, _) throws(Raised) in
      throw refusal(context, "arithmetic")
    }
    type.pointee.slots.length = { (context, value) throws(Raised) in
      let tensor = unwrap(value)
      guard tensor.rank > 0 else { throw context.typeError("len() of unsized object") }
      return tensor.shape[0]
    }
    type.pointee.slots.getItem = { (context, value, key) throws(Raised) in
      let indices = try arrayIndices(context, unwrap(value), key)
      return try element(
        context,
        try context.raising { () throws(TensorError) in
          try Operations.index(unwrap(value), indices)
        })
    }
    type.pointee.slots.setItem = setItem
    type.pointee.slots.iterate = { (context, value) throws(Raised) in
      let tensor = unwrap(value)
      guard tensor.rank > 0 else { throw context.typeError("iteration over a 0-d array") }
      return context.iterator(ItemIterator(tensor))
    }
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      context.string(NdarrayText.repr(unwrap(value)))
    }
    type.pointee.slots.str = { (context, value) throws(Raised) in
      context.string(NdarrayText.str(unwrap(value)))
    }
    context.define(on: type, methods)
  }

  static func unwrap(_ value: Value) -> Tensor {
    value.uncheckedPayload(as: NdarrayBox.self).tensor
  }

  /// An array, or the number where nothing is left to index.
  ///
  /// Owned.
  static func element(_ context: Context, _ tensor: Tensor) throws(Raised) -> Value {
    if tensor.rank == 0 { return context.numpyScalar(tensor.firstElement, tensor.dtype) }
    return context.native(NdarrayBox(tensor), type: context.torch.pointee.ndarray)
  }

  /// The indices of `array[key]`, with NumPy's errors for those that do not fit.
  private static func arrayIndices(_ context: Context, _ tensor: Tensor, _ key: Value)
    throws(Raised) -> [Index]
  {
    let keys = key.isTuple ? Array(key.items) : [key]
    let kinds = keys.map(\.kind)
    guard !kinds.contains(.string), !kinds.contains(.float), !kinds.contains(.dict) else {
      throw context.indexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
          + "boolean arrays are valid indices")
    }
    let indices = try context.tensorIndices(key)
    var axis = 0
    for index in indices {
      switch index {
      case .int(let place):
        if axis < tensor.rank, !(-tensor.shape[axis]..<tensor.shape[axis]).contains(place) {
          throw context.indexError(
            "index \(place) is out of bounds for axis \(axis) with size \(tensor.shape[axis])")
        }
        axis += 1
      case .slice: axis += 1
      // What counts dimensions otherwise is the tensors' business.
      default: return indices
      }
    }
    guard axis <= tensor.rank else {
      throw context.indexError(
        "too many indices for array: array is \(tensor.rank)-dimensional, but \(axis) were indexed")
    }
    return indices
  }

  /// `array[key] = item`, which writes into the memory the array shows.
  private static func setItem(
    _ context: Context, _ value: Value, _ key: Value, _ item: Value
  ) throws(Raised) {
    guard !item.isUndefined else {
      throw context.valueError("cannot delete array elements")
    }
    let tensor = unwrap(value)
    let indices = try arrayIndices(context, tensor, key)
    if item.isString {
      throw context.valueError("could not convert string to float: '\(item.text)'")
    }
    let data = try context.nestedData(item)
    try context.raising { () throws(TensorError) in
      let source = try Raw.tensor(data)
      let place = try Operations.index(tensor, indices)
      guard source.rank <= place.rank,
        (try? Shape.broadcast(place.shape, source.shape)) == place.shape
      else {
        throw TensorError(
          .value,
          place.rank == 0
            ? "setting an array element with a sequence."
            : "could not broadcast input array from shape "
              + NdarrayText.pythonTuple(source.shape.array) + " into shape "
              + NdarrayText.pythonTuple(place.shape.array))
      }
      try Operations.setIndex(tensor, indices, source)
    }
  }

  private static func refusal(_ context: Context, _ what: String) -> Raised {
    context.refusal(
      "Glia's ndarray has no arithmetic: \(what) is torch's part", type: .typeError,
      note: "turn the array into a tensor first: torch.from_numpy(array)")
  }

  private static let methods: [Builtin] = [
    Builtin("shape", "(self)", "The sizes of the dimensions.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      arguments.context.tuple(consuming: unwrap(arguments[0]).shape.array.map { .int($0) })
    },
    Builtin("ndim", "(self)", "The number of dimensions.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(unwrap(arguments[0]).rank)
    },
    Builtin("size", "(self)", "The number of elements.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      .int(unwrap(arguments[0]).count)
    },
    Builtin("dtype", "(self)", "The type of the elements, as its name.", binding: .getter) {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      return context.native(
        NumpyDTypeBox(unwrap(arguments[0]).dtype), type: context.numpyDTypeType)
    },
    Builtin("tolist", "(self)", "The elements as nested lists of numbers.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      try arguments.context.nestedList(unwrap(arguments[0]))
    },
    Builtin("item", "(self)", "The only element as a number.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      guard unwrap(arguments[0]).count == 1 else {
        throw context.valueError("can only convert an array of size 1 to a Python scalar")
      }
      return context.value(unwrap(arguments[0]).element(at: 0))
    },
    Builtin("reshape", "(self, *shape)", "The same elements in another shape.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      guard case .ints(let sizes)? = try context.argument(arguments[1], .ints) else {
        throw context.typeError("reshape() takes integers")
      }
      let tensor = unwrap(arguments[0])
      return try element(
        context,
        try context.raising { () throws(TensorError) in
          try Operations.reshape(tensor, try Shape(sizes))
        })
    },
  ]
}

/// The rows of an array, or its numbers.
private final class ItemIterator: NativeIterator {
  private let tensor: Tensor
  private var position = 0

  init(_ tensor: Tensor) { self.tensor = tensor }

  override func next(_ context: Context) throws(Raised) -> Value {
    guard position < tensor.shape[0] else { return .undefined }
    defer { position += 1 }
    let place = position
    return try NdarrayBinding.element(
      context,
      try context.raising { () throws(TensorError) in try Raw.select(tensor, 0, place) })
  }
}
