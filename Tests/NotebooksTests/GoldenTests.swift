// Recorded figures and texts of PyTorch as programs: expressions evaluated cell by cell, one table of
// files. Random numbers and initial weights agree to the bit, texts to the byte, layers and losses to a
// few units in the last place of their largest term.

import Foundation
import Notebooks
import Runtime
import Testing

/// A recorded file, and how its cases become cells.
struct GoldenFile: CustomTestStringConvertible, Sendable {
  /// The file below Tests.
  let path: String
  let cases: @Sendable ([String: Any]) -> [GoldenCase]

  var testDescription: String { path }

  static let all = [
    GoldenFile(path: "TensorsTests/Fixtures/rng.json", cases: GoldenCases.randomNumbers),
    GoldenFile(path: "TensorsTests/Fixtures/elementwise.json", cases: GoldenCases.pointwise),
    GoldenFile(path: "TensorsTests/Fixtures/printing.json", cases: GoldenCases.formats),
    GoldenFile(path: "AutogradTests/Fixtures/loss.json", cases: GoldenCases.losses),
    GoldenFile(path: "NotebooksTests/Golden/init.json", cases: GoldenCases.initialisation),
    GoldenFile(path: "NotebooksTests/Golden/layers.json", cases: GoldenCases.layers),
    GoldenFile(path: "NotebooksTests/Golden/modules.json", cases: GoldenCases.modules),
    GoldenFile(path: "NotebooksTests/Golden/sched.json", cases: GoldenCases.schedules),
    GoldenFile(path: "NotebooksTests/Golden/semantics.json", cases: GoldenCases.semantics),
    GoldenFile(path: "NotebooksTests/Golden/semantics.json", cases: GoldenCases.graphNames),
    GoldenFile(path: "NotebooksTests/Golden/semantics.json", cases: GoldenCases.promotion),
  ]

  func load() throws -> [GoldenCase] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return cases(try #require(object))
  }
}

/// One expression and what it was recorded to give.
struct GoldenCase {
  enum Expected {
    /// What `print` shows.
    case text(String)
    /// A flat list of numbers; `tolerance` is the share of the largest one they may differ by.
    case numbers([Double], tolerance: Double)
    /// A flat list of floats, each within a number of units in its last place; below `floor` the last
    /// place is that of `floor`, where a function is the difference of numbers of that size.
    case floats([Double], units: Double, floor: Double)
  }

  /// Statements before it.
  var setup = ""
  /// An expression of a text, or of a list of numbers.
  let expression: String
  let expected: Expected

  /// The cell: what it prints is compared.
  var cell: String {
    """
    \(setup)
    try:
        print(\(expression))
    except Exception as e:
        print('!' + type(e).__name__ + ': ' + str(e).split('\\n')[0])
    """
  }

  /// What is wrong with the text the cell printed, nil when nothing is.
  func fault(in printed: String) -> String? {
    let printed = printed.hasSuffix("\n") ? String(printed.dropLast()) : printed
    switch expected {
    case .text(let text): return printed == text ? nil : "\(printed)\nis not\n\(text)"
    case .numbers(let numbers, let tolerance):
      let scale = numbers.filter(\.isFinite).map(abs).max() ?? 0
      return difference(printed, numbers) { _ in tolerance * scale }
    case .floats(let numbers, let units, let floor):
      return difference(printed, numbers) { units * Double(Float(max(abs($0), floor)).ulp) }
    }
  }

  /// The first number of a printed list that is further than allowed from the one expected.
  private func difference(
    _ printed: String, _ numbers: [Double], allowed: (Double) -> Double
  ) -> String? {
    // Nested lists are compared by their numbers in order.
    let found = printed.filter { $0 != "[" && $0 != "]" }.split(separator: ",").map {
      Self.number($0.drop { $0 == " " })
    }
    guard printed.hasPrefix("["), found.count == numbers.count else { return printed }
    for (place, (a, b)) in zip(found, numbers).enumerated() {
      if a == b || (a.isNaN && b.isNaN) || abs(a - b) <= allowed(b) { continue }
      return "number \(place) is \(a), not \(b)"
    }
    return nil
  }

  private static func number(_ text: Substring) -> Double {
    switch text {
    case "True": 1
    case "False": 0
    default: Double(text) ?? .nan
    }
  }
}

extension `Programs` {
  @Suite struct `Golden figures` {
    static let prelude = """
      import math, random
      from collections import OrderedDict
      import torch, torch.nn as nn, torch.nn.functional as F
      T = torch.tensor
      L = torch.optim.lr_scheduler
      def flat(x):
          return x if isinstance(x, list) else x.detach().reshape(-1).tolist()
      def build():
          return torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=.1, momentum=.9)
      def rates(o, s, n):
          out = [o.param_groups[0]['lr']]
          for _ in range(n):
              o.step(); s.step(); out.append(o.param_groups[0]['lr'])
          return [repr(float(v)) for v in out], s.get_last_lr()
      def plateau(o, s, measures):
          out = []
          for m in measures:
              s.step(m); out.append(repr(o.param_groups[0]['lr']))
          return out
      def drawn(module):
          after = torch.rand(1).item()
          return [x for p in module.parameters() for x in flat(p)] + [after]
      def gradients(o, g, leaves):
          o = o[0] if isinstance(o, tuple) else o
          grads = torch.autograd.grad((o * g).sum(), leaves, allow_unused=True)
          return flat(o) + [x for q in grads if q is not None for x in flat(q)]
      def described(m):
          return [[k, list(v.shape)] for k, v in m.state_dict().items()], sum(
              p.numel() for p in m.parameters())
      R = lambda *s: torch.rand(s, requires_grad=True)
      """

    @Test(arguments: GoldenFile.all)
    func `every recorded case agrees`(_ file: GoldenFile) throws {
      let cases = try file.load()
      #expect(cases.count >= 20)
      withSession { session in
        #expect(session.text(Self.prelude) == "")
        for test in cases {
          if let fault = test.fault(in: session.text(test.cell)) {
            Issue.record("\(test.setup)\n\(test.expression)\n\(fault)")
          }
        }
      }
    }
  }
}
