// The example of an operation as lines of the language, made from its declaration: the arguments of its
// first example with numbers short enough to read.

import Tensors

/// The lines of one example: statements, then the expression whose value is shown.
public struct ManualExample {
  /// The statements that make the operands.
  public private(set) var setup: [String] = []
  /// The call; empty for an operation without examples.
  public private(set) var expression = ""

  /// The example of `operation`.
  public init(_ operation: Operation) {
    if let code = operation.manualExample {
      let lines = code.split(separator: "\n").map(String.init)
      setup = Array(lines.dropLast())
      expression = lines.last ?? ""
      return
    }
    if Self.isRandom(operation) { setup.append("torch.manual_seed(0)") }
    guard let example = operation.examples.first else { return }
    let parameters =
      operation.surfaces.isDisjoint(with: [.torch, .qualified])
      ? operation.functionalSignature.parameters : operation.signature.parameters
    let arguments = zip(parameters, example.arguments).enumerated().map { position, pair in
      text(pair.1, pair.0, seed: position)
    }
    expression = call(operation, parameters, arguments)
    // What memory held before is no example of a value.
    if operation.name.contains("empty") { expression += ".shape" }
  }

  /// Whether the value depends on the random stream.
  private static func isRandom(_ operation: Operation) -> Bool {
    operation.name.contains("dropout") || operation.name == "rrelu"
      || operation.signature.parameters.contains { $0.types.contains(.generator) }
      || ["rand_like", "randn_like", "randint_like"].contains(operation.name)
  }

  // MARK: The call

  private func call(
    _ operation: Operation, _ parameters: [Parameter], _ arguments: [String]
  ) -> String {
    let surfaces = operation.surfaces
    if operation.name == "__getitem__" { return arguments[0] + arguments[1] }
    if surfaces.contains(.property) { return "\(arguments[0]).\(operation.name)" }
    var written: [String] = []
    for (parameter, argument) in zip(parameters, arguments) {
      if argument == parameter.defaultText { continue }
      let isOperand = !parameter.types.isDisjoint(with: [.tensor, .tensors]) || written.isEmpty
      let isFirst = parameter.defaultValue == nil && !parameter.isKeywordOnly
      // `from` is a word of the language.
      let isPositional = isOperand || isFirst || parameter.name == "from"
      let isSpread = parameter.isVariadic && argument.hasPrefix("[")
      let items = isSpread ? String(argument.dropFirst().dropLast()) : argument
      written.append(isPositional ? items : "\(parameter.name)=\(argument)")
    }
    if surfaces.contains(.torch) || surfaces.contains(.qualified) {
      return "torch.\(operation.name)(\(written.joined(separator: ", ")))"
    }
    if surfaces.contains(.functional) {
      return "F.\(operation.name)(\(written.joined(separator: ", ")))"
    }
    let name = operation.name.split(separator: ".").last ?? ""
    return "\(written[0]).\(name)(\(written.dropFirst().joined(separator: ", ")))"
  }

  // MARK: Arguments

  private mutating func text(
    _ argument: ExampleArgument, _ parameter: Parameter, seed: Int
  ) -> String {
    let name = parameter.name == "input" || parameter.name == "self" ? "x" : parameter.name
    switch argument {
    case .floats(let sizes, let range), .constant(let sizes, let range):
      return define(name, floats(sizes, range, seed))
    case .distinct(let sizes): return define(name, Self.distinct(sizes))
    case .signs(let values, let sizes):
      return define(name, Self.literal(values.map { "\($0)" }, sizes ?? [values.count]))
    case .integers(let values, let sizes):
      return define(name, Self.literal(values.map(String.init), sizes))
    case .bools(let values, let sizes):
      return define(name, Self.literal(values.map(Self.python), sizes))
    case .integerLists(let lists):
      let items = zip(["a", "b", "c", "d"], lists).map {
        define($0, Self.literal($1.map(String.init), [$1.count]))
      }
      return "[\(items.joined(separator: ", "))]"
    case .list(let shapes):
      let items = zip(["a", "b", "c", "d"], shapes).enumerated().map { place, item in
        define(item.0, floats(item.1, -2...2, seed + place))
      }
      return "[\(items.joined(separator: ", "))]"
    case .none: return "None"
    case .bool(let value): return Self.python(value)
    case .int(let value): return String(value)
    case .double(let value): return value == value.rounded() ? "\(Int(value))" : "\(value)"
    case .ints(let values):
      let items = values.map(String.init).joined(separator: ", ")
      return values.count == 1 ? "(\(items),)" : "(\(items))"
    case .string(let value): return "'\(value)'"
    case .dtype(let value): return value.name
    case .slice(let start, let stop, let step, let then):
      let bounds = [start, stop].map { $0.map(String.init) ?? "" }.joined(separator: ":")
      return "[" + bounds + (step.map { ":\($0)" } ?? "") + (then.map { ", \($0)" } ?? "") + "]"
    case .positions(let values): return "[[\(values.map(String.init).joined(separator: ", "))]]"
    }
  }

  private mutating func define(_ name: String, _ value: String) -> String {
    let name = name == "lambda" || name == "from" ? name + "_" : name
    setup.append("\(name) = \(value)")
    return name
  }

  /// Numbers that jump about in the range, with one or two digits after the point.
  private func floats(_ sizes: [Int], _ range: ClosedRange<Double>, _ seed: Int) -> String {
    let count = sizes.reduce(1, *)
    let width = range.upperBound - range.lowerBound
    if count > 12 {
      let shape = sizes.map(String.init).joined(separator: ", ")
      return
        "torch.linspace(\(range.lowerBound), \(range.upperBound), \(count)).reshape(\(shape))"
    }
    let digits = width >= 2 ? 10.0 : 100.0
    let values = (0..<count).map { position -> String in
      let jump = 0.618033988749895 * Double(position + 1) + 0.29 * Double(seed)
      let share = 0.03 + 0.94 * (jump - jump.rounded(.down))
      return "\(((range.lowerBound + share * width) * digits).rounded() / digits)"
    }
    return Self.literal(values.map { $0 == "-0.0" ? "0.0" : $0 }, sizes)
  }

  private static func distinct(_ sizes: [Int]) -> String {
    let count = sizes.reduce(1, *)
    let step = [7, 5, 3, 11].first { count % $0 != 0 } ?? 1
    let values = (0..<count).map { Double(($0 * step + 2) % max(count, 1)) * 0.5 - 1 }
    return literal(values.map { "\($0)" }, sizes)
  }

  /// A tensor's literal: nested lists of the texts.
  private static func literal(_ texts: [String], _ sizes: [Int]) -> String {
    func nested(_ texts: ArraySlice<String>, _ sizes: ArraySlice<Int>) -> String {
      guard let size = sizes.first else { return texts.first ?? "0" }
      let part = size == 0 ? 0 : texts.count / size
      let items = (0..<size).map { place -> String in
        let start = texts.startIndex + place * part
        return nested(texts[start..<start + part], sizes.dropFirst())
      }
      return "[\(items.joined(separator: ", "))]"
    }
    return "torch.tensor(\(nested(texts[...], sizes[...])))"
  }

  private static func python(_ value: Bool) -> String { value ? "True" : "False" }
}
