// One loop over the catalogue: whatever an operation is, these hold for it.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct CatalogueTests {
    static let names = Catalogue.operations.map(\.name)
    static let differentiable = Catalogue.operations.filter(\.isDifferentiable).map(\.name)

    private func operation(_ name: String) throws -> Autograd.Operation {
      try #require(Catalogue.operation(named: name))
    }

    @Test func `no two operations share a name`() {
      #expect(Set(Self.names).count == Self.names.count)
    }

    @Test(arguments: names)
    func `an operation says what it is`(_ name: String) throws {
      let operation = try operation(name)
      #expect(!operation.summary.isEmpty)
      #expect(operation.summary.hasSuffix("."))
      #expect(!operation.formula.isEmpty)
      #expect(!operation.shape.text.isEmpty)
      #expect(Signature(operation.signatureText) != nil, "\(operation.signatureText)")
      #expect(Signature(operation.functionalSignatureText) != nil)
      #expect(!operation.examples.isEmpty || name == "__setitem__")
      let parameters = operation.signature.parameters.map(\.name)
      for gradient in operation.gradients { #expect(parameters.contains(gradient.parameter)) }
      #expect(operation.isDifferentiable == !operation.nodeNames.isEmpty || name.hasSuffix("_"))
      // Under torch.nn.functional the same parameters come first, so that positions mean the same.
      let functional = operation.functionalSignature.parameters
      #expect(functional.count >= parameters.count)
      for example in operation.examples {
        #expect(example.arguments.count <= functional.count)
      }
    }

    @Test(arguments: differentiable)
    func `the gradient agrees with finite differences`(_ name: String) throws {
      let operation = try operation(name)
      for (number, example) in operation.examples.enumerated() {
        let (arguments, inputs) = try example.makeArguments()
        if inputs.isEmpty { continue }
        let wrong = try GradientCheck.mismatches(at: inputs) { _ throws(TensorError) in
          try operation.call(arguments).all
        }
        #expect(wrong.isEmpty, "example \(number): \(wrong)")
      }
    }

    @Test(arguments: differentiable)
    func `the second derivative agrees with finite differences`(_ name: String) throws {
      let operation = try operation(name)
      for (number, example) in operation.examples.enumerated() where example.checksSecondOrder {
        let (arguments, inputs) = try example.makeArguments()
        if inputs.isEmpty { continue }
        let wrong = try GradientCheck.secondOrderMismatches(at: inputs) { _ throws(TensorError) in
          try operation.call(arguments).all
        }
        #expect(wrong.isEmpty, "example \(number): \(wrong)")
      }
    }

    @Test(arguments: names)
    func `the shape rule gives the forward's shape`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (arguments, _) = try example.makeArguments()
        let shapes = try GradientMode.with(false) { try operation.call(arguments).all.map(\.shape) }
        if let ruled = try operation.shape.shapes(arguments) { #expect(ruled == shapes) }
      }
    }

    @Test(arguments: differentiable)
    func `strides do not change a value or a gradient`(_ name: String) throws {
      if name == "view" || name == "view_as" { return }  // refused for such strides, as in PyTorch
      let operation = try operation(name)
      for example in operation.examples {
        let plain = try example.makeArguments()
        let strided = try example.makeArguments()
        let arguments = OperationArguments(try strided.arguments.values.map(Self.spread))
        Generator.standard.manualSeed(0)
        let first = try operation.call(plain.arguments)
        Generator.standard.manualSeed(0)
        let second = try operation.call(arguments)
        for (a, b) in zip(first.all, second.all) {
          #expect(try close(try a.toDoubles(), try b.toDoubles()))
        }
        let (a, b) = (try Self.gradients(first, plain.1), try Self.gradients(second, strided.1))
        for (x, y) in zip(a, b) { #expect(try close(x, y)) }
      }
    }

    /// The same values with every second element of memory left out, in reverse order of dimensions.
    private static func spread(_ argument: Argument) throws -> Argument {
      guard case .tensor(let x) = argument, x.rank > 0, x.dtype.isFloatingPoint else {
        return argument
      }
      let order = Array(x.shape.axes.reversed())
      return .tensor(
        try Operations.permute(try Operations.contiguous(try Operations.permute(x, order)), order))
    }

    private static func gradients(_ outputs: Outputs, _ inputs: [Tensor]) throws -> [[Double]] {
      let roots = outputs.all.filter { $0.isTracked }
      if roots.isEmpty || inputs.isEmpty { return [] }
      let seeds = try roots.map { root in try Raw.fullLike(root, .float(0.75)) }
      return try Gradient.grad(roots, inputs, seeds, allowUnused: true, materialize: true)
        .map { try $0?.toDoubles() ?? [] }
    }

    private func close(_ a: [Double], _ b: [Double]) throws -> Bool {
      a.count == b.count
        && zip(a, b).allSatisfy {
          abs($0 - $1) <= 1e-12 * max(1, abs($0)) || ($0.isNaN && $1.isNaN)
        }
    }

    @Test(arguments: names)
    func `zero-size inputs give a result or an error, forward and backward`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (arguments, inputs) = try example.emptied().makeArguments()
        do {
          let outputs = try operation.call(arguments)
          if let ruled = try operation.shape.shapes(arguments) {
            #expect(ruled == outputs.all.map(\.shape))
          }
          for (input, gradient) in zip(inputs, try Self.gradients(outputs, inputs)) {
            #expect(gradient.count == input.count)
          }
        } catch let error as TensorError {
          #expect(!error.message.isEmpty)
        }
      }
    }

    @Test(arguments: Catalogue.operations.filter { $0.surfaces.contains(.inPlace) }.map(\.name))
    func `the in-place form gives the same value and gradient`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (plain, inputs) = try example.makeArguments()
        guard case .tensor(let original) = plain[0] else { continue }
        let expected = try #require(try operation.call(plain).first)
        if expected.dtype != original.dtype || expected.shape != original.shape { continue }
        var changed = plain
        let target = try Operations.clone(original)
        changed.values[0] = .tensor(target)
        _ = try operation.callInPlace(changed)
        #expect(try close(try target.toDoubles(), try expected.toDoubles()))
        if !operation.hasInPlaceGradient {
          #expect(throws: TensorError.self) { try Self.gradients(.tensor(target), inputs) }
          continue
        }
        if !operation.isDifferentiable || inputs.isEmpty { continue }
        let (a, b) = (
          try Self.gradients(.tensor(expected), inputs), try Self.gradients(.tensor(target), inputs)
        )
        for (x, y) in zip(a, b) { #expect(try close(x, y)) }
      }
    }

    @Test(arguments: names.filter { !$0.hasSuffix("_") })
    func `a result in new memory counts no change`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (arguments, _) = try example.makeArguments()
        for output in try operation.call(arguments).all {
          let isNew = arguments.tensors.allSatisfy {
            !$0.storage.sharesMemory(with: output.storage)
          }
          #expect(output.version == 0 || !isNew)
        }
      }
    }

    @Test(arguments: differentiable)
    func `without grad mode nothing is recorded`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (arguments, inputs) = try example.makeArguments()
        let outputs = try GradientMode.with(false) { try operation.call(arguments).all }
        for output in outputs where !inputs.contains(where: { $0 === output }) {
          #expect(output.graph == nil)
        }
      }
    }

    @Test(arguments: differentiable)
    func `grad_fn has one of the declared names`(_ name: String) throws {
      let operation = try operation(name)
      for example in operation.examples {
        let (arguments, inputs) = try example.makeArguments()
        for output in try operation.call(arguments).all
        where output.isTracked && !inputs.contains(where: { $0 === output }) {
          let printed = try #require(output.gradientFunctionName)
          #expect(operation.nodeNames.contains(printed) || printed == "ViewBackward0", "\(printed)")
        }
      }
    }
  }
}

extension Example {
  /// The example with the first size of every tensor zero.
  fileprivate func emptied() -> Example {
    mapSizes { $0.isEmpty ? [] : [0] + $0.dropFirst() }
  }
}
