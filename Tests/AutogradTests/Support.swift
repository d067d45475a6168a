// What the tests share: one serial suite (the graph's mode and counters are the process's), and helpers.

import Autograd
import Tensors
import Testing

/// Every test of this module nests here and runs alone.
@Suite(.serialized)
struct AutogradTests {}

/// A float32 tensor.
func tensor(_ values: [Float], _ sizes: [Int]? = nil, grad: Bool = false) throws -> Tensor {
  let result = try Raw.tensor(values, try sizes.map { sizes in try Shape(sizes) })
  result.requiresGrad = grad
  return result
}

/// A float64 tensor.
func doubles(_ values: [Double], _ sizes: [Int]? = nil, grad: Bool = false) throws -> Tensor {
  let result = try Raw.tensor(values, try sizes.map { sizes in try Shape(sizes) })
  result.requiresGrad = grad
  return result
}

/// The accumulated gradient as floats; nil when there is none.
func gradient(_ x: Tensor) throws -> [Float]? { try x.grad?.toFloats() }

/// Calls an operation of the catalogue by name.
@discardableResult
func call(_ name: String, _ arguments: Argument..., inPlace: Bool = false) throws -> Tensor {
  let operation = try #require(Catalogue.operation(named: name))
  let bound = OperationArguments(arguments)
  let outputs = inPlace ? try operation.callInPlace(bound) : try operation.call(bound)
  return try outputs.first ?? bound.tensor(0)
}

/// The message `body` throws; nil when it throws nothing.
func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as TensorError {
    return error.message
  } catch {
    return "\(error)"
  }
}
