// A generator's state as a uint8 tensor: get_rng_state and set_rng_state.
//
// The layout is PyTorch's own legacy one (CPUGeneratorImplStateLegacy and what follows it), 5056 bytes, so
// that the tensor has its shape; the fields not used by this engine stay zero.

extension Generator.State {
  static let byteCount = 5056
  private static let wordsAt = 24
  private static let spareAt = wordsAt + 624 * 8 + 8

  /// The state as 5056 bytes.
  public func makeTensor() throws(TensorError) -> Tensor {
    let out = try Raw.zeros(Shape(Self.byteCount), .uint8)
    let bytes = out.bytes
    bytes.storeBytes(of: UInt64(bitPattern: Int64(seed)), as: UInt64.self)
    // `left` counts down to the next renewal; before the first one PyTorch has 1 there, and next = 0.
    bytes.storeBytes(of: Int32(625 - max(position, 0)), toByteOffset: 8, as: Int32.self)
    bytes.storeBytes(of: Int32(1), toByteOffset: 12, as: Int32.self)
    bytes.storeBytes(of: UInt64(isFresh ? 0 : position), toByteOffset: 16, as: UInt64.self)
    for (i, word) in words.enumerated() {
      bytes.storeBytes(of: UInt64(word), toByteOffset: Self.wordsAt + 8 * i, as: UInt64.self)
    }
    if let spareNormal {
      bytes.storeBytes(of: spareNormal, toByteOffset: Self.spareAt, as: Double.self)
      bytes.storeBytes(of: Int32(1), toByteOffset: Self.spareAt + 16, as: Int32.self)
    }
    return out
  }

  /// Whether nothing was drawn since the seed.
  private var isFresh: Bool {
    let seeded = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed)).snapshot
    return position == seeded.position && words == seeded.words
  }

  /// The state that `makeTensor` wrote.
  ///
  /// - Throws: PyTorch's errors for another type or size.
  public init(_ tensor: Tensor) throws(TensorError) {
    guard tensor.dtype == .uint8 else {
      throw TensorError(.type, "RNG state must be a torch.ByteTensor")
    }
    guard tensor.count == Self.byteCount else {
      throw TensorError(.runtime, "RNG state is wrong size")
    }
    let source = try Raw.contiguous(tensor)
    let bytes = source.bytes
    let words = (0..<624).map {
      UInt32(truncatingIfNeeded: bytes.load(fromByteOffset: Self.wordsAt + 8 * $0, as: UInt64.self))
    }
    let hasSpare = bytes.load(fromByteOffset: Self.spareAt + 16, as: Int32.self) != 0
    let left = bytes.load(fromByteOffset: 8, as: Int32.self)
    let position = left == 1 ? 624 : bytes.load(fromByteOffset: 16, as: UInt64.self)
    let isSeeded = bytes.load(fromByteOffset: 12, as: Int32.self) == 1
    guard isSeeded, 1...625 ~= left, position <= 624 else {
      throw TensorError(.runtime, "Invalid mt19937 state")
    }
    self.init(
      seed: Int(truncatingIfNeeded: bytes.load(as: UInt64.self)), words: words,
      position: Int(position),
      spareNormal: hasSpare ? bytes.load(fromByteOffset: Self.spareAt, as: Double.self) : nil)
  }
}
