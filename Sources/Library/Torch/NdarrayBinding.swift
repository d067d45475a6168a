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
      let indices = try context.tensorIndices(key)
      return try element(
        context,
        try context.raising { () throws(TensorError) in
          try Operations.index(unwrap(value), indices)
        })
    }
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
    if tensor.rank == 0 { return context.value(tensor.firstElement) }
    return context.native(NdarrayBox(tensor), type: context.torch.pointee.ndarray)
  }

  private static func refusal(_ context: Context, _ what: String) -> Raised {
    context.typeError(
      "Glia's ndarray has no arithmetic: \(what) is torch's part",
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
