// docs/operations.md and the programs whose recorded output it shows, made from the catalogue.
//
// Tests/Conformance/operations/*.py hold the examples, one program for each family; their outputs are
// recorded from PyTorch with Tests/Conformance/record.py and are what Glia must print too. The page joins
// the declarations with those outputs. `make docs` does all three steps.

import Autograd
import Foundation

enum OperationsPage {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let page = root.appending(path: "docs/operations.md")

  /// A chapter's program or recording: `suffix` is py or out.
  static func file(_ family: Catalogue.Family, _ suffix: String) -> URL {
    let words = family.title.lowercased().split { !$0.isLetter }
    return root.appending(
      path: "Tests/Conformance/operations/\(words.joined(separator: "_")).\(suffix)")
  }

  private static let marker = "--- "

  /// The program of a family: every example after a line with its name.
  static func program(_ family: Catalogue.Family) -> String {
    var lines = [
      "# The examples of docs/operations.md, written from the catalogue: \(family.title.lowercased())",
      "import torch", "import torch.nn.functional as F",
    ]
    for operation in family.operations {
      lines += ["", "print('\(marker)\(operation.name)')"] + printed(ManualExample(operation))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines that print an example's value.
  private static func printed(_ example: ManualExample) -> [String] {
    example.setup + ["print(\(example.expression))"]
  }

  /// What PyTorch printed for each operation of a family.
  static func recorded(_ family: Catalogue.Family) throws -> [String: String] {
    let text = try String(contentsOf: file(family, "out"), encoding: .utf8)
    var outputs: [String: String] = [:]
    for part in ("\n" + text).components(separatedBy: "\n" + marker).dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let output = lines.count > 1 ? String(lines[1]) : ""
      outputs[String(lines[0])] = output.hasSuffix("\n") ? String(output.dropLast()) : output
    }
    return outputs
  }

  // MARK: The page

  /// The whole page.
  static func text() throws -> String {
    var parts = [introduction, contents]
    for family in Catalogue.families {
      let outputs = try recorded(family)
      parts.append("## \(family.title)")
      parts += family.operations.map { entry($0, output: outputs[$0.name] ?? "") }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Operations

    Every operation of tensors in Glia, as its declaration in `Sources/Autograd` has it: how it is called,
    what it computes, its gradient, the shapes, an example. `make docs` writes this page; the outputs are
    PyTorch's.

    In a formula x is the first tensor and y the result. ȳ is the gradient of the loss with respect to y;
    a line *Gradient of x* says what gradient x gets from it, by the chain rule. A gradient is summed over
    the dimensions in which its tensor was broadcast. `F` is `torch.nn.functional`. The gradient check in
    `Tests/AutogradTests` holds every gradient against finite differences.
    """

  private static var contents: String {
    Catalogue.families.map { family in
      let names = family.operations.map { "[\(plain($0.name))](#\(anchor($0.name)))" }
      return "**\(family.title)**: \(names.joined(separator: ", "))"
    }.joined(separator: "\n\n")
  }

  private static func entry(_ operation: Autograd.Operation, output: String) -> String {
    var lines = ["### \(plain(operation.name))", "", operation.summary, ""]
    lines.append("- Call: \(calls(operation).map { "`\($0)`" }.joined(separator: ", "))")
    lines += operation.facts.map {
      "- \(plain($0.label)): " + ($0.text == "none" ? $0.text : "`\($0.text)`")
    }
    let example = ManualExample(operation)
    lines += ["", "```python"] + (example.setup + [example.expression]).map { ">>> \($0)" }
    lines += [output, "```"]
    return lines.joined(separator: "\n")
  }

  /// How the language writes it, one form of each kind.
  private static func calls(_ operation: Autograd.Operation) -> [String] {
    let surfaces = operation.surfaces
    let name = operation.name
    let all = list(operation.signature)
    let rest = list(operation.signature, from: 1)
    var calls: [String] = []
    if surfaces.contains(.torch) || surfaces.contains(.qualified) {
      calls.append("torch.\(name)(\(all))")
    }
    if surfaces.contains(.functional) {
      // Where PyTorch's functional module has another name for it.
      let alias = operation.aliases.first { $0.hasPrefix(functional) }
      let shown = alias?.dropFirst(functional.count) ?? name[...]
      calls.append("F.\(shown)(\(list(operation.functionalSignature)))")
    }
    if surfaces.contains(.method), !name.hasPrefix("__") { calls.append("x.\(name)(\(rest))") }
    if surfaces.contains(.property) { calls.append("x.\(name)") }
    if surfaces.contains(.inPlace) { calls.append("x.\(name)_(\(rest))") }
    if surfaces.contains(.torchInPlace) { calls.append("torch.\(name)_(\(all))") }
    if surfaces.contains(.functionalInPlace) { calls.append("F.\(name)_(\(all))") }
    // A method beside a function of another signature.
    if name.hasPrefix("Tensor.") { calls.append("x.\(name.dropFirst(7))(\(rest))") }
    calls += operation.operators.compactMap { symbols[$0] }
    let prefix = surfaces.isDisjoint(with: [.torch, .qualified]) ? "x." : "torch."
    return calls
      + operation.aliases.filter { !$0.hasPrefix(functional) }.map {
        ($0.contains(".") ? "torch." : prefix) + $0
      }
  }

  private static let functional = "nn.functional."

  /// What the operators look like.
  private static let symbols = [
    "__add__": "x + y", "__sub__": "x - y", "__mul__": "x * y", "__truediv__": "x / y",
    "__floordiv__": "x // y", "__mod__": "x % y", "__pow__": "x ** y", "__matmul__": "x @ y",
    "__neg__": "-x", "__abs__": "abs(x)", "__invert__": "~x", "__and__": "x & y",
    "__or__": "x | y", "__xor__": "x ^ y", "__lshift__": "x << y", "__rshift__": "x >> y",
    "__eq__": "x == y", "__ne__": "x != y", "__lt__": "x < y", "__le__": "x <= y",
    "__gt__": "x > y", "__ge__": "x >= y", "__getitem__": "x[index]",
    "__setitem__": "x[index] = value", "__rtruediv__": "2 / x", "__rpow__": "2 ** x",
  ]

  /// Parameters as a call shows them: names and defaults.
  private static func list(_ signature: Signature, from first: Int = 0) -> String {
    var parts: [String] = []
    var isKeywordOnly = false
    for parameter in signature.parameters.dropFirst(first) {
      if parameter.isKeywordOnly, !isKeywordOnly {
        if !parts.contains(where: { $0.hasPrefix("*") }) { parts.append("*") }
        isKeywordOnly = true
      }
      let name = (parameter.isVariadic ? "*" : "") + parameter.name
      parts.append(name + (parameter.defaultText.map { "=\($0)" } ?? ""))
    }
    return parts.joined(separator: ", ")
  }

  /// A name whose underscores Markdown leaves alone.
  private static func plain(_ name: String) -> String {
    name.replacingOccurrences(of: "_", with: "\\_")
  }

  private static func anchor(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}
