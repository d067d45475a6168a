// The small types of torch: dtype, layout, memory_format, Size, Generator and device.

import Autograd
import Runtime
import Syntax
import Tensors

/// The payload of a dtype object.
final class DTypeBox {
  let dtype: DType
  init(_ dtype: DType) { self.dtype = dtype }
}

/// The payload of a device: there is one, the CPU.
final class DeviceBox {}

/// The payload of a layout or a memory format: what an operation gets is its name.
final class MemoryWordBox {
  let name: String
  let type: ParameterTypes

  init(_ name: String, _ type: ParameterTypes) {
    self.name = name
    self.type = type
  }
}

extension Context {
  /// The names of dense memory in `torch`: what a copy's strides are.
  static let memoryWords: [(name: String, type: ParameterTypes)] = [
    ("strided", .layout), ("contiguous_format", .memoryFormat), ("preserve_format", .memoryFormat),
    ("channels_last", .memoryFormat),
  ]

  func defineMemoryWords(_ types: [TypePointer]) {
    for type in types {
      type.pointee.slots.repr = { (context, value) throws(Raised) in
        context.string("torch." + (value.payload(as: MemoryWordBox.self)?.name ?? ""))
      }
    }
  }

  func defineDTypes(_ type: TypePointer) {
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      context.string(value.payload(as: DTypeBox.self)?.dtype.name ?? "torch.dtype")
    }
    define(
      on: type,
      [
        Builtin(
          "is_floating_point", "(self)", "Whether it is float32 or float64.", binding: .getter
        ) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          .bool(arguments[0].payload(as: DTypeBox.self)?.dtype.isFloatingPoint ?? false)
        },
        Builtin("itemsize", "(self)", "Bytes of an element.", binding: .getter) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          .int(arguments[0].payload(as: DTypeBox.self)?.dtype.size ?? 0)
        },
      ])
  }

  func defineSize(_ type: TypePointer) {
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      let sizes = value.items.map { String($0.asInt) }.joined(separator: ", ")
      return context.string("torch.Size([\(sizes)])")
    }
    type.pointee.slots.remake = { (context, plain) throws(Raised) in
      defer { plain.release() }
      if let place = plain.items.firstIndex(where: { !$0.isInt }) {
        throw context.typeError(
          "torch.Size() takes an iterable of 'int' (item \(place) is "
            + "'\(context.typeName(plain.items[place]))')")
      }
      return context.tuple(consuming: Array(plain.items), type: context.torch.pointee.size)
    }
    define(
      on: type,
      constructor: Builtin("Size", "(sizes=(), /)", "A shape.") {
        (arguments: borrowing Arguments) throws(Raised) -> Value in
        var sizes: [Value] = []
        // By index, each item held: an item's `__index__` may change the list.
        while sizes.count < arguments[0].items.count {
          let item = arguments[0].items[sizes.count].retained
          defer { item.release() }
          sizes.append(.int(try arguments.context.index(item)))
        }
        return arguments.context.tuple(
          consuming: sizes, type: arguments.context.torch.pointee.size)
      },
      [
        Builtin("numel", "(self)", "The number of elements.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          var count = 1
          for size in arguments[0].items {
            count = count.multipliedReportingOverflow(by: size.asInt).partialValue
          }
          return .int(count)
        }
      ])
  }

  func defineGenerator(_ type: TypePointer) {
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      context.string("<torch._C.Generator object>")
    }
    define(
      on: type,
      constructor: Builtin("Generator", "(device='cpu')", "A random number generator of its own.") {
        (arguments: borrowing Arguments) throws(Raised) -> Value in
        try arguments.context.checkDevice(arguments[0])
        return arguments.context.native(
          Generator(), type: arguments.context.torch.pointee.generator)
      },
      [
        Builtin(
          "manual_seed", "(self, seed)", "Starts the stream of a seed; returns the generator."
        ) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          let seed = arguments[1]
          guard seed.isInt else {
            throw arguments.context.error(
              .runtimeError,
              "manual_seed expected a long, but got \(arguments.context.typeName(seed))")
          }
          arguments[0].payload(as: Generator.self)?.manualSeed(seed.asInt)
          return arguments[0].retained
        },
        Builtin("seed", "(self)", "Starts a stream that differs every time; returns its seed.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          let seed = Int.random(in: 0..<1 << 53)
          arguments[0].payload(as: Generator.self)?.manualSeed(seed)
          return .int(seed)
        },
        Builtin("device", "(self)", "The CPU.", binding: .getter) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          let context = arguments.context
          return context.native(DeviceBox(), type: context.torch.pointee.device)
        },
        Builtin("get_state", "(self)", "The state of the stream, as a tensor of bytes.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          guard let generator = arguments[0].payload(as: Generator.self) else { return .none }
          return arguments.context.value(
            try arguments.context.raising { () throws(TensorError) in
              try generator.state.makeTensor()
            })
        },
        Builtin("set_state", "(self, new_state)", "Continues the stream from a saved state.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          let state = try arguments.tensor(1)
          let generator = arguments[0].payload(as: Generator.self)
          try arguments.context.raising { () throws(TensorError) in
            try generator?.restore(try Generator.State(state))
          }
          return arguments[0].retained
        },
        Builtin("initial_seed", "(self)", "The seed the stream started from.") {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          .int(arguments[0].payload(as: Generator.self)?.seed ?? 0)
        },
      ])
  }

  func defineDevice(_ type: TypePointer) {
    type.pointee.slots.repr = { (context, _) throws(Raised) in
      context.string("device(type='cpu')")
    }
    type.pointee.slots.str = { (context, _) throws(Raised) in context.string("cpu") }
    type.pointee.slots.compare = { (context, comparison, left, right) throws(Raised) in
      guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
      let same = left.payload(as: DeviceBox.self) != nil && right.payload(as: DeviceBox.self) != nil
      return .bool(same == (comparison == .equal))
    }
    type.pointee.slots.hash = { (_, _) throws(Raised) in 0 }
    define(
      on: type,
      constructor: Builtin("device", "(type, index=None)", "A device: 'cpu' is the only one.") {
        (arguments: borrowing Arguments) throws(Raised) -> Value in
        try arguments.context.checkDevice(arguments[0])
        return arguments.context.native(DeviceBox(), type: arguments.context.torch.pointee.device)
      },
      [
        Builtin("type", "(self)", "'cpu'", binding: .getter) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          arguments.context.string("cpu")
        },
        Builtin("index", "(self)", "None: the CPU has no number.", binding: .getter) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in .none
        },
      ])
  }

  /// Accepts `None`, "cpu" and the CPU device; refuses every other device by name.
  func checkDevice(_ value: Value) throws(Raised) {
    if value.isUndefined || value.isNone || value.payload(as: DeviceBox.self) != nil { return }
    guard value.isString else {
      throw typeError("device must be a string or torch.device, not \(typeName(value))")
    }
    let name = value.text
    guard name == "cpu" || name == "cpu:0" else {
      throw refusal("Glia has the device 'cpu' only, not '\(name)'")
    }
  }
}
