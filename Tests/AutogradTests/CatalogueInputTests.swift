// One loop over the catalogue for inputs at the edges: numbers without dimensions, shapes that broadcast,
// integers, nan and the infinities. A result has the shape the rule says and a gradient for every input;
// what an operation does not take it refuses by a message, and it leaves its inputs as they were.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct CatalogueInputTests {
    static let names = Catalogue.operations.map(\.name)

    /// Differentiable operations that finite differences cannot check: what `bernoulli` and `normal` draw has
    /// no derivative (PyTorch says zero), `float` rounds the step away, and `__setitem__`, which has no form
    /// that gives a result, is checked through its graph by the conformance files of indexing.
    static let withoutInputs: Set<String> = ["bernoulli", "normal", "float", "__setitem__"]

    private func operation(_ name: String) throws -> Autograd.Operation {
      try #require(Catalogue.operation(named: name))
    }

    @Test(arguments: Catalogue.operations.filter(\.isDifferentiable).map(\.name))
    func `a differentiable operation has an example that is differentiated`(_ name: String) throws {
      let operation = try operation(name)
      let differentiated = try operation.examples.contains { example in
        let (arguments, inputs) = try example.makeArguments()
        return try !inputs.isEmpty && operation.call(arguments).all.contains { $0.isTracked }
      }
      #expect(differentiated != Self.withoutInputs.contains(name))
    }

    @Test(arguments: names)
    func `inputs without dimensions`(_ name: String) throws {
      for example in try operation(name).examples {
        try check(name, example.mapSizes { _ in [] }, differentiates: true)
      }
    }

    @Test(arguments: names)
    func `inputs of one element broadcast`(_ name: String) throws {
      for example in try operation(name).examples where example.arguments.count > 1 {
        for place in example.arguments.indices {
          try check(
            name, example.mapSizes(at: place) { $0.map { _ in 1 } }, differentiates: true)
          try check(name, example.mapSizes(at: place) { [1] + $0 })
        }
      }
    }

    @Test(arguments: names)
    func `integers where floats are usual`(_ name: String) throws {
      for example in try operation(name).examples {
        try check(name, example) { x throws(TensorError) in try Raw.cast(x, to: .int64) }
        try check(name, example) { x throws(TensorError) in try Raw.cast(x, to: .bool) }
      }
    }

    @Test(arguments: names, [Double.nan, .infinity, -.infinity, 1e308])
    func `numbers that are not finite, and huge ones`(_ name: String, _ value: Double) throws {
      for example in try operation(name).examples {
        try check(name, example) { x throws(TensorError) in
          for i in stride(from: 0, to: x.count, by: 2) { x.doubles[i] = value }
          return x
        }
      }
    }

    /// Calls the operation: a result of the ruled shapes with gradients of the inputs' shapes, which agree
    /// with finite differences where `differentiates`, or an error with a message; inputs stay as they were.
    private func check(
      _ name: String, _ example: Example, differentiates: Bool = false,
      _ change: (Tensor) throws(TensorError) -> Tensor = { x throws(TensorError) in x }
    ) throws {
      let operation = try operation(name)
      let (made, differentiable) = try example.makeArguments()
      let arguments = OperationArguments(try made.values.map { try Self.changed($0, change) })
      let inputs = differentiable.filter { $0.dtype.isFloatingPoint }
      let before = try Self.contents(arguments)
      do {
        let outputs = try operation.call(arguments)
        if let ruled = try operation.shape.shapes(arguments) {
          #expect(ruled == outputs.all.map(\.shape), "\(example)")
        }
        let roots = outputs.all.filter { $0.isTracked }
        if !roots.isEmpty, !inputs.isEmpty {
          let seeds = try roots.map { try Raw.fullLike($0, .float(0.75)) }
          let gradients = try Gradient.grad(
            roots, inputs, seeds, allowUnused: true, materialize: true)
          #expect(gradients.compactMap { $0?.shape } == inputs.map(\.shape), "\(example)")
        }
        if differentiates, operation.isDifferentiable, !inputs.isEmpty {
          // The variance of one number is nan, and so is its derivative.
          let wrong = try GradientCheck.mismatches(at: inputs) { _ throws(TensorError) in
            try operation.call(arguments).all
          }.filter { !$0.computed.isNaN || !$0.expected.isNaN }
          #expect(wrong.isEmpty, "\(example): \(wrong)")
        }
      } catch let error as TensorError {
        #expect(!error.message.isEmpty)
      }
      if !name.hasSuffix("_") { #expect(try Self.contents(arguments) == before, "\(example)") }
    }

    private static func changed(
      _ argument: Argument, _ change: (Tensor) throws(TensorError) -> Tensor
    ) throws(TensorError) -> Argument {
      guard case .tensor(let x) = argument, x.dtype == .float64 else { return argument }
      return .tensor(try change(x))
    }

    private static func contents(_ arguments: OperationArguments) throws -> [[UInt64]] {
      try arguments.values.compactMap { argument in
        guard case .tensor(let x) = argument else { return nil }
        return try x.toDoubles().map(\.bitPattern)
      }
    }
  }
}

extension Example {
  /// The example with other sizes of its tensors of floats, of all of them or of the one at a place.
  func mapSizes(at place: Int? = nil, _ change: ([Int]) -> [Int]) -> Example {
    Example(
      arguments: arguments.enumerated().map { (index, argument) in
        if let place, place != index { return argument }
        return switch argument {
        case .floats(let sizes, let range): .floats(change(sizes), range)
        case .distinct(let sizes): .distinct(change(sizes))
        case .constant(let sizes, let range): .constant(change(sizes), range)
        case .list(let shapes): .list(shapes.map(change))
        default: argument
        }
      })
  }
}
