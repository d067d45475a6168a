// Gradients in float32, bit for bit as PyTorch computes them, and losses against recorded figures.

import Autograd
import Foundation
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct ExactGradientTests {
    @Test func `float32 gradients have PyTorch's bits`() throws {
      let cases = try #require(try fixture("gradients")["exact"] as? [[String: Any]])
      #expect(cases.count >= 11)
      for entry in cases {
        let name = try #require(entry["name"] as? String)
        let values = floats(try #require(entry["input"] as? String))
        let expected = floats(try #require(entry["grad"] as? String))
        let x = try tensor(values, grad: true)
        var usable = [Int](values.indices)
        if let seed = entry["seed"] as? String {
          let y = try call(name, .tensor(x))
          // Where the value's last bit is another's, so is that of a gradient made of it.
          let recorded = floats(try #require(entry["value"] as? String))
          usable = usable.filter { y.floats[$0] == recorded[$0] }
          #expect(usable.count * 10 >= values.count * 7, "\(name)")
          try y.backward(try tensor(floats(seed)))
        } else {
          let other = try tensor(floats(try #require(entry["other"] as? String)))
          try call(name, .tensor(x), .tensor(other)).backward()
        }
        let computed = try #require(try gradient(x))
        for place in usable {
          #expect(computed[place].bitPattern == expected[place].bitPattern, "\(name)[\(place)]")
        }
      }
    }

    @Test func `the gradient of cross_entropy is within an ulp of PyTorch's`() throws {
      let entry = try #require(try fixture("gradients")["cross_entropy"] as? [String: Any])
      let x = try tensor(floats(try #require(entry["input"] as? String)), [9, 5], grad: true)
      let targets = try Raw.tensor(try #require(entry["targets"] as? [Int]))
      try Operations.crossEntropy(x, targets).backward()
      let expected = floats(try #require(entry["grad"] as? String))
      for (a, b) in zip(try #require(try gradient(x)), expected) {
        #expect(abs(a - b) <= 1.5e-8, "\(a) \(b)")
      }
    }

    @Test func `losses and their gradients are the recorded ones`() throws {
      let file = try fixture("loss")
      let inputs = try #require(file["inputs"] as? [String: Any])
      let cases = try #require(file["cases"] as? [[String: Any]])
      var checked = 0
      for entry in cases {
        let text = try #require(entry["expr"] as? String)
        let wanted = try #require(entry["wrt"] as? String)
        guard let call = try RecordedCall(text, inputs, differentiating: wanted) else { continue }
        checked += 1
        let outputs = try call.operation.call(call.arguments)
        let loss = try #require(outputs.first)
        let value = floats(try #require((entry["out"] as? [String: Any])?["f32"] as? String))
        for (a, b) in zip(try loss.toFloats(), value) { #expect(near(a, b), "\(text): \(a) \(b)") }
        try Operations.sum(loss).backward()
        let expected = floats(try #require(entry["grad"] as? String))
        let computed = try #require(try gradient(call.leaf))
        #expect(computed.count == expected.count)
        for (a, b) in zip(computed, expected) { #expect(near(a, b), "\(text): \(a) \(b)") }
      }
      #expect(checked >= 55)
    }

    private func near(_ a: Float, _ b: Float) -> Bool {
      ulps(a, b) <= 4 || abs(a - b) <= 6e-8
    }
  }
}

/// A call as the recording writes it: "F.mse_loss(x,y,reduction='mean')".
private struct RecordedCall {
  let operation: Autograd.Operation
  var arguments: OperationArguments
  let leaf: Tensor

  /// Nil for a function or an argument that is not here.
  init?(_ text: String, _ inputs: [String: Any], differentiating wanted: String) throws {
    guard text.hasPrefix("F."), text.hasSuffix(")"), let open = text.firstIndex(of: "("),
      let operation = Catalogue.operation(named: String(text.dropFirst(2).prefix(upTo: open)))
    else { return nil }
    self.operation = operation
    let parameters = operation.functionalSignature.parameters
    var values = parameters.map { $0.defaultValue?.argument ?? .none }
    let leaf = try recordedTensor(inputs[wanted])
    leaf.requiresGrad = true
    let inside = text[text.index(after: open)...].dropLast()
    for (position, word) in inside.split(separator: ",").enumerated() {
      let sides = word.split(separator: "=")
      let index =
        sides.count == 1 ? position : parameters.firstIndex { $0.name == String(sides[0]) }
      guard let index, let last = sides.last else { return nil }
      if last.hasPrefix("'") {
        values[index] = .string(String(last.dropFirst().dropLast()))
      } else if let number = Double(last) {
        values[index] = .double(number)
      } else if last == "True" {
        values[index] = .bool(true)
      } else if last == Substring(wanted) {
        values[index] = .tensor(leaf)
      } else if inputs[String(last)] != nil {
        values[index] = .tensor(try recordedTensor(inputs[String(last)]))
      } else {
        return nil
      }
    }
    arguments = OperationArguments(values)
    self.leaf = leaf
  }
}
