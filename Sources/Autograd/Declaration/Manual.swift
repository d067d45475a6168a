// What the manual and `help` tell of an operation: its facts, and its example as lines of the language.

extension Operation {
  /// The value's formula, the gradient each parameter gets from ȳ, and the shapes.
  public var facts: [(label: String, text: String)] {
    var facts = [("Value", formula)]
    for gradient in gradients {
      let parameter = gradient.parameter
      let variable = parameter == "input" || parameter == "self" ? "x" : parameter
      facts.append(("Gradient of \(variable)", gradient.formula))
    }
    if gradients.isEmpty { facts.append(("Gradient", "none")) }
    return facts + [("Shape", shape.text)]
  }

  /// The summary, the facts and the example, as `help` shows them.
  public var manual: String {
    let width = (facts.map(\.label.count).max() ?? 0) + 2
    var lines = [summary, ""]
    for (label, text) in facts {
      let gap = String(repeating: " ", count: width - label.count - 1)
      lines.append(label + ":" + gap + text)
    }
    let example = ManualExample(self)
    if !example.expression.isEmpty {
      lines += [""] + (example.setup + [example.expression]).map { ">>> " + $0 }
    }
    return lines.joined(separator: "\n")
  }
}
