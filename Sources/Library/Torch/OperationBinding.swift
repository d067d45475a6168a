// Operations as functions and methods of the language: made from their declarations, one loop for all.

import Autograd
import Runtime
import Tensors

/// Makes the callable forms of an operation.
struct OperationBinding {
  let operation: Operation
  /// What it is called here: the operation's name or one of its aliases.
  let name: String

  init(operation: Operation, name: String? = nil) {
    self.operation = operation
    self.name = name ?? operation.name
  }

  /// The operation under its name and its aliases, as far as they belong to torch and to tensors.
  static func all(_ operation: Operation) -> [OperationBinding] {
    ([operation.name] + operation.aliases).filter { !$0.utf8.contains(UInt8(ascii: ".")) }.map {
      OperationBinding(operation: operation, name: $0)
    }
  }

  /// The functions of a module of torch such as `linalg`: names and aliases that start with its name.
  static func functions(of module: String) -> [Builtin] {
    Catalogue.operations.flatMap { operation in
      ([operation.name] + operation.aliases).filter { $0.hasPrefix(module + ".") }.map {
        OperationBinding(operation: operation, name: String($0.dropFirst(module.count + 1)))
          .function
      }
    }
  }

  /// The function `torch.name(…)`.
  var function: Builtin {
    let words: Builtin.CallWords = Self.functionsInPython.contains(name) ? .python : .parser
    return builtin(name, operation.signatureText, isMethod: false, words: words) { $0.signature }
  }

  /// The functions of `torch` that PyTorch has in Python.
  private static let functionsInPython: Set = [
    "atleast_1d", "atleast_2d", "atleast_3d", "block_diag", "broadcast_tensors", "cartesian_prod",
    "cdist", "chain_matmul", "einsum", "meshgrid", "norm", "split", "tensordot", "unique",
    "unique_consecutive", "unravel_index",
  ]
  /// The functions of `torch.nn.functional` that it has in C.
  private static let compiledFunctionals: Set = [
    "adaptive_avg_pool1d", "avg_pool1d", "avg_pool2d", "avg_pool3d", "bilinear", "channel_shuffle",
    "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d",
    "cosine_similarity", "gelu", "hardshrink", "linear", "logsigmoid", "one_hot",
    "pairwise_distance", "pdist", "pixel_shuffle", "pixel_unshuffle", "prelu",
    "scaled_dot_product_attention", "softplus", "softshrink",
  ]

  /// The function `torch.nn.functional.name(…)`.
  var functional: Builtin {
    let words: Builtin.CallWords = Self.compiledFunctionals.contains(name) ? .parser : .python
    return builtin(name, operation.functionalSignatureText, isMethod: false, words: words) {
      $0.functionalSignature
    }
  }

  /// The method `x.name(…)`.
  var method: Builtin {
    builtin(name, operation.signatureText, isMethod: true) { $0.signature }
  }

  /// The method that writes into its tensor, `x.name_(…)`.
  var inPlaceMethod: Builtin {
    builtin(name + "_", operation.signatureText, isMethod: true, isInPlace: true) {
      $0.signature
    }
  }

  /// The method that gives its tensor another window, `x.name_(…)`.
  var viewInPlaceMethod: Builtin {
    let operation = self.operation
    return builtin(name + "_", operation.signatureText, isMethod: true, { $0.signature }) {
      (arguments, bound) throws(Raised) in
      let object = arguments[0]
      let old = TensorBinding.unwrap(object)
      let view = try arguments.context.raising { () throws(TensorError) in
        try operation.viewInPlace(bound)
      }
      view.wrapper = old.wrapper
      old.wrapper = nil
      object.setPayload(view)
      return object.retained
    }
  }

  /// The function that writes into its first tensor, `torch.name_(x, …)`.
  var inPlaceFunction: Builtin {
    builtin(name + "_", operation.signatureText, isMethod: false, isInPlace: true) {
      $0.signature
    }
  }

  /// The attribute `x.name`.
  var property: Builtin {
    builtin(name, operation.signatureText, isMethod: true, binding: .getter) {
      $0.signature
    }
  }

  private func builtin(
    _ name: String, _ text: String, isMethod: Bool, isInPlace: Bool = false,
    binding: Builtin.Binding = .function, words: Builtin.CallWords = .parser,
    _ signature: @escaping @Sendable (Operation) -> Autograd.Signature
  ) -> Builtin {
    let operation = self.operation
    return builtin(
      name, text, isMethod: isMethod, binding: binding, words: words, signature
    ) {
      (arguments, bound) throws(Raised) in
      if isInPlace || Self.asksInPlace(bound.values, signature(operation).parameters) {
        _ = try arguments.context.raising { () throws(TensorError) in
          try operation.callInPlace(bound)
        }
        // The tensor itself, whatever object the operation worked on.
        return arguments[0].retained
      }
      return arguments.context.value(
        try arguments.context.raising { () throws(TensorError) in try operation.call(bound) })
    }
  }

  private func builtin(
    _ name: String, _ text: String, isMethod: Bool, binding: Builtin.Binding = .function,
    words: Builtin.CallWords = .parser,
    _ signature: @escaping @Sendable (Operation) -> Autograd.Signature,
    run:
      @escaping @Sendable (borrowing Arguments, OperationArguments) throws(Raised) -> Value
  ) -> Builtin {
    let operation = self.operation
    return Builtin(
      name, text, operation.summary, binding: binding,
      adapted: isMethod ? Self.methodParameters : Self.parameters,
      manual: { operation.manual }, words: words
    ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      let parameters = signature(operation).parameters
      var values: [Argument] = []
      values.reserveCapacity(parameters.count)
      for (index, parameter) in parameters.enumerated() {
        values.append(
          try context.argument(
            arguments[index], parameter, of: name, position: isMethod ? index : index + 1))
      }
      return try run(arguments, OperationArguments(values))
    }
  }

  /// Whether the call of a function of `torch.nn.functional` says `inplace=True`.
  private static func asksInPlace(_ values: [Argument], _ parameters: [Autograd.Parameter]) -> Bool
  {
    guard parameters.last?.name == "inplace", case .bool(true)? = values.last else { return false }
    return true
  }

  /// The parameters of a signature: what stands before ` -> `.
  private static let parameters: @Sendable (String) -> String = { text in
    text.split(separator: ") -> ").first.map { $0 + ")" } ?? text
  }

  /// The parameters with the first one called `self`, as methods declare them.
  private static let methodParameters: @Sendable (String) -> String = { text in
    let parameters = OperationBinding.parameters(text)
    guard let colon = parameters.firstIndex(of: ":") else { return parameters }
    return "(self" + parameters[colon...]
  }
}

extension Context {
  /// A value for a parameter; raises PyTorch's TypeError where it does not fit.
  func argument(
    _ value: Value, _ parameter: Autograd.Parameter, of function: String, position: Int
  ) throws(Raised) -> Argument {
    if let argument = try argument(value, parameter.types) { return argument }
    if value.isNone, parameter.defaultValue == ParameterDefault.none { return .none }
    let wanted = Self.typeNames.first { parameter.types.contains($0.0) }?.1 ?? "value"
    let place = parameter.isKeywordOnly ? "" : " (position \(position))"
    var value = value
    if parameter.isVariadic, value.items.count == 1, let only = value.items.first {
      // The one argument is meant as the whole list.
      value = only
    }
    if wanted == "tuple of ints", value.isList || value.isTuple,
      let wrong = value.items.firstIndex(where: { !$0.isInt })
    {
      let found = typeName(value.items[wrong])
      if value.items[wrong].kind == .bigInteger {
        throw typeError(
          "\(function)(): argument '\(parameter.name)' failed to unpack the object at pos \(wrong + 1)"
            + " with error \"Overflow when unpacking long long\"")
      }
      if wrong > 0 {
        throw typeError(
          "\(function)(): argument '\(parameter.name)' failed to unpack the object at pos \(wrong + 1)"
            + " with error \"type must be tuple of ints,but got \(found)\"")
      }
      throw typeError(
        "\(function)(): argument '\(parameter.name)'\(place) must be tuple of ints, "
          + "but found element of type \(found) at pos \(wrong)")
    }
    if wanted == "tuple of Tensors", value.isList || value.isTuple,
      let wrong = value.items.firstIndex(where: { tensor($0) == nil })
    {
      throw typeError(
        "expected Tensor as element \(wrong) in argument \(position - 1), but got "
          + typeName(value.items[wrong]))
    }
    throw typeError(
      "\(function)(): argument '\(parameter.name)'\(place) must be \(wanted), "
        + "not \(typeName(value))")
  }

  /// What messages call a parameter's type: the first that fits.
  private static let typeNames: [(ParameterTypes, String)] = [
    (.tensor, "Tensor"), (.tensors, "tuple of Tensors"), (.ints, "tuple of ints"), (.int, "int"),
    (.number, "Number"), (.float, "float"), (.bool, "bool"), (.dtype, "torch.dtype"),
    (.string, "str"), (.generator, "Generator"), (.floats, "tuple of floats"),
    (.layout, "torch.layout"), (.memoryFormat, "torch.memory_format"),
  ]

  /// What an operation gave back, as a value.
  ///
  /// Owned.
  func value(_ outputs: Outputs) -> Value {
    switch outputs {
    case .none: return .none
    case .tensor(let tensor): return value(tensor)
    case .tensors(let tensors): return tuple(consuming: tensors.map { value($0) })
    case .named(let type, let fields): return returnValue(type, fields)
    case .bool(let value): return .bool(value)
    case .int(let number): return .int(number)
    case .double(let number): return .float(number)
    case .dtype(let dtype): return value(dtype)
    }
  }

  /// A named tuple such as `torch.return_types.max`.
  private func returnValue(_ name: String, _ fields: [(name: String, value: Tensor)]) -> Value {
    let items = fields.map { value($0.value) }
    if let type = torch.pointee.returnTypes[name] { return tuple(consuming: items, type: type) }
    let names = fields.map(\.name)
    let shortName = name.split(separator: ".").last.map(String.init) ?? name
    let type = makeType(shortName, module: "torch.return_types", base: self.type(.tuple))
    type.pointee.isNamedInFull = true
    type.pointee.slots.repr = { (context, value) throws(Raised) in
      var text = "torch.return_types.\(shortName)(\n"
      for (name, item) in zip(names, value.items) {
        text += "\(name)=\(try context.reprText(item))" + (name == names.last ? ")" : ",\n")
      }
      return context.string(text)
    }
    define(
      on: type,
      names.enumerated().map { (index, name) in
        Builtin(name, "(self)", "The field `\(name)`.", binding: .getter) {
          (arguments: borrowing Arguments) throws(Raised) -> Value in
          arguments[0].items[index].retained
        }
      })
    torch.pointee.returnTypes[name] = type
    return tuple(consuming: items, type: type)
  }
}
