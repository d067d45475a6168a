// The cases of each recorded file: its rows as expressions with what they gave.

import Foundation

enum GoldenCases {
  // MARK: Numbers

  /// Sequences of random calls after a seed, on one stream.
  static let randomNumbers: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    rows(file, "cases").flatMap { row in
      rows(row, "ops").enumerated().map { (place, operation) in
        GoldenCase(
          setup: place == 0 ? seed(row) : "", expression: "flat(\(text(operation, "op")))",
          expected: .numbers(numbers(operation), tolerance: 0))
      }
    }
  }

  /// Functions of one element; PyTorch takes most of them from a vector library whose last place
  /// depends on the processor, a few are exact everywhere.
  static let pointwise: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let exact = ["sigmoid", "silu", "hardswish", "reciprocal", "rsqrt"]
    let positive = ["log", "log1p", "log2", "log10", "sqrt", "rsqrt", "reciprocal"]
    let functional = [
      "silu", "softplus", "elu", "gelu", "selu", "mish", "logsigmoid", "hardswish",
    ]
    return (file["out"] as? [String: String] ?? [:]).sorted { $0.key < $1.key }.map { name, out in
      let input = floats(text(file, positive.contains(name) ? "x_positive" : "x"))
      let module = functional.contains(name) ? "F" : "torch"
      return GoldenCase(
        expression: "flat(\(module).\(name)(torch.tensor(\(list(input)))))",
        expected: .floats(
          floats(out), units: exact.contains(name) ? 0 : 2, floor: name == "gelu" ? 2 : 0))
    }
  }

  /// Initial weights; orthogonal matrices come from a factorisation that rounds in its own order.
  static let initialisation: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    // Layers too large to record whole: their first three weights.
    let large = rows(file, "big").map { row in
      GoldenCase(
        setup: seed(row), expression: "flat(\(text(row, "module")).weight)[:3]",
        expected: .numbers(floats(text(row, "first")), tolerance: 0))
    }
    return large
      + rows(file, "cases").map { row in
        if let module = row["module"] as? String {
          let count = (row["params"] as? [String: Any])?.count ?? 0
          return GoldenCase(
            setup: seed(row) + "m = \(module)\nr = torch.rand(1).item()",
            expression: "sorted([n, flat(p)] for n, p in m.named_parameters()) + [r]",
            expected: .text(parameters(row, count)))
        }
        let name = text(row, "init")
        let shape = (row["shape"] as? [Int] ?? []).map(String.init).joined(separator: ", ")
        let call = name.contains("(") ? name : "nn.init.\(name)(torch.empty(\(shape)))"
        return GoldenCase(
          setup: seed(row), expression: "flat(\(call))",
          expected: .numbers(numbers(row), tolerance: name == "orthogonal_" ? 1e-6 : 0))
      }
  }

  /// The parameters of a row as Python prints them, by name, then the next random number.
  private static func parameters(_ row: [String: Any], _ count: Int) -> String {
    let entries = row["params"] as? [String: [Any]] ?? [:]
    let parts = entries.sorted { $0.key < $1.key }.map { name, entry in
      "['\(name)', \(list(floats(entry.last as? String ?? "")))]"
    }
    let after = floats(text(row, "rand_after")).map(python)
    return "[" + (parts + after).joined(separator: ", ") + "]"
  }

  /// Layers forward and backward: the value, then the gradients of every float input in order.
  static let layers: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    normalisation(file)
      + rows(file, "cases").map { row in
        let inputs = row["inputs"] as? [String: [String: Any]] ?? [:]
        let out = row["out"] as? [String: Any] ?? [:]
        let gradients = (row["grads"] as? [String: Any] ?? [:]).sorted { $0.key < $1.key }
        let setup = inputs.sorted { $0.key < $1.key }.map { name, input in
          "\(name) = \(tensor(input))" + (input["ints"] == nil ? ".requires_grad_()" : "")
        }
        var seed = out
        seed["f32"] = row["grad_out"]
        let expected =
          numbers(out) + gradients.flatMap { floats($0.value as? String ?? "") }
        return GoldenCase(
          setup: setup.joined(separator: "\n"),
          expression:
            "gradients(\(text(row, "expr")), \(tensor(seed)), [\(gradients.map(\.key).joined(separator: ", "))])",
          expected: .numbers(expected, tolerance: 1e-6))
      }
  }

  /// A batch normalisation layer over three batches, then in evaluation.
  private static func normalisation(_ file: [String: Any]) -> [GoldenCase] {
    rows(file, "batchnorm1d_3_steps").enumerated().map { (step, row) in
      let input = "torch.tensor(\(list(floats(text(row, "x"))))).reshape(5, 3)"
      let parts = row["out"] == nil ? ["eval_out"] : ["out", "running_mean", "running_var"]
      return GoldenCase(
        setup: step == 0 ? "m = nn.BatchNorm1d(3)" : parts.count == 1 ? "m.eval()" : "",
        expression: "flat(m(\(input)))"
          + (parts.count == 1 ? "" : " + flat(m.running_mean) + flat(m.running_var)"),
        expected: .numbers(parts.flatMap { floats(text(row, $0)) }, tolerance: 1e-6))
    }
  }

  /// Losses with the gradient of one input.
  static let losses: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let inputs = file["inputs"] as? [String: [String: Any]] ?? [:]
    let setup = inputs.sorted { $0.key < $1.key }.map { "\($0.key) = \(tensor($0.value))\n" }
    return rows(file, "cases").map { row in
      let name = text(row, "wrt")
      let out = row["out"] as? [String: Any] ?? [:]
      return GoldenCase(
        setup: setup.joined() + "\(name) = \(name).requires_grad_()",
        expression: "gradients(\(text(row, "expr")), 1, [\(name)])",
        expected: .numbers(numbers(out) + floats(text(row, "grad")), tolerance: 5e-7))
    }
  }

  // MARK: Texts

  /// f-strings and format() of tensors, and tensors inside containers.
  static let formats: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let calls = [
      "str": "str(t)", "repr(item)": "repr(t.item())", "float": "repr(float(t.detach()))",
      "tolist": "repr(t.tolist())",
    ]
    let formats = rows(file, "format").flatMap { row in
      row.compactMap { (name, value) -> GoldenCase? in
        guard name != "expr", var text = value as? String else { return nil }
        // The recording leaves the error's type out here.
        if name == "repr(item)", text.hasPrefix("!") {
          text = "!RuntimeError: " + text.dropFirst()
        }
        return GoldenCase(
          setup: "t = \(Self.text(row, "expr"))",
          expression: calls[name] ?? "format(t, '\(name)')", expected: .text(text))
      }
    }
    return formats + rows(file, "containers").map { representation($0) }
  }

  /// Operators, dtypes, shapes and error texts.
  static let semantics: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    rows(file, "cases").map { representation($0, setup: "torch.manual_seed(0)") }
  }

  /// Names of modules and optimisers in print, their parameters and shapes.
  static let modules: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let prints = rows(file, "cases").map { representation($0, setup: "torch.manual_seed(0)") }
    let shapes = rows(file, "cases").compactMap { row -> GoldenCase? in
      guard let state = row["state_dict"] as? [String: [Int]], let count = row["nparams"] as? Int
      else { return nil }
      let entries = state.sorted { $0.key < $1.key }.map { "['\($0.key)', \($0.value)]" }
      return GoldenCase(
        setup: "s, n = described(\(text(row, "expr")))", expression: "sorted(s), n",
        expected: .text("[\(entries.joined(separator: ", "))] \(count)"))
    }
    let module = "torch.manual_seed(0)\nm = nn.Linear(2, 1)"
    let extra = rows(file, "extra").map { row in
      var row = row
      let words = text(row, "expr")
      row["expr"] = words.replacingOccurrences(of: "seed0 Linear(2,1)", with: "m")
        .replacingOccurrences(of: "BatchNorm1d", with: "nn.BatchNorm1d")
      return representation(row, setup: module)
    }
    return prints + shapes + extra
  }

  /// Learning rates over the epochs.
  static let schedules: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    rows(file, "cases").map { row in
      let rates = (row["lrs"] as? [String] ?? []).map { "'\($0)'" }.joined(separator: ", ")
      if let options = row["plateau"] as? [String: Any] {
        let arguments = options.sorted { $0.key < $1.key }.map { name, value in
          "\(name)=" + ((value as? String).map { "'\($0)'" } ?? "\(value)")
        }
        let measures = (row["metrics"] as? [Double] ?? []).map(python).joined(separator: ", ")
        return GoldenCase(
          setup: "o = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=.1)",
          expression: "plateau(o, L.ReduceLROnPlateau(o, "
            + "\(arguments.joined(separator: ", "))), [\(measures)])",
          expected: .text("[\(rates)]"))
      }
      let count = (row["lrs"] as? [String] ?? []).count - 1
      return GoldenCase(
        setup: "o = build()", expression: "rates(o, \(text(row, "expr")), \(count))",
        expected: .text("([\(rates)], \(text(row, "last")))"))
    }
  }

  /// The names grad_fn prints; functions Glia refuses by name are left out.
  static let graphNames: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let leftOut = ["torch.affine_grid_generator"]
    let names = file["grad_fn_names"] as? [String: Any] ?? [:]
    let inputs =
      "x=R(2,3);y=R(2,3);v=R(3);s=R();sq=R(3,3);im=R(1,2,6,6);w=R(3,2,3,3);b3=R(3);bt=R(2,2,3)"
    return names.sorted { $0.key < $1.key }.map { call, name in
      let isLeftOut = leftOut.contains { call.hasPrefix($0 + "(") }
      return GoldenCase(
        setup: "torch.manual_seed(0)\n\(inputs)",
        expression: "type((\(call)).grad_fn).__name__",
        expected: .text(
          isLeftOut
            ? "NotImplementedError: \(call.prefix { $0 != "(" }) is not supported in Glia"
            : name as? String ?? "NoneType"))
    }
  }

  /// Promotion between all pairs of the dtypes Glia has.
  static let promotion: @Sendable ([String: Any]) -> [GoldenCase] = { file in
    let tables = [
      ("promotion_tensor_tensor", { "torch.zeros(1, dtype=torch.\($0))" }),
      ("promotion_zero_dim_second", { "torch.zeros((), dtype=torch.\($0))" }),
      ("promotion_python_scalar", { ["bool": "True", "int": "1"][$0] ?? "1.0" }),
    ]
    return tables.flatMap { (key, second) in
      let table = file[key] as? [String: [String: String]] ?? [:]
      return table.flatMap { (a, row) in
        row.filter { !a.hasSuffix("float16") && !$0.key.hasSuffix("float16") }.map { (b, result) in
          GoldenCase(
            expression: "torch.result_type(torch.zeros(1, dtype=torch.\(a)), \(second(b)))",
            expected: .text("torch." + result))
        }
      }
    }
  }

  // MARK: Reading

  /// The repr of an expression, or the type and first line of its error.
  private static func representation(_ row: [String: Any], setup: String = "") -> GoldenCase {
    let error = (row["error"] as? String).map { "!\($0): \(text(row, "message"))" }
    return GoldenCase(
      setup: setup, expression: "repr(\(text(row, "expr")))",
      expected: .text(error ?? text(row, "text")))
  }

  private static func rows(_ file: [String: Any], _ key: String) -> [[String: Any]] {
    file[key] as? [[String: Any]] ?? []
  }

  private static func text(_ row: [String: Any], _ key: String) -> String {
    row[key] as? String ?? ""
  }

  private static func seed(_ row: [String: Any]) -> String {
    "torch.manual_seed(\(row["seed"] as? Int ?? 0))\n"
  }

  /// The elements of a recorded tensor.
  private static func numbers(_ row: [String: Any]) -> [Double] {
    if let ints = row["ints"] as? [Any] { return ints.flatMap(leaves) }
    if let doubles = row["f64"] as? String {
      return words(doubles, 16).map { Double(bitPattern: $0) }
    }
    return floats(text(row, "f32"))
  }

  /// The numbers of nested lists, in order.
  private static func leaves(_ value: Any) -> [Double] {
    if let items = value as? [Any] { return items.flatMap(leaves) }
    return (value as? NSNumber).map { [$0.doubleValue] } ?? []
  }

  private static func floats(_ hex: String) -> [Double] {
    words(hex, 8).map { Double(Float(bitPattern: UInt32($0))) }
  }

  private static func words(_ hex: String, _ digits: Int) -> [UInt64] {
    let bytes = Array(hex.utf8)
    return stride(from: 0, to: bytes.count, by: digits).map {
      UInt64(String(decoding: bytes[$0..<($0 + digits)], as: UTF8.self), radix: 16) ?? 0
    }
  }

  /// A recorded tensor as an expression.
  private static func tensor(_ row: [String: Any]) -> String {
    let shape = (row["shape"] as? [Int] ?? []).map(String.init).joined(separator: ", ")
    let values =
      row["ints"] == nil
      ? list(numbers(row)) : "\((row["ints"] as? [Int]) ?? [])"
    return "torch.tensor(\(values), dtype=torch.\(text(row, "dtype"))).reshape([\(shape)])"
  }

  private static func list(_ numbers: [Double]) -> String {
    "[" + numbers.map(python).joined(separator: ", ") + "]"
  }

  /// A number as Python writes it.
  private static func python(_ number: Double) -> String {
    if !number.isFinite { return "float('\(number)')" }
    let text = "\(number)"
    guard let place = text.firstIndex(of: "e") else { return text }
    // Python's exponents have two digits at least, and no point before them alone.
    var (mantissa, exponent) = (text[..<place], text[text.index(after: place)...])
    if mantissa.hasSuffix(".0") { mantissa = mantissa.dropLast(2) }
    let sign = exponent.hasPrefix("-") ? "-" : "+"
    exponent = exponent.drop { $0 == "-" || $0 == "+" }
    return "\(mantissa)e\(sign)\(exponent.count < 2 ? "0" : "")\(exponent)"
  }
}
