// What the tests of the kernels share: inputs, recorded results, levels, comparison of bits.

import CKernels
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// All tests of the kernels, one after the other: they force instruction sets and thread counts.
@Suite(.serialized)
struct `Kernels` {}

/// The instruction sets of this machine, the plainest first.
let kernelLevels: [glia_level] = [GLIA_LEVEL_PORTABLE, GLIA_LEVEL_AVX2, GLIA_LEVEL_AVX512]
  .filter { $0.rawValue <= glia_level_best().rawValue }

/// Runs `body` with each instruction set and goes back to the best.
func atEveryLevel(_ body: (String) -> Void) {
  defer { _ = glia_level_force(glia_level_best()) }
  for level in kernelLevels {
    #expect(glia_level_force(level))
    body(String(cString: glia_level_name(level)))
  }
}

/// Runs `body` with `count` threads and goes back to one.
func withThreads<Result>(_ count: Int32, _ body: () throws -> Result) rethrows -> Result {
  glia_threads_set(count)
  defer { glia_threads_set(1) }
  return try body()
}

/// `count` floats in [-2, 2), the recipe of Fixtures/record_kernels.py.
func sequence(_ count: Int, seed: Int, scale: Float = 1) -> [Float] {
  var state = UInt32(truncatingIfNeeded: seed)
  return (0..<count).map { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return scale * ((Float(state >> 8) - 8_388_608) / 4_194_304)
  }
}

/// Whether two arrays agree bit for bit, any NaN being equal to any other.
func sameBits(_ a: [Float], _ b: [Float]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
}

/// Whether nothing but NaN is there: what `filled` leaves where a kernel did not write.
func allNaN(_ values: ArraySlice<Float>) -> Bool {
  values.allSatisfy { $0.isNaN }
}

/// The distance of two floats in units in the last place; 0 for two NaN.
func ulps(_ a: Float, _ b: Float) -> Int {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? 0 : .max }
  func position(_ x: Float) -> Int {
    let bits = Int(x.bitPattern & 0x7FFF_FFFF)
    return x.sign == .minus ? -bits : bits
  }
  return abs(position(a) - position(b))
}

/// An array filled by a kernel.
func filled(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
  [Float](unsafeUninitializedCapacity: max(count, 1)) { buffer, initialized in
    if let base = buffer.baseAddress {
      base.initialize(repeating: .nan, count: count)
      body(base)
    }
    initialized = count
  }
}

/// Results recorded from PyTorch, by key.
enum KernelFixtures {
  /// The line of `key`, as floats.
  static func floats(_ key: String) throws -> [Float] {
    try #require(lines[key], "no recording of \(key)")
  }

  private static let lines: [String: [Float]] = {
    var result: [String: [Float]] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let digits = Array(line[line.index(colon, offsetBy: 2)...].utf8)
      result[String(line[..<colon])] = stride(from: 0, to: digits.count - 7, by: 8).map { at in
        Float(
          bitPattern: UInt32(String(decoding: digits[at..<at + 8], as: UTF8.self), radix: 16) ?? 0)
      }
    }
    return result
  }()

  private static let text: String = {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/Fixtures/kernels.txt"
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }()
}
