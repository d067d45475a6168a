// Reading the recordings: JSON files beside the tests, floats as big-endian hex bit patterns.

import Foundation
import Tensors

/// A JSON object of a fixture.
struct Record: @unchecked Sendable {
  let fields: [String: Any]

  func string(_ key: String) -> String? { fields[key] as? String }
  func int(_ key: String) -> Int? { (fields[key] as? NSNumber)?.intValue }
  func double(_ key: String) -> Double? { (fields[key] as? NSNumber)?.doubleValue }
  func bool(_ key: String) -> Bool { (fields[key] as? NSNumber)?.boolValue ?? false }
  func ints(_ key: String) -> [Int]? { (fields[key] as? [NSNumber])?.map(\.intValue) }
  func record(_ key: String) -> Record? {
    (fields[key] as? [String: Any]).map { Record(fields: $0) }
  }
  func records(_ key: String) -> [Record] {
    (fields[key] as? [[String: Any]] ?? []).map { Record(fields: $0) }
  }
}

enum Fixture {
  /// The fixture file of this name, from the source tree.
  static func load(_ name: String, file: String = #filePath) throws -> Record {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
    let object = try JSONSerialization.jsonObject(with: data)
    return Record(fields: object as? [String: Any] ?? [:])
  }

  /// The bit patterns of hex text, `digits` to each.
  static func bits(_ hex: String, digits: Int) -> [UInt64] {
    let bytes = Array(hex.utf8)
    return stride(from: 0, to: bytes.count, by: digits).map {
      UInt64(String(decoding: bytes[$0..<($0 + digits)], as: UTF8.self), radix: 16) ?? 0
    }
  }

  static func floats(_ hex: String) -> [Float] {
    bits(hex, digits: 8).map { Float(bitPattern: UInt32($0)) }
  }

  static func doubles(_ hex: String) -> [Double] {
    bits(hex, digits: 16).map { Double(bitPattern: $0) }
  }

  /// The tensor a record holds under dtype, shape and f32, f64 or ints.
  static func tensor(_ record: Record) throws -> Tensor {
    let ints = record.ints("ints") ?? []
    if let hex = record.string("f32") {
      let values = floats(hex)
      return try Raw.tensor(values, try Shape(record.ints("shape") ?? [values.count]))
    }
    if let hex = record.string("f64") {
      let values = doubles(hex)
      return try Raw.tensor(values, try Shape(record.ints("shape") ?? [values.count]))
    }
    let dtype = DType(shortName: record.string("dtype") ?? "int64") ?? .int64
    return try Raw.cast(
      try Raw.tensor(ints, try Shape(record.ints("shape") ?? [ints.count])), to: dtype)
  }
}

/// The bits of every element, row-major; all nans are one.
func bitPatterns(_ x: Tensor) throws -> [UInt64] {
  switch x.dtype {
  case .float32: try x.toFloats().map { $0.isNaN ? .max : UInt64($0.bitPattern) }
  case .float64: try x.toDoubles().map { $0.isNaN ? .max : $0.bitPattern }
  default: try x.toInts().map { UInt64(bitPattern: Int64($0)) }
  }
}

/// A small deterministic generator for property tests.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0x9e37_79b9_7f4a_7c15
  }
}
