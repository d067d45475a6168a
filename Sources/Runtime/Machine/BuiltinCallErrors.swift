// What a builtin says of arguments that do not fit its parameters.

/// The arguments of a call as its errors count them.
struct GivenArguments {
  /// How many were given by position, the receiver among them.
  let count: Int
  /// The names of the others.
  let names: UnsafeMutableBufferPointer<Value>

  init(_ count: Int, _ names: UnsafeMutableBufferPointer<Value>) {
    self.count = count
    self.names = names
  }
}

extension Context {
  func missingArgument(
    _ info: BuiltinInfo, _ name: String, _ index: Int, _ given: GivenArguments
  ) -> Raised {
    if let error = operationCallError(info, given) { return error }
    let position = index + (info.owner == nil ? 1 : 0)
    return typeError(
      "\(info.declaration.name)() missing required argument '\(name)' (pos \(position))")
  }

  /// Keywords of PyTorch's functions that Glia leaves out, and what to write instead.
  private static let refusedKeywords = [
    "out": "assign the result", "layout": "every tensor is strided",
    "memory_format": "every new tensor is contiguous", "pin_memory": "there is no GPU",
    "names": "use the numbers of dimensions",
  ]

  func repeatedArgument(
    _ info: BuiltinInfo, _ name: String, _ index: Int, _ given: GivenArguments
  ) -> Raised {
    operationCallError(info, given)
      ?? typeError(
        "argument for \(info.declaration.name)() given by name ('\(name)') and position "
          + "(\(index + 1))")
  }

  func keywordError(_ info: BuiltinInfo, _ name: String, _ given: GivenArguments) -> Raised {
    let signature = info.signature
    let takesKeywords = signature.parameters.contains {
      $0.form != .positionalOnly && $0.form != .star
    }
    let function = info.qualifiedName(self)
    guard takesKeywords else {
      return operationCallError(info, given)
        ?? typeError("\(function) takes no keyword arguments")
    }
    if info.module?.hasPrefix("torch") ?? false, let instead = Self.refusedKeywords[name] {
      return refusal(
        "\(info.declaration.name)(\(name)=) is not supported: \(instead)", type: .typeError)
    }
    if let error = operationCallError(info, given) { return error }
    let note = closestNote(name, signature.parameters.map(\.name))
    return typeError(
      "'\(name)' is an invalid keyword argument for \(info.declaration.name)()", note: note)
  }

  func countError(_ info: BuiltinInfo, _ arguments: GivenArguments) -> Raised {
    if let error = operationCallError(info, arguments) { return error }
    let signature = info.signature
    let hidden = info.owner == nil ? 0 : 1
    let given = arguments.count - hidden
    let most = signature.positionalCount - hidden
    let least = signature.requiredCount - hidden
    let isPositionalOnly = signature.parameters.allSatisfy { $0.form == .positionalOnly }
    let function = info.qualifiedName(self)
    if isPositionalOnly && hidden == 1 && most == least && isSlot(info.declaration.name) {
      return typeError("expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
    }
    if isPositionalOnly && most == least && most <= 1 {
      let takes = most == 0 ? "takes no arguments" : "takes exactly one argument"
      return typeError("\(function) \(takes) (\(given) given)")
    }
    let name = info.declaration.name
    func plural(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
    let takesNames = signature.parameters.contains {
      $0.form == .ordinary || $0.form == .keywordOnly
    }
    if takesNames, signature.star == nil {
      return typeError(mixedCountText(signature, name, hidden, given, least))
    }
    if most == least { return typeError("\(name) expected \(most) \(plural(most)), got \(given)") }
    let bound = given < least ? "at least \(least)" : "at most \(most)"
    return typeError(
      "\(name) expected \(bound) \(plural(given < least ? least : most)), got \(given)")
  }

  /// Whether CPython keeps a special method in a slot of the type, which counts in other words.
  private func isSlot(_ name: String) -> Bool {
    let methods = ["__getitem__", "__contains__", "__reversed__", "__format__", "__round__"]
    return name.hasPrefix("__") && !methods.contains(name)
  }

  /// The words for a wrong number of positional arguments where some may be given by name.
  private func mixedCountText(
    _ signature: Signature, _ name: String, _ hidden: Int, _ given: Int, _ least: Int
  ) -> String {
    let most = signature.positionalCount - hidden
    let ordinary = signature.parameters.count { $0.form == .ordinary }
    func plural(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
    if most == 0 { return "\(name)() takes no positional arguments" }
    if ordinary == 0 && most == least {
      return "\(name)() takes exactly \(most) positional \(plural(most)) (\(given) given)"
    }
    if given < least {
      return "\(name)() takes at least \(least) positional \(plural(least)) (\(given) given)"
    }
    return "\(name)() takes at most \(most) \(plural(most)) (\(given) given)"
  }
}
