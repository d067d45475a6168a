// torch.Generator: the engine, the seed, and the normal that a small fill leaves over.

/// A stream of random numbers with PyTorch's values for its seed.
public final class Generator {
  /// The seed of a new `torch.Generator()`, and of the default generator until it is seeded.
  public static let initialSeed = 67_280_421_310_721

  /// The generator functions use when none is given.
  public nonisolated(unsafe) static let standard = Generator()

  /// The seed the stream was started with.
  @exclusivity(unchecked) public private(set) var seed: Int
  @exclusivity(unchecked) private var engine: MersenneTwister
  /// The second normal of the last pair drawn one by one; scaled by nothing yet.
  @exclusivity(unchecked) private var spareNormal: Double?

  /// A generator started with `seed`.
  public init(seed: Int = Generator.initialSeed) {
    self.seed = seed
    engine = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
  }

  /// Starts the stream again, as `manual_seed(seed)`; only the low 32 bits count.
  public func manualSeed(_ seed: Int) {
    self.seed = seed
    engine = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    spareNormal = nil
  }

  /// The next 32 bits.
  public func next32() -> UInt32 { engine.next32() }

  /// The next 64 bits.
  public func next64() -> UInt64 { engine.next64() }

  /// 24 random bits as a float32 in [0, 1).
  public func uniform24() -> Float { Float(engine.next32() & 0xff_ffff) * 0x1p-24 }

  /// 53 random bits as a double in [0, 1).
  public func uniform53() -> Double {
    Double(engine.next64() & ((1 << 53) - 1)) * 0x1p-53
  }

  /// An integer in 0 ..< range, as `random_` and `randint` draw it.
  public func integer(below range: UInt64) -> UInt64 {
    if range == 0 { return engine.next64() }
    return range < 1 << 28 ? UInt64(engine.next32()) % range : engine.next64() % range
  }

  /// A standard normal, one of a pair drawn together (Box-Muller in double).
  public func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let u1 = uniform53()
    let u2 = uniform53()
    let radius = (-2 * LibM.log1p(-u2)).squareRoot()
    let angle = 2 * Double.pi * u1
    spareNormal = radius * LibM.sin(angle)
    return radius * LibM.cos(angle)
  }

  /// What `get_rng_state` returns and `set_rng_state` takes: every bit the stream depends on.
  public struct State: Sendable {
    /// The seed the stream was started with.
    public let seed: Int
    /// The engine's 624 words.
    public let words: [UInt32]
    /// The word the next draw tempers.
    public let position: Int
    /// The normal a small fill left over.
    public let spareNormal: Double?

    /// A state put together from its parts.
    public init(seed: Int, words: [UInt32], position: Int, spareNormal: Double?) {
      self.seed = seed
      self.words = words
      self.position = position
      self.spareNormal = spareNormal
    }
  }

  /// The stream as it is now.
  public var state: State {
    let (words, position) = engine.snapshot
    return State(seed: seed, words: words, position: position, spareNormal: spareNormal)
  }

  /// Continues from a state.
  ///
  /// - Throws: a RuntimeError when it is no state of this engine.
  public func restore(_ state: State) throws(TensorError) {
    guard let engine = MersenneTwister(words: state.words, position: state.position) else {
      throw TensorError(.runtime, "RNG state is wrong size")
    }
    (self.engine, seed, spareNormal) = (engine, state.seed, state.spareNormal)
  }
}
