// What PyTorch's functions say of arguments that do not fit their parameters: the words of its argument
// parser (torch/csrc/utils/python_arg_parser.cpp), or CPython's where PyTorch has the function in Python.

extension Context {
  /// The error of a call of an operation; nil for other builtins, and where the arguments fit.
  func operationCallError(_ info: BuiltinInfo, _ given: GivenArguments) -> Raised? {
    guard info.declaration.words != .builtin else { return nil }
    let misfit = CallMisfit(info, given, names: given.names.map(\.text))
    let function = info.declaration.name + "()"
    if info.declaration.words == .python {
      return misfit.pythonText.map { typeError(function + " " + $0, note: note(misfit)) }
    }
    if misfit.isBareMethod {
      let takes =
        misfit.unknown == nil
        ? "takes no arguments (\(misfit.given) given)" : "takes no keyword arguments"
      return typeError("TensorBase.\(function) \(takes)")
    }
    return misfit.parserText.map { typeError(function + " " + $0, note: note(misfit)) }
  }

  private func note(_ misfit: CallMisfit) -> String? {
    misfit.unknown.flatMap { closestNote($0, misfit.parameters.map(\.name)) }
  }
}

/// How the arguments of a call and the parameters differ; the receiver of a method does not count.
private struct CallMisfit {
  let parameters: [Signature.Parameter]
  /// How many arguments were given by position.
  let given: Int
  /// Whether it is a method without parameters.
  let isBareMethod: Bool
  /// How many arguments may be given by position; nil for any number.
  private let most: Int?
  private let least: Int
  private var missing: [String] = []
  /// A keyword there is no parameter for.
  private(set) var unknown: String?
  private var repeated: String?

  init(_ info: BuiltinInfo, _ arguments: GivenArguments, names: [String]) {
    let hidden = info.owner == nil ? 0 : 1
    parameters = Array(info.signature.parameters.dropFirst(hidden))
    given = max(0, arguments.count - hidden)
    isBareMethod = hidden == 1 && parameters.isEmpty
    let positional = parameters.count { $0.form == .positionalOnly || $0.form == .ordinary }
    most = info.signature.star == nil ? positional : nil
    let required = parameters.filter {
      $0.defaultText == nil && $0.form != .star && $0.form != .doubleStar
    }
    least = required.count
    for (index, parameter) in parameters.enumerated() {
      let isPositional = index < given && parameter.form != .keywordOnly
      let name = names.first { $0 == parameter.name || parameter.isKnown(as: $0) }
      if isPositional, let name, parameter.form != .star { repeated = repeated ?? name }
      let isRequired = required.contains { $0.name == parameter.name }
      if isRequired, !isPositional, name == nil { missing.append(parameter.name) }
    }
    unknown = names.first { name in
      !parameters.contains { $0.name == name || $0.isKnown(as: name) }
    }
  }

  /// The words of the argument parser: too many, missing, then names.
  var parserText: String? { tooMany ?? parserMissing ?? wrongName }

  /// CPython's words: names, too many, then missing.
  var pythonText: String? { wrongName ?? tooMany ?? pythonMissing }

  private var tooMany: String? {
    guard let most, given > most else { return nil }
    let takes = least == most ? "\(most)" : "from \(min(least, most)) to \(most)"
    let plural = most == 1 && least == most ? "" : "s"
    return
      "takes \(takes) positional argument\(plural) but \(given) \(given == 1 ? "was" : "were") given"
  }

  private var wrongName: String? {
    if let repeated { return "got multiple values for argument '\(repeated)'" }
    return unknown.map { "got an unexpected keyword argument '\($0)'" }
  }

  /// The parser has its plural the wrong way round.
  private var parserMissing: String? {
    guard !missing.isEmpty else { return nil }
    let list = missing.map { "\"\($0)\"" }.joined(separator: ", ")
    let plural = missing.count == 1 ? "s" : ""
    return "missing \(missing.count) required positional argument\(plural): \(list)"
  }

  private var pythonMissing: String? {
    guard !missing.isEmpty else { return nil }
    let plural = missing.count == 1 ? "" : "s"
    return "missing \(missing.count) required positional argument\(plural): "
      + listed(missing.map { "'\($0)'" })
  }
}

/// The items as an English list, as CPython writes it: "a", "a and b", "a, b, and c".
func listed(_ items: [String]) -> String {
  switch items.count {
  case ...1: items.first ?? ""
  case 2: items[0] + " and " + items[1]
  default: items.dropLast().joined(separator: ", ") + ", and " + (items.last ?? "")
  }
}
