// Reading the recorded figures.

import Foundation
import Tensors
import Testing

/// A recorded file as nested dictionaries and arrays.
func fixture(_ name: String) throws -> [String: Any] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
  return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

/// Floats from big-endian hexadecimal bit patterns.
func floats(_ hex: String) -> [Float] {
  var result: [Float] = []
  var rest = hex[...]
  while rest.count >= 8 {
    result.append(Float(bitPattern: UInt32(rest.prefix(8), radix: 16) ?? 0))
    rest = rest.dropFirst(8)
  }
  return result
}

/// The distance of two floats in units in the last place; 0 for two nans.
func ulps(_ a: Float, _ b: Float) -> Int {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  if a.isNaN || b.isNaN || a.isInfinite || b.isInfinite { return .max }
  func order(_ x: Float) -> Int {
    let bits = Int(Int32(bitPattern: x.bitPattern))
    return bits >= 0 ? bits : Int(Int32.min) - bits
  }
  return abs(order(a) - order(b))
}

/// A recorded tensor: {"dtype", "shape", "f32" or "ints"}.
func recordedTensor(_ value: Any?) throws -> Tensor {
  let entry = try #require(value as? [String: Any])
  let shape = try Shape(try #require(entry["shape"] as? [Int]))
  if let ints = entry["ints"] as? [Int] { return try Raw.tensor(ints, shape) }
  return try Raw.tensor(floats(try #require(entry["f32"] as? String)), shape)
}
